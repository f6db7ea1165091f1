"""Running text."""

from __future__ import annotations

import pytest
from checks.cases import found, told

from xltools.checks import texts


def sentence(text: str) -> str:
    """A workbook with one sentence."""
    return f"# Nội dung văn bản\nPhần | Thứ tự | Nội dung\ngiải pháp | 1 | {text}\n"


AT = "Nội dung văn bản!C6"


@pytest.mark.parametrize(
    "text",
    [
        "00.000đ",
        "Vốn được giao 000đ",
        "00 đồng",
        "x 000.000 y",
        "vốn .000 đồng",
        ",0 triệu đồng",
        "hỗ trợ 50.00.000 đồng",
        "hỗ trợ 1.500.0000 đồng",
        "hỗ trợ 5.000.00đ",
    ],
)
def test_a_fragment_of_an_amount_is_told(text: str) -> None:
    assert found(texts.texts_hold_no_fragment_of_an_amount, sentence(text)) == [
        f"{AT} text.stray-amount"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "106.000.000đ",
        "Hỗ trợ 1.000đ",
        "0 đồng",
        "100.000 đồng",
        "007",
        "giống, 5 triệu đồng",
        "8,0 triệu đồng",
        "1.500.000 đồng",
        "theo mục 3.1.2 đồng thời phối hợp",
        "theo Điều 1.10 đồng bào được hỗ trợ",
    ],
)
def test_a_whole_amount_is_left_in_peace(text: str) -> None:
    assert found(texts.texts_hold_no_fragment_of_an_amount, sentence(text)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("giống, phân bón, thuốc thú y ...vv.", "text.leftover"),
        ("giống, phân bón… v.v", "text.leftover"),
        ("giống, phân bón, vv", "text.leftover"),
        ("theo Quyết định số ........ của huyện", "text.placeholder"),
        ("theo Quyết định số …… của huyện", "text.placeholder"),
        ("theo Kế hoạch số …/KH-UBND của huyện", "text.placeholder"),
        ("theo Kế hoạch số /KH-UBND ngày 18/01/2024", "text.placeholder"),
        ("Ban quản lý [tên thôn] phối hợp", "text.placeholder"),
        ("Thôn (ghi rõ tên thôn) phối hợp", "text.placeholder"),
        ("báo cáo bằng văn bản (nêu rõ lý do)", ""),
        ("ban hành ngày … tháng … năm 2024", "text.placeholder"),
        ("theo Quyết định số 12/QĐ-UBND", ""),
        ("giống, phân bón...", ""),
        ("giống, phân bón v.v.", ""),
        ("giống, phân bón v.v...", ""),
    ],
)
def test_a_text_is_finished(text: str, code: str) -> None:
    assert found(texts.texts_are_finished, sentence(text)) == ([f"{AT} {code}"] if code else [])


def test_children_are_under_sixteen() -> None:
    rule = texts.children_are_under_sixteen

    assert found(rule, sentence("trẻ em 0-16 tuổi")) == [f"{AT} text.age-group"]
    assert found(rule, sentence("trẻ em từ 0 đến 16 tuổi")) == [f"{AT} text.age-group"]
    assert found(rule, sentence("trẻ em dưới 16 tuổi")) == []
    assert found(rule, sentence("trẻ em 10-16 tuổi")) == []


def test_the_closing_mark_is_not_typed() -> None:
    rule = texts.the_closing_mark_is_printed_by_itself

    assert found(rule, sentence("xin ý kiến ./.")) == [f"{AT} text.closing-mark"]
    assert found(rule, sentence("xin ý kiến.")) == []


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Tiêu dự án 2 thuộc Dự án 3", "Tiểu dự án"),
        ("thuộc tiêu dự án 2 của Dự án 3", "tiểu dự án"),
        ("Phần đầu giảm ít nhất", "Phấn đấu"),
        ("phấn đầu đạt kế hoạch", "phấn đấu"),
        ("Chương trình MTQGNN giai đoạn", "MTQGGN"),
        ("sản xuất nông, lâm, nghiệp", "nông, lâm, ngư nghiệp"),
    ],
)
def test_a_known_mistyping_is_hinted_at(text: str, likely: str) -> None:
    finding = told(texts.words_are_spelt_right, sentence(text))

    assert (finding.code, finding.values["likely"]) == ("text.misspelt", likely)


@pytest.mark.parametrize(
    "text", ["Tiểu dự án 2", "Phần đầu của Kế hoạch", "Mục tiêu dự án", "Phần đấu giá"]
)
def test_words_that_only_look_mistyped_are_left_in_peace(text: str) -> None:
    assert found(texts.words_are_spelt_right, sentence(text)) == []


def test_references_lead_to_a_value() -> None:
    text = sentence("Năm {nam} giảm {CT01} theo {CT09}, kinh phí {kp}; {{ngoặc}") + (
        "# Chỉ tiêu\nMã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT\n"
        "CT01 | Mức giảm | giảm | 0,42 | điểm %\n"
    )

    assert found(texts.references_lead_to_a_value, text) == [
        f"{AT} text.unknown-reference",
        f"{AT} text.empty-reference",
    ]


def test_a_report_without_its_day_is_told_on_its_own_sheet() -> None:
    text = sentence("Báo cáo 6 tháng {BC01}") + (
        "# Chế độ báo cáo\nMã | Cách nêu hạn | Ngày/tháng\nBC01 | trước ngày | 31/6\n"
    )

    assert found(texts.references_lead_to_a_value, text) == []


def test_the_amount_of_an_activity_is_known_in_its_own_line_only() -> None:
    text = (
        "# Hoạt động\nMã | Dự án - chính sách | Phần | Nội dung | Khối lượng | ĐVT\n"
        "HD01 | DA7.TDA1 | Nội dung | Mở {sl} tập huấn | 1 | lớp\n" + sentence("Mở {sl} tập huấn")
    )

    assert found(texts.references_lead_to_a_value, text) == [f"{AT} text.unknown-reference"]


def test_a_campaign_is_called_by_its_official_name() -> None:
    other = "“Cả nước chung tay vì người nghèo, không để ai bị bỏ lại phía sau”"
    right = "“Cả nước chung tay vì người nghèo – Không để ai bị bỏ lại phía sau”"
    rule = texts.campaigns_carry_their_official_names

    assert found(rule, sentence(f"phong trào {other}")) == [f"{AT} text.campaign-name"]
    assert found(rule, sentence(f"phong trào {right}")) == []
    assert found(rule, sentence("tinh thần “tương thân tương ái” của dân tộc")) == []


def test_what_a_required_cell_lacks_is_told_there_and_not_in_every_text() -> None:
    rule = texts.references_lead_to_a_value
    blank = "\n# Thông tin chung\nMục | Giá trị\n"

    assert found(rule, sentence("{don_vi} năm {nam}: {n.giam} hộ, {so_thon} thôn"), blank) == []
    assert found(rule, sentence("{cap_tren}"), blank) == [f"{AT} text.empty-reference"]


def test_a_target_without_a_value_is_told_there_and_not_where_a_text_speaks_of_it() -> None:
    """One that says it has no number yet is no fault, so its text is told."""
    rule = texts.references_lead_to_a_value
    targets = (
        "# Chỉ tiêu\nMã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Chưa có số\n"
        "CT01 | Mức giảm | giảm |  | điểm % |\nCT02 | Mức giảm | giảm |  | điểm % | x\n"
    )

    assert found(rule, sentence("Giảm {CT01}") + targets) == []
    assert found(rule, sentence("Giảm {CT02}") + targets) == [f"{AT} text.empty-reference"]


def test_a_sentence_of_the_library_that_was_changed_says_that_it_is_the_unit_s_own() -> None:
    rule = texts.sentences_say_where_they_come_from
    library = "Huy động, lồng ghép và sử dụng hiệu quả mọi nguồn lực dành cho giảm nghèo."
    changed = library.replace("mọi nguồn lực", "nguồn lực của hợp tác xã")
    heads = "# Nội dung văn bản\nPhần | Thứ tự | Nội dung | Lấy từ\n"

    assert found(rule, f"{heads}giải pháp | 4 | {changed} | câu mẫu\n") == [
        "Nội dung văn bản!D6 text.not-of-library"
    ]
    assert found(rule, f"{heads}giải pháp | 4 | {library} | câu mẫu\n") == []
    assert found(rule, f"{heads}giải pháp | 4 | {changed} | đơn vị sửa\n") == []
    assert found(rule, f"{heads}giải pháp | 4 | {changed} | năm trước, chưa xem lại\n") == []
