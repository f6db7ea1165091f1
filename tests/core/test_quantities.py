"""The kinds of value a plan is made of keep their meaning."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from xltools.cells import CellRef, ItemSource, RowSource, column_letters
from xltools.quantities import Moment, Share, share_of


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        (Moment(month=5, day=31), date(2024, 5, 31), date(2024, 5, 31)),
        (Moment(year=2023, month=1), date(2023, 1, 1), date(2023, 1, 31)),
        (Moment(year=2024, month=2), date(2024, 2, 1), date(2024, 2, 29)),
        (Moment(quarter=2), date(2024, 4, 1), date(2024, 6, 30)),
        (Moment(year=2025), date(2025, 1, 1), date(2025, 12, 31)),
        (Moment(year=2023, month=2, day=29), date(2023, 2, 28), date(2023, 2, 28)),
    ],
)
def test_a_moment_covers_its_days_in_the_plan_year(moment: Moment, first: date, last: date) -> None:
    """A missing year is the plan year; a month, quarter or year covers all its days."""
    assert (moment.first_day(2024), moment.last_day(2024)) == (first, last)


def test_a_share_is_computed_from_counts_and_rounds_half_up() -> None:
    """45 of 1.190 households print as 3,78; 1 of 800 as 0,13."""
    assert share_of(45, 1190) == Share(Decimal(4500) / 1190)
    assert str(Share(Decimal(100) / 800).rounded()) == "0.13"
    assert str(Share(Decimal("3.78")).rounded()) == "3.78"


@pytest.mark.parametrize(("part", "whole"), [(None, 5), (3, None), (3, 0)])
def test_a_share_of_nothing_known_is_blank(part: int | None, whole: int | None) -> None:
    """A blank is not zero, and no share is taken of zero."""
    assert share_of(part, whole) is None


def test_shares_cannot_be_added() -> None:
    """A rate is never added: the type has no plus."""
    assert not hasattr(Share(Decimal(1)), "__add__")


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_columns_have_the_letters_of_excel(column: int, letters: str) -> None:
    """Counted from 1."""
    assert column_letters(column) == letters


def test_a_record_knows_the_cell_of_each_field() -> None:
    """In a table by column, on a sheet of items by row; an unknown field has a cell too."""
    row = RowSource("Phân công", 6, {"starts": 4})
    items = ItemSource("Thông tin chung", 2, {"unit_name": 6, "plan_year": 17})

    assert str(row.cell("starts")) == "Phân công!D6"
    assert row.cell("unknown") == CellRef("Phân công", 6, 1)
    assert str(items.cell("plan_year")) == "Thông tin chung!B17"
    assert str(items.cell("unknown")) == "Thông tin chung!B6"
