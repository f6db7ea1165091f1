"""A submission is read as far as it goes up, and what is read is what the whole reading gives."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, YEAR

from xltools.api.reading import open_whole
from xltools.errors import XltoolsError
from xltools.form import FundingLine, GeneralInfo, Movement, ProjectLine
from xltools.form.base import Record
from xltools.plan import Plan
from xltools.rollup import Submission, collect, rollup
from xltools.rollup.packing import NotPacked, packed, unpacked
from xltools.rollup.reading import INFO_READ, SHEETS_READ, Sent, read_sent

FOLDER = Path(__file__).parents[2] / "workbooks" / "vi-du"
EXAMPLES = [FOLDER / name for name in ("tan-lap-2024.xlsx", "kon-ray-2024.xlsx")]
R = TypeVar("R", bound=Record)


def submission(path: Path) -> Submission:
    found = read_sent(Sent(path))
    assert isinstance(found, Submission)
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_read_of_a_submission_is_what_reading_all_of_it_gives(path: Path) -> None:
    opened = open_whole(path)
    names = {record.sheet.name for record in SHEETS_READ}

    found = submission(path)

    assert [record for record in found.plan.records if record is not GeneralInfo] == [
        record for record in opened.plan.records if record in SHEETS_READ[1:]
    ]
    for record, rows in found.plan.records.items():
        if record is not GeneralInfo:
            read = [_without_people(row) for row in opened.plan.of(record) if _goes_up(row)]
            assert [(row, row.source) for row in rows] == [(row, row.source) for row in read]
    assert {name: getattr(found.plan.info, name) for name in INFO_READ} == {
        name: getattr(opened.plan.info, name) for name in INFO_READ
    }
    assert found.problems == tuple(
        each for each in opened.rows.all_problems if each.cell.sheet in names
    )


def _goes_up(row: Record) -> bool:
    return not isinstance(row, ProjectLine) or row.carried_out


def _without_people(row: R) -> R:
    people = {"contact": None, "phone": None, "email": None}
    return row.replaced(**people) if hasattr(row, "contact") else row


class Watched(Plan):
    """A plan that remembers which of its sheets were asked for."""

    asked: set[type[Record]] = set()  # noqa: RUF012 - one for the test

    def of(self, sheet: type[R]) -> tuple[R, ...]:
        self.asked.add(sheet)
        return super().of(sheet)


def test_a_roll_up_asks_for_no_sheet_that_is_not_read() -> None:
    sent = collect(sorted(FOLDER.glob("dak-*-2024.xlsx"))).submissions
    plans = (Watched(s.plan.info, s.plan.records) for s in sent)
    watched = [replace(s, plan=plan, lines=None) for s, plan in zip(sent, plans, strict=True)]

    rollup(watched, (), KON_RAY, YEAR, CATALOGUE)

    assert {Movement, FundingLine} < Watched.asked <= set(SHEETS_READ)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_submission_comes_back_from_its_bytes_as_it_was(path: Path) -> None:
    sent = submission(path)
    back = unpacked(packed(sent))
    assert back == sent
    assert [[row.source for row in rows] for rows in back.plan.records.values()] == [
        [row.source for row in rows] for rows in sent.plan.records.values()
    ]
    assert len(packed(sent).body) < 20_000


def test_nothing_is_kept_of_the_people_who_made_a_plan() -> None:
    info = open_whole(EXAMPLES[0]).plan.info
    people = [info.signer, info.prepared_by, info.prepared_phone]
    assert all(people)
    assert not [name for name in people if name in repr(submission(EXAMPLES[0]).plan.records)]


@pytest.mark.parametrize("body", [b"", b"{}", b"x\x9c", b"\x80\x04."])
def test_bytes_that_are_no_submission_are_told_apart(body: bytes) -> None:
    with pytest.raises(NotPacked):
        unpacked(replace(packed(submission(EXAMPLES[0])), body=body))


def test_an_error_comes_back_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(XltoolsError("file.empty", file=Path("a.xlsx"))))  # noqa: S301
    assert (error.code, error.values) == ("file.empty", {"file": Path("a.xlsx")})
