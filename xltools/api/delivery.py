"""All that xltools makes of a workbook in one go, for whoever drops one onto it.

The files lie beside the workbook under names that nothing has yet; one that was opened out of a
zip or a messenger gets them among the person's documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from xltools.api.beside import local_path
from xltools.api.findings import write_report
from xltools.api.kept import free_name
from xltools.api.plan import Written, plan_lines, write_plan
from xltools.api.report import report_lines, say_count
from xltools.api.setup import Setup
from xltools.api.validate import Report, validate_all
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.findings import Severity
from xltools.wording.errors import say_error
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.api.rollup import RolledUp

Progress: TypeAlias = Callable[[int, int, str], None]

_FINDINGS: Final = "-noi-dung-can-sua.xlsx"
_ROLLUP: Final = "tong-hop-"


@dataclass(frozen=True)
class Delivered:
    """What came of one workbook; `trouble` says why there is no plan."""

    report: Report
    findings: Path | None = None
    plan: Path | None = None
    written: Written | None = None
    trouble: XltoolsError | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were written, the findings first."""
        return tuple(file for file in (self.findings, self.plan) if file is not None)


def deliver(
    paths: Sequence[Path],
    setup: Setup,
    lang: Lang = "vi",
    progress: Progress | None = None,
) -> list[Delivered]:
    """Check workbooks, and write for each its findings, if any, and its plan.

    One that cannot be read is told in its report. Raises XltoolsError `output.…` when a folder
    takes no file.
    """
    done = []
    for number, path in enumerate(paths):
        if progress is not None:
            progress(number, len(paths), path.name)
        [report] = validate_all([path], setup)
        done.append(Delivered(report) if report.error else _written(path, report, setup, lang))
    return done


def _written(path: Path, report: Report, setup: Setup, lang: Lang) -> Delivered:
    place = local_path(str(path.resolve()))
    findings = None
    if report.findings:
        findings = _free(place.with_name(place.stem + _FINDINGS))
        write_report([report], findings, setup, lang)
    plan = _free(place.with_suffix(".docx"))
    try:
        written = write_plan(path, plan, setup)
    except XltoolsError as error:
        return Delivered(report, findings, trouble=error)
    return Delivered(report, findings, plan, written)


def _free(path: Path) -> Path:
    """The path, or one like it, that no file has."""
    return path.with_name(free_name(path)) if path.exists() else path


def roll_up_folder(folder: Path, setup: Setup, progress: Progress | None = None) -> RolledUp:
    """Roll up what lies in a folder; the result lies beside the folder.

    Raises XltoolsError: `rollup.*`, `unit.*`, `output.*`.
    """
    from xltools.api.rollup import Extras, reading, roll_up

    folder = folder.resolve()
    output = _free(local_path(str(folder.with_name(f"{_ROLLUP}{folder.name}.xlsx"))))
    extras = Extras(reading=reading(None, None, cached=True))
    return roll_up([folder], output, setup, extras=extras, progress=progress)


# as text


def delivered_message(done: Sequence[Delivered], lang: Lang) -> str:
    """All that was found, in one line."""
    unread = [each.report for each in done if each.report.error is not None]
    if len(done) == 1:
        [one] = done
        if one.report.error is not None:
            return say_error(one.report.error, lang)
        count = say_count(one.report, lang)
        return say_result("delivery.one", lang, file=one.report.path, count=count)
    counts = {
        severity.value: sum(each.report.count(severity) for each in done) for severity in Severity
    }
    said = say_result("delivery.several", lang, count=len(done), **counts)
    return said + (say_result("delivery.unread", lang, count=len(unread)) if unread else "")


def delivered_lines(done: Sequence[Delivered], lang: Lang) -> Iterator[str]:
    """For each workbook what was found first, and where its files lie."""
    for each in done:
        if each.report.error is not None:
            yield say_error(each.report.error, lang)
        yield from report_lines(each.report, lang, rest="delivery.rest")
        if each.findings is not None:
            yield say_result("delivery.findings", lang, file=str(each.findings))
        if each.plan is not None and each.written is not None:
            yield from plan_lines(each.written, each.plan, lang)
        if each.trouble is not None:
            reason = say_error(each.trouble, lang)
            yield say_result("delivery.no-plan", lang, reason=reason)
        if each.files and each.files[0].parent != each.report.path.resolve().parent:
            yield say_result("delivery.elsewhere", lang, folder=str(each.files[0].parent))
