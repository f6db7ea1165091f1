"""Money on Tóm tắt: columns C to F hold two groups of sources, the rest, and all."""

from __future__ import annotations

from typing import Final

from xltools.form import FundingLine
from xltools.form.words import WHOLE_PROGRAMME
from xltools.plan.derived import is_stated_total, is_within, stated_total
from xltools.quantities import Dong
from xltools.wording import book
from xltools.wording.money import dong_to_million
from xltools.workbook.cell_values import as_float
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import whole_column
from xltools.workbook.summary_figures import Figure, Line, Shown
from xltools.workbook.totals import source_groups

MONEY: Final = "#,##0.0"
"""One decimal: the exact amounts stand on Kinh phí."""

_SOURCES: Final = ("C", "D")


def _group(contents: Contents, index: int) -> tuple[str, ...]:
    wanted = (book.SOURCE_GROUPS["NSTW"], book.SOURCE_GROUPS["NSDP"])[index]
    return dict(source_groups(contents)).get(wanted, ())


def projects_shown(contents: Contents) -> dict[str, str]:
    """Names by code: the programme's projects; policies while it has not been divided yet."""
    projects = {p.code: p.name for p in contents.scope.projects.values() if not p.parent}
    return projects or {policy.code: policy.name for policy in contents.scope.policies}


def money_of_project(contents: Contents, code: str, row: int) -> Line:
    """Planned money of a project with its sub-projects, by source; its code stands in B."""
    amounts, projects = whole_column(FundingLine, "amount"), whole_column(FundingLine, "project")
    sources = whole_column(FundingLine, "funding_source")
    line: Line = []
    for index in range(len(_SOURCES)):
        words = _group(contents, index)
        listed = "{" + ",".join(f'"{word}"' for word in words) + "}"
        total = (
            f"SUMPRODUCT(SUMIFS({amounts},{projects},$B{row},{sources},{listed})"
            f'+SUMIFS({amounts},{projects},$B{row}&".*",{sources},{listed}))'
        )
        line.append(_money(total if words else "0", _sum(contents, code, words)))
    total = f'SUMIFS({amounts},{projects},$B{row})+SUMIFS({amounts},{projects},$B{row}&".*")'
    return [
        *line,
        _money_rest(row, line, _sum(contents, code)),
        _money(total, _sum(contents, code)),
    ]


def money_of_all(contents: Contents, row: int) -> Line:
    """All planned money by source; the line that only states a total is left out."""
    amounts, projects = whole_column(FundingLine, "amount"), whole_column(FundingLine, "project")
    sources, counted = whole_column(FundingLine, "funding_source"), f'"<>{WHOLE_PROGRAMME}"'
    line: Line = []
    for index in range(len(_SOURCES)):
        words = _group(contents, index)
        listed = "{" + ",".join(f'"{word}"' for word in words) + "}"
        total = f"SUMPRODUCT(SUMIFS({amounts},{projects},{counted},{sources},{listed}))"
        line.append(_money(total if words else "0", _sum(contents, None, words)))
    all_money = _money(f"SUMIFS({amounts},{projects},{counted})", _sum(contents, None))
    return [*line, _money_rest(row, line, _sum(contents, None)), all_money]


def money_besides(contents: Contents, codes: tuple[str, ...], first: int, row: int) -> Line:
    """What is left of all money, which stands in the row below, for policies and others."""
    line: Line = []
    groups = [_group(contents, index) for index in range(len(_SOURCES))]
    for letter, words in zip(("C", "D", "", "F"), [*groups, (), None], strict=True):
        if not letter:
            line.append(None)
            continue
        listed = f"SUM({letter}{first}:{letter}{row - 1})" if row > first else "0"
        total = f"ROUND(N({letter}{row + 1})-{listed},6)"
        named = sum(_sum(contents, code, words) for code in codes)
        line.append(_money(total, _sum(contents, None, words) - named))
    everything = _sum(contents, None) - sum(_sum(contents, code) for code in codes)
    line[2] = _money_rest(row, line[:2], everything)
    return line


def money_stated(contents: Contents) -> Figure:
    """The total that is only stated, on lines `Toàn Chương trình`."""
    amounts, projects = whole_column(FundingLine, "amount"), whole_column(FundingLine, "project")
    total = f'SUMIFS({amounts},{projects},"{WHOLE_PROGRAMME}")'
    return _money(total, stated_total(contents.plan) or 0)


def _sum(contents: Contents, code: str | None, words: tuple[str, ...] | None = None) -> int:
    return sum(
        line.amount or 0
        for line in contents.plan.funding
        if not is_stated_total(line)
        and (code is None or is_within(line.project, code))
        and (words is None or line.funding_source in words)
    )


def _money(total: str, amount: int) -> Figure:
    return Figure(f'=IF({total}=0,"",{total})', _million(amount), MONEY)


def _money_rest(row: int, named: Line, total: int) -> Figure:
    rest = f"ROUND(N(F{row})-N(C{row})-N(D{row}),6)"
    known = sum(round(float(each.value or 0) * 1_000_000) for each in named if each)
    return _money(rest, total - known)


def _million(amount: int) -> Shown:
    return as_float(dong_to_million(Dong(amount))) if amount else ""
