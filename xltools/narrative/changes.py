"""What an amendment changes of the plan it amends, row by row, in the words of both plans.

A row has changed where the two plans would print different words for it; so what is stated here
never depends on how a cell was typed, and a value that is missing is a gap, never a change to 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from xltools.form import (
    Activity,
    Annex,
    FindingLine,
    GeneralInfo,
    LegalBasis,
    OfficeLine,
    OutsideLine,
    Recipient,
    SourceLine,
    Target,
    Waiver,
)
from xltools.form.words import Operator
from xltools.narrative import amendment_words as words
from xltools.narrative.activities import activity_line
from xltools.narrative.amendment import amended_shortly
from xltools.narrative.annexes import printed_numbers
from xltools.narrative.blocks import Document, Line, Paragraph, Run, plain
from xltools.narrative.changed_money import money_changes
from xltools.narrative.changed_tasks import task_changes
from xltools.narrative.composer import Composer, Paragraphs
from xltools.narrative.outline import Compared
from xltools.narrative.targets import target_sentence
from xltools.plan.amounts import stated_operator, target_phrase, target_value
from xltools.plan.names import project_name
from xltools.plan.pairs import differing_sheets, pairs

_UNCHANGED, _REPLACED = "giu-nguyen", "thay-the-bieu"
_TOLD_OTHERWISE: Final = (
    *(GeneralInfo, LegalBasis, Recipient, Annex),
    *(Waiver, FindingLine, SourceLine, OfficeLine, OutsideLine),
)
"""Sheets that the document prints anew, or that are no part of it."""


def changes(composer: Composer, sheet: str) -> Paragraphs:
    """A line for each row that changed; nothing without the plan that is amended."""
    before = composer.before
    if before is None:
        return ()
    found = tuple(_STATED[Compared(sheet)](before, composer))
    if found:
        composer.stated.add(sheet)
    return found


def unchanged(composer: Composer) -> Paragraphs:
    """What the amendment does not state stays as it was; its annexes take the place of others."""
    plan = amended_shortly(composer, _UNCHANGED)
    texts = {_UNCHANGED: words.UNCHANGED.format(plan=plan)}
    if annexes := ", ".join(printed_numbers(composer)):
        appendix = annexes.lower().startswith(words.APPENDIX_NOUN)
        noun = words.APPENDIX_NOUN if appendix else words.TABLE_NOUN
        texts[_REPLACED] = words.REPLACES.format(annexes=annexes, noun=noun, plan=plan)
    return tuple(Paragraph(block, Line.TEXT, (Run(text),)) for block, text in texts.items())


def states_changes(document: Document) -> bool:
    """Whether a document states any change."""
    return any(block.id.startswith(f"{words.BLOCK}/") for block in document.blocks)


def unstated_sheets(composer: Composer) -> tuple[str, ...]:
    """The sheets that differ from those of the plan that is amended, and nothing says how."""
    before = composer.before
    if before is None:
        return ()
    told = {*composer.stated, *(record.sheet.name for record in _TOLD_OTHERWISE)}
    differing = differing_sheets(before.plan, composer.plan)
    return tuple(sheet for sheet in differing if sheet not in told)


def _targets(before: Composer, after: Composer) -> Iterator[Paragraph]:
    for old, new in pairs(Target, before.plan, after.plan):
        row = new or old
        if row is None or row.unit_code is not None:
            continue
        block = f"{words.BLOCK}/{row.code or row.source.row}"
        said = None if old is None else _sentence(before, old, block)
        now = None if new is None else _sentence(after, new, block)
        if old and new and said != now and (short := _values(old, new)):
            wording = plain(after.runs(new.wording, block, new))
            yield _line(block, words.VALUE_CHANGED.format(of=wording, **short))
        else:
            yield from _replaced(block, words.TARGET, said, now)


def _sentence(composer: Composer, target: Target, block: str) -> str:
    return plain(target_sentence(composer, target, block))


def _values(old: Target, new: Target) -> dict[str, str] | None:
    """What is asked then and now, where that alone says what changed."""
    before, after = _asked(old), _asked(new)
    same = old.wording == new.wording and old.subject == new.subject and old.scope == new.scope
    if not same or before is None or after is None or before == after or new.counterpart:
        return None
    return {"before": before, "after": after}


def _asked(target: Target) -> str | None:
    """What is asked; a plain value without "đạt", which the sentence has no room for."""
    if stated_operator(target) is Operator.EQUAL:
        return target_value(target)
    return target_phrase(target)


def _activities(before: Composer, after: Composer) -> Iterator[Paragraph]:
    for old, new in pairs(Activity, before.plan, after.plan):
        said = _activity(before, old)
        now = _activity(after, new)
        row = new or old
        if row is None:
            continue
        block = f"{words.BLOCK}/{row.code or row.source.row}"
        project = project_name((after if new else before).scope, row.project)
        where = words.OF_PROJECT.format(project=project) if project else ""
        yield from _replaced(block, words.ACTIVITY, said, now, where)


def _activity(composer: Composer, row: Activity | None) -> str | None:
    """The printed line of an activity; None where the plan does not carry out its project."""
    if row is None or not row.wording:
        return None
    lines = {line.code: line for line in composer.plan.projects}
    line = lines.get(row.project)
    if line is not None and not line.carried_out:
        return None
    return plain(activity_line(composer, row).runs).rstrip(" .;")


def _replaced(
    block: str, noun: str, before: str | None, after: str | None, where: str = ""
) -> Iterator[Paragraph]:
    """A row that came, went, or reads otherwise now; nothing for one that reads the same."""
    if before == after:
        return
    if before is None:
        text = words.ADDED.format(noun=noun, text=after, where=where)
    elif after is None:
        text = words.DROPPED.format(noun=noun, text=before, where=where)
    else:
        text = words.REPLACED.format(noun=noun, before=before, after=after, where=where)
    yield _line(block, text)


def _line(block: str, text: str) -> Paragraph:
    return Paragraph(block, Line.DASH, (Run(text),))


_STATED: Final[dict[Compared, Callable[[Composer, Composer], Iterator[Paragraph]]]] = {
    Compared.TARGETS: _targets,
    Compared.ACTIVITIES: _activities,
    Compared.TASKS: task_changes,
    Compared.FUNDING: money_changes,
}
