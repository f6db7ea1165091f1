"""BIEU-TH: deprivations by indicator, what is aimed at, how many households are helped, by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import Deprivation, Target
from xltools.form.words import Period
from xltools.narrative.blocks import Align, Table, TableColumn, plain
from xltools.narrative.composer import Composer, same
from xltools.plan.amounts import target_phrase
from xltools.plan.worked_out import derived_value
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


@dataclass(frozen=True, slots=True)
class _Indicator:
    """The rows of one indicator: the unit's own, if there is one, and those of units below."""

    number: int
    own: Deprivation | None
    below: tuple[Deprivation, ...]

    @property
    def any(self) -> Deprivation:
        """A row of the indicator, to ask its name."""
        return self.own or self.below[0]

    def households(self, column: str) -> int | None:
        """Households deprived: the unit's own figure, else the sum of the units that all state it.

        What is left at the end is asked for in the same way.
        """
        figure: int | None = getattr(self.own, column) if self.own else None
        if figure is not None or not self.below:
            return figure
        figures = [getattr(each, column) for each in self.below]
        return None if None in figures else sum(figures)

    def fixed(self, column: str) -> int | None:
        """Households helped; where some unit states them a blank is 0, as in what is left."""
        figure: int | None = getattr(self.own, column) if self.own else None
        stated = [getattr(each, column) for each in self.below]
        known = [each for each in stated if each is not None]
        return figure if figure is not None or not known else sum(known)


def deprivation_table(composer: Composer) -> Table | None:
    """A row for each indicator. They have no total: a household may lack several."""
    found = _indicators(composer)
    if all(
        i.households("poor_start") is None and i.households("near_start") is None for i in found
    ):
        return None
    return Table(_COLUMNS, tuple(_row(composer, each) for each in found))


def _indicators(composer: Composer) -> list[_Indicator]:
    rows: dict[int, list[Deprivation]] = {}
    for row in composer.plan.deprivations:
        if row.period in (None, Period.PLAN) and row.number:
            rows.setdefault(row.number, []).append(row)
    return [
        _Indicator(
            number,
            next((each for each in found if each.unit_code is None), None),
            tuple(each for each in found if each.unit_code is not None),
        )
        for number, found in rows.items()
    ]


def _row(composer: Composer, found: _Indicator) -> tuple[str, ...]:
    """The offices that answer are the unit's own, not those of the units below."""
    plan, catalogue, own = composer.plan, composer.context.catalogue, found.own
    indicator = str(derived_value(plan, found.any, "indicator", catalogue) or "")
    offices = (composer.office(name) for name in (own.owner, own.co_owner) if name) if own else ()
    fixed = (found.fixed("poor_fixed"), found.fixed("near_fixed"))
    return (
        str(found.number),
        str(derived_value(plan, found.any, "dimension", catalogue) or ""),
        indicator,
        *map(_number, (found.households("poor_start"), found.households("near_start"))),
        "; ".join(_said(composer, _targets(plan.targets, own, indicator))),
        *map(_number, (*fixed, found.households("poor_left"), found.households("near_left"))),
        "; ".join(offices),
    )


def _targets(targets: Iterable[Target], row: Deprivation | None, indicator: str) -> list[Target]:
    """The unit's own targets that the row names, or else that name its indicator."""
    own = [each for each in targets if each.unit_code is None]
    named = [each for each in own if row and row.target and each.code == row.target]
    return named or [each for each in own if same(each.indicator, indicator)]


def _said(composer: Composer, targets: Iterable[Target]) -> Iterator[str]:
    """Tỷ lệ người dân tham gia bảo hiểm y tế: đạt 95%."""
    for each in targets:
        wording = plain(composer.runs(each.wording, f"bieu/{each.code}", each)).rstrip(" :.;")
        phrase = target_phrase(each)
        yield f"{wording}: {phrase}" if phrase else wording


def _number(value: int | None) -> str:
    return "" if value is None else format_number(value)
