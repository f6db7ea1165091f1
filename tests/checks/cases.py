"""Cases for the tests of rules: a little workbook as text, seen by one rule."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from sheets import GENERAL, brief, rows_from

from xltools.catalogue import load_catalogue
from xltools.checks import RULES, Case, Rule, check
from xltools.findings import Finding
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of
from xltools.rows.raw import Structure
from xltools.rows.read import read_rows
from xltools.settings import Settings
from xltools.workbook.read import read_workbook

SOURCES = Path(__file__).resolve().parents[2] / "workbooks" / "nguon"
TODAY = date(2024, 3, 1)
CATALOGUE = load_catalogue()


def case_from(
    text: str = "",
    general: str = GENERAL,
    today: date = TODAY,
    settings: Settings | None = None,
    structure: Structure | None = None,
) -> Case:
    """The case of a workbook typed as text; without general information, that of xã Tân Lập."""
    rows = rows_from(text, general)
    return Case(plan_of(rows), rows, structure, settings or Settings(), today, None, CATALOGUE)


def found(rule: Rule, text: str = "", general: str = GENERAL, today: date = TODAY) -> list[str]:
    """All that one rule finds, in brief: "Phân công!D6 task.ends-before-start"."""
    return brief(check(case_from(text, general, today), (rule,)))


def told(rule: Rule, text: str, general: str = GENERAL) -> Finding:
    """The only finding of one rule."""
    [finding] = check(case_from(text, general), (rule,))
    return finding


def general_with(**changes: str) -> str:
    """The general information of xã Tân Lập with other values: Năm_kế_hoạch="2025".

    Items keep their rows (Tên đơn vị stands in B6); new ones follow from B25 on.
    """
    items = {name.replace("_", " "): value for name, value in changes.items()}
    lines = [
        f"{name} | {items.pop(name)}" if (name := line.split(" | ")[0]) in items else line
        for line in GENERAL.splitlines()
    ]
    return "\n".join((*lines, *(f"{name} | {value}" for name, value in items.items()), ""))


def example(name: str) -> Case:
    """The case of one of the shipped examples, from its source document."""
    document = json.loads((SOURCES / f"{name}.json").read_text(encoding="utf-8"))
    rows = rows_of(document)
    return Case(plan_of(rows), rows, None, Settings(), TODAY, None, CATALOGUE)


def workbook(name: str) -> Case:
    """The case of one of the shipped examples, from its workbook."""
    raw = read_workbook(SOURCES.parent / "vi-du" / f"{name}.xlsx")
    rows = read_rows(raw)
    return Case(plan_of(rows), rows, raw.structure, Settings(), TODAY, None, CATALOGUE)


def all_rules(case: Case) -> list[Finding]:
    """Everything that the rules find."""
    return check(case, RULES)
