"""Money: the lines are complete, in one scale, and each is one purpose.

The line `Toàn Chương trình` is a total that is only stated; it is compared (`budget_sums`), never
added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from xltools.checks.budget_sums import counted_twice, wrong_line
from xltools.checks.case import Case, is_own
from xltools.checks.money_in_texts import money_in_texts
from xltools.checks.slips import scale_between
from xltools.findings import Finding
from xltools.form import FundingLine
from xltools.form.words import UNDETERMINED, FundingState
from xltools.plan.derived import is_stated_total
from xltools.plan.references import references_in
from xltools.quantities import DONG_PER_MILLION, Dong
from xltools.wording.messages import budget as messages
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_SECTION: Final = "kinh phí"
_SLIP: Final = 1000
_WITHOUT_MONEY: Final = frozenset({FundingState.NOT_YET, FundingState.NONE})


def the_plan_has_lines_of_money(case: Case) -> Iterator[Finding]:
    """A plan has lines of money, be they "chưa giao", and some amount once any was granted.

    Of a sheet that is missing the rule of sheets says so.
    """
    lines = case.plan.funding
    if not lines and FundingLine in case.rows.sheets and case.ticked:
        yield messages.NONE.at(case.first_cell(FundingLine, "project"))
    elif lines and not any(line.amount for line in lines) and not _unread_amounts(case):
        yield messages.NO_AMOUNT_AT_ALL.at(lines[0].cell("amount"), row_key=lines[0].row_key)


def the_total_is_stated(case: Case) -> Iterator[Finding]:
    """A plan with several lines of money names their sum, in a line or a sentence (S000-44)."""
    lines = [line for line in _lines(case) if line.amount is not None]
    stated = any(map(is_stated_total, case.plan.funding))
    if len(lines) < 2 or stated or any("kp" in references_in(t.text) for t in case.texts):
        return
    if any(said.project is None for said in money_in_texts(case)):
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
    """A line says from which source it comes and which kind of capital it is (S000-45).

    A stated total may be of several.
    """
    for line in filter(is_own, _lines(case)):
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
    """No line is a thousand times what the others are, or a part of it: another unit was typed.

    What is less than a million đồng is held against the others too: few lines are that small. A
    line of which the totals tell what it should be is told by them.
    """
    wrong = wrong_line(case)
    for lines in _by_unit(case).values():
        amounts = [line.amount for line in lines if line.amount]
        usual = sorted(amounts)[len(amounts) // 2] if len(amounts) >= 3 else 0
        for line in lines:
            amount = line.amount or 0
            if usual <= 0 or amount <= 0 or (wrong is not None and wrong.line is line):
                continue
            if amount >= _SLIP * usual:
                yield _out_of_scale(line, amount // usual, _nearest(amount, usual))
            elif amount < DONG_PER_MILLION and amount * _SLIP // 2 <= usual:
                yield messages.SCALE_SMALL.at(
                    line.cell("amount"),
                    _million(Dong(amount)),
                    row_key=line.row_key,
                    amount=amount,
                    likely=_million(Dong(amount * _SLIP)),
                )


def allocations_are_in_the_unit_of_the_money(case: Case) -> Iterator[Finding]:
    """What is allocated is not a thousandth of the money, nor is the money one of it."""
    for line in case.plan.funding:
        scale = scale_between(line.allocated or 0, line.amount or 0)
        if scale is not None and line.allocated:
            yield messages.SCALE_OF_ALLOCATED.at(
                line.cell("allocated"),
                _million(line.allocated),
                related=(line.cell("amount"),),
                row_key=line.row_key,
                amount=line.amount,
                likely=_million(Dong(round(line.allocated / scale))),
            )


def projects_are_not_counted_with_their_parts(case: Case) -> Iterator[Finding]:
    """A project's own line is not the sum of its sub-projects' lines."""
    for line in counted_twice(case):
        yield messages.COUNTED_TWICE.at(
            line.cell("amount"),
            _million(line.amount or Dong(0)),
            row_key=line.row_key,
            project=_project(line),
        )


def each_line_is_one_purpose(case: Case) -> Iterator[Finding]:
    """No two lines share unit, project, source, kind and content.

    The lines of a unit below may differ in their state: some of its own units have the money.
    """
    first: dict[tuple[str, ...], FundingLine] = {}
    for line in case.plan.funding:
        names = (line.unit_code, line.project, line.funding_source, line.capital_kind)
        rest = (line.content, line.integrated_programme, line.budget_code)
        state = (line.state, "" if line.amount is None else "x") if line.unit_code else ()
        key = tuple(fold(word or "") for word in (*names, *rest, *state))
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
        if scale_between(line.allocated or 0, line.amount or 0) is not None:
            continue  # another unit was typed, which a rule of its own says
        if line.allocated is not None and line.amount is not None and line.allocated > there:
            yield messages.ALLOCATED_OVER.at(
                line.cell("allocated"),
                _million(line.allocated),
                related=(line.cell("amount"), line.cell("carried_over")),
                row_key=line.row_key,
                there=there,
            )


def _out_of_scale(line: FundingLine, times: int, likely: Dong) -> Finding:
    return messages.SCALE.at(
        line.cell("amount"),
        _million(line.amount or Dong(0)),
        row_key=line.row_key,
        times=times,
        likely=_million(likely),
    )


def _nearest(amount: int, usual: int) -> Dong:
    """The amount in the unit that brings it closest to the usual one."""
    tried = (amount // _SLIP, amount // DONG_PER_MILLION)
    return Dong(min(tried, key=lambda each: abs(each - usual) if each else amount))


def _lines(case: Case) -> list[FundingLine]:
    """The lines that are added: totals that are only stated are left out."""
    return [line for line in case.plan.funding if not is_stated_total(line)]


def _by_unit(case: Case) -> dict[str | None, list[FundingLine]]:
    """The lines that are added, of each unit below; of the unit itself under None."""
    by_unit: dict[str | None, list[FundingLine]] = defaultdict(list)
    for line in _lines(case):
        by_unit[line.unit_code].append(line)
    return by_unit


def _unread_amounts(case: Case) -> bool:
    return any(line.cell("amount") in case.unread for line in case.plan.funding)


def _million(amount: Dong) -> str:
    return format_number(dong_to_million(amount))


def _project(line: FundingLine) -> str:
    return line.project or line.code or ""
