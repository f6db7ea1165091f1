"""Lines under a table: totals of households by period, of money by project, source and kind.

They stand outside the table, begin with "Tổng cộng" or "Cộng", and are no records. Counts are
added, and only where every row of the period states them; rates are computed from the sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xltools.form import FundingLine, Movement, OldUnit
from xltools.form.base import FormField, Listed
from xltools.form.words import WHOLE_PROGRAMME, Period
from xltools.plan.choices import offered
from xltools.plan.derived import (
    added,
    households,
    is_stated_total,
    is_within,
    movements_of,
)
from xltools.quantities import Dong
from xltools.wording import book
from xltools.wording.money import dong_to_million
from xltools.workbook.cell_values import as_float
from xltools.workbook.contents import Contents, Grid
from xltools.workbook.formulas import translated, whole_column
from xltools.workbook.group_totals import group_totals, unit_share
from xltools.workbook.old_unit_totals import old_unit_totals
from xltools.workbook.total_line import Shown, TotalLine, is_count, rate_of, stated_by


def total_lines(contents: Contents, grid: Grid) -> tuple[TotalLine, ...]:
    """The lines under a table, from the row after its last; empty for most sheets."""
    whole: tuple[TotalLine, ...] = ()
    if grid.record is Movement:
        whole = tuple(_of_households(contents, grid))
    elif grid.record is FundingLine:
        whole = tuple(_of_money(contents, grid))
    elif grid.record is OldUnit:
        whole = tuple(old_unit_totals(contents))
    return (*whole, *group_totals(contents, grid, grid.last_row + 1 + len(whole)))


# households


def _of_households(contents: Contents, grid: Grid) -> Iterator[TotalLine]:
    for row, period in enumerate(Period, start=grid.last_row + 1):
        sums = {
            each.name: (
                _household_formula(grid, each, row),
                _household_value(contents, each, period),
            )
            for each in grid.fields
            if is_count(each)
        }
        adds = movements_of(contents.plan, period)
        share = unit_share(contents, [each.code for each in adds]) if adds else ""
        yield TotalLine(book.TOTAL + share, {"name": str(period)}, sums, adds)


def _household_formula(grid: Grid, each: FormField, row: int) -> str:
    rate = rate_of(each)
    if rate:
        return translated(rate.excel, lambda name: grid.cell(name, row))
    period = f"${grid.cell('name', row)}"
    periods = whole_column(Movement, "period")
    stated = whole_column(Movement, stated_by(each.name))
    rows = f"COUNTIF({periods},{period})"
    complete = f"SUMPRODUCT(({periods}={period})*ISNUMBER({stated}))={rows}"
    total = f"SUMIFS({whole_column(Movement, each.name)},{periods},{period})"
    return f'=IF(AND({rows}>0,{complete}),{total},"")'


def _household_value(contents: Contents, each: FormField, period: Period) -> Shown:
    rate = rate_of(each)
    if rate:
        share = getattr(households(contents.plan, period), each.name)
        return "" if share is None else as_float(share.rounded(rate.digits))
    total = added(movements_of(contents.plan, period), each.name)
    return "" if total is None else total


# money

_MONEY = ("amount", "carried_over", "allocated")
Part = tuple[str, tuple[str, ...]]
"""A column by its field name, and the words (with `*` at the end: beginnings) that count."""


def _of_money(contents: Contents, grid: Grid) -> Iterator[TotalLine]:
    for row, (label, name, part) in enumerate(_parts(contents), start=grid.last_row + 1):
        sums: dict[str, tuple[str, Shown]] = {
            name: (_money_formula(name, part), _money_value(contents, name, part))
            for name in _MONEY
        }
        total = money_sum(contents, "amount", part)
        excel = FundingLine.in_dong.excel
        formula = translated(excel, lambda name, row=row: grid.cell(name, row))  # type: ignore[misc]
        sums["in_dong"] = (formula, "" if total is None else total)
        adds = tuple(_lines(contents.plan.funding, part))
        yield TotalLine(label, {"project_name": name}, sums, adds)


def _parts(contents: Contents) -> Iterator[tuple[str, str, Part | None]]:
    """What is added up, line by line: all, each project with its name, each source, each kind.

    Labels are short: they are printed again where the table goes on over another page.
    """
    lines = _lines(contents.plan.funding, None)
    yield book.TOTAL + unit_share(contents, [each.unit_code for each in lines]), "", None
    for code in _top_projects(contents):
        name = contents.scope.official_name(code) or ""
        yield book.SUBTOTAL.format(name=code), name, ("project", (code, f"{code}.*"))
    for label, words in source_groups(contents):
        yield book.SUBTOTAL.format(name=label), "", ("funding_source", words)
    for word in offered(Listed.CAPITAL_KINDS, contents.scope):
        label = book.SUBTOTAL.format(name=book.CAPITAL_KIND.format(name=word))
        yield label, "", ("capital_kind", (word,))


def _top_projects(contents: Contents) -> tuple[str, ...]:
    """Projects of the programme that are part of no other, then those that have money besides."""
    of_programme = [p.code for p in contents.scope.projects.values() if not p.parent]
    used = [f.project for f in contents.plan.funding if f.project and not is_stated_total(f)]
    others = [code for code in used if not any(is_within(code, top) for top in of_programme)]
    return tuple(dict.fromkeys((*of_programme, *others)))


def source_groups(contents: Contents) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Groups of funding sources as form VON has them: what to call each, and its sources."""
    year = contents.plan.year
    terms = contents.catalogue.funding_sources(year) if year else ()
    for group, name in book.SOURCE_GROUPS.items():
        words = tuple(term.name for term in terms if term.group == group)
        if words:
            yield name, words


def money_formula(name: str, part: Part | None) -> str:
    """The sum of a column of Kinh phí, `Toàn Chương trình` left out, without `=`; 0 for none."""
    money, projects = whole_column(FundingLine, name), whole_column(FundingLine, "project")
    counted = f'{projects},"<>{WHOLE_PROGRAMME}"'
    if part is None:
        return f"SUMIFS({money},{counted})"
    column = whole_column(FundingLine, part[0])
    words = (word.replace('"', '""') for word in part[1])  # a code that a person made up
    return "+".join(f'SUMIFS({money},{counted},{column},"{word}")' for word in words)


def _money_formula(name: str, part: Part | None) -> str:
    total = money_formula(name, part)
    return f'=IF({total}=0,"",{total})'


def _money_value(contents: Contents, name: str, part: Part | None) -> Shown:
    total = money_sum(contents, name, part)
    return "" if total is None else as_float(dong_to_million(total))


def money_sum(contents: Contents, name: str, part: Part | None) -> Dong | None:
    """The sum in đồng; None where it is 0, as the sheet leaves such a line blank."""
    amounts = [getattr(line, name) or 0 for line in _lines(contents.plan.funding, part)]
    return Dong(sum(amounts)) if sum(amounts) else None


def _lines(funding: Iterable[FundingLine], part: Part | None) -> Iterator[FundingLine]:
    for line in funding:
        if is_stated_total(line):
            continue
        if part is None or _matches(getattr(line, part[0]) or "", part[1]):
            yield line


def _matches(word: str, words: tuple[str, ...]) -> bool:
    return any(word.startswith(w[:-1]) if w.endswith("*") else word == w for w in words)
