"""What sending a plan upward says: results, refusals of the privacy gate, the mail itself.

`results` and `errors` register these lines among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

SUBMIT_RESULTS: Final = {
    "submit.done": ResultText(
        "Đã chuẩn bị bản gửi lần {sequence:count} của {unit:unit}, năm {year}, trong thư mục"
        " {folder}",
        "Prepared submission {sequence:n} of {unit:unit} for {year} in {folder}",
    ),
    "submit.file": ResultText("  {name}", "  {name}"),
    "submit.stopped": ResultText(
        "Chưa gửi được: còn {count:n} lỗi phải sửa. Hãy sửa các ô nêu trên rồi làm lại.",
        "Not sent: {count:n} errors are left. Correct the cells above and repeat.",
    ),
    "submit.no-pdf": ResultText(
        "Chưa có bản PDF vì máy này không có chương trình in; hãy mở tệp Word và lưu thành PDF khi"
        " cần.",
        "There is no PDF, as this machine has no program that prints; save the Word file as PDF"
        " when it is needed.",
    ),
    "submit.pdf-left-out": ResultText(
        "Không đưa vào bản gửi vì không đọc được để tìm dữ liệu cá nhân: {files}. Hãy tự lưu PDF từ"
        " tệp Word khi cần.",
        "Left out, since it cannot be searched for personal data: {files}. Save the PDF from the"
        " Word file when it is needed.",
    ),
    "submit.stays": ResultText(
        "Ở lại tệp gốc, không gửi đi: {sheets}.", "Stays in your file and is not sent: {sheets}."
    ),
    "submit.draft": ResultText(
        "Thư nháp gửi {to}: mở tệp {name} bằng chương trình thư, xem lại rồi gửi.",
        "Draft to {to}: open {name} in the mail program, look at it and send it.",
    ),
    "submit.draft-without-address": ResultText(
        "Thư nháp {name} chưa có địa chỉ nhận: điền Thư điện tử của cấp trên ở trang Thông tin"
        " chung, thêm --to, hoặc ghi mục mail.to trong tệp thiết lập.",
        "The draft {name} has no address yet: fill in Thư điện tử của cấp trên on Thông tin chung,"
        " add --to, or mail.to in the settings file.",
    ),
    "submit.not-attached": ResultText(
        "Không kèm theo thư vì vượt {limit:n} MB: {files}; hãy gửi riêng.",
        "Not attached, the mail would exceed {limit:n} MB: {files}; send them by themselves.",
    ),
    "submit.sent": ResultText("Đã gửi thư đến {to}.", "The mail was sent to {to}."),
    "submit.opened": ResultText(
        "Đã mở thư nháp bằng chương trình thư của máy.", "The draft was opened in the mail program."
    ),
    "submit.not-opened": ResultText(
        "Máy này không mở được thư nháp; hãy gửi các tệp trong thư mục bằng cách khác.",
        "This machine cannot open the draft; send the files of the folder in another way.",
    ),
    "submit.paste": ResultText(
        "Câu để dán vào tin nhắn: tệp {name}.", "The sentence to paste into a message: {name}."
    ),
    "submit.key": ResultText(
        "Mã xác nhận bản gửi dùng khóa {key} của đơn vị.", "Sealed with the unit's key {key}."
    ),
    "submit.new-key": ResultText(
        "Đã tạo khóa {key} của đơn vị trên máy này; hãy báo dãy này cho cấp trên đăng ký, chỉ một"
        " lần.",
        "Made the unit's key {key} on this machine; tell it to the level above once, which"
        " registers it.",
    ),
    "privacy.stopped": ResultText(
        "Chưa gửi được: {count:n} chỗ có dữ liệu cá nhân không được gửi kèm kế hoạch:",
        "Not sent: personal data that may not go with a plan in {count:n} places:",
    ),
    "privacy.cell": ResultText(
        '{place}, cột "{header}": {what} ({shown})', '{place}, "{header}": {what} ({shown})'
    ),
    "privacy.part": ResultText("tệp {file}, {place}: {what}", "{file}, {place}: {what}"),
    "privacy.part-shown": ResultText(
        "tệp {file}, {place}: {what} ({shown})", "{file}, {place}: {what} ({shown})"
    ),
    "privacy.whole-file": ResultText("toàn tệp", "the whole file"),
    "privacy.clean-offer": ResultText(
        "Thêm --clean TỆP.xlsx để ghi một bản sao đã bỏ những chỗ này; tệp gốc giữ nguyên.",
        "Add --clean FILE.xlsx for a copy without these; your own file stays as it is.",
    ),
    "privacy.known-name": ResultText(
        "Nếu là tên trường, đường phố, phong trào thì ghi vào mục privacy.known_names của tệp thiết"
        " lập.",
        "If it is the name of a school, street or the like, add it to privacy.known_names in the"
        " settings file.",
    ),
    "privacy.clean-written": ResultText(
        "Đã ghi bản sao đã bỏ {count:n} chỗ: {file}; hãy xem lại rồi gửi bản này.",
        "Wrote a copy without {count:n} places: {file}; look at it and submit that one.",
    ),
    "privacy.nothing-to-clean": ResultText(
        "Không có chỗ nào phải bỏ nên không ghi bản sao.",
        "There is nothing to take out, so no copy was written.",
    ),
    "privacy.citizen-number": ResultText("số căn cước", "a citizen's number"),
    "privacy.old-number": ResultText(
        "dãy 9 chữ số như số chứng minh nhân dân hoặc điện thoại",
        "nine digits like an identity card or telephone number",
    ),
    "privacy.phone": ResultText("số điện thoại", "a telephone number"),
    "privacy.name": ResultText("họ tên người", "a person's name"),
    "privacy.comment": ResultText("ghi chú (comment)", "comments"),
    "privacy.hidden-sheet": ResultText("trang ẩn", "a hidden sheet"),
    "privacy.property": ResultText("thuộc tính tệp ghi tên người, máy", "a property of the file"),
    "privacy.embedded": ResultText("tệp nhúng, đối tượng lạ", "an embedded or foreign part"),
    "privacy.link": ResultText("liên kết ra ngoài tệp", "a link to another file"),
    "privacy.tracked": ResultText("nội dung ẩn hoặc dấu vết sửa", "hidden text or tracked changes"),
    "privacy.other-file": ResultText("tệp không thuộc bản gửi", "a file that does not belong here"),
    "privacy.unreadable": ResultText("không đọc được để kiểm tra", "cannot be looked into"),
    "mail.subject": ResultText(
        "Kế hoạch giảm nghèo năm {year} của {unit} (lần {sequence:count})",
        "Poverty reduction plan {year} of {unit} (submission {sequence:n})",
    ),
    "mail.to": ResultText("Kính gửi: {parent}", "To: {parent}"),
    "mail.opening": ResultText(
        "{unit} gửi kế hoạch giảm nghèo năm {year}, lần {sequence:count}.",
        "{unit} submits its poverty reduction plan for {year}, submission {sequence:n}.",
    ),
    "mail.facts": ResultText("Số liệu chính: {facts}.", "Main figures: {facts}."),
    "mail.check": ResultText("Kết quả kiểm tra: {count}.", "Result of the check: {count}."),
    "mail.files": ResultText("Tệp kèm theo:", "Attached:"),
    "mail.apart": ResultText("Gửi riêng vì dung lượng lớn: {files}.", "Sent apart: {files}."),
    "mail.key": ResultText("Khóa của đơn vị: {key}.", "Key of the unit: {key}."),
    "mail.sentence": ResultText(
        "{unit} gửi kế hoạch giảm nghèo năm {year}, lần {sequence:count} ({facts}). Tệp {name}."
        " Khóa của đơn vị: {key}.",
        "{unit} sends its plan for {year}, submission {sequence:n} ({facts}). File {name}. Key of"
        " the unit: {key}.",
    ),
    "fact.poor": ResultText(
        "hộ nghèo từ {start:count} còn {end:count} hộ", "poor households from {start:n} to {end:n}"
    ),
    "fact.near": ResultText(
        "hộ cận nghèo từ {start:count} còn {end:count} hộ",
        "near-poor households from {start:n} to {end:n}",
    ),
    "fact.money": ResultText("tổng kinh phí {amount:million}", "{amount:million} in all"),
    "fact.none": ResultText("chưa có số liệu tổng", "no totals yet"),
}
"""The line of each result."""

SUBMIT_ERRORS: Final = {
    "submit.unit-unclear": ErrorText(
        'Tệp "{file}" chưa ghi đủ tên, mã, cấp của đơn vị và năm kế hoạch; hãy điền trang Thông tin'
        " chung trước khi gửi.",
        '"{file}" does not state its unit with code and level, and its year; fill in Thông tin'
        " chung first.",
    ),
    "submit.no-folder": ErrorText(
        "Máy này không cho biết thư mục riêng của người dùng nên không giữ được khóa và sổ bản gửi;"
        " hãy đăng nhập bằng tài khoản thường.",
        "This machine names no folder of the user's own for the key and the journal; log in with an"
        " ordinary account.",
    ),
    "submit.inside": ErrorText(
        'Thư mục "{folder}" là nơi chứa một bản gửi khác; hãy chọn thư mục ở ngoài.',
        '"{folder}" is the folder of another submission; choose one outside it.',
    ),
    "submit.parent-address": ErrorText(
        'Thư điện tử của cấp trên ({cell}) ghi "{address}", không phải là địa chỉ thư điện tử; hãy'
        " viết như ten@tinh.gov.vn hoặc để trống.",
        'The address of the unit above ({cell}) is "{address}", which is no mail address; write it'
        " like name@example.vn, or leave it blank.",
    ),
    "journal.not-kept": ErrorText(
        'Không ghi được sổ bản gửi "{file}"; hãy kiểm tra quyền ghi và chỗ trống của ổ đĩa.',
        'The journal "{file}" cannot be written; check its rights and the free space.',
    ),
    "mail.bad-address": ErrorText(
        '"{address}" không phải là địa chỉ thư điện tử; hãy viết như ten@tinh.gov.vn.',
        '"{address}" is no mail address; write it like name@example.vn.',
    ),
    "mail.no-server": ErrorText(
        "Chưa ghi máy chủ gửi thư: hãy điền mục mail.server trong tệp thiết lập, hoặc gửi thư nháp"
        " bằng chương trình thư.",
        "No mail server is set: fill in mail.server in the settings file, or send the draft by a"
        " mail program.",
    ),
    "mail.no-sender": ErrorText(
        "Chưa ghi địa chỉ gửi: hãy điền mục own.email trong tệp thiết lập.",
        "No sender is set: fill in own.email in the settings file.",
    ),
    "mail.no-recipient": ErrorText(
        "Chưa có địa chỉ nhận: hãy điền Thư điện tử của cấp trên ở trang Thông tin chung, thêm"
        " --to, hoặc điền mục mail.to trong tệp thiết lập.",
        "There is no recipient: fill in Thư điện tử của cấp trên on Thông tin chung, add --to, or"
        " fill in mail.to in the settings file.",
    ),
    "mail.unreachable": ErrorText(
        'Không kết nối được máy chủ thư "{server}"; các tệp vẫn ở trong thư mục, hãy kiểm tra mạng'
        " rồi gửi thư nháp bằng chương trình thư.",
        'The mail server "{server}" cannot be reached; the files stay in the folder, and the draft'
        " can be sent by a mail program.",
    ),
    "mail.not-trusted": ErrorText(
        'Máy chủ thư "{server}" không có kết nối bảo mật tin cậy nên chưa gửi; hãy hỏi người quản'
        " trị về chứng thư, hoặc gửi thư nháp bằng chương trình thư.",
        'The mail server "{server}" offers no connection that can be trusted, so nothing was sent;'
        " ask its administrator, or send the draft by a mail program.",
    ),
    "mail.login": ErrorText(
        'Máy chủ thư "{server}" không nhận tài khoản "{account}"; hãy kiểm tra tên và mật khẩu.',
        'The mail server "{server}" does not accept the account "{account}"; check name and'
        " password.",
    ),
    "mail.refused": ErrorText(
        'Máy chủ thư "{server}" từ chối thư: {answer}; các tệp vẫn ở trong thư mục.',
        'The mail server "{server}" refused the mail: {answer}; the files stay in the folder.',
    ),
}
"""The line of each error."""
