"""Numbers with their units, and what is asked of them, as a plan prints them in a sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from xltools.form import Activity, Target
from xltools.form.words import MoneyUnit, Operator
from xltools.quantities import Dong
from xltools.wording.money import dong_in_words, format_dong, format_million
from xltools.wording.numbers import format_count, format_number

POINTS: Final = "điểm phần trăm"

_NOT_PADDED: Final = ("triệu đồng", "nghìn đồng", "đồng", "tỷ đồng")
_IN_WORDS: Final = " (bằng chữ: {words})"

_WORDS: Final[dict[Operator, str]] = {
    Operator.EQUAL: "đạt",
    Operator.AT_MOST: "không quá",
    Operator.BELOW: "dưới",
    Operator.AT_LEAST: "ít nhất",
    Operator.ABOVE: "trên",
    Operator.REDUCE: "giảm",
    Operator.REDUCE_AT_LEAST: "giảm ít nhất",
    Operator.INCREASE: "tăng",
    Operator.INCREASE_AT_LEAST: "tăng ít nhất",
    Operator.KEEP: "duy trì",
    Operator.ABOUT: "khoảng",
}

_OF_A_RANGE: Final = {
    Operator.AT_MOST: Operator.EQUAL,
    Operator.BELOW: Operator.EQUAL,
    Operator.AT_LEAST: Operator.EQUAL,
    Operator.ABOVE: Operator.EQUAL,
    Operator.REDUCE_AT_LEAST: Operator.REDUCE,
    Operator.INCREASE_AT_LEAST: Operator.INCREASE,
}
"""What is left to say of a bound where both ends are given: "giảm từ 4 đến 5", not "ít nhất từ"."""

_DIRECTIONS: Final = {
    Operator.REDUCE: "giảm",
    Operator.REDUCE_AT_LEAST: "giảm",
    Operator.INCREASE: "tăng",
    Operator.INCREASE_AT_LEAST: "tăng",
    Operator.KEEP: "duy trì",
}

AS_ASSIGNED_BY_PARENT: Final = "theo chỉ tiêu cấp trên giao"


def with_unit(value: Decimal | int, unit: str | None) -> str:
    """3,36% · 0,42 điểm phần trăm · 05 hộ · 268 triệu đồng."""
    if unit == "%":
        return f"{format_number(value)}%"
    if unit in ("điểm %", POINTS):
        return f"{format_number(value)} {POINTS}"
    money_like = unit is not None and unit.startswith(_NOT_PADDED)
    number = format_number(value) if money_like else counted(value)
    return f"{number} {unit}" if unit else number


def counted(value: Decimal | int) -> str:
    """A whole number with its leading zero below 10; any other number as it is."""
    whole = int(value)
    return format_count(whole) if whole == value else format_number(value)


def span(value: Decimal, value_to: Decimal | None, unit: str | None) -> str:
    """3,36%, or for a range: từ 4% đến 5%, từ 02 đến 03 lớp."""
    if value_to is None:
        return with_unit(value, unit)
    first = with_unit(value, unit).partition(" ")[0]
    return f"từ {first} đến {with_unit(value_to, unit)}"


def money(amount: Dong, unit: MoneyUnit | None) -> str:
    """268 triệu đồng; 268.000.000 đồng where the plan prints đồng."""
    return format_dong(amount) if unit is MoneyUnit.DONG else format_million(amount)


def total_money(amount: Dong, unit: MoneyUnit | None, in_words: bool) -> str:
    """540 triệu đồng; where wanted with (bằng chữ: năm trăm bốn mươi triệu đồng)."""
    said = money(amount, unit)
    return said + _IN_WORDS.format(words=dong_in_words(amount)) if in_words else said


def target_value(target: Target) -> str | None:
    """The value of a target with its unit, or its range; None while it has none."""
    if target.value is None:
        return None
    return span(target.value, target.value_to, target.measure_unit)


def stated_operator(target: Target) -> Operator | None:
    """How the value is stated; a range needs no bound."""
    operator = target.operator
    if operator is None or target.value_to is None:
        return operator
    return _OF_A_RANGE.get(operator, operator)


def target_phrase(target: Target) -> str | None:
    """What is asked, in words: giảm ít nhất 0,42 điểm phần trăm; None when nothing can be said."""
    operator, value = stated_operator(target), target_value(target)
    if operator is Operator.AS_ASSIGNED:
        return AS_ASSIGNED_BY_PARENT
    if operator is None or operator is Operator.NO_NUMBER:
        return value
    if value is None:
        return _DIRECTIONS.get(operator) if target.no_value_yet else None
    return f"{_WORDS[operator]} {value}"


def target_counterpart(target: Target) -> str | None:
    """The same in absolute numbers: 05 hộ."""
    if target.counterpart is None:
        return None
    return with_unit(target.counterpart, target.counterpart_unit)


def target_fraction(target: Target) -> str | None:
    """21/39 trường."""
    if target.numerator is None or target.denominator is None:
        return None
    fraction = f"{counted(target.numerator)}/{counted(target.denominator)}"
    return f"{fraction} {target.counted_unit}" if target.counted_unit else fraction


def target_baseline(target: Target) -> str | None:
    """The value at the start; of a fall in points, the rate that falls."""
    if target.baseline is None:
        return None
    unit = "%" if target.measure_unit in ("điểm %", POINTS) else target.measure_unit
    return with_unit(target.baseline, unit)


def activity_amount(activity: Activity) -> str | None:
    """01 lớp · ít nhất 01 phiên · 07/07 xã, thị trấn · 07 lớp/07 xã · 01 lần/xã/năm."""
    if activity.amount is None:
        return None
    unit, operator = activity.measure_unit, activity.operator
    if activity.out_of is not None:
        said = _out_of(activity.amount, activity.out_of, unit, activity.counted_unit)
    elif activity.frequency:
        said = _frequent(activity.amount, unit, activity.frequency)
    else:
        said = span(activity.amount, activity.amount_to, unit)
        if operator is not None and activity.amount_to is not None:
            operator = _OF_A_RANGE.get(operator, operator)
    if operator in (None, Operator.EQUAL, Operator.NO_NUMBER, Operator.AS_ASSIGNED):
        return said
    return f"{_WORDS[operator]} {said}"


def _out_of(amount: Decimal, out_of: Decimal, unit: str | None, counted_unit: str | None) -> str:
    whole = with_unit(out_of, counted_unit or unit)
    own = counted_unit is not None and unit is not None and unit != counted_unit
    return f"{with_unit(amount, unit) if own else counted(amount)}/{whole}"


def _frequent(amount: Decimal, unit: str | None, frequency: str) -> str:
    if unit is None or frequency.split("/", maxsplit=1)[0].strip() == unit:
        return f"{counted(amount)} {frequency}"
    return f"{with_unit(amount, unit)} ({frequency})"
