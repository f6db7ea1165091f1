"""What looks like a person's number or name, and what only seems to."""

from __future__ import annotations

import pytest
from sheets import GENERAL, plan_from

from xltools.exchange.personal import personal_in
from xltools.exchange.personal_names import NameJudge
from xltools.exchange.privacy_plan import cleaned, judge_of, leaks_of
from xltools.exchange.strip import stripped
from xltools.form import ChildUnit, FindingLine, OutsideLine, Sentence, Target

JUDGE = NameJudge(persons=("A Thành",), places=("Xã Lê Văn Duyệt", "Huyện Dương Minh Châu"))


def told(text: str) -> list[str]:
    return [f"{each.kind.value} {each.text}" for each in personal_in(text, JUDGE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("062078001234", ["citizen-number 062078001234"]),
        ("số 062 078 001 234, cấp", ["citizen-number 062 078 001 234"]),
        ("062.078.001.234", ["citizen-number 062.078.001.234"]),
        ("062-078-001234", ["citizen-number 062-078-001234"]),
        ("căn cước:062078001234.", ["citizen-number 062078001234"]),
        ("62078001234", ["citizen-number 62078001234"]),
        ("CMND 233123456", ["old-number 233123456"]),
        ("CMND 233 123 456", ["old-number 233 123 456"]),
        ("0912345678", ["phone 0912345678"]),
        ("ĐT: 0912.345.678; 0987654321", ["phone 0912.345.678", "phone 0987654321"]),
        ("0912 345 678 0987 654 321", ["phone 0912 345 678", "phone 0987 654 321"]),
        ("+84 912 345 678", ["phone +84 912 345 678"]),
        ("84912345678", ["phone 84912345678"]),
        ("(0260) 3862123", ["phone (0260) 3862123"]),
        ("02603862123", ["phone 02603862123"]),
        ("０９１２３４５６７８", ["phone 0912345678"]),
        ("09\u200b12345678", ["phone 0912345678"]),
        ("Nguyễn Văn Bảy", ["name Nguyễn Văn Bảy"]),
        ("Giao Nguyễn Thị Bưởi, thôn 2", ["name Nguyễn Thị Bưởi"]),
        ("NGUYỄN THỊ BƯỞI", ["name NGUYỄN THỊ BƯỞI"]),
        ("hộ ông A Thắng (thôn 2)", ["name A Thắng"]),
        ("Bà Y Blin", ["name Y Blin"]),
        ("Hỗ trợ hộ A Thắng, Y Blin (thôn 2)", ["name A Thắng", "name Y Blin"]),
        ("Thao Y Lan", ["name Y Lan"]),
        ("CCCD062078001234; SĐT0912345678", ["citizen-number 062078001234", "phone 0912345678"]),
        ("số062078001234", ["citizen-number 062078001234"]),
        ("09 12 34 56 78", ["phone 09 12 34 56 78"]),
        ("chủ hộ: Siu Hning", ["name Siu Hning"]),
        ("đồng chí Lê Lợi", ["name Lê Lợi"]),
        ("Nguye\u0302\u0303n Va\u0306n Ba\u0309y", ["name Nguyễn Văn Bảy"]),
    ],
)
def test_numbers_and_names_of_persons_are_seen_however_written(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổng kinh phí 540.000.000 đồng, trong đó 268.123.456 đồng",
        "62.078.001.234 đồng; 62078001234 đồng; 268123456 đ; 233123456 VNĐ",
        "540000000; 106000000000",
        "1.234.567.890,12 và 0,912345678 và 0.912345678",
        "Quyết định số 263/QĐ-TTg ngày 22/02/2022, từ 01/6/2024 đến 01/11/2024",
        "Nghị định 07/2021/NĐ-CP; mã 23497; 614; 2021-01-01",
        "01 lớp/07 xã, 100% hộ, 21/39 trường, 24/7",
        "KH2024_23497_Tan-Lap_lan-02",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Trường THPT Lê Văn Tám, đường Trần Hưng Đạo, phong trào Trần Quốc Toản",
        "PHẠM VI ÁP DỤNG; LÝ DO; HỒ SƠ KÈM THEO",
        "ông Chủ tịch; đồng chí Bí thư Đảng ủy; ông bà, cha mẹ",
        "Tỉnh Kon Tum, Huyện Dương Minh Châu, Xã Lê Văn Duyệt, Hà Nội",
        "Người ký: A Thành; ông A Thành",
        "Ban Chỉ đạo các Chương trình mục tiêu quốc gia",
        "từ 01.2024-12.2024, 03.2024 06.2025, các tháng 03-2024 05-2024",
        "tỉnh Bà Rịa - Vũng Tàu; Đồng Nai, Bà Rịa; đường Bà Huyện Thanh Quan",
        "Chủ hộ: Họ và tên; chủ hộ (Tên, tuổi)",
        "Trạm Y Tế xã, Đại học Y Dược, xã A Dơi, Phụ lục A Danh sách, lớp 5A Trường 1",
        "999078001234",
        "Tỷ lệ (%) A B 1 2 3=2/1*100",
        "7 A Thành Trung Ương",
    ],
)
def test_money_dates_papers_and_places_are_no_persons(text: str) -> None:
    assert told(text) == []


def test_what_is_shown_of_a_find_is_not_the_find() -> None:
    shown = [
        each.masked
        for text in ("062078001234", "Nguyễn Văn Bảy")
        for each in personal_in(text, JUDGE)
    ]

    assert shown == ["062…34", "Nguyễn …"]


REACHED = GENERAL + "Điện thoại người lập | 0912345678\n"
TEXTS = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Giá trị | Ghi chú
CT01 | Tỷ lệ hộ nghèo | 3.36 | gọi 0912 345 678
CT02 | Hỗ trợ hộ ông A Thắng | 62078001234 |
# Kinh phí
Mã | Kế hoạch vốn năm (triệu đồng) | Nội dung chi
KP01 | 268 | CMND 233123456 của Trần Thị B
# Giải trình
Mã nội dung | Trang | Lý do | Người giải trình
year.stale | Chỉ tiêu | Theo biên bản | Lê Thị Hồng Thắm
"""


def test_a_leak_is_named_by_the_cell_that_a_person_can_change() -> None:
    """Signer, preparer and who explained may stand where the form asks for them, and elsewhere."""
    plan = plan_from(TEXTS, REACHED)

    leaks = leaks_of(plan, judge_of(plan))

    assert [f"{leak.cell} {leak.found.kind.value}" for leak in leaks] == [
        "Chỉ tiêu!D6 phone",
        "Chỉ tiêu!B7 name",
        "Chỉ tiêu!C7 citizen-number",
        "Kinh phí!C6 old-number",
    ]
    assert leaks[0].header == "Ghi chú"


def test_names_that_an_office_says_are_places_may_stand() -> None:
    plan = plan_from("\n# Chỉ tiêu\nMã | Ghi chú\nCT01 | Nhà máy Phạm Ngọc Thạch\n")

    assert len(leaks_of(plan, judge_of(plan))) == 1
    assert leaks_of(plan, judge_of(plan, ("Phạm Ngọc Thạch",))) == []


def test_a_clean_copy_has_an_ellipsis_where_personal_data_stood() -> None:
    plan = plan_from(TEXTS, REACHED)
    judge = judge_of(plan)

    clean = cleaned(plan, leaks_of(plan, judge))

    assert leaks_of(clean, judge) == []
    assert [(each.wording, each.value, each.remarks) for each in clean.of(Target)] == [
        ("Tỷ lệ hộ nghèo", plan.targets[0].value, "gọi …"),
        ("Hỗ trợ hộ ông …", None, None),
    ]
    assert clean.info == plan.info


def test_a_submission_leaves_findings_leftovers_and_contacts_behind() -> None:
    plan = plan_from(
        """
# Cấp dưới
Mã đơn vị | Tên đơn vị | Người phụ trách | Điện thoại | Thư điện tử | Tính vào tổng hợp
23497 | Xã Tân Lập | Lê Thị Hương | 0900000001 | xa@example.vn | x
# Nội dung văn bản
Phần | Nội dung
mục đích | Giảm nghèo bền vững
# Nội dung cần sửa
Mức | Mã nội dung
Cần xem lại | year.stale
# Ngoài biểu mẫu
Trang cũ | Ô cũ | Nội dung
Nháp | A1 | Nguyễn Văn Bảy
"""
    )

    sent = stripped(plan)

    assert {FindingLine, OutsideLine} & set(sent.records) == set()
    assert sent.of(Sentence) == plan.of(Sentence)
    [child] = sent.of(ChildUnit)
    assert (child.code, child.name, child.counted) == ("23497", "Xã Tân Lập", True)
    assert (child.contact, child.phone, child.email) == (None, None, None)
    assert child.source == plan.children[0].source
