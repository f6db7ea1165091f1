"""The way of a click through real programs: LibreOffice with macros and workbook, and a Python."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from addin.office_macros import Macros
from engines.office import Office
from openpyxl import load_workbook
from ribbon.processes import HWND, Machine

from xltools.api.reading import open_workbook
from xltools.api.setup import set_up
from xltools.api.validate import validate
from xltools.cells import CellRef
from xltools.form import FindingLine, FundingLine
from xltools.form.layout import HEADER_ROW

EXAMPLES = Path(__file__).parents[2] / "workbooks" / "vi-du"
EXAMPLE = EXAMPLES / "tan-lap-2024.xlsx"
SETUP = set_up(date(2024, 3, 1))
NAME = 'Xã Tân Lập a" & calc & "=1.xlsx'
TYPED = "vừa gõ, chưa lưu"


@dataclass
class Told:
    """What a click left: its result, and where the person stands in the open workbook."""

    status: int
    message: str
    lines: list[str]
    files: list[Path]
    stands: CellRef | None = None


class Book:
    """A workbook that is open in LibreOffice, under the full name that Excel would say."""

    def __init__(self, office: Office, file: Path, full_name: Path) -> None:
        self.office, self.file, self.full_name = office, file, full_name
        self.document = office.open(file)
        self.stands = file.with_suffix(".stands")

    def type(self, sheet: str, address: str, value: str) -> None:
        """Type a text into a cell, and do not save."""
        cell = self.document.Sheets.getByName(sheet).getCellRangeByName(address)
        cell.String = value

    def remark(self, value: str) -> None:
        """Type a remark to the first target, and do not save."""
        place = open_workbook(self.file).plan.targets[0].cell("remarks")
        self.type(place.sheet, place.address, value)

    def keep(self) -> None:
        """Save the workbook under its own name, as a person does with Ctrl+S."""
        self.office.save(self.document, self.full_name)
        self.document.setModified(False)

    def select(self, cell: CellRef) -> None:
        """Stand on a cell."""
        text = json.dumps([cell.sheet, cell.row, cell.column])
        self.stands.write_text(text, encoding="utf-8", newline="\n")

    def saved(self) -> Path:
        """What is open now, as a file."""
        return self.office.save(self.document, self.file.with_name("saved.xlsx"))


class Clicks:
    """The way of a click, from the macro to the answer."""

    def __init__(self, office: Office, macros: Macros, folder: Path) -> None:
        self.office, self.macros = office, macros
        self.machine = Machine(folder)
        self.folder = folder / "Kế hoạch 2024"
        self.folder.mkdir()

    def open(self, example: Path, name: str) -> Book:
        """Open a copy of a workbook, which lies on the disk under its full name too."""
        full_name = self.folder / name
        shutil.copy(example, full_name)
        file = self.machine.folder / f"{len(list(self.machine.folder.iterdir()))}.xlsx"
        shutil.copy(example, file)
        return Book(self.office, file, full_name)

    def click(self, tag: str, book: Book | None = None, **answers: Any) -> Told:
        """Click a button, over a workbook or over none; a person answers what is asked."""
        full_name = str(book.full_name) if book else ""
        request = self.machine.requests / "20240301-083000-000.json"
        python = self.machine.python(
            engine="uno",
            pipe=self.office.pipe,
            full_name=full_name,
            file=str(book.file) if book else "",
            stands=str(book.stands) if book else "",
            answers=answers,
        )
        text, command = self.macros.request_and_command(
            tag, full_name, str(request), hwnd=HWND, python=str(python)
        )
        request.write_text(text, encoding="ascii", newline="\n")
        status, said = self.machine.run(command)
        assert said == "", status
        told = json.loads(request.with_suffix(".result.json").read_text(encoding="ascii"))
        assert [told["status"]] == [status]
        files = [Path(file) for file in told["files"]]
        stands = CellRef(*json.loads(book.stands.read_text(encoding="utf-8"))) if book else None
        return Told(status, told["message"], told["lines"], files, stands)

    @cached_property
    def faulty(self) -> Book:
        """A plan in which two faults were typed and not saved."""
        book = self.open(EXAMPLE, NAME)
        plan = open_workbook(book.file).plan
        for place in (plan.targets[0].cell("value"), plan.of(FundingLine)[0].cell("amount")):
            book.type(place.sheet, place.address, "không rõ")
        return book

    @cached_property
    def checked(self) -> Told:
        """What the click on Kiểm tra told of it."""
        return self.click("validate", self.faulty)

    @cached_property
    def good(self) -> Book:
        """A plan without a fault, in which a remark was typed and not saved."""
        book = self.open(EXAMPLE, "Xã Tân Lập.xlsx")
        book.remark(TYPED)
        return book

    def output(self, name: str) -> str:
        """A name for a new file."""
        return str(self.folder / name)


def found_in(book: Book) -> list[tuple[str, str, str]]:
    """What the command line finds in the saved file: code, sheet and cell."""
    report = validate(book.saved(), SETUP)
    return [(each.code, each.cell.sheet, each.cell.address) for each in report.findings]


def listed_in(file: Path) -> list[tuple[str | None, ...]]:
    """What stands on the list of findings of a saved file: code, sheet and cell."""
    lines = open_workbook(file).plan.of(FindingLine)
    return [(each.finding_code, each.on_sheet, each.cell_address) for each in lines]


def notes_in(file: Path) -> dict[tuple[str, str], str]:
    """The notes of a saved file that a check has written, by sheet and cell."""
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in load_workbook(file)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None and "xltools" in cell.comment.text
    }


def remark_in(file: Path) -> str | None:
    """The remark to the first target of a workbook."""
    return open_workbook(file).plan.targets[0].remarks


def table_in(file: Path, sheet: str) -> list[tuple[Any, ...]]:
    """The headings of a sheet and the lines below them that hold something."""
    rows = load_workbook(file)[sheet].iter_rows(min_row=HEADER_ROW, values_only=True)
    return [row for row in rows if any(value is not None for value in row)]


def fill(file: Path, sheet: str, *lines: dict[str, Any]) -> None:
    """Type lines into the table of a closed workbook and save it."""
    book = load_workbook(file)
    columns = {cell.value: cell.column for cell in book[sheet][HEADER_ROW]}
    for row, line in enumerate(lines, start=HEADER_ROW + 1):
        for heading, value in line.items():
            book[sheet].cell(row, columns[heading], value)
    book.save(file)
