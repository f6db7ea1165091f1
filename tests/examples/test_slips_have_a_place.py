"""Every slip of the plan of Tân Lập 2024 stands in a cell, or it is said why it cannot."""

from __future__ import annotations

from pathlib import Path

from examples.documents import AS_WRITTEN, PUT_RIGHT, ROOT, cell, document, table

SLIPS = ROOT / "tests" / "data" / "slips.csv"


def test_each_slip_has_a_cell_or_a_reason() -> None:
    rows = table(SLIPS)
    assert [row["slip"] for row in rows] == [f"S000-{number:02d}" for number in range(1, 58)]
    assert [row["slip"] for row in rows if not row["sheet"] and not row["reason"]] == []


def test_each_cell_of_a_slip_is_a_cell_of_the_plan_as_written() -> None:
    for row in table(SLIPS):
        if row["sheet"]:
            cell(AS_WRITTEN, row["sheet"], row["row_key"], row["heading"])


def test_the_severities_are_those_of_the_list(shared: Path) -> None:
    listed = {
        row["id"]: row["severity"]
        for row in table(shared / "facts" / "slips.csv")
        if row["file"] == "000"
    }
    assert {row["slip"]: row["severity"] for row in table(SLIPS)} == listed


def test_the_mistaken_words_are_kept_as_written_and_gone_when_put_right() -> None:
    words = ("Phần đầu", "Tiêu dự án", "MTQGNN", "nông, lâm, nghiệp", "...vv", "00.000đ", "0-16")
    written, right = str(document(AS_WRITTEN)), str(document(PUT_RIGHT))
    assert [word for word in words if word not in written] == []
    assert [word for word in words if word in right] == []
