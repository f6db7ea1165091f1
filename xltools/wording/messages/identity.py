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
OTHER_LEVEL: Final = Message(
    "identity.other-level",
    Severity.ERROR,
    Text(
        'Cấp ghi là "{value}", nhưng mã {code} là của {unit}.',
        "Chọn lại cấp của đơn vị; các trang khác được kiểm tra theo cấp của {unit}.",
    ),
    Text(
        'The level is "{value}", but {code} is the code of {unit}.',
        "Choose the unit's level; the other sheets are checked by that of {unit}.",
    ),
    _UNITS,
)
NAME: Final = Message(
    "identity.name",
    Severity.ERROR,
    Text(
        'Mã đơn vị {code} là của "{official}", không phải của "{name}".',
        "Sửa mã hoặc tên đơn vị cho khớp với danh mục.",
    ),
    Text('{code} is the code of "{official}", not of "{name}".', "Correct code or name."),
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
UNIT_TYPE: Final = Message(
    "identity.unit-type",
    Severity.ERROR,
    Text(
        'Loại đơn vị ghi "{value}", không khớp với {unit}.',
        "Chọn lại loại đơn vị: {official}.",
    ),
    Text('The type of unit "{value}" is not that of {unit}.', "Choose {official}."),
    _UNITS,
)
AREA: Final = Message(
    "identity.area",
    Severity.WARNING,
    Text(
        'Khu vực ghi "{value}", nhưng {type} thường là {usual}.',
        "Xem lại, vì khu vực quyết định chuẩn thu nhập khi rà soát hộ nghèo.",
    ),
    Text(
        'The area is "{value}", but a unit of the type "{type}" is mostly "{usual}".',
        "Look at it again: it decides the income line.",
    ),
    "Danh mục đơn vị hành chính; Nghị định 07/2021/NĐ-CP",
)
SIGNING_ROLE: Final = Message(
    "identity.signing-role",
    Severity.ERROR,
    Text(
        'Kế hoạch của cấp {level} không do "{value}" ký.',
        'Chọn trong danh sách, ví dụ "{likely}".',
    ),
    Text(
        'No plan of the level "{level}" is signed by "{value}".',
        'Choose from the list, such as "{likely}".',
    ),
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: quyền hạn, chức vụ của người ký",
)
SIGNING_CAPACITY: Final = Message(
    "identity.signing-capacity",
    Severity.WARNING,
    Text(
        '"{value}" không đi với người ký "{role}".',
        'Chọn "{likely}", hoặc sửa quyền hạn người ký.',
    ),
    Text('"{value}" does not go with "{role}".', 'Choose "{likely}", or another signing line.'),
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: TM., TL., TUQ.",
)
PLACE: Final = Message(
    "identity.place",
    Severity.WARNING,
    Text(
        'Địa danh ghi "{value}", nhưng đây là kế hoạch của {unit}.',
        'Ghi "{official}", theo tên đơn vị.',
    ),
    Text('The place is "{value}", but this is the plan of {unit}.', 'Write "{official}".'),
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: địa danh là tên đơn vị hành chính",
)
SYMBOL: Final = Message(
    "identity.symbol",
    Severity.WARNING,
    Text(
        '"{value}" không phải là ký hiệu của kế hoạch.',
        "Ghi KH-UBND.",
    ),
    Text('The symbol "{value}" is not that of a plan.', "Write KH-UBND."),
    "Nghị định 30/2020/NĐ-CP, Phụ lục III: chữ viết tắt KH là kế hoạch",
)
TWICE: Final = Message(
    "identity.twice",
    Severity.WARNING,
    Text(
        "{value} năm {year} có hai tệp: tệp này và {other}.",
        "Giữ lại bản đúng; để cả hai thì khi tổng hợp chỉ lấy tệp lưu sau, có thể không phải bản "
        "đúng.",
    ),
    Text(
        "There are two workbooks of {value} for {year}: this one and {other}.",
        "Keep the right one; a roll-up takes only the file saved last, which may be the wrong one.",
    ),
    "Mỗi đơn vị mỗi năm một tệp biểu mẫu",
)
