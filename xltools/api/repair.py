"""A damaged workbook's content in a fresh one; what has no place there is kept and told."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from xltools.api.setup import Setup
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import OutsideLine
from xltools.form.base import blank
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.leftovers import Leftover, Reason, formula_values, leftovers
from xltools.rows.mend import Mended, mend
from xltools.rows.raw import RawValue, RawWorkbook
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows, Trouble
from xltools.wording.fill import place as say_place
from xltools.wording.repair import say_guess, say_reason
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Guess:
    """Something that a person should look at again; `code` is of `wording.repair.GUESSES`."""

    code: str
    values: Mapping[str, object]
    cell: CellRef | None = None


@dataclass(frozen=True)
class Repaired:
    """The new workbook: how many values found their place, which did not, what was guessed."""

    output: Path
    plan: Plan
    placed: int
    outside: tuple[Leftover, ...]
    guesses: tuple[Guess, ...]


@dataclass(frozen=True)
class Damaged:
    """A workbook as `repair` understands it; `comments` and `formulas` stand behind its values."""

    mended: Mended
    rows: Rows
    plan: Plan
    comments: Mapping[CellRef, str]
    formulas: Mapping[CellRef, str]

    @property
    def unread(self) -> dict[tuple[CellRef, str], RawValue]:
        """What stands in cells that cannot be read, by cell and field."""
        raw = self.mended.raw
        return {
            (each.cell, each.field): raw.value_at(each.cell)
            for each in self.rows.all_problems
            if each.field and each.found and each.trouble is not Trouble.HEADING_TWICE
        }


@contextmanager
def new_file(path: Path, output: Path) -> Iterator[Path]:
    """A temporary file that becomes `output` in the end; the file of `path` stays as it is.

    Raises XltoolsError `output.*`, "output.exists" for a file that is there already.
    """
    from xltools.workbook.save import replacing

    if os.path.lexists(output):
        raise XltoolsError("output.exists", file=output)
    with replacing(output, (path,), ".xlsx") as temporary:
        yield temporary


def repair_workbook(path: Path, output: Path, setup: Setup) -> Repaired:
    """Write a fresh workbook with all that a person filled in; the old file stays as it is.

    What has no place in the form stands on its sheet Ngoài biểu mẫu. Raises XltoolsError: `file.*`,
    `form.not-ours`, `form.household-list`, `output.*`.
    """
    from xltools.workbook.read import read_workbook

    with new_file(path, output) as temporary:
        damaged = understand(path, read_workbook(path))
        return write_anew(damaged, temporary, output, setup)


def understand(path: Path, raw: RawWorkbook) -> Damaged:
    """The values of the workbook at `path`, understood as well as can be. Raises XltoolsError."""
    from xltools.workbook.behind import read_behind

    behind = read_behind(path, raw.structure)
    mended = mend(raw)
    rows = read_rows(mended.raw, path.name)
    return Damaged(mended, rows, plan_of(rows), behind.comments, behind.formulas)


def write_anew(
    damaged: Damaged,
    temporary: Path,
    output: Path,
    setup: Setup,
    *,
    plan: Plan | None = None,
) -> Repaired:
    """Write a fresh workbook of what was understood to a temporary file that becomes `output`.

    With `plan`, the same rows with other values, cells that cannot be read stay where they are;
    without it they go to the sheet Ngoài biểu mẫu.
    """
    from xltools.workbook.read import read_workbook
    from xltools.workbook.write import write_workbook

    as_found = damaged.unread if plan is not None else {}
    write_workbook(temporary, damaged.plan, setup.catalogue, as_found=as_found)
    fresh = read_workbook(temporary)
    comments = (Leftover(c, text, Reason.COMMENT) for c, text in damaged.comments.items())
    without = leftovers(damaged.mended, damaged.rows, fresh, damaged.formulas)
    kept = (each for each in without if plan is None or each.reason is not Reason.UNREADABLE)
    outside = (*kept, *comments)
    written = plan or damaged.plan
    if outside:
        written = _with_outside(written, outside)
    if written is not damaged.plan:
        write_workbook(temporary, written, setup.catalogue, as_found=as_found)
    guesses = tuple(_guesses(damaged.mended, damaged.rows))
    return Repaired(output, written, _placed(written), outside, guesses)


def _with_outside(plan: Plan, outside: tuple[Leftover, ...]) -> Plan:
    """The plan with its leftovers behind those of earlier repairs."""
    before = plan.of(OutsideLine)
    lines = tuple(
        OutsideLine(
            source=place(OutsideLine, len(before) + index),
            from_sheet=each.cell.sheet,
            cell_address=each.cell.address,
            content=each.content,
            remarks=_why(each, "vi"),
        )
        for index, each in enumerate(outside)
    )
    return Plan(plan.info, {**plan.records, OutsideLine: (*before, *lines)})


def _placed(plan: Plan) -> int:
    """How many cells of the plan hold a value; those outside the form do not count."""
    return sum(
        not blank(value)
        for record, rows in plan.records.items()
        if record is not OutsideLine
        for row in rows
        for value in row.values().values()
    )


def _guesses(mended: Mended, rows: Rows) -> Iterator[Guess]:
    for found, name in mended.renamed:
        yield Guess("sheet", {"found": found, "header": name})
    for each in mended.near:
        cell = mended.old(each.cell)
        values = {"cell": cell, "found": each.found, "header": each.header}
        yield Guess("heading", values, cell)
    for cell, header in formula_values(mended, rows):
        yield Guess("formula", {"cell": cell, "header": header}, cell)


def _why(leftover: Leftover, lang: Lang) -> str:
    return say_reason(leftover.reason.value, lang, header=leftover.header)


def repair_lines(done: Repaired, lang: Lang) -> Iterator[str]:
    """The repair as lines of text: what was placed, what was not and why, what to look at."""
    info = done.plan.info
    yield say_result(
        "repair.done", lang, count=done.placed, unit=info.unit_name, file=str(done.output)
    )
    yield from placed_lines(done, lang)


def placed_lines(done: Repaired, lang: Lang) -> Iterator[str]:
    """What found no place in the form and why, and what to look at again."""
    if done.outside:
        yield say_result("repair.outside", lang, count=len(done.outside))
    else:
        yield say_result("repair.all-placed", lang)
    for each in done.outside:
        text = " ".join(each.content.split())
        yield f"  {say_place(each.cell, lang)}: “{text}” ({_why(each, lang)})"
    if done.guesses:
        yield say_result("repair.guesses", lang, count=len(done.guesses))
    for guess in done.guesses:
        yield f"  {say_guess(guess.code, lang, **guess.values)}"


def repair_json(done: Repaired, lang: Lang) -> dict[str, Any]:
    """The repair as one JSON object."""
    info = done.plan.info
    return {
        "file": str(done.output),
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "placed": done.placed,
        **placed_json(done, lang),
    }


def placed_json(done: Repaired, lang: Lang) -> dict[str, Any]:
    """What found no place in the form and why, and what to look at again."""
    return {
        "outside": [
            {
                "sheet": each.cell.sheet,
                "cell": each.cell.address,
                "content": each.content,
                "reason": each.reason.value,
                "message": _why(each, lang),
            }
            for each in done.outside
        ],
        "guesses": [
            {
                "code": guess.code,
                "cell": str(guess.cell) if guess.cell else None,
                "message": say_guess(guess.code, lang, **guess.values),
            }
            for guess in done.guesses
        ],
    }
