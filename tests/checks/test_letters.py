"""Texts of a plan are in Unicode, of Vietnamese letters, and nothing in them is unseen."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import normalize

import pytest
from checks.cases import case_from, found, told
from sheets import brief

from xltools.cells import CellRef
from xltools.checks import check, letters
from xltools.checks.case import Rule
from xltools.rows.raw import Structure
from xltools.wording.say import say

RULES: tuple[Rule, ...] = (
    letters.texts_are_of_vietnamese_letters,
    letters.tones_are_placed_in_one_way,
)


def sentences(*texts: str) -> str:
    """A workbook with these sentences, from C6 down."""
    lines = [f"giải pháp | {number} | {text}" for number, text in enumerate(texts, start=1)]
    return "\n".join(("# Nội dung văn bản", "Phần | Thứ tự | Nội dung", *lines, ""))


def all_found(text: str, fonts: Mapping[CellRef, str] | None = None) -> list[str]:
    """What the rules of letters find, in brief."""
    structure = None if fonts is None else Structure(legacy_fonts=fonts)
    return brief(check(case_from(text, structure=structure), RULES))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hç trî x©y dùng m« h×nh gi¶m nghÌo", "letters.tcvn3"),
        ("d\u00adíi 3,36% sè hé nghÌo", "letters.tcvn3"),
        ("TRÎ GIóP PH¸P Lý", "letters.tcvn3"),
        ("Hoã trôï xaây döïng moâ hình giaûm ngheøo", "letters.vni"),
        ("HOÃ TRÔÏ XAÂY DÖÏNG", "letters.vni"),
        ("Hỗ trợ hộ nghèо", "letters.look-alike"),
        ("Địa bàn Ðắk Hà", "letters.look-alike"),
        (normalize("NFD", "Hỗ trợ hộ nghèo"), "letters.decomposed"),
        ("Hỗ trợ\u200b hộ nghèo", "letters.invisible"),
        ("Hỗ trợ\u00a0hộ nghèo", "letters.invisible"),
        ("\u202aHỗ trợ hộ nghèo\u202c", "letters.invisible"),
    ],
)
def test_a_text_is_told_once_for_what_its_letters_are(text: str, code: str) -> None:
    assert all_found(sentences(text)) == [f"Nội dung văn bản!C6 {code}"]


@pytest.mark.parametrize(
    "text",
    [
        *("Hỗ trợ hộ nghèo", "Làng Kon Rẫy, xã Đăk Tờ Re", "Ông Y Ngông Niê Kdăm", "Plei Ŏ"),
        *(
            "Theo Nghị quyết số 05/2022/NQ-HĐND",
            "Multidimensional poverty",
            "lien.he@kontum.gov.vn",
        ),
        *("Diện tích 120 m², 1½ ha, 37 °C", "từ 2021 – 2025", "sản phẩm ® và ©", "5 µm", "Mã", "α"),
        *("Quý II, quyết định, hoàn thành, toàn xã", "Tên in", "Cách nêu", "Thúy Kiều", "El Niño"),
    ],
)
def test_right_letters_are_left_alone(text: str) -> None:
    assert all_found(sentences(text)) == []


def test_headings_are_looked_at_too() -> None:
    text = "# Phân công\nM· | Tªn viÖc | Đơn vị chủ trì\nNV01 | Tuyên truyền | Trạm Y tế\n"

    assert found(letters.texts_are_of_vietnamese_letters, text) == [
        "Phân công!A5 letters.tcvn3",
        "Phân công!B5 letters.tcvn3",
    ]


def test_a_word_alone_is_told_by_its_font() -> None:
    text = sentences("Th«n", "Hé", "Xã Hà")
    fonts = {CellRef("Nội dung văn bản", row, 3): ".VnTime" for row in (6, 7, 8)}

    assert all_found(text) == []
    assert all_found(text, fonts) == [
        "Nội dung văn bản!C6 letters.tcvn3",
        "Nội dung văn bản!C7 letters.tcvn3",
    ]


def test_found_and_likely_are_shown() -> None:
    finding = told(letters.texts_are_of_vietnamese_letters, sentences("Sè hé nghÌo " * 20))

    assert say(finding).message.startswith(
        'Ô gõ bằng bảng mã TCVN3 (ABC): "Sè hé nghÌo Sè hé nghÌo'
    )
    assert str(finding.values["likely"]).startswith("Số hộ nghèo Số hộ nghèo")
    assert max(len(finding.value), len(str(finding.values["likely"]))) <= 82


def test_words_with_letters_of_other_alphabets_are_shown_as_they_should_be() -> None:
    finding = told(letters.texts_are_of_vietnamese_letters, sentences("Xã Ðắk Hà, hộ nghèо"))

    assert (finding.value, finding.values["likely"]) == ("Ðắk, nghèо", "Đắk, nghèo")


def test_characters_that_nobody_sees_are_named() -> None:
    finding = told(letters.texts_are_of_vietnamese_letters, sentences("hộ\u00a0nghèo\u200b"))

    assert finding.values == {"characters": ("U+00A0", "U+200B"), "likely": "hộ nghèo"}


def test_tones_placed_in_two_ways_are_told_once_at_the_rarer() -> None:
    text = sentences("xóa nghèo", "văn hoá", "thuỷ lợi", "thủy điện", "sức khỏe, uỷ ban", "hoà")
    finding = told(letters.tones_are_placed_in_one_way, text)

    assert (brief([finding]), finding.value) == (
        ["Nội dung văn bản!C6 letters.mixed-tone-marks"],
        "xóa",
    )
    assert [cell.address for cell in finding.related] == ["C9", "C10"]
    assert finding.values == {"fewer": 3, "more": 4, "likely": "hoá"}


@pytest.mark.parametrize("way", [("xóa nghèo", "thủy lợi"), ("xoá nghèo", "thuỷ lợi")])
def test_tones_placed_in_one_way_are_left_alone(way: tuple[str, ...]) -> None:
    assert all_found(sentences(*way, "Quý II", "toàn bộ")) == []
