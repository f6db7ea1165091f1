"""What stopped a command, in one line: what was found, and what to do about it.

A `file`, `folder` and the like may be given as a path: only its name is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.errors import XltoolsError
from xltools.wording.addin import ADDIN_ERRORS
from xltools.wording.amending import AMEND_ERRORS
from xltools.wording.assigning import ASSIGN_ERRORS
from xltools.wording.board import BOARD_ERRORS
from xltools.wording.cluster_errors import CLUSTER_ERRORS
from xltools.wording.delivery import DELIVERY_ERRORS
from xltools.wording.differences import DIFF_ERRORS
from xltools.wording.error_text import ErrorText
from xltools.wording.excel import EXCEL_ERRORS
from xltools.wording.fill import fill
from xltools.wording.fixes import FIX_ERRORS
from xltools.wording.household_errors import HOUSEHOLD_ERRORS
from xltools.wording.household_export import EXPORT_ERRORS
from xltools.wording.merge import MERGE_ERRORS
from xltools.wording.plan_texts import PLAN_ERRORS
from xltools.wording.prefill_errors import PREFILL_ERRORS
from xltools.wording.previous_errors import PREVIOUS_ERRORS
from xltools.wording.receiving import RECEIVE_ERRORS
from xltools.wording.request_errors import REQUEST_ERRORS
from xltools.wording.rollup_errors import ROLLUP_ERRORS
from xltools.wording.seals import KEY_ERRORS
from xltools.wording.submitting import SUBMIT_ERRORS
from xltools.wording.terms import Lang
from xltools.wording.trace import TRACE_ERRORS
from xltools.wording.window import WINDOW_ERRORS


def say_error(error: XltoolsError, lang: Lang = "vi") -> str:
    """The line that a user reads; raises KeyError for a code without one."""
    text = ERRORS[error.code]
    values = {name: _said(value, lang) for name, value in error.values.items()}
    return fill(text.vi if lang == "vi" else text.en, values, lang)


def _said(value: object, lang: Lang) -> object:
    """A value of an error; other errors that led to it are said in the same language."""
    if isinstance(value, tuple) and all(isinstance(each, XltoolsError) for each in value):
        return " ".join(say_error(each, lang) for each in value)
    return value


_FILES: Final = {
    "file.missing": ErrorText(
        'Không tìm thấy tệp "{file}"; hãy kiểm tra lại tên tệp và nơi lưu tệp.',
        'There is no file "{file}"; check its name and folder.',
    ),
    "file.folder": ErrorText(
        '"{file}" là một thư mục, không phải tệp; hãy chỉ rõ tệp Excel nằm trong đó.',
        '"{file}" is a folder, not a file; name the workbook in it.',
    ),
    "file.xls": ErrorText(
        'Tệp "{file}" theo định dạng cũ (.xls); hãy mở bằng Excel, chọn Lưu thành (Save As),'
        " lưu dạng .xlsx rồi dùng tệp mới.",
        '"{file}" is in the old format (.xls); open it in Excel, save it as .xlsx and use that.',
    ),
    "file.encrypted": ErrorText(
        'Tệp "{file}" có đặt mật khẩu nên không đọc được; hãy mở bằng Excel, bỏ mật khẩu,'
        " lưu lại rồi thử lại.",
        '"{file}" is protected by a password; open it in Excel, remove the password and save it.',
    ),
    "file.not-a-workbook": ErrorText(
        'Tệp "{file}" không phải là tệp Excel (.xlsx); hãy kiểm tra xem có chọn nhầm tệp không.',
        '"{file}" is no Excel workbook (.xlsx); check that it is the right file.',
    ),
    "file.empty": ErrorText(
        'Tệp "{file}" trống, không có nội dung nào; hãy dùng bản đã lưu đầy đủ hoặc đề nghị'
        " nơi gửi gửi lại.",
        '"{file}" is empty; use a complete copy or ask the sender for one.',
    ),
    "file.too-large": ErrorText(
        'Tệp "{file}" quá lớn (quá {limit:n} MB); hãy bỏ hình ảnh, trang tính không thuộc'
        " biểu mẫu rồi lưu lại.",
        '"{file}" is too large (over {limit:n} MB); remove pictures and foreign sheets.',
    ),
    "file.too-many-parts": ErrorText(
        'Tệp "{file}" có quá nhiều thành phần bên trong (quá {limit:n}) nên không được mở;'
        " hãy chép số liệu sang tệp mẫu mới.",
        '"{file}" has too many parts (over {limit:n}); copy its data into a new template.',
    ),
    "file.too-many-rows": ErrorText(
        'Tệp "{file}" có trang tính dài quá {limit:n} dòng; hãy xóa hẳn các dòng thừa bên dưới'
        " bảng rồi lưu lại.",
        '"{file}" has a sheet of more than {limit:n} rows; delete the rows below its tables.',
    ),
    "file.too-many-columns": ErrorText(
        'Tệp "{file}" có trang tính rộng quá {limit:n} cột; hãy xóa hẳn các cột thừa bên phải'
        " bảng rồi lưu lại.",
        '"{file}" has a sheet of more than {limit:n} columns; delete those beside its tables.',
    ),
    "file.unsafe-xml": ErrorText(
        'Tệp "{file}" chứa nội dung mà Excel không bao giờ ghi ra, có thể gây hại, nên không'
        " được mở; hãy hỏi lại nơi gửi.",
        '"{file}" holds what Excel never writes and may do harm; ask the sender about it.',
    ),
    "file.too-slow": ErrorText(
        'Đọc tệp "{file}" quá {seconds:n} giây mà chưa xong nên đã dừng; hãy bỏ phần nội dung'
        " không thuộc biểu mẫu rồi thử lại.",
        'Reading "{file}" took over {seconds:n} seconds and was stopped; remove what is not'
        " part of the form.",
    ),
    "file.damaged": ErrorText(
        'Tệp "{file}" bị hỏng, không đọc hết được; hãy mở bằng Excel, cho Excel sửa, lưu lại,'
        " hoặc đề nghị nơi gửi gửi lại.",
        '"{file}" is damaged; let Excel repair and save it, or ask the sender for another copy.',
    ),
    "file.unreadable": ErrorText(
        'Không có quyền đọc tệp "{file}"; hãy kiểm tra quyền truy cập của tệp và thư mục.',
        '"{file}" may not be read; check the rights of the file and its folder.',
    ),
    "file.locked": ErrorText(
        'Tệp "{file}" đang bị chương trình khác giữ; hãy đóng tệp ở chương trình đó rồi thử lại.',
        '"{file}" is held by another program; close it there and try again.',
    ),
}

_OUTPUTS: Final = {
    "output.exists": ErrorText(
        'Đã có tệp "{file}" và tệp này không bị ghi đè; hãy đặt tên khác cho kết quả.',
        '"{file}" exists and is not overwritten; give the result another name.',
    ),
    "output.exists-open": ErrorText(
        'Không thay được tệp "{file}", có lẽ tệp đang mở; hãy đóng tệp hoặc đặt tên khác cho'
        " kết quả.",
        '"{file}" cannot be replaced and may be open; close it or give the result another name.',
    ),
    "output.read-only": ErrorText(
        'Không được phép ghi tệp "{file}"; hãy bỏ thuộc tính chỉ đọc (Read-only) hoặc chọn'
        " thư mục khác.",
        '"{file}" may not be written; clear its read-only attribute or choose another folder.',
    ),
    "output.no-space": ErrorText(
        'Không còn chỗ trống để ghi tệp "{file}"; hãy giải phóng ổ đĩa hoặc chọn ổ đĩa khác.',
        'There is no space left for "{file}"; free some or choose another drive.',
    ),
    "output.too-long": ErrorText(
        'Trang "{sheet}" phải có {count:n} dòng, trong khi một trang của tệp Excel chỉ ghi được'
        " {most:n} dòng; hãy tổng hợp riêng từng nhóm đơn vị, sau đó tổng hợp các kết quả đó.",
        'The sheet "{sheet}" would need {count:n} rows, and a sheet takes {most:n}; roll up a part'
        " of the units at a time, and then the results.",
    ),
    "output.folder-missing": ErrorText(
        'Không có thư mục "{folder}" để ghi tệp "{file}"; hãy tạo thư mục hoặc chọn nơi khác.',
        'There is no folder "{folder}" for "{file}"; create it or choose another place.',
    ),
    "output.is-folder": ErrorText(
        'Tên kết quả "{file}" trùng với một thư mục; hãy ghi thêm tên tệp ở sau.',
        '"{file}" is a folder; add the name of a file.',
    ),
    "output.same-as-input": ErrorText(
        'Kết quả không được trùng với tệp đang đọc "{file}"; hãy đặt tên khác cho kết quả.',
        'The result must not replace its input "{file}"; give it another name.',
    ),
    "output.bad-name": ErrorText(
        'Không thể đặt tên tệp là "{file}" vì tên quá dài hoặc có ký tự không được phép; hãy đặt'
        " tên khác.",
        'No file can be called "{file}": too long, or with a character that is not allowed;'
        " choose another name.",
    ),
    "output.no-folder": ErrorText(
        'Không tạo được thư mục "{folder}"; hãy chọn thư mục khác.',
        'The folder "{folder}" cannot be made; choose another.',
    ),
    "output.wrong-suffix": ErrorText(
        'Tên kết quả "{file}" phải có đuôi {suffix}; hãy sửa lại tên tệp.',
        'The name of the result "{file}" has to end in {suffix}.',
    ),
}

_FORM: Final = {
    "form.unknown-version": ErrorText(
        'Tệp "{file}" theo biểu mẫu phiên bản {version}, công cụ này chỉ đọc được phiên bản'
        " {known}; hãy cài bản công cụ mới hơn hoặc dùng lại tệp mẫu đang áp dụng.",
        '"{file}" follows form version {version}, but only {known} can be read; update xltools'
        " or use the current template.",
    ),
    "form.not-ours": ErrorText(
        'Tệp "{file}" không có trang tính nào của biểu mẫu kế hoạch giảm nghèo; hãy chọn đúng'
        " tệp hoặc nhập số liệu vào tệp mẫu.",
        '"{file}" has no sheet of the form; choose the right file or start from the template.',
    ),
    "prefill.invalid": ErrorText(
        'Tệp số liệu nhập sẵn "{file}" có lỗi{where:at}: {fault:fault}; hãy sửa chỗ này theo'
        " docs/bieu-mau.json.",
        'The prefill file "{file}" is wrong{where:at}: {fault:fault}; see docs/bieu-mau.json.',
    ),
    "prefill.values": ErrorText(
        'Tệp số liệu nhập sẵn "{file}" có {count:n} ô không đọc được: {places}; hãy sửa các ô'
        " này rồi làm lại.",
        'The prefill file "{file}" has {count:n} cells that cannot be read: {places}; correct'
        " them and repeat.",
    ),
    "prefill.unknown-sheet": ErrorText(
        'Tệp số liệu nhập sẵn "{file}" có trang "{sheet}" không thuộc biểu mẫu; các trang của'
        " biểu mẫu là: {known}.",
        'The prefill file "{file}" has a sheet "{sheet}" that the form lacks; it has: {known}.',
    ),
    "prefill.unknown-heading": ErrorText(
        'Tệp số liệu nhập sẵn "{file}", trang "{sheet}" có cột "{heading}" không thuộc biểu mẫu;'
        " các cột của trang này là: {known}.",
        'The prefill file "{file}", sheet "{sheet}", has a column "{heading}" that the form'
        " lacks; it has: {known}.",
    ),
}

_CATALOGUES: Final = {
    "unit.unknown": ErrorText(
        'Không tìm thấy đơn vị "{unit}" ở {level:level} trong danh mục đơn vị hành chính năm'
        " {year}; hãy kiểm tra lại tên hoặc mã đơn vị.",
        'There is no unit "{unit}" at {level:level} in {year}; check its name or code.',
    ),
    "unit.replaced": ErrorText(
        'Năm {year} không còn "{unit}": từ ngày {on} đơn vị này thuộc về {units}; hãy dùng tên'
        " hoặc mã mới.",
        'In {year} there is no "{unit}" any more: since {on} it belongs to {units}; use the new'
        " name or code.",
    ),
    "unit.not-yet": ErrorText(
        'Năm {year} chưa có "{unit}": đơn vị này có từ ngày {on}, lập từ {units}; hãy dùng tên'
        " hoặc mã của đơn vị cũ.",
        'In {year} there is no "{unit}" yet: it was made on {on} out of {units}; use the name or'
        " code of the old unit.",
    ),
    "unit.ambiguous": ErrorText(
        'Có nhiều đơn vị cùng tên "{unit}": {candidates:few}; hãy ghi thêm mã đơn vị hoặc tên cấp'
        " trên.",
        'Several units are called "{unit}": {candidates:few}; add the code or the parent.',
    ),
    "year.unsupported": ErrorText(
        "Chưa có danh mục cho năm {year}; hãy chọn năm kế hoạch từ {first} đến {last}.",
        "There are no catalogues for {year}; choose a plan year from {first} to {last}.",
    ),
    "level.not-in-force": ErrorText(
        "Năm {year} không còn {level:level} trong hệ thống hành chính (từ ngày 01/7/2025 chỉ còn"
        " cấp tỉnh và cấp xã); hãy lập biểu cho cấp tỉnh hoặc cấp xã.",
        "In {year} there is no {level:level} any more (since 1 July 2025 there are provinces and"
        " communes alone); choose one of those.",
    ),
    "outline.unknown": ErrorText(
        'Không có bố cục văn bản "{outline}"; hãy chọn một trong các bố cục: {known}; bố cục riêng'
        " của đơn vị thì ghi tên tệp .json.",
        'There is no outline "{outline}"; choose one of: {known}; name an own one by its .json'
        " file.",
    ),
    "outline.invalid": ErrorText(
        'Tệp bố cục văn bản "{file}" có lỗi{where:at} (dòng {line}): {fault:fault}; hãy sửa lại'
        " chỗ này.",
        'The outline "{file}" is wrong{where:at} (line {line}): {fault:fault}.',
    ),
    "catalogue.overlap": ErrorText(
        'Tệp danh mục "{file}", phần {kind:catalogue}: hai mục "{entry}" và "{other}" cùng có'
        " hiệu lực từ {first} đến {last}; hãy sửa thời gian hiệu lực của một trong hai mục.",
        'Catalogue "{file}", {kind:catalogue}: "{entry}" and "{other}" both hold from {first} to'
        " {last}; correct the dates of one.",
    ),
    "catalogue.invalid": ErrorText(
        'Tệp danh mục "{file}" có lỗi{where:at}: {fault:fault}; hãy sửa lại chỗ này.',
        'The catalogue "{file}" is wrong{where:at}: {fault:fault}.',
    ),
    "settings.invalid": ErrorText(
        'Tệp thiết lập "{file}" có lỗi{where:at}: {fault:fault}; hãy sửa lại chỗ này.',
        'The settings file "{file}" is wrong{where:at}: {fault:fault}.',
    ),
}

_DEMO: Final = {
    "demo.examples-missing": ErrorText(
        'Không tìm thấy các tệp ví dụ ở thư mục "{folder}"; hãy tải lại trọn bộ công cụ, gồm cả'
        " thư mục workbooks.",
        'The examples are not in "{folder}"; get the whole of xltools, with its workbooks folder.',
    ),
}

_USAGE: Final = {
    "usage.unknown-command": ErrorText(
        'Không có lệnh "{command}"; gõ "xltools --help" để xem các lệnh.',
        'There is no command "{command}"; "xltools --help" lists them.',
    ),
    "usage.unknown-option": ErrorText(
        'Lệnh này không có tùy chọn "{option}"; thêm "--help" sau lệnh để xem cách dùng.',
        'This command has no option "{option}"; add "--help" to see its use.',
    ),
    "usage.missing": ErrorText(
        'Lệnh còn thiếu "{parameter}"; thêm "--help" sau lệnh để xem cách dùng.',
        'The command needs "{parameter}"; add "--help" to see its use.',
    ),
    "usage.unexpected": ErrorText(
        'Lệnh có phần thừa "{argument}"; tên có dấu cách phải đặt trong dấu ngoặc kép.',
        'There is an extra argument "{argument}"; names with spaces need quotes.',
    ),
    "usage.bad-value": ErrorText(
        'Giá trị "{value}" của "{parameter}" không dùng được; thêm "--help" sau lệnh để xem cách'
        " ghi.",
        '"{value}" will not do for "{parameter}"; add "--help" to see its use.',
    ),
    "usage.bad-date": ErrorText(
        'Ngày "{value}" của "{parameter}" không đúng; hãy viết như 31/12/2024.',
        '"{value}" is no day for "{parameter}"; write it like 31/12/2024.',
    ),
    "usage.wrong": ErrorText(
        'Lệnh viết chưa đúng; thêm "--help" sau lệnh để xem cách dùng.',
        'The command is not written correctly; add "--help" to see its use.',
    ),
}

ERRORS: Final[Mapping[str, ErrorText]] = (
    _FILES
    | _OUTPUTS
    | _FORM
    | ADDIN_ERRORS
    | PREFILL_ERRORS
    | HOUSEHOLD_ERRORS
    | PREVIOUS_ERRORS
    | CLUSTER_ERRORS
    | EXCEL_ERRORS
    | ROLLUP_ERRORS
    | PLAN_ERRORS
    | REQUEST_ERRORS
    | MERGE_ERRORS
    | ASSIGN_ERRORS
    | AMEND_ERRORS
    | DIFF_ERRORS
    | RECEIVE_ERRORS
    | BOARD_ERRORS
    | FIX_ERRORS
    | TRACE_ERRORS
    | KEY_ERRORS
    | SUBMIT_ERRORS
    | EXPORT_ERRORS
    | WINDOW_ERRORS
    | DELIVERY_ERRORS
    | _CATALOGUES
    | _DEMO
    | _USAGE
)
"""The line for every code that an `XltoolsError` may carry."""
