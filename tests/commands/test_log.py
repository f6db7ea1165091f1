"""The log: one line a command, with nothing in it that belongs to a person or a plan."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from commands.run import EXAMPLES, Xltools

from xltools import VERSION
from xltools.api import log
from xltools.quantities import VIETNAM

WHEN = datetime(2024, 3, 1, 8, 30, tzinfo=VIETNAM)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user whose name stands in every path."""
    home = tmp_path / "Nguyễn Văn Ả"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    return home / "xltools"


def lines(folder: Path) -> list[dict[str, Any]]:
    """The log as objects, without what differs from run to run."""
    text = (folder / log.FILE).read_text(encoding="utf-8")
    read = [json.loads(line) for line in text.splitlines()]
    return [{k: v for k, v in line.items() if k not in ("time", "ms")} for line in read]


def test_a_check_is_logged_with_its_codes_and_counts_alone(
    xltools: Xltools, folder: Path, tmp_path: Path
) -> None:
    ran = xltools("validate", EXAMPLES / "tan-lap-2024-nguyen-van.xlsx", "--format", "json")

    summary = ran.json["summary"]
    text = (folder / log.FILE).read_text(encoding="utf-8")
    [line] = lines(folder)
    assert list(line) == ["version", "door", "command", "status", "counts", "codes"]
    assert (line["version"], line["door"], line["command"]) == (VERSION, "cli", "validate")
    assert line["status"] == ran.status == 1
    assert line["counts"] == {name: count for name, count in summary.items() if count}
    assert sum(line["codes"].values()) == sum(summary.values())
    assert re.search(r'"time": "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00"', text)
    for secret in ("tan-lap", "Tân Lập", str(tmp_path), "Nguyễn"):
        assert secret not in text


def test_a_refusal_is_logged_with_its_code_and_no_name(xltools: Xltools, folder: Path) -> None:
    xltools("validate", "Kế hoạch mật.xlsx")
    xltools("Kế-hoạch-mật", "x")

    assert lines(folder) == [
        {
            "version": VERSION,
            "door": "cli",
            "command": "validate",
            "status": 2,
            "error": "file.missing",
        },
        {
            "version": VERSION,
            "door": "cli",
            "status": 2,
            "error": "usage.unknown-command",
        },
    ]


def test_of_a_fault_stand_its_kind_and_the_places_where_it_passed(folder: Path) -> None:
    def failing() -> None:
        raise KeyError("Nguyễn Văn A")

    with pytest.raises(KeyError), log.logged("ribbon", "plan"):
        failing()

    [line] = lines(folder)
    assert line["fault"]["type"] == "KeyError"
    assert [place.partition(":")[2].partition(" ")[2] for place in line["fault"]["at"]] == [
        "test_of_a_fault_stand_its_kind_and_the_places_where_it_passed",
        "failing",
    ]
    assert "Nguyễn" not in json.dumps(line, ensure_ascii=False)
    assert str(Path(__file__).parent) not in json.dumps(line)


def test_five_files_of_a_megabyte_are_kept(folder: Path) -> None:
    entry = log.Entry("cli", "validate", fault={"at": ["x" * 400_000]})

    for _ in range(16):
        log.write(entry, folder, WHEN, 5)

    found = log.log_files(folder)
    assert [path.name for path in found] == [log.FILE, *(f"{log.FILE}.{n}" for n in range(1, 5))]
    assert len(list(folder.iterdir())) == 5
    assert all(path.stat().st_size <= 1_000_000 for path in found)


def test_a_log_that_cannot_be_written_stops_nothing(xltools: Xltools, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be", encoding="utf-8", newline="\n")

    assert xltools("outline").status == 0


def test_without_a_home_nothing_is_logged_and_nothing_fails(
    xltools: Xltools, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    assert xltools("outline").status == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_commands_that_run_at_once_lose_no_line(folder: Path) -> None:
    command = [sys.executable, "-m", "xltools", "outline"]
    running = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ) for _ in range(4)
    ]

    assert [each.wait() for each in running] == [0, 0, 0, 0]
    assert [line["command"] for line in lines(folder)] == ["outline"] * 4
