"""Giải trình: what a person explains stops warning, until its values change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from checks.cases import case_from
from sheets import brief

from xltools.cells import CellRef
from xltools.checks import check, tasks
from xltools.checks.explanations import stamp_of
from xltools.findings import Explanation, Finding, Severity
from xltools.quantities import Share

LEADS = """
# Phân công
Mã   | Dự án - chính sách | Tên việc | Đơn vị chủ trì | Cùng chủ trì | Phối hợp 1
NV01 | DA2                | Cấp bò   | Kế toán        | {second}     | Đoàn xã
"""
EXPLAINED = """
# Giải trình
Mã nội dung    | Trang     | Mã dòng | Dấu giá trị | Lý do    | Người giải trình | Ngày giải trình
task.two-leads | Phân công | NV01    | {stamp}     | Cùng làm | Nguyễn Văn A     | 15/01/2024
"""
RULES = (tasks.tasks_have_one_lead,)


def two_leads(second: str = "Trạm Y tế", stamp: str | None = None, rule: str = "") -> list[Finding]:
    """What is found of a task with two leads, with an explanation of that stamp or without one."""
    text = LEADS.format(second=second)
    if stamp is not None:
        text += EXPLAINED.format(stamp=stamp).replace("task.two-leads", rule or "task.two-leads")
    return check(case_from(text), RULES)


def stamp(second: str = "Trạm Y tế") -> str:
    """The stamp of the warning about these leads."""
    [finding] = two_leads(second)
    return stamp_of(finding)


def test_an_explained_warning_says_why_it_stands_and_who_says_so() -> None:
    [finding] = two_leads(stamp=stamp())

    assert (finding.code, finding.severity) == ("task.two-leads", Severity.WARNING)
    assert finding.explained == Explanation(
        "Cùng làm", "Nguyễn Văn A", date(2024, 1, 15), CellRef("Giải trình", 6, 5)
    )


def test_an_explanation_without_a_stamp_holds_and_is_told_its_stamp() -> None:
    hint, explained = sorted(two_leads(stamp=""), key=lambda each: each.code)

    assert brief([hint, explained]) == [
        "Giải trình!D6 explanation.no-stamp",
        "Phân công!E6 task.two-leads",
    ]
    assert explained.explained is not None
    assert hint.values["stamps"] == (stamp(),)


def test_an_explanation_lapses_when_the_values_change() -> None:
    old = stamp("Trạm Y tế")

    findings = two_leads("Hội Nông dân xã", old)

    assert brief(findings) == [
        "Phân công!E6 task.two-leads",
        "Giải trình!D6 explanation.lapsed",
    ]
    assert findings[0].explained is None
    assert findings[1].values["stamps"] == (stamp("Hội Nông dân xã"),)


def test_an_explanation_of_nothing_is_idle() -> None:
    assert brief(two_leads("", "BCDGHKLM")) == ["Giải trình!A6 explanation.idle"]


def test_an_error_cannot_be_explained() -> None:
    text = LEADS.format(second="").replace("| Kế toán ", "| ")
    text += EXPLAINED.format(stamp="").replace("task.two-leads", "task.no-lead")

    findings = check(case_from(text), RULES)

    assert brief(findings) == ["Phân công!D6 task.no-lead", "Giải trình!A6 explanation.of-error"]
    assert findings[0].explained is None


def test_the_code_may_be_copied_with_its_brackets_and_the_row_in_any_case() -> None:
    text = LEADS.format(second="Trạm Y tế")
    text += EXPLAINED.format(stamp=stamp().lower())
    text = text.replace("task.two-leads |", "[task.two-leads] |").replace("| NV01    |", "| nv01 |")

    [finding] = check(case_from(text), RULES)

    assert finding.explained is not None


@pytest.mark.parametrize("missing", ["Cùng làm", "Nguyễn Văn A"])
def test_an_explanation_that_says_too_little_explains_nothing(missing: str) -> None:
    text = LEADS.format(second="Trạm Y tế") + EXPLAINED.format(stamp=stamp())

    [finding] = check(case_from(text.replace(missing, " " * len(missing))), RULES)

    assert finding.explained is None


def test_a_stamp_does_not_depend_on_where_the_row_stands() -> None:
    moved = LEADS.format(second="Trạm Y tế").replace("NV01", "NV00 | | | | |\nNV01")

    [finding] = check(case_from(moved), RULES)

    assert finding.cell.row == 7
    assert stamp_of(finding) == stamp()


def test_a_stamp_takes_no_notice_of_trailing_zeros() -> None:
    def of(percent: str) -> str:
        values = {"rate": Share(Decimal(percent)), "cells": (CellRef("A", 1, 1),)}
        return stamp_of(Finding("a.b", Severity.WARNING, CellRef("A", 1, 1), values=values))

    assert of("3.10") == of("3.1")
    assert of("3.1") != of("3.2")
