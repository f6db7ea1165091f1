"""What is put right without a person: names and figures that can only be meant in one way."""

from __future__ import annotations

import pytest
from checks.cases import case_from, example, general_with
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import raw_of

from xltools.checks import Case
from xltools.checks.fixes import FIXERS, WITH_TONES, Fixer, put_right
from xltools.form import Activity
from xltools.form.base import fields
from xltools.form.kinds import Kind, kind_of
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.references import Context, resolve
from xltools.rows.fixes import ANSWERS, FixKind
from xltools.rows.mend_letters import letter_steps, mend_letters
from xltools.rows.raw import RawSheet, RawWorkbook
from xltools.rows.read import read_rows
from xltools.wording.fixes import FIX_KINDS
from xltools.wording.messages import messages

SHEETS = """
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Đơn vị phụ trách
CT01 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3,36 | % | Trạm Y tế xã
CT02 | Tỷ lệ hộ nghèo | Mức giảm | giảm ít nhất | 0,42 | điểm % |
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 106
KP02 | DA3.TDA1 | NSTW | sự nghiệp | được giao | 434
# Chế độ báo cáo
Mã | Kỳ | Cách nêu hạn | Ngày/tháng
BC01 | 6 tháng | trước ngày | 31/5
BC02 | năm | trước ngày | 10/11
"""
"""Records that sentences may speak of."""

SENTENCE = "# Nội dung văn bản\nPhần | Thứ tự | Nội dung\ngiải pháp | 1 | {}\n"


def fixed(text: str, fixers: tuple[Fixer, ...] = FIXERS) -> list[str]:
    """What is put right: "Chỉ tiêu!Y6 office: Kế toán → …"."""
    _, steps = put_right(case_from(text), fixers)
    return [f"{each.cell} {each.kind.value}: {each.before} → {each.after}" for each in steps]


def sentence(text: str) -> str:
    """How one sentence reads after all fixers, beside the records."""
    plan, _ = put_right(case_from(SHEETS + SENTENCE.format(text)))
    return plan.sentences[0].wording or ""


@pytest.mark.parametrize(
    ("named", "official"),
    [
        ("Trạm Y Tế", "Trạm Y tế xã"),
        ("kế toán", "Công chức Tài chính - Kế toán"),
        ("Công chức Lao động-Thương binh và Xã hội", "Công chức Lao động - Thương binh và Xã hội"),
        ("Trạm Y tế xã Tân Lập", "Trạm Y tế xã"),
        ("Hội Nông dan xã", "Hội Nông dân xã"),
        ("Hội Nôgn dân xã", "Hội Nông dân xã"),
    ],
)
def test_an_office_gets_its_official_name(named: str, official: str) -> None:
    text = f"# Phân công\nMã | Đơn vị chủ trì\nNV01 | {named}\n"

    assert fixed(text) == [f"Phân công!B6 office: {named} → {official}"]


@pytest.mark.parametrize(
    "named",
    [
        "Trạm Y tế xã",
        "Trạm Y tế",
        "Hội Nông trường xã",
        "Tổ công nghệ số cộng đồng",
        "UBND các xã, thị trấn",
        "Phòng Lao động - Thương binh và Xã hội",
        "Hội Cựu chiến binh huyện",
        "Ngân hàng Nông nghiệp",
    ],
)
def test_an_office_that_may_be_meant_so_is_let_be(named: str) -> None:
    """Short names, offices of other levels, offices that nobody knows, other words."""
    assert fixed(f"# Phân công\nMã | Đơn vị chủ trì\nNV01 | {named}\n") == []


def test_a_row_of_a_unit_below_keeps_what_that_unit_wrote() -> None:
    text = "# Chỉ tiêu\nMã | Đơn vị phụ trách | Mã đơn vị cấp dưới\nCT01 | Trạm Y Tế | 23497\n"

    assert fixed(text) == []


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Giao Trạm Y Tế khám bệnh.", "Giao Trạm Y tế khám bệnh."),
        (
            "Qua công chức Lao động-Thương binh và Xã hội.",
            "Qua công chức Lao động - Thương binh và Xã hội.",
        ),
        ("Khám bệnh tại các trạm y tế.", "Khám bệnh tại các trạm y tế."),
    ],
)
def test_a_sentence_spells_an_office_as_the_catalogue_does(text: str, official: str) -> None:
    assert sentence(text) == official


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        (
            "Đa dạng hóa sinh kế, nhân rộng mô hình giảm nghèo",
            "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
        ),
        (
            "Đa dạng hóa sinh kế phát triển mô hình giảm nghèo",
            "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
        ),
        ("Phát triển mô hình giảm nghèo", None),
        ("Truyền thông và giảm nghèo về thông tin", None),
    ],
)
def test_a_project_gets_its_official_name_if_it_was_meant(
    printed: str, official: str | None
) -> None:
    """A shorter name may be meant so; the name of another project needs a person."""
    text = f"# Dự án - chính sách\nMã | Tên in trong văn bản\nDA2 | {printed}\n"

    found = fixed(text)

    assert found == ([f"Dự án - chính sách!B6 project: {printed} → {official}"] if official else [])


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        (
            "Tỷ lệ hộ nghèo cuối năm không quá 3,36%.",
            "Tỷ lệ hộ nghèo cuối năm không quá {CT01}.",
        ),
        (
            "Tỷ lệ hộ nghèo giảm ít nhất 0,42 điểm phần trăm, đến cuối năm không quá 3,36%.",
            "Tỷ lệ hộ nghèo giảm ít nhất {CT02}, đến cuối năm không quá {CT01}.",
        ),
        ("Tổng kinh phí thực hiện là 540 triệu đồng.", "Tổng kinh phí thực hiện là {kp}."),
        ("Báo cáo 6 tháng trước ngày 31/5.", "Báo cáo 6 tháng {BC01}."),
        (
            "Báo cáo 6 tháng trước ngày 31/5, năm trước ngày 10/11.",
            "Báo cáo 6 tháng {BC01}, năm {BC02}.",
        ),
    ],
)
def test_a_figure_is_tied_to_the_one_record_that_states_it(text: str, tied: str) -> None:
    assert sentence(text) == tied


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo cuối năm còn 3,36%.",
        "Tỷ lệ hộ nghèo cuối năm không quá 3,4%.",
        "Tỷ lệ hộ nghèo cuối năm không quá 3.36%.",
        "Tỷ lệ hộ nghèo cuối năm không quá 3,36 %.",
        "Tỷ lệ hộ nghèo giảm ít nhất 0,42%.",
        "Tỷ lệ hộ cận nghèo không quá 3,36%.",
        "Tỷ lệ hộ nghèo cuối năm 2023 không quá 3,36%.",
        "Tỷ lệ hộ nghèo giảm ít nhất 0,42 điểm phần trăm, đến cuối năm không quá 3,4%.",
        "Tỷ lệ hộ nghèo không quá 3,36%; tỷ lệ thất nghiệp không quá 3,36%.",
        "Tổng kinh phí thực hiện là 540,4 triệu đồng.",
        "Tổng kinh phí thực hiện là 540.000.000 đồng.",
        "Tổng kinh phí năm 2023 là 540 triệu đồng.",
        "Báo cáo 6 tháng trước ngày 30/5.",
        "Báo cáo 6 tháng chậm nhất ngày 31/5.",
        "Báo cáo 6 tháng trước ngày 31/5/2024.",
    ],
)
def test_a_figure_that_is_said_in_another_way_stays_as_typed(text: str) -> None:
    """Another bound, rounding, unit, indicator, year or day: it would be another sentence."""
    assert sentence(text) == text


def test_a_figure_that_two_rows_state_stays_as_typed() -> None:
    row = "CT03 | Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo | không quá (≤) | 3,36 | % |\n"
    text = "Tỷ lệ hộ nghèo cuối năm không quá 3,36%."
    sheets = SHEETS.replace("# Kinh phí", f"{row}# Kinh phí") + SENTENCE.format(text)

    assert fixed(sheets) == []


def test_tones_are_moved_only_when_asked() -> None:
    text = SENTENCE.format("Đa dạng hoá sinh kế, văn hóa, tiền khóa.")
    other = "# Tổ chức thực hiện\nNhiệm vụ\nVăn hóa cơ sở\n"

    assert fixed(text + other) == []
    [told] = fixed(text + other, WITH_TONES)
    assert told.startswith("Nội dung văn bản!C6 tones: Đa dạng hoá sinh kế")
    assert told.endswith("→ Đa dạng hóa sinh kế, văn hóa, tiền khóa.")


@pytest.mark.parametrize(
    "name", ["tan-lap-2024", "kon-ray-2024", "dak-koi-2024", "dak-ruong-2024", "kon-braih-2026"]
)
def test_nothing_is_put_right_in_a_correct_plan(name: str) -> None:
    case = example(name)

    assert put_right(case, WITH_TONES) == (case.plan, ())


def test_every_kind_has_words_and_answers_findings_that_exist() -> None:
    answered = set().union(*ANSWERS.values())

    assert set(FIX_KINDS) == {kind.value for kind in FixKind}
    assert answered <= set(messages())


PIECES = (
    *("tỷ lệ hộ nghèo giảm còn", "không quá", "3,36%", "0,42 điểm phần trăm", "giảm ít nhất"),
    *("tổng kinh phí", "540 triệu đồng", "báo cáo 6 tháng", "trước ngày 31/5", "năm 2024"),
    *("Trạm Y Tế", "Công chức Lao động-Thương binh và Xã hội", "hoà", "văn hóa", "{CT01}", "{{"),
    *(
        "X· T©n LËp, huyÖn Kon RÉy",
        "Xaõ Taân Laäp, huyeän Kon Raãy",
        "Tân\u200b Lập",
        "e\u0302\u0301",
    ),
    *("Сhương trình", "  ", "\xa0", "\r\n", ". ", "; ", ", ", "1.234", "12,5%", "01 lớp"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=8).map(" ".join)
OFFICES = st.sampled_from(("Trạm Y Tế", "kế toán", "Hội Nôgn dân xã", "Thôn 1", " Trạm  Y tế xã"))
RAW = raw_of(SHEETS + SENTENCE.format("…"), general_with())


def typed(text: str, office: str) -> RawWorkbook:
    """The workbook with a text and an office as a hand typed them."""
    sheets = dict(RAW.sheets)
    for name, column, value in (("Nội dung văn bản", 2, text), ("Chỉ tiêu", 6, office)):
        rows = [list(row) for row in sheets[name].rows]
        rows[5][column] = value
        sheets[name] = RawSheet(name, tuple(map(tuple, rows)))
    return RawWorkbook(sheets)


def case_of(raw: RawWorkbook) -> Case:
    """What the rules and fixers see of a workbook."""
    rows = read_rows(raw)
    case = case_from()
    return Case(plan_of(rows), rows, None, case.settings, case.today, None, case.catalogue)


def digits(text: str) -> str:
    """The figures of a text."""
    return "".join(letter for letter in text if letter in "0123456789")


def told_figures(plan: Plan) -> list[object]:
    """Every value that is no text, and the digits that each text prints."""
    context = Context(plan, case_from().catalogue)
    return [
        digits(_printed(row, value, context)) if kind_of(each).kind is Kind.TEXT else value
        for rows in plan.records.values()
        for row in rows
        for each in fields(type(row))
        if each.filled and (value := getattr(row, each.name)) is not None
    ]


def _printed(row: object, value: object, context: Context) -> str:
    return resolve(str(value), context, row if isinstance(row, Activity) else None).text


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(TEXTS, OFFICES)
def test_putting_right_changes_no_figure_and_twice_is_once(text: str, office: str) -> None:
    raw = typed(text, office)
    mended, letters = mend_letters(raw)
    plan, steps = put_right(case_of(mended), WITH_TONES)

    assert [digits(str(each.before)) for each in letters] == [
        digits(str(each.after)) for each in letters
    ]
    assert told_figures(plan) == told_figures(case_of(mended).plan)
    assert tuple(letter_steps({each.cell: str(each.after) for each in letters}, {})) == ()
    again = case_of(mended)
    again = Case(plan, again.rows, None, again.settings, again.today, None, again.catalogue)
    assert put_right(again, WITH_TONES) == (plan, ())
    assert len({(each.cell, each.kind, str(each.before)) for each in steps}) == len(steps)
