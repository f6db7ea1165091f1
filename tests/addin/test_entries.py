"""The entries of "Gửi tới" and Start: where they lie, what they start, how Windows writes them."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from xltools.addin import shell_link
from xltools.addin.entries import (
    ENTRIES,
    SEND_TO,
    START_MENU,
    add_entry,
    remove_entries,
)
from xltools.addin.windows import Release, ThisMachine
from xltools.errors import XltoolsError

NAME = "Kiểm tra, soạn kế hoạch giảm nghèo.lnk"


class Machine(ThisMachine):
    """A Windows whose profile lies in a folder of the test."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    @property
    def environment(self) -> Mapping[str, str]:
        return self._environment

    def release(self) -> Release | None:
        return Release("10.0.19045", 64)


def write_down(file: Path, target: Path, arguments: str, _description: str) -> None:
    """A file that says what the link starts."""
    file.write_text(f"{target} {arguments}", encoding="utf-8", newline="\n")


def machine(folder: Path) -> Machine:
    """The Windows of an account whose name no 8-bit code page holds."""
    return Machine({"APPDATA": str(folder / "Nguyễn Văn Ấ" / "AppData" / "Roaming")})


def test_the_entries_start_python_alone_with_no_shell_in_between(tmp_path: Path) -> None:
    python = Path("C:/Users/Nguyễn Văn Ấ/xltools/.venv/Scripts/pythonw.exe")

    files = [add_entry(machine(tmp_path), each, python, write_down) for each in ENTRIES]

    windows = tmp_path / "Nguyễn Văn Ấ/AppData/Roaming/Microsoft/Windows"
    assert [(file, file.read_text(encoding="utf-8")) for file in files] == [
        (windows / "SendTo" / NAME, f"{python} -I -B -m xltools deliver --window"),
        (
            windows / "Start Menu" / "Programs" / "Kế hoạch giảm nghèo (xltools).lnk",
            f"{python} -I -B -m xltools window",
        ),
    ]


def test_the_commands_of_the_entries_are_there() -> None:
    from xltools.cli.app import app
    from xltools.cli.dropping import NAME, deliver_files

    command, option = SEND_TO.command.split()

    assert command == NAME
    assert option.removeprefix("--") in deliver_files.__annotations__
    assert START_MENU.command in {
        each.callback.__name__ for each in app.registered_commands if each.callback
    }


def test_the_entries_are_taken_away_again(tmp_path: Path) -> None:
    here = machine(tmp_path)
    files = [add_entry(here, each, Path("pythonw.exe"), write_down) for each in ENTRIES]

    assert remove_entries(here) == files
    assert remove_entries(here) == []


def test_what_windows_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "Nguyễn Văn Ấ").touch()  # no folder can be made in it

    with pytest.raises(XltoolsError, match=r"addin\.no-access"):
        add_entry(machine(tmp_path), SEND_TO, Path("pythonw.exe"), write_down)
    with pytest.raises(XltoolsError, match=r"addin\.no-profile"):
        add_entry(Machine({}), SEND_TO, Path("pythonw.exe"), write_down)


class Com:
    """A COM object with the functions that a link has, which notes how they are called."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        text = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_wchar_p)
        save = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_wchar_p, ctypes.c_int)
        give = ctypes.CFUNCTYPE(
            ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)
        )
        leave = ctypes.CFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p)
        self._link = {7: text(self._noting("description")), 11: text(self._noting("arguments"))}
        self._link |= {20: text(self._noting("path")), 0: give(self._give)}
        self._link |= {2: leave(self._noting("release link"))}
        self._file = {6: save(self._noting("save")), 2: leave(self._noting("release file"))}
        self._tables = [self._table(self._link), self._table(self._file)]
        self._objects = [ctypes.c_void_p(ctypes.addressof(table)) for table in self._tables]

    @staticmethod
    def _table(functions: Mapping[int, Any]) -> ctypes.Array[ctypes.c_void_p]:
        table = (ctypes.c_void_p * 21)()
        for place, function in functions.items():
            table[place] = ctypes.cast(function, ctypes.c_void_p).value
        return table

    def _noting(self, name: str) -> Any:
        def called(_this: object, *arguments: Any) -> int:
            self.calls.append((name, *arguments))
            return 0

        return called

    def _give(self, _this: object, interface: int, out: Any) -> int:
        self.calls.append(("ask for", UUID(bytes_le=ctypes.string_at(interface, 16))))
        out[0] = ctypes.addressof(self._objects[1])
        return 0

    def CoCreateInstance(self, *arguments: Any) -> None:  # noqa: N802 - its name in Windows
        """Give the link."""
        kind, _, _, interface, out = arguments
        asked = [UUID(bytes_le=ctypes.string_at(each.value, 16)) for each in (kind, interface)]
        self.calls.append(("create", *asked))
        out._obj.value = ctypes.addressof(self._objects[0])


def test_windows_is_made_to_write_a_link_with_letters_of_any_alphabet() -> None:
    """The functions called, in their order, on an object of ours with the same tables."""
    com = Com()
    file = Path(f"SendTo/{NAME}")

    shell_link.save_link(com, file, {20: "C:/Nguyễn Văn Ấ/pythonw.exe", 11: "-I -B", 7: "Kiểm tra"})

    assert com.calls == [
        (
            "create",
            UUID("00021401-0000-0000-c000-000000000046"),
            UUID("000214f9-0000-0000-c000-000000000046"),
        ),
        ("path", "C:/Nguyễn Văn Ấ/pythonw.exe"),
        ("arguments", "-I -B"),
        ("description", "Kiểm tra"),
        ("ask for", UUID("0000010b-0000-0000-c000-000000000046")),
        ("save", str(file), 1),
        ("release file",),
        ("release link",),
    ]


def test_elsewhere_than_on_windows_there_are_no_links(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("this is Windows")

    with pytest.raises(OSError, match="only Windows"):
        shell_link.write_link(tmp_path / "a.lnk", Path("x"), "", "")
