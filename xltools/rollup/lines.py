"""How a sheet rolls up, and the lines that one unit's rows of it come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from xltools.dataclass import dataclass
from xltools.form.base import Record, Rolls, fields
from xltools.form.layout import place
from xltools.rollup.adding import Blank, Sums, add_up
from xltools.rollup.columns import added_columns, columns_that
from xltools.rollup.submission import Submission
from xltools.rollup.unit_lines import Key, Source, UnitLine, Withheld, grouped


@dataclass(frozen=True)
class SheetRule:
    """How one sheet rolls up.

    `identity` names a line within its unit; `unit_field` is the column that carries the unit
    below, `name_field` the one that carries its name; `names_field` carries the code of another
    line of the unit. Without figures a line of the unit's own is only a label (`labels`) where
    lines of units below state the same; an empty one is dropped, or the level above would take it
    for a figure that is lacking.
    """

    sheet: type[Record]
    identity: Callable[[Any], Key]
    identity_fields: tuple[str, ...]
    blanks: Mapping[str, Blank] = field(default_factory=dict)
    unit_field: str = "unit_code"
    name_field: str = ""
    names_field: str = ""
    labels: bool = False
    counts: Callable[[Any], bool] = lambda _: True

    def is_label(self, record: Record, stated: set[Key]) -> bool:
        """Whether a line of the unit's own is only a label of lines that are `stated`."""
        if not self.labels or self.identity(record) not in stated:
            return False
        return all(getattr(record, name) is None for name in added_columns(self.sheet))

    def says_nothing(self, record: Record) -> bool:
        """Whether a label has nothing beside what it is a label of."""
        typed = (
            each.name
            for each in fields(self.sheet)
            if each.filled and each.name not in self.identity_fields
        )
        return self.labels and not any(getattr(record, name) not in (None, ()) for name in typed)


def sheet_lines(
    rule: SheetRule, files: Sequence[Submission]
) -> tuple[tuple[UnitLine, ...], Withheld | None]:
    """One line for each identity among the rows of a unit's files, and what they lack."""
    rows = (
        Source(part, record) for part, file in enumerate(files) for record in rows_added(rule, file)
    )
    added = [
        (sources, add_up(rule.sheet, [each.record for each in sources], rule.blanks))
        for sources in grouped(rows, rule.identity).values()
    ]
    lines = tuple(UnitLine(_values(rule, *each), each[0]) for each in added)
    return lines, _withheld(rule, [sums for _, sums in added])


def is_silent(rule: SheetRule, file: Submission) -> bool:
    """Whether a file says nothing on a sheet; that is not 0."""
    return not any(map(rule.counts, file.plan.of(rule.sheet)))


def rows_added(rule: SheetRule, file: Submission) -> Iterator[Record]:
    """The rows of one file that are added; labels beside lines of units below are not."""
    records = [each for each in file.plan.of(rule.sheet) if rule.counts(each)]
    own = [getattr(each, rule.unit_field) in (None, file.unit_code) for each in records]
    below = {rule.identity(each) for each, is_own in zip(records, own, strict=True) if not is_own}
    for each, is_own in zip(records, own, strict=True):
        if not (is_own and rule.is_label(each, below)):
            yield each


def _values(rule: SheetRule, sources: Sequence[Source], sums: Sums) -> dict[str, Any]:
    first = sources[0].record
    values: dict[str, Any] = {**sums.figures}
    values |= {name: getattr(first, name) for name in rule.identity_fields}
    values |= {
        name: agreed(getattr(each.record, name) for each in sources)
        for name in columns_that(rule.sheet, Rolls.AGREED)
    }
    return values


def agreed(values: Iterable[Any]) -> Any:
    """What all say; None when they differ."""
    said = set(values)
    return said.pop() if len(said) == 1 else None


def made(sheet: type[Record], values: Mapping[str, Any]) -> Record:
    """A record of these values; its place is given when all lines of its sheet are known."""
    return sheet(**values, source=place(sheet, 0))


def _withheld(rule: SheetRule, sums: Iterable[Sums]) -> Withheld | None:
    """Which columns stay blank though they are asked for or partly known, on how many lines."""
    required = [each.name for each in fields(rule.sheet) if each.filled and each.filled.required]
    names: set[str] = set()
    lines = 0
    for each in sums:
        blank = {name for name in required if each.figures.get(name, 0) is None}
        lacking = blank.union(each.withheld)
        names |= lacking
        lines += bool(lacking)
    columns = tuple(each.name for each in fields(rule.sheet) if each.name in names)
    return Withheld(rule.sheet, columns, lines) if lines else None
