"""Beyond what a sheet should hold, the list of sources lies beside the workbook."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, YEAR, communes, money, plan, sent, table, village
from rollup.many import EXAMPLE, code_of, name_of, parent_of

from xltools.api.reading import open_workbook
from xltools.api.rollup import Extras, roll_up
from xltools.api.rollup_files import workbook_files
from xltools.api.setup import set_up
from xltools.api.trace import trace
from xltools.errors import XltoolsError
from xltools.form import SourceLine
from xltools.plan import Plan
from xltools.rollup import Submission, collect, rollup, source_list
from xltools.rollup.source_list import full_list, list_beside, packed, shortened
from xltools.wording.errors import say_error
from xltools.workbook.write import write_workbook

TOWN, DAK_KOI, *_ = communes(KON_RAY)


def town() -> Plan:
    villages = [village("T1", 100, 10), village("T2", 60, 6)]
    return plan(TOWN, {"Diễn biến hộ": villages, "Kinh phí": [money("DA1", 10)]})


def lines() -> tuple[SourceLine, ...]:
    done = rollup([sent(town(), "=thị trấn.xlsx")], (), KON_RAY, YEAR, CATALOGUE)
    return done.plan.source_lines


def test_the_list_gives_back_every_line(tmp_path: Path) -> None:
    workbook = tmp_path / "tong-hop.xlsx"
    content = packed(lines())
    list_beside(workbook).write_bytes(content)

    kept = shortened(lines(), list_beside(workbook).name, content)

    assert list_beside(workbook).name == "tong-hop.nguon.csv.gz"
    assert [each.values() for each in full_list(kept, workbook)] == [
        each.values() for each in lines()
    ]


def test_the_workbook_keeps_files_units_and_the_digest_of_the_list() -> None:
    content = packed(lines())

    first, *kept = shortened(lines(), "a.nguon.csv.gz", content)

    digest = hashlib.sha256(content).hexdigest()
    assert (first.file_name, first.digest, first.state) == (
        *("a.nguon.csv.gz", digest, "danh sách đầy đủ"),
    )
    assert [each.unit_code for each in kept if each.state] == [
        unit.key.code for unit in communes(KON_RAY)
    ]
    names = ("unit_code", "file_name", "at_sheet", "remarks")
    assert table([each for each in kept if not each.state], *names) == [
        (
            *("23479", "=thị trấn.xlsx", "Diễn biến hộ"),
            "2 dòng, liệt kê trong tệp a.nguon.csv.gz",
        ),
        ("23479", "=thị trấn.xlsx", "Kinh phí", "1 dòng, liệt kê trong tệp a.nguon.csv.gz"),
    ]
    assert [each.source.row for each in (first, *kept)] == list(range(6, 6 + len(kept) + 1))


def test_the_same_lines_give_the_same_bytes_on_every_machine() -> None:
    content = packed(lines())

    assert content == packed(lines())
    assert content[4:8] == bytes(4)  # no time
    assert content[9] == 255  # no system
    text = gzip.decompress(content).decode("utf-8")
    assert text.startswith("Mã đơn vị,Tên đơn vị,Tệp,")
    assert ",'=thị trấn.xlsx," in text  # no formula for whoever opens it


@pytest.mark.parametrize("fault", ["missing", "changed"])
def test_a_list_that_is_not_the_one_written_with_the_workbook_is_refused(
    tmp_path: Path, fault: str
) -> None:
    workbook = tmp_path / "a.xlsx"
    content = packed(lines())
    if fault == "changed":
        list_beside(workbook).write_bytes(packed(lines()[1:]))

    with pytest.raises(XltoolsError) as refused:
        full_list(shortened(lines(), "a.nguon.csv.gz", content), workbook)

    assert refused.value.code == f"trace.list-{fault}"
    assert '"a.nguon.csv.gz"' in say_error(refused.value)


def test_a_list_named_by_a_stranger_is_looked_for_beside_the_workbook_only(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "secret.gz").write_bytes(b"x")

    with pytest.raises(XltoolsError) as refused:
        full_list(shortened(lines(), "../secret.gz", b"x"), tmp_path / "sub" / "a.xlsx")

    assert refused.value.code == "trace.list-missing"


@pytest.mark.slow
def test_a_figure_is_traced_through_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_list, "MOST_LINES", 8)
    write_workbook(tmp_path / "thi-tran.xlsx", town(), CATALOGUE)
    setup = set_up(date(2024, 3, 20))
    output = tmp_path / "tong-hop.xlsx"

    done = roll_up([tmp_path / "thi-tran.xlsx"], output, setup, extras=Extras(checked=False))

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("thi-tran.xlsx", "tong-hop.nguon.csv.gz", "tong-hop.xlsx")
    ]
    assert [note.say() for note in done.result.notes if note.code == "rollup.sources-beside"] == [
        (
            'Bảng nguồn số liệu dài 10 dòng nên được ghi riêng vào tệp "tong-hop.nguon.csv.gz"; hãy'
            " để tệp này bên cạnh tệp tổng hợp."
        )
    ]
    assert len(open_workbook(output).plan.source_lines) == 10
    step = trace(output, "Diễn biến hộ!H6", setup).step
    assert (step.value, [part.value for part in step.parts]) == (16, [10, 6])
    late = tmp_path / "lan-2.xlsx"
    extras = Extras(checked=False)
    again = roll_up([tmp_path / "thi-tran.xlsx"], late, setup, own=output, extras=extras)
    assert again.plan.movements == done.plan.movements  # nothing of the first is taken for typed


def of_commune(number: int, like: Submission) -> Submission:
    """What the n-th made-up commune would have sent, had it the same rows."""
    info = like.plan.info.replaced(unit_code=code_of(number), unit_name=name_of(number))
    return replace(like, plan=Plan(info, like.plan.records), file_name=f"{code_of(number)}.xlsx")


@pytest.mark.slow
def test_two_thousand_communes_have_more_sources_and_more_figures_than_a_sheet_takes(
    tmp_path: Path,
) -> None:
    [one] = collect([EXAMPLE]).submissions
    units = [of_commune(number, one) for number in range(2_000)]
    result = rollup(units, (), KON_RAY, YEAR, CATALOGUE, parent_of(len(units)))
    result = replace(result, plan=result.plan.at_hand())
    every = result.plan.source_lines
    output = tmp_path / "tong-hop.xlsx"

    written, (beside, _) = workbook_files(result, output, set_up(date(2024, 3, 20)))
    beside.write(beside.path)

    assert len(every) == 106_000 > source_list.MOST_LINES
    assert [
        (note.code, note.values.get("sheet"), note.values["count"])
        for note in written.notes
        if note.code in ("rollup.sources-beside", "rollup.links-left-out")
    ] == [
        ("rollup.sources-beside", None, 106_000),
        ("rollup.links-left-out", "Chỉ số thiếu hụt", 102_471),
    ]
    assert len(written.plan.source_lines) == 1 + len(units) * (1 + 4)
    found = full_list(written.plan.source_lines, output)
    assert len(found) == len(every)
    assert found[-1].values() == every[-1].values()
