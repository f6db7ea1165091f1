"""The page for leaders as a file: whole or not at all, and never in the place of another's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from xltools.api.rollup_files import File
from xltools.api.setup import Setup
from xltools.errors import XltoolsError

if TYPE_CHECKING:
    from xltools.rollup import RollupResult
    from xltools.rollup.remarks import Review

_HEAD: Final = 1000
"""Within so many bytes a page of ours names what wrote it."""


def check_page(page: Path | None, inputs: Sequence[Path]) -> None:
    """Find out before any work whether the page may be written there.

    Raises XltoolsError `output.*`; "output.exists" where another's file stands.
    """
    if page is None:
        return
    from xltools.rollup.page import GENERATOR
    from xltools.workbook.save import check_target

    check_target(page, inputs, ".html")
    if page.exists():
        with page.open("rb") as file:
            if GENERATOR.encode() not in file.read(_HEAD):
                raise XltoolsError("output.exists", file=page)


def page_file(page: Path, result: RollupResult, review: Review, setup: Setup) -> File:
    """The page of a roll-up."""
    from xltools.rollup.page import leaders_page

    text = leaders_page(result, review, setup.catalogue)
    return File(page, lambda path: path.write_text(text, encoding="utf-8", newline="\n"))
