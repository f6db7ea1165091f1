"""Head, foot and annexes of a plan, in all their forms."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from narrative.plans import composed, gaps

from xltools.narrative.blocks import Letterhead, Recipients, Signature

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
