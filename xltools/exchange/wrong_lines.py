"""Lines of Giao chỉ tiêu that assign nothing to anybody, though something stands there."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.exchange.remark import Remark
from xltools.form.assigned_figures import given
from xltools.plan import Plan
from xltools.plan.assigned import thing_of


def wrong_lines(plan: Plan) -> Iterator[Remark]:
    """Every line in force that names no unit below, no thing, or no figure."""
    units = {unit.code for unit in plan.children if unit.code}
    for row in plan.assigned_in_force:
        says: dict[str, object] = {"unit": row.unit_code, "code": row.code}
        if row.unit_code not in units:
            yield Remark("line.unknown-unit", says, row.cell("unit_code"))
        elif thing_of(row) is None:
            yield Remark("line.no-thing", says, row.cell("code" if row.kind else "kind"))
        elif given(row) is None and row.registered is None:
            yield Remark("line.no-figure", says, row.cell("value"))
