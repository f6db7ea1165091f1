"""What is told first: errors, then what moves more of the roll-up."""

from __future__ import annotations

from datetime import date

from checks.cases import case_from
from sheets import brief

from xltools.checks import budget, check, households, tasks
from xltools.findings import Moves, Severity
from xltools.settings import Rules, Settings

WITHOUT_SOURCE = """
# Kinh phí
Mã   | Dự án - chính sách | Nguồn | Loại vốn   | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2                |       | sự nghiệp  | được giao  | 20
KP02 | DA3.TDA1           |       | sự nghiệp  | được giao  | 300
"""


def test_what_moves_more_money_is_told_first() -> None:
    findings = check(case_from(WITHOUT_SOURCE), (budget.lines_name_source_and_kind,))

    assert brief(findings) == [
        "Kinh phí!C7 budget.source-unknown",
        "Kinh phí!C6 budget.source-unknown",
    ]
    assert [each.moves for each in findings] == [Moves(dong=300_000_000), Moves(dong=20_000_000)]


def test_households_weigh_by_their_part_of_the_plan() -> None:
    text = """
# Diễn biến hộ
Kỳ | Mã | Hộ nghèo đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Hộ cận nghèo đầu kỳ
kế hoạch | T1 | 2 | 3  | 1
kế hoạch | T2 | 9 | 10 | 4
"""

    findings = check(case_from(text), (households.no_more_households_leave_than_there_are,))

    assert [each.moves.households for each in findings] == [13, 3]


def test_a_wrong_text_moves_nothing() -> None:
    text = """
# Phân công
Mã   | Dự án - chính sách | Tên việc | Đơn vị chủ trì
NV01 | DA2                | Cấp bò   |
"""

    [finding] = check(case_from(text), (tasks.tasks_have_one_lead,))

    assert finding.moves == Moves()


def test_a_rule_on_trial_warns_until_its_day() -> None:
    settings = Settings(rules=Rules(trial={"task.no-lead": date(2024, 3, 1)}))
    text = """
# Phân công
Mã   | Dự án - chính sách | Tên việc | Đơn vị chủ trì
NV01 | DA2                | Cấp bò   |
"""
    rules = (tasks.tasks_have_one_lead,)

    on_trial = check(case_from(text, today=date(2024, 3, 1), settings=settings), rules)
    after = check(case_from(text, today=date(2024, 3, 2), settings=settings), rules)

    assert [each.severity for each in on_trial] == [Severity.WARNING]
    assert [each.severity for each in after] == [Severity.ERROR]
