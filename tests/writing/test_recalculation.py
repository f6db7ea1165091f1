"""A spreadsheet program calculates every formula to the value that was written beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from conftest import LibreOffice
from writing.plans import CATALOGUE, blank_plan, district_plan, filled_plan

from xltools.api.rollup import roll_up
from xltools.api.setup import set_up
from xltools.workbook.write import write_workbook

Values = dict[str, object]
WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
EXAMPLES = WORKBOOKS / "vi-du"


def formulas_and_values_of(path: Path) -> Values:
    """Every cell with a formula, Sheet!A1, and the value that is stored beside the formula."""
    places = {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    return values_of(path, places)


def values_of(path: Path, places: Iterable[str]) -> Values:
    """The stored values of those cells; a blank is "" and a number is rounded to 9 places."""
    book = openpyxl.load_workbook(path, data_only=True)
    values: Values = {}
    for place in sorted(places):
        sheet, _, address = place.rpartition("!")
        value = book[sheet][address].value
        number = isinstance(value, int | float)
        values[place] = round(value, 9) if number else "" if value is None else value
    return values


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Values]:
    """What we write in plans of now, in every workbook handed out, and in a roll-up of communes."""
    folder = tmp_path_factory.mktemp("books")
    for name, plan in {
        "blank": blank_plan(),
        "filled": filled_plan(),
        "district": district_plan(),
    }.items():
        write_workbook(folder / f"{name}.xlsx", plan, CATALOGUE)
    for committed in sorted(WORKBOOKS.rglob("*.xlsx")):
        shutil.copy(committed, folder)
    own, communes = EXAMPLES / "kon-ray-2024.xlsx", sorted(EXAMPLES.glob("*-2024.xlsx"))
    communes.remove(own)
    roll_up(communes, folder / "tong-hop.xlsx", set_up(date(2024, 3, 20)), own=own)
    return {path: formulas_and_values_of(path) for path in sorted(folder.glob("*.xlsx"))}


@pytest.mark.parametrize("locale", ["vi-VN", "en-US"])
def test_every_formula_gives_the_value_that_was_written(
    tmp_path: Path, books: dict[Path, Values], libreoffice: LibreOffice, locale: str
) -> None:
    calculated = libreoffice.convert(list(books), "xlsx", tmp_path, locale)

    assert len(books) == 16
    for written, theirs in zip(books.values(), calculated, strict=True):
        assert len(written) > 500
        assert values_of(theirs, written) == written
        assert [place for place, value in written.items() if str(value).startswith("#")] == []
