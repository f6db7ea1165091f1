"""A matrix understood: what it states for each unit, and everything in it that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from decimal import Decimal
from typing import Any, Final

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.exchange.decision import Decision, decision_of, without_decisions
from xltools.exchange.figure import Figure, NotAFigure, read_figure
from xltools.exchange.headings import Meaning, Vocabulary, What, meaning_of, without_ordinals
from xltools.exchange.matrix import Cell, Heading, Line, LineKind, Matrix
from xltools.exchange.remark import Remark
from xltools.form import Target
from xltools.form.words import CHANGES, RATE_UNITS, WHOLE_PROGRAMME, AssignedKind, Operator
from xltools.patterns import late_pattern
from xltools.plan.assigned import Thing
from xltools.plan.derived import is_within
from xltools.quantities import Dong
from xltools.rows.convert import is_blank, shown
from xltools.wording.text import fold

_MONEY_UNITS: Final = {
    "tỷ đồng": 1_000_000_000,
    "triệu đồng": 1_000_000,
    "trđ": 1_000_000,
    "tr.đ": 1_000_000,
    "nghìn đồng": 1_000,
    "ngàn đồng": 1_000,
    "1.000 đồng": 1_000,
    "đồng": 1,
}
_MONEY_UNIT: Final = late_pattern("|".join(map(re.escape, _MONEY_UNITS)))
_MEASURE: Final = late_pattern(r"(?:đơn vị tính|đvt|đơn vị)\s*:\s*(.*)|\(([^()]*)\)")
_YEAR: Final = late_pattern(r"\bnăm (20\d\d)\b")
_HUNDRED: Final = Decimal(100)
_WHOLE: Final = fold(WHOLE_PROGRAMME)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table and what it assigns; `factor` is how many đồng its unit is."""

    heading: Heading
    meaning: Meaning
    factor: int = 0

    @property
    def thing(self) -> Thing | None:
        """What the column assigns; None for any other column."""
        return self.meaning.thing if self.meaning.what is What.THING else None

    @property
    def said(self) -> str:
        """The headings from top to bottom, as one text."""
        return " | ".join(without_ordinals(self.heading.parts))


@dataclass(frozen=True, slots=True)
class Stated:
    """What one cell assigns to a unit; of money `amount`, else `value` and how it is put."""

    unit_code: str
    unit_name: str
    thing: Thing
    at: CellRef
    target: Target | None = None
    value: Decimal | None = None
    value_to: Decimal | None = None
    operator: Operator | None = None
    amount: Dong | None = None


@dataclass(frozen=True)
class Understood:
    """What a matrix states, by the decision that it belongs to, and what is to be told of it."""

    matrix: Matrix
    decision: Decision | None
    columns: tuple[Column, ...]
    stated: tuple[Stated, ...]
    remarks: tuple[Remark, ...] = field(default=())


def understand_matrix(matrix: Matrix, known: Vocabulary) -> Understood:
    """Everything that the table states; a table about another year states nothing."""
    decision = decision_of(matrix.title)
    other = _other_year(matrix, known.year)
    if other:
        says = {"sheet": matrix.sheet, "year": other, "wanted": known.year}
        return Understood(matrix, decision, (), (), (Remark("matrix.other-year", says),))
    columns = _settled(tuple(_columns(matrix, known)))
    remarks = [*_of_columns(columns), *_of_lines(matrix)]
    stated = tuple(_stated(matrix, columns, remarks))
    return Understood(matrix, decision, columns, stated, tuple(remarks))


def _other_year(matrix: Matrix, year: int) -> int | None:
    """A year that the title states in place of the plan year."""
    text = " ".join(fold(without_decisions(each)) for each in matrix.title)
    years = [int(each) for each in _YEAR.findall(text)]
    return years[0] if years and year not in years else None


def _columns(matrix: Matrix, known: Vocabulary) -> Iterator[Column]:
    factor = _factor(text for each in matrix.title if (text := _measure(each)))
    before: str | None = None
    for heading in matrix.headings:
        meaning = meaning_of(heading.parts, known, matrix.title, before if matrix.turned else None)
        thing = meaning.thing
        if thing is not None and thing.kind is AssignedKind.FUNDING:
            before = thing.code
            own = _factor(_measures(heading.parts))
            yield Column(heading, meaning, own or factor)
        else:
            yield Column(heading, meaning)


def _measure(text: str) -> str:
    """What a text says of how the table is measured; "" where it does not."""
    return " ".join(said for pair in _MEASURE.findall(fold(text)) for said in pair if said)


def _measures(parts: Iterable[str]) -> Iterator[str]:
    """The units of a heading: in brackets, or alone in a cell of a list."""
    for part in parts:
        yield _measure(part)
        if fold(part) in _MONEY_UNITS:
            yield fold(part)


def _factor(texts: Iterable[str]) -> int:
    """How many đồng the unit of money is that the texts tell; 0 where they tell none."""
    found = [match[0] for text in texts for match in _MONEY_UNIT.finditer(text)]
    return _MONEY_UNITS[found[-1]] if found else 0


def _settled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, each total known for one: a project beside its own parts totals them.

    A total that stands alone for its project is the very figure; one of nothing is not known.
    """
    return tuple(_settle(each, columns) for each in columns)


def _settle(column: Column, columns: Sequence[Column]) -> Column:
    thing = column.meaning.thing
    if thing is None or thing.kind is not AssignedKind.FUNDING:
        return column
    others = [each.meaning.thing for each in columns if each is not column]
    parts = [other for other in others if other and _is_part(other, thing)]
    alone = What.UNKNOWN if fold(thing.code) == _WHOLE else What.THING
    what = What.TOTAL if parts else alone
    if what is column.meaning.what:
        return column
    return replace(column, meaning=replace(column.meaning, what=what))


def _is_part(part: Thing, whole: Thing) -> bool:
    """Whether a thing is truly within another: a part of the project, or one of its sources."""
    if part.kind is not AssignedKind.FUNDING or part == whole:
        return False
    return is_counted_in(part, whole)


def is_counted_in(part: Thing, whole: Thing) -> bool:
    """Whether money of one thing counts in the other."""
    return (
        (fold(whole.code) == _WHOLE or is_within(part.code, whole.code))
        and whole.funding_source in ("", part.funding_source)
        and whole.capital_kind in ("", part.capital_kind)
    )


def _of_columns(columns: Sequence[Column]) -> Iterator[Remark]:
    """Headings that assign nothing known, or several things; money without its unit; twins."""
    seen: dict[Thing, Column] = {}
    for column in columns:
        meaning, at, says = column.meaning, column.heading.at, {"heading": column.said}
        if meaning.what is What.UNKNOWN:
            yield Remark("matrix.unknown-heading", says, at)
        elif meaning.what is What.EARLIER:
            yield Remark("matrix.earlier-heading", says, at)
        elif meaning.what is What.AMBIGUOUS:
            yield Remark("matrix.ambiguous-heading", says | {"all": meaning.candidates}, at)
        elif column.thing and column.thing.kind is AssignedKind.FUNDING and not column.factor:
            yield Remark("matrix.no-money-unit", says, at)
        elif column.thing and (twin := seen.setdefault(column.thing, column)) is not column:
            yield Remark("matrix.same-heading", says | {"other": twin.heading.at.address}, at)


def _of_lines(matrix: Matrix) -> Iterator[Remark]:
    """Lines that name no unit below, several, one again, or one by its plain letters."""
    seen: dict[str | None, Line] = {}
    for line in matrix.lines:
        says: dict[str, object] = {"name": line.name}
        unit = line.named.unit
        if line.kind is LineKind.UNKNOWN:
            yield Remark("matrix.unknown-unit", says, line.at)
        elif line.kind is LineKind.AMBIGUOUS:
            names = tuple(f"{each.code} {each.name}" for each in line.named.units)
            yield Remark("matrix.ambiguous-unit", says | {"all": names}, line.at)
        elif unit is not None:
            first = seen.setdefault(unit.code, line)
            if first is not line:
                yield Remark("matrix.unit-again", says | {"other": first.at.address}, line.at)
            elif not line.named.as_spelled:
                yield Remark("matrix.other-spelling", says | {"unit": unit.name}, line.at)


def _stated(matrix: Matrix, columns: Sequence[Column], remarks: list[Remark]) -> Iterator[Stated]:
    """The figures of all units, those of a line or column that is named twice only once."""
    units: set[str | None] = set()
    things = _first_columns(columns)
    for line in matrix.lines:
        unit = line.named.unit
        if unit is None or unit.code is None or unit.code in units:
            continue
        units.add(unit.code)
        for column, cell in zip(columns, line.cells, strict=True):
            thing = column.thing
            if thing is None or things.get(thing) is not column:
                continue
            values = _values(column, cell, remarks)
            if values is not None:
                named = unit.name or unit.code
                target = column.meaning.target
                yield Stated(unit.code, named, thing, cell.at, target, **values)


def _first_columns(columns: Sequence[Column]) -> dict[Thing, Column]:
    """The column of each thing; of money only where its unit is known."""
    found: dict[Thing, Column] = {}
    for column in columns:
        if column.thing and (column.thing.kind is AssignedKind.TARGET or column.factor):
            found.setdefault(column.thing, column)
    return found


def _values(column: Column, cell: Cell, remarks: list[Remark]) -> dict[str, Any] | None:
    """What a cell assigns; None where it is blank, or cannot be read, which is told."""
    if cell.uncalculated:
        remarks.append(Remark("matrix.not-calculated", {}, cell.at))
        return None
    if cell.merged and not is_blank(cell.value):
        remarks.append(Remark("matrix.merged-cell", {"value": shown(cell.value)}, cell.at))
        return None
    try:
        figure = read_figure(cell.value)
        if figure is None:
            return None
        return _money(figure, column) if column.factor else _target(figure, column)
    except NotAFigure:
        remarks.append(Remark("matrix.no-figure", {"value": shown(cell.value)}, cell.at))
        return None


def _money(figure: Figure, column: Column) -> dict[str, Any]:
    amount = figure.value * column.factor
    if figure.operator or figure.value_to is not None or amount < 0 or amount != int(amount):
        raise NotAFigure
    return {"amount": Dong(int(amount))}


def _target(figure: Figure, column: Column) -> dict[str, Any]:
    target = column.meaning.target
    own = target.operator if target else None
    rate = bool(target) and (target.measure_unit if target else "") in RATE_UNITS
    top = figure.value if figure.value_to is None else figure.value_to
    if figure.value < 0 or (rate and top > _HUNDRED):
        raise NotAFigure
    operator = own if figure.operator is None or own in CHANGES else figure.operator
    return {"value": figure.value, "value_to": figure.value_to, "operator": operator}
