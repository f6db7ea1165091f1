"""Programs that print, with Python scripts in their place: what they are given, and what if not."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from xltools.printing import print_to_pdf
from xltools.printing.find import libreoffice
from xltools.printing.libreoffice import LibreOffice
from xltools.printing.mark import is_ours, mark
from xltools.printing.microsoft import Microsoft, excel, word

ODD = "Kế hoạch 'năm' & $(calc) \"2024\".docx"
"""A name that would be a command where names are trusted; Windows itself allows all but the last
quotes."""

_NOTES = """
import json, os, sys
from pathlib import Path
names = {key: os.environ[key] for key in ("XLTOOLS_FILE", "XLTOOLS_PDF") if key in os.environ}
Path(r"{noted}").write_text(json.dumps([sys.argv[1:], names]), encoding="utf-8")
"""
_PRINTS = """
for source in [each for each in sys.argv[1:] if each.endswith((".docx", ".xlsx"))]:
    folder = sys.argv[sys.argv.index("--outdir") + 1]
    Path(folder, Path(source).stem + ".pdf").write_bytes(b"%PDF-1.7 of " + source.encode())
if "XLTOOLS_PDF" in names:
    Path(names["XLTOOLS_PDF"]).write_bytes(b"%PDF-1.7 of Office")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files to print are, and where the PDF files go."""
    for name in (ODD, "tóm tắt.xlsx"):
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def script(folder: Path, text: str) -> tuple[str, ...]:
    """The command that runs a script in place of a program; it notes what it was given."""
    path = folder / "program.py"
    noted = folder / "noted.json"
    path.write_text(_NOTES.replace("{noted}", str(noted)) + text, encoding="utf-8", newline="\n")
    return sys.executable, str(path)


def noted(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The words and the variables that the program was given."""
    words, names = json.loads((folder / "noted.json").read_text(encoding="utf-8"))
    return words, names


def test_libreoffice_prints_all_files_in_one_start_in_a_profile_that_is_gone(folder: Path) -> None:
    files = [folder / ODD, folder / "tóm tắt.xlsx"]

    made = print_to_pdf(files, folder, [LibreOffice(script(folder, _PRINTS))])

    words, _ = noted(folder)
    assert made == {file: folder / f"{file.stem}.pdf" for file in files}
    assert words[1:7] == [
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf",
        "--outdir",
    ]
    assert words[7:] == [str(folder), *map(str, files)]
    assert words[0].startswith("-env:UserInstallation=file:///")
    assert not Path(words[0].partition("file://")[2]).exists()


@pytest.mark.parametrize(
    ("make", "name", "object_name"),
    [(word, ODD, "Word.Application"), (excel, "tóm tắt.xlsx", "Excel.Application")],
)
def test_a_name_never_becomes_a_part_of_what_powershell_is_told(
    folder: Path, make: type[Microsoft], name: str, object_name: str
) -> None:
    """The script is the same for every file; the names are variables."""
    program = make(*script(folder, _PRINTS))

    made = print_to_pdf([folder / name], folder, [program])

    words, names = noted(folder)
    assert list(made) == [folder / name]
    assert words == ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", program.script]
    assert f"New-Object -ComObject {object_name}" in program.script
    assert names == {
        "XLTOOLS_FILE": str((folder / name).resolve()),
        "XLTOOLS_PDF": str((folder / name).resolve().with_suffix(".pdf")),
    }


def test_a_program_gets_only_the_files_it_takes_that_none_before_it_printed(folder: Path) -> None:
    files = [folder / ODD, folder / "tóm tắt.xlsx"]
    broken = LibreOffice((sys.executable, "-c", "raise SystemExit(1)"))
    by_word = word(*script(folder, _PRINTS))

    assert list(print_to_pdf(files, folder, [broken, by_word])) == [folder / ODD]
    assert print_to_pdf(files, folder, []) == {}


@pytest.mark.parametrize("text", ["", _PRINTS.replace("%PDF-1.7", "no PDF")])
def test_what_is_no_pdf_was_not_printed(folder: Path, text: str) -> None:
    made = print_to_pdf([folder / ODD], folder, [LibreOffice(script(folder, text))])

    assert made == {}


def test_a_program_that_is_gone_or_hangs_is_given_up(folder: Path) -> None:
    hangs = LibreOffice((sys.executable, "-c", "import time; time.sleep(60)"), seconds=0.3)
    gone = LibreOffice((str(folder / "nowhere"),))
    start = time.monotonic()

    assert print_to_pdf([folder / ODD], folder, [hangs, gone]) == {}
    assert time.monotonic() - start < 30


def test_libreoffice_is_found_on_the_path_and_where_windows_installs_it(tmp_path: Path) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"")

    assert libreoffice({"PATH": "", "ProgramFiles": str(tmp_path)}) == program
    assert libreoffice({"PATH": "", "ProgramFiles": str(tmp_path / "nothing")}) is None


def test_a_pdf_of_ours_is_known_until_anything_is_added_or_changed(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.pdf"
    path.write_bytes(b"%PDF-1.7\n...\n%%EOF\n")
    assert not is_ours(path)

    mark(path)

    assert is_ours(path)
    ours = path.read_bytes()
    for changed in (ours + b"1 0 obj", ours.replace(b"...", b"***"), ours[:-2], b""):
        path.write_bytes(changed)
        assert not is_ours(path)
