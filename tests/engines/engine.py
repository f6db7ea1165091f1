"""An xlwings engine over any store: in memory, or LibreOffice. Only what the package uses.

Written from xlwings' BSD-licensed base_classes.py, main.py and _xlwindows.py alone.
"""

# ruff: noqa: ARG002, ARG004 - the arguments are those of xlwings

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engines.cells import Range
from engines.native import REFUSED, NativeApp, NativeBook
from engines.page import Sheet
from engines.rejections import REJECTIONS, Reject
from engines.store import OutsideSubset, Rect

from xltools.excel.library import xlwings
from xltools.excel.native import ComError

base = xlwings.base_classes
CALCULATIONS = ("automatic", "manual", "semiautomatic")


class Running:
    """A running Excel: its books, the one in front, and what a person is doing."""

    def __init__(self, hwnd: int = 4711, pid: int = 42) -> None:
        self.hwnd, self.pid = hwnd, pid
        self.books: list[Any] = []
        self.front: Any = None
        self.in_protected_view: list[str] = []
        self.editing = False
        self.reject: Reject = REJECTIONS["a call is rejected"]
        self.searched_colour: tuple[int, int, int] | None = None
        self.screen_updating = self.enable_events = True
        self.calculation = "automatic"
        self.calls = 0

    def open(self, store: Any) -> Any:
        """Open a book, which comes to the front; as xlwings sees it."""
        self.books.append(store)
        self.front = store
        return xlwings.Book(impl=Book(self, store))

    def answer(self) -> None:
        """Every call comes by here: while a cell is edited Excel answers none."""
        self.calls += 1
        if self.editing:
            self.reject()


class Engine:
    type = "desktop"

    def __init__(self, name: str, running: list[Running]) -> None:
        self.name = name
        self.running = running

    @property
    def apps(self) -> Apps:
        return Apps(self)

    @staticmethod
    def prepare_xl_data_element(value: Any, options: Any) -> Any:
        return "" if value is None else value

    @staticmethod
    def clean_value_data(*_: Any) -> Any:
        raise OutsideSubset("values are read raw")


@contextmanager
def active(name: str, *running: Running) -> Iterator[Engine]:
    """An engine that xlwings takes for the Excel of this machine."""
    engine, before = Engine(name, list(running)), xlwings.engines.active
    xlwings.Engine(impl=engine).activate()
    try:
        yield engine
    finally:
        xlwings.engines.active = before


class Apps(base.Apps):
    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def keys(self) -> list[int]:
        return [each.pid for each in self.engine.running]

    def __iter__(self) -> Iterator[App]:
        return (App(self.engine, each) for each in self.engine.running)

    def __len__(self) -> int:
        return len(self.engine.running)


class App(base.App):
    engine: Any = None  # shadows what the base only reads

    def __init__(self, engine: Any, running: Running) -> None:
        self.engine = engine
        self.running = running

    @property
    def api(self) -> NativeApp:
        return NativeApp(self)

    @property
    def hwnd(self) -> int:
        return self.running.hwnd

    @property
    def pid(self) -> int:
        return self.running.pid

    @property
    def books(self) -> Books:
        return Books(self)

    @property
    def selection(self) -> Range | None:
        book = self.running.front
        if book is None:
            return None
        sheet = Sheet(Book(self.running, book), book.sheets[book.active])
        return Range(sheet, book.selected.get(sheet.name, Rect(1, 1)))

    def _state(name: str) -> Any:  # noqa: N805 - makes properties
        def get(self: App) -> Any:
            self.running.answer()
            return getattr(self.running, name)

        def put(self: App, value: Any) -> None:
            self.running.answer()
            if name == "calculation" and value not in CALCULATIONS:
                raise OutsideSubset(f"calculation {value}")
            setattr(self.running, name, value)
            if name == "calculation":
                for book in self.running.books:
                    book.calculate(value)

        return property(get, put)

    screen_updating = _state("screen_updating")
    enable_events = _state("enable_events")
    calculation = _state("calculation")


class Books(base.Books):
    def __init__(self, app: App) -> None:
        self.app = app

    def __call__(self, key: int | str) -> Book:
        books = list(self)
        if isinstance(key, int):
            return books[key - 1]
        named = [book for book in books if book.name.lower() == key.lower()]
        if not named:
            raise KeyError(key)
        return named[0]

    def __len__(self) -> int:
        return len(self.app.running.books)

    def __iter__(self) -> Iterator[Book]:
        self.app.running.answer()
        return (Book(self.app.running, each) for each in self.app.running.books)


class Book(base.Book):
    def __init__(self, running: Running, store: Any) -> None:
        self.running = running
        self.store = store

    @property
    def api(self) -> NativeBook:
        return NativeBook(self.running, self.store)

    @property
    def app(self) -> App:
        return App(xlwings.engines.active.impl, self.running)

    @property
    def name(self) -> str:
        return str(self.store.full_name).replace("\\", "/").rpartition("/")[2]

    @property
    def sheets(self) -> Sheets:
        self.running.answer()
        return Sheets(self)


class Sheets(base.Sheets):
    def __init__(self, book: Book) -> None:
        self.book = book

    @property
    def active(self) -> Sheet:
        return list(self)[self.book.store.active]

    def __call__(self, key: int | str) -> Sheet:
        sheets = list(self)
        if isinstance(key, int):
            return sheets[key - 1]
        named = [sheet for sheet in sheets if sheet.name.lower() == key.lower()]
        if not named:
            raise ComError(REFUSED)
        return named[0]

    def __len__(self) -> int:
        return len(self.book.store.sheets)

    def __iter__(self) -> Iterator[Sheet]:
        return (Sheet(self.book, each) for each in list(self.book.store.sheets))

    def add(self, before: Any = None, after: Any = None, name: str | None = None) -> Sheet:
        """A new sheet, which comes to the front."""
        store = self.book.store
        if store.structure_password is not None:
            raise ComError(REFUSED)
        if before is None or name is None:
            raise OutsideSubset("a sheet that is not added by name before another")
        at = [sheet.name for sheet in store.sheets].index(before.name)
        store.add_sheet(name, at)
        store.active = at
        return self(name)
