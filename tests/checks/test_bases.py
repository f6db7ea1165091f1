"""Documents that a plan rests on."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

from datetime import date

import pytest
from checks.cases import case_from, found, general_with, told
from sheets import brief

from xltools.checks import bases, check

HEAD = """
# Căn cứ
Mã VB | Vai trò | Loại văn bản | Số, ký hiệu | Ngày ban hành | Trích yếu
"""


def test_a_document_has_its_number() -> None:
    text = HEAD + (
        "VB01 | kế hoạch cấp trên | Kế hoạch   | 12/KH-UBND | 18/01/2024 | Kế hoạch năm 2024\n"
        "VB02 | kế hoạch cấp trên | Kế hoạch   | /KH-UBND   | 18/01/2024 | Kế hoạch năm 2024\n"
        "VB03 | căn cứ            | Quyết định |            | 18/01/2024 | Về giảm nghèo\n"
        "VB04 | giao vốn          | Nghị quyết | chưa rõ    | 18/01/2024 | Về giảm nghèo\n"
        "VB05 | căn cứ            | Văn kiện   |            | 18/01/2024 | Đại hội Đảng bộ\n"
        "VB06 | căn cứ            | Nghị quyết | 05-NQ/TU   | 18/01/2024 | Về giảm nghèo\n"
        "VB07 | căn cứ            | Kế hoạch   | Số 9/KH-UB | 18/01/2024 | Về giảm nghèo\n"
        "VB08 | căn cứ            | Kế hoạch   | …/KH-UBND  | 18/01/2024 | Về giảm nghèo\n"
    )

    assert found(bases.documents_have_a_number, text) == [
        "Căn cứ!D7 basis.no-number",
        "Căn cứ!D8 basis.no-number",
        "Căn cứ!D13 basis.no-number",
        "Căn cứ!D9 basis.number-unknown",
    ]


def test_a_document_has_its_date() -> None:
    text = HEAD + (
        "VB01 | căn cứ | Quyết định | 12/QĐ-UBND | 18/01/2024 | Về giảm nghèo\n"
        "VB02 | căn cứ | Quyết định | 13/QĐ-UBND |            | Về giảm nghèo\n"
        "VB03 | căn cứ | Quyết định | 14/QĐ-UBND | chưa rõ    | Về giảm nghèo\n"
    )

    assert found(bases.documents_have_a_date, text) == [
        "Căn cứ!E7 basis.no-date",
        "Căn cứ!E8 basis.date-unknown",
    ]


def test_the_plan_above_is_of_the_year() -> None:
    """A plan issued the autumn before, or for a period with the year, is right too."""
    text = HEAD + (
        "VB01 | kế hoạch cấp trên | Kế hoạch   | 1/KH-UBND | 18/01/2023 | Giảm nghèo huyện Kon Rẫy năm 2023\n"
        "VB02 | kế hoạch cấp trên | Kế hoạch   | 2/KH-UBND | 20/12/2023 | Giảm nghèo huyện Kon Rẫy năm 2024\n"
        "VB03 | kế hoạch cấp trên | Kế hoạch   | 3/KH-UBND | 01/3/2022  | Giảm nghèo giai đoạn 2021 - 2025\n"
        "VB04 | giao chỉ tiêu     | Quyết định | 4/QĐ-UBND | 20/12/2022 | Giao chỉ tiêu giảm nghèo năm 2023\n"
        "VB05 | căn cứ            | Quyết định | 5/QĐ-UBND | 20/12/2022 | Kết quả rà soát hộ nghèo năm 2022\n"
    )

    assert found(bases.the_plan_carries_out_documents_of_its_year, text) == [
        "Căn cứ!E6 basis.parent-date",
        "Căn cứ!F6 basis.other-year",
        "Căn cứ!F9 basis.other-year",
    ]


def test_the_title_of_the_plan_above_says_its_year_from_summer_on() -> None:
    """Issued in August for the year after; in June, or without a year, it is last year's."""
    text = HEAD + (
        "VB01 | kế hoạch cấp trên | Kế hoạch | 1/KH-UBND | 31/8/2023 | Giảm nghèo huyện năm 2024\n"
        "VB02 | kế hoạch cấp trên | Kế hoạch | 2/KH-UBND | 01/7/2023 | Giảm nghèo huyện năm 2024\n"
        "VB03 | kế hoạch cấp trên | Kế hoạch | 3/KH-UBND | 30/6/2023 | Giảm nghèo huyện năm 2024\n"
        "VB04 | kế hoạch cấp trên | Kế hoạch | 4/KH-UBND | 31/8/2023 | Giảm nghèo huyện\n"
        "VB05 | kế hoạch cấp trên | Kế hoạch | 5/KH-UBND | 01/10/2023 | Giảm nghèo huyện\n"
        "VB06 | kế hoạch cấp trên | Kế hoạch | 6/KH-UBND | 31/8/2022 | Giảm nghèo huyện năm 2024\n"
    )

    assert found(bases.the_plan_carries_out_documents_of_its_year, text) == [
        "Căn cứ!E8 basis.parent-date",
        "Căn cứ!E9 basis.parent-date",
        "Căn cứ!E11 basis.parent-date",
    ]


def test_a_symbol_carries_the_year_of_issue() -> None:
    text = HEAD + (
        "VB01 | căn cứ | Nghị định | 07/2021/NĐ-CP | 27/01/2021 | Chuẩn nghèo\n"
        "VB02 | căn cứ | Nghị định | 08/2021/NĐ-CP | 27/01/2022 | Về việc khác\n"
        "VB03 | căn cứ | Quyết định | 90/QĐ-TTg    | 18/01/2022 | Chương trình\n"
    )

    assert found(bases.symbols_carry_the_year_of_issue, text) == ["Căn cứ!D7 basis.symbol-year"]


def test_a_document_is_older_than_the_plan_or_than_today() -> None:
    text = HEAD + (
        "VB01 | căn cứ | Quyết định | 12/QĐ-UBND | 26/02/2024 | Về giảm nghèo\n"
        "VB02 | căn cứ | Quyết định | 13/QĐ-UBND | 27/02/2024 | Về giảm nghèo\n"
    )
    issued = general_with(Ngày_ban_hành="26/02/2024")
    rule = bases.documents_come_before_the_plan

    assert found(rule, text, issued) == ["Căn cứ!E7 basis.after-plan"]
    assert found(rule, text, today=date(2024, 2, 27)) == []
    assert found(rule, text, today=date(2024, 2, 26)) == ["Căn cứ!E7 basis.after-plan"]
    assert found(rule, text, general_with(Ngày_ban_hành="26/02/2023")) == []  # a slip of the year


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("căn cứ | Nghị định | 07/2021/NĐ-CP | 27/01/2025 | Về chuẩn nghèo", "E6 basis.law-date"),
        ("căn cứ | Nghị định | 08/2021/NĐ-CP | 27/01/2022 | Về tín dụng", "D6 basis.symbol-year"),
        ("kế hoạch cấp trên | Kế hoạch | 16/KH-UBND | 19/01/2025 | Về a", "E6 basis.parent-date"),
        ("căn cứ | Quyết định | 16/QĐ-UBND | 19/01/2025 | Về giảm nghèo", "E6 basis.after-plan"),
    ],
)
def test_a_wrong_date_is_told_once(row: str, wanted: str) -> None:
    rules = (
        bases.symbols_carry_the_year_of_issue,
        bases.documents_come_before_the_plan,
        bases.known_laws_are_cited_rightly,
        bases.the_plan_carries_out_documents_of_its_year,
    )
    case = case_from(f"{HEAD}VB01 | {row}\n", general_with(Ngày_ban_hành="26/02/2024"))

    assert brief(check(case, rules)) == [f"Căn cứ!{wanted}"]


def test_a_known_law_keeps_its_date_and_title() -> None:
    text = HEAD + (
        "VB01 | viện dẫn trong bài | Quyết định | 263/QĐ-TTg | 22/02/2022 | Nông thôn mới giai đoạn 2021-2025\n"
        "VB02 | viện dẫn trong bài | Quyết định | 263/QĐ-TTg | 22/02/2022 | Nông thôn mới năm 2023\n"
        "VB03 | viện dẫn trong bài | Quyết định | 263/QĐ-TTg | 22/02/2023 | Nông thôn mới\n"
        "VB04 | viện dẫn trong bài | Kế hoạch   | 263/QĐ-TTg | 22/02/2023 | Nông thôn mới năm 2023\n"
    )

    assert found(bases.known_laws_are_cited_rightly, text) == [
        "Căn cứ!F7 basis.title-year",
        "Căn cứ!E8 basis.law-date",
    ]


def test_the_official_date_is_shown() -> None:
    text = HEAD + "VB03 | căn cứ | Quyết định | 263/QĐ-TTg | 22/02/2023 | Nông thôn mới\n"

    finding = told(bases.known_laws_are_cited_rightly, text)

    assert finding.values["official"] == date(2022, 2, 22)


def test_columns_of_one_year_do_not_hide_another_year_of_the_title() -> None:
    text = """
# Căn cứ
Mã VB | Vai trò           | Loại văn bản | Số, ký hiệu | Ngày ban hành | Trích yếu           | Từ năm | Đến năm
VB01  | kế hoạch cấp trên | Kế hoạch     | 9/KH-UBND   | 18/01/2023    | Giảm nghèo năm 2023 | 2024   | 2024
VB02  | kế hoạch cấp trên | Kế hoạch     | 8/KH-UBND   | 18/01/2022    | Giảm nghèo năm 2022 | 2022   | 2025
"""

    assert found(bases.the_plan_carries_out_documents_of_its_year, text) == [
        "Căn cứ!E6 basis.parent-date",
        "Căn cứ!F6 basis.other-year",
    ]


def test_what_assigns_is_of_the_year_whatever_its_role() -> None:
    text = HEAD + (
        "VB01 | căn cứ | Quyết định | 12/QĐ-UBND | 22/12/2023 | Về việc giao chỉ tiêu kế hoạch năm 2023\n"
        "VB02 | căn cứ | Quyết định | 13/QĐ-UBND | 22/12/2023 | Về việc giao chỉ tiêu kế hoạch năm 2024\n"
        "VB03 | căn cứ | Nghị quyết | 14/NQ-HĐND | 22/12/2021 | Về phân bổ vốn giai đoạn 2021-2025\n"
        "VB04 | căn cứ | Quyết định | 15/QĐ-UBND | 22/12/2023 | Phê duyệt kết quả rà soát hộ nghèo năm 2023\n"
    )

    assert found(bases.the_plan_carries_out_documents_of_its_year, text) == [
        "Căn cứ!F6 basis.other-year"
    ]


def test_a_city_may_belong_to_a_city() -> None:
    """Thủy Nguyên is a city of Hải Phòng, which is one too."""
    general = general_with(
        Tên_đơn_vị="Thành phố Thủy Nguyên",
        Mã_đơn_vị="311",
        Mã_có_hiệu_lực_từ="01/01/2025",
        Cấp="huyện",
        Loại_đơn_vị="thành phố",
        Cấp_trên_trực_tiếp="Thành phố Hải Phòng",
        Mã_cấp_trên="31",
        Năm_kế_hoạch="2025",
    )
    text = """
# Căn cứ
Mã VB | Vai trò | Cơ quan ban hành
VB01 | kế hoạch cấp trên | Ủy ban nhân dân thành phố Hải Phòng
VB02 | kế hoạch cấp trên | UBND thành phố
VB03 | kế hoạch cấp trên | UBND thành phố Thủy Nguyên
VB04 | kế hoạch cấp trên | UBND huyện
"""

    assert found(bases.the_plan_above_is_of_the_unit_above, text, general) == [
        "Căn cứ!C8 basis.parent-issuer"
    ]


def test_the_plan_above_comes_from_above() -> None:
    text = """
# Căn cứ
Mã VB | Vai trò | Cơ quan ban hành
VB01 | kế hoạch cấp trên | Ủy ban nhân dân huyện Kon Rẫy
VB02 | kế hoạch cấp trên | UBND huyện
VB03 | kế hoạch cấp trên | UBND tỉnh Kon Tum
VB04 | kế hoạch cấp trên | UBND huyện Ngọc Hồi
VB05 | kế hoạch cấp trên | UBND xã Tân Lập
VB06 | căn cứ | UBND huyện Ngọc Hồi
"""

    assert found(bases.the_plan_above_is_of_the_unit_above, text) == [
        "Căn cứ!C9 basis.parent-issuer",
        "Căn cứ!C10 basis.parent-issuer",
    ]


@pytest.mark.parametrize(
    ("document", "wanted"),
    [
        ("Kế hoạch | 16/KH-UBND | 19/01/2024 | Ủy ban nhân dân huyện", []),
        ("Kế hoạch | 12-KH/HU | 19/01/2024 | Huyện ủy", []),
        ("Nghị quyết | 76/2014/QH13 | 24/6/2014 | Quốc hội", []),
        ("Nghị quyết | 05-NQ/TU | 12/5/2021 | Tỉnh ủy", []),
        ("Quyết định | 1719/QĐ-TTG | 14/10/2021 | Thủ tướng Chính phủ", []),
        ("Quyết định | 1719/QĐ - TTg | 14/10/2021 | Chủ tịch nước", []),
        ("Công văn | 120/UBND-LĐTBXH | 19/01/2024 | UBND huyện", []),
        ("Kế hoạch | 16/QĐ-UBND | 19/01/2024 | Ủy ban nhân dân huyện", ["D6 basis.symbol-type"]),
        ("Kế hoạch | 16 | 19/01/2024 | Ủy ban nhân dân huyện", ["D6 basis.symbol-type"]),
        ("Nghị định | 07/2021/ND-CP | 27/01/2021 | Chính phủ", ["D6 basis.symbol-type"]),
        ("Nghị quyết | 28/NQ-HĐND | 22/7/2022 | UBND huyện", ["F6 basis.symbol-issuer"]),
        ("Nghị quyết | 424/NQ-CP | 22/7/2025 | Thủ tướng Chính phủ", ["F6 basis.symbol-issuer"]),
    ],
)
def test_a_symbol_is_that_of_its_type_and_issuer(document: str, wanted: list[str]) -> None:
    head = "Mã VB | Vai trò | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành"
    text = f"\n# Căn cứ\n{head}\nVB01 | căn cứ | {document}\n"

    assert found(bases.documents_have_a_number, text) == [f"Căn cứ!{each}" for each in wanted]
