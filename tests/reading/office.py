"""A workbook in a running LibreOffice, into whose cells a test types, as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engines.office import Office

Offices = Callable[[str], Office]
"""The running LibreOffice of a locale: the fixture `offices`."""


@contextmanager
def opened(office: Office, path: Path) -> Iterator[Any]:
    """The document of a workbook, every formula calculated anew; closed with the block."""
    document = office.open(path)
    try:
        yield document
    finally:
        document.close(True)


def type_into(document: Any, sheet: str, address: str, text: str) -> None:
    """Type a text into a cell: the program decides what it is, by its locale and the format."""
    document.Sheets.getByName(sheet).getCellRangeByName(address).FormulaLocal = text
