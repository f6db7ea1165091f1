"""How a sheet of the standard workbook is declared: one class a sheet.

A record's annotations are its columns, in the order staff see them. A column that staff fill is
a field with a `Column`; one that the sheet works out is a `Calculated` class variable, which
computes the same figure from the record. Kinds follow from the Python types (`kinds.py`).

The modules of the sheets do without `from __future__ import annotations`: annotations kept as
text would be compiled one by one while the classes are made, on the path of every click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    Self,
    TypeVar,
    Union,
    get_args,
    get_origin,
    overload,
)

from xltools.cells import CellRef, ItemSource, RowSource
from xltools.dataclass import dataclass

if TYPE_CHECKING:
    from typing import Annotated
else:

    class Annotated:
        """The type of a field with its column, as they stand: typing would make an object of each.

        Three hundred of them are made at the start of every click.
        """

        def __class_getitem__(cls, said):
            return said


T = TypeVar("T")


class Listed(Enum):
    """A drop-down whose words depend on level, date, programme or on another sheet."""

    OFFICES = "offices that may be given work"
    RECEIVERS = "offices, also those above"
    PROJECTS = "projects"
    PROJECTS_AND_TOTAL = "projects and total"
    INDICATORS = "indicators"
    TARGET_GROUPS = "target groups"
    FUNDING_SOURCES = "funding sources"
    CAPITAL_KINDS = "capital kinds"
    LEVELS = "levels"
    UNIT_TYPES = "unit types"
    PARENTS = "parents"
    CHILDREN = "children"
    PROGRAMMES = "programmes"
    STANDARDS = "standards"
    OUTLINES = "outlines"
    SECTIONS = "sections"
    VILLAGE_WORDS = "village words"
    VILLAGES = "villages"
    DOCUMENT_TYPES = "document types"
    SIGNING_CAPACITIES = "signing capacities"
    SIGNING_ROLES = "signing roles"
    RECIPIENT_CODES = "recipient codes"
    MEASURE_UNITS = "measure units"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class CodesOf:
    """A drop-down that offers the codes typed on another sheet (or, if it must, this one).

    `by` is the field of that sheet which a column's `narrowed_by` is compared with.
    """

    sheet: str
    by: str = ""


Choices = Listed | CodesOf | tuple[str, ...]


class Rolls(Enum):
    """How the rows of a unit make the cell of its line at the level above.

    What is KEPT names the line: rows that differ in it make lines of their own. BY_ROW leaves it
    to the row: a target's `Cách tổng hợp` says whether its figures are added, computed anew, the
    smallest, the largest, one that all meet, or joined words. The larger of two ticks is the one
    that is set.
    """

    NO = "not rolled up"
    ADDED = "added"
    RECOMPUTED = "computed from added counts"
    LARGEST = "largest"
    JOINED = "joined text"
    KEPT = "kept as it is on the line of the unit"
    AGREED = "kept where all rows agree"
    BY_ROW = "as the row itself says"


class Tab(Enum):
    """Colour of a tab: who fills the sheet, and when (`FORM.md` 0.1)."""

    FILL = "green"
    PREFILLED = "blue"
    LATER = "grey"
    HOUSEHOLDS = "red"
    GUIDE = "none"


class Shape(Enum):
    """How a sheet is laid out."""

    TABLE = "one Excel table, a record a row"
    ITEMS = "one record, an item a row"
    PAGE = "a page to read; it holds no records"


class Shown(StrEnum):
    """Whether staff see a sheet."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """What staff see of one field: heading, help and list; never a value.

    `said` are the honest words the cell may hold in place of a value; `number` is the official
    letter or number over the heading, `group` the line over that. `narrowed_by` is a field of the
    same row: once it is filled, the drop-down offers what belongs to it. Every figure says how it
    `rolls` up; a text that says nothing is not rolled up.
    """

    header: str
    note: str = ""
    example: str = ""
    width: float | None = None
    required: bool = False
    prefilled: bool = False
    assigned: bool = False
    hidden: bool = False
    above_commune: bool = False
    long: bool = False
    year: bool = False
    first_year: int = 1945
    choices: Choices | None = None
    narrowed_by: str = ""
    strict_choice: bool = False
    said: tuple[str, ...] = ()
    number: str = ""
    group: str = ""
    rolls: Rolls | None = None


@dataclass(frozen=True, eq=False)
class Calculated(Generic[T]):
    """A column that the sheet works out, and the same figure worked out here.

    `excel` is written with `[field]` for this row's cell and `{Record.field}` for a whole
    column of another sheet, or a defined name (`NamKeHoach`, the plan year); Excel 2010 functions
    only, none volatile, none of the locale's. It is empty where the value needs the catalogue or
    joins text: then the value itself is written. `compute` is None where the figure needs the
    whole plan: then `plan.derived` has it.
    """

    header: str
    excel: str
    compute: Callable[[Any], T] | None = None
    note: str = ""
    width: float | None = None
    digits: int = 0
    text: bool = False
    year: bool = False
    hidden: bool = False
    above_commune: bool = False
    number: str = ""
    group: str = ""
    rolls: Rolls = Rolls.RECOMPUTED
    name: str = field(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        object.__setattr__(self, "name", name)

    @overload
    def __get__(self, record: None, owner: type) -> Calculated[T]: ...
    @overload
    def __get__(self, record: Record, owner: type) -> T: ...
    def __get__(self, record: Record | None, owner: type) -> Calculated[T] | T:
        if record is None:
            return self
        if self.compute is None:
            raise AttributeError(f"{owner.__name__}.{self.name} needs the whole plan")
        return self.compute(record)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the form: its name for staff, its table's name for Excel, its page.

    `key` are the fields that name a row when rows move; `code_field` is the field whose cells
    come filled in prepared rows (CT01, CT02, …) and so do not make a row count as filled.
    """

    name: str
    table: str
    title: str
    tab: Tab
    intro: str = ""
    unit_line: str = ""
    blank_rows: int = 20
    key: tuple[str, ...] = ()
    code_field: str = ""
    code_prefix: str = ""
    shape: Shape = Shape.TABLE
    shown: Shown = Shown.VISIBLE
    above_commune: bool = False
    landscape: bool = True
    filled_rows: bool = False


class RecordType(type):
    """The type of sheets; mypy holds only a class with a type of its own for a key of caches."""


class Record(metaclass=RecordType):
    """One row of a plan, which remembers the row it came from.

    It is made of keywords, is never changed, and is strict: a value has the very type of its
    field, so no text and no bare number can pass for a date, and an unknown name is refused with
    a TypeError. A field that is not given has the default of its class: blank. It is plain Python
    because the models of a validating library for all sheets are built anew at every click; what
    comes from outside is converted and judged by `rows`.
    """

    sheet: ClassVar[Sheet]

    source: RowSource | ItemSource

    def __init__(self, *, source: RowSource | ItemSource, **values: Any) -> None:
        # one by one, since Python then keeps the names of fields once for all records of a sheet
        give = object.__setattr__
        give(self, "source", source)
        allowed = types_of(type(self))
        for name, value in values.items():
            if name not in allowed:
                raise TypeError(f"{type(self).__name__} has no field {name}")
            kind = type(value)
            if kind not in allowed[name] or (kind is tuple and not _are_texts(value)):
                raise TypeError(f"{type(self).__name__}.{name} cannot hold {value!r}")
            if value is not None:
                give(self, name, value)

    @classmethod
    def restored(cls, source: RowSource | ItemSource, given: Mapping[str, Any]) -> Self:
        """A record of what `given` told of it; nothing is checked again."""
        record = cls.__new__(cls)
        give = object.__setattr__
        give(record, "source", source)
        for name, value in given.items():
            give(record, name, value)
        return record

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a record is never changed: {type(self).__name__}.{name}")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(self) is not type(other):
            return NotImplemented
        return self.source == other.source and self.values() == other.values()

    def __hash__(self) -> int:
        return hash((type(self), self.source.sheet, self.source.row, self.row_key))

    def __repr__(self) -> str:
        given = (f"{name}={value!r}" for name, value in self.values().items() if not blank(value))
        return f"{type(self).__name__}({', '.join(given)})"

    def values(self) -> dict[str, Any]:
        """All fields by name in code, blank ones too, in the order staff see them."""
        return {name: getattr(self, name) for name in types_of(type(self))}

    def given(self) -> dict[str, Any]:
        """The fields that were given, by name in code; all others are blank."""
        return {name: value for name, value in self.__dict__.items() if name != "source"}

    def replaced(self, **values: Any) -> Self:
        """The same record with other values, checked like new ones; `source` may be one."""
        changed = type(self)(**{"source": self.source, **values})
        for name, value in self.__dict__.items():
            if name not in values:
                object.__setattr__(changed, name, value)
        return changed

    def cell(self, name: str) -> CellRef:
        """The cell of a field or calculated column, by its name in code."""
        return self.source.cell(name)

    @property
    def row_key(self) -> str:
        """What names this row when rows move: "CT05", or "kế hoạch|T1"."""
        return "|".join(str(getattr(self, name) or "") for name in self.sheet.key)


def blank(value: object) -> bool:
    """Whether a field is blank; 0 is not, an unticked box is."""
    return value is None or value is False or value in ((), "")


def _are_texts(values: Iterable[object]) -> bool:
    return all(type(each) is str for each in values)


@cache
def types_of(record: type[Record]) -> dict[str, frozenset[type]]:
    """The types that each field that staff fill may hold, by its name in code."""
    return {each.name: _types(each.type) for each in fields(record) if each.filled}


@cache
def _types(annotation: Any) -> frozenset[type]:
    """The plain types of an annotation: those of a union, `int` for Dong, `tuple` for codes."""
    if get_origin(annotation) in (Union, UnionType):
        return frozenset[type]().union(*map(_types, get_args(annotation)))
    if get_origin(annotation) is tuple:
        return frozenset({tuple})
    return frozenset({getattr(annotation, "__supertype__", annotation)})


Declared = Column | Calculated[Any]


@dataclass(frozen=True, slots=True, eq=False)
class FormField:
    """One declared column: its name in code, what staff see, and its Python type.

    `filled` is the column as one that staff fill, or None when the sheet works it out.
    """

    name: str
    column: Declared
    type: Any
    filled: Column | None

    @property
    def calculated(self) -> Calculated[Any] | None:
        """The column as a calculated one, or None when staff fill it."""
        return self.column if isinstance(self.column, Calculated) else None

    @property
    def rolls(self) -> Rolls:
        """How the column goes up to the level above."""
        return self.column.rolls or Rolls.NO


_FIELDS: dict[type[Record], tuple[FormField, ...]] = {}


def fields(record: type[Record]) -> tuple[FormField, ...]:
    """The columns of a sheet in the order staff see them, filled and calculated."""
    if record not in _FIELDS:
        _FIELDS[record] = tuple(_declared(record))
    return _FIELDS[record]


def _declared(record: type[Record]) -> Iterator[FormField]:
    for name, annotation in record.__annotations__.items():
        calculated = record.__dict__.get(name)
        if isinstance(calculated, Calculated):
            yield FormField(name, calculated, None, None)
        elif name not in ("sheet", "source"):
            kind, *said = annotation
            column = next(each for each in said if isinstance(each, Column))
            yield FormField(name, column, kind, column)


def field_named(record: type[Record], name: str) -> FormField:
    """The declared column of that name in code. Raises KeyError when there is none."""
    for each in fields(record):
        if each.name == name:
            return each
    raise KeyError(name)


__all__ = [
    "Annotated",
    "Calculated",
    "Choices",
    "CodesOf",
    "Column",
    "Declared",
    "FormField",
    "Listed",
    "Record",
    "Rolls",
    "Shape",
    "Sheet",
    "Shown",
    "Tab",
    "field_named",
    "fields",
    "types_of",
]
