"""Điều chỉnh khi tổng hợp: figures that the parent uses in place of a unit's own.

A correction stands until a person takes it out. It is applied to the unit's rows before anything
is added, so that every sum and rate follows it. One that names nothing is told with its cell and
the others go on: the roll-up is wanted, and the command ends with a status that says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from typing import Any

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import ChildUnit, Correction
from xltools.form.base import FormField, Record
from xltools.plan import Plan
from xltools.quantities import DONG_PER_MILLION, Dong
from xltools.rollup.columns import is_money, number_type
from xltools.rollup.corrected_place import Misplaced, Place, place_of, says
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note
from xltools.wording.money import dong_to_million

Changes = Mapping[tuple[type[Record], int], Mapping[str, Any]]
"""The figures to use, by the kind and row of a record and the name of its field."""


class Outcome(Enum):
    """What became of a correction."""

    APPLIED = "applied"
    CHANGED = "changed"
    NEEDLESS = "needless"
    WAITING = "waiting"
    REFUSED = "refused"


@dataclass(frozen=True)
class Corrected:
    """One correction: its outcome, what to tell of it, and the unit's cell that it is about.

    `line` has the unit's figure filled in where a person left that blank; `at` is None where no
    cell of a file was found.
    """

    line: Correction
    outcome: Outcome
    note: Note
    at: CellRef | None = None

    @property
    def is_refused(self) -> bool:
        """Whether it names nothing, or no figure to use."""
        return self.outcome is Outcome.REFUSED

    @property
    def to_unit(self) -> Note | None:
        """What the unit is to be told; None where its own file needs no change."""
        if self.outcome not in (Outcome.APPLIED, Outcome.CHANGED):
            return None
        return Note("rollup.to-unit-corrected", {**self.note.values, "cell": self.at})


def correct(
    counted: Sequence[Counted], corrections: Sequence[Correction], children: Sequence[ChildUnit]
) -> tuple[tuple[Counted, ...], tuple[Corrected, ...]]:
    """The submissions with the figures to use, and what became of each correction."""
    sent: dict[str | None, Counted] = {each.submission.unit_code: each for each in counted}
    done: list[Corrected] = []
    used: dict[tuple[str, CellRef], tuple[Place, Any]] = {}
    for line in corrections:
        try:
            where = place_of(line, sent, children)
            figure = _figure(line, where, used)
        except Misplaced as fault:
            waits = fault.note.code == "rollup.correction-waiting"
            outcome = Outcome.WAITING if waits else Outcome.REFUSED
            done.append(Corrected(line, outcome, fault.note))
            continue
        used[where.key] = (where, figure)
        done.append(_judged(line, where, figure))
    return tuple(_applied(each, used.values(), done) for each in counted), tuple(done)


def _figure(line: Correction, where: Place, used: Container[object]) -> Any:
    """The figure to use, as the column holds it: whole households, whole đồng, or a measure."""
    column = where.column
    if where.key in used:
        raise Misplaced(Note("rollup.correction-twice", says(line, "row_code")))
    if line.used is None:
        raise Misplaced(Note("rollup.correction-blank", says(line, "used")))
    figure = line.used * (DONG_PER_MILLION if is_money(column) else 1)
    if number_type(column) is Decimal:
        return figure
    if figure < 0 or figure != figure.to_integral_value():
        raise Misplaced(Note("rollup.correction-wrong-kind", says(line, "used")))
    return Dong(int(figure)) if is_money(column) else int(figure)


def _judged(line: Correction, where: Place, figure: Any) -> Corrected:
    """Whether the unit's figure is still the one that was corrected."""
    found = getattr(where.record, where.column.name)
    stated = _as_typed(found, where.column)
    known = line.replaced(submitted=stated) if line.submitted is None else line
    values = says(
        known,
        "used",
        unit=where.member.sender,
        stated=stated,
        row=where.record.row_key.strip("|"),
    )
    if found == figure:
        outcome, note = Outcome.NEEDLESS, Note("rollup.correction-needless", values)
    elif known.submitted != stated:
        outcome, note = Outcome.CHANGED, Note("rollup.correction-changed", values)
    else:
        outcome, note = Outcome.APPLIED, Note("rollup.corrected", values)
    return Corrected(known, outcome, note, where.cell)


def _as_typed(figure: Any, column: FormField) -> Decimal | None:
    """The figure as staff type it: money in triệu đồng."""
    if figure is None:
        return None
    return dong_to_million(figure) if is_money(column) else Decimal(figure)


def _applied(
    member: Counted, used: Iterable[tuple[Place, Any]], done: Sequence[Corrected]
) -> Counted:
    """The submission with other figures; every row keeps its place in the unit's file."""
    changes: dict[tuple[type[Record], int], dict[str, Any]] = defaultdict(dict)
    for where, figure in used:
        if where.member is member:
            changes[type(where.record), where.record.source.row][where.column.name] = figure
    if not changes:
        return member
    plan = member.submission.plan
    records = {sheet: tuple(_changed(rows, changes)) for sheet, rows in plan.records.items()}
    corrected = replace(member.submission, plan=Plan(plan.info, records), lines=None)
    return replace(member, submission=corrected, corrections=_remarks(member, done))


def _changed(rows: Iterable[Record], changes: Changes) -> Iterator[Record]:
    for record in rows:
        values = changes.get((type(record), record.source.row))
        yield record.replaced(**values) if values else record


def _remarks(member: Counted, done: Sequence[Corrected]) -> tuple[tuple[CellRef, Note], ...]:
    """What Nguồn số liệu says of the rows whose figures were replaced."""
    code = member.submission.unit_code
    return tuple(
        (each.at, Note("rollup.source-corrected", each.note.values))
        for each in done
        if each.at is not None and each.line.unit_code == code and each.to_unit is not None
    )
