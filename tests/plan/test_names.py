"""Names that stand beside codes on the sheets that are filled by code."""

from __future__ import annotations

from narrative.plans import catalogue
from sheets import plan_from

from xltools.form import Activity, Actual, FundingLine
from xltools.form.base import Record
from xltools.plan.plan import Plan
from xltools.plan.worked_out import derived_value

PLAN = """
# Thông tin chung
Năm kế hoạch | 2024
# Dự án - chính sách
Mã | Tên in trong văn bản
DA3.TDA2 |
K01 | Chăm sóc người già
# Chỉ tiêu
Mã | Nội dung chỉ tiêu
CT01 | Tỷ lệ hộ nghèo cuối năm
CT02 |
# Hoạt động
Mã | Dự án - chính sách | Nội dung
HD01 | da3.tda2 | Cân, đo trẻ em
HD02 | DA1 | Xây cầu
HD03 | K01 | Thăm hỏi
# Kinh phí
Mã | Dự án - chính sách
KP01 | K01
KP02 | Toàn Chương trình
# Kết quả thực hiện
Kỳ | Mã
6 tháng | CT01
6 tháng | KP01
6 tháng | HD01
6 tháng | XX99
"""


def names(plan: Plan, record: type[Record], column: str) -> list[object]:
    """What that calculated column shows, row by row."""
    return [derived_value(plan, row, column, catalogue()) for row in plan.of(record)]


def test_a_project_is_named_as_its_own_sheet_names_it() -> None:
    """By the catalogue, else by the unit; a code that the sheet lacks has no name."""
    plan = plan_from(PLAN)

    assert names(plan, Activity, "project_name") == [
        "Cải thiện dinh dưỡng",
        None,
        "Chăm sóc người già",
    ]
    assert names(plan, FundingLine, "project_name") == ["Chăm sóc người già", None]


def test_a_result_is_named_by_what_its_code_stands_for() -> None:
    assert names(plan_from(PLAN), Actual, "subject") == [
        "Tỷ lệ hộ nghèo cuối năm",
        "Chăm sóc người già",
        "Cân, đo trẻ em",
        None,
    ]
