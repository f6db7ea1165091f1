"""The files of a roll-up: workbook, list of its sources, long table, page; all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xltools.api.setup import Setup
from xltools.errors import XltoolsError
from xltools.form import SourceLine
from xltools.plan import Plan

if TYPE_CHECKING:
    from xltools.rollup import Note, RollupResult


class File(NamedTuple):
    """One file to write, and what writes it to a path of its own."""

    path: Path
    write: Callable[[Path], object]


def write_together(files: Sequence[File]) -> None:
    """Write all files, whole, or none. Raises XltoolsError `output.*`."""
    from xltools.workbook.save import replacing_all

    with replacing_all([file.path for file in files]) as temporaries:
        for file, temporary in zip(files, temporaries, strict=True):
            file.write(temporary)


def workbook_files(
    result: RollupResult, output: Path, setup: Setup
) -> tuple[RollupResult, tuple[File, ...]]:
    """The workbook, with the list of sources beside it where that is too long for a sheet.

    The result says of both what there is to tell. Raises XltoolsError `output.*`.
    """
    from xltools.rollup.source_list import MOST_LINES, list_beside, packed, shortened
    from xltools.workbook.save import check_target
    from xltools.workbook.write import write_workbook

    lines = result.plan.source_lines
    records = dict(result.plan.records)
    files: list[File] = []
    if len(lines) > MOST_LINES:
        beside = list_beside(output)
        check_target(beside, ())
        content = packed(lines)
        files.append(File(beside, lambda path: path.write_bytes(content)))
        records[SourceLine] = shortened(lines, beside.name, content)
        result = replace(result, notes=(*result.notes, _told(len(lines), beside)))
    else:
        records[SourceLine] = tuple(lines)
    result = replace(result, plan=Plan(result.plan.info, records))
    result = replace(result, notes=(*result.notes, *_without_links(result.plan, setup)))
    plan = result.plan
    files.append(File(output, lambda path: write_workbook(path, plan, setup.catalogue)))
    return result, tuple(files)


def _told(count: int, beside: Path) -> Note:
    from xltools.rollup import Note

    return Note("rollup.sources-beside", {"count": count, "file": beside})


def _without_links(plan: Plan, setup: Setup) -> Iterator[Note]:
    """Sheets that have more figures than Excel takes links."""
    from xltools.rollup import Note
    from xltools.workbook.contents import Contents
    from xltools.workbook.source_links import links_left_out

    for sheet, count in links_left_out(Contents(plan, setup.catalogue)).items():
        yield Note("rollup.links-left-out", {"sheet": sheet, "count": count})


def check_table(table: Path | None, inputs: Iterable[Path]) -> None:
    """Find out before any work whether the long table may be written there.

    Raises XltoolsError `output.*`; "output.exists" where another's file stands.
    """
    if table is None:
        return
    from xltools.rollup.long_table import Entry
    from xltools.workbook.save import check_target

    check_target(table, inputs, ".csv")
    heading = ",".join(Entry._fields).encode("utf-8-sig")
    if table.exists():
        with table.open("rb") as file:
            if file.read(len(heading)) != heading:
                raise XltoolsError("output.exists", file=table)


def table_file(table: Path, result: RollupResult) -> File:
    """The long table of a roll-up."""
    from xltools.rollup.long_table import write_long_table

    return File(table, lambda path: write_long_table(path, result))
