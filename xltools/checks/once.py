"""One mistake is told once: what only follows from a finding at the same cell is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.findings import Finding

_OF_READING: Final = ("cell.", "column.", "date.", "letters.", "sheet.")
"""How the codes begin that tell of a cell which was filled but could not be read."""

_FOLLOWS: Final[Mapping[str, frozenset[str]]] = {
    "target.worse": frozenset({"rate.rate-is-out", "rate.not-planned"}),
    "target.change-too-large": frozenset({"rate.rate-is-out", "rate.fall-not-planned"}),
    "target.below-assigned": frozenset({"rate.rate-is-out"}),
    "household.out-over-start": frozenset({"rate.start-is-out"}),
    "deprivation.needs-of-class": frozenset({"deprivation.over-households"}),
}
"""By code, the codes beside which at one cell it says nothing new."""


def told_once(found: Iterable[Finding], case: Case) -> Iterator[Finding]:
    """The findings without those that another one at their cell already explains.

    A cell that could not be read is blank to every rule; only that it could not is told.
    """
    findings = list(found)
    codes: defaultdict[CellRef, set[str]] = defaultdict(set)
    for each in findings:
        codes[each.cell].add(each.code)
    for each in findings:
        if each.cell in case.unread and not each.code.startswith(_OF_READING):
            continue
        if _FOLLOWS.get(each.code, frozenset()).isdisjoint(codes[each.cell]):
            yield each
