"""Whether anybody will read what is printed: a console that was made for us closes when we end."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import PureWindowsPath
from typing import Final

_OURS: Final = frozenset({"xltools", "python", "pythonw", "py"})
_MOST: Final = 64
_LONGEST: Final = 32_768
_MAY_ASK: Final = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION


def somebody_reads() -> bool:
    """False without a console, and in one where no shell waits, as after a drop on xltools.exe."""
    if sys.stdout is None:
        return False
    return not (sys.stdout.isatty() and only_ours(_programs()))


def only_ours(programs: Iterable[str]) -> bool:
    """Whether all programs of a console are xltools and the Pythons that start one another.

    A virtual environment starts the real Python through one of its own, so they are two or three.
    """
    names = {PureWindowsPath(program).stem.casefold() for program in programs}
    return bool(names) and names <= _OURS


def _programs() -> list[str]:
    """The programs that share our console; none elsewhere than on Windows."""
    found: list[str] = []
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        numbers = (ctypes.c_uint32 * _MOST)()
        for number in numbers[: kernel.GetConsoleProcessList(numbers, _MOST)]:
            process = kernel.OpenProcess(_MAY_ASK, False, number)
            name, size = ctypes.create_unicode_buffer(_LONGEST), ctypes.c_uint32(_LONGEST)
            if process:
                kernel.QueryFullProcessImageNameW(process, 0, name, ctypes.byref(size))
                kernel.CloseHandle(process)
            found.append(name.value)
    return found
