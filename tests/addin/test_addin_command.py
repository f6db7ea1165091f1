"""`xltools addin …` as a person types it, on a Windows that is a table."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from addin.fake_windows import FakeWindows
from commands.run import Xltools

from xltools.addin.install import shipped
from xltools.api import addin as api
from xltools.buttons import BUTTONS
from xltools.wording.results import say_result


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeWindows:
    """Stands in for this machine; links of Windows cannot be made here."""
    machine = FakeWindows(tmp_path / "Nguyễn Văn Ấ")
    machine.answers[sys.executable] = "0.1.0 True True"
    monkeypatch.setattr(api, "ThisMachine", lambda: machine)
    return machine


def place(windows: FakeWindows) -> Path:
    return windows.home / "Roaming" / "Microsoft" / "Excel" / "XLSTART" / "xltools.xlam"


@pytest.mark.slow
def test_building_without_a_name_makes_the_shipped_add_in_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    file = tmp_path / "xltools.xlam"
    monkeypatch.setattr(api, "shipped_file", lambda: file)

    ran = xltools("addin", "build")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == f"Đã đóng gói phần bổ trợ Excel, {len(BUTTONS)} nút: {file}\n"
    assert file.read_bytes() == shipped()


def test_an_installed_package_without_sources_says_so_and_names_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    monkeypatch.setattr(api, "sources_folder", lambda: tmp_path / "macros")

    ran = xltools("addin", "build", "-o", tmp_path / "a.xlam")

    assert (ran.status, ran.out) == (2, "")
    assert "xltools addin install" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_installing_says_where_it_is_and_what_to_do_next(
    windows: FakeWindows, xltools: Xltools
) -> None:
    """The entry of Send to cannot be made here, which is told and undoes nothing."""
    ran = xltools("addin", "install")

    assert ran.status == 0
    assert ran.out == say_result("addin.installed", file=str(place(windows))) + "\n"
    assert "SendTo" in ran.err
    assert place(windows).read_bytes() == shipped()


def test_installing_over_an_older_one_names_where_that_is_kept(
    windows: FakeWindows, xltools: Xltools
) -> None:
    place(windows).parent.mkdir(parents=True)
    place(windows).write_bytes(b"old")

    ran = xltools("--lang", "en", "addin", "install")

    assert "The older add-in was kept: " in ran.out
    assert xltools("addin", "install").out.startswith("Phần bổ trợ Excel bản này đã có sẵn")


def test_an_open_excel_is_told_in_one_line(windows: FakeWindows, xltools: Xltools) -> None:
    place(windows).parent.mkdir(parents=True)
    place(windows).write_bytes(b"old")
    windows.held.add(place(windows))

    ran = xltools("addin", "install")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith('Excel đang mở nên chưa thay được tệp "xltools.xlam"')
    assert ran.err.count("\n") == 1


def test_uninstalling_says_what_is_gone_and_what_stays(
    windows: FakeWindows, xltools: Xltools
) -> None:
    xltools("addin", "install")
    folder = windows.home / "Local" / "xltools"

    ran = xltools("addin", "uninstall")

    assert ran.status == 0
    assert ran.out.splitlines() == [
        f"Đã gỡ: {place(windows)}",
        f"Đã gỡ: {folder / 'addin.json'}",
        say_result("addin.left", what="nhật ký và yêu cầu của các nút", file=str(folder)),
        "Công cụ xltools vẫn còn trên máy; các tệp biểu mẫu không bị thay đổi.",
    ]
    assert xltools("addin", "uninstall").out.startswith("Máy này không có phần bổ trợ Excel")


def test_the_doctor_ends_with_1_when_something_is_to_be_mended(
    windows: FakeWindows, xltools: Xltools
) -> None:
    sick = xltools("addin", "doctor")
    xltools("addin", "install")
    well = xltools("addin", "doctor", "--lang", "en")

    assert (sick.status, sick.err) == (1, "")
    assert "[Cần khắc phục] Chưa cài phần bổ trợ cho tài khoản này." in sick.out.splitlines()
    assert (well.status, well.err) == (0, "")
    assert "[Good] Add-in and xltools have one version, 0.1.0." in well.out.splitlines()
    assert well.out.splitlines()[-1] == "In all: 14 good, 0 to mend, 0 to look at, 1 not seen."


@pytest.mark.slow
def test_the_doctor_of_another_system_says_so_and_no_more_than_it_sees(
    windows: FakeWindows, xltools: Xltools
) -> None:
    windows.version = None

    ran = xltools("addin", "doctor")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("[Chưa xem được] Máy này không chạy Windows")
    assert len([line for line in ran.out.splitlines() if line.startswith("[")]) == 5


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_another_system_is_refused_in_one_line(
    windows: FakeWindows, xltools: Xltools, command: str
) -> None:
    windows.version = None

    ran = xltools("addin", command)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Phần bổ trợ Excel chỉ cài được trên Windows")
