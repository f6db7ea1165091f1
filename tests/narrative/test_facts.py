"""The plan of Tân Lập states every figure, date, office, project and basis of the real one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

import pytest
from examples.documents import AS_WRITTEN, PUT_RIGHT, ROOT, table
from narrative.plans import catalogue, example, text_of

from xltools.catalogue import LevelCode
from xltools.narrative import Document
from xltools.plan.amounts import with_unit
from xltools.wording.dates import format_long_date
from xltools.wording.text import fold

FACTS: Final = ROOT / "tests" / "data" / "facts-000.csv"

PUT_RIGHT_BECAUSE: Final = {
    "F000-017": "last year's figure: the plan is of 2024",
    "F000-025": "the programme speaks of children under 16",
    "F000-027": "the parent plan of 2024 takes the place of that of 2023",
    "F000-050": "one task has one lead; the accountant co-operates",
    "F000-080": "the programme speaks of children under 16",
    "F000-087": "the people's committees of communes are no offices of a commune",
    "F000-089": "last year's month",
    "F000-090": "last year",
    "F000-101": "last year",
    "F000-129": "all other deadlines of the year are 10/11",
    "F000-140": "last year's months",
    "F000-144": "last year",
    "F000-178": "the decision is about 2021 to 2025, not about 2023",
    "F000-186": "the commune cannot report on the district's own last day",
    "F000-187": "the commune cannot report on the district's own last day",
}
"""Facts of the plan as it was written that are mistakes, and why the example states another."""

MISSPELT: Final = {
    "F000-031": "a fall of a rate is stated in per cent, and printed so",
    "F000-095": "“Tiêu dự án”",
    "F000-096": "“Tiêu dự án”",
    "F000-121": "“Tiêu dự án”",
    "F000-123": "“Tiêu dự án”",
    "F000-131": "a comma is missing in the project's name",
    "F000-152": "“Tiêu dự án”",
    "F000-153": "“Tiêu dự án”",
    "F000-177": "the day is written in figures, into the sentence",
    "F000-179": "the day is written in figures, into the sentence",
    "F000-209": "6 without its zero, typed into the line",
}
"""Facts that the workbook as written holds with the plan's own slip, so that no test finds them."""

SECTIONS: Final = {
    "Phần đầu": ("quoc-hieu",),
    "Trích yếu": ("trich-yeu",),
    "Căn cứ": ("can-cu",),
    "Mở đầu": ("mo-dau",),
    "I. Mục đích, yêu cầu": ("muc-dich", "yeu-cau"),
    "II.1 Mục tiêu tổng quát": ("muc-tieu-chung",),
    "II.2 Mục tiêu cụ thể": ("muc-tieu-cu-the", "bieu-kem-theo"),
    "V.1 Kinh phí": ("kinh-phi",),
    "VI.1": ("to-chuc-thuc-hien/1",),
    "VI.2": ("to-chuc-thuc-hien/2",),
    "VI.3": ("to-chuc-thuc-hien/3",),
    "VI.4": ("to-chuc-thuc-hien/4",),
    "Nơi nhận": ("noi-nhan",),
    "Chữ ký": ("chu-ky",),
}
LABELS: Final = {"lead": "Đơn vị chủ trì:", "coop": "Đơn vị phối hợp:"}
OPERATORS: Final = {"<=": "không quá ", "<": "dưới ", "reduce_by>=": "ít nhất "}


@pytest.mark.parametrize("name", [PUT_RIGHT, AS_WRITTEN])
def test_every_fact_stands_in_its_section(name: str) -> None:
    """Of the plan put right all but the mistakes; of the plan as written all but its slips."""
    excused = PUT_RIGHT_BECAUSE if name == PUT_RIGHT else MISSPELT

    missing = {fact["id"] for fact in table(FACTS) if not _stated(example(name), fact)}

    assert missing == set(excused)


def test_the_facts_hold_no_sentences() -> None:
    """Values, units and codes only."""
    assert [fact["id"] for fact in table(FACTS) if len(fact["value"].split()) > 24] == []


def _stated(document: Document, fact: dict[str, str]) -> bool:
    text = fold(_section(document, fact))
    return any(all(fold(part) in text for part in way) for way in _ways(fact))


def _section(document: Document, fact: dict[str, str]) -> str:
    section, project = fact["section"], fact["project"]
    if section.startswith("Chú thích"):
        return "\n".join(run.text for note in document.notes() for run in note.runs)
    if section.startswith("III"):
        lines = text_of(document, f"du-an/{project}").splitlines()
        label = LABELS.get(fact["operator"], "")
        return "\n".join(line for line in lines if label in line)
    return text_of(document, *SECTIONS[section])


def _ways(fact: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """How a fact may be worded: any of the ways, each with all its parts."""
    kind, value, unit = fact["kind"], fact["value"], fact["unit"]
    if kind in ("unit", "recipient"):
        yield from _office(fact)
    elif kind == "deadline":
        yield from _time(fact)
    elif re.fullmatch(r"DA[\d.TA D]+", value):
        yield from _project(value)
    elif "; " in value and "QĐ" in value:
        number, day = value.split("; ")
        yield (number, format_long_date(date.fromisoformat(day)))
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield (format_long_date(date.fromisoformat(value)),)
    elif "giai đoạn" in unit:
        yield tuple(re.findall(r"\d{4}", value))
    elif "năm" in unit:
        yield (value,)
    elif fact["operator"] == "attach":
        yield ("biểu", "kèm theo")
    elif re.fullmatch(r"[\d.]+", value):
        yield (OPERATORS.get(fact["operator"], "") + _number(Decimal(value), unit),)
    else:
        yield (value,)


def _number(value: Decimal, unit: str) -> str:
    if unit in ("tuổi", "thôn"):
        return f"{value} {unit}" if unit == "tuổi" else f"{value:02} {unit}"
    return with_unit(value.normalize(), unit) if value % 1 else with_unit(int(value), unit)


def _office(fact: dict[str, str]) -> Iterator[tuple[str, ...]]:
    name = fact["value"].removeprefix("Đề nghị ")
    more: tuple[str, ...] = ()
    if fact["operator"] in ("b/c", "t/h", "p/h", "đ/b"):
        more = (f"({fact['operator']})",)
    yield (name, *more)
    yield (re.sub(r"\b\d\b", lambda digit: f"0{digit[0]}", name), *more)
    for level in (LevelCode.COMMUNE, LevelCode.DISTRICT):
        office = catalogue().office_named(level, date(2024, 1, 1), name)
        for other in (office.name, office.short_name, *office.aliases) if office else ():
            yield (other, *more)


def _time(fact: dict[str, str]) -> Iterator[tuple[str, ...]]:
    parts = fact["value"].replace("..", "-").split("-")
    match fact["operator"]:
        case "on_request":
            yield ("đột xuất",)
        case "before":
            day = f"{parts[2]}/{int(parts[1])}"
            yield (f"6 tháng trước ngày {day}",)
            yield (f"năm trước ngày {day}",)
        case "from":
            yield (f"từ tháng {parts[1]}/{parts[0]}",)
            yield (f"từ ngày 01/{parts[1]}/{parts[0]}",)
        case "to":
            yield (f"đến ngày {parts[2]}/{int(parts[1])}/{parts[0]}",)
        case "during":
            yield (f"xuyên suốt trong năm {parts[0]}",)
        case "from-to":
            first, last = (month if int(month) < 3 else str(int(month)) for month in parts[1::2])
            yield (f"từ tháng {first} đến tháng {last} năm {parts[0]}",)


def _project(code: str) -> Iterator[tuple[str, ...]]:
    project = catalogue().project(2024, code)
    assert project is not None
    if project.parent:
        of = project.parent.removeprefix("DA")
        yield (f"Tiểu dự án {project.number} thuộc Dự án {of}",)
    else:
        yield (f"Dự án {project.number} Chương trình", "2021 - 2025")
    yield (project.name,)
