"""Parts and numbers of the text: the document numbers its items, and each announces something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, TypeAlias

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import Activity, Duty, Sentence
from xltools.form.base import Record
from xltools.form.words import LineLevel
from xltools.patterns import late_pattern
from xltools.wording.messages import outline as messages
from xltools.wording.text import fold

_TYPED: Final = late_pattern(
    r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)](?=\s+[^\W\d])"  # I. 1. 2.1. 3)
    r"|[a-zđ](?:\)|\.(?=\s))(?=\s*[^\W\d])"  # a) b. đ)
    r"|[-–—+•●▪](?=\s*[^\W\d])"  # - Tổ chức
)
_NUMBERED: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Sentence: ("lead_in", "wording"),
    Activity: ("lead_in", "wording"),
    Duty: ("wording",),
}
"""The cells whose lines are numbered or marked by the document."""

_ITEMS: Final = frozenset({LineLevel.NUMBERED, LineLevel.DASH, LineLevel.PLUS})
_SHOWN: Final = 60

Lines: TypeAlias = list[tuple[Record, str, LineLevel | None]]
"""The printed lines of one part in their order: record, text, level."""


def numbers_are_not_typed(case: Case) -> Iterator[Finding]:
    """No line begins with a number, a letter or a dash that the document sets itself."""
    for sheet, names in _NUMBERED.items():
        for record in case.plan.of(sheet):
            for name in names:
                found = _TYPED.match((getattr(record, name) or "").lstrip())
                if found:
                    yield messages.TYPED_NUMBER.at(
                        record.cell(name), found[0], row_key=record.row_key
                    )


def sentences_have_numbers_of_their_own(case: Case) -> Iterator[Finding]:
    """In each section the printed sentences carry different numbers."""
    for section, rows in _sections(case).items():
        taken: dict[int, list[Sentence]] = {}
        for row in rows:
            if row.order is not None and row.printed and row.wording:
                taken.setdefault(row.order, []).append(row)
        for number, same in taken.items():
            if len(same) > 1:
                first, second, *others = same
                yield messages.NUMBER_TWICE.at(
                    second.cell("order"),
                    str(number),
                    related=tuple(each.cell("order") for each in (first, *others)),
                    row_key=second.row_key,
                    section=section,
                    count=len(same),
                )


def numbers_of_sentences_follow_each_other(case: Case) -> Iterator[Finding]:
    """In each section the numbers run from 1 without a gap."""
    for section, rows in _sections(case).items():
        numbered = {row.order: row for row in reversed(rows) if row.order is not None}
        for before, number in pairwise(sorted({0, *numbered})):
            if number > before + 1:
                row = numbered[number]
                yield messages.NUMBER_GAP.at(
                    row.cell("order"),
                    str(number),
                    row_key=row.row_key,
                    section=section,
                    before=before,
                )


def items_are_of_one_office(case: Case) -> Iterator[Finding]:
    """Under one number of Tổ chức thực hiện stands one office, whose name is printed over it."""
    first: dict[int, Duty] = {}
    told: set[tuple[int, str]] = set()
    for duty in case.plan.duties:
        if duty.item is None or not duty.office or not duty.wording:
            continue
        other = first.setdefault(duty.item, duty)
        known = {fold(each) for each in (other.office, other.same_item_office) if each}
        office = duty.item, fold(duty.office)
        if office[1] not in known and office not in told:
            told.add(office)
            yield messages.ITEM_TWICE.at(
                duty.cell("item"),
                duty.office,
                related=(other.cell("item"),),
                row_key=duty.row_key,
                item=duty.item,
                first=other.office,
            )


def announced_items_follow(case: Case) -> Iterator[Finding]:
    """An item that ends with a colon has something below it.

    A paragraph may announce what the document builds from the sheets, so it is left alone.
    """
    for lines in filter(None, _parts(case)):
        for (record, text, level), below in zip(lines, [*lines[1:], None], strict=True):
            ends = text.rstrip().endswith(":") and level in _ITEMS
            if ends and (below is None or below[2] is level):
                yield messages.NOTHING_BELOW.at(
                    record.cell("wording"), _end(text), row_key=record.row_key
                )


def _sections(case: Case) -> Mapping[str, list[Sentence]]:
    """The sentences by section, as they stand on the sheet."""
    found: dict[str, list[Sentence]] = {}
    names: dict[str, str] = {}
    for row in case.plan.sentences:
        section = names.setdefault(fold(row.section or ""), row.section or "")
        found.setdefault(section, []).append(row)
    return found


def _parts(case: Case) -> Iterator[Lines]:
    """The lines that are printed under one heading."""
    for rows in _sections(case).values():
        printed = [row for row in rows if row.printed]
        printed.sort(key=lambda row: (row.order is None, row.order or 0))
        yield [(row, row.wording, row.line_level) for row in printed if row.wording]
    yield from _grouped((row, row.part, row.project) for row in case.plan.activities)
    yield from _grouped((row, row.item, row.office) for row in case.plan.duties)


def _grouped(rows: Iterable[tuple[Activity | Duty, object, object]]) -> Iterator[Lines]:
    found: dict[tuple[object, object], Lines] = {}
    for row, one, two in rows:
        if row.wording:
            found.setdefault((one, two), []).append((row, row.wording, row.line_level))
    yield from found.values()


def _end(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _SHOWN else f"…{text[-_SHOWN:].lstrip()}"
