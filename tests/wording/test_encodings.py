"""Texts from before Unicode are recognised, and no others."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any
from unicodedata import normalize

import pytest
from wording.unikey import TEXTS

from xltools.catalogue import LevelCode, load_catalogue
from xltools.wording.encodings import Reading, legacy_reading, legacy_readings
from xltools.wording.legacy import Legacy
from xltools.wording.messages import messages

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    *("Đăk Tờ Re", "Kon Rẫy", "Y Ngông Niê Kdăm", "Plei Ŏ", "Krông Păc", "H'Hen Niê Ñuôl"),
    *("Krông Nô", "Sê San", "Pô Kô", "Ia Krêl", "Kon Rôn", "Plei Ôp", "Y Ñai", "Buôn Ê Nuôl"),
    *("Tu Mơ Rông", "Ea H'Mlây", "Nâm N'Jang", "Rô Men", "Đắk Blà", "Kon Brăp Ju"),
)
SIGNS = (
    *("m²", "½", "1½ ha", "37 °C", "5 µm", "±2", "N·m", "©", "Windows®", "«Nhà»", "¹ Ghi chú"),
    *("§ 3", "10 × 20", "6 ÷ 2", "1ª", "£ 5", "¥", "•", "–", "…", "“Xã”", "§§"),
)
WORDS = (
    *(
        "report.final@kontum.gov.vn",
        "=SUM(B6:B12)",
        "05/2022/NQ-HĐND",
        "90/QĐ-TTg",
        "GNBV-2021-2025",
    ),
    *("Multidimensional poverty", "café", "résumé", "Société Générale", "São Paulo", "Zürich"),
    *("El Niño", "Noël", "naïve", "Ðắk Hà", "Mã", "Cách nêu", "Xã Tân Hà", "hé", "soá", "hoà"),
    *("6 tháng", "Ô tô", "À", "Á", "tê tê", "Bà Nà", "Tên", "Lý do", "không", "Hà Tây", "Gò Công"),
)


@pytest.mark.parametrize("text", [*NAMES, *SIGNS, *WORDS])
def test_what_is_typed_in_unicode_is_not_taken_for_anything_else(text: str) -> None:
    reading = legacy_reading(text)

    assert reading is None or not reading.sure


@pytest.mark.parametrize(("text", "tcvn3", "vni", "back"), TEXTS)
def test_texts_are_recognised_by_their_letters(text: str, tcvn3: str, vni: str, back: str) -> None:
    assert legacy_reading(tcvn3) == Reading(Legacy.TCVN3, back, sure=True)
    assert legacy_reading(vni) == Reading(Legacy.VNI, text, sure=True)
    assert legacy_reading(text) is legacy_reading(back) is None


@pytest.mark.parametrize(
    ("typed", "font", "text"),
    [
        ("x· t©n lËp", ".VnTimeH", "XÃ TÂN LẬP"),
        ("X· T©n LËp", ".VnTime", "Xã Tân Lập"),
        ("CéNG HßA X· HéI CHñ NGHÜA", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
        ("UBND x· T©n LËp", "", "UBND xã Tân Lập"),
        ("Th«n 1", ".VnTime", "Thôn 1"),
        ("Thoân 1", "VNI-Times", "Thôn 1"),
        ("NghÞ quyÕt sè 05/2022/NQ-H§ND", "", "Nghị quyết số 05/2022/NQ-HĐND"),
    ],
)
def test_font_and_capitals_tell_how_it_reads(typed: str, font: str, text: str) -> None:
    reading = legacy_reading(typed, font)

    assert reading is not None
    assert (reading.text, reading.sure) == (text, True)


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
@pytest.mark.parametrize("text", ["Xã Tân Lập", "Cách nêu", "Tên", "CT01", "Thôn 1"])
def test_unicode_in_a_font_of_old_is_unicode(text: str, font: str) -> None:
    reading = legacy_reading(text, font)

    assert reading is None or not reading.sure


def test_a_word_that_says_too_little_counts_beside_others() -> None:
    texts = {"A1": ("Th«n 1", ""), "A2": ("Hé", ".VnTime"), "A3": ("Cách nêu", "")}
    certain = {"A4": ("Tæng sè hé nghÌo", "")}

    assert legacy_readings(texts) == {}
    read = legacy_readings(texts | certain)
    assert {cell: each.text for cell, each in read.items()} == {
        "A1": "Thôn 1",
        "A2": "Hộ",
        "A4": "Tổng số hộ nghèo",
    }


def test_a_long_text_keeps_nobody_waiting() -> None:
    began = perf_counter()
    for text in ("é" * 32_000, "a«" * 16_000, "kÕ ho¹ch " * 4_000, "«" + "a" * 32_000):
        legacy_reading(text)

    assert perf_counter() - began < 5


def strings(content: Any) -> list[str]:
    """All texts of a JSON document."""
    if isinstance(content, str):
        return [content]
    if isinstance(content, dict):
        return [each for pair in content.items() for item in pair for each in strings(item)]
    return [each for item in content for each in strings(item)] if isinstance(content, list) else []


def shipped_texts() -> set[str]:
    """Every text of the examples, the catalogue and the messages."""
    files = [*(ROOT / "workbooks" / "nguon").glob("*.json")]
    files += (ROOT / "xltools" / "catalogue" / "data").glob("*.json")
    texts = {each for file in files for each in strings(json.loads(file.read_text("utf-8")))}
    for message in messages().values():
        texts |= {message.vi.text, message.vi.remedy, message.en.text, message.en.remedy}
    return texts


def test_nothing_that_is_shipped_is_taken_for_tcvn3_or_vni() -> None:
    texts = shipped_texts()

    assert len(texts) > 2_000
    assert [each for each in texts if legacy_reading(each)] == []
    words = {word for each in texts for word in re.findall(r"\w+", normalize("NFC", each))}
    assert [word for word in words if legacy_reading(word)] == []


def test_no_name_of_a_unit_is_taken_for_tcvn3_or_vni() -> None:
    catalogue = load_catalogue()
    days = (date(2024, 1, 1), date(2026, 1, 1))
    units = {u.name for on in days for level in LevelCode for u in catalogue.units(level, on)}

    assert len(units) > 5_000
    assert [name for name in units if legacy_reading(name)] == []


def test_no_line_of_the_real_plans_is_taken_for_tcvn3_or_vni(shared: Path) -> None:
    plans = [file.read_text(encoding="utf-8") for file in (shared / "seeds").glob("*.txt")]
    lines = {line for plan in plans for line in plan.splitlines()}

    assert plans
    assert [line for line in lines if legacy_reading(line)] == []
    words = {word for line in lines for word in line.split()}
    assert [w for w in words if (read := legacy_reading(w)) and read.sure] == []
