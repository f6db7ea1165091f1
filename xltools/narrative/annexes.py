"""Annexes: tables built from the sheets, so that nobody types a figure twice."""

from __future__ import annotations

from typing import Final

from xltools.catalogue import LevelCode
from xltools.form import Annex as AnnexLine
from xltools.form import Deprivation, FundingLine, Movement, Task
from xltools.form.words import Orientation, Period
from xltools.narrative import words
from xltools.narrative.annex_tasks import task_table
from xltools.narrative.blocks import Align, Annex, Gap, Table, TableColumn, plain
from xltools.narrative.composer import Composer
from xltools.narrative.front import number_and_symbol
from xltools.plan.derived import added, derived_value, is_stated_total, movements_of
from xltools.plan.plan import Plan
from xltools.quantities import Dong, Share, share_of
from xltools.wording.dates import format_long_date
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_LEFT, _CENTRE = Align.LEFT, Align.CENTRE


def attached(plan: Plan) -> tuple[AnnexLine, ...]:
    """The annexes ticked to go with the plan."""
    return tuple(each for each in plan.annexes if each.attached)


def annexes(composer: Composer) -> tuple[Annex, ...]:
    """The attached annexes; one that cannot be built from its sheet is listed as a gap."""
    built = []
    for line in attached(composer.plan):
        block = f"bieu/{line.code or line.source.row}"
        table = _table(composer, line)
        if table is None:
            composer.gaps.append(Gap(block, line.printed_number or "", line.cell("built_from")))
        else:
            built.append(_annex(composer, line, block, *table))
    return tuple(built)


def printed_numbers(composer: Composer) -> tuple[str, ...]:
    """The printed numbers of the annexes that there is something to build from."""
    lines = [line for line in attached(composer.plan) if _table(composer, line)]
    return tuple(line.printed_number for line in lines if line.printed_number)


def _annex(composer: Composer, line: AnnexLine, block: str, table: Table, unit: str) -> Annex:
    info = composer.info
    title = plain(composer.runs(line.title, block, line, "title"))
    source = plain(composer.runs(info.baseline_source, block, info, "baseline_source"))
    day = info.issued_on
    return Annex(
        id=block,
        number=line.printed_number or "",
        title=title.upper(),
        attached_to=words.ATTACHED_TO.format(
            number=number_and_symbol(composer),
            day=format_long_date(day) if day else words.DAY_TO_FILL.format(year=composer.year),
            committee=composer.committee,
        ),
        unit_line=unit,
        table=table,
        remark=words.SOURCE_OF_BASELINE.format(source=source)
        if source and unit == words.UNIT_PEOPLE
        else "",
        landscape=line.orientation is not Orientation.PORTRAIT,
    )


def _table(composer: Composer, line: AnnexLine) -> tuple[Table, str] | None:
    """The table of an annex and its unit line; None where there is nothing to build it from."""
    table, unit = None, words.UNIT_PEOPLE
    if line.built_from == Movement.sheet.name:
        table = _households(composer, line)
    elif line.built_from == Deprivation.sheet.name:
        table = _deprivations(composer)
    elif line.built_from == FundingLine.sheet.name:
        table, unit = _money(composer), words.UNIT_MONEY
    elif line.built_from == Task.sheet.name:
        table, unit = task_table(composer), words.UNIT_MONEY
    return None if table is None else (table, unit)


# households

_Names = dict[str, str | tuple[str, ...]]


_COUNT_HEADERS: Final = (
    ("TT", "A", 4, _CENTRE),
    ("{đơn vị}", "B", 15, _LEFT),
    ("Tổng số hộ đầu năm", "1", 8, Align.RIGHT),
    ("{hộ} đầu năm (hộ)", "2", 7, Align.RIGHT),
    ("Tỷ lệ {hộ} đầu năm (%)", "3", 8, Align.RIGHT),
    ("Trong đó {hộ} DTTS (hộ)", "4", 8, Align.RIGHT),
    ("Kế hoạch giảm trong năm (hộ)", "5", 8, Align.RIGHT),
    ("Dự kiến tăng trong năm (hộ)", "6", 8, Align.RIGHT),
    ("Giảm thuần (hộ)", "7=5-6", 7, Align.RIGHT),
    ("Mức giảm tỷ lệ (điểm %)", "8=3-11", 8, Align.RIGHT),
    ("Tổng số hộ cuối năm", "9", 8, Align.RIGHT),
    ("{hộ} cuối năm (hộ)", "10=2-7", 8, Align.RIGHT),
    ("Tỷ lệ {hộ} cuối năm (%)", "11", 8, Align.RIGHT),
    ("Ghi chú", "12", 9, _LEFT),
)

_POOR: Final[_Names] = {
    "start": "poor_start",
    "minority": "poor_start_minority",
    "less": ("poor_to_near", "poor_out", "poor_less"),
    "more": ("near_to_poor", "poor_again", "poor_new", "poor_more"),
    "end": "poor_end",
}
_NEAR: Final[_Names] = {
    "start": "near_start",
    "minority": "near_start_minority",
    "less": ("near_into_poor", "near_out", "near_less"),
    "more": ("near_from_poor", "near_again", "near_new", "near_more"),
    "end": "near_end",
}


def _households(composer: Composer, line: AnnexLine) -> Table | None:
    """BIEU-01 of the poor, or BIEU-02 of the near-poor when the title speaks of them alone."""
    rows = movements_of(composer.plan, Period.PLAN)
    if not rows:
        return None
    title = fold(line.title or "")
    near = "cận nghèo" in title and "hộ nghèo" not in title
    names, who = (_NEAR, "hộ cận nghèo") if near else (_POOR, "hộ nghèo")
    commune = composer.scope.level is LevelCode.COMMUNE
    below = (commune and composer.info.village_word) or words.UNIT_BELOW
    columns = tuple(
        TableColumn(_named(header, who, below), letter, width, align)
        for header, letter, width, align in _COUNT_HEADERS
    )
    body = tuple(
        (str(index), row.name or "", *_figures((row,), names), row.remarks or "")
        for index, row in enumerate(rows, 1)
    )
    return Table(columns, body, ("", words.TOTAL, *_figures(rows, names), ""))


def _named(header: str, who: str, below: str) -> str:
    named = header.replace("{hộ}", who).replace("{đơn vị}", below)
    return named[:1].upper() + named[1:]


def _figures(rows: tuple[Movement, ...], names: _Names) -> list[str]:
    """Columns 1 to 11 of some rows together."""

    def total(*columns: str | tuple[str, ...]) -> int | None:
        flat = [c for each in columns for c in ((each,) if isinstance(each, str) else each)]
        sums = [added(rows, column) for column in flat]
        return None if None in sums else sum(each or 0 for each in sums)

    whole, whole_end = total("total_start"), total("total_end_used")
    start, end = total(names["start"]), total(names["end"])
    before, after = share_of(start, whole), share_of(end, whole_end)
    less, more = total(names["less"]), total(names["more"])
    fall = before.percent - after.percent if before and after else None
    return [
        _number(whole),
        _number(start),
        _share(before),
        _number(total(names["minority"])),
        _number(less),
        _number(more),
        _number(None if less is None or more is None else less - more),
        "" if fall is None else format_number(fall, 2),
        _number(whole_end),
        _number(end),
        _share(after),
    ]


def _number(value: int | None) -> str:
    return "" if value is None else format_number(value)


def _share(value: Share | None) -> str:
    return "" if value is None else format_number(value.rounded(), 2)


# money


_MONEY_COLUMNS: Final = (
    TableColumn("TT", "A", 5, _CENTRE),
    TableColumn("Dự án, tiểu dự án, chính sách", "B", 40, _LEFT),
    TableColumn("Nguồn vốn", "C", 18, _LEFT),
    TableColumn("Loại vốn", "D", 14, _LEFT),
    TableColumn("Kế hoạch vốn năm", "1", 11),
    TableColumn("Vốn kéo dài từ năm trước", "2", 11),
    TableColumn("Ghi chú", "3", 12, _LEFT),
)


def _money(composer: Composer) -> Table | None:
    """BIEU-KP: each line of Kinh phí, and what they come to."""
    lines = [each for each in composer.plan.funding if each.project and not is_stated_total(each)]
    if not lines:
        return None
    body = tuple(
        (
            str(index),
            composer.scope.official_name(each.project) or each.project or "",
            each.funding_source or "",
            each.capital_kind or "",
            _million(each.amount) if each.amount is not None else (each.state or ""),
            _million(each.carried_over),
            each.remarks or "",
        )
        for index, each in enumerate(lines, 1)
    )
    planned = [each.amount for each in lines if each.amount is not None]
    carried = [each.carried_over for each in lines if each.carried_over is not None]
    sums = [_million(Dong(sum(each))) if each else "" for each in (planned, carried)]
    return Table(_MONEY_COLUMNS, body, ("", words.TOTAL, "", "", *sums, ""))


def _million(amount: Dong | None) -> str:
    return "" if amount is None else format_number(dong_to_million(amount))


# deprivations


_DEPRIVATION_COLUMNS: Final = (
    TableColumn("TT", "A", 5, _CENTRE),
    TableColumn("Chiều thiếu hụt", "B", 15, _LEFT),
    TableColumn("Chỉ số thiếu hụt", "C", 22, _LEFT),
    TableColumn("Hộ nghèo thiếu hụt đầu năm", "1", 9),
    TableColumn("Hộ cận nghèo thiếu hụt đầu năm", "2", 9),
    TableColumn("Hộ nghèo dự kiến khắc phục", "3", 9),
    TableColumn("Hộ cận nghèo dự kiến khắc phục", "4", 9),
    TableColumn("Hộ nghèo còn thiếu hụt cuối năm", "5=1-3", 9),
    TableColumn("Hộ cận nghèo còn thiếu hụt cuối năm", "6=2-4", 9),
    TableColumn("Đơn vị phụ trách", "D", 20, _LEFT),
)


def _deprivations(composer: Composer) -> Table | None:
    """BIEU-TH: deprivations by indicator. They have no total: a household may lack several."""
    plan, catalogue = composer.plan, composer.context.catalogue
    rows = [each for each in plan.deprivations if each.period is Period.PLAN and each.number]
    if not any(each.poor_start is not None for each in rows):
        return None
    body = tuple(
        (
            str(each.number),
            str(derived_value(plan, each, "dimension", catalogue) or ""),
            str(derived_value(plan, each, "indicator", catalogue) or ""),
            _number(each.poor_start),
            _number(each.near_start),
            _number(each.poor_fixed),
            _number(each.near_fixed),
            _number(each.poor_left),
            _number(each.near_left),
            each.owner or "",
        )
        for each in rows
    )
    return Table(_DEPRIVATION_COLUMNS, body)
