"""How numbers were typed, column by column: comma for point, a date that was a fraction.

A cell that cannot be read is told by `cells`; what several cells of a column share is told once,
here, because then the machine or the file they came from is at fault, not one cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.cells import CellRef
from xltools.checks.case import Case, is_own
from xltools.findings import Finding
from xltools.form import RECORD_OF_SHEET, FundingLine
from xltools.form.base import field_named
from xltools.form.kinds import Kind, kind_of
from xltools.patterns import late_pattern
from xltools.plan.derived import is_stated_total
from xltools.quantities import DONG_PER_MILLION
from xltools.rows.rows import RowProblem, Trouble
from xltools.wording.messages import reading as messages
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number

LEAST_IN_A_COLUMN: Final = 3
"""From so many cells on, a habit of the column and not a slip in a cell."""

_POINT_LOST: Final = late_pattern(r"([1-9]\d{0,2}),(\d{3})")
_DAY: Final = late_pattern(r"(\d{2})/(\d{2})/(\d{4})")
_NO_DAYS: Final = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.TEXT})
_THOUSAND: Final = 1000
_LARGE: Final = 100 * DONG_PER_MILLION
_SMALL: Final = 10 * DONG_PER_MILLION


def columns_keep_to_one_decimal_mark(case: Case) -> Iterator[Finding]:
    """No column of numbers has points where commas belong, or the other way round."""
    for problems in swapped_columns(case).values():
        first, *others = problems
        yield messages.COMMA_FOR_POINT.at(
            first.cell,
            first.found,
            related=tuple(each.cell for each in others),
            header=first.header,
            count=len(problems),
            likely=_meant(first) or "",
        )


def thousands_are_not_read_as_decimals(case: Case) -> Iterator[Finding]:
    """Amounts of 1.234 triệu are not read as 1,234, as a machine with US settings does.

    It is asked only where a few amounts below ten have decimals and all others are a hundred and
    more: a plan that really has both may explain it.
    """
    lines = [line for line in case.plan.funding if is_own(line) and line.amount]
    lines = [line for line in lines if not is_stated_total(line)]
    small = [line for line in lines if (line.amount or 0) < _SMALL]
    rest = [line.amount or 0 for line in lines if (line.amount or 0) >= _SMALL]
    if not rest or min(rest) < _LARGE or not all(_is_broken(line) for line in small):
        return
    if sum(_has_three_decimals(line) for line in small) < 2:
        return
    first, *others = small
    million = dong_to_million(first.amount) if first.amount else Decimal(0)
    yield messages.THOUSANDS_AS_DECIMALS.at(
        first.cell("amount"),
        format_number(million),
        related=tuple(line.cell("amount") for line in others),
        row_key=first.row_key,
        count=len(small),
        likely=format_number(million * _THOUSAND).replace(".", ""),
    )


def swapped_columns(case: Case) -> dict[tuple[str, str], list[RowProblem]]:
    """The cells, by sheet and field, of columns where comma and point are swapped throughout."""
    columns: dict[tuple[str, str], list[RowProblem]] = defaultdict(list)
    for problem in case.rows.all_problems:
        if problem.field and _meant(problem):
            columns[problem.cell.sheet, problem.field].append(problem)
    return {key: each for key, each in columns.items() if len(each) >= LEAST_IN_A_COLUMN}


def told_of_columns(case: Case) -> frozenset[CellRef]:
    """The cells that a finding about their whole column tells of."""
    return frozenset(each.cell for some in swapped_columns(case).values() for each in some)


def fraction_meant(problem: RowProblem) -> str:
    """What may have been typed where a spreadsheet made a day of it: 9/11; "" for all else."""
    record = RECORD_OF_SHEET.get(problem.cell.sheet)
    found = _DAY.fullmatch(problem.found)
    if record is None or not problem.field or found is None:
        return ""
    if problem.trouble is not Trouble.WRONG_KIND:
        return ""
    if kind_of(field_named(record, problem.field)).kind not in _NO_DAYS:
        return ""
    day, month = int(found[1]), int(found[2])
    return f"{day}/{month}" if day == month or day > 12 else f"{day}/{month}, {month}/{day}"


def _meant(problem: RowProblem) -> str | None:
    """The number that swapped marks stand for; None where they are not what is wrong."""
    if problem.trouble is Trouble.AMBIGUOUS_NUMBER:
        return problem.likely or None
    lost = _POINT_LOST.fullmatch(problem.found)
    if problem.trouble is Trouble.NOT_WHOLE and lost:
        return f"{lost[1]}{lost[2]}"
    return None


def _is_broken(line: FundingLine) -> bool:
    return (line.amount or 0) % DONG_PER_MILLION != 0


def _has_three_decimals(line: FundingLine) -> bool:
    amount = line.amount or 0
    return amount % 10_000 != 0 and amount % _THOUSAND == 0
