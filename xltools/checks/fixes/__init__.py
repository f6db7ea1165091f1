"""What of a plan can be put right without a person, one module a topic, and the way to do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from xltools.checks.case import Case
from xltools.checks.fixes.change import Change, Fixer
from xltools.checks.fixes.names import (
    offices_by_their_official_names,
    offices_in_texts_as_the_catalogue_writes_them,
    projects_by_their_official_names,
)
from xltools.checks.fixes.tied import figures_tied_to_their_records
from xltools.checks.fixes.tones import tones_in_one_place
from xltools.form.base import Record
from xltools.plan import Plan
from xltools.rows.fixes import Step

R = TypeVar("R", bound=Record)

FIXERS: Final[tuple[Fixer, ...]] = (
    offices_by_their_official_names,
    offices_in_texts_as_the_catalogue_writes_them,
    projects_by_their_official_names,
    figures_tied_to_their_records,
)
"""Those that always run, in this order."""

WITH_TONES: Final[tuple[Fixer, ...]] = (*FIXERS, tones_in_one_place)
"""Those that run when tone marks are asked for too."""


def put_right(case: Case, fixers: tuple[Fixer, ...] = FIXERS) -> tuple[Plan, tuple[Step, ...]]:
    """The plan after all fixers, and every step of it; running them again would change nothing.

    A figure is tied one by one, so the fixers go on until none of them asks for more.
    """
    steps: list[Step] = []
    busy = True
    while busy:
        busy = False
        for fixer in fixers:
            changes = tuple(fixer(case))
            if changes:
                busy = True
                steps += _steps(changes)
                case = replace(case, plan=_changed(case.plan, changes))
    return case.plan, tuple(steps)


def _steps(changes: Sequence[Change]) -> Iterator[Step]:
    for each in changes:
        before = getattr(each.record, each.field)
        yield Step(each.record.cell(each.field), each.kind, before, each.after)


def _changed(plan: Plan, changes: Sequence[Change]) -> Plan:
    values: dict[tuple[str, int], dict[str, str]] = {}
    for each in changes:
        values.setdefault(_key(each.record), {})[each.field] = each.after
    records = {
        record: tuple(_replaced(row, values.get(_key(row))) for row in rows)
        for record, rows in plan.records.items()
    }
    return Plan(_replaced(plan.info, values.get(_key(plan.info))), records)


def _replaced(record: R, values: dict[str, str] | None) -> R:
    return record.replaced(**values) if values else record


def _key(record: Record) -> tuple[str, int]:
    return record.source.sheet, record.source.row


__all__ = ["FIXERS", "WITH_TONES", "Change", "Fixer", "put_right"]
