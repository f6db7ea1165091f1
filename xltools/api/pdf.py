"""The plan and its Phiếu trình ký as PDF, where the machine has a program that prints."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from xltools.api.kept import keep_pdf
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.plan import Plan
from xltools.printing import Program, print_to_pdf
from xltools.printing.find import programs
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_SUMMARY: Final = "-phieu-trinh-ky"


@dataclass(frozen=True)
class Printed:
    """What was printed beside a Word file, what was not, and by which programs it was tried."""

    word_file: Path
    made: tuple[Path, ...]
    missing: tuple[Path, ...]
    tried: tuple[str, ...]


def pdf_names(word_file: Path) -> tuple[Path, Path]:
    """Where the plan and the Phiếu trình ký go: ke-hoach.pdf, ke-hoach-phieu-trinh-ky.pdf."""
    return word_file.with_suffix(".pdf"), word_file.with_name(f"{word_file.stem}{_SUMMARY}.pdf")


def check_pdf_names(word_file: Path) -> None:
    """Find out before any work is done that both may be written. Raises `output.…`."""
    from xltools.workbook.save import check_target

    for path in pdf_names(word_file):
        check_target(path, ())
        keep_pdf(path)


def print_plan(
    word_file: Path, plan: Plan, setup: Setup, found: Sequence[Program] | None = None
) -> Printed:
    """Print the Word file and the page for who signs; what cannot be printed is told, not raised.

    The figures of the page are ours, whatever program calculated the workbook last. Raises
    XltoolsError `output.…` when a PDF cannot be put in its place.
    """
    from xltools.printing.mark import mark
    from xltools.workbook.save import replacing
    from xltools.workbook.summary_print import write_summary_alone

    found = programs() if found is None else found
    made: list[Path] = []
    names = pdf_names(word_file)
    if found:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            sources = (Path(folder, "plan.docx"), Path(folder, "summary.xlsx"))
            shutil.copyfile(word_file, sources[0])
            write_summary_alone(sources[1], plan, setup.catalogue)
            pdfs = print_to_pdf(sources, Path(folder), found)
            for source, name in zip(sources, names, strict=True):
                if source in pdfs:
                    with replacing(name) as temporary:
                        shutil.copyfile(pdfs[source], temporary)
                        mark(temporary)
                    made.append(name)
    missing = tuple(name for name in names if name not in made)
    return Printed(word_file, tuple(made), missing, tuple(each.name for each in found))


def printed_lines(printed: Printed, lang: Lang) -> Iterator[str]:
    """Which PDF files there are now; for others, what to do."""
    for path in printed.made:
        yield say_result("plan.pdf", lang, file=str(path))
    if printed.missing and not printed.tried:
        yield say_result("plan.no-printer", lang, file=printed.word_file.name)
        return
    plan, _ = pdf_names(printed.word_file)
    for path in printed.missing:
        code = "plan.plan-not-printed" if path == plan else "plan.page-not-printed"
        values = {"programs": list(printed.tried), "pdf": path.name}
        yield say_result(code, lang, **values, file=printed.word_file.name)
