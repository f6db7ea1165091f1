"""The same blocks as plain text, for the screen, for comparison and for tests."""

from __future__ import annotations

from xltools.narrative import words
from xltools.narrative.blocks import (
    Annex,
    Basis,
    Block,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Runs,
    Signature,
    Title,
    plain,
)


def to_text(document: Document) -> str:
    """The document as text: a blank line between blocks, footnotes as [1] and listed at the end."""
    parts = [block_text(block) for block in document.blocks]
    notes = [f"[{note.number}] {plain(note.runs)}" for note in document.notes()]
    if notes:
        signed = next(
            (i + 1 for i, block in enumerate(document.blocks) if isinstance(block, Signature)),
            len(parts),
        )
        parts.insert(signed, "\n".join(notes))
    return "\n\n".join(parts) + "\n"


def block_text(block: Block) -> str:
    """One block as text, with its number or marker."""
    match block:
        case Letterhead():
            right = f"{words.NATION}\n{words.MOTTO}"
            agency = "\n".join(block.agency)
            left = "\n".join(filter(None, (agency, block.number, block.urgency, block.draft_mark)))
            return f"{left}\n\n{right}\n{block.place_and_date}"
        case Title():
            return f"{block.kind}\n{runs_text(block.runs)}"
        case Basis():
            return runs_text(block.runs)
        case Heading():
            return f"{block.number} {runs_text(block.runs)}".lstrip()
        case Paragraph():
            return f"{block.marker} {runs_text(block.runs)}".lstrip()
        case Recipients():
            return "\n".join((words.RECIPIENTS, *block.lines))
        case Signature():
            return "\n".join((*block.lines, "", block.name))
        case Annex():
            return _annex(block)


def runs_text(runs: Runs) -> str:
    """Runs as text, notes as [1]."""
    return "".join(f"[{run.note.number}]" if run.note else run.text for run in runs)


def _annex(annex: Annex) -> str:
    table = annex.table
    rows = [
        tuple(": ".join(filter(None, (c.group, c.header))) for c in table.columns),
        tuple(column.letter for column in table.columns),
        *table.rows,
        *((table.total,) if table.total else ()),
    ]
    lines = [annex.number, annex.title, annex.attached_to, annex.unit_line]
    lines += [" | ".join(row) for row in rows]
    return "\n".join(line for line in (*lines, annex.remark) if line)
