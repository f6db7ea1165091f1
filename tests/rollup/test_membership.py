"""Who is there: each file and each unit of Cấp dưới, with its state and the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from rollup.leaves import (
    CATALOGUE,
    DAK_HA,
    KON_RAY,
    KON_TUM,
    YEAR,
    communes,
    money,
    plan,
    sent,
    table,
    village,
)

from xltools.catalogue import LevelCode
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import ChildUnit, Movement
from xltools.form.layout import place
from xltools.plan.starting import find_unit
from xltools.rollup import Refused, State, Submission, destination, membership, rollup
from xltools.rollup.deadline import Due, due_of
from xltools.rollup.faulty import LARGEST
from xltools.rollup.for_units import for_units
from xltools.rollup.submission import in_order
from xltools.rows.rows import RowProblem, Trouble
from xltools.wording.rollup import STATES

TOWN, DAK_KOI, DAK_TO_LUNG, DAK_RUONG, *OTHERS = communes(KON_RAY)
EMPTY = {"Diễn biến hộ": [village("T1", 100, 10)]}


def child(code: str, name: str, **more: object) -> ChildUnit:
    values = {"code": code, "name": name, "valid_from": date(2021, 1, 1), "counted": True}
    return ChildUnit(**{**values, **more}, source=place(ChildUnit, 0))


def states(*submissions: Submission, children: list[ChildUnit]) -> list[tuple[str, str, State]]:
    found = membership(submissions, (), children, KON_RAY, YEAR)
    return [(m.unit_code, m.file_name, m.state) for m in found.members]


def test_each_file_and_unit_has_one_state_and_the_reason_stands_in_the_workbook() -> None:
    faulty = plan(DAK_TO_LUNG, EMPTY)
    broken = RowProblem(
        Trouble.WRONG_KIND, CellRef("Diễn biến hộ", 6, 10), "hai", "poor_to_near", "N2"
    )
    result = rollup(
        [
            sent(plan(TOWN, EMPTY), "cũ.xlsx", day=1),
            sent(plan(TOWN, EMPTY), "mới.xlsx", day=2),
            sent(plan(DAK_KOI, EMPTY, **{"Năm kế hoạch": 2023})),
            Submission("lung.xlsx", "", faulty, sent(faulty).received, (broken,)),
            sent(plan(communes(DAK_HA)[0], EMPTY), "dak-ha.xlsx"),
            sent(plan(KON_RAY, {}), "huyện.xlsx"),
            sent(plan(DAK_RUONG, EMPTY, **{"Mã đơn vị": "99999"}), "lạ.xlsx"),
        ],
        [Refused("hỏng.xlsx", XltoolsError("file.damaged", file="hỏng.xlsx"))],
        KON_RAY,
        YEAR,
        CATALOGUE,
    )

    lines = [line for line in result.plan.source_lines if line.state is not None]
    assert [(line.unit_code, line.file_name, line.state, line.remarks) for line in lines] == [
        (
            "23479",
            "cũ.xlsx",
            "không dùng (có bản mới hơn)",
            'Thị trấn Đăk Rve có nhiều tệp; không dùng tệp "cũ.xlsx" vì tệp "mới.xlsx" mới hơn.',
        ),
        ("23479", "mới.xlsx", "đã nhận", None),
        (
            "23482",
            None,
            "chưa nhận",
            "Chưa có tệp của Xã Đăk Kôi; số tổng hợp chưa gồm đơn vị này.",
        ),
        (
            "23482",
            "23482.xlsx",
            "không dùng (khác năm)",
            'Tệp "23482.xlsx" của Xã Đăk Kôi ghi năm kế hoạch 2023, không phải 2024.',
        ),
        (
            "23485",
            None,
            "chưa nhận",
            "Chưa có tệp của Xã Đăk Tơ Lung; số tổng hợp chưa gồm đơn vị này.",
        ),
        (
            "23485",
            "lung.xlsx",
            "không dùng (có số liệu sai)",
            (
                'Tệp "lung.xlsx" của Xã Đăk Tơ Lung có số liệu không đọc được hoặc lớn đến mức vô'
                ' lý ở trang "Diễn biến hộ", ô J6; đề nghị đơn vị sửa và gửi lại.'
            ),
        ),
        *[
            (
                unit.key.code,
                None,
                "chưa nhận",
                f"Chưa có tệp của {unit.name}; số tổng hợp chưa gồm đơn vị này.",
            )
            for unit in (DAK_RUONG, *OTHERS)
        ],
        (
            "23500",
            "dak-ha.xlsx",
            "không dùng (thuộc đơn vị khác)",
            (
                'Tệp "dak-ha.xlsx" của Thị trấn Đăk Hà ghi cấp trên là Huyện Đăk Hà, không phải'
                " Huyện Kon Rẫy."
            ),
        ),
        (
            "614",
            "huyện.xlsx",
            "không tính (tệp của chính đơn vị)",
            (
                'Tệp "huyện.xlsx" là của chính Huyện Kon Rẫy nên không cộng vào số của các đơn vị'
                " cấp dưới."
            ),
        ),
        (
            "99999",
            "lạ.xlsx",
            "không dùng (ngoài danh sách)",
            (
                'Tệp "lạ.xlsx" của Xã Đăk Ruồng, mã 99999: không có đơn vị này ở trang "Cấp dưới"'
                " của Huyện Kon Rẫy."
            ),
        ),
        (
            None,
            "hỏng.xlsx",
            "không đọc được",
            (
                'Tệp "hỏng.xlsx" bị hỏng, không đọc hết được; hãy mở bằng Excel, cho Excel sửa, lưu'
                " lại, hoặc đề nghị nơi gửi gửi lại."
            ),
        ),
    ]
    assert [row.code for row in result.plan.movements] == ["23479"]
    assert (result.membership.received, result.membership.expected) == (1, 7)
    assert not result.complete


def test_a_unit_that_the_parent_leaves_out_is_neither_missing_nor_added() -> None:
    left_out = child("23479", TOWN.name, counted=False, not_counted_because="báo cáo riêng")

    assert states(children=[left_out]) == [("23479", "", State.NOT_COUNTED)]
    assert states(sent(plan(TOWN, EMPTY)), children=[left_out]) == [
        ("23479", "23479.xlsx", State.NOT_COUNTED)
    ]
    found = membership((), (), [left_out], KON_RAY, YEAR)
    assert found.complete
    assert [note.say() for m in found.members for note in m.notes] == [
        ('Thị trấn Đăk Rve không tính vào tổng hợp theo trang "Cấp dưới"; lý do: báo cáo riêng.')
    ]


def test_a_code_that_was_used_again_names_another_unit() -> None:
    then, now = sent(plan(TOWN, EMPTY)), child("23479", TOWN.name, valid_from=date(2025, 7, 1))
    undated = sent(plan(TOWN, EMPTY, **{"Mã có hiệu lực từ": ""}))
    other = sent(plan(TOWN, EMPTY, **{"Mã có hiệu lực từ": "", "Tên đơn vị": "Xã Đăk Pék"}))

    assert states(then, children=[now])[-1] == ("23479", "23479.xlsx", State.UNKNOWN_UNIT)
    assert states(undated, children=[now]) == [("23479", "23479.xlsx", State.RECEIVED)]
    assert states(other, children=[now])[-1] == ("23479", "23479.xlsx", State.UNKNOWN_UNIT)


def test_an_impossibly_large_figure_keeps_a_file_out() -> None:
    rows = {"Kinh phí": [money("DA1", LARGEST // 10**6)]}
    beyond = {"Kinh phí": [money("DA1", LARGEST // 10**6 + 1)]}
    own = [child("23479", TOWN.name)]

    assert states(sent(plan(TOWN, rows)), children=own)[-1][2] is State.RECEIVED
    assert states(sent(plan(TOWN, beyond)), children=own)[-1][2] is State.FAULTY


def test_the_parent_is_named_by_the_option_by_its_own_workbook_or_by_most_submissions() -> None:
    town, dak_koi = sent(plan(TOWN, EMPTY)), sent(plan(DAK_KOI, EMPTY))
    of_dak_ha = sent(plan(communes(DAK_HA)[0], EMPTY))

    assert destination([town, dak_koi], CATALOGUE) == (KON_RAY, 2024)
    assert destination([town, sent(plan(KON_RAY, {}))], CATALOGUE) == (KON_RAY, 2024)
    assert destination([town, dak_koi, of_dak_ha], CATALOGUE) == (KON_RAY, 2024)
    assert destination([town, of_dak_ha], CATALOGUE, "huyện Đăk Hà") == (DAK_HA, 2024)
    assert destination([], CATALOGUE, own=plan(KON_RAY, {})) == (KON_RAY, 2024)
    assert destination([sent(plan(KON_RAY, {}))], CATALOGUE) == (KON_TUM, 2024)
    for submissions, name, code in (
        ([town, of_dak_ha], None, "rollup.unit-unknown"),
        ([town], "Huyện Không Có", "rollup.unit-unknown"),
        ([], None, "rollup.unstated"),
    ):
        with pytest.raises(XltoolsError) as raised:
            destination(submissions, CATALOGUE, name)
        assert raised.value.code == code


def test_of_two_units_of_one_name_the_one_is_meant_whose_communes_sent() -> None:
    twins = CATALOGUE.find_units(LevelCode.DISTRICT, date(2024, 1, 1), "Huyện Châu Thành")
    meant = twins[1]
    commune = sent(plan(communes(meant)[0], EMPTY))
    silent = plan(communes(meant)[0], EMPTY, **{"Mã cấp trên": "", "Cấp trên trực tiếp": ""})

    assert len(twins) > 2
    assert destination([commune], CATALOGUE, "Huyện Châu Thành") == (meant, 2024)
    assert destination([sent(silent)], CATALOGUE, "Huyện Châu Thành") == (meant, 2024)
    with pytest.raises(XltoolsError) as raised:
        destination([sent(plan(TOWN, EMPTY))], CATALOGUE, "Huyện Châu Thành")
    assert raised.value.code == "unit.ambiguous"


def test_two_levels_roll_up_by_the_same_code() -> None:
    province = find_unit(CATALOGUE, LevelCode.PROVINCE, 2026, "Tỉnh Quảng Ngãi")
    ward, *_ = CATALOGUE.children(province.key)
    rows = {"Diễn biến hộ": [village("T1", 100, 10)], "Kinh phí": [money("CS.TD", 5)]}
    submission = sent(plan(ward, rows, **{"Năm kế hoạch": 2026}))

    parent, year = destination([submission], CATALOGUE)
    result = rollup([submission], (), parent, year, CATALOGUE)

    assert (parent, year) == (province, 2026)
    assert [row.code for row in result.plan.of(Movement)] == [ward.key.code]
    assert [line.amount for line in result.plan.funding] == [5_000_000]


def test_every_state_has_its_words_and_files_stand_in_one_order() -> None:
    assert {state.value for state in State} == set(STATES)
    two = [sent(plan(DAK_KOI, {})), sent(plan(TOWN, {}))]
    assert in_order(two) == in_order(reversed(two)) == (two[1], two[0])


def test_a_file_after_the_deadline_counts_and_is_told() -> None:
    in_time, late = sent(plan(TOWN, EMPTY), day=4), sent(plan(DAK_KOI, EMPTY), day=5)

    result = rollup([in_time, late], (), KON_RAY, YEAR, CATALOGUE)

    counted = result.membership.of(State.RECEIVED, State.LATE)
    assert [(m.unit_code, m.state.value) for m in counted] == [
        ("23479", "received"),
        ("23482", "late"),
    ]
    assert [row.code for row in result.plan.movements] == ["23479", "23482"]
    assert "Nhận sau hạn (trước ngày 05/3/2024), vẫn tính: Xã Đăk Kôi." in [
        note.say() for note in result.notes
    ]
    [line] = [each for each in result.plan.source_lines if each.file_name == "23482.xlsx"][:1]
    assert (line.state, line.remarks) == (
        "đã nhận (muộn)",
        "Nhận sau hạn (trước ngày 05/3/2024).",
    )


def due_row(period: str, sender: str, wording: str, day: str) -> dict[str, str]:
    row = {"Kỳ": period, "Nơi gửi": sender, "Nơi nhận báo cáo": "Ủy ban nhân dân huyện"}
    return row | {"Cách nêu hạn": wording, "Ngày/tháng": day}


@pytest.mark.parametrize(
    ("rows", "results", "said"),
    [
        ([], [], "trước ngày 05/3/2024"),
        (
            [due_row("kế hoạch", "UBND các xã, thị trấn", "chậm nhất", "10/3")],
            [],
            "chậm nhất 10/3/2024",
        ),
        (
            [due_row("kế hoạch", "Phòng Y tế", "trước ngày", "1/2")],
            [],
            "trước ngày 05/3/2024",
        ),
        ([], [{"Kỳ": "6 tháng", "Mã": "CT01"}], "trước ngày 05/6/2024"),
        ([], [{"Kỳ": "6 tháng", "Mã": "CT01"}, {"Kỳ": "năm", "Mã": "CT01"}], "12/11/2024"),
        (
            [due_row("năm", "Ủy ban nhân dân các xã, thị trấn", "trước ngày", "30/10")],
            [{"Kỳ": "năm", "Mã": "CT01"}],
            "trước ngày 30/10/2024",
        ),
    ],
)
def test_the_deadline_is_that_of_the_parent_else_of_the_catalogue_for_what_the_files_hold(
    rows: list[dict[str, str]], results: list[dict[str, str]], said: str
) -> None:
    own = plan(KON_RAY, {"Chế độ báo cáo": rows})

    due = due_of(own, [sent(plan(TOWN, {"Kết quả thực hiện": results}))], CATALOGUE)

    assert due is not None
    assert due.said.endswith(said)


def test_a_file_time_in_the_future_proves_nothing() -> None:
    due = Due(date(2024, 3, 4), "trước ngày 05/3/2024", today=date(2024, 3, 20))
    known = Due(date(2024, 3, 4), "trước ngày 05/3/2024")
    then = [sent(plan(TOWN, EMPTY), day=day).received for day in (4, 5, 20, 21)]

    assert [due.is_missed_by(each) for each in then] == [False, True, True, False]
    assert [known.is_missed_by(each) for each in then] == [False, True, True, True]


def test_communes_count_under_their_district_where_it_sent_nothing_itself() -> None:
    town, dak_koi = sent(plan(TOWN, EMPTY)), sent(plan(DAK_KOI, EMPTY))
    district = sent(plan(KON_RAY, {"Diễn biến hộ": [village("23479", 50, 5)]}))
    other = sent(plan(communes(DAK_HA)[0], EMPTY))

    without = rollup([town, dak_koi], (), KON_TUM, YEAR, CATALOGUE)
    beside = rollup([town, district, other], (), KON_TUM, YEAR, CATALOGUE)

    assert table(without.plan.movements, "code", "name", "total_start", "poor_start") == [
        ("614", "Huyện Kon Rẫy", 200, 20)
    ]
    assert without.membership.received == 1
    missing = {m.unit_code for m in without.membership.of(State.MISSING)}
    assert {unit.key.code for unit in communes(KON_RAY)} & missing == {
        unit.key.code for unit in communes(KON_RAY)[2:]
    }
    assert table(beside.plan.movements, "code", "total_start") == [("614", 50), ("615", 100)]
    [included] = beside.membership.of(State.INCLUDED)
    assert [note.say() for note in included.notes] == [
        (
            'Không cộng riêng tệp "23479.xlsx" của Thị trấn Đăk Rve: Huyện Kon Rẫy đã gửi tệp của'
            " mình."
        )
    ]


def test_a_commune_that_names_another_district_than_its_own_is_not_added() -> None:
    astray = sent(plan(TOWN, EMPTY, **{"Mã cấp trên": "615"}))

    result = rollup([astray], (), KON_TUM, YEAR, CATALOGUE)

    assert result.plan.movements == ()
    assert [m.unit_code for m in result.membership.of(State.WRONG_PARENT)] == ["23479"]


def test_a_unit_is_told_of_its_own_files_and_not_of_anothers_under_its_code() -> None:
    late = sent(plan(TOWN, EMPTY, **{"Năm kế hoạch": 2023}))
    stranger = sent(plan(TOWN, EMPTY, **{"Mã cấp trên": "999"}), "lạ.xlsx")
    own = plan(
        KON_RAY,
        {"Cấp dưới": [{"Mã đơn vị": "23479", "Tên đơn vị": TOWN.name, "Tính vào tổng hợp": "x"}]},
    )

    [told] = for_units(rollup([late, stranger], (), KON_RAY, YEAR, CATALOGUE, own))

    assert (told.unit_code, [note.code for note in told.notes]) == (
        "23479",
        ["rollup.missing", "rollup.wrong-year"],
    )


def test_of_several_files_of_a_unit_it_is_said_why_the_one_is_used() -> None:
    newest = sent(plan(TOWN, EMPTY), "mới.xlsx", day=3)
    files = [
        newest,
        replace(newest, file_name="bản sao.xlsx"),
        sent(plan(TOWN, {}), "khác.xlsx", day=3),
        sent(plan(TOWN, {}), "cũ.xlsx", day=2),
    ]

    found = membership(files, (), [child("23479", TOWN.name)], KON_RAY, YEAR)

    assert [m.file_name for m in found.of(State.RECEIVED)] == ["mới.xlsx"]
    assert [note.say() for m in found.of(State.SUPERSEDED) for note in m.notes] == [
        'Tệp "bản sao.xlsx" của Thị trấn Đăk Rve giống hệt tệp "mới.xlsx"; chỉ tính một lần.',
        'Thị trấn Đăk Rve có nhiều tệp; không dùng tệp "cũ.xlsx" vì tệp "mới.xlsx" mới hơn.',
        (
            'Tệp "khác.xlsx" và tệp "mới.xlsx" của Thị trấn Đăk Rve có cùng thời điểm nhưng khác'
            ' nội dung; đã dùng tệp "mới.xlsx", đề nghị hỏi lại đơn vị.'
        ),
    ]
