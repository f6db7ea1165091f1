"""How fast a roll-up reads and adds, beside bare readers of the same workbooks.

    python benchmarks/roll_up.py [WORKBOOKS [PANDAS]]

The workbooks are made from one that we built. They are read in blocks, in turns by us (one process,
no cache) and by references that do nothing but read: pandas all sheets, python-calamine all sheets,
and once more those alone that go up. A busy machine slows all of them; what carries over is the
ratio. Adding is counted to our side. PANDAS is how many of the workbooks pandas reads, at half a
second each, for its share of the whole. Then one file changes, and a second run takes the others
from the cache: it reads the bytes of every file, since by their digest it knows the file again.
What comes of adding holds the parent's lines packed; to make each of them once, as the writer does,
is a line of its own.
"""

from __future__ import annotations

import gc
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pandas as pd
from python_calamine import CalamineWorkbook

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from rollup.leaves import CATALOGUE, KON_RAY, YEAR  # noqa: E402  run from any folder
from rollup.many import parent_of, write_many  # noqa: E402

from xltools.form import IDENTITY  # noqa: E402
from xltools.rollup import Collected, Reading, RollupResult, collect, rollup  # noqa: E402
from xltools.rollup.reading import SHEETS_READ  # noqa: E402
from xltools.workbook.write import write_workbook  # noqa: E402

BLOCK = 20
NAMES = frozenset({*(record.sheet.name for record in SHEETS_READ), IDENTITY.name})
T = TypeVar("T")


class Stopwatch:
    """Seconds of this process by name, added up; what others do on the machine hardly counts."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def __call__(self, name: str, work: Callable[[], T]) -> T:
        """Do a piece of work and add its time to that of the name."""
        start = time.process_time()
        done = work()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start
        return done


def with_pandas(files: Sequence[Path]) -> None:
    """All sheets of the files, as most people read them."""
    for file in files:
        pd.read_excel(file, sheet_name=None, engine="openpyxl")


def with_calamine(files: Sequence[Path], names: frozenset[str] = frozenset()) -> None:
    """The sheets of these names, or all, with no thought for what is in them."""
    for file in files:
        with CalamineWorkbook.from_path(file) as book:
            for name in book.sheet_names:
                if not names or name in names:
                    book.get_sheet_by_name(name).to_python()


def with_us(files: Sequence[Path]) -> Collected:
    """The submissions of the files, each value with its cell."""
    return collect(files, Reading(workers=1))


def added(collected: Collected, count: int) -> RollupResult:
    """The roll-up of what was read."""
    own = parent_of(count)
    return rollup(collected.submissions, collected.refused, KON_RAY, YEAR, CATALOGUE, own)


def compare(files: Sequence[Path], pandas: int, watch: Stopwatch) -> Collected:
    """Read the files in turns; what we read of them."""
    found: list[Collected] = []
    for start in range(0, len(files), BLOCK):
        block = files[start : start + BLOCK]
        watch("calamine", lambda block=block: with_calamine(block))
        watch("calamine of some", lambda block=block: with_calamine(block, NAMES))
        found.append(watch("reading", lambda block=block: with_us(block)))
        left = files[:pandas][start : start + BLOCK]
        if left:
            watch("pandas", lambda left=left: with_pandas(left))
    submissions = (each for block in found for each in block.submissions)
    return Collected(tuple(submissions), tuple(r for block in found for r in block.refused))


def second_run(files: Sequence[Path], folder: Path, watch: Stopwatch) -> None:
    """Fill the cache, change one file, read again."""
    reading = Reading(workers=1, cache=folder)
    watch("reading into the cache", lambda: collect(files, reading))
    shutil.copyfile(files[0], files[len(files) // 2])
    collected = watch("reading again", lambda: collect(files, reading))
    result = watch("adding again", lambda: added(collected, len(files)))
    assert result.membership.received == len(files) - 1  # the copy is the first unit's file again


def lines_made(result: RollupResult) -> int:
    """How many lines the rolled-up sheets have, each made once."""
    return sum(1 for sheet in result.sheets for _ in sheet.records)


def line(name: str, seconds: float, count: int, ratio: float | None = None, bar: str = "") -> str:
    """One line of the table."""
    shown = "" if ratio is None else f"{ratio:8.2f}"
    return f"{name:<44} {seconds:8.2f} {seconds / count * 1000:9.2f} {shown:>8} {bar:>16}"


def main(count: int, pandas: int) -> None:
    """Print the table."""
    gc.set_threshold(100_000)  # as the command line does
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = list(write_many(folder, range(count)))
        with_us(files[:3]), with_calamine(files[:3]), with_pandas(files[:1])
        collected = compare(files, pandas, watch)
        result = watch("adding", lambda: added(collected, count))
        assert result.membership.received == count
        watch("lines", lambda: lines_made(result))
        watch("writing", lambda: write_workbook(folder / "to.xlsx", result.plan, CATALOGUE))
        (folder / "to.xlsx").unlink()
        second_run(files, folder / "cache", watch)
    seconds = watch.seconds
    ours = seconds["reading"] + seconds["adding"]
    all_pandas = seconds["pandas"] / min(pandas, count) * count
    again = seconds["reading again"] + seconds["adding again"]
    print(f"{f'{count} workbooks':<44} {'s':>8} {'ms each':>9} {'ratio':>8} {'bar':>16}")
    print(line("reading", seconds["reading"], count))
    print(line("adding", seconds["adding"], count))
    print(line("reading and adding", ours, count))
    print(line("pandas, all sheets", all_pandas, count, all_pandas / ours, "at least 5"))
    calamine, some = seconds["calamine"], seconds["calamine of some"]
    print(line("calamine, all sheets", calamine, count, ours / calamine))
    print(line("calamine, the same sheets as we", some, count, ours / some, "at most 2.5"))
    print(line("making each line once", seconds["lines"], count))
    print(line("writing the result", seconds["writing"], count))
    into = seconds["reading into the cache"]
    print(line("reading into the cache", into, count))
    print(line("one file changed: reading", seconds["reading again"], count))
    print(line("one file changed: reading and adding", again, count, again / ours, "at most 0.05"))


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(given[0] if given else 1000, given[1] if len(given) > 1 else 100)
