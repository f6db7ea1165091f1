"""Nguồn số liệu: a line for each file and unit, then one for each row that went into a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from xltools.form import SourceLine
from xltools.form.layout import place
from xltools.rollup.lines import SheetLines
from xltools.rollup.membership import Member, Membership
from xltools.wording.rollup import say_state


def source_lines(membership: Membership, sheets: Sequence[SheetLines]) -> tuple[SourceLine, ...]:
    """Where each figure of the roll-up comes from; the sheets are placed already."""
    files = [_of_member(member) for member in membership.members]
    rows = [values for sheet in sheets for values in _of_rows(sheet)]
    return tuple(
        SourceLine(source=place(SourceLine, index), **values)
        for index, values in enumerate([*files, *rows])
    )


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
                "from_sheet": row.record.source.sheet,
                "from_row": row.record.source.row,
                "remarks": row.member.said_of(row.record.source),
            }
