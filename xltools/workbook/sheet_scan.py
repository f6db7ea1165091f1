"""One sheet's XML in one pass of expat: formulas, error cells, merges, hidden rows, drop-downs.

The pass also measures how far the values reach, because calamine makes room for every cell between
the first and the last. Cells that are only formatted cost a single call.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import Final
from xml.parsers import expat

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.patterns import late_pattern
from xltools.rows.looks import Look
from xltools.workbook.guards import Package
from xltools.workbook.looks import Styles

Attributes = dict[str, str]

_REFERENCE: Final = late_pattern(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)
_TRUE: Final = ("1", "true", "on")
_DIGITS: Final = "0123456789"
_NUMBER: Final = (None, "n", "d")
_RULE: Final = "dataValidation"


@dataclass(slots=True)
class SheetScan:
    """What was seen in one sheet; `rows` and `columns` are the last that hold a value.

    `formulas` have their text as stored, one that shares another's has that text; `emptied` are
    those whose value is there but blank, `calculated` tells of any that is not. `drop_downs` are
    the ranges whose cells offer a list, `hidden_columns` runs of them; `blank_rows` counts those
    below the last value.
    """

    name: str
    formulas: dict[CellRef, str] = field(default_factory=dict)
    calculated: bool = False
    emptied: list[CellRef] = field(default_factory=list)
    uncalculated: list[CellRef] = field(default_factory=list)
    errors: dict[CellRef, str] = field(default_factory=dict)
    merged: list[tuple[CellRef, CellRef]] = field(default_factory=list)
    drop_downs: list[tuple[CellRef, CellRef]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    filtered: bool = False
    blank_rows: int = 0
    looks: list[tuple[CellRef, Look]] = field(default_factory=list)
    legacy_fonts: list[tuple[CellRef, str]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


def parser_of() -> expat.XMLParserType:
    """A new parser that gives each text in one piece."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    return parser


def local(tag: str) -> str:
    """The name of an element or attribute without its prefix."""
    return tag.rpartition(":")[2]


def scan_sheet(name: str, part: bytes, package: Package, styles: Styles) -> SheetScan:
    """What the XML of a sheet holds.

    Raises XltoolsError "file.too-many-rows", "file.too-many-columns" or "file.too-slow"; ExpatError
    and ValueError when the XML is broken.
    """
    scanner = _Scanner(SheetScan(name), package, styles)
    try:
        scanner.parser.Parse(part, True)
    finally:
        scanner.let_go()
    return scanner.finished()


class _Scanner:
    """Where the pass stands: row, cell, and a formula that has no value yet."""

    def __init__(self, seen: SheetScan, package: Package, styles: Styles) -> None:
        self.parser = parser_of()
        self.parser.StartElementHandler = self._start
        self._seen = seen
        self._package = package
        self._looks = styles.looks
        self._fonts = styles.legacy_fonts
        self._telling = styles.looks.keys() | styles.legacy_fonts.keys()
        self._columns: dict[str, int] = {}
        self._within: set[str] = set()
        self._row_within = ""
        self._prefix: str | None = None  # of cells; another, as in xm:f, is no cell's
        self._row = 0
        self._cell: Attributes = {}
        self._reference = ""
        self._after_reference = 0
        self._formula: CellRef | None = None
        self._shared: dict[str, str] = {}
        self._shares = ""
        self._value = ""
        self._offers_list = False

    def let_go(self) -> None:
        """Parser and scanner hold one another, and with them every part of the file."""
        self.parser.StartElementHandler = None
        self.parser.CharacterDataHandler = None
        self.parser.EndElementHandler = None

    def finished(self) -> SheetScan:
        """What was seen, once the whole part was parsed."""
        self._next_cell()
        limits = self._package.limits
        if self._seen.rows * self._seen.columns > limits.cells:
            raise self._too_long()
        return self._seen

    def _start(self, tag: str, attributes: Attributes) -> None:
        if self._prefix is None:
            self._prefix = tag.rpartition("worksheet")[0]
        if self._prefix:
            tag = tag.removeprefix(self._prefix)
        if tag == "c":
            if self._formula is not None:
                self._next_cell()
            self._cell = attributes
            if "r" in attributes:
                self._reference, self._after_reference = attributes["r"], 0
            else:
                self._after_reference += 1
        elif tag == "v":
            if not self._is_plain():
                self._start_value()
        elif tag == "f":
            self._start_formula(attributes)
        else:
            self._start_rarer(tag, attributes)

    def _start_rarer(self, tag: str, attributes: Attributes) -> None:
        if tag == "row":
            self._start_row(attributes)
        elif tag == "is":
            here = self._here()
            if font := self._fonts.get(self._cell.get("s", "0")):
                self._seen.legacy_fonts.append((here, font))
        elif tag.endswith(_RULE):
            self._start_rule(attributes)
        elif self._offers_list and tag.endswith("sqref"):
            self._start_place_of_rule()
        elif tag == "col":
            if attributes.get("hidden") in _TRUE:
                run = int(attributes["min"]), int(attributes["max"])
                self._seen.hidden_columns.append(run)
        elif tag == "filterColumn":
            self._seen.filtered = True
        elif tag == "mergeCell":
            first, _, last = attributes["ref"].partition(":")
            self._seen.merged.append((self._at(first), self._at(last or first)))

    def _start_formula(self, attributes: Attributes) -> None:
        self._formula = self._here()
        self._shares = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        self._value = ""
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end_formula

    def _end_formula(self, _tag: str) -> None:
        self.parser.CharacterDataHandler = None
        self.parser.EndElementHandler = None
        if self._shares and self._value:
            self._shared[self._shares] = self._value
        if self._formula is not None:
            text = self._value or self._shared.get(self._shares, "")
            self._seen.formulas[self._formula] = text

    def _start_rule(self, attributes: Attributes) -> None:
        """A rule of what cells let in; Excel 2010 may write it among its extensions."""
        offers = attributes.get("type") == "list"
        if offers and "sqref" in attributes:
            self._add_drop_down(attributes["sqref"])
        self._offers_list = offers and "sqref" not in attributes

    def _start_place_of_rule(self) -> None:
        self._value = ""
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end_place_of_rule

    def _end_place_of_rule(self, _tag: str) -> None:
        self.parser.CharacterDataHandler = None
        self.parser.EndElementHandler = None
        self._add_drop_down(self._value)
        self._offers_list = False

    def _add_drop_down(self, places: str) -> None:
        for area in places.split():
            first, _, last = area.partition(":")
            self._seen.drop_downs.append((self._at(first), self._at(last or first)))

    def _start_row(self, attributes: Attributes) -> None:
        self._package.check_time()
        self._next_cell()
        self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
        self._reference, self._after_reference = "", 0
        self._seen.blank_rows += 1
        if attributes.get("hidden") in _TRUE:
            self._seen.hidden_rows.append(self._row)

    def _is_plain(self) -> bool:
        """Whether a value needs no more than the check of its place, and that was made before."""
        if self._formula is not None or self._after_reference:
            return False
        letters = self._reference.rstrip(_DIGITS)
        if letters not in self._within or self._reference[len(letters) :] != self._row_within:
            return False
        cell = self._cell
        return cell.get("t") != "e" and cell.get("s", "0") not in self._telling

    def _start_value(self) -> None:
        """The value of a formula or an error is read; of others only the place matters."""
        here = self._formula or self._here()
        kind = self._cell.get("t")
        if kind == "e" or self._formula is not None:
            self._value = ""
            self.parser.CharacterDataHandler = self._text
            self.parser.EndElementHandler = self._end_value
        style = self._cell.get("s", "0")
        if kind in _NUMBER:
            if look := self._looks.get(style):
                self._seen.looks.append((here, look))
        elif font := self._fonts.get(style):
            self._seen.legacy_fonts.append((here, font))

    def _text(self, text: str) -> None:
        self._value += text

    def _end_value(self, _tag: str) -> None:
        self.parser.CharacterDataHandler = None
        self.parser.EndElementHandler = None
        kind = self._cell.get("t")
        if kind == "e":
            self._seen.errors[self._here()] = self._value.strip() or "#VALUE!"
        if self._formula is not None:
            if self._value or kind == "str":
                self._seen.calculated = True
            else:
                self._seen.emptied.append(self._formula)
            self._formula = None

    def _next_cell(self) -> None:
        """Leave a cell: a formula that is still there has no value."""
        if self._formula is not None:
            self._seen.uncalculated.append(self._formula)
            self._formula = None

    def _here(self) -> CellRef:
        """The cell that is being read; raises where it lies beyond the limits."""
        if self._reference:
            cell = self._at(self._reference, self._after_reference)
            self._row_within = str(cell.row)
        else:
            cell = CellRef(self._seen.name, self._row, self._after_reference)
        row, column = cell.row, cell.column
        seen, limits = self._seen, self._package.limits
        if row > limits.rows:
            raise self._too_long()
        if column > limits.columns:
            raise XltoolsError(
                "file.too-many-columns", file=self._package.path, limit=limits.columns
            )
        if self._reference and not self._after_reference:
            self._within.add(self._reference.rstrip(_DIGITS))
        seen.blank_rows = 0
        seen.rows = max(seen.rows, row)
        seen.columns = max(seen.columns, column)
        return cell

    def _too_long(self) -> XltoolsError:
        limit = self._package.limits.rows
        return XltoolsError("file.too-many-rows", file=self._package.path, limit=limit)

    def _at(self, reference: str, further: int = 0) -> CellRef:
        """The cell so many columns after AB12 or the like; raises ValueError for what is none."""
        found = _REFERENCE.fullmatch(reference)
        if not found:
            raise ValueError(reference)
        letters = found[1]
        if letters not in self._columns:
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - ord("A") + 1
            self._columns[letters] = column
        return CellRef(self._seen.name, int(found[2]), self._columns[letters] + further)
