"""How a busy Excel rejects a call, as it reaches us through COM, pywin32 and xlwings."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Final, NoReturn

from engines.native import REFUSED, REJECTED

from xltools.excel.library import Busy
from xltools.excel.native import ComError

RETRY_LATER: Final = -2147417846
IGNORED: Final = -2146777998

Reject = Callable[[], NoReturn]


def _rejected() -> NoReturn:
    raise ComError(REJECTED)


def _retry_later() -> NoReturn:
    raise ComError(RETRY_LATER)


def _ignored() -> NoReturn:
    """An object of Excel says it itself, inside what COM says of any refusal."""
    raise ComError(REFUSED, IGNORED)


def _given_up() -> NoReturn:
    """Excel does not even say which names it knows."""
    raise Busy


def _missing() -> NoReturn:
    raise AttributeError("Excel.Application.Workbooks")


def _not_to_be_set() -> NoReturn:
    raise AttributeError("Property '<unknown>.ScreenUpdating' can not be set.")


def _in_pywin32(reject: Reject) -> Reject:
    """The same, raised where late-bound objects live."""
    name = {"__name__": "win32com.client.dynamic"}
    return FunctionType(reject.__code__, name | {"__builtins__": __builtins__})


REJECTIONS: Final[dict[str, Reject]] = {
    "a call is rejected": _rejected,
    "a call is put off": _retry_later,
    "an object ignores a call": _ignored,
    "xlwings gives up": _given_up,
    "pywin32 knows no attribute": _in_pywin32(_missing),
    "pywin32 cannot set one": _in_pywin32(_not_to_be_set),
}
