"""Public holidays: fixed days, lunar days, days off instead of a weekend."""

from __future__ import annotations

from datetime import date

import pytest

from xltools.catalogue import load_catalogue

CATALOGUE = load_catalogue()


def test_the_holidays_of_2024() -> None:
    assert CATALOGUE.holidays(2024) == (
        date(2024, 1, 1),
        *(date(2024, 2, day) for day in range(8, 15)),
        date(2024, 4, 18),
        date(2024, 4, 29),
        date(2024, 4, 30),
        date(2024, 5, 1),
        date(2024, 9, 2),
        date(2024, 9, 3),
    )


@pytest.mark.parametrize("year", range(2021, 2028))
def test_every_year_has_its_four_fixed_days(year: int) -> None:
    fixed = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)}

    assert fixed <= set(CATALOGUE.holidays(year))


@pytest.mark.parametrize("year", [2020, 2028])
def test_a_year_out_of_range_has_no_holidays(year: int) -> None:
    assert CATALOGUE.holidays(year) == ()


def test_days_still_to_be_settled_are_not_certain() -> None:
    uncertain = [
        each.valid_from
        for year in (2026, 2027)
        for each in CATALOGUE.holiday_entries(year)
        if not each.certain
    ]

    assert date(2027, 2, 6) in uncertain
    assert date(2026, 11, 24) in uncertain
    assert date(2027, 4, 30) not in uncertain
