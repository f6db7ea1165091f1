"""The board of who has sent what: as lines of text, as one object, and as a sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xltools.api.board import Board, Line, Timing
from xltools.api.receive import say_reason
from xltools.api.received import source_of
from xltools.exchange.inbox.register import Entry
from xltools.wording.board import say_timing
from xltools.wording.dates import format_instant
from xltools.wording.results import say_result
from xltools.wording.rollup import say_note, say_state
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.rollup import Member, Note
    from xltools.workbook.board_book import Cells, OtherFile

_TOLD: Final = frozenset({"rollup.missing", "rollup.received-late"})
"""What state and deadline say already."""


def board_lines(board: Board, lang: Lang) -> Iterator[str]:
    """The board as lines of text, a line a unit."""
    yield from heading_lines(board, lang)
    for line in board.lines:
        yield "  " + _said(line, lang)
        yield from (f"    {say_result('status.note', lang, note=n)}" for n in notes(line, lang))
    if board.strays:
        yield say_result("status.strays", lang)
    for member in board.strays:
        says = {"file": member.file_name, "unit": member.unit_name}
        yield "  " + say_result("status.stray", lang, **says, state=_state(member, lang))
    if board.held:
        yield say_result("status.held", lang)
    for entry in board.held:
        reason = say_reason(entry.code, entry, lang)
        yield "  " + say_result("status.held-file", lang, place=entry.path, reason=reason)


def heading_lines(board: Board, lang: Lang) -> Iterator[str]:
    """Whose board it is, how many have sent, and by when they had to."""
    yield say_result(
        "status.heading",
        lang,
        unit=board.parent.name,
        year=board.year,
        received=board.received,
        expected=board.expected,
        day=board.today,
    )
    if board.due is not None:
        yield say_result("status.due", lang, due=board.due.said)
    counts = Counter(line.timing for line in board.lines)
    told = (
        say_result("status.count", lang, timing=say_timing(each, lang), count=counts[each])
        for each in Timing
        if counts[each]
    )
    yield "; ".join(told)


def _said(line: Line, lang: Lang) -> str:
    timing = say_timing(line.timing, lang)
    says = {"unit": line.unit.name, "state": _state(line.member, lang), "timing": timing}
    entry = line.entry
    if entry is None or entry.facts is None:
        return say_result("status.unit", lang, **says)
    return say_result(
        "status.sent",
        lang,
        **says,
        sequence=entry.sequence,
        at=format_instant(entry.received),
        seal=entry.facts.said[lang == "en"],
    )


def _state(member: Member, lang: Lang) -> str:
    return say_state(member.state.value, lang)


def notes(line: Line, lang: Lang) -> list[str]:
    """What there is to say of a unit: of its file, and of what is held back."""
    told = [_note(each, lang) for each in line.member.notes if each.code not in _TOLD]
    return [*told, *(say_reason(each.code, each, lang) for each in line.held)]


def _note(note: Note, lang: Lang) -> str:
    return say_note(note.code, note.values, lang)


def write_sheet(board: Board, output: Path, lang: Lang) -> None:
    """Write the board as a workbook. Raises XltoolsError `output.*`."""
    from xltools.workbook.board_book import Sheets, write_board
    from xltools.workbook.save import replacing

    told = list(heading_lines(board, lang))
    cells = [_cells(board.folder, line, lang) for line in board.lines]
    with replacing(output, board.inputs, suffix=".xlsx") as temporary:
        write_board(temporary, output, Sheets(told, cells, list(_others(board, lang))), lang)


def _cells(folder: Path, line: Line, lang: Lang) -> Cells:
    from xltools.workbook.board_book import Cells

    entry, unit = line.entry, line.unit
    return Cells(
        code=unit.code or "",
        unit=unit.name or "",
        state=_state(line.member, lang),
        timing=say_timing(line.timing, lang),
        sequence=entry.sequence if entry else 0,
        received=format_instant(entry.received) if entry else "",
        seal=entry.facts.said[lang == "en"] if entry and entry.facts else "",
        notes="\n".join(notes(line, lang)),
        contact=unit.contact or "",
        phone=unit.phone or "",
        file=source_of(folder, entry.path) if entry else None,
        calls=line.calls,
    )


def _others(board: Board, lang: Lang) -> Iterator[OtherFile]:
    from xltools.workbook.board_book import OtherFile

    for member in board.strays:
        reason = " ".join(_note(each, lang) for each in member.notes)
        yield OtherFile(member.file_name, member.unit_name, _state(member, lang), reason)
    for entry in board.held:
        unit = entry.facts.unit_name if entry.facts else ""
        state = say_result("status.held", lang)
        yield OtherFile(entry.path, unit, state, say_reason(entry.code, entry, lang))


def board_json(board: Board, lang: Lang) -> dict[str, Any]:
    """The board as one object."""
    return {
        "folder": str(board.folder),
        "unit": {"code": board.parent.key.code, "name": board.parent.name},
        "plan_year": board.year,
        "due": board.due.last.isoformat() if board.due else None,
        "received": board.received,
        "expected": board.expected,
        "units": [_line_json(line, lang) for line in board.lines],
        "others": [
            {"file": each.file_name, "state": each.state.value, "unit_name": each.unit_name}
            for each in board.strays
        ],
        "held": [_held_json(each, lang) for each in board.held],
    }


def _line_json(line: Line, lang: Lang) -> dict[str, Any]:
    entry = line.entry
    return {
        "code": line.unit.code,
        "name": line.unit.name,
        "state": line.member.state.value,
        "timing": line.timing.value,
        "sequence": entry.sequence if entry else None,
        "received": entry.received.isoformat() if entry else None,
        "seal": entry.facts.verdict if entry and entry.facts else None,
        "file": entry.path if entry else None,
        "notes": notes(line, lang),
        "held": [_held_json(each, lang) for each in line.held],
    }


def _held_json(entry: Entry, lang: Lang) -> dict[str, Any]:
    return {
        "file": entry.path,
        "trail": list(entry.trail),
        "code": entry.code,
        "message": say_reason(entry.code, entry, lang),
    }
