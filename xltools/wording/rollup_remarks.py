"""What a roll-up remarks about the units below: far from the others, below what was assigned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.fill import fill
from xltools.wording.message import Text
from xltools.wording.terms import Lang

COMPARED: Final[Mapping[str, tuple[str, str]]] = {
    "poor-rate": ("Tỷ lệ hộ nghèo đầu kỳ (%)", "Poverty rate at the start (%)"),
    "poor-fall": ("Mức giảm tỷ lệ hộ nghèo (điểm %)", "Fall of the poverty rate (points)"),
    "near-rate": ("Tỷ lệ hộ cận nghèo đầu kỳ (%)", "Near-poverty rate at the start (%)"),
    "household-size": ("Số người bình quân một hộ", "People per household"),
    "money-per-household": (
        "Kinh phí bình quân một hộ dân (triệu đồng)",
        "Money per household (million đồng)",
    ),
    "money-per-poor-household": (
        "Kinh phí bình quân một hộ nghèo (triệu đồng)",
        "Money per poor household (million đồng)",
    ),
}
"""The figures by which units are compared."""

REMARKS: Final[Mapping[str, tuple[Text, Text]]] = {
    "rollup.common-fault": (
        Text(
            '{count:n}/{checked:n} đơn vị mắc cùng một lỗi ở trang "{sheet}"{column}'
            " (mã {fault}): {units:few}.",
            "Xem lại biểu mẫu hoặc văn bản hướng dẫn trước khi yêu cầu từng đơn vị sửa.",
        ),
        Text(
            '{count:n} of {checked:n} units share a fault on the sheet "{sheet}"{column}'
            " ({fault}): {units:few}.",
            "Look at the form or the guidance before asking each unit for a correction.",
        ),
    ),
    "rollup.outlier": (
        Text(
            "{unit}: {compared} là {figure}, khác hẳn các đơn vị còn lại (từ {low} đến {high}).",
            "Hỏi lại đơn vị; giữ nguyên nếu số liệu đúng.",
        ),
        Text(
            "{unit}: {compared} is {figure}, far from the other units ({low} to {high}).",
            "Ask the unit; keep the figure if it is right.",
        ),
    ),
    "rollup.below-assigned": (
        Text(
            "{count:n} đơn vị đăng ký chưa đạt mức giao về {name}: {units:few}.",
            "Làm việc lại với đơn vị, hoặc điều chỉnh mức giao.",
        ),
        Text(
            "{count:n} units registered less than assigned of {name}: {units:few}.",
            "Talk to the units, or assign anew.",
        ),
    ),
    "rollup.not-assigned": (
        Text(
            "{count:n} đơn vị chưa được giao {name}: {units:few}.",
            'Bổ sung ở trang "Giao chỉ tiêu", hoặc giữ nguyên nếu chủ trương không giao.',
        ),
        Text(
            "{count:n} units were assigned nothing of {name}: {units:few}.",
            'Add lines on the sheet "Giao chỉ tiêu", or keep it if that is meant.',
        ),
    ),
    "rollup.not-registered": (
        Text(
            "{count:n} đơn vị được giao {name} nhưng kế hoạch chưa có số: {units:few}.",
            "Đề nghị đơn vị bổ sung vào kế hoạch.",
        ),
        Text(
            "{count:n} units were assigned {name} but plan no figure: {units:few}.",
            "Ask the units to add it to their plans.",
        ),
    ),
}
"""Each remark under its code, Vietnamese and English, with what to do."""

_COLUMN: Final = (', cột "{}"', ', column "{}"')
_ITEM: Final = (', mục "{}"', ', item "{}"')
"""Where on a sheet; nothing where that is not known."""


def say_remark(code: str, values: Mapping[str, object], lang: Lang = "vi") -> Text:
    """Both sentences of a remark; raises KeyError for an unknown code or a missing value."""
    text = REMARKS[code][lang == "en"]
    said = dict(values)
    if "compared" in said:
        said["compared"] = COMPARED[str(said["compared"])][lang == "en"]
    if "column" in said:
        where = _ITEM if said.pop("is_item") else _COLUMN
        said["column"] = where[lang == "en"].format(said["column"]) if said["column"] else ""
    return Text(fill(text.text, said, lang), fill(text.remedy, said, lang))
