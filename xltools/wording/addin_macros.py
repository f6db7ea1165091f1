"""What the macros of the add-in say themselves; the build carries it into their source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MACRO_WORDS: Final[Mapping[str, str]] = {
    "title": "Công cụ kế hoạch giảm nghèo",
    "running": "Đang thực hiện… Excel sẽ dùng lại được ngay khi xong.",
    "opening": "Đang mở cửa sổ của công cụ…",
    "no-python": "Chưa tìm thấy công cụ trên máy này nên nút không chạy được. Hãy cài lại công cụ:"
    " mở Command Prompt, gõ xltools addin install rồi nhấn Enter; sau đó mở lại Excel.",
    "percent": "Đường dẫn thư mục cài đặt có ký tự % nên Windows không khởi động được công cụ. Hãy"
    " nhờ người quản trị cài công cụ vào thư mục khác rồi gõ lại xltools addin install.",
    "no-answer": "Công cụ đã dừng mà không trả kết quả; số liệu trong tệp đang mở không bị thay"
    " đổi. Hãy bấm lại; nếu vẫn vậy, bấm Gói nhật ký ở nhóm Trợ giúp và gửi tệp đó cho bộ phận hỗ"
    " trợ.",
    "failed": "Không khởi động được công cụ; tệp đang mở không bị thay đổi. Hãy mở Command Prompt,"
    " gõ xltools addin doctor để biết nguyên nhân và cách khắc phục. Windows báo:",
    "self-test": "Phần bổ trợ đọc và ghi đúng mọi tên tệp thử.",
}
"""Vietnamese only, as on the ribbon: the buttons have no `--lang`."""
