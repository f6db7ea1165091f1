"""Pictures of every printed page of the workbook, blank and filled, for the guide.

    python docs/pictures.py [FOLDER]

LibreOffice prints each workbook as PDF under Vietnamese settings, and pdftoppm (poppler) draws its
pages; they are kept in FOLDER (docs/anh), a folder a workbook, as 02-thong-tin-chung.png, with
-1, -2, … where a sheet goes over several pages. Rebuild the workbooks first (workbooks/build.py).
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from xltools.api.new import NewUnit, new_plan, save_plan
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.form import SHEETS
from xltools.form.base import Shown
from xltools.wording.text import clean, without_marks

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "anh"
WORKBOOKS = ROOT / "workbooks"
SHIPPED = {
    "xa-2024-da-dien": WORKBOOKS / "vi-du" / "tan-lap-2024.xlsx",
    "xa-2026-chua-dien": WORKBOOKS / "mau-ke-hoach-giam-ngheo.xlsx",
    "xa-2026-da-dien": WORKBOOKS / "vi-du" / "kon-braih-2026.xlsx",
}
BLANK_OF_THREE_LEVELS = "xa-2024-chua-dien"
DOTS_PER_INCH = 80
COLOURS = 40
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">\
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
"""


def pictures(folder: Path) -> list[Path]:
    """Draw all workbooks anew under `folder`, and say which files those are."""
    made = []
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        for name, workbook in {**SHIPPED, BLANK_OF_THREE_LEVELS: _blank(work)}.items():
            shutil.rmtree(folder / name, ignore_errors=True)
            (folder / name).mkdir(parents=True)
            for path, page in _pages(_printed(workbook, work), folder / name):
                path.write_bytes(png(page))
                made.append(path)
    return made


def _blank(work: Path) -> Path:
    """The blank workbook of a commune when there were three levels."""
    setup = set_up(date(2024, 1, 5))
    unit = NewUnit("Xã Tân Lập", LevelCode.COMMUNE, 2024, "23497")
    save_plan(new_plan(unit, setup, []), work / "trong.xlsx", setup)
    return work / "trong.xlsx"


def _printed(workbook: Path, work: Path) -> Path:
    """The PDF of a workbook."""
    profile = work / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS, encoding="utf-8", newline="\n")
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(work), str(workbook)]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=300)
    return work / f"{workbook.stem}.pdf"


def _pages(pdf: Path, folder: Path) -> Iterator[tuple[Path, Any]]:
    """Each page that staff see, with where it is kept: its sheet stands in its first line."""
    seen = [sheet.name for sheet in SHEETS if sheet.shown is Shown.VISIBLE]
    titles = pages_of(pdf)
    for number, title in enumerate(titles, start=1):
        if title not in seen:
            continue
        first, count = titles.index(title) + 1, titles.count(title)
        ordinal = list(dict.fromkeys(titles)).index(title) + 1
        name = without_marks(title).lower().replace(" - ", "-").replace(" ", "-")
        part = f"-{number - first + 1}" if count > 1 else ""
        yield folder / f"{ordinal:02d}-{name}{part}.png", drawn(pdf, number)


def pages_of(pdf: Path) -> list[str]:
    """The first line of each page, which is the name of its sheet."""
    text = _run("pdftotext", "-layout", str(pdf), "-").decode("utf-8")
    return [clean(page.strip().partition("\n")[0].strip()) for page in text.split("\f")]


def drawn(pdf: Path, page: int, dots_per_inch: int = DOTS_PER_INCH) -> Any:
    """One page as an array of height, width and three colours."""
    wanted = ["-r", str(dots_per_inch), "-f", str(page), "-l", str(page)]
    image = _run("pdftoppm", *wanted, str(pdf))
    _, size, _, pixels = image.split(b"\n", 3)
    width, height = map(int, size.split())
    return np.frombuffer(pixels, dtype=np.uint8).reshape(height, width, 3)


def png(page: Any) -> bytes:
    """The page with a palette of its most frequent colours; others become the nearest of them."""
    height, width, _ = page.shape
    flat = page.astype(np.uint32)
    codes = flat[..., 0] << 16 | flat[..., 1] << 8 | flat[..., 2]
    found, places, counts = np.unique(codes, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1).astype(np.uint8)
    palette = colours[np.argsort(-counts, kind="stable")[:COLOURS]]
    far = colours[:, None, :].astype(int) - palette[None, :, :].astype(int)
    nearest = (far * far).sum(axis=2).argmin(axis=1).astype(np.uint8)
    rows = nearest[places.reshape(-1)].reshape(height, width)
    body = b"".join(b"\0" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", header), (b"PLTE", palette.tobytes()), (b"IDAT", zlib.compress(body, 9)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in (*parts, (b"IEND", b"")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _run(*command: str) -> bytes:
    done = subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return done.stdout


if __name__ == "__main__":
    for picture in pictures(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES):
        print(picture)
