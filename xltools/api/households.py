"""The household list of a commune: made for a plan, and counted against it."""

from __future__ import annotations

from pathlib import Path

from xltools.api.reading import Source, open_whole
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.patterns import late_pattern
from xltools.plan import Plan
from xltools.plan.household_counts import HouseholdCounts, count_households, missing_columns
from xltools.plan.scope import Scope
from xltools.rows.household_list import ListRead, read_household_list

_NUMBER = late_pattern(r"[0-9]{1,6}")


@dataclass(frozen=True)
class ListMade:
    """A blank list: where it is, for whom, and how many rows are prepared."""

    output: Path
    plan: Plan
    rows: int


def make_household_list(source: Source, output: Path, setup: Setup) -> ListMade:
    """Write the blank list for the commune of a workbook, never over another file.

    An output that is a folder gets the list's usual name in it. Raises XltoolsError: `file.*`,
    `form.*`, `output.*`, `households.not-commune`, `households.unit-unclear`.
    """
    from xltools.wording.household_list import FILE_NAME
    from xltools.workbook.household_list import write_household_list
    from xltools.workbook.save import replacing

    opened = open_whole(source)
    path, plan = opened.path, opened.plan
    _communes_only(plan, setup, path)
    if output.is_dir():
        output /= FILE_NAME.format(code=plan.info.unit_code, year=plan.year)
    if output.exists():
        raise XltoolsError("output.exists", file=output)
    with replacing(output, inputs=(path,)) as temporary:
        rows = write_household_list(temporary, plan, setup.catalogue)
    return ListMade(output, plan, rows)


def _communes_only(plan: Plan, setup: Setup, path: Path) -> None:
    info, level = plan.info, Scope(plan, setup.catalogue).level
    if level is not None and level is not LevelCode.COMMUNE:
        raise XltoolsError("households.not-commune", file=path)
    if level is None or not (info.unit_name and info.unit_code and plan.year):
        raise XltoolsError("households.unit-unclear", file=path)


def count_list(path: Path, plan: Plan, setup: Setup) -> HouseholdCounts:
    """The counts of a list by the places of a plan; nothing else of the list is kept.

    Raises XltoolsError: `file.*`, `households.*`; `form.*` for a list of an unknown version.
    """
    from xltools.workbook.read import read_workbook

    read = read_household_list(read_workbook(path), path.name)
    _of_the_plan(read, plan, setup, path)
    if missing := missing_columns(read.rows):
        raise XltoolsError("households.column-missing", file=path, headers=missing)
    return count_households(read.rows, plan)


def _of_the_plan(read: ListRead, plan: Plan, setup: Setup, path: Path) -> None:
    """Refuse a list of another unit or year; what the list says is shown only if it is a number."""
    info, level = plan.info, Scope(plan, setup.catalogue).level
    since = info.unit_valid_from.isoformat() if info.unit_valid_from else ""
    if read.unit != (str(level or ""), info.unit_code or "", since):
        raise XltoolsError(
            "households.other-unit",
            file=path,
            found=_number(read.unit[1]),
            unit=info.unit_name,
            wanted=info.unit_code,
        )
    if read.plan_year != str(plan.year or ""):
        raise XltoolsError(
            "households.other-year", file=path, found=_number(read.plan_year), wanted=plan.year
        )


def _number(text: str) -> str:
    return text if _NUMBER.fullmatch(text) else ""
