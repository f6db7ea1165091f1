"""Offices, recipients and annexes."""

from __future__ import annotations

from checks.cases import found, general_with, told

from xltools.checks import offices, recipients

TASKS = """
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Phối hợp 1 | Phối hợp 2 | Phối hợp khác
"""
SINCE_JULY_2025 = general_with(
    Năm_kế_hoạch="2025", Ngày_ban_hành="15/7/2025", Cấp_trên_trực_tiếp="Tỉnh Quảng Ngãi"
)


def test_an_office_of_another_level_does_not_work_here() -> None:
    text = TASKS + (
        "NV01 | DA2 | Trạm Y tế xã | Kế toán | Hội Nông dân |\n"
        "NV02 | DA2 | Trạm Y tế xã | UBND các xã, thị trấn | Phòng Lao động - TB&XH |\n"
        "NV03 | DA2 | Trạm Y Tế | Ngân hàng Chính sách xã hội | | các doanh nghiệp trên địa bàn\n"
        "NV04 | DA2 | Sở Y tế tỉnh Kon Tum | Kế toán | | UBND huyện Kon Rẫy\n"
    )

    assert found(offices.working_offices_are_of_this_level, text) == [
        "Phân công!D7 office.wrong-level",
        "Phân công!E7 office.wrong-level",
        "Phân công!C9 office.wrong-level",
        "Phân công!F9 office.wrong-level",
    ]


def test_an_office_above_may_be_asked_but_not_ordered() -> None:
    text = """
# Tổ chức thực hiện
Mục | Đơn vị                       | Cách nêu | Nhiệm vụ
1   | Phòng Lao động - TB&XH       | đề nghị  | Hướng dẫn nghiệp vụ.
2   | Phòng Lao động - TB&XH       | giao     | Tổng hợp báo cáo.
"""

    assert found(offices.working_offices_are_of_this_level, text) == [
        "Tổ chức thực hiện!B7 office.wrong-level"
    ]


def test_an_office_exists_on_the_day_of_the_plan() -> None:
    text = TASKS + "NV01 | DA2 | Công chức Tư pháp - Hộ tịch | Phòng Kinh tế | |\n"

    assert found(offices.offices_exist_that_day, text) == ["Phân công!D6 office.not-in-force"]
    assert found(offices.offices_exist_that_day, text, SINCE_JULY_2025) == [
        "Phân công!C6 office.not-in-force"
    ]


def test_an_unknown_office_is_told_once_with_all_its_cells() -> None:
    text = TASKS + (
        "NV01 | DA2 | Tổ công nghệ số | Hội Nông dan xã | |\n"
        "NV02 | DA2 | Trạm Y tế xã | Tổ công nghệ số | |\n"
    )

    assert found(offices.offices_are_known, text) == [
        "Phân công!C6 office.unknown",
        "Phân công!D6 office.misspelt",
    ]
    finding = told(offices.offices_are_known, text.replace("Hội Nông dan xã", "Hội Nông dân xã"))
    assert [str(cell) for cell in finding.related] == ["Phân công!D7"]


def test_an_office_that_the_unit_added_is_known() -> None:
    text = (
        TASKS
        + "NV01 | DA2 | Tổ công nghệ số | Kế toán | |\n"
        + "# Cơ quan\nMã | Tên đầy đủ | Tên khác\nTCNS | Tổ công nghệ số cộng đồng"
        + " | Tổ công nghệ số\n"
    )

    assert found(offices.offices_are_known, text) == []


def test_offices_of_the_level_above_on_the_sheet_of_offices_stay_above() -> None:
    """The sheet lists them as receivers; that does not make them offices of this unit."""
    text = (
        TASKS
        + "NV01 | DA2 | UBND huyện | Tổ công tác | Kế toán |\n"
        + "# Cơ quan\nMã | Tên đầy đủ | Tên in lần sau | Cấp | Đến ngày\n"
        + "UBND | Ủy ban nhân dân huyện | UBND huyện | huyện |\n"
        + "TCT | Tổ công tác | | xã | 31/12/2023\n"
    )

    assert found(offices.working_offices_are_of_this_level, text) == [
        "Phân công!C6 office.wrong-level"
    ]
    assert found(offices.offices_are_known, text) == ["Phân công!D6 office.unknown"]


def test_the_official_name_in_small_letters_or_with_another_dash_is_no_other_name() -> None:
    text = TASKS + (
        "NV01 | DA2 | Công chức Tài chính – Kế toán | trạm y tế xã | Trạm Y tế |\n"
        "NV02 | DA2 | Công chức Tư pháp - Hộ tịch xã | Hội Nông dân xã | |\n"
    )

    assert found(offices.offices_are_known, text) == []
    assert found(offices.offices_carry_their_official_names, text) == [
        "Phân công!C7 office.alias"  # "xã" is no part of the name
    ]


def test_another_name_of_an_office_is_a_hint() -> None:
    text = TASKS + (
        "NV01 | DA2 | Công chức Tài chính - Kế toán | Kế toán | Trạm Y tế |\n"
        "NV02 | DA2 | Trạm Y Tế | Hội LHPN xã | kế toán |\n"
    )

    assert found(offices.offices_carry_their_official_names, text) == [
        "Phân công!D6 office.alias",
        "Phân công!C7 office.alias",
        "Phân công!E7 office.alias",
    ]


WORK = (
    TASKS
    + """NV01 | DA2 | Công chức Tư pháp - Hộ tịch | Hội Nông dân xã | Trạm Y tế xã |
# Chế độ báo cáo
Mã   | Kỳ  | Nơi gửi                    | Nơi nhận báo cáo
BC01 | năm | Các cơ quan, đơn vị thuộc UBND xã | Ủy ban nhân dân xã
BC02 | năm | Ủy ban nhân dân xã         | Ủy ban nhân dân huyện
"""
)


def test_printed_recipients_speak_for_themselves_without_codes() -> None:
    """A lead-in such as "Cán bộ, công chức:" stands for none but those that follow it."""
    rule = recipients.whoever_has_work_receives_the_plan
    lines = "1 | Ủy ban nhân dân huyện | b/c\n2 | Hội Nông dân xã; Trạm Y tế xã | p/h\n"
    head = f"{WORK}# Nơi nhận\nThứ tự | Nội dung in | Mã nơi nhận\n{lines}"

    assert found(rule, f"{head}3 | Cán bộ, công chức: Tư pháp - Hộ tịch; Kế toán | t/h\n") == []
    assert found(rule, f"{head}3 | Cán bộ, công chức: Văn phòng; Kế toán | t/h\n") == [
        "Nơi nhận!B6 recipient.missing"
    ]


def test_whoever_works_or_is_reported_to_receives_the_plan() -> None:
    """By code, by the code of a group, or by the printed words."""
    some = WORK + (
        "# Nơi nhận\nThứ tự | Nội dung in | Đơn vị\n"
        "1 | Các đoàn thể xã | DOANTHE\n"
        "2 | Cán bộ: Kế toán; Trạm Y tế |\n"
    )
    all_of_them = some + "3 | UBND huyện |\n4 | Công chức Tư pháp | TUPHAP\n"

    assert found(recipients.whoever_has_work_receives_the_plan, WORK) == [
        "Nơi nhận!B6 recipient.none"
    ]
    assert found(recipients.whoever_has_work_receives_the_plan, some) == [
        "Nơi nhận!B6 recipient.missing",
        "Nơi nhận!B6 recipient.missing",
    ]
    assert found(recipients.whoever_has_work_receives_the_plan, all_of_them) == []


def test_an_annex_that_is_mentioned_is_attached() -> None:
    said = "# Nội dung văn bản\nPhần | Thứ tự | Nội dung\nmục tiêu cụ thể | 1 | {}\n"
    mention = said.format("(Có biểu chi tiết kèm theo)")
    unattached = "# Biểu kèm theo\nMã | Tên biểu | Kèm kế hoạch\nB01 | Chỉ tiêu |\n"
    attached = unattached.replace("Chỉ tiêu |", "Chỉ tiêu | x")
    rule = recipients.annexes_that_are_mentioned_are_attached

    assert found(rule, mention) == ["Nội dung văn bản!C6 annex.none"]
    assert found(rule, mention + unattached) == ["Biểu kèm theo!C6 annex.none"]
    assert found(rule, mention + attached) == []
    assert found(rule, said.format("Lập biểu theo dõi hằng tháng") + unattached) == []


def test_an_attached_annex_is_not_empty() -> None:
    text = """
# Biểu kèm theo
Mã  | Tên biểu | Lấy từ trang  | Kèm kế hoạch
B01 | Chỉ tiêu | Diễn biến hộ  | x
B02 | Kinh phí | Kinh phí      |
B03 | Nơi nhận | Biểu kèm theo | x
"""

    assert found(recipients.attached_annexes_have_rows, text) == ["Biểu kèm theo!C6 annex.empty"]
