"""A matrix units × items, as an office pastes it from its decision, into Giao chỉ tiêu."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from xltools.api.below import check_assigns, targets_to_assign
from xltools.api.reading import open_whole
from xltools.api.repair import new_file, understand, write_anew
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.assigning import Assigned, assign
from xltools.exchange.headings import Vocabulary
from xltools.exchange.matrix import matrices
from xltools.exchange.read_matrix import Column, Understood, understand_matrix
from xltools.exchange.remark import Remark
from xltools.exchange.sums import said as say_thing
from xltools.exchange.unit_names import UnitNames
from xltools.findings import Severity
from xltools.form import RECORDS
from xltools.form.words import AssignedKind
from xltools.plan.names import project_name
from xltools.plan.scope import Scope
from xltools.rows.leftovers import Leftover
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class AssignDone:
    """What was assigned, and the new workbook; `output` is None where there was nothing new."""

    assigned: Assigned
    output: Path | None
    outside: tuple[Leftover, ...] = ()

    @property
    def status(self) -> int:
        """Exit status: 1 where something of the matrix is in error."""
        return 1 if errors_in(self.assigned.remarks) else 0


def errors_in(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The remarks that are errors."""
    return tuple(each for each in remarks if each.severity is Severity.ERROR)


def assign_workbook(parent: Path, matrix: Path, output: Path, setup: Setup) -> AssignDone:
    """Write the parent's workbook anew with what the matrix assigns; both files stay as they are.

    All of the parent's workbook is kept, as `repair` keeps it. Raises XltoolsError: `file.*`,
    `form.*`, `assign.*`, `output.*`, "part.not-whole".
    """
    from xltools.workbook.read import read_workbook

    open_whole(parent)  # refuses a part, whose other sheets would be taken for blank
    damaged = understand(parent, read_workbook(parent))
    plan = damaged.plan
    check_assigns(plan, parent)
    annex = read_workbook(matrix)
    if any(record.sheet.name in annex.sheets for record in RECORDS):
        raise XltoolsError("assign.no-annex", file=matrix)
    tables = matrices(annex, UnitNames(plan.children), plan.info.unit_name or "")
    if not tables:
        raise XltoolsError("assign.no-table", file=matrix)
    scope = Scope(plan, setup.catalogue)
    known = Vocabulary(targets_to_assign(plan, setup), scope)
    understood = [understand_matrix(table, known) for table in tables]
    assigned = assign(plan, understood, lambda code: project_name(scope, code))
    if not assigned.rows:
        return AssignDone(assigned, None)
    with new_file(parent, output) as temporary:
        done = write_anew(damaged, temporary, output, setup, plan=assigned.plan)
    return AssignDone(assigned, output, done.outside)


def assign_lines(done: AssignDone, lang: Lang) -> Iterator[str]:
    """What was understood of each table, what was written, and all that is to be told."""
    assigned = done.assigned
    for table in assigned.tables:
        yield from _table_lines(table, lang)
    if done.output is None:
        yield say_result("assign.nothing-new", lang)
    else:
        counts = {"rows": len(assigned.rows), "units": assigned.units}
        yield say_result("assign.done", lang, **counts, file=str(done.output))
    if assigned.unchanged:
        yield say_result("assign.unchanged", lang, count=assigned.unchanged)
    if done.outside:
        yield say_result("repair.outside", lang, count=len(done.outside))
    yield from remark_lines(assigned.remarks, lang)


def remark_lines(remarks: Sequence[Remark], lang: Lang) -> Iterator[str]:
    """Errors, then what to look at, then notes; each under its heading."""
    for severity, code in (
        (Severity.ERROR, "assign.errors"),
        (Severity.WARNING, "assign.to-look-at"),
        (Severity.INFO, "assign.notes"),
    ):
        of_it = [each for each in remarks if each.severity is severity]
        if of_it:
            yield say_result(code, lang, count=len(of_it))
        for each in of_it:
            yield f"  {each.say(lang)}"


def _table_lines(table: Understood, lang: Lang) -> Iterator[str]:
    understood = [column for column in table.columns if column.thing]
    yield say_result(
        "assign.table-of" if table.decision else "assign.table",
        lang,
        sheet=table.matrix.sheet,
        units=len({each.unit_code for each in table.stated}),
        columns=len(understood),
        **({"decision": str(table.decision)} if table.decision else {}),
    )
    for column in understood:
        says = {"cell": column.heading.at.address, "heading": column.said}
        yield "  " + say_result("assign.column", lang, **says, thing=_thing(column))


def _thing(column: Column) -> str:
    """What a column assigns: CT02 Mức giảm tỷ lệ hộ nghèo; DA3.TDA2, NSTW, sự nghiệp."""
    thing, target = column.thing, column.meaning.target
    if thing is None:
        return ""
    if thing.kind is AssignedKind.TARGET and target is not None:
        return f"{target.code} {target.wording or ''}".strip()
    return say_thing(thing)


def assign_json(done: AssignDone, lang: Lang) -> dict[str, Any]:
    """The same as one object."""
    info, assigned = done.assigned.plan.info, done.assigned
    return {
        "file": str(done.output) if done.output else None,
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "tables": [_table_json(table) for table in assigned.tables],
        "rows": len(assigned.rows),
        "units": assigned.units,
        "unchanged": assigned.unchanged,
        "remarks": [remark_json(each, lang) for each in assigned.remarks],
    }


def _table_json(table: Understood) -> dict[str, Any]:
    return {
        "sheet": table.matrix.sheet,
        "decision": str(table.decision) if table.decision else None,
        "columns": [
            {"cell": each.heading.at.address, "heading": each.said, "thing": _thing(each)}
            for each in table.columns
            if each.thing
        ],
    }


def remark_json(remark: Remark, lang: Lang) -> dict[str, Any]:
    """One remark with its code, weight and cell."""
    return {
        "code": remark.code,
        "severity": remark.severity.value,
        "sheet": remark.cell.sheet if remark.cell else None,
        "cell": remark.cell.address if remark.cell else None,
        "message": remark.say(lang),
    }
