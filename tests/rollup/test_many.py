"""Many workbooks: the broken ones are named, the others added, whoever reads them."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest
from rollup.broken import BROKEN
from rollup.leaves import CATALOGUE, KON_RAY, YEAR
from rollup.many import EXAMPLE, code_of, example_parts, parent_of, parts_of, write_many

from xltools.form import Movement
from xltools.form.words import Period
from xltools.rollup import Collected, Reading, Submission, collect, rollup
from xltools.rollup.reading import Sent, read_sent
from xltools.rollup.workers import FILES_A_WORKER, local_workers, workers_for
from xltools.wording.errors import say_error

COUNT = 300
EVERY = COUNT // len(BROKEN)
ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with 300 workbooks, of which 20 are broken in 20 ways."""
    folder = tmp_path_factory.mktemp("many")
    files = list(write_many(folder, range(COUNT)))
    for number, (breaks, _) in enumerate(BROKEN.values()):
        breaks(files[number * EVERY], parts_of(number * EVERY, example_parts()))
    return folder


@pytest.fixture(scope="module")
def collected(many: Path) -> Collected:
    """What this process alone reads of them."""
    return collect([many], Reading(workers=1))


def reasons(collected: Collected) -> dict[str, str]:
    """The code of the reason by file, where its sentence names the file."""
    return {
        each.file_name: each.reason.code
        for each in collected.refused
        if each.file_name in say_error(each.reason)
    }


@pytest.mark.slow
def test_of_300_workbooks_20_are_broken_in_20_ways_and_the_others_are_added(
    collected: Collected,
) -> None:
    broken = {number * EVERY: code for number, (_, code) in enumerate(BROKEN.values())}
    example = read_sent(Sent(EXAMPLE))
    assert isinstance(example, Submission)
    villages = [m.total_start or 0 for m in example.plan.movements if m.period is Period.PLAN]

    result = rollup(
        collected.submissions, collected.refused, KON_RAY, YEAR, CATALOGUE, parent_of(COUNT)
    )

    assert len(BROKEN) == 20
    assert reasons(collected) == {f"{code_of(n)}.xlsx": code for n, code in broken.items()}
    assert {row.code: row.total_start for row in result.plan.of(Movement)} == {
        code_of(number): sum(villages) + number * len(villages)
        for number in range(COUNT)
        if number not in broken
    }
    assert not result.complete


@pytest.mark.slow
def test_the_number_of_processes_makes_no_difference(many: Path, collected: Collected) -> None:
    told: list[tuple[int, int, str]] = []

    found = collect([many], Reading(workers=2), lambda *done: told.append(done))

    assert found.submissions == collected.submissions
    assert reasons(found) == reasons(collected)
    assert [(done, of) for done, of, _ in told] == [(n + 1, COUNT) for n in range(COUNT)]
    assert {name for _, _, name in told} == {path.name for path in many.iterdir()}
    left = [each for each in psutil.Process().children() if "spawn_main" in str(each.cmdline())]
    assert left == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal for one process")
def test_ctrl_c_leaves_nothing_half_written_and_no_process_behind(
    many: Path, tmp_path: Path
) -> None:
    """There is ten times as much to read, so that it is not done before it is stopped."""
    sent, out = tmp_path / "gửi", tmp_path / "tổng hợp"
    sent.mkdir()
    out.mkdir()
    for path in filter(Path.is_file, many.iterdir()):
        for copy in range(10):
            (sent / f"{copy}-{path.name}").hardlink_to(path)
    command = [sys.executable, "-m", "xltools", "rollup", str(sent), "--workers", "2"]
    with subprocess.Popen(
        [*command, "-o", str(out / "to.xlsx"), "--no-cache"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        workers = _busy_workers(psutil.Process(process.pid))
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=SECONDS)

    assert process.returncode not in (0, 1)
    assert b"Traceback" not in told
    assert list(out.iterdir()) == []
    assert psutil.wait_procs(workers, timeout=SECONDS)[1] == []


def _busy_workers(process: psutil.Process) -> list[psutil.Process]:
    """The processes that a command started, once two of them read."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        children = process.children(recursive=True)
        if sum(sum(each.cpu_times()[:2]) > 0.5 for each in children) >= 2:
            return children
        time.sleep(0.05)
    raise AssertionError("nobody reads")


def test_any_executor_will_do(tmp_path: Path) -> None:
    files = list(write_many(tmp_path, range(3)))
    with ThreadPoolExecutor(2) as executor:
        found = collect(files, Reading(executor=executor))
    assert found.submissions == collect(files, Reading(workers=1)).submissions


class Lost(Executor):
    """An executor whose workers are gone."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


def test_what_a_lost_worker_had_is_read_here(tmp_path: Path) -> None:
    files = list(write_many(tmp_path, range(3)))
    found = collect(files, Reading(executor=Lost()))
    assert found.submissions == collect(files, Reading(workers=1)).submissions


def test_few_files_are_read_by_one_process_and_many_by_as_many_as_pay() -> None:
    assert workers_for(FILES_A_WORKER, None) == 1
    assert 1 <= workers_for(100 * FILES_A_WORKER, None) <= 8
    assert workers_for(1_000, 3) == 3
    assert workers_for(2, 3) == 2
    with local_workers(1) as workers:
        assert workers is None
