"""The one place that imports xlwings, which here comes without the libraries it takes along.

xlwings imports pandas and numpy wherever they are installed, which costs a click most of its time,
and its folder `pro`, which is not free software. While it is loaded all of them look as if they
were not installed.
"""

from __future__ import annotations

import atexit
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Final

_HIDDEN: Final = ("pandas", "numpy", "matplotlib", "PIL", "polars", "plotly", "xlwings.pro")

_ATTEMPTS: Final = 50
"""How often xlwings repeats a call that Excel rejects; of itself it would repeat it for ever."""


@contextmanager
def _hidden() -> Iterator[None]:
    """Libraries that look as if they were not installed; those loaded before come back after."""
    before = {name: sys.modules.get(name) for name in _HIDDEN}
    sys.modules.update(dict.fromkeys(_HIDDEN))  # type: ignore[arg-type] # None: not installed
    try:
        yield
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def _load() -> None:
    with _hidden():
        importlib.import_module("xlwings")


def tame(windows: ModuleType) -> None:
    """Keep xlwings from waiting for ever, and from ending programs that are not its own.

    When Python ends, it would kill each Excel in which it sees no workbook: one that shows a mailed
    workbook in protected view, or that the same person has open in another session of Windows.
    """
    windows.N_COM_ATTEMPTS = _ATTEMPTS  # type: ignore[attr-defined]
    atexit.unregister(windows.cleanup)


if "xlwings" not in sys.modules:
    _load()
if (_on_windows := sys.modules.get("xlwings._xlwindows")) is not None:
    tame(_on_windows)

if TYPE_CHECKING:
    import xlwings
else:
    xlwings = sys.modules["xlwings"]

App = xlwings.App
Book = xlwings.Book
Note = xlwings.Note
Range = xlwings.Range
Sheet = xlwings.Sheet
Busy: type[Exception] = getattr(
    sys.modules.get("xlwings._xlwindows"), "ExcelBusyError", xlwings.XlwingsError
)
"""Raised by xlwings itself where Excel does not answer."""

NoEngine = xlwings.XlwingsError
"""Raised where there is no Excel that could be talked to: on another system than Windows."""


def running() -> tuple[App, ...]:
    """Every Excel that is running. Raises NoEngine."""
    return tuple(xlwings.apps)
