"""The lines of one unit in few bytes, until those of one sheet are asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from xltools.dataclass import dataclass
from xltools.form import Movement
from xltools.form.base import Record
from xltools.form.words import Period
from xltools.rollup.alike import Alike
from xltools.rollup.of_unit import SHEETS
from xltools.rollup.sheet_text import as_text, values_read, values_written
from xltools.rollup.unit_lines import LineRef, Source, Told, UnitLine, UnitLines, Withheld

_TEXTS: Final = Alike()
_NUMBER: Final = {sheet: number for number, sheet in enumerate(SHEETS)}
_PERIODS: Final[dict[Period | None, int]] = {period: index for index, period in enumerate(Period)}


class Origin(NamedTuple):
    """A row that went into a line: of which of the unit's files, on which sheet as named there."""

    part: int
    sheet: type[Record]
    on: str
    row: int


class Facts(NamedTuple):
    """What is known of a unit's lines without unpacking them, by sheet in the order of the form.

    `sizes` is how many lines there are, `origins` how many rows they are made of, `periods` the
    places of the lines of Diễn biến hộ in the order of periods.
    """

    sizes: tuple[int, ...]
    origins: tuple[int, ...]
    periods: tuple[int, ...]
    withheld: tuple[Withheld, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class PackedLines:
    """The lines of one unit; the facts of units that are alike are one object."""

    facts: Facts
    body: bytes

    def values(self, sheet: type[Record]) -> list[tuple[dict[str, Any], LineRef | None]]:
        """The values of each line of a sheet, and the line whose code it carries."""
        content = json.loads(self._texts()[2 * _NUMBER[sheet]])
        values = values_read(sheet, content["names"], content["rows"])
        return list(zip(values, map(_ref, content["refs"]), strict=True))

    def origins(self, sheet: type[Record]) -> list[tuple[Origin, ...]]:
        """The rows that each line of a sheet is made of."""
        content = json.loads(self._texts()[2 * _NUMBER[sheet] + 1])
        return [
            tuple(
                Origin(part, SHEETS[number], on, row)
                for part, number, on, rows in groups
                for row in rows
            )
            for groups in content
        ]

    def texts(self) -> list[bytes]:
        """Facts and lines as they are kept."""
        return [_facts_written(self.facts), *self._texts()]

    def _texts(self) -> list[bytes]:
        return _TEXTS.text(self.body).split(b"\n")


def period_order(period: Period | None) -> int:
    """The place of a period among all; what says none comes last."""
    return _PERIODS.get(period, len(_PERIODS))


def pack(lines: UnitLines) -> PackedLines:
    """The lines in few bytes."""
    sheets = [lines.sheets[sheet] for sheet in SHEETS]
    facts = Facts(
        tuple(len(each) for each in sheets),
        tuple(sum(len(line.made_of) for line in each) for each in sheets),
        tuple(period_order(line.values["period"]) for line in lines.sheets[Movement]),
        lines.withheld,
        lines.told,
    )
    texts = (
        text
        for sheet, each in zip(SHEETS, sheets, strict=True)
        for text in (_values_text(sheet, each), as_text([_groups(line.made_of) for line in each]))
    )
    return PackedLines(_one(facts), _TEXTS.packed(b"\n".join(texts)))


def restored(texts: Sequence[bytes]) -> PackedLines:
    """The lines as they were kept."""
    facts, *sheets = texts
    return PackedLines(_facts_read(facts), _TEXTS.packed(b"\n".join(sheets)))


@lru_cache(maxsize=512)
def _one(facts: Facts) -> Facts:
    """The one object of facts that are alike."""
    return facts


def _facts_written(facts: Facts) -> bytes:
    withheld = [[_NUMBER[each.sheet], each.columns, each.lines] for each in facts.withheld]
    told = [
        [
            [_NUMBER[sheet] for sheet in each.silent],
            each.targets_left_out,
            each.results_left_out,
            each.states_totals,
            each.projects,
        ]
        for each in facts.told
    ]
    return as_text([*facts[:3], withheld, told])


@lru_cache(maxsize=512)
def _facts_read(text: bytes) -> Facts:
    sizes, origins, periods, withheld, told = json.loads(text)
    return Facts(
        tuple(sizes),
        tuple(origins),
        tuple(periods),
        tuple(Withheld(SHEETS[number], tuple(names), lines) for number, names, lines in withheld),
        tuple(_told_read(*each) for each in told),
    )


def _told_read(
    silent: list[int], targets: int, results: list[str], totals: bool, projects: list[str | None]
) -> Told:
    sheets = tuple(SHEETS[number] for number in silent)
    return Told(sheets, targets, tuple(results), totals, tuple(projects))


def _values_text(sheet: type[Record], lines: Sequence[UnitLine]) -> bytes:
    names, rows = values_written(sheet, (line.values for line in lines))
    refs = [
        None if line.names is None else [_NUMBER[line.names.sheet], line.names.number]
        for line in lines
    ]
    return as_text({"names": names, "rows": rows, "refs": refs})


def _ref(content: list[int] | None) -> LineRef | None:
    return None if content is None else LineRef(SHEETS[content[0]], content[1])


def _groups(sources: Sequence[Source]) -> list[list[Any]]:
    """The rows one after the other, those of one sheet of one file together."""
    groups: list[list[Any]] = []
    for part, record in sources:
        begun = [part, _NUMBER[type(record)], record.source.sheet]
        if not groups or groups[-1][:3] != begun:
            groups.append([*begun, []])
        groups[-1][3].append(record.source.row)
    return groups
