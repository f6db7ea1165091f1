"""Money: the lines are complete, in one scale, and add up to the total that is stated.

The line `Toàn Chương trình` is a total that is only stated; it is compared, never added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import median_high
from typing import Final

from xltools.checks.case import Case, is_own
from xltools.findings import Finding
from xltools.form import FundingLine
from xltools.form.words import UNDETERMINED, FundingState
from xltools.plan.derived import is_stated_total
from xltools.plan.references import references_in
from xltools.quantities import Dong
from xltools.wording.messages import budget as messages
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_SECTION: Final = "kinh phí"
_SLIP: Final = 1000
_WITHOUT_MONEY: Final = frozenset({FundingState.NOT_YET, FundingState.NONE})


def lines_add_up_to_the_stated_total(case: Case) -> Iterator[Finding]:
    """The stated total is the sum of the lines of its source and kind, once all have amounts.

    While a line has no amount yet, the others may not exceed the total.
    """
    by_unit = _by_unit(case)
    by_unit[None] = _lines(case)  # the unit's own total is that of all below it
    for total in case.plan.funding:
        if not is_stated_total(total) or total.amount is None:
            continue
        lines = [line for line in by_unit[total.unit_code] if _is_under(line, total)]
        known = [line.amount for line in lines if line.amount is not None]
        added = sum(known)
        least = sum(line.amount or 0 for line in lines if not _may_be_elsewhere(line, total))
        complete = len(known) == len(lines)
        if not known or (least <= total.amount and (total.amount <= added or not complete)):
            continue
        yield messages.TOTAL.at(
            total.cell("amount"),
            _million(total.amount),
            related=tuple(line.cell("amount") for line in lines),
            row_key=total.row_key,
            stated=total.amount,
            added=added,
        )


def the_total_is_stated(case: Case) -> Iterator[Finding]:
    """A plan with several lines of money names their sum, in a line or as {kp} (S000-44)."""
    lines = [line for line in _lines(case) if line.amount is not None]
    stated = any(map(is_stated_total, case.plan.funding))
    if len(lines) < 2 or stated or any("kp" in references_in(t.text) for t in case.texts):
        return
    told = [each for each in case.plan.sentences if each.section == _SECTION]
    cell = told[0].cell("wording") if told else lines[0].cell("amount")
    yield messages.NO_TOTAL.at(
        cell,
        (told[0].wording or "") if told else "",
        row_key=told[0].row_key if told else "",
        added=sum(line.amount or 0 for line in lines),
    )


def granted_lines_have_an_amount(case: Case) -> Iterator[Finding]:
    """A line has an amount when it is granted, and none when there is nothing to grant."""
    for line in case.plan.funding:
        blank = line.amount is None and line.cell("amount") not in case.unread
        if line.state is FundingState.GRANTED and blank:
            yield messages.NO_AMOUNT.at(
                line.cell("amount"),
                related=(line.cell("state"),),
                row_key=line.row_key,
                project=_project(line),
            )
        elif line.state in _WITHOUT_MONEY and line.amount:
            yield messages.AMOUNT_NOT_GRANTED.at(
                line.cell("state"),
                _million(line.amount),
                related=(line.cell("amount"),),
                row_key=line.row_key,
                project=_project(line),
                state=line.state,
            )


def lines_name_source_and_kind(case: Case) -> Iterator[Finding]:
    """A line says from which source it comes and which kind of capital it is (S000-45)."""
    for line in filter(is_own, case.plan.funding):
        if line.funding_source in (None, UNDETERMINED):
            yield messages.SOURCE_UNKNOWN.at(
                line.cell("funding_source"),
                line.funding_source or "",
                row_key=line.row_key,
                project=_project(line),
            )
        if line.capital_kind in (None, UNDETERMINED):
            yield messages.KIND_UNKNOWN.at(
                line.cell("capital_kind"),
                line.capital_kind or "",
                row_key=line.row_key,
                project=_project(line),
            )


def amounts_are_not_negative(case: Case) -> Iterator[Finding]:
    """No amount is below zero."""
    for line in case.plan.funding:
        for name in ("amount", "carried_over", "allocated"):
            amount = getattr(line, name)
            if amount is not None and amount < 0:
                yield messages.NEGATIVE.at(line.cell(name), _million(amount), row_key=line.row_key)


def amounts_are_in_millions(case: Case) -> Iterator[Finding]:
    """No line is a thousand times what the others are: then another unit was typed."""
    for lines in _by_unit(case).values():
        amounts = [line.amount for line in lines if line.amount]
        usual = median_high(amounts) if len(amounts) >= 3 else 0
        for line in lines:
            if usual > 0 and line.amount and line.amount >= _SLIP * usual:
                yield messages.SCALE.at(
                    line.cell("amount"),
                    _million(line.amount),
                    row_key=line.row_key,
                    times=line.amount // usual,
                )


def projects_are_not_counted_with_their_parts(case: Case) -> Iterator[Finding]:
    """A project's own line is not the sum of its sub-projects' lines."""
    parts: dict[tuple[str | None, str], list[Dong]] = defaultdict(list)
    for line in _lines(case):
        if line.project and line.amount:
            parts[line.unit_code, line.project.rpartition(".")[0]].append(line.amount)
    for line in _lines(case):
        of_parts = parts.get((line.unit_code, line.project or "-"), [])
        if line.amount and len(of_parts) >= 2 and sum(of_parts) == line.amount:
            yield messages.COUNTED_TWICE.at(
                line.cell("amount"),
                _million(line.amount),
                row_key=line.row_key,
                project=_project(line),
            )


def each_line_is_one_purpose(case: Case) -> Iterator[Finding]:
    """No two lines share unit, project, source, kind and content."""
    first: dict[tuple[str, ...], FundingLine] = {}
    for line in case.plan.funding:
        names = (line.unit_code, line.project, line.funding_source, line.capital_kind)
        rest = (line.content, line.integrated_programme, line.budget_code)
        key = tuple(fold(word or "") for word in (*names, *rest))
        if line.project and (other := first.setdefault(key, line)) is not line:
            yield messages.LINE_TWICE.at(
                line.cell("project"),
                line.project,
                related=(other.cell("project"),),
                row_key=line.row_key,
                project=_project(line),
            )


def allocations_stay_within_the_money(case: Case) -> Iterator[Finding]:
    """What is allocated is at most the year's money and what was carried over."""
    for line in case.plan.funding:
        there = Dong((line.amount or 0) + (line.carried_over or 0))
        if line.allocated is not None and line.amount is not None and line.allocated > there:
            yield messages.ALLOCATED_OVER.at(
                line.cell("allocated"),
                _million(line.allocated),
                related=(line.cell("amount"), line.cell("carried_over")),
                row_key=line.row_key,
                there=there,
            )


def _lines(case: Case) -> list[FundingLine]:
    """The lines that are added: totals that are only stated are left out."""
    return [line for line in case.plan.funding if not is_stated_total(line)]


def _by_unit(case: Case) -> dict[str | None, list[FundingLine]]:
    """The lines that are added, of each unit below; of the unit itself under None."""
    by_unit: dict[str | None, list[FundingLine]] = defaultdict(list)
    for line in _lines(case):
        by_unit[line.unit_code].append(line)
    return by_unit


def _is_under(line: FundingLine, total: FundingLine) -> bool:
    """Whether a total of one source, or one kind, covers the line."""
    pairs = (
        (total.funding_source, line.funding_source),
        (total.capital_kind, line.capital_kind),
    )
    unknown = (None, UNDETERMINED)
    return all(whole == part or whole in unknown or part in unknown for whole, part in pairs)


def _may_be_elsewhere(line: FundingLine, total: FundingLine) -> bool:
    """Whether a line lacks the source or kind by which it would belong to the total."""
    unknown = (None, UNDETERMINED)
    return any(
        part in unknown and whole not in unknown
        for whole, part in (
            (total.funding_source, line.funding_source),
            (total.capital_kind, line.capital_kind),
        )
    )


def _million(amount: Dong) -> str:
    return format_number(dong_to_million(amount))


def _project(line: FundingLine) -> str:
    return line.project or line.code or ""
