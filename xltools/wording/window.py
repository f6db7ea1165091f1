"""What stands on our own windows; `results` and `errors` register it with the rest."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

WINDOW_RESULTS: Final = {
    "window.name": ResultText("Kế hoạch giảm nghèo", "Poverty-reduction plans"),
    "window.close": ResultText("Đóng", "Close"),
    "window.copy": ResultText("Sao chép", "Copy"),
    "window.copied": ResultText("Đã sao chép.", "Copied."),
    "window.open-file": ResultText("Mở {file}", "Open {file}"),
    "window.open-folder": ResultText("Mở thư mục", "Open the folder"),
    "window.do": ResultText("Thực hiện", "Do it"),
    "window.cancel": ResultText("Hủy", "Cancel"),
    "window.stop": ResultText("Dừng", "Stop"),
    "window.stopping": ResultText("Đang dừng…", "Stopping…"),
    "window.working": ResultText("Đang thực hiện: {what}", "Working: {what}"),
    "window.progress": ResultText("{done:n}/{of:n}: {name}", "{done:n}/{of:n}: {name}"),
    "window.choose": ResultText("Chọn…", "Choose…"),
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
    "window.cancelled": ErrorText(
        "Đã dừng theo yêu cầu; không tệp nào được ghi dở dang.",
        "Stopped as asked; no file was left half-written.",
    ),
}
