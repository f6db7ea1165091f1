"""One sheet of the parent's workbook: its own lines, then those of the units, made when asked for.

Ten thousand units have half a million lines. What is held of them is their number, their codes and
what people typed beside them; the rest stays packed with each unit.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final

from xltools.form import Movement
from xltools.form.base import Record
from xltools.form.layout import place
from xltools.plan.long_rows import LongRows
from xltools.rollup.lines import made
from xltools.rollup.numbering import Codes
from xltools.rollup.of_unit import SHEETS
from xltools.rollup.own_rows import OwnRows
from xltools.rollup.packed_lines import Origin, period_order
from xltools.rollup.rolled_unit import Line, RolledUnit, Row
from xltools.rollup.unit_lines import Key, LineRef

_AT_HAND: Final = 256
"""Units whose lines stay as they were made, so that small roll-ups make each line once."""


class ParentSheet:
    """The lines of one sheet: those of the parent that stay, then those of each unit.

    `linked` are the sheets whose codes its lines carry; codes and texts that the parent has typed
    before stay with their lines.
    """

    def __init__(
        self,
        own: OwnRows,
        units: Sequence[RolledUnit],
        linked: Mapping[type[Record], ParentSheet] | None = None,
    ) -> None:
        self._rule, self._units, self._linked = own.rule, units, linked or {}
        self.sheet = own.rule.sheet
        self._number = SHEETS.index(self.sheet)
        sizes = (unit.lines.facts.sizes[self._number] for unit in units)
        self._starts = array("I", accumulate(sizes, initial=0))
        self._values = lru_cache(maxsize=_AT_HAND)(self._finished)
        self._kept = _kept(own, units)
        self._texts: dict[int, dict[str, Any]] = {}
        keys = list(self._take_over(own))
        self.bereft = own.bereft(keys)
        self._codes = self._numbered()
        self._order = self._sorted() if self.sheet is Movement else None

    @property
    def records(self) -> Sequence[Record]:
        """The lines as records, each at the place where the parent's workbook has it."""
        return LongRows(len(self._kept) + self._starts[-1], self._records)

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, each with the rows that it is made of."""
        return LongRows(len(self._kept) + self._starts[-1], self._lines)

    @property
    def sources(self) -> int:
        """How many rows of units the lines are made of."""
        return sum(unit.lines.facts.origins[self._number] for unit in self._units)

    def code(self, unit: int, number: int) -> str:
        """The code of a line of a unit, on a sheet whose lines have codes of their own."""
        return self._codes[self._starts[unit] + number] if self._codes else ""

    def _records(self) -> Iterator[Record]:
        for index, (unit, number) in enumerate(self._in_order()):
            at = place(self.sheet, index)
            if unit < 0:
                yield self._kept[number].replaced(source=at)
            else:
                yield self.sheet.restored(at, self._values(unit)[number])

    def _lines(self) -> Iterator[Line]:
        at_hand, origins = -1, list[tuple[Origin, ...]]()
        for (unit, number), record in zip(self._in_order(), self._records(), strict=True):
            if unit < 0:
                yield Line(record)
                continue
            if unit != at_hand:
                at_hand, origins = unit, self._units[unit].lines.origins(self.sheet)
            members = self._units[unit].members
            yield Line(record, tuple(Row(each, members[each.part]) for each in origins[number]))

    def _in_order(self) -> Iterator[tuple[int, int]]:
        """Each line as the number of its unit and its own there; -1 for the parent's lines."""
        lines = range(len(self._kept) + self._starts[-1])
        for each in lines if self._order is None else self._order:
            line = each - len(self._kept)
            if line < 0:
                yield -1, each
            else:
                unit = bisect_right(self._starts, line) - 1
                yield unit, line - self._starts[unit]

    def _sorted(self) -> array[int]:
        """The lines of Diễn biến hộ by period, and in it by unit."""
        keys = [(period_order(row.period), row.code or "~") for row in self._kept]  # type: ignore[attr-defined]
        for unit in self._units:
            keys += ((period, unit.code) for period in unit.lines.facts.periods)
        return array("I", sorted(range(len(keys)), key=keys.__getitem__))

    def _stated(self, unit: int) -> list[tuple[dict[str, Any], LineRef | None]]:
        """The values of each line of a unit, without codes and what the parent typed."""
        rule, of = self._rule, self._units[unit]
        said = {rule.unit_field: of.code} | ({rule.name_field: of.name} if rule.name_field else {})
        stated = of.lines.values(self.sheet)
        for values, names in stated:
            values.update(said)
            if self._linked and names:
                values[rule.names_field] = self._named(unit, names)
        return stated

    def _finished(self, unit: int) -> list[dict[str, Any]]:
        """The values of each line of a unit as the parent's workbook has them."""
        rule, code = self._rule, self.sheet.sheet.code_field
        stated = self._stated(unit)
        for line, (values, names) in enumerate(stated, start=self._starts[unit]):
            if line in self._texts:
                values.update(self._texts[line])
            if self._codes is not None:
                values[code] = self._codes[line]
            if rule.names_field and not self._linked:
                values.pop(rule.names_field, None)
                if names:
                    values[rule.names_field] = self._named(unit, names)
        return [values for values, _ in stated]

    def _named(self, unit: int, names: LineRef) -> str:
        """The code of the line of the same unit that a line names."""
        return self._linked.get(names.sheet, self).code(unit, names.number)

    def _take_over(self, own: OwnRows) -> Iterator[Key]:
        """Keep what the parent typed beside lines; the keys of the lines that were looked at."""
        for unit, of in enumerate(self._units):
            if not own.lends_to_all and of.code not in own.of_units:
                continue
            for line, (values, _) in enumerate(self._stated(unit), start=self._starts[unit]):
                key = (of.code, *self._rule.identity(made(self.sheet, values)))
                texts = own.texts(key, values)
                if texts:
                    self._texts[line] = texts
                yield key

    def _numbered(self) -> Codes | None:
        """The codes of the lines, where the sheet has any of its own."""
        name, prefix = self.sheet.sheet.code_field, self.sheet.sheet.code_prefix
        if not name:
            return None
        given = {line: texts[name] for line, texts in self._texts.items() if name in texts}
        return Codes(prefix, self._starts[-1], given, {getattr(each, name) for each in self._kept})


def _kept(own: OwnRows, units: Sequence[RolledUnit]) -> tuple[Record, ...]:
    """The parent's own lines, without labels of lines that units have, and empty ones."""
    rule = own.rule
    if not rule.labels:
        return own.kept
    wanted = {rule.identity(each) for each in own.kept}
    stated: set[Key] = set()
    for unit in units:
        if wanted <= stated:
            break
        rows = unit.lines.values(rule.sheet)
        stated |= {rule.identity(made(rule.sheet, values)) for values, _ in rows}
    return tuple(
        each for each in own.kept if not (rule.is_label(each, stated) or rule.says_nothing(each))
    )
