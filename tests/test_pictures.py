"""The pictures of the guide: one of every sheet that a commune sees, blank and filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xltools.form import SHEETS, OutsideLine
from xltools.form.base import Shown
from xltools.wording.text import without_marks

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "anh"
BOOKS = ["xa-2024-chua-dien", "xa-2024-da-dien", "xa-2026-chua-dien", "xa-2026-da-dien"]


@pytest.mark.parametrize("book", BOOKS)
def test_every_sheet_of_a_commune_has_its_picture(book: str) -> None:
    drawn = {
        re.fullmatch(r"\d\d-(.+?)(-\d)?", path.stem)[1] for path in (PICTURES / book).iterdir()
    }

    seen = [
        sheet.name
        for sheet in SHEETS
        if sheet.shown is Shown.VISIBLE and not sheet.above_commune and sheet != OutsideLine.sheet
    ]
    assert drawn == {
        without_marks(name).lower().replace(" - ", "-").replace(" ", "-") for name in seen
    }


def test_pictures_are_small_enough_to_keep() -> None:
    assert sum(path.stat().st_size for path in PICTURES.rglob("*.png")) < 3_000_000
