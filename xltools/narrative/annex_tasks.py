"""BIEU-NV: who leads and co-operates in each project, when, with which money, reported by when."""

from __future__ import annotations

from typing import Final

from xltools.form import ReportDue, Task
from xltools.form.words import COMMON_REPORTS, ReportPeriod
from xltools.narrative.blocks import Align, Table, TableColumn, plain
from xltools.narrative.composer import Composer
from xltools.narrative.times import time_phrase
from xltools.plan.derived import funding_lines
from xltools.plan.reports import common_reports, due_phrase
from xltools.quantities import Dong
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number

_COLUMNS: Final = (
    TableColumn("TT", "A", 6, Align.CENTRE),
    TableColumn("Dự án, tiểu dự án, chính sách", "B", 20, Align.LEFT),
    TableColumn("Công việc riêng", "C", 16, Align.LEFT),
    TableColumn("Đơn vị chủ trì", "D", 15, Align.LEFT),
    TableColumn("Đơn vị phối hợp", "E", 20, Align.LEFT),
    TableColumn("Thời gian thực hiện", "F", 14, Align.LEFT),
    TableColumn("Kinh phí", "1", 8),
    TableColumn("Nguồn vốn, loại vốn", "G", 12, Align.LEFT),
    TableColumn("Hạn báo cáo 6 tháng", "H", 9, Align.LEFT),
    TableColumn("Hạn báo cáo năm", "I", 9, Align.LEFT),
)


def task_table(composer: Composer) -> Table | None:
    """A row for each row of Phân công; the money of a project stands in its first row.

    There is no total: projects without a row here have money too.
    """
    rows = [each for each in composer.plan.tasks if each.project]
    if not rows:
        return None
    seen: set[str | None] = set()
    body: list[tuple[str, ...]] = []
    for index, row in enumerate(rows, 1):
        money = ("", "") if row.project in seen else _money(composer, row.project or "")
        seen.add(row.project)
        body.append((str(index), *_work(composer, row), *money, *_due(composer, row)))
    return Table(_COLUMNS, tuple(body))


def _work(composer: Composer, row: Task) -> tuple[str, ...]:
    """Project, work of its own, lead, partners, time."""
    leads = (composer.office(name) for name in (row.lead_office, row.second_lead) if name)
    when = time_phrase(row.starts, row.ends, row.time_wording, row.rounds, composer.plan.year)
    return (
        composer.scope.official_name(row.project) or row.project or "",
        _own_work(composer, row),
        "; ".join(leads),
        "; ".join(map(composer.office, row.partners)),
        when or "",
    )


def _own_work(composer: Composer, row: Task) -> str:
    """The name of a row about one activity alone, else that activity's wording."""
    block = f"bieu/{row.code or row.source.row}"
    if row.name:
        return plain(composer.runs(row.name, block, row, "name"))
    for each in composer.plan.activities:
        if row.activity and each.code == row.activity:
            return plain(composer.runs(each.wording, block, each, "wording", each))
    return ""


def _money(composer: Composer, project: str) -> tuple[str, str]:
    """What a project has been given or may expect, in triệu đồng, and from where."""
    lines = [line for line in funding_lines(composer.plan, project) if line.amount is not None]
    if not lines:
        return "", ""
    named = (
        f"{line.funding_source or ''}, {line.capital_kind or ''}".strip(", ") for line in lines
    )
    total = dong_to_million(Dong(sum(line.amount or 0 for line in lines)))
    return format_number(total), "; ".join(dict.fromkeys(named))


def _due(composer: Composer, row: Task) -> tuple[str, str]:
    """By when the half-year and the year are reported."""
    reports: tuple[ReportDue, ...] = ()
    if row.report_schedule == COMMON_REPORTS:
        reports = common_reports(composer.scope, row.project)
    elif row.report_schedule in composer.context.reports:
        reports = (composer.context.reports[row.report_schedule],)
    said = {each.period: due_phrase(each) or "" for each in reports}
    return said.get(ReportPeriod.HALF_YEAR, ""), said.get(ReportPeriod.YEAR, "")
