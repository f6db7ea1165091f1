"""How numbers and dates were typed: column by column where the machine is at fault."""

from __future__ import annotations

from datetime import date

import pytest
from checks.cases import CATALOGUE, TODAY, case_from, found, told
from sheets import brief, row_from

from xltools.checks import Case, bases, cells, check, reading, tasks, turned_dates
from xltools.plan.build import plan_of
from xltools.settings import Settings
from xltools.wording.say import say

MARKS = reading.columns_keep_to_one_decimal_mark
THOUSANDS = reading.thousands_are_not_read_as_decimals
DAYS = turned_dates.days_and_months_are_not_turned
HOUSEHOLDS = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ
kế hoạch | A | Xã A | {} | 12
kế hoạch | B | Xã B | {} | 30
kế hoạch | C | Xã C | {} | 25
"""


@pytest.mark.parametrize(
    "typed",
    [
        ("1,234", "1,105", "2,310"),  # typed with English marks
        ("1.234", "1.105", "2.31"),  # a machine with US settings, of which 2.310 lost its zero
        ("1.234", "1.105", "2.311"),
    ],
)
def test_swapped_marks_of_a_column_are_told_once(typed: tuple[str, str, str]) -> None:
    text = HOUSEHOLDS.format(*typed)

    marks = found(MARKS, text)
    single = found(cells.every_cell_can_be_read, text)

    in_column = [each for each in single if each.startswith("Diễn biến hộ!D")]
    if typed[2] == "2.31":
        assert (marks, len(in_column)) == ([], 3)
    else:
        assert (marks, in_column) == (["Diễn biến hộ!D6 column.comma-and-point"], [])


def test_swapped_marks_are_told_with_the_number_that_is_likely() -> None:
    finding = told(MARKS, HOUSEHOLDS.format("1,234", "1,105", "2,310"))

    assert say(finding).message == (
        'Cột "Tổng số hộ đầu kỳ" có 3 ô đặt dấu chấm, dấu phẩy ngược với biểu mẫu; ô này ghi'
        ' "1,234", có lẽ là 1234.'
    )
    assert [str(cell) for cell in finding.related] == ["Diễn biến hộ!D7", "Diễn biến hộ!D8"]


@pytest.mark.parametrize(
    "typed",
    [
        ("1234", "1105", "2310"),
        ("1,234", "1105", "1,105"),  # a slip in two cells
        ("12.5", "30.5", "10.5"),  # counts with a fraction are another fault
    ],
)
def test_a_slip_in_a_cell_is_no_habit_of_the_column(typed: tuple[str, str, str]) -> None:
    assert found(MARKS, HOUSEHOLDS.format(*typed)) == []


MONEY = "# Kinh phí\nMã | Dự án - chính sách | Kế hoạch vốn năm (triệu đồng)\n"


def money(*amounts: str) -> str:
    """One line an amount."""
    return MONEY + "".join(f"KP0{i} | DA{i} | {typed}\n" for i, typed in enumerate(amounts, 1))


def test_thousands_that_were_read_as_decimals_are_asked_about() -> None:
    text = money("1.234", "268", "2.105", "3.5", "106")

    finding = told(THOUSANDS, text)

    assert (str(finding.cell), finding.code) == ("Kinh phí!C6", "column.thousands-as-decimals")
    assert [str(cell) for cell in finding.related] == ["Kinh phí!C8", "Kinh phí!C9"]
    assert say(finding).remedy == (
        "Nếu đúng vậy thì gõ lại liền số, như 1234; nếu không thì giải trình."
    )


@pytest.mark.parametrize(
    "amounts",
    [
        ("268", "106", "78"),
        ("1.234", "268", "106"),  # a single one
        ("1.234", "2.105", "8", "106"),  # small lines are usual here
        ("1.234", "2.105", "44", "106"),
        ("1.25", "2.5", "268", "106"),  # nobody types thousands so
        ("1.234", "2.105"),  # nothing to compare with
    ],
)
def test_small_amounts_with_decimals_may_be_right(amounts: tuple[str, ...]) -> None:
    assert found(THOUSANDS, money(*amounts)) == []


def test_a_day_where_a_number_belongs_was_a_fraction() -> None:
    rows = row_from("Chỉ tiêu", {"Mã": "CT01", "Tử số": date(2024, 11, 9)})
    case = Case(plan_of(rows), rows, None, Settings(), TODAY, None, CATALOGUE)

    findings = [f for f in check(case, (cells.every_cell_can_be_read,)) if f.value]

    assert [(each.code, each.value) for each in findings] == [
        ("cell.date-for-fraction", "09/11/2024")
    ]
    assert "(9/11, 11/9)" in say(findings[0]).message


@pytest.mark.parametrize(
    ("sheet", "cells_typed", "codes"),
    [
        ("Chế độ báo cáo", {"Mã": "BC01", "Ngày/tháng": date(2024, 3, 5)}, []),  # a day is wanted
        ("Chỉ tiêu", {"Mã": "CT01", "Tử số": "chín"}, ["cell.wrong-kind"]),
        ("Phân công", {"Mã": "NV01", "Bắt đầu": date(2024, 3, 5)}, []),
        ("Chỉ tiêu", {"Mã": "CT01", "Tử số": "9 trường"}, ["cell.unclear"]),
    ],
)
def test_other_cells_are_no_fractions(
    sheet: str, cells_typed: dict[str, date | str], codes: list[str]
) -> None:
    rows = row_from(sheet, cells_typed)
    case = Case(plan_of(rows), rows, None, Settings(), TODAY, None, CATALOGUE)

    findings = check(case, (cells.every_cell_can_be_read,))

    assert [each.code for each in findings if each.value] == codes


BASES = "# Căn cứ\nMã | Loại văn bản | Số, ký hiệu | Ngày ban hành\n"
TASKS = "# Phân công\nMã | Dự án - chính sách | Bắt đầu | Kết thúc\n"
REPORTS = "# Chế độ báo cáo\nMã | Kỳ | Ngày/tháng\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (BASES + "VB01 | Kế hoạch | 15/KH-UBND | 02/11/2024\n", ["Căn cứ!D6 date.turned"]),
        (TASKS + "NV01 | DA2 | 01/5/2024 | 05/4/2024\n", []),  # either may be turned
        (TASKS + "NV01 | DA2 | 15/5/2024 | 20/3/2024\n", []),  # there is no month 20
        (TASKS + "NV01 | DA2 | 15/5/2024 | 09/3/2024\n", ["Phân công!D6 date.turned"]),
        (REPORTS + "BC01 | 6 tháng | 06/10\n", ["Chế độ báo cáo!C6 date.turned"]),
        (REPORTS + "BC01 | 6 tháng | 10/11\n", []),  # wrong, but not by turning it
        (
            BASES
            + "VB01 | Quyết định | 90/QĐ-TTg | 18/01/2022\n"
            + "VB02 | Nghị định | 07/2021/NĐ-CP | 27/01/2021\n",
            [],
        ),
    ],
)
def test_a_date_is_turned_only_on_evidence(text: str, wanted: list[str]) -> None:
    assert found(DAYS, text) == wanted


def test_a_column_of_turned_dates_is_told_once() -> None:
    text = REPORTS + "BC01 | 6 tháng | 05/10\nBC02 | 6 tháng | 06/10\nBC03 | năm | 15/11\n"

    finding = told(DAYS, text)

    assert (str(finding.cell), finding.code) == ("Chế độ báo cáo!C6", "date.column-turned")
    assert [str(cell) for cell in finding.related] == ["Chế độ báo cáo!C7"]
    assert say(finding).message == (
        'Cột "Ngày/tháng" có 2 ngày chỉ hợp lý khi đổi chỗ ngày với tháng; ô này ghi 05/10, có lẽ'
        " là 10/5."
    )


def test_a_date_that_fits_once_turned_is_told_once() -> None:
    """Neither the order of documents nor that of a task is told beside it."""
    text = """
# Căn cứ
Mã VB | Vai trò | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành
VB01  | căn cứ  | Quyết định   | 12/QĐ-UBND  | 01/11/2024    | Ủy ban nhân dân huyện Kon Rẫy
VB02  | căn cứ  | Quyết định   | 13/QĐ-UBND  | 15/11/2024    | Ủy ban nhân dân huyện Kon Rẫy
# Phân công
Mã   | Dự án - chính sách | Bắt đầu    | Kết thúc
NV01 | DA2                | 04/10/2024 | 31/5/2024
NV02 | DA3                | 01/10/2024 | 31/5/2024
"""
    rules = (DAYS, bases.documents_come_before_the_plan, tasks.tasks_end_after_they_start)

    assert sorted(brief(check(case_from(text), rules))) == [
        "Căn cứ!E6 date.turned",
        "Căn cứ!E7 basis.after-plan",
        "Phân công!C6 date.turned",
        "Phân công!D7 task.ends-before-start",
    ]
