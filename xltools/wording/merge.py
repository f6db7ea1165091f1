"""What merging copies and taking out parts says: results, and what stopped the command.

`results` and `errors` register them among the lines of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

MERGE_RESULTS: Final = {
    "merge.done": ResultText(
        "Đã ghép {count:n} bản của {unit:unit}, năm {year}: {file}",
        "Merged {count:n} copies of {unit:unit}, {year}: {file}",
    ),
    "merge.conflicts": ResultText(
        "Có {count:n} chỗ các bản ghi khác nhau; tệp ghép lấy theo bản nêu trước, hãy xem lại từng"
        " chỗ:",
        "The copies differ in {count:n} places; the first copy's value was taken, look at each:",
    ),
    "merge.conflict": ResultText(
        'trang "{sheet}", dòng "{row}", cột "{column}": lấy {kept}; khác với {others}',
        'sheet "{sheet}", row "{row}", column "{column}": took {kept}; others have {others}',
    ),
    "merge.conflict-item": ResultText(
        'trang "{sheet}", mục "{column}": lấy {kept}; khác với {others}',
        'sheet "{sheet}", item "{column}": took {kept}; others have {others}',
    ),
    "merge.conflict-row": ResultText(
        'trang "{sheet}", dòng "{row}": bản {copies} đã xóa, bản {kept} đã sửa; dòng này được giữ'
        " lại",
        'sheet "{sheet}", row "{row}": deleted in {copies}, changed in {kept}; the row is kept',
    ),
    "merge.stated": ResultText(
        "“{value}” (tệp {copy}, ô {cell})", "“{value}” ({copy}, cell {cell})"
    ),
    "merge.recoded": ResultText(
        'trang "{sheet}": mã {code} của tệp {copy} đã dùng cho dòng khác nên đổi thành {new}; đã'
        " sửa {references:n} chỗ nhắc đến mã này trong tệp đó",
        'sheet "{sheet}": {code} of {copy} named another row already and became {new};'
        " {references:n} references of that copy were changed",
    ),
    "merge.removed": ResultText(
        'trang "{sheet}", dòng "{row}": đã bỏ, vì tệp {copies} đã xóa và không tệp nào sửa',
        'sheet "{sheet}", row "{row}": left out, deleted in {copies} and changed in no copy',
    ),
    "merge.unread": ResultText(
        "tệp {copy}, {cell}: không đọc được “{value}”; đã chép nguyên văn vào trang “Ngoài biểu"
        " mẫu” của tệp ghép",
        "{copy}, {cell}: “{value}” cannot be read; it was copied as it stands to the sheet “Ngoài"
        " biểu mẫu”",
    ),
    "merge.outside-column": ResultText(
        'tệp {copy}, {cell}: cột "{value}" không có chỗ trong biểu mẫu nên chưa được ghép; hãy mở'
        ' tệp này, bấm nút Sửa biểu (lệnh "xltools repair") trước',
        '{copy}, {cell}: the form has no place for the column "{value}", which was not merged; run'
        ' "xltools repair" on this file first',
    ),
    "merge.outside-sheet": ResultText(
        'tệp {copy}: trang "{sheet}" không thuộc biểu mẫu nên chưa được ghép; hãy mở tệp này,'
        ' bấm nút Sửa biểu (lệnh "xltools repair") trước',
        '{copy}: the sheet "{sheet}" is not of the form and was not merged; run "xltools repair" on'
        " this file first",
    ),
    "part.done": ResultText(
        "Đã tách các trang {sheets} của {unit:unit}, năm {year}: {file}",
        "Took {sheets} of {unit:unit}, {year}, into {file}",
    ),
    "part.back": ResultText(
        "Khi nhận lại tệp đã điền, hãy mở tệp chung, bấm nút Gộp bản sao (lệnh"
        ' "xltools merge") để ghép vào.',
        'When the filled part comes back, put it into the whole with "xltools merge".',
    ),
}
"""The line of each result."""

PART_NOTE: Final = (
    "Tệp này chỉ có một số trang của kế hoạch. Điền xong, gửi lại nơi đã giao tệp để ghép vào tệp"
    " chung."
)
"""What the first page of a part tells who fills it."""

MERGE_ERRORS: Final = {
    "merge.one-copy": ErrorText(
        "Cần ít nhất hai tệp để ghép; hãy nêu đủ các bản của cùng một đơn vị.",
        "Merging needs two files or more; name all copies of the unit.",
    ),
    "merge.other-unit": ErrorText(
        'Tệp "{file}" là của {unit:unit}, còn tệp "{first}" là của {wanted:unit}; chỉ ghép được các'
        " bản của cùng một đơn vị.",
        '"{file}" is of {unit:unit}, but "{first}" is of {wanted:unit}; only copies of one unit can'
        " be merged.",
    ),
    "merge.other-year": ErrorText(
        'Tệp "{file}" là kế hoạch năm {year}, còn tệp "{first}" là của năm {wanted}; chỉ ghép được'
        " các bản của cùng một năm.",
        '"{file}" plans {year}, but "{first}" plans {wanted}; only copies of one year can be'
        " merged.",
    ),
    "merge.other-form": ErrorText(
        'Tệp "{file}" theo biểu mẫu {version}, còn tệp "{first}" theo biểu mẫu {wanted}; hãy đưa về'
        " cùng một biểu mẫu rồi ghép.",
        '"{file}" follows form {version}, but "{first}" follows {wanted}; bring both to one form'
        " first.",
    ),
    "part.not-whole": ErrorText(
        'Tệp "{file}" chỉ là một phần của biểu ({sheets}); hãy mở tệp chính, bấm nút Gộp'
        ' bản sao (lệnh "xltools merge") để ghép vào trước.',
        '"{file}" is only a part of a workbook ({sheets}); put it into the whole with "xltools'
        ' merge" first.',
    ),
    "part.unknown-sheet": ErrorText(
        'Biểu mẫu của đơn vị này không có trang "{sheet}" để tách; các trang có thể chọn: {known}.',
        'The form of this unit has no sheet "{sheet}" to take out; it has {known}.',
    ),
}
