"""Days and moments typed as text: what is read, what is refused, and how they are printed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xltools.quantities import Moment
from xltools.wording.dates import (
    NotADate,
    format_date,
    format_long_date,
    format_moment,
    format_place_and_date,
    read_date,
    read_moment,
)

MOMENTS = """
31/5                        | 31/5
31 / 05                     | 31/5
ngày 31/5                   | 31/5
Ngày 05/3                   | 05/3
ngày 31 tháng 5             | 31/5
31 tháng 5                  | 31/5
29/2                        | 29/02
31/5/2024                   | 31/5/2024
31/05/2024                  | 31/5/2024
31-05-2024                  | 31/5/2024
31 - 5 - 2024               | 31/5/2024
31.5.2024                   | 31/5/2024
2024-05-31                  | 31/5/2024
2024-05-31 00:00:00         | 31/5/2024
2024-05-31T00:00:00         | 31/5/2024
ngày 31/5/2024              | 31/5/2024
ngày 31/5 năm 2024          | 31/5/2024
ngày 31 tháng 5 năm 2024    | 31/5/2024
Ngày 22 tháng 02, năm 2022  | 22/02/2022
ngày 05 tháng 3/2021        | 05/3/2021
29/02/2024                  | 29/02/2024
01/2024                     | tháng 01/2024
1/2024                      | tháng 01/2024
01-2024                     | tháng 01/2024
2024-01                     | tháng 01/2024
tháng 4                     | tháng 4
Tháng 04                    | tháng 4
tháng 4/2024                | tháng 4/2024
tháng 4 năm 2024            | tháng 4/2024
tháng 4 - 2024              | tháng 4/2024
quý II/2024                 | quý II/2024
Quý 2                       | quý II
quý iv năm 2024             | quý IV/2024
Qúy III/2024                | quý III/2024
quí I                       | quý I
2024                        | năm 2024
năm 2024                    | năm 2024
Năm\u00a02024               | năm 2024
"""

REFUSED = """
02/22/2022         | day-month-swapped | 22/02/2022
ngày 5 tháng 31    | day-month-swapped | 31/5
5/31               | day-month-swapped | 31/5
2022-22-02         | day-month-swapped | 22/02/2022
22/02/22           | two-digit-year    | 22/02/2022
ngày 22/02 năm 22  | two-digit-year    | 22/02/2022
tháng 4/24         | two-digit-year    | tháng 4/2024
31/02/22           | two-digit-year    |
31/02/2022         | no-such-day       |
29/02/2023         | no-such-day       |
30/2               | no-such-day       |
0/5                | no-such-day       |
31/4               | no-such-day       |
22/2024            | no-such-month     |
0/0                | no-such-month     |
tháng 13           | no-such-month     |
00/2024            | no-such-month     |
22/22/2022         | no-such-month     |
quý 5              | no-such-quarter   |
quý 0/2024         | no-such-quarter   |
31/5/0024          | year-out-of-range |
năm 2999           | year-out-of-range |
3-5                | not-a-date        |
31.5               | not-a-date        |
trước ngày 31/5    | not-a-date        |
đầu năm            | not-a-date        |
tháng tư           | not-a-date        |
quý IIII           | not-a-date        |
44614              | not-a-date        |
5                  | not-a-date        |
31/5-2024          | not-a-date        |
31/5/20244         | not-a-date        |
2024-05-31 13:30   | not-a-date        |
３１/５             | not-a-date        |
"""


@pytest.mark.parametrize("line", MOMENTS.strip().splitlines())
def test_a_moment_is_read_as_written(line: str) -> None:
    typed, printed = (part.strip(" ") for part in line.split("|"))

    assert format_moment(read_moment(typed)) == printed


@pytest.mark.parametrize("line", REFUSED.strip().splitlines())
def test_a_moment_that_is_not_clear_is_refused(line: str) -> None:
    typed, reason, likely = (part.strip() for part in line.split("|"))

    with pytest.raises(NotADate) as refusal:
        read_moment(typed)

    meant = refusal.value.likely
    assert (refusal.value.reason, format_moment(meant) if meant else "") == (reason, likely)


def test_blank_text_is_no_moment() -> None:
    with pytest.raises(NotADate, match=r"^blank$"):
        read_moment("\u00a0 ")


@pytest.mark.parametrize(
    "typed", ["22/02/2022", "22-02-2022", "22/2/2022", "2022-02-22", "ngày 22 tháng 02 năm 2022"]
)
def test_a_day_is_read_however_it_is_written(typed: str) -> None:
    assert read_date(typed) == date(2022, 2, 22)


@pytest.mark.parametrize(
    ("typed", "reason", "likely"),
    [
        ("31/5", "year-missing", Moment(month=5, day=31)),
        ("tháng 4/2024", "day-missing", Moment(2024, 4)),
        ("quý II/2024", "day-missing", Moment(2024, quarter=2)),
        ("2024", "day-missing", Moment(2024)),
        ("02/22/2022", "day-month-swapped", Moment(2022, 2, 22)),
    ],
)
def test_a_day_without_its_month_or_year_is_refused(
    typed: str, reason: str, likely: Moment
) -> None:
    with pytest.raises(NotADate) as refusal:
        read_date(typed)

    assert (refusal.value.reason, refusal.value.likely) == (reason, likely)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_a_printed_day_reads_back(day: date) -> None:
    assert read_date(format_date(day)) == day
    assert read_date(format_long_date(day)) == day
    assert read_date(day.isoformat()) == day


def test_only_small_days_and_the_first_two_months_get_a_zero() -> None:
    days = [date(2021, 3, 5), date(2023, 1, 18), date(2024, 2, 1), date(2024, 11, 10)]

    assert [format_date(day) for day in days] == [
        *("05/3/2021", "18/01/2023", "01/02/2024", "10/11/2024"),
    ]
    assert format_long_date(days[0]) == "ngày 05 tháng 3 năm 2021"
    assert format_long_date(days[1]) == "ngày 18 tháng 01 năm 2023"


def test_a_draft_leaves_room_for_its_day() -> None:
    assert format_place_and_date("Tân Lập", date(2024, 3, 20), 2024) == (
        "Tân Lập, ngày 20 tháng 3 năm 2024"
    )
    assert format_place_and_date("Tân Lập", None, 2024) == (
        "Tân Lập, ngày      tháng      năm 2024"
    )


def test_a_moment_of_which_nothing_is_known_prints_as_nothing() -> None:
    assert format_moment(Moment()) == ""
