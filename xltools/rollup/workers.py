"""Many files read: here, by processes of this machine, or by whatever executor is given.

What comes of it does not depend on who reads: files are told apart by their names and bytes, and
`collect` puts them in order.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.rollup.packing import Packed, packed
from xltools.rollup.reading import Sent, read_sent
from xltools.rollup.submission import Refused, Submission, refused

BATCH: Final = 25
"""Files a task: one by one, handing them over would cost more than half of the gain."""

BATCH_BYTES: Final = 4_000_000
"""Where files are sent by content, a batch ends here even when it holds fewer."""

FILES_A_WORKER: Final = 100
"""For fewer files another process takes longer to start than it saves."""

MOST_WORKERS: Final = 8

Batch = tuple[Sent, ...]
Outcome = Packed | Refused


@dataclass(frozen=True)
class Workers:
    """Who reads: an executor, how many batches it has at once, and what it lacks.

    `by_content` sends the bytes of the files, for workers that have not this disk; after an
    exception of `lost` the batch is read here.
    """

    executor: Executor
    at_once: int
    by_content: bool = False
    lost: tuple[type[Exception], ...] = (BrokenExecutor,)


def workers_for(files: int, wanted: int | None) -> int:
    """How many processes read so many files; 1 is this one alone."""
    if wanted is not None:
        return max(1, min(wanted, files))
    return max(1, min(os.cpu_count() or 1, MOST_WORKERS, files // FILES_A_WORKER))


@contextmanager
def local_workers(count: int) -> Generator[Workers | None]:
    """So many processes of this machine, gone when the block ends; None for 1."""
    if count < 2:
        yield None
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")  # as Windows has it, so it is everywhere alike
    executor = ProcessPoolExecutor(count, context, initializer=_begin_to_work)
    try:
        yield Workers(executor, at_once=2 * count)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def read_files(sent: Iterable[Sent], workers: Workers | None) -> Iterator[Outcome]:
    """Every file read or refused, in the order in which they are done."""
    if workers is None:
        yield from map(_read, sent)
        return
    under_way: _UnderWay = {}
    batch: list[Sent] = []
    for each in sent:
        ready = _fetched(each) if workers.by_content else each
        if isinstance(ready, Refused):
            yield ready
            continue
        batch.append(ready)
        if _is_full(batch):
            under_way |= _handed_over(tuple(batch), workers)
            batch = []
            while len(under_way) >= workers.at_once:
                yield from _next_done(under_way, workers)
    if batch:
        under_way |= _handed_over(tuple(batch), workers)
    while under_way:
        yield from _next_done(under_way, workers)


def read_batch(batch: Batch) -> tuple[Outcome, ...]:
    """What a worker does: every file of a batch, in order."""
    return tuple(map(_read, batch))


def _read(sent: Sent) -> Outcome:
    found = read_sent(sent)
    return packed(found) if isinstance(found, Submission) else found


_UnderWay = dict[Future[tuple[Outcome, ...]], Batch]


def _fetched(sent: Sent) -> Sent | Refused:
    try:
        return sent.fetched()
    except XltoolsError as error:
        return refused(sent.path.name, error)


def _is_full(batch: Sequence[Sent]) -> bool:
    size = sum(len(each.content or b"") for each in batch)
    return len(batch) >= BATCH or size >= BATCH_BYTES


def _handed_over(batch: Batch, workers: Workers) -> _UnderWay:
    try:
        return {workers.executor.submit(read_batch, batch): batch}
    except workers.lost:
        return {_done(read_batch(batch)): batch}


def _done(result: tuple[Outcome, ...]) -> Future[tuple[Outcome, ...]]:
    future: Future[tuple[Outcome, ...]] = Future()
    future.set_result(result)
    return future


def _next_done(under_way: _UnderWay, workers: Workers) -> Iterator[Outcome]:
    """What the batches hold that are done next; one that was lost is read here."""
    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
    for future in done:
        yield from _outcomes(future, under_way.pop(future), workers)


def _outcomes(
    future: Future[tuple[Outcome, ...]], batch: Batch, workers: Workers
) -> tuple[Outcome, ...]:
    try:
        return future.result()
    except workers.lost:
        return read_batch(batch)


def _begin_to_work() -> None:
    """A process that reads leaves Ctrl-C to the one that started it, and ends with it."""
    gc.set_threshold(100_000)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
