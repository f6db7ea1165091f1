"""A saved workbook as values: what stands in the cells, and what lies behind."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import GeneralInfo, Target, Task
from xltools.form.words import Operator
from xltools.quantities import Moment
from xltools.rows.identity import read_identity
from xltools.rows.limits import Limits
from xltools.rows.read import read_rows
from xltools.workbook.guards import open_package
from xltools.workbook.read import read_package, read_workbook

Parts = dict[str, bytes]
Change = Callable[[Callable[[Parts], None]], Path]
WriteBook = Callable[[Mapping[str, Sequence[Sequence[object]]]], Path]

SHEET = "xl/worksheets/sheet2.xml"
TRANSITIONAL_TO_STRICT = (
    (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def task_cells(path: Path) -> list[tuple[object, ...]]:
    """Row, code and start of each task."""
    tasks = read_rows(read_workbook(path)).sheets[Task].records
    return [(t.source.row, t.code, t.starts) for t in tasks if isinstance(t, Task)]


def test_values_stand_where_they_stand_in_the_sheet(write_book: WriteBook) -> None:
    path = write_book(
        {"A": ((), (None, None, "b", 1.5, True, date(2024, 5, 31)), (), ("a",)), "Trống": ()}
    )
    sheets = read_workbook(path).sheets
    assert list(sheets) == ["A", "Trống"]
    rows = [[value or None for value in row] for row in sheets["A"].rows]
    assert rows == [
        [None] * 6,
        [None, None, "b", 1.5, True, date(2024, 5, 31)],
        [None] * 6,
        ["a", *[None] * 5],
    ]
    assert sheets["Trống"].rows == ()


def test_a_file_that_was_read_is_let_go_at_once(write_book: WriteBook) -> None:
    """Not when the garbage is searched: many files are read one after the other."""
    package = open_package(write_book({"A": (("a", 1),)}), Limits())
    held = weakref.ref(package)

    gc.disable()
    try:
        read_package(package)
        del package
        assert held() is None
    finally:
        gc.enable()


def test_whole_numbers_are_floats_and_large_and_small_ones_are_exact(
    write_book: WriteBook,
) -> None:
    values = (5.0, 106000000.0, 0.1, 1e-6, 123456789012345.0)
    read = read_workbook(write_book({"A": (values,)})).sheets["A"].rows[0]
    assert read == values
    assert {type(value) for value in read} == {float}


def test_formulas_errors_merges_and_hidden_rows_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Phân công")
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B2", '=IF(A1>5,"a","")', None, "")
        sheet.write_formula("C3", "=1/0", None, "#DIV/0!")
        sheet.write_formula("D4", '="a"&"b"', None, "ab")
        sheet.merge_range("A6:C7", "x")
        sheet.set_row(8, None, None, {"hidden": True})
        sheet.write("A9", 1)
    raw = read_workbook(path)

    def at(row: int, column: int) -> CellRef:
        return CellRef("Phân công", row, column)

    assert raw.structure is not None
    assert raw.structure.formulas == {
        at(1, 1): "1+1",
        at(2, 2): 'IF(A1>5,"a","")',
        at(3, 3): "1/0",
        at(4, 4): '"a"&"b"',
    }
    assert raw.structure.uncalculated == frozenset()
    assert raw.structure.errors == {at(3, 3): "#DIV/0!"}
    assert raw.structure.merged == ((at(6, 1), at(7, 3)),)
    assert raw.structure.hidden_rows == {"Phân công": frozenset({9})}
    rows = raw.sheets["Phân công"].rows
    assert (rows[0][0], rows[1][1] or None, rows[2][2], rows[3][3]) == (2.0, None, "#DIV/0!", "ab")


def test_formulas_that_nobody_calculated_are_seen_and_blank(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phân công"
    sheet["B2"] = "=1+1"
    sheet["A3"] = "a"
    book.save(path)
    raw = read_workbook(path)
    assert raw.structure is not None
    assert raw.structure.uncalculated == {CellRef("Phân công", 2, 2)}
    rows = [[value for value in row if value] for row in raw.sheets["Phân công"].rows]
    assert rows == [[], [], ["a"]]


def test_formulas_of_drop_downs_and_sparklines_are_no_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("A")
        sheet.write("A1", 1)
        sheet.data_validation("B1", {"validate": "list", "source": "=C!$A$1:$A$2"})
        sheet.add_sparkline("C1", {"range": "A!A1:A1"})
        book.add_worksheet("C")
    raw = read_workbook(path)
    assert raw.structure is not None
    assert raw.structure.formulas == {}
    assert raw.structure.drop_downs == ((CellRef("A", 1, 2), CellRef("A", 1, 2)),)


def test_drop_downs_are_seen_among_extensions_and_formulas_that_share_a_text_have_it(
    changed: Change,
) -> None:
    """Excel writes a list on another sheet as an extension, and a filled column as one text."""
    extension = (
        b'<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="m">'
        b'<x14:dataValidation type="list"><x14:formula1><xm:f>B!$A$1:$A$9</xm:f></x14:formula1>'
        b"<xm:sqref>D2:D9 F2</xm:sqref></x14:dataValidation>"
        b'<x14:dataValidation type="whole"><xm:sqref>G2</xm:sqref></x14:dataValidation>'
        b"</x14:dataValidations></ext></extLst></worksheet>"
    )
    cells = (
        b'<row r="9"><c r="D9"><f t="shared" ref="D9:E9" si="0">A1+1</f><v>1</v></c>'
        b'<c r="E9"><f t="shared" si="0"/><v>2</v></c></row></sheetData>'
    )

    def add(parts: Parts) -> None:
        part = parts[SHEET].replace(b"</sheetData>", cells)
        parts[SHEET] = part.replace(b"</worksheet>", extension)

    structure = read_workbook(changed(add)).structure

    def at(row: int, column: int) -> CellRef:
        return CellRef("Phân công", row, column)

    assert structure is not None
    assert structure.drop_downs == ((at(2, 4), at(9, 4)), (at(2, 6), at(2, 6)))
    assert structure.formulas == {at(9, 4): "A1+1", at(9, 5): "A1+1"}


def test_a_number_shown_as_a_percentage_is_the_percentage(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Chỉ tiêu")
        sheet.write_row("A1", ["Mã", "Cách nêu", "Giá trị", "ĐVT"])
        for row, number_format in enumerate(("0.00%", "0%", '0.0"%"', "General"), start=1):
            sheet.write_row(row, 0, [f"CT0{row}", "≤"])
            sheet.write(row, 2, 0.0336, book.add_format({"num_format": number_format}))
            sheet.write(row, 3, "%")
    targets = read_rows(read_workbook(path)).sheets[Target].records
    assert [(t.operator, str(t.value)) for t in targets if isinstance(t, Target)] == [
        (Operator.AT_MOST, "3.36"),
        (Operator.AT_MOST, "3.36"),
        (Operator.AT_MOST, "0.0336"),
        (Operator.AT_MOST, "0.0336"),
    ]


def test_a_day_of_which_a_cell_shows_a_part_is_that_part(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Phân công")
        sheet.write_row("A1", ["Mã", "Bắt đầu"])
        for row, look in enumerate(
            ("mmm-yy", "d-mmm", 16, 17, '[$-042A]mm"/"yyyy;@', "dd/mm/yyyy", "d/m hh:mm"), start=1
        ):
            sheet.write(row, 0, f"NV0{row}")
            sheet.write(row, 1, date(2024, 5, 31), book.add_format({"num_format": look}))
    assert [start for _, _, start in task_cells(path)] == [
        Moment(2024, 5),
        Moment(month=5, day=31),
        Moment(month=5, day=31),
        Moment(2024, 5),
        Moment(2024, 5),
        Moment(2024, 5, 31),
        Moment(2024, 5, 31),
    ]


def test_the_strict_variant_is_read_alike(changed: Change, plain_book: Path) -> None:
    def to_strict(parts: Parts) -> None:
        for name, part in parts.items():
            for transitional, strict in TRANSITIONAL_TO_STRICT:
                parts[name] = part = part.replace(transitional, strict)  # noqa: PLW2901

    strict = changed(to_strict)
    assert task_cells(strict) == task_cells(plain_book)
    assert len(task_cells(strict)) == 2


def test_elements_with_a_prefix_are_read_alike(changed: Change, plain_book: Path) -> None:
    def to_prefixed(parts: Parts) -> None:
        part = re.sub(rb"<(/?)(?=[a-z])", rb"<\1x:", parts[SHEET])
        parts[SHEET] = part.replace(b" xmlns=", b" xmlns:x=").replace(
            b"</x:sheetData>",
            b'<x:row r="5"><x:c r="A5"><x:f>1/0</x:f></x:c></x:row></x:sheetData>',
        )

    raw = read_workbook(changed(to_prefixed))
    assert raw.structure is not None
    assert raw.structure.uncalculated == {CellRef("Phân công", 5, 1)}
    assert raw.sheets["Phân công"].rows[1][:2] == ("NV01", "01/2024")


def test_cells_without_references_stand_in_order(changed: Change) -> None:
    def strip(parts: Parts) -> None:
        part = re.sub(rb'<(c|row) r="[A-Z]*[0-9]+"', rb"<\1", parts[SHEET])
        parts[SHEET] = part.replace(
            b"</sheetData>", b'<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row></sheetData>'
        )

    raw = read_workbook(changed(strip))
    assert raw.structure is not None
    assert raw.structure.errors == {CellRef("Phân công", 4, 2): "#REF!"}
    assert raw.sheets["Phân công"].rows[1][0] == "NV01"
    assert raw.sheets["Phân công"].rows[3] == (1.0, "#REF!")


def test_slashes_the_wrong_way_round_do_not_matter(changed: Change) -> None:
    def turn(parts: Parts) -> None:
        for name in [*parts]:
            parts[name.replace("/", "\\")] = parts.pop(name)

    assert len(task_cells(changed(turn))) == 2


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    options = {"date_1904": True, "default_date_format": "dd/mm/yyyy"}
    with xlsxwriter.Workbook(path, options) as book:
        book.add_worksheet("A").write("A1", date(2022, 2, 22))
    assert read_workbook(path).sheets["A"].rows == ((date(2022, 2, 22),),)


def test_hidden_sheets_are_read_and_chart_sheets_have_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("A").write("A1", 1)
        hidden = book.add_worksheet("B")
        hidden.write("A1", 2)
        hidden.very_hidden()
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=A!$A$1"})
        book.add_chartsheet("C").set_chart(chart)
        book.add_worksheet("D").write("A1", 3)
    sheets = read_workbook(path).sheets
    assert {name: (sheet.visible, sheet.rows) for name, sheet in sheets.items()} == {
        "A": (True, ((1.0,),)),
        "B": (False, ((2.0,),)),
        "C": (True, ()),
        "D": (True, ((3.0,),)),
    }


def test_a_workbook_whose_hidden_sheet_was_lost_still_tells_its_version(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Phân công").write("A1", "Mã")
        book.set_custom_property("form_version", "2031.4")
        book.set_custom_property("unit_code", "23497")
    raw = read_workbook(path)
    assert read_identity(raw).values == {"form_version": "2031.4", "unit_code": "23497"}
    with pytest.raises(XltoolsError) as caught:
        read_rows(raw, path.name)
    assert caught.value.code == "form.unknown-version"


def test_the_workbook_of_another_unit_is_read_like_any(write_book: WriteBook) -> None:
    general = (("Mục", "Giá trị"), ("Tên đơn vị", "Phường 1"), ("Năm kế hoạch", "2026"))
    rows = read_rows(read_workbook(write_book({"Thông tin chung": general})))
    (info,) = rows.sheets[GeneralInfo].records
    assert isinstance(info, GeneralInfo)
    assert (info.unit_name, info.plan_year) == ("Phường 1", 2026)


def test_reading_a_workbook_loads_no_heavy_library(plain_book: Path) -> None:
    program = """
import sys
from pathlib import Path
from xltools.plan.build import plan_of
from xltools.quantities import Moment
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook
plan_of(read_rows(read_workbook(Path(sys.argv[1]))))
heavy = {"pandas", "numpy", "openpyxl", "docx", "xlsxwriter", "lxml", "typer", "rich"}
print(*sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(plain_book)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "\n"
