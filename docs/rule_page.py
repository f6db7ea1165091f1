"""Writes `docs/quy-tac-kiem-tra.md`: every finding, what it says, where it comes from, a sample.

    python docs/rule_page.py

The sentences are those that `xltools validate` prints for the sample, so the page cannot differ
from what staff see.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rule_samples import ROOT, Sample, findings, samples, shown

from xltools.cells import CellRef
from xltools.findings import Finding
from xltools.wording.message import Message
from xltools.wording.messages import messages
from xltools.wording.say import place, say, say_severity

PAGE: Final = ROOT / "docs" / "quy-tac-kiem-tra.md"
_TOPICS: Final = {
    "cells": "Ô, trang và cách ghi",
    "reading": "Số, ngày đọc nhầm",
    "workbook": "Tệp và biểu mẫu",
    "sheets": "Trang tính và bảng",
    "live_check": "Trang Kiểm tra",
    "identity": "Đơn vị, năm, chương trình",
    "years": "Năm và thời kỳ",
    "targets": "Chỉ tiêu",
    "sense": "Chỉ tiêu: chiều, giới hạn, phần và tổng",
    "rates": "Tỷ lệ và số hộ",
    "households": "Diễn biến hộ",
    "deprivations": "Chỉ số thiếu hụt",
    "household_list": "Danh sách hộ",
    "last_year": "So với năm trước",
    "budget": "Kinh phí",
    "tasks": "Phân công, dự án",
    "bases": "Căn cứ",
    "laws": "Văn bản viện dẫn",
    "texts": "Câu chữ",
    "style": "Trình bày, chính tả",
    "letters": "Chữ, bảng mã",
    "claims": "Số liệu nêu trong câu",
    "mentions": "Tên gọi nêu trong câu",
    "moments": "Ngày, mốc thời gian",
    "reports": "Chế độ báo cáo",
    "offices": "Cơ quan, nơi nhận",
    "roles": "Vai trò của cơ quan",
    "outline": "Bố cục văn bản, biểu kèm theo",
    "explanations": "Giải trình",
}
_INTRO: Final = """# Quy tắc kiểm tra

Trang này do máy lập từ chính các câu mà lệnh `xltools validate` in ra. Mỗi mục là một mã nội dung:
mức, câu báo, cách sửa, nguồn của quy tắc và một ví dụ - bản kế hoạch mẫu của xã Tân Lập năm 2024
với một chỗ được sửa sai.

Ba mức: **Lỗi phải sửa** (chưa sửa thì chưa gửi được), **Cần xem lại** (sửa, hoặc ghi lý do ở trang
Giải trình), **Gợi ý**. Văn phòng đổi mức hoặc tắt một mã trong tệp thiết lập (`--settings`):

```toml
[rules]
off = ["text.closing-mark"]

[rules.severity]
"task.no-partners" = "info"

[rules.trial]
"budget.total" = 2026-12-31   # đến hết ngày này chỉ nhắc, sau đó mới là lỗi
```
"""


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRO
    by_topic: dict[str, list[Sample]] = {topic: [] for topic in _TOPICS}
    for sample in samples().values():
        by_topic[sample.topic].append(sample)
    for topic, title in _TOPICS.items():
        yield f"## {title}\n"
        for sample in by_topic[topic]:
            yield from _message(messages()[sample.code], sample)


def _message(message: Message, sample: Sample) -> Iterator[str]:
    yield f"### {message.code}\n"
    finding = _finding(message, sample)
    text = say(finding)
    yield f"- **{say_severity(message.severity)}** · Nguồn: {message.source}"
    if sample.by_hand:
        yield f"- Ví dụ: {sample.by_hand}"
    for where, before, after in shown(sample):
        yield f"- Ví dụ: {where}: {_value(before)} → {_value(after)}"
    spot = "" if sample.by_hand else f"{place(finding.cell)}: "
    yield f"- Câu báo: {spot}{text.message}"
    yield f"- Cách sửa: {text.remedy}\n"


def _finding(message: Message, sample: Sample) -> Finding:
    """The finding that the sample gives; of one made by hand, with the values it states."""
    if sample.by_hand:
        return message.at(CellRef("", 1, 1), **(sample.values or {}))
    _, found = findings(sample, sample.change)
    return next(each for each in found if each.code == message.code)


def _value(text: str) -> str:
    return f"`{text}`" if text else "(trống)"


def write(root: Path = ROOT) -> Path:
    """Write the page under a root, and say which file it is."""
    output = root / PAGE.relative_to(ROOT)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(page(), encoding="utf-8", newline="\n")
    return output


if __name__ == "__main__":
    print(write())
