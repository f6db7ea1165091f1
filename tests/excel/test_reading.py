"""An open workbook is read as its file would be: nothing is lost, added or taken for another."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from engines.engine import Running
from engines.held import Cell
from engines.memory import MemoryBook, MemorySheet
from engines.store import HIDDEN, VERY_HIDDEN, Rect

from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.excel.formulas import as_stored
from xltools.excel.read import read_book
from xltools.rows.limits import Limits
from xltools.rows.raw import RawWorkbook, Structure


def read(running: Running, *sheets: MemorySheet, limits: Limits = Limits()) -> RawWorkbook:  # noqa: B008
    return read_book(running.open(MemoryBook("C:\\Kế hoạch.xlsx", list(sheets))), limits)


def sheet(*lines: list[Cell | None], name: str = "Chỉ tiêu") -> MemorySheet:
    made = MemorySheet(name)
    for row, line in enumerate(lines, start=1):
        for column, cell in enumerate(line, start=1):
            if cell is not None:
                made.cells[row, column] = cell
    return made


def structure(raw: RawWorkbook) -> Structure:
    assert raw.structure is not None
    return raw.structure


def test_every_kind_of_value_is_what_it_is_in_the_file(running: Running) -> None:
    moment = datetime(2024, 1, 5, 8, 30)  # noqa: DTZ001
    raw = read(
        running,
        sheet(
            [Cell(3.0), Cell(True), Cell(False), Cell("01/2024", number_format="@"), None],
            [Cell(date(2024, 1, 5), number_format="dd/mm/yyyy"), Cell(moment, "", "dd/mm hh:mm")],
            [Cell(time(8, 30), "", "hh:mm:ss"), Cell(timedelta(hours=30), "", "[h]:mm")],
            [Cell("#REF!", "=A1"), Cell("#N/A", "=B1"), Cell("", "=C1"), Cell(" Xã ")],
        ),
    )

    assert raw.sheets["Chỉ tiêu"].rows == (
        (3.0, True, False, "01/2024"),
        (date(2024, 1, 5), moment, None, None),
        (time(8, 30), timedelta(hours=30), None, None),
        ("#REF!", "#N/A", "", " Xã "),
    )
    cells = [CellRef("Chỉ tiêu", 4, column) for column in (1, 2)]
    assert structure(raw).errors == dict(zip(cells, ("#REF!", "#N/A"), strict=True))


def test_a_number_is_what_its_cell_shows_of_it(running: Running) -> None:
    first = date(2024, 1, 1)
    raw = read(
        running,
        sheet(
            [Cell(0.0336, "", "0.00%"), Cell(first, "", "mmm-yy"), Cell(first, "", "d/m")],
            [Cell(0.5), Cell(first, "", "m/d/yyyy"), Cell("3,36%", "", "@")],
        ),
    )

    assert raw.sheets["Chỉ tiêu"].rows == (
        ("3,36%", "01/2024", "01/01"),
        (0.5, first, "3,36%"),
    )


class Wallet(MemorySheet):
    """A sheet whose every number has the format of a currency."""

    def values(self, rect: Rect) -> list[list[object]]:
        return [
            [Decimal(f"{each:.4f}") if isinstance(each, float) else each for each in line]
            for line in super().values(rect)
        ]

    def values_in_full(self, rect: Rect) -> list[list[object]]:
        return super().values(rect)


def test_money_in_a_currency_is_what_the_cell_holds_to_the_last_dong(running: Running) -> None:
    """Excel gives it rounded to four decimals: of millions that is a hundred dong."""
    page = Wallet("Kinh phí")
    page.cells[1, 1], page.cells[1, 2] = Cell("Vốn"), Cell(105.123456, "", '#,##0 "₫"')
    page.cells[2, 2] = Cell(0.000001, "", '#,##0 "₫"')

    assert read(running, page).sheets["Kinh phí"].rows == (("Vốn", 105.123456), (None, 0.000001))


def test_an_error_that_no_old_excel_knows_is_an_error_all_the_same(running: Running) -> None:
    raw = read(running, sheet([Cell("#SPILL!", "=A2#")]))

    assert raw.sheets["Chỉ tiêu"].rows == (("#VALUE!",),)


def test_sheets_come_in_their_order_and_say_whether_they_are_seen(running: Running) -> None:
    hidden, very = sheet([Cell(1.0)], name="Cơ quan"), sheet([Cell(2.0)], name="_xltools")
    hidden.visible, very.visible = HIDDEN, VERY_HIDDEN

    raw = read(running, sheet([Cell(3.0)]), hidden, very, MemorySheet("Trống"))

    told = [(each.name, each.visible) for each in raw.sheets.values()]
    assert told == [("Chỉ tiêu", True), ("Cơ quan", False), ("_xltools", False), ("Trống", True)]


def test_what_lies_behind_the_values_is_seen(running: Running) -> None:
    page = sheet(
        [Cell(1.0), Cell("Xã"), Cell(1.0, "=A1+0"), Cell("=A1")],
        [Cell("Hé nghÌo", font={"name": ".VnTime"}), Cell(), Cell(2.0), Cell(3.0)],
        [Cell(4.0), Cell(5.0), Cell(6.0), Cell(7.0)],
    )
    page.areas, page.rows_hidden, page.columns_hidden = [Rect(3, 1, 1, 2)], {2}, {2, 3}
    page.is_filtered = True
    book = MemoryBook("C:\\Kế hoạch.xlsx", [page])
    book.links = ("C:\\khác\\Năm trước.xlsx",)

    seen = structure(read_book(running.open(book)))

    at = lambda row, column: CellRef("Chỉ tiêu", row, column)  # noqa: E731
    assert seen == Structure(
        formulas={at(1, 3): "A1+0"},
        merged=((at(3, 1), at(3, 2)),),
        hidden_rows={"Chỉ tiêu": frozenset({2})},
        hidden_columns={"Chỉ tiêu": ((2, 3),)},
        filtered=frozenset({"Chỉ tiêu"}),
        legacy_fonts={at(2, 1): ".VnTime"},
        linked_files=("Năm trước.xlsx",),
        drop_downs=None,
    )


@pytest.mark.parametrize("links", [(), ("C:\\khác\\Năm trước.xlsx",)])
def test_formulas_of_pages_are_seen_where_the_workbook_reads_another_file(
    running: Running, links: tuple[str, ...]
) -> None:
    page = sheet([Cell(1.0, "='[Năm trước.xlsx]Tờ'!A1")], name="Tóm tắt")
    page.cells[1, 2] = Cell("Hé nghÌo", font={"name": ".VnTime"})
    book = MemoryBook("C:\\Kế hoạch.xlsx", [sheet([Cell(2.0, "=1+1")]), page])
    book.links = links

    seen = structure(read_book(running.open(book)))

    told = {CellRef("Tóm tắt", 1, 1): "'[Năm trước.xlsx]Tờ'!A1"} if links else {}
    assert seen.formulas == {CellRef("Chỉ tiêu", 1, 1): "1+1", **told}
    assert seen.legacy_fonts == {}


@pytest.mark.parametrize(
    ("shown", "stored"),
    [
        ("[@Mã]", "ChiTieu[[#This Row],[Mã]]"),
        ("N([@[Giá trị]],T[@Mã])", "N(ChiTieu[[#This Row],[Giá trị]],T[[#This Row],[Mã]])"),
        ("ROWS([Mã])+ROWS(KinhPhi[Mã])", "ROWS(ChiTieu[Mã])+ROWS(KinhPhi[Mã])"),
        ("ChiTieu[[#This Row],[Mã]]", "ChiTieu[[#This Row],[Mã]]"),
        ('A1&"[@Mã]"', 'A1&"[@Mã]"'),
        ("'[Năm.xlsx]Chỉ tiêu'!A1+[Sổ1]Tờ!B2", "'[Năm.xlsx]Chỉ tiêu'!A1+[Sổ1]Tờ!B2"),
    ],
)  # fmt: skip
def test_formulas_read_as_their_file_has_them(shown: str, stored: str) -> None:
    assert as_stored(shown, "ChiTieu") == stored


def test_cells_that_are_only_coloured_are_not_read(running: Running) -> None:
    page = sheet([Cell(1.0), Cell(2.0)])
    page.cells[1_048_576, 16_384] = Cell(colour=(255, 0, 0))

    assert read(running, page).sheets["Chỉ tiêu"].rows == ((1.0, 2.0),)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [(100_001, 1, "file.too-many-rows"), (1, 2_001, "file.too-many-columns")],
)
def test_a_sheet_beyond_the_limits_is_refused_before_it_is_read(
    running: Running, row: int, column: int, code: str
) -> None:
    page = sheet([Cell(1.0)])
    page.cells[row, column] = Cell(1.0)
    page.cells[60_000, 2] = Cell()

    with pytest.raises(XltoolsError) as refused:
        read(running, page)

    assert (refused.value.code, str(refused.value.values["file"])) == (code, "Kế hoạch.xlsx")


def test_what_marks_remember_is_no_part_of_the_workbook(running: Running) -> None:
    raw = read(running, sheet([Cell(1.0)]), sheet([Cell("xltools")], name="_danh_dau"))

    assert list(raw.sheets) == ["Chỉ tiêu"]
