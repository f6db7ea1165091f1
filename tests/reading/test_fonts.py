"""Fonts of old encodings are seen at the cells with text, in whatever way the text is stored."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import xlsxwriter

from xltools.cells import CellRef
from xltools.workbook.read import read_workbook


def written(path: Path) -> Path:
    """A workbook with a text, a number and a blank in .VnTime, and texts in other fonts."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("A")
        old, capitals, new = (
            book.add_format({"font_name": name}) for name in (".VnTime", ".VnTimeH", "Arial")
        )
        sheet.write_string("A1", "Xã", new)
        sheet.write_string("B1", "X·", old)
        sheet.write_number("C1", 5, old)
        sheet.write_blank("D1", None, old)
        sheet.write_string("E1", "x· t©n lËp", capitals)
        sheet.write_formula("F1", '="X"', old, "X")
    return path


def test_only_texts_in_a_font_of_tcvn3_or_vni_are_noted(tmp_path: Path) -> None:
    structure = read_workbook(written(tmp_path / "a.xlsx")).structure

    assert structure is not None
    assert structure.legacy_fonts == {
        CellRef("A", 1, 2): ".VnTime",
        CellRef("A", 1, 5): ".VnTimeH",
        CellRef("A", 1, 6): ".VnTime",
    }


def test_texts_that_stand_in_the_sheet_itself_are_noted_too(tmp_path: Path) -> None:
    whole, inline = written(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    with ZipFile(whole) as old, ZipFile(inline, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                shared = rb't="s"><v>\d</v>'
                part = re.sub(shared, b't="inlineStr"><is><t>X</t></is>', part)
            new.writestr(name, part)

    structure = read_workbook(inline).structure

    assert structure is not None
    assert structure.legacy_fonts == read_workbook(whole).structure.legacy_fonts  # type: ignore[union-attr]
