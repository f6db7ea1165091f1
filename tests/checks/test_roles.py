"""Roles of offices on several sheets."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

import pytest
from checks.cases import found, told

from xltools.checks import projects, recipients, reports, roles, tasks

TASKS = """
# Phân công
Mã | Dự án - chính sách | Hoạt động riêng | Đơn vị chủ trì | Cùng chủ trì | Phối hợp 1 | Phối hợp 2 | Phối hợp khác
"""
LDTBXH = "Công chức Lao động - Thương binh và Xã hội"


def test_a_lead_is_no_partner_under_another_name() -> None:
    text = TASKS + (
        "NV01 | DA2 | | Công chức Tài chính - Kế toán | | Kế toán | |\n"
        "NV02 | DA2 | | Trạm Y tế xã | Kế toán | Ban quản lý thôn | Kế toán |\n"
        "NV03 | DA2 | | Trạm Y tế xã | | Ban quản lý thôn | Kế toán |\n"
        "NV04 | DA2 | | Trạm Y tế xã | | Ban quản lý thôn | | Trạm Y tế; các hộ dân\n"
    )

    assert found(roles.no_office_leads_and_helps, text) == [
        "Phân công!F6 task.lead-is-partner",
        "Phân công!G7 task.lead-is-partner",
        "Phân công!H9 task.lead-is-partner",
    ]


def test_a_partner_is_named_once() -> None:
    text = TASKS + (
        "NV01 | DA2 | | Trạm Y tế xã | | Kế toán | Công chức Tài chính - Kế toán |\n"
        "NV02 | DA2 | | Trạm Y tế xã | | Kế toán | Hội Nông dân xã | Hội Phụ nữ; đoàn thể\n"
        "NV03 | DA2 | | Trạm Y tế xã | | Kế toán | | Hội Nông dân; Kế toán xã\n"
    )

    assert found(roles.partners_are_named_once, text) == [
        "Phân công!G6 task.partner-twice",
        "Phân công!H8 task.partner-twice",
    ]


def test_two_offices_in_one_cell_are_two_leads() -> None:
    text = TASKS + (
        "NV01 | DA2 | | Công chức Địa chính - NN&PTNT, Kế toán | | Hội Nông dân xã | |\n"
        "NV02 | DA2 | | Trạm Y tế và Kế toán | | Hội Nông dân xã | |\n"
        "NV03 | DA2 | | Công chức Văn hóa và Thông tin | | Hội Nông dân xã | |\n"
        "NV04 | DA2 | | Ủy ban MTTQ Việt Nam và các đoàn thể xã | | Hội Nông dân xã | |\n"
    )

    assert found(tasks.tasks_have_one_lead, text) == [
        "Phân công!D6 task.two-leads",
        "Phân công!D7 task.two-leads",
    ]


def test_one_project_has_one_lead() -> None:
    text = TASKS + (
        "NV01 | DA2 | | Trạm Y tế xã | | | |\n"
        "NV02 | DA2 | | Kế toán | | | |\n"
        "NV03 | DA2 | HD01 | Hội Nông dân xã | | | |\n"
        "NV04 | DA2 | | Trạm Y tế | | | |\n"
        "NV05 | DA3.TDA1 | | Kế toán | | | |\n"
    )

    finding = told(roles.one_project_has_one_lead, text)

    assert (str(finding.cell), finding.code) == ("Phân công!D7", "task.other-lead")
    assert [str(cell) for cell in finding.related] == ["Phân công!D6"]


@pytest.mark.parametrize(
    ("duty", "code"),
    [
        ("Kế toán | Chủ trì thực hiện | chủ trì | DA2", "F7 duty.not-the-lead"),
        ("Kế toán | Chủ trì, phối hợp thực hiện | | DA2", "E7 duty.not-the-lead"),
        ("Trạm Y tế | Hỗ trợ thực hiện | phối hợp | DA2", "F7 duty.is-the-lead"),
        ("Trạm Y tế xã | Chủ trì thực hiện | chủ trì | DA2", ""),
        ("Kế toán | Phối hợp thực hiện | phối hợp | DA2", ""),
        ("Kế toán | Chủ trì cấp phát vốn | chủ trì | DA7", ""),
        ("Kế toán | Chủ trì cấp phát vốn | chủ trì | ", ""),
        ("Kế toán | Tham mưu phân bổ vốn | tham mưu | DA2", ""),
    ],
)
def test_a_duty_gives_the_role_of_the_task(duty: str, code: str) -> None:
    text = (
        TASKS
        + "NV01 | DA2 | | Trạm Y tế xã | | Kế toán | |\n"
        + """
# Tổ chức thực hiện
Mục | Cách nêu | Cấp | Đơn vị | Nhiệm vụ | Vai trò | Dự án - chính sách
1 | giao | đoạn | Ban quản lý thôn | Tuyên truyền | |
"""
        + f"2 | giao | đoạn | {duty}\n"
    )

    expected = [f"Tổ chức thực hiện!{code}"] if code else []
    assert found(roles.duties_agree_with_tasks, text) == expected


def test_who_carries_out_the_plan_has_a_part() -> None:
    text = (
        TASKS
        + f"NV01 | DA2 | | {LDTBXH} | | Các ban, ngành, đoàn thể xã | |\n"
        + """
# Nơi nhận
Thứ tự | Nội dung in | Mã nơi nhận | Đơn vị
1 | Công chức LĐ-TB&XH | t/h | LDTBXH
2 | Công chức Tư pháp | t/h | TUPHAP
3 | Công chức Tư pháp | đ/b | TUPHAP
4 | Các cơ quan, đơn vị thuộc UBND xã | t/h |
5 | Các hộ dân | t/h |
"""
    )

    assert found(recipients.recipients_have_a_part, text) == ["Nơi nhận!B7 recipient.no-part"]


def test_recipients_have_their_code() -> None:
    text = """
# Nơi nhận
Thứ tự | Nội dung in | Mã nơi nhận
1 | Ủy ban nhân dân huyện | B/c
2 | Ban quản lý thôn |
3 | Trạm Y tế | t/h
4 | VT | lưu
5 | Hội Nông dân xã | ph
"""
    none = "# Nơi nhận\nThứ tự | Nội dung in | Mã nơi nhận\n1 | Trạm Y tế |\n2 | VT |\n"

    assert found(recipients.recipients_have_a_code, text) == [
        "Nơi nhận!C6 recipient.code-case",
        "Nơi nhận!C7 recipient.no-code",
        "Nơi nhận!C10 recipient.code-case",
    ]
    assert found(recipients.recipients_have_a_code, none) == []


def test_regular_reports_have_a_day() -> None:
    text = """
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
BC01 | 6 tháng | Trạm Y tế xã | Ủy ban nhân dân xã | theo quy định |
BC02 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | trước ngày | 10/11
BC03 | đột xuất | Trạm Y tế xã | Ủy ban nhân dân xã | khi có yêu cầu |
BC04 | tháng | Trạm Y tế xã | Ủy ban nhân dân xã | theo quy định |
"""

    assert found(reports.regular_reports_have_a_day, text) == ["Chế độ báo cáo!F6 report.no-day"]


def test_a_policy_has_an_office() -> None:
    text = """
# Dự án - chính sách
Mã | Thực hiện năm nay
CS.NO | x
CS.YT | x
CS.GD | x
DA2 | x
# Hoạt động
Mã | Dự án - chính sách | Nội dung | Đơn vị thực hiện
HD01 | CS.NO | Xóa nhà tạm |
HD02 | CS.NO | Vận động ngày công |
HD03 | CS.YT | Cấp thẻ bảo hiểm y tế | Trạm Y tế xã
HD04 | CS.GD | Miễn, giảm học phí |
HD05 | DA2 | Hỗ trợ bò giống |
# Tổ chức thực hiện
Mục | Đơn vị | Nhiệm vụ | Dự án - chính sách
1 | Các trường học trên địa bàn xã | Vận động học sinh | CS.GD
"""

    assert found(projects.policies_have_an_office, text) == [
        "Hoạt động!D6 project.policy-no-office"
    ]


def test_targets_belong_to_projects_that_are_carried_out() -> None:
    text = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | x
DA6.TDA1 |
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Dự án - chính sách
CT01 | Số mô hình | DA2
CT02 | Tỷ lệ hộ nghèo |
CT03 | Hộ được tiếp cận thông tin | DA6.TDA1
"""

    assert found(projects.only_ticked_projects_are_carried_out, text) == [
        "Chỉ tiêu!C8 project.not-ticked"
    ]


@pytest.mark.parametrize(
    ("section", "text", "promised"),
    [
        ("mục tiêu chung", "hỗ trợ các xã thoát khỏi tình trạng nghèo", True),
        ("mục tiêu cụ thể", "đưa 05 lao động đi làm việc ở nước ngoài", True),
        ("mục tiêu chung", "cải thiện cơ sở hạ tầng, phát triển giáo dục nghề nghiệp", False),
        ("mục tiêu chung", "hỗ trợ hộ nghèo vươn lên thoát nghèo", False),
        ("giải pháp", "tuyên truyền về làm việc ở nước ngoài", False),
    ],
)
def test_objectives_belong_to_projects_carried_out(section: str, text: str, promised: bool) -> None:
    sheet = f"""
# Dự án - chính sách
Mã | Thực hiện năm nay
DA4.TDA3 | x
# Nội dung văn bản
Phần | Thứ tự | Nội dung
{section} | 1 | {text}
"""
    rule = projects.results_belong_to_projects_carried_out

    expected = ["Nội dung văn bản!C6 project.objective-without-task"] if promised else []
    assert found(rule, sheet) == expected


@pytest.mark.parametrize(("owner", "promised"), [("Trạm Y tế xã", False), ("", True)])
def test_what_an_office_answers_for_as_a_target_needs_no_project(
    owner: str, promised: bool
) -> None:
    sheet = f"""
# Dự án - chính sách
Mã | Thực hiện năm nay
DA4.TDA3 | x
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Đơn vị phụ trách
CT01 | Số lao động đi làm việc ở nước ngoài | {owner}
# Nội dung văn bản
Phần | Thứ tự | Nội dung
mục tiêu cụ thể | 1 | Đưa 05 lao động đi làm việc ở nước ngoài
"""
    rule = projects.results_belong_to_projects_carried_out

    expected = ["Nội dung văn bản!C6 project.objective-without-task"] if promised else []
    assert found(rule, sheet) == expected


def test_units_below_are_counted_as_they_are_listed() -> None:
    text = """
# Cấp dưới
Mã đơn vị | Tên đơn vị | Loại
23479 | Thị trấn Đăk Rve | thị trấn
23491 | Xã Đăk Pne | xã
23497 | Xã Tân Lập | xã
# Hoạt động
Mã | Nội dung | Trên tổng số | Đơn vị đếm
HD01 | Mở lớp | 3 | xã
HD02 | Mở lớp | 3 | xã, thị trấn
HD03 | Mở lớp | 2 | xã
HD04 | Mở lớp | 12 | thôn
HD05 | Mở lớp | | xã
"""

    assert found(projects.activities_count_the_units_below, text) == [
        "Hoạt động!C6 activity.other-units"
    ]
