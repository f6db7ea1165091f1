"""Workbooks checked together: each unit has one a year."""

from __future__ import annotations

from collections.abc import Sequence

from xltools.findings import Finding
from xltools.plan import Plan
from xltools.wording.messages import identity as messages
from xltools.wording.text import fold


def twins(plans: Sequence[tuple[str, Plan]]) -> list[Finding | None]:
    """For each plan, given with the name of its file, what says that an earlier one is its twin."""
    first: dict[tuple[object, ...], str] = {}
    found: list[Finding | None] = []
    for file, plan in plans:
        info = plan.info
        unit = info.unit_code or fold(info.unit_name or "")
        key = fold(info.level or ""), unit, plan.year
        other = first.setdefault(key, file)
        is_twin = bool(unit) and plan.year is not None and other != file
        found.append(_twin(plan, other) if is_twin else None)
    return found


def _twin(plan: Plan, other: str) -> Finding:
    info = plan.info
    return messages.TWICE.at(
        info.cell("unit_code" if info.unit_code else "unit_name"),
        info.unit_name or info.unit_code or "",
        year=plan.year,
        other=other,
    )
