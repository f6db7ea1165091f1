"""Laws and other documents: written as prescribed, in force, and the same in texts."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

from datetime import date

import pytest
from checks.cases import CATALOGUE, found, general_with, told

from xltools.checks import bases, law_order, laws, laws_in_texts, symbols
from xltools.wording.say import say

HEAD = """
# Căn cứ
Mã VB | Vai trò | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu | In tại | Cách dẫn | Thứ tự in
"""
NTM = "phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025"
TEXTS = """
# Nội dung văn bản
Mã câu | Phần | Nội dung
"""


@pytest.mark.parametrize(
    ("typed", "likely"),
    [
        ("263-QĐ/TTg", "263/QĐ-TTg"),
        ("263/QD-TTG", "263/QĐ-TTg"),
        ("263 /QĐ - TTg", "263/QĐ-TTg"),
        ("05/NQ/HĐND", "05/NQ-HĐND"),
        ("07/NĐ-CP", "07/2021/NĐ-CP"),
        ("07/2021/TT-BLDTBXH", "07/2021/TT-BLĐTBXH"),
        ("24/NQ-TW", "24-NQ/TW"),
        ("Quyết định số 263/QĐ-TTg", "263/QĐ-TTg"),
        ("81/2021/KH-UBND", "81/KH-UBND"),
        ("24/QH15", "24/2021/QH15"),
    ],
)
def test_a_symbol_is_put_into_its_form(typed: str, likely: str) -> None:
    assert symbols.well_formed(CATALOGUE, typed, 2021) == likely
    assert symbols.well_formed(CATALOGUE, likely, 2021) == likely


@pytest.mark.parametrize(
    "symbol",
    [
        *("263/QĐ-TTg", "05/2022/NQ-HĐND", "16/KH-UBND-LĐTBXH", "1186/UBND-TCKH", "28a/NQ-HĐND"),
        *("24-NQ/TW", "70-KH/TU", "15-CT/TW", "1211/2016/UBTVQH13", "517/NQ-UBTVQH15"),
        *("30a/2008/NQ-CP", "35/KH-BCĐ", "9/KH-UB", "1315/VBHN-BLĐTBXH", "24/2021/QH15"),
    ],
)
def test_a_symbol_of_its_form_stays(symbol: str) -> None:
    assert symbols.well_formed(CATALOGUE, symbol, 2021) == symbol


@pytest.mark.parametrize("symbol", ["", "chưa rõ", "/KH-UBND", "31/11/NQ-ĐU", "12", "12/HĐ-KT"])
def test_of_what_is_no_known_symbol_nothing_is_said(symbol: str) -> None:
    assert symbols.well_formed(CATALOGUE, symbol, 2021) == ""


def test_symbols_are_written_as_prescribed() -> None:
    text = HEAD + (
        f"VB01 | căn cứ | Quyết định | 263-QĐ/TTg   | 22/02/2022 | Thủ tướng Chính phủ | {NTM} | phần căn cứ | Căn cứ | 1\n"
        f"VB02 | căn cứ | Quyết định | số 263/QĐ–TTg | 22/02/2022 | Thủ tướng Chính phủ | {NTM} | phần căn cứ | Căn cứ | 2\n"
        "VB03 | căn cứ | Nghị quyết | 24-NQ/TW     | 16/6/2022  | Bộ Chính trị | về miền núi | phần căn cứ | Căn cứ | 3\n"
    )

    finding = told(laws.symbols_are_well_formed, text)

    assert (finding.code, str(finding.cell)) == ("law.symbol-form", "Căn cứ!D6")
    assert say(finding).message.endswith("có lẽ là 263/QĐ-TTg.")


def test_a_known_law_has_its_issuer_and_title() -> None:
    text = HEAD + (
        f"VB01 | căn cứ | Quyết định | 263/QĐ-TTg | 22/02/2022 | Chính phủ | {NTM} | phần căn cứ | Căn cứ | 1\n"
        "VB02 | căn cứ | Quyết định | 263/QĐ-TTg | 22/02/2022 | Thủ tướng | về đào tạo nghề cho lao động nông thôn | phần căn cứ | Căn cứ | 2\n"
        "VB03 | căn cứ | Quyết định | 263/QĐ-TTg | 22/02/2022 | TTg | phê duyệt CTMTQG xây dựng NTM | phần căn cứ | Căn cứ | 3\n"
        "VB04 | căn cứ | Quyết định | 263/QĐ-TTg | 22/02/2022 | TTg | phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thông mới | phần căn cứ | Căn cứ | 4\n"
        "VB05 | căn cứ | Quyết định | 263/QĐ-UBND | 22/02/2022 | UBND tỉnh | về đào tạo nghề | phần căn cứ | Căn cứ | 5\n"
    )

    assert found(laws.known_laws_have_their_issuer, text) == ["Căn cứ!F6 law.issuer"]
    assert found(laws.known_laws_have_their_title, text) == [
        "Căn cứ!G7 law.title",
        "Căn cứ!G9 law.title-words",
    ]


def test_a_title_may_name_the_year_of_the_law_itself() -> None:
    """Luật Tổ chức chính quyền địa phương năm 2015 is that of 2015; of 2016 there is none."""
    row = "VB0{} | căn cứ | Luật | 77/2015/QH13 | 19/6/2015 | Quốc hội | Tổ chức chính quyền địa phương năm {} | phần căn cứ | Căn cứ | 1\n"
    text = HEAD + row.format(1, 2015) + row.format(2, 2016)

    assert found(bases.known_laws_are_cited_rightly, text) == ["Căn cứ!G7 basis.title-year"]


def test_bases_are_in_force_on_the_day_of_the_plan() -> None:
    """The standard of 2016-2020 was still that of 2021; the programme of that time too."""
    text = HEAD + (
        "VB01 | căn cứ | Quyết định | 59/2015/QĐ-TTg | 19/11/2015 | Thủ tướng Chính phủ | về việc ban hành chuẩn nghèo tiếp cận đa chiều | phần căn cứ | Căn cứ | 1\n"
        "VB02 | căn cứ | Quyết định | 1722/QĐ-TTg | 02/9/2016 | Thủ tướng Chính phủ | phê duyệt Chương trình mục tiêu quốc gia Giảm nghèo bền vững | phần căn cứ | Căn cứ | 2\n"
        "VB03 | căn cứ | Quyết định | 90/QĐ-TTg | 18/01/2022 | Thủ tướng Chính phủ | phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững | phần căn cứ | Căn cứ | 3\n"
        "VB04 | viện dẫn trong bài | Quyết định | 1722/QĐ-TTg | 02/9/2016 | Thủ tướng Chính phủ | phê duyệt Chương trình mục tiêu quốc gia Giảm nghèo bền vững | trong bài | | \n"
    )
    rule = laws.bases_are_in_force

    assert found(rule, text) == ["Căn cứ!D6 law.ended", "Căn cứ!D7 law.ended-for-good"]
    assert found(rule, text, general_with(Năm_kế_hoạch="2021"), date(2021, 3, 1)) == []
    assert found(rule, text, general_with(Năm_kế_hoạch="2026"), date(2026, 3, 1)) == [
        "Căn cứ!D6 law.ended",
        "Căn cứ!D7 law.ended-for-good",
        "Căn cứ!D8 law.period-over",
    ]


def test_what_amended_a_law_is_cited_beside_it() -> None:
    law = "VB01 | căn cứ | Luật | 77/2015/QH13 | 19/6/2015 | Quốc hội | Tổ chức chính quyền địa phương | phần căn cứ | Căn cứ | 1\n"
    amending = "VB02 | căn cứ | Luật | 47/2019/QH14 | 22/11/2019 | Quốc hội | sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương | phần căn cứ | Căn cứ | 2\n"

    assert found(laws.amendments_are_cited_too, HEAD + law) == ["Căn cứ!D6 law.amended"]
    assert found(laws.amendments_are_cited_too, HEAD + law + amending) == []


def test_a_document_is_listed_once() -> None:
    """Numbers without a year begin anew each year, and each issuer has its own."""
    text = HEAD + (
        "VB01 | căn cứ | Nghị quyết | 28/NQ-HĐND | 22/7/2022 | Hội đồng nhân dân huyện Kon Rẫy | về vốn | phần căn cứ | Căn cứ | 1\n"
        "VB02 | căn cứ | Nghị quyết | 28-NQ/HĐND | 22/7/2022 | HĐND huyện Kon Rẫy | về phân bổ vốn | phần căn cứ | Căn cứ | 2\n"
        "VB03 | căn cứ | Nghị quyết | 28/NQ-HĐND | 22/7/2022 | HĐND tỉnh Kon Tum | về vốn | phần căn cứ | Căn cứ | 3\n"
        "VB04 | căn cứ | Nghị quyết | 28/NQ-HĐND | 14/7/2023 | HĐND huyện Kon Rẫy | về vốn | phần căn cứ | Căn cứ | 4\n"
    )

    assert found(laws.documents_are_listed_once, text) == ["Căn cứ!D7 law.twice"]


def test_bases_stand_by_rank_and_date_and_the_right_order_is_told_once() -> None:
    text = HEAD + (
        "VB01 | căn cứ | Quyết định | 90/QĐ-TTg | 18/01/2022 | Thủ tướng Chính phủ | về giảm nghèo | phần căn cứ | Căn cứ | 1\n"
        "VB02 | căn cứ | Thông tư | 10/2022/TT-BLĐTBXH | 31/5/2022 | Bộ Lao động - Thương binh và Xã hội | về giám sát | phần căn cứ | Căn cứ | 3\n"
        "VB03 | căn cứ | Nghị định | 07/2021/NĐ-CP | 27/01/2021 | Chính phủ | về chuẩn nghèo | phần căn cứ | Căn cứ | 2\n"
        "VB04 | căn cứ | Nghị quyết | 28/NQ-HĐND | 22/7/2022 | HĐND huyện Kon Rẫy | về vốn | phần căn cứ | Thực hiện | 0\n"
        "VB05 | căn cứ | Thông tư | 07/2021/TT-BLĐTBXH | 18/7/2021 | Bộ Lao động - Thương binh và Xã hội | về rà soát | phần căn cứ | Căn cứ | 4\n"
    )

    finding = told(law_order.bases_stand_in_order, text)

    assert (finding.code, str(finding.cell)) == ("law.order", "Căn cứ!D8")
    assert say(finding).remedy == (
        "Thứ tự nên là: Nghị định số 07/2021/NĐ-CP; Quyết định số 90/QĐ-TTg; "
        "Thông tư số 07/2021/TT-BLĐTBXH; Thông tư số 10/2022/TT-BLĐTBXH."
    )


def test_laws_that_texts_cite_are_listed() -> None:
    """One spelling or another; told once; letters and plans need no row of their own."""
    text = (
        HEAD
        + f"VB01 | viện dẫn trong bài | Quyết định | 263/QĐ-TTg | 22/02/2022 | Thủ tướng Chính phủ | {NTM} | trong bài | | \n"
        + TEXTS
        + "C01 | giải pháp | Theo Nghị quyết số 24/2021/QH15 và Quyết định 263/QD-TTg\n"
        "C02 | giải pháp | Theo Nghị quyết 24/2021/QH15, Công văn số 1250/UBND-LĐTBXH\n"
        "C03 | giải pháp | 500đ/người, 07/07 xã, 01 lớp/thôn, ngày 10/11/2024, 30/TTr\n"
    )

    finding = told(laws_in_texts.documents_in_texts_are_listed, text)

    assert finding.code == "law.not-listed"
    assert finding.value == "Nghị quyết số 24/2021/QH15"


def test_texts_cite_documents_as_their_rows_do() -> None:
    """Number 28 of another day of another year is another document."""
    text = (
        HEAD
        + f"VB01 | viện dẫn trong bài | Quyết định | 263/QĐ-TTg | 22/02/2022 | Thủ tướng Chính phủ | {NTM} | trong bài | | \n"
        "VB02 | căn cứ | Nghị quyết | 28/NQ-HĐND | 22/7/2022 | HĐND huyện Kon Rẫy | về vốn | phần căn cứ | Căn cứ | 1\n"
        + TEXTS
        + "C01 | giải pháp | Theo Quyết định số 263/QĐ-TTg ngày 22/02/2023 của Thủ tướng Chính phủ\n"
        "C02 | giải pháp | Theo Nghị định 263/QĐ-TTg ngày 22 tháng 02 năm 2022\n"
        "C03 | giải pháp | Theo Nghị quyết số 28/NQ-HĐND ngày 14/12/2023\n"
        "C04 | giải pháp | Theo Quyết định số 1719/QĐ-TTg ngày 14/11/2021\n"
    )

    assert [
        each.split()[-1] for each in found(laws_in_texts.documents_in_texts_are_cited_alike, text)
    ] == ["law.date-in-text", "law.date-in-text", "law.type-in-text"]


def test_documents_for_the_text_are_cited_there() -> None:
    row = "viện dẫn trong bài | Quyết định | {} | 22/02/2022 | Thủ tướng Chính phủ | về giảm nghèo | trong bài | | \n"
    text = (
        HEAD
        + "VB01 | "
        + row.format("263/QĐ-TTg")
        + "VB02 | "
        + row.format("353/QĐ-TTg")
        + "VB03 | "
        + row.format("880/QĐ-TTg")
        + "VB04 | "
        + row.format("chưa rõ")
        + TEXTS
        + "C01 | giải pháp | Theo {VB01.ngan} và Quyết định 353/QĐ-TTg\n"
    )

    assert found(laws_in_texts.documents_of_texts_are_used, text) == ["Căn cứ!H8 law.unused"]
