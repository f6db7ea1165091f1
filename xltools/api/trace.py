"""Where one figure of a roll-up comes from, down to the cells that communes typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xltools.api.reading import Source, path_of, raw_of
from xltools.api.setup import Setup
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import RECORDS, GeneralInfo
from xltools.form.base import Record, Rolls, fields
from xltools.patterns import late_pattern
from xltools.quantities import Dong
from xltools.wording.errors import say_error
from xltools.wording.fill import place, show
from xltools.wording.money import dong_to_million
from xltools.wording.terms import Lang
from xltools.wording.trace import say_step

if TYPE_CHECKING:
    from xltools.rollup.trace import Book, Remark, Step

_PLACE: Final = late_pattern(
    r"'?(?P<sheet>[^!]+?)'?!\$?(?P<letters>[A-Za-z]{1,3})\$?(?P<row>\d{1,7})"
)
_BRANCH, _LAST, _PASSED, _NOTHING = "├─ ", "└─ ", "│  ", "   "


@dataclass(frozen=True)
class Traced:
    """The figure that was asked for, as the root of a tree."""

    file: Path
    step: Step


def trace(source: Source, where: str, setup: Setup, sources: Path | None = None) -> Traced:
    """Trace one cell, written as `Kinh phí!F12`, of a roll-up.

    The workbooks below are looked for by digest in `sources` and all folders within it; without
    it, in the folder of the roll-up. Raises XltoolsError: `file.*`, `form.*`, `trace.*`.
    """
    from xltools.rollup.trace import SourceFiles, Tracer, book_of

    rollup = path_of(source)
    book = book_of(rollup, raw_of(source))
    cell = _cell(book, where)
    if not book.sources:
        raise XltoolsError("trace.not-a-rollup", file=rollup)
    folder = rollup.parent if sources is None else sources
    if not folder.is_dir():
        raise XltoolsError("trace.no-folder", folder=folder)
    files = SourceFiles((folder,), deep=sources is not None)
    return Traced(rollup, Tracer(files, setup.catalogue).trace(book, cell))


def _cell(book: Book, where: str) -> CellRef:
    """The cell that was asked for, on a sheet that holds figures."""
    found = _PLACE.fullmatch(where.strip())
    if found is None:
        raise XltoolsError("trace.bad-place", place=where)
    asked = found["sheet"].replace("''", "'")
    sheet = book.sheet_named(asked)
    known = [each.sheet.name for each in RECORDS if _rolls_up(each)]
    if not sheet:
        raise XltoolsError("trace.no-sheet", file=book.path, sheet=asked, sheets=known)
    if book.record_of(sheet) in (None, GeneralInfo):
        raise XltoolsError("trace.no-table", sheet=sheet, sheets=known)
    return CellRef(sheet, int(found["row"]), _column(found["letters"]))


def _rolls_up(record: type[Record]) -> bool:
    return any(each.column.rolls in (Rolls.ADDED, Rolls.BY_ROW) for each in fields(record))


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


# as text


def trace_lines(traced: Traced, lang: Lang) -> Iterator[str]:
    """The tree, one line a cell."""
    return _lines(traced.step, lang, "", "", "")


def _lines(step: Step, lang: Lang, first: str, rest: str, heading: str) -> Iterator[str]:
    yield first + _said(step, lang, heading)
    for index, part in enumerate(step.parts):
        last = index == len(step.parts) - 1
        below = rest + (_NOTHING if last else _PASSED)
        yield from _lines(part, lang, rest + (_LAST if last else _BRANCH), below, step.heading)


def _said(step: Step, lang: Lang, heading: str) -> str:
    """One cell: its value, what it is, where it stands, how it came to be, what there is to know.

    The heading is said where it is another than that of the figure above.
    """
    what = [_value(step, lang), *([step.heading] if step.heading != heading else []), step.line]
    whose = f"{step.file_name} ({step.unit_name})" if step.unit_name else step.file_name
    line = f"{' – '.join(each for each in what if each)}: {whose}, {_place(step, lang)}"
    if step.value is not None or step.parts:
        how = say_step(f"trace.{step.how.value}", {"count": len(step.parts)}, lang)
        line = f"{line}; {how}"
    remarks = "; ".join(_remark(step, each, lang) for each in step.remarks)
    return f"{line} [{remarks}]" if remarks else line


def _place(step: Step, lang: Lang) -> str:
    if step.cell is not None:
        return place(step.cell, lang)
    return say_step("trace.row", {"sheet": step.sheet, "row": step.row}, lang)


def _value(step: Step, lang: Lang) -> str:
    if step.is_unread:
        return say_step("trace.unread-value", {}, lang)
    if step.value is None:
        return say_step("trace.blank-value", {}, lang)
    return show(_as_on_sheet(step, step.value), lang)


def _remark(step: Step, remark: Remark, lang: Lang) -> str:
    figures = {name: _as_on_sheet(step, value) for name, value in remark.figures.items()}
    values = {**remark.values, **figures}
    reason = values.get("reason")
    if isinstance(reason, XltoolsError):
        values["reason"] = say_error(reason, lang)
    return say_step(remark.code, values, lang)


def _as_on_sheet(step: Step, value: object) -> object:
    """Money as the sheet shows it: in triệu đồng; numbers as they are printed."""
    if step.money and isinstance(value, int | Decimal):
        return dong_to_million(Dong(int(value)))
    return Decimal(value) if type(value) is int else value


# as JSON


def trace_json(traced: Traced, lang: Lang) -> dict[str, Any]:
    """The tree as one JSON object."""
    return {"file": str(traced.file), "figure": _step_json(traced.step, lang)}


def _step_json(step: Step, lang: Lang) -> dict[str, Any]:
    return {
        "file": step.file_name,
        "unit": step.unit_name,
        "sheet": step.sheet,
        "row": step.row,
        "cell": step.cell.address if step.cell else None,
        "heading": step.heading,
        "line": step.line,
        "value": _number(_as_on_sheet(step, step.value)),
        "dong": step.value if step.money else None,
        "how": step.how.value,
        "remarks": [
            {"code": each.code, "message": _remark(step, each, lang)} for each in step.remarks
        ],
        "parts": [_step_json(part, lang) for part in step.parts],
    }


def _number(value: object) -> object:
    """A decimal as the JSON number that shows it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
