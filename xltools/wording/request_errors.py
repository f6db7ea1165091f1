"""Why a button of the add-in or of the window could not do its work."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText

REQUEST_ERRORS: Final = {
    "request.refused": ErrorText(
        "Yêu cầu của nút bấm không nằm trong thư mục riêng của công cụ hoặc không đọc được nên"
        " không được thực hiện; hãy bấm lại nút, nếu vẫn vậy thì cài lại công cụ.",
        "The request of a button is not in the tool's own folder or cannot be read; click again,"
        " and install xltools anew if that does not help.",
    ),
    "request.no-folder": ErrorText(
        "Không xác định được thư mục riêng của công cụ trên máy này; hãy đăng nhập lại Windows rồi"
        " thử lại.",
        "There is no folder for the files of xltools on this machine; sign in again.",
    ),
    "request.unknown-button": ErrorText(
        'Công cụ đang cài không có nút "{button}"; hãy cài lại để phần bổ trợ Excel và công cụ'
        " cùng phiên bản.",
        'The installed xltools has no button "{button}"; install add-in and tool anew together.',
    ),
    "request.bad-answer": ErrorText(
        'Câu trả lời cho "{prompt}" không dùng được; hãy bấm lại nút và trả lời lại.',
        'The answer to "{prompt}" cannot be used; click the button again.',
    ),
    "request.not-on-disk": ErrorText(
        'Nút "{button}" đọc tệp trên máy, mà tệp "{file}" chưa lưu lần nào hoặc đang mở từ'
        " OneDrive, SharePoint; hãy lưu một bản vào máy (Save As), mở bản đó rồi bấm lại.",
        'The button "{button}" reads a file on this machine, and "{file}" was never saved or is'
        " open from OneDrive or SharePoint; save a copy on this machine, open it and click again.",
    ),
    "request.unsaved": ErrorText(
        'Nút "{button}" đọc tệp đã lưu, mà tệp "{file}" còn thay đổi chưa lưu; hãy lưu tệp'
        " (Ctrl+S) rồi bấm lại.",
        'The button "{button}" reads the saved file, and "{file}" has changes that are not saved;'
        " save it (Ctrl+S) and click again.",
    ),
    "request.unsaved-file": ErrorText(
        "Công cụ chỉ đọc được bản đã lưu, mà trong Excel còn tệp có thay đổi chưa lưu: {files}; hãy"
        " sang từng tệp đó, lưu (Ctrl+S) nếu vừa sửa, đóng không lưu nếu chỉ mở để xem, rồi làm"
        " lại.",
        "Only what is saved can be read, and open in Excel with changes that are not saved are:"
        " {files}; save (Ctrl+S) what you changed, close unsaved what you only looked at, and try"
        " again.",
    ),
    "request.fault": ErrorText(
        'Nút "{button}" gặp sự cố ngoài dự kiến và đã dừng; hãy thử lại, nếu vẫn vậy thì bấm'
        " Gói nhật ký rồi gửi tệp đó cho bộ phận hỗ trợ.",
        'The button "{button}" met an unexpected fault and stopped; if it stays, send the zipped'
        " log to support.",
    ),
}
"""The line for each code about requests."""
