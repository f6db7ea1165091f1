"""Whose plan it is, at which level, and under which programme and standard."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_UNITS: Final = "Danh mục đơn vị hành chính"

LEVEL: Final = Message(
    "identity.level",
    Severity.ERROR,
    Text(
        'Không có cấp "{value}" vào ngày {day}.',
        "Chọn lại cấp của đơn vị; từ 01/7/2025 chỉ còn cấp tỉnh và cấp xã.",
    ),
    Text(
        'There is no level "{value}" on {day}.',
        "Choose the unit's level; since 1 July 2025 there are provinces and communes only.",
    ),
    "Luật Tổ chức chính quyền địa phương: hai cấp từ 01/7/2025",
)
UNKNOWN_CODE: Final = Message(
    "identity.unknown-code",
    Severity.ERROR,
    Text(
        "Không có đơn vị mang mã {value} ở cấp này vào ngày {day}.",
        "Tra lại mã trong danh mục đơn vị hành chính, gồm cả số 0 ở đầu.",
    ),
    Text(
        "No unit of this level has the code {value} on {day}.",
        "Look up the code, with its leading zeros.",
    ),
    _UNITS,
)
NAME: Final = Message(
    "identity.name",
    Severity.ERROR,
    Text(
        'Tên "{value}" không khớp với mã: mã {code} là của "{official}".',
        "Sửa tên hoặc mã đơn vị.",
    ),
    Text('The name "{value}" is not that of {code}: "{official}".', "Correct name or code."),
    _UNITS,
)
PARENT: Final = Message(
    "identity.parent",
    Severity.ERROR,
    Text(
        '"{value}" không phải là cấp trên trực tiếp của {unit}; danh mục ghi "{official}".',
        "Sửa lại cấp trên trực tiếp.",
    ),
    Text('"{value}" is not the unit above {unit}: "{official}" is.', "Correct the unit above."),
    _UNITS,
)
PROVINCE: Final = Message(
    "identity.province",
    Severity.ERROR,
    Text(
        '{unit} không thuộc "{value}"; danh mục ghi "{official}".',
        "Sửa lại tên tỉnh.",
    ),
    Text('{unit} is not in "{value}" but in "{official}".', "Correct the province."),
    _UNITS,
)
PROGRAMME: Final = Message(
    "identity.programme",
    Severity.ERROR,
    Text(
        'Chương trình "{value}" không áp dụng cho kế hoạch năm {year}.',
        "Chọn {official}.",
    ),
    Text('The programme "{value}" is not that of {year}.', "Choose {official}."),
    "Danh mục chương trình theo năm",
)
STANDARD: Final = Message(
    "identity.standard",
    Severity.ERROR,
    Text(
        'Chuẩn nghèo "{value}" không áp dụng cho năm {year}.',
        "Chọn {official}.",
    ),
    Text('The poverty standard "{value}" is not that of {year}.', "Choose {official}."),
    "Danh mục chuẩn nghèo theo năm",
)
