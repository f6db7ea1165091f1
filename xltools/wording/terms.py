"""The words for codes that occur inside sentences: kinds of catalogue, faults, levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from xltools.wording.form_words import FORM_WORDS, REFERENCES

Lang = Literal["vi", "en"]

_CATALOGUES: Final = {
    "programmes": ("chương trình, dự án", "programmes and projects"),
    "policies": ("chính sách ngoài chương trình", "policies outside the programme"),
    "standards": ("chuẩn nghèo", "poverty standards"),
    "capital_kinds": ("loại vốn", "kinds of capital"),
    "funding_sources": ("nguồn vốn", "funding sources"),
    "levels": ("cấp hành chính", "administrative levels"),
    "unit_types": ("loại đơn vị hành chính", "types of unit"),
    "village_names": ("tên gọi cấp dưới xã", "names for villages"),
    "deadlines": ("thời hạn báo cáo", "reporting deadlines"),
    "default_owners": ("đơn vị phụ trách chỉ số", "owners of indicators"),
    "default_tasks": ("phân công theo dự án", "leads and partners by project"),
    "phrases": ("câu mẫu", "usual sentences"),
    "offices": ("cơ quan, bộ phận", "offices"),
    "recipient_codes": ("mục đích gửi ở Nơi nhận", "recipient codes"),
    "signing_capacities": ("tư cách ký", "signing capacities"),
    "signing_lines": ("quyền hạn, chức vụ người ký", "signing lines"),
    "holidays": ("ngày nghỉ lễ", "public holidays"),
    "laws": ("văn bản pháp luật", "laws"),
    "document_symbols": ("chữ viết tắt trong ký hiệu văn bản", "letters of document symbols"),
    "indicator_words": ("cách gọi các chỉ số", "words for indicators"),
    "promise_words": ("từ ngữ về kết quả của từng dự án", "words for what projects bring"),
    "style_words": ("từ ngữ cho quy tắc trình bày", "words for rules of style"),
    "bygone_names": ("tên gọi đã hết hiệu lực", "names that are over"),
    "campaigns": ("phong trào, cuộc vận động", "campaigns"),
    "units": ("đơn vị hành chính", "units"),
    "successions": ("sáp nhập, chia tách đơn vị", "mergers and splits of units"),
    "outlines": ("bố cục văn bản", "outlines"),
}

_LEVELS: Final = {
    "commune": ("cấp xã", "commune level"),
    "district": ("cấp huyện", "district level"),
    "province": ("cấp tỉnh", "province level"),
}

# our own faults first, then the types of pydantic's errors
_FAULTS: Final = {
    "unreadable": ("không đọc được tệp", "the file cannot be read"),
    "not_json": ("nội dung không đúng cú pháp JSON", "the content is no valid JSON"),
    "not_toml": ("nội dung không đúng cú pháp TOML", "the content is no valid TOML"),
    "not_an_object": ("phải là một đối tượng {…}", "it has to be an object {…}"),
    "not_a_list": ("phải là một danh sách […] các mục {…}", "it has to be a list […] of {…}"),
    "unknown_kind": ("không có loại danh mục này", "there is no such kind of catalogue"),
    "ambiguous": (
        "có nhiều mục cùng mã; hãy ghi rõ thời điểm bắt đầu hiệu lực",
        "several entries have this code; say from which day it holds",
    ),
    "unknown_code": (
        "không có mã nội dung kiểm tra này",
        "no finding has this code",
    ),
    "missing": ("thiếu mục bắt buộc", "a required entry is missing"),
    "twice": ("đã có ở một mục khác", "another entry has it already"),
    "extra_forbidden": ("có mục không thuộc quy định", "this entry is not provided for"),
    "unexpected_keyword_argument": (
        "có mục không thuộc quy định",
        "this entry is not provided for",
    ),
    "enum": ("giá trị không có trong danh sách cho phép", "the value is not in the list"),
    "literal_error": ("giá trị không có trong danh sách cho phép", "the value is not in the list"),
    "string_type": ("phải là chữ, đặt trong dấu ngoặc kép", "it has to be text in quotes"),
    "string_too_short": ("không được để trống", "it must not be blank"),
    "string_pattern_mismatch": ("viết không đúng mẫu", "it is not written as prescribed"),
    "int_type": ("phải là số nguyên", "it has to be a whole number"),
    "int_parsing": ("phải là số nguyên", "it has to be a whole number"),
    "bool_type": ("phải là true hoặc false", "it has to be true or false"),
    "list_type": ("phải là một danh sách […]", "it has to be a list […]"),
    "tuple_type": ("phải là một danh sách […]", "it has to be a list […]"),
    "dict_type": ("phải là một đối tượng {…}", "it has to be an object {…}"),
    "model_type": ("phải là một đối tượng {…}", "it has to be an object {…}"),
    "greater_than_equal": ("số quá nhỏ", "the number is too small"),
    "less_than_equal": ("số quá lớn", "the number is too large"),
    "decimal_type": ("phải là số", "it has to be a number"),
    "decimal_parsing": ("phải là số", "it has to be a number"),
    "date_type": ("phải là ngày, viết như 2024-01-31", "it has to be a day such as 2024-01-31"),
    "date_parsing": ("phải là ngày, viết như 2024-01-31", "it has to be a day such as 2024-01-31"),
    "date_from_datetime_parsing": (
        "phải là ngày, viết như 2024-01-31",
        "it has to be a day such as 2024-01-31",
    ),
}

TERMS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "catalogue": _CATALOGUES,
    "level": _LEVELS,
    "fault": _FAULTS,
    "word": FORM_WORDS,
    "reference": REFERENCES,
}
"""For each kind of code, the codes with their words in Vietnamese and English."""

_UNKNOWN: Final = {
    "fault": ("giá trị không hợp lệ ({code})", "the value is not valid ({code})"),
}


def say_term(kind: str, code: str, lang: Lang) -> str:
    """The words for a code; a code without words stands for itself."""
    words = TERMS[kind].get(code) or _UNKNOWN.get(kind, ("{code}", "{code}"))
    return words[0 if lang == "vi" else 1].replace("{code}", code)
