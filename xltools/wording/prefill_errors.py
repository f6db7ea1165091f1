"""What stopped `new --prefill` at a CSV, a workbook or an export; `errors` registers the lines."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText

PREFILL_ERRORS: Final = {
    "prefill.encoding": ErrorText(
        'Tệp "{file}" không theo bảng mã UTF-8; hãy lưu lại với bảng mã này (dạng CSV UTF-8) rồi'
        " làm lại.",
        '"{file}" is not in UTF-8; save it again in that encoding (CSV UTF-8) and repeat.',
    ),
    "prefill.csv-sheet": ErrorText(
        'Không rõ tệp "{file}" là của trang nào; hãy đặt tên tệp theo tên trang, hoặc ghi dòng đầu'
        " như “# Chỉ tiêu”. Các trang của biểu mẫu là: {known}.",
        'It is not clear which sheet "{file}" is for; name the file after the sheet, or begin it'
        " with a line like “# Chỉ tiêu”. The sheets are: {known}.",
    ),
    "prefill.csv-line": ErrorText(
        'Tệp "{file}", dòng {line}: các ô không khớp với dòng tiêu đề (thiếu tiêu đề, tiêu đề'
        " trùng nhau hoặc dấu ngoặc kép không đóng); hãy sửa lại dòng này.",
        '"{file}", line {line}: the cells do not fit the headings (a heading is missing or stands'
        " twice, or a quotation mark is not closed); correct this line.",
    ),
    "prefill.unknown-workbook": ErrorText(
        'Tệp Excel "{file}" không phải biểu mẫu kế hoạch giảm nghèo, cũng không có biểu nào (RS1,'
        " RS2, RS3, RS4, RS6, RS8, RS9) của cơ sở dữ liệu hộ nghèo, hộ cận nghèo; hãy chọn đúng"
        " tệp và giữ nguyên các dòng tiêu đề khi xuất.",
        'The workbook "{file}" is neither of ours nor has a form (RS1, RS2, RS3, RS4, RS6, RS8,'
        " RS9) of the national poverty database; choose the right file and keep its headings.",
    ),
    "prefill.other-level": ErrorText(
        'Tệp "{file}" là biểu mẫu của cấp khác ({found}) nên không dùng để điền sẵn cho {unit};'
        " hãy dùng tệp của đơn vị cùng cấp.",
        '"{file}" is a workbook of another level ({found}) and cannot fill that of {unit}; use one'
        " of the same level.",
    ),
    "prefill.export-other-level": ErrorText(
        "Tệp xuất từ cơ sở dữ liệu có một dòng là chính {unit}, tức là biểu của cấp trên; hãy xuất"
        " biểu của {unit} chi tiết theo thôn.",
        "The export has {unit} itself as a row: it is of the level above; export the forms of"
        " {unit} by village.",
    ),
    "prefill.export-empty": ErrorText(
        'Tệp "{file}", trang "{sheet}": biểu {form} không có dòng nào của thôn hoặc đơn vị; hãy'
        " xuất lại biểu này.",
        '"{file}", sheet "{sheet}": form {form} has no row of a village or unit; export it again.',
    ),
    "prefill.export-twice": ErrorText(
        'Biểu {form} có hai lần, ở trang "{first}" và trang "{second}"; hãy chỉ giữ lại biểu đúng.',
        'Form {form} stands twice, on "{first}" and "{second}"; keep only the right one.',
    ),
    "prefill.export-units": ErrorText(
        'Trang "{sheet}" và trang "{other}" không có cùng các thôn (đơn vị), hoặc có tên ghi hai'
        " lần: {names}; hãy xuất lại các biểu của cùng một kỳ rà soát.",
        'The sheets "{sheet}" and "{other}" do not have the same villages (units), or have one'
        " twice: {names}; export all forms of one review again.",
    ),
    "prefill.export-unknown-units": ErrorText(
        "Danh mục không có các đơn vị sau thuộc {unit}: {names}; hãy kiểm tra lại tên đơn vị, năm"
        " và tệp xuất.",
        "These units do not belong to {unit}: {names}; check their names, the year and the file.",
    ),
    "prefill.export-year": ErrorText(
        "Các biểu rà soát ghi năm {found}; kế hoạch năm {year} dùng kết quả rà soát năm {before}"
        " (số đầu kỳ) hoặc năm {year} (kết quả thực hiện), mọi biểu của cùng một năm.",
        "The forms are of {found}; the plan for {year} takes the review of {before} (opening) or"
        " {year} (result), all forms of one year.",
    ),
    "prefill.export-forms": ErrorText(
        "Kết quả rà soát năm {year} cần có biểu RS2 và RS3 (diễn biến trong năm), nhưng chỉ có"
        " {found}; hãy xuất thêm các biểu còn thiếu.",
        "The result of {year} needs forms RS2 and RS3 (the movement), but there is only {found};"
        " export those that are missing.",
    ),
    "prefill.export-disagrees": ErrorText(
        "Các biểu rà soát không khớp nhau ở {count:n} chỗ: {differences}; hãy sửa trên cơ sở dữ"
        " liệu rồi xuất lại.",
        "The forms of the review disagree in {count:n} places: {differences}; correct them in the"
        " database and export again.",
    ),
}
