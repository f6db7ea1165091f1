"""Sheets of the engines: their blocks of cells, tables, notes and what is printed of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engines.cells import Note, Range
from engines.native import REFUSED, NativeSheet, NativeTable
from engines.store import VERY_HIDDEN, VISIBLE, OutsideSubset, Rect

from xltools.excel.library import xlwings
from xltools.excel.native import ComError

base = xlwings.base_classes


class Sheet(base.Sheet):
    def __init__(self, book: Any, store: Any) -> None:
        self.open_in, self.running, self.parent = book, book.running, book.store
        self.store = store

    @property
    def api(self) -> NativeSheet:
        self.running.answer()
        return NativeSheet(self)

    @property
    def name(self) -> str:
        self.running.answer()
        return str(self.store.name)

    @property
    def book(self) -> Any:
        return self.open_in

    @property
    def visible(self) -> int:
        return int(self.store.visible)

    @property
    def used_range(self) -> Range:
        return Range(self, self.store.used())

    @property
    def notes(self) -> list[Any]:
        self.running.answer()
        return [Note(Range(self, Rect(*place))) for place in self.store.notes()]

    @property
    def tables(self) -> Tables:
        return Tables(self)

    @property
    def page_setup(self) -> PageSetup:
        return PageSetup(self)

    def range(self, first: Any, last: Any = None) -> Range:
        if not isinstance(first, tuple | Range):
            raise OutsideSubset(f"a range called {first!r}")
        top, bottom = _rect(first), _rect(first if last is None else last)
        height, width = bottom.last_row - top.row + 1, bottom.last_column - top.column + 1
        return Range(self, Rect(top.row, top.column, height, width))

    def delete(self) -> None:
        """Excel deletes no sheet that is hidden fully, nor the last that can be seen."""
        if self.parent.structure_password is not None or self.store.visible == VERY_HIDDEN:
            raise ComError(REFUSED)
        front = self.parent.sheets[self.parent.active].name
        self.parent.delete_sheet(self.store.name)
        names = [sheet.name for sheet in self.parent.sheets]
        self.parent.active = names.index(front) if front in names else 0

    def bring_to_front(self) -> None:
        if self.store.visible != VISIBLE:
            raise ComError(REFUSED)
        names = [sheet.name for sheet in self.parent.sheets]
        self.parent.active = names.index(self.store.name)
        self.running.front = self.parent

    def change(self) -> Any:
        """The store, to write to; a protected sheet takes nothing."""
        self.running.answer()
        if self.store.protection.password is not None:
            raise ComError(REFUSED)
        return self.store


def _rect(of: Any) -> Rect:
    return of.rect if isinstance(of, Range) else Rect(*of)


class PageSetup(base.PageSetup):
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    @property
    def print_area(self) -> str:
        area = self.sheet.store.print_area()
        return "" if area is None else area.address

    @print_area.setter
    def print_area(self, address: str) -> None:
        self.sheet.change().set_print_area(Rect.at(address))


class Tables(base.Tables, base.Collection):
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def __len__(self) -> int:
        return len(self.sheet.store.tables())

    def __iter__(self) -> Iterator[Table]:
        return (Table(self.sheet, name) for name in self.sheet.store.tables())


class Table(base.Table):
    name: Any = None

    def __init__(self, sheet: Sheet, name: str) -> None:
        self.sheet, self.name = sheet, name

    @property
    def api(self) -> NativeTable:
        return NativeTable(self)

    @property
    def range(self) -> Range:
        return Range(self.sheet, self.sheet.store.tables()[self.name])

    def resize(self, cells: Any) -> None:
        self.sheet.change().resize_table(self.name, cells.impl.rect)
