"""What each button does: its tag and its function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from xltools.ribbon import assigning, checking, helping, levels, submitting, workbooks, writing
from xltools.ribbon.job import Job
from xltools.ribbon.request import Result

Action: TypeAlias = Callable[[Job], Result]

ACTIONS: Final[Mapping[str, Action]] = {
    "new": workbooks.new,
    "households": workbooks.households,
    "part": workbooks.part,
    "merge": workbooks.merge,
    "repair": workbooks.repair,
    "export": workbooks.export,
    "validate": checking.validate,
    "next-error": checking.next_error,
    "clear-marks": checking.clear_marks,
    "fix": checking.fix,
    "check-households": checking.check_households,
    "check-previous": checking.check_previous,
    "plan": writing.plan,
    "plan-amendment": writing.plan_amendment,
    "outline": writing.outline,
    "assign": assigning.assign,
    "distribute": assigning.distribute,
    "amend": assigning.amend,
    "submit": submitting.submit,
    "households-for-parent": submitting.households_for_parent,
    "receive": levels.receive,
    "status": levels.status,
    "answer": levels.answer,
    "diff": levels.diff,
    "rollup": levels.rollup,
    "trace": levels.trace,
    "help": helping.guide,
    "doctor": helping.doctor,
    "support-log": helping.support_log,
}
"""One function for each of `buttons.BUTTONS`; a test holds the two together."""
