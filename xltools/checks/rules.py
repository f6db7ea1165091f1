"""All rules, topic by topic."""

from __future__ import annotations

from typing import Final

from xltools.checks import cells, households, years
from xltools.checks.case import Rule

RULES: Final[tuple[Rule, ...]] = (
    cells.every_cell_can_be_read,
    cells.required_cells_are_filled,
    cells.formulas_were_calculated,
    cells.sheets_belong_to_the_form,
    cells.codes_name_one_row,
    cells.codes_name_something,
    years.texts_speak_of_the_plan_year,
    years.moments_lie_in_the_plan_year,
    years.title_names_the_plan_year,
    years.baselines_come_before_the_plan_year,
    households.the_plan_counts_households,
    households.no_more_households_leave_than_there_are,
    households.movements_have_a_start,
    households.parts_of_households_fit_their_whole,
    households.poor_and_near_poor_fit_all_households,
    households.each_place_has_one_row_a_period,
    households.indicators_belong_to_the_standard,
    households.deprived_households_exist,
    households.deprivations_are_counted,
)
