"""One person's copy of a plan, as lines to be laid beside those of other copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from xltools.cells import CellRef, ItemSource, RowSource
from xltools.dataclass import dataclass
from xltools.form import (
    Activity,
    Annex,
    FundingLine,
    LegalBasis,
    Movement,
    OfficeLine,
    ReportDue,
    Target,
    Task,
)
from xltools.form.base import Record, Shape
from xltools.plan.export import Typed, typed_row
from xltools.plan.plan import Plan
from xltools.rows.columns import columns_of
from xltools.wording.text import fold

WORDING: Final[dict[type[Record], tuple[str, ...]]] = {
    Target: ("indicator", "wording"),
    Movement: ("name",),
    FundingLine: ("project", "funding_source", "capital_kind", "content"),
    Task: ("project", "name"),
    LegalBasis: ("document_type", "symbol", "title"),
    Activity: ("project", "wording"),
    ReportDue: ("period", "sender", "receiver"),
    Annex: ("title",),
    OfficeLine: ("name",),
}
"""The fields that say in words what a row is about, beside its code."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: values as staff type them by field, without blanks, and the place they stand at.

    `silent` are the fields of which the copy says nothing: it lacks the column, or the cell could
    not be read. A field that is neither given nor silent is blank.
    """

    cells: Mapping[str, Typed]
    source: RowSource | ItemSource
    silent: frozenset[str] = frozenset()

    def get(self, name: str) -> Typed:
        """The value of a field; "" where it is blank or silent."""
        return self.cells.get(name, "")

    def text(self, name: str) -> str:
        """The value of a field for comparison."""
        return fold(str(self.get(name)))


@dataclass(frozen=True)
class Copy:
    """One copy by its file's name; a sheet that it lacks is not among `sheets`."""

    name: str
    sheets: Mapping[type[Record], tuple[Line, ...]]


def copy_of(
    name: str,
    plan: Plan,
    *,
    unread: Collection[CellRef] = (),
    lacking: Collection[type[Record]] = (),
) -> Copy:
    """The copy that a plan makes; of `unread` cells and `lacking` sheets it says nothing."""
    return Copy(
        name,
        {
            record: tuple(_line(each, unread) for each in records)
            for record, records in plan.records.items()
            if record not in lacking
        },
    )


def _line(record: Record, unread: Collection[CellRef]) -> Line:
    filled, source = columns_of(type(record)).filled, record.source
    typed = typed_row(record)
    cells = {name: typed[each.header] for name, each in filled.items() if each.header in typed}
    stated = source.rows if isinstance(source, ItemSource) else source.columns
    silent = {name for name in filled if name not in stated}
    silent |= {name for name in filled if source.cell(name) in unread}
    return Line(cells, source, frozenset(silent - cells.keys()))


def keyed(record: type[Record], lines: tuple[Line, ...]) -> dict[Key, Line]:
    """The lines by what names them; the second line of one name has a number of its own."""
    seen: Counter[Key] = Counter()
    found: dict[Key, Line] = {}
    for line in lines:
        key = _key(record, line)
        seen[key] += 1
        found[(*key, str(seen[key]))] = line
    return found


def _key(record: type[Record], line: Line) -> Key:
    """The key of the sheet; where it lacks the code, with the wording; else the whole content."""
    sheet = record.sheet
    if sheet.shape is Shape.ITEMS:
        return ("",)
    key = tuple(line.text(name) for name in sheet.key)
    if any(key) and not ("code" in sheet.key and not line.get("code")):
        return key
    words = tuple(line.text(name) for name in WORDING.get(record, ()))
    if any(words):
        return (*key, *words)
    return tuple(f"{name}={value}" for name, value in sorted(line.cells.items()))


def name_of(record: type[Record], line: Line) -> str:
    """What a person calls a row: the values of its key, or its first value."""
    if record.sheet.shape is Shape.ITEMS:
        return ""
    named = [str(line.get(name)) for name in record.sheet.key if line.get(name) != ""]
    return ", ".join(named) or next((str(value) for value in line.cells.values()), "")


def codes_of(record: type[Record], copies: Collection[Copy]) -> Iterator[str]:
    """Every code that stands on a sheet of the copies."""
    for copy in copies:
        for line in copy.sheets.get(record, ()):
            yield str(line.get(record.sheet.code_field))
