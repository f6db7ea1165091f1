"""Projects, sub-projects and policies: headings, and under each what the outline puts there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from xltools.form import ProjectLine
from xltools.form.words import HeadingStyle
from xltools.narrative import funding, tasks, words
from xltools.narrative.activities import activities
from xltools.narrative.blocks import Block, Heading, Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs
from xltools.narrative.markup import ended_by, marked, noted
from xltools.narrative.outline import LEVELS, Content, Kind, Part
from xltools.narrative.targets import targets_at
from xltools.plan.derived import is_stated_total
from xltools.plan.references import references_in

_SECTIONS: Final = ("nội dung dự án", "nội dung chính sách")


def projects(composer: Composer, content: Content, level: int) -> tuple[Block, ...]:
    """The projects that the unit carries out, sub-projects under theirs; empty ones left out.

    `level` is that of their headings.
    """
    return tuple(_projects(composer, content, level))


def policies(composer: Composer, content: Content, level: int) -> tuple[Block, ...]:
    """Policies and tasks outside the programme that the unit carries out and that belong here."""
    elsewhere = {code for each in composer.outline.contents() for code in each.codes}
    mine = [
        code
        for code in _carried_out(composer)
        if code not in composer.scope.projects
        and (code in content.codes if content.codes else code not in elsewhere)
    ]
    return tuple(block for code in mine for block in _one(composer, code, content, level))


def _projects(composer: Composer, content: Content, level: int) -> Iterator[Block]:
    programme = composer.scope.projects
    chosen = [each for each in _carried_out(composer) if each in programme]
    tops = dict.fromkeys(programme[code].parent or code for code in chosen)
    for top in tops:
        subs = [code for code in chosen if programme[code].parent == top]
        below = [block for code in subs for block in _one(composer, code, content, level + 1)]
        if not below:
            yield from _one(composer, top, content, level)
        elif _style(composer, top, content) is HeadingStyle.RUN_IN:
            yield from (*(_led_in(composer, top) if top in chosen else ()), *below)
        else:
            inside = _inside(composer, top) if top in chosen else ()
            yield from (_heading(composer, top, content, level), *inside, *below)


def _carried_out(composer: Composer) -> list[str]:
    """Codes ticked for this year, and codes of activities, tasks and money that no line knows."""
    lines = {each.code: each for each in composer.plan.projects if each.code}
    ticked = [line for line in lines.values() if line.carried_out]
    ticked.sort(key=lambda line: (line.print_order is None, line.print_order or 0))
    used = [each.project for each in composer.plan.activities]
    used += [each.project for each in composer.plan.tasks]
    own_money = (each for each in composer.plan.funding if each.unit_code is None)
    used += [each.project for each in own_money if not is_stated_total(each)]
    codes = [line.code for line in ticked if line.code]
    return list(dict.fromkeys([*codes, *(c for c in used if c and c not in lines)]))


def _one(composer: Composer, code: str, content: Content, level: int) -> tuple[Block, ...]:
    if _style(composer, code, content) is HeadingStyle.RUN_IN:
        return _led_in(composer, code)
    inside: tuple[Block, ...]
    if level < LEVELS:
        inside = _inside(composer, code)
    else:
        inside = tuple(line for _, line in _found(composer, code, composer.outline.project))
    return (_heading(composer, code, content, level), *inside) if inside else ()


def _line(composer: Composer, code: str) -> ProjectLine | None:
    return next((each for each in composer.plan.projects if each.code == code), None)


def _style(composer: Composer, code: str, content: Content) -> HeadingStyle:
    """The heading that the line asks for; one left numbered, as new ones are, leaves the choice."""
    line = _line(composer, code)
    own = None if line is None else line.heading
    return content.heading if own in (None, HeadingStyle.NUMBERED) else own


def _heading(composer: Composer, code: str, content: Content, level: int) -> Heading:
    return Heading(
        id=f"du-an/{code}",
        level=min(level, LEVELS),
        runs=_with_note(composer, code, _name(composer, code)),
        numbered=_style(composer, code, content) is HeadingStyle.NUMBERED,
    )


def _name(composer: Composer, code: str) -> Runs:
    block = f"du-an/{code}"
    line = _line(composer, code)
    own = composer.runs(line.printed_name, block, line, "printed_name") if line else ()
    official = composer.scope.official_name(code)
    if not own and official is None and line is not None:
        official = composer.gap(block, line, "printed_name")
    return own or (Run(official or code),)


def _with_note(composer: Composer, code: str, name: Runs) -> Runs:
    note = _note(composer, code, _line(composer, code), f"du-an/{code}")
    return noted(name, note) if note else name


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


def _led_in(composer: Composer, code: str) -> Paragraphs:
    """Everything of a project as lines, the first run on from its name (Về y tế:)."""
    found = _found(composer, code, composer.outline.project)
    if not found:
        return ()
    (kind, first), *rest = found
    if kind is Kind.ACTIVITIES and first.line in (Line.DASH, Line.TEXT):
        head = replace(first, line=Line.DASH, runs=_lead(composer, code, first.runs))
    else:
        head = Paragraph(f"du-an/{code}", Line.DASH, _lead(composer, code, ()))
        rest = found
    below = (replace(e, line=Line.PLUS) if e.line is Line.DASH else e for _, e in rest)
    return (head, *below)


def _lead(composer: Composer, code: str, runs: Runs) -> Runs:
    """The lead-in that the first line has, else the name of the project; with its footnote."""
    if runs and runs[0].bold and runs[0].text not in words.PART_LEADS.values():
        return (*_with_note(composer, code, runs[:1]), *runs[1:])
    name = tuple(replace(run, bold=True) for run in ended_by(_name(composer, code), ":"))
    lead = _with_note(composer, code, name)
    return (*lead, Run(" "), *runs) if runs else lead


def _inside(composer: Composer, code: str) -> tuple[Block, ...]:
    """The parts that the outline gives each project, those with nothing to say left out."""
    found = [(part, _found(composer, code, (part,))) for part in composer.outline.project]
    if {kind for _, lines in found for kind, _ in lines} == {Kind.PROJECT_FUNDING}:
        # money alone is no "content" and needs no heading
        return tuple(line for _, lines in found for _, line in lines)
    return tuple(
        block
        for part, lines in found
        if lines
        for block in _headed(composer, code, part, [line for _, line in lines])
    )


def _headed(composer: Composer, code: str, part: Part, lines: list[Paragraph]) -> tuple[Block, ...]:
    """A part of a project below its heading, or run on from it where it is one line."""
    block = f"du-an/{code}/{part.id}"
    title = composer.runs(part.title, block, composer.info)
    if part.heading is HeadingStyle.RUN_IN:
        only = lines[0]
        if len(lines) == 1 and only.line in (Line.TEXT, Line.DASH):
            bold = composer.outline.levels[LEVELS - 1].bold
            lead = ended_by(tuple(replace(run, bold=bold) for run in title), ":")
            runs = (*lead, Run(" "), *only.runs)
            return (replace(only, line=Line.RUN_IN, runs=runs, level=LEVELS),)
    numbered = part.heading is not HeadingStyle.UNNUMBERED
    return (Heading(block, LEVELS, title, numbered=numbered), *lines)


def _found(composer: Composer, code: str, parts: tuple[Part, ...]) -> list[tuple[Kind, Paragraph]]:
    """The lines of those parts of a project, each with its kind."""
    contents = (content for part in parts for content in part.contents)
    return [(c.kind, line) for c in contents for line in _contents(composer, c, code)]


def _contents(composer: Composer, content: Content, code: str) -> Paragraphs:
    match content.kind:
        case Kind.ACTIVITIES:
            return activities(composer, code, content.activity_part)
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
