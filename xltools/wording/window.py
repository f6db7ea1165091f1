"""What stands on our own windows; `results` and `errors` register it with the rest."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

WINDOW_RESULTS: Final = {
    "window.name": ResultText("Kế hoạch giảm nghèo", "Poverty-reduction plans"),
    "window.start-menu": ResultText("Kế hoạch giảm nghèo (xltools)", "Poverty plans (xltools)"),
    "window.workbook": ResultText("Tệp đang làm:", "Workbook:"),
    "window.in-excel": ResultText("{name} – đang mở trong Excel", "{name} – open in Excel"),
    "window.file": ResultText("{name} – tệp đã lưu", "{name} – saved file"),
    "window.open": ResultText("Mở tệp…", "Open…"),
    "window.look": ResultText("Làm mới", "Refresh"),
    "window.choose-workbook": ResultText("Chọn tệp Excel của biểu mẫu", "Choose a workbook"),
    "window.no-workbook": ResultText(
        "Chưa có tệp để làm; hãy mở tệp bằng Excel rồi bấm Làm mới, hoặc bấm Mở tệp….",
        "There is no workbook; open one in Excel and refresh, or choose a file.",
    ),
    "window.welcome": ResultText(
        "Mở tệp, bấm Kiểm tra, sửa từng chỗ, rồi bấm Soạn kế hoạch.",
        "Open a workbook, check it, correct it, and have the plan written.",
    ),
    "window.keys": ResultText(
        "Bàn phím: giữ Alt và bấm chữ gạch chân của nút; Ctrl+O mở tệp, F5 làm mới, F7 kiểm tra, F8"
        " đến lỗi kế tiếp, F9 soạn kế hoạch, Esc dừng việc đang làm.",
        "Keys: Alt and the underlined letter; Ctrl+O opens, F5 refreshes, F7 checks, F8 goes to the"
        " next finding, F9 writes the plan, Esc stops.",
    ),
    "window.excel": ResultText(
        "Tệp đang mở trong Excel được kiểm tra đúng như đang thấy, kể cả phần chưa lưu.",
        "A workbook open in Excel is checked as it stands, unsaved changes included.",
    ),
    "window.without-excel": ResultText(
        "Máy không mở Excel thì cửa sổ đọc tệp đã lưu và liệt kê nội dung cần sửa ở đây.",
        "Without Excel the saved file is read, and its findings are listed here.",
    ),
    "window.listed": ResultText(
        "Bấm đúp hoặc Enter vào một dòng để đến ô đó trong Excel.",
        "A double click or Enter on a line shows its cell in Excel.",
    ),
    "window.at": ResultText(
        'Trang "{sheet}", ô {cell}; hãy mở tệp để sửa ô này.',
        'Sheet "{sheet}", cell {cell}; open the workbook to correct it.',
    ),
    "window.list-cleared": ResultText("Đã xóa danh sách.", "The list is cleared."),
    "window.weight": ResultText("Mức", "Weight"),
    "window.sheet": ResultText("Trang", "Sheet"),
    "window.cell": ResultText("Ô", "Cell"),
    "window.message": ResultText("Nội dung", "Finding"),
    "window.close": ResultText("Đóng", "Close"),
    "window.copy": ResultText("Sao chép", "Copy"),
    "window.copied": ResultText("Đã sao chép.", "Copied."),
    "window.open-file": ResultText("Mở {file}", "Open {file}"),
    "window.open-folder": ResultText("Mở thư mục", "Open the folder"),
    "window.do": ResultText("Thực hiện", "Do it"),
    "window.cancel": ResultText("Hủy", "Cancel"),
    "window.stop": ResultText("Dừng", "Stop"),
    "window.stop-key": ResultText("Dừng (Esc)", "Stop (Esc)"),
    "window.stopping": ResultText("Đang dừng…", "Stopping…"),
    "window.working": ResultText("Đang thực hiện: {what}", "Working: {what}"),
    "window.progress": ResultText("{done:n}/{of:n}: {name}", "{done:n}/{of:n}: {name}"),
    "window.choose": ResultText("Chọn…", "Choose…"),
    "window.several": ResultText(
        "Bấm chuột hoặc phím cách để chọn, bỏ chọn từng dòng.",
        "A click or the space bar chooses a line, or lets it go.",
    ),
    "window.optional": ResultText("{prompt} (có thể bỏ trống)", "{prompt} (may stay empty)"),
    "window.missing": ResultText("Chưa điền: {prompt}.", "Still empty: {prompt}."),
    "window.no-number": ResultText(
        "{prompt}: cần ghi một số, ví dụ {example}.",
        "{prompt}: has to be a number, like {example}.",
    ),
    "window.all-files": ResultText("Mọi tệp", "All files"),
    "window.kind-of-file": ResultText("Tệp {suffix}", "{suffix} files"),
    "window.files-chosen": ResultText("{count:n} tệp: {files}", "{count:n} files: {files}"),
}

WINDOW_ERRORS: Final = {
    "window.no-screen": ErrorText(
        "Không mở được cửa sổ trên máy này; hãy dùng các lệnh của xltools, gõ"
        ' "xltools --help" để xem.',
        'No window can be opened on this machine; use the commands, "xltools --help" lists them.',
    ),
    "window.gone": ErrorText(
        "Phần xử lý dừng đột ngột, tệp đang mở không bị thay đổi; hãy bấm lại, nếu vẫn vậy thì bấm"
        " Gói nhật ký và gửi tệp đó cho bộ phận hỗ trợ.",
        "The work ended suddenly, and the workbook is untouched; try again, or send the log to"
        " support.",
    ),
    "window.cancelled": ErrorText(
        "Đã dừng theo yêu cầu; không tệp nào được ghi dở dang.",
        "Stopped as asked; no file was left half-written.",
    ),
}
