"""How long a person waits, as ratios measured in one run on one machine.

    python benchmarks/whole_process.py [ROUNDS]

Each line compares two whole processes, from start to exit, taken in turns so that a busy machine
slows both; the figure is the ratio of their medians. The references do less than we do: pandas
only reads the same workbook, python-docx only saves an empty document.
"""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"


@dataclass(frozen=True)
class Comparison:
    """One of our commands against a reference, both run by the same Python."""

    name: str
    ours: tuple[str, ...]
    reference_name: str
    reference: tuple[str, ...]
    at_most: float


def comparisons(folder: Path) -> list[Comparison]:
    """What is compared; files go to `folder`."""
    read = f"import pandas; pandas.read_excel(r'{EXAMPLE}', sheet_name=None)"
    save = f"import docx; docx.Document().save(r'{folder / 'blank.docx'}')"
    plan = ("-m", "xltools", "plan", str(EXAMPLE), "-o", str(folder / "plan.docx"))
    return [
        Comparison(
            "xltools validate",
            ("-m", "xltools", "validate", str(EXAMPLE)),
            "pandas.read_excel(sheet_name=None)",
            ("-c", read),
            0.7,
        ),
        Comparison("xltools plan", plan, "docx.Document().save()", ("-c", save), 6.0),
    ]


def seconds(arguments: tuple[str, ...]) -> float:
    """How long one process of this Python takes; its output is thrown away."""
    start = time.perf_counter()
    run = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if run.returncode not in (0, 1):
        raise SystemExit(run.stderr.decode("utf-8"))
    return taken


def main(rounds: int) -> None:
    """Print the table; our modules are compiled first, as pip compiles those of a library."""
    compileall.compile_dir(str(ROOT / "xltools"), quiet=1)
    print(f"{'ours':<18} {'reference':<36} {'ms':>6} {'ref ms':>7} {'ratio':>6} {'at most':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for each in comparisons(Path(folder)):
            pairs = [(seconds(each.ours), seconds(each.reference)) for _ in range(rounds + 1)][1:]
            ours, reference = (statistics.median(side) for side in zip(*pairs, strict=True))
            print(
                f"{each.name:<18} {each.reference_name:<36} {ours * 1000:6.0f}"
                f" {reference * 1000:7.0f} {ours / reference:6.2f} {each.at_most:8.1f}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
