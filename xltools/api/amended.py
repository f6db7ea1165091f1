"""The signed plan that an amendment amends, refused when the two do not belong together."""

from __future__ import annotations

from pathlib import Path

from xltools.api.previous import same_unit
from xltools.api.reading import open_whole
from xltools.api.setup import Setup
from xltools.errors import XltoolsError
from xltools.form.words import DocumentKind
from xltools.plan import Plan


def read_amended(path: Path, plan: Plan, setup: Setup) -> Plan:
    """The plan of the same unit and year as it was signed.

    Raises XltoolsError: `file.*`, `form.*`; `amended.no-amendment` where the plan amends none,
    `amended.other-plan` where that is another one.
    """
    if plan.info.document_kind is not DocumentKind.AMENDMENT:
        raise XltoolsError("amended.no-amendment")
    before = open_whole(path).plan
    if before.year != plan.year or not same_unit(before, plan, setup):
        raise XltoolsError(
            "amended.other-plan",
            file=path,
            found=before.info.unit_name,
            found_year=before.year,
            unit=plan.info.unit_name,
            year=plan.year,
        )
    return before
