"""Report dates and receivers."""

from __future__ import annotations

from checks.cases import found, told

from xltools.checks import reports
from xltools.wording.say import say

HEAD = """
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Riêng dự án | Cách nêu hạn | Ngày/tháng
"""
OFFICES = "Các cơ quan, đơn vị thuộc UBND xã"
COMMON = HEAD + (
    f"BC01 | 6 tháng | {OFFICES} | UBND xã | | trước ngày | 31/5\n"
    f"BC02 | năm | {OFFICES} | UBND xã | | trước ngày | 10/11\n"
)


def test_there_is_a_report_for_half_a_year_and_for_the_year() -> None:
    only_year = HEAD + f"BC02 | năm | {OFFICES} | UBND xã | | trước ngày | 10/11\n"

    assert found(reports.the_year_has_its_reports, COMMON) == []
    assert found(reports.the_year_has_its_reports, only_year) == ["Chế độ báo cáo!B6 report.none"]


def test_a_dated_report_has_its_date() -> None:
    text = HEAD + (
        f"BC01 | 6 tháng | {OFFICES} | UBND xã | | trước ngày |\n"
        f"BC02 | năm | {OFFICES} | UBND xã | | theo quy định |\n"
    )

    assert found(reports.dated_reports_have_a_date, text) == ["Chế độ báo cáo!G6 report.no-date"]


def test_a_project_does_not_report_later_than_all() -> None:
    text = COMMON + (
        f"BC03 | năm | {OFFICES} | UBND xã | DA6.TDA2 | trước ngày | 30/11\n"
        f"BC04 | năm | {OFFICES} | UBND xã | DA7.TDA1 | trước ngày | 10/11\n"
        f"BC05 | năm | Trạm Y tế xã | UBND xã | DA3.TDA2 | trước ngày | 05/11\n"
        f"BC06 | 6 tháng | {OFFICES} | UBND xã | | trước ngày | 15/5\n"
    )

    assert found(reports.one_period_has_one_date, text) == [
        "Chế độ báo cáo!G8 report.conflict",
        "Chế độ báo cáo!G11 report.conflict",
        "Chế độ báo cáo!G10 report.own-date",
    ]


def test_a_conflict_names_both_dates() -> None:
    text = COMMON + f"BC03 | năm | {OFFICES} | UBND xã | DA6.TDA2 | trước ngày | 30/11\n"

    assert say(told(reports.one_period_has_one_date, text)).message == (
        'Hạn báo cáo năm ở đây là 30/11, khác hạn chung 10/11 ở trang "Chế độ báo cáo", ô G7.'
    )


def test_the_unit_reports_before_the_level_above_does() -> None:
    """The district reports by 10/6 and 15/11."""
    text = COMMON + (
        "BC03 | 6 tháng | Ủy ban nhân dân xã | UBND huyện | | trước ngày | 10/6\n"
        "BC04 | năm | Công chức LĐ-TB&XH | UBND huyện | | trước ngày | 14/11\n"
    )

    assert found(reports.the_unit_reports_before_the_level_above, text) == [
        "Chế độ báo cáo!G8 report.too-late"
    ]


def test_offices_report_before_their_unit() -> None:
    text = COMMON + (
        "BC03 | 6 tháng | Ủy ban nhân dân xã | UBND huyện | | trước ngày | 31/5\n"
        "BC04 | năm | Ủy ban nhân dân xã | UBND huyện | | trước ngày | 12/11\n"
    )

    assert found(reports.offices_report_before_the_unit, text) == [
        "Chế độ báo cáo!G6 report.after-own"
    ]


def test_who_gathers_reports_to_both_on_one_day() -> None:
    """An office is not held against itself, nor who gathers against the unit on the same day."""
    text = HEAD + (
        "BC01 | 6 tháng | Công chức LĐ-TB&XH | UBND xã | | trước ngày | 05/6\n"
        "BC02 | 6 tháng | Công chức LĐ-TB&XH | UBND huyện | | trước ngày | 05/6\n"
        "BC03 | năm | Công chức LĐ-TB&XH | UBND xã | | trước ngày | 12/11\n"
        "BC04 | năm | Ủy ban nhân dân xã | UBND huyện | | trước ngày | 12/11\n"
        "BC05 | quý | Công chức LĐ-TB&XH | UBND xã | | trước ngày | 13/11\n"
        "BC06 | quý | Ủy ban nhân dân xã | UBND huyện | | trước ngày | 12/11\n"
    )

    assert found(reports.offices_report_before_the_unit, text) == [
        "Chế độ báo cáo!G10 report.after-own"
    ]


def test_offices_report_to_their_own_unit() -> None:
    """Who gathers for the unit may report upwards."""
    text = HEAD + (
        f"BC01 | 6 tháng | {OFFICES} | UBND huyện | | trước ngày | 31/5\n"
        "BC02 | năm | Trạm Y tế xã | UBND xã | | trước ngày | 10/11\n"
        "BC03 | năm | Công chức LĐ-TB&XH | UBND huyện Kon Rẫy | | trước ngày | 12/11\n"
    )

    assert found(reports.offices_report_to_their_own_unit, text) == [
        "Chế độ báo cáo!D6 report.wrong-receiver"
    ]
