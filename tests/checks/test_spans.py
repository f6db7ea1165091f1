"""Dates and stretches of time in sentences."""

from __future__ import annotations

import pytest
from checks.cases import found

from xltools.checks import spans

AT = "Nội dung văn bản!C6"


def sentence(text: str) -> str:
    """A workbook with one sentence."""
    return f"# Nội dung văn bản\nPhần | Thứ tự | Nội dung\ngiải pháp | 1 | {text}\n"


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("Thu thập thông tin bắt đầu từ 01/2024 và 31/12/2024", True),
        ("Điều tra từ ngày 01/6/2024 và 01/11/2024", True),
        ("Từ tháng 01/2024 và xuyên suốt trong năm 2024", False),
        ("Từ ngày 01/6/2024 đến ngày 01/11/2024", False),
        ("Báo cáo trước ngày 31/5 và 10/11", False),
    ],
)
def test_a_stretch_is_from_to(text: str, unclear: bool) -> None:
    expected = [f"{AT} text.range-wording"] if unclear else []

    assert found(spans.stretches_in_texts_run_from_to, sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Tập huấn từ tháng 5 đến tháng 3 năm 2024", True),
        ("Rà soát từ ngày 14/12/2024 đến ngày 01/9/2024", True),
        ("Từ 10/2024 đến hết 03/2024", True),
        ("Tháng 5 - 4/2024", True),
        ("Rà soát từ ngày 01/9 đến ngày 14/12/2024", False),
        ("Từ tháng 11 đến tháng 3 năm sau", False),
        ("Từ tháng 11/2023 đến tháng 3/2024", False),
        ("Tháng 4 - 5/2024", False),
        ("Trẻ từ 6 đến 3 tuổi", False),
    ],
)
def test_a_stretch_runs_forwards(text: str, wrong: bool) -> None:
    expected = [f"{AT} text.range-backwards"] if wrong else []

    assert found(spans.stretches_in_texts_run_forwards, sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Báo cáo trước ngày 31/6", True),
        ("Hoàn thành trước ngày 31/11/2024", True),
        ("Tổ chức vào tháng 13 năm 2024", True),
        ("ngày 30 tháng 02 năm 2024", True),
        ("Báo cáo trước ngày 31/5, trước ngày 10/11/2024", False),
        ("Trường đạt chuẩn 21/39, 31/45", False),
        ("Nghị định số 30/2020/NĐ-CP; trẻ 24 tháng tuổi", False),
        ("Hỗ trợ tháng 12 năm 2024", False),
    ],
)
def test_days_and_months_exist(text: str, wrong: bool) -> None:
    expected = [f"{AT} text.no-such-day"] if wrong else []

    assert found(spans.dates_in_texts_exist, sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("bắt đầu từ 01/ 6/2024", True),
        ("trước ngày 10 /11/2024", True),
        ("trước ngày 10/11/2024", False),
        ("xã / thị trấn", False),
        ("07/ 07 xã", False),
    ],
)
def test_a_date_is_one_word(text: str, spaced: bool) -> None:
    expected = [f"{AT} text.date-spaces"] if spaced else []

    assert found(spans.dates_in_texts_are_one_word, sentence(text)) == expected
