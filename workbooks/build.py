"""Rebuild the template, the worked examples with their plans, the schema, the rules, the add-in.

    python workbooks/build.py [FOLDER]

FOLDER stands in for the root of the project; a test builds into an empty one and compares.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from xltools.api.addin import build_addin
from xltools.api.new import NewUnit, new_plan, plan_from, read_prefill, save_plan
from xltools.api.plan import write_plan
from xltools.api.setup import Setup, set_up
from xltools.catalogue import LevelCode
from xltools.form.schema import document_schema
from xltools.plan.starting import Document, starting_document

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "docs"), str(ROOT / "workbooks")]

import rule_page  # noqa: E402  it stands beside the page that it writes
from annexes import money_annex  # noqa: E402  it stands beside this file

SOURCES = ROOT / "workbooks" / "nguon"
TODAY = date(2026, 1, 5)
TEMPLATE_YEAR = 2026
TEMPLATE = "workbooks/mau-ke-hoach-giam-ngheo.xlsx"
EXAMPLES = "workbooks/vi-du"
ANNEX = "workbooks/phu-luc/giao-von-kon-ray-2024.xlsx"
SCHEMA = "docs/bieu-mau.json"
ADDIN = "xltools/addin/xltools.xlam"
WITH_PLAN = ("tan-lap-2024", "kon-ray-2023", "tam-duong-2021", "thong-nhat-2024", "dak-ha-2024")
"""Examples whose plan is shipped as a Word file: one or more for each outline."""
LEVELS = {"xã": LevelCode.COMMUNE, "huyện": LevelCode.DISTRICT, "tỉnh": LevelCode.PROVINCE}


def build(root: Path) -> list[Path]:
    """Write everything that is built under `root`, and say which files those are."""
    for folder in (EXAMPLES, *(Path(file).parent for file in (ANNEX, SCHEMA, ADDIN))):
        (root / folder).mkdir(parents=True, exist_ok=True)
    setup = set_up(TODAY)
    examples = _examples(root, setup)
    annex = money_annex(root / ANNEX)
    pages = (_schema(root), rule_page.write(root))
    return [_template(root, setup), *pages, _addin(root), annex, *examples]


def _addin(root: Path) -> Path:
    return build_addin(root / ADDIN)


def _template(root: Path, setup: Setup) -> Path:
    start = starting_document(setup.catalogue, LevelCode.COMMUNE, TEMPLATE_YEAR)
    output = root / TEMPLATE
    save_plan(plan_from(start, ()), output, setup)
    return output


def _schema(root: Path) -> Path:
    output = root / SCHEMA
    text = json.dumps(document_schema(), ensure_ascii=False, indent=1) + "\n"
    output.write_text(text, encoding="utf-8", newline="\n")
    return output


def _examples(root: Path, setup: Setup) -> list[Path]:
    workbooks = [
        _example(root, read_prefill(source), source.stem, setup)
        for source in sorted(SOURCES.glob("*.json"))
    ]
    plans = [_plan(path, setup) for path in workbooks if path.stem in WITH_PLAN]
    return [*workbooks, *plans]


def _example(root: Path, document: Document, name: str, setup: Setup) -> Path:
    info = document["Thông tin chung"]
    wanted = NewUnit(
        info["Tên đơn vị"], LEVELS[info["Cấp"]], int(info["Năm kế hoạch"]), info["Mã đơn vị"]
    )
    output = root / EXAMPLES / f"{name}.xlsx"
    save_plan(new_plan(wanted, setup, [document]), output, setup)
    return output


def _plan(workbook: Path, setup: Setup) -> Path:
    output = workbook.with_suffix(".docx")
    output.unlink(missing_ok=True)
    write_plan(workbook, output, setup)
    return output


if __name__ == "__main__":
    for path in build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT):
        print(path)
