"""Figures typed into sentences, tied to the one record that states them.

`{CT05}` takes the place of "3,36%" only where the sentence says of that target what its row says,
no other row could be meant, and the plan prints the same sentence, letter for letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from xltools.checks.case import Case, TextCell, is_own
from xltools.checks.claims import Claim
from xltools.checks.figures import claims_of, due_dates, rows_of_claim
from xltools.checks.fixes.change import Change
from xltools.checks.money_in_texts import money_in
from xltools.dataclass import dataclass
from xltools.form import Activity, Duty, Sentence
from xltools.form.words import ReportPeriod
from xltools.patterns import late_pattern
from xltools.plan import amounts
from xltools.plan.derived import funding_total
from xltools.plan.references import resolve
from xltools.plan.reports import due_phrase
from xltools.rows.fixes import FixKind
from xltools.wording.text import fold

_DIGIT: Final = late_pattern(r"\d")


@dataclass(frozen=True, slots=True)
class _Tie:
    """A figure as the plan prints it, and the reference that stands for it."""

    printed: str
    reference: str
    claim: Claim | None = None


def figures_tied_to_their_records(case: Case) -> Iterator[Change]:
    """A sentence states a target, an amount or a report date by its reference."""
    for text in case.texts:
        record = text.record
        if text.field != "wording" or not isinstance(record, Sentence | Activity | Duty):
            continue
        if not _DIGIT.search(text.text):
            continue
        if is_own(record):
            tied = _tied(case, text)
            if tied != text.text:
                yield Change(record, text.field, FixKind.TIED, tied)


def _tied(case: Case, text: TextCell) -> str:
    """The text with its figures tied that can be; as it was where a rule would then see less."""
    tied, claimed = text.text, set[Claim]()
    for tie in (*_targets(case, text), *_money(case, text), *_dates(case, text)):
        alone = re.compile(rf"(?<![\w.,/-]){re.escape(tie.printed)}(?![\w/])")
        after = alone.sub(f"{{{tie.reference}}}", tied)
        if len(alone.findall(tied)) == 1 and _prints_the_same(case, text, after):
            tied = after
            claimed |= {tie.claim} if tie.claim else set()
    return tied if _claims_the_rest(case, text, tied, claimed) else text.text


def _claims_the_rest(case: Case, text: TextCell, tied: str, claimed: set[Claim]) -> bool:
    """Whether all that the text claims beside the tied figures can still be read."""
    rest = [each for each in claims_of(case, text) if each not in claimed]
    left = claims_of(case, replace(text, text=tied, folded=fold(tied)))
    return [_gist(each) for each in rest] == [_gist(each) for each in left]


def _gist(claim: Claim) -> tuple[object, ...]:
    return claim.indicator, claim.operator, claim.value, claim.is_start


def _targets(case: Case, text: TextCell) -> Iterator[_Tie]:
    told = list(claims_of(case, text))
    values = Counter(each.value for each in told)
    for claim in told:
        rows = rows_of_claim(case, claim)
        stated = [row for row in rows if row.value == claim.value]
        alone = len(rows) == 1 and values[claim.value] == 1
        if not stated or not alone or claim.is_start:
            continue
        row, printed = stated[0], amounts.target_value(stated[0])
        if row.operator is claim.operator and row.code and printed:
            yield _Tie(printed, row.code, claim)


def _money(case: Case, text: TextCell) -> Iterator[_Tie]:
    told = list(money_in(case, text))
    for each in told if len(told) == 1 else ():
        total = funding_total(case.plan, each.project)
        if total is not None and total == each.amount:
            printed = amounts.money(total, case.plan.info.money_unit)
            yield _Tie(printed, f"kp.{each.project}" if each.project else "kp")


def _dates(case: Case, text: TextCell) -> Iterator[_Tie]:
    for period in ReportPeriod:
        rows = [row for row in case.plan.reports_due if row.period is period and row.due]
        for found in due_dates(text, period):
            day = int(found[1]), int(found[2])
            meant = [row for row in rows if row.due and (row.due.day, row.due.month) == day]
            if len(meant) == 1 and meant[0].code and (printed := due_phrase(meant[0])):
                yield _Tie(printed, meant[0].code)


def _prints_the_same(case: Case, text: TextCell, tied: str) -> bool:
    activity = text.record if isinstance(text.record, Activity) else None
    before = resolve(text.text, case.references, activity)
    after = resolve(tied, case.references, activity)
    return before == after
