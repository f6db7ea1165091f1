"""A real cluster on this machine: two worker processes give what one process gives."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster
from rollup.many import write_many

from xltools.errors import XltoolsError
from xltools.rollup import Collected, Reading, cache, collect, workers
from xltools.rollup.cluster import cluster_workers
from xltools.wording.errors import say_error

COUNT = 40


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Forty workbooks, one of them broken, one not there."""
    folder = tmp_path_factory.mktemp("cluster")
    found = list(write_many(folder, range(COUNT)))
    found[7].write_bytes(b"PK")
    return [*found, folder / "khong-co.xlsx"]


@pytest.fixture(scope="module")
def here(files: list[Path]) -> Collected:
    """What this process reads."""
    return collect(files, Reading(workers=1))


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two worker processes and their scheduler, which answers on loopback only."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=50,
    ) as running:
        yield running


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of five, so that there are several for each worker."""
    monkeypatch.setattr(workers, "BATCH", 5)


def refused(collected: Collected) -> list[tuple[str, str]]:
    return [(each.file_name, each.reason.code) for each in collected.refused]


@pytest.mark.slow
@pytest.mark.usefixtures("small_batches")
def test_a_cluster_gives_the_same_members(
    cluster: LocalCluster, files: list[Path], here: Collected
) -> None:
    found = collect(files, Reading(cluster=cluster.scheduler_address))

    assert found.submissions == here.submissions
    assert refused(found) == refused(here)
    assert refused(found) == [("900007.xlsx", "file.damaged"), ("khong-co.xlsx", "file.missing")]


@pytest.mark.slow
@pytest.mark.usefixtures("small_batches")
@pytest.mark.skipif(sys.platform == "win32", reason="the signal that kills is of another name")
def test_a_worker_that_dies_in_the_middle_costs_no_member(
    cluster: LocalCluster, files: list[Path], here: Collected
) -> None:
    worker = next(iter(cluster.workers.values()))
    dead: list[int] = []

    def kill_one(done: int, of: int, name: str) -> None:
        if done > 5 and not dead:
            dead.append(worker.pid)
            os.kill(worker.pid, getattr(signal, "SIGKILL"))  # noqa: B009 - unknown to Windows

    found = collect(files, Reading(cluster=cluster.scheduler_address), kill_one)

    assert len(dead) == 1
    assert found.submissions == here.submissions
    assert refused(found) == refused(here)


def error_of(address: str, seconds: float = 5) -> str:
    """The code of the error that a cluster ends with; its sentence names the address."""
    with pytest.raises(XltoolsError) as caught, cluster_workers(address, seconds):
        pass
    for lang in ("vi", "en"):
        said = say_error(caught.value, lang)
        assert (address in said) is (caught.value.code != "cluster.not-installed")
    return caught.value.code


@pytest.mark.slow
def test_workers_of_another_version_are_not_used(
    cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "INFO_READ", ())
    cache.what_reads.cache_clear()
    try:
        assert error_of(cluster.scheduler_address) == "cluster.other-version"
    finally:
        cache.what_reads.cache_clear()


@pytest.mark.slow
def test_a_cluster_without_workers_is_named() -> None:
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as idle:
        assert error_of(idle.scheduler_address, 0.5) == "cluster.no-workers"


@pytest.mark.slow
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "không phải địa chỉ", "http://127.0.0.1"])
def test_an_address_where_nobody_answers_is_named(address: str) -> None:
    assert error_of(address, 0.5) == "cluster.no-answer"


def test_without_the_library_the_way_to_install_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert error_of("tcp://127.0.0.1:8786") == "cluster.not-installed"
