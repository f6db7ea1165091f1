"""TCVN3 and VNI, letter by letter and whole texts, against the converter of UniKey."""

from __future__ import annotations

import pytest
from wording.unikey import LETTERS, TEXTS

from xltools.wording.legacy import (
    Legacy,
    encoding_of_font,
    font_of_capitals,
    from_unicode,
    to_unicode,
)


def test_every_letter_is_stored_as_unikey_stores_it() -> None:
    assert len(LETTERS) == 134
    for encoding, column in ((Legacy.TCVN3, 1), (Legacy.VNI, 2)):
        stored = [from_unicode(each[0], encoding) for each in LETTERS]
        assert stored == [each[column] for each in LETTERS]


def test_vni_gives_every_letter_back_in_its_case() -> None:
    assert [to_unicode(vni, Legacy.VNI) for _, _, vni in LETTERS] == [each[0] for each in LETTERS]


def test_in_vni_the_mark_of_a_capital_may_be_small() -> None:
    marked = [(letter, vni) for letter, _, vni in LETTERS if len(vni) > 1]

    assert [to_unicode(vni[0] + vni[1].lower(), Legacy.VNI) for _, vni in marked] == [
        letter for letter, _ in marked
    ]


def test_tcvn3_gives_small_letters_and_capitals_in_a_font_of_capitals() -> None:
    own_capitals = set("ĂÂÊÔƠƯĐ")
    for letter, tcvn3, _ in LETTERS:
        alone = letter if letter in own_capitals else letter.lower()
        assert to_unicode(tcvn3, Legacy.TCVN3) == alone
        assert to_unicode(tcvn3, Legacy.TCVN3, capitals=True) == letter.upper()


@pytest.mark.parametrize(("text", "tcvn3", "vni", "back"), TEXTS)
def test_texts_go_both_ways_as_unikey_converts_them(
    text: str, tcvn3: str, vni: str, back: str
) -> None:
    assert (from_unicode(text, Legacy.TCVN3), from_unicode(text, Legacy.VNI)) == (tcvn3, vni)
    assert (to_unicode(tcvn3, Legacy.TCVN3), to_unicode(vni, Legacy.VNI)) == (back, text)


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", Legacy.TCVN3, False),
        (".VnTimeH", Legacy.TCVN3, True),
        (".vnArial Narrow", Legacy.TCVN3, False),
        (".VnArialH", Legacy.TCVN3, True),
        ("VNI-Times", Legacy.VNI, False),
        ("VNI-Helve", Legacy.VNI, False),
        ("Times New Roman", None, False),
        ("UTM Helvetins", None, False),
        ("VN Times H", None, False),
        ("", None, False),
    ],
)
def test_a_font_tells_its_encoding_by_its_name(
    font: str, encoding: Legacy | None, capitals: bool
) -> None:
    assert (encoding_of_font(font), font_of_capitals(font)) == (encoding, capitals)
