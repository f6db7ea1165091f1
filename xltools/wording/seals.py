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
    "key.made": ResultText(
        "Đã tạo khóa mới của {unit:unit}: {key}", "Made a new key of {unit:unit}: {key}"
    ),
    "key.tell": ResultText(
        "Báo cho cấp trên đăng ký khóa này: {public}",
        "Tell the level above to register this key: {public}",
    ),
    "key.own": ResultText("Khóa của đơn vị trên máy này:", "Keys of units on this machine:"),
    "key.none-own": ResultText(
        "Máy này chưa có khóa của đơn vị nào; khóa được tạo khi gửi lần đầu.",
        "This machine has no unit's key; one is made with the first submission.",
    ),
    "key.own-line": ResultText(
        "mã {unit_code}: {key} (tạo ngày {day}; đầy đủ: {public})",
        "code {unit_code}: {key} (made on {day}; in full: {public})",
    ),
    "key.known": ResultText(
        "Khóa của các đơn vị đã đăng ký ở đây:", "Keys of units that are registered here:"
    ),
    "key.none-known": ResultText(
        "Ở đây chưa đăng ký khóa của đơn vị nào.", "No unit's key is registered here."
    ),
    "key.known-line": ResultText(
        "{unit:unit} (mã {unit_code}): {key} (đăng ký ngày {day})",
        "{unit:unit} (code {unit_code}): {key} (registered on {day})",
    ),
    "key.trusted": ResultText(
        "Đã đăng ký khóa {key} của {unit:unit}.", "Registered the key {key} of {unit:unit}."
    ),
    "key.compare": ResultText(
        "Nếu chưa gọi điện cho đơn vị để đối chiếu dãy {key} thì hãy gọi ngay.",
        "If nobody has compared {key} with the unit by telephone, do it now.",
    ),
    "key.withdrawn": ResultText(
        "Đã bỏ khóa {key} của {unit:unit} khỏi danh sách đăng ký.",
        "Took the key {key} of {unit:unit} out of the register.",
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
    "key.no-key": ErrorText(
        '"{given}" không phải là khóa và cũng không phải là tệp có mã xác nhận; hãy chép đủ dãy'
        " khóa do đơn vị báo, hoặc chỉ tệp đơn vị đã gửi.",
        '"{given}" is neither a key nor a sealed workbook; give the whole key as the unit tells it,'
        " or a workbook that it submitted.",
    ),
    "key.bad-line": ErrorText(
        'Danh sách khóa "{file}", dòng {line} không có khóa; mỗi dòng ghi mã đơn vị rồi đến khóa,'
        " cách nhau bằng dấu chấm phẩy.",
        'The list of keys "{file}" has no key on line {line}; write code and key on each line, a'
        " semicolon between.",
    ),
    "key.no-unit": ErrorText(
        "Chưa rõ khóa {key} là của đơn vị nào; hãy thêm --unit với tên hoặc mã đơn vị.",
        "Whose key {key} is was not said; add --unit with the name or code of the unit.",
    ),
    "key.other-units": ErrorText(
        "Khóa {key} đã đăng ký cho {unit}; nếu đăng ký nhầm, hãy bỏ bằng --withdraw trước.",
        "The key {key} is registered for {unit}; if that was wrong, take it out with --withdraw"
        " first.",
    ),
    "key.unknown": ErrorText(
        "Khóa {key} chưa đăng ký ở đây nên không có gì để bỏ.",
        "The key {key} is not registered here, so there is nothing to take out.",
    ),
}
"""The line of each error."""
