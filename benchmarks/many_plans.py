"""What one plan costs in a batch: many workbooks to Word documents, in one process.

    python benchmarks/many_plans.py [PLANS]

The shipped examples are taken in turn, each read anew and composed into a file of its own; between
two plans python-docx saves one empty document. The figure is the ratio of the two medians, and
that of the last fifth of the batch shows that nothing grows with it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import docx

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from xltools.api.plan import write_plan  # noqa: E402  run from any folder
from xltools.api.setup import set_up  # noqa: E402

EXAMPLES = sorted((ROOT / "workbooks" / "vi-du").glob("*-20??.xlsx"))
TODAY = date(2026, 1, 5)
AT_MOST = 10.0


def taken(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measured(count: int, folder: Path) -> list[tuple[float, float]]:
    """Seconds of each plan and of the empty document saved after it, without the first round."""
    setup = set_up(TODAY)
    pairs = []
    for number, workbook in enumerate(islice(cycle(EXAMPLES), count + len(EXAMPLES))):
        plan, blank = folder / f"{number:03}.docx", folder / "blank.docx"
        pairs.append(
            (
                taken(lambda: write_plan(workbook, plan, setup)),  # noqa: B023 - called at once
                taken(lambda: docx.Document().save(str(blank))),  # noqa: B023
            )
        )
    return pairs[len(EXAMPLES) :]


def line(name: str, pairs: list[tuple[float, float]]) -> str:
    """One line of the table."""
    ours, blank = (statistics.median(side) for side in zip(*pairs, strict=True))
    return f"{name:<26}{ours * 1000:7.1f}{blank * 1000:9.1f}{ours / blank:7.2f}{AT_MOST:9.1f}"


def main(count: int) -> None:
    """Print the table."""
    print(f"{'a plan in a batch of':<26}{'ms':>7}{'blank ms':>9}{'ratio':>7}{'at most':>9}")
    with tempfile.TemporaryDirectory() as folder:
        pairs = measured(count, Path(folder))
    last = pairs[-max(1, count // 5) :]
    print(line(f"{count}, all of it", pairs))
    print(line(f"{count}, the last {len(last)}", last))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
