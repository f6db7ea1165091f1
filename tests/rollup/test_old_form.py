"""A file of an older form counts: it is read as `repair` reads it, and that is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xltools.api.setup import set_up
from xltools.rollup import State, collect, destination, rollup

OLD = Path(__file__).resolve().parents[1] / "workbooks" / "ke-hoach-2025.1.xlsx"


def test_an_older_form_counts_and_is_told() -> None:
    setup = set_up(date(2024, 3, 20))
    collected = collect([OLD])
    parent, year = destination(collected.submissions, setup.catalogue)

    result = rollup(collected.submissions, (), parent, year, setup.catalogue, today=setup.today)

    [member] = result.membership.of(State.RECEIVED)
    [counted] = result.membership.counted
    [submission] = collected.submissions
    assert counted.submission.old_form == "2025.1"
    assert [note.say() for note in member.notes] == [
        (
            f'Tệp "ke-hoach-2025.1.xlsx" của {member.unit_name} theo biểu mẫu cũ 2025.1; đã đọc'
            " theo cách của lệnh repair và vẫn tính; đề nghị lần sau dùng biểu mẫu mới."
        )
    ]
    poor = [row.poor_start for row in submission.plan.movements if row.period == "kế hoạch"]
    assert [row.poor_start for row in result.plan.movements] == [sum(p or 0 for p in poor)]
    assert sum(poor_start or 0 for poor_start in poor) > 0
