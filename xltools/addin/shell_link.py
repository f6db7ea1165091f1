"""A link (.lnk), written by Windows itself through its wide-character interface, IShellLinkW.

`WScript.Shell`, which scripts use for it, passes paths through the 8-bit code page of the machine
and refuses "C:\\Users\\Nguyễn Văn Ấ"; it would also need PowerShell, which policies often block.
Nothing here runs elsewhere than on Windows.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any, Final
from uuid import UUID

_SHELL_LINK: Final = UUID("00021401-0000-0000-c000-000000000046")
_I_SHELL_LINK_W: Final = UUID("000214f9-0000-0000-c000-000000000046")
_I_PERSIST_FILE: Final = UUID("0000010b-0000-0000-c000-000000000046")

# places in the tables of functions, as shobjidl_core.h and objidl.h declare them
_QUERY_INTERFACE: Final = 0
_RELEASE: Final = 2
_SET_DESCRIPTION: Final = 7
_SET_ARGUMENTS: Final = 11
_SET_PATH: Final = 20
_SAVE: Final = 6

_IN_THIS_PROCESS: Final = 1

# known on Windows alone; what stands in for them lets tests put an object of their own in its place
_FUNCTION: Final = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
_HRESULT: Final = getattr(ctypes, "HRESULT", ctypes.c_long)


def write_link(file: Path, target: Path, arguments: str, description: str) -> None:
    """Write a link that starts `target` with `arguments`; OSError where Windows refuses."""
    if sys.platform == "win32":
        ole = ctypes.OleDLL("ole32")
        ole.CoInitialize(None)
        try:
            texts = {_SET_PATH: str(target), _SET_ARGUMENTS: arguments}
            save_link(ole, file, {**texts, _SET_DESCRIPTION: description})
        finally:
            ole.CoUninitialize()
    else:
        raise OSError(f"only Windows has links such as {file}")


def save_link(ole: Any, file: Path, texts: dict[int, str]) -> None:
    """Have `ole`, the library of COM, make a link, give it texts by place, and save it."""
    link = ctypes.c_void_p()
    ole.CoCreateInstance(
        _id(_SHELL_LINK), None, _IN_THIS_PROCESS, _id(_I_SHELL_LINK_W), ctypes.byref(link)
    )
    try:
        for place, text in texts.items():
            _call(link, place, ctypes.c_wchar_p(text))
        kept = ctypes.c_void_p()
        _call(link, _QUERY_INTERFACE, _id(_I_PERSIST_FILE), ctypes.pointer(kept))
        try:
            _call(kept, _SAVE, ctypes.c_wchar_p(str(file)), ctypes.c_int(True))
        finally:
            _call(kept, _RELEASE)
    finally:
        _call(link, _RELEASE)


def _id(interface: UUID) -> ctypes.c_void_p:
    return ctypes.cast((ctypes.c_ubyte * 16).from_buffer_copy(interface.bytes_le), ctypes.c_void_p)


def _call(thing: ctypes.c_void_p, place: int, *arguments: Any) -> None:
    """Call one function of a COM object; a failure it reports becomes OSError."""
    table = ctypes.cast(thing, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    answer = ctypes.c_ulong if place == _RELEASE else _HRESULT
    function = _FUNCTION(answer, ctypes.c_void_p, *map(type, arguments))(table[place])
    function(thing, *arguments)
