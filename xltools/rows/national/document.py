"""What the export gives the workbook of a plan year: rows as staff would have typed them.

A review of the year before the plan opens the plan: its closing counts are what "kế hoạch" starts
with. A review of the plan year itself is its result: "thực hiện năm", with the whole movement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import Deprivation, Movement
from xltools.form.base import Record, field_named
from xltools.form.words import Period
from xltools.rows.national.forms import INDICATOR
from xltools.rows.national.tables import NationalTable, UnitCounts, unit_name_key

Row = dict[str, Any]

# field of Diễn biến hộ: forms and counts that give it, the first that is filled wins
_OPENING: Final = {
    "total_start": (("RS1", "total"),),
    "poor_start": (("RS1", "poor"), ("RS2", "poor_end"), ("RS8", "poor"), ("RS4", "poor")),
    "poor_start_minority": (("RS8", "poor_minority"), ("RS9", "poor_minority")),
    "near_start": (("RS1", "near"), ("RS3", "near_end"), ("RS8", "near"), ("RS6", "near")),
    "near_start_minority": (("RS8", "near_minority"), ("RS9", "near_minority")),
    "average_living": (("RS1", "average"),),
}
_RESULT: Final = {
    "total_end": (("RS1", "total"),),
    **{
        name: (("RS2", name),)
        for name in (
            *("poor_start", "poor_to_near", "poor_out", "poor_less"),
            *("near_to_poor", "poor_again", "poor_new", "poor_more"),
        )
    },
    "poor_end_minority": (("RS8", "poor_minority"), ("RS9", "poor_minority")),
    **{
        name: (("RS3", name),)
        for name in ("near_start", "near_out", "near_less", "near_again", "near_new", "near_more")
    },
    "average_living": (("RS1", "average"),),
}
_PEOPLE: Final = {
    "people_total": (("RS1", "people_total"),),
    "people_poor": (("RS1", "people_poor"),),
    "people_near": (("RS1", "people_near"),),
}
_PEOPLE_ROWS: Final = {
    "people_poor": (("RS2", "poor_end"), ("RS8", "poor")),
    "people_near": (("RS3", "near_end"), ("RS8", "near")),
}


@dataclass(frozen=True, slots=True)
class Review:
    """A document made of the export, and what it was made of."""

    document: dict[str, Any]
    forms: tuple[str, ...]
    period: Period
    units: int
    year: int


def review_document(
    tables: Sequence[NationalTable], plan_year: int, code_of: Callable[[str], str]
) -> Review:
    """Rows of Diễn biến hộ and Chỉ số thiếu hụt; `code_of` gives the code of a named unit.

    A title without a year is taken for the review before the plan. Raises XltoolsError
    `prefill.export-year`, and `prefill.export-forms` where a result lacks RS2 or RS3.
    """
    year = _year(tables, plan_year)
    forms = {table.form.code: _by_name(table) for table in tables}
    period = Period.PLAN if year == plan_year - 1 else Period.YEAR
    if period is Period.YEAR and not {"RS2", "RS3"} <= set(forms):
        raise XltoolsError("prefill.export-forms", year=year, found=sorted(forms))
    names = {key: unit.name for units in reversed(forms.values()) for key, unit in units.items()}
    order = list(next(iter(forms.values())))
    rows = [_movement(key, names[key], forms, period, code_of) for key in order]
    document: dict[str, Any] = {Movement.sheet.name: rows}
    lacking = list(_deprivations(tables)) if period is Period.PLAN else []
    if lacking:
        document[Deprivation.sheet.name] = lacking
    return Review(document, tuple(sorted(forms)), period, len(order), year)


def _year(tables: Sequence[NationalTable], plan_year: int) -> int:
    """The year of the review that all titles agree upon."""
    found = sorted({table.year for table in tables if table.year is not None})
    if len(found) > 1 or (found and found[0] not in {plan_year - 1, plan_year}):
        raise XltoolsError("prefill.export-year", found=found, before=plan_year - 1, year=plan_year)
    return found[0] if found else plan_year - 1


def _by_name(table: NationalTable) -> dict[str, UnitCounts]:
    return {unit_name_key(unit.name): unit for unit in table.units}


Forms = Mapping[str, Mapping[str, UnitCounts]]
Sources = Mapping[str, Sequence[tuple[str, str]]]


def _movement(
    key: str, name: str, forms: Forms, period: Period, code_of: Callable[[str], str]
) -> Row:
    households = _OPENING if period is Period.PLAN else _RESULT
    values: dict[str, int | None] = {
        **_values(key, forms, _PEOPLE_ROWS, people=True),
        **_values(key, forms, {**households, **_PEOPLE}, people=False),
    }
    return _row(Movement, period=period.value, code=code_of(name), name=name, **values)


def _values(key: str, forms: Forms, sources: Sources, people: bool) -> dict[str, int]:
    """The fields that a form states; blanks are left out."""
    values: dict[str, int] = {}
    for field, places in sources.items():
        for form, count in places:
            unit = forms.get(form, {}).get(key)
            counts = {} if unit is None else unit.people if people else unit.households
            if count in counts and counts[count].value is not None:
                values.setdefault(field, counts[count].value or 0)
    return values


def _deprivations(tables: Sequence[NationalTable]) -> Iterator[Row]:
    """Households deprived by indicator, added over all units; a column of blanks stays blank."""
    sums: dict[int, dict[str, int]] = {}
    for table in tables:
        if not table.form.indicators:
            continue
        field = "poor_start" if table.form.code == "RS4" else "near_start"
        for unit in table.units:
            for name, counted in unit.households.items():
                if name.startswith(INDICATOR) and counted.value is not None:
                    number = int(name.removeprefix(INDICATOR))
                    row = sums.setdefault(number, {})
                    row[field] = row.get(field, 0) + counted.value
    for number in sorted(sums):
        yield _row(Deprivation, period=Period.PLAN.value, number=number, **sums[number])


def _row(record: type[Record], **values: object) -> Row:
    """A row of a document: headings in place of field names, blanks left out."""
    return {
        field_named(record, name).column.header: value
        for name, value in values.items()
        if value not in (None, "")
    }
