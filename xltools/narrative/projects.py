"""Projects, sub-projects and policies: headings, activities, and what the outline puts in each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.form import Activity, ProjectLine
from xltools.form.words import ActivityPart, HeadingStyle
from xltools.narrative import funding, tasks, words
from xltools.narrative.blocks import Block, Heading, Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs, says
from xltools.narrative.lines import LINE_OF
from xltools.narrative.markup import ended, ended_by, marked, noted
from xltools.narrative.outline import Kind
from xltools.narrative.targets import targets_at
from xltools.plan.amounts import activity_amount
from xltools.plan.references import references_in
from xltools.wording.numbers import format_count

_TOP, _SUB, _INSIDE = 2, 3, 4
_SECTIONS: Final = ("nội dung dự án", "nội dung chính sách")


def projects(composer: Composer) -> tuple[Block, ...]:
    """The projects that the unit carries out, sub-projects under theirs; empty ones left out."""
    return tuple(_projects(composer))


def policies(composer: Composer) -> tuple[Block, ...]:
    """Policies and tasks outside the programme that the unit carries out."""
    programme = composer.scope.projects
    codes = [each for each in _carried_out(composer) if each not in programme]
    return tuple(block for code in codes for block in _one(composer, code, _TOP))


def _projects(composer: Composer) -> Iterator[Block]:
    programme = composer.scope.projects
    chosen = [each for each in _carried_out(composer) if each in programme]
    tops = dict.fromkeys(programme[code].parent or code for code in chosen)
    for top in tops:
        subs = [code for code in chosen if programme[code].parent == top]
        below = [block for code in subs for block in _one(composer, code, _SUB)]
        inside = _inside(composer, top) if top in chosen or not below else ()
        if inside or below:
            yield _heading(composer, top, _TOP)
            yield from (*inside, *below)


def _carried_out(composer: Composer) -> list[str]:
    """Codes ticked for this year, and codes of activities and tasks that no line knows."""
    lines = {each.code: each for each in composer.plan.projects if each.code}
    ticked = [line for line in lines.values() if line.carried_out]
    ticked.sort(key=lambda line: (line.print_order is None, line.print_order or 0))
    used = [each.project for each in composer.plan.activities]
    used += [each.project for each in composer.plan.tasks]
    codes = [line.code for line in ticked if line.code]
    return list(dict.fromkeys([*codes, *(c for c in used if c and c not in lines)]))


def _one(composer: Composer, code: str, level: int) -> tuple[Block, ...]:
    inside = _inside(composer, code)
    return (_heading(composer, code, level), *inside) if inside else ()


def _heading(composer: Composer, code: str, level: int) -> Heading:
    block = f"du-an/{code}"
    line = next((each for each in composer.plan.projects if each.code == code), None)
    own = composer.runs(line.printed_name, block, line, "printed_name") if line else ()
    official = composer.scope.official_name(code)
    if not own and official is None and line is not None:
        official = composer.gap(block, line, "printed_name")
    name = own or (Run(official or code),)
    note = _note(composer, code, line, block)
    return Heading(
        id=block,
        level=level,
        runs=noted(name, note) if note else name,
        numbered=line is None or line.heading in (None, HeadingStyle.NUMBERED),
    )


def _note(composer: Composer, code: str, line: ProjectLine | None, block: str) -> Runs:
    """The line's own footnote, else the place of the project in the programme."""
    if line is not None and line.footnote:
        return composer.runs(line.footnote, block, line, "footnote")
    project = composer.scope.projects.get(code)
    programme = composer.scope.programme
    if project is None or programme is None:
        return ()
    if project.parent:
        of = composer.scope.projects[project.parent].number
        return marked(words.FOOTNOTE_SUBPROJECT.format(number=project.number, of=of))
    return marked(
        words.FOOTNOTE_PROJECT.format(
            project=f"Dự án {project.number}",
            programme=composer.programme,
            period=programme.period.replace("-", " - "),
        )
    )


def _inside(composer: Composer, code: str) -> tuple[Block, ...]:
    """The parts that the outline gives each project, those with nothing to say left out."""
    blocks: list[Block] = []
    kinds: set[Kind] = set()
    for part in composer.outline.project:
        found = [
            (c.kind, line) for c in part.contents for line in _contents(composer, c.kind, code)
        ]
        if found:
            kinds.update(kind for kind, _ in found)
            bold = composer.outline.levels[_INSIDE - 1].bold
            block = f"du-an/{code}/{part.id}"
            title = composer.runs(part.title, block, composer.info)
            blocks += [Heading(block, _INSIDE, title, bold=bold), *(line for _, line in found)]
    # money alone is no "content" and needs no heading
    return tuple(blocks[1:] if kinds == {Kind.PROJECT_FUNDING} else blocks)


def _contents(composer: Composer, kind: Kind, code: str) -> Paragraphs:
    match kind:
        case Kind.ACTIVITIES:
            return tuple(_activities(composer, code))
        case Kind.PROJECT_TARGETS:
            return _targets(composer, code)
        case Kind.PROJECT_FUNDING:
            return funding.project_funding(composer, code)
        case Kind.OFFICES:
            return tasks.offices(composer, code)
        case Kind.TIMES:
            return tasks.times(composer, code)
    return ()


def _targets(composer: Composer, code: str) -> Paragraphs:
    """The project's targets, but for those that a line of its activities already states."""
    mine = (each.wording or "" for each in composer.plan.activities if each.project == code)
    told = {ref.partition(".")[0] for text in mine for ref in references_in(text)}
    found = [targets_at(composer, section, code, told) for section in _SECTIONS]
    return tuple(line for lines in found for line in lines)


def _activities(composer: Composer, code: str) -> Iterator[Paragraph]:
    mine = [each for each in composer.plan.activities if each.project == code and each.wording]
    for part in ActivityPart:
        rows = [each for each in mine if (each.part or ActivityPart.CONTENT) is part]
        for first, row in zip([True] + [False] * len(rows), rows, strict=False):
            lead = row.lead_in or (words.PART_LEADS.get(part.value) if first else None)
            yield _activity(composer, row, lead)


def _activity(composer: Composer, row: Activity, lead_in: str | None) -> Paragraph:
    block = f"du-an/{row.project}/{row.code or row.source.row}"
    runs = composer.line(row.wording, block, row, lead_in=lead_in)
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
        said.append(f"{words.BENEFICIARIES.lower()} {row.beneficiaries}{_people(row)}")
    if row.place and not says(row.wording, row.place):
        said.append(f"{words.PLACE.lower()} {row.place}")
    return "; ".join(said)


def _people(row: Activity) -> str:
    return f" ({format_count(row.beneficiary_count)})" if row.beneficiary_count else ""
