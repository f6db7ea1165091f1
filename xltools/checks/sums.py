"""Sums over shared figures: of all single figures, the one whose change mends most of the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from xltools.checks.slips import is_slip
from xltools.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Sum:
    """What is stated of some figures together; `parts` are their places in the list."""

    stated: int
    parts: tuple[int, ...]

    def gap(self, figures: Sequence[int]) -> int:
        """What the figures lack; 0 for a sum that is right."""
        return self.stated - sum(figures[i] for i in self.parts)


@dataclass(frozen=True, slots=True)
class Repair:
    """One figure, what it should be, and which sums are then right."""

    place: int
    value: int
    mends: tuple[int, ...]


def best_repair(figures: Sequence[int], sums: Sequence[Sum]) -> Repair | None:
    """The one figure whose change mends most sums, less those that it would break; else None.

    A figure that mends a single sum is named only where one slip of the hand explains it, since
    the stated sum itself may be what is wrong; so is one of several that mend as many. The work
    grows with the number of parts, not with its square.
    """
    gaps = [each.gap(figures) for each in sums]
    right: Counter[int] = Counter()
    mended: dict[tuple[int, int], list[int]] = {}
    for number, (each, gap) in enumerate(zip(sums, gaps, strict=True)):
        for place in each.parts:
            if not gap:
                right[place] += 1
            elif figures[place] + gap >= 0:
                mended.setdefault((place, gap), []).append(number)
    gained = {key: len(numbers) - right[key[0]] for key, numbers in mended.items()}
    most = max(gained.values(), default=0)
    if most < 1:
        return None
    best = [key for key, gain in gained.items() if gain == most]
    slips = [(place, gap) for place, gap in best if is_slip(figures[place], figures[place] + gap)]
    chosen = best if len(best) == 1 and most > 1 else slips
    if len(chosen) != 1:
        return None
    place, gap = chosen[0]
    return Repair(place, figures[place] + gap, tuple(mended[place, gap]))
