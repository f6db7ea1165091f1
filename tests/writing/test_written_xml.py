"""What stands in the XML of every workbook that we write or hand out.

Nothing is newer than Excel 2010, and no text becomes a formula whatever sign it begins with.
"""

from __future__ import annotations

import re
import zipfile
from html import unescape
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from writing.everything import POISONS, write_everything

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
HANDED_OUT = sorted(WORKBOOKS.rglob("*.xlsx"))
KINDS = ("district", "households", "merged", "part", "plan", "repaired", "rolled-up")

EXCEL_2010 = frozenset(
    {
        *("ADDRESS", "AND", "COLUMN", "COUNTBLANK", "COUNTIF", "COUNTIFS", "DAY", "FALSE"),
        *("HYPERLINK", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "ISTEXT", "LEFT", "LEN"),
        *(
            "MATCH",
            "MAX",
            "MIN",
            "MONTH",
            "N",
            "NOT",
            "OR",
            "RANK",
            "RIGHT",
            "ROUND",
            "ROW",
            "ROWS",
        ),
        *("SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM", "TRUE", "YEAR", "ABS"),
        *("CHAR", "FIND", "FIXED", "LOWER", "MID", "SUMIF", "TEXT", "VLOOKUP"),
    }
)
"""Functions as old as Excel 2010 or older; none volatile, none that asks for the locale.

FIXED parts thousands by the mark of the locale, which the formula replaces whatever it is; TEXT
only ever gets "00".
"""

NAMESPACES = frozenset(
    {
        "http://purl.org/dc/dcmitype/",
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/terms/",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://www.w3.org/2001/XMLSchema-instance",
    }
)
"""Those of Office 2007; a later release names its additions by namespaces of their own."""

PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml"
    r"|xl/(_rels/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml)"
    r"|xl/(theme/theme|tables/table|charts/chart|drawings/drawing|worksheets/sheet)\d+\.xml"
    r"|xl/(drawings|worksheets)/_rels/\w+\.xml\.rels"
)
FORMULA = re.compile(
    r"<(?:\w+:)?(?:f|formula\d?|calculatedColumnFormula|definedName|sqref)(?: [^>]*)?>([^<]+)<"
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Everything we write, by what it is."""
    return write_everything(tmp_path_factory.mktemp("written"))


def members(path: Path) -> dict[str, str]:
    """Every part of a package as text."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode("utf-8") for name in package.namelist()}


def newer_than_2010(path: Path) -> dict[str, set[str]]:
    """What Excel 2010 would not know: parts, namespaces, functions, marks of dynamic arrays."""
    told: dict[str, set[str]] = {"parts": set(), "namespaces": set(), "functions": set()}
    told["marks"] = set()
    for name, text in members(path).items():
        if not PARTS.fullmatch(name):
            told["parts"].add(name)
        told["namespaces"] |= set(re.findall(r'xmlns(?::\w+)?="([^"]+)"', text)) - NAMESPACES
        for formula in FORMULA.findall(text):
            without_texts = re.sub(r'"[^"]*"|\'[^\']*\'|\[[^\]]*\]', "", formula)
            told["functions"] |= set(re.findall(r"([A-Z][\w.]*)\(", without_texts)) - EXCEL_2010
        marks = r"_xlfn|_xlws|mc:Ignorable|<extLst|<c [^>]*\b[cv]m=|t=\"array\"|x14:|x15:|xr:"
        told["marks"] |= set(re.findall(marks, text))
    return {kind: found for kind, found in told.items() if found}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_we_write_is_newer_than_excel_2010(written: dict[str, Path], kind: str) -> None:
    assert newer_than_2010(written[kind]) == {}


@pytest.mark.parametrize("path", HANDED_OUT, ids=lambda path: path.stem)
def test_nothing_we_hand_out_is_newer_than_excel_2010(path: Path) -> None:
    assert newer_than_2010(path) == {}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_text_stays_a_text_whatever_sign_it_begins_with(
    written: dict[str, Path], kind: str
) -> None:
    """It stands among the shared strings, or as what a formula last showed.

    Inside a formula it may stand only in quotation marks, as a text to compare with.
    """
    values = re.compile(r"<t(?: [^>]*)?>[^<]*</t>|<(c:)?v>[^<]*</(c:)?v>")
    quoted = re.compile(r'"(?:[^"]|"")*"')

    parts = members(written[kind])

    unread = {name: values.sub("", text) for name, text in parts.items()}
    formulas = [quoted.sub("", f) for text in unread.values() for f in FORMULA.findall(text)]
    assert [formula for formula in formulas if "DOC(" in formula] == []
    elsewhere = {name for name, text in unread.items() if "DOC(" in FORMULA.sub("", text)}
    assert elsewhere == set()
    kept = set(
        map(
            unescape,
            re.findall(r"<t(?: [^>]*)?>(.DOC\(\d\)[^<]*)</t>", parts["xl/sharedStrings.xml"]),
        )
    )
    assert kept == ({POISONS[0]} if kind == "households" else set(POISONS))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_validator_of_open_xml_finds_nothing_in_what_we_write(
    written: dict[str, Path], kind: str
) -> None:
    result = OpenXmlValidator().validate(written[kind])

    assert [str(error) for error in result.errors] == []
