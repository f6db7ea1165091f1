"""Samples of mistakes: the shipped example with one thing changed, and what the check says then.

`docs/loi-mau/<topic>.json` holds, for each code that a check can give, how to provoke it:

    {"task.no-lead": {
        "from": "tan-lap-2024",                            the example; this one when left out
        "change": [{"sheet": "Phân công", "row": "NV01", "set": {"Đơn vị chủ trì": null}}],
        "finds": ["Phân công!NV01!Đơn vị chủ trì"],        every place with this code
        "also": ["project.no-lead at Phân công!NV02!Tên việc"],     whatever else it must cause
        "silent": [[{…}], [{…}], [{…}]]}}                  near misses: changes that are no mistake

A change names a sheet and sets cells of a row (null clears one), adds a row, or drops a row or
the whole sheet. A row is named by its code, or as "#3" by its number; the sheet of items has none.
`today` and `previous` (changes of the same example, as last year's plan) may be given, and as
`given` changes that the mistake and its near misses both stand on. What the example and these
cause by themselves is left out of what is found.
"""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from xltools.catalogue import Catalogue, load_catalogue
from xltools.cells import CellRef
from xltools.checks import Case, check
from xltools.findings import Finding
from xltools.form import RECORD_OF_SHEET
from xltools.form.base import Record, Shape, field_named, fields
from xltools.form.layout import place
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of
from xltools.settings import Settings

ROOT: Final = Path(__file__).resolve().parents[1]
SAMPLES: Final = ROOT / "docs" / "loi-mau"
SOURCES: Final = ROOT / "workbooks" / "nguon"
EXAMPLE: Final = "tan-lap-2024"
TODAY: Final = date(2024, 3, 1)

Change = Mapping[str, Any]
Document = dict[str, Any]


@dataclass(frozen=True)
class Sample:
    """How to provoke one code. `by_hand` says it where values alone cannot: with its values."""

    code: str
    topic: str
    source: str = EXAMPLE
    change: Sequence[Change] = ()
    finds: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    silent: tuple[Sequence[Change], ...] = ()
    previous: Sequence[Change] = ()
    given: Sequence[Change] = ()
    today: date = TODAY
    by_hand: str = ""
    values: Mapping[str, Any] | None = None

    @property
    def expected(self) -> list[str]:
        """All that the check finds, as `told` writes it, in order of text."""
        return sorted([*(f"{self.code} at {place}" for place in self.finds), *self.also])

    @property
    def known(self) -> Counter[str]:
        """What the example with the given changes has by itself, and how often."""
        return _known(self.source, json.dumps(self.given), json.dumps(self.previous), self.today)


@cache
def _known(source: str, given: str, previous: str, today: date) -> Counter[str]:
    """Looked for once: many samples stand on the same example with the same changes, as JSON."""
    stands_on = Sample(
        "", "", source, given=json.loads(given), previous=json.loads(previous), today=today
    )
    case = case_of(changed(example(source), stands_on.given), stands_on)
    return Counter(told(case, check(case)))


def samples() -> dict[str, Sample]:
    """All samples by code, topic by topic; raises ValueError for a code that is there twice."""
    found: dict[str, Sample] = {}
    for path in sorted(SAMPLES.glob("*.json")):
        for code, given in json.loads(path.read_text(encoding="utf-8")).items():
            if code in found:
                raise ValueError(code)
            found[code] = _sample(code, path.stem, given)
    return found


def _sample(code: str, topic: str, given: Mapping[str, Any]) -> Sample:
    today = given.get("today")
    return Sample(
        code,
        topic,
        given.get("from", EXAMPLE),
        given.get("change", ()),
        tuple(given.get("finds", ())),
        tuple(given.get("also", ())),
        tuple(given.get("silent", ())),
        given.get("previous", ()),
        given.get("given", ()),
        date.fromisoformat(today) if today else TODAY,
        given.get("by_hand", ""),
        given.get("values"),
    )


def findings(sample: Sample, change: Sequence[Change]) -> tuple[Case, list[Finding]]:
    """What the check finds in the example once it is changed so, and did not find before."""
    case = case_of(changed(example(sample.source), [*sample.given, *change]), sample)
    known = Counter(sample.known)
    return case, [each for each in check(case) if not _is_taken(known, named(case, each))]


def _is_taken(known: Counter[str], name: str) -> bool:
    """Whether a finding was known before; each known one is taken once."""
    known[name] -= 1
    return known[name] >= 0


def case_of(document: Document, sample: Sample) -> Case:
    """The case of a document, beside last year's plan where the sample has one."""
    rows = rows_of(document)
    previous = None
    if sample.previous:
        previous = plan_of(rows_of(changed(example(sample.source), sample.previous)))
    return Case(plan_of(rows), rows, None, Settings(), sample.today, previous, catalogue())


def told(case: Case, found: Sequence[Finding]) -> list[str]:
    """Findings as samples name them: "task.no-lead at Phân công!NV01!Đơn vị chủ trì"."""
    return sorted(named(case, each) for each in found)


def named(case: Case, found: Finding) -> str:
    """One finding as samples name it."""
    return f"{found.code} at {where(case, found.cell)}"


def where(case: Case, cell: CellRef) -> str:
    """A cell by sheet, row and heading: "Phân công!NV01!Đơn vị chủ trì"."""
    record = RECORD_OF_SHEET[cell.sheet]
    if record.sheet.shape is Shape.ITEMS:
        return f"{cell.sheet}!{_heading(case.plan.info, cell)}"
    for number, each in enumerate(case.plan.of(record), start=1):
        if each.source.row == cell.row:
            return f"{cell.sheet}!{_key(each, number)}!{_heading(each, cell)}"
    return f"{cell.sheet}!{_heading_of_column(record, cell.column)}"


def _heading_of_column(record: type[Record], column: int) -> str:
    first = place(record, 0)
    names = [each.name for each in fields(record) if first.cell(each.name).column == column]
    return field_named(record, names[0]).column.header


def _heading(record: Record, cell: CellRef) -> str:
    names = [each.name for each in fields(type(record)) if record.cell(each.name) == cell]
    return field_named(type(record), names[0]).column.header if names else cell.address


def _key(record: Record, number: int) -> str:
    code = record.sheet.code_field
    value = getattr(record, code) if code else None
    return str(value) if value else f"#{number}"


def changed(document: Document, changes: Sequence[Change]) -> Document:
    """The document with all changes made; raises KeyError for a row that is not there."""
    document = copy.deepcopy(document)
    for change in changes:
        _change(document, change)
    return document


def _change(document: Document, change: Change) -> None:
    sheet = change["sheet"]
    if "add" in change:
        document.setdefault(sheet, []).append(dict(change["add"]))
    elif "set" in change:
        _set(_row(document, change), change["set"])
    elif "row" in change:
        document[sheet] = [row for row in document[sheet] if row is not _row(document, change)]
    else:
        del document[sheet]


def _row(document: Document, change: Change) -> dict[str, Any]:
    content = document[change["sheet"]]
    if isinstance(content, dict):
        return content
    wanted = str(change["row"])
    if wanted.startswith("#"):
        row: dict[str, Any] = content[int(wanted[1:]) - 1]
        return row
    code = RECORD_OF_SHEET[change["sheet"]].sheet.code_field
    heading = field_named(RECORD_OF_SHEET[change["sheet"]], code or "code").column.header
    for row in content:
        if str(row.get(heading)) == wanted:
            return row
    raise KeyError(f"{change['sheet']}!{wanted}")


def _set(row: dict[str, Any], cells: Mapping[str, Any]) -> None:
    for heading, value in cells.items():
        if value is None:
            row.pop(heading, None)
        else:
            row[heading] = value


def shown(sample: Sample) -> Iterator[tuple[str, str, str]]:
    """Each changed cell for a reader: where, what stood there, what stands there now."""
    before = example(sample.source)
    for change in (*sample.given, *sample.change):
        sheet = change["sheet"]
        named = f"{sheet}, {change['row']}" if "row" in change else sheet
        if "set" in change:
            row = _row(before, change)
            for heading, value in change["set"].items():
                yield f"{named}, {heading}", str(row.get(heading, "")), str(value or "")
        elif "add" in change:
            cells = "; ".join(f"{heading}: {value}" for heading, value in change["add"].items())
            yield f"{sheet}, thêm dòng", "", cells
        else:
            yield named, "có", "bỏ"
        before = changed(before, [change])


@cache
def _example_text(name: str) -> str:
    return (SOURCES / f"{name}.json").read_text(encoding="utf-8")


def example(name: str) -> Document:
    """The document of a shipped example."""
    document: Document = json.loads(_example_text(name))
    return document


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, loaded once."""
    return load_catalogue()
