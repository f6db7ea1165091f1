"""From sums to the lines of the parent's sheets, beside what the parent itself typed there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

from xltools.form.base import FormField, Record, Rolls, blank, fields
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.rollup.adding import Blank, Row, Total, add_up
from xltools.rollup.columns import added_columns, columns_that
from xltools.rollup.membership import Counted
from xltools.rollup.note import Note

Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the parent's sheet; `made_of` is empty where the parent typed it."""

    record: Record
    made_of: tuple[Row, ...] = ()


@dataclass(frozen=True)
class SheetLines:
    """The lines of one sheet of the parent, in order, and what there is to tell.

    `bereft` are earlier lines that are no more, beside which the parent typed a text.
    """

    sheet: type[Record]
    lines: tuple[Line, ...]
    notes: tuple[Note, ...] = ()
    bereft: tuple[Record, ...] = ()

    def with_lines(self, lines: Iterable[Line]) -> SheetLines:
        """The same sheet with other lines."""
        return replace(self, lines=tuple(lines))


@dataclass(frozen=True)
class SheetRule:
    """How one sheet rolls up.

    `identity` names a line within its unit; `unit_field` is the column that carries the unit
    below; `named` are further columns of a line that follow from the unit. Without figures a line
    of the unit's own is only a label (`labels`) where lines of units below state the same; an
    empty one is dropped, or the level above would take it for a figure that is lacking.
    """

    sheet: type[Record]
    identity: Callable[[Any], Key]
    identity_fields: tuple[str, ...]
    blanks: Mapping[str, Blank] = field(default_factory=dict)
    unit_field: str = "unit_code"
    named: Callable[[Counted], dict[str, Any]] = lambda _: {}
    labels: bool = False
    counts: Callable[[Any], bool] = lambda _: True


def roll_sheet(rule: SheetRule, counted: Sequence[Counted], own: OwnRows) -> SheetLines:
    """One line a unit and identity, after the parent's own lines."""
    rows = [row for member in counted for row in _rows(rule, member)]
    totals = add_up(rule.sheet, rows, rule.blanks)
    rolled = [_line(rule, total, own) for total in totals]
    stated = {rule.identity(line.record) for line in rolled}
    kept = [
        Line(each)
        for each in own.kept
        if not (_is_label(rule, each, stated) or _says_nothing(rule, each))
    ]
    notes = (*_without_rows(rule, counted), *_withheld(rule, totals), *own.notes)
    bereft = own.bereft(total.key for total in totals)
    return SheetLines(rule.sheet, (*kept, *rolled), notes, bereft)


def _without_rows(rule: SheetRule, counted: Sequence[Counted]) -> Iterator[Note]:
    """A unit that says nothing on a sheet is not counted as 0 there: it is named."""
    for member in counted:
        if not any(map(rule.counts, member.submission.plan.of(rule.sheet))):
            says = {"unit": member.sender, "sheet": rule.sheet.sheet.name}
            yield Note("rollup.no-rows", says)


def _rows(rule: SheetRule, member: Counted) -> Iterator[Row]:
    """The rows of one submission that are added; labels beside lines of units below are not."""
    records = [each for each in member.submission.plan.of(rule.sheet) if rule.counts(each)]
    below = {rule.identity(each) for each in records if not _is_own(rule, each, member)}
    for each in records:
        if not (_is_own(rule, each, member) and _is_label(rule, each, below)):
            yield Row((member.unit_code, *rule.identity(each)), each, member)


def _is_own(rule: SheetRule, record: Record, member: Counted) -> bool:
    return getattr(record, rule.unit_field) in (None, member.submission.unit_code)


def _is_label(rule: SheetRule, record: Record, stated: set[Key]) -> bool:
    if not rule.labels or rule.identity(record) not in stated:
        return False
    return all(getattr(record, name) is None for name in added_columns(rule.sheet))


def _says_nothing(rule: SheetRule, record: Record) -> bool:
    """Whether a label has nothing beside what it is a label of."""
    typed = (f.name for f in fields(rule.sheet) if f.filled and f.name not in rule.identity_fields)
    return rule.labels and not any(getattr(record, name) not in (None, ()) for name in typed)


def _line(rule: SheetRule, total: Total, own: OwnRows) -> Line:
    member = total.made_of[0].member
    records = [row.record for row in total.made_of]
    values: dict[str, Any] = dict(total.figures)
    values |= {name: getattr(records[0], name) for name in rule.identity_fields}
    values[rule.unit_field] = member.unit_code
    values |= {
        name: agreed(getattr(each, name) for each in records)
        for name in columns_that(rule.sheet, Rolls.AGREED)
    }
    values |= rule.named(member)
    return Line(made(rule.sheet, values | own.texts(total.key, values)), total.made_of)


def agreed(values: Iterable[Any]) -> Any:
    """What all say; None when they differ."""
    said = set(values)
    return said.pop() if len(said) == 1 else None


def made(sheet: type[Record], values: Mapping[str, Any]) -> Record:
    """A record of these values; its place is given when all lines of its sheet are known."""
    return sheet(**values, source=place(sheet, 0))


def _withheld(rule: SheetRule, totals: Iterable[Total]) -> Iterator[Note]:
    """One note a unit: which columns stay blank, on how many lines."""
    headers = {each.name: each.column.header for each in fields(rule.sheet)}
    required = [f.name for f in fields(rule.sheet) if f.filled and f.filled.required]
    found: dict[str, tuple[Counted, list[str], int]] = {}
    for total in totals:
        blank = [name for name in required if name in total.figures and total.figures[name] is None]
        lacking = [name for name in headers if name in (*blank, *total.withheld)]
        if lacking:
            member = total.made_of[0].member
            _, names, lines = found.get(member.unit_code, (member, [], 0))
            found[member.unit_code] = (member, [*names, *lacking], lines + 1)
    for member, names, lines in found.values():
        columns = [header for name, header in headers.items() if name in names]
        says = {"unit": member.name, "sheet": rule.sheet.sheet.name, "rows": lines}
        yield Note("rollup.sum-withheld", {**says, "columns": columns})


@dataclass(frozen=True)
class OwnRows:
    """What the parent's own workbook holds on one sheet.

    `kept` stay as they are; `replaced` are earlier lines of units that sent a file: their
    figures go, what was typed beside them stays. `dropped` are those of units that sent none.
    """

    rule: SheetRule
    kept: tuple[Record, ...] = ()
    replaced: tuple[Record, ...] = ()
    dropped: tuple[Record, ...] = ()
    notes: tuple[Note, ...] = ()

    def bereft(self, keys: Iterable[Key]) -> tuple[Record, ...]:
        """Earlier lines with a text of the parent's that have no line of these keys any more."""
        stated = set(keys)
        return tuple(
            each
            for each in (*self.replaced, *self.dropped)
            if (getattr(each, self.rule.unit_field), *self.rule.identity(each)) not in stated
            and typed_beside(each)
        )

    def texts(self, key: Key, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the parent typed beside a line, else beside its own line of the same thing."""
        exact = self._earlier.get(key)
        chosen = exact or self._labels.get(key[1:])
        if chosen is None:
            return {}
        given = {name for name, value in values.items() if not blank(value)}
        skip = {*given, *(() if exact else ("code",))}
        names = _typed(self.rule.sheet)
        return {name: getattr(chosen, name) for name in names if name not in skip}

    @cached_property
    def _earlier(self) -> Mapping[Key, Record]:
        """The first line of an earlier roll-up for each unit and identity."""
        rule = self.rule
        found: dict[Key, Record] = {}
        for each in self.replaced:
            found.setdefault((getattr(each, rule.unit_field), *rule.identity(each)), each)
        return found

    @cached_property
    def _labels(self) -> Mapping[Key, Record]:
        """The first line of each identity that labels it, where the rule knows labels."""
        found: dict[Key, Record] = {}
        for each in (*self.kept, *self.replaced) if self.rule.labels else ():
            found.setdefault(self.rule.identity(each), each)
        return found


@cache
def _typed(sheet: type[Record]) -> list[str]:
    """The columns in which a text that the parent typed may stand."""
    worked_out = (Rolls.ADDED, Rolls.BY_ROW, Rolls.RECOMPUTED)
    return [f.name for f in fields(sheet) if f.filled and f.rolls not in worked_out]


def typed_beside(record: Record) -> list[FormField]:
    """The columns of a rolled-up line that only a person can have filled."""
    return [
        each
        for each in fields(type(record))
        if each.filled
        and each.rolls is Rolls.NO
        and each.name != record.sheet.code_field
        and not blank(getattr(record, each.name))
    ]


def own_rows(rule: SheetRule, own: Plan, counted: Sequence[Counted]) -> OwnRows:
    """The parent's rows of one sheet, sorted by whether a unit's file takes their place.

    A line of a unit below that sent nothing stays when a person typed it, and goes when an
    earlier roll-up wrote it: `Nguồn số liệu` tells the two apart.
    """
    sent = {member.unit_code for member in counted}
    rolled = {line.unit_code for line in own.source_lines if line.at_sheet}
    names = {child.code: child.name for child in own.children if child.code}
    kept: list[Record] = []
    replaced: list[Record] = []
    dropped: list[Record] = []
    typed: dict[str, int] = {}
    for each in own.of(rule.sheet):
        unit = getattr(each, rule.unit_field)
        if unit in sent:
            replaced.append(each)
        elif unit not in names:
            kept.append(each)
        elif unit not in rolled:
            kept.append(each)
            typed[unit] = typed.get(unit, 0) + 1
        else:
            dropped.append(each)
    notes = tuple(
        Note(
            "rollup.typed-rows-kept",
            {"unit": names[unit], "rows": rows, "sheet": rule.sheet.sheet.name},
        )
        for unit, rows in typed.items()
    )
    return OwnRows(rule, tuple(kept), tuple(replaced), tuple(dropped), notes)
