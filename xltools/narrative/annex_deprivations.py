"""BIEU-TH: deprivations by indicator, what is aimed at, how many households are helped, by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from xltools.form import Deprivation, Target
from xltools.form.words import Period
from xltools.narrative.blocks import Align, Table, TableColumn, plain
from xltools.narrative.composer import Composer, same
from xltools.plan.amounts import target_phrase
from xltools.plan.derived import derived_value
from xltools.wording.numbers import format_number

_START: Final = "Số hộ thiếu hụt đầu năm"
_FIXED: Final = "Số hộ dự kiến khắc phục"
_LEFT: Final = "Số hộ còn thiếu hụt cuối năm"

_COLUMNS: Final = (
    TableColumn("TT", "A", 6.5, Align.CENTRE),
    TableColumn("Chiều thiếu hụt", "B", 15, Align.LEFT),
    TableColumn("Chỉ số thiếu hụt", "C", 22, Align.LEFT),
    TableColumn("Hộ nghèo", "1", 8, group=_START),
    TableColumn("Hộ cận nghèo", "2", 8, group=_START),
    TableColumn("Chỉ tiêu", "D", 30, Align.LEFT),
    TableColumn("Hộ nghèo", "3", 8, group=_FIXED),
    TableColumn("Hộ cận nghèo", "4", 8, group=_FIXED),
    TableColumn("Hộ nghèo", "5=1-3", 8, group=_LEFT),
    TableColumn("Hộ cận nghèo", "6=2-4", 8, group=_LEFT),
    TableColumn("Đơn vị phụ trách", "E", 24, Align.LEFT),
)


def deprivation_table(composer: Composer) -> Table | None:
    """A row for each indicator. They have no total: a household may lack several."""
    rows = [
        row
        for row in composer.plan.deprivations
        if row.period in (None, Period.PLAN) and row.number and row.unit_code is None
    ]
    if not any(row.poor_start is not None or row.near_start is not None for row in rows):
        return None
    return Table(_COLUMNS, tuple(_row(composer, row) for row in rows))


def _row(composer: Composer, row: Deprivation) -> tuple[str, ...]:
    plan, catalogue = composer.plan, composer.context.catalogue
    indicator = str(derived_value(plan, row, "indicator", catalogue) or "")
    offices = (composer.office(name) for name in (row.owner, row.co_owner) if name)
    return (
        str(row.number),
        str(derived_value(plan, row, "dimension", catalogue) or ""),
        indicator,
        *map(_number, (row.poor_start, row.near_start)),
        "; ".join(_said(composer, _targets(plan.targets, row, indicator))),
        *map(_number, (row.poor_fixed, row.near_fixed, row.poor_left, row.near_left)),
        "; ".join(offices),
    )


def _targets(targets: Iterable[Target], row: Deprivation, indicator: str) -> list[Target]:
    """The unit's own targets that the row names, or else that name its indicator."""
    own = [each for each in targets if each.unit_code is None]
    named = [each for each in own if row.target and each.code == row.target]
    return named or [each for each in own if same(each.indicator, indicator)]


def _said(composer: Composer, targets: Iterable[Target]) -> Iterator[str]:
    """Tỷ lệ người dân tham gia bảo hiểm y tế: đạt 95%."""
    for each in targets:
        wording = plain(composer.runs(each.wording, f"bieu/{each.code}", each)).rstrip(" :.;")
        phrase = target_phrase(each)
        yield f"{wording}: {phrase}" if phrase else wording


def _number(value: int | None) -> str:
    return "" if value is None else format_number(value)
