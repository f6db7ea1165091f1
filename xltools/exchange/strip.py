"""What of a plan goes up: its records, without what concerns nobody above.

Left behind are the findings of the last check, what has no place in the form, and how to reach the
people of the units below. A submission is written anew out of these records, so whatever else lay
in the file (comments, hidden sheets, pictures, properties, links) stays where it is.
"""

from __future__ import annotations

from typing import Final

from xltools.exchange.cell_digests import NOT_SEALED
from xltools.form import ChildUnit
from xltools.plan import Plan

_CONTACT: Final[dict[str, None]] = {"contact": None, "phone": None, "email": None}


def stripped(plan: Plan) -> Plan:
    """The plan as it goes up."""
    kept = {record: rows for record, rows in plan.records.items() if record not in NOT_SEALED}
    if plan.children:
        kept[ChildUnit] = tuple(_without_contact(each) for each in plan.children)
    return Plan(plan.info, kept)


def _without_contact(unit: ChildUnit) -> ChildUnit:
    given = {name: value for name, value in unit.given().items() if name not in _CONTACT}
    return ChildUnit.restored(unit.source, given)
