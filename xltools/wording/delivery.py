"""What is said of a workbook, or a folder, that was dropped onto xltools or sent to it."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

DELIVERY_RESULTS: Final = {
    "delivery.title": ResultText("Kiểm tra và soạn kế hoạch", "Check and write the plan"),
    "delivery.one": ResultText("{file}: {count}", "{file}: {count}"),
    "delivery.several": ResultText(
        "Đã xem {count:n} tệp: {error:n} lỗi phải sửa, {warning:n} nội dung cần xem lại, {info:n}"
        " gợi ý",
        "Looked at {count:n} workbooks: {error:n} errors, {warning:n} warnings, {info:n} hints",
    ),
    "delivery.unread": ResultText(
        "; không đọc được {count:n} tệp", "; {count:n} could not be read"
    ),
    "delivery.rest": ResultText(
        "… còn {groups:n} loại nội dung khác: {error:n} lỗi phải sửa, {warning:n} nội dung cần xem"
        " lại, {info:n} gợi ý; xem đủ trong bảng nội dung cần sửa.",
        "… {groups:n} more kinds: {error:n} errors, {warning:n} warnings, {info:n} hints; the"
        " workbook of findings has them all.",
    ),
    "delivery.findings": ResultText(
        "Bảng nội dung cần sửa: {file}", "Workbook of the findings: {file}"
    ),
    "delivery.no-plan": ResultText(
        "Chưa soạn được văn bản kế hoạch: {reason}", "The plan was not written: {reason}"
    ),
    "delivery.elsewhere": ResultText(
        "Tệp đang nằm trong thư mục tạm (tệp nén, thư hoặc tin nhắn) nên kết quả được ghi vào thư"
        " mục {folder}.",
        "The workbook lies in a folder that will be emptied (a zip, a mail, a messenger); its"
        " files went to {folder}.",
    ),
    "delivery.send-to": ResultText(
        "Kiểm tra, soạn kế hoạch giảm nghèo", "Check and write the plan (xltools)"
    ),
    "delivery.rollup": ResultText("Tổng hợp", "Roll-up"),
    "delivery.offer": ResultText(
        'Tổng hợp các tệp trong thư mục "{folder}" thành một tệp của cấp trên?',
        'Roll the workbooks in "{folder}" up into the workbook of their parent?',
    ),
}

DELIVERY_ERRORS: Final = {
    "delivery.folder": ErrorText(
        '"{folder}" là một thư mục; hãy dùng lệnh xltools rollup "{folder}" -o TỆP-TỔNG-HỢP.xlsx'
        " để tổng hợp các tệp trong đó.",
        '"{folder}" is a folder; xltools rollup "{folder}" -o OUT.xlsx rolls up what is in it.',
    ),
    "delivery.folder-alone": ErrorText(
        "Mỗi lần chỉ nhận một thư mục, hoặc một số tệp Excel; hãy kéo thả lại từng loại.",
        "One folder at a time, or any number of workbooks; drop them apart.",
    ),
}
