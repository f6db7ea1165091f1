"""The process that works for the window, on a machine with an Excel that has one workbook open.

    python with_excel.py TESTS BOOK.xlsx SEEN.json

When the window is closed, SEEN.json says what Excel shows: how many cells are marked, which one is
selected, and the names of the sheets.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> None:
    """Serve the window with an Excel in memory."""
    sys.path.append(sys.argv[1])
    from engines.engine import Running, active
    from engines.files import opened

    from xltools.excel.go import selected_cell
    from xltools.excel.marks import marked_cells
    from xltools.window.worker import serve

    running = Running()
    book = running.open(opened(Path(sys.argv[2]).resolve()))
    seen_at = Path(sys.argv[3]).resolve()
    with active("memory", running):
        serve()
        seen = {
            "marked": len(list(marked_cells(book))),
            "selected": str(selected_cell(book)),
            "last sheets": [sheet.name for sheet in book.sheets][-1:],
        }
    text = json.dumps(seen)
    seen_at.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
