"""Files that a button reads, while they are open with changes that are not saved.

Their figures would be left out of the result, and nobody would see it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from engines.calc import CalcBook
from engines.engine import Running, active
from engines.memory import MemoryBook, MemorySheet
from ribbon.clicks import Seen

from xltools.buttons import BUTTONS, AskKind
from xltools.exchange.inbox.places import identity_of
from xltools.ribbon.click import perform
from xltools.ribbon.inputs import IN_FOLDERS
from xltools.ribbon.request import Request, Result

EXAMPLES = Path(__file__).parents[2] / "workbooks" / "vi-du"
COMMUNES = ("tan-lap-2024.xlsx", "dak-koi-2024.xlsx")
TODAY = date(2024, 3, 1)
FILED = "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-01.xlsx"


class Excel:
    """A person at Excel, in memory or in LibreOffice: opens, types, saves, and clicks buttons."""

    def __init__(self, running: Running, open_book: Callable[[Path], Any], home: Path) -> None:
        self.running, self.open_book, self.home = running, open_book, home

    def open(self, file: Path, full_name: str = "") -> Any:
        """Open a file, by the name under which Excel knows it."""
        book = self.open_book(file)
        book.full_name = full_name or str(file)
        self.running.open(book)
        return book

    def type(self, file: Path, full_name: str = "") -> Any:
        """Open a file, type something and do not save it."""
        book = self.open(file, full_name)
        if isinstance(book, CalcBook):
            book.document.Sheets.getByIndex(0).getCellRangeByName("A40").String = "vừa gõ"
        else:
            book.saved = False
        return book

    def save(self, book: Any) -> None:
        """Press Ctrl+S."""
        if isinstance(book, CalcBook):
            book.document.store()
        else:
            book.saved = True

    def click(self, tag: str, **answers: str) -> Result:
        """Click a button over no workbook; the answers stand in the request."""
        request = Request(tag, self.home / "r.json", "", 0, answers)
        return perform(request, self.home, Seen(), TODAY)


@pytest.fixture(params=["memory", pytest.param("calc", marks=pytest.mark.libreoffice)])
def excel(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Excel]:
    """A running Excel, and a folder of the user's own."""
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "máy"))
    running = Running()

    def open_book(file: Path) -> Any:
        if request.param == "memory":
            return MemoryBook(str(file), [MemorySheet("Thông tin chung")])
        return CalcBook(request.getfixturevalue("office"), file)

    with active(request.param, running):
        yield Excel(running, open_book, tmp_path / "máy" / "xltools")
    for book in running.books:
        if isinstance(book, CalcBook):
            book.close()


def copied(folder: Path, names: Sequence[str] = COMMUNES) -> list[Path]:
    """Plans of communes in a folder."""
    folder.mkdir(parents=True)
    return [Path(shutil.copy(EXAMPLES / name, folder)) for name in names]


def inbox(folder: Path) -> Path:
    """A folder of received submissions with that of one commune; its file."""
    file = folder.joinpath(*FILED.split("/"))
    file.parent.mkdir(parents=True)
    identity_of(folder)
    shutil.copy(EXAMPLES / COMMUNES[0], file)
    return file


def refused(button: str, *files: str) -> Result:
    """What is said before anything is done: every file by its name, and the way out."""
    return Result(
        2,
        button,
        "Công cụ chỉ đọc được bản đã lưu, mà trong Excel còn tệp có thay đổi chưa lưu:"
        f" {', '.join(files)}; hãy sang từng tệp đó, lưu (Ctrl+S) nếu vừa sửa, đóng không lưu nếu"
        " chỉ mở để xem, rồi làm lại.",
    )


def names(folder: Path) -> list[str]:
    """What lies in a folder, without what LibreOffice lays beside a file that is open."""
    return sorted(each.name for each in folder.iterdir() if not each.name.startswith(".~lock"))


@pytest.mark.slow
def test_a_roll_up_waits_until_what_is_open_in_its_folder_is_saved(
    excel: Excel, tmp_path: Path
) -> None:
    """What is open and saved, and what is open elsewhere, does not matter."""
    folder, output = tmp_path / "cấp dưới", tmp_path / "tong-hop.xlsx"
    first, second = copied(folder)
    elsewhere = folder / "cũ" / first.name
    elsewhere.parent.mkdir()
    xlsxwriter.Workbook(elsewhere).close()
    excel.open(second)
    excel.type(elsewhere)
    typed = excel.type(first)

    before = excel.click("rollup", folder=str(folder), output=str(output))
    written = output.exists()
    excel.save(typed)
    after = excel.click("rollup", folder=str(folder), output=str(output))

    assert (before, written) == (refused("Tổng hợp", "tan-lap-2024.xlsx"), False)
    assert names(folder) == ["cũ", "dak-koi-2024.xlsx", "tan-lap-2024.xlsx"]
    assert (after.status, after.files) == (0, (output,))
    assert after.message.startswith("Đã tổng hợp 2/7 đơn vị vào tệp của Huyện Kon Rẫy")


@pytest.mark.slow
@pytest.mark.parametrize("excel", ["memory"], indirect=True)
def test_all_files_are_named_at_once_the_own_one_and_one_from_the_web_too(
    excel: Excel, tmp_path: Path
) -> None:
    folder, output = tmp_path / "cấp dưới", tmp_path / "tong-hop.xlsx"
    first, second = copied(folder)
    [own] = copied(tmp_path / "huyện", ["kon-ray-2024.xlsx"])
    excel.type(own)
    excel.type(first, "https://d.docs.live.net/0a1b2c/cấp%20dưới/TAN-LAP-2024.xlsx")
    excel.type(second, str(second).upper())

    told = excel.click("rollup", folder=str(folder), own=str(own), output=str(output))

    files = ("kon-ray-2024.xlsx", "dak-koi-2024.xlsx", "tan-lap-2024.xlsx")
    assert told == refused("Tổng hợp", *files)
    assert names(tmp_path) == ["cấp dưới", "huyện", *(["máy"] if excel.home.exists() else [])]


@pytest.mark.slow
def test_what_came_in_is_filed_as_it_is_seen_or_not_at_all(excel: Excel, tmp_path: Path) -> None:
    """The folder for what is received lies in that where things come in, and is not read."""
    source = tmp_path / "tải về"
    [arrived] = copied(source / "Zalo", COMMUNES[:1])
    filed = inbox(source / "tiếp nhận")
    excel.type(filed)
    typed = excel.type(arrived)
    answers = {"source": str(source), "into": str(source / "tiếp nhận")}

    before = excel.click("receive", **answers)
    held = names(source / "tiếp nhận")
    excel.save(typed)
    after = excel.click("receive", **answers)

    assert before == refused("Tiếp nhận", "tan-lap-2024.xlsx")
    assert held == [".xltools-tiep-nhan", "2024"]
    assert after.status != 2, after.message


@pytest.mark.slow
def test_who_sent_what_is_told_of_what_can_be_seen(excel: Excel, tmp_path: Path) -> None:
    """A workbook beside the submissions, which no board reads, may be open as it likes."""
    received, output = tmp_path / "tiếp nhận", tmp_path / "theo-doi.xlsx"
    filed = inbox(received)
    beside = Path(shutil.copy(EXAMPLES / COMMUNES[1], received))
    excel.type(beside)
    typed = excel.type(filed)

    told = [
        excel.click("status", folder=str(received), output=str(output)),
        excel.click("answer", folder=str(received)),
    ]
    written = names(received)
    excel.save(typed)
    after = excel.click("status", folder=str(received), output=str(output))

    labels = ("Theo dõi nộp", "Soạn thư trả lời")
    assert told == [refused(label, filed.name) for label in labels]
    assert written == [".xltools-tiep-nhan", "2024", "dak-koi-2024.xlsx"]
    assert (after.status, after.files) == (0, (output,)), after.message


def test_a_folder_is_not_gone_through_while_nothing_waits_to_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone_through(*_: object) -> None:
        raise AssertionError

    running = Running()
    running.open(MemoryBook(str(tmp_path / "a.xlsx"), []))
    monkeypatch.setattr("xltools.api.inputs.filed_in", gone_through)
    request = Request("status", tmp_path / "r", "", 0, {"folder": str(tmp_path), "output": "x"})
    with active("memory", running):
        told = perform(request, tmp_path, Seen(), TODAY)

    assert told.message == (
        'Câu trả lời cho "Lưu bảng theo dõi" không dùng được; hãy bấm lại nút và trả lời lại.'
    )


def test_of_every_folder_that_is_asked_for_somebody_knows_whether_it_is_read() -> None:
    """Into some the button writes; the files of a trace are those that were rolled up."""
    asked = {
        (button.tag, ask.name)
        for button in BUTTONS
        for ask in button.asks
        if ask.kind is AskKind.FOLDER
    }
    written = {("distribute", "folder"), ("submit", "folder"), ("receive", "into")}

    read = asked - written - {("trace", "sources")}

    assert {tag for tag, _ in read} == set(IN_FOLDERS)
    assert len(read) == len(IN_FOLDERS)
