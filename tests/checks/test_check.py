"""How rules are run, and what holds of all of them."""

from __future__ import annotations

from pathlib import Path

from checks.cases import case_from
from sheets import brief

from xltools.checks import RULES, check, tasks, texts
from xltools.findings import Severity
from xltools.settings import Rules, Settings
from xltools.wording.messages import messages

TESTS = Path(__file__).resolve().parent
UNFINISHED = """
# Phân công
Mã   | Dự án - chính sách | Tên việc   | Đơn vị chủ trì | Cùng chủ trì | Phối hợp 1
NV01 | DA2                | Cấp bò ...vv |              |              | Kế toán
NV02 | DA2                | Tập huấn   | Kế toán        | Trạm Y tế    |
"""
SOME = (texts.texts_are_finished, tasks.tasks_have_one_lead, tasks.tasks_have_partners)


def test_findings_come_by_severity_then_by_sheet_and_cell() -> None:
    assert brief(check(case_from(UNFINISHED), SOME)) == [
        "Phân công!D6 task.no-lead",
        "Phân công!C6 text.leftover",
        "Phân công!E7 task.two-leads",
        "Phân công!F7 task.no-partners",
    ]


def test_an_office_may_weigh_a_code_otherwise_or_switch_it_off() -> None:
    own = Settings(
        rules=Rules(off=frozenset({"text.leftover"}), severity={"task.two-leads": Severity.ERROR})
    )

    findings = check(case_from(UNFINISHED, settings=own), SOME)

    assert [(each.code, each.severity) for each in findings] == [
        ("task.no-lead", Severity.ERROR),
        ("task.two-leads", Severity.ERROR),
        ("task.no-partners", Severity.WARNING),
    ]


def test_no_rule_is_listed_twice_and_each_states_a_truth() -> None:
    assert len(set(RULES)) == len(RULES)
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").strip().endswith(".")] == []


def test_no_rule_stumbles_over_an_empty_workbook() -> None:
    empty = "# Thông tin chung\nMục | Giá trị\n"

    assert {each.code for each in check(case_from("", empty))} >= {"cell.required"}


def test_every_code_is_shown_by_a_test() -> None:
    shown = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.glob("test_*.py"))

    assert [code for code in messages() if code not in shown] == []
