"""Every fact that a plan states has a cell in the workbook of it as written."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from examples.documents import AS_WRITTEN, ROOT, WRITTEN, cell, document, table
from form.places import cells

from xltools.wording.text import fold

PLACES = ROOT / "tests" / "data" / "facts-000-places.csv"
BLANK = "(trống)"
TITLE = ("Thông tin chung", "Trích yếu")
"""The title is typed as the plan prints it; the list of places proposes references."""


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
    """`{nam}` of the lists is typed as a year; a code may be typed in capitals, as in the plan."""
    name = WRITTEN[plan]
    year = str(document(name)["Thông tin chung"]["Năm kế hoạch"])
    wrong = [
        (place.fact, place.heading, value, held)
        for place in cells(plan)
        if (place.sheet, place.heading) != TITLE
        and not _holds_folded(
            held := cell(name, place.sheet, place.row_key, place.heading),
            value := place.value.replace("{nam}", year),
        )
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


def _holds_folded(held: object, value: str) -> bool:
    """As `_holds`, but for capitals and the comma of a number."""
    if isinstance(held, int | float):
        return Decimal(str(held)) == _number(value)
    return _holds(held, value) or (value != BLANK and bool(held) and fold(value) in fold(str(held)))


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
