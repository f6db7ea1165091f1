"""A household list as raw cells: whose it is, and its rows."""

from __future__ import annotations

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form.household import LIST_KIND, Household
from xltools.rows.identity import read_identity
from xltools.rows.raw import RawWorkbook
from xltools.rows.read import known_version, read_table
from xltools.rows.rows import SheetRows
from xltools.wording.text import fold


@dataclass(frozen=True)
class ListRead:
    """One list: the unit and year that it was made for, as it says itself, and its rows.

    `unit` is level, code and first day (ISO), "" for what is not said.
    """

    unit: tuple[str, ...]
    plan_year: str
    rows: SheetRows


def read_household_list(raw: RawWorkbook, name: str) -> ListRead:
    """The list of a workbook. Raises XltoolsError "households.not-a-list", "form.…"."""
    said = read_identity(raw)
    sheet = next(
        (each for each in raw.sheets.values() if fold(each.name) == fold(Household.sheet.name)),
        None,
    )
    if sheet is None or said.values.get("kind") != LIST_KIND:
        raise XltoolsError("households.not-a-list", file=name)
    known_version(said, name)
    unit = tuple(said.values.get(key, "") for key in ("unit_level", "unit_code", "unit_valid_from"))
    return ListRead(unit, said.values.get("plan_year", ""), read_table(Household, sheet))
