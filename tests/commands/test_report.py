"""What the check tells a person: what weighs most, all places of it, and nothing kept back."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from commands.run import ROOT, Xltools
from hypothesis import given
from hypothesis import strategies as st

from xltools.api.report import grouped, report_lines
from xltools.api.setup import set_up
from xltools.api.validate import Report, validate
from xltools.cells import CellRef
from xltools.findings import Explanation, Finding, Severity

AS_WRITTEN = ROOT / "workbooks" / "vi-du" / "tan-lap-2024-nguyen-van.xlsx"
CODE = re.compile(r"\[([a-z-]+\.[a-z-]+)\]")
WHY = Explanation("Đã thống nhất với huyện", "Trần Thị B", None, CellRef("Giải trình", 6, 5))


@cache
def as_written() -> Report:
    """The report of the plan as it was issued."""
    return validate(AS_WRITTEN, set_up(date(2026, 3, 1)))


def of(findings: Sequence[Finding]) -> Report:
    """A report with these findings."""
    return replace(as_written(), findings=tuple(findings))


def finding_lines(report: Report, *, whole: bool = False) -> list[str]:
    """The lines that tell a finding."""
    return [line for line in report_lines(report, "vi", whole=whole) if CODE.search(line)]


def test_unasked_at_most_ten_lines_are_told_and_the_rest_is_counted() -> None:
    report = as_written()
    groups = grouped(report.open)

    lines = list(report_lines(report, "vi"))

    assert [CODE.findall(line)[-1] for line in lines if CODE.search(line)] == [
        group[0].code for group in groups[:10]
    ]
    assert lines[-2].startswith(f"… còn {len(groups) - 10} loại nội dung khác: ")


def test_asked_for_every_finding_has_its_line() -> None:
    report = as_written()

    told = finding_lines(report, whole=True)

    assert sorted(CODE.findall(line)[-1] for line in told) == sorted(
        finding.code for finding in report.findings
    )


def test_findings_of_one_kind_are_one_line_that_names_their_places() -> None:
    [stale] = [group for group in grouped(as_written().open) if group[0].code == "year.stale"]

    [line] = finding_lines(of(stale[:3]))

    first, second, third = (finding.cell for finding in stale[:3])
    assert line.startswith(f'  trang "{first.sheet}", ô {first.address}: ')
    assert line.endswith(f"[year.stale] (còn 2 chỗ như vậy: {second}, {third.address})")


def test_explained_findings_are_counted_apart_and_told_with_their_reason() -> None:
    warning = next(f for f in as_written().findings if f.severity is Severity.WARNING)
    report = of([replace(warning, explained=WHY)])

    lines = list(report_lines(report, "vi"))
    whole = list(report_lines(report, "vi", whole=True))

    count = "0 lỗi phải sửa, 0 nội dung cần xem lại, 0 gợi ý, 1 nội dung đã giải trình"
    assert lines[1:] == [count]
    assert whole[1] == "Đã giải trình (1)"
    assert whole[2].endswith("Lý do: Đã thống nhất với huyện (Trần Thị B).")
    assert whole[3] == count


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(st.integers(0, 10_000), st.sampled_from(Severity), st.booleans()), max_size=40
    ),
    st.booleans(),
)
def test_a_run_that_fails_always_shows_what_failed(
    chosen: list[tuple[int, Severity, bool]], whole: bool
) -> None:
    """However many findings of whatever weight: a status of 1 comes with an error's line."""
    all_found = as_written().findings
    findings = []
    for number, severity, explained in sorted(chosen, key=lambda each: [*Severity].index(each[1])):
        finding = replace(all_found[number % len(all_found)], severity=severity)
        can_be = explained and severity is not Severity.ERROR
        findings.append(replace(finding, explained=WHY) if can_be else finding)
    report = of(findings)

    lines = list(report_lines(report, "vi", whole=whole))

    failed = any(finding.severity is Severity.ERROR for finding in findings)
    assert (report.status == 1) == failed
    assert any(line.startswith("Lỗi phải sửa (") for line in lines) == failed
    if failed:
        assert CODE.search(lines[2])


def test_as_json_a_finding_says_what_it_moves_its_stamp_and_its_explanation(
    xltools: Xltools,
) -> None:
    ran = xltools("validate", str(AS_WRITTEN), "--format", "json")

    told = json.loads(ran.out)
    assert told["summary"].keys() == {"error", "warning", "info", "explained"}
    assert all(finding["explained"] is None for finding in told["findings"])
    assert all(len(finding["stamp"]) == 8 for finding in told["findings"])
    assert {*told["findings"][0]["moves"]} == {"households", "dong"}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_all_shows_the_whole_on_the_command_line(xltools: Xltools, lang: str) -> None:
    ran = xltools("validate", str(AS_WRITTEN), "--all", "--lang", lang)

    shown = [line for line in ran.out.splitlines() if CODE.search(line)]
    assert ran.status == 1
    assert len(shown) == len(as_written().findings)
    assert "--all" not in ran.out


def test_the_file_is_left_alone(tmp_path: Path) -> None:
    copy = tmp_path / "bản.xlsx"
    copy.write_bytes(AS_WRITTEN.read_bytes())

    validate(copy, set_up(date(2026, 3, 1)))

    assert copy.read_bytes() == AS_WRITTEN.read_bytes()
