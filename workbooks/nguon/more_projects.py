"""Projects that Tân Lập does not carry out: their activities and their tasks."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

LABOUR = "Công chức Lao động - Thương binh và Xã hội"
CULTURE = "Công chức Văn hóa và Thông tin"

MORE_ACTIVITIES: dict[str, tuple[Row, ...]] = {
    "DA4.TDA1": (
        {
            "Nội dung": "Phối hợp mở {sl} đào tạo nghề ngắn hạn cho người lao động của hộ nghèo, "
            "hộ cận nghèo, hộ mới thoát nghèo, gắn với nhu cầu sử dụng lao động tại chỗ.",
            "Cách nêu": "đạt (=)",
            "Khối lượng": 2,
            "ĐVT": "lớp",
        },
    ),
    "DA4.TDA2": (
        {
            "Nội dung": "Tư vấn, hướng dẫn thủ tục, hỗ trợ học nghề và ngoại ngữ cho {sl} có nhu "
            "cầu đi làm việc ở nước ngoài theo hợp đồng.",
            "Cách nêu": "ít nhất (≥)",
            "Khối lượng": 6,
            "ĐVT": "lao động",
        },
    ),
    "DA6.TDA1": (
        {
            "Nội dung": "Phát {sl} về chính sách giảm nghèo và gương thoát nghèo trên hệ thống "
            "truyền thanh cơ sở.",
            "Cách nêu": "ít nhất (≥)",
            "Khối lượng": 24,
            "ĐVT": "tin, bài",
        },
        {
            "Nội dung": "Hướng dẫn hộ nghèo, hộ cận nghèo sử dụng dịch vụ viễn thông, internet và "
            "tra cứu thông tin chính sách.",
        },
    ),
}
MORE_TASKS: dict[str, tuple[str, str]] = {
    "DA4.TDA1": (LABOUR, "Hội Nông dân xã"),
    "DA4.TDA2": (LABOUR, "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"),
    "DA6.TDA1": (CULTURE, "Ban quản lý thôn"),
}
