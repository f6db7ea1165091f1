"""Sentences that state the plan's figures in words, each true of the sheets."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from string import Template

from checks.correct.aims import percent
from checks.correct.households import Counts
from levels.filling import Document, Row

from xltools.wording.numbers import format_number

_FILE = Path(__file__).resolve().parents[2] / "data" / "right-sentences.json"
_DUTIES = "duties"
_AIMS = "mục tiêu cụ thể"
_BOUNDS = {"không quá (≤)": "không quá ", "dưới (<)": "dưới ", "khoảng": "khoảng "}


def set_words(r: Random, document: Document, counts: Counts, year: int) -> None:
    """Complete prefilled sentences and add some of the unit's own to several sections."""
    for activity in document["Hoạt động"]:
        if "{sl}" in activity["Nội dung"]:
            activity["Khối lượng"] = r.randint(1, 12)
    values = _values(r, document, counts, year)
    for section, written in _sentences().items():
        offered = [text for each in written if (text := _filled(each, values))]
        if section == _AIMS:
            offered += [text for row in document["Chỉ tiêu"] for text in _stated_again(row, year)]
        chosen = r.sample(offered, min(len(offered), r.randint(0, 3)))
        (_add_duties if section == _DUTIES else _add)(r, document, section, chosen)


@cache
def _sentences() -> dict[str, list[str]]:
    """By section, sentences with names of values after "$"."""
    sentences: dict[str, list[str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return sentences


def _filled(sentence: str, values: dict[str, object]) -> str:
    """The sentence with its values; "" where the plan has none for it."""
    try:
        return Template(sentence).substitute(values)
    except KeyError:
        return ""


def _values(r: Random, document: Document, counts: Counts, year: int) -> dict[str, object]:
    place = r.choice(document["Diễn biến hộ"])
    values: dict[str, object] = {"year": year, "last": year - 1, "before": year - 2}
    values |= {"next": year + 1, "poor": counts.poor_start, "near": counts.near_start}
    values["rate"] = format_number(percent(counts.poor_start, counts.total_start, 2))
    values["fell"] = f"{r.randint(2, 90):02}"
    values["points"] = format_number(Decimal(r.randint(20, 390)) / 100)
    if counts.poor_end < counts.poor_start:
        values |= {"left": f"{counts.poor_start - counts.poor_end:02}", "poor_end": counts.poor_end}
    if counts.near_end < counts.near_start:
        values["near_left"] = f"{counts.near_start - counts.near_end:02}"
    if "Cấp dưới" in document:
        values["below"] = place["Thôn (đơn vị)"]
    else:
        values |= {"place": place["Thôn (đơn vị)"], "place_poor": place["Hộ nghèo đầu kỳ"]}
    if any(line["Mã"] == "KP98" for line in document["Kinh phí"]):
        values["granted"] = ""
    return values


def _stated_again(row: Row, year: int) -> list[str]:
    """What a plan says in words of a target that it has."""
    code, value = row["Mã"], _shown(row.get("Giá trị"))
    name, operator = row["Chỉ số"].lower(), row["Cách nêu"]
    if row["Chỉ số"] not in ("Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo"):
        words = f"Bảo đảm hoàn thành chỉ tiêu: {row['Nội dung chỉ tiêu']} {{{code}.cau}}."
        return [words] if "Giá trị" in row else []
    if operator in ("giảm", "giảm ít nhất"):
        least = "ít nhất " if operator == "giảm ít nhất" else ""
        return [
            f"Trong năm {year}, {name} giảm {least}{value} điểm phần trăm.",
            f"Mức giảm {name} của năm {year}: {{{code}.cau}}.",
        ]
    bound, before = _BOUNDS.get(operator, ""), _shown(row["Đầu kỳ"])
    return [
        f"Đến cuối năm {year}, {name} còn {bound}{value}%.",
        f"Giữ {name} ở mức {{{code}}}.",
        f"Giảm {name} từ {before}% xuống còn {bound}{value}%.",
        f"Giảm {name} từ {before}% đầu năm xuống còn {bound}{value}% vào cuối năm.",
    ]


def _shown(value: object) -> str:
    return str(value).replace(".", ",")


def _add(r: Random, document: Document, section: str, chosen: list[str]) -> None:
    sentences: list[Row] = document["Nội dung văn bản"]
    there = sum(1 for row in sentences if row["Phần"] == section)
    common = {"Phần": section, "Cấp": "-", "Lấy từ": "đơn vị sửa", "In": "x"}
    sentences += [
        common | {"Thứ tự": order, "Nội dung": text}
        for order, text in enumerate(chosen, start=there + 1)
    ]


def _add_duties(r: Random, document: Document, section: str, chosen: list[str]) -> None:
    """Work for offices that are there already."""
    duties: list[Row] = document["Tổ chức thực hiện"]
    for text in chosen:
        like = r.choice(duties)
        same = {name: like[name] for name in ("Mục", "Đơn vị", "Cách nêu")}
        duties.append(same | {"Cấp": "-", "Nhiệm vụ": text})
