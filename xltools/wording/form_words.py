"""Words that staff choose or type in the form, for readers of English; and what references name."""

from __future__ import annotations

from typing import Final

FORM_WORDS: Final = {
    "tháng": ("tháng", "monthly"),
    "quý": ("quý", "quarterly"),
    "6 tháng": ("6 tháng", "half-year"),
    "năm": ("năm", "yearly"),
    "đột xuất": ("đột xuất", "occasional"),
    "kế hoạch": ("kế hoạch", "plan"),
    "biểu": ("biểu", "annex"),
    "đăng ký": ("đăng ký", "registered"),
    "dự thảo": ("dự thảo", "draft"),
    "đã ban hành": ("đã ban hành", "issued"),
    "điều chỉnh": ("điều chỉnh", "amended"),
    "căn cứ": ("căn cứ", "basis"),
    "kế hoạch cấp trên": ("kế hoạch cấp trên", "plan of the level above"),
    "giao chỉ tiêu": ("giao chỉ tiêu", "assigns targets"),
    "giao vốn": ("giao vốn", "assigns money"),
    "trước ngày": ("trước ngày", "before"),
    "chậm nhất": ("chậm nhất", "at the latest"),
    "hộ nghèo": ("hộ nghèo", "poor households"),
    "hộ cận nghèo": ("hộ cận nghèo", "near-poor households"),
    "đầu kỳ": ("đầu kỳ", "start"),
    "cuối kỳ": ("cuối kỳ", "end"),
    "chữ": ("chữ", "text"),
    "một từ trong danh mục": ("một từ trong danh mục", "a word of the list"),
    "số nguyên": ("số nguyên", "a whole number"),
    "số": ("số", "a number"),
    "tiền (triệu đồng)": ("số tiền theo triệu đồng", "an amount in million đồng"),
    "ngày": ("ngày", "a day such as 26/02/2024"),
    "mốc thời gian": ("mốc thời gian", "a day, month, quarter or year"),
    "đánh dấu x": ("dấu x", "a tick (x)"),
    "các mã, cách nhau bằng dấu chấm phẩy": (
        "các mã, cách nhau bằng dấu chấm phẩy",
        "codes between semicolons",
    ),
    "thứ Bảy": ("thứ Bảy", "Saturday"),
    "Chủ nhật": ("Chủ nhật", "Sunday"),
}
"""Fixed words of the form and the calendar; whatever else is typed stands for itself."""

REFERENCES: Final = {
    "nam": ("Năm kế hoạch", "plan year"),
    "nam-1": ("Năm kế hoạch", "plan year"),
    "nam+1": ("Năm kế hoạch", "plan year"),
    "don_vi": ("Tên đơn vị", "name of the unit"),
    "cap_tren": ("Cấp trên trực tiếp", "unit above"),
    "tinh": ("Tỉnh", "province"),
    "ct": ("Tên gọi tắt của Chương trình", "short name of the programme"),
    "kp": ("tổng kinh phí", "total of the money"),
    "h.dau": ("tổng số hộ đầu kỳ", "households at the start"),
    "h.cuoi": ("tổng số hộ cuối kỳ", "households at the end"),
    "n.dau": ("số hộ nghèo đầu kỳ", "poor households at the start"),
    "n.cuoi": ("số hộ nghèo cuối kỳ", "poor households at the end"),
    "n.giam": ("số hộ nghèo giảm", "fall of poor households"),
    "c.dau": ("số hộ cận nghèo đầu kỳ", "near-poor households at the start"),
    "c.cuoi": ("số hộ cận nghèo cuối kỳ", "near-poor households at the end"),
    "c.giam": ("số hộ cận nghèo giảm", "fall of near-poor households"),
    "tn.dau": ("tỷ lệ hộ nghèo đầu kỳ", "rate of the poor at the start"),
    "tn.cuoi": ("tỷ lệ hộ nghèo cuối kỳ", "rate of the poor at the end"),
    "tn.giam": ("mức giảm tỷ lệ hộ nghèo", "fall of the rate of the poor"),
    "tc.dau": ("tỷ lệ hộ cận nghèo đầu kỳ", "rate of the near-poor at the start"),
    "tc.cuoi": ("tỷ lệ hộ cận nghèo cuối kỳ", "rate of the near-poor at the end"),
    "tc.giam": ("mức giảm tỷ lệ hộ cận nghèo", "fall of the rate of the near-poor"),
    "so_thon": ("số thôn", "number of villages"),
    "so_cap_duoi": ("số đơn vị cấp dưới", "number of units below"),
    "bc.chung": ("hạn báo cáo chung", "common report dates"),
}
"""What a reference in a text stands for, as a person who fills the sheets would call it."""
