"""How much memory a roll-up of very many workbooks takes, and that broken ones do not stop it.

    python benchmarks/roll_up_memory.py [WORKBOOKS...]

For each number (1,000 and 10,000 unless given) that many workbooks are made from one that we built,
two of a hundred broken, in twenty ways; a process of its own reads and adds them, alone, and tells
its peak of memory. The first line is a process that has only loaded what it needs.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from rollup.broken import BROKEN  # noqa: E402  run from any folder
from rollup.leaves import CATALOGUE, KON_RAY, YEAR  # noqa: E402
from rollup.many import example_parts, parent_of, parts_of, write_many  # noqa: E402

from xltools.rollup import Reading, collect, rollup  # noqa: E402

EVERY = 50
CHILD = "--read"
MEGABYTE = 1_000_000


def peak() -> int:
    """The most memory that this process has had, in MB."""
    about = psutil.Process().memory_info()
    if hasattr(about, "peak_wset"):
        return int(about.peak_wset // MEGABYTE)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    [line] = [each for each in status.splitlines() if each.startswith("VmHWM")]
    return int(line.split()[1]) // 1000


def make(folder: Path, count: int) -> None:
    """The workbooks of so many communes; every fiftieth is broken."""
    ways = [breaks for breaks, _ in BROKEN.values()]
    parts = example_parts()
    for number, file in enumerate(write_many(folder, range(count))):
        if number % EVERY == 0:
            ways[number // EVERY % len(ways)](file, parts_of(number, parts))


def read_and_add(folder: str, count: int) -> dict[str, Any]:
    """What the process of its own tells."""
    gc.set_threshold(100_000)  # as the command line does
    own = parent_of(count)
    start = time.perf_counter()
    files = [Path(folder)] if count else []
    collected = collect(files, Reading(workers=1)) if files else None
    read = time.perf_counter() - start
    if collected is None:
        return {"peak": peak()}
    result = rollup(collected.submissions, collected.refused, KON_RAY, YEAR, CATALOGUE, own)
    return {
        "peak": peak(),
        "reading": round(read, 1),
        "adding": round(time.perf_counter() - start - read, 1),
        "added": result.membership.received,
        "refused": Counter(each.reason.code for each in collected.refused),
        "lines": sum(len(rows) for rows in result.plan.records.values()),
    }


def told(folder: str, count: int) -> dict[str, Any]:
    """What a process of its own finds in a folder."""
    command = [sys.executable, __file__, CHILD, folder, str(count)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if done.returncode:
        raise SystemExit(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def main(counts: list[int]) -> None:
    """Print the table."""
    print(
        f"{'workbooks':>10} {'added':>8} {'refused':>8} {'peak MB':>8} {'read s':>8} {'add s':>8}"
    )
    base = told("", 0)["peak"]
    print(f"{0:>10} {'':>8} {'':>8} {base:>8}")
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            make(Path(name), count)
            found = told(name, count)
        broken = found["refused"].values()
        print(
            f"{count:>10} {found['added']:>8} {sum(broken):>8} {found['peak']:>8}"
            f" {found['reading']:>8} {found['adding']:>8}"
        )
        for code, number in sorted(found["refused"].items()):
            print(f"{number:>28} {code}")


if __name__ == "__main__":
    if sys.argv[1:2] == [CHILD]:
        print(json.dumps(read_and_add(sys.argv[2], int(sys.argv[3]))))
    else:
        main([int(each) for each in sys.argv[1:]] or [1_000, 10_000])
