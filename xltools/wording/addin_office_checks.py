"""What the doctor says of Windows, Office and their policies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.check_text import (
    ADMINISTRATOR,
    LOCATIONS,
    MEANWHILE,
    REOPEN,
    TRUST,
    CheckText,
    Click,
)

OFFICE_TEXTS: Final[Mapping[str, CheckText]] = {
    "windows.good": CheckText("Windows {version}, {bits} bit.", "Windows {version} of {bits} bit."),
    "windows.old": CheckText(
        "Windows {version} đã quá cũ, công cụ không chạy được (cần Windows 8.1 trở lên).",
        "Windows {version} is too old for xltools, which needs 8.1.",
        (
            Click(
                "Dùng biểu mẫu như thường (trang Kiểm tra tự báo lỗi bằng công thức) và gửi tệp"
                " lên cấp trên; cấp trên chạy công cụ.",
                "Fill the workbook, whose sheet Kiểm tra checks by formulas, and let the level"
                " above run xltools.",
            ),
        ),
    ),
    "windows.elsewhere": CheckText(
        "Máy này không chạy Windows nên Excel ở đây không có các nút; chỉ xem được phần công cụ.",
        "This is not Windows, so Excel has no buttons here; only xltools itself can be looked at.",
        (
            Click(
                "Dùng các lệnh xltools với tệp đã lưu, hoặc chạy lại lệnh này trên máy Windows.",
                "Use the commands on saved workbooks, or run this one on Windows.",
            ),
        ),
    ),
    "excel.good": CheckText("Excel {version}, {bits} bit.", "Excel {version} of {bits} bit."),
    "excel.old": CheckText(
        "Excel phiên bản {version} không hiện được thẻ lệnh riêng (cần Excel 2010 trở lên).",
        "Excel {version} cannot show a tab of ours, which needs Excel 2010.",
        (MEANWHILE,),
    ),
    "excel.missing": CheckText(
        "Không tìm thấy Microsoft Excel trên máy này.",
        "There is no Microsoft Excel on this machine.",
        (
            Click(
                "Nếu máy dùng WPS Office hoặc LibreOffice: lưu tệp rồi kéo tệp thả vào biểu tượng"
                " xltools, hoặc gõ xltools window.",
                "With WPS Office or LibreOffice: save the workbook and drop it onto xltools, or"
                " type xltools window.",
            ),
        ),
    ),
    "wps.good": CheckText(
        "Tệp .xlsx không bị WPS Office giành mở.", "Workbooks are not opened by WPS Office."
    ),
    "wps.opens": CheckText(
        "Tệp .xlsx đang được mở bằng WPS Office; WPS không nạp phần bổ trợ này.",
        "Workbooks are opened by WPS Office, which loads no add-in of ours.",
        (
            Click(
                "Bấm chuột phải vào một tệp .xlsx → Mở bằng (Open with) → Chọn ứng dụng khác"
                " (Choose another app) → Excel → đánh dấu Luôn dùng (Always) → OK.",
                "Right-click a workbook → Open with → Choose another app → Excel → Always → OK.",
            ),
        ),
    ),
    "location.good": CheckText(
        "Thư mục XLSTART của tài khoản được Excel tin cậy.",
        "Excel trusts the XLSTART folder of this account.",
    ),
    "location.off": CheckText(
        "Excel đang tắt các vị trí tin cậy, nên có thể hỏi hoặc chặn phần bổ trợ khi mở.",
        "Trusted Locations are switched off, so Excel may ask about the add-in or block it.",
        (
            TRUST,
            LOCATIONS,
            ADMINISTRATOR,
        ),
    ),
    "location.network": CheckText(
        "Thư mục riêng của tài khoản nằm trên máy chủ ({folder}), Excel không tin cậy vị trí mạng.",
        "The profile lies on a server ({folder}), and Excel does not trust places on a network.",
        (
            TRUST,
            Click(
                "Chọn Vị trí Tin cậy (Trusted Locations), đánh dấu Cho phép Vị trí Tin cậy trên"
                " mạng (Allow Trusted Locations on my network) → OK.",
                "Choose Trusted Locations and tick Allow Trusted Locations on my network → OK.",
            ),
            ADMINISTRATOR,
        ),
    ),
    "macros.good": CheckText(
        "Chính sách macro cho phép phần bổ trợ chạy.", "The macro policy lets the add-in run."
    ),
    "macros.asks": CheckText(
        "Excel sẽ hỏi trước khi chạy macro của phần bổ trợ.",
        "Excel will ask before it runs the macros of the add-in.",
        (
            Click(
                "Khi Excel hỏi lúc mở, bấm Bật Macro (Enable Macros).",
                "Click Enable Macros when Excel asks.",
            ),
        ),
    ),
    "macros.signed-only": CheckText(
        "Excel chỉ cho chạy macro có ký số, mà phần bổ trợ này không ký.",
        "Excel runs signed macros only, and this add-in is not signed.",
        (
            TRUST,
            LOCATIONS,
            ADMINISTRATOR,
            MEANWHILE,
        ),
    ),
    "macros.none": CheckText(
        "Excel đang chặn mọi macro mà không thông báo.",
        "Excel blocks every macro without a word.",
        (
            TRUST,
            Click(
                "Chọn Thiết đặt Macro (Macro Settings) → Tắt VBA macro với thông báo (Disable VBA"
                " macros with notification) → OK.",
                "Choose Macro Settings → Disable VBA macros with notification → OK.",
            ),
            ADMINISTRATOR,
            MEANWHILE,
        ),
    ),
    "macros.off": CheckText(
        "Office trên máy này bị tắt hẳn VBA nên không phần bổ trợ nào chạy được.",
        "VBA is switched off for all of Office, so that no add-in can run.",
        (
            Click(
                "Nhờ người quản trị bật lại VBA cho Office (chính sách Disable VBA for Office"
                " applications).",
                "Ask the administrator to lift the policy Disable VBA for Office applications.",
            ),
            MEANWHILE,
        ),
    ),
    "addins.good": CheckText("Excel cho phép nạp phần bổ trợ.", "Excel loads add-ins."),
    "addins.off": CheckText(
        "Excel đang tắt mọi phần bổ trợ.",
        "Excel has every add-in switched off.",
        (
            TRUST,
            Click(
                "Chọn Phần bổ trợ (Add-ins), bỏ dấu ở Tắt tất cả Phần bổ trợ Ứng dụng (Disable all"
                " Application Add-ins) → OK.",
                "Choose Add-ins and clear Disable all Application Add-ins → OK.",
            ),
            ADMINISTRATOR,
            MEANWHILE,
        ),
    ),
    "addins.signed-only": CheckText(
        "Excel chỉ nạp phần bổ trợ có ký số của nhà phát hành tin cậy; phần bổ trợ này không ký.",
        "Excel loads only add-ins signed by a trusted publisher, and this one is not signed.",
        (
            TRUST,
            Click(
                "Chọn Phần bổ trợ (Add-ins), bỏ dấu ở Yêu cầu Phần bổ trợ Ứng dụng phải được ký"
                " (Require Application Add-ins to be signed) → OK.",
                "Choose Add-ins and clear Require Application Add-ins to be signed → OK.",
            ),
            ADMINISTRATOR,
            MEANWHILE,
        ),
    ),
    "disabled.good": CheckText(
        "Excel không đưa phần bổ trợ vào danh sách bị tắt.",
        "The add-in is not among those that Excel has disabled.",
    ),
    "disabled.listed": CheckText(
        "Excel đã tự tắt phần bổ trợ sau một lần treo hoặc đóng đột ngột.",
        "Excel has disabled the add-in after a crash.",
        (
            Click(
                "Trong Excel: Tệp (File) → Tùy chọn (Options) → Phần bổ trợ (Add-ins); ở ô Quản lý"
                " (Manage) chọn Mục bị Tắt (Disabled Items) → Đi (Go).",
                "In Excel: File → Options → Add-ins; at Manage choose Disabled Items → Go.",
            ),
            Click(
                "Chọn dòng xltools.xlam → Bật (Enable) → Đóng (Close).",
                "Choose xltools.xlam → Enable → Close.",
            ),
            REOPEN,
        ),
    ),
    "children.good": CheckText(
        "Không có quy tắc cấm Excel khởi động chương trình khác.",
        "No rule keeps Excel from starting programs.",
    ),
    "children.warned": CheckText(
        "Windows sẽ hỏi khi Excel khởi động công cụ (quy tắc chặn Office tạo tiến trình con).",
        "Windows will ask when Excel starts xltools (rule against child processes of Office).",
        (
            Click(
                "Khi Windows Security hỏi, bấm Bỏ chặn (Unblock) rồi bấm lại nút.",
                "Click Unblock when Windows Security asks, and click the button again.",
            ),
        ),
    ),
    "children.blocked": CheckText(
        "Windows cấm Office khởi động chương trình khác nên các nút không gọi được công cụ.",
        "Windows forbids Office to start programs, so that the buttons cannot call xltools.",
        (
            Click(
                "Nhờ người quản trị thêm ngoại lệ cho python của công cụ vào quy tắc Block all"
                " Office applications from creating child processes.",
                "Ask the administrator for an exclusion from the rule Block all Office applications"
                " from creating child processes.",
            ),
            MEANWHILE,
        ),
    ),
}
"""By topic and outcome."""
