"""Style: what texts say twice, leave out or write in two ways; all of it is a hint."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from checks.cases import TODAY, case_from, found, told
from sheets import brief

from xltools.catalogue import load_catalogue
from xltools.checks import Case, check, style_marks, style_numbers, style_terms, style_words, texts
from xltools.findings import Severity
from xltools.wording.message import Message
from xltools.wording.messages import style as messages
from xltools.wording.say import say


def sentences(*texts: str) -> str:
    """A workbook with these sentences, from C6 on."""
    rows = "\n".join(f"giải pháp | {at} | {text}" for at, text in enumerate(texts, 1))
    return f"# Nội dung văn bản\nPhần | Thứ tự | Nội dung\n{rows}\n"


AT = "Nội dung văn bản!C6"


def test_all_of_style_is_a_hint() -> None:
    told = [each for each in vars(messages).values() if isinstance(each, Message)]

    assert {each.severity for each in told} == {Severity.INFO}


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("Hỗ trợ các các hộ", "các"),
        ("Hỗ trợ hộ nghèo Hộ nghèo vay vốn", "hộ nghèo"),
        ("Hội đồng nhân dân hội đồng nhân dân xã", "hội đồng nhân dân"),
        ("Vốn của của dự án", "của"),
    ],
)
def test_words_typed_twice_are_told(text: str, twice: str) -> None:
    finding = told(style_words.no_words_are_typed_twice, sentences(text))

    assert (finding.code, finding.values["likely"]) == ("style.doubled-word", twice)


@pytest.mark.parametrize(
    "text",
    [
        "Kiểm tra thường xuyên xuyên suốt",
        "Rừng xanh xanh, từ từ, dần dần, luôn luôn, ngày càng ngày càng",
        "Phân công công việc, hỗ trợ trợ giúp, giao thông thông suốt",
        "Tờ trình trình Hội đồng nhân dân, cấp văn bằng bằng tiếng Việt",
        "Hợp tác xã xã Tân Lập, trưởng thôn thôn 1, Y Y Hạnh",
        "Trong năm năm, cho hộ; hộ khác",
        "Hộ nghèo, hộ nghèo dân tộc thiểu số",
    ],
)
def test_words_that_meet_or_are_reduplicated_are_let_be(text: str) -> None:
    assert found(style_words.no_words_are_typed_twice, sentences(text)) == []


def test_a_phrase_said_twice_in_a_clause_is_told() -> None:
    """S003-17; a mark or a word that joins the two makes them an enumeration."""
    rule = style_words.no_phrase_is_said_twice_in_a_clause
    twice = "Vùng có điều kiện kinh tế - xã hội có điều kiện đặc biệt khó khăn"

    assert found(rule, sentences(twice)) == [f"{AT} style.repeated-phrase"]
    assert told(rule, sentences(twice)).values["phrase"] == "có điều kiện"
    assert found(rule, sentences(twice.replace("hội có", "hội, có"))) == []
    assert found(rule, sentences(twice.replace("hội có", "hội và có"))) == []
    assert found(rule, sentences("Hộ nghèo vay vốn như hộ nghèo vay vốn")) == []


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Trên đây Kế hoạch năm 2024.", "Trên đây là Kế hoạch"),
        ("Thực hiện theo quy định pháp luật.", "theo quy định của pháp luật"),
    ],
)
def test_a_broken_expression_is_told_with_the_whole_one(text: str, likely: str) -> None:
    finding = told(style_words.fixed_expressions_are_whole, sentences(text))

    assert (finding.code, finding.values["likely"]) == ("style.fixed-expression", likely)


def test_a_whole_expression_is_let_be() -> None:
    text = sentences("Trên đây là Kế hoạch, theo quy định của pháp luật.")

    assert found(style_words.fixed_expressions_are_whole, text) == []


def test_an_office_may_add_expressions_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "bo-sung.json"
    entry = {
        "code": "CUM.RIENG",
        "group": "cụm từ cố định",
        "name": "nhân dân các dân tộc",
        "aliases": ["nhân dân dân tộc"],
        "source": "Của đơn vị",
        "certain": True,
    }
    own.write_text(json.dumps({"style_words": [entry]}, ensure_ascii=False), encoding="utf-8")
    case = case_from(sentences("Vận động nhân dân dân tộc trên địa bàn."))
    with_own = Case(case.plan, case.rows, None, case.settings, TODAY, None, load_catalogue(own))

    assert brief(check(with_own, (style_words.fixed_expressions_are_whole,))) == [
        f"{AT} style.fixed-expression"
    ]


def test_a_campaign_is_told_when_it_is_old_or_not_known() -> None:
    old = "Phong trào “Toàn dân xây dựng đời sống văn hóa khu dân cư”"
    new = "Phong trào “Toàn xã chung lòng giúp hộ nghèo”"

    assert found(texts.campaigns_carry_their_official_names, sentences(old, new)) == [
        f"{AT} text.campaign-name"
    ]
    assert found(style_words.campaigns_are_known, sentences(old, new)) == [
        "Nội dung văn bản!C7 style.campaign-unknown"
    ]
    assert (
        found(style_words.campaigns_are_known, sentences("Tinh thần “tương thân tương ái”")) == []
    )


def test_two_spellings_of_a_term_are_told_once_at_the_rarer_one() -> None:
    rule = style_terms.terms_are_written_one_way
    text = sentences(
        "Công chức LĐTBXH xã",
        "Qua LĐ-TB&XH huyện",
        "Gửi LĐTBXH huyện; theo Công văn số 12/UBND-LĐTBXH",
        "Xây dựng Nông thôn mới",
        "Xây dựng nông thôn mới, đô thị văn minh",
        "Nông thôn mới gắn với nông thôn mới nâng cao",
        "Phát triển kinh tế-xã hội",
        "Phát triển kinh tế - xã hội; kinh tế – xã hội",
    )

    findings = check(case_from(text), (rule,))

    assert brief(findings) == [
        "Nội dung văn bản!C7 style.mixed-spelling",
        "Nội dung văn bản!C9 style.mixed-spelling",
        "Nội dung văn bản!C13 style.mixed-spelling",
    ]
    assert [(each.value, each.values["likely"]) for each in findings] == [
        ("LĐ-TB&XH", "LĐTBXH"),
        ("Nông thôn mới", "nông thôn mới"),
        ("kinh tế - xã hội", "kinh tế-xã hội"),
    ]


def test_what_is_no_second_spelling_is_let_be() -> None:
    text = sentences(
        "Các chương trình mục tiêu quốc gia",
        "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
        "Giảm nghèo bền vững là nhiệm vụ chính",
        "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA",
        "HĐND, UBND xã; theo Kế hoạch 12/KH-UBND, KH số 12",
        "Trẻ từ 3-5 tuổi; từ 6 - 10 tuổi",
    )

    assert found(style_terms.terms_are_written_one_way, text) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Huy động (ngày công, vật tư", "("),
        ("Huy động ngày công) vật tư", ")"),
        ("Quỹ “Vì người nghèo của xã", "“"),
        ("Tập huấn [02 lớp", "["),
    ],
)
def test_a_mark_without_its_partner_is_told(text: str, mark: str) -> None:
    finding = told(style_marks.brackets_and_quotes_come_in_pairs, sentences(text))

    assert (finding.code, finding.values["mark"]) == ("style.unpaired", mark)


@pytest.mark.parametrize(
    "text",
    [
        "Gồm: a) ngày công; đ) vật tư; 1) hiện vật (nếu có)",
        'Quỹ “Vì người nghèo" và "Khuyến học"',
        "Làng Đắk N'Drót (xã (cũ))",
    ],
)
def test_marks_in_pairs_and_of_items_are_let_be(text: str) -> None:
    assert found(style_marks.brackets_and_quotes_come_in_pairs, sentences(text)) == []


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Giảm nghèo , tăng thu nhập", "nghèo,"),
        ("Giảm nghèo;tăng thu nhập", "nghèo; tăng"),
        ("Giảm nghèo.Hỗ trợ hộ", "nghèo. Hỗ"),
        ("Các hội chính trị- xã hội", "trị - xã"),
        ("Qua Lao động -TB&XH", "động - TB"),
        ("Huy động ( ngày công)", "(ngày"),
        ("Cấp cho hộ(người nghèo)", "hộ (người nghèo"),
    ],
)
def test_a_blank_too_many_or_too_few_is_told(text: str, likely: str) -> None:
    finding = told(style_marks.blanks_stand_where_they_belong, sentences(text))

    assert (finding.code, finding.values["likely"]) == ("style.spacing", likely)


@pytest.mark.parametrize(
    "text",
    [
        "Xin ý kiến ./.",
        "Giống, phân bón... ở TP.Kon Tum, v.v.",
        "Trang tanlap.gov.vn, lúc 8:30, 12,5 ha, 3-5 tuổi, 01/6/2024",
        "Giảm nghèo (05 hộ): “hộ nghèo”, kinh tế - xã hội, kinh tế-xã hội",
    ],
)
def test_blanks_where_they_belong_are_let_be(text: str) -> None:
    assert found(style_marks.blanks_stand_where_they_belong, sentences(text)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("huy động ngày công", "style.sentence-start"),
        ("Huy động ngày công. vận động hộ khá", "style.sentence-start"),
        ("Huy động ngày công và", "style.sentence-end"),
        ("Huy động ngày công,", "style.sentence-end"),
    ],
)
def test_a_sentence_has_a_beginning_and_an_end(text: str, code: str) -> None:
    rules = style_marks.sentences_begin_with_a_capital, style_marks.sentences_do_not_break_off

    assert brief(check(case_from(sentences(text)), rules)) == [f"{AT} {code}"]


@pytest.mark.parametrize(
    "text",
    [
        "Huy động ngày công... của dân; vận động hộ khá",
        "100% thôn có quỹ, TX. An Khê, v.v. nữa",
        "a) huy động ngày công",
        "Theo danh sách kèm theo.",
        "Gồm các việc sau:",
        "{CT01} hộ nghèo",
    ],
)
def test_a_whole_sentence_is_let_be(text: str) -> None:
    rules = style_marks.sentences_begin_with_a_capital, style_marks.sentences_do_not_break_off

    assert brief(check(case_from(sentences(text)), rules)) == []


def test_sub_headings_are_numbered_alike() -> None:
    """S000-33: told at the one without a number; a heading that leads in is of another kind."""
    text = """
# Dự án - chính sách
Mã | Thực hiện năm nay | In tiêu đề
DA3 | x | không số
DA3.TDA1 | x | có số
DA3.TDA2 | x | không số
DA4.TDA3 | x | dẫn đề
DA6.TDA2 |  | không số
"""

    assert found(style_marks.headings_of_parts_are_numbered_alike, text) == [
        "Dự án - chính sách!C8 style.heading-unnumbered"
    ]


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Ngày 5 tháng 1 năm 2024", "Ngày 05 tháng 01"),
        ("Trước ngày 5/3", "ngày 05/3"),
        ("Từ 5/12/2024", "05/12"),
        ("Trong tháng 1/2024", "tháng 01"),
        ("Trong tháng 2 năm {nam}", "tháng 02"),
    ],
)
def test_a_date_without_its_zero_is_told(text: str, likely: str) -> None:
    finding = told(style_numbers.dates_in_texts_have_their_zeros, sentences(text))

    assert (finding.code, finding.values["likely"]) == ("style.date", likely)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 05/3/2024, 31/5",
        "Tháng 12/2024, tháng 3",
        "Trong 2 tháng, 1/2 số thôn",
        "Số 5/KH-UBND",
    ],
)
def test_a_date_as_prescribed_is_let_be(text: str) -> None:
    assert found(style_numbers.dates_in_texts_have_their_zeros, sentences(text)) == []


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Còn 3.36 %", "3,36%"),
        ("Còn 3,36 %", "3,36%"),
        ("Giảm 0.42 điểm phần trăm", "0,42 điểm phần trăm"),
        ("Cho 1100 lao động", "1.100 lao động"),
        ("Cho 1,100 lao động", "1.100 lao động"),
        ("Vốn 12500 triệu đồng", "12.500 triệu đồng"),
    ],
)
def test_a_number_written_otherwise_is_told(text: str, likely: str) -> None:
    finding = told(style_numbers.numbers_in_texts_are_written_the_usual_way, sentences(text))

    assert (finding.code, finding.values["likely"]) == ("style.number", likely)


@pytest.mark.parametrize(
    "text",
    ["Còn 3,36%", "Cho 1.100 lao động", "Năm 2024 hộ nghèo giảm", "Vốn 3,5 triệu đồng", "Mục 2.1"],
)
def test_a_number_as_usual_is_let_be(text: str) -> None:
    assert found(style_numbers.numbers_in_texts_are_written_the_usual_way, sentences(text)) == []


def test_small_counts_are_written_with_a_zero_or_without() -> None:
    """S000-54: "6 thôn" beside "05 hộ", told once with all cells of the kind without a zero."""
    rule = style_numbers.small_counts_have_a_zero_everywhere
    finding = told(rule, sentences("Giúp 05 hộ", "Ban quản lý 6 thôn", "Mở 2 lớp"))

    assert (str(finding.cell), finding.code) == (
        "Nội dung văn bản!C7",
        "style.leading-zero",
    )
    assert [str(each) for each in finding.related] == ["Nội dung văn bản!C8", AT]
    assert (finding.value, finding.values["likely"]) == ("6 thôn", "06 thôn")
    assert found(rule, sentences("Giúp 05 hộ, trẻ dưới 5 tuổi, thôn 3 hộ nghèo, 3-5 hộ")) == []
    assert found(rule, sentences("Giúp 5 hộ", "Ban quản lý 6 thôn")) == []


def test_many_typed_figures_that_stand_elsewhere_are_told_once() -> None:
    rule = style_numbers.figures_in_texts_are_tied_to_their_records
    targets = (
        "# Chỉ tiêu\nMã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT\n"
        "CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo | không quá (≤) | 3,36 | %\n"
        "CT02 | Tỷ lệ hộ cận nghèo | Tỷ lệ hộ cận nghèo | không quá (≤) | 4,54 | %\n"
    )
    poor, near = "Tỷ lệ hộ nghèo không quá 3,36%.", "Tỷ lệ hộ cận nghèo không quá 4,54%."

    finding = told(rule, sentences(poor, near, poor) + targets)

    assert (str(finding.cell), finding.code) == (AT, "style.could-be-tied")
    assert (finding.values["figures"], finding.values["cells"]) == (3, 3)
    assert finding.values["likely"] == "Tỷ lệ hộ nghèo không quá {CT01}."
    assert "validate --fix" in say(finding).remedy
    assert found(rule, sentences(poor, near) + targets) == []
