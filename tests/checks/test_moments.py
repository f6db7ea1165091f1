"""Days and stretches of time on the sheets."""

from __future__ import annotations

from datetime import date

import pytest
from checks.cases import found, general_with, told

from xltools.checks import moments
from xltools.wording.say import say

REPORTS = """
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
"""


def test_an_activity_ends_after_it_starts() -> None:
    text = """
# Hoạt động
Mã | Nội dung | Thời gian từ | Thời gian đến
HD01 | Tập huấn | 05/2024 | 04/2024
HD02 | Tập huấn | 04/2024 | 04/2024
HD03 | Tập huấn | quý II/2024 | 05/2024
HD04 | Tập huấn | | 04/2024
"""

    assert found(moments.activities_end_after_they_start, text) == [
        "Hoạt động!D6 activity.ends-before-start"
    ]


def test_activities_and_duties_stay_in_the_year() -> None:
    text = """
# Hoạt động
Mã | Nội dung | Thời gian từ | Thời gian đến
HD01 | Tập huấn | 12/2024 | 02/2025
HD02 | Tập huấn | 12/2024 | 31/12/2024
HD03 | Tập huấn | 04 | 12/2024
# Tổ chức thực hiện
Mục | Đơn vị | Nhiệm vụ | Thời hạn
1 | Trạm Y tế xã | Khám sức khỏe | 05/3/2025
2 | Trạm Y tế xã | Khám sức khỏe | 05/3
"""

    assert found(moments.activities_and_duties_end_within_the_plan_year, text) == [
        "Hoạt động!D6 date.outside-year",
        "Tổ chức thực hiện!D6 date.outside-year",
    ]


def test_rounds_lie_between_start_and_end() -> None:
    text = """
# Phân công
Mã | Dự án - chính sách | Bắt đầu | Kết thúc | Các đợt
NV01 | DA2 | 04/2024 | 10/2024 | 01/6/2024; 01/11/2024
NV02 | DA2 | 04/2024 | 10/2024 | 01/4; 31/10
NV03 | DA2 | | | 01/6/2024
NV04 | DA2 | 01/2024 | 12/2024 | quý II
"""

    assert found(moments.rounds_lie_within_their_task, text) == ["Phân công!E6 task.round-outside"]


@pytest.mark.parametrize(
    ("half", "year", "wrong"),
    [
        ("10/11", "31/5", True),
        ("31/5", "31/5", True),
        ("31/5", "10/5", False),  # the 5th of October, which is told as such
        ("31/5", "10/11", False),
        ("31/5", "10/01/2025", False),
        ("", "10/11", False),
    ],
)
def test_the_year_is_reported_after_the_half_year(half: str, year: str, wrong: bool) -> None:
    text = (
        REPORTS
        + f"BC01 | 6 tháng | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | {half}\n"
        + f"BC02 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | {year}\n"
    )

    expected = ["Chế độ báo cáo!F7 report.order"] if wrong else []
    assert found(moments.the_year_is_reported_after_its_first_half, text) == expected


def test_a_report_is_due_after_the_plan() -> None:
    text = (
        REPORTS
        + "BC01 | kế hoạch | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | 05/3\n"
        + "BC02 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | 10/11\n"
        + "BC03 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | theo quy định | 05/3\n"
    )
    rule = moments.reports_are_due_after_the_plan

    issued = general_with(Ngày_ban_hành="10/3/2024")

    assert found(rule, text, issued, date(2024, 3, 11)) == ["Chế độ báo cáo!F6 report.before-plan"]
    assert found(rule, text, issued, date(2024, 3, 9)) == []  # the date of issue itself is out
    assert found(rule, text, general_with(Ngày_ban_hành="20/12/2023")) == []
    assert found(rule, text) == []


def test_days_off_are_hinted_at_where_one_day_is_meant() -> None:
    text = (
        REPORTS
        + "BC01 | 6 tháng | Trạm Y tế xã | Ủy ban nhân dân xã | chậm nhất | 02/6\n"
        + "BC02 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | 10/11\n"
        + "BC03 | quý | Trạm Y tế xã | Ủy ban nhân dân xã | chậm nhất | 05/4\n"
        + """
# Phân công
Mã | Dự án - chính sách | Bắt đầu | Kết thúc
NV01 | DA2 | 30/4/2024 | 30/4/2024
NV02 | DA2 | 01/01/2024 | 31/12/2024
NV03 | DA2 | 06/2024 | 06/2024
"""
    )

    assert found(moments.days_are_working_days, text) == [
        "Phân công!C6 date.day-off",
        "Chế độ báo cáo!F6 date.day-off",
    ]


def test_the_day_off_is_named() -> None:
    text = REPORTS + "BC01 | 6 tháng | Trạm Y tế xã | Ủy ban nhân dân xã | chậm nhất | 02/6\n"

    assert say(told(moments.days_are_working_days, text)).message == ("Ngày 02/6/2024 là Chủ nhật.")
