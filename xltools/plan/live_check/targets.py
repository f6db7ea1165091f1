"""What is asked of Chỉ tiêu: a value, a range that runs upwards, a baseline, what was assigned."""

from __future__ import annotations

from typing import Final

from xltools.form import Target
from xltools.form.words import CHANGES, OTHER, Operator
from xltools.plan.live_check.condition import (
    Condition,
    LiveCheck,
    Mark,
    either,
    every,
    is_another,
    is_blank,
    is_less,
    is_more,
    is_none_of,
    is_one_of,
    is_over,
)
from xltools.plan.live_check.tables import codes_once, required_cells
from xltools.wording import live_check as words

_WITHOUT_NUMBER: Final = (Operator.AS_ASSIGNED, Operator.NO_NUMBER)
_ALL: Final = 100
_TO_STAY_BELOW: Final = (Operator.AT_MOST, Operator.BELOW)
_TO_REACH: Final = ((Operator.AT_LEAST, Operator.ABOVE), tuple(CHANGES))

_NO_VALUE: Final = every(
    is_none_of("operator", _WITHOUT_NUMBER), is_blank("value"), is_blank("no_value_yet")
)
_LEVEL_OF_A_RATE: Final = every(  # a fall starts where the level of its indicator does
    is_one_of("measure_unit", ("%",)),
    is_none_of("operator", CHANGES),
    is_none_of("indicator", (OTHER,)),
    is_blank("part_of"),
)
_NO_BASELINE: Final = every(_LEVEL_OF_A_RATE, is_another("value", _ALL), is_blank("baseline"))
_MORE_THAN_ALL: Final = every(
    is_one_of("measure_unit", ("%",)), is_none_of("operator", CHANGES), is_over("value", _ALL)
)


def _stated_alike(operators: tuple[Operator, ...]) -> Condition:
    """The plan states the target in one of these ways; the level above too, or in no way."""
    assigned = either(is_one_of("assigned_operator", operators), is_blank("assigned_operator"))
    return every(is_one_of("operator", operators), assigned)


_WEAKER: Final = either(
    every(is_more("value", "assigned_value"), _stated_alike(_TO_STAY_BELOW)),
    *(every(is_less("value", "assigned_value"), _stated_alike(ways)) for ways in _TO_REACH),
)

CHECKS: Final = (
    required_cells(Target),
    codes_once(Target, commune_only=True),  # above, every unit has its own CT01
    LiveCheck(words.NO_VALUE, Target, {"value": _NO_VALUE}, mark=Mark.BLANK),
    LiveCheck(words.NO_BASELINE, Target, {"baseline": _NO_BASELINE}, mark=Mark.BLANK),
    LiveCheck(words.RATE_OVER_ALL, Target, {"value": _MORE_THAN_ALL}),
    LiveCheck(words.RANGE, Target, {"value_to": is_less("value_to", "value")}),
    LiveCheck(words.WEAKER, Target, {"value": _WEAKER}),
)
