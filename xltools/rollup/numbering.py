"""Codes and places of the lines of a sheet, once all of them are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from xltools.cells import ItemSource, RowSource
from xltools.form.base import Record
from xltools.form.layout import place
from xltools.rollup.lines import Line, SheetLines

Codes = Mapping[tuple[str, str | None, str | None], str]
"""The code that a line got in the roll-up, by the unit that sent it, its own unit and code."""


def numbered(sheet: SheetLines) -> SheetLines:
    """Lines that lack a code get the lowest free ones; all codes given before stay."""
    declared = sheet.sheet.sheet
    if not declared.code_field:
        return sheet
    name, prefix = declared.code_field, declared.code_prefix
    used = {getattr(line.record, name) for line in sheet.lines}
    lines: list[Line] = []
    number = 0
    for line in sheet.lines:
        if getattr(line.record, name) is not None or not line.made_of:
            lines.append(line)
            continue
        number += 1
        while f"{prefix}{number:02d}" in used:
            number += 1
        code = {name: f"{prefix}{number:02d}"}
        lines.append(Line(line.record.replaced(**code), line.made_of))
    return sheet.with_lines(lines)


def codes_of(*sheets: SheetLines) -> Codes:
    """The new code of every row that went into a line; none for a code that stood on two."""
    found: dict[tuple[str, str | None, str | None], set[str]] = {}
    for sheet in sheets:
        for line in sheet.lines:
            for row in line.made_of:
                if isinstance(row.record, sheet.sheet):
                    unit = row.member.submission.unit_code
                    below = getattr(row.record, "unit_code", None)
                    key = (unit, below, getattr(row.record, "code", None))
                    found.setdefault(key, set()).add(str(getattr(line.record, "code", "")))
    return {key: codes.pop() for key, codes in found.items() if len(codes) == 1}


def placed(sheet: SheetLines) -> SheetLines:
    """Every line at the place where the parent's workbook has it."""
    records = at_their_places(sheet.sheet, (line.record for line in sheet.lines))
    lines = (Line(r, line.made_of) for r, line in zip(records, sheet.lines, strict=True))
    return sheet.with_lines(lines)


def at_their_places(sheet: type[Record], records: Iterable[Record]) -> tuple[Record, ...]:
    """The records in order, each with the place that the writer gives it."""
    return tuple(_at(record, place(sheet, index)) for index, record in enumerate(records))


def _at(record: Record, source: RowSource | ItemSource) -> Record:
    return record if record.source == source else record.replaced(source=source)


def sorted_by(sheet: SheetLines, order: Callable[[Any], Any]) -> SheetLines:
    """The lines in that order of their records."""
    return sheet.with_lines(sorted(sheet.lines, key=lambda line: order(line.record)))
