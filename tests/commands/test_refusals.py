"""What cannot be read or written gives one clear sentence, status 2, and no half-written file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from commands.run import EXAMPLES, ROOT, Ran, Xltools

pytestmark = pytest.mark.slow  # whole commands

EXAMPLE = EXAMPLES / "tan-lap-2024.xlsx"
OLE_HEADER = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2048)


def is_one_sentence(ran: Ran) -> bool:
    """Nothing on stdout, one line on stderr that ends like a sentence, and no traceback."""
    line = ran.err.removesuffix("\n")
    return ran.status == 2 and not ran.out and "\n" not in line and line.endswith((".", ")"))


def _missing(path: Path) -> None:
    assert not path.exists()


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _old_excel(path: Path) -> None:
    path.write_bytes(OLE_HEADER)


def _text(path: Path) -> None:
    path.write_text("Kế hoạch giảm nghèo", encoding="utf-8")


def _other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("doc.txt", "không phải tệp Excel")


def _cut_off(path: Path) -> None:
    path.write_bytes(EXAMPLE.read_bytes()[:5000])


def _not_ours(path: Path) -> None:
    import openpyxl

    openpyxl.Workbook().save(path)


HOSTILE: tuple[tuple[Callable[[Path], None], str], ...] = (
    (_missing, "Không tìm thấy"),
    (_folder, "thư mục"),
    (_empty, "trống"),
    (_old_excel, ".xls"),
    (_text, "không phải"),
    (_other_zip, "không phải"),
    (_cut_off, "hỏng"),
    (_not_ours, "không có trang tính nào của biểu mẫu"),
)


# A folder is what a roll-up reads; that an empty one is refused has a test of its own.
CASES = [
    pytest.param(command, make, word, id=f"{command}{make.__name__}")
    for command in ("validate", "export", "plan", "rollup")
    for make, word in HOSTILE
    if (command, make) != ("rollup", _folder)
]


@pytest.mark.parametrize(("command", "make", "word"), CASES)
def test_a_file_that_cannot_be_read_gives_one_sentence(
    command: str,
    make: Callable[[Path], None],
    word: str,
    tmp_path: Path,
    xltools: Xltools,
) -> None:
    """The sentence names the file and what is wrong with it; nothing is written."""
    file = tmp_path / "Kế hoạch xã.xlsx"
    make(file)
    before = sorted(tmp_path.iterdir())
    output = {"plan": "a.docx", "rollup": "a.xlsx", "export": "a.json"}.get(command)

    ran = xltools(command, file, *(["-o", tmp_path / output] if output else []))

    assert is_one_sentence(ran), ran
    assert "Kế hoạch xã.xlsx" in ran.err
    assert word in ran.err
    assert sorted(tmp_path.iterdir()) == before


def test_a_refusal_speaks_english_when_asked(tmp_path: Path, xltools: Xltools) -> None:
    """`--lang en` turns the sentence, not its meaning."""
    ran = xltools("validate", tmp_path / "no.xlsx", "--lang", "en")

    assert is_one_sentence(ran)
    assert "no.xlsx" in ran.err
    assert "Không" not in ran.err


FAULTS = ("read-only", "open", "folder", "no folder", "input", "too long", "other kind")


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        (command, fault)
        for command in ("new", "export", "plan", "rollup")
        for fault in FAULTS
        if (command, fault) != ("export", "other kind")  # JSON is text, however it is called
    ],
)
def test_an_output_that_cannot_be_written_gives_one_sentence(
    command: str, fault: str, tmp_path: Path, xltools: Xltools
) -> None:
    """What stood there still stands there, byte for byte."""
    suffix = {"plan": ".docx", "export": ".json"}.get(command, ".xlsx")
    output = tmp_path / f"kết quả{suffix}"
    source = tmp_path / "nguồn.xlsx"
    source.write_bytes(EXAMPLE.read_bytes())
    if fault == "folder":
        output.mkdir()
    elif fault == "no folder":
        output = tmp_path / "không có" / output.name
    elif fault == "input":
        output = source
    elif fault == "too long":
        output = tmp_path / f"{'xã ' * 100}{suffix}"
    elif fault == "other kind":
        output = tmp_path / "kết quả.pdf"
    else:
        output.write_bytes(b"ban cu")
    if fault == "read-only":
        output.chmod(0o444)
    if fault == "open":
        (tmp_path / f"~${output.name}").write_bytes(b"")
    before = {file: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    words = _new_words() if command == "new" else [source]

    ran = xltools(command, *words, "-o", output)

    if fault in ("read-only", "open"):
        output.chmod(0o644)
    assert is_one_sentence(ran), ran
    assert {file: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before


@pytest.mark.parametrize("command", ["validate", "export", "plan", "rollup"])
def test_a_file_whose_name_is_too_long_is_not_there(
    command: str, tmp_path: Path, xltools: Xltools
) -> None:
    """No system has such a file; it is missing like any other."""
    output = {"plan": ["-o", tmp_path / "a.docx"], "rollup": ["-o", tmp_path / "a.xlsx"]}

    ran = xltools(command, tmp_path / f"{'xã ' * 100}.xlsx", *output.get(command, []))

    assert is_one_sentence(ran), ran
    assert "Không tìm thấy" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_stops_the_demo(tmp_path: Path, xltools: Xltools) -> None:
    """A file stands where the folder should be."""
    file = tmp_path / "trình diễn"
    file.write_bytes(b"")

    ran = xltools("demo", file)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f'Không tạo được thư mục "{file}"; hãy chọn thư mục khác.\n'


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "vi",
            (
                'Tệp "a.xlsx" trống, không có nội dung nào; hãy dùng bản đã lưu đầy đủ hoặc đề nghị'
                ' nơi gửi gửi lại. Tệp "b.xlsx" không phải là tệp Excel (.xlsx); hãy kiểm tra xem'
                " có chọn nhầm tệp không. Không đọc được tệp nào trong 2 tệp.\n"
            ),
        ),
        (
            "en",
            (
                '"a.xlsx" is empty; use a complete copy or ask the sender for one. "b.xlsx" is no'
                " Excel workbook (.xlsx); check that it is the right file. None of the 2 files can"
                " be read.\n"
            ),
        ),
    ],
)
def test_files_that_cannot_be_read_are_all_named_in_one_language(
    lang: str, sentence: str, tmp_path: Path, xltools: Xltools
) -> None:
    """Each with its own reason."""
    _empty(tmp_path / "a.xlsx")
    _text(tmp_path / "b.xlsx")

    ran = xltools("rollup", tmp_path, "-o", tmp_path / "c.xlsx", "--lang", lang)

    assert (ran.status, ran.out, ran.err) == (2, "", sentence)


def _new_words() -> list[str]:
    return ["--unit", "Xã Tân Lập", "--code", "23497", "--level", "commune", "--year", "2024"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["validat"], 'Không có lệnh "validat"'),
        (["validate"], 'còn thiếu "FILE..."'),
        (["validate", "a.xlsx", "--today", ""], "Ngày"),
        (["validate", "a.xlsx", "--formt", "json"], 'không có tùy chọn "--formt"'),
        (["validate", "a.xlsx", "--format", "xml"], '"xml"'),
        (["validate", "a.xlsx", "--today", "31/2/2024"], "31/2/2024"),
        (["validate", "a.xlsx", "--settings", "không-có.toml"], "không-có.toml"),
        (["plan", "a.xlsx", "-o", "b.docx", "c.docx"], 'phần thừa "c.docx"'),
        (["plan", "a.xlsx", "-o", "b.docx", "c", "(d)"], 'phần thừa "c (d)"'),
        (["new", "-o", "a.xlsx", "--level", "commune", "--year", "hai"], '"hai" của "--year"'),
    ],
)
def test_wrong_words_give_one_sentence(
    words: list[str],
    sentence: str,
    tmp_path: Path,
    xltools: Xltools,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A slip of typing is said in Vietnamese, in one line, with status 2."""
    monkeypatch.chdir(tmp_path)

    ran = xltools(*words)

    assert is_one_sentence(ran), ran
    assert sentence in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_hostile_file_of_the_corpus_gives_a_sentence_or_a_report(
    shared: Path, xltools: Xltools
) -> None:
    """Odd, broken and hostile Office files: never a traceback, never a silent success."""
    for file in sorted((shared / "corpus").rglob("*.*")):
        ran = xltools("validate", file)

        assert is_one_sentence(ran), (file.name, ran)
        assert file.name in ran.err


@pytest.mark.parametrize(("lang", "word"), [([], "Lệnh"), (["--lang", "en"], "command")])
def test_the_name_alone_shows_the_commands_and_one_line(
    lang: list[str], word: str, xltools: Xltools
) -> None:
    """Without any word, or with an option in place of the command, nothing breaks."""
    ran = xltools(*lang)

    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert word in ran.err
    assert "Traceback" not in ran.err


def test_one_file_that_cannot_be_read_is_one_object(tmp_path: Path, xltools: Xltools) -> None:
    """As each file is among several: its name and its error."""
    file = tmp_path / "thiếu.xlsx"

    ran = xltools("validate", file, "--format", "json")

    message = ran.err.removesuffix("\n")
    assert ran.json == {
        "file": str(file),
        "error": {"code": "file.missing", "message": message},
    }


def test_a_rollup_replaces_no_file_that_was_sent(tmp_path: Path, xltools: Xltools) -> None:
    """In the folder itself only the parent's last result gives way to the new one."""
    sent, broken, result = (tmp_path / name for name in ("xã.xlsx", "hỏng.xlsx", "huyện.xlsx"))
    for file in (sent, tmp_path / "xã 2.xlsx"):
        file.write_bytes(EXAMPLE.read_bytes())
    _cut_off(broken)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}

    for output in (sent, broken):
        ran = xltools("rollup", tmp_path, "-o", output)

        assert is_one_sentence(ran), ran
        assert output.name in ran.err
        assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before
    assert [xltools("rollup", tmp_path, "-o", result).status for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("filled", ["kon-ray-2024.xlsx", "dak-koi-2024.xlsx"])
def test_a_rollup_replaces_no_workbook_that_people_filled(
    filled: str, tmp_path: Path, xltools: Xltools
) -> None:
    """Neither the parent's own workbook nor another commune's, wherever it stands."""
    output = tmp_path / filled
    output.write_bytes((EXAMPLES / filled).read_bytes())
    before = output.read_bytes()

    ran = xltools("rollup", EXAMPLE, "-o", output)

    assert is_one_sentence(ran), ran
    assert "không bị ghi đè" in ran.err
    assert output.read_bytes() == before


def test_a_blank_workbook_tells_not_for_whom_to_roll_up(tmp_path: Path, xltools: Xltools) -> None:
    """The sentence says which sheet to fill in, not that a unit without name is unknown."""
    blank = EXAMPLES.parent / "mau-ke-hoach-giam-ngheo.xlsx"

    ran = xltools("rollup", blank, "-o", tmp_path / "a.xlsx")

    assert is_one_sentence(ran), ran
    assert '"Thông tin chung"' in ran.err


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_command_that_is_stopped_leaves_nothing(name: str, tmp_path: Path) -> None:
    """Ctrl-C, or the system shutting down, in the middle of writing."""
    words = [*_new_words(), "-o", str(tmp_path / "a.xlsx")]
    # tests run in the background (`make test &`) ignore Ctrl-C, and what they start would too
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        command = subprocess.Popen(
            [sys.executable, "-m", "xltools", "new", *words], cwd=ROOT, stderr=subprocess.PIPE
        )
    finally:
        signal.signal(signal.SIGINT, before)
    while not list(tmp_path.iterdir()):
        assert command.poll() is None, "the command ended before it could be stopped"
    command.send_signal(getattr(signal, name))
    _, said = command.communicate(timeout=60)

    assert command.returncode == 128 + getattr(signal, name)
    assert said == b""
    assert list(tmp_path.iterdir()) == []
