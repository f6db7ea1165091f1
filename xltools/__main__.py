"""`python -m xltools` and the command `xltools`: the command line, started fast."""

from __future__ import annotations

from xltools.api.start import quick_start


def main() -> None:
    """Run the command line."""
    with quick_start():
        from xltools.cli import main as run

        run()


if __name__ == "__main__":
    main()
