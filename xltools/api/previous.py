"""Last year's workbook of a unit, refused when it is of another unit or year."""

from __future__ import annotations

from pathlib import Path

from xltools.api.reading import Opened, open_whole
from xltools.api.setup import Setup
from xltools.errors import XltoolsError
from xltools.plan import Plan
from xltools.plan.scope import Scope
from xltools.wording.text import fold


def read_previous(path: Path, opened: Opened, setup: Setup) -> Plan:
    """The plan of the same unit for the year before.

    Raises XltoolsError: `file.*`, `form.*`, `previous.unclear` (of either file),
    `previous.other-unit`, `previous.other-year`.
    """
    plan, previous = opened.plan, open_whole(path).plan
    for each, file in ((plan, opened.path), (previous, path)):
        if not each.year or not (each.info.unit_code or each.info.unit_name):
            raise XltoolsError("previous.unclear", file=file)
    if not same_unit(previous, plan, setup):
        found, unit = previous.info.unit_name, plan.info.unit_name
        raise XltoolsError("previous.other-unit", file=path, found=found, unit=unit)
    if plan.year is not None and previous.year != plan.year - 1:
        raise XltoolsError(
            "previous.other-year",
            file=path,
            found=previous.year,
            year=plan.year,
            wanted=plan.year - 1,
        )
    return previous


def same_unit(left: Plan, right: Plan, setup: Setup) -> bool:
    """Whether two plans are of one unit: codes were used again, so the day counts too."""
    if Scope(left, setup.catalogue).level is not Scope(right, setup.catalogue).level:
        return False
    one, other = left.info, right.info
    if one.unit_code and other.unit_code:
        since = {each.unit_valid_from for each in (one, other) if each.unit_valid_from}
        return one.unit_code == other.unit_code and len(since) < 2
    return fold(one.unit_name or "") == fold(other.unit_name or "")
