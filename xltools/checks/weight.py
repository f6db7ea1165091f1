"""In which order findings are told: by severity, by what they move, then from cell to cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding, Moves, Severity
from xltools.form import SHEETS, Deprivation, FundingLine, Movement, Target
from xltools.form.base import FormField, Record, fields
from xltools.form.kinds import Kind, kind_of

_ORDER: Final = {sheet.name: i for i, sheet in enumerate(SHEETS)}
_SEVERITIES: Final = {severity: i for i, severity in enumerate(Severity)}
_HOUSEHOLDS: Final = "hộ"


def in_order(found: Iterable[Finding], case: Case) -> list[Finding]:
    """Findings with what they move, the heaviest first.

    Within a severity what is not explained comes first, then what moves the larger part of the
    plan's households or money, then sheet and cell.
    """
    figures = _Figures(case)
    moved = [replace(each, moves=figures.moves(each)) for each in found]
    return sorted(moved, key=lambda each: (*_weight(each), -figures.part(each.moves), _place(each)))


class _Figures:
    """The figures of a plan that the level above adds up, by the row where they stand."""

    def __init__(self, case: Case) -> None:
        self._rows: dict[tuple[str, int], tuple[Record, Moves]] = {}
        for record, moves in _MOVED.items():
            for each in case.plan.of(record):
                self._rows[each.source.sheet, each.source.row] = each, moves(each)
        rows = [moves for record, moves in self._rows.values() if not isinstance(record, Target)]
        self._households = max((moves.households for moves in rows), default=0)
        self._dong = max((moves.dong for moves in rows), default=0)

    def moves(self, finding: Finding) -> Moves:
        """Of a cell that decides a sum what its row counts; nothing of any other cell."""
        cell = finding.cell
        record, moves = self._rows.get((cell.sheet, cell.row), (None, Moves()))
        if record is None or not _counts(record, cell.column):
            return Moves()
        return moves

    def part(self, moves: Moves) -> float:
        """How much that is beside the largest row of the plan."""
        households = moves.households / self._households if self._households else 0.0
        return max(households, moves.dong / self._dong if self._dong else 0.0)


def _of_movement(row: Movement) -> Moves:
    return Moves(households=(row.poor_start or 0) + (row.near_start or 0))


def _of_deprivation(row: Deprivation) -> Moves:
    return Moves(households=(row.poor_start or 0) + (row.near_start or 0))


def _of_funding(row: FundingLine) -> Moves:
    return Moves(dong=row.amount or 0)


def _of_target(row: Target) -> Moves:
    counted = row.counterpart_unit == _HOUSEHOLDS
    return Moves(households=int(row.counterpart or 0) if counted else 0)


_MOVED: Final[Mapping[type[Record], Callable[..., Moves]]] = {
    Movement: _of_movement,
    Deprivation: _of_deprivation,
    FundingLine: _of_funding,
    Target: _of_target,
}


def _counts(record: Record, column: int) -> bool:
    """Whether a cell of that column decides a sum: a figure or a choice; a wrong note does not."""
    return any(
        record.cell(each.name).column == column and not _is_note(each)
        for each in fields(type(record))
    )


def _is_note(field: FormField) -> bool:
    column = field.filled
    return column is not None and not column.choices and kind_of(field).kind is Kind.TEXT


def _weight(finding: Finding) -> tuple[int, bool]:
    return _SEVERITIES[finding.severity], finding.explained is not None


def _place(finding: Finding) -> tuple[int, str, int, int, str]:
    cell = finding.cell
    sheet = _ORDER.get(cell.sheet, len(_ORDER))
    return sheet, cell.sheet, cell.row, cell.column, finding.code
