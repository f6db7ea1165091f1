"""Money by project, source and kind: granted, expected, not yet known, carried over."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from levels.filling import Document, Row

from xltools.catalogue import LevelCode
from xltools.form.words import WHOLE_PROGRAMME

_MILLIONS = {
    LevelCode.COMMUNE: (8, 900),
    LevelCode.DISTRICT: (60, 12_000),
    LevelCode.PROVINCE: (900, 180_000),
}
_AMOUNT, _CARRIED = "Kế hoạch vốn năm (triệu đồng)", "Vốn kéo dài từ năm trước (triệu đồng)"
_ALLOCATED = "Đã phân bổ (triệu đồng)"


def set_money(r: Random, document: Document, level: LevelCode) -> None:
    """Fill the lines of money; sentences with the total go where no money was granted."""
    lines: list[Row] = [
        line for line in document["Kinh phí"] if line["Dự án - chính sách"] != WHOLE_PROGRAMME
    ]
    totals = [line for line in document["Kinh phí"] if line not in lines]
    way = r.choice(("granted", "granted", "partly", "nothing"))
    digits = r.choice((0, 0, 1, 3, 6))
    if way == "nothing":
        _say_nothing_is_granted(document)
        return
    if not lines:  # the programme is not divided yet
        _grant(r, totals[0], level, digits)
        return
    for line in list(lines):
        if way == "granted" or r.random() < 0.6:
            _grant(r, line, level, digits)
        if r.random() < 0.3 and _AMOUNT in line:
            lines.append(_second_source(r, line, level, digits))
    if not any(_AMOUNT in line for line in lines):
        _grant(r, lines[0], level, digits)
    for number, line in enumerate(lines, start=1):
        line["Mã"] = f"KP{number:02}"
    document["Kinh phí"] = lines + (_stated(r, totals[0], lines) if r.random() < 0.7 else [])


def _grant(r: Random, line: Row, level: LevelCode, digits: int) -> None:
    amount = _amount(r, level, digits)
    line |= {"Tình trạng": "được giao", _AMOUNT: _typed(r, amount)}
    if r.random() < 0.2:
        line[_CARRIED] = _typed(r, amount / 10)
    if r.random() < 0.3:
        line[_ALLOCATED] = line[_AMOUNT]


def _amount(r: Random, level: LevelCode, digits: int) -> Decimal:
    low, high = _MILLIONS[level]
    return Decimal(r.randint(low * 10**digits, high * 10**digits)).scaleb(-digits)


def _typed(r: Random, amount: Decimal) -> float | int | str:
    """An amount as a number, or as Vietnamese text: 1.250,5. Text "1.250" would be unclear."""
    rounded = amount.quantize(Decimal("0.000001")).normalize()
    if r.random() < 0.7 or rounded == rounded.to_integral_value():
        return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)
    whole, _, part = f"{rounded:,f}".partition(".")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def _second_source(r: Random, line: Row, level: LevelCode, digits: int) -> Row:
    """The counterpart of the local budget for the same project."""
    second = {name: line[name] for name in line if name not in (_AMOUNT, _CARRIED, _ALLOCATED)}
    second |= {"Nguồn": "NSĐP (chưa tách)", "Tình trạng": r.choice(("được giao", "dự kiến"))}
    return second | {_AMOUNT: _typed(r, _amount(r, level, digits))}


def _stated(r: Random, total: Row, lines: list[Row]) -> list[Row]:
    """What the lines of each source come to, stated once more."""
    sums: dict[str, Decimal] = {}
    for line in lines:
        if _AMOUNT in line:
            sums[line["Nguồn"]] = sums.get(line["Nguồn"], Decimal(0)) + _read(line[_AMOUNT])
    return [
        total
        | {"Mã": f"KP{number}", "Nguồn": source, "Tình trạng": "được giao"}
        | {_AMOUNT: _typed(r, added)}
        for number, (source, added) in enumerate(sums.items(), start=98)
    ]


def _read(typed: float | int | str) -> Decimal:
    if isinstance(typed, str):
        return Decimal(typed.replace(".", "").replace(",", "."))
    return Decimal(str(typed))


def _say_nothing_is_granted(document: Document) -> None:
    for sentence in document["Nội dung văn bản"]:
        if "{kp}" in sentence["Nội dung"]:
            sentence["Nội dung"] = (
                "Kinh phí thực hiện {ct} năm {nam} chưa được giao; khi có quyết định giao vốn,"
                " từng cơ quan, đơn vị sử dụng đúng nội dung và thẩm quyền."
            )
