"""The picture of a workbook after a click on Kiểm tra, for the page on the buttons.

    python docs/marked_pictures.py [FOLDER]

The example as it was issued is open in LibreOffice, which stands in for Excel as it does in the
tests, and is checked there as the button checks it. One note is shown as it is when the mouse rests
on its cell. Two pages of the print, cut to what matters, are kept one above the other in FOLDER
(docs/anh) as danh-dau.png. Rebuild the workbooks first (workbooks/build.py).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from pictures import PICTURES, ROOT, SETTINGS, drawn, pages_of, png

sys.path.append(str(ROOT / "tests"))

from engines.calc import CalcBook
from engines.engine import Running, active
from engines.office import Office, property_value, started

from xltools.api.open_book import check_open, read_open
from xltools.api.setup import set_up
from xltools.api.validate import Beside
from xltools.form import FindingLine, Target

EXAMPLE = ROOT / "workbooks" / "vi-du" / "tan-lap-2024-nguyen-van.xlsx"
CHECKED_ON = date(2024, 3, 1)
DOTS_PER_INCH = 110
LEFT, TOP, RIGHT = 50, 22, 1250
"""Dots: what lies outside is margin."""

PARTS = {Target.sheet.name: 329, FindingLine.sheet.name: 345}
"""How many dots of the first page of a sheet are shown."""

GAP = 24


def marked_picture(folder: Path) -> Path:
    """Draw the example with its marks and the head of its list."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        settings = work / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS, encoding="utf-8", newline="\n")
        with started("soffice", work / "profile") as office:
            pdf = _printed(office, work)
        parts = [_part(pdf, name, height) for name, height in PARTS.items()]
    gap = np.full((GAP, RIGHT - LEFT, 3), 255, dtype=np.uint8)
    path = folder / "danh-dau.png"
    path.write_bytes(png(np.concatenate([parts[0], gap, parts[1]])))
    return path


def _printed(office: Office, work: Path) -> Path:
    """The example as PDF, checked and with one note open."""
    file = Path(shutil.copy(EXAMPLE, work / "ke-hoach.xlsx"))
    book = CalcBook(office, file)
    running = Running()
    opened = running.open(book)
    with active("uno", running):
        check_open(opened, read_open(opened, file), set_up(CHECKED_ON), Beside())
    note = book[Target.sheet.name].calc.Annotations.getByIndex(0)
    note.setIsVisible(True)
    pdf = work / "ke-hoach.pdf"
    kind = property_value("FilterName", "calc_pdf_Export")
    book.document.storeToURL(pdf.as_uri(), (kind,))
    return pdf


def _part(pdf: Path, sheet: str, height: int) -> Any:
    """The upper part of the first page of a sheet."""
    page = drawn(pdf, pages_of(pdf).index(sheet) + 1, DOTS_PER_INCH)
    return page[TOP : TOP + height, LEFT:RIGHT]


if __name__ == "__main__":
    print(marked_picture(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES))
