"""Cells that are blank, unreadable, or point to nothing."""

from __future__ import annotations

import pytest
from checks.cases import CATALOGUE, TODAY, case_from, found, general_with, told
from sheets import brief, rows_from

from xltools.cells import CellRef
from xltools.checks import Case, cells, check
from xltools.plan.build import plan_of
from xltools.rows.raw import Structure
from xltools.rows.rows import RowProblem, Rows, Trouble
from xltools.settings import Settings
from xltools.wording.say import say


def test_a_filled_row_fills_its_required_cells() -> None:
    assert found(
        cells.required_cells_are_filled,
        """
# Hoạt động
Mã   | Dự án - chính sách | Phần     | Nội dung
HD01 | DA2                | Nội dung | Cấp bò cái sinh sản
HD02 |                    | Nội dung |
     |                    |          |
""",
    ) == ["Hoạt động!B7 cell.required", "Hoạt động!D7 cell.required"]


def test_general_information_is_complete() -> None:
    general = general_with(Trích_yếu="", Số="")

    assert found(cells.required_cells_are_filled, "", general) == [
        "Thông tin chung!B19 cell.required"
    ]


def test_no_unit_stands_above_a_province() -> None:
    general = general_with(
        Cấp="tỉnh", Tên_đơn_vị="Tỉnh Kon Tum", Mã_đơn_vị="62", Cấp_trên_trực_tiếp=""
    )

    assert found(cells.required_cells_are_filled, "", general) == []


def test_a_cell_that_could_not_be_read_is_not_called_blank_too() -> None:
    case = case_from("""
# Chế độ báo cáo
Mã   | Kỳ      | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
BC01 | nửa năm | Kế toán | UBND xã          | trước ngày   | 31/5
""")

    findings = check(case, (cells.required_cells_are_filled, cells.every_cell_can_be_read))

    assert "Chế độ báo cáo!B6 cell.not-in-list" in brief(findings)
    assert "Chế độ báo cáo!B6 cell.required" not in brief(findings)


CELL = CellRef("Diễn biến hộ", 6, 5)
TOLD = {
    Trouble.WRONG_KIND: "cell.wrong-kind",
    Trouble.AMBIGUOUS_NUMBER: "cell.number-grouping",
    Trouble.NOT_WHOLE: "cell.not-whole",
    Trouble.NEGATIVE: "cell.negative",
    Trouble.TOO_FINE: "cell.too-fine",
    Trouble.NOT_IN_LIST: "cell.not-in-list",
    Trouble.ERROR_VALUE: "cell.error-value",
    Trouble.HEADING_MISSING: "sheet.heading-missing",
    Trouble.HEADING_TWICE: "sheet.heading-twice",
    Trouble.SHEET_MISSING: "sheet.missing",
    Trouble.HEADING_RENAMED: "sheet.heading-renamed",
    Trouble.HEADING_GONE: "sheet.calculated-gone",
    Trouble.HEADING_DROPPED: "sheet.heading-dropped",
    Trouble.UNKNOWN_HEADING: "sheet.heading-unknown",
}


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_of_reading_is_told(trouble: Trouble) -> None:
    rows = Rows({}, (RowProblem(trouble, CELL, "12,5", "poor_start", "Hộ nghèo đầu kỳ"),))
    case = Case(plan_of(rows_from("")), rows, None, Settings(), TODAY, None, CATALOGUE)

    [finding] = check(case, (cells.every_cell_can_be_read,))

    assert (finding.cell, finding.value, finding.code) == (CELL, "12,5", TOLD[trouble])
    assert all(say(finding, lang) for lang in ("vi", "en"))


def test_a_likely_reading_is_offered() -> None:
    problem = RowProblem(
        Trouble.WRONG_KIND, CELL, "12 hộ", "poor_start", "Hộ nghèo đầu kỳ", likely="12"
    )
    rows = Rows({}, (problem,))
    case = Case(plan_of(rows_from("")), rows, None, Settings(), TODAY, None, CATALOGUE)

    [finding] = check(case, (cells.every_cell_can_be_read,))

    assert finding.code == "cell.unclear"
    assert say(finding).remedy == "Nếu đúng vậy thì gõ lại là 12, nếu không thì gõ giá trị đúng."


def test_the_likely_reading_of_a_number_is_shown_without_points() -> None:
    text = """
# Diễn biến hộ
Mã | Hộ nghèo đầu kỳ
T1 | 1,100
T2 | 1.23.456
"""
    findings = check(case_from(text), (cells.every_cell_can_be_read,))

    told = [f for f in findings if f.code.endswith(("number", "grouping"))]
    assert [(f.code, say(f).remedy.partition(";")[0]) for f in told] == [
        ("cell.ambiguous-number", "Nếu đúng thì gõ lại là 1100"),
        (
            "cell.number-grouping",
            "Gõ lại: số nguyên viết liền (1234), phần lẻ sau dấu phẩy (1,25).",
        ),
    ]


def test_formulas_that_were_never_calculated_are_told_where_formulas_are_seen() -> None:
    unseen = case_from()
    seen = case_from(structure=Structure(uncalculated=frozenset({CELL})))

    assert check(unseen, (cells.formulas_were_calculated,)) == []
    assert brief(check(seen, (cells.formulas_were_calculated,))) == [
        "Diễn biến hộ!E6 cell.not-calculated"
    ]


def test_a_sheet_of_formulas_that_were_never_calculated_is_told_once() -> None:
    """The others of the sheet are related cells; they would bury every other finding."""
    others = frozenset(
        CellRef(sheet, row, 5) for sheet in (CELL.sheet, "Kinh phí") for row in (6, 7)
    )
    case = case_from(structure=Structure(uncalculated=others))

    found = check(case, (cells.formulas_were_calculated,))

    assert brief(found) == [
        "Diễn biến hộ!E6 cell.not-calculated",
        "Kinh phí!E6 cell.not-calculated",
    ]
    assert [each.related for each in found] == [
        (CellRef(CELL.sheet, 7, 5),),
        (CellRef("Kinh phí", 7, 5),),
    ]
    assert "có 2 ô" in say(found[0]).message


def test_a_foreign_sheet_is_mentioned() -> None:
    rows = Rows({}, unknown_sheets=("Sheet1",))
    case = Case(plan_of(rows_from("")), rows, None, Settings(), TODAY, None, CATALOGUE)

    [finding] = check(case, (cells.sheets_belong_to_the_form,))

    assert (finding.code, finding.value) == ("sheet.unknown", "Sheet1")


def test_a_code_names_one_row() -> None:
    assert found(
        cells.codes_name_one_row,
        """
# Hoạt động
Mã   | Dự án - chính sách | Phần     | Nội dung
HD01 | DA2                | Nội dung | Cấp bò cái sinh sản
HD02 | DA2                | Nội dung | Hướng dẫn vay vốn
HD01 | DA2                | Nội dung | Nhân rộng mô hình
""",
    ) == ["Hoạt động!A8 code.twice"]


def test_codes_point_to_rows_that_exist() -> None:
    assert found(
        cells.codes_name_something,
        """
# Phân công
Mã   | Dự án - chính sách | Hoạt động riêng | Lịch báo cáo
NV01 | DA3.TDA2           | HD01            | chung
NV02 | DA3TDA2            | HD09            | BC01
NV03 | K01                |                 |
NV04 | CS.YT              |                 |
# Hoạt động
Mã   | Dự án - chính sách | Phần     | Nội dung
HD01 | DA2                | Nội dung | Cấp bò cái sinh sản
# Dự án - chính sách
Mã  | Thực hiện năm nay
K01 | x
""",
    ) == [
        "Phân công!B7 code.misspelt",
        "Phân công!C7 code.misspelt",
        "Phân công!D7 code.unknown",
    ]


def test_a_near_miss_of_a_code_is_offered_as_it_should_be() -> None:
    finding = told(
        cells.codes_name_something,
        """
# Kinh phí
Mã   | Dự án - chính sách
KP01 | Toàn Chương trình
KP02 | DA3.TDA
""",
    )

    assert (finding.code, finding.value, finding.values["likely"]) == (
        "code.misspelt",
        "DA3.TDA",
        "DA3.TDA2",
    )
