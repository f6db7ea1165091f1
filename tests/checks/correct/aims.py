"""Targets that follow from the households, and others whose figures agree among themselves."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from random import Random

from checks.correct.households import Counts
from levels.filling import Document, Row

_HALF, _UP, _DOWN = ROUND_HALF_UP, ROUND_CEILING, ROUND_FLOOR


def percent(part: int, whole: int, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """A rate in per cent with so many digits."""
    return (Decimal(100) * part / whole).quantize(Decimal(1).scaleb(-digits), rounding)


def typed(r: Random, value: Decimal | int) -> str | float | int:
    """A number as somebody types it: a number cell, or text with a decimal comma."""
    if isinstance(value, int) or value == value.to_integral_value():
        return int(value)
    return float(value) if r.random() < 0.6 else str(value).replace(".", ",")


def set_targets(r: Random, document: Document, counts: Counts) -> None:
    """Fill the prefilled targets and add some of the unit's own."""
    rows: list[Row] = document["Chỉ tiêu"]
    digits = r.choice((2, 2, 2, 1, 0))
    of_poor = counts.poor_start, counts.poor_end
    of_near = counts.near_start, counts.near_end
    wholes = counts.total_start, counts.total_end
    kept = []
    for row in rows:
        name, falls = row["Chỉ số"], row["ĐVT"] == "điểm %"
        if name in ("Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo"):
            moved = of_poor if name == "Tỷ lệ hộ nghèo" else of_near
            state = _fall if falls else _level
            if _rate_falls(moved, wholes, digits) and state(r, row, moved, wholes, digits):
                kept.append(row)
        else:
            _other(r, row)
            kept.append(row)
    document["Chỉ tiêu"] = kept
    owner = rows[0]["Đơn vị phụ trách"]
    for add in (_households_in_number, _both, _of_minorities, _fraction, _jobs, _covered, _others):
        if r.random() < 0.5:
            kept += add(r, owner, counts, digits)


def _rate_falls(moved: tuple[int, int], wholes: tuple[int, int], digits: int) -> bool:
    start, end = (percent(part, whole, digits) for part, whole in zip(moved, wholes, strict=True))
    return end < start and end > 0


def _level(
    r: Random, row: Row, moved: tuple[int, int], wholes: tuple[int, int], digits: int
) -> bool:
    """The rate at the end: exactly, as a bound, or about; with its households or without."""
    start, exact = percent(moved[0], wholes[0], digits), percent(moved[1], wholes[1], digits)
    step = Decimal(1).scaleb(-digits)
    operator = r.choice(("không quá (≤)", "đạt (=)", "dưới (<)", "khoảng"))
    value = exact
    if operator == "dưới (<)":
        value = percent(moved[1], wholes[1], digits, _DOWN) + step
    elif operator == "không quá (≤)" and r.random() < 0.4:
        value = percent(moved[1], wholes[1], digits, _UP)
    if value > start:
        return False
    row |= {"Cách nêu": operator, "Giá trị": typed(r, value)}
    row["Đầu kỳ"] = typed(r, start)
    if value == exact and r.random() < 0.7:
        row["Tương ứng (số tuyệt đối)"] = moved[1]
    if r.random() < 0.3:
        row |= {
            "Cấp trên giao: cách nêu": "không quá (≤)",
            "Cấp trên giao: giá trị": typed(r, value + step * r.randint(0, 2)),
        }
    return True


def _fall(
    r: Random, row: Row, moved: tuple[int, int], wholes: tuple[int, int], digits: int
) -> bool:
    """The fall of the rate in points: exactly or at least; with its households where they fit."""
    start, end = (percent(part, whole, digits) for part, whole in zip(moved, wholes, strict=True))
    operator = r.choice(("giảm", "giảm ít nhất"))
    value = start - end
    row |= {"Cách nêu": operator, "Giá trị": typed(r, value)}
    if r.random() < 0.3:
        given = max(Decimal(0), value - Decimal(r.randint(0, 3)).scaleb(-digits))
        row |= {"Cấp trên giao: cách nêu": operator, "Cấp trên giao: giá trị": typed(r, given)}
    left = moved[0] - moved[1]
    if wholes[0] == wholes[1] and percent(left, wholes[0], digits) == value and r.random() < 0.7:
        row["Tương ứng (số tuyệt đối)"] = left
    return True


def _other(r: Random, row: Row) -> None:
    """A target that no household moves: of children below the baseline, of services all."""
    if "Suy dinh dưỡng" in row["Chỉ số"]:
        value = Decimal(r.randint(80, 300)) / 10
        row |= {
            "Giá trị": typed(r, value),
            "Đầu kỳ": typed(r, value + Decimal(r.randint(1, 30)) / 10),
        }
    elif "Năm đầu kỳ" in row:
        value = Decimal(r.randint(500, 990)) / 10
        row |= {
            "Giá trị": typed(r, value),
            "Đầu kỳ": typed(r, value - Decimal(r.randint(0, 50)) / 10),
        }
    else:
        row["Giá trị"] = r.choice((100, 95)) if "được" in row["Nội dung chỉ tiêu"] else 100


def _row(number: int, owner: str, **values: object) -> Row:
    return {
        "Mã": f"CT{number:02}",
        "Nhóm": "khác",
        "Chỉ số": "khác",
        "Phạm vi": "chung",
        "Đơn vị phụ trách": owner,
        "Nêu tại": "mục tiêu cụ thể",
    } | {name.replace("_", " "): value for name, value in values.items()}


def _households_in_number(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """So many households fewer, or left at most."""
    left = counts.poor_start - counts.poor_end
    if left < 1:
        return []
    operator, value = r.choice(
        (
            ("giảm", left),
            ("giảm ít nhất", max(1, left - r.randint(0, 3))),
            ("không quá (≤)", counts.poor_end + r.randint(0, 2)),
            ("đạt (=)", counts.poor_end),
        )
    )
    row = _row(51, owner, Nhóm="giảm nghèo", Chỉ_số="Số hộ nghèo", ĐVT="hộ", Cách_nêu=operator)
    return [row | {"Nội dung chỉ tiêu": "Số hộ nghèo của năm kế hoạch", "Giá trị": value}]


def _both(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """The rate of poor and near-poor households together."""
    moved = counts.poor_start + counts.near_start, counts.poor_end + counts.near_end
    wholes = counts.total_start, counts.total_end
    row = _row(61, owner, Nhóm="giảm nghèo", Chỉ_số="Tỷ lệ nghèo đa chiều", ĐVT="%")
    row |= {"Nội dung chỉ tiêu": "Tỷ lệ nghèo đa chiều cuối năm", "ĐVT tương ứng": "hộ"}
    if not _rate_falls(moved, wholes, digits) or not _level(r, row, moved, wholes, digits):
        return []
    return [row]


def _of_minorities(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """The rate among households of ethnic minorities, which nothing else in the plan gives."""
    start = Decimal(r.randint(150, 600)) / 10
    row = _row(31, owner, Nhóm="giảm nghèo", Chỉ_số="Tỷ lệ hộ nghèo DTTS", Phạm_vi="DTTS")
    level = row | {"Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo DTTS cuối năm", "ĐVT": "%"}
    level |= {"Cách nêu": "không quá (≤)", "Đầu kỳ": typed(r, start)}
    return [level | {"Giá trị": typed(r, start - Decimal(r.randint(1, 60)) / 10)}]


def _others(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """Targets that keep what there is, name a range, have no number yet or none at all."""
    kept = _row(41, owner, Chỉ_số="Tỷ lệ sử dụng điện lưới quốc gia", ĐVT="%", Nhóm="điện")
    kept |= {"Nội dung chỉ tiêu": "Tỷ lệ hộ được sử dụng điện lưới quốc gia"}
    kept |= {"Cách nêu": "duy trì", "Giá trị": 99.8, "Đầu kỳ": typed(r, Decimal("99.8"))}
    ranged = _row(42, owner, ĐVT="mô hình", Cách_nêu="đạt (=)")
    ranged |= {"Nội dung chỉ tiêu": "Số mô hình giảm nghèo được nhân rộng"}
    ranged |= {"Giá trị": r.randint(1, 3), "Đến (khi là khoảng)": r.randint(4, 7)}
    later = _row(43, owner, ĐVT="hộ", Cách_nêu="ít nhất (≥)")
    later |= {"Nội dung chỉ tiêu": "Số hộ được hỗ trợ sửa chữa nhà ở", "Chưa có số": "x"}
    silent = _row(44, owner, Cách_nêu=r.choice(("không nêu số", "theo chỉ tiêu giao")))
    silent |= {"Nội dung chỉ tiêu": "Bồi dưỡng cán bộ làm công tác giảm nghèo", "ĐVT": "người"}
    return r.sample([kept, ranged, later, silent], r.randint(1, 4))


def _fraction(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """Schools that reach the national standard, "trong đó" by kind of school."""
    parts = [(kind, r.randint(1, 15)) for kind in ("Mầm non", "Tiểu học", "THCS")]
    reached = [(kind, r.randint(0, whole), whole) for kind, whole in parts]
    done, whole = sum(n for _, n, _ in reached), sum(n for _, _, n in reached)
    rows = [_of_schools(r, 71, owner, "Tỷ lệ trường đạt chuẩn quốc gia", done, whole, digits)]
    before = max(0, done - r.randint(0, 3))
    rows[0]["Đầu kỳ"] = typed(r, percent(before, whole, digits))
    for number, (kind, part, all_) in enumerate(reached, start=72):
        row = _of_schools(r, number, owner, f"Trường {kind}", part, all_, digits)
        rows.append(row | {"Thuộc chỉ tiêu (trong đó)": rows[0]["Mã"], "Phạm vi": kind})
    return rows


def _of_schools(
    r: Random, number: int, owner: str, wording: str, part: int, whole: int, digits: int
) -> Row:
    return _row(number, owner, Chỉ_số="Trường đạt chuẩn quốc gia", Cách_nêu="đạt (=)", ĐVT="%") | {
        "Nhóm": "Giáo dục",
        "Nội dung chỉ tiêu": wording,
        "Giá trị": typed(r, percent(part, whole, digits)),
        "Tử số": part,
        "Mẫu số": whole,
        "Đơn vị đếm": "trường",
    }


def _jobs(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """Jobs for so many people, of whom some go abroad."""
    jobs = r.randint(10, 3_000)
    common = {"Nhóm": "việc làm", "ĐVT": "lao động"}
    whole = _row(81, owner, Chỉ_số="Giải quyết việc làm", Cách_nêu="đạt (=)") | common
    part = _row(82, owner, Chỉ_số="Đi làm việc ở nước ngoài", Cách_nêu="ít nhất (≥)") | common
    whole |= {"Nội dung chỉ tiêu": "Số lao động được giải quyết việc làm", "Giá trị": jobs}
    part |= {
        "Nội dung chỉ tiêu": "Số lao động đi làm việc ở nước ngoài theo hợp đồng",
        "Thuộc chỉ tiêu (trong đó)": whole["Mã"],
        "Giá trị": r.randint(1, jobs),
    }
    return [whole, part]


def _covered(r: Random, owner: str, counts: Counts, digits: int) -> list[Row]:
    """How much of the people a service reaches; nobody measured it before."""
    wording = r.choice(
        (
            "Người dân được tiếp cận thông tin về chính sách giảm nghèo",
            "Hộ nghèo, hộ cận nghèo có nhu cầu được vay vốn tín dụng chính sách",
            "Cán bộ làm công tác giảm nghèo được tập huấn, bồi dưỡng nghiệp vụ",
        )
    )
    row = _row(91, owner, Nội_dung_chỉ_tiêu=wording, ĐVT="%")
    row["Cách nêu"] = r.choice(("đạt (=)", "ít nhất (≥)", "trên (>)"))
    return [row | {"Giá trị": r.choice((80, 90, 95, 98))}]
