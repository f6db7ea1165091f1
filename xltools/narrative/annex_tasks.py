"""BIEU-NV: what is done in each project, by whom, when, with which money, reported by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import Activity, FundingLine, ReportDue, Task
from xltools.form.words import COMMON_REPORTS, ActivityPart, ReportPeriod, TimeWording
from xltools.narrative import words
from xltools.narrative.blocks import Align, Table, TableColumn, plain
from xltools.narrative.composer import Composer
from xltools.narrative.times import time_phrase
from xltools.plan.amounts import activity_amount, target_phrase
from xltools.plan.derived import funding_lines, is_stated_total
from xltools.plan.printed_money import lacks_amount, printed_total
from xltools.plan.reports import common_reports, due_phrase
from xltools.quantities import Dong, Moment
from xltools.wording.dates import format_moment
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number

_WHO, _WHEN, _MONEY, _DUE = "Đơn vị thực hiện", "Thời gian", "Kinh phí", "Hạn báo cáo"

_COLUMNS: Final = (
    TableColumn("TT", "A", 9, Align.CENTRE),
    TableColumn("Mã dự án", "B", 19, Align.LEFT),
    TableColumn("Nội dung hoạt động", "C", 41, Align.LEFT),
    TableColumn("Chỉ tiêu, sản phẩm", "D", 19, Align.LEFT),
    TableColumn("ĐVT", "E", 10, Align.LEFT),
    TableColumn("Khối lượng", "1", 12),
    TableColumn("Chủ trì", "F", 23, Align.LEFT, _WHO),
    TableColumn("Phối hợp", "G", 24, Align.LEFT, _WHO),
    TableColumn("Bắt đầu", "H", 18, Align.LEFT, _WHEN),
    TableColumn("Kết thúc", "I", 18, Align.LEFT, _WHEN),
    TableColumn("Số tiền", "2", 12, group=_MONEY),
    TableColumn("Loại vốn", "K", 13, Align.LEFT, _MONEY),
    TableColumn("Nguồn", "L", 13, Align.LEFT, _MONEY),
    TableColumn("6 tháng", "M", 14, Align.LEFT, _DUE),
    TableColumn("Năm", "N", 12, Align.LEFT, _DUE),
    TableColumn("Ghi chú", "O", 12, Align.LEFT),
)


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of one row, those that it has nothing to say in blank."""

    code: str = ""
    work: str = ""
    product: str = ""
    unit: str = ""
    amount: str = ""
    leads: str = ""
    partners: str = ""
    starts: str = ""
    ends: str = ""
    money: str = ""
    kind: str = ""
    source: str = ""
    half_year: str = ""
    year: str = ""
    note: str = ""

    def cells(self, number: str) -> tuple[str, ...]:
        return (number, *(getattr(self, name) for name in self.__slots__))


def task_table(composer: Composer) -> Table | None:
    """For each project its money and who leads it, then each of its activities on a row.

    A project that has money and no row of Phân công stands at the end, so that the total is that of
    the programme.
    """
    tasks = [each for each in composer.plan.tasks if each.project]
    if not tasks:
        return None
    funded = (each.project for each in composer.plan.funding if not is_stated_total(each))
    codes = dict.fromkeys((*(each.project for each in tasks), *funded))
    body: list[tuple[str, ...]] = []
    bold = set()
    for number, code in enumerate(filter(None, codes), 1):
        bold.add(len(body))
        rows = _project(composer, code, [each for each in tasks if each.project == code])
        body += (row.cells(f"{number}.{i}" if i else str(number)) for i, row in enumerate(rows))
    total = printed_total(composer.plan)
    said = _Row(work=words.TOTAL, money=format_number(dong_to_million(total)) if total else "")
    return Table(_COLUMNS, tuple(body), said.cells(""), frozenset(bold))


def _project(composer: Composer, code: str, tasks: list[Task]) -> Iterator[_Row]:
    """The row of a project, then of its activities and of tasks that are left."""
    left = list(tasks)
    whole = _taken(left, None)
    head = _of_task(composer, whole) if whole else _Row()
    money = _granted(funding_lines(composer.plan, code))
    yield replace(head, code=code, work=composer.scope.official_name(code) or code, **money)
    for each in composer.plan.activities:
        if each.project == code and each.part in (None, ActivityPart.CONTENT) and each.wording:
            own = _taken(left, each.code) if each.code else None
            yield _of_activity(composer, each, own)
    for task in left:
        yield replace(_of_task(composer, task), work=_name(composer, task))


def _taken(tasks: list[Task], activity: str | None) -> Task | None:
    """The first task of an activity, or of the project as a whole, no longer among the tasks."""
    for task in tasks:
        if (task.activity or None) == activity and (activity or not task.name):
            tasks.remove(task)
            return task
    return None


def _of_activity(composer: Composer, activity: Activity, task: Task | None) -> _Row:
    """What is done; who and when only where that differs from the project."""
    block = f"bieu/{activity.code or activity.source.row}"
    unit, amount = _amount(activity)
    row = _of_task(composer, task) if task else _Row()
    lead = composer.office(activity.lead_office) if activity.lead_office else row.leads
    starts, ends = (_moment(composer, m) for m in (activity.starts, activity.ends))
    return replace(
        row,
        work=_plain(composer, activity, block),
        product=_product(composer, activity.target, block),
        unit=unit,
        amount=amount,
        leads=lead,
        starts=starts or row.starts,
        ends=ends or row.ends,
    )


def _amount(activity: Activity) -> tuple[str, str]:
    """lớp, 01 · xã, 07/07; of "07 lớp/07 xã" the unit stays within."""
    said, unit = activity_amount(activity) or "", activity.measure_unit or ""
    bare = said.removesuffix(f" {unit}")
    within = bool(unit) and bare == said and f" {unit}" in said
    return "" if within else unit, bare


def _plain(composer: Composer, activity: Activity, block: str) -> str:
    lead_in = plain(composer.runs(activity.lead_in, block, activity, "lead_in", activity))
    wording = plain(composer.runs(activity.wording, block, activity, "wording", activity))
    return f"{lead_in} {wording}".strip(" .;")


def _product(composer: Composer, code: str | None, block: str) -> str:
    """The target that an activity serves: Số người được tư vấn: ít nhất 30 người."""
    target = next((each for each in composer.plan.targets if code and each.code == code), None)
    if target is None:
        return ""
    wording = plain(composer.runs(target.wording, block, target)).rstrip(" :.;")
    return ": ".join(filter(None, (wording, target_phrase(target))))


def _of_task(composer: Composer, task: Task) -> _Row:
    """Who leads and co-operates, from when to when, and by when it is reported."""
    leads = (composer.office(name) for name in (task.lead_office, task.second_lead) if name)
    half_year, year = _due(composer, task)
    in_words = task.time_wording not in (None, TimeWording.ONCE)
    when = time_phrase(None, None, task.time_wording, task.rounds, composer.plan.year)
    return _Row(
        leads="; ".join(leads),
        partners="; ".join(map(composer.office, task.partners)),
        starts=_moment(composer, task.starts),
        ends=_moment(composer, task.ends),
        half_year=half_year,
        year=year,
        note=(when or "") if in_words or task.rounds else "",
    )


def _moment(composer: Composer, moment: Moment | None) -> str:
    """3/2024, as a narrow column has room for it; the plan year fills a missing year."""
    if moment is None:
        return ""
    whole = format_moment(replace(moment, year=moment.year or composer.plan.year))
    return whole.removeprefix("tháng ")


def _name(composer: Composer, task: Task) -> str:
    """The name of a task, else what its activity or else its project is called."""
    block = f"bieu/{task.code or task.source.row}"
    if task.name:
        return plain(composer.runs(task.name, block, task, "name"))
    activities = (a for a in composer.plan.activities if task.activity and a.code == task.activity)
    activity = next(activities, None)
    if activity is not None:
        return _plain(composer, activity, block)
    return composer.scope.official_name(task.project) or task.project or ""


def _granted(lines: tuple[FundingLine, ...]) -> dict[str, str]:
    """What a project was given or may expect, in triệu đồng; nothing while a part is not known."""
    amounts = [line.amount for line in lines]
    stated = [amount for amount in amounts if amount is not None]
    if not stated or any(lacks_amount(line) for line in lines):
        return {}
    with_money = [line for line in lines if line.amount is not None]
    return {
        "money": format_number(dong_to_million(Dong(sum(stated)))),
        "kind": "; ".join(dict.fromkeys(line.capital_kind or "" for line in with_money)),
        "source": "; ".join(dict.fromkeys(line.funding_source or "" for line in with_money)),
    }


def _due(composer: Composer, row: Task) -> tuple[str, str]:
    """By when the half-year and the year are reported."""
    reports: tuple[ReportDue, ...] = ()
    if row.report_schedule == COMMON_REPORTS:
        reports = common_reports(composer.scope, row.project)
    elif row.report_schedule in composer.context.reports:
        reports = (composer.context.reports[row.report_schedule],)
    said = {each.period: due_phrase(each) or "" for each in reports}
    return said.get(ReportPeriod.HALF_YEAR, ""), said.get(ReportPeriod.YEAR, "")
