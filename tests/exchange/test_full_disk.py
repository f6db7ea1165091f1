"""A disk that is full at any write: a clear sentence, an intact register, and nothing lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from exchange.inboxes import NOW

from xltools.errors import XltoolsError
from xltools.exchange.inbox import apart
from xltools.exchange.inbox.apart import Arrived, Reader
from xltools.exchange.inbox.sources import mails
from xltools.wording.errors import say_error

TESTS = Path(__file__).parents[1]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a process of its own by fork")
def test_a_disk_that_is_full_at_any_write_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """What the register has is there at each end, and with room all becomes as it should be."""
    program = [sys.executable, "-m", "exchange.full_disk", str(tmp_path)]

    done = subprocess.run(program, cwd=TESTS, capture_output=True, check=False, timeout=120)

    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2_000:]
    whole, *full = json.loads(done.stdout)
    assert (whole["code"], len(whole["lying"])) == ("", 4)
    assert len(full) > 40
    assert {each["code"] for each in full} == {"output.no-space"}
    wrong = [each["at"] for each in full if {**each, "at": 0, "code": ""} != whole]
    assert wrong == []


@pytest.mark.slow
def test_a_file_is_not_blamed_when_there_is_no_room_to_open_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that opens files ends for want of room; what it was given stays where it is."""
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"PK")
    monkeypatch.setattr(apart, "_MODULE", "this")  # another module stands in, and tells nothing
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    (tmp_path / "room").mkdir()

    with pytest.raises(XltoolsError) as full:
        list(Reader(tmp_path / "room").read([Arrived(file, file.name, NOW)]))

    assert full.value.code == "output.no-space"


class NoRoom(type(Path())):  # type: ignore[misc]
    """A folder on a full disk."""

    def write_bytes(self, _: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_mail_that_finds_no_room_is_told(tmp_path: Path) -> None:
    mailbox = SimpleNamespace(
        numbers_after=lambda _: [1], size_of=lambda _: 9, fetch=lambda _: (b"From: a@b.vn", NOW)
    )

    with pytest.raises(XltoolsError) as full:
        list(mails(mailbox, 0, NoRoom(tmp_path)))  # type: ignore[arg-type]

    assert say_error(full.value) == (
        'Không còn chỗ trống để ghi tệp "thu-1.eml"; hãy giải phóng ổ đĩa hoặc chọn ổ đĩa khác.'
    )
