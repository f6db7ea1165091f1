"""Explanations of warnings that do not hold, or no longer."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_SHEET: Final = "Cách làm việc với trang Giải trình"

OF_AN_ERROR: Final = Message(
    "explanation.of-error",
    Severity.WARNING,
    Text(
        'Nội dung {code} ở trang "{on}" là lỗi phải sửa nên không giải trình được.',
        "Sửa lỗi đó rồi xóa dòng giải trình này.",
    ),
    Text(
        '{code} on the sheet "{on}" is an error, which cannot be explained away.',
        "Correct it, then delete this explanation.",
    ),
    _SHEET,
)
LAPSED: Final = Message(
    "explanation.lapsed",
    Severity.WARNING,
    Text(
        'Giải trình cho {code} ở trang "{on}" đã hết hiệu lực: số liệu đã đổi từ khi giải trình.',
        "Xem lại số liệu mới; nếu vẫn giữ nguyên thì ghi dấu giá trị mới là {stamps}.",
    ),
    Text(
        'The explanation of {code} on the sheet "{on}" has lapsed: the values have changed since.',
        "Look at the new values; if they stand, write the new stamp {stamps}.",
    ),
    _SHEET,
)
WITHOUT_STAMP: Final = Message(
    "explanation.no-stamp",
    Severity.INFO,
    Text(
        'Giải trình cho {code} ở trang "{on}" chưa có dấu giá trị.',
        "Ghi {stamps} vào cột Dấu giá trị để giải trình tự hết hiệu lực khi số liệu đổi.",
    ),
    Text(
        'The explanation of {code} on the sheet "{on}" has no stamp.',
        "Write {stamps} as its stamp, so that it lapses when the values change.",
    ),
    _SHEET,
)
IDLE: Final = Message(
    "explanation.idle",
    Severity.INFO,
    Text(
        'Không còn nội dung {code} nào ở trang "{on}", mã dòng "{row}" để giải trình.',
        "Xóa dòng này; nếu nội dung đó vẫn còn thì xem lại mã, tên trang và mã dòng.",
    ),
    Text(
        'There is no {code} on the sheet "{on}", row "{row}", left to explain.',
        "Delete this row, or correct code, sheet and row code.",
    ),
    _SHEET,
)
