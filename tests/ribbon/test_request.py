"""A request is taken from the user's own folder alone, and its result goes nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from xltools.errors import XltoolsError
from xltools.ribbon.request import Request, Result, read_request, write_result


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The user's folder, with a letter that no code page of Windows has together with others."""
    home = tmp_path / "Nguyễn Văn Ả" / "xltools"
    (home / "requests").mkdir(parents=True)
    return home


def asked(home: Path, **changed: Any) -> Path:
    """A request file, as the launcher writes it."""
    request = {
        "command": "validate",
        "workbook": r'C:\Kế hoạch\a" & calc & "=1.xlsx',
        "hwnd": 131_842,
        "arguments": {},
        "result": str(home / "requests" / "1.result.json"),
        "addin": "0.1.0",
    }
    path = home / "requests" / "1.json"
    text = json.dumps(request | changed, ensure_ascii=False)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def refused(path: Path, home: Path) -> bool:
    """Whether nothing is done for a request file."""
    with pytest.raises(XltoolsError) as error:
        read_request(path, home)
    return error.value.code == "request.refused"


def test_a_request_is_read_as_it_was_written_and_taken_away(home: Path) -> None:
    path = asked(home)

    assert read_request(path, home) == Request(
        command="validate",
        result=home / "requests" / "1.result.json",
        workbook=r'C:\Kế hoạch\a" & calc & "=1.xlsx',
        hwnd=131_842,
        arguments={},
        addin="0.1.0",
    )
    assert not path.exists()


def test_the_mark_that_windows_puts_before_utf8_does_no_harm(home: Path) -> None:
    path = asked(home)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert read_request(path, home).workbook.startswith(r"C:\Kế hoạch")


@pytest.mark.parametrize(
    "elsewhere", ["../1.json", "requests/below/1.json", "1.json", "requests/1.txt"]
)
def test_a_request_file_of_another_place_is_refused_and_left_there(
    home: Path, elsewhere: str
) -> None:
    other = home / elsewhere
    other.parent.mkdir(exist_ok=True)
    asked(home).replace(other)

    assert refused(other, home)
    assert other.exists()


def test_a_path_that_leads_out_of_the_folder_is_seen_through(home: Path) -> None:
    outside = asked(home).replace(home.parent / "1.json")

    assert refused(home / "requests" / ".." / ".." / "1.json", home)
    assert outside.exists()


@pytest.mark.parametrize(
    "result",
    [
        "../1.json",
        "log.jsonl",
        "requests/1.xlsx",
        "requests/../../1.json",
        "requests/below/1.json",
        "",
    ],
)
def test_a_result_is_written_to_no_other_place(home: Path, result: str) -> None:
    assert refused(asked(home, result=str(home / result)), home)


@pytest.mark.parametrize(
    "changed",
    [
        {"command": 1},
        {"workbook": None},
        {"hwnd": "1"},
        {"arguments": []},
        {"result": 5},
    ],
)
def test_values_of_another_kind_are_refused(home: Path, changed: dict[str, Any]) -> None:
    assert refused(asked(home, **changed), home)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"command": ' + b"[" * 100_000]
)
def test_what_is_no_request_is_refused(home: Path, content: bytes) -> None:
    path = asked(home)
    path.write_bytes(content)

    assert refused(path, home)


def test_a_request_that_is_not_there_is_refused(home: Path) -> None:
    assert refused(home / "requests" / "2.json", home)


def test_a_result_is_written_whole_for_the_launcher_to_show(home: Path) -> None:
    path = home / "requests" / "1.result.json"
    file = home / "Kế hoạch.docx"

    write_result(Result(1, "Kiểm tra", "Có 02 lỗi phải sửa.", ("một", "hai"), (file,)), path)

    assert json.loads(path.read_text(encoding="ascii")) == {
        "status": 1,
        "title": "Kiểm tra",
        "message": "Có 02 lỗi phải sửa.",
        "lines": ["một", "hai"],
        "files": [str(file)],
    }
    assert [each.name for each in path.parent.iterdir()] == ["1.result.json"]
