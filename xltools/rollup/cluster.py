"""More than one machine: the workers of a Dask cluster in place of processes of this one.

Files go to them by content, since a path means nothing, or another file, on another machine. What
they run is this very version of xltools, or they are not used.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import Final

from xltools.errors import XltoolsError
from xltools.rollup.cache import what_reads
from xltools.rollup.workers import Workers

SECONDS: Final = 10
"""How long an address has to answer, and its first worker to come."""


@contextmanager
def cluster_workers(address: str, seconds: float = SECONDS) -> Generator[Workers]:
    """The workers of the cluster whose scheduler answers at an address (tcp://host:8786).

    Raises XltoolsError "cluster.not-installed", "cluster.no-answer", "cluster.no-workers" or
    "cluster.other-version".
    """
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise XltoolsError("cluster.not-installed") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=seconds, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise XltoolsError("cluster.no-answer", address=address) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=seconds)
        except TimeoutError as error:
            raise XltoolsError("cluster.no-workers", address=address) from error
        _check_what_reads(client.run(what_reads), address)
        threads = sum(client.nthreads().values())
        executor = client.get_executor(pure=False)  # the same path may hold another file by now
        lost = (KilledWorker, CancelledError, OSError)
        yield Workers(executor, at_once=2 * threads, by_content=True, lost=lost)


def _check_what_reads(there: dict[str, str], address: str) -> None:
    """Raises XltoolsError "cluster.other-version" unless all workers read as this machine does."""
    if set(there.values()) != {what_reads()}:
        raise XltoolsError("cluster.other-version", address=address)
