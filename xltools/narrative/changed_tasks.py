"""What an amendment changes in Phân công: when, under whom and with whom."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.form import Task
from xltools.narrative import amendment_words as words
from xltools.narrative.blocks import Line, Paragraph, Run, plain
from xltools.narrative.composer import Composer
from xltools.narrative.times import time_phrase
from xltools.plan.names import project_name
from xltools.plan.pairs import pairs

Parts = dict[str, str | None]


def task_changes(before: Composer, after: Composer) -> Iterator[Paragraph]:
    """A line for each task that came, went, or is done at other times or by others."""
    for old, new in pairs(Task, before.plan, after.plan):
        row = new or old
        if row is None:
            continue
        name = _name(after if new else before, row)
        text = _said(name, _parts(before, old), _parts(after, new))
        if text:
            block = f"{words.BLOCK}/{row.code or row.source.row}"
            yield Paragraph(block, Line.DASH, (Run(text),))


def _said(name: str, old: Parts | None, new: Parts | None) -> str:
    if new is None:
        return words.TASK_DROPPED.format(task=name)
    if old is None:
        parts = [words.TASK_PART_NEW.format(what=w, after=a) for w, a in new.items() if a]
        return words.TASK_ADDED.format(task=name, said="; ".join(parts)) if parts else ""
    parts = [_part(what, old[what], new[what]) for what in new if old[what] != new[what]]
    return words.TASK_CHANGED.format(task=name, said="; ".join(parts)) if parts else ""


def _part(what: str, before: str | None, after: str | None) -> str:
    """A blank is nobody and no time: it is said to be added or dropped."""
    if before is None:
        return words.TASK_PART_ADDED.format(what=what, after=after)
    if after is None:
        return words.TASK_PART_DROPPED.format(what=what, before=before)
    return words.TASK_PART.format(what=what, before=before, after=after)


def _parts(composer: Composer, row: Task | None) -> Parts | None:
    """What is printed of a row, in the order in which it is stated."""
    if row is None:
        return None
    when = time_phrase(row.starts, row.ends, row.time_wording, row.rounds, composer.plan.year)
    leads = "; ".join(composer.office(name) for name in (row.lead_office, row.second_lead) if name)
    partners = "; ".join(map(composer.office, row.partners))
    return {words.LEAD: leads or None, words.PARTNERS: partners or None, words.TIME: when}


def _name(composer: Composer, row: Task) -> str:
    """The row's own name, else that of its activity, else of its project."""
    block = f"{words.BLOCK}/{row.code or row.source.row}"
    own = plain(composer.runs(row.name, block, row, "name"))
    if own:
        return own
    for each in composer.plan.activities:
        if each.code == row.activity and each.code and each.wording:
            return plain(composer.runs(each.wording, block, each, "wording", each)).rstrip(" .;")
    return project_name(composer.scope, row.project) or composer.gap(block, row, "name")
