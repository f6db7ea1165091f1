"""A spreadsheet program calculates every formula to the value that was written beside it."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from examples.documents import OF_KON_RAY
from lxml import etree
from openpyxl.utils import get_column_letter
from reading.office import Offices, opened
from writing.plans import CATALOGUE, blank_plan, district_plan, filled_plan, reform_plan

from xltools.api.rollup import roll_up
from xltools.api.setup import set_up
from xltools.workbook.write import write_workbook

Values = dict[str, object]
WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
EXAMPLES = WORKBOOKS / "vi-du"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ERRORS = 4  # com.sun.star.sheet.FormulaResult.ERROR


def written_values(path: Path) -> Values:
    """Every cell with a formula, Sheet!A1, and the value that we stored beside the formula.

    Read from the XML, part by part: loading so many workbooks whole would take a minute.
    """
    with zipfile.ZipFile(path) as archive:
        book = etree.fromstring(archive.read("xl/workbook.xml"))
        return {
            f"{sheet.get('name')}!{cell.get('r')}": stored(cell)
            for number, sheet in enumerate(book.iter(f"{MAIN}sheet"), start=1)
            for cell in etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")).iter(
                f"{MAIN}c"
            )
            if cell.find(f"{MAIN}f") is not None
        }


def stored(cell: etree._Element) -> object:
    """What stands beside a formula: a number rounded to 9 places, or text."""
    text = cell.findtext(f"{MAIN}v") or ""
    return text if cell.get("t") in ("str", "e") or not text else round(float(text), 9)


def calculated_values(document: Any) -> Iterator[tuple[str, object]]:
    """Every cell of a document, Sheet!A1, and its value; a blank is ""."""
    for sheet in document.Sheets:
        name, cursor = sheet.Name, sheet.createCursor()  # each asks the other process
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        area = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
        for row, cells in enumerate(area.DataArray, start=1):
            for column, value in enumerate(cells, start=1):
                place = f"{name}!{get_column_letter(column)}{row}"
                yield place, round(value, 9) if isinstance(value, float) else value


def errors_of(document: Any) -> list[str]:
    """The cells whose formula gives an error."""
    found = (sheet.queryFormulaCells(ERRORS).RangeAddressesAsString for sheet in document.Sheets)
    return [places for places in found if places]


OF_NOW = {"blank", "filled", "district", "reform", "tong-hop"}
"""What has every kind of formula: these are calculated with the settings of both countries."""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Values]:
    """What we write in plans of now, in every workbook handed out, and in a roll-up of communes."""
    folder = tmp_path_factory.mktemp("books")
    for name, plan in {
        "blank": blank_plan(),
        "filled": filled_plan(),
        "district": district_plan(),
        "reform": reform_plan(),
    }.items():
        write_workbook(folder / f"{name}.xlsx", plan, CATALOGUE)
    for committed in (*WORKBOOKS.glob("*.xlsx"), *EXAMPLES.glob("*.xlsx")):
        shutil.copy(committed, folder)
    own = EXAMPLES / "kon-ray-2024.xlsx"
    communes = [EXAMPLES / f"{name}.xlsx" for name in OF_KON_RAY]
    roll_up(communes, folder / "tong-hop.xlsx", set_up(date(2024, 3, 20)), own=own)
    return {path: written_values(path) for path in sorted(folder.glob("*.xlsx"))}


@pytest.mark.parametrize("locale", ["vi-VN", "en-US"])
def test_every_formula_gives_the_value_that_was_written(
    books: dict[Path, Values], offices: Offices, locale: str
) -> None:
    assert len(books) >= 17
    chosen = books if locale == "vi-VN" else {p: v for p, v in books.items() if p.stem in OF_NOW}
    for path, written in chosen.items():
        with opened(offices(locale), path) as document:
            theirs = dict(calculated_values(document))
            assert len(written) > 500
            assert {place: theirs.get(place) for place in written} == written, path.name
            assert errors_of(document) == [], path.name
