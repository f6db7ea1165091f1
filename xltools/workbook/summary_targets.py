"""Targets on Tóm tắt: planned, assigned, the difference, who answers."""

from __future__ import annotations

from typing import Final

from xltools.form import Target
from xltools.form.words import Operator
from xltools.wording import book
from xltools.workbook import styles
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import whole_column
from xltools.workbook.summary_figures import (
    Figure,
    Line,
    Shown,
    cell_of,
    copied,
    left_out,
    value_of,
)

_TARGETS: Final = (
    ("baseline", styles.DECIMAL),
    ("operator", styles.GENERAL),
    ("value", styles.DECIMAL),
    ("value_to", styles.DECIMAL),
    ("measure_unit", styles.GENERAL),
    ("assigned_operator", styles.GENERAL),
    ("assigned_value", styles.DECIMAL),
)


def targets_shown(contents: Contents) -> int:
    """How many rows of Chỉ tiêu the page has room for; above the commune only the unit's own."""
    if contents.above_commune:
        return min(12, max(3, sum(each.unit_code is None for each in contents.plan.targets) + 1))
    return min(12, max(8, len(contents.plan.targets) + 1))


def target_name(contents: Contents, index: int) -> Figure:
    """Code and wording of one target, without signs of italics; none of those of units below."""
    code, wording = cell_of(Target, index, "code"), cell_of(Target, index, "wording")
    unit = cell_of(Target, index, "unit_code")
    hidden = f'OR({wording}="",{unit}<>"")' if contents.above_commune else f'{wording}=""'
    plain = f'SUBSTITUTE({wording},"*","")'
    formula = f'=IFERROR(IF({hidden},"",{code}&". "&{plain}),"")'
    said = str(value_of(contents, Target, index, "wording")).replace("*", "")
    number = value_of(contents, Target, index, "code")
    shown = said and not value_of(contents, Target, index, "unit_code")
    return Figure(formula, f"{number}. {said}" if shown else "")


def target_line(contents: Contents, index: int, row: int) -> Line:
    """One target from B on: baseline, planned, assigned, difference, state (J), owner (M)."""
    if not target_name(contents, index).value:
        values: dict[str, Shown] = {}
    else:
        names = [*(name for name, _ in _TARGETS), "no_value_yet", "owner"]
        values = {name: value_of(contents, Target, index, name) for name in names}
    line: Line = []
    for name, looks in _TARGETS:
        figure = copied(contents, Target, index, name, row, looks)
        line.append(Figure(figure.formula, values.get(name, ""), looks))
    cell, waits = cell_of(Target, index, "value"), cell_of(Target, index, "no_value_yet")
    word = book.SUMMARY_NO_VALUE
    formula = f'=IF($A{row}="","",IF({waits}<>"","{word}",IF({cell}="","",{cell})))'
    planned = word if values.get("no_value_yet") else values.get("value", "")
    line[2] = Figure(formula, planned, styles.DECIMAL)
    difference = _difference(row, planned, values)
    owner = copied(contents, Target, index, "owner", row, styles.GENERAL)
    return [
        *line,
        difference,
        _state(row, planned, difference.value, values),
        None,
        None,
        Figure(owner.formula, values.get("owner", ""), styles.GENERAL),
    ]


def _difference(row: int, planned: Shown, values: dict[str, Shown]) -> Figure:
    formula = (
        f"=IF(AND(ISNUMBER(D{row}),ISNUMBER(H{row}),"
        f'OR(G{row}="",G{row}=C{row})),ROUND(D{row}-H{row},6),"")'
    )
    assigned, said = values.get("assigned_value", ""), values.get("assigned_operator", "")
    alike = said in ("", values.get("operator", ""))
    if isinstance(planned, str) or isinstance(assigned, str) or not alike:
        return Figure(formula, "", styles.DECIMAL)
    return Figure(formula, round(planned - assigned, 6), styles.DECIMAL)


def _state(row: int, planned: Shown, difference: Shown, values: dict[str, Shown]) -> Figure:
    words = book.SUMMARY_TARGET_STATES
    without = "".join(f',C{row}="{each}"' for each in _WITHOUT_NUMBER)
    formula = (
        f'=IF($A{row}="","",IF(ISNUMBER(I{row}),IF(I{row}=0,"{words["equal"]}",'
        f'IF(I{row}>0,"{words["more"]}","{words["less"]}")),'
        f'IF(AND(ISNUMBER(D{row}),ISNUMBER(H{row})),"{words["other"]}",'
        f'IF(D{row}<>"","",IF(OR(FALSE{without}),"","{words["missing"]}")))))'
    )
    if not values:
        return Figure(formula, "", styles.GENERAL)
    if not isinstance(difference, str):
        key = "equal" if not difference else "more" if difference > 0 else "less"
        return Figure(formula, words[key], styles.GENERAL)
    if not isinstance(planned, str) and not isinstance(values["assigned_value"], str):
        return Figure(formula, words["other"], styles.GENERAL)
    missing = planned == "" and values["operator"] not in _WITHOUT_NUMBER
    return Figure(formula, words["missing"] if missing else "", styles.GENERAL)


_WITHOUT_NUMBER: Final = (str(Operator.AS_ASSIGNED), str(Operator.NO_NUMBER))


def more_targets(contents: Contents, first: int, last: int) -> Figure:
    """How many targets the list leaves out, as a sentence."""
    wordings = whole_column(Target, "wording")
    count = f'SUMPRODUCT(--({wordings}<>""))-SUMPRODUCT(--($A{first}:$A{last}<>""))'
    shown = sum(bool(target_name(contents, index).value) for index in range(last - first + 1))
    left = sum(bool(each.wording) for each in contents.plan.targets) - shown
    return left_out(count, left, Target.sheet.name)
