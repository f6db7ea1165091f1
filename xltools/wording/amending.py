"""What taking in a later assignment says: results, and what stopped the command.

`results` and `errors` register their lines among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

AMEND_ERRORS: Final = {
    "amend.other-unit": ErrorText(
        'Tệp "{file}" của {unit:unit} không phải tệp giao cho {wanted:unit}; hãy chọn tệp giao mà'
        " cấp trên gửi cho đơn vị.",
        '"{file}" of {unit:unit} assigns nothing to {wanted:unit}; choose the file that the level'
        " above sent to the unit.",
    ),
    "amend.other-year": ErrorText(
        'Tệp giao "{file}" là của năm {year}, còn tệp "{own}" là của năm {wanted}; hãy chọn đúng'
        " tệp.",
        '"{file}" assigns for {year}, "{own}" is of {wanted}; choose the right file.',
    ),
}

AMEND_RESULTS: Final = {
    "amend.done": ResultText(
        "Đã ghi {count:n} thay đổi của mức giao vào tệp của {unit:unit}: {file}",
        "Wrote {count:n} changes of the assignment into the workbook of {unit:unit}: {file}",
    ),
    "amend.nothing": ResultText(
        "Tệp của {unit:unit} đã đúng mức giao hiện nay nên không tạo tệp mới.",
        "The workbook of {unit:unit} has all that is assigned, so no file was made.",
    ),
    "amend.added": ResultText("{where}: thêm dòng “{after}”", "{where}: added the row “{after}”"),
    "amend.change": ResultText(
        "{where}: {header}: “{before}” → “{after}”", "{where}: {header}: “{before}” → “{after}”"
    ),
}
