"""What the text of the macros may hold, and what no Excel has proved."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from addin.vba import SOURCES, statements, touching_objects, without_texts

from xltools.addin.sources import escaped, read_sources, words_module
from xltools.buttons import BUTTONS
from xltools.errors import XltoolsError
from xltools.wording.addin_macros import MACRO_WORDS

UNPROVED: Final = Path(__file__).with_name("unproved.txt")
# They pass text through the code page of the machine: "Nguyễn" becomes "Nguy?n".
EIGHT_BIT: Final = (
    *("MsgBox", "InputBox", "Open", "Dir", "Kill", "MkDir", "RmDir", "ChDir", "ChDrive", "CurDir"),
    *("Environ", "Shell", "FileCopy", "FileLen", "FileDateTime", "GetAttr", "SetAttr", "Name"),
    *("Chr", "Asc", "StrConv", "Print", "Put", "Get", "Write", "Input", "Line", "SendKeys"),
    *("GetSetting", "SaveSetting", "DeleteSetting", "AppActivate", "Command"),
)
# They reach past the objects that are allowed, or into a workbook.
FORBIDDEN: Final = (
    *("Declare", "CallByName", "GetObject", "ExecuteExcel4Macro", "Evaluate", "RunPython"),
    *("Sheets", "Worksheets", "Range", "Cells", "Names", "CustomDocumentProperties", "Path"),
)
ALLOWED_OBJECTS: Final = {"WScript.Shell", "Scripting.FileSystemObject"}
_METHOD: Final = re.compile(r"(?<=\.)\w+")


def used_words(source: str) -> set[str]:
    """The words of the code itself: not those of texts, comments and methods of objects."""
    code = "\n".join(_METHOD.sub("", without_texts(line)) for line in statements(source))
    return set(re.findall(r"[A-Za-z_]\w*", code))


@pytest.mark.parametrize("module", SOURCES.modules)
def test_no_function_of_eight_bits_nor_a_declaration_is_used(module: str) -> None:
    """VBA does not mind the case of a word; parameters named like one are not calls."""
    source = SOURCES.modules[module]
    own = {name.casefold() for name in re.findall(r"\b(\w+) As \w+", source)}
    used = {word.casefold() for word in used_words(source)} - own

    assert used & {word.casefold() for word in (*EIGHT_BIT, *FORBIDDEN)} == set()


@pytest.mark.parametrize(
    "line", ['MsgBox "x"', "x = Environ$(1)", 'Open "a" For Input As #1', 'Shell "calc"', "y = Dir"]
)
def test_the_search_finds_what_is_forbidden(line: str) -> None:
    source = f"Public Sub XlTools_X()\n    {line}  ' a comment\nEnd Sub\n"

    assert used_words(source) & {*EIGHT_BIT, "Shell"}


def test_only_two_kinds_of_objects_are_made() -> None:
    text = "\n".join(SOURCES.modules.values())

    made = re.findall(r"CreateObject\((.*?)\)", text)
    assert {name.strip('"') for name in made} == ALLOWED_OBJECTS


@pytest.mark.parametrize("module", SOURCES.modules)
def test_every_module_declares_its_names_and_shares_none_with_other_add_ins(module: str) -> None:
    source = SOURCES.modules[module]
    names = re.findall(r"^(?:Public |Private )?(?:Sub|Function) (\w+)", source, re.MULTILINE)

    assert source.startswith("Option Explicit\n")
    assert names
    assert [name for name in names if not name.startswith("XlTools_")] == []


def test_the_lines_that_no_excel_has_proved_are_listed() -> None:
    """When this fails: read the new line, think what Excel would do, and list it."""
    listed = UNPROVED.read_text(encoding="ascii").splitlines()

    touching = [
        f"{module}: {line}"
        for module, source in SOURCES.modules.items()
        for line in touching_objects(source)
    ]
    assert touching == [line for line in listed if line and not line.startswith("#")]
    assert {line.partition(":")[0] for line in touching} == {"XlToolsMachine", "XlToolsRibbon"}


def test_no_line_of_the_pure_modules_touches_an_object() -> None:
    pure = ("XlToolsLauncher", "XlToolsSelfTest", "XlToolsText", "XlToolsWords")

    assert [line for name in pure for line in touching_objects(SOURCES.modules[name])] == []


def test_a_source_with_a_letter_outside_of_ascii_is_refused_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "customUI14.xml").write_text("<x/>", encoding="utf-8", newline="\n")
    (tmp_path / "A.bas").write_text("Option Explicit\n' Kế hoạch\n", encoding="utf-8", newline="\n")

    with pytest.raises(XltoolsError) as refusal:
        read_sources(tmp_path, "1")

    assert (refusal.value.code, refusal.value.values) == (
        "addin.source",
        {"file": "A.bas", "line": 2},
    )


def test_a_folder_without_sources_is_refused(tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as refusal:
        read_sources(tmp_path, "1")

    assert refusal.value.code == "addin.no-sources"


def test_the_words_of_the_macros_stand_in_their_source_as_ascii() -> None:
    module = words_module("1.2.3")

    assert module.isascii()
    assert max(map(len, module.splitlines())) <= 1023
    assert escaped('Kế "x" 📄') == "K\\u1EBF \\u0022x\\u0022 \\uD83D\\uDCC4"
    assert re.findall(r'Case "([\w-]+)": XlTools_Word', module) == list(MACRO_WORDS)


def test_the_launcher_waits_for_all_buttons_but_those_with_a_window() -> None:
    aside = re.findall(r'Case "([\w-]+)": XlTools_HasOwnWindow = True', words_module("1"))

    assert aside == [button.tag for button in BUTTONS if button.own_window]


def test_every_code_that_the_launcher_says_has_its_words() -> None:
    text = "".join(SOURCES.modules[name] for name in ("XlToolsLauncher", "XlToolsSelfTest"))

    said = set(re.findall(r'XlTools_Word\("([\w-]+)"\)', text))
    said |= set(re.findall(r'XlTools_(?:Start|ShowResult) = "([\w-]+)"', text))
    assert said == set(MACRO_WORDS)
