"""What the commands around the add-in say; `results` and `errors` register it with the rest."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

ADDIN_RESULTS: Final = {
    "addin.built": ResultText(
        "Đã đóng gói phần bổ trợ Excel, {buttons:n} nút: {file}",
        "Built the add-in with {buttons:n} buttons: {file}",
    ),
    "addin.installed": ResultText(
        'Đã cài phần bổ trợ Excel vào {file}. Hãy đóng hết các cửa sổ Excel rồi mở lại: thẻ "Giảm'
        ' nghèo" nằm ở cuối dải lệnh; nếu không thấy, gõ xltools addin doctor.',
        "Installed the add-in: {file}. Close Excel and open it again: the tab “Giảm nghèo” stands"
        " at the end of the ribbon; if it does not, type xltools addin doctor.",
    ),
    "addin.was-there": ResultText(
        "Phần bổ trợ Excel bản này đã có sẵn ở {file}; đã ghi lại nơi đặt công cụ.",
        "This add-in was there already: {file}; where xltools lies was noted anew.",
    ),
    "addin.backed-up": ResultText(
        "Bản cũ được giữ lại ở {file}.", "The older add-in was kept: {file}."
    ),
    "addin.send-to": ResultText(
        'Đã thêm mục "{name}" vào lệnh Gửi tới (Send to) khi bấm chuột phải lên một tệp.',
        "Added “{name}” to Send to, which a right click on a file offers.",
    ),
    "addin.start-menu": ResultText(
        'Đã thêm mục "{name}" vào bảng chọn Start: mục này mở cửa sổ có cùng các nút.',
        "Added “{name}” to the Start menu: it opens a window with the same buttons.",
    ),
    "addin.removed": ResultText("Đã gỡ: {file}", "Removed: {file}"),
    "addin.nothing": ResultText(
        "Máy này không có phần bổ trợ Excel của công cụ, nên không có gì để gỡ.",
        "There is no add-in of xltools on this machine, so nothing was removed.",
    ),
    "addin.left": ResultText(
        "Còn giữ lại {what}: {file}; khi không cần nữa thì xóa bằng tay.",
        "Left where it is, {what}: {file}; delete it by hand when it is no longer needed.",
    ),
    "addin.tool-left": ResultText(
        "Công cụ xltools vẫn còn trên máy; các tệp biểu mẫu không bị thay đổi.",
        "xltools itself stays on this machine; no workbook was changed.",
    ),
    "addin.summary": ResultText(
        "Kết quả: {good:n} mục tốt, {bad:n} mục cần khắc phục, {look:n} mục nên xem,"
        " {unseen:n} mục chưa xem được.",
        "In all: {good:n} good, {bad:n} to mend, {look:n} to look at, {unseen:n} not seen.",
    ),
}
"""The line for each result of `xltools addin`."""

LEFT: Final = {
    "backups": ResultText("các bản phần bổ trợ cũ", "older add-ins"),
    "folder": ResultText("nhật ký và yêu cầu của các nút", "the log and the buttons' requests"),
}
"""What an uninstallation does not take away."""

ADDIN_ERRORS: Final = {
    "addin.not-windows": ErrorText(
        "Phần bổ trợ Excel chỉ cài được trên Windows; máy này không phải Windows. Trên máy này hãy"
        " dùng các lệnh xltools với tệp Excel đã lưu.",
        "The add-in can be installed on Windows alone, and this is another system; use the commands"
        " of xltools on saved workbooks here.",
    ),
    "addin.no-profile": ErrorText(
        "Windows không cho biết thư mục riêng của tài khoản này nên chưa cài được phần bổ trợ; hãy"
        " đăng xuất, đăng nhập lại Windows rồi thử lại.",
        "Windows does not tell the folder of this account; sign out, sign in and try again.",
    ),
    "addin.in-use": ErrorText(
        'Excel đang mở nên chưa thay được tệp "{file}"; hãy lưu các tệp, đóng hết cửa sổ Excel rồi'
        " chạy lại lệnh này.",
        '"{file}" is held open by Excel; save your workbooks, close Excel and try again.',
    ),
    "addin.no-access": ErrorText(
        'Không ghi hoặc xóa được tệp "{file}" trong thư mục {folder}; hãy kiểm tra phần mềm chống'
        " vi rút có chặn thư mục này không, hoặc nhờ người quản trị máy.",
        '"{file}" in {folder} cannot be written or removed; see whether an antivirus program guards'
        " that folder, or ask the administrator.",
    ),
    "addin.no-sources": ErrorText(
        'Không có mã nguồn của phần bổ trợ ở thư mục "{folder}"; lệnh này chỉ dùng trong thư mục'
        " mã nguồn của công cụ. Để cài phần bổ trợ đã đóng gói sẵn, gõ xltools addin install.",
        'There are no sources of the add-in in "{folder}"; this command works in a checkout of'
        " xltools only. To install the add-in that is shipped: xltools addin install.",
    ),
    "addin.source": ErrorText(
        'Mô-đun "{file}", dòng {line}: có chữ ngoài bảng mã ASCII hoặc dòng dài quá 1023 ký tự nên'
        " không đóng gói được; hãy sửa dòng này.",
        'Module "{file}", line {line} holds letters outside of ASCII or more than 1023 of them.',
    ),
    "addin.custom-ui": ErrorText(
        "Dải lệnh customUI14.xml có lỗi, Excel sẽ không hiện thẻ nào: {faults}.",
        "customUI14.xml has faults, and Excel would show no tab at all: {faults}.",
    ),
    "addin.no-builder": ErrorText(
        "Chưa có {builder} {version} để đóng gói phần bổ trợ; hãy gõ pip install"
        " --require-hashes -r requirements/addin.txt rồi chạy lại lệnh này.",
        "{builder} {version}, which builds the add-in, is not installed; run pip install"
        " --require-hashes -r requirements/addin.txt and try again.",
    ),
    "addin.builder": ErrorText(
        "{builder} đang cài (phiên bản {found}) không phải bản {version} đã được kiểm tra; hãy gõ"
        " pip install --require-hashes -r requirements/addin.txt rồi chạy lại lệnh này.",
        "The installed {builder} ({found}) is not the {version} that was looked at; run pip"
        " install --require-hashes -r requirements/addin.txt and try again.",
    ),
}
"""The line for each code about the add-in."""
