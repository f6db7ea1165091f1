"""Targets, money and times become sentences, whatever way they are stated."""

from __future__ import annotations

import pytest
from narrative.plans import body, composed, gaps

from xltools.form.words import TimeWording
from xltools.narrative.times import time_phrase
from xltools.wording.dates import read_moment

TARGET = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Nêu tại | {}
CT01 | {} | mục tiêu cụ thể | {}
"""

RATE = "Cách nêu | Giá trị | ĐVT"
START = f"{RATE} | Đầu kỳ | Năm đầu kỳ"


@pytest.mark.parametrize(
    ("heads", "wording", "cells", "sentence"),
    [
        (
            f"Chỉ số | {RATE}",
            "Tỷ lệ hộ nghèo",
            "Tỷ lệ hộ nghèo | không quá (≤) | 3.36 | %",
            "Tỷ lệ hộ nghèo giảm còn không quá 3,36%",
        ),
        (
            START,
            "Tỷ lệ hộ nghèo cuối năm",
            "đạt (=) | 3.36 | % | 3.78 | 2023",
            "Tỷ lệ hộ nghèo cuối năm giảm từ 3,78% năm 2023 xuống còn 3,36%",
        ),
        (
            RATE,
            "Mức giảm tỷ lệ hộ nghèo",
            "giảm ít nhất | 0.42 | điểm %",
            "Mức giảm tỷ lệ hộ nghèo: ít nhất 0,42 điểm phần trăm",
        ),
        (
            "Cách nêu | Giá trị | ĐVT",
            "Mức giảm tỷ lệ hộ nghèo: phấn đấu",
            "giảm ít nhất | 0.42 | điểm %",
            "Mức giảm tỷ lệ hộ nghèo: phấn đấu giảm ít nhất 0,42 điểm phần trăm",
        ),
        (
            f"{RATE} | Tương ứng (số tuyệt đối) | ĐVT tương ứng",
            "Tỷ lệ hộ nghèo",
            "giảm | 0.42 | điểm % | 5 | hộ",
            "Tỷ lệ hộ nghèo giảm 0,42 điểm phần trăm, tương ứng 05 hộ",
        ),
        (
            RATE,
            "Giảm tỷ lệ hộ nghèo",
            "giảm ít nhất | 0.42 | điểm %",
            "Giảm tỷ lệ hộ nghèo ít nhất 0,42 điểm phần trăm",
        ),
        (
            RATE,
            "Giảm tỷ lệ trẻ em suy dinh dưỡng",
            "dưới (<) | 18.5 | %",
            "Giảm tỷ lệ trẻ em suy dinh dưỡng xuống dưới 18,5%",
        ),
        (
            f"Đối tượng | {RATE}",
            "Tỷ lệ tiêm chủng đầy đủ",
            "trẻ em dưới 1 tuổi | ít nhất (≥) | 95 | %",
            "Tỷ lệ tiêm chủng đầy đủ đối với trẻ em dưới 1 tuổi đạt ít nhất 95%",
        ),
        (
            f"{RATE} | Tử số | Mẫu số | Đơn vị đếm | Phạm vi",
            "Tỷ lệ trường đạt chuẩn quốc gia",
            "đạt (=) | 53.8 | % | 21 | 39 | trường | mầm non",
            "Tỷ lệ trường đạt chuẩn quốc gia (mầm non) đạt 53,8%, tương ứng 21/39 trường",
        ),
        (
            RATE,
            "Giải quyết việc làm",
            "đạt (=) | 1100 | lao động",
            "Giải quyết việc làm: 1.100 lao động",
        ),
        (
            f"{RATE} | Đến (khi là khoảng)",
            "Tỷ lệ hộ nghèo",
            "giảm | 4 | điểm % | 5",
            "Tỷ lệ hộ nghèo giảm từ 4 đến 5 điểm phần trăm",
        ),
        (
            RATE,
            "Tỷ lệ dùng nước hợp vệ sinh",
            "duy trì | 100 | %",
            "Tỷ lệ dùng nước hợp vệ sinh duy trì 100%",
        ),
        (
            RATE,
            "Tỷ lệ lao động qua đào tạo",
            "tăng ít nhất | 2 | điểm %",
            "Tỷ lệ lao động qua đào tạo tăng ít nhất 2 điểm phần trăm",
        ),
        (
            RATE,
            "Số hộ dùng điện lưới",
            "khoảng | 900 | hộ",
            "Số hộ dùng điện lưới khoảng 900 hộ",
        ),
        (
            "Cách nêu | ĐVT",
            "Tỷ lệ bao phủ bảo hiểm y tế",
            "theo chỉ tiêu giao | %",
            "Tỷ lệ bao phủ bảo hiểm y tế theo chỉ tiêu cấp trên giao",
        ),
        (
            "Cách nêu | ĐVT",
            "Nâng cao năng lực cán bộ",
            "không nêu số | lớp",
            "Nâng cao năng lực cán bộ",
        ),
        (
            "Cách nêu | ĐVT | Chưa có số",
            "Tỷ lệ hộ cận nghèo",
            "giảm | % | x",
            "Tỷ lệ hộ cận nghèo giảm",
        ),
    ],
)
def test_a_target_is_a_sentence(heads: str, wording: str, cells: str, sentence: str) -> None:
    document = composed(TARGET.format(heads, wording, cells))

    assert body(document)[-1] == f"- {sentence}./."
    assert gaps(document) == []


def test_a_target_without_its_value_shows_a_gap_and_names_the_cell() -> None:
    document = composed(TARGET.format("Cách nêu | ĐVT", "Tỷ lệ hộ nghèo", "không quá (≤) | %"))

    assert body(document)[-1] == "- Tỷ lệ hộ nghèo: ……./."
    assert gaps(document) == ["muc-tieu-cu-the/CT01 Giá trị"]


def test_parts_of_a_target_stand_below_it() -> None:
    document = composed("""
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Thuộc chỉ tiêu (trong đó) | Cách nêu | Giá trị | ĐVT | Nêu tại
CT02 | Đi làm việc ở nước ngoài | CT01 | đạt (=) | 17 | lao động | mục tiêu cụ thể
CT01 | Giải quyết việc làm | | đạt (=) | 1100 | lao động | mục tiêu cụ thể
""")

    assert body(document)[-2:] == [
        "- Giải quyết việc làm: 1.100 lao động, trong đó:",
        "+ Đi làm việc ở nước ngoài: 17 lao động./.",
    ]


ALL_YEAR, ROUNDS = TimeWording.ALL_YEAR, TimeWording.ROUNDS


@pytest.mark.parametrize(
    ("starts", "ends", "wording", "rounds", "phrase"),
    [
        ("01/2024", "12/2024", ALL_YEAR, (), "từ tháng 01/2024 và xuyên suốt trong năm 2024"),
        ("", "", ALL_YEAR, (), "xuyên suốt trong năm 2024"),
        ("04/2024", "05/2024", TimeWording.ONCE, (), "từ tháng 4 đến tháng 5 năm 2024"),
        ("tháng 4", "tháng 5", None, (), "từ tháng 4 đến tháng 5 năm 2024"),
        ("05/2024", "05/2024", None, (), "trong tháng 5 năm 2024"),
        ("quý I/2024", "quý II/2024", None, (), "từ quý I đến quý II năm 2024"),
        ("12/2023", "02/2024", None, (), "từ tháng 12/2023 đến tháng 02/2024"),
        ("01/3/2024", "31/12", None, (), "từ ngày 01/3/2024 đến ngày 31/12/2024"),
        ("01/2024", "31/12/2024", None, (), "từ tháng 01/2024 đến ngày 31/12/2024"),
        ("15/3/2024", "15/3/2024", None, (), "ngày 15/3/2024"),
        ("03/2024", "", None, (), "từ tháng 3/2024"),
        ("", "05/3/2024", None, (), "hoàn thành trước ngày 05/3/2024"),
        ("", "quý II/2024", None, (), "hoàn thành trong quý II/2024"),
        ("", "", ROUNDS, ("1/6", "01/11/2024"), "02 đợt (ngày 01/6/2024 và ngày 01/11/2024)"),
        ("", "", ROUNDS, ("4/2024", "quý IV"), "02 đợt (tháng 4/2024 và quý IV/2024)"),
        ("", "", ROUNDS, ("đầu vụ", "giữa vụ", "cuối vụ"), "03 đợt (đầu vụ, giữa vụ và cuối vụ)"),
        ("", "", ROUNDS, ("5/3/2024",), "01 đợt (ngày 05/3/2024)"),
        ("01/6/2024", "30/11/2024", ROUNDS, (), "từ ngày 01/6/2024 đến ngày 30/11/2024"),
        ("1/2/2024", "9/10/2024", None, (), "từ ngày 01/02/2024 đến ngày 09/10/2024"),
        ("15/12/2023", "15/1/2024", None, (), "từ ngày 15/12/2023 đến ngày 15/01/2024"),
        ("quý IV/2023", "quý I/2024", None, (), "từ quý IV/2023 đến quý I/2024"),
        ("10/2023", "", ALL_YEAR, (), "từ tháng 10/2023 và xuyên suốt trong năm 2024"),
        ("năm 2024", "năm 2025", None, (), "từ năm 2024 đến năm 2025"),
        ("năm 2024", "năm 2024", None, (), "trong năm 2024"),
        ("", "", TimeWording.ON_REQUEST, (), "khi có yêu cầu"),
        ("", "", TimeWording.AS_REGULATED, (), "theo quy định"),
        ("", "", None, (), None),
    ],
)
def test_a_time_is_said_as_its_columns_state_it(
    starts: str,
    ends: str,
    wording: TimeWording | None,
    rounds: tuple[str, ...],
    phrase: str | None,
) -> None:
    first = read_moment(starts) if starts else None
    last = read_moment(ends) if ends else None

    assert time_phrase(first, last, wording, rounds, 2024) == phrase


PROJECT = """
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung
HD01 | DA2 | Nội dung | - | Hỗ trợ con giống
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng) | {}
{}
"""


@pytest.mark.parametrize(
    ("head", "rows", "lines"),
    [
        (
            "Ghi chú",
            "KP01 | DA2 | NSTW | sự nghiệp | được giao | 268 |",
            ["- Nguồn vốn được giao: 268 triệu đồng (ngân sách trung ương, vốn sự nghiệp)."],
        ),
        (
            "Ghi chú",
            "KP01 | DA2 | NSĐP | sự nghiệp | được giao | 5 |",
            ["- Nguồn vốn được giao: 5 triệu đồng (ngân sách địa phương, vốn sự nghiệp)."],
        ),
        (
            "Ghi chú",
            "KP01 | DA2 | chưa xác định | chưa xác định | dự kiến | 1234,5 |",
            ["- Nguồn vốn dự kiến: 1.234,5 triệu đồng."],
        ),
        (
            "Vốn kéo dài từ năm trước (triệu đồng)",
            (
                "KP01 | DA2 | NSTW | sự nghiệp | được giao | 200 |\n"
                "KP02 | DA2 | NSĐP - xã | sự nghiệp | được giao | 68 | 5"
            ),
            [
                (
                    "- Nguồn vốn được giao: 268 triệu đồng, gồm: ngân sách trung ương, vốn sự"
                    " nghiệp 200 triệu đồng; ngân sách xã, vốn sự nghiệp 68 triệu đồng, vốn năm"
                    " trước kéo dài sang 5 triệu đồng."
                )
            ],
        ),
        (
            "Ghi bằng lời khi chưa có số",
            (
                "KP01 | DA2 | NSTW | sự nghiệp | chưa giao | |\n"
                "KP02 | DA2 | NSTW | sự nghiệp | không bố trí | |\n"
                "KP03 | DA2 | NSTW | sự nghiệp | chưa giao | | Theo dự toán được giao"
            ),
            [
                "- Nguồn vốn: cấp trên chưa giao (ngân sách trung ương, vốn sự nghiệp).",
                "- Theo dự toán được giao.",
                "- Nguồn vốn: không bố trí vốn trong năm 2024.",
            ],
        ),
        (
            "Mã đơn vị cấp dưới",
            (
                "KP01 | DA2 | NSTW | sự nghiệp | dự kiến | |\n"
                "KP02 | DA2 | NSTW | sự nghiệp | chưa giao | | 23497\n"
                "KP03 | DA2 | NSTW | sự nghiệp | chưa giao | | 23498\n"
                "KP04 | DA2 | NSTW | sự nghiệp | được giao | 10 | 23499\n"
                "KP05 | DA2 | NSTW | sự nghiệp | được giao | 20 | 23500\n"
                "KP06 | DA2 | NSĐP - xã | sự nghiệp | được giao | 5 | 23500"
            ),
            [
                (
                    "- Nguồn vốn được giao: 35 triệu đồng, gồm: ngân sách trung ương, vốn sự"
                    " nghiệp 30 triệu đồng; ngân sách xã, vốn sự nghiệp 5 triệu đồng."
                ),
                ("- Nguồn vốn dự kiến: chưa xác định (ngân sách trung ương, vốn sự nghiệp)."),
                "- Chưa giao vốn cho 23497, 23498.",
            ],
        ),
    ],
)
def test_money_of_a_project_is_said_with_source_kind_and_state(
    head: str, rows: str, lines: list[str]
) -> None:
    document = composed(PROJECT.format(head, rows))

    funding = [line for line in body(document) if line.startswith(("- Nguồn", "- Theo", "- Chưa"))]
    assert [line.replace("./.", ".") for line in funding] == lines


def test_the_total_is_printed_with_its_parts_unless_a_sentence_gives_it() -> None:
    money = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 268
KP02 | DA3 | NSĐP - xã | sự nghiệp | được giao | 32
KP03 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 299
"""
    told = """
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
kinh phí | 1 | - | Tổng số {kp} | x
"""

    assert body(composed(money))[-1] == (
        "- Tổng kinh phí thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024:"
        " 300 triệu đồng, gồm: ngân sách trung ương, vốn sự nghiệp 268 triệu đồng;"
        " ngân sách xã, vốn sự nghiệp 32 triệu đồng./."
    )
    assert body(composed(money + told))[-2:] == [
        "II. NGUỒN LỰC THỰC HIỆN",
        "- Tổng số 300 triệu đồng./.",
    ]


@pytest.mark.parametrize(
    ("wants", "rows", "sentence"),
    [
        (
            "Ghi số tiền bằng chữ | x",
            "KP01 | DA2 | NSTW | sự nghiệp | được giao | 540",
            (
                "540 triệu đồng (bằng chữ: năm trăm bốn mươi triệu đồng), từ nguồn ngân sách"
                " trung ương, vốn sự nghiệp"
            ),
        ),
        (
            "Ghi số tiền bằng chữ | x\nĐơn vị tính tiền trong văn bản | đồng",
            (
                "KP01 | DA2 | NSTW | sự nghiệp | được giao | 1005\n"
                "KP02 | DA3 | NSĐP - xã | sự nghiệp | được giao | 20,5"
            ),
            (
                "1.025.500.000 đồng (bằng chữ: một tỷ không trăm hai mươi lăm triệu năm trăm"
                " nghìn đồng), gồm: ngân sách trung ương, vốn sự nghiệp 1.005.000.000 đồng;"
                " ngân sách xã, vốn sự nghiệp 20.500.000 đồng"
            ),
        ),
        (
            "Đơn vị tính tiền trong văn bản | triệu đồng",
            "KP01 | DA2 | NSTW | sự nghiệp | được giao | 540",
            "540 triệu đồng (ngân sách trung ương, vốn sự nghiệp)",
        ),
    ],
)
def test_the_total_is_said_in_the_unit_that_the_plan_prints_and_in_words_where_wanted(
    wants: str, rows: str, sentence: str
) -> None:
    document = composed(f"""
# Thông tin chung
Mục | Giá trị
Năm kế hoạch | 2024
{wants}
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
{rows}
""")

    head = "- Tổng kinh phí thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024: "
    assert body(document)[-1] == f"{head}{sentence}./."
