"""What a project does: its activities line by line, with what their columns state besides."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.form import Activity
from xltools.form.words import ActivityPart
from xltools.narrative import words
from xltools.narrative.blocks import Line, Paragraph, Run
from xltools.narrative.composer import Composer, Paragraphs, says
from xltools.narrative.lines import LINE_OF
from xltools.narrative.markup import ended, ended_by, lower_first
from xltools.plan.amounts import activity_amount
from xltools.plan.references import references_in
from xltools.wording.numbers import format_count
from xltools.wording.text import fold


def activities(composer: Composer, project: str, part: ActivityPart | None = None) -> Paragraphs:
    """The lines of one part of a project; without a part all of them, each part led in by name."""
    return tuple(_activities(composer, project, part))


def _activities(composer: Composer, project: str, only: ActivityPart | None) -> Iterator[Paragraph]:
    mine = [each for each in composer.plan.activities if each.project == project and each.wording]
    for part in ActivityPart if only is None else (only,):
        rows = [each for each in mine if (each.part or ActivityPart.CONTENT) is part]
        for index, row in enumerate(rows):
            lead = words.PART_LEADS.get(part.value) if only is None and index == 0 else None
            yield activity_line(composer, row, lead)


def activity_line(composer: Composer, row: Activity, lead: str | None = None) -> Paragraph:
    """One line; `lead` leads in where the row has no lead-in of its own."""
    block = f"du-an/{row.project}/{row.code or row.source.row}"
    composer.printed.add(row.code)
    runs = composer.line(row.wording, block, row, lead_in=row.lead_in or lead)
    more = _unsaid(row)
    if more:
        runs = (*ended_by(runs, ";"), Run(f" {more}."))
    line = LINE_OF[row.line_level]
    return Paragraph(block, Line.DASH if line is Line.ITEM else line, ended(runs))


def _unsaid(row: Activity) -> str:
    """What the row states in columns and not in its sentence: amount, for whom, where."""
    said: list[str] = []
    if row.amount is not None and "sl" not in references_in(row.wording or ""):
        said.append(activity_amount(row) or "")
    if row.beneficiaries and not says(row.wording, row.beneficiaries):
        said.append(f"{_for_whom(row.beneficiaries)}{_people(row)}")
    if row.place and not says(row.wording, row.place):
        said.append(f"{words.PLACE.lower()} {row.place}")
    return "; ".join(said)


def _for_whom(typed: str) -> str:
    """đối tượng: hộ nghèo; what begins with that very word is not led in by it a second time."""
    if fold(typed).startswith(fold(words.BENEFICIARIES).rstrip(":")):
        return f"{words.MEANT_FOR} {lower_first(typed)}"
    return f"{words.BENEFICIARIES.lower()} {typed}"


def _people(row: Activity) -> str:
    return f" ({format_count(row.beneficiary_count)})" if row.beneficiary_count else ""
