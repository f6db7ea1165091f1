"""The add-in comes into one user's Excel and leaves it again, on a Windows that is a table."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest
from addin.fake_windows import FakeWindows
from addin.vba import ROOT

import xltools
from xltools.addin.install import digest, shipped
from xltools.api.addin import install_addin, uninstall_addin
from xltools.errors import XltoolsError


@pytest.fixture
def windows(tmp_path: Path) -> FakeWindows:
    return FakeWindows(tmp_path / "Nguyễn Văn Ấ")


@pytest.fixture
def python(windows: FakeWindows) -> Path:
    """An interpreter with its twin that opens no console."""
    folder = windows.home / "xltools" / "Scripts"
    folder.mkdir(parents=True)
    for name in ("python.exe", "pythonw.exe"):
        (folder / name).touch()
    return folder / "python.exe"


def link(file: Path, program: Path, arguments: str, says: str) -> None:
    """Stands in for the link that Windows alone can write."""
    file.write_text(f"{program.name} {arguments}", encoding="utf-8", newline="\n")


def place(windows: FakeWindows) -> Path:
    return windows.home / "Roaming" / "Microsoft" / "Excel" / "XLSTART" / "xltools.xlam"


def own(windows: FakeWindows, name: str) -> Path:
    return windows.home / "Local" / "xltools" / name


def all_files(windows: FakeWindows) -> list[str]:
    files = (path for path in windows.home.rglob("*") if path.is_file())
    return sorted(path.relative_to(windows.home).as_posix() for path in files)


def test_installing_writes_the_add_in_where_excel_looks_and_notes_the_interpreter(
    windows: FakeWindows, python: Path
) -> None:
    """The note is ASCII, whatever letters the account has: the macros read no others."""
    placed = install_addin(windows, python, link)

    assert (placed.addin.addin, placed.addin.backup, placed.addin.was_there) == (
        place(windows),
        None,
        False,
    )
    assert place(windows).read_bytes() == shipped()
    assert json.loads(own(windows, "addin.json").read_text(encoding="ascii")) == {
        "python": str(python.with_name("pythonw.exe")),
        "addin": str(place(windows)),
        "version": xltools.VERSION,
        "digest": digest(shipped()),
    }


def test_installing_adds_the_entry_of_send_to(windows: FakeWindows, python: Path) -> None:
    placed = install_addin(windows, python, link)

    assert isinstance(placed.send_to, Path)
    assert placed.send_to.read_text(encoding="utf-8").startswith("pythonw.exe -I -B -m xltools ")


def test_an_entry_of_send_to_that_is_refused_does_not_undo_the_add_in(
    windows: FakeWindows, python: Path
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "no")

    placed = install_addin(windows, python, refused)

    assert isinstance(placed.send_to, XltoolsError)
    assert placed.send_to.code == "addin.no-access"
    assert place(windows).read_bytes() == shipped()


def test_an_older_add_in_is_put_aside_where_excel_does_not_look(
    windows: FakeWindows, python: Path
) -> None:
    place(windows).parent.mkdir(parents=True)
    place(windows).write_bytes(b"an older one")

    placed = install_addin(windows, python, link)

    assert placed.addin.backup == own(
        windows, f"addin-backup/xltools-{digest(b'an older one')[:8]}.xlam"
    )
    assert placed.addin.backup.read_bytes() == b"an older one"
    assert place(windows).read_bytes() == shipped()


def test_installing_twice_is_installing_once(windows: FakeWindows, python: Path) -> None:
    install_addin(windows, python, link)
    before = all_files(windows)

    placed = install_addin(windows, python, link)

    assert (placed.addin.was_there, placed.addin.backup) == (True, None)
    assert all_files(windows) == before


def test_the_same_add_in_with_the_mark_of_the_web_is_written_anew(
    windows: FakeWindows, python: Path
) -> None:
    install_addin(windows, python, link)
    windows.marked.add(place(windows))

    install_addin(windows, python, link)

    assert not windows.is_marked(place(windows))


def test_an_add_in_that_excel_holds_is_left_as_it_is(windows: FakeWindows, python: Path) -> None:
    place(windows).parent.mkdir(parents=True)
    place(windows).write_bytes(b"an older one")
    windows.held.add(place(windows))

    with pytest.raises(XltoolsError) as refusal:
        install_addin(windows, python, link)

    assert refusal.value.code == "addin.in-use"
    assert place(windows).read_bytes() == b"an older one"


def test_a_folder_that_nobody_may_write_is_told_from_an_open_excel(
    windows: FakeWindows, python: Path
) -> None:
    windows.closed.add(place(windows).parent)

    with pytest.raises(XltoolsError) as refusal:
        install_addin(windows, python, link)

    assert refusal.value.code == "addin.no-access"


def test_uninstalling_takes_away_what_installing_brought_and_names_what_stays(
    windows: FakeWindows, python: Path
) -> None:
    before = all_files(windows)
    place(windows).parent.mkdir(parents=True)
    place(windows).write_bytes(b"an older one")
    placed = install_addin(windows, python, link)

    done = uninstall_addin(windows)

    backup = placed.addin.backup
    assert backup is not None
    assert done.removed == [
        place(windows),
        own(windows, "addin.json"),
        placed.send_to,
        placed.start_menu,
    ]
    assert done.left == {"backups": backup.parent, "folder": backup.parent.parent}
    assert all_files(windows) == sorted([*before, backup.relative_to(windows.home).as_posix()])


def test_uninstalling_nothing_removes_nothing(windows: FakeWindows) -> None:
    done = uninstall_addin(windows)

    assert (done.removed, done.left) == ([], {})


@pytest.mark.parametrize("act", [install_addin, uninstall_addin])
def test_another_system_is_refused(windows: FakeWindows, act: object) -> None:
    windows.version = None

    with pytest.raises(XltoolsError) as refusal:
        act(windows)  # type: ignore[operator]

    assert refusal.value.code in {"addin.not-windows", "addin.no-profile"}
    assert not windows.home.exists()


def test_an_office_needs_nothing_of_what_builds_the_add_in(
    windows: FakeWindows, python: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The built file travels in the wheel; its builder is an extra that no office installs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    monkeypatch.setitem(sys.modules, "pyopenvba", None)

    install_addin(windows, python, link)

    assert place(windows).read_bytes() == shipped()
    assert "*.xlam" in project["tool"]["setuptools"]["package-data"]["*"]
    assert not [each for each in project["project"]["dependencies"] if "openvba" in each.lower()]
