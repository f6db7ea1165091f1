"""Figures and dates typed into sentences, against the sheets that are their home."""

from __future__ import annotations

import pytest
from checks.cases import found

from xltools.checks import figures

TARGETS = """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Đầu kỳ
CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo | không quá (≤) | 3.36 | % | 3.78
CT02 | Suy dinh dưỡng thể nhẹ cân | Thể nhẹ cân | dưới (<) | 16.8 | % | 17.4
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
BC01 | 6 tháng | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | 31/5
BC02 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | 10/11
# Nội dung văn bản
Phần | Thứ tự | Nội dung
giải pháp | 1 | {}
"""
AT = "Nội dung văn bản!C6"


@pytest.mark.parametrize(
    "text",
    [
        "giảm suy dinh dưỡng thể nhẹ cân (cân nặng/tuổi) xuống còn 17,6%",
        "đưa tỷ lệ hộ nghèo xuống còn 4%",
        "tỷ lệ hộ nghèo cuối năm là 3,63%",
    ],
)
def test_another_figure_of_a_target_is_told(text: str) -> None:
    rule = figures.figures_of_targets_agree_in_texts

    assert found(rule, TARGETS.format(text)) == [f"{AT} text.other-figure"]


@pytest.mark.parametrize(
    "text",
    [
        "thể nhẹ cân (cân nặng/tuổi) xuống dưới 16,8%",
        "từ tỷ lệ hộ nghèo là 3,78%, phấn đấu tỷ lệ hộ nghèo còn 3,36%",
        "tỷ lệ hộ nghèo DTTS còn 9%; tỷ lệ hộ cận nghèo còn 5%",
        "tỷ lệ hộ nghèo {CT01.cau}, 100% hộ nghèo được vay vốn",
        "tỷ lệ hộ nghèo giảm. Số hộ có nước sạch đạt 90%",
        "thể thấp còi xuống dưới 20%",
    ],
)
def test_figures_that_a_row_states_and_those_of_other_things_are_left_alone(text: str) -> None:
    assert found(figures.figures_of_targets_agree_in_texts, TARGETS.format(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("báo cáo 6 tháng trước ngày 31/5, báo cáo năm trước ngày 30/11", True),
        ("6 tháng trước ngày 10/6", True),
        ("báo cáo 6 tháng trước ngày 31/5, năm trước ngày 10/11/2024", False),
        ("hoàn thành rà soát trước ngày 30/11", False),
        ("báo cáo năm {BC02}", False),
    ],
)
def test_another_report_date_is_told(text: str, told: bool) -> None:
    expected = [f"{AT} text.other-deadline"] if told else []

    assert found(figures.report_dates_agree_in_texts, TARGETS.format(text)) == expected
