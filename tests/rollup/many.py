"""Any number of workbooks of realistic size: one that we built, with another unit and other counts.

Nothing is written anew: in the archive of one shipped example the unit is replaced among the
strings and the counts in the XML of Diễn biến hộ, so that a thousand workbooks take seconds.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from rollup.leaves import CATALOGUE, KON_RAY, YEAR

from xltools.form import ChildUnit
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.rollup.base import base_plan

EXAMPLE: Final = Path(__file__).parents[2] / "workbooks" / "vi-du" / "dak-to-lung-2024.xlsx"
SINCE: Final = date(2021, 1, 1)

_NAME, _CODE = "Xã Đăk Tơ Lung", "23485"
STRINGS: Final = "xl/sharedStrings.xml"
MOVEMENTS: Final = "xl/worksheets/sheet4.xml"
_COUNT: Final = re.compile(rb'(<c r="D[0-9]+" s="[0-9]+"><v>)([0-9]+)(</v>)')

Parts = dict[str, bytes]


def name_of(number: int) -> str:
    """The name of the n-th made-up commune."""
    return f"Xã Thử {number:05d}"


def code_of(number: int) -> str:
    """The code of the n-th made-up commune."""
    return f"9{number:05d}"


def example_parts() -> Parts:
    """The members of the example, as they are."""
    with zipfile.ZipFile(EXAMPLE) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist()}


def parts_of(number: int, parts: Mapping[str, bytes]) -> Parts:
    """The members of the workbook of the n-th commune: `number` more households in each village."""
    strings = parts[STRINGS]
    for said, new in ((_NAME, name_of(number)), (_CODE, code_of(number))):
        assert f">{said}<".encode() in strings
        strings = strings.replace(f">{said}<".encode(), f">{new}<".encode())

    def more(found: re.Match[bytes]) -> bytes:
        return found[1] + str(int(found[2]) + number).encode() + found[3]

    counted = _COUNT.sub(more, parts[MOVEMENTS])
    assert counted != parts[MOVEMENTS] or not number
    return {**parts, STRINGS: strings, MOVEMENTS: counted}


def write_parts(path: Path, parts: Mapping[str, bytes], level: int = 1) -> Path:
    """An archive of these members; packed fast, since there are many."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def write_many(folder: Path, numbers: range) -> Iterator[Path]:
    """The workbooks of these communes, in a folder."""
    parts = example_parts()
    for number in numbers:
        yield write_parts(folder / f"{code_of(number)}.xlsx", parts_of(number, parts))


def parent_of(count: int) -> Plan:
    """The plan of Kon Rẫy whose units below are so many made-up communes."""
    start = base_plan(CATALOGUE, KON_RAY, YEAR, None)
    children = tuple(
        ChildUnit(
            source=place(ChildUnit, number),
            code=code_of(number),
            name=name_of(number),
            valid_from=SINCE,
            counted=True,
        )
        for number in range(count)
    )
    return Plan(start.info, {**start.records, ChildUnit: children})
