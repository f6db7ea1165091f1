"""Every fact that a plan states has a cell in the workbook of it as written."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from examples.documents import AS_WRITTEN, ROOT, WRITTEN, cell, document, table
from form.places import Place, cells

from xltools.catalogue import LevelCode, load_catalogue
from xltools.wording.text import fold

PLACES = ROOT / "tests" / "data" / "facts-000-places.csv"
BLANK = "(trống)"
TYPED_OTHERWISE = {
    "F003-006": "the title names the district without the words trên địa bàn",
    "F003-007": "the title names the district without the words trên địa bàn",
    "F004-006": "the council by its short name",
    "F004-014": "two documents without number, not by reference",
    "F004-029": "the plan says % where it means percentage points",
    "F004-110": "a reference and the year, in the other order",
    "F004-213": "the frequency as the plan prints it, 01 lần/1xã/1năm",
    "F004-242": "two decisions by number, not by reference",
    "F004-244": "the years of the phase in words",
    "F004-275": "the mark without its space, as the plan prints it",
    "F004-284": "a slip of the pen in the name of the education office",
}
"""Facts that the plan as written holds in other words than the list of places, and why."""


def test_each_fact_has_at_least_one_place() -> None:
    facts = sorted({row["fact"] for row in table(PLACES)})
    assert facts == [f"F000-{number:03d}" for number in range(1, 214)]


def test_each_place_holds_the_value() -> None:
    wrong = [
        (row["fact"], row["value"], held)
        for row in table(PLACES)
        if not _holds(
            held := cell(AS_WRITTEN, row["sheet"], row["row_key"], row["heading"]), row["value"]
        )
    ]
    assert wrong == []


@pytest.mark.parametrize("plan", [plan for plan in WRITTEN if plan != "000"])
def test_the_district_plans_hold_their_facts_where_the_lists_say(plan: str) -> None:
    """The lists propose references and full names; the plan as written has years and its own."""
    wrong = [
        (place.fact, place.heading, place.value)
        for place in cells(plan)
        if place.fact not in TYPED_OTHERWISE and not _typed(plan, place)
    ]
    assert wrong == []


def test_the_places_are_those_of_the_facts(shared: Path) -> None:
    """Figures, dates, offices, projects and recipients, by their values in the list of facts."""
    held: dict[str, str] = {}
    for row in table(PLACES):
        held[row["fact"]] = f"{held.get(row['fact'], '')} {row['value']}"
    wrong = [
        (fact["id"], fact["value"], held[fact["id"]])
        for fact in table(shared / "facts" / "facts-000.csv")
        if fact["kind"] in ("target", "budget", "deadline", "unit", "basis")
        and not _tells(held[fact["id"]], fact["value"])
    ]
    assert wrong == []


def _holds(held: object, value: str) -> bool:
    if value == BLANK:
        return held == ""
    if isinstance(held, int | float):
        return Decimal(str(held)) == Decimal(value)
    text = str(held)
    return bool(text) and (value in text or _number(text) == _number(value) is not None)


def _typed(plan: str, place: Place) -> bool:
    """Whether the cell tells the value: a number, an office by any name, or all of its words."""
    held = cell(WRITTEN[plan], place.sheet, place.row_key, place.heading)
    if place.value == BLANK or not isinstance(held, str):
        return _holds(held, place.value.replace(",", "."))
    year = str(document(WRITTEN[plan])["Thông tin chung"]["Năm kế hoạch"])
    words = re.sub(r"\{(?!CT|sl)[^}]*\}", ";", place.value.replace("{nam}", year))
    if held and all(fold(part.strip()) in fold(held) for part in re.split("[;,]", words)):
        return True
    return _moment(held) == _moment(words) or (
        bool(_office(held)) and _office(held) == _office(words)
    )


def _moment(text: str) -> str:
    return text.removeprefix("0")


def _office(name: str) -> str:
    """Level and code of the office that goes by this name in a district, or ""."""
    for level in (LevelCode.DISTRICT, LevelCode.PROVINCE):
        if office := load_catalogue().office_named(level, date(2023, 3, 1), name):
            return f"{level} {office.code}"
    return ""


def _number(text: str) -> Decimal | None:
    plain = text.replace(",", ".")
    return Decimal(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None


def _tells(held: str, value: str) -> bool:
    """Whether the words of the places tell the value of a fact: 2024-05-31 is told by 31/5."""
    return all(_tells_one(held, part.strip()) for part in re.split(r";|\.\.", value))


def _tells_one(held: str, value: str) -> bool:
    if found := re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", value):
        year, month, day = found.groups()
        days = rf"0?{int(day)}/" if day else ""
        return bool(re.search(rf"\b{days}0?{int(month)}(?:/{year})?\b", held))
    if found := re.fullmatch(r"(?:I: )?(\d{4})-(\d{4})", value):
        return all(year in held for year in found.groups())
    if number := _number(value):
        return any(_number(word) == number for word in re.findall(r"[\d.,]+", held))
    return value.removeprefix("Đề nghị ") in held
