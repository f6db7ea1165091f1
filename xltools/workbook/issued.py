"""Number and date of the plan as the printed sheets show them: formulas over Thông tin chung.

They are typed once, after signing, and stand in the same words as on the plan itself; until then
the sheets leave room for them, or say nothing.
"""

from __future__ import annotations

from xltools.dataclass import dataclass
from xltools.wording import book
from xltools.wording.dates import format_long_date
from xltools.workbook.contents import Contents


@dataclass(frozen=True)
class Worded:
    """A text that a formula gives, and the formula."""

    value: str
    formula: str


def place_and_date(contents: Contents) -> Worded:
    """Tân Lập, ngày 20 tháng 3 năm 2024; dots for the date before that."""
    info = contents.plan.info
    place, issued = contents.item_cell("place"), contents.item_cell("issued_on")
    formula = (
        f'=IF({place}="","",{place}&", ")&IF(ISNUMBER({issued}),{_dated(issued)},"{book.NO_DATE}")'
    )
    before = f"{info.place}, " if info.place else ""
    when = format_long_date(info.issued_on) if info.issued_on else book.NO_DATE
    return Worded(before + when, formula)


def number_and_date(contents: Contents) -> Worded:
    """Kế hoạch số 05/KH-UBND ngày 20 tháng 3 năm 2024; nothing while there is no number."""
    info = contents.plan.info
    number, symbol = contents.item_cell("number"), contents.item_cell("symbol")
    issued = contents.item_cell("issued_on")
    formula = (
        f'=IF({number}="","","{book.PLAN_NUMBER}"&IF(LEN({number})=1,"0","")&{number}&"/"'
        f'&IF({symbol}="","{book.PLAN_SYMBOL}",{symbol})'
        f'&IF(ISNUMBER({issued})," "&{_dated(issued)},""))'
    )
    if not info.number:
        return Worded("", formula)
    numbered = f"{info.number:0>2}/{info.symbol or book.PLAN_SYMBOL}"
    when = f" {format_long_date(info.issued_on)}" if info.issued_on else ""
    return Worded(f"{book.PLAN_NUMBER}{numbered}{when}", formula)


def attached_to(contents: Contents) -> Worded:
    """Kèm theo Kế hoạch số 05/KH-UBND …, under a sheet that goes out by itself."""
    plan = number_and_date(contents)
    said = plan.formula.removeprefix("=")
    number = contents.item_cell("number")
    value = f"{book.ATTACHED_TO}{plan.value}" if plan.value else ""
    return Worded(value, f'=IF({number}="","","{book.ATTACHED_TO}"&{said})')


def _dated(issued: str) -> str:
    """Days below 10, January and February have a leading zero, as Nghị định 30/2020 wants it."""
    day, month, year = book.DAY_MONTH_YEAR
    return (
        f'"{day}"&IF(DAY({issued})<10,"0","")&DAY({issued})'
        f'&"{month}"&IF(MONTH({issued})<3,"0","")&MONTH({issued})&"{year}"&YEAR({issued})'
    )
