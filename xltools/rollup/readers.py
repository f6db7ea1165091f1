"""How the files of a roll-up are read: from the cache, here, by several processes, on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from xltools.dataclass import dataclass
from xltools.rollup.cache import FEWEST_FILES, cache_in, read_through
from xltools.rollup.reading import Sent
from xltools.rollup.submission import Refused, Submission
from xltools.rollup.workers import (
    Outcome,
    Workers,
    local_workers,
    read_files,
    workers_for,
)

ReadAll = Callable[[Sequence[Sent]], Generator[Submission | Refused]]
"""Every file read or refused, in whatever order they are done."""


@dataclass(frozen=True)
class Reading:
    """Who reads, and where what was read is kept for the next run.

    `workers` are processes of this machine, as many as pay unless said; in their place comes the
    cluster at an address, or any executor whose workers have this disk.
    """

    workers: int | None = None
    cluster: str | None = None
    executor: Executor | None = None
    cache: Path | None = None

    def __call__(self, sent: Sequence[Sent]) -> Generator[Submission | Refused]:
        """Read the files. Raises XltoolsError "cluster.…"."""
        with cache_in(self.cache if len(sent) >= FEWEST_FILES else None) as cache:
            yield from read_through(sent, self._read, cache)

    def _read(self, sent: Iterable[Sent]) -> Iterator[Outcome]:
        files = tuple(sent)
        if files:
            with self._workers(len(files)) as workers:
                yield from read_files(files, workers)

    @contextmanager
    def _workers(self, files: int) -> Generator[Workers | None]:
        if self.executor is not None:
            yield Workers(self.executor, at_once=2 * workers_for(files, self.workers))
        elif self.cluster is not None:
            from xltools.rollup.cluster import cluster_workers

            with cluster_workers(self.cluster) as workers:
                yield workers
        else:
            with local_workers(workers_for(files, self.workers)) as own:
                yield own
