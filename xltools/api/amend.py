"""A later assignment taken into a workbook that a unit has filled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from xltools.api.assign import remark_json, remark_lines
from xltools.api.below import targets_to_assign
from xltools.api.reading import open_whole
from xltools.api.repair import new_file, understand, write_anew
from xltools.api.setup import Setup
from xltools.catalogue import UnitKey
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.assignment import Assignment, assignment_in, assignment_of
from xltools.exchange.laying import Laid, lay
from xltools.exchange.workbench import Change
from xltools.form import ChildUnit
from xltools.plan import Plan
from xltools.plan.scope import Scope
from xltools.rows.leftovers import Leftover
from xltools.wording.fill import place, show
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Amended:
    """The unit's workbook with the change; `output` is None where nothing differs."""

    laid: Laid
    output: Path | None
    outside: tuple[Leftover, ...] = ()

    @property
    def status(self) -> int:
        """Exit status: 1 where the unit has something of its own that the change runs into."""
        return 1 if self.laid.remarks else 0


def amend_workbook(path: Path, amendment: Path, output: Path, setup: Setup) -> Amended:
    """Write a unit's workbook anew with what the level above assigns now.

    The amendment is the workbook that was handed out to the unit, or that of the level above
    itself. All that the unit filled stays; both files do. Raises XltoolsError: `file.*`, `form.*`,
    `amend.*`, `output.*`, "part.not-whole".
    """
    from xltools.workbook.read import read_workbook

    open_whole(path)  # refuses a part, whose other sheets would be taken for blank
    damaged = understand(path, read_workbook(path))
    assignment = _assignment(amendment, open_whole(amendment).plan, damaged.plan, path, setup)
    laid = lay(assignment, damaged.plan, setup.catalogue)
    if not laid.changes:
        return Amended(laid, None)
    with new_file(path, output) as temporary:
        done = write_anew(damaged, temporary, output, setup, plan=laid.plan)
    return Amended(laid, output, done.outside)


def _assignment(amendment: Path, given: Plan, own: Plan, path: Path, setup: Setup) -> Assignment:
    """What the amendment assigns the unit; refused where it is none of this unit and year."""
    files = {"file": amendment, "own": path}
    if given.year != own.year:
        raise XltoolsError("amend.other-year", **files, year=given.year, wanted=own.year)
    units = {"unit": given.info.unit_name, "wanted": own.info.unit_name}
    if _key(given, setup) == _key(own, setup) and given.info.unit_code == own.info.unit_code:
        return assignment_in(given)
    child = _child(given, own)
    if child is None:
        raise XltoolsError("amend.other-unit", **files, **units)
    return assignment_of(given, child, targets_to_assign(given, setup), setup.catalogue)


def _key(plan: Plan, setup: Setup) -> UnitKey | None:
    unit = Scope(plan, setup.catalogue).unit
    return unit.key if unit else None


def _child(parent: Plan, own: Plan) -> ChildUnit | None:
    """The line of Cấp dưới that is the unit's."""
    code = own.info.unit_code
    return next((unit for unit in parent.children if code and unit.code == code), None)


def amend_lines(done: Amended, lang: Lang) -> Iterator[str]:
    """Every change, cell by cell, and what a person has to decide."""
    info = done.laid.plan.info
    if done.output is None:
        yield say_result("amend.nothing", lang, unit=info.unit_name)
    else:
        says = {"count": len(done.laid.changes), "unit": info.unit_name}
        yield say_result("amend.done", lang, **says, file=str(done.output))
    for each in done.laid.changes:
        yield "  " + _say_change(each, lang)
    if done.outside:
        yield say_result("repair.outside", lang, count=len(done.outside))
    yield from remark_lines(done.laid.remarks, lang)


def _say_change(each: Change, lang: Lang) -> str:
    row = f" ({each.row})" if each.row else ""
    where = f"{place(each.cell, lang)}{row}"
    if not each.header:
        return say_result("amend.added", lang, where=where, after=each.after)
    says = {"where": where, "header": each.header}
    values = {"before": show(each.before, lang), "after": show(each.after, lang)}
    return say_result("amend.change", lang, **says, **values)


def amend_json(done: Amended, lang: Lang) -> dict[str, Any]:
    """The same as one object."""
    info = done.laid.plan.info
    return {
        "file": str(done.output) if done.output else None,
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "changes": [
            {
                "sheet": each.cell.sheet,
                "cell": each.cell.address,
                "row": each.row,
                "column": each.header or None,
                "before": each.before,
                "after": each.after,
            }
            for each in done.laid.changes
        ],
        "remarks": [remark_json(each, lang) for each in done.laid.remarks],
    }
