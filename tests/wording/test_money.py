"""Money typed in triệu đồng and printed in đồng or triệu đồng."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xltools.quantities import Dong
from xltools.wording.money import (
    dong_to_million,
    format_dong,
    format_million,
    million_to_dong,
)
from xltools.wording.numbers import NotANumber, read_number


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("268,0", 268_000_000),
        ("106", 106_000_000),
        ("0,000001", 1),
        ("0", 0),
        ("1.234,5", 1_234_500_000),
        ("105,375", 105_375_000),
        ("1 234,567890", 1_234_567_890),
        ("-8", -8_000_000),
    ],
)
def test_an_amount_in_millions_becomes_whole_dong(typed: str, dong: int) -> None:
    assert million_to_dong(read_number(typed)) == dong


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("0,0000001", "fraction-of-dong"),
        ("268.5", "decimal-point"),
        ("106.000", "ambiguous"),
        ("106 triệu đồng", "unit-word"),
        ("00.000đ", "unit-word"),
        ("chưa giao", "not-a-number"),
        ("5%", "percent"),
        ("", "blank"),
    ],
)
def test_an_amount_that_is_not_clear_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(NotANumber) as refusal:
        million_to_dong(read_number(typed))

    assert refusal.value.reason == reason


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_no_dong_is_lost_on_the_way_to_millions_and_back(amount: int) -> None:
    assert million_to_dong(dong_to_million(Dong(amount))) == amount


def test_millions_carry_no_idle_zeros() -> None:
    assert str(dong_to_million(Dong(268_000_000))) == "268"
    assert str(dong_to_million(Dong(1_200_000_000))) == "1200"
    assert str(dong_to_million(Dong(0))) == "0"
    assert dong_to_million(Dong(1_234_500_000)) == Decimal("1234.5")


def test_money_is_printed_with_its_unit() -> None:
    assert format_dong(Dong(106_000_000)) == "106.000.000 đồng"
    assert format_million(Dong(106_000_000)) == "106 triệu đồng"
    assert format_million(Dong(1_234_500_000)) == "1.234,5 triệu đồng"
    assert format_million(Dong(0)) == "0 triệu đồng"
