"""Money as sums: lines against every total stated, by source, kind, unit, project and in texts.

All sums are looked at together, so that of one wrong cell one finding is made, at that cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from xltools.cells import CellRef
from xltools.checks.case import Case, is_own
from xltools.checks.funding_words import covers, is_unknown
from xltools.checks.money_in_texts import StatedMoney, money_in_texts
from xltools.checks.sums import Sum, best_repair
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import FundingLine
from xltools.plan.derived import is_stated_total, is_within, stated_total
from xltools.quantities import Dong
from xltools.wording.messages import budget as messages
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number


@dataclass(frozen=True, slots=True)
class WrongLine:
    """The one line whose change mends most totals: what it should be, and where those stand."""

    line: FundingLine
    value: Dong
    totals: tuple[CellRef, ...]


def one_line_mends_most_sums(case: Case) -> Iterator[Finding]:
    """No single line of money is what keeps several totals from being right."""
    wrong = wrong_line(case)
    if wrong is not None:
        yield messages.ONE_CELL.at(
            wrong.line.cell("amount"),
            _million(wrong.line.amount or Dong(0)),
            related=wrong.totals,
            row_key=wrong.line.row_key,
            project=wrong.line.project or wrong.line.code or "",
            count=len(wrong.totals),
            likely=_million(wrong.value),
        )


def lines_add_up_to_the_stated_total(case: Case) -> Iterator[Finding]:
    """The stated total is the sum of the lines of its source and kind, once all have amounts.

    While a line has no amount yet, the others may not exceed the total. A total that one wrong
    line explains is not told again.
    """
    wrong, by_unit = wrong_line(case), _by_unit(case)
    for total in _totals(case):
        lines = [line for line in by_unit[total.unit_code] if _is_under(case, line, total)]
        known = [line.amount for line in lines if _is_given(line)]
        added = sum(amount or 0 for amount in known)
        least = sum(line.amount or 0 for line in lines if not _may_be_elsewhere(line, total))
        stated, complete = total.amount or 0, len(known) == len(lines)
        if not known or (least <= stated and (stated <= added or not complete)):
            continue
        if wrong is None or total.cell("amount") not in wrong.totals:
            yield messages.TOTAL.at(
                total.cell("amount"),
                _million(Dong(stated)),
                related=tuple(line.cell("amount") for line in lines),
                row_key=total.row_key,
                stated=stated,
                added=added,
            )


def amounts_in_texts_are_those_of_the_lines(case: Case) -> Iterator[Finding]:
    """A total, or the money of a project, that a sentence gives is that of the sheet of money.

    A sentence may round, or give a single line of a project; nothing is said of what has no
    amount yet.
    """
    wrong, own = wrong_line(case), _by_unit(case)[None]
    for said in money_in_texts(case):
        lines = _lines_of(own, said.project)
        known = [line.amount or 0 for line in lines if _is_given(line)]
        fits = {sum(known), *known} if said.project else {sum(known), stated_total(case.plan)}
        if len(known) < len(lines) or not known:
            continue
        if any(amount is not None and said.agrees_with(amount) for amount in fits):
            continue
        if wrong is None or said.text.cell not in wrong.totals:
            message = messages.TEXT_TOTAL if said.project is None else messages.TEXT_AMOUNT
            yield message.at(
                said.text.cell,
                said.said,
                related=tuple(line.cell("amount") for line in lines),
                row_key=said.text.record.row_key,
                project=said.project,
                stated=said.amount,
                added=sum(known),
            )


def wrong_line(case: Case) -> WrongLine | None:
    """The line whose change mends most of the totals, where one stands out.

    Only totals all of whose lines have an amount, a source and a kind are held against them.
    """
    lines = added_lines(case)
    places = {id(line): place for place, line in enumerate(lines)}
    sums: list[Sum] = []
    cells: list[CellRef] = []
    for cell, stated, parts in _stated(case):
        if parts and all(map(_is_given, parts)):
            sums.append(Sum(stated, tuple(places[id(line)] for line in parts)))
            cells.append(cell)
    repair = best_repair([line.amount or 0 for line in lines], sums)
    if repair is None:
        return None
    totals = tuple(cells[number] for number in repair.mends)
    return WrongLine(lines[repair.place], Dong(repair.value), totals)


def _stated(case: Case) -> Iterator[tuple[CellRef, int, list[FundingLine]]]:
    """Every total that is stated: where, how much, and the lines that it covers."""
    by_unit = _by_unit(case)
    for total in _totals(case):
        lines = by_unit[total.unit_code]
        if not any(_may_be_elsewhere(line, total) for line in lines):
            parts = [line for line in lines if _is_under(case, line, total)]
            yield total.cell("amount"), total.amount or 0, parts
    for said in money_in_texts(case):
        lines = _lines_of(by_unit[None], said.project)
        if not _is_one_of(said, lines):
            added = sum(line.amount or 0 for line in lines)
            stated = added if said.agrees_with(added) else said.amount
            yield said.text.cell, stated, lines


def _is_one_of(said: StatedMoney, lines: list[FundingLine]) -> bool:
    """Whether a sentence about a project gives one of its several lines."""
    return len(lines) > 1 and any(said.agrees_with(line.amount or 0) for line in lines)


def _lines_of(lines: list[FundingLine], project: str | None) -> list[FundingLine]:
    """The lines that a sentence speaks of: of a project with its parts, or all."""
    if project is None:
        return lines
    return [line for line in lines if is_own(line) and is_within(line.project, project)]


def _totals(case: Case) -> Iterator[FundingLine]:
    return (t for t in case.plan.funding if is_stated_total(t) and t.amount is not None)


def _by_unit(case: Case) -> Mapping[str | None, list[FundingLine]]:
    """The lines that are added for each unit below; of the unit itself, under None, all of them."""
    by_unit: dict[str | None, list[FundingLine]] = defaultdict(list)
    lines = added_lines(case)
    for line in lines:
        by_unit[line.unit_code].append(line)
    by_unit[None] = lines
    return by_unit


def added_lines(case: Case) -> list[FundingLine]:
    """The lines that totals are made of: no stated total, and no project beside all its parts."""
    twice = {id(line) for line in counted_twice(case)}
    lines = case.plan.funding
    return [line for line in lines if not is_stated_total(line) and id(line) not in twice]


def counted_twice(case: Case) -> Iterator[FundingLine]:
    """The lines of projects that equal the sum of their sub-projects' lines."""
    parts: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for line in case.plan.funding:
        if line.project and line.amount and not is_stated_total(line):
            parts[line.unit_code, line.project.rpartition(".")[0]].append(line.amount)
    for line in case.plan.funding:
        of_parts = parts.get((line.unit_code, line.project or "-"), [])
        if line.amount and len(of_parts) >= 2 and sum(of_parts) == line.amount:
            yield line


def _pairs(line: FundingLine, total: FundingLine) -> tuple[tuple[str | None, str | None], ...]:
    return (
        (total.funding_source, line.funding_source),
        (total.capital_kind, line.capital_kind),
    )


def _is_under(case: Case, line: FundingLine, total: FundingLine) -> bool:
    """Whether a total of one source, or one kind, covers the line."""
    pairs = _pairs(line, total)
    return all(covers(case.catalogue, case.plan.year, whole, part) for whole, part in pairs)


def _is_given(line: FundingLine) -> bool:
    """Whether a line has an amount that can be added; one below zero is told by itself."""
    return line.amount is not None and line.amount >= 0


def _may_be_elsewhere(line: FundingLine, total: FundingLine) -> bool:
    """Whether a line lacks the source or kind by which it would belong to the total."""
    return any(is_unknown(part) and not is_unknown(whole) for whole, part in _pairs(line, total))


def _million(amount: Dong) -> str:
    return format_number(dong_to_million(amount))
