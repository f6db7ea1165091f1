"""Years: a plan speaks of its own year, unless it plainly speaks of another.

Periods, documents with their dates and titles, long-term goals and last year's results name
other years rightly; those are passed over before a year is called stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from xltools.checks.case import Case, TextCell
from xltools.findings import Finding
from xltools.form import Activity, Duty, ReportDue, Sentence, Task
from xltools.form.base import Record
from xltools.patterns import late_pattern
from xltools.quantities import Moment
from xltools.wording.dates import NotADate, format_moment, read_moment
from xltools.wording.message import Message
from xltools.wording.messages import years as messages
from xltools.wording.text import fold

_Y: Final = r"(?:19|20)\d\d"
_DAY: Final = rf"\d{{1,2}}(?:/\d{{1,2}}/| tháng \d{{1,2}},? năm ){_Y}"
_SYMBOL: Final = rf"(?<!\d)\d{{1,6}}[a-zđ]?/(?:{_Y}/)?[a-zđ][\w&.\-]*(?:/[\w\-]+)?"

_RIGHTLY_ANOTHER: Final = late_pattern(
    "|".join(
        (
            rf"(?:từ )?(?:năm )?{_Y}-{_Y}",  # dashes are folded, without spaces
            rf"giai đoạn [^.;]{{0,80}}?{_Y} (?:đến|tới) (?:hết )?(?:năm )?{_Y}",
            rf"từ (?:năm )?{_Y} (?:đến|tới) (?:hết )?(?:năm )?{_Y}",
            rf"từ (?:năm )?{_Y} (?:đến nay|trở đi|trở lại đây)",
            rf"{_SYMBOL}(?:,? (?:ngày {_DAY}|năm {_Y}))?",
            rf"(?<!\d)\d{{1,6}}-[a-zđ]{{1,9}}/[a-zđ]{{1,9}}(?:,? ngày {_DAY})?",
            rf"ngày {_DAY} của",
            rf"từ năm {_Y}",
            rf"(?:kể|hiệu lực|áp dụng) từ ngày {_DAY}",
            rf"sinh (?:ngày {_DAY}|(?:trong )?năm {_Y})",
            rf"(?:bộ )?luật [^,;.]{{0,60}} năm {_Y}",
            rf"(?:đến|tới|tầm nhìn|hết|tính đến|so với|trước|sau|trước ngày) (?:năm )?{_Y}",
            r"\{[^}]*\}",
        )
    )
)
_ANY_YEAR: Final = late_pattern(_Y)
_WRITTEN: Final = late_pattern(
    rf"(?:\d{{1,2}}-)?\d{{1,2}}[/.]\d{{1,2}}[/.]({_Y})\b"
    rf"|(?:tháng )?(?:\d{{1,2}}-)?\b\d{{1,2}}/({_Y})\b"
    rf"|quý (?:[ivx]+|\d)(?:/|-| |/năm | năm )({_Y})\b"
    rf"|(?:cuối |đầu |trong )?năm ({_Y})\b"
    rf"|(?:kế hoạch|dự toán|chỉ tiêu|vốn|ngân sách|niên độ) ({_Y})\b(?! [a-zà-ỹđ]+ (?:nghèo|giống))"
)
_AIMED_AT: Final = late_pattern(
    rf"(?:phấn đấu|mục tiêu|chỉ tiêu|chậm nhất)[^.;]{{0,60}}?"
    rf"(?:đến|trước)(?: hết| cuối)* năm ({_Y})\b"
    rf"|\b(?:đến|trước)(?: hết| cuối)* năm ({_Y}),? (?:phấn đấu|không còn|giảm (?:còn|xuống))"
)
_PERIOD: Final = late_pattern(
    rf"giai đoạn (?:từ )?(?:năm )?({_Y})(?:-| đến (?:hết )?(?:năm )?)({_Y})"
)
_OF_A_DOCUMENT: Final = late_pattern(
    r"số \d|\d/\w|(?:nghị quyết|quyết định|nghị định|thông tư|luật|đề án|chuẩn nghèo|chuyển tiếp"
    r"|trước đây|công trình) "
)
_OF_EARLIER_YEARS: Final = late_pattern(
    r"(?<!báo cáo )(?:kết quả|số liệu)|so với|đầu kỳ|(?<!tháng )cuối năm|hết năm|đến hết"
    r"|(?<!tháng )đầu năm|tính đến"
    r"|31/12|thực trạng|ước thực hiện|năm trước(?! ngày)"
    r"|đã (?!(?:được )?(?:giao|đề ra|nêu|xác định|phân công))"
)
_REVIEWED_ANEW: Final = late_pattern(
    r"^\W*(?:(?:tổ chức|triển khai|tiến hành|thực hiện) )?(?:tổng )?rà soát,? (?:các )?hộ"
    r"(?!.*(?:kết quả|số liệu|làm cơ sở))"
)
"""A review of households that is still to be made: its "cuối năm" is that of the plan year."""
_TOLD_AFTER: Final = late_pattern(
    r" (?:theo (?:kết quả|số liệu)|(?:đã )?được (?:phê duyệt|công nhận|công bố)"
    r"|đã (?:giải ngân|thực hiện|đạt|giảm|hoàn thành|quyết toán))"
)
_PREPARED: Final = late_pattern(
    r"\b(?:xây dựng|lập|chuẩn bị|đề xuất|đăng ký|tổng hợp|xác định)(?: \w+){0,4}?"
    r" (?:kế hoạch|dự toán|nhu cầu|danh mục|danh sách|chỉ tiêu)\b[^,]{0,40}$"
    r"|\blàm (?:cơ sở|căn cứ)\b[^,]{0,60}$"
)
_CARRIED: Final = late_pattern(r"kéo dài|chuyển sang|chuyển nguồn")
_CLAUSE: Final = late_pattern(r"[.;:\n!?](?=\s|$)")
_GOAL: Final = late_pattern(r"đến|tầm nhìn|trước ngày|giai đoạn|chậm nhất")
_REACH: Final = 90
LAST_YEARS_RESULTS: Final = "kết quả năm trước"
"""The section of a plan that tells what the year before has brought."""


class _Said(NamedTuple):
    """A year that a text names, and where in the folded text."""

    start: int
    end: int
    year: int


def texts_speak_of_the_plan_year(case: Case) -> Iterator[Finding]:
    """A year in a text is the plan year, or one that is rightly another; told once a cell.

    Seen in every plan that was copied from the year before (S000-04, -35, -43, -46).
    """
    year = case.plan.year
    if year is None:
        return
    for text in case.texts_with_figures:
        told: dict[Message, list[str]] = {}
        for said in _years(text.folded):
            message = _wrong(text, said, year)
            words = _as_typed(text, said)
            if message is not None and words not in told.setdefault(message, []):
                told[message].append(words)
        for message, all_words in told.items():
            value = '", "'.join(all_words)
            yield message.at(text.cell, value, row_key=text.record.row_key, year=year)


def aims_lie_ahead(case: Case) -> Iterator[Finding]:
    """What a text aims at by the end of a year is aimed at by the plan year or later."""
    year = case.plan.year
    for text in case.texts_with_figures:
        for found in _AIMED_AT.finditer(text.folded):
            aim = int(found[1] or found[2])
            if year is not None and aim < year and _is_own_aim(text):
                yield messages.STALE_TEXT.at(
                    text.cell, f"năm {aim}", row_key=text.record.row_key, year=year
                )


def periods_cover_the_plan_year(case: Case) -> Iterator[Finding]:
    """A period that a text speaks of had not ended before the plan year.

    The programme of the year may be older: 2021 was planned by that of 2016-2020. Titles of
    documents, the poverty standard and results keep the period that they had.
    """
    year = case.plan.year
    programme = case.scope.programme
    kept = fold(programme.period) if programme is not None else ""
    for text in case.texts_with_figures:
        for found in _PERIOD.finditer(text.folded):
            said = _Said(found.start(), found.end(), int(found[2]))
            if year is None or said.year >= year or f"{found[1]}-{found[2]}" in kept:
                continue
            if _is_about(text, said) or _OF_A_DOCUMENT.search(_clause(text.folded, said)):
                continue
            yield messages.ENDED_PERIOD.at(
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
    """The title names the plan year, as a number or as {nam}; another year is told as stale."""
    title, year = case.plan.info.title, case.plan.year
    named = title is not None and (any(_years(fold(title))) or "{nam}" in title)
    if title and year is not None and str(year) not in title and not named:
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


def _years(folded: str) -> Iterator[_Said]:
    """What stands for a year in a text; what is rightly another is left out."""
    if not _ANY_YEAR.search(folded):
        return
    masked = _RIGHTLY_ANOTHER.sub(lambda found: " " * len(found[0]), folded)
    for found in _WRITTEN.finditer(masked):
        year = next(part for part in found.groups() if part)
        yield _Said(found.start(), found.end(), int(year))


def _wrong(text: TextCell, said: _Said, year: int) -> Message | None:
    """What is to be told of a year that was said, if anything."""
    if said.year < year and not _is_about(text, said):
        return messages.STALE_TEXT
    if said.year > year and not _GOAL.search(_clause(text.folded, said)):
        return None if said.year == year + 1 and _prepares(text, said) else messages.LATER_TEXT
    return None


def _is_about(text: TextCell, said: _Said) -> bool:
    """Whether the clause plainly speaks of results, or of money carried over from that year."""
    record = text.record
    if isinstance(record, Sentence) and record.section == LAST_YEARS_RESULTS:
        return True
    after = _CLAUSE.split(text.folded[said.end : said.end + _REACH])[0]
    clause = _clause(text.folded, said)
    told = _OF_EARLIER_YEARS.search(clause) and not _REVIEWED_ANEW.match(clause + after)
    told = told or bool(_TOLD_AFTER.match(after))
    return bool(told or _CARRIED.search(clause + after))


def _prepares(text: TextCell, said: _Said) -> bool:
    """Whether the clause makes ready what comes next: needs and plans of the year after."""
    is_work = isinstance(text.record, (Activity, Duty, Sentence))
    return is_work and _PREPARED.search(_clause(text.folded, said)) is not None


def _is_own_aim(text: TextCell) -> bool:
    return not (isinstance(text.record, Sentence) and text.record.section == LAST_YEARS_RESULTS)


def _clause(folded: str, said: _Said) -> str:
    """The words of the clause that lead up to what was said, and itself."""
    before = _CLAUSE.split(folded[max(0, said.start - _REACH) : said.start])[-1]
    return before + folded[said.start : said.end]


def _as_typed(text: TextCell, said: _Said) -> str:
    """The same words as they stand in the cell, where folding kept their place."""
    folded, typed = (each[said.start : said.end] for each in (text.folded, text.text))
    return typed if typed.casefold() == folded else folded


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
