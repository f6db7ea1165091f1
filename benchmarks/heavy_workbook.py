"""How heavy the workbook is: its size, and how long LibreOffice takes over a full one.

    python benchmarks/heavy_workbook.py [ROUNDS]

A commune of 200 villages with 60 prepared rows on every table is loaded, recalculated and saved,
in turns with the blank template, so that a busy machine slows both; the figure that carries over
to another machine is the ratio of their medians.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from xltools.catalogue import LevelCode, load_catalogue  # noqa: E402  run from any folder
from xltools.form.base import Record  # noqa: E402
from xltools.plan.build import plan_of  # noqa: E402
from xltools.plan.starting import Document, starting_document  # noqa: E402
from xltools.rows.document import rows_of  # noqa: E402
from xltools.workbook.contents import Contents, Grid  # noqa: E402
from xltools.workbook.write import write_workbook  # noqa: E402

YEAR, VILLAGES, PREPARED = 2024, 200, 60
LARGEST_BLANK = 250_000
AT_MOST = 3.0
_GRID = Contents._grid  # noqa: SLF001  how many rows are prepared is asked nowhere else

_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def blank() -> Document:
    """What a new workbook of a commune comes with."""
    return starting_document(load_catalogue(), LevelCode.COMMUNE, YEAR)


def with_villages() -> Document:
    """The same with that many villages, each of which has its households."""
    rows = [
        {
            "Kỳ": "kế hoạch",
            "Mã": f"T{number}",
            "Thôn (đơn vị)": f"Thôn {number}",
            "Tổng số hộ đầu kỳ": 150 + number,
            "Hộ nghèo đầu kỳ": 20 + number % 9,
            "Thoát nghèo, thành hộ cận nghèo": 2,
            "Hộ cận nghèo đầu kỳ": 15 + number % 7,
            "Thoát cận nghèo, vượt chuẩn": 3,
        }
        for number in range(1, VILLAGES + 1)
    ]
    return {**blank(), "Diễn biến hộ": rows}


def prepared(contents: Contents, record: type[Record]) -> Grid:
    """The table of a sheet with that many prepared rows besides those that are filled."""
    return replace(_GRID(contents, record), blank=PREPARED)


def recalculated(path: Path, profile: Path, out: Path) -> float:
    """Seconds that LibreOffice takes to load, recalculate and save a workbook."""
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_RECALCULATE, encoding="utf-8", newline="\n")
    start = time.perf_counter()
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"),
            *("--norestore", "--convert-to", "xlsx", "--outdir", str(out), str(path)),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    taken = time.perf_counter() - start
    if not (out / path.name).exists():
        raise SystemExit(f"LibreOffice wrote no {path.name}")
    return taken


def main(rounds: int) -> None:
    """Print the sizes and the ratio; the first round warms the profile and is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        light, heavy = Path(folder, "blank.xlsx"), Path(folder, "heavy.xlsx")
        write_workbook(light, plan_of(rows_of(blank())), load_catalogue())
        with patch.object(Contents, "_grid", prepared):
            write_workbook(heavy, plan_of(rows_of(with_villages())), load_catalogue())
        sizes = [path.stat().st_size / 1000 for path in (light, heavy)]
        profile, out = Path(folder, "profile"), Path(folder, "out")
        times = [
            [recalculated(path, profile, out) for path in (light, heavy)] for _ in range(rounds + 1)
        ][1:]
    light_time, heavy_time = (statistics.median(side) for side in zip(*times, strict=True))
    print(f"{'workbook':<44} {'kB':>5} {'at most':>8} {'ms':>7} {'ratio':>6} {'at most':>8}")
    largest = LARGEST_BLANK / 1000
    print(f"{'blank':<44} {sizes[0]:5.0f} {largest:8.0f} {light_time * 1000:7.0f}")
    name = f"{VILLAGES} villages, {PREPARED} prepared rows a table"
    ratio = heavy_time / light_time
    print(
        f"{name:<44} {sizes[1]:5.0f} {'':>8} {heavy_time * 1000:7.0f} {ratio:6.2f} {AT_MOST:8.1f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
