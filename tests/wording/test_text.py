"""How text is cleaned, compared and brought into ASCII."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from xltools.wording.text import clean, fold, is_decomposed, without_marks


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Xã Tân Lập", "Xã Tân Lập"),
        ("  Xã   Tân\u00a0Lập \t", "Xã Tân Lập"),
        (normalize("NFD", "Tỷ lệ hộ nghèo đa chiều"), "Tỷ lệ hộ nghèo đa chiều"),
        ("a\u0301\u0302", "ấ"),
        ("á\u0302", "ấ"),
        ("o\u0309\u031b", "ở"),
        ("o\u031b\u0323", "ợ"),
        ("e\u0302\u0306", "ê\u0306"),
        ("h\u1ed9\u200b ngh\u00e8o\ufeff", "hộ nghèo"),
        ("Ðắk Hà", "Đắk Hà"),
        ("dòng một \r\n  dòng hai\r\rdòng bốn", "dòng một\ndòng hai\n\ndòng bốn"),
        ("một\x0bhai\u2028ba", "một\nhai\nba"),
        ("kinh\u00adtế", "kinhtế"),
        ("bỏ\x00qua\x1f", "bỏqua"),
        ("\u3000rộng\u2003quá", "rộng quá"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_text_is_cleaned_without_losing_a_word(typed: str, meant: str) -> None:
    assert clean(typed) == meant
    assert clean(meant) == meant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Văn hoá", "văn hóa"),
        ("THUỶ LỢI", "thủy lợi"),
        ("khoẻ", "khỏe"),
        ("hoàn thành", "hòan thành"),
        ("kế hoạch", "kế họach"),
        ("hoặc", "họăc"),
        ("qúy II", "quý II"),
        ("qúa hạn", "quá hạn"),
        ("quỳ", "qùy"),
        ("khuỷu", "khủyu"),
        (normalize("NFD", "hoá"), "hóa"),
        ("Lao động - Thương binh và Xã hội", "Lao động-Thương binh và xã hội"),
        ("Lao động – Thương binh", "lao động — thương binh"),
        ("Nội dung\nchỉ tiêu", "Nội dung  chỉ tiêu"),
        ("“Gắn số liệu”", '"Gắn số liệu"'),
        ("ÐVT", "đvt"),
    ],
)
def test_texts_that_say_the_same_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mùa", "mua"),
        ("của", "cũa"),
        ("hoa", "hóa"),
        ("tỉ lệ", "tỷ lệ"),
        ("Đăk", "Dăk"),
        ("1-2", "12"),
    ],
)
def test_texts_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "word", ["hóa", "thủy", "quý", "quá", "hoàn", "kế hoạch", "thuyền", "khuya", "ngoài", "khuỷu"]
)
def test_a_word_in_its_usual_spelling_folds_to_itself(word: str) -> None:
    assert fold(word) == word


@pytest.mark.parametrize(
    ("text", "ascii_text"),
    [
        ("Tân Lập", "Tan Lap"),
        ("Xã Đắk Kôi", "Xa Dak Koi"),
        (normalize("NFD", "Kế hoạch giảm nghèo"), "Ke hoach giam ngheo"),
        ("Lao động – Thương binh", "Lao dong - Thuong binh"),
        ("ƯỚC", "UOC"),
        ("10 m²", "10 m"),
    ],
)
def test_marks_are_taken_off_for_names_of_files(text: str, ascii_text: str) -> None:
    assert without_marks(text) == ascii_text


def test_decomposed_text_is_noticed() -> None:
    assert is_decomposed(normalize("NFD", "nghèo"))
    assert is_decomposed("á\u0302")
    assert not is_decomposed("nghèo")
    assert not is_decomposed("ê\u0306")
