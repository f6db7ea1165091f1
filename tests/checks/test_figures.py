"""Figures and dates typed into sentences, against the sheets that are their home."""

from __future__ import annotations

import pytest
from checks.cases import found

from xltools.checks import figures

CHANGES = """
# Chỉ tiêu
Mã | Chỉ số | Cách nêu | Giá trị | ĐVT | Tương ứng (số tuyệt đối) | ĐVT tương ứng
CT01 | Tỷ lệ hộ nghèo | giảm ít nhất | 0.42 | điểm % | 5 | hộ
CT02 | Tỷ lệ hộ nghèo | không quá (≤) | 3.36 | % | 40 | hộ
CT03 | Tỷ lệ hộ cận nghèo | giảm | 1.51 | điểm % | 18 | hộ
# Nội dung văn bản
Phần | Thứ tự | Nội dung
mục tiêu cụ thể | 1 | {}
"""
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
        "tỷ lệ hộ nghèo từ 3,78% xuống còn 3,63%",
        "giảm tỷ lệ hộ nghèo từ 3,87% đầu năm xuống còn 3,36%",
        "giảm tỷ lệ hộ nghèo trên địa bàn xã xuống dưới 3,3%",
    ],
)
def test_another_figure_of_a_target_is_told(text: str) -> None:
    rule = figures.figures_of_targets_agree_in_texts

    assert found(rule, TARGETS.format(text)) == [f"{AT} text.other-figure"]


@pytest.mark.parametrize(
    "text",
    [
        "các thôn có tỷ lệ hộ nghèo trên 30% được ưu tiên",
        "tỷ lệ hộ nghèo được vay vốn đạt 90%",
        "đến năm 2025 tỷ lệ hộ nghèo dưới 2%",
        "bình quân mỗi năm tỷ lệ hộ nghèo giảm 1,5%",
        "tỷ lệ hộ nghèo khoảng 3,4%",
        "thể nhẹ cân (cân nặng/tuổi) xuống dưới 16,8%",
        "từ tỷ lệ hộ nghèo là 3,78%, phấn đấu tỷ lệ hộ nghèo còn 3,36%",
        "tỷ lệ hộ nghèo DTTS còn 9%; tỷ lệ hộ cận nghèo còn 5%",
        "tỷ lệ hộ nghèo {CT01.cau}, 100% hộ nghèo được vay vốn",
        "tỷ lệ hộ nghèo giảm. Số hộ có nước sạch đạt 90%",
        "thể thấp còi xuống dưới 20%",
        "giảm tỷ lệ hộ nghèo từ 3,78% xuống còn 3,36%",
        "giảm tỷ lệ hộ nghèo từ 3,78% đầu năm xuống còn không quá 3,36% vào cuối năm",
    ],
)
def test_figures_that_a_row_states_and_those_of_other_things_are_left_alone(text: str) -> None:
    assert found(figures.figures_of_targets_agree_in_texts, TARGETS.format(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("báo cáo 6 tháng trước ngày 31/5, báo cáo năm trước ngày 30/11", True),
        ("6 tháng trước ngày 10/6", True),
        ("gửi báo cáo 6 tháng đầu năm trước ngày 15/6", True),
        ("báo cáo năm: chậm nhất là ngày 30/11", True),
        ("báo cáo danh sách hộ dự kiến thoát nghèo trong năm trước ngày 05/3", False),
        ("xây dựng dự toán năm trước ngày 20/7", False),
        ("báo cáo 6 tháng trước ngày 31/5, năm trước ngày 10/11/2024", False),
        ("hoàn thành rà soát trước ngày 30/11", False),
        ("báo cáo năm {BC02}", False),
    ],
)
def test_another_report_date_is_told(text: str, told: bool) -> None:
    expected = [f"{AT} text.other-deadline"] if told else []

    assert found(figures.report_dates_agree_in_texts, TARGETS.format(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "giảm tỷ lệ hộ nghèo 0,5 điểm phần trăm",
        "giảm ít nhất 1,3 điểm % tỷ lệ hộ nghèo",
        "Mức giảm tỷ lệ hộ nghèo: phấn đấu giảm trên 0,24 điểm phần trăm",
    ],
)
def test_another_fall_of_a_target_is_told(text: str) -> None:
    rule = figures.figures_of_targets_agree_in_texts

    assert found(rule, CHANGES.format(text)) == [f"{AT} text.other-figure"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("thể nhẹ cân (cân nặng/tuổi) xuống còn 16,8%", True),
        ("tỷ lệ hộ nghèo dưới 3,36%", True),
        ("thể nhẹ cân xuống dưới 16,8%", False),
        ("giảm tỷ lệ hộ nghèo xuống bằng hoặc dưới 3,36%", False),
        ("tỷ lệ hộ nghèo từ 3,78% xuống không quá 3,36%", False),
        ("tỷ lệ hộ nghèo còn 3,4%", False),
    ],
)
def test_one_number_has_one_bound(text: str, told: bool) -> None:
    expected = [f"{AT} text.other-operator"] if told else []

    assert found(figures.operators_of_targets_agree_in_texts, TARGETS.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mức giảm tỷ lệ hộ nghèo: phấn đấu giảm ít nhất 0,42%", True),
        ("phấn đấu giảm tỷ lệ hộ cận nghèo 1,51%", True),
        ("giảm ít nhất 0,42% tỷ lệ hộ nghèo", True),
        ("giảm tỷ lệ hộ nghèo 0,42 điểm phần trăm", False),
        ("giảm tỷ lệ hộ nghèo xuống còn 3,36%", False),
        ("số hộ nghèo giảm 11%", False),
        ("giảm 50% học phí cho hộ nghèo", False),
        ("giảm tỷ lệ hộ nghèo từ 3,78% đầu năm xuống còn 3,36%", False),
        ("giảm tỷ lệ hộ nghèo từ 0,42% trở lên", True),
    ],
)
def test_the_fall_of_a_rate_in_a_text_is_in_points(text: str, told: bool) -> None:
    expected = [f"{AT} text.percent-point"] if told else []

    assert found(figures.falls_of_rates_in_texts_are_in_points, CHANGES.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nâng tỷ lệ lao động qua đào tạo 54,46%", True),
        ("Nâng tỷ lệ lao động qua đào tạo lên 54,46%", False),
        ("Tăng tỷ lệ lao động qua đào tạo thêm 2,5%", False),
        ("tỷ lệ lao động qua đào tạo đạt 54,46%", False),
    ],
)
def test_a_rise_says_whether_it_is_to_a_figure_or_by_it(text: str, told: bool) -> None:
    expected = [f"{AT} text.unclear-change"] if told else []

    assert found(figures.rises_in_texts_are_plain, CHANGES.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("phấn đấu giảm 15 hộ nghèo trong năm", True),
        ("cuối năm còn 45 hộ nghèo", True),
        ("số hộ nghèo giảm 15 hộ", True),
        ("giảm tối thiểu 15 hộ nghèo", True),
        ("mỗi thôn giảm 02 hộ nghèo", False),
        ("giảm 05 hộ nghèo và giảm 18 hộ cận nghèo", False),
        ("cuối năm còn 40 hộ nghèo", False),
        ("hỗ trợ 12 hộ nghèo chăn nuôi bò", False),
        ("năm 2023 giảm được 09 hộ nghèo", False),
        ("còn 12 hộ cận nghèo", False),
        ("từ 45 hộ đầu năm giảm còn 40 hộ nghèo vào cuối năm", False),
        ("từ 45 hộ đầu năm giảm còn 41 hộ nghèo vào cuối năm", True),
        ("kết quả rà soát là 45 hộ, phấn đấu còn 41 hộ nghèo", True),
        ("theo rà soát đầu năm còn 45 hộ nghèo", False),
    ],
)
def test_households_in_a_text_are_those_of_the_sheets(text: str, told: bool) -> None:
    expected = [f"{AT} text.other-count"] if told else []

    assert found(figures.counts_of_households_agree_in_texts, CHANGES.format(text)) == expected
