"""Filing: each submission once, whatever happens; what is doubtful is held back."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from exchange.inboxes import DAY, NOW, Desk

from xltools.errors import XltoolsError
from xltools.exchange.inbox.lock import LOCK
from xltools.exchange.inbox.receiving import Outcome
from xltools.exchange.inbox.register import Register

TESTS = Path(__file__).parents[1]
TAN_LAP = "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-{:02}.xlsx"


@pytest.fixture
def in_memory() -> Generator[Path | None]:
    """A folder that no disk has to keep up with, where the system has one."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    if not memory.is_dir():
        yield None
        return
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


@pytest.fixture
def desk(in_memory: Path | None, tmp_path: Path) -> Desk:
    return Desk(in_memory or tmp_path)


def told(outcomes: Sequence[Outcome]) -> list[tuple[str, str]]:
    """What became of each file, and where it lies or what it is like."""
    return [(each.became.value, each.entry.path if each.entry else "") for each in outcomes]


def test_submissions_are_numbered_in_the_order_of_receipt(desk: Desk) -> None:
    outcomes = desk.receive(["23497 Tan-Lap 2024 one"], ["23497 Tan-Lap 2024 two"])

    assert told(outcomes) == [("filed", TAN_LAP.format(1)), ("filed", TAN_LAP.format(2))]
    times = [(desk.folder / TAN_LAP.format(number)).stat().st_mtime for number in (1, 2)]
    assert times == [(NOW + number * DAY).timestamp() for number in (1, 2)]


def test_the_same_file_and_the_same_content_are_filed_once(desk: Desk) -> None:
    first = "23497 Tan-Lap 2024 one"

    outcomes = desk.receive([first], [first], [first + " # saved by another program"])

    assert told(outcomes) == [
        ("filed", TAN_LAP.format(1)),
        ("same-file", TAN_LAP.format(1)),
        ("same-content", TAN_LAP.format(1)),
    ]
    assert list(desk.lying()) == [TAN_LAP.format(1)]


def test_a_source_that_was_looked_after_is_not_opened_again(desk: Desk) -> None:
    desk.receive(["23497 Tan-Lap 2024 one"])

    assert told(desk.receive(["23497 Tan-Lap 2024 one"])) == [("known-source", "")]


def test_a_unit_that_numbers_its_submissions_under_a_known_seal_keeps_its_numbers(
    desk: Desk,
) -> None:
    seal = "verdict=as-checked sequence={} sealed=2024-02-0{}T08:00:00+07:00"
    numbered = f"23497 Tan-Lap 2024 two {seal.format(4, 2)}"
    unsealed = "23497 Tan-Lap 2024 three"
    claimed = "23497 Tan-Lap 2024 four verdict=unknown-key sequence=9"

    outcomes = desk.receive([numbered], [unsealed], [claimed])

    assert [each.entry.sequence for each in outcomes if each.entry] == [4, 5, 6]


def test_a_submission_that_was_sealed_before_the_one_that_is_here_is_held_back(desk: Desk) -> None:
    seal = "verdict=as-checked sequence={} sealed=2024-02-0{}T08:00:00+07:00"
    newer = f"23497 Tan-Lap 2024 two {seal.format(2, 5)}"
    older = f"23497 Tan-Lap 2024 one {seal.format(1, 2)}"

    _, late = desk.receive([newer], [older])

    assert late.entry is not None
    assert (late.became.value, late.entry.code) == ("held", "receive.older")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("23497 Tan-Lap 2024 one danger=receive.macros", "receive.macros"),
        ("23497 Tan-Lap 2024 one danger=receive.altered", "receive.altered"),
        ("23497 Tan-Lap 2024 one level=hamlet", "receive.no-unit"),
        ("23497 Tan-Lap 0 one", "receive.no-unit"),
        ("../../etc x 2024 one", "receive.no-unit"),
        ("refused file.encrypted", "file.encrypted"),
    ],
)
def test_what_is_doubtful_is_held_back_under_a_name_that_nothing_opens(
    desk: Desk, line: str, code: str
) -> None:
    [held] = desk.receive([line])

    assert held.entry is not None
    assert (held.became.value, held.entry.code) == ("held", code)
    assert list(desk.lying()) == [f"can-xem-lai/{held.entry.digest[:16]}.giu-lai"]
    assert told(desk.receive([line], [line + " "]))[0] == ("known-source", "")


def test_a_household_list_is_kept_nowhere(desk: Desk) -> None:
    assert told(desk.receive(["refused form.household-list"])) == [("refused", "")]
    assert desk.lying() == {}


def test_what_was_held_back_for_its_key_is_filed_once_that_is_known(desk: Desk) -> None:
    desk.receive(["23497 Tan-Lap 2024 one danger=receive.other-key"])
    before = list(desk.entered().values())
    later = replace(desk, knows_keys=True)

    assert before == ["held"]
    assert told(later.receive()) == [("filed", TAN_LAP.format(1))]
    assert list(desk.lying()) == [TAN_LAP.format(1)]
    assert desk.entered() == {TAN_LAP.format(1): "filed"}


def test_a_second_account_takes_over_what_the_first_one_filed(desk: Desk) -> None:
    """Its own register is new; what lies in the folder tells all that it needs."""
    desk.receive(["23497 Tan-Lap 2024 one"], ["23482 Dak-Koi 2024 one"])
    another = replace(desk, home="another")

    outcomes = another.receive(["23497 Tan-Lap 2024 one"], ["23497 Tan-Lap 2024 two"])

    assert [each for each in told(outcomes) if each[0] != "filed"] == [
        ("same-file", TAN_LAP.format(1))
    ]
    assert sorted(desk.lying()) == [
        "2024/xa/23482_Dak-Koi/KH2024_23482_Dak-Koi_lan-01.xlsx",
        TAN_LAP.format(1),
        TAN_LAP.format(2),
    ]
    with another.inbox() as inbox:
        [first] = [e for e in inbox.register.entries() if e.path == TAN_LAP.format(1)]
    assert first.received == NOW + DAY


def test_a_submission_that_somebody_deleted_may_come_again(desk: Desk) -> None:
    desk.receive(["23497 Tan-Lap 2024 one"])
    (desk.folder / TAN_LAP.format(1)).unlink()

    assert told(desk.receive(["23497 Tan-Lap 2024 one"])) == [("filed", TAN_LAP.format(1))]


def test_a_second_writer_is_told_who_works_there_and_since_when(desk: Desk) -> None:
    """Another account of the same machine, and this one once more."""
    another = replace(desk, home="another")

    with desk.inbox():
        refused = [told_of(each.receive) for each in (another, desk)]

    assert [each.code for each in refused] == ["receive.locked"] * 2
    assert {str(each.values["since"]) for each in refused} == {"08:00 01/3/2024"}
    assert all(each.values["machine"] for each in refused)
    assert not (desk.folder / LOCK).exists()


def told_of(act: Callable[[], object]) -> XltoolsError:
    with pytest.raises(XltoolsError) as told_error:
        act()
    return told_error.value


def test_a_lock_of_another_machine_holds_until_nobody_has_touched_it_for_long(desk: Desk) -> None:
    desk.folder.mkdir()
    lock = desk.folder / LOCK
    lock.write_text('{"machine": "MAY-2", "account": "x", "since": "2024-03-01T07:00:00+07:00"}',
                    encoding="utf-8", newline="\n")  # fmt: skip

    with pytest.raises(XltoolsError) as held:
        desk.receive()
    long_ago = lock.stat().st_mtime - timedelta(minutes=16).total_seconds()
    os.utime(lock, (long_ago, long_ago))

    assert (held.value.code, held.value.values["machine"]) == ("receive.locked", "MAY-2")
    assert desk.receive() == []


def test_a_full_disk_is_told_and_loses_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.receive(["23497 Tan-Lap 2024 one"])

    def full(path: Path, content: bytes) -> int:
        if path.name.startswith(".KH"):
            raise OSError(errno.ENOSPC, "No space left on device")
        with path.open("wb") as file:
            return file.write(content)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        stopped = told_of(lambda: desk.receive(["23482 Dak-Koi 2024 one"]))

    assert stopped.code == "output.no-space"
    assert desk.entered() == {TAN_LAP.format(1): "filed"}
    assert told(desk.receive(["23482 Dak-Koi 2024 one"])) == [
        ("filed", "2024/xa/23482_Dak-Koi/KH2024_23482_Dak-Koi_lan-01.xlsx")
    ]


def test_a_register_that_cannot_grow_says_so_and_keeps_what_it_has(desk: Desk) -> None:
    desk.receive(["23497 Tan-Lap 2024 one"])

    with desk.inbox() as inbox:
        entry = inbox.register.entries()[0]
        database = inbox.register._database
        database.execute("PRAGMA max_page_count = 1")
        with pytest.raises(XltoolsError) as full:
            inbox.register.begin(replace(entry, digest="x", trail=("y" * 90_000,)))
        kept = inbox.register.entries()

    assert full.value.code == "output.no-space"
    assert kept == (entry,)


def test_a_register_that_is_none_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "so.sqlite3"
    path.write_bytes(b"not a database at all" * 100)

    with pytest.raises(XltoolsError) as damaged:
        Register(path)

    assert (damaged.value.code, damaged.value.values) == (
        "receive.register-damaged",
        {"file": path},
    )


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process ends at a write by fork")
def test_killed_at_any_write_and_run_again_it_loses_and_doubles_nothing(
    tmp_path: Path, in_memory: Path | None
) -> None:
    program = [sys.executable, "-m", "exchange.killed", str(in_memory or tmp_path)]

    done = subprocess.run(program, cwd=TESTS, capture_output=True, check=False, timeout=120)

    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2_000:]
    whole, *deaths = json.loads(done.stdout)
    assert len(whole["lying"]) == 4
    assert len(deaths) > 40
    wrong = [each["at"] for each in deaths if {**each, "at": 0} != whole]
    assert wrong == []
