"""What a unit comes to is worked out once, packed, and made into lines when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, YEAR
from rollup.many import code_of, parent_of, write_many

from xltools.form import Deprivation, FundingLine, Movement, Target
from xltools.plan import plan
from xltools.plan.long_rows import LongRows
from xltools.rollup import Reading, Submission, collect, of_unit, reading, rolled_unit, rollup
from xltools.rollup.alike import Alike
from xltools.rollup.of_unit import SHEETS, lines_of
from xltools.rollup.packed_lines import pack, restored
from xltools.rollup.reading import Sent, read_sent
from xltools.workbook.write import write_workbook

EXAMPLES = sorted((Path(__file__).parents[2] / "workbooks" / "vi-du").glob("*.xlsx"))
COUNT = 3


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Submission, ...]:
    folder = tmp_path_factory.mktemp("books")
    return collect(list(write_many(folder, range(COUNT))), Reading(workers=1)).submissions


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_lines_come_back_from_their_bytes_as_they_were(path: Path) -> None:
    sent = read_sent(Sent(path))
    assert isinstance(sent, Submission)
    lines = lines_of([sent], sent.plan.year or 0)

    back = restored(pack(lines).texts())

    for sheet in SHEETS:
        assert back.values(sheet) == [
            ({name: each for name, each in line.values.items() if each is not None}, line.names)
            for line in lines.sheets[sheet]
        ]
        assert [
            [(each.sheet, each.on, each.row) for each in rows] for rows in back.origins(sheet)
        ] == [
            [(type(row), row.source.sheet, row.source.row) for _, row in line.made_of]
            for line in lines.sheets[sheet]
        ]
    assert back.facts.told == lines.told
    assert back.facts.withheld == lines.withheld
    assert back.facts.sizes == tuple(len(lines.sheets[sheet]) for sheet in SHEETS)


def test_what_was_worked_out_as_a_file_was_read_is_not_worked_out_again(
    submissions: tuple[Submission, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    anew = [Submission(s.file_name, s.digest, s.plan, s.received) for s in submissions]
    expected = rollup(anew, (), KON_RAY, YEAR, CATALOGUE, parent_of(COUNT))
    for module in (of_unit, reading, rolled_unit):
        monkeypatch.delattr(module, "lines_of")

    result = rollup(submissions, (), KON_RAY, YEAR, CATALOGUE, parent_of(COUNT))

    assert result == expected


def test_the_lines_of_a_sheet_are_made_when_they_are_gone_through(
    submissions: tuple[Submission, ...],
) -> None:
    made = rollup(submissions, (), KON_RAY, YEAR, CATALOGUE, parent_of(COUNT)).plan

    for sheet in (Target, Movement, Deprivation, FundingLine):
        rows = made.records[sheet]
        assert isinstance(rows, LongRows)
        assert made.at_hand().records[sheet] == tuple(rows)
        assert [row.source.row for row in rows] == list(range(6, 6 + len(rows)))
    assert [row.code for row in made.movements] == [code_of(number) for number in range(COUNT)]
    assert made.at_hand().at_hand() == made


@pytest.mark.slow
def test_rows_that_are_never_held_are_written_as_those_at_hand(
    submissions: tuple[Submission, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workbook of very many units is that of few ones: the same formulas, totals and links."""
    made = rollup(submissions, (), KON_RAY, YEAR, CATALOGUE, parent_of(COUNT)).plan
    write_workbook(tmp_path / "held.xlsx", made, CATALOGUE)
    monkeypatch.setattr(plan, "MOST_AT_HAND", 0)

    write_workbook(tmp_path / "made.xlsx", made, CATALOGUE)

    assert isinstance(made.at_hand().of(Target), LongRows)
    assert (tmp_path / "made.xlsx").read_bytes() == (tmp_path / "held.xlsx").read_bytes()


def test_ten_thousand_submissions_that_are_alike_take_little_room(
    submissions: tuple[Submission, ...],
) -> None:
    texts = [b"\n".join(s.lines.texts()) for s in submissions if s.lines]
    alike = Alike()

    first, *others = [alike.packed(text) for text in texts]

    assert [alike.text(each) for each in (first, *others)] == texts
    assert all(len(each) < 1_000 < len(texts[0]) for each in others)


def test_rows_made_when_asked_for_pass_for_a_tuple() -> None:
    rows = LongRows(3, lambda: iter("abc"))

    assert (len(rows), rows[0], rows[-1], rows[1:]) == (3, "a", "c", ("b", "c"))
    assert rows == ("a", "b", "c") == rows
    assert rows != ("a", "b") != rows
    assert rows != ["a", "b", "c"]
    with pytest.raises(IndexError):
        rows[3]
