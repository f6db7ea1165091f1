"""Whether two targets, of a unit and of the level above, are about the same thing.

Units number their targets themselves, so a code of the level above says nothing of theirs.
"""

from __future__ import annotations

from xltools.form import Target
from xltools.form.words import CHANGES, OTHER, WHOLE_UNIT, Operator
from xltools.wording.text import fold


def about(target: Target) -> tuple[str, ...]:
    """What a target is about: its indicator, or its wording where that is open; for whom; in what.

    Targets that state a change and those that state a level are told apart by their operators.
    """
    indicator = fold(target.indicator or "")
    open_ended = indicator in ("", fold(OTHER))
    said = fold(target.wording or "") if open_ended else indicator
    scope = fold(target.scope or "")
    scope = "" if scope in WHOLE_UNIT else scope
    return (said, scope, fold(target.subject or ""), fold(target.measure_unit or ""))


def is_same_target(target: Target, wanted: Target, operator: Operator | None = None) -> bool:
    """Whether a unit's target is the one wanted, which may be assigned with an own operator."""
    stated = operator or wanted.operator
    return (stated in CHANGES) == (target.operator in CHANGES) and about(target) == about(wanted)
