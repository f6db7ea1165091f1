"""What is said of the seal of a submission and of the keys of units.

`results` and `errors` register these lines among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

SEAL_RESULTS: Final = {
    "seal.as-checked": ResultText("đúng bản đã kiểm tra", "just as it was checked"),
    "seal.changed": ResultText(
        "có thay đổi sau khi kiểm tra: {places}", "changed since it was checked: {places}"
    ),
    "seal.changed-unnamed": ResultText("có thay đổi sau khi kiểm tra", "changed since the check"),
    "seal.none": ResultText("chưa có mã xác nhận", "no seal"),
    "seal.unknown-key": ResultText(
        "mã chưa đăng ký ({key})", "sealed with a key that is not registered ({key})"
    ),
    "seal.damaged": ResultText(
        "mã xác nhận không dùng được, coi như chưa có",
        "the seal cannot be used and counts as none",
    ),
    "seal.cells": ResultText('trang "{sheet}": các ô {cells}', 'sheet "{sheet}": cells {cells}'),
    "seal.many-cells": ResultText(
        'trang "{sheet}": các ô {cells} và {count:n} ô khác',
        'sheet "{sheet}": cells {cells} and {count:n} more',
    ),
    "seal.rows-gone": ResultText(
        'trang "{sheet}": bớt {count:n} dòng', 'sheet "{sheet}": {count:n} rows removed'
    ),
    "seal.rows-moved": ResultText(
        'trang "{sheet}": đổi thứ tự dòng', 'sheet "{sheet}": rows in another order'
    ),
}
"""The line of each result."""

KEY_ERRORS: Final = {
    "key.damaged": ErrorText(
        'Không đọc được tệp khóa "{file}"; hãy dùng lệnh "xltools key new" tạo khóa mới rồi báo cấp'
        " trên đăng ký lại.",
        'The key file "{file}" cannot be read; make a new key with "xltools key new" and have the'
        " level above register it.",
    ),
    "key.not-kept": ErrorText(
        'Không ghi được vào thư mục riêng của người dùng "{folder}"; hãy kiểm tra quyền ghi và chỗ'
        " trống của ổ đĩa.",
        'Nothing can be written to the user\'s own folder "{folder}"; check its rights and the free'
        " space.",
    ),
    "key.register-damaged": ErrorText(
        'Không đọc được danh sách khóa đã đăng ký "{file}"; hãy chuyển tệp này đi nơi khác rồi đăng'
        ' ký lại bằng lệnh "xltools key trust".',
        'The register of keys "{file}" cannot be read; move it away and register the keys again'
        ' with "xltools key trust".',
    ),
}
"""The line of each error."""
