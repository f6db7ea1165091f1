"""Every way to state a target, with every kind of number: the sheet as typed, and the sentence."""

from __future__ import annotations

import pytest
from narrative.plans import body, composed, gaps

HEADS = "Nội dung chỉ tiêu | Cách nêu | Giá trị | Đến (khi là khoảng) | ĐVT | Đầu kỳ | Năm đầu kỳ"

SENTENCES = {
    # rates
    "Tỷ lệ lao động qua đào tạo | đạt (=) | 54,46 | | % | |": (
        "Tỷ lệ lao động qua đào tạo đạt 54,46%"
    ),
    "Tỷ lệ người dân có thẻ bảo hiểm y tế | ít nhất (≥) | 95 | | % | |": (
        "Tỷ lệ người dân có thẻ bảo hiểm y tế đạt ít nhất 95%"
    ),
    "Tỷ lệ hộ dùng điện | trên (>) | 98,5 | | % | |": "Tỷ lệ hộ dùng điện đạt trên 98,5%",
    "Tỷ lệ hộ tái nghèo | không quá (≤) | 0,1 | | % | |": "Tỷ lệ hộ tái nghèo không quá 0,1%",
    "Tỷ lệ học sinh bỏ học | dưới (<) | 1 | | % | |": "Tỷ lệ học sinh bỏ học dưới 1%",
    "Tỷ lệ hộ có nước sạch | duy trì | 100 | | % | |": "Tỷ lệ hộ có nước sạch duy trì 100%",
    "Tỷ lệ hộ có máy thu hình | khoảng | 90 | | % | |": "Tỷ lệ hộ có máy thu hình khoảng 90%",
    "Tỷ lệ hộ nghèo | không quá (≤) | 4 | 5 | % | 6 | 2023": (
        "Tỷ lệ hộ nghèo giảm từ 6% năm 2023 xuống còn từ 4% đến 5%"
    ),
    "Nâng tỷ lệ lao động qua đào tạo | đạt (=) | 54,46 | | % | |": (
        "Nâng tỷ lệ lao động qua đào tạo lên 54,46%"
    ),
    # from … to …
    "Tỷ lệ hộ nghèo | không quá (≤) | 3,36 | | % | 3,78 | 2023": (
        "Tỷ lệ hộ nghèo giảm từ 3,78% năm 2023 xuống còn không quá 3,36%"
    ),
    "Tỷ lệ hộ nghèo | đạt (=) | 3,36 | | % | 3,78 |": (
        "Tỷ lệ hộ nghèo giảm từ 3,78% đầu kỳ xuống còn 3,36%"
    ),
    "Giảm tỷ lệ trẻ em thấp còi | dưới (<) | 18,5 | | % | 19,2 | 2023": (
        "Giảm tỷ lệ trẻ em thấp còi từ 19,2% năm 2023 xuống dưới 18,5%"
    ),
    "Nâng tỷ lệ hộ có nhà tiêu | ít nhất (≥) | 60 | | % | 52,3 | 2023": (
        "Nâng tỷ lệ hộ có nhà tiêu từ 52,3% năm 2023 lên ít nhất 60%"
    ),
    "Tỷ lệ lao động qua đào tạo | đạt (=) | 54,46 | | % | 50 | 2023": (
        "Tỷ lệ lao động qua đào tạo tăng từ 50% năm 2023 lên 54,46%"
    ),
    "Số hộ nghèo | không quá (≤) | 40 | | hộ | 45 | 2023": (
        "Số hộ nghèo giảm từ 45 hộ năm 2023 xuống còn không quá 40 hộ"
    ),
    "Tỷ lệ hộ có nước sạch | duy trì | 100 | | % | 100 | 2023": (
        "Tỷ lệ hộ có nước sạch duy trì 100% (năm 2023 là 100%)"
    ),
    "Tỷ lệ hộ cận nghèo | không quá (≤) | 5 | | % | 4,5 | 2023": (
        "Tỷ lệ hộ cận nghèo không quá 5% (năm 2023 là 4,5%)"
    ),
    # percentage points
    "Mức giảm tỷ lệ hộ nghèo | đạt (=) | 0,42 | | điểm % | |": (
        "Mức giảm tỷ lệ hộ nghèo: 0,42 điểm phần trăm"
    ),
    "Mức giảm tỷ lệ hộ nghèo | giảm ít nhất | 4 | 5 | điểm % | |": (
        "Mức giảm tỷ lệ hộ nghèo: từ 4 đến 5 điểm phần trăm"
    ),
    "Tỷ lệ hộ nghèo | giảm ít nhất | 0,42 | | điểm % | 3,78 | 2023": (
        "Tỷ lệ hộ nghèo giảm ít nhất 0,42 điểm phần trăm (năm 2023 là 3,78%)"
    ),
    "Tỷ lệ hộ nghèo | giảm | 1 | 1,5 | điểm % | |": (
        "Tỷ lệ hộ nghèo giảm từ 1 đến 1,5 điểm phần trăm"
    ),
    "Tỷ lệ hộ có nước sạch | tăng ít nhất | 2 | | điểm % | |": (
        "Tỷ lệ hộ có nước sạch tăng ít nhất 2 điểm phần trăm"
    ),
    "Tăng tỷ lệ hộ có nước sạch | tăng | 2 | | điểm % | |": (
        "Tăng tỷ lệ hộ có nước sạch 2 điểm phần trăm"
    ),
    # counts and amounts
    "Số hộ nghèo | giảm | 5 | | hộ | |": "Số hộ nghèo giảm 05 hộ",
    "Số hộ nghèo | giảm ít nhất | 5 | 9 | hộ | |": "Số hộ nghèo giảm từ 05 đến 09 hộ",
    "Số hộ dùng nước sạch | tăng | 1234 | | hộ | |": "Số hộ dùng nước sạch tăng 1.234 hộ",
    "Mở lớp dạy nghề | đạt (=) | 1 | | lớp | |": "Mở lớp dạy nghề: 01 lớp",
    "Mở lớp dạy nghề | ít nhất (≥) | 2 | 3 | lớp | |": "Mở lớp dạy nghề: từ 02 đến 03 lớp",
    "Xóa nhà tạm | ít nhất (≥) | 10 | | nhà | |": "Xóa nhà tạm ít nhất 10 nhà",
    "Thu nhập bình quân | đạt (=) | 5,5 | | triệu đồng/người/năm | |": (
        "Thu nhập bình quân: 5,5 triệu đồng/người/năm"
    ),
    "Mức vay bình quân | khoảng | 5 | | triệu đồng/hộ | |": (
        "Mức vay bình quân khoảng 5 triệu đồng/hộ"
    ),
    # no number
    "Tỷ lệ bao phủ bảo hiểm y tế | theo chỉ tiêu giao | | | % | |": (
        "Tỷ lệ bao phủ bảo hiểm y tế theo chỉ tiêu cấp trên giao"
    ),
    "Mức giảm tỷ lệ hộ nghèo | theo chỉ tiêu giao | | | điểm % | |": (
        "Mức giảm tỷ lệ hộ nghèo: theo chỉ tiêu cấp trên giao"
    ),
    "Giữ vững chất lượng phổ cập giáo dục | không nêu số | 7 | | % | |": (
        "Giữ vững chất lượng phổ cập giáo dục"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "sentence"), SENTENCES.items())
def test_a_target_reads_as_it_is_typed(typed: str, sentence: str) -> None:
    document = composed(f"""
# Chỉ tiêu
Mã | {HEADS} | Nêu tại
CT01 | {typed} | mục tiêu cụ thể
""")

    assert body(document)[-1] == f"- {sentence}./."
    assert gaps(document) == []


@pytest.mark.parametrize(
    ("operator", "wording", "sentence", "missing"),
    [
        ("giảm", "Tỷ lệ hộ cận nghèo", "Tỷ lệ hộ cận nghèo giảm", 0),
        ("giảm ít nhất", "Tỷ lệ hộ cận nghèo", "Tỷ lệ hộ cận nghèo giảm", 0),
        ("tăng", "Số lao động có việc làm", "Số lao động có việc làm tăng", 0),
        ("duy trì", "Tỷ lệ hộ dùng điện", "Tỷ lệ hộ dùng điện duy trì", 0),
        ("giảm ít nhất", "Mức giảm tỷ lệ hộ nghèo", "Mức giảm tỷ lệ hộ nghèo: ……", 1),
        ("không quá (≤)", "Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo: ……", 1),
        ("đạt (=)", "Số lớp tập huấn", "Số lớp tập huấn: ……", 1),
    ],
)
def test_a_number_that_is_not_known_yet_leaves_its_direction_or_a_gap(
    operator: str, wording: str, sentence: str, missing: int
) -> None:
    document = composed(f"""
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Chưa có số | ĐVT | Nêu tại
CT01 | {wording} | {operator} | x | % | mục tiêu cụ thể
""")

    assert body(document)[-1] == f"- {sentence}./."
    assert gaps(document) == ["muc-tieu-cu-the/CT01 Giá trị"][:missing]


def test_parts_and_fractions_stand_with_their_percentages() -> None:
    document = composed("""
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Thuộc chỉ tiêu (trong đó) | Cách nêu | Giá trị | ĐVT | Tử số | Mẫu số | \
Đơn vị đếm | Tương ứng (số tuyệt đối) | ĐVT tương ứng | Nêu tại
CT01 | Tỷ lệ trường đạt chuẩn quốc gia | | đạt (=) | 53,8 | % | 21 | 39 | trường | | | \
mục tiêu cụ thể
CT02 | Trường tiểu học | CT01 | đạt (=) | 81,8 | % | 9 | 11 | trường | | | mục tiêu cụ thể
CT03 | Tỷ lệ hộ nghèo | | giảm | 0,42 | điểm % | 5 | 1190 | hộ | 12 | khẩu | mục tiêu cụ thể
""")

    assert body(document)[-3:] == [
        "- Tỷ lệ trường đạt chuẩn quốc gia đạt 53,8%, tương ứng 21/39 trường, trong đó:",
        "+ Trường tiểu học đạt 81,8%, tương ứng 09/11 trường.",
        "- Tỷ lệ hộ nghèo giảm 0,42 điểm phần trăm, tương ứng 05/1.190 hộ, 12 khẩu./.",
    ]
