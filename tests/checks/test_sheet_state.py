"""What people do to the sheets is found in the saved file, and ordinary workbooks stay silent."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from checks.cases import CATALOGUE, TODAY
from conftest import LibreOffice
from sheets import brief, raw_of

from xltools.cells import CellRef
from xltools.checks import Case, check
from xltools.checks import sheet_state as rules
from xltools.errors import XltoolsError
from xltools.findings import Finding
from xltools.plan.build import plan_of
from xltools.rows.identity import texts_row
from xltools.rows.raw import Structure
from xltools.rows.read import read_rows
from xltools.settings import Settings
from xltools.wording.say import say
from xltools.workbook.read import read_workbook

RULES = (
    rules.no_filled_row_is_out_of_sight,
    rules.no_filled_column_is_out_of_sight,
    rules.no_input_cells_are_merged,
    rules.nothing_stands_outside_the_tables,
    rules.rows_stand_together,
    rules.sheets_end_where_their_values_end,
    rules.figures_come_from_this_file,
)
TAN_LAP = Path(__file__).resolve().parents[2] / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"
PLAN = """
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Bắt đầu | Kết thúc | Ghi chú
NV01 | DA2 | Văn phòng | 01/2024 | 12/2024 |
NV02 | DA3 | Văn phòng | 01/2024 | 12/2024 |
NV03 | DA6 | Trạm Y tế | 01/2024 | 12/2024 | chờ tỉnh
"""
"""Its rows are 6, 7 and 8, its columns A to F."""

Edit = Callable[[Any, Any], object]


def found(path: Path) -> list[Finding]:
    """What the rules of this file find in a saved workbook."""
    raw = read_workbook(path)
    rows = read_rows(raw)
    case = Case(plan_of(rows), rows, raw.structure, Settings(), TODAY, None, CATALOGUE)
    return check(case, RULES)


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., list[Finding]]:
    """Writes a plan, lets a person change its first table, and checks what was saved."""

    def check_edited(edit: Edit, text: str = PLAN) -> list[Finding]:
        path = tmp_path / "bieu.xlsx"
        with xlsxwriter.Workbook(path) as book:
            for name, sheet in raw_of(text).sheets.items():
                tab = book.add_worksheet(name)
                for number, row in enumerate(sheet.rows):
                    tab.write_row(number, 0, row)
            edit(book, book.get_worksheet_by_name(text.split("\n")[1][2:]))
        return found(path)

    return check_edited


def nothing(_book: Any, _tab: Any) -> None:
    """A person saves the workbook as it is."""


def test_an_ordinary_workbook_is_silent(edited: Callable[..., list[Finding]]) -> None:
    assert edited(nothing) == []


def test_a_hidden_row_that_is_filled_is_told_once_for_a_sheet(
    edited: Callable[..., list[Finding]],
) -> None:
    def hide(_book: Any, tab: Any) -> None:
        for row in (5, 6, 20):
            tab.set_row(row, None, None, {"hidden": True})

    [finding] = edited(hide)

    assert brief([finding]) == ["Phân công!A6 sheet.rows-hidden"]
    assert [str(cell) for cell in finding.related] == ["Phân công!A7"]
    assert say(finding).message == (
        'Trang "Phân công" ẩn 2 dòng có số liệu (6-7); các dòng này vẫn được tính.'
    )


def test_hidden_rows_above_and_below_the_table_hold_nothing(
    edited: Callable[..., list[Finding]],
) -> None:
    def hide(_book: Any, tab: Any) -> None:
        for row in (0, 3, 8, 60):
            tab.set_row(row, None, None, {"hidden": True})

    assert edited(hide) == []


def test_an_item_of_general_information_out_of_sight_is_told_if_it_is_filled(
    edited: Callable[..., list[Finding]],
) -> None:
    def hide(_book: Any, tab: Any) -> None:
        tab.set_row(13, None, None, {"hidden": True})
        tab.set_row(23, None, None, {"hidden": True})

    text = PLAN + "# Thông tin chung\nMục | Giá trị\nTên đơn vị | Xã Tân Lập\n"
    items = text.split("# Thông tin chung")[1] + "".join(f"Mục {n} | {n}\n" for n in range(7))
    general = f"\n# Thông tin chung{items}Năm kế hoạch | 2024\nSố |\n"

    assert brief(edited(hide, general)) == ["Thông tin chung!B14 sheet.rows-hidden"]


def test_rows_that_a_filter_hides_are_a_hint(edited: Callable[..., list[Finding]]) -> None:
    def filtered(_book: Any, tab: Any) -> None:
        tab.autofilter("A5:F8")
        tab.filter_column("C", "x == Trạm*")
        tab.set_row(5, None, None, {"hidden": True})
        tab.set_row(6, None, None, {"hidden": True})

    def only_offered(_book: Any, tab: Any) -> None:
        tab.autofilter("A5:F8")

    assert brief(edited(filtered)) == ["Phân công!A6 sheet.rows-filtered"]
    assert edited(only_offered) == []


@pytest.mark.slow
def test_a_filter_of_a_table_is_seen_in_the_part_of_the_table(tmp_path: Path) -> None:
    path = tmp_path / "loc.xlsx"
    book = openpyxl.load_workbook(TAN_LAP)
    sheet = book["Phân công"]
    [table] = sheet.tables.values()
    table.autoFilter.filterColumn = [
        openpyxl.worksheet.filters.FilterColumn(
            colId=1, filters=openpyxl.worksheet.filters.Filters(filter=["DA2"])
        )
    ]
    sheet.row_dimensions[7].hidden = True
    book.save(path)

    [finding] = found(path)

    assert brief([finding]) == ["Phân công!A7 sheet.rows-filtered"]
    assert say(finding).message == (
        'Trang "Phân công" đang lọc nên không thấy 1 dòng (7); các dòng này vẫn được tính.'
    )


def test_a_filled_column_out_of_sight_is_told(edited: Callable[..., list[Finding]]) -> None:
    def hide(_book: Any, tab: Any) -> None:
        tab.set_column("C:C", 10, None, {"hidden": True})
        tab.set_column("H:XFD", None, None, {"hidden": True})

    [finding] = edited(hide)

    assert brief([finding]) == ["Phân công!C6 sheet.column-hidden"]
    assert say(finding).message == 'Cột "Đơn vị chủ trì" bị ẩn nhưng có số liệu ở 3 dòng.'


def test_blank_columns_and_those_that_the_form_hides_may_be_hidden(
    edited: Callable[..., list[Finding]],
) -> None:
    text = """
# Chỉ tiêu
Mã đơn vị cấp dưới | Mã | Nội dung chỉ tiêu | Phạm vi | Cách tổng hợp
23497 | CT01 | Tỷ lệ hộ nghèo | | tính lại từ số hộ
"""

    def hide(_book: Any, tab: Any) -> None:
        for column in ("A:A", "D:D", "E:E"):
            tab.set_column(column, 10, None, {"hidden": True})

    assert edited(hide, text) == []


def test_merged_cells_of_a_table_are_told_with_what_they_cover(
    edited: Callable[..., list[Finding]],
) -> None:
    def merge(_book: Any, tab: Any) -> None:
        tab.merge_range("C6:C7", "Văn phòng")

    [finding] = edited(merge)

    assert brief([finding]) == ["Phân công!C6 sheet.merged"]
    assert [str(cell) for cell in finding.related] == ["Phân công!C7"]
    assert say(finding).message == (
        'Trang "Phân công" có ô bị gộp trong bảng (C6:C7); 1 ô bị che được đọc là ô trống.'
    )


def test_merged_titles_and_what_stands_beside_the_table_are_well(
    edited: Callable[..., list[Finding]],
) -> None:
    def merge(_book: Any, tab: Any) -> None:
        tab.merge_range("A1:F1", "PHÂN CÔNG")
        tab.merge_range("A12:F14", "")
        tab.merge_range("F8:H8", "chờ tỉnh")

    assert edited(merge) == []


def test_what_stands_beside_a_table_is_told_with_its_first_cell(
    edited: Callable[..., list[Finding]],
) -> None:
    def jot(_book: Any, tab: Any) -> None:
        tab.write("H7", 540)
        tab.write("I9", "cộng tay")

    [finding] = edited(jot)

    assert brief([finding]) == ["Phân công!H7 sheet.outside-table"]
    assert [str(cell) for cell in finding.related] == ["Phân công!I9"]
    assert say(finding).message == (
        'Trang "Phân công" có 2 ô nằm ngoài bảng nên không được đọc, ví dụ ô H7 ghi "540".'
    )


def test_a_note_in_the_column_of_codes_and_a_column_without_heading_are_outside(
    edited: Callable[..., list[Finding]],
) -> None:
    def jot(_book: Any, tab: Any) -> None:
        tab.write("A12", "Ghi chú: số liệu do xã ước tính")

    unnamed = PLAN.replace("Kết thúc", "")

    assert brief(edited(jot)) == ["Phân công!A12 sheet.outside-table"]
    assert brief(edited(nothing, unnamed)) == ["Phân công!E6 sheet.outside-table"]


def test_a_text_over_the_headings_counts_where_the_form_tells_its_own(
    edited: Callable[..., list[Finding]],
) -> None:
    def title(book: Any, tab: Any) -> None:
        tab.write("A1", "PHÂN CÔNG NHIỆM VỤ")
        tab.write("C4", 3)
        book.add_worksheet("_xltools").write_row(
            0, 0, texts_row("Phân công", ["Phân công nhiệm vụ"])
        )

    def note(book: Any, tab: Any) -> None:
        title(book, tab)
        tab.write("D3", "Số liệu lấy theo công văn của huyện")

    assert edited(title) == []
    assert edited(lambda _, tab: tab.write("D3", "Ghi thêm")) == []
    [finding] = edited(note)
    assert brief([finding]) == ["Phân công!D3 sheet.outside-table"]


def test_prepared_codes_totals_and_signatures_are_the_forms_own(
    edited: Callable[..., list[Finding]],
) -> None:
    def below(_book: Any, tab: Any) -> None:
        tab.write("A9", "NV04")
        tab.write("A11", "Tổng cộng")
        tab.write("H11", 3)
        tab.write("B13", "Người lập biểu")
        tab.write("H14", "(Ký, ghi rõ họ tên)")

    assert edited(below) == []


def test_a_row_far_below_is_told_and_gaps_are_not(edited: Callable[..., list[Finding]]) -> None:
    def far(_book: Any, tab: Any) -> None:
        tab.write_row("A5000", ["NV04", "DA7", "Văn phòng"])

    def gaps(_book: Any, tab: Any) -> None:
        tab.write_row("A12", ["NV04", "DA7", "Văn phòng"])
        tab.write_row("A70", ["NV05", "DA7", "Văn phòng"])

    [finding] = edited(far)

    assert brief([finding]) == ["Phân công!A5000 sheet.far-below"]
    assert say(finding).message.startswith("Dòng 5000 cách phần trên của bảng 4.991 dòng trống")
    assert edited(gaps) == []


def test_thousands_of_formatted_rows_are_a_hint_and_prepared_rows_are_not(
    edited: Callable[..., list[Finding]],
) -> None:
    def rows(last: int) -> Edit:
        def formatted(book: Any, tab: Any) -> None:
            lined = book.add_format({"border": 1})
            for row in range(8, last):
                tab.write_blank(row, 0, None, lined)

        return formatted

    [finding] = edited(rows(6000))

    assert brief([finding]) == ["Phân công!A1 sheet.blank-rows"]
    assert finding.values == {"sheet": "Phân công", "count": 5992}
    assert edited(rows(300)) == []


def _linked(path: Path, formula: str) -> Path:
    """The workbook with a link to last year's file, as Excel stores it."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    parts["xl/externalLinks/externalLink1.xml"] = (
        f'<externalLink xmlns:r="{relation}"><externalBook r:id="rId1"/></externalLink>'
    )
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        f'<Relationships xmlns="{packages}"><Relationship Id="rId1" TargetMode="External"'
        f' Type="{relation}/externalLinkPath" Target="file:///D:\\KH%20c%C5%A9\\nam%202023.xlsx"/>'
        "</Relationships>"
    )
    workbook, rels = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    reference = '<externalReferences><externalReference r:id="rId99"/></externalReferences>'
    parts[workbook] = parts[workbook].replace("</sheets>", f"</sheets>{reference}")
    link = f'Type="{relation}/externalLink" Target="externalLinks/externalLink1.xml"'
    parts[rels] = parts[rels].replace(
        "</Relationships>", f'<Relationship Id="rId99" {link}/></Relationships>'
    )
    sheet = next(name for name, part in parts.items() if "worksheets/sheet2.xml" in name)
    parts[sheet] = re.sub(r"<f>1</f>", f"<f>{formula}</f>", parts[sheet])
    output = path.with_name("lien-ket.xlsx")
    with zipfile.ZipFile(output, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return output


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("[1]Sheet1!$B$4", "Phân công!F6 sheet.other-file"),
        ("SUM('[1]Chỉ tiêu'!B4:B9)", "Phân công!F6 sheet.other-file"),
        ("BieuCu[Mã]&amp;Sheet2!A1", "Thông tin chung!B6 form.link-left"),
    ],
)
def test_a_link_to_another_file_is_told_where_it_is_used(
    formula: str, expected: str, edited: Callable[..., list[Finding]], tmp_path: Path
) -> None:
    edited(lambda _, tab: tab.write_formula("F6", "=1", None, 1))

    [finding] = found(_linked(tmp_path / "bieu.xlsx", formula))

    assert brief([finding]) == [expected]
    assert finding.values["file"] == "nam 2023.xlsx"


def test_a_broken_link_is_a_damaged_file(
    edited: Callable[..., list[Finding]], tmp_path: Path
) -> None:
    edited(lambda _, tab: tab.write_formula("F6", "=1", None, 1))
    path = _linked(tmp_path / "bieu.xlsx", "[1]Sheet1!B4")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    rels = next(name for name in parts if name.endswith("externalLink1.xml.rels"))
    parts[rels] = parts[rels].replace(b"</Relationships>", b"")
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)

    with pytest.raises(XltoolsError) as error:
        found(path)

    assert error.value.code == "file.damaged"


def test_merged_areas_that_overlap_without_end_are_told_of_in_time() -> None:
    rows = read_rows(raw_of(PLAN))
    area = CellRef("Phân công", 1, 1), CellRef("Phân công", 100_000, 2_000)
    case = Case(
        *(plan_of(rows), rows, Structure(merged=(area,) * 20_000)),
        *(Settings(), TODAY, None, CATALOGUE),
    )

    [finding] = check(case, (rules.no_input_cells_are_merged,))

    assert finding.values["count"] == len(finding.related) == 1_000


@pytest.mark.slow
def test_the_shipped_plan_stays_silent_when_other_programs_save_it(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    again = tmp_path / "openpyxl.xlsx"
    openpyxl.load_workbook(TAN_LAP).save(again)
    [converted] = libreoffice.convert([TAN_LAP], "xlsx", tmp_path / "lo")

    assert found(again) == found(converted) == []
