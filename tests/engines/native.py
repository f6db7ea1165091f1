"""Excel's own objects, as far as `xltools.excel.native` uses them; both engines have these."""

# ruff: noqa: ARG002, N802 - the names and arguments are those of Excel

from __future__ import annotations

from typing import Any

from engines.store import HIDDEN, VERY_HIDDEN, OutsideSubset

from xltools.excel.native import ComError

REFUSED = -2147352567
REJECTED = -2147418111

_ALLOWED = (
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
    "AllowUsingPivotTables",
)


class Native:
    """One object of Excel; what it does not know lies outside the subset."""

    def __init__(self, impl: Any) -> None:
        object.__setattr__(self, "_impl", impl)

    def __getattr__(self, name: str) -> Any:
        known = getattr(type(self), name, None)
        if isinstance(known, property) and known.fget is not None:
            return known.fget(self)  # Python comes by when it said that there is no such attribute
        raise OutsideSubset(f"{type(self).__name__}.{name}")

    def __setattr__(self, name: str, value: object) -> None:
        if not isinstance(getattr(type(self), name, None), property):
            raise OutsideSubset(f"{type(self).__name__}.{name} = …")
        object.__setattr__(self, name, value)


class NativeApp(Native):
    @property
    def ActiveWorkbook(self) -> NativeBook | None:
        running = self._impl.running
        running.answer()
        return NativeBook(running, running.front) if running.front is not None else None

    @property
    def ProtectedViewWindows(self) -> list[Any]:
        self._impl.running.answer()
        return [ViewWindow(name) for name in self._impl.running.in_protected_view]


class ViewWindow(Native):
    @property
    def Workbook(self) -> ViewedBook:
        return ViewedBook(self._impl)


class ViewedBook(Native):
    @property
    def FullName(self) -> str:
        return str(self._impl)


class NativeBook(Native):
    def __init__(self, running: Any, store: Any) -> None:
        super().__init__(store)
        object.__setattr__(self, "_running", running)

    @property
    def FullName(self) -> str:
        self._running.answer()
        return str(self._impl.full_name)

    @property
    def ReadOnly(self) -> bool:
        return bool(self._impl.read_only)

    @property
    def Saved(self) -> bool:
        return bool(self._impl.saved)

    @property
    def Date1904(self) -> bool:
        return self._impl.start.year == 1904

    @property
    def ProtectStructure(self) -> bool:
        return self._impl.structure_password is not None

    @property
    def ProtectWindows(self) -> bool:
        return False

    @property
    def CustomDocumentProperties(self) -> list[Property]:
        return [Property(each) for each in self._impl.properties.items()]

    def LinkSources(self, kind: int) -> tuple[str, ...] | None:
        return self._impl.links or None

    def Unprotect(self, password: str) -> None:
        if self._impl.structure_password not in (None, password):
            raise ComError(REFUSED)
        self._impl.structure_password = None

    def Protect(self, password: str, structure: bool, windows: bool) -> None:
        self._impl.structure_password = password if structure else None


class Property(Native):
    @property
    def Name(self) -> str:
        return str(self._impl[0])

    @property
    def Value(self) -> str:
        return str(self._impl[1])


class NativeSheet(Native):
    def __init__(self, sheet: Any) -> None:
        super().__init__(sheet.store)
        object.__setattr__(self, "_sheet", sheet)

    @property
    def FilterMode(self) -> bool:
        return bool(self._impl.filtered())

    @property
    def Visible(self) -> int:
        return int(self._impl.visible)

    @Visible.setter
    def Visible(self, value: int) -> None:
        if value not in (HIDDEN, VERY_HIDDEN):
            raise OutsideSubset("show a sheet")
        self._impl.visible = value

    @property
    def Application(self) -> Searching:
        return Searching(self._sheet.running)

    @property
    def Cells(self) -> AllCells:
        return AllCells(self._sheet)

    @property
    def ProtectContents(self) -> bool:
        return self._impl.protection.password is not None

    @property
    def ProtectDrawingObjects(self) -> bool:
        return bool(self._impl.protection.drawings)

    @property
    def ProtectScenarios(self) -> bool:
        return bool(self._impl.protection.scenarios)

    @property
    def Protection(self) -> Any:
        return AllowedOnSheet(self._impl.protection)

    def Unprotect(self, password: str) -> None:
        if self._impl.protection.password not in (None, password):
            raise ComError(REFUSED)
        self._impl.protection.password = None

    def Protect(self, password: str, drawings: bool, contents: bool, *further: bool) -> None:
        scenarios, _for_the_person_only, *allowed = further
        protection = self._impl.protection
        protection.password = password if contents else None
        protection.drawings, protection.scenarios = drawings, scenarios
        protection.allowed = dict(zip(_ALLOWED, allowed, strict=True))

    def Activate(self) -> None:
        self._sheet.bring_to_front()


class Searching(Native):
    """Where Excel keeps what it searches for by format."""

    @property
    def FindFormat(self) -> FindFormat:
        return FindFormat(self._impl)


class FindFormat(Native):
    def Clear(self) -> None:
        self._impl.searched_colour = None

    @property
    def Interior(self) -> FindInterior:
        return FindInterior(self._impl)


class FindInterior(Native):
    @property
    def Color(self) -> int:
        raise OutsideSubset("FindFormat.Interior.Color")

    @Color.setter
    def Color(self, value: int) -> None:
        self._impl.searched_colour = value & 255, value >> 8 & 255, value >> 16


class AllCells(Native):
    def __call__(self, row: int, column: int) -> FoundCell:
        return FoundCell((row, column))

    def Find(self, what: str, after: FoundCell, *how: object) -> FoundCell | None:
        """The next cell with the colour that is set, by rows and round the end; never `after`."""
        if what or how != (-4123, 2, 1, 1, False, False, True):
            raise OutsideSubset("a search for something else than a format")
        places = self._impl.store.filled_with(self._impl.running.searched_colour)
        further = [place for place in places if place > (after.Row, after.Column)]
        return next((FoundCell(place) for place in [*further, *places]), None)


class FoundCell(Native):
    @property
    def Row(self) -> int:
        return int(self._impl[0])

    @property
    def Column(self) -> int:
        return int(self._impl[1])


class AllowedOnSheet(Native):
    def __getattr__(self, name: str) -> bool:
        if name not in _ALLOWED:
            raise OutsideSubset(f"Protection.{name}")
        return bool(self._impl.allowed.get(name, False))


class NativeRange(Native):
    @property
    def Value2(self) -> Any:
        return self._impl.store.values_in_full(self._impl.rect)

    @property
    def Application(self) -> RangeApplication:
        return RangeApplication(self._impl)

    @property
    def IndentLevel(self) -> int:
        raise OutsideSubset("Range.IndentLevel")

    @IndentLevel.setter
    def IndentLevel(self, value: int) -> None:
        self._impl.sheet.change().set_look(self._impl.rect, "indent", value)


class RangeApplication(Native):
    @property
    def WorksheetFunction(self) -> WorksheetFunction:
        return WorksheetFunction(self._impl)

    def Goto(self, cells: Any) -> None:
        cells._impl.bring_to_front()


class WorksheetFunction(Native):
    def CountA(self, cells: Any) -> float:
        return float(cells._impl.store.count(cells._impl.rect))


class NativeNote(Native):
    @property
    def Shape(self) -> NativeShape:
        return NativeShape(self._impl)


class NativeShape(Native):
    @property
    def Width(self) -> float:
        raise OutsideSubset("Shape.Width")

    @Width.setter
    def Width(self, value: float) -> None:
        self._impl.resize(width=value)

    @property
    def Height(self) -> float:
        raise OutsideSubset("Shape.Height")

    @Height.setter
    def Height(self, value: float) -> None:
        self._impl.resize(height=value)


class NativeTable(Native):
    @property
    def AutoFilter(self) -> None:
        return None
