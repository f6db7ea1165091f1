"""What leaves a household list: how many households stand where, never who they are.

Nothing that somebody typed into the list is kept here, not even the name of a village: a place is
the key of its row in Diễn biến hộ, and a row or cell of the list is known by its number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from xltools.dataclass import dataclass
from xltools.form import Movement
from xltools.form.base import fields
from xltools.form.household import OUTCOMES, Household, HouseholdClass, Outcome
from xltools.plan.derived import movements_of
from xltools.plan.plan import Plan
from xltools.rows.rows import SheetRows
from xltools.wording.text import fold

Counted = tuple[str, HouseholdClass, Outcome | None]
"""Row key in Diễn biến hộ, class at the start of the year, outcome (None while it is blank)."""


@dataclass(frozen=True)
class HouseholdCounts:
    """The counts of one list, and the rows and cells of the list that could not be counted.

    A code that is listed again is not counted again. `elsewhere` are rows of a village that the
    plan lacks, `repeated` rows whose code stands above, `unfit` rows whose outcome their class
    cannot have, `unclear` cells that are needed and cannot be read or are blank.
    """

    households: int = 0
    counts: Mapping[Counted, int] = field(default_factory=dict)
    elsewhere: tuple[int, ...] = ()
    repeated: tuple[int, ...] = ()
    unfit: tuple[int, ...] = ()
    unclear: tuple[str, ...] = ()

    def of(self, place: str, kind: HouseholdClass, outcome: Outcome | None = None) -> int:
        """How many households of a class a place has; with an outcome only those of it."""
        return sum(
            n
            for (where, each, told), n in self.counts.items()
            if where == place and each is kind and outcome in (None, told)
        )

    def all_of(self, kind: HouseholdClass) -> int:
        """How many households of a class the places of the plan have together."""
        return sum(n for (_, each, _), n in self.counts.items() if each is kind)

    def is_complete(self, kind: HouseholdClass) -> bool:
        """Whether the list means to hold every household of a class: some of them stay in it."""
        stays = OUTCOMES[kind][0]
        return any(each is kind and told is stays for _, each, told in self.counts)


def missing_columns(read: SheetRows) -> tuple[str, ...]:
    """The headings without which a list cannot be counted and that it lacks."""
    return tuple(
        each.column.header
        for each in fields(Household)
        if each.filled and each.filled.required and each.name not in read.columns
    )


def count_households(read: SheetRows, plan: Plan) -> HouseholdCounts:
    """The counts of a list by the places of a plan; `read` has all required columns."""
    places = _Places(plan)
    counts: Counter[Counted] = Counter()
    codes: set[str] = set()
    elsewhere, repeated, unfit = [], [], []
    listed = [each for each in read.records if isinstance(each, Household)]
    for each in listed:
        row, code = each.source.row, fold(each.code or "")
        if code and code in codes:
            repeated.append(row)
            continue
        codes.add(code)
        kind, outcome = each.household_class, each.outcome
        if kind and outcome and outcome not in OUTCOMES[kind]:
            unfit.append(row)
        place = places.key_of(each.village)
        if each.village and place is None:
            elsewhere.append(row)
        if place is not None and kind:
            counts[place, kind, outcome] += 1
    return HouseholdCounts(
        households=len(listed),
        counts=dict(counts),
        elsewhere=tuple(elsewhere),
        repeated=tuple(repeated),
        unfit=tuple(unfit),
        unclear=tuple(_unclear(listed)),
    )


def _unclear(listed: list[Household]) -> list[str]:
    """Cells that every row needs and that hold nothing that could be read, as addresses."""
    needed = [each.name for each in fields(Household) if each.filled and each.filled.required]
    return [
        household.cell(name).address
        for household in listed
        for name in needed
        if getattr(household, name) is None
    ]


class _Places:
    """The rows of the plan period, by every word that a list may call them by."""

    def __init__(self, plan: Plan) -> None:
        rows = movements_of(plan)
        self._by_name: dict[str, str] = {}
        for row in rows:
            self._by_name.setdefault(fold(row.name or row.code or ""), row.row_key)
        for row in rows:
            self._by_name.setdefault(fold(row.code or ""), row.row_key)
        self._whole = rows[0].row_key if len(rows) == 1 and _is_whole(rows[0], plan) else None

    def key_of(self, village: str | None) -> str | None:
        """The row of a village; the only row where that is the whole commune."""
        if self._whole is not None:
            return self._whole
        return self._by_name.get(fold(village)) if village else None


def _is_whole(row: Movement, plan: Plan) -> bool:
    name = fold(row.name or "")
    return name.startswith("toàn ") or name == fold(plan.info.unit_name or "")
