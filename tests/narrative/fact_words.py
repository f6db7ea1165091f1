"""The words in which a plan may state a fact of the lists: some ways, each with all its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from narrative.plans import catalogue

from xltools.catalogue import LevelCode
from xltools.plan.amounts import with_unit
from xltools.wording.dates import format_long_date

Way = tuple[str, ...]

_OPERATORS: Final = {"<=": "không quá ", "<": "dưới ", ">=": "ít nhất ", "reduce_by>=": "ít nhất "}
_CODES: Final = ("b/c", "t/h", "p/h", "đ/b")
_LEVELS: Final = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE)
_PERIODS: Final = {
    ("05", "31"): "6 tháng",
    ("06", "10"): "6 tháng",
    ("11", "10"): "năm",
    ("11", "15"): "năm",
    ("11", "30"): "năm",
}
"""Which report the real plans want by which day."""
_BASIS: Final = re.compile(r"(\d+/[\w-]+); (\d{4}-\d\d-\d\d)")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_PROJECT: Final = re.compile(r"(?:P16\.)?DA\d(?:\.TDA\d)?")


def ways(fact: dict[str, str], year: int) -> Iterator[Way]:
    """How a plan of that year may word a fact."""
    value, unit, operator = fact["value"], fact["unit"], fact["operator"]
    if fact["kind"] in ("unit", "recipient"):
        return _office(value, operator, year)
    if fact["kind"] == "deadline" and operator != "=":
        return _time(operator, value)
    if operator in _BY_OPERATOR:
        return _BY_OPERATOR[operator](value, unit)
    if _PROJECT.fullmatch(value):
        return _project(value, year)
    return _value(operator, value, unit)


def _value(operator: str, value: str, unit: str) -> Iterator[Way]:
    if found := _BASIS.fullmatch(value):
        yield (found[1], format_long_date(date.fromisoformat(found[2])))
    elif _DAY.fullmatch(value):
        yield (format_long_date(date.fromisoformat(value)),)
    elif "giai đoạn" in unit:
        yield tuple(re.findall(r"\d{4}", value))
    elif unit.startswith(("năm", "ngày ban hành")):
        yield (value,)
    else:
        yield from _amount(operator, value, unit)


def _amount(operator: str, value: str, unit: str) -> Iterator[Way]:
    said = _OPERATORS.get(operator, "")
    if re.fullmatch(r"[\d.]+", value):
        yield (said + _number(Decimal(value), unit),)
    elif found := re.fullmatch(r"(\d+)/(\d+)(?: = ([\d.]+))?", value):
        part, of, rate = found.groups()
        yield (f"{int(part):02}/{int(of):02} {unit.split(';', maxsplit=1)[0]}", *_rate(rate))
    elif found := re.fullmatch(r"(\d+) lớp(?: /|;) (?:\d+/)?(\d+).*", value):
        yield (f"{int(found[1]):02} lớp/{int(found[2]):02} {unit.split('; ')[1]}",)
    elif found := re.fullmatch(r"(\d+) (lần/.*)", value):
        yield (f"{said}{int(found[1]):02} {found[2]}",)
        yield (f"{said}{int(found[1]):02} {found[2].replace('/', f'/{found[1]}')}",)
    else:
        yield (value,)


def _rate(rate: str | None) -> Way:
    return () if rate is None else (_number(Decimal(rate), "%"),)


def _number(value: Decimal, unit: str) -> str:
    unit = re.sub(r" \(.*| hộ cận nghèo| gắn kết .*", "", unit.strip())
    if unit.endswith("hộ cận nghèo"):
        unit = "hộ"
    if unit in ("tuổi", "thôn"):
        return f"{value} {unit}" if unit == "tuổi" else f"{value:02} {unit}"
    return with_unit(value.normalize(), unit) if value % 1 else with_unit(int(value), unit)


def _annexes(value: str, unit: str) -> Iterator[Way]:
    if ";" in value:
        yield tuple(f"biểu số {number}" for number in value.split("; "))
    elif ";" in unit:
        yield ("kèm theo", "biểu tổng hợp", "hộ dự kiến thoát nghèo")
    else:
        yield ("biểu", "kèm theo")


def _source(value: str, _unit: str) -> Iterator[Way]:
    yield tuple(part for part in re.split(r" \(|\)", value) if part)


def _all_of(value: str, _unit: str) -> Iterator[Way]:
    yield tuple(value.split("; "))


def _range(value: str, unit: str) -> Iterator[Way]:
    if "giai đoạn" in unit:
        yield tuple(re.findall(r"\d{4}", value))
    yield (f"{value} {unit}",)
    yield (f"{value.replace('-', ' đến ')} {unit}",)


_BY_OPERATOR: Final = {
    "attach": _annexes,
    "source": _source,
    "audience": _all_of,
    "range": _range,
    "heading": _all_of,
}


def _office(value: str, operator: str, year: int) -> Iterator[Way]:
    if "; " in value:
        yield tuple(value.split("; "))
    name = value.removeprefix("Đề nghị ")
    more = (f"({operator})",) if operator in _CODES else ()
    yield (name, *more)
    yield (re.sub(r"\b\d\b", lambda digit: f"0{digit[0]}", name), *more)
    for level in _LEVELS:
        office = catalogue().office_named(level, date(year, 3, 1), name)
        for other in (office.name, office.short_name, *office.aliases) if office else ():
            yield (other, *more)


def _time(operator: str, value: str) -> Iterator[Way]:
    parts = value.replace("..", "-").split("-")
    match operator:
        case "on_request":
            yield ("đột xuất",)
        case "periodic":
            yield tuple(value.split("; "))
        case "before":
            yield _before(*parts)
        case "from":
            yield from _from(value)
        case "in":
            yield (f"tháng {int(parts[1])} năm {parts[0]}",)
        case "to":
            yield (f"đến ngày {parts[2]}/{int(parts[1])}/{parts[0]}",)
        case "during":
            yield (f"xuyên suốt trong năm {parts[0]}",)
        case "from-to":
            first, last = (month if int(month) < 3 else str(int(month)) for month in parts[1::2])
            yield (f"từ tháng {first} đến tháng {last} năm {parts[0]}",)


def _before(year: str, month: str, day: str) -> Way:
    """A report is told by its period and day, a plan by its whole date."""
    period = _PERIODS.get((month, day))
    return (f"{period} trước ngày {day}/{int(month)}" if period else f"{day}/{int(month)}/{year}",)


def _from(value: str) -> Iterator[Way]:
    days = value.split("; ")
    if len(days) > 1:
        dates = [date.fromisoformat(day) for day in days]
        yield tuple(f"{day.day:02}/{day.month}/{day.year}" for day in dates)
    year, month = value.split("-")[:2]
    yield (f"từ tháng {month}/{year}",)
    yield (f"từ ngày 01/{month}/{year}",)


def _project(code: str, year: int) -> Iterator[Way]:
    project = catalogue().project(year, code)
    assert project is not None
    if project.parent:
        of = project.parent.rpartition("DA")[2]
        yield (f"Tiểu dự án {project.number} thuộc Dự án {of}",)
    else:
        yield (f"Dự án {project.number} Chương trình", "2021 - 2025")
    yield (project.name,)
    yield from ((alias,) for alias in project.aliases)
