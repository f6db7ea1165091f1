"""Every slip of the plans as written stands in a cell, or it is said why it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from examples.documents import RIGHT, ROOT, WRITTEN, cell, document, table

SLIPS = ROOT / "tests" / "data" / "slips.csv"
COUNTS = {"000": 57, "003": 24, "004": 36}
MISTAKEN = {
    "000": ("Phần đầu", "Tiêu dự án", "MTQGNN", "nông, lâm, nghiệp", "...vv", "00.000đ", "0-16"),
    "003": ("Phần đầu", "văn hoá", "huyện Năm 2021", "kinh tế - xã hội có điều kiện", "B/c"),
    "004": ("nông, lâm, nghiệp", "GĐ&ĐT", "Phòng Y Tế", "1xã/1năm", "(6 tháng, 1 năm) Kế hoạch"),
}
"""Words of each plan that only a mistake explains."""


def slips(plan: str) -> list[dict[str, str]]:
    """The slips of one plan, in the order of the list."""
    return [row for row in table(SLIPS) if row["slip"].startswith(f"S{plan}-")]


def test_each_slip_has_a_cell_or_a_reason() -> None:
    rows = table(SLIPS)
    assert [row["slip"] for row in rows] == [
        f"S{plan}-{number:02d}" for plan in WRITTEN for number in range(1, COUNTS[plan] + 1)
    ]
    assert [row["slip"] for row in rows if not row["sheet"] and not row["reason"]] == []


@pytest.mark.parametrize("plan", WRITTEN)
def test_each_cell_of_a_slip_is_a_cell_of_the_plan_as_written(plan: str) -> None:
    for row in slips(plan):
        if row["sheet"]:
            cell(WRITTEN[plan], row["sheet"], row["row_key"], row["heading"])


@pytest.mark.parametrize("plan", WRITTEN)
def test_the_severities_are_those_of_the_list(plan: str, shared: Path) -> None:
    listed = {
        row["id"]: row["severity"]
        for row in table(shared / "facts" / "slips.csv")
        if row["file"] == plan
    }
    assert {row["slip"]: row["severity"] for row in slips(plan)} == listed


@pytest.mark.parametrize("plan", WRITTEN)
def test_the_mistaken_words_are_kept_as_written(plan: str) -> None:
    written = str(document(WRITTEN[plan]))
    assert [word for word in MISTAKEN[plan] if word not in written] == []


@pytest.mark.parametrize("plan", WRITTEN)
def test_the_mistaken_words_are_gone_when_put_right(plan: str) -> None:
    right = str(document(RIGHT[plan]))
    assert [word for word in MISTAKEN[plan] if word in right] == []
