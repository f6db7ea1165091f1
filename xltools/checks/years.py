"""Years: a plan speaks of its own year, unless it plainly speaks of another.

Periods, documents with their dates and titles, long-term goals and last year's results name
other years rightly; those are passed over before a year is called stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case, TextCell
from xltools.findings import Finding
from xltools.form import Activity, Duty, GeneralInfo, ReportDue, Sentence, Task
from xltools.form.base import Record
from xltools.quantities import Moment
from xltools.wording.dates import NotADate, format_moment, read_moment
from xltools.wording.messages import years as messages

_Y: Final = r"(?:19|20)\d\d"
_DAY: Final = rf"\d{{1,2}}(?:/\d{{1,2}}/| tháng \d{{1,2}},? năm ){_Y}"

_RIGHTLY_ANOTHER: Final = re.compile(
    "|".join(
        (
            rf"(?:từ )?(?:năm )?{_Y}-{_Y}",  # dashes are folded, without spaces
            rf"giai đoạn [^.;]*?{_Y} (?:đến|tới) (?:hết )?(?:năm )?{_Y}",
            rf"từ (?:năm )?{_Y} (?:đến|tới) (?:hết )?(?:năm )?{_Y}",
            rf"từ (?:năm )?{_Y} (?:đến nay|trở đi|trở lại đây)",
            rf"\d+[a-zđ]?/(?:{_Y}/)?[a-zđ][\w&.\-]*(?:/[\w\-]+)?(?:,? ngày {_DAY})?",
            rf"ngày {_DAY} của",
            rf"(?:bộ )?luật [^,;.]{{0,60}} năm {_Y}",
            rf"(?:đến|tới|tầm nhìn|hết|tính đến|so với|trước|sau|trước ngày) (?:năm )?{_Y}",
            r"\{[^}]*\}",
        )
    )
)
_ANY_YEAR: Final = re.compile(_Y)
_WRITTEN: Final = re.compile(
    rf"(?:\d{{1,2}}-)?\d{{1,2}}[/.]\d{{1,2}}[/.]({_Y})\b"
    rf"|(?:tháng )?(?:\d{{1,2}}-)?\b\d{{1,2}}/({_Y})\b"
    rf"|(?:quý (?:[ivx]+|\d)/|quý (?:[ivx]+|\d) |cuối |đầu |trong )?năm ({_Y})\b"
    rf"|(?:kế hoạch|dự toán|quý [ivx]+/?) ({_Y})\b"
)
_OF_LAST_YEAR: Final = re.compile(
    r"(?<!báo cáo )(?:kết quả|số liệu)|so với|đầu kỳ|cuối năm|hết năm|đến hết|đầu năm|tính đến"
    r"|31/12|thực trạng|ước thực hiện|năm trước|kéo dài|chuyển sang|chuyển nguồn|đã (?:đạt|giảm)"
)
_CLAUSE: Final = re.compile(r"[.;:\n!?](?=\s|$)")
_REACH: Final = 90
LAST_YEARS_RESULTS: Final = "kết quả năm trước"
"""The section of a plan that tells what the year before has brought."""


def texts_speak_of_the_plan_year(case: Case) -> Iterator[Finding]:
    """A year in a text is the plan year, or one that is rightly another.

    Seen in every plan that was copied from the year before (S000-04, -35, -43, -46).
    """
    year = case.plan.year
    if year is None:
        return
    for text in case.texts:
        for said, other in _years(text.folded):
            if other < year and not _is_about(text, said, other == year - 1):
                yield messages.STALE_TEXT.at(
                    text.cell, _as_typed(text, said), row_key=text.record.row_key, year=year
                )
            elif other > year and not _is_a_goal(text, said):
                yield messages.LATER_TEXT.at(
                    text.cell, _as_typed(text, said), row_key=text.record.row_key, year=year
                )


def moments_lie_in_the_plan_year(case: Case) -> Iterator[Finding]:
    """No date of a task, activity, duty or report lies in a year before the plan year.

    Seen: "Từ tháng 01/2023", "Tháng 4 - 5/2023" in a plan of 2024 (S000-26, S000-42).
    """
    year = case.plan.year
    if year is None:
        return
    for record, name, moment in _moments(case):
        if moment.year is not None and moment.year < year:
            yield messages.STALE_TEXT.at(
                record.cell(name), format_moment(moment), row_key=record.row_key, year=year
            )


def title_names_the_plan_year(case: Case) -> Iterator[Finding]:
    """The title names the plan year, as a number or as {nam}."""
    title, year = case.plan.info.title, case.plan.year
    if title and year is not None and str(year) not in title and "{nam}" not in title:
        yield messages.TITLE_WITHOUT.at(case.plan.info.cell("title"), title, year=year)


def baselines_come_before_the_plan_year(case: Case) -> Iterator[Finding]:
    """The year of a baseline is before the plan year."""
    year = case.plan.year
    for target in case.plan.targets:
        if year is not None and target.baseline_year is not None and target.baseline_year >= year:
            yield messages.BASELINE_YEAR.at(
                target.cell("baseline_year"),
                str(target.baseline_year),
                row_key=target.row_key,
                year=year,
            )


def _years(folded: str) -> Iterator[tuple[str, int]]:
    """What stands for a year in a text, with the year; what is rightly another is left out."""
    if not _ANY_YEAR.search(folded):
        return
    masked = _RIGHTLY_ANOTHER.sub(lambda found: " " * len(found[0]), folded)
    seen = set()
    for found in _WRITTEN.finditer(masked):
        year = int(next(part for part in found.groups() if part))
        if found[0] not in seen:
            seen.add(found[0])
            yield found[0], year


def _is_about(text: TextCell, said: str, last_year: bool) -> bool:
    """Whether the clause plainly speaks of results of the year before."""
    record = text.record
    if isinstance(record, Sentence) and record.section == LAST_YEARS_RESULTS:
        return True
    if isinstance(record, GeneralInfo) and text.field == "baseline_source":
        return last_year
    if not last_year:
        return False
    return _OF_LAST_YEAR.search(_clause(text.folded, said)) is not None


def _is_a_goal(text: TextCell, said: str) -> bool:
    """Whether a later year is named as the end of something longer, or as a day to report by."""
    clause = _clause(text.folded, said)
    return re.search(r"đến|tầm nhìn|trước ngày|giai đoạn|chậm nhất", clause) is not None


def _clause(folded: str, said: str) -> str:
    """The words of the clause that lead up to what was said, and itself."""
    at = folded.find(said)
    before = _CLAUSE.split(folded[max(0, at - _REACH) : at])[-1]
    return before + said


def _as_typed(text: TextCell, said: str) -> str:
    """The same words as they stand in the cell, where folding kept their length."""
    at = text.folded.find(said)
    typed = text.text[at : at + len(said)]
    return typed if typed.casefold() == said else said


def _moments(case: Case) -> Iterator[tuple[Record, str, Moment]]:
    named: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
        (Task, ("starts", "ends")),
        (Activity, ("starts", "ends")),
        (Duty, ("due",)),
        (ReportDue, ("due",)),
    )
    for sheet, names in named:
        for record in case.plan.of(sheet):
            for name in names:
                moment = getattr(record, name)
                if isinstance(moment, Moment):
                    yield record, name, moment
    for task in case.plan.tasks:
        for said in task.rounds:
            try:
                yield task, "rounds", read_moment(said)
            except NotADate:
                continue
