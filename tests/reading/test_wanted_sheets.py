"""Reading only some sheets gives what reading all of them gives, and takes no more for granted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from xltools.errors import XltoolsError
from xltools.rows.limits import Limits
from xltools.rows.raw import RawSheet, RawWorkbook
from xltools.workbook.guards import content_of, package_of
from xltools.workbook.plain_sheet import plain_values
from xltools.workbook.read import read_sheets, read_workbook

Parts = dict[str, bytes]
Change = Callable[[Callable[[Parts], None]], Path]

EXAMPLES = sorted((Path(__file__).parents[2] / "workbooks" / "vi-du").glob("[a-z]*.xlsx"))
SHEET = "xl/worksheets/sheet2.xml"
END = b"</sheetData>"

ODD_CELLS = {
    "an error": b'<c r="A7" t="e"><v>#DIV/0!</v></c>',
    "an error of a formula": b'<c r="A7" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    "a formula that nobody calculated": b'<c r="A7"><f>1+1</f></c>',
    "a blank value": b'<c r="A7" t="str"><f>IF(1,"")</f><v></v></c>',
    "a value without text": b'<c r="A7"><f>B1</f><v/></c>',
    "text in place": b'<c r="A7" t="inlineStr"><is><t>x &lt; y</t></is></c>',
    "signs in text": b'<c r="A7" t="str"><f>B1&amp;B2</f><v>a &lt; b &amp; c</v></c>',
    "a number of a character": b'<c r="A7" t="str"><f>B1</f><v>&#65;</v></c>',
    "an entity nobody declared": b'<c r="A7" t="str"><v>&b;</v></c>',
    "a comment": b'<!-- x --><c r="A7"><v>1</v></c>',
    "CDATA": b'<c r="A7" t="str"><v><![CDATA[<v>]]></v></c>',
    "single quotes": b"<c r='A7'><v>1</v></c>",
    "spaces": b'<c  r = "A7" ><v>1</v></c >',
    "no reference": b"<c><v>1</v></c>",
    "a prefix": b'<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="A7">'
    b"<x:v>1</x:v></x:c>",
    "a far column": b'<c r="XFD7"><v>1</v></c>',
    "a far row": b'<c r="A1048576"><v>1</v></c>',
    "a cell that is not closed": b'<c r="A7"><v>1</v>',
    "a letter that is none": b'<c r="A7" t="str"><v>\x01</v></c>',
    "half a letter": b'<c r="A7" t="str"><v>\xe1\xba</v></c>',
    "a boolean": b'<c r="A7" t="b"><v>1</v></c>',
    "a day as text": b'<c r="A7" t="d"><v>2024-03-01</v></c>',
    "rich text": b'<c r="A7" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
    "an attribute more": b'<c r="A7" cm="1"><v>1</v></c>',
}


def outcome(read: Callable[[], RawWorkbook]) -> object:
    """What reading gives: the code of a refusal, or all values by their places, blanks aside."""
    try:
        sheets = read().sheets
    except XltoolsError as error:
        return error.code
    return {name: (sheet.visible, _values(sheet)) for name, sheet in sheets.items()}


def _values(sheet: RawSheet) -> dict[tuple[int, int], str]:
    return {
        (number, column): repr(value)
        for number, row in enumerate(sheet.rows, start=1)
        for column, value in enumerate(row, start=1)
        if value not in (None, "")
    }


def whole(path: Path) -> object:
    return outcome(lambda: read_workbook(path))


def wanted(path: Path, *names: str) -> object:
    """What reading the sheets of these names gives; of none, of all."""

    def read() -> RawWorkbook:
        limits = Limits()
        package = package_of(path, content_of(path, limits), limits)
        return read_sheets(package, lambda name: not names or name in names)

    return outcome(read)


@pytest.mark.parametrize("path", EXAMPLES[::4], ids=lambda path: path.stem)
def test_every_sheet_of_an_example_reads_the_same(path: Path) -> None:
    assert wanted(path) == whole(path)


@pytest.mark.parametrize("cell", ODD_CELLS.values(), ids=ODD_CELLS)
def test_a_strange_cell_is_read_or_refused_as_by_the_parser(changed: Change, cell: bytes) -> None:
    row = b'<row r="7">' + cell + b"</row>" + END
    path = changed(lambda parts: parts.update({SHEET: parts[SHEET].replace(END, row)}))
    assert wanted(path) == whole(path)


@pytest.mark.parametrize("end", [b"</sheetData><a></worksheet>", b"</sheetData>", b""])
def test_a_sheet_that_breaks_off_is_damaged(changed: Change, end: bytes) -> None:
    def cut(parts: Parts) -> None:
        parts[SHEET] = parts[SHEET].partition(END)[0] + end

    path = changed(cut)
    assert wanted(path) == whole(path) == "file.damaged"


@pytest.mark.shared
@pytest.mark.slow
def test_every_file_of_the_corpus_reads_the_same(shared: Path) -> None:
    files = [path for path in (shared / "corpus").rglob("*") if path.is_file()]
    assert len(files) > 100
    assert [path.name for path in files if wanted(path) != whole(path)] == []


def test_a_sheet_that_is_not_wanted_is_named_and_has_no_rows(plain_book: Path) -> None:
    limits = Limits()
    package = package_of(plain_book, content_of(plain_book, limits), limits)
    raw = read_sheets(package, lambda name: name == "Phân công")
    assert [(name, len(sheet.rows)) for name, sheet in raw.sheets.items()] == [
        ("Thông tin chung", 0),
        ("Phân công", 3),
    ]
    assert raw.structure is None


def test_a_part_that_nobody_wants_is_not_even_inflated(changed: Change) -> None:
    declared = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    path = changed(lambda parts: parts.update({SHEET: declared}))
    assert wanted(path) == whole(path) == "file.unsafe-xml"
    assert isinstance(wanted(path, "Thông tin chung"), dict)


def test_what_a_cell_shows_of_a_number_is_seen_on_a_sheet_that_is_wanted(changed: Change) -> None:
    def in_percent(parts: Parts) -> None:
        styles = parts["xl/styles.xml"]
        parts["xl/styles.xml"] = styles.replace(b"</cellXfs>", b'<xf numFmtId="10"/></cellXfs>')
        last = styles.partition(b"<cellXfs")[2].partition(b"</cellXfs>")[0].count(b"<xf ")
        cell = f'<row r="7"><c r="A7" s="{last}"><v>0.0336</v></c></row>'.encode()
        parts[SHEET] = parts[SHEET].replace(END, cell + END)

    path = changed(in_percent)
    assert "3,36%" in str(wanted(path))
    assert wanted(path) == whole(path)


@pytest.mark.parametrize(
    ("xml", "plain"),
    [
        (b'<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="GZ1"/></row>', True),
        (b'<row r="9999" spans="1:2" x14ac:dyDescent="0.25"/>', True),
        (b'<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row>', True),
        (b'<row r="1"><c r="A1" t="str"/><c r="B1" s="1" t="str"><v>&amp;</v></c></row>', False),
        (b'<row r="1">\n<c r="A1"><v>1</v></c>\n</row>\n', False),
        (b'<row r="1"><c r="HA1"><v>1</v></c></row>', False),
        (b'<row r="1"><c r="A10000"><v>1</v></c></row>', False),
        (b'<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', False),
        (b'<row r="1"><c r="A1" s="7"><v>0.1</v></c></row>', False),
        (b'<row r="1"><c r="A1" s="7"/></row>', True),
        (b'<row r="1"><c r="A1"><v>1</v></c>', False),
    ],
)
def test_a_plain_sheet_is_told_by_its_cells(xml: bytes, plain: bool) -> None:
    part = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet><sheetData>'
    part += xml + b"</sheetData></worksheet>"
    assert (plain_values(part, Limits(), {"7"}) is not None) is plain
    assert plain_values(part, Limits(rows=100), {"7"}) is None


def test_of_a_plain_sheet_only_the_cells_with_values_are_handed_on() -> None:
    head = (
        b'<?xml version="1.0" encoding="UTF-8"?><worksheet><cols><col min="1"/></cols><sheetData>'
    )
    blank = b'<c r="A1" s="2"/>'
    calculated = b'<c r="B1" t="str"><f t="shared" si="0">C1&amp;D1</f><v>x</v></c>'
    part = head + b'<row r="1">' + blank + calculated + b"</row></sheetData><hint/></worksheet>"

    cells = b'<row r="1"><c r="B1" t="str"><v>x</v></c></row></sheetData></worksheet>'
    assert plain_values(part, Limits()) == head + cells


def test_every_sheet_that_we_write_is_plain() -> None:
    limits = Limits()
    package = package_of(EXAMPLES[0], content_of(EXAMPLES[0], limits), limits)
    sheets = [p.content for p in package.parts() if p.name.startswith("xl/worksheets/sheet")]
    assert len(sheets) > 20
    assert all(plain_values(part, limits) for part in sheets)
