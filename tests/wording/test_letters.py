"""Letters that are not what they seem: found, and put right without changing a meaning."""

from __future__ import annotations

from time import perf_counter
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wording.unikey import TEXTS

from xltools.wording.legacy import Legacy, from_unicode
from xltools.wording.letters import (
    Mend,
    TonePlacement,
    invisible_in,
    look_alikes_in,
    mended,
    tone_placements,
    with_tones,
    worth_a_look,
)
from xltools.wording.text import fold

WORDS = ("Kế hoạch", "giảm nghèo", "hòa", "thuỷ lợi", "quý II", "năm 2024", "3,36%", "Đăk Ŏ")
ODD = ("\u200b", "\u00a0", "\u00ad", "\u2028", "a\u0301\u0302", "Ð", "ｘ", "ﬁ", "х", "ο", "𝐊", "ǎ")
OLD = tuple(from_unicode(word, encoding) for word in WORDS for encoding in Legacy)
TYPED = st.lists(
    st.sampled_from((*WORDS, *ODD, *OLD, " ", "  ", "\n")) | st.characters(max_codepoint=0x2100),
    max_size=8,
).map("".join)


@pytest.mark.parametrize(
    ("typed", "meant", "what"),
    [
        ("Kế hoạch năm 2024", "Kế hoạch năm 2024", []),
        ("Kế  hoạch ", "Kế hoạch", [Mend.SPACES]),
        ("hộ\u200b nghèo", "hộ nghèo", [Mend.INVISIBLE]),
        ("Xã\u00a0Tân Lập", "Xã Tân Lập", [Mend.INVISIBLE]),
        ("\ufeffmột\u2028hai", "một\nhai", [Mend.INVISIBLE]),
        (normalize("NFD", "Tỷ lệ hộ nghèo"), "Tỷ lệ hộ nghèo", [Mend.DECOMPOSED]),
        ("Ðắk Hà", "Đắk Hà", [Mend.LOOK_ALIKE]),
        ("Xã Tân Lậр", "Xã Tân Lập", [Mend.LOOK_ALIKE]),
        ("СТ05", "CT05", [Mend.LOOK_ALIKE]),
        ("х", "x", [Mend.LOOK_ALIKE]),
        ("Hòа", "Hòa", [Mend.LOOK_ALIKE]),
        ("ｋế ｈoạch", "kế hoạch", [Mend.LOOK_ALIKE]),
        ("tài chính oﬃce", "tài chính office", [Mend.LOOK_ALIKE]),
        ("𝐊ế hoạch", "Kế hoạch", [Mend.LOOK_ALIKE]),
        ("Kǎn", "Kăn", [Mend.LOOK_ALIKE]),
        ("а\u0301o", "áo", [Mend.LOOK_ALIKE]),
        ("d\u00adíi 3,36% sè hé", "dưới 3,36% số hộ", [Mend.TCVN3]),
        ("Tæng  sè hé nghÌo", "Tổng số hộ nghèo", [Mend.TCVN3, Mend.SPACES]),
        ("Toång soá hoä ngheøo", "Tổng số hộ nghèo", [Mend.VNI]),
    ],
)
def test_a_text_is_mended_and_what_was_mended_is_told(
    typed: str, meant: str, what: list[Mend]
) -> None:
    assert mended(typed) == (meant, what)


@pytest.mark.parametrize(
    "text",
    [
        *("Москва", "α = 5%", "Δt", "37 °C", "5 µm", "Ωm", "m²", "½", "x²", "–", "Ê Đê", "Plei Ŏ"),
        *(
            "ê\u0306",
            "05/2022/NQ-HĐND",
            "a@b.vn",
            "=A1+B2",
            "dòng một\ndòng hai",
            "“Xã”",
            "…",
            "№ 5",
        ),
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert mended(text) == (text, [])
    assert (look_alikes_in(text), invisible_in(text)) == ((), ())


@pytest.mark.parametrize(("text", "tcvn3", "vni", "back"), TEXTS)
def test_old_encodings_are_mended_as_unikey_reads_them(
    text: str, tcvn3: str, vni: str, back: str
) -> None:
    assert (mended(tcvn3), mended(vni)) == ((back, [Mend.TCVN3]), (text, [Mend.VNI]))


def test_a_word_of_an_old_encoding_is_mended_when_font_or_workbook_tell() -> None:
    assert mended("Th«n") == ("Th«n", [])
    assert mended("Th«n", ".VnTimeH") == ("THÔN", [Mend.TCVN3])
    assert mended("Th«n", expected=Legacy.TCVN3) == ("Thôn", [Mend.TCVN3])
    assert mended("Th«n", expected=Legacy.VNI) == ("Th«n", [])


@given(TYPED, st.sampled_from(("", ".VnTime", ".VnTimeH", "VNI-Times", "Arial")))
def test_mending_what_was_mended_changes_nothing(typed: str, font: str) -> None:
    once, _ = mended(typed, font)

    assert mended(once) == (once, [])


@given(TYPED)
def test_mending_changes_no_digit(typed: str) -> None:
    text, _ = mended(typed)

    assert [c for c in text if c.isdecimal()] == [c for c in typed if c.isdecimal()]


@given(st.lists(st.sampled_from((*WORDS, " ", "-", "\u200b", "\n")), max_size=8).map("".join))
def test_mending_unicode_keeps_what_is_said(typed: str) -> None:
    assert fold(mended(typed)[0]) == fold(typed)


@given(TYPED)
def test_a_text_that_is_not_worth_a_look_has_nothing_but_spaces_to_mend(typed: str) -> None:
    if not worth_a_look(typed) and typed.isprintable():
        assert mended(typed)[1] in ([], [Mend.SPACES])


def test_words_and_characters_are_named_once_and_in_order() -> None:
    assert look_alikes_in("Lậр và Ðắk, Lậр") == (("Lậр", "Lập"), ("Ðắk", "Đắk"))
    assert invisible_in("a\u200bb\u00a0c\u200b") == ("U+200B", "U+00A0")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Văn hóa", "Văn hoá"),
        ("HÒA BÌNH", "HOÀ BÌNH"),
        ("thủy lợi, tùy tình hình", "thuỷ lợi, tuỳ tình hình"),
        ("Ủy ban", "Uỷ ban"),
        ("sức khỏe, xóa nghèo", "sức khoẻ, xoá nghèo"),
        ("Quý, quỳ, hoàn, toán, nguy, duy, loa", "Quý, quỳ, hoàn, toán, nguy, duy, loa"),
        ("Đăk Ŏ, Kroá", "Đăk Ŏ, Kroá"),
    ],
)
def test_tones_are_placed_as_asked(first: str, second: str) -> None:
    for typed in (first, second):
        assert with_tones(typed, TonePlacement.FIRST) == first
        assert with_tones(typed, TonePlacement.SECOND) == second
    assert fold(first) == fold(second)


def test_where_tones_stand_is_told_by_the_first_word_of_each_way() -> None:
    assert tone_placements("Quý II, hóa, thuỷ, xóa") == {
        TonePlacement.FIRST: "hóa",
        TonePlacement.SECOND: "thuỷ",
    }
    assert tone_placements("hoàn toàn, quý, nghèo") == {}


@given(TYPED, st.sampled_from(TonePlacement))
def test_placing_tones_is_done_once_and_says_the_same(typed: str, placement: TonePlacement) -> None:
    text, _ = mended(typed)
    placed = with_tones(text, placement)

    assert with_tones(placed, placement) == placed
    assert fold(placed) == fold(text)
    assert set(tone_placements(placed)) <= {placement}


def test_a_long_text_keeps_nobody_waiting() -> None:
    began = perf_counter()
    for text in (
        "Ð" * 32_000,
        "a" * 32_000 + " Ð",
        "hòa" * 10_000,
        "а\u0301" * 16_000,
        "é" * 32_000,
    ):
        mended(text)
        look_alikes_in(text)
        with_tones(text, TonePlacement.SECOND)

    assert perf_counter() - began < 5
