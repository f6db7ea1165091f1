"""A damaged workbook's content in a fresh one; what has no place there is kept and told."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xltools.api.setup import Setup
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import OutsideLine
from xltools.form.base import blank
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.leftovers import Leftover, Reason, formula_values, leftovers
from xltools.rows.mend import Mended, mend
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows
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


def repair_workbook(path: Path, output: Path, setup: Setup) -> Repaired:
    """Write a fresh workbook with all that a person filled in; the old file stays as it is.

    What has no place in the form stands on its sheet Ngoài biểu mẫu. Raises XltoolsError: `file.*`,
    `form.not-ours`, `form.household-list`, `output.*`.
    """
    from xltools.workbook.behind import read_behind
    from xltools.workbook.read import read_workbook
    from xltools.workbook.save import replacing
    from xltools.workbook.write import write_workbook

    if os.path.lexists(output):
        raise XltoolsError("output.exists", file=output)
    with replacing(output, (path,), ".xlsx") as temporary:
        raw = read_workbook(path)
        behind = read_behind(path, raw.structure)
        mended = mend(raw)
        rows = read_rows(mended.raw, path.name)
        plan = plan_of(rows)
        write_workbook(temporary, plan, setup.catalogue)
        fresh = read_workbook(temporary)
        comments = (Leftover(c, text, Reason.COMMENT) for c, text in behind.comments.items())
        outside = (*leftovers(mended, rows, fresh, behind.formulas), *comments)
        if outside:
            plan = _with_outside(plan, outside)
            write_workbook(temporary, plan, setup.catalogue)
    return Repaired(output, plan, _placed(plan), outside, tuple(_guesses(mended, rows)))


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
