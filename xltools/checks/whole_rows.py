"""A row for the whole unit: it stands alone; beside its places it is their sum, and is too many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.checks.slips import is_slip
from xltools.findings import Finding
from xltools.form import Movement
from xltools.form.base import field_named
from xltools.form.words import Period
from xltools.wording.messages import households as messages
from xltools.wording.text import fold

_COUNTED: Final = ("total_start", "poor_start", "near_start")
_COMPARED: Final = (
    *("total_start", "total_start_minority", "total_end"),
    *("poor_start", "poor_start_minority", "poor_to_near", "poor_out", "poor_less"),
    *("near_to_poor", "poor_again", "poor_new", "poor_more"),
    *("near_start", "near_start_minority", "near_out", "near_less"),
    *("near_again", "near_new", "near_more"),
)
_NAMED: Final = re.compile(
    r"(?:toàn|cả) (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|đơn vị)\b"
    r"|tổng(?: số| cộng)?$|cộng$"
)
_FEWEST: Final = 3


def no_row_is_the_sum_of_the_others(case: Case) -> Iterator[Finding]:
    """A row for the whole unit stands alone, never beside the rows of its villages."""
    for rows in _periods(case):
        totals = [_sum(row) for row in rows]
        whole = sum(totals)
        for row, total in zip(rows, totals, strict=True):
            if _is_named(row) or (total and 2 * total == whole and _is_sum(row, rows)):
                yield messages.TOTAL_BESIDE_PARTS.at(
                    row.cell("code"), row.code or "", row_key=row.row_key, place=_place(row)
                )


def the_row_of_the_whole_is_the_sum(case: Case) -> Iterator[Finding]:
    """What a row "Toàn xã" gives is what its villages add up to; a slip in one village is named.

    A column that a village left blank is not compared.
    """
    for rows in _periods(case):
        named = [row for row in rows if _is_named(row)]
        parts = [row for row in rows if not _is_named(row)]
        for name in _COMPARED if len(named) == 1 and parts else ():
            whole, counts = getattr(named[0], name), [getattr(row, name) for row in parts]
            known = [count for count in counts if count is not None]
            if whole is None or len(known) < len(counts) or sum(known) == whole:
                continue
            yield _differs(named[0], parts, name, whole, sum(known))


def _differs(
    whole_row: Movement, parts: list[Movement], name: str, whole: int, added: int
) -> Finding:
    """The finding at the one village whose slip explains the sum, or else at the row itself."""
    gap = whole - added
    slips = [row for row in parts if is_slip(getattr(row, name), getattr(row, name) + gap)]
    mended = [row for row in slips if getattr(row, name) + gap >= 0]
    header = field_named(Movement, name).column.header
    if len(mended) == 1 and not is_slip(whole, added):
        count = getattr(mended[0], name)
        return messages.PLACE_SLIP.at(
            mended[0].cell(name),
            str(count),
            related=(whole_row.cell(name),),
            row_key=mended[0].row_key,
            place=_place(mended[0]),
            whole_place=_place(whole_row),
            header=header,
            count=count,
            likely=count + gap,
            whole=whole,
        )
    return messages.WHOLE_DIFFERS.at(
        whole_row.cell(name),
        str(whole),
        related=tuple(row.cell(name) for row in parts),
        row_key=whole_row.row_key,
        place=_place(whole_row),
        header=header,
        whole=whole,
        added=added,
    )


def has_whole_row(case: Case) -> bool:
    """Whether a row that says it is all stands among others: then every sum is doubled."""
    return any(_is_named(row) for rows in _periods(case) for row in rows)


def _periods(case: Case) -> Iterator[list[Movement]]:
    """The rows of each period that has enough of them to add up."""
    for period in Period:
        rows = [row for row in case.plan.movements if row.period is period]
        if len(rows) >= _FEWEST:
            yield rows


def _is_named(row: Movement) -> bool:
    """Whether the name of a row says that it is all: "Toàn xã", "Tổng"."""
    return _NAMED.match(fold(row.name or "")) is not None


def _is_sum(row: Movement, rows: list[Movement]) -> bool:
    """Whether each count of a row is the sum of the others'."""
    return all(
        2 * (getattr(row, name) or 0) == sum(getattr(each, name) or 0 for each in rows)
        for name in _COUNTED
    )


def _sum(row: Movement) -> int:
    return sum(getattr(row, name) or 0 for name in _COUNTED)


def _place(row: Movement) -> str:
    return row.name or row.code or "Dòng này"
