"""How long a click on Kiểm tra takes, beside the same click with pandas imported first.

    python benchmarks/click.py [ROUNDS]

Whole processes from start to exit, taken in turns so that a busy machine slows both; of each the
fastest counts, for nothing but other work makes a process slower. Each runs the launcher's command
line word for word, `python -I -B -m xltools.ribbon REQUEST`, on the example that is open in the
in-memory stand-in for Excel of the tests: what is read, checked, marked and answered is the same.
It is not the first click on that machine: what that one found out about modules and patterns lies
in the user's folder (`xltools.kept`), for both sides. Only the ratio carries over.
"""

from __future__ import annotations

import compileall
import json
import pickle
import pickletools
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
sys.path.insert(0, str(TESTS))

from engines.files import opened  # noqa: E402  run from any folder
from ribbon.processes import Machine, command_line  # noqa: E402

EXAMPLE = ROOT / "workbooks" / "vi-du" / "tan-lap-2024.xlsx"
AT_MOST = 0.5


def seconds(machine: Machine, book: bytes, first: tuple[str, ...]) -> float:
    """How long one click takes; `first` are libraries that the process imports before all else."""
    state = machine.folder / "state.pickle"
    state.write_bytes(book)
    opened_book = pickle.loads(book)  # noqa: S301 - our own
    request, result = machine.ask("validate", opened_book)
    python = machine.python(
        engine="memory", state=str(state), full_name=opened_book.full_name, answers={}, first=first
    )
    start = time.perf_counter()
    status, said = machine.run(command_line(python, request))
    taken = time.perf_counter() - start
    if status or json.loads(result.read_text(encoding="ascii"))["status"]:
        raise SystemExit(said or "the click failed")
    return taken


def measured(rounds: int, folder: Path) -> list[tuple[float, float]]:
    """The seconds of both, round by round, after the first clicks of a new machine."""
    book = opened(EXAMPLE)
    book.full_name = str(folder / "Xã Tân Lập.xlsx")
    state, machine = pickletools.optimize(pickle.dumps(book)), Machine(folder)
    pairs = [
        (seconds(machine, state, ()), seconds(machine, state, ("pandas",)))
        for _ in range(rounds + 1)
    ]
    return pairs[1:]


def main(rounds: int) -> None:
    """Print the table; our modules are compiled first, as pip compiles those of a library."""
    for folder in (ROOT / "xltools", TESTS / "engines", TESTS / "ribbon"):
        compileall.compile_dir(str(folder), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        pairs = measured(rounds, Path(folder))
    ours, reference = (min(side) for side in zip(*pairs, strict=True))
    print(f"{'ours':<18} {'reference':<28} {'ms':>6} {'ref ms':>7} {'ratio':>6} {'at most':>8}")
    print(
        f"{'click on Kiểm tra':<18} {'the same, pandas first':<28} {ours * 1000:6.0f}"
        f" {reference * 1000:7.0f} {ours / reference:6.2f} {AT_MOST:8.1f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
