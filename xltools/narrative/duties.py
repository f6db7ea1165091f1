"""Tổ chức thực hiện: each office with its duties, and report dates that no sentence states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from xltools.form import Duty, ReportDue
from xltools.form.words import DutyWording, LineLevel
from xltools.narrative import words
from xltools.narrative.blocks import Block, Heading, Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs, same, says, slug
from xltools.narrative.indicators import indicator_lines
from xltools.narrative.lines import LINE_OF
from xltools.narrative.markup import ended, ended_by, upper_first
from xltools.narrative.outline import Content
from xltools.plan.references import references_in
from xltools.plan.reports import common_reports, due_with_year, report_phrase
from xltools.wording.dates import format_moment

_LEVEL = 2
_ROOM = "to-chuc-thuc-hien"


def duties(composer: Composer, content: Content) -> tuple[Block, ...]:
    """The offices in order of their item, each with its duties.

    Where the outline asks for it, each also with the indicators that it answers for; an office
    that has nothing else gets an item of its own.
    """
    groups: dict[object, list[Duty]] = {}
    for duty in composer.plan.duties:
        if duty.wording:
            key = duty.item if duty.item is not None else (duty.office, duty.same_item_office)
            groups.setdefault(key, []).append(duty)
    ordered = sorted(groups.values(), key=lambda rows: (rows[0].item is None, rows[0].item or 0))
    lines = indicator_lines(composer) if content.deprivations else {}
    requests = [i for i, rows in enumerate(ordered) if rows[0].wording_style is DutyWording.REQUEST]
    named = {name for rows in ordered for name in (rows[0].office, rows[0].same_item_office)}
    blocks: list[Block] = []
    for index, rows in enumerate(ordered):
        if index in requests[:1]:
            blocks += _of_indicators_alone(composer, lines, named)
        room = f"{_ROOM}/{index + 1}"
        blocks += _office(composer, room, rows)
        offices = dict.fromkeys((rows[0].office, rows[0].same_item_office))
        blocks += [line for name in offices for line in lines.pop(name or "", ())]
    return (*blocks, *_of_indicators_alone(composer, lines, set()))


def _of_indicators_alone(
    composer: Composer, lines: dict[str, Paragraphs], named: set[str | None]
) -> Iterator[Block]:
    """Items of the offices without any other duty; each is taken out of `lines`."""
    for office in [each for each in lines if each not in named]:
        title = upper_first(composer.office(office))
        yield Heading(f"{_ROOM}/{slug(office)}", _LEVEL, (Run(title),))
        yield from lines.pop(office)


def _office(composer: Composer, block: str, rows: list[Duty]) -> Iterator[Block]:
    """One item: a heading with the office, or a first line that runs on from its name."""
    first = rows[0]
    name = _name(composer, first, block)
    start = 0
    if first.line_level is LineLevel.RUN_IN:
        body = _sentence(_duty(composer, first, block))
        yield Paragraph(block, Line.RUN_IN, (Run(f"{name}:", bold=True), Run(" "), *body))
        start = 1
    else:
        yield Heading(block, _LEVEL, (Run(name),))
    for index, row in enumerate(rows[start:], start + 1):
        at = f"{block}/{index}"
        yield Paragraph(at, LINE_OF[row.line_level], _duty(composer, row, at))


def _sentence(runs: Runs) -> Runs:
    """The runs with a capital at their beginning."""
    return (replace(runs[0], text=upper_first(runs[0].text)), *runs[1:]) if runs else runs


def _name(composer: Composer, duty: Duty, block: str) -> str:
    offices = [composer.office(n) for n in (duty.office, duty.same_item_office) if n]
    name = duty.printed_name or ", ".join(offices) or composer.gap(block, duty, "office")
    asked = duty.wording_style is DutyWording.REQUEST and not name.startswith(words.REQUESTED)
    return f"{words.REQUESTED} {name}" if asked else upper_first(name)


def _duty(composer: Composer, duty: Duty, block: str) -> Runs:
    runs = ended(composer.runs(duty.wording, block, duty))
    more = _unsaid(composer, duty)
    if more:
        runs = (*ended_by(runs, ";"), Run(f" {more}."))
    return composer.with_note(runs, block, duty)


def _unsaid(composer: Composer, duty: Duty) -> str:
    """What the row states in columns and not in its sentence: to whom, through whom, by when."""
    said: list[str] = []
    receivers = [composer.office(each.strip()) for each in (duty.sent_to or "").split(";")]
    untold = [each for each in receivers if each and not says(duty.wording, each)]
    if untold:
        said.append(f"gửi {'; '.join(untold)}")
    if duty.through and not says(duty.wording, duty.through):
        said.append(f"qua {duty.through}")
    if duty.due is not None:
        day = due_with_year(duty.due, composer.plan.year)
        said.append(f"hoàn thành trước {'ngày ' if duty.due.day else ''}{day}")
    report = composer.context.reports.get(duty.report_schedule or "")
    if report and not _tells_dates(duty.wording, report):
        said.append(report_phrase(report) or "")
    annexes = {each.code: each.printed_number for each in composer.plan.annexes}
    numbers = [annexes[code] or code for code in duty.attached if code in annexes]
    if numbers:
        said.append(f"kèm theo {', '.join(numbers)}")
    return ", ".join(each for each in said if each)


def _tells_dates(text: str | None, report: ReportDue) -> bool:
    """Whether a text refers to a date of a report, or has the day of this one typed into it."""
    day = format_moment(report.due) if report.due and report.due.day else None
    return says(text, day) or any(r.startswith(("BC", "bc.")) for r in references_in(text or ""))


def reports(composer: Composer) -> tuple[Block, ...]:
    """Report dates that no other part states, so that none is lost."""
    told = _told(composer)
    groups: dict[tuple[str, ...], list[ReportDue]] = {}
    for row in composer.plan.reports_due:
        if row.sender and row.receiver and row.code not in told and _is_due(composer, row):
            key = (row.sender, row.receiver, row.through or "", row.project or "")
            groups.setdefault(key, []).append(row)
    if not groups:
        return ()
    heading = Heading(f"{_ROOM}/bao-cao", _LEVEL, (Run(words.REPORTS_HEADING),))
    return (heading, *(_reports(composer, rows) for rows in groups.values()))


def _is_due(composer: Composer, report: ReportDue) -> bool:
    """Whether a report has its date, and no duty of its sender says it in these very words."""
    phrase = report_phrase(report)
    own = (duty for duty in composer.plan.duties if same(duty.office, report.sender or ""))
    return phrase is not None and not any(says(duty.wording, phrase) for duty in own)


def _told(composer: Composer) -> set[str | None]:
    """Codes of reports whose dates a sentence, a duty or a task already states."""
    plan = composer.plan
    texts = [each.wording or "" for each in plan.sentences]
    texts += [each.wording or "" for each in plan.duties]
    texts += [each.wording or "" for each in plan.activities]
    named = {ref for text in texts for ref in references_in(text)}
    if not composer.outline.reports_apart:
        named |= {each.report_schedule for each in plan.tasks if each.report_schedule}
    named |= {each.report_schedule for each in plan.duties if each.report_schedule}
    told: set[str | None] = set(named)
    if named & {"bc.chung", "chung"}:
        projects = {None, *(task.project for task in plan.tasks)}
        told |= {r.code for p in projects for r in common_reports(composer.scope, p)}
    return told


def _reports(composer: Composer, rows: list[ReportDue]) -> Paragraph:
    """The reports of one sender to one receiver on one line."""
    first = rows[0]
    way = f" (qua {first.through})" if first.through else ""
    about = f" về {first.project}" if first.project else ""
    said = ", ".join(report_phrase(row) or "" for row in rows)
    sender, receiver = (composer.office(name or "") for name in (first.sender, first.receiver))
    text = f"{sender} gửi {receiver}{way}{about}: {said}."
    block = f"{_ROOM}/bao-cao/{first.code or first.source.row}"
    return Paragraph(block, Line.DASH, (Run(upper_first(text)),))
