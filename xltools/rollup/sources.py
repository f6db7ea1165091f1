"""Nguồn số liệu: a line for each file and unit, then one for each row that went into a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from xltools.form import SourceLine
from xltools.form.layout import place
from xltools.plan.long_rows import LongRows
from xltools.rollup.membership import Member, Membership
from xltools.rollup.rolled_unit import SheetLines
from xltools.wording.rollup import say_state


def source_lines(membership: Membership, sheets: Sequence[SheetLines]) -> Sequence[SourceLine]:
    """Where each figure of the roll-up comes from, made when asked for."""

    def lines() -> Iterator[SourceLine]:
        files = map(_of_member, membership.members)
        rows = (values for sheet in sheets for values in _of_rows(sheet))
        for index, values in enumerate(chain(files, rows)):
            yield SourceLine(source=place(SourceLine, index), **values)

    return LongRows(len(membership.members) + sum(each.sources for each in sheets), lines)


def _of_member(member: Member) -> dict[str, Any]:
    return {
        "unit_code": member.unit_code or None,
        "unit_name": member.unit_name or None,
        "file_name": member.file_name or None,
        "digest": member.digest or None,
        "state": say_state(member.state.value),
        "received": f"{member.received:%d/%m/%Y %H:%M}" if member.received else None,
        "remarks": " ".join(note.say() for note in member.notes) or None,
    }


def _of_rows(sheet: SheetLines) -> Iterator[dict[str, Any]]:
    for line in sheet.lines:
        key = line.record.row_key if line.made_of else ""
        for row in line.made_of:
            yield {
                "unit_code": row.member.submission.unit_code,
                "unit_name": row.member.sender,
                "file_name": row.member.submission.file_name,
                "at_sheet": line.record.source.sheet,
                "at_row": line.record.source.row,
                "at_key": key,
                "from_sheet": row.origin.on,
                "from_row": row.origin.row,
                "remarks": row.member.said_of(row.origin.on, row.origin.row),
            }
