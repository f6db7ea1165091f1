"""Years that belong to the plan, and years that were copied."""

from __future__ import annotations

import pytest
from checks.cases import found, general_with, told

from xltools.checks import years

STALE = [
    "Hoàn thành các chỉ tiêu giảm nghèo năm 2023 theo quyết định của huyện",
    "Thu thập thông tin người lao động năm 2023 vào phần mềm",
    "Rà soát hộ nghèo và xác định hộ có mức sống trung bình năm 2023 đúng quy trình",
    "Xây dựng nông thôn mới năm 2023 theo Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng",
    "Từ tháng 01/2023 và xuyên suốt trong năm 2024",
    "Tháng 4 - 5/2023 mở lớp tập huấn",
    "Báo cáo năm trước ngày 10/11/2023",
    "Báo cáo kết quả thực hiện năm 2023 đúng hạn",
    "Triển khai trong quý II/2023",
    "Báo cáo 6 tháng đầu năm 2023",
    "Phân bổ nguồn vốn 2023 cho các thôn",
    "Hoàn thành chỉ tiêu 2023",
    "Chỉ tiêu đã được giao năm 2023",
    "Số liệu năm 2023 tốt; nay hoàn thành chỉ tiêu năm 2023 được giao",
    "Tổ chức đối thoại chính sách trong quý II-2023",
    "Tổ chức rà soát hộ nghèo, hộ cận nghèo cuối năm 2023 đúng quy trình",
]
RIGHT = [
    "Hoàn thành các chỉ tiêu giảm nghèo năm 2024",
    "Chương trình mục tiêu quốc gia giai đoạn 2021-2025",
    "Giai đoạn I: từ năm 2021 đến năm 2025 của Chương trình giai đoạn 2021 – 2030",
    "Theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ",
    "Theo Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ",
    "Theo Luật Đầu tư công năm 2019",
    "Theo kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023",
    "Cuối năm 2023 xã có 45 hộ nghèo, so với đầu năm 2023 giảm 06 hộ",
    "Giảm 05 hộ so với năm 2023",
    "Vốn năm 2023 kéo dài sang năm 2024",
    "Tính đến 31/12/2023 còn 45 hộ",
    "Phấn đấu đến năm 2025 không còn hộ nghèo, tầm nhìn đến năm 2030",
    "Chỉ tiêu năm {nam} và kết quả năm {nam-1}",
    "Hỗ trợ 2023 cây giống",
    "So với 6 tháng đầu năm 2023 giảm 02 hộ",
    "Hỗ trợ 2023 hộ nghèo",
    "Theo Nghị quyết số 05-NQ/TU ngày 12/5/2021 và Kết luận số 12-KL/HU ngày 05/3/2023",
    "Áp dụng từ năm 2022 theo quy định",
    "Năm học 2023 - 2024 có 12 lớp",
    "Kết quả giảm nghèo năm 2022 và năm 2023 cho thấy",
    "Giảm so với cùng kỳ năm 2023",
    "Hỗ trợ hộ nghèo năm 2023 theo kết quả rà soát",
    "Danh sách hộ nghèo năm 2023 được phê duyệt tại Quyết định số 99/QĐ-UBND ngày 12/12/2023",
    "Công trình đã được đầu tư trong năm 2023",
    "Mức lương áp dụng từ ngày 01/7/2023; trẻ em sinh năm 2019",
    "Theo Quyết định 263/QĐ-TTg năm 2022 của Thủ tướng Chính phủ",
    "Tổng hợp nhu cầu vốn năm 2025 gửi cấp trên",
    "Xây dựng kế hoạch giảm nghèo năm 2025 trình Ủy ban nhân dân",
    "Lấy kết quả rà soát làm cơ sở xây dựng kế hoạch năm 2025",
    "Vốn năm 2023 đã giải ngân 98% kế hoạch",
    "Rà soát hộ nghèo, lấy số hộ cuối năm 2023 làm cơ sở so sánh",
]


def sentence(text: str, section: str = "giải pháp") -> str:
    """A workbook with one sentence."""
    return f"""
# Nội dung văn bản
Phần | Thứ tự | Nội dung
{section} | 1 | {text}
"""


@pytest.mark.parametrize("text", STALE)
def test_a_year_that_was_copied_is_told(text: str) -> None:
    assert set(found(years.texts_speak_of_the_plan_year, sentence(text))) == {
        "Nội dung văn bản!C6 year.stale"
    }


@pytest.mark.parametrize("text", RIGHT)
def test_a_year_that_is_rightly_another_is_left_in_peace(text: str) -> None:
    assert found(years.texts_speak_of_the_plan_year, sentence(text)) == []


def test_the_words_found_are_shown_as_typed() -> None:
    finding = told(years.texts_speak_of_the_plan_year, sentence("Giao trong Năm 2023"))

    assert (finding.value, finding.values["year"]) == ("trong Năm 2023", 2024)


def test_all_years_of_one_cell_are_told_at_once() -> None:
    text = sentence("Từ tháng 01/2023 đến tháng 12/2023, giao vốn năm 2023")

    finding = told(years.texts_speak_of_the_plan_year, text)

    assert finding.value == 'tháng 01/2023", "tháng 12/2023", "năm 2023'


def test_last_years_results_speak_of_last_year() -> None:
    text = sentence("Năm 2023 xã giảm được 06 hộ nghèo", "kết quả năm trước")

    assert found(years.texts_speak_of_the_plan_year, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành chỉ tiêu giảm nghèo năm 2025",
        "Xây dựng kế hoạch giảm nghèo năm 2026",
        "Tổng hợp nhu cầu vốn, mở 02 lớp tập huấn năm 2025",
    ],
)
def test_only_what_comes_next_is_made_ready(text: str) -> None:
    """The year after next, or what is done next year, does not belong into the plan."""
    assert found(years.texts_speak_of_the_plan_year, sentence(text)) == [
        "Nội dung văn bản!C6 year.later"
    ]


def test_a_later_year_is_a_warning() -> None:
    assert found(years.texts_speak_of_the_plan_year, sentence("Giao chỉ tiêu năm 2025")) == [
        "Nội dung văn bản!C6 year.later"
    ]


def test_moments_of_an_earlier_year_are_stale() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Bắt đầu | Kết thúc | Các đợt
NV01 | DA2                | 01/2023 | 12/2024  |
NV02 | DA2                | 04/2024 | 31/12    | 01/6/2024; 01/11/2023
# Chế độ báo cáo
Mã   | Kỳ  | Ngày/tháng
BC01 | năm | 10/11/2023
BC02 | năm | 10/11
"""

    assert found(years.moments_lie_in_the_plan_year, text) == [
        "Phân công!C6 year.stale",
        "Phân công!E7 year.stale",
        "Chế độ báo cáo!C6 year.stale",
    ]


def test_the_title_names_the_year() -> None:
    rule = years.title_names_the_plan_year

    assert found(rule) == []
    assert found(rule, "", general_with(Trích_yếu="Giảm nghèo bền vững năm {nam}")) == []
    assert found(rule, "", general_with(Trích_yếu="Giảm nghèo bền vững")) == [
        "Thông tin chung!B19 year.not-in-title"
    ]


def test_a_baseline_is_older_than_the_plan() -> None:
    text = """
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu | Đầu kỳ | Năm đầu kỳ
CT01 | Tỷ lệ hộ nghèo    | 3,78   | 2023
CT02 | Tỷ lệ hộ cận nghèo | 6,05  | 2024
"""

    assert found(years.baselines_come_before_the_plan_year, text) == [
        "Chỉ tiêu!D7 year.baseline-not-before"
    ]


def test_a_title_with_another_year_is_told_once() -> None:
    general = general_with(Trích_yếu="Giảm nghèo bền vững năm 2023")

    assert found(years.title_names_the_plan_year, general=general) == []
    assert len(found(years.texts_speak_of_the_plan_year, general=general)) == 1


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        ("Phấn đấu đến cuối năm 2023 giảm 05 hộ nghèo", True),
        ("Đến hết năm 2023 phấn đấu không còn nhà tạm", True),
        ("Phấn đấu đến cuối năm 2024 giảm 05 hộ nghèo", False),
        ("Phấn đấu đến năm 2025 không còn hộ nghèo", False),
        ("Đến cuối năm 2023 xã còn 45 hộ nghèo", False),
        ("Tính đến hết năm 2023, toàn xã có 45 hộ nghèo", False),
    ],
)
def test_a_text_aims_at_the_plan_year_or_later(text: str, stale: bool) -> None:
    expected = ["Nội dung văn bản!C6 year.stale"] if stale else []

    assert found(years.aims_lie_ahead, sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "year", "ended"),
    [
        ("Thực hiện Chương trình giảm nghèo bền vững giai đoạn 2016 - 2020", "2024", True),
        ("Thực hiện Chương trình giảm nghèo giai đoạn từ năm 2021 đến năm 2025", "2026", True),
        ("Thực hiện Chương trình giảm nghèo bền vững giai đoạn 2016 - 2020", "2021", False),
        ("Thực hiện Chương trình giai đoạn 2021-2025", "2024", False),
        ("Kết quả thực hiện Chương trình giai đoạn 2016 - 2020", "2024", False),
        (
            "Theo Quyết định số 1722/QĐ-TTg phê duyệt Chương trình giai đoạn 2016-2020",
            "2024",
            False,
        ),
        ("Rà soát theo chuẩn nghèo đa chiều giai đoạn 2021 - 2025", "2026", False),
    ],
)
def test_a_period_had_not_ended(text: str, year: str, ended: bool) -> None:
    expected = ["Nội dung văn bản!C6 year.ended-period"] if ended else []
    general = general_with(Năm_kế_hoạch=year)

    assert found(years.periods_cover_the_plan_year, sentence(text), general) == expected
