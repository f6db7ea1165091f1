"""Numbers typed as text: what is read, what is refused and why, and how numbers are printed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xltools.wording.numbers import (
    NotANumber,
    format_count,
    format_number,
    letter,
    read_count,
    read_number,
    read_percent,
    roman,
)

# typed | as a number | as a count | as a percentage; "!" says why not, "~" what may be meant
CASES = """
268,0         | 268.0                  | 268                    | 268.0
268           | 268                    | 268                    | 268
05            | 5                      | 5                      | 5
0             | 0                      | 0                      | 0
-0            | 0                      | 0                      | 0
0,42          | 0.42                   | !not-whole~0.42        | 0.42
3,36          | 3.36                   | !not-whole~3.36        | 3.36
105,375       | 105.375                | !ambiguous~105375      | 105.375
1,000         | 1.000                  | !ambiguous~1000        | 1.000
0,125         | 0.125                  | !not-whole~0.125       | 0.125
1234,567      | 1234.567               | !not-whole~1234.567    | 1234.567
1234567       | 1234567                | 1234567                | 1234567
1.234         | !ambiguous~1234        | 1234                   | !decimal-point~1.234
106.000       | !ambiguous~106000      | 106000                 | !decimal-point~106.000
1.234.567     | 1234567                | 1234567                | 1234567
106.000.000   | 106000000              | 106000000              | 106000000
1.234,5       | 1234.5                 | !not-whole~1234.5      | 1234.5
1.190,00      | 1190.00                | 1190                   | 1190.00
1 234 567     | 1234567                | 1234567                | 1234567
1 234         | 1234                   | 1234                   | 1234
1 234,5       | 1234.5                 | !not-whole~1234.5      | 1234.5
12.3          | !decimal-point~12.3    | !decimal-point~12.3    | !decimal-point~12.3
0.125         | !decimal-point~0.125   | !decimal-point~0.125   | !decimal-point~0.125
1234.567      | !decimal-point~1234.567| !decimal-point~1234.567| !decimal-point~1234.567
12.0          | !decimal-point~12.0    | !decimal-point~12.0    | !decimal-point~12.0
1,234,567     | !english-style~1234567 | !english-style~1234567 | !english-style~1234567
1,234.5       | !english-style~1234.5  | !english-style~1234.5  | !english-style~1234.5
1.234.56      | !grouping              | !grouping              | !grouping
12.34.567     | !grouping              | !grouping              | !grouping
01.234.567    | !grouping              | !grouping              | !grouping
1234.567.890  | !grouping              | !grouping              | !grouping
1,2,3         | !grouping              | !grouping              | !grouping
1,234,56      | !grouping              | !grouping              | !grouping
1..234        | !grouping              | !grouping              | !grouping
12 34         | !grouping              | !grouping              | !grouping
1.234 567     | !grouping              | !grouping              | !grouping
3,36%         | !percent~3.36          | !percent~3.36          | 3.36
3,36 %        | !percent~3.36          | !percent~3.36          | 3.36
100%          | !percent~100           | !percent~100           | 100
3.36%         | !percent~3.36          | !percent~3.36          | !decimal-point~3.36
1.000%        | !percent~1000          | !percent~1000          | !decimal-point~1.000
3,36%%        | !not-a-number          | !not-a-number          | !not-a-number
-5            | -5                     | !negative~5            | -5
- 5           | -5                     | !negative~5            | -5
−5            | -5                     | !negative~5            | -5
–1.234.567,5  | -1234567.5             | !not-whole~-1234567.5  | -1234567.5
(5)           | -5                     | !negative~5            | -5
( 1.234.567 ) | -1234567               | !negative~1234567      | -1234567
(-5)          | !not-a-number          | !not-a-number          | !not-a-number
(5            | !not-a-number          | !not-a-number          | !not-a-number
--5           | !not-a-number          | !not-a-number          | !not-a-number
+5            | 5                      | 5                      | 5
5-            | !not-a-number          | !not-a-number          | !not-a-number
12 hộ         | !unit-word~12          | !unit-word~12          | !unit-word~12
05 hộ nghèo   | !unit-word~5           | !unit-word~5           | !unit-word~5
12.5 kg       | !unit-word~12.5        | !unit-word~12.5        | !unit-word~12.5
106đ          | !unit-word~106         | !unit-word~106         | !unit-word~106
1,5 triệu     | !unit-word             | !unit-word             | !unit-word
106 triệu đồng| !unit-word             | !unit-word             | !unit-word
2 tỷ          | !unit-word             | !unit-word             | !unit-word
0,42 điểm %   | !unit-word             | !unit-word             | !unit-word
khoảng 5      | !not-a-number          | !not-a-number          | !not-a-number
chưa giao     | !not-a-number          | !not-a-number          | !not-a-number
7/13          | !not-a-number          | !not-a-number          | !not-a-number
3-5           | !not-a-number          | !not-a-number          | !not-a-number
1e5           | !not-a-number          | !not-a-number          | !not-a-number
=5            | !not-a-number          | !not-a-number          | !not-a-number
'5            | !not-a-number          | !not-a-number          | !not-a-number
5,            | !not-a-number          | !not-a-number          | !not-a-number
5.            | !not-a-number          | !not-a-number          | !not-a-number
,5            | !not-a-number          | !not-a-number          | !not-a-number
１２            | !not-a-number          | !not-a-number          | !not-a-number
½             | !not-a-number          | !not-a-number          | !not-a-number
0x1F          | !not-a-number          | !not-a-number          | !not-a-number
5 %5          | !not-a-number          | !not-a-number          | !not-a-number
NaN           | !not-a-number          | !not-a-number          | !not-a-number
l2            | !not-a-number          | !not-a-number          | !not-a-number
1O            | !unit-word~1           | !unit-word~1           | !unit-word~1
"""


def outcome(read: Callable[[str], Decimal | int], text: str) -> str:
    """What reading gave, or why it was refused."""
    try:
        return str(read(text))
    except NotANumber as refusal:
        return f"!{refusal.reason}" + ("" if refusal.likely is None else f"~{refusal.likely}")


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_a_number_is_read_as_typed_or_refused_with_its_reason(line: str) -> None:
    typed, number, count, percent = (part.strip() for part in line.split("|"))

    outcomes = [outcome(read, typed) for read in (read_number, read_count, read_percent)]

    assert outcomes == [number, count, percent]


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\u200b"])
def test_blank_text_is_no_zero(text: str) -> None:
    assert outcome(read_number, text) == "!blank"


@pytest.mark.parametrize("text", ["1\u00a0234\u00a0567", "  1.234.567 ", "1\u202f234\u202f567"])
def test_spaces_of_every_kind_are_spaces(text: str) -> None:
    assert read_number(text) == 1234567


def test_a_cell_full_of_digits_is_no_number() -> None:
    assert outcome(read_number, "9" * 41) == "!not-a-number"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_a_printed_number_reads_back_unless_it_is_ambiguous(value: Decimal) -> None:
    printed = format_number(value)

    if 999 < abs(value) < 1_000_000 and value == value.to_integral_value():
        assert outcome(read_number, printed) == f"!ambiguous~{abs(int(value))}"
    else:
        assert read_number(printed) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_a_printed_count_reads_back(count: int) -> None:
    assert read_count(format_count(count)) == count
    assert read_count(format_count(count, pad=False)) == count


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        (1234567, None, "1.234.567"),
        (0, None, "0"),
        (-1500, None, "-1.500"),
        (Decimal("3.36"), None, "3,36"),
        (Decimal("268.0"), None, "268"),
        (Decimal("268.0"), 1, "268,0"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("-0.00"), None, "0"),
        (Decimal("-0.004"), 2, "0,00"),
        (Decimal("3.355"), 2, "3,36"),
        (Decimal("3.365"), 2, "3,37"),
        (Decimal("1234.5"), 3, "1.234,500"),
        (Decimal("3.6"), 0, "4"),
        (5, 2, "5,00"),
    ],
)
def test_numbers_are_printed_the_vietnamese_way(
    value: Decimal | int, digits: int | None, printed: str
) -> None:
    assert format_number(value, digits) == printed


def test_small_counts_get_a_leading_zero_in_text() -> None:
    assert [format_count(count) for count in (0, 1, 5, 9, 10, 18, 1190)] == [
        *("0", "01", "05", "09", "10", "18", "1.190"),
    ]
    assert format_count(5, pad=False) == "5"


def test_parts_are_numbered_in_roman_numerals() -> None:
    assert [roman(number) for number in (1, 2, 3, 4, 5, 6, 9, 14, 19, 40, 2024)] == [
        *("I", "II", "III", "IV", "V", "VI", "IX", "XIV", "XIX", "XL", "MMXXIV"),
    ]


def test_points_follow_the_vietnamese_alphabet() -> None:
    assert "".join(letter(number) for number in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_ordinal_outside_the_series(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        roman(number)
    with pytest.raises(ValueError, match=str(number)):
        letter(number)
