"""What the parent's workbook holds after a roll-up."""

from __future__ import annotations

from decimal import Decimal

from rollup.leaves import (
    CATALOGUE,
    KON_RAY,
    YEAR,
    communes,
    money,
    plan,
    sent,
    table,
    village,
)

from xltools.form import FundingLine, Movement
from xltools.form.words import Period
from xltools.plan import Plan
from xltools.rollup import RollupResult, Submission, rollup

TOWN, DAK_KOI, DAK_TO_LUNG, *_ = communes(KON_RAY)


def of_kon_ray(*submissions: Submission, own: Plan | None = None) -> RollupResult:
    return rollup(submissions, (), KON_RAY, YEAR, CATALOGUE, own)


def notes(result: RollupResult, *codes: str) -> list[str]:
    return [note.say() for note in result.notes if note.code in codes]


def test_villages_add_to_one_line_a_unit_and_rates_come_from_the_sums() -> None:
    villages = [
        village("T1", 100, 10, **{"Thoát nghèo, thành hộ cận nghèo": 2}),
        village("T2", 60, 6, **{"Tổng số hộ cuối kỳ": 62}),
    ]
    town = [village("T1", 50, 1), village("T1", 50, 0) | {"Kỳ": "thực hiện năm"}]

    result = of_kon_ray(
        sent(plan(DAK_KOI, {"Diễn biến hộ": villages})),
        sent(plan(TOWN, {"Diễn biến hộ": town})),
    )

    names = ("period", "code", "name", "total_start", "total_end", "poor_start", "poor_to_near")
    assert table(result.plan.movements, *names) == [
        (Period.PLAN, "23479", "Thị trấn Đăk Rve", 50, None, 1, None),
        (Period.PLAN, "23482", "Xã Đăk Kôi", 160, 162, 16, 2),
        (Period.YEAR, "23479", "Thị trấn Đăk Rve", 50, None, 0, None),
    ]
    dak_koi = result.plan.movements[1]
    assert (dak_koi.poor_end, dak_koi.near_end) == (14, 2)
    assert dak_koi.poor_rate_start is not None
    assert dak_koi.poor_rate_start.rounded() == Decimal("10.00")


def test_a_start_that_one_village_lacks_leaves_the_sum_blank_and_is_named() -> None:
    result = of_kon_ray(
        sent(plan(DAK_KOI, {"Diễn biến hộ": [village("T1", 100, 10), village("T2", 60, None)]}))
    )

    assert table(result.plan.movements, "total_start", "poor_start") == [(160, None)]
    assert not result.complete
    assert notes(result, "rollup.sum-withheld") == [
        (
            'Xã Đăk Kôi, trang "Diễn biến hộ": 1 dòng tổng hợp thiếu số liệu gốc ở cột Hộ nghèo đầu'
            " kỳ; các ô đó để trống chứ không cộng thiếu."
        )
    ]


def test_a_part_left_blank_is_nothing_only_where_the_whole_is_nothing() -> None:
    minority = "Hộ nghèo DTTS đầu kỳ"
    known = [village("T1", 100, 10, **{minority: 8}), village("T2", 60, 0)]
    unknown = [village("T1", 100, 10, **{minority: 8}), village("T2", 60, 3)]

    result = of_kon_ray(
        sent(plan(TOWN, {"Diễn biến hộ": known})), sent(plan(DAK_KOI, {"Diễn biến hộ": unknown}))
    )

    assert table(result.plan.movements, "code", "poor_start_minority") == [
        ("23479", 8),
        ("23482", None),
    ]


def test_money_adds_by_project_source_kind_and_state_and_never_a_stated_total() -> None:
    lines = [
        money("Toàn Chương trình", 540),
        money("DA3.TDA1", 106.5),
        money("DA3.TDA1", 3.5, **{"Vốn kéo dài từ năm trước (triệu đồng)": 2}),
        money("DA3.TDA1", None, **{"Tình trạng": "chưa giao"}),
        money("DA3.TDA1", None),
        money("DA4.TDA3", 0),
    ]

    result = of_kon_ray(sent(plan(DAK_KOI, {"Kinh phí": lines})))

    names = ("unit_code", "code", "project", "state", "amount", "carried_over")
    assert table(result.plan.funding, *names) == [
        ("23482", "KP01", "DA3.TDA1", "được giao", 110_000_000, 2_000_000),
        ("23482", "KP02", "DA3.TDA1", "chưa giao", None, None),
        ("23482", "KP03", "DA3.TDA1", "được giao", None, None),
        ("23482", "KP04", "DA4.TDA3", "được giao", 0, None),
    ]
    assert notes(result, "rollup.stated-total-left-out") == [
        (
            "Tổng kinh phí toàn Chương trình mà Xã Đăk Kôi nêu chỉ để đối chiếu, không cộng vào"
            " các dòng kinh phí."
        )
    ]


def test_deprivations_stand_by_unit_and_indicator_and_the_parents_labels_give_way() -> None:
    row = {
        "Kỳ": "kế hoạch",
        "Số": 3,
        "Hộ nghèo thiếu hụt đầu kỳ": 11,
        "Hộ cận nghèo thiếu hụt đầu kỳ": 6,
        "Hộ nghèo dự kiến khắc phục": 3,
    }

    result = of_kon_ray(
        sent(plan(TOWN, {"Chỉ số thiếu hụt": [row]})),
        sent(plan(DAK_KOI, {"Chỉ số thiếu hụt": [row]})),
    )

    names = ("unit_code", "number", "poor_start", "near_start", "poor_fixed", "near_fixed")
    assert table(result.plan.deprivations, *names) == [
        ("23479", 3, 11, 6, 3, None),
        ("23482", 3, 11, 6, 3, None),
    ]


def test_targets_add_or_are_computed_from_households_and_others_stay_with_the_unit() -> None:
    def target(
        code: str, indicator: str, value: float, unit: str, **more: str
    ) -> dict[str, object]:
        row = {"Mã": code, "Chỉ số": indicator, "Nội dung chỉ tiêu": indicator, "Giá trị": value}
        return row | {"ĐVT": unit, "Cách nêu": "đạt (=)"} | more

    targets = [
        target("CT01", "Tỷ lệ hộ nghèo", 3.36, "%", **{"Cách tổng hợp": "tính lại từ số hộ"}),
        target("CT02", "Tỷ lệ hộ nghèo", 0.42, "điểm %", **{"Cách nêu": "giảm ít nhất"}),
        target("CT03", "Giải quyết việc làm", 20, "lao động", **{"Cách tổng hợp": "cộng"}),
        target("CT04", "Đi làm việc ở nước ngoài", 2, "lao động", **{"Cách tổng hợp": "cộng"})
        | {"Thuộc chỉ tiêu (trong đó)": "CT03"},
        target("CT05", "Tỷ lệ lao động qua đào tạo", 60, "%", **{"Cách tổng hợp": "cộng"}),
        target("CT06", "Tỷ lệ sử dụng nước sạch", 60, "%", **{"Cách tổng hợp": "không"}),
    ]
    villages = [village("T1", 200, 10, **{"Thoát nghèo, thành hộ cận nghèo": 3})]

    result = of_kon_ray(sent(plan(DAK_KOI, {"Chỉ tiêu": targets, "Diễn biến hộ": villages})))

    names = ("unit_code", "code", "indicator", "value", "baseline", "baseline_year", "part_of")
    assert table(result.plan.targets, *names) == [
        ("23482", "CT01", "Tỷ lệ hộ nghèo", Decimal("3.50"), Decimal("5.00"), 2023, None),
        ("23482", "CT02", "Tỷ lệ hộ nghèo", Decimal("1.50"), Decimal("5.00"), 2023, None),
        ("23482", "CT03", "Giải quyết việc làm", Decimal(20), None, None, None),
        ("23482", "CT04", "Đi làm việc ở nước ngoài", Decimal(2), None, None, "CT03"),
    ]
    assert notes(result, "rollup.targets-left-out") == [
        (
            "Không tổng hợp 1 chỉ tiêu mà số của các đơn vị không cộng được với nhau; xem ở tệp"
            " của Xã Đăk Kôi."
        )
    ]


def test_results_follow_the_line_that_their_amount_went_into() -> None:
    lines = [money("DA1", 10, code="KP07"), money("DA1", 5, code="KP08")]
    results = [
        {"Kỳ": "6 tháng", "Mã": "KP07", "Giải ngân trong kỳ (triệu đồng)": 4},
        {"Kỳ": "6 tháng", "Mã": "KP08", "Giải ngân trong kỳ (triệu đồng)": 1},
        {"Kỳ": "6 tháng", "Mã": "HD02", "Thực hiện trong kỳ": 1},
    ]

    result = of_kon_ray(sent(plan(TOWN, {"Kinh phí": lines, "Kết quả thực hiện": results})))

    assert table(result.plan.actuals, "unit_code", "period", "code", "disbursed") == [
        ("23479", "6 tháng", "KP01", 5_000_000)
    ]
    assert notes(result, "rollup.actuals-left-out") == [
        (
            "Thị trấn Đăk Rve: 1 dòng kết quả thực hiện gắn với mã không có ở bản tổng hợp (HD02)"
            " nên không tổng hợp."
        )
    ]


def test_every_line_names_the_rows_that_it_was_made_of() -> None:
    villages = [village("T1", 100, 10), village("T2", 60, 6)]
    town = sent(plan(TOWN, {"Diễn biến hộ": villages, "Kinh phí": [money("DA1", 10)]}))

    result = of_kon_ray(town)

    of_files = [line for line in result.plan.source_lines if line.state is not None]
    of_rows = [line for line in result.plan.source_lines if line.state is None]
    assert table(of_files, "unit_code", "file_name", "digest", "state") == [
        ("23479", "23479.xlsx", "dấu của 23479.xlsx", "đã nhận"),
        *[(unit.key.code, None, None, "chưa nhận") for unit in communes(KON_RAY)[1:]],
    ]
    names = ("unit_name", "file_name", "at_sheet", "at_row", "from_sheet", "from_row")
    assert table(of_rows, *names) == [
        ("Thị trấn Đăk Rve", "23479.xlsx", "Diễn biến hộ", 6, "Diễn biến hộ", 6),
        ("Thị trấn Đăk Rve", "23479.xlsx", "Diễn biến hộ", 6, "Diễn biến hộ", 7),
        ("Thị trấn Đăk Rve", "23479.xlsx", "Kinh phí", 6, "Kinh phí", 6),
    ]
    assert result.plan.movements[0].source.row == result.plan.funding[0].source.row == 6


def test_what_the_parent_typed_stays_and_earlier_sums_give_way() -> None:
    own = plan(
        KON_RAY,
        {
            "Cấp dưới": [
                {"Mã đơn vị": "23479", "Tên đơn vị": "Thị trấn Đăk Rve", "Tính vào tổng hợp": "x"},
                {"Mã đơn vị": "23482", "Tên đơn vị": "Xã Đăk Kôi", "Tính vào tổng hợp": "x"},
                {"Mã đơn vị": "23485", "Tên đơn vị": "Xã Đăk Tơ Lung", "Tính vào tổng hợp": "x"},
            ],
            "Diễn biến hộ": [
                village("23479", 7, 7, **{"Ghi chú": "đã đối chiếu"}),
                village("23482", 8, 8),
                village("23485", 9, 9),
            ],
            "Kinh phí": [
                money("DA1", 90, code="KP02", **{"Ghi chú": "của huyện"}),
                money("DA1", 5, **{"Mã đơn vị cấp dưới": "23479", "Ghi chú": "chờ xác nhận"})
                | {"Mã": "KP05"},
            ],
            "Chỉ số thiếu hụt": [{"Kỳ": "kế hoạch", "Số": 3, "Đơn vị phụ trách": "Phòng Y tế"}],
            "Nội dung văn bản": [{"Phần": "giải pháp", "Nội dung": "Câu của huyện"}],
            "Nguồn số liệu": [
                {"Mã đơn vị": "23482", "Trang ở bản này": "Diễn biến hộ", "Dòng ở bản này": 7}
            ],
        },
    )
    deprived = {"Kỳ": "kế hoạch", "Số": 3, "Hộ nghèo thiếu hụt đầu kỳ": 1}
    town = plan(
        TOWN,
        {
            "Diễn biến hộ": [village("T1", 100, 10)],
            "Kinh phí": [money("DA1", 6), money("DA2", 7)],
            "Chỉ số thiếu hụt": [deprived | {"Hộ cận nghèo thiếu hụt đầu kỳ": 0}],
        },
    )

    result = of_kon_ray(sent(town), own=own)

    assert table(result.plan.movements, "code", "total_start", "remarks") == [
        ("23479", 100, "đã đối chiếu"),
        ("23485", 9, None),  # typed by the district; 23482 came from an earlier roll-up
    ]
    assert table(result.plan.funding, "unit_code", "code", "amount", "remarks") == [
        (None, "KP02", 90_000_000, "của huyện"),
        ("23479", "KP05", 6_000_000, "chờ xác nhận"),
        ("23479", "KP01", 7_000_000, None),
    ]
    assert table(result.plan.deprivations, "unit_code", "number", "poor_start", "owner") == [
        ("23479", 3, 1, "Phòng Y tế")
    ]
    assert table(result.plan.sentences, "wording") == [("Câu của huyện",)]
    assert notes(result, "rollup.typed-rows-kept") == [
        'Xã Đăk Tơ Lung chưa gửi tệp; giữ 1 dòng mà cấp trên đã tự nhập ở trang "Diễn biến hộ".'
    ]


def test_rolling_up_twice_into_the_parents_own_workbook_changes_nothing() -> None:
    town = sent(
        plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 10)], "Kinh phí": [money("DA1", 6)]})
    )
    first = of_kon_ray(town)

    second = of_kon_ray(town, own=first.plan)

    assert second.plan == first.plan
    assert second.notes == first.notes


def test_a_project_that_a_unit_carries_out_is_ticked_unless_the_parent_says_why_not() -> None:
    ticks = [
        {"Mã": "DA1", "Thực hiện năm nay": "x"},
        {"Mã": "DA2", "Thực hiện năm nay": "x"},
        {"Mã": "K01", "Thực hiện năm nay": "x"},
    ]
    own = plan(
        KON_RAY,
        {
            "Dự án - chính sách": [
                {"Mã": "DA1"},
                {"Mã": "DA2", "Không thực hiện vì": "tỉnh làm"},
                {"Mã": "DA3"},
            ]
        },
    )

    result = of_kon_ray(sent(plan(TOWN, {"Dự án - chính sách": ticks})), own=own)

    assert table(result.plan.projects, "code", "carried_out") == [
        ("DA1", True),
        ("DA2", False),
        ("DA3", False),
    ]


def test_text_that_looks_like_a_formula_is_carried_as_it_is() -> None:
    line = money("DA1", 6, **{"Nội dung chi": "=HYPERLINK(A1)", "Chương trình lồng ghép": "+1"})

    result = of_kon_ray(sent(plan(TOWN, {"Kinh phí": [line]})))

    assert table(result.plan.funding, "content", "integrated_programme") == [
        ("=HYPERLINK(A1)", "+1")
    ]


def test_a_unit_that_says_nothing_on_a_sheet_is_named() -> None:
    result = of_kon_ray(sent(plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 10)]})))

    assert result.plan.of(FundingLine) == ()
    assert len(result.plan.of(Movement)) == 1
    assert notes(result, "rollup.no-rows") == [
        f'Thị trấn Đăk Rve không có dòng nào ở trang "{sheet}"; số tổng hợp của trang này chưa'
        " gồm đơn vị."
        for sheet in ("Chỉ số thiếu hụt", "Kinh phí")
    ]
    assert not result.complete
