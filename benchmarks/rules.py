"""How long the rules take: beside reading the same workbook, and as its rows grow.

    python benchmarks/rules.py [ROUNDS]

The first line compares all rules with the way from the file to the plan, in one process, warm. The
others give the time of all rules for a row, in plans of more and more villages; where rules are
linear it stays the same or falls. Only the ratios carry over to other machines.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from xltools.api.reading import open_workbook  # noqa: E402  run from any folder
from xltools.catalogue import load_catalogue  # noqa: E402
from xltools.checks import Case, check  # noqa: E402
from xltools.form import Activity, Deprivation, FundingLine, Movement, Sentence, Task  # noqa: E402
from xltools.form.layout import place  # noqa: E402
from xltools.plan import Plan  # noqa: E402
from xltools.settings import Settings  # noqa: E402

EXAMPLE = ROOT / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"
TODAY = date(2024, 3, 1)
TIMES = (1, 2, 4, 8, 16)
AT_MOST = 1.0
_REPEATED = (Movement, FundingLine, Task, Activity, Sentence, Deprivation)


def case_of(path: Path) -> Case:
    """What the rules see of a workbook."""
    opened = open_workbook(path)
    return Case(
        opened.plan, opened.rows, opened.structure, Settings(), TODAY, None, load_catalogue()
    )


def larger(case: Case, times: int) -> Case:
    """The same plan with the rows of its long sheets so many times."""
    records = dict(case.plan.records)
    for record in _REPEATED:
        rows = [row for _ in range(times) for row in case.plan.of(record)]
        records[record] = tuple(
            row.replaced(source=place(record, number)) for number, row in enumerate(rows)
        )
    return replace(case, plan=Plan(case.plan.info, records))


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of a piece of work."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def fresh(case: Case) -> Case:
    """The same case without what it remembers from an earlier run."""
    return replace(case)


def main(rounds: int) -> None:
    """Print both tables."""
    case = case_of(EXAMPLE)
    check(case)
    read = milliseconds(lambda: open_workbook(EXAMPLE), rounds)
    rules = milliseconds(lambda: check(fresh(case)), rounds)
    print(f"{'ours':<12} {'reference':<28} {'ms':>7} {'ref ms':>7} {'ratio':>6} {'at most':>8}")
    figures = f"{rules:7.1f} {read:7.1f} {rules / read:6.2f} {AT_MOST:8.1f}"
    print(f"{'all rules':<12} {'file to plan':<28} {figures}")
    print(f"\n{'rows':>6} {'ms':>8} {'ms a row':>9} {'beside the smallest':>20}")
    first = 0.0
    for times in TIMES:
        grown = larger(case, times)
        rows = sum(len(grown.plan.of(record)) for record in _REPEATED)
        taken = milliseconds(lambda grown=grown: check(fresh(grown)), max(rounds // 3, 3))
        first = first or taken / rows
        print(f"{rows:6} {taken:8.1f} {taken / rows:9.3f} {taken / rows / first:20.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
