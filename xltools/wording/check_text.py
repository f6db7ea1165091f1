"""The shape of what the doctor says, and the clicks that several outcomes share."""

from __future__ import annotations

from typing import Final, NamedTuple


class Click(NamedTuple):
    """One step of a remedy: what to click or to type."""

    vi: str
    en: str


class CheckText(NamedTuple):
    """An outcome in both languages; `clicks`, where it is not good, are steps in their order."""

    vi: str
    en: str
    clicks: tuple[Click, ...] = ()


REOPEN: Final = Click(
    "Đóng hết các cửa sổ Excel rồi mở lại.",
    "Close every window of Excel and open it again.",
)
INSTALL: Final = Click(
    "Mở Command Prompt (nhấn phím Windows, gõ cmd, nhấn Enter), gõ: xltools addin install",
    "Open Command Prompt (Windows key, cmd, Enter) and type: xltools addin install",
)
REINSTALL: Final = Click(
    "Cài lại công cụ xltools, rồi cài lại phần bổ trợ.",
    "Install xltools again, then the add-in.",
)
TRUST: Final = Click(
    "Trong Excel: Tệp (File) → Tùy chọn (Options) → Trung tâm Tin cậy (Trust Center) → Thiết đặt"
    " Trung tâm Tin cậy (Trust Center Settings).",
    "In Excel: File → Options → Trust Center → Trust Center Settings.",
)
LOCATIONS: Final = Click(
    "Chọn Vị trí Tin cậy (Trusted Locations), bỏ dấu ở Tắt tất cả Vị trí Tin cậy"
    " (Disable all Trusted Locations) → OK.",
    "Choose Trusted Locations and clear Disable all Trusted Locations → OK.",
)
ADMINISTRATOR: Final = Click(
    "Nếu mục này bị mờ hoặc tự đổi lại: cơ quan đã đặt chính sách chung, hãy gửi dòng thông báo này"
    " cho người quản trị mạng.",
    "If the setting is grey or comes back: it is the office's policy; send this line to the"
    " administrator.",
)
MEANWHILE: Final = Click(
    "Trong lúc chờ: gõ xltools window để dùng cùng các nút ở cửa sổ riêng.",
    "Until then: type xltools window, which offers the same buttons.",
)
