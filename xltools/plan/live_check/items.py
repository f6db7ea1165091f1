"""What is asked of Thông tin chung, whose items stand one below the other."""

from __future__ import annotations

from typing import Final

from xltools.form import GeneralInfo
from xltools.form.words import PlanState
from xltools.plan.live_check.condition import (
    Condition,
    LiveCheck,
    Mark,
    every,
    is_blank,
    is_one_of,
    required_fields,
)
from xltools.wording import live_check as words

_FIRST_YEAR: Final = 1945
_LAST_YEAR: Final = 2199

_YEAR: Final = Condition(
    f"(1-ISNUMBER([plan_year])*([plan_year]>={_FIRST_YEAR})*([plan_year]<={_LAST_YEAR}))",
    lambda info, _plan: not (info.plan_year and _FIRST_YEAR <= info.plan_year <= _LAST_YEAR),
)
_ISSUED: Final = is_one_of("state", (PlanState.ISSUED,))

CHECKS: Final = (
    LiveCheck(
        words.ITEMS.format(sheet=GeneralInfo.sheet.name),
        GeneralInfo,
        {each.name: is_blank(each.name) for each in required_fields(GeneralInfo)},
        mark=Mark.BLANK,
    ),
    LiveCheck(words.YEAR, GeneralInfo, {"plan_year": _YEAR}),
    LiveCheck(
        words.ISSUED,
        GeneralInfo,
        {name: every(_ISSUED, is_blank(name)) for name in ("number", "issued_on")},
        mark=Mark.BLANK,
    ),
)
