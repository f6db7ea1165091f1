"""The whole story on the shipped examples: new workbook, check, plan, roll-up, trace."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from xltools.api.new import NewUnit, new_plan, read_prefill, save_plan
from xltools.api.plan import write_plan
from xltools.api.report import report_lines, say_count
from xltools.api.rollup import Extras, RolledUp, roll_up
from xltools.api.setup import Setup
from xltools.api.trace import trace, trace_lines
from xltools.api.validate import validate
from xltools.catalogue import LevelCode
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form.words import Period
from xltools.plan.derived import funding_total, households
from xltools.quantities import VIETNAM
from xltools.wording.fill import place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang
from xltools.workbook.save import replacing

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
COMMUNES = (
    "tan-lap",
    "dak-rve",
    "dak-koi",
    "dak-to-lung",
    "dak-ruong",
    "dak-pne",
    "dak-to-re",
)
YEAR = 2024
RECEIVED: Final = datetime(YEAR, 3, 1, 9, tzinfo=VIETNAM)
"""When the workbooks of the communes came, four days before they were due."""


def run_demo(folder: Path, setup: Setup, lang: Lang) -> Iterator[str]:
    """Tell the story, one line a step, while it happens. Raises XltoolsError like the steps.

    The folder is made when it is missing; the examples themselves are only read.
    """
    if not (WORKBOOKS / "vi-du").is_dir():
        raise XltoolsError("demo.examples-missing", folder=str(WORKBOOKS))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise XltoolsError("output.no-folder", folder=str(folder)) from error
    yield say_result("demo.folder", lang, folder=str(folder))
    yield _new(folder / "1-bieu-mau-tan-lap-2024.xlsx", setup, lang)
    as_written = WORKBOOKS / "vi-du" / "tan-lap-2024-nguyen-van.xlsx"
    yield _check(
        "demo.validate-as-written", as_written, folder / "2-noi-dung-can-sua.txt", setup, lang
    )
    yield _check(
        "demo.validate-corrected", _example("tan-lap"), folder / "3-kiem-tra.txt", setup, lang
    )
    yield _plan(folder / "4-ke-hoach-tan-lap-2024.docx", setup, lang)
    received = _receive(folder / "5-tep-da-nhan")
    page = folder / "6-trang-cho-lanh-dao.html"
    done = _roll_up(received, folder / "5-tong-hop-kon-ray-2024.xlsx", page, setup)
    yield _rolled_up(done, lang)
    yield say_result("demo.page", lang, file=str(page))
    yield _trace(done, received, folder / "7-truy-nguon.txt", setup, lang)


def _example(name: str) -> Path:
    return WORKBOOKS / "vi-du" / f"{name}-{YEAR}.xlsx"


def _new(output: Path, setup: Setup, lang: Lang) -> str:
    source = WORKBOOKS / "nguon" / f"tan-lap-{YEAR}.json"
    wanted = NewUnit("Xã Tân Lập", LevelCode.COMMUNE, YEAR, parent="Huyện Kon Rẫy")
    plan = new_plan(wanted, setup, [read_prefill(source)])
    save_plan(plan, output, setup, inputs=(source,))
    return say_result("demo.new", lang, unit=plan.info.unit_name, year=YEAR, file=str(output))


def _check(code: str, workbook: Path, output: Path, setup: Setup, lang: Lang) -> str:
    report = validate(workbook, setup)
    if report.error is not None:
        raise report.error
    _write_text(output, report_lines(report, lang, whole=True))
    return say_result(code, lang, count=say_count(report, lang), file=str(output))


def _write_text(output: Path, lines: Iterator[str]) -> None:
    """Lines as Notepad of any Windows shows them."""
    text = "\n".join(lines) + "\n"
    with replacing(output) as temporary:
        temporary.write_text(text, encoding="utf-8-sig", newline="\r\n")


def _plan(output: Path, setup: Setup, lang: Lang) -> str:
    document = write_plan(_example("tan-lap"), output, setup).document
    return say_result(
        "demo.plan",
        lang,
        blocks=len(document.blocks),
        gaps=len(document.gaps),
        file=str(output),
    )


def _receive(folder: Path) -> Path:
    """A folder with the workbooks of the communes, as they came by mail."""
    try:
        folder.mkdir(exist_ok=True)
        for source in map(_example, COMMUNES):
            received = Path(shutil.copyfile(source, folder / source.name))
            os.utime(received, (RECEIVED.timestamp(), RECEIVED.timestamp()))
    except OSError as error:
        raise XltoolsError("output.no-folder", folder=str(folder)) from error
    return folder


def _roll_up(received: Path, output: Path, page: Path, setup: Setup) -> RolledUp:
    own, extras = _example("kon-ray"), Extras(page=page)
    return roll_up([received], output, setup, own=own, extras=extras)


def _rolled_up(done: RolledUp, lang: Lang) -> str:
    return say_result(
        "demo.rollup",
        lang,
        received=done.received,
        expected=done.expected,
        unit=done.plan.info.unit_name,
        poor=households(done.plan).poor_start,
        money=funding_total(done.plan),
        file=str(done.output),
    )


def _trace(done: RolledUp, received: Path, output: Path, setup: Setup, lang: Lang) -> str:
    """The poor households of xã Tân Lập at the start, down to the cells of its villages."""
    cell = _poor_of_tan_lap(done)
    traced = trace(done.output, str(cell), setup, received)
    _write_text(output, trace_lines(traced, lang))
    return say_result(
        "demo.trace", lang, cell=place(cell, lang), count=len(traced.step.parts), file=str(output)
    )


def _poor_of_tan_lap(done: RolledUp) -> CellRef:
    [line] = (
        each
        for each in done.plan.movements
        if each.name == "Xã Tân Lập" and each.period is Period.PLAN
    )
    return line.cell("poor_start")
