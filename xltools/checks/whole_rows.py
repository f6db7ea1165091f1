"""A row for the whole unit: it stands alone; beside its places it is their sum, and is too many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.checks.slips import is_slip
from xltools.findings import Finding
from xltools.form import Movement
from xltools.form.base import field_named
from xltools.form.words import Period
from xltools.plan.derived import movements_of
from xltools.plan.whole_rows import is_of_unit, whole_rows
from xltools.wording.messages import households as messages

_COMPARED: Final = (
    *("total_start", "total_start_minority", "total_end"),
    *("poor_start", "poor_start_minority", "poor_to_near", "poor_out", "poor_less"),
    *("near_to_poor", "poor_again", "poor_new", "poor_more"),
    *("near_start", "near_start_minority", "near_out", "near_less"),
    *("near_again", "near_new", "near_more"),
)


def no_row_is_the_sum_of_the_others(case: Case) -> Iterator[Finding]:
    """A row for the whole unit stands alone, never beside the rows of its villages."""
    for rows in _periods(case):
        for row in whole_rows(rows, case.plan.info.unit_name):
            yield messages.TOTAL_BESIDE_PARTS.at(
                row.cell("code"), row.code or "", row_key=row.row_key, place=_place(row)
            )


def the_row_of_the_whole_is_the_sum(case: Case) -> Iterator[Finding]:
    """What a row "Toàn xã" gives is what its villages add up to; a slip in one village is named.

    A column that a village left blank is not compared.
    """
    unit = case.plan.info.unit_name
    for rows in _periods(case):
        named = [row for row in whole_rows(rows, unit) if is_of_unit(row, unit)]
        parts = [row for row in rows if row not in named]
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
    """Whether a row for the whole stands among the others: they are judged once it is gone."""
    return any(whole_rows(rows, case.plan.info.unit_name) for rows in _periods(case))


def _periods(case: Case) -> Iterator[tuple[Movement, ...]]:
    """The rows of each period."""
    return (movements_of(case.plan, period) for period in Period)


def _place(row: Movement) -> str:
    return row.name or row.code or "Dòng này"
