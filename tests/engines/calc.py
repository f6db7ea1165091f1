"""A workbook that is open in LibreOffice, for an engine: what Excel would answer, from Calc."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from engines.calc_sheet import CalcSheet
from engines.office import Office
from engines.store import Protection, Rect, first_shown


class CalcBook:
    """A book open in LibreOffice."""

    def __init__(self, office: Office, path: Path, full_name: str = "") -> None:
        self.office = office
        self.document = office.open(path)
        self.full_name = full_name or str(path)
        self.very_hidden: set[str] = set()
        first = self.document.NullDate
        self.start = datetime(first.Year, first.Month, first.Day)  # noqa: DTZ001 - Calc knows none
        self.read_only = False
        self.structure_password: str | None = None
        self.links: tuple[str, ...] = ()
        self.active = first_shown(self.sheets)
        self.selected: dict[str, Rect] = {}
        self._formats: dict[int, tuple[str, int]] = {}
        self._protections: dict[str, CalcProtection] = {}

    @property
    def sheets(self) -> list[CalcSheet]:
        return [CalcSheet(self, name) for name in self.document.Sheets.ElementNames]

    def __getitem__(self, name: str) -> CalcSheet:
        return next(sheet for sheet in self.sheets if sheet.name == name)

    def add_sheet(self, name: str, at: int) -> None:
        self.document.Sheets.insertNewByName(name, at)

    def delete_sheet(self, name: str) -> None:
        self.document.Sheets.removeByName(name)

    def insert_rows(self, sheet: str, row: int, count: int = 1) -> None:
        """What a person does: rows move down, and what refers to them follows."""
        self[sheet].calc.Rows.insertByIndex(row - 1, count)

    def format_of(self, key: int) -> tuple[str, int]:
        """The code of a number format, and which kind it is of."""
        if key not in self._formats:
            found = self.document.NumberFormats.getByKey(key)
            self._formats[key] = found.FormatString, found.Type
        return self._formats[key]

    @property
    def properties(self) -> dict[str, str]:
        """What the file says of itself; Calc adds which program saved it."""
        said = self.document.DocumentProperties.UserDefinedProperties.PropertyValues
        return {each.Name: str(each.Value) for each in said if each.Name != "AppVersion"}

    @property
    def saved(self) -> bool:
        return not self.document.isModified()

    def calculate(self, mode: str) -> None:
        self.document.enableAutomaticCalculation(mode != "manual")

    def protection_of(self, sheet: CalcSheet) -> CalcProtection:
        if sheet.name not in self._protections:
            self._protections[sheet.name] = CalcProtection(sheet.calc)
        return self._protections[sheet.name]

    def save(self, path: Path) -> Path:
        return self.office.save(self.document, path)

    def close(self) -> None:
        self.document.close(True)


class CalcProtection(Protection):
    """The protection of a sheet of Calc, which tells no password."""

    def __init__(self, calc: Any) -> None:
        self._calc = calc
        self._password: str | None = "" if calc.isProtected() else None
        self.drawings = self.scenarios = True
        self.allowed = {}

    @property
    def password(self) -> str | None:
        return self._password

    @password.setter
    def password(self, password: str | None) -> None:
        if self._password is not None:
            self._calc.unprotect(self._password)
        if password is not None:
            self._calc.protect(password)
        self._password = password
