"""What the level above answers to a unit: what was understood of its plan, what it is to do.

`results` registers the lines among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.result_text import ResultText

ANSWER_RESULTS: Final = {
    "answer.subject-received": ResultText(
        "Đã nhận kế hoạch giảm nghèo năm {year} của {unit} (lần {sequence:count})",
        "Received: poverty reduction plan {year} of {unit} (number {sequence:n})",
    ),
    "answer.subject-returned": ResultText(
        "Đề nghị sửa và gửi lại kế hoạch giảm nghèo năm {year} của {unit}",
        "Please correct and send again: poverty reduction plan {year} of {unit}",
    ),
    "answer.subject-reminder": ResultText(
        "Nhắc gửi kế hoạch giảm nghèo năm {year} của {unit}",
        "Reminder: poverty reduction plan {year} of {unit}",
    ),
    "answer.to": ResultText("Kính gửi: {unit}", "To: {unit}"),
    "answer.received": ResultText(
        "{parent} đã nhận kế hoạch giảm nghèo năm {year} của đơn vị, lần {sequence:count}, lúc {at}"
        " ({timing}); {seal}.",
        "{parent} received your poverty reduction plan for {year}, number {sequence:n}, at {at}"
        " ({timing}); {seal}.",
    ),
    "answer.understood": ResultText(
        "Nội dung đã nhận: {facts}. Nếu khác với kế hoạch của đơn vị, đề nghị báo lại ngay.",
        "What we understood: {facts}. If your plan says otherwise, tell us at once.",
    ),
    "answer.poor-fall": ResultText(
        "giảm {count:count} hộ nghèo, cuối năm còn {end:count} hộ",
        "{count:n} poor households fewer, {end:n} at the end of the year",
    ),
    "answer.poor-rise": ResultText(
        "tăng {count:count} hộ nghèo, cuối năm có {end:count} hộ",
        "{count:n} poor households more, {end:n} at the end of the year",
    ),
    "answer.money": ResultText("tổng kinh phí {amount:million}", "{amount:million} in all"),
    "answer.errors": ResultText("{count:n} lỗi phải sửa", "{count:n} errors"),
    "answer.warnings": ResultText("{count:n} nội dung cần xem lại", "{count:n} warnings"),
    "answer.accepted": ResultText(
        "Kế hoạch được chấp nhận để tổng hợp.", "The plan is accepted and goes into the roll-up."
    ),
    "answer.returned": ResultText(
        "Đề nghị đơn vị sửa các lỗi nêu trong tệp kèm theo, kiểm tra lại và gửi lại.",
        "Please correct the errors of the attached file, check the plan and send it again.",
    ),
    "answer.not-used": ResultText(
        "Tệp đơn vị gửi chưa dùng được:", "What you sent cannot be used yet:"
    ),
    "answer.held-altered": ResultText(
        'Tệp "{file}": {seal}. Đề nghị kiểm tra lại rồi làm bản gửi mới.',
        '"{file}": {seal}. Please check it and make a new submission.',
    ),
    "answer.held-other-key": ResultText(
        'Tệp "{file}" có mã xác nhận chưa được đăng ký cho đơn vị. Nếu đơn vị dùng máy khác hoặc'
        " khóa mới, đề nghị gọi điện đọc dãy khóa để đăng ký.",
        '"{file}" was sealed with a key that is not registered for you. If you have another'
        " machine or a new key, call and read it out so that it is registered.",
    ),
    "answer.held-macros": ResultText(
        'Tệp "{file}" có macro nên không được mở; biểu mẫu không bao giờ có macro. Đề nghị chép số'
        " liệu sang biểu mẫu sạch.",
        '"{file}" holds macros and was not opened; the form never does. Copy the figures into a'
        " clean one.",
    ),
    "answer.held-embedded": ResultText(
        'Tệp "{file}" có tệp khác nhúng bên trong; đề nghị bỏ tệp nhúng.',
        'Other files are embedded in "{file}"; take them out.',
    ),
    "answer.held-older": ResultText(
        'Tệp "{file}" được lập trước bản đã nhận nên không thay bản đó; nếu đây mới là bản đúng,'
        " đề nghị làm bản gửi mới.",
        '"{file}" was made before the submission that is here and does not replace it; if it is'
        " the right one, make a new submission.",
    ),
    "answer.send-again": ResultText("Đề nghị đơn vị gửi lại.", "Please send it again."),
    "answer.notes": ResultText("Lưu ý khi tổng hợp:", "About the roll-up:"),
    "answer.note": ResultText("- {note}", "- {note}"),
    "answer.reminder": ResultText(
        "Đến ngày {day}, {parent} chưa nhận được kế hoạch giảm nghèo năm {year} của đơn vị.",
        "By {day}, {parent} has not received your poverty reduction plan for {year}.",
    ),
    "answer.due": ResultText("Hạn gửi: {due}.", "Due: {due}."),
    "answer.overdue": ResultText(
        "Đã quá hạn; đề nghị đơn vị gửi ngay hoặc báo lý do.",
        "It is overdue: send it at once, or say why not.",
    ),
    "answer.please": ResultText("Đề nghị đơn vị gửi đúng hạn.", "Please send it in time."),
    "answer.attached": ResultText("Kèm theo: {files}.", "Attached: {files}."),
    "answer.contact": ResultText(
        "Đầu mối: {name}, điện thoại {phone}.", "Contact: {name}, telephone {phone}."
    ),
    "answer.done": ResultText(
        "Đã soạn {count:n} thư vào {folder}: {accepted:n} chấp nhận, {returned:n} đề nghị gửi lại,"
        " {reminders:n} nhắc gửi.",
        "Wrote {count:n} drafts to {folder}: {accepted:n} accepted, {returned:n} returned,"
        " {reminders:n} reminders.",
    ),
    "answer.draft": ResultText("{unit}: {answer} → {file}", "{unit}: {answer} → {file}"),
    "answer.no-address": ResultText(
        "Chưa có thư điện tử ở trang Cấp dưới của: {units}; thư để trống người nhận.",
        "Cấp dưới has no mail address of: {units}; their drafts have no recipient.",
    ),
    "answer.kind-accepted": ResultText("chấp nhận", "accepted"),
    "answer.kind-returned": ResultText("đề nghị gửi lại", "returned"),
    "answer.kind-reminder": ResultText("nhắc gửi", "reminder"),
}
"""The line of each result, and of each letter."""
