"""The whole story on the shipped examples: new workbook, check, plan, roll-up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from xltools.api.new import NewUnit, new_plan, read_prefill, save_plan
from xltools.api.plan import write_plan
from xltools.api.report import report_lines, say_count
from xltools.api.rollup import roll_up
from xltools.api.setup import Setup
from xltools.api.validate import validate
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.plan.derived import funding_total, households
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
    yield _rollup(folder / "5-tong-hop-kon-ray-2024.xlsx", setup, lang)


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
    text = "\n".join(report_lines(report, lang, whole=True)) + "\n"
    with replacing(output) as temporary:
        temporary.write_text(text, encoding="utf-8-sig", newline="\r\n")
    return say_result(code, lang, count=say_count(report, lang), file=str(output))


def _plan(output: Path, setup: Setup, lang: Lang) -> str:
    document = write_plan(_example("tan-lap"), output, setup).document
    return say_result(
        "demo.plan",
        lang,
        blocks=len(document.blocks),
        gaps=len(document.gaps),
        file=str(output),
    )


def _rollup(output: Path, setup: Setup, lang: Lang) -> str:
    own = _example("kon-ray")
    done = roll_up([_example(name) for name in COMMUNES], output, setup, own=own)
    return say_result(
        "demo.rollup",
        lang,
        received=done.received,
        expected=done.expected,
        unit=done.plan.info.unit_name,
        poor=households(done.plan).poor_start,
        money=funding_total(done.plan),
        file=str(output),
    )
