"""Numbers and money in Vietnamese words, read back by a reader that knows no digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xltools.quantities import Dong
from xltools.wording.money import dong_in_words
from xltools.wording.number_words import number_in_words

_WORTH = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES = {"tỷ": 10**9, "triệu": 10**6, "nghìn": 10**3}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (35, "ba mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (555, "năm trăm năm mươi lăm"),
        (1000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_024, "hai nghìn không trăm hai mươi tư"),
        (1_000_021, "một triệu không trăm hai mươi mốt"),
        (268_500_000, "hai trăm sáu mươi tám triệu năm trăm nghìn"),
        (540_000_000, "năm trăm bốn mươi triệu"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (20_010_000_000, "hai mươi tỷ không trăm mười triệu"),
        (10**12, "một nghìn tỷ"),
        (10**15, "một triệu tỷ"),
        (1_000_001 * 10**9 + 1, "một triệu không trăm linh một tỷ không trăm linh một"),
    ],
)
def test_a_number_is_written_in_words(number: int, words: str) -> None:
    assert number_in_words(number) == words


@given(st.integers(0, 10**15))
def test_the_words_of_a_number_are_read_back_as_that_number(number: int) -> None:
    assert read_words(number_in_words(number)) == number


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_two_numbers_are_never_called_the_same(first: int, second: int) -> None:
    assert (number_in_words(first) == number_in_words(second)) is (first == second)


@pytest.mark.parametrize("number", [-1, 10**18])
def test_what_has_no_words_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        number_in_words(number)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (540_000_000, "năm trăm bốn mươi triệu đồng"),
        (1_234_500_000, "một tỷ hai trăm ba mươi tư triệu năm trăm nghìn đồng"),
        (0, "không đồng"),
        (-8_000_000, "âm tám triệu đồng"),
    ],
)
def test_money_is_written_in_words(amount: int, words: str) -> None:
    assert dong_in_words(Dong(amount)) == words


def read_words(words: str) -> int:
    """The number that the words say: each scale multiplies what stands between it and the last."""
    return _scaled(words.split(), list(_SCALES))


def _scaled(words: list[str], scales: list[str]) -> int:
    if not scales:
        return _below_thousand(words)
    scale, *smaller = scales
    if scale not in words:
        return _scaled(words, smaller)
    at = words.index(scale)
    return _scaled(words[:at], smaller) * _SCALES[scale] + _scaled(words[at + 1 :], smaller)


def _below_thousand(words: list[str]) -> int:
    number = 0
    for word in words:
        if word == "trăm":
            number *= 100
        elif word == "mươi":
            number += number % 10 * 9
        elif word == "mười":
            number += 10
        elif word != "linh":
            number += _WORTH[word]
    return number
