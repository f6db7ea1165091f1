"""How much memory a roll-up of very many workbooks takes, and that broken ones do not stop it.

    python benchmarks/roll_up_memory.py [WORKBOOKS...]

For each number (1,000 and 10,000 unless given) that many workbooks are made from one that we built,
two of a hundred broken, in twenty ways. A process of its own reads and adds them, and tells its
peak of memory; another does what the command does, all of it: it reads the parent's own workbook
too, and writes the workbook of the parent and the list of sources beside it. The first line is a
process that has only loaded what it needs.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from rollup.broken import BROKEN  # noqa: E402  run from any folder
from rollup.leaves import CATALOGUE, KON_RAY, YEAR  # noqa: E402
from rollup.many import example_parts, parent_of, parts_of, write_many  # noqa: E402

from xltools.api.rollup import Extras, roll_up  # noqa: E402
from xltools.api.setup import set_up  # noqa: E402
from xltools.rollup import Reading, collect, rollup  # noqa: E402
from xltools.workbook.write import write_workbook  # noqa: E402

EVERY = 50
READ, WHOLE = "--read", "--whole"
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


def whole_command(folder: str, own: str) -> dict[str, Any]:
    """What a process of its own tells that does all that the command does."""
    gc.set_threshold(100_000)
    to = Path(own).with_name("tong-hop.xlsx")
    setup = set_up(date(2024, 2, 1))
    start = time.perf_counter()
    extras = Extras(reading=Reading(workers=1))
    done = roll_up([Path(folder)], to, setup, own=Path(own), extras=extras)
    return {
        "whole_peak": peak(),
        "whole": round(time.perf_counter() - start, 1),
        "whole_added": done.received,
        "size": sum(each.stat().st_size for each in to.parent.glob("tong-hop.*")) // MEGABYTE,
    }


def told(*arguments: object) -> dict[str, Any]:
    """What a process of its own finds in a folder."""
    command = [sys.executable, __file__, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if done.returncode:
        raise SystemExit(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def measured(count: int) -> dict[str, Any]:
    """So many workbooks, read and added, and then rolled up by the whole command."""
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as beside:
        make(Path(name), count)
        own = Path(beside, "don-vi.xlsx")
        write_workbook(own, parent_of(count), CATALOGUE)
        return told(READ, name, count) | told(WHOLE, name, own)


def main(counts: list[int]) -> None:
    """Print the table."""
    print(f"{'':>28} {'read and added':>26} {'whole command':>26}")
    heads = ("workbooks", "added", "refused", "peak MB", "read s", "add s")
    print(" ".join(f"{each:>9}" for each in (*heads, "peak MB", "all s", "MB written")))
    print(f"{0:>9} {'':>9} {'':>9} {told(READ, '', 0)['peak']:>9}")
    for count in counts:
        found = measured(count)
        assert found["whole_added"] == found["added"]
        refused = sum(found["refused"].values())
        read = (found["peak"], found["reading"], found["adding"])
        whole = (found["whole_peak"], found["whole"], found["size"])
        figures = (count, found["added"], refused, *read, *whole)
        print(" ".join(f"{each:>9}" for each in figures))
        for code, number in sorted(found["refused"].items()):
            print(f"{number:>29} {code}")


if __name__ == "__main__":
    if sys.argv[1:2] == [READ]:
        print(json.dumps(read_and_add(sys.argv[2], int(sys.argv[3]))))
    elif sys.argv[1:2] == [WHOLE]:
        print(json.dumps(whole_command(sys.argv[2], sys.argv[3])))
    else:
        main([int(each) for each in sys.argv[1:]] or [1_000, 10_000])
