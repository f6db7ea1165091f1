"""What units come to, worked out from their documents alone: headings and values as typed.

Nothing here calls xltools: it is the second opinion that the roll-up is held against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

Row = dict[str, Any]
Document = dict[str, Any]

OUT_OF_POOR = (
    "Thoát nghèo, thành hộ cận nghèo",
    "Thoát nghèo, vượt chuẩn cận nghèo",
    "Hộ nghèo giảm khác",
)
INTO_POOR = (
    "Hộ cận nghèo thành hộ nghèo",
    "Tái nghèo",
    "Hộ nghèo phát sinh mới",
    "Hộ nghèo tăng khác",
)
OUT_OF_NEAR = ("Thoát cận nghèo, vượt chuẩn", "Hộ cận nghèo giảm khác")
INTO_NEAR = ("Tái cận nghèo", "Hộ cận nghèo phát sinh mới", "Hộ cận nghèo tăng khác")
WHOLE_OF = {
    "Tổng số hộ DTTS đầu kỳ": "Tổng số hộ đầu kỳ",
    "Hộ nghèo DTTS đầu kỳ": "Hộ nghèo đầu kỳ",
    "Hộ nghèo DTTS cuối kỳ": "Hộ nghèo cuối kỳ",
    "Hộ cận nghèo DTTS đầu kỳ": "Hộ cận nghèo đầu kỳ",
    "Nhân khẩu hộ nghèo": "Hộ nghèo đầu kỳ",
    "Nhân khẩu hộ cận nghèo": "Hộ cận nghèo đầu kỳ",
}
"""Parts: blank is 0 where there is nothing that they could be a part of."""

PLAIN = (
    "Tổng số hộ đầu kỳ",
    "Hộ nghèo đầu kỳ",
    "Hộ cận nghèo đầu kỳ",
    "Tổng nhân khẩu",
    "Hộ NLNN có mức sống trung bình",
    "Cấp trên giao giảm (hộ nghèo)",
)


def number(value: Any) -> Decimal | None:
    """A number as typed: 106.5, "3,36", or nothing."""
    if value in (None, ""):
        return None
    return Decimal(str(value).replace(".", "").replace(",", ".")) if isinstance(value, str) else (
        Decimal(str(value))
    )  # fmt: skip


def total(rows: Sequence[Row], heading: str, blank: Callable[[Row], Any] = lambda _: None) -> Any:
    """The sum of a column; None when nobody states it, or when one does not and must."""
    stated = [number(row.get(heading)) for row in rows]
    if all(value is None for value in stated):
        return None
    counted = [
        blank(row) if value is None else value for row, value in zip(rows, stated, strict=True)
    ]
    return None if None in counted else sum(counted)


def rate(part: Any, whole: Any) -> Decimal | None:
    """In per cent, exact."""
    return None if part is None or not whole else Decimal(part) * 100 / Decimal(whole)


def shown(exact: Decimal | None) -> Decimal | None:
    """With two decimals, half up."""
    return None if exact is None else exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def ends(row: Row) -> Row:
    """A village with its households at the end: start, less those out, more those in."""
    found = dict(row)
    for family, out, into in (
        ("Hộ nghèo", OUT_OF_POOR, INTO_POOR),
        ("Hộ cận nghèo", (*OUT_OF_NEAR, INTO_POOR[0]), (*INTO_NEAR, OUT_OF_POOR[0])),
    ):
        start = number(row.get(f"{family} đầu kỳ"))
        moves = [-(number(row.get(name)) or 0) for name in out]
        moves += [number(row.get(name)) or 0 for name in into]
        found[f"{family} cuối kỳ"] = None if start is None else start + sum(moves)
    return found


def households(villages: Iterable[Row]) -> Row:
    """Every figure of Diễn biến hộ over the villages of one period, by its heading."""
    rows = [ends(row) for row in villages]
    found: Row = {name: total(rows, name) for name in PLAIN}
    for family, moves in (
        ("Hộ nghèo đầu kỳ", (*OUT_OF_POOR, *INTO_POOR)),
        ("Hộ cận nghèo đầu kỳ", (*OUT_OF_NEAR, *INTO_NEAR)),
    ):
        for name in moves:
            found[name] = total(
                rows, name, lambda row, start=family: 0 if row.get(start) is not None else None
            )
    for name, whole in WHOLE_OF.items():
        found[name] = total(
            rows, name, lambda row, of=whole: 0 if number(row.get(of)) == 0 else None
        )
    found["Tổng số hộ cuối kỳ"] = total(
        rows, "Tổng số hộ cuối kỳ", lambda row: number(row.get("Tổng số hộ đầu kỳ"))
    )
    last = found["Tổng số hộ cuối kỳ"]
    found["Tổng số hộ cuối kỳ dùng để tính"] = found["Tổng số hộ đầu kỳ"] if last is None else last
    for name in ("Hộ nghèo cuối kỳ", "Hộ cận nghèo cuối kỳ"):
        found[name] = total(rows, name)
    found["Cận nghèo: thành hộ nghèo"] = found[INTO_POOR[0]]
    found["Cận nghèo: từ hộ nghèo chuyển sang"] = found[OUT_OF_POOR[0]]
    return found | _rates(found)


def _rates(counts: Row) -> Row:
    wholes = (counts["Tổng số hộ đầu kỳ"], counts["Tổng số hộ cuối kỳ dùng để tính"])
    poor = (counts["Hộ nghèo đầu kỳ"], counts["Hộ nghèo cuối kỳ"])
    near = (counts["Hộ cận nghèo đầu kỳ"], counts["Hộ cận nghèo cuối kỳ"])
    both = tuple(None if None in pair else sum(pair) for pair in zip(poor, near, strict=True))
    found: Row = {}
    for name, (start, end) in {
        "hộ nghèo": poor,
        "hộ cận nghèo": near,
        "nghèo đa chiều": both,
    }.items():
        first, last = rate(start, wholes[0]), rate(end, wholes[1])
        found[f"Tỷ lệ {name} đầu kỳ (%)"] = shown(first)
        found[f"Tỷ lệ {name} cuối kỳ (%)"] = shown(last)
        gone = None if first is None or last is None else first - last
        found[f"Mức giảm tỷ lệ {name} (điểm %)"] = shown(gone)
    return found


def by_period(documents: Iterable[Document]) -> dict[str, Row]:
    """Diễn biến hộ of all these documents, by period."""
    villages: dict[str, list[Row]] = {}
    for document in documents:
        for row in document.get("Diễn biến hộ", []):
            villages.setdefault(row["Kỳ"], []).append(row)
    return {period: households(rows) for period, rows in villages.items()}


def deprivations(documents: Iterable[Document]) -> dict[tuple[str, int], tuple[Any, ...]]:
    """Chỉ số thiếu hụt of all these documents, by period and number."""
    rows: dict[tuple[str, int], list[Row]] = {}
    for document in documents:
        for row in document.get("Chỉ số thiếu hụt", []):
            rows.setdefault((row["Kỳ"], row["Số"]), []).append(row)

    def added(of: list[Row]) -> tuple[Any, ...]:
        figures: list[Any] = []
        for family in ("Hộ nghèo", "Hộ cận nghèo"):
            start = f"{family} thiếu hụt đầu kỳ"
            figures.append(total(of, start))
            beside = {"blank": lambda row, name=start: 0 if row.get(name) is not None else None}
            figures.append(total(of, f"{family} dự kiến khắc phục", **beside))
        return tuple(figures)

    return {key: added(of) for key, of in rows.items()}


def money(documents: Iterable[Document]) -> dict[tuple[Any, ...], tuple[int | None, ...]]:
    """Kinh phí in đồng, by project, source, kind, state and whether there is an amount."""
    headings = ("Kế hoạch vốn năm", "Vốn kéo dài từ năm trước", "Đã phân bổ")
    rows: dict[tuple[Any, ...], list[Row]] = {}
    for document in documents:
        for row in document.get("Kinh phí", []):
            if row["Dự án - chính sách"] == "Toàn Chương trình":
                continue
            names = ("Dự án - chính sách", "Nguồn", "Chương trình lồng ghép", "Loại vốn")
            key = (*(row.get(name) for name in names), row.get("Tình trạng"))
            amount = number(row.get("Kế hoạch vốn năm (triệu đồng)"))
            rows.setdefault((*key, amount is None), []).append(row)

    def dong(of: list[Row], heading: str) -> int | None:
        nothing = (lambda _: None) if heading == headings[0] else (lambda _: 0)
        million = total(of, f"{heading} (triệu đồng)", nothing)
        return None if million is None else int(million * 1_000_000)

    return {key: tuple(dong(of, name) for name in headings) for key, of in rows.items()}
