"""BIEU-01 and BIEU-02: by how much the poor and the near-poor are to fall, place by place."""

from __future__ import annotations

from typing import Final

from xltools.catalogue import LevelCode
from xltools.dataclass import dataclass
from xltools.form import Annex as AnnexLine
from xltools.form import Movement
from xltools.form.words import Period
from xltools.narrative import words
from xltools.narrative.blocks import Align, Table, TableColumn
from xltools.narrative.composer import Composer
from xltools.plan.derived import added, movements_of
from xltools.quantities import Share, share_of
from xltools.wording.numbers import format_number
from xltools.wording.text import fold


@dataclass(frozen=True, slots=True)
class _Kind:
    """The columns of Diễn biến hộ, by their names in code, of one kind of household."""

    name: str
    start: str
    minority: str
    less: tuple[str, ...]
    more: tuple[str, ...]
    end: str
    from_poor: str = ""


_POOR: Final = _Kind(
    words.POOR,
    "poor_start",
    "poor_start_minority",
    ("poor_to_near", "poor_out", "poor_less"),
    ("near_to_poor", "poor_again", "poor_new", "poor_more"),
    "poor_end",
)
_NEAR: Final = _Kind(
    words.NEAR_POOR,
    "near_start",
    "near_start_minority",
    ("near_into_poor", "near_out", "near_less"),
    ("near_from_poor", "near_again", "near_new", "near_more"),
    "near_end",
    from_poor="near_from_poor",
)

_START: Final = "Đầu năm"
_CHANGE: Final = "Kế hoạch trong năm"
_END: Final = "Dự kiến cuối năm"
_FROM_POOR: Final = "Trong đó từ hộ nghèo chuyển sang"

_Rows = tuple[Movement, ...]


def household_table(composer: Composer, line: AnnexLine) -> Table | None:
    """The table of the kind of household that the title names, or of both, one after the other."""
    rows = movements_of(composer.plan, Period.PLAN)
    if not rows:
        return None
    kinds = _kinds(line.title)
    whole = _columns(composer, kinds)
    if len(kinds) == 1:
        body = _places(rows, kinds[0], whole)
        return Table(whole, body, ("", words.TOTAL, *_figures(rows, kinds[0], whole), ""))
    lines: list[tuple[str, ...]] = []
    bold = set()
    for number, kind in zip(("I", "II"), kinds, strict=True):
        bold.add(len(lines))
        name = kind.name[:1].upper() + kind.name[1:]
        lines += [(number, name, *_figures(rows, kind, whole), ""), *_places(rows, kind, whole)]
    return Table(whole, tuple(lines), bold=frozenset(bold))


def _kinds(title: str | None) -> tuple[_Kind, ...]:
    said = fold(title or "")
    without_near = said.replace(words.NEAR_POOR, "")
    near = "cận nghèo" in said
    poor = words.POOR in without_near or not near
    return tuple(kind for kind, named in ((_POOR, poor), (_NEAR, near)) if named)


def _columns(composer: Composer, kinds: tuple[_Kind, ...]) -> tuple[TableColumn, ...]:
    """The columns with their official numbers; those of the near-poor have one more."""
    who = kinds[0].name if len(kinds) == 1 else "hộ"
    commune = composer.scope.level is LevelCode.COMMUNE
    below = (commune and composer.info.village_word) or words.UNIT_BELOW
    more = (TableColumn(_FROM_POOR, "7", 8, group=_CHANGE),) if kinds[-1].from_poor else ()
    at = 6 + len(more)
    return (
        TableColumn("TT", "A", 5, Align.CENTRE),
        TableColumn(below[:1].upper() + below[1:], "B", 15, Align.LEFT),
        TableColumn("Tổng số hộ dân cư", "1", 8, group=_START),
        TableColumn(f"Số {who}", "2", 7, group=_START),
        TableColumn("Tỷ lệ (%)", "3=2/1*100", 10, group=_START),
        TableColumn(f"Trong đó số {who} dân tộc thiểu số", "4", 9, group=_START),
        TableColumn(f"Số {who} giảm", "5", 7, group=_CHANGE),
        TableColumn(f"Số {who} tăng, phát sinh", "6", 9, group=_CHANGE),
        *more,
        TableColumn("Số hộ giảm thuần", f"{at + 1}=5-6", 7, group=_CHANGE),
        TableColumn("Mức giảm tỷ lệ (điểm %)", f"{at + 2}=3-{at + 5}", 8, group=_CHANGE),
        TableColumn("Tổng số hộ dân cư", f"{at + 3}", 8, group=_END),
        TableColumn(f"Số {who}", f"{at + 4}=2-{at + 1}", 8, group=_END),
        TableColumn("Tỷ lệ (%)", f"{at + 5}={at + 4}/{at + 3}*100", 12, group=_END),
        TableColumn("Ghi chú", f"{at + 6}", 9, Align.LEFT),
    )


def _places(
    rows: _Rows, kind: _Kind, columns: tuple[TableColumn, ...]
) -> tuple[tuple[str, ...], ...]:
    """A row for each place; the remarks of its row are not for print, so theirs stays blank."""
    return tuple(
        (str(index), row.name or "", *_figures((row,), kind, columns), "")
        for index, row in enumerate(rows, 1)
    )


def _figures(rows: _Rows, kind: _Kind, columns: tuple[TableColumn, ...]) -> list[str]:
    """The figures of some rows together; what lacks a figure stays blank."""
    whole, whole_end = _sum(rows, "total_start"), _sum(rows, "total_end_used")
    start, end = _sum(rows, kind.start), _sum(rows, kind.end)
    before, after = share_of(start, whole), share_of(end, whole_end)
    less, more = _sum(rows, *kind.less), _sum(rows, *kind.more)
    fall = before.percent - after.percent if before and after else None
    has_more = any(column.header == _FROM_POOR for column in columns)
    from_poor = [_number(_sum(rows, kind.from_poor) if kind.from_poor else None)]
    return [
        _number(whole),
        _number(start),
        _share(before),
        _number(_sum(rows, kind.minority)),
        _number(less),
        _number(more),
        *(from_poor if has_more else ()),
        _number(None if less is None or more is None else less - more),
        "" if fall is None else format_number(fall, 2),
        _number(whole_end),
        _number(end),
        _share(after),
    ]


def _sum(rows: _Rows, *columns: str) -> int | None:
    sums = [added(rows, column) for column in columns]
    return None if None in sums else sum(each or 0 for each in sums)


def _number(value: int | None) -> str:
    return "" if value is None else format_number(value)


def _share(value: Share | None) -> str:
    return "" if value is None else format_number(value.rounded(), 2)
