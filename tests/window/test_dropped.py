"""Workbooks and folders dropped onto xltools: the files that come of them, and what is said."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest
from commands.run import EXAMPLES, Xltools
from engines.engine import Running, active
from engines.memory import MemoryBook

from xltools.api.open_book import open_books
from xltools.cli.dropping import is_path
from xltools.errors import XltoolsError
from xltools.ribbon.request import Result
from xltools.window import dropped
from xltools.window.console import only_ours
from xltools.window.opening import open_path

AS_ISSUED = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx"
CORRECTED = EXAMPLES / "tan-lap-2024.xlsx"


@pytest.fixture
def xltools(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Xltools:
    """Runs a command and gives its status and outputs."""
    return Xltools(monkeypatch, capsys)


def names(folder: Path) -> list[str]:
    """What lies in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.slow
def test_a_workbook_dropped_gives_its_findings_and_its_plan_beside_it(
    tmp_path: Path, xltools: Xltools
) -> None:
    """Twice, so that what the first time gave is kept as it is."""
    folder = tmp_path / "Kế hoạch & biểu (xã)"
    folder.mkdir()
    book = shutil.copy(AS_ISSUED, folder / "Xã Tân Lập 2024.xlsx")
    before = Path(book).read_bytes()

    ran = xltools(book)
    first = (folder / "Xã Tân Lập 2024.docx").read_bytes()
    again = xltools(book)

    assert (ran.status, again.status) == (1, 1)
    assert ran.out.splitlines()[0] == (
        "Xã Tân Lập 2024.xlsx: Xã Tân Lập, năm 2024, biểu mẫu 2026.1"
    )
    assert "--all" not in ran.out
    assert names(folder) == [
        "Xã Tân Lập 2024-2.docx",
        "Xã Tân Lập 2024-noi-dung-can-sua-2.xlsx",
        "Xã Tân Lập 2024-noi-dung-can-sua.xlsx",
        "Xã Tân Lập 2024.docx",
        "Xã Tân Lập 2024.xlsx",
    ]
    assert Path(book).read_bytes() == before
    assert (folder / "Xã Tân Lập 2024.docx").read_bytes() == first


@pytest.mark.slow
def test_several_workbooks_are_told_one_by_one_and_a_bad_one_stops_no_other(
    tmp_path: Path, xltools: Xltools
) -> None:
    good = shutil.copy(CORRECTED, tmp_path / "tốt.xlsx")
    bad = tmp_path / "hỏng.xlsx"
    bad.write_bytes(b"PK not a workbook")

    ran = xltools(bad, good)

    assert ran.status == 2
    assert names(tmp_path) == ["hỏng.xlsx", "tốt.docx", "tốt.xlsx"]
    assert ran.out.splitlines()[-1] == (
        "Đã xem 2 tệp: 0 lỗi phải sửa, 0 nội dung cần xem lại, 0 gợi ý; không đọc được 1 tệp"
    )


@pytest.mark.slow
def test_what_was_opened_out_of_a_zip_gives_its_files_among_the_documents(
    tmp_path: Path, xltools: Xltools, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documents"
    passing = tmp_path / "AppData" / "Local" / "Temp" / "Temp1_biểu mẫu.zip"
    for folder in (documents, passing):
        folder.mkdir(parents=True)
    monkeypatch.setattr("xltools.api.beside.documents_folder", lambda: documents)
    book = shutil.copy(CORRECTED, passing / "Xã Tân Lập.xlsx")

    ran = xltools(book)

    assert names(passing) == ["Xã Tân Lập.xlsx"]
    assert names(documents) == ["Xã Tân Lập.docx"]
    assert ran.out.splitlines()[-1] == (
        "Tệp đang nằm trong thư mục tạm (tệp nén, thư hoặc tin nhắn) nên kết quả được ghi vào thư"
        f" mục {documents}."
    )


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Result]:
    """What is shown in windows, and no window; every file is opened by noting it as a line."""
    results: list[Result] = []
    monkeypatch.setattr(dropped, "open_root", lambda _title: Mock())
    monkeypatch.setattr(dropped, "show_result", lambda result, _lang: results.append(result))
    monkeypatch.setattr(dropped, "open_path", lambda path: OPENED.append(path) or True)
    OPENED.clear()
    return results


OPENED: list[Path] = []


@pytest.mark.slow
def test_the_entry_of_send_to_shows_the_result_in_a_window_and_opens_the_files(
    tmp_path: Path, xltools: Xltools, shown: list[Result]
) -> None:
    book = shutil.copy(AS_ISSUED, tmp_path / "a.xlsx")

    ran = xltools("deliver", "--window", book)

    files = (tmp_path / "a-noi-dung-can-sua.xlsx", tmp_path / "a.docx")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert [(each.status, each.message, each.files) for each in shown] == [
        (1, "a.xlsx: 22 lỗi phải sửa, 38 nội dung cần xem lại, 35 gợi ý", files)
    ]
    assert list(files) == OPENED


@pytest.mark.slow
def test_a_folder_dropped_is_rolled_up_once_the_person_agrees(
    tmp_path: Path, xltools: Xltools, shown: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tệp đã nhận"
    folder.mkdir()
    for name in ("dak-koi-2024", "tan-lap-2024"):
        shutil.copy(EXAMPLES / f"{name}.xlsx", folder)
    asked: list[str] = []
    answers = [False, True]
    monkeypatch.setattr(
        dropped, "confirm", lambda _title, question, _lang: asked.append(question) or answers.pop(0)
    )

    declined = xltools("deliver", "--window", folder)
    left = names(tmp_path)
    agreed = xltools("deliver", "--window", folder)

    assert (declined.status, agreed.status) == (0, 0)
    assert asked[0] == ('Tổng hợp các tệp trong thư mục "tệp đã nhận" thành một tệp của cấp trên?')
    assert left == ["tệp đã nhận"]
    rolled_up = tmp_path / "tong-hop-tệp đã nhận.xlsx"
    assert [(each.message, each.files) for each in shown] == [
        (f"Đã tổng hợp 2/7 đơn vị vào tệp của Huyện Kon Rẫy: {rolled_up}", (rolled_up,))
    ]


def test_a_folder_needs_somebody_to_ask_and_stands_alone(tmp_path: Path, xltools: Xltools) -> None:
    alone = xltools(tmp_path)
    among_others = xltools(AS_ISSUED, tmp_path)

    assert (alone.status, among_others.status) == (2, 2)
    assert alone.err == (
        f'"{tmp_path}" là một thư mục; hãy dùng lệnh xltools rollup "{tmp_path}" -o'
        " TỆP-TỔNG-HỢP.xlsx để tổng hợp các tệp trong đó.\n"
    )
    assert among_others.err == (
        "Mỗi lần chỉ nhận một thư mục, hoặc một số tệp Excel; hãy kéo thả lại từng loại.\n"
    )


def test_without_a_screen_nothing_is_done(
    tmp_path: Path, xltools: Xltools, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_title: str) -> None:
        raise XltoolsError("window.no-screen")

    monkeypatch.setattr(dropped, "open_root", refuse)
    book = shutil.copy(CORRECTED, tmp_path / "a.xlsx")

    ran = xltools("deliver", "--window", book)

    assert (ran.status, names(tmp_path)) == (2, ["a.xlsx"])


def test_what_stops_the_work_is_shown_in_the_window_too(
    tmp_path: Path, xltools: Xltools, shown: list[Result]
) -> None:
    ran = xltools("deliver", "--window", tmp_path / "không có.xlsx")

    assert ran.status == 2
    assert [(each.status, each.message) for each in shown] == [
        (2, 'Không tìm thấy tệp "không có.xlsx"; hãy kiểm tra lại tên tệp và nơi lưu tệp.')
    ]


@pytest.mark.parametrize(
    ("programs", "ours"),
    [
        ([r"C:\xltools\.venv\Scripts\xltools.exe", r"C:\Python312\python.exe"], True),
        (["xltools.exe", r"C:\xltools\.venv\Scripts\python.exe", "Python.exe"], True),
        (["python.exe", r"C:\Windows\System32\cmd.exe"], False),
        (["xltools.exe", "python.exe", "pwsh.exe"], False),
        (["python.exe", ""], False),
        ([], False),
    ],
)
def test_a_console_without_a_shell_closes_with_us(programs: list[str], ours: bool) -> None:
    assert only_ours(programs) is ours


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("validate", False),
        ("addin", False),
        ("--help", False),
        (r"C:\Users\Nguyễn Văn Ấ\Downloads\Kế hoạch.xlsx", True),
        ("./thu-muc", True),
        ("ke-hoach.XLSX", True),
    ],
)
def test_a_path_is_told_from_a_command(word: str, path: bool) -> None:
    assert is_path(word) is path


def test_only_what_we_write_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems open files in another way")
    started: list[list[str]] = []
    monkeypatch.setattr("subprocess.Popen", lambda words, **_options: started.append(words))
    for name in ("a.docx", "a.exe", "a.lnk"):
        (tmp_path / name).touch()

    opened = [open_path(tmp_path / name) for name in ("a.docx", "a.exe", "a.lnk", "b.docx", "")]

    assert opened == [True, False, False, False, True]
    assert started == [["xdg-open", str(tmp_path / "a.docx")], ["xdg-open", str(tmp_path)]]


@pytest.mark.slow
def test_what_is_dropped_while_it_is_open_and_unsaved_gives_no_file(
    tmp_path: Path, xltools: Xltools, shown: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workbook by itself, and one in a folder that is to be rolled up."""
    book = Path(shutil.copy(CORRECTED, tmp_path / "Xã.xlsx"))
    running = Running()
    store = MemoryBook(str(book), [])
    store.saved = False
    running.open(store)
    monkeypatch.setattr(dropped, "confirm", lambda *_: True)
    with active("memory", running):
        ran = [xltools("deliver", "--window", str(each)) for each in (book, tmp_path)]

    said = (
        "Công cụ chỉ đọc được bản đã lưu, mà trong Excel còn tệp có thay đổi chưa lưu: Xã.xlsx; hãy"
        " sang từng tệp đó, lưu (Ctrl+S) nếu vừa sửa, đóng không lưu nếu chỉ mở để xem, rồi làm"
        " lại."
    )
    titles = ("Kiểm tra và soạn kế hoạch", "Tổng hợp")
    assert shown == [Result(2, title, said) for title in titles]
    assert [each.status for each in ran] == [2, 2]
    assert names(tmp_path) == ["Xã.xlsx"]
    assert not list(tmp_path.parent.glob("tong-hop-*"))


def test_where_xlwings_cannot_be_installed_nothing_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xltools.excel.attach", None)

    assert open_books() is None
