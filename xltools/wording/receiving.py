"""What receiving submissions says: what was filed, what is held back and why, what stopped it.

`results` and `errors` register the lines and errors among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

RECEIVE_RESULTS: Final = {
    "receive.reading": ResultText("Đang mở các tệp nhận được", "Opening what came in"),
    "receive.done": ResultText(
        "Đã tiếp nhận vào {folder}: {filed:n} bản mới, {copies:n} bản trùng, {held:n} tệp giữ lại"
        " để xem, {refused:n} tệp không dùng được, {others:n} tệp khác.",
        "Received into {folder}: {filed:n} new submissions, {copies:n} copies, {held:n} files held"
        " back, {refused:n} that cannot be used, {others:n} others.",
    ),
    "receive.known-sources": ResultText(
        "{count:n} tệp đã xem lần trước, không mở lại.",
        "{count:n} files were looked after before and were not opened again.",
    ),
    "receive.adopted": ResultText(
        "{count:n} bản do máy khác tiếp nhận đã được ghi vào sổ.",
        "{count:n} submissions that another machine filed were entered.",
    ),
    "receive.filed": ResultText(
        "{unit:unit}, năm {year}, lần {sequence:count}: nhận lúc {at}, từ {trail}; {seal}",
        "{unit:unit}, {year}, number {sequence:count}: received {at}, from {trail}; {seal}",
    ),
    "receive.same-file": ResultText(
        "{unit:unit}, năm {year}: tệp {trail} trùng với bản đã nhận lần {sequence:count}",
        "{unit:unit}, {year}: {trail} is the file received as number {sequence:count}",
    ),
    "receive.same-content": ResultText(
        "{unit:unit}, năm {year}: tệp {trail} có nội dung như bản đã nhận lần {sequence:count}",
        "{unit:unit}, {year}: {trail} says the same as number {sequence:count}",
    ),
    "receive.held": ResultText(
        "{trail}: {reason} Tệp được giữ tại {place}.", "{trail}: {reason} It is kept at {place}."
    ),
    "receive.held-before": ResultText(
        "{trail}: trùng với tệp đang giữ lại tại {place}.",
        "{trail}: the same as what is held back at {place}.",
    ),
    "receive.refused": ResultText("{trail}: {reason}", "{trail}: {reason}"),
    "receive.group-filed": ResultText("Bản mới", "New submissions"),
    "receive.group-copies": ResultText("Bản trùng", "Copies"),
    "receive.group-held": ResultText("Giữ lại để xem", "Held back"),
    "receive.group-refused": ResultText("Không dùng được", "Cannot be used"),
}
"""The line of each result."""

RECEIVE_ERRORS: Final = {
    "receive.macros": ErrorText(
        'Tệp "{file}" có macro; biểu mẫu không bao giờ có macro. Không mở tệp này; đề nghị đơn vị'
        " chép số liệu sang biểu mẫu sạch rồi gửi lại.",
        '"{file}" holds macros, which the form never does; do not open it, ask for a clean one.',
    ),
    "receive.embedded": ErrorText(
        'Tệp "{file}" có tệp khác nhúng bên trong; đề nghị đơn vị gửi lại biểu mẫu không kèm tệp'
        " nhúng.",
        'Other files are embedded in "{file}"; ask the unit for the workbook without them.',
    ),
    "receive.altered": ErrorText(
        'Tệp "{file}": {seal}. Hãy hỏi lại đơn vị, đề nghị kiểm tra và gửi lại.',
        '"{file}": {seal}. Ask the unit to check it and send it again.',
    ),
    "receive.other-key": ErrorText(
        'Tệp "{file}" mang mã xác nhận không phải của đơn vị này ({seal}); hãy gọi hỏi đơn vị. Nếu'
        " đúng là máy mới của đơn vị, đăng ký mã rồi tiếp nhận lại.",
        '"{file}" was sealed with a key that is not this unit\'s ({seal}); ask the unit. If it has'
        " a new machine, register the key and receive again.",
    ),
    "receive.older": ErrorText(
        'Tệp "{file}" được xác nhận trước bản đã nhận của đơn vị này nên không thay bản đó.',
        '"{file}" was sealed before the submission that is here, and does not replace it.',
    ),
    "receive.no-unit": ErrorText(
        'Tệp "{file}" không ghi rõ đơn vị, cấp hoặc năm kế hoạch; đề nghị đơn vị điền trang "Thông'
        ' tin chung".',
        '"{file}" does not say its unit, level or year; ask the unit to fill "Thông tin chung".',
    ),
    "receive.not-read": ErrorText(
        "Tệp này làm bộ phận mở tệp dừng lại nên không được mở; hãy xem kỹ nguồn gửi.",
        "The process that opens files came to its end over this one; look at who sent it.",
    ),
    "receive.mail-too-large": ErrorText(
        "Thư quá lớn (quá 50 MB) nên không tải về; hãy xem trong hộp thư.",
        "The mail is too large (over 50 MB) and was left in the mailbox.",
    ),
    "receive.too-deep": ErrorText(
        "Tệp nén lồng trong tệp nén quá {limit:n} lớp nên không được mở.",
        "Archives lie in archives more than {limit:n} deep and were not opened.",
    ),
    "receive.too-many-files": ErrorText(
        "Có quá nhiều tệp bên trong (quá {limit:n}) nên không được mở.",
        "It holds too many files (over {limit:n}) and was not opened.",
    ),
    "receive.too-many-attachments": ErrorText(
        "Thư có quá nhiều tệp đính kèm (quá {limit:n}) nên không được mở.",
        "The mail has too many attachments (over {limit:n}) and was not opened.",
    ),
    "receive.too-much": ErrorText(
        "Nội dung bên trong quá lớn (quá {limit:n} MB) nên không được mở; có thể là tệp phá hoại.",
        "What it holds is too large (over {limit:n} MB): it may be a bomb, and was not opened.",
    ),
    "receive.damaged-archive": ErrorText(
        "Tệp nén bị hỏng, không mở được; đề nghị nơi gửi gửi lại.",
        "The archive is damaged; ask the sender for another one.",
    ),
    "receive.encrypted-archive": ErrorText(
        "Tệp nén có mật khẩu, không mở được; đề nghị nơi gửi gửi lại không đặt mật khẩu.",
        "The archive is behind a password; ask the sender for one without.",
    ),
    "receive.no-unpacker": ErrorText(
        "Máy này không có chương trình mở tệp .rar, .7z; hãy giải nén bằng tay rồi tiếp nhận thư"
        " mục đã giải nén, hoặc đề nghị gửi tệp .zip.",
        "No program here opens .rar or .7z; unpack it by hand and receive the folder, or ask for a"
        " .zip.",
    ),
    "receive.broken-mail": ErrorText(
        "Thư bị hỏng, không đọc được tệp đính kèm; hãy lưu riêng tệp đính kèm rồi tiếp nhận.",
        "The mail is broken and its attachments cannot be read; save them and receive those.",
    ),
    "receive.locked": ErrorText(
        'Máy "{machine}" đang tiếp nhận vào thư mục này từ {since}; hãy đợi xong rồi thử lại. Nếu'
        ' chắc chắn không còn ai làm, xóa tệp "{file}" trong thư mục.',
        'The machine "{machine}" has been receiving into this folder since {since}; wait for it. If'
        ' nobody works there any more, delete "{file}" in the folder.',
    ),
    "receive.not-writable": ErrorText(
        'Không ghi được vào thư mục "{folder}"; hãy kiểm tra quyền ghi hoặc kết nối mạng.',
        'The folder "{folder}" cannot be written to; check its rights and the network.',
    ),
    "receive.into-itself": ErrorText(
        'Thư mục "{folder}" là nơi lưu các bản đã nhận; hãy chọn thư mục khác làm nguồn.',
        '"{folder}" is where submissions are filed; name another folder as the source.',
    ),
    "receive.register-busy": ErrorText(
        'Không mở được sổ tiếp nhận "{file}"; hãy đóng chương trình đang dùng rồi thử lại.',
        'The register "{file}" cannot be opened; close what uses it and try again.',
    ),
    "receive.register-damaged": ErrorText(
        'Sổ tiếp nhận "{file}" bị hỏng; hãy đổi tên tệp này rồi chạy lại, sổ sẽ được lập lại từ các'
        " bản đã lưu.",
        'The register "{file}" is damaged; rename it and run again: a new one is made from what is'
        " filed.",
    ),
    "mailbox.bad-address": ErrorText(
        'Địa chỉ hộp thư "{address}" chưa đúng; hãy viết như imaps://ten@may-chu/INBOX, không ghi'
        " mật khẩu.",
        'The mailbox "{address}" is not written right; write it like imaps://name@server/INBOX,'
        " without a password.",
    ),
    "mailbox.no-password": ErrorText(
        'Chưa có mật khẩu của "{account}"; hãy chạy lệnh trong cửa sổ dòng lệnh để nhập một lần.',
        'There is no password for "{account}"; run the command in a terminal and type it once.',
    ),
    "mailbox.unreachable": ErrorText(
        'Không kết nối được máy chủ thư "{host}"; hãy kiểm tra mạng và tên máy chủ.',
        'The mail server "{host}" cannot be reached; check the network and its name.',
    ),
    "mailbox.certificate": ErrorText(
        'Chứng thư của máy chủ thư "{host}" không hợp lệ nên không đăng nhập; hãy hỏi đơn vị quản'
        " trị.",
        'The certificate of "{host}" is not valid, so nobody logged in; ask the administrator.',
    ),
    "mailbox.refused": ErrorText(
        'Máy chủ thư không nhận tài khoản hoặc mật khẩu của "{account}".',
        'The mail server does not take the user or password of "{account}".',
    ),
    "mailbox.no-folder": ErrorText(
        'Không có thư mục thư của địa chỉ "{account}".', 'There is no such folder: "{account}".'
    ),
    "mailbox.broken-off": ErrorText(
        'Máy chủ thư "{host}" ngắt giữa chừng; các thư đã xem vẫn được giữ, hãy chạy lại để xem'
        " tiếp.",
        'The mail server "{host}" broke off; what was looked after is kept, run again to go on.',
    ),
}
"""Why a command stops, and why a file is held back or refused."""
