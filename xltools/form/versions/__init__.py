"""The versions of the form, each with its headings as data, and one step from each to the next.

Version 2025.1 is the form as it was first proposed, before any office had it from us; 2026.1 is
the first that is released. A heading is changed by a new version: keep the data file of the old
one, add that of the new one and the step between them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import FORM_VERSION

Renamed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """What one version changed, so that a workbook of the version before can be read.

    `sheets` gives the new name of a sheet by its old one; all else stands under the name that the
    sheet has today: the new heading by the old one, headings that were given up, and under a new
    heading the new word of a list by the old one. A column that only moved needs no word here.
    """

    since: str
    until: str
    sheets: Renamed = field(default_factory=dict)
    headings: Mapping[str, Renamed] = field(default_factory=dict)
    dropped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Renamed]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """What several steps together changed on one sheet, from the oldest to today."""

    headings: Mapping[str, str]
    dropped: tuple[str, ...]
    words: Mapping[str, Renamed]


STEPS: Final[tuple[Step, ...]] = (
    Step(
        since="2025.1",
        until="2026.1",
        headings={
            "Thông tin chung": {
                "Có hiệu lực từ": "Mã có hiệu lực từ",
                "Chức danh": "Chức danh người lập",
                "Điện thoại": "Điện thoại người lập",
                "Cột số liệu đầu kỳ lấy từ": "Số liệu đầu kỳ lấy từ",
            },
            "Kinh phí": {
                "Kế hoạch vốn năm": "Kế hoạch vốn năm (triệu đồng)",
                "Vốn kéo dài từ năm trước": "Vốn kéo dài từ năm trước (triệu đồng)",
                "Đã phân bổ": "Đã phân bổ (triệu đồng)",
            },
            "Tổ chức thực hiện": {"Chỉ tiêu": "Chỉ tiêu phụ trách"},
            "Chế độ báo cáo": {"Nơi nhận": "Nơi nhận báo cáo", "Cách nêu": "Cách nêu hạn"},
            "Biểu kèm theo": {"Tên": "Tên biểu"},
            "Nơi nhận": {"Mã": "Mã nơi nhận"},
            "Kết quả thực hiện": {
                "Lũy kế": "Giải ngân lũy kế (triệu đồng)",
                "Ước cả năm": "Ước giải ngân cả năm (triệu đồng)",
            },
        },
        dropped={
            "Biểu kèm theo": ("Có dữ liệu cá nhân",),
            "Kết quả thực hiện": ("Loại", "Kế hoạch", "Tỷ lệ", "Đánh giá"),
        },
    ),
)
"""Every step, the oldest first."""

VERSIONS: Final = (*(step.since for step in STEPS), FORM_VERSION)
"""The versions that can be read, the oldest first."""


def steps_from(version: str, steps: tuple[Step, ...] = STEPS) -> tuple[Step, ...]:
    """The steps that lead from a version to that of today; none where it says no version."""
    known = [step.since for step in steps]
    return steps[known.index(version) :] if version in known else ()


def changes_of(sheet: str, steps: tuple[Step, ...]) -> Changes:
    """What the steps changed on the sheet that has this name today."""
    headings: dict[str, str] = {}
    words: dict[str, dict[str, str]] = {}
    dropped: list[str] = []
    for step in steps:
        now = step.headings.get(sheet, {})
        headings = {old: now.get(new, new) for old, new in headings.items()} | {
            old: new for old, new in now.items() if old not in headings.values()
        }
        words = {now.get(header, header): changed for header, changed in words.items()}
        for header, changed in step.words.get(sheet, {}).items():
            before = words.get(header, {})
            words[header] = {old: changed.get(new, new) for old, new in before.items()} | {
                old: new for old, new in changed.items() if old not in before.values()
            }
        dropped += step.dropped.get(sheet, ())
    gone = [old for old, new in headings.items() if new in dropped]
    kept = {old: new for old, new in headings.items() if new not in dropped}
    return Changes(kept, (*dropped, *gone), words)


def sheet_today(name: str, steps: tuple[Step, ...]) -> str:
    """The name that a sheet of an older version has today."""
    for step in steps:
        name = step.sheets.get(name, name)
    return name


@cache
def headings_of(version: str) -> Mapping[str, tuple[str, ...]]:
    """The headings of a version by sheet, in their order. Raises KeyError for an unknown one."""
    import json
    from importlib.resources import files

    if version not in VERSIONS:
        raise KeyError(version)
    text = files(__name__).joinpath(f"{version}.json").read_text(encoding="utf-8")
    return {sheet: tuple(headings) for sheet, headings in json.loads(text).items()}
