"""What the parent's own workbook holds on a sheet that is rolled up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from xltools.dataclass import dataclass
from xltools.form.base import FormField, Record, Rolls, blank, fields
from xltools.plan import Plan
from xltools.rollup.lines import SheetRule
from xltools.rollup.note import Note
from xltools.rollup.unit_lines import Key


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
        typed = {name: getattr(chosen, name) for name in _typed(self.rule.sheet)}
        return {n: text for n, text in typed.items() if n not in skip and not blank(text)}

    @cached_property
    def lends_to_all(self) -> bool:
        """Whether a line labels those of every unit, and has a text to lend to them."""
        always = {self.rule.unit_field, *self.rule.identity_fields, "code"}
        names = [name for name in _typed(self.rule.sheet) if name not in always]
        return any(
            not blank(getattr(each, name)) for each in self._labels.values() for name in names
        )

    @cached_property
    def of_units(self) -> Collection[str]:
        """The units that an earlier roll-up has lines of."""
        return {getattr(each, self.rule.unit_field) for each in self.replaced}

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


def own_rows(rule: SheetRule, own: Plan, sent: Collection[str]) -> OwnRows:
    """The parent's rows of one sheet, sorted by whether a unit that `sent` takes their place.

    A line of a unit below that sent nothing stays when a person typed it, and goes when an
    earlier roll-up wrote it: `Nguồn số liệu` tells the two apart.
    """
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
