"""Files and folders: every workbook is read, or named with the reason why not."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from rollup.leaves import KON_RAY, communes, info

from xltools.errors import XltoolsError
from xltools.plan.build import plan_of
from xltools.rollup import Refused, Submission, collect
from xltools.rollup.reading import Sent
from xltools.rows.document import rows_of

CODES = [unit.key.code for unit in communes(KON_RAY)]


def read(sent: Sequence[Sent]) -> Generator[Submission | Refused]:
    """The workbook of the n-th commune, when the file says n."""
    for each in map(Sent.fetched, sent):
        text = (each.content or b"").decode("ascii")
        if not text.isdigit():
            yield Refused(each.path.name, XltoolsError("file.damaged", file=each.path))
            continue
        plan = plan_of(rows_of({"Thông tin chung": info(communes(KON_RAY)[int(text)])}))
        yield Submission(each.path.name, each.digest, plan, each.received)


def test_a_folder_gives_its_workbooks_and_names_those_that_cannot_be_read(tmp_path: Path) -> None:
    for name, content in {
        "b.xlsx": "0",
        "a.XLSX": "1",
        "hỏng.xlsx": "x",
        "cũ.xls": "x",
        "~$b.xlsx": "0",
        "ghi chú.txt": "0",
    }.items():
        (tmp_path / name).write_bytes(content.encode())
    os.utime(tmp_path / "b.xlsx", (1_700_000_000, 1_700_000_000))
    told: list[tuple[int, int, str]] = []

    found = collect([tmp_path], read, lambda *done: told.append(done))

    assert [(s.file_name, s.unit_code, s.digest) for s in found.submissions] == [
        ("b.xlsx", CODES[0], sha256(b"0").hexdigest()),
        ("a.XLSX", CODES[1], sha256(b"1").hexdigest()),
    ]
    assert f"{found.submissions[0].received}" == "2023-11-15 05:13:20+07:00"
    assert [(r.file_name, r.reason.code) for r in found.refused] == [
        ("cũ.xls", "file.damaged"),
        ("hỏng.xlsx", "file.damaged"),
    ]
    assert told == [
        (1, 4, "a.XLSX"),
        (2, 4, "b.xlsx"),
        (3, 4, "cũ.xls"),
        (4, 4, "hỏng.xlsx"),
    ]


def test_a_file_that_was_named_is_read_whatever_it_is_called_and_only_once(tmp_path: Path) -> None:
    named = tmp_path / "ghi chú.txt"
    named.write_bytes(b"2")

    found = collect([named, named], read)

    assert [s.file_name for s in found.submissions] == ["ghi chú.txt"]


def test_an_earlier_result_in_the_folder_is_not_rolled_up_again(tmp_path: Path) -> None:
    """Nor when the result is named another way; a file that is named is read all the same."""
    result = tmp_path / "tổng hợp.xlsx"
    (tmp_path / "a.xlsx").write_bytes(b"1")
    result.write_bytes(b"0")

    found = collect([tmp_path], read, result=tmp_path / ".." / tmp_path.name / result.name)
    named = collect([tmp_path, result], read, result=result)

    assert [s.file_name for s in found.submissions] == ["a.xlsx"]
    assert [s.file_name for s in named.submissions] == ["tổng hợp.xlsx", "a.xlsx"]


def test_a_folder_that_may_not_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "refused", path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(XltoolsError) as raised:
        collect([tmp_path], read)

    assert (raised.value.code, raised.value.values) == ("file.unreadable", {"file": tmp_path})


def test_a_folder_without_workbooks_stops_the_command(tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as raised:
        collect([tmp_path], read)

    assert (raised.value.code, raised.value.values) == ("rollup.nothing", {"folder": tmp_path})
