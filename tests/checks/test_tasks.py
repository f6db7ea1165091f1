"""Tasks and projects."""

from __future__ import annotations

import pytest
from checks.cases import found, general_with, told

from xltools.checks import projects, tasks
from xltools.wording.say import say

PROJECTS = """
# Dự án - chính sách
Mã       | Thực hiện năm nay
DA2      | x
DA3      | x
DA3.TDA1 | x
DA3.TDA2 |
CS.YT    | x
K01      | x
"""


def test_a_task_has_one_lead() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Đơn vị chủ trì | Cùng chủ trì
NV01 | DA2                | Trạm Y tế xã   |
NV02 | DA3                |                |
NV03 | DA4                | Trạm Y tế xã   | Kế toán
"""

    assert found(tasks.tasks_have_one_lead, text) == [
        "Phân công!C7 task.no-lead",
        "Phân công!D8 task.two-leads",
    ]


def test_two_leads_are_both_named() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Đơn vị chủ trì | Cùng chủ trì
NV03 | DA4                | Trạm Y tế xã   | Kế toán
"""

    assert say(told(tasks.tasks_have_one_lead, text)).message == (
        'Nhiệm vụ NV03 (DA4) có hai đơn vị chủ trì: "Trạm Y tế xã" và "Kế toán".'
    )


def test_a_task_has_partners() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Đơn vị chủ trì | Phối hợp 1   | Phối hợp khác
NV01 | DA2                | Trạm Y tế xã   | Trạm Y tế  xã |
NV02 | DA3                | Trạm Y tế xã   |              |
NV03 | DA4                | Trạm Y tế xã   |              | các doanh nghiệp
"""

    assert found(tasks.tasks_have_partners, text) == [
        "Phân công!D7 task.no-partners",
    ]


def test_a_task_has_dates_unless_nobody_can_know_them() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Bắt đầu | Kết thúc | Cách nêu thời gian   | Các đợt
NV01 | DA2                | 01/2024 |          | xuyên suốt trong năm |
NV02 | DA3                |         |          | khi có yêu cầu       |
NV03 | DA4                |         |          | nhiều đợt            | 01/6/2024; 01/11/2024
"""

    assert found(tasks.tasks_have_dates, text) == ["Phân công!D6 task.no-dates"]


def test_a_task_whose_jobs_alone_are_dated_is_to_be_looked_at() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Tên việc            | Bắt đầu | Kết thúc
NV01 | DA4.TDA3           |                     |         |
NV02 | DA4.TDA3           | Thu thập thông tin  | 01/2024 | 12/2024
NV03 | DA4.TDA3           | Phiên giao dịch     |         | 10/2024
NV04 | DA7.TDA1           |                     | 4/2024  |
NV05 | DA7.TDA2           | Giám sát            | 5/2024  | 6/2024
"""

    assert found(tasks.tasks_have_dates, text) == [
        "Phân công!D8 task.no-dates",
        "Phân công!E9 task.no-dates",
        "Phân công!D6 task.only-jobs-dated",
    ]


def test_a_task_ends_after_it_starts() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Bắt đầu    | Kết thúc
NV01 | DA2                | 01/3/2024  | 30/6/2024
NV02 | DA3                | 01/5/2024  | 30/4/2024
NV03 | DA4                | 01/7/2024  | 01/7/2024
NV04 | DA4                | 15/7/2024  | 07/2024
NV05 | DA4                | quý III/2024 | 30/6
"""

    assert found(tasks.tasks_end_after_they_start, text) == [
        "Phân công!D7 task.ends-before-start",
        "Phân công!D10 task.ends-before-start",
    ]


def test_a_task_ends_within_the_year() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Bắt đầu | Kết thúc
NV01 | DA2                | 01/2024 | 31/12/2024
NV02 | DA3                | 01/2024 | 01/2025
NV03 | DA3                | 01/2024 | 31/12
"""

    assert found(tasks.tasks_end_within_the_plan_year, text) == ["Phân công!D7 task.outside-year"]


def test_a_task_has_a_report_schedule_unless_it_is_one_activity() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Hoạt động riêng | Lịch báo cáo
NV01 | DA2                |                 | chung
NV02 | DA3                |                 |
NV03 | DA3                | HD01            |
"""

    assert found(tasks.tasks_have_a_report, text) == ["Phân công!D7 task.no-report"]


def test_a_ticked_project_has_task_activity_and_money() -> None:
    """A task for DA3 is one for its only ticked part; policies and own rows need content alone."""
    text = (
        PROJECTS
        + """
# Phân công
Mã   | Dự án - chính sách
NV01 | DA3
# Hoạt động
Mã   | Dự án - chính sách | Phần     | Nội dung
HD01 | DA2                | Nội dung | Cấp bò cái sinh sản
HD02 | DA3.TDA1           | Nội dung | Hỗ trợ giống
# Kinh phí
Mã   | Dự án - chính sách | Tình trạng
KP01 | DA2                | chưa giao
"""
    )

    assert found(projects.ticked_projects_are_assigned, text) == [
        "Dự án - chính sách!B6 project.no-task"
    ]
    assert found(projects.ticked_projects_have_activities, text) == [
        "Dự án - chính sách!B10 project.no-activity",
        "Dự án - chính sách!B11 project.no-activity",
    ]
    assert found(projects.ticked_projects_are_funded, text) == [
        "Dự án - chính sách!B7 project.no-funding"  # and DA3.TDA1 with it
    ]


def test_a_plan_may_assign_by_office() -> None:
    """A duty names the project by its code or its name, or an activity has its own office."""
    text = """
# Dự án - chính sách
Mã       | Thực hiện năm nay
DA2      | x
DA3.TDA2 | x
DA4.TDA3 | x
DA7.TDA1 | x
# Hoạt động
Mã   | Dự án - chính sách | Nội dung    | Đơn vị thực hiện
HD01 | DA4.TDA3           | Kết nối     | Trạm Y tế xã
HD02 | DA7.TDA1           | Tập huấn    |
# Tổ chức thực hiện
Mục | Đơn vị          | Nhiệm vụ                                              | Dự án - chính sách
1   | Trạm Y tế xã    | Chủ trì Tiểu dự án 2 Cải thiện dinh dưỡng của Dự án 3 |
2   | Hội Nông dân xã | Giúp hội viên làm ăn                                  | DA2
"""

    assert found(projects.ticked_projects_are_assigned, text) == [
        "Dự án - chính sách!B9 project.no-task"
    ]


def test_a_project_that_is_a_target_alone_is_a_hint() -> None:
    """Its owner carries it out; without an owner nobody does."""
    text = """
# Dự án - chính sách
Mã       | Thực hiện năm nay
DA2      | x
DA3.TDA2 | x
DA5      | x
# Chỉ tiêu
Mã   | Nội dung chỉ tiêu | Dự án - chính sách | Đơn vị phụ trách
CT01 | Thấp còi          | DA3.TDA2           | Trạm Y tế xã
CT02 | Nhà ở             | DA5                |
# Kinh phí
Mã   | Dự án - chính sách | Tình trạng
KP01 | DA2                | chưa giao
# Phân công
Mã   | Dự án - chính sách
NV01 | DA2
"""

    assert found(projects.ticked_projects_are_assigned, text) == [
        "Dự án - chính sách!B8 project.no-task"
    ]
    assert found(projects.ticked_projects_have_activities, text) == [
        "Dự án - chính sách!B6 project.no-activity",
        "Dự án - chính sách!B7 project.only-target",
        "Dự án - chính sách!B8 project.only-target",
    ]
    assert found(projects.ticked_projects_are_funded, text) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("KP01 | Toàn Chương trình | chưa giao |\n", []),
        ("KP01 | DA2 | được giao | 9\nKP02 | Toàn Chương trình | chưa giao |\n", []),
        ("KP01 | Toàn Chương trình | được giao | 90\n", []),
        (
            "KP01 | DA2 | được giao | 9\nKP02 | Toàn Chương trình | được giao | 9\n",
            ["Dự án - chính sách!B7 project.no-funding"],
        ),
    ],
)
def test_money_may_be_stated_of_the_whole_programme(lines: str, expected: list[str]) -> None:
    heading = "# Kinh phí\nMã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)\n"

    assert found(projects.ticked_projects_are_funded, PROJECTS + heading + lines) == expected


def test_only_ticked_projects_are_carried_out() -> None:
    text = (
        PROJECTS
        + """
# Hoạt động
Mã   | Dự án - chính sách | Phần     | Nội dung
HD01 | DA2                | Nội dung | Cấp bò cái sinh sản
HD02 | DA3.TDA2           | Nội dung | Chăm sóc dinh dưỡng
HD03 | DA7.TDA1           | Nội dung | Tập huấn
# Kinh phí
Mã   | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA5                | không bố trí |
KP02 | DA5                | được giao  | 10
KP03 | Toàn Chương trình  | được giao  | 10
"""
    )

    assert found(projects.only_ticked_projects_are_carried_out, text) == [
        "Kinh phí!B7 project.not-ticked",
        "Hoạt động!B7 project.not-ticked",
        "Hoạt động!B8 project.not-ticked",
    ]


def test_a_project_is_one_of_the_years_programme() -> None:
    text = """
# Dự án - chính sách
Mã       | Thực hiện năm nay
DA3.TDA9 | x
CS.YT    | x
K01      | x
"""
    later = """
# Dự án - chính sách
Mã       | Thực hiện năm nay
HP1      | x
"""
    assert found(projects.projects_are_of_the_year, text) == [
        "Dự án - chính sách!A6 project.unknown"
    ]
    assert found(projects.projects_are_of_the_year, later, general_with(Năm_kế_hoạch="2026")) == []


def test_a_project_is_printed_under_its_official_name() -> None:
    text = """
# Dự án - chính sách
Mã       | Tên in trong văn bản                                 | Thực hiện năm nay
DA2      | Đa dạng hóa sinh kế, nhân rộng mô hình giảm nghèo    | x
DA3      |                                                      | x
DA3.TDA2 | Cải thiện dinh dưỡng                                 | x
"""

    assert found(projects.projects_are_named_officially, text) == [
        "Dự án - chính sách!B6 project.name"
    ]


def test_a_result_comes_of_a_project_that_is_carried_out() -> None:
    text = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA4.TDA3 | x
# Nội dung văn bản
Phần | Thứ tự | Nội dung
kết quả chủ yếu | 1 | Giáo dục nghề nghiệp đến được với hộ nghèo
kết quả chủ yếu | 2 | Người lao động có việc làm bền vững
giải pháp | 1 | Tuyên truyền về giáo dục nghề nghiệp
"""
    rule = projects.results_belong_to_projects_carried_out

    assert found(rule, text) == ["Nội dung văn bản!C6 project.result-without-task"]
    assert found(rule, text.replace("DA4.TDA3", "DA4.TDA1")) == []


def test_a_code_that_is_unknown_is_not_called_unticked_too() -> None:
    text = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | x
# Phân công
Mã | Dự án - chính sách
NV01 | DA9
"""

    assert found(projects.only_ticked_projects_are_carried_out, text) == []


def test_a_programme_without_parts_is_a_hint_until_the_unit_writes_its_own() -> None:
    """From 2026 on the office completes the catalogue; nothing is wrong until it does."""
    rule = projects.the_programme_has_its_parts
    third = general_with(**{"Năm kế hoạch": "2026", "Chương trình": "MTQG-2026-2035"})
    own = "\n# Dự án - chính sách\nMã  | Thực hiện năm nay\nK01 | x\n"

    assert found(rule, PROJECTS) == []
    assert found(rule, "", third) == ["Thông tin chung!B15 project.catalogue-empty"]
    assert found(rule, own, third) == []
