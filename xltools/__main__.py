"""`python -m xltools` and the command `xltools`: the command line, started fast."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line.

    What is made while it starts lives to the end, so looking for garbage in between only costs.
    """
    gc.set_threshold(100_000)

    from xltools.cli import main as run

    run()


if __name__ == "__main__":
    main()
