"""How rules are run, and what holds of all of them."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from checks.cases import case_from
from hypothesis import given
from hypothesis import strategies as st
from sheets import brief

from xltools.checks import RULES, check, tasks, texts
from xltools.findings import Severity
from xltools.form import Sentence, Task
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.settings import Rules, Settings
from xltools.wording.messages import messages
from xltools.wording.say import say

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


@pytest.mark.slow
@given(st.text(max_size=200), st.sampled_from(["", "năm 2023", "00.000đ", "{CT01}", "0-16 tuổi"]))
def test_no_rule_stumbles_over_any_text(text: str, more: str) -> None:
    base = case_from()
    sentence = Sentence(source=place(Sentence, 0), section="giải pháp", wording=text + more)
    task = Task(source=place(Task, 0), code=text, lead_office=text, rounds=(text, more))
    plan = Plan(base.plan.info, {Sentence: (sentence,), Task: (task,)})

    findings = check(replace(base, plan=plan))

    assert all(say(each, lang) for each in findings for lang in ("vi", "en"))


@pytest.mark.parametrize(
    "part",
    [
        "1",
        "giai đoạn ",
        "2023-",
        ".",
        "0.",
        "12/",
        "luật ",
        "“",
        "tháng 1/",
        "05-a/",
        "biểu ",
        "các ",
    ],
)
def test_no_text_however_long_keeps_a_person_waiting(part: str) -> None:
    """32.767 letters are what a cell can hold."""
    text = ("năm 2023 " + part * 32_767)[:32_767]
    base = case_from()
    sentence = Sentence(source=place(Sentence, 0), section="giải pháp", wording=text)
    case = replace(base, plan=Plan(base.plan.info, {Sentence: (sentence,)}))
    start = time.perf_counter()

    check(case)

    assert time.perf_counter() - start < 2


def test_every_code_is_shown_by_a_test() -> None:
    shown = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.glob("test_*.py"))

    assert [code for code in messages() if code not in shown] == []
