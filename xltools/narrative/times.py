"""When a task is done, in words: từ tháng 4 đến tháng 5 năm 2024."""

from __future__ import annotations

from dataclasses import replace

from xltools.form.words import TimeWording
from xltools.quantities import Moment
from xltools.wording.dates import NotADate, format_moment, read_moment
from xltools.wording.numbers import format_count


def time_phrase(
    starts: Moment | None,
    ends: Moment | None,
    wording: TimeWording | None,
    rounds: tuple[str, ...],
    year: int | None,
) -> str | None:
    """When something is done; None while nothing is said. The plan year fills a missing year."""
    starts, ends = _in_year(starts, year), _in_year(ends, year)
    match wording:
        case TimeWording.ALL_YEAR:
            last = ends.year if ends else year
            whole = f"xuyên suốt trong năm {last}" if last else "xuyên suốt trong năm"
            return f"từ {_when(starts)} và {whole}" if starts else whole
        case TimeWording.ROUNDS:
            return _in_rounds(rounds, year) or _range(starts, ends)
        case TimeWording.ON_REQUEST:
            return "khi có yêu cầu"
        case TimeWording.AS_REGULATED:
            return "theo quy định"
    return _in_rounds(rounds, year) or _range(starts, ends)


def _in_rounds(rounds: tuple[str, ...], year: int | None) -> str | None:
    if not rounds:
        return None
    said = [_round(each, year) for each in rounds]
    if len(said) == 1:
        return f"01 đợt ({said[0]})"
    return f"{format_count(len(said))} đợt ({', '.join(said[:-1])} và {said[-1]})"


def _round(typed: str, year: int | None) -> str:
    """The time of a round as it is printed; words that are no date stay as they are."""
    try:
        return _when(_in_year(read_moment(typed), year))
    except NotADate:
        return typed


def _range(starts: Moment | None, ends: Moment | None) -> str | None:
    if starts is None:
        return f"hoàn thành trong {_when(ends)}" if ends and not ends.day else _until(ends)
    if ends is None:
        return f"từ {_when(starts)}"
    if starts == ends:
        return _when(ends) if ends.day else f"trong {_long(ends)}"
    if starts.year == ends.year and not starts.day and not ends.day and _has_part(starts, ends):
        return f"từ {format_moment(replace(starts, year=None))} đến {_long(ends)}"
    return f"từ {_when(starts)} đến {_when(ends)}"


def _has_part(starts: Moment, ends: Moment) -> bool:
    return bool(starts.month or starts.quarter) and bool(ends.month or ends.quarter)


def _until(ends: Moment | None) -> str | None:
    return f"hoàn thành trước {_when(ends)}" if ends else None


def _when(moment: Moment | None) -> str:
    if moment is None:
        return ""
    return f"ngày {format_moment(moment)}" if moment.day else format_moment(moment)


def _long(moment: Moment) -> str:
    """tháng 5 năm 2024."""
    short = format_moment(replace(moment, year=None))
    return f"{short} năm {moment.year}" if short and moment.year else format_moment(moment)


def _in_year(moment: Moment | None, year: int | None) -> Moment | None:
    return None if moment is None else replace(moment, year=moment.year or year)
