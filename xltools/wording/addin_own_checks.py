"""What the doctor says of the add-in, its Python and its folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.check_text import INSTALL, REINSTALL, REOPEN, CheckText, Click

OWN_TEXTS: Final[Mapping[str, CheckText]] = {
    "addin.good": CheckText("Phần bổ trợ đã cài: {file}", "The add-in is installed: {file}"),
    "addin.elsewhere": CheckText(
        "Có phần bổ trợ đóng gói sẵn ({file}, {size:n} byte), cài được trên máy Windows.",
        "The shipped add-in ({file}, {size:n} bytes) is there and can be installed on Windows.",
    ),
    "addin.missing": CheckText(
        "Chưa cài phần bổ trợ cho tài khoản này.",
        "The add-in is not installed for this account.",
        (INSTALL, REOPEN),
    ),
    "addin.gone": CheckText(
        "Phần bổ trợ đã cài nhưng tệp không còn ({file}); thường là phần mềm chống vi rút đã cách"
        " ly tệp này.",
        "The add-in was installed and is gone ({file}); most likely an antivirus program has"
        " quarantined it.",
        (
            Click(
                "Mở Bảo mật Windows (Windows Security) → Bảo vệ khỏi virus và mối đe dọa (Virus &"
                " threat protection) → Lịch sử bảo vệ (Protection history): chọn xltools.xlam →"
                " Hành động (Actions) → Cho phép (Allow). Phần mềm khác: mở mục Cách ly.",
                "Windows Security → Virus & threat protection → Protection history: choose"
                " xltools.xlam → Actions → Allow; in another program, open its quarantine.",
            ),
            INSTALL,
            REOPEN,
        ),
    ),
    "addin.other": CheckText(
        "Phần bổ trợ đang cài không phải bản đi cùng công cụ này.",
        "The installed add-in is not the one that came with this xltools.",
        (INSTALL, REOPEN),
    ),
    "mark.good": CheckText(
        "Tệp phần bổ trợ không mang dấu tải từ mạng.", "The add-in wears no mark of the web."
    ),
    "mark.no-file": CheckText(
        "Chưa có tệp phần bổ trợ để xem dấu tải từ mạng.",
        "There is no installed add-in that could wear the mark of the web.",
    ),
    "mark.marked": CheckText(
        "Tệp phần bổ trợ mang dấu tải từ mạng nên Excel chặn macro của nó.",
        "The add-in wears the mark of the web, so that Excel blocks its macros.",
        (INSTALL, REOPEN),
    ),
    "loaded.good": CheckText("Excel đang nạp phần bổ trợ.", "Excel has the add-in loaded."),
    "loaded.closed": CheckText(
        "Excel chưa mở (hoặc chưa cài phần bổ trợ) nên chưa biết Excel có nạp phần bổ trợ không.",
        "Excel is closed, or has no add-in, so it cannot be seen whether it loads it.",
        (
            Click(
                "Mở Excel rồi chạy lại lệnh này.",
                "Open Excel and run this command again.",
            ),
        ),
    ),
    "loaded.not-loaded": CheckText(
        "Excel đang mở nhưng không nạp phần bổ trợ.",
        "Excel is open and has not loaded the add-in.",
        (
            REOPEN,
            Click(
                "Nếu vẫn không có thẻ Giảm nghèo: xem các dòng khác của danh sách này; Excel mở ở"
                " chế độ an toàn (Safe Mode) cũng không nạp.",
                "If the tab does not appear: see the other lines here; Excel in Safe Mode loads"
                " none.",
            ),
        ),
    ),
    "python.good": CheckText(
        "Công cụ chạy được, phiên bản {version}: {file}", "xltools {version} runs: {file}"
    ),
    "python.gone": CheckText(
        "Không còn Python mà phần bổ trợ được cài cùng ({file}).",
        "The Python that the add-in was installed with is gone ({file}).",
        (
            REINSTALL,
            INSTALL,
        ),
    ),
    "python.store": CheckText(
        "Công cụ được cài trên Python của Microsoft Store ({file}); Excel không thấy được tệp mà"
        " Python này ghi.",
        "xltools runs on the Python of the Microsoft Store ({file}), whose files Excel cannot see.",
        (
            Click(
                "Cài Python từ trang python.org (chọn Add python.exe to PATH), cài lại xltools.",
                "Install Python from python.org (tick Add python.exe to PATH), and xltools again.",
            ),
            INSTALL,
        ),
    ),
    "python.silent": CheckText(
        "Python không chạy được hoặc không có xltools ({file}).",
        "Python does not run, or has no xltools ({file}).",
        (
            REINSTALL,
            INSTALL,
            Click(
                "Nếu vẫn vậy: nhờ người quản trị xem chính sách hoặc phần mềm chống vi rút có cấm"
                " chạy python.exe và pythonw.exe không.",
                "If that does not help: ask the administrator whether a policy or an antivirus"
                " program forbids python.exe and pythonw.exe.",
            ),
        ),
    ),
    "python.incomplete": CheckText(
        "Công cụ thiếu thư viện để làm việc với Excel (xlwings): {file}",
        "xltools lacks the library that talks to Excel (xlwings): {file}",
        (REINSTALL, INSTALL),
    ),
    "versions.good": CheckText(
        "Phần bổ trợ và công cụ cùng phiên bản {version}.",
        "Add-in and xltools have one version, {version}.",
    ),
    "versions.none": CheckText(
        "Công cụ phiên bản {version}; chưa cài phần bổ trợ nên chưa so được.",
        "xltools {version}; no add-in is installed to compare it with.",
    ),
    "versions.differ": CheckText(
        "Phần bổ trợ phiên bản {addin}, công cụ phiên bản {version}.",
        "The add-in has version {addin}, xltools {version}.",
        (INSTALL, REOPEN),
    ),
    "path.good": CheckText(
        "Đường dẫn của công cụ không có ký tự gây trở ngại ({folder}).",
        "No letter in the paths of xltools is in the way ({folder}).",
    ),
    "path.letters": CheckText(
        "Đường dẫn có chữ tiếng Việt hoặc chữ có dấu, phần bổ trợ dùng được ({folder}).",
        "The paths hold letters beyond ASCII, which the add-in can use ({folder}).",
    ),
    "path.percent": CheckText(
        "Đường dẫn có ký tự % nên Windows không khởi động được công cụ: {folder}",
        "A path holds the sign %, so that Windows cannot start xltools: {folder}",
        (
            Click(
                "Nhờ người quản trị cài công cụ vào thư mục không có ký tự %, rồi cài lại phần bổ"
                " trợ.",
                "Have xltools installed in a folder without %, then install the add-in again.",
            ),
            INSTALL,
        ),
    ),
    "path.long": CheckText(
        "Đường dẫn dài quá 259 ký tự nên Excel không mở được: {folder}",
        "A path has more than 259 letters, so that Excel cannot open it: {folder}",
        (
            Click(
                "Nhờ người quản trị cài công cụ vào thư mục có tên ngắn hơn, rồi cài lại phần bổ"
                " trợ.",
                "Have xltools installed in a folder with a shorter name, then the add-in again.",
            ),
            INSTALL,
        ),
    ),
    "folder.good": CheckText(
        "Ghi được vào thư mục riêng của công cụ: {folder}",
        "The folder of xltools can be written: {folder}",
    ),
    "folder.closed": CheckText(
        "Không ghi được vào thư mục riêng của công cụ: {folder}",
        "The folder of xltools cannot be written: {folder}",
        (
            Click(
                "Mở Bảo mật Windows (Windows Security) → Bảo vệ khỏi virus và mối đe dọa (Virus &"
                " threat protection) → Bảo vệ khỏi mã độc tống tiền (Ransomware protection): thêm"
                " Python vào Cho phép ứng dụng (Allow an app).",
                "Windows Security → Virus & threat protection → Ransomware protection: add Python"
                " at Allow an app.",
            ),
            Click(
                "Nếu không được, kiểm tra ổ đĩa còn chỗ trống và nhờ người quản trị xem quyền của"
                " thư mục.",
                "If that does not help, see whether the disk is full, and ask the administrator.",
            ),
        ),
    ),
}
"""By topic and outcome."""
