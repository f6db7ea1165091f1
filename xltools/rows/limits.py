"""How much of a workbook that comes from outside is taken, by whichever door."""

from __future__ import annotations

from typing import Final

from xltools.dataclass import dataclass

MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a foreign file is taken: bytes, parts, rows and columns of a sheet, seconds.

    `ratio` is how many times larger than packed a part may be, once it exceeds 10 MB.
    """

    file_bytes: int = 50 * MEGABYTE
    parts: int = 2_000
    part_bytes: int = 150 * MEGABYTE
    unzipped_bytes: int = 300 * MEGABYTE
    ratio: int = 400
    rows: int = 100_000
    columns: int = 2_000
    cells: int = 5_000_000
    seconds: float = 60.0
