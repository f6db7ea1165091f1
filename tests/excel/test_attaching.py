"""The workbook that a person means is found, whatever it is called; others are left alone."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from engines.engine import App, Running, active
from engines.memory import MemoryBook, MemorySheet
from engines.native import NativeApp
from engines.rejections import REJECTIONS

from xltools.errors import XltoolsError
from xltools.excel.attach import Open, attached, open_workbooks
from xltools.excel.library import xlwings
from xltools.excel.native import WindowError, full_name

NAMES = [
    "C:\\Kế hoạch\\Xã Tân Lập 2024.xlsx",
    'C:\\a" & calc & ".xlsx',
    "C:\\x=1\\số liệu=2024.xlsx",
    "https://d.docs.live.net/0a1b2c/Tài liệu/Kế hoạch.xlsx",
    "\\\\máy-chủ\\chung\\Kế hoạch.xlsx",
    "Book1",
    f"C:\\{'rất dài ' * 25}.xlsx",
]


def book(name: str) -> MemoryBook:
    return MemoryBook(name, [MemorySheet("Thông tin chung")])


@pytest.mark.parametrize("name", NAMES)
def test_a_book_is_found_by_its_full_name_in_the_excel_of_its_window(name: str) -> None:
    mine, other = Running(hwnd=100, pid=1), Running(hwnd=200, pid=2)
    with active("memory", other, mine):
        for each in ("C:\\Khác\\Kế hoạch.xlsx", name):
            mine.open(book(each))
        other.open(book(name))

        found = attached(100, name)

        assert full_name(found) == name
        assert found.app.hwnd == 100


def test_names_are_compared_as_windows_does(running: Running) -> None:
    running.open(book("C:\\KẾ HOẠCH\\Xã.xlsx"))

    found = attached(0, normalize("NFD", "c:/kế hoạch/xã.XLSX"))

    assert full_name(found) == "C:\\KẾ HOẠCH\\Xã.xlsx"


def test_of_two_names_that_differ_in_case_the_exact_one_is_meant(running: Running) -> None:
    for name in ("https://x/A.xlsx", "https://x/a.xlsx"):
        running.open(book(name))

    assert full_name(attached(0, "https://x/a.xlsx")) == "https://x/a.xlsx"


def test_what_is_open_is_told_with_the_book_in_front_first(running: Running) -> None:
    for name in ("C:\\một.xlsx", "C:\\hai.xlsx"):
        running.open(book(name))

    assert open_workbooks() == (Open(4711, "C:\\hai.xlsx"), Open(4711, "C:\\một.xlsx"))


@pytest.mark.parametrize(
    ("full_name", "file", "may_be"),
    [
        ("C:\\Kế hoạch\\Xã.xlsx", normalize("NFD", "c:/KẾ HOẠCH/xã.XLSX"), True),
        ("C:\\Kế hoạch\\Xã.xlsx", "C:\\Kế hoạch\\cũ\\Xã.xlsx", False),
        ("\\\\Máy-chủ\\chung\\Xã.xlsx", "//máy-chủ/Chung/Xã.xlsx", True),
        ("\\\\máy-chủ\\chung\\Xã.xlsx", "\\\\máy-khác\\chung\\Xã.xlsx", False),
        ("https://d.docs.live.net/0a1b/Xã.xlsx", "C:\\OneDrive\\xã.xlsx", True),
        ("https://t.sharepoint.com/X%C3%A3%201.xlsx", "C:\\Phòng\\Xã 1.xlsx", True),
        ("https://t.sharepoint.com/100%.xlsx", "C:\\100%.xlsx", True),
        ("https://d.docs.live.net/0a1b/Xã.xlsx", "C:\\OneDrive\\Xã khác.xlsx", False),
        ("Book1", "C:\\Book1.xlsx", False),
    ],
)
def test_an_open_book_is_taken_for_a_file_that_it_may_be(
    full_name: str, file: str, may_be: bool
) -> None:
    assert Open(4711, full_name).may_be(Path(file)) == may_be


def test_one_file_under_two_full_names_is_one_file(tmp_path: Path) -> None:
    """As where a drive stands for a folder of a server."""
    folder, drive = tmp_path / "chung", tmp_path / "Z"
    folder.mkdir()
    (folder / "xã.xlsx").touch()
    drive.symlink_to(folder, target_is_directory=True)

    assert Open(4711, str(folder / "xã.xlsx")).may_be(drive / "xã.xlsx")


@pytest.mark.parametrize(
    ("hwnd", "name", "code"),
    [
        (4711, "C:\\xem.xlsx", "excel.protected-view"),
        (4711, "", "excel.protected-view"),
        (4711, "C:\\không mở.xlsx", "excel.closed"),
        (9, "C:\\mở.xlsx", "excel.not-running"),
    ],
)
def test_a_book_that_cannot_be_written_to_is_refused(
    running: Running, hwnd: int, name: str, code: str
) -> None:
    running.open(book("C:\\mở.xlsx"))
    running.in_protected_view = ["C:\\xem.xlsx"]

    with pytest.raises(XltoolsError) as refused:
        attached(hwnd, name)

    assert refused.value.code == code


def test_without_a_book_there_is_nothing_to_work_on(running: Running) -> None:
    with pytest.raises(XltoolsError) as refused:
        attached(running.hwnd, "")

    assert refused.value.code == "excel.no-workbook"
    assert open_workbooks() == ()


@pytest.mark.parametrize("way", REJECTIONS)
def test_while_a_cell_is_edited_excel_is_busy(
    running: Running, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    running.open(book("C:\\mở.xlsx"))
    running.editing, running.reject = True, REJECTIONS[way]
    monkeypatch.setattr("xltools.excel.attach.PATIENCE", 0.0)

    for ask in (lambda: attached(4711, "C:\\mở.xlsx"), open_workbooks):
        with pytest.raises(XltoolsError) as refused:
            ask()
        assert refused.value.code == "excel.busy"


def test_an_excel_without_a_workbook_is_told_as_such() -> None:
    """An Excel is found by the windows of its workbooks; the button knows better."""
    with active("memory"), pytest.raises(XltoolsError) as refused:
        attached(4711, "")

    assert refused.value.code == "excel.no-workbook"


@pytest.mark.parametrize("told", [OSError(-2147467259, "Unspecified error"), WindowError("gone")])
def test_an_excel_that_does_not_answer_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, told: Exception
) -> None:
    """As with a workbook in protected view in front: Windows gives no object for its window."""
    mute, mine = Running(hwnd=100, pid=1), Running(hwnd=200, pid=2)
    mute.open(book("C:\\xem.xlsx"))
    mine.open(book("C:\\mở.xlsx"))

    def api(app: App) -> NativeApp:
        if app.running is mute:
            raise told
        return NativeApp(app)

    monkeypatch.setattr(App, "api", property(api))
    monkeypatch.setattr("xltools.excel.attach.PATIENCE", 0.0)
    with active("memory", mute, mine):
        assert open_workbooks() == (Open(200, "C:\\mở.xlsx"),)
        assert full_name(attached(0, "C:\\mở.xlsx")) == "C:\\mở.xlsx"
        with pytest.raises(XltoolsError) as refused:
            attached(100, "C:\\xem.xlsx")

    assert refused.value.code == "excel.busy"


def test_where_there_is_no_excel_at_all_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlwings.engines, "active", None)

    with pytest.raises(XltoolsError) as refused:
        attached(0, "C:\\mở.xlsx")

    assert refused.value.code == "excel.not-running"
