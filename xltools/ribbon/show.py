"""A result in a window of its own, while the process that had it has ended: it comes on stdin."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from xltools.api.start import quick_start
from xltools.ribbon.request import Result


def main() -> None:
    """Show the result that stands on stdin as JSON."""
    with quick_start():
        from xltools.window.result import show_result

    told = json.loads(sys.stdin.buffer.read())
    files = tuple(Path(file) for file in told["files"])
    show_result(Result(told["status"], told["title"], told["message"], tuple(told["lines"]), files))


if __name__ == "__main__":
    main()
