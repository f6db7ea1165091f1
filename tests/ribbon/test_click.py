"""Clicks on the open workbook in memory: what is written, what is said, and what is refused."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from engines.engine import Running, active
from engines.files import opened
from engines.memory import MemoryBook, MemorySheet
from ribbon.clicks import Seen

from xltools.api import log
from xltools.buttons import BUTTONS, Button
from xltools.errors import XltoolsError
from xltools.excel.native import ComError
from xltools.form import FindingLine
from xltools.ribbon.click import deliver, main, perform
from xltools.ribbon.request import Request, Result
from xltools.ribbon.screen import Advance

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[2] / "workbooks" / "vi-du"
TODAY = date(2024, 3, 1)
HWND = 4711


@pytest.fixture(scope="module")
def example() -> bytes:
    """The example as it stands in memory, to be opened anew by each test."""
    return pickle.dumps(opened(EXAMPLES / "tan-lap-2024.xlsx"))


class Desk:
    """A person at Excel: a workbook is open, and buttons are clicked."""

    def __init__(self, book: MemoryBook, running: Running, home: Path) -> None:
        self.book, self.running, self.home = book, running, home
        self.seen = Seen()

    def click(self, tag: str, **answers: Any) -> Result:
        """Click a button; the answers stand in the request."""
        name = str(self.book.full_name)
        request = Request(tag, self.home / "r.json", name, HWND, answers)
        return perform(request, self.home, self.seen, TODAY)

    @property
    def state(self) -> bytes:
        """All of the open workbook, to compare."""
        return pickle.dumps(self.book)

    @property
    def log(self) -> dict[str, Any]:
        """The last line of the log."""
        return json.loads((self.home / log.FILE).read_text(encoding="utf-8").splitlines()[-1])


@pytest.fixture
def desk(example: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Desk]:
    """The example is open under a name that has broken other launchers."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    book = pickle.loads(example)  # noqa: S301 - our own
    folder = tmp_path / "Kế hoạch (2024) = 'bản cuối' & khác"
    folder.mkdir()
    book.full_name = str(folder / "Xã Tân Lập =1 & a.xlsx")
    running = Running(hwnd=HWND)
    running.open(book)
    with active("memory", running):
        yield Desk(book, running, tmp_path / "xltools")


def spoil(book: MemoryBook) -> None:
    """Type what no plan may say, and do not save: the year of the plan is gone."""
    sheet = book["Thông tin chung"]
    [row] = [at for (at, column), cell in sheet.cells.items() if cell.value == 2024 and column == 2]
    sheet.put(row, 2, value="hai nghìn")


def test_a_check_reads_what_is_typed_and_not_saved(desk: Desk) -> None:
    assert desk.click("validate") == Result(
        0, "Kiểm tra", "0 lỗi phải sửa, 0 nội dung cần xem lại, 0 gợi ý."
    )

    spoil(desk.book)
    done = desk.click("validate")

    assert done.status == 1
    assert done.message.startswith("1 lỗi phải sửa, ")
    assert 'Ô đầu tiên cần xem: trang "Thông tin chung", ô B' in done.message
    assert desk.book.sheets[desk.book.active].name == "Thông tin chung"
    listed = desk.book["Nội dung cần sửa"].values(desk.book["Nội dung cần sửa"].used())
    assert any("hai nghìn" in str(value) for row in listed for value in row)
    assert desk.log["counts"]["error"] == 1


def test_all_that_a_check_wrote_is_taken_off_again(desk: Desk) -> None:
    """On the list of findings the lines are gone; every other sheet is as it was, cell by cell."""
    desk.click("clear-marks")
    spoil(desk.book)
    before = cells_of(desk.book)

    desk.click("validate")
    checked = cells_of(desk.book)
    desk.click("clear-marks")

    assert checked != before
    assert cells_of(desk.book) == before


def cells_of(book: MemoryBook) -> dict[str, Any]:
    """Every cell that says or shows something, by sheet; of the list of findings what it says."""
    found: dict[str, Any] = {}
    for sheet in book.sheets:
        plain = sheet.name == FindingLine.sheet.name
        found[sheet.name] = {
            place: cell.value if plain else pickle.dumps(cell)
            for place, cell in sorted(sheet.cells.items())
            if not plain or cell.value is not None
        }
    return found


def test_one_goes_from_mark_to_mark_until_none_is_left(desk: Desk) -> None:
    spoil(desk.book)
    desk.click("validate")

    assert desk.click("next-error").message == ""
    desk.click("clear-marks")
    assert desk.click("next-error").message.startswith("Không còn ô nào được đánh dấu")


def test_a_plan_is_written_from_what_is_not_saved_beside_the_workbook(desk: Desk) -> None:
    info = desk.book["Thông tin chung"]
    for place, cell in list(info.cells.items()):
        if cell.value == "Xã Tân Lập":
            info.put(*place, value="Xã Đăk Ruồng")

    done = desk.click("plan")

    written = Path(desk.book.full_name).with_suffix(".docx")
    assert (done.status, done.files, desk.seen.opened) == (0, (written,), [written])
    with ZipFile(written) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    assert "xã Đăk Ruồng" in text


def test_a_word_file_that_somebody_edited_is_left_as_it_is(desk: Desk) -> None:
    desk.click("plan")
    usual = Path(desk.book.full_name).with_suffix(".docx")
    edited = docx.Document(str(usual))
    edited.add_paragraph("Câu do người soạn thêm")
    edited.save(str(usual))
    content = usual.read_bytes()

    done = desk.click("plan")
    again = desk.click("plan")

    other = usual.with_name(f"{usual.stem}-2.docx")
    assert usual.read_bytes() == content
    assert done.files == again.files == (other,)
    assert done.lines[0].startswith(f'Giữ nguyên tệp "{usual.name}"')
    assert sorted(path.name for path in usual.parent.iterdir()) == [other.name, usual.name]


def test_files_are_made_of_what_is_open(desk: Desk) -> None:
    folder = Path(desk.book.full_name).parent
    data, part, households = folder / "d.json", folder / "p.xlsx", folder / "h.xlsx"

    assert desk.click("export", output=str(data)).files == (data,)
    assert desk.click("part", output=str(part), sheets=["Phân công"]).files == (part,)
    assert desk.click("households", output=str(households)).files == (households,)

    assert json.loads(data.read_text(encoding="utf-8"))["Thông tin chung"]["Tên đơn vị"] == (
        "Xã Tân Lập"
    )
    assert all(path.stat().st_size > 5_000 for path in (part, households))


def unsaved(label: str) -> str:
    """What is said of the open workbook while its file lacks something."""
    return (
        f'Nút "{label}" đọc tệp đã lưu, mà tệp "Xã Tân Lập =1 & a.xlsx" còn thay đổi chưa lưu; hãy'
        " lưu tệp (Ctrl+S) rồi bấm lại."
    )


def test_what_reads_the_file_says_before_it_asks_that_changes_are_not_saved(desk: Desk) -> None:
    Path(desk.book.full_name).touch()
    desk.book.saved = False

    told = {each.label: desk.click(each.tag) for each in BUTTONS if each.reads_file}

    labels = ["Sửa biểu", "Sửa tự động", "Lấy bảng giao", "Nhận mức giao"]
    assert told == {label: Result(2, label, unsaved(label)) for label in labels}
    assert desk.seen.asked == []


def test_what_is_typed_while_a_question_is_answered_is_not_left_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(desk.book.full_name)
    file.touch()

    def typing(*_: object) -> dict[str, Any]:
        desk.book.saved = False
        return {"output": str(file.with_name("moi.xlsx"))}

    monkeypatch.setattr(desk.seen, "ask", typing)

    assert desk.click("fix") == Result(2, "Sửa tự động", unsaved("Sửa tự động"))
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_file_that_is_read_too_is_not_open_with_changes(desk: Desk, example: bytes) -> None:
    """The table of a decision was pasted into another workbook, and not saved yet."""
    annex = pickle.loads(example)  # noqa: S301 - our own
    annex.full_name = str(Path(desk.book.full_name).with_name("Phụ lục.xlsx"))
    Path(desk.book.full_name).touch()
    desk.running.open(annex)
    desk.running.front = desk.book
    annex.saved = False
    asked = {"matrix": annex.full_name, "output": str(desk.home / "moi.xlsx")}

    refused = desk.click("assign", **asked)
    other = desk.click("assign", **asked | {"matrix": str(desk.home / "khac.xlsx")})

    assert refused == Result(
        2,
        "Lấy bảng giao",
        "Công cụ chỉ đọc được bản đã lưu, mà trong Excel còn tệp có thay đổi chưa lưu: Phụ"
        " lục.xlsx; hãy sang từng tệp đó, lưu (Ctrl+S) nếu vừa sửa, đóng không lưu nếu chỉ mở để"
        " xem, rồi làm lại.",
    )
    assert not other.message.startswith("Công cụ chỉ đọc được bản đã lưu")


def test_a_busy_excel_is_told_before_anything_is_asked_in_vain(desk: Desk) -> None:
    """It cannot say which of the files that the button reads are saved."""
    desk.running.editing = True

    told = {tag: desk.click(tag).message for tag in ("rollup", "receive", "status", "answer")}

    busy = (
        "Excel đang bận: có ô đang gõ dở hoặc hộp thoại đang mở; hãy nhấn Enter hoặc Esc cho xong"
        " rồi bấm lại."
    )
    assert told == dict.fromkeys(told, busy)
    assert desk.seen.asked == []


def test_only_what_needs_a_workbook_says_before_it_asks_that_none_is_open(desk: Desk) -> None:
    desk.book.full_name = ""
    asking = [each.tag for each in BUTTONS if each.asks and not each.needs_workbook]

    told = {each.tag: desk.click(each.tag).message for each in BUTTONS if each.tag != "doctor"}

    refused = "Excel chưa mở tệp nào; hãy mở tệp kế hoạch rồi bấm lại."
    assert {tag for tag, message in told.items() if message == refused} == {
        each.tag for each in BUTTONS if each.needs_workbook
    }
    assert desk.seen.asked == asking


def test_what_reads_the_file_says_so_of_one_that_is_open_from_elsewhere(desk: Desk) -> None:
    desk.book.full_name = "https://d.docs.live.net/1a2b/Kế hoạch/Xã Tân Lập.xlsx"

    done = desk.click("repair", output="/khong/co/moi.xlsx")

    assert (done.status, desk.log["error"]) == (2, "request.not-on-disk")
    assert 'tệp "Xã Tân Lập.xlsx" chưa lưu lần nào hoặc đang mở từ OneDrive' in done.message


def _other_workbook(desk: Desk) -> None:
    for number, sheet in enumerate(desk.book.sheets):
        sheet.name = f"Sheet{number}"


def _protected_view(desk: Desk) -> None:
    desk.running.books.clear()
    desk.running.in_protected_view.append(str(desk.book.full_name))


def _edit(desk: Desk) -> None:
    desk.running.editing = True


def _close(desk: Desk) -> None:
    desk.running.books.clear()


def _read_only(desk: Desk) -> None:
    desk.book.read_only = True


@pytest.mark.parametrize(
    ("before", "code"),
    [
        (_other_workbook, "form.not-ours"),
        (_protected_view, "excel.protected-view"),
        (_edit, "excel.busy"),
        (_close, "excel.closed"),
        (_read_only, "excel.read-only"),
    ],
)
def test_a_refusal_is_a_sentence_and_leaves_the_workbook_alone(
    desk: Desk, before: Callable[[Desk], None], code: str
) -> None:
    before(desk)
    state = desk.state

    done = desk.click("validate")

    assert (done.status, desk.log["error"], done.title) == (2, code, "Kiểm tra")
    assert done.message.endswith(".")
    assert desk.state == state


def test_no_button_takes_another_workbook_for_ours(desk: Desk) -> None:
    """Those that read its file read the file; it is refused there as on the command line."""
    _other_workbook(desk)
    given: dict[str, Any] = {"file": str(EXAMPLES / "tan-lap-2024.xlsx"), "folder": str(EXAMPLES)}
    given |= {"save": str(desk.home / "moi.xlsx"), "files": [given["file"]], "choices": []}

    told = {}
    for button in BUTTONS:
        if button.needs_workbook and not button.reads_file:
            answers = {each.name: given[each.kind] for each in button.asks if each.kind in given}
            told[button.tag] = desk.click(button.tag, **answers).status, desk.log["error"]

    alone = {"next-error", "clear-marks", "help"}
    assert told == {tag: (2, "excel.not-ours" if tag in alone else "form.not-ours") for tag in told}


def test_without_a_workbook_or_a_button_one_is_told(desk: Desk) -> None:
    desk.book.full_name = ""
    assert desk.click("validate").message == (
        "Excel chưa mở tệp nào; hãy mở tệp kế hoạch rồi bấm lại."
    )
    assert desk.click("calc").message.startswith('Công cụ đang cài không có nút "calc"')
    assert "command" not in desk.log


def test_a_fault_of_ours_is_a_sentence_and_its_detail_goes_to_the_log(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError("Xã Tân Lập")

    monkeypatch.setattr("xltools.api.validate.check_one", failing)
    state = desk.state

    done = desk.click("validate")

    assert done == Result(
        2,
        "Kiểm tra",
        'Nút "Kiểm tra" gặp sự cố ngoài dự kiến và đã dừng; hãy thử lại, nếu vẫn vậy thì bấm Gói'
        " nhật ký rồi gửi tệp đó cho bộ phận hỗ trợ.",
    )
    assert desk.log["fault"]["type"] == "ZeroDivisionError"
    assert desk.log["fault"]["at"][-1].endswith(" failing")
    assert "Tân Lập" not in json.dumps(desk.log, ensure_ascii=False)
    assert desk.state == state


def test_what_excel_refuses_is_in_the_log_with_its_place_and_number(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ComError(-2147352567, -2146827284)

    monkeypatch.setattr(MemorySheet, "set_colour", refuse)
    spoil(desk.book)

    assert desk.click("validate").status == 2
    assert desk.log["error"] == "excel.refused"
    assert desk.log["fault"]["number"] == -2146827284
    assert desk.log["fault"]["at"][-1].endswith(" refuse")


def test_who_gives_up_a_question_is_shown_nothing_more(desk: Desk) -> None:
    done = desk.click("export")

    assert (done.status, done.message, desk.seen.asked) == (0, "", ["export"])
    folder = Path(desk.book.full_name).parent
    assert desk.seen.suggested == {"output": str(folder / "Xã Tân Lập =1 & a.json")}


def test_a_question_offers_what_can_be_chosen(desk: Desk) -> None:
    for tag, name, first in (
        ("new", "level", ("commune", "cấp xã")),
        ("outline", "outline", ("Theo dự án (mẫu a)", "Theo dự án (mẫu a)")),
        ("part", "sheets", ("Chỉ tiêu", "Chỉ tiêu")),
    ):
        desk.click(tag)
        assert desk.seen.offered[name][0] == first
    desk.click("new")
    assert desk.seen.suggested["year"] == "2024"


@pytest.mark.parametrize(
    ("tag", "answers"),
    [
        ("export", {"output": 5}),
        ("export", {"output": "tuong-doi.json"}),
        ("part", {"output": "/x.xlsx", "sheets": "Phân công"}),
        ("new", {"output": "/x.xlsx", "level": "commune", "unit": "a", "year": "2024"}),
        ("merge", {"output": "/x.xlsx", "copies": [1]}),
    ],
)
def test_an_answer_of_another_kind_is_refused(
    desk: Desk, tag: str, answers: dict[str, Any]
) -> None:
    done = desk.click(tag, **answers)

    assert (done.status, desk.log["error"]) == (2, "request.bad-answer")


def test_work_that_is_stopped_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def stopped(_button: Button) -> Generator[Advance]:
        yield lambda *_: None
        raise XltoolsError("window.cancelled")

    monkeypatch.setattr(desk.seen, "progress", stopped)

    assert desk.click("validate").message == (
        "Đã dừng theo yêu cầu; không tệp nào được ghi dở dang."
    )


def test_the_log_goes_to_support_without_a_name(desk: Desk, tmp_path: Path) -> None:
    desk.click("validate")
    output = tmp_path / "nhat-ky.zip"

    done = desk.click("support-log", output=str(output))

    assert done.files == (output,)
    with ZipFile(output) as archive:
        assert archive.namelist() == ["machine.json", "log.jsonl"]
        packed = "".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    assert '"command": "validate"' in packed
    assert not any(name in packed for name in ("Tân Lập", str(tmp_path), "Kế hoạch"))


def test_one_line_goes_to_the_launcher_and_more_to_a_window(desk: Desk) -> None:
    path = desk.home / "r.json"
    path.parent.mkdir()
    short, long = Result(0, "t", "một dòng"), Result(0, "t", "một dòng", ("hai",))

    deliver(short, Request("plan", path), desk.seen)
    assert json.loads(path.read_text(encoding="ascii"))["message"] == "một dòng"
    deliver(long, Request("plan", path), desk.seen)
    told = json.loads(path.read_text(encoding="ascii"))
    assert (told["message"], told["lines"], desk.seen.shown) == ("", [], [long])
    deliver(short, Request("rollup", path), desk.seen)
    assert desk.seen.shown == [long, short]


def test_what_is_no_request_ends_with_a_sentence_and_a_line_in_the_log(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(desk.home / "requests" / "x.json")], desk.seen) == 2
    assert main([], desk.seen) == 2

    assert capsys.readouterr().err.startswith("Yêu cầu của nút bấm không nằm trong thư mục riêng")
    assert desk.log["error"] == "request.refused"
