"""Head, foot and annexes of a plan, in all their forms."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from narrative.plans import composed, gaps

from xltools.narrative.blocks import Annex, Letterhead, Recipients, Signature
from xltools.narrative.text import block_text

GENERAL = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | {unit}
Cấp | xã
Loại đơn vị | phường
Năm kế hoạch | 2024
Trích yếu | Giảm nghèo năm {{nam}}
Số | {number}
Ký hiệu | KH-UBND
Địa danh | Duy Tân
Ngày ban hành | {day}
Ký với tư cách | {capacity}
Người ký: quyền hạn | {role}
Họ tên người ký | {signer}
Hình thức gửi ở “Nơi nhận” | {sent_by}
Tên gọi cấp dưới xã | tổ dân phố
"""

ISSUED = {
    "unit": "Phường Duy Tân",
    "number": "05",
    "day": "05/3/2024",
    "capacity": "TM. ỦY BAN NHÂN DÂN",
    "role": "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH",
    "signer": "Nguyễn Văn A",
    "sent_by": "VBĐT",
}
DRAFT = ISSUED | {"number": "", "day": "", "capacity": "không ghi", "signer": "", "sent_by": ""}


def test_the_head_of_a_plan_that_was_issued() -> None:
    letterhead = composed(GENERAL.format(**ISSUED)).blocks[0]

    assert isinstance(letterhead, Letterhead)
    assert astuple(letterhead)[1:] == (
        ("ỦY BAN NHÂN DÂN", "PHƯỜNG DUY TÂN"),
        "Số: 05/KH-UBND",
        "Duy Tân, ngày 05 tháng 3 năm 2024",
        "",
    )


def test_a_draft_leaves_room_for_number_and_day() -> None:
    letterhead = composed(GENERAL.format(**DRAFT)).blocks[0]

    assert isinstance(letterhead, Letterhead)
    assert letterhead.number == "Số:         /KH-UBND"
    assert letterhead.place_and_date == "Duy Tân, ngày      tháng      năm 2024"


@pytest.mark.parametrize(
    ("state", "mark"),
    [
        ("đăng ký", "DỰ THẢO"),
        ("dự thảo", "DỰ THẢO"),
        ("đã ban hành", ""),
        ("điều chỉnh", ""),
        ("", ""),
    ],
)
def test_a_plan_says_that_it_is_a_draft_until_it_is_issued(state: str, mark: str) -> None:
    letterhead = composed(GENERAL.format(**ISSUED) + f"Tình trạng | {state}\n").blocks[0]

    assert isinstance(letterhead, Letterhead)
    assert letterhead.draft_mark == mark


RECIPIENTS = """
# Nơi nhận
Thứ tự | Nội dung in | Mã nơi nhận
3 | VT, LĐTBXH | lưu
2 | Ban quản lý {so_thon} tổ dân phố; | t/h
1 | Ủy ban nhân dân thành phố | b/c
4 | Công chức Tư pháp (p/h) | p/h
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị)
kế hoạch | T1 | Tổ 1
"""


def test_recipients_end_with_where_the_plan_is_filed_and_the_signer_stands_below_his_line() -> None:
    document = composed(GENERAL.format(**ISSUED) + RECIPIENTS)

    [recipients] = [b for b in document.blocks if isinstance(b, Recipients)]
    [signature] = [b for b in document.blocks if isinstance(b, Signature)]
    assert recipients.lines == (
        "- Ủy ban nhân dân thành phố (b/c);",
        "- Ban quản lý 01 tổ dân phố (t/h);",
        "- Công chức Tư pháp (p/h);",
        "- Lưu: VT, LĐTBXH (VBĐT).",
    )
    assert signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert signature.name == "Nguyễn Văn A"


def test_a_plan_without_recipients_shows_where_they_are_missing() -> None:
    document = composed(GENERAL.format(**ISSUED))

    [recipients] = [b for b in document.blocks if isinstance(b, Recipients)]
    [gap] = document.gaps
    assert recipients.lines == ("- …….",)
    assert (gap.block, gap.reference, str(gap.cell)) == ("noi-nhan", "Nơi nhận", "Nơi nhận!B6")


def test_a_signature_without_capacity_or_name() -> None:
    document = composed(GENERAL.format(**DRAFT))

    [signature] = [b for b in document.blocks if isinstance(b, Signature)]
    assert (signature.lines, signature.name) == (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "……")
    assert gaps(document) == ["chu-ky Họ tên người ký"]


ANNEXES = """
# Biểu kèm theo
Mã | Số hiệu in | Tên biểu | Lấy từ trang | Khổ giấy | Kèm kế hoạch
B01 | Biểu số 01 | Kinh phí năm {nam} | Kinh phí | dọc | x
B02 | Biểu số 02 | Chỉ tiêu giảm thiếu hụt | Chỉ số thiếu hụt | ngang | x
B03 | Biểu số 03 | Chỉ tiêu giảm hộ nghèo | Diễn biến hộ | ngang | x
B04 | Biểu số 04 | Không kèm | Diễn biến hộ | ngang |
B05 | Biểu số 05 | Danh sách | Nơi nhận | ngang | x
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng) | \
Vốn kéo dài từ năm trước (triệu đồng)
KP01 | DA3.TDA2 | NSTW | sự nghiệp | được giao | 78,5 | 2
KP02 | DA2 | NSTW | sự nghiệp | chưa giao | |
KP03 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 80 |
# Chỉ số thiếu hụt
Kỳ | Số | Hộ nghèo thiếu hụt đầu kỳ | Hộ nghèo dự kiến khắc phục | Đơn vị phụ trách
kế hoạch | 3 | 11 | 3 | Trạm Y tế
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ
kế hoạch | T1 | Tổ 1 | 1200 | 12
kế hoạch | T2 | Tổ 2 | 300 |
"""


def test_annexes_are_built_from_their_sheets_and_a_missing_figure_stays_blank() -> None:
    document = composed(GENERAL.format(**DRAFT) + ANNEXES)

    tables = [block_text(b).splitlines() for b in document.blocks if isinstance(b, Annex)]
    assert [[*lines[:4], *lines[6:]] for lines in tables] == [
        [
            "Biểu số 01",
            "KINH PHÍ NĂM 2024",
            (
                "(Kèm theo Kế hoạch số         /KH-UBND ngày       tháng       năm 2024 của"
                " Ủy ban nhân dân phường Duy Tân)"
            ),
            "Đơn vị tính: triệu đồng",
            "1 | Cải thiện dinh dưỡng | NSTW | sự nghiệp | 78,5 | 2 | ",
            (
                "2 | Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo | NSTW | sự nghiệp"
                " | chưa giao |  | "
            ),
            " | Tổng cộng |  |  | 78,5 | 2 | ",
        ],
        [
            "Biểu số 02",
            "CHỈ TIÊU GIẢM THIẾU HỤT",
            (
                "(Kèm theo Kế hoạch số         /KH-UBND ngày       tháng       năm 2024 của"
                " Ủy ban nhân dân phường Duy Tân)"
            ),
            "Đơn vị tính: hộ",
            "3 | Y tế | Dinh dưỡng | 11 |  | 3 |  | 8 |  | Trạm Y tế",
        ],
        [
            "Biểu số 03",
            "CHỈ TIÊU GIẢM HỘ NGHÈO",
            (
                "(Kèm theo Kế hoạch số         /KH-UBND ngày       tháng       năm 2024 của"
                " Ủy ban nhân dân phường Duy Tân)"
            ),
            "Đơn vị tính: hộ",
            "1 | Tổ 1 | 1.200 | 12 | 1,00 |  | 0 | 0 | 0 | 0,00 | 1.200 | 12 | 1,00 | ",
            "2 | Tổ 2 | 300 |  |  |  |  |  |  |  | 300 |  |  | ",
            " | Tổng cộng | 1.500 |  |  |  |  |  |  |  | 1.500 |  |  | ",
        ],
    ]
    assert tables[2][4].split(" | ")[1] == "Tổ dân phố"
    assert gaps(document) == ["chu-ky Họ tên người ký", "bieu/B05 Biểu số 05"]


TASKS = """
# Biểu kèm theo
Mã | Số hiệu in | Tên biểu | Lấy từ trang | Khổ giấy | Kèm kế hoạch
B01 | Biểu số 01 | Phân công nhiệm vụ | Phân công | ngang | x
# Hoạt động
Mã | Dự án - chính sách | Nội dung | Khối lượng | ĐVT
HD01 | DA2 | Tổ chức {sl} tập huấn | 1 | lớp
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 78,5
KP02 | DA2 | NSĐP - xã | sự nghiệp | được giao | 4
# Phân công
Mã | Dự án - chính sách | Hoạt động riêng | Đơn vị chủ trì | Cùng chủ trì | Phối hợp 1 | \
Phối hợp khác | Bắt đầu | Kết thúc | Lịch báo cáo
NV01 | DA2 | | Trạm Y tế xã | Hội Nông dân xã | Ban quản lý thôn | các doanh nghiệp | 3/2024 | \
10/2024 | chung
NV02 | DA2 | HD01 | Trạm Y tế xã | | | | 5/2024 | 5/2024 | BC02
NV03 | CS.YT | | | | | | | |
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
BC01 | 6 tháng | Các bộ phận | Ủy ban nhân dân xã | trước ngày | 31/5
BC02 | năm | Các bộ phận | Ủy ban nhân dân xã | chậm nhất | 10/11
"""


def test_an_annex_of_tasks_has_who_when_money_and_reports_of_each() -> None:
    """The money of a project stands once; what no row states stays blank."""
    document = composed(GENERAL.format(**DRAFT) + TASKS)

    [annex] = [block for block in document.blocks if isinstance(block, Annex)]
    project = "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"
    assert annex.unit_line == "Đơn vị tính: triệu đồng"
    assert [" | ".join(row) for row in annex.table.rows] == [
        (
            f"1 | {project} |  | Trạm Y tế phường; Hội Nông dân phường"
            " | Ban quản lý tổ dân phố; các doanh nghiệp | từ tháng 3 đến tháng 10 năm 2024 | 82,5"
            " | NSTW, sự nghiệp; NSĐP - xã, sự nghiệp | trước ngày 31/5 | chậm nhất ngày 10/11"
        ),
        (
            f"2 | {project} | Tổ chức 01 lớp tập huấn | Trạm Y tế phường"
            " |  | trong tháng 5 năm 2024 |  |  |  | chậm nhất ngày 10/11"
        ),
        "3 | Hỗ trợ về y tế |  |  |  |  |  |  |  | ",
    ]
