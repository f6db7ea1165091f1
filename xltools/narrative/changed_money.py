"""What an amendment changes in Kinh phí: amounts then and now, and the difference.

Lines of one project, source and kind are one amount. An amount that is not known is said in
words; it is no 0, and no difference is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from xltools.dataclass import dataclass
from xltools.form import FundingLine
from xltools.form.words import UNDETERMINED
from xltools.narrative import amendment_words as words
from xltools.narrative.amendment import amended_shortly
from xltools.narrative.blocks import Line, Paragraph, Run
from xltools.narrative.composer import Composer, slug
from xltools.narrative.funding import source_and_kind
from xltools.plan.amounts import money, total_money
from xltools.plan.derived import is_stated_total
from xltools.plan.names import project_name
from xltools.plan.printed_money import printed_total
from xltools.quantities import Dong

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Amount:
    """The money of one project, source and kind; None with the words that stand for it."""

    known: Dong | None
    instead: str


def money_changes(before: Composer, after: Composer) -> Iterator[Paragraph]:
    """A line for each amount that changed, then what that makes of the total."""
    old, new = _amounts(before), _amounts(after)
    lines = list(_lines(before, after, old, new))
    yield from lines
    if lines and _unknown(old) == _unknown(new):
        yield from _total(before, after)


def _unknown(amounts: dict[Key, _Amount]) -> set[Key]:
    """Where money is not known: totals that lack different amounts cannot be compared."""
    return {key for key, amount in amounts.items() if amount.known is None}


def _lines(
    before: Composer, after: Composer, old: dict[Key, _Amount], new: dict[Key, _Amount]
) -> Iterator[Paragraph]:
    for key in dict.fromkeys((*new, *old)):
        if old.get(key) == new.get(key):
            continue
        project, source = key
        of = project_name((after if key in new else before).scope, project) or project
        of = f"{of} ({source})" if source else of
        block = f"{words.BLOCK}/kinh-phi/{project}/{slug(source)}".rstrip("/")
        text = _said(after, of, old.get(key), new.get(key))
        yield Paragraph(block, Line.DASH, (Run(text),))


def _said(composer: Composer, of: str, old: _Amount | None, new: _Amount | None) -> str:
    values = {"of": of, "before": _shown(composer, old), "after": _shown(composer, new)}
    if old is None:
        return words.MONEY_ADDED.format(**values)
    if new is None:
        return words.MONEY_DROPPED.format(**values)
    if old.known is not None and new.known is not None:
        difference = _difference(composer, old.known, new.known)
        return words.MONEY_CHANGED.format(**values, difference=difference)
    pattern = words.MONEY_GIVEN if new.known is not None else words.MONEY_WITHDRAWN
    return pattern.format(**values, plan=amended_shortly(composer))


def _shown(composer: Composer, amount: _Amount | None) -> str:
    if amount is None:
        return ""
    if amount.known is None:
        return amount.instead
    return money(amount.known, composer.info.money_unit)


def _difference(composer: Composer, before: Dong, after: Dong) -> str:
    pattern = words.MORE if after > before else words.LESS
    return pattern.format(amount=money(Dong(abs(after - before)), composer.info.money_unit))


def _total(before: Composer, after: Composer) -> Iterator[Paragraph]:
    """The total then and now; nothing where one of them is not known."""
    old, new = printed_total(before.plan), printed_total(after.plan)
    if old is None or new is None:
        return
    info = after.info
    now = total_money(new, info.money_unit, info.amount_in_words)
    if old == new:
        text = words.MONEY_SAME.format(after=now)
    else:
        text = words.MONEY_TOTAL.format(
            before=money(old, info.money_unit), after=now, difference=_difference(after, old, new)
        )
    yield Paragraph(f"{words.BLOCK}/kinh-phi", Line.DASH, (Run(text),))


def _amounts(composer: Composer) -> dict[Key, _Amount]:
    grouped: dict[Key, list[FundingLine]] = {}
    for line in composer.plan.funding:
        if line.project and not is_stated_total(line):
            key = (line.project, ", ".join(source_and_kind(composer, line)))
            grouped.setdefault(key, []).append(line)
    return {key: _amount(lines) for key, lines in grouped.items()}


def _amount(lines: list[FundingLine]) -> _Amount:
    known = [line.amount for line in lines if line.amount is not None]
    if len(known) == len(lines):
        return _Amount(Dong(sum(known)), "")
    blank = next(line for line in lines if line.amount is None)
    return _Amount(None, blank.words_when_unknown or blank.state or UNDETERMINED)
