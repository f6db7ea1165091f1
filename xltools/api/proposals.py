"""What a safe fix would make of the cells of findings, without writing anything."""

from __future__ import annotations

from collections.abc import Sequence

from xltools.api.reading import Opened
from xltools.api.setup import Setup
from xltools.api.validate import case_of
from xltools.cells import CellRef
from xltools.checks.fixes import WITH_TONES, put_right
from xltools.findings import Finding
from xltools.rows.fixes import ANSWERS, Step
from xltools.rows.mend_letters import letter_steps


def proposals(opened: Opened, findings: Sequence[Finding], setup: Setup) -> list[str | None]:
    """The value that a safe fix would give the cell of each finding; None where none answers it."""
    answered = frozenset().union(*ANSWERS.values())
    by_cell: dict[CellRef, list[Step]] = {}
    if any(each.code in answered for each in findings):
        fonts = opened.structure.legacy_fonts if opened.structure else {}
        _, steps = put_right(case_of(opened, setup), WITH_TONES)
        for step in (*letter_steps(opened.rows.as_typed, fonts), *steps):
            by_cell.setdefault(step.cell, []).append(step)
    return [_proposed(each, by_cell.get(each.cell, ())) for each in findings]


def _proposed(finding: Finding, steps: Sequence[Step]) -> str | None:
    """What the cell would hold after all steps, if one of them answers the finding."""
    answers = any(finding.code in ANSWERS.get(step.kind, ()) for step in steps)
    return str(steps[-1].after) if answers else None
