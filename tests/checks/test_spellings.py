"""Names of offices in sentences."""

from __future__ import annotations

import pytest
from checks.cases import found, told

from xltools.checks import spellings


def sentence(text: str) -> str:
    """A workbook with one sentence."""
    return f"# Nội dung văn bản\nPhần | Thứ tự | Nội dung\ngiải pháp | 1 | {text}\n"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("qua Công chức Lao động-Thương binh và Xã hội", True),
        ("Trạm Y Tế phối hợp thực hiện", True),
        ("báo cáo Phòng Lao động - Thương Binh và Xã hội", True),
        ("Trạm Y Tế xã phối hợp thực hiện", True),
        ("TRẠM Y TẾ XÃ", False),
        ("báo cáo Phòng Lao động – Thương binh và Xã hội", False),
        ("qua công chức Lao động - Thương binh và Xã hội", False),
        ("khám bệnh tại các trạm y tế", False),
        ("Hội Nông dân xã, Trạm Y tế xã phối hợp", False),
        ("Công chức Tư pháp - Hộ tịch tuyên truyền", False),
    ],
)
def test_an_office_is_written_one_way(text: str, other: bool) -> None:
    expected = ["Nội dung văn bản!C6 office.spelling"] if other else []

    assert found(spellings.offices_in_texts_are_written_one_way, sentence(text)) == expected


def test_the_official_name_is_offered() -> None:
    text = sentence("Trạm Y Tế phối hợp thực hiện")

    assert told(spellings.offices_in_texts_are_written_one_way, text).values["official"] == (
        "Trạm Y tế"
    )
