"""Documents: in and out without a workbook, and several laid over one another."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import plan_from, troubles

from xltools.errors import XltoolsError
from xltools.form import RECORDS, FundingLine, GeneralInfo, LegalBasis, Target, Task
from xltools.form.base import FormField, Record, Shape, fields
from xltools.form.kinds import Kind, kind_of
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.export import canonical, export
from xltools.quantities import Dong, Moment, Said
from xltools.rows.columns import columns_of
from xltools.rows.document import merge_documents, rows_of
from xltools.wording.text import clean

DOCUMENT = {
    "Thông tin chung": {"Tên đơn vị": "Xã Tân Lập", "Năm kế hoạch": 2024},
    "Chỉ tiêu": [
        {"Mã": "CT01", "Cách nêu": "không quá (≤)", "Giá trị": 3.36, "ĐVT": "%"},
        {"Mã": "CT02"},
        {"Mã": "CT03", "Giá trị": "0,42", "Chưa có số": "x"},
    ],
    "Kinh phí": [{"Mã": "KP01", "Nguồn": "NSTW", "Kế hoạch vốn năm (triệu đồng)": 106.5}],
}


def test_a_document_gives_the_records_at_the_places_of_the_template() -> None:
    rows = rows_of(DOCUMENT)
    first, second = rows.sheets[Target].records
    assert isinstance(first, Target)
    assert isinstance(second, Target)
    assert (first.value, second.value, second.no_value_yet) == (
        Decimal("3.36"),
        Decimal("0.42"),
        True,
    )
    assert [str(r.cell("code")) for r in (first, second)] == ["Chỉ tiêu!B6", "Chỉ tiêu!B7"]
    (line,) = rows.sheets[FundingLine].records
    assert isinstance(line, FundingLine)
    assert line.amount == 106_500_000
    assert rows.all_problems == ()


def test_a_document_without_general_information_has_a_blank_one() -> None:
    plan = plan_of(rows_of({}))
    assert plan.info.unit_name is None
    assert plan.info.cell("unit_name").sheet == "Thông tin chung"


def test_a_value_that_cannot_be_read_is_a_problem_at_its_cell() -> None:
    rows = rows_of({"Chỉ tiêu": [{"Mã": "CT01", "Giá trị": "12.3"}]})
    assert troubles(rows.all_problems) == ["Chỉ tiêu!J6 AMBIGUOUS_NUMBER"]


@pytest.mark.parametrize(
    ("document", "code", "values"),
    [
        ([], "prefill.invalid", {"where": "", "fault": "not_an_object"}),
        ({"Chỉ tiêu": {}}, "prefill.invalid", {"where": "Chỉ tiêu", "fault": "not_a_list"}),
        (
            {"Thông tin chung": []},
            "prefill.invalid",
            {"where": "Thông tin chung", "fault": "not_an_object"},
        ),
        (
            {"Chỉ tiêu": [{}, "CT01"]},
            "prefill.invalid",
            {"where": "Chỉ tiêu, 2", "fault": "not_an_object"},
        ),
        (
            {"Chỉ tiêu": [{"Giá trị": [1]}]},
            "prefill.invalid",
            {"where": "Chỉ tiêu, 1, Giá trị", "fault": "string_type"},
        ),
    ],
)
def test_a_document_of_another_shape_is_refused_with_the_place(
    document: object, code: str, values: dict[str, str]
) -> None:
    with pytest.raises(XltoolsError) as caught:
        rows_of(document, "nhap.json")
    assert (caught.value.code, caught.value.values) == (code, {"file": "nhap.json", **values})


def test_sheets_and_headings_that_the_form_lacks_are_named() -> None:
    with pytest.raises(XltoolsError) as caught:
        rows_of({"Chi tieu": []}, "nhap.json")
    assert (caught.value.code, caught.value.values["sheet"]) == (
        "prefill.unknown-sheet",
        "Chi tieu",
    )
    for heading in ("Gía trị", "Hộ nghèo cuối kỳ"):
        with pytest.raises(XltoolsError) as caught:
            rows_of({"Diễn biến hộ": [{heading: 1}]}, "nhap.json")
        assert caught.value.code == "prefill.unknown-heading"
        assert caught.value.values["heading"] == heading
        assert str(caught.value.values["known"]).startswith("Kỳ, Mã, Thôn (đơn vị)")


def test_later_documents_win_cell_by_cell_and_rows_meet_by_their_keys() -> None:
    merged = merge_documents(
        {
            "Thông tin chung": {"Tên đơn vị": "Xã A", "Cấp": "xã"},
            "Phân công": [{"Mã": "NV01", "Tên việc": "a", "Ghi chú": "cũ"}, {"Tên việc": "b"}],
            "Diễn biến hộ": [{"Kỳ": "kế hoạch", "Mã": "T1", "Hộ nghèo đầu kỳ": 1}],
        },
        {
            "thông tin chung": {"TÊN ĐƠN VỊ": "Xã B"},
            "Phân công": [{"Mã": "nv01", "Tên việc": "c", "Ghi chú": ""}, {"Tên việc": "b"}],
            "Diễn biến hộ": [
                {"Kỳ": "Kế hoạch", "Mã": "T1", "Hộ nghèo đầu kỳ": 2},
                {"Kỳ": "thực hiện năm", "Mã": "T1", "Hộ nghèo đầu kỳ": 3},
            ],
        },
    )
    assert merged == {
        "Thông tin chung": {"Tên đơn vị": "Xã B", "Cấp": "xã"},
        "Diễn biến hộ": [
            {"Kỳ": "Kế hoạch", "Mã": "T1", "Hộ nghèo đầu kỳ": 2},
            {"Kỳ": "thực hiện năm", "Mã": "T1", "Hộ nghèo đầu kỳ": 3},
        ],
        "Phân công": [
            {"Mã": "nv01", "Tên việc": "c"},
            {"Tên việc": "b"},
            {"Tên việc": "b"},
        ],
    }


def test_two_rows_of_one_document_with_one_key_stay_two() -> None:
    twice = {"Chỉ tiêu": [{"Mã": "CT01", "Giá trị": 1}, {"Mã": "CT01", "Giá trị": 2}]}
    assert merge_documents(twice) == twice
    base = {"Chỉ tiêu": [{"Mã": "CT01", "Nhóm": "a"}]}
    assert merge_documents(base, twice) == {
        "Chỉ tiêu": [{"Mã": "CT01", "Nhóm": "a", "Giá trị": 1}, {"Mã": "CT01", "Giá trị": 2}]
    }


def test_a_plan_is_exported_as_staff_type_it() -> None:
    plan = plan_from("""
# Chỉ tiêu
ĐVT | Mã | Giá trị | Chưa có số | Cách nêu
% | CT01 | 3,360 | | ≤
hộ | CT02 | 1.234.567,125 | X | giảm
# Kinh phí
Mã | Nguồn | Kế hoạch vốn năm (triệu đồng)
KP01 | NSTW | 106,000001
KP02 | NSTW | 268
# Căn cứ
Mã VB | Ngày ban hành | Trích yếu
VB01 | ngày 22 tháng 2 năm 2022 | a
VB02 | chưa rõ | b
# Phân công
Mã | Bắt đầu | Kết thúc | Phối hợp khác
NV01 | tháng 1/2024 | 31/5 | a;b
NV02 | quý 2 | năm 2024 |
NV03 | 01/3/2024 | tháng 4 |
""")
    document = export(plan)
    del document["Thông tin chung"]
    assert document == {
        "Chỉ tiêu": [
            {"Mã": "CT01", "Cách nêu": "không quá (≤)", "Giá trị": 3.36, "ĐVT": "%"},
            {
                "Mã": "CT02",
                "Cách nêu": "giảm",
                "Giá trị": 1234567.125,
                "Chưa có số": "x",
                "ĐVT": "hộ",
            },
        ],
        "Kinh phí": [
            {"Mã": "KP01", "Nguồn": "NSTW", "Kế hoạch vốn năm (triệu đồng)": 106.000001},
            {"Mã": "KP02", "Nguồn": "NSTW", "Kế hoạch vốn năm (triệu đồng)": 268},
        ],
        "Phân công": [
            {"Mã": "NV01", "Phối hợp khác": "a; b", "Bắt đầu": "01/2024", "Kết thúc": "31/5"},
            {"Mã": "NV02", "Bắt đầu": "quý II", "Kết thúc": "2024"},
            {"Mã": "NV03", "Bắt đầu": "01/3/2024", "Kết thúc": "tháng 4"},
        ],
        "Căn cứ": [
            {"Mã VB": "VB01", "Ngày ban hành": "22/02/2022", "Trích yếu": "a"},
            {"Mã VB": "VB02", "Ngày ban hành": "chưa rõ", "Trích yếu": "b"},
        ],
    }
    assert list(document) == ["Chỉ tiêu", "Kinh phí", "Phân công", "Căn cứ"]


def test_what_a_plan_says_of_itself_in_bytes_does_not_depend_on_how_it_was_typed() -> None:
    one = plan_from("# Chỉ tiêu\nMã | Giá trị | ĐVT\nCT01 | 3.36 | %")
    other = plan_from("# Chỉ tiêu\nĐVT | Mã | Giá trị\n\n% | CT01 | 3,360%\n# Phân công\nMã\nNV01")
    assert canonical(one) == canonical(other)
    assert '"Giá trị":3.36'.encode() in canonical(one)


# any record that a workbook can hold

TEXTS = st.text(
    st.sampled_from("aăâđêôơưừế ỹ,.;:%#=-+/()0123456789{}\"'*\n") | st.characters(codec="utf-8"),
    max_size=12,
).map(clean)
PLAIN = TEXTS.filter(lambda t: t != "" and not t.startswith("#") and fine(t))
DECIMALS = st.decimals(-(10**14), 10**14, places=6).map(lambda d: d.normalize() + 0)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MOMENTS = (
    DAYS.map(lambda d: Moment(d.year, d.month, d.day))
    | DAYS.map(lambda d: Moment(d.year, d.month))
    | DAYS.map(lambda d: Moment(d.year))
    | DAYS.map(lambda d: Moment(None, d.month, d.day))
    | DAYS.map(lambda d: Moment(month=d.month))
    | st.builds(Moment, st.none() | st.integers(1900, 2199), quarter=st.integers(1, 4))
)
CODES = PLAIN.filter(lambda t: ";" not in t)
VALUES = {
    Kind.TEXT: PLAIN,
    Kind.COUNT: st.integers(0, 10**14),
    Kind.NUMBER: DECIMALS,
    Kind.MONEY: st.integers(-(10**14), 10**14).map(Dong),
    Kind.DATE: DAYS,
    Kind.MOMENT: MOMENTS,
    Kind.TICK: st.booleans(),
    Kind.CODES: st.lists(CODES, max_size=3).map(tuple),
}


def fine(text: str) -> bool:
    """Whether text stays as it is when it is read again."""
    return clean(text) == text and text.isprintable()


def value_of(field: FormField) -> st.SearchStrategy[Any]:
    """Any value that a cell of the field may hold, blank included."""
    assert field.filled is not None
    kind = kind_of(field)
    some = st.sampled_from(list(kind.words)) if kind.words else VALUES[kind.kind]
    if field.filled.year:
        some = st.integers(field.filled.first_year, 2199)
    if field.filled.said and kind.kind is not Kind.TEXT:
        some |= st.sampled_from([Said(word) for word in field.filled.said])
    if kind.kind in (Kind.TICK, Kind.CODES):
        return some
    return st.none() | some


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with the general information and records on up to two other sheets."""
    records: dict[type[Record], tuple[Record, ...]] = {}
    others = draw(st.lists(st.sampled_from(RECORDS[1:]), max_size=2, unique=True))
    source = rows_of({}).sheets[GeneralInfo].records[0].source
    for sheet in (GeneralInfo, *others):
        columns = columns_of(sheet)
        filled = [f for f in fields(sheet) if f.filled]
        items = sheet.sheet.shape is Shape.ITEMS
        made = []
        for _ in range(1 if items else draw(st.integers(0, 2))):
            chosen = draw(st.lists(st.sampled_from(filled), max_size=6, unique_by=lambda f: f.name))
            values = {f.name: draw(value_of(f)) for f in chosen}
            weighty = [n for n, v in values.items() if columns.filled[n].counts]
            if items or any(values[n] not in (None, (), False) for n in weighty):
                made.append(sheet(source=source, **values))
        records[sheet] = tuple(made)
    info = records[GeneralInfo][0]
    assert isinstance(info, GeneralInfo)
    return Plan(info, records)


@pytest.mark.slow
@given(plans())
def test_what_is_exported_is_read_back_as_the_same_records(plan: Plan) -> None:
    rows = rows_of(json.loads(json.dumps(export(plan))))
    assert rows.all_problems == ()
    again = plan_of(rows)
    for sheet in plan.records:
        assert [r.values() for r in again.of(sheet)] == [r.values() for r in plan.of(sheet)]
    assert canonical(again) == canonical(plan)


def test_records_are_what_strict_validation_would_have_made() -> None:
    document = export(
        plan_from("""
# Phân công
Mã | Bắt đầu | Phối hợp khác | Tên việc
NV01 | 01/2024 | a; b | c
# Căn cứ
Mã VB | Ngày ban hành | Trích yếu | Từ năm
VB01 | 22/02/2022 | d | 2021
""")
    )
    sheets = rows_of(document).sheets
    for record in (*sheets[Task].records, *sheets[LegalBasis].records):
        assert type(record)(**record.values(), source=record.source) == record
