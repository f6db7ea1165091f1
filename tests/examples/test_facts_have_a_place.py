"""Every fact that the plan of Tân Lập 2024 states has a cell in the workbook of it as written."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from examples.documents import AS_WRITTEN, ROOT, cell, table

PLACES = ROOT / "tests" / "data" / "facts-000-places.csv"
BLANK = "(trống)"


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
