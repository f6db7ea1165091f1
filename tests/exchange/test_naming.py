"""Names of submissions: by rule, plain ASCII, numbers never used twice."""

from __future__ import annotations

import pytest
from sheets import GENERAL, plan_from

from xltools.catalogue import load_catalogue
from xltools.exchange.naming import SubmissionName, name_of, next_sequence, read_name
from xltools.plan.scope import Scope

TAN_LAP = SubmissionName(2024, "23497", "Tan-Lap", 2)


def test_a_submission_is_called_by_year_code_name_and_number() -> None:
    plan = plan_from()
    unit = Scope(plan, load_catalogue()).unit
    strange = plan_from("", GENERAL.replace("Xã Tân Lập", "Xã Đắk Tơ Lung / “A, B”"))

    assert str(name_of(plan, unit, 2)) == "KH2024_23497_Tan-Lap_lan-02"
    assert str(name_of(strange, None, 12)) == "KH2024_23497_Xa-Dak-To-Lung-A-B_lan-12"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KH2024_23497_Tan-Lap_lan-02", TAN_LAP),
        ("KH2024_23497_Tan-Lap_lan-02.xlsx", TAN_LAP),
        ("KH2024_23497_Tan-Lap_lan-02 (1).xlsx", TAN_LAP),
        ("KH2024_23497_Tan-Lap_lan-02-phieu-trinh-ky.pdf", TAN_LAP),
        ("KH2024_23497_Tan-Lap_lan-2.xlsx", None),
        ("ke-hoach.xlsx", None),
        ("../KH2024_23497_Tan-Lap_lan-02.xlsx", None),
    ],
)
def test_names_are_read_with_what_others_add_to_them(
    text: str, name: SubmissionName | None
) -> None:
    assert read_name(text) == name


def test_the_next_number_is_after_all_that_lie_there_or_ever_left() -> None:
    """Other units and years count for themselves; a folder that was cleared changes nothing."""
    names = ["KH2024_23497_Tan-Lap_lan-02", "KH2024_23479_Dak-Rve_lan-09", "notes.txt"]
    of_2023 = "KH2023_23497_Tan-Lap_lan-07"

    assert next_sequence(TAN_LAP, [*names, of_2023]) == 3
    assert next_sequence(TAN_LAP, names, used=(1, 4)) == 5
    assert next_sequence(TAN_LAP, []) == 1
