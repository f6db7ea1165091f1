"""Two submissions of one unit compared: as lines, as one object, and as a workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from xltools.api.reading import Opened, Source, open_whole
from xltools.api.same_plan import About, contradiction
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import RECORD_OF_SHEET
from xltools.form.base import Rolls, fields
from xltools.plan.differences import Change, Difference, Reach, Stated, Version, differences
from xltools.plan.differences.totals import MONEY, Total, totals
from xltools.plan.export import Typed
from xltools.quantities import Dong
from xltools.wording.differences import say_change, say_figure, say_reach
from xltools.wording.fill import show
from xltools.wording.money import format_million
from xltools.wording.numbers import format_number
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Diff:
    """Two submissions, with all that differs, the weightiest first, and what each comes to."""

    before: Opened
    after: Opened
    differences: tuple[Difference, ...]
    totals: tuple[Total, ...]


def compare(before: Source, after: Source) -> Diff:
    """Compare two submissions of one unit for one year.

    Raises XltoolsError `file.*`, `form.*`, "part.not-whole", "diff.other-unit", "diff.other-year".
    """
    one, two = open_whole(before), open_whole(after)
    found = contradiction(one, two)
    if found is not None:
        code = "diff.other-unit" if found.about is About.UNIT else "diff.other-year"
        raise XltoolsError(code, **found.says)
    return compared(one, two)


def compared(before: Opened, after: Opened) -> Diff:
    """The same of two workbooks that were read and are of one plan."""
    found = differences(_version(before), _version(after))
    return Diff(before, after, found, tuple(totals(before.plan, after.plan)))


def _version(opened: Opened) -> Version:
    return Version(opened.plan, opened.rows, opened.structure)


def write_diff(diff: Diff, output: Path, lang: Lang) -> None:
    """Write the workbook that sets both values side by side. Raises XltoolsError `output.*`."""
    from xltools.workbook.differences_book import Compared, write_differences
    from xltools.workbook.save import replacing

    before, after = diff.before.path, diff.after.path
    unit = diff.after.plan.info.unit_name or ""
    told = Compared(before, after, unit, diff.differences, diff.totals)
    with replacing(output, (before, after), suffix=".xlsx") as temporary:
        write_differences(temporary, output, told, lang)


def diff_lines(diff: Diff, lang: Lang) -> Iterator[str]:
    """The comparison as lines of text, the weightiest differences first."""
    info = diff.after.plan.info
    files = {"before": diff.before.path, "after": diff.after.path}
    yield say_result("diff.heading", lang, unit=info.unit_name, year=info.plan_year, **files)
    if not diff.differences:
        yield say_result("diff.same", lang)
        return
    yield say_result("diff.count", lang, count=len(diff.differences))
    counts = Counter(each.change for each in diff.differences)
    for change in (each for each in Change if counts[each]):
        kind = say_change(change, lang)
        yield "  " + say_result("diff.kind", lang, kind=kind, count=counts[change])
    yield from _total_lines(diff, lang)
    for reach, group in groupby(diff.differences, key=lambda each: each.weight.reach):
        yield from _group_lines(reach, tuple(group), lang)


def _total_lines(diff: Diff, lang: Lang) -> Iterator[str]:
    changed = [each for each in diff.totals if each.before != each.after]
    if changed:
        yield say_result("diff.totals", lang)
    for each in changed:
        one, two = (_total(each.figure, value, lang) for value in (each.before, each.after))
        figure = say_figure(each.figure, lang)
        yield "  " + say_result("diff.total", lang, figure=figure, before=one, after=two)


def _total(figure: str, value: int | None, lang: Lang) -> str:
    if value is None:
        return show(None, lang)
    return format_million(Dong(value)) if figure == MONEY else format_number(value)


def _group_lines(reach: Reach, group: tuple[Difference, ...], lang: Lang) -> Iterator[str]:
    yield say_result("diff.group", lang, reach=say_reach(reach, lang), count=len(group))
    for each in group:
        yield "  " + _line(each, lang)


def _line(each: Difference, lang: Lang) -> str:
    values = {
        "place": _place(each, lang),
        "before": _value(each, each.before, lang),
        "after": _value(each, each.after, lang),
        "cells": _cells(each, lang),
    }
    if each.scale is None:
        line = say_result(f"diff.{each.change.value}", lang, **values)
    else:
        code = "diff.scaled-up" if each.scale > 1 else "diff.scaled-down"
        line = say_result(code, lang, **values, times=max(each.scale, 1 / each.scale))
    what = _what_moves(each, lang)
    return say_result("diff.moves", lang, line=line, what=what) if what else line


def _place(each: Difference, lang: Lang) -> str:
    if not each.row:
        return say_result("diff.place-item", lang, sheet=each.sheet, header=each.header)
    code = "diff.place" if each.header else "diff.place-row"
    return say_result(code, lang, sheet=each.sheet, row=each.row, header=each.header)


def _cells(each: Difference, lang: Lang) -> str:
    cells = [stated.cell.address for stated in (each.before, each.after) if stated.cell]
    if len(set(cells)) == 1:
        return say_result("diff.cell", lang, cell=cells[0])
    return say_result("diff.cells", lang, before=cells[0], after=cells[1])


def _value(each: Difference, stated: Stated, lang: Lang) -> str:
    """A value as staff write it; a year has no point in it."""
    value = stated.value
    if isinstance(value, int) and not _is_year(each):
        return format_number(value)
    return show(value, lang)


def _is_year(each: Difference) -> bool:
    return any(
        field.filled is not None and field.filled.year
        for field in fields(RECORD_OF_SHEET[each.sheet])
        if field.column.header == each.header
    )


def _what_moves(each: Difference, lang: Lang) -> str:
    """By how much the sums above rise or fall; "" for what moves none."""
    households, dong = each.weight.moves.households, each.weight.moves.dong
    if not households and not dong:
        return ""
    count = say_result("diff.counted", lang, count=abs(households))
    how_much = count if households else _million(abs(dong), lang)
    if _turns(each):
        return say_result("diff.turned", lang, how_much=how_much)
    code = "diff.more" if households + dong > 0 else "diff.less"
    return say_result(code, lang, how_much=how_much)


def _million(amount: int, lang: Lang) -> str:
    said = format_million(Dong(amount))
    return said.replace("triệu", "million") if lang == "en" else said


def _turns(each: Difference) -> bool:
    """Whether a row only goes to another sum: the word was changed that says to which."""
    return any(
        field.column.header == each.header and field.rolls is Rolls.KEPT
        for field in fields(RECORD_OF_SHEET[each.sheet])
    )


def diff_json(diff: Diff) -> dict[str, Any]:
    """The comparison as one object; amounts of totals and moves are whole đồng."""
    info = diff.after.plan.info
    return {
        "before": str(diff.before.path),
        "after": str(diff.after.path),
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "totals": {
            each.figure: {"before": each.before, "after": each.after} for each in diff.totals
        },
        "differences": [_difference_json(each) for each in diff.differences],
    }


def _difference_json(each: Difference) -> dict[str, Any]:
    moves = each.weight.moves
    return {
        "change": each.change.value,
        "reach": each.weight.reach.name.lower(),
        "sheet": each.sheet,
        "row": each.row,
        "column": each.header,
        "before": _stated_json(each.before),
        "after": _stated_json(each.after),
        "scale": None if each.scale is None else _plain(each.scale),
        "moves": {"households": moves.households, "dong": moves.dong},
    }


def _stated_json(stated: Stated) -> dict[str, Typed | None]:
    return {"cell": stated.cell.address if stated.cell else None, "value": stated.value}


def _plain(number: Decimal) -> int | float:
    return int(number) if number >= 1 else float(number)
