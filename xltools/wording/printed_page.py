"""Words of the page Câu sẽ in."""

from __future__ import annotations

from typing import Final

TITLE: Final = "CÂU SẼ IN TRONG VĂN BẢN KẾ HOẠCH"
INTRO: Final = (
    "Tự cập nhật khi sửa câu hoặc số liệu; {mã} đã thay bằng số, chỗ thiếu hiện “……”.",
    "Số thứ tự, gạch đầu dòng và tên gọi tắt của cơ quan được thêm khi soạn kế hoạch.",
)
HEADINGS: Final = ("Trang", "Dòng", "Câu sẽ in")
