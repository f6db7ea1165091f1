"""From the files of one unit to its lines in the parent's workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from xltools.form import Actual, Deprivation, FundingLine, Movement, Target
from xltools.form.base import Record
from xltools.rollup import actuals, targets
from xltools.rollup.counts import DEPRIVATIONS, MOVEMENTS
from xltools.rollup.lines import SheetRule, is_silent, sheet_lines
from xltools.rollup.money import FUNDING, states_totals
from xltools.rollup.submission import Submission
from xltools.rollup.unit_lines import Told, UnitLines, lines_named

RULES: Final[tuple[SheetRule, ...]] = (
    targets.TARGETS,
    MOVEMENTS,
    DEPRIVATIONS,
    FUNDING,
    actuals.ACTUALS,
)
"""The sheets that hold rolled-up lines, in the order of the form."""

SHEETS: Final[tuple[type[Record], ...]] = tuple(rule.sheet for rule in RULES)

_ASKED: Final = (MOVEMENTS, DEPRIVATIONS, FUNDING)
"""Sheets of which every unit is asked for rows."""


def lines_of(files: Sequence[Submission], year: int) -> UnitLines:
    """The lines of a unit, whose own file it is, or those of the units that it is made of."""
    movements, *withheld = sheet_lines(MOVEMENTS, files)
    deprivations, lacking = sheet_lines(DEPRIVATIONS, files)
    funding, more = sheet_lines(FUNDING, files)
    of_targets = targets.target_lines(files, movements, year)
    named = lines_named({Target: of_targets, FundingLine: funding})
    results = actuals.result_lines(files, of_targets, named)
    told = tuple(
        Told(
            silent=tuple(rule.sheet for rule in _ASKED if is_silent(rule, file)),
            targets_left_out=targets.left_out(file),
            results_left_out=actuals.left_out(part, file, named),
            states_totals=states_totals(file),
            projects=tuple(each.code for each in file.plan.projects if each.carried_out),
        )
        for part, file in enumerate(files)
    )
    sheets = {
        Target: of_targets,
        Movement: movements,
        Deprivation: deprivations,
        FundingLine: funding,
        Actual: results,
    }
    return UnitLines(sheets, tuple(each for each in (*withheld, lacking, more) if each), told)
