"""Several hands: copies of one workbook become one, and a part goes out to be filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from xltools.api.new import save_plan
from xltools.api.reading import Opened, Source, open_workbook
from xltools.api.same_plan import About, contradiction
from xltools.api.setup import Setup
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import RECORDS, OutsideLine
from xltools.form.base import Shape, field_named
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.copies import Copy, copy_of
from xltools.plan.merging import Conflict, Merged, Stated, merge
from xltools.rows.document import rows_of
from xltools.rows.rows import Trouble
from xltools.wording.fill import show
from xltools.wording.results import say_result
from xltools.wording.say import place
from xltools.wording.terms import Lang


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell of a copy that could not be read, or an unknown heading, with its text as found."""

    copy: str
    cell: CellRef
    value: str


@dataclass(frozen=True)
class MergeDone:
    """The merged plan, where it was written, and what to tell of it."""

    output: Path
    plan: Plan
    copies: tuple[str, ...]
    merged: Merged
    unread: tuple[Unread, ...]
    outside_columns: tuple[Unread, ...]
    outside_sheets: tuple[tuple[str, str], ...]

    @property
    def status(self) -> int:
        """Exit status: 1 where copies conflict."""
        return 1 if self.merged.conflicts else 0


def merge_workbooks(
    sources: Sequence[Source], output: Path, setup: Setup, base: Path | None = None
) -> MergeDone:
    """Write one workbook of the copies; the first copy's values stand where they conflict.

    `base` is the workbook that all copies began with. What could not be read goes to the sheet
    `Ngoài biểu mẫu`. Raises XltoolsError: `merge.*`, `file.*`, `form.*`, `output.*`.
    """
    if len(sources) < 2:
        raise XltoolsError("merge.one-copy")
    opened = [open_workbook(source) for source in sources]
    paths = [each.path for each in opened]
    ancestor = open_workbook(base) if base else None
    for each in (*opened[1:], *([ancestor] if ancestor else [])):
        _check_same_plan(opened[0], each)
    names = _names(paths)
    copies = [_copy(name, each) for name, each in zip(names, opened, strict=True)]
    merged = merge(copies, _copy(ancestor.path.name, ancestor) if ancestor else None)
    named = tuple(zip(names, opened, strict=True))
    unread = tuple(_problems(named, headings=False))
    plan = plan_of(rows_of(_with_unread(merged, unread)))
    save_plan(plan, output, setup, inputs=(*paths, *([base] if base else [])))
    columns = tuple(_problems(named, headings=True))
    sheets = tuple((name, sheet) for name, each in named for sheet in each.rows.unknown_sheets)
    return MergeDone(output, plan, tuple(names), merged, unread, columns, sheets)


def _problems(copies: Sequence[tuple[str, Opened]], *, headings: bool) -> Iterator[Unread]:
    """What could not be read of the copies: headings without a place in the form, or cells."""
    for name, opened in copies:
        for problem in opened.rows.all_problems:
            heading = problem.trouble in (Trouble.UNKNOWN_HEADING, Trouble.HEADING_TWICE)
            if problem.found and heading is headings:
                yield Unread(name, problem.cell, problem.found)


def _names(paths: Sequence[Path]) -> list[str]:
    """The names of the files; with their folders where two files have one name."""
    names = [path.name for path in paths]
    return names if len(set(names)) == len(names) else [path.as_posix() for path in paths]


def _check_same_plan(first: Opened, other: Opened) -> None:
    """Refuse a copy of another plan; what a copy leaves blank is no contradiction."""
    found = contradiction(first, other)
    if found is not None:
        code = "merge.other-unit" if found.about is About.UNIT else "merge.other-year"
        raise XltoolsError(code, **found.says)
    one, two = first.rows.form_version, other.rows.form_version
    if one and two and one != two:
        files = {"file": other.path, "first": first.path}
        raise XltoolsError("merge.other-form", **files, version=two, wanted=one)


def _copy(name: str, opened: Opened) -> Copy:
    """The workbook as a copy; a sheet without its headings says nothing."""
    sheets = opened.rows.sheets.items()
    items = {record for record in RECORDS if record.sheet.shape is Shape.ITEMS}
    lacking = {r for r, sheet in sheets if not sheet.records and not sheet.columns} - items
    unread = {problem.cell for problem in opened.rows.all_problems if problem.field}
    return copy_of(name, opened.plan, unread=unread, lacking=lacking)


def _with_unread(merged: Merged, unread: Sequence[Unread]) -> dict[str, Any]:
    document, sheet = dict(merged.document), OutsideLine.sheet.name
    named = ("from_sheet", "cell_address", "content", "remarks")
    headings = [field_named(OutsideLine, name).column.header for name in named]
    lines = [
        dict(zip(headings, (u.cell.sheet, u.cell.address, u.value, u.copy), strict=True))
        for u in unread
    ]
    rows = document.get(sheet, [])
    added = [line for line in lines if line not in rows]
    return {**document, sheet: [*rows, *added]} if added else document


def merge_lines(done: MergeDone, lang: Lang) -> Iterator[str]:
    """The report as lines of text: what was made, then all that a person should look at."""
    info, merged = done.plan.info, done.merged
    values = {"count": len(done.copies), "unit": info.unit_name, "year": info.plan_year}
    yield say_result("merge.done", lang, **values, file=str(done.output))
    if merged.conflicts:
        yield say_result("merge.conflicts", lang, count=len(merged.conflicts))
    for conflict in merged.conflicts:
        yield "  " + _say_conflict(conflict, lang)
    for each in merged.recoded:
        told = {"sheet": each.sheet, "copy": each.copy, "code": each.code, "new": each.new}
        yield "  " + say_result("merge.recoded", lang, **told, references=each.references)
    for gone in merged.removed:
        told = {"sheet": gone.sheet, "row": gone.row, "copies": ", ".join(gone.copies)}
        yield "  " + say_result("merge.removed", lang, **told)
    for cell in done.unread:
        where = place(cell.cell, lang)
        line = say_result("merge.unread", lang, copy=cell.copy, cell=where, value=cell.value)
        yield "  " + line
    yield from _say_outside(done, lang)


def _say_outside(done: MergeDone, lang: Lang) -> Iterator[str]:
    for each in done.outside_columns:
        told = {"copy": each.copy, "cell": place(each.cell, lang), "value": each.value}
        yield "  " + say_result("merge.outside-column", lang, **told)
    for copy, sheet in done.outside_sheets:
        yield "  " + say_result("merge.outside-sheet", lang, copy=copy, sheet=sheet)


def _say_conflict(conflict: Conflict, lang: Lang) -> str:
    where = {"sheet": conflict.sheet, "row": conflict.row}
    if not conflict.column:
        copies = ", ".join(each.copy for each in conflict.others)
        return say_result(
            "merge.conflict-row", lang, **where, copies=copies, kept=conflict.kept.copy
        )
    code = "merge.conflict" if conflict.row else "merge.conflict-item"
    others = ", ".join(_say_stated(each, lang) for each in conflict.others)
    kept = _say_stated(conflict.kept, lang)
    return say_result(code, lang, **where, column=conflict.column, kept=kept, others=others)


def _say_stated(stated: Stated, lang: Lang) -> str:
    cell = stated.cell.address if stated.cell else ""
    value = show(stated.value, lang)
    return say_result("merge.stated", lang, value=value, copy=stated.copy, cell=cell)


def merge_json(done: MergeDone) -> dict[str, Any]:
    """The report as one object."""
    info, merged = done.plan.info, done.merged
    return {
        "file": str(done.output),
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "copies": list(done.copies),
        "conflicts": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "column": each.column,
                "kept": _stated_json(each.kept),
                "others": [_stated_json(other) for other in each.others],
            }
            for each in merged.conflicts
        ],
        "recoded": [
            {
                "sheet": each.sheet,
                "copy": each.copy,
                "code": each.code,
                "new": each.new,
                "references": each.references,
            }
            for each in merged.recoded
        ],
        "removed": [
            {"sheet": each.sheet, "row": each.row, "copies": list(each.copies)}
            for each in merged.removed
        ],
        "unread": [_unread_json(each) for each in done.unread],
        "outside": [
            *(_unread_json(each) for each in done.outside_columns),
            *({"copy": copy, "sheet": sheet} for copy, sheet in done.outside_sheets),
        ],
    }


def _stated_json(stated: Stated) -> dict[str, Any]:
    cell = stated.cell.address if stated.cell else None
    return {"copy": stated.copy, "cell": cell, "value": stated.value}


def _unread_json(unread: Unread) -> dict[str, Any]:
    cell = unread.cell
    return {
        "copy": unread.copy,
        "sheet": cell.sheet,
        "cell": cell.address,
        "value": unread.value,
    }
