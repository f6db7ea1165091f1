"""Formulas that say numbers, amounts and dates as a plan prints them, in any locale of Excel.

They are the twins of `plan.amounts`, `plan.citations` and `plan.reports` for the page that shows
texts while staff type. Each takes cells and gives an expression without `=`.
"""

from __future__ import annotations

from typing import Final

from xltools.form.words import UNKNOWN, DueWording, Operator
from xltools.plan.amounts import AS_ASSIGNED_BY_PARENT, POINTS
from xltools.plan.references import GAP

MISSING: Final = f'"{GAP}"'
_NOT_PADDED: Final = ("triệu đồng", "nghìn đồng", "đồng", "tỷ đồng")
OPERATORS: Final = (
    (Operator.EQUAL, "đạt ", "đạt ", ""),
    (Operator.AT_MOST, "không quá ", "đạt ", ""),
    (Operator.BELOW, "dưới ", "đạt ", ""),
    (Operator.AT_LEAST, "ít nhất ", "đạt ", ""),
    (Operator.ABOVE, "trên ", "đạt ", ""),
    (Operator.REDUCE, "giảm ", "giảm ", "giảm"),
    (Operator.REDUCE_AT_LEAST, "giảm ít nhất ", "giảm ", "giảm"),
    (Operator.INCREASE, "tăng ", "tăng ", "tăng"),
    (Operator.INCREASE_AT_LEAST, "tăng ít nhất ", "tăng ", "tăng"),
    (Operator.KEEP, "duy trì ", "duy trì ", "duy trì"),
    (Operator.ABOUT, "khoảng ", "khoảng ", ""),
)
"""What an operator is called: with a value, with a range, and alone."""

WORDS_OF_OPERATORS: Final = "CachNeuTrongCau"
"""The defined name of the cells that hold that table."""


def number(x: str) -> str:
    """1.234,5: FIXED parts thousands by the locale's mark, which becomes a point."""
    typed = f'SUBSTITUTE({x}&"",".",",")'
    fraction = f'IF({x}=INT({x}),"",MID({typed},FIND(",",{typed}),12))'
    return f'SUBSTITUTE(FIXED(INT({x}),0),",",".")&{fraction}'


def count(x: str) -> str:
    """05, 18, 1.190."""
    return f'IF(AND({x}=INT({x}),{x}>0,{x}<10),"0","")&{number(x)}'


def with_unit(x: str, unit: str) -> str:
    """3,36% · 0,42 điểm phần trăm · 05 hộ · 268 triệu đồng."""
    return f"{_padded(x, unit)}&{_after(unit)}"


def span(x: str, to: str, unit: str) -> str:
    """The same, or for a range: từ 4% đến 5%, từ 02 đến 03 lớp."""
    first = f'{_padded(x, unit)}&IF({unit}="%","%","")'
    return f'IF({to}="",{with_unit(x, unit)},"từ "&{first}&" đến "&{with_unit(to, unit)})'


def asked(operator: str, value: str, said: str, to: str, waits: str) -> str:
    """What a target asks: `value` is the cell, `said` the same with its unit, `waits` the tick."""
    direction = _chosen(operator, 3)
    without = f'IF(AND({waits}<>"",{direction}<>""),{direction},{MISSING})'
    with_value = f'IF({to}="",{_chosen(operator, 1)},{_chosen(operator, 2)})&{said}'
    plain = f'OR({operator}="",{operator}="{Operator.NO_NUMBER}")'
    return (
        f'IF({operator}="{Operator.AS_ASSIGNED}","{AS_ASSIGNED_BY_PARENT}",'
        f'IF({plain},{said},IF({value}="",{without},{with_value})))'
    )


def prefixed(operator: str, said: str, to: str) -> str:
    """An amount of an activity after "ít nhất" or its like; "đạt" and a bound of a range unsaid."""
    words = f'IF({to}="",{_chosen(operator, 1)},{_chosen(operator, 2)})'
    silent = "".join(f',{operator}="{each}"' for each in (Operator.NO_NUMBER, Operator.AS_ASSIGNED))
    return f'IF(OR({operator}=""{silent}),"",SUBSTITUTE({words},"đạt ",""))&{said}'


def money(million: str, unit_cell: str) -> str:
    """268 triệu đồng; 268.000.000 đồng where the plan prints đồng."""
    dong, rounded = f"ROUND({million}*1000000,0)", f"ROUND({million},6)"
    return f'IF({unit_cell}="đồng",{number(dong)}&" đồng",{number(rounded)}&" triệu đồng")'


def has_number(symbol: str) -> str:
    """Whether a symbol has its number, which stands before the first stroke."""
    before = f'LEFT({symbol},FIND("/",{symbol}&"/")-1)'
    return f"(SUMPRODUCT(--ISNUMBER(FIND({{0,1,2,3,4,5,6,7,8,9}},{before})))>0)"


def long_date(day: str) -> str:
    """Ngày 22 tháng 02 năm 2022, in small letters."""
    month = f'IF(MONTH({day})<3,"0","")&MONTH({day})'
    return f'"ngày "&TEXT(DAY({day}),"00")&" tháng "&{month}&" năm "&YEAR({day})'


def cited(kind: str, symbol: str, day: str, issuer: str) -> str:
    """The full citation of a document."""
    known = has_number(symbol)
    lacks = f'OR({kind}="",{issuer}="",{issuer}="{UNKNOWN}",{day}="")'
    unsure = f'AND(NOT({known}),{symbol}<>"{UNKNOWN}")'
    numbered = f'IF({known}," số "&{symbol},"")'
    dated = f'IF(ISNUMBER({day})," "&{long_date(day)},"")'
    full = f'{kind}&{numbered}&{dated}&" của "&{issuer}'
    return f"IF({lacks},{MISSING},IF({unsure},{MISSING},{full}))"


def cited_shortly(kind: str, symbol: str, issuer: str) -> str:
    """The type with its number, or with its issuer where the number is not known."""
    named = f'AND({symbol}="{UNKNOWN}",{issuer}<>"",{issuer}<>"{UNKNOWN}")'
    by_issuer = f'IF({named},{kind}&" của "&{issuer},{MISSING})'
    return f'IF({kind}="",{MISSING},IF({has_number(symbol)},{kind}&" số "&{symbol},{by_issuer}))'


def due(wording: str, day: str) -> str:
    """Trước ngày 31/5, in small letters; what is typed as text keeps its form but for zeros."""
    first = f'LEFT({day},FIND("/",{day})-1)'
    rest = f'MID({day},FIND("/",{day})+1,9)'
    month = f'LEFT({rest},FIND("/",{rest}&"/")-1)'
    zero = f'IF(AND(LEN({month})=1,{month}*1<3),"0","")'
    as_day = f'"ngày "&RIGHT("0"&{first},2)&"/"&{zero}&{rest}'
    typed = f'IF(ISNUMBER({first}*1),IF(LEN({rest})=4,"tháng "&{day},{as_day}),{day})'
    padded = f'IF(MONTH({day})<3,"0","")&MONTH({day})'
    dated = f'"ngày "&TEXT(DAY({day}),"00")&"/"&{padded}&"/"&YEAR({day})'
    said = f"IF(ISNUMBER({day}),{dated},{typed})"
    before = f'IF({wording}="{DueWording.BEFORE}","trước ","chậm nhất ")'
    fixed = f'OR({wording}="{DueWording.AS_REGULATED}",{wording}="{DueWording.ON_REQUEST}")'
    return f'IF({fixed},{wording},IF(OR({wording}="",{day}=""),{MISSING},{before}&{said}))'


def _padded(x: str, unit: str) -> str:
    starts = ",".join(f'LEFT({unit},{len(word)})="{word}"' for word in _NOT_PADDED)
    bare = f'OR({unit}="%",{_points(unit)},{starts})'
    zero = f'IF(AND(NOT({bare}),{x}=INT({x}),{x}>0,{x}<10),"0","")'
    return f"{zero}&{number(x)}"


def _after(unit: str) -> str:
    named = f'IF({unit}="",""," "&{unit})'
    return f'IF({unit}="%","%",IF({_points(unit)}," {POINTS}",{named}))'


def _points(unit: str) -> str:
    return f'OR({unit}="điểm %",{unit}="{POINTS}")'


def _chosen(operator: str, at: int) -> str:
    """The word of an operator: 1 with a value, 2 with a range, 3 alone."""
    return f"VLOOKUP({operator},{WORDS_OF_OPERATORS},{at + 1},FALSE)"
