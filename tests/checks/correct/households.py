"""Households that move as they may: nobody leaves who was not there, and every part fits."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from levels.filling import Document, Row

from xltools.catalogue import LevelCode

_SIZES = {
    LevelCode.COMMUNE: (25, 600),
    LevelCode.DISTRICT: (700, 6_000),
    LevelCode.PROVINCE: (12_000, 90_000),
}
_VILLAGES = (
    *("Thôn {n}", "Bản Nà Hừ {n}", "Làng Plei Weh {n}", "Tổ dân phố số {n}", "Khu phố {n}"),
    *("Ấp Bình Thạnh {n}", "Buôn Ea Ktur {n}", "Bon Pi Nao {n}", "Xóm Đồng Bưởi {n}"),
)


@dataclass(frozen=True)
class Counts:
    """The households of all places: of every class at the start and at the end."""

    total_start: int = 0
    total_end: int = 0
    poor_start: int = 0
    poor_end: int = 0
    near_start: int = 0
    near_end: int = 0

    def __add__(self, other: Counts) -> Counts:
        mine, theirs = vars(self), vars(other)
        return Counts(**{name: mine[name] + theirs[name] for name in mine})


def add_households(r: Random, document: Document, level: LevelCode) -> Counts:
    """Give the document rows of households, and tell what they come to."""
    places, counted = _places(r, document), Counts()
    ends_differ, has_minority = r.random() < 0.3, r.random() < 0.6
    share = r.choice((8, 15, 30, 80, 160, 320))  # poor households in a thousand, at most
    rows = []
    for code, name in places:
        row, counts = _place(r, level, share, ends_differ)
        if has_minority:
            row |= _minority(r, counts)
        rows.append({"Kỳ": "kế hoạch", "Mã": code, "Thôn (đơn vị)": name} | row)
        counted += counts
    document["Diễn biến hộ"] = rows
    return counted


def _places(r: Random, document: Document) -> list[tuple[str, str]]:
    below = [(row["Mã đơn vị"], row["Tên đơn vị"]) for row in document.get("Cấp dưới", ())]
    if below:
        return below
    name = r.choice(_VILLAGES)
    return [(f"T{n}", name.format(n=n)) for n in range(1, r.randint(1, 40) + 1)]


def _place(r: Random, level: LevelCode, share: int, ends_differ: bool) -> tuple[Row, Counts]:
    total = r.randint(*_SIZES[level])
    poor = min(total // 2, r.randint(1, 1 + total * share // 1000))
    near = min(total // 3, r.randint(1, 1 + total * share // 800))
    became_near, left, gone = _split(r, r.randint(1, poor))
    fell, again, new, came = _split(r, r.randint(0, (became_near + left + gone) // 2), 4)
    fell = min(fell, near)
    near_left, near_gone, _ = _split(r, r.randint(0, near - fell))
    near_again, near_new, near_came = _split(r, r.randint(0, near_left // 2))
    grown = r.randint(0, total // 60) if ends_differ else 0
    poor_end = poor - became_near - left - gone + fell + again + new + came
    near_end = near - fell - near_left - near_gone + became_near + near_again + near_new + near_came
    row: Row = {
        "Tổng số hộ đầu kỳ": total,
        "Hộ nghèo đầu kỳ": poor,
        "Thoát nghèo, thành hộ cận nghèo": became_near,
        "Thoát nghèo, vượt chuẩn cận nghèo": left,
        "Hộ nghèo giảm khác": gone,
        "Hộ cận nghèo thành hộ nghèo": fell,
        "Tái nghèo": again,
        "Hộ nghèo phát sinh mới": new,
        "Hộ nghèo tăng khác": came,
        "Hộ cận nghèo đầu kỳ": near,
        "Thoát cận nghèo, vượt chuẩn": near_left,
        "Hộ cận nghèo giảm khác": near_gone,
        "Tái cận nghèo": near_again,
        "Hộ cận nghèo phát sinh mới": near_new,
        "Hộ cận nghèo tăng khác": near_came,
    }
    typed = {name: count for name, count in row.items() if count or r.random() < 0.5}
    if ends_differ:
        typed["Tổng số hộ cuối kỳ"] = total + grown
    if poor_end < poor and r.random() < 0.2:
        typed["Cấp trên giao giảm (hộ nghèo)"] = r.randint(1, poor - poor_end)
    if r.random() < 0.3:
        typed |= {
            "Tổng nhân khẩu": total * 4,
            "Nhân khẩu hộ nghèo": poor * 4,
            "Nhân khẩu hộ cận nghèo": near * 4,
        }
    return typed, Counts(total, total + grown, poor, poor_end, near, near_end)


def _minority(r: Random, counts: Counts) -> Row:
    """Parts of the counts: of all, of the poor and the near-poor."""
    poor = r.randint(0, counts.poor_start)
    near = r.randint(0, counts.near_start)
    others = counts.total_start - counts.poor_start - counts.near_start
    return {
        "Tổng số hộ DTTS đầu kỳ": poor + near + r.randint(0, max(0, others)),
        "Hộ nghèo DTTS đầu kỳ": poor,
        "Hộ nghèo DTTS cuối kỳ": min(poor, counts.poor_end),
        "Hộ cận nghèo DTTS đầu kỳ": near,
    }


def _split(r: Random, whole: int, parts: int = 3) -> list[int]:
    """A whole number cut into parts that add up to it."""
    cuts = sorted(r.randint(0, whole) for _ in range(parts - 1))
    return [after - before for before, after in zip([0, *cuts], [*cuts, whole], strict=True)]


def add_deprivations(r: Random, document: Document, counts: Counts) -> None:
    """Count the needs: three or more to a poor household, fewer than three to a near-poor one."""
    rows = document["Chỉ số thiếu hụt"]
    poor = _needs(r, counts.poor_start, 3, len(rows))
    near = _needs(r, counts.near_start, 0, len(rows))
    for row, poor_needs, near_needs in zip(rows, poor, near, strict=True):
        row |= {
            "Hộ nghèo thiếu hụt đầu kỳ": poor_needs,
            "Hộ cận nghèo thiếu hụt đầu kỳ": near_needs,
            "Hộ nghèo dự kiến khắc phục": r.randint(0, poor_needs),
        }
        if r.random() < 0.7:
            row["Hộ cận nghèo dự kiến khắc phục"] = r.randint(0, near_needs)


def _needs(r: Random, households: int, least: int, indicators: int) -> list[int]:
    """By indicator, how many households lack it: each household lacks `least` to two more."""
    needs, wanted = [0] * indicators, households * least + r.randint(0, 2 * households)
    order = list(range(indicators))
    r.shuffle(order)
    for place, number in enumerate(order):
        after = (indicators - place - 1) * households
        needs[number] = r.randint(max(0, wanted - after), min(households, wanted))
        wanted -= needs[number]
    return needs
