"""Make the example documents of six communes of huyện Kon Rẫy, and complete the district's.

    python workbooks/nguon/make_communes.py

Sentences come from `tan-lap-2024.json`. The district's document is written by hand but for its
units and what it assigns to them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from commune_figures import COMMUNES, HOUSEHOLD_HEADINGS, Commune
from more_projects import MORE_ACTIVITIES, MORE_TASKS

HERE = Path(__file__).resolve().parent
Row = dict[str, Any]
Document = dict[str, Any]

ACCOUNTANT = "Công chức Tài chính - Kế toán"
WHOLE = "Toàn Chương trình"

OWN_TEXT = (
    "Câu mở đầu",
    "Nội dung",
    "Nhiệm vụ",
    "Nội dung in",
    "Không thực hiện vì",
    "Đối tượng hưởng lợi",
)


def commune_document(own: Commune, model: Document) -> Document:
    """The document of one commune, with the sentences of the model."""
    document = {sheet: _copy(content) for sheet, content in model.items()}
    document["Thông tin chung"] |= _info(own)
    if not own.number:
        for item in ("Số", "Ngày ban hành"):
            del document["Thông tin chung"][item]
    document["Chỉ tiêu"] = _targets(own, model["Chỉ tiêu"])
    document["Diễn biến hộ"] = _movements(own)
    document["Chỉ số thiếu hụt"] = _deprivations(own, model)
    document["Kinh phí"] = _funding(own, model)
    document["Dự án - chính sách"] = _projects(own, model)
    document["Hoạt động"] = _activities(own, model)
    document["Phân công"] = _tasks(own, model, document["Hoạt động"])
    document["Nội dung văn bản"] = _sentences(own, document["Nội dung văn bản"])
    return _for_town(document) if own.is_town else document


def _copy(content: Any) -> Any:
    return dict(content) if isinstance(content, dict) else [dict(row) for row in content]


def _info(own: Commune) -> Row:
    return {
        "Tên đơn vị": own.name,
        "Mã đơn vị": own.code,
        "Loại đơn vị": "thị trấn" if own.is_town else "xã",
        "Khu vực": "thành thị" if own.is_town else "nông thôn",
        "Tình trạng": "đã ban hành" if own.number else "dự thảo",
        "Số": own.number,
        "Địa danh": own.place,
        "Ngày ban hành": own.issued_on,
        "Người ký: quyền hạn": "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH" if own.deputy_signs else "CHỦ TỊCH",
        "Họ tên người ký": own.signer,
        "Người lập biểu": own.prepared_by,
        "Điện thoại người lập": own.phone,
        "Tên gọi cấp dưới xã": own.village_word,
    }


@dataclass(frozen=True)
class Fall:
    """Households of one kind at start and end, with their rates in per cent."""

    start: int
    end: int
    homes_start: int
    homes_end: int

    @property
    def rate_start(self) -> float:
        return _rounded(Decimal(100 * self.start) / self.homes_start)

    @property
    def rate_end(self) -> float:
        return _rounded(Decimal(100 * self.end) / self.homes_end)

    @property
    def points(self) -> float:
        start = Decimal(100 * self.start) / self.homes_start
        return _rounded(start - Decimal(100 * self.end) / self.homes_end)


def _rounded(value: Decimal) -> float:
    return float(value.quantize(Decimal("0.01"), ROUND_HALF_UP))


def falls(own: Commune) -> tuple[Fall, Fall]:
    """How the poor and the near-poor of a commune are planned to fall."""
    homes = own.total("Tổng số hộ đầu kỳ")
    homes_end = homes + own.more_homes * len(own.households)
    to_near = own.total("Thoát nghèo, thành hộ cận nghèo")
    poor = own.total("Hộ nghèo đầu kỳ")
    poor_end = poor - to_near - own.total("Thoát nghèo, vượt chuẩn cận nghèo")
    near = own.total("Hộ cận nghèo đầu kỳ")
    near_end = near + to_near - own.total("Thoát cận nghèo, vượt chuẩn")
    return (
        Fall(poor, poor_end + own.total("Hộ nghèo phát sinh mới"), homes, homes_end),
        Fall(near, near_end + own.total("Hộ cận nghèo phát sinh mới"), homes, homes_end),
    )


def _targets(own: Commune, model: list[Row]) -> list[Row]:
    rows = {row["Mã"]: dict(row) for row in model}
    for (rate, points), fall in zip((("CT01", "CT02"), ("CT03", "CT04")), falls(own), strict=True):
        rows[rate] |= {
            "Giá trị": fall.rate_end,
            "Tương ứng (số tuyệt đối)": fall.end,
            "Đầu kỳ": fall.rate_start,
        }
        rows[points] |= {
            "Giá trị": fall.points,
            "Tương ứng (số tuyệt đối)": fall.start - fall.end,
            "Cấp trên giao: giá trị": fall.points,
        }
    for code, (start, end) in (("CT05", own.stunted), ("CT06", own.underweight)):
        rows[code] |= {"Đầu kỳ": start, "Giá trị": end}
    return list(rows.values())


def _movements(own: Commune) -> list[Row]:
    prefix, word = ("TDP", "Tổ dân phố") if own.is_town else ("T", "Thôn")
    rows = []
    for number, line in enumerate(own.households, start=1):
        row: Row = {
            "Kỳ": "kế hoạch",
            "Mã": f"{prefix}{number}",
            "Thôn (đơn vị)": f"{word} {number}",
        }
        figures = dict(zip(HOUSEHOLD_HEADINGS, line, strict=True))
        row |= {name: n for name, n in figures.items() if n or name.endswith("đầu kỳ")}
        if own.more_homes:
            row["Tổng số hộ cuối kỳ"] = line[0] + own.more_homes
        row["Tổng nhân khẩu"] = line[0] * 39 // 10 + number
        row["Nhân khẩu hộ nghèo"] = line[2] * 43 // 10
        row["Nhân khẩu hộ cận nghèo"] = line[7] * 41 // 10
        rows.append(row)
    return rows


def _deprivations(own: Commune, model: Document) -> list[Row]:
    """The model's shares of deprived households, higher for the indicators named as heavier."""
    poor, near = (fall.start for fall in falls(own))
    homes = model["Diễn biến hộ"]
    model_poor = sum(row["Hộ nghèo đầu kỳ"] for row in homes)
    model_near = sum(row["Hộ cận nghèo đầu kỳ"] for row in homes)
    rows = []
    for row in model["Chỉ số thiếu hụt"]:
        tenths = 12 if row["Số"] in own.heavier else 10
        made = dict(row)
        for heading, mine, models in (
            ("Hộ nghèo thiếu hụt đầu kỳ", poor, model_poor),
            ("Hộ cận nghèo thiếu hụt đầu kỳ", near, model_near),
            ("Hộ nghèo dự kiến khắc phục", poor, model_poor),
            ("Hộ cận nghèo dự kiến khắc phục", near, model_near),
        ):
            made[heading] = min(mine, (row[heading] * mine * tenths) // (models * 10))
        rows.append(made)
    return rows


def _funding(own: Commune, model: Document) -> list[Row]:
    users = {row["Dự án - chính sách"]: row["Đơn vị chủ trì"] for row in model["Phân công"]}
    rows: list[Row] = []
    for project, amount in own.money.items():
        user = users.get(project) or MORE_TASKS[project][0]
        rows.append(_money(project, "NSTW", amount, user))
        if project in own.own_money:
            rows.append(_money(project, "NSĐP - huyện", own.own_money[project], user))
    if None not in own.money.values():
        total = sum(row["Kế hoạch vốn năm (triệu đồng)"] for row in rows if row["Nguồn"] == "NSTW")
        if not own.own_money:
            rows.append(_money(WHOLE, "NSTW", total, ""))
    return [{"Mã": f"KP{number:02d}", **row} for number, row in enumerate(rows, start=1)]


def _money(project: str, source: str, amount: float | None, user: str) -> Row:
    row: Row = {"Dự án - chính sách": project, "Nguồn": source, "Loại vốn": "sự nghiệp"}
    if amount is None:
        row |= {
            "Tình trạng": "chưa giao",
            "Ghi bằng lời khi chưa có số": "Thực hiện khi cấp có thẩm quyền giao vốn",
        }
    else:
        row |= {
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": amount,
            "Văn bản giao": "VB05",
        }
    return {**row, "Đơn vị sử dụng": user} if user else row


def _projects(own: Commune, model: Document) -> list[Row]:
    known = {row["Mã"]: row for row in model["Dự án - chính sách"]}
    wanted = {*own.money, *(code.split(".")[0] for code in own.money)}
    rows = [known["DA1"], known["DA5"]]
    for order, code in enumerate(sorted(wanted), start=1):
        part = code.removeprefix("DA").replace(".TDA", " ").split()
        row = known.get(code) or {
            "Mã": code,
            "Thực hiện năm nay": "x",
            "In tiêu đề": "có số",
            "Chú thích": f"Tiểu dự án {part[-1]} thuộc Dự án {part[0]}.",
        }
        rows.append({**row, "Thứ tự in": order})
    return sorted((dict(row) for row in rows), key=lambda row: str(row["Mã"]))


def _activities(own: Commune, model: Document) -> list[Row]:
    rows: list[Row] = []
    for project in own.money:
        if project in MORE_ACTIVITIES:
            start = {"Dự án - chính sách": project, "Phần": "Nội dung", "Cấp": "-"}
            rows += [{**start, **line} for line in MORE_ACTIVITIES[project]]
        rows += [dict(r) for r in model["Hoạt động"] if r["Dự án - chính sách"] == project]
    return [{**row, "Mã": f"HD{number:02d}"} for number, row in enumerate(rows, start=1)]


def _tasks(own: Commune, model: Document, activities: list[Row]) -> list[Row]:
    of_model = {row["Mã"]: row["Nội dung"] for row in model["Hoạt động"]}
    codes = {row["Nội dung"]: row["Mã"] for row in activities}
    rows: list[Row] = []
    for project in own.money:
        if project in MORE_TASKS:
            rows.append(_task(project))
        for task in model["Phân công"]:
            if task["Dự án - chính sách"] == project:
                row = dict(task)
                if "Hoạt động riêng" in row:
                    row["Hoạt động riêng"] = codes[of_model[row["Hoạt động riêng"]]]
                rows.append(row)
    return [{**row, "Mã": f"NV{number:02d}"} for number, row in enumerate(rows, start=1)]


def _task(project: str) -> Row:
    lead, partner = MORE_TASKS[project]
    return {
        "Mã": "",
        "Dự án - chính sách": project,
        "Đơn vị chủ trì": lead,
        "Phối hợp 1": partner,
        "Phối hợp 2": ACCOUNTANT,
        "Bắt đầu": "01/2024",
        "Kết thúc": "12/2024",
        "Cách nêu thời gian": "xuyên suốt trong năm",
        "Lịch báo cáo": "chung",
    }


def _sentences(own: Commune, rows: list[Row]) -> list[Row]:
    kept = [
        row for row in rows if "việc làm bền vững" not in row["Nội dung"] or "DA4.TDA3" in own.money
    ]
    for row in kept:
        if "{kp}" in row["Nội dung"] and None in own.money.values():
            row["Nội dung"] = (
                "Kinh phí đã giao để thực hiện {ct} năm {nam} là {kp}; "
                "phần còn lại thực hiện khi cấp có thẩm quyền giao vốn."
            )
    orders: dict[str, int] = {}
    for row in kept:
        orders[row["Phần"]] = row["Thứ tự"] = orders.get(row["Phần"], 0) + 1
    return kept


def _for_town(document: Document) -> Document:
    """Sentences of a commune said of a town; names of offices stay as the catalogue has them."""

    def said(row: Row) -> Row:
        return {k: _town_words(v) if k in OWN_TEXT else v for k, v in row.items()}

    return {
        sheet: said(content) if isinstance(content, dict) else [said(row) for row in content]
        for sheet, content in document.items()
    }


def _town_words(text: str) -> str:
    text = re.sub(r"^Xã\b", "Thị trấn", text)
    text = re.sub(r"\bxã\b(?! hội| đặc biệt| nghèo)", "thị trấn", text)
    return re.sub(r"(?<!nông )\bthôn\b", "tổ dân phố", text)


def district_document(communes: dict[str, Document]) -> Document:
    """The district's own document, with its units and what it assigned to each."""
    base: Document = json.loads((HERE / "kon-ray-2024.json").read_text("utf-8"))
    ordered = sorted(communes.values(), key=lambda each: str(each["Thông tin chung"]["Mã đơn vị"]))
    base["Cấp dưới"] = [_child(each["Thông tin chung"]) for each in ordered]
    base["Giao chỉ tiêu"] = [row for each in ordered for row in _assigned(each)]
    return base


def _child(info: Row) -> Row:
    return {
        "Mã đơn vị": info["Mã đơn vị"],
        "Có hiệu lực từ": info["Mã có hiệu lực từ"],
        "Tên đơn vị": info["Tên đơn vị"],
        "Loại": info["Loại đơn vị"],
        "Khu vực": info["Khu vực"],
        "Người phụ trách": info["Người lập biểu"],
        "Điện thoại": info["Điện thoại người lập"],
        "Tính vào tổng hợp": "x",
    }


def _assigned(document: Document) -> list[Row]:
    code = document["Thông tin chung"]["Mã đơn vị"]
    return [
        {
            "Mã đơn vị": code,
            "Loại": "chỉ tiêu",
            "Mã chỉ tiêu hoặc dự án": target["Mã"],
            "Cách nêu": target["Cấp trên giao: cách nêu"],
            "Giá trị": target["Cấp trên giao: giá trị"],
            "Đợt": "lần 1",
        }
        for target in document["Chỉ tiêu"]
        if "Cấp trên giao: giá trị" in target
    ]


def printed(document: Document) -> str:
    """JSON with one row a line, so that a change shows as the row that it is."""
    parts = [f"  {_json(sheet)}: {_block(content)}" for sheet, content in document.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _block(content: Any) -> str:
    if not content:
        return _json(content)
    if isinstance(content, dict):
        lines = [f"    {_json(key)}: {_json(value)}" for key, value in content.items()]
        return "{\n" + ",\n".join(lines) + "\n  }"
    return "[\n" + ",\n".join(f"    {_json(row)}" for row in content) + "\n  ]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def documents() -> dict[str, Document]:
    """The documents that this script makes or completes, by file name without its ending."""
    model: Document = json.loads((HERE / "tan-lap-2024.json").read_text("utf-8"))
    made = {own.file: commune_document(own, model) for own in COMMUNES}
    return {**made, "kon-ray-2024": district_document({**made, "tan-lap-2024": model})}


if __name__ == "__main__":
    for name, document in documents().items():
        text = printed(document)
        (HERE / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
