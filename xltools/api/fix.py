"""What can be put right without a person, put right in a new workbook; each change is listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from xltools.api.repair import Repaired, new_file, understand, write_anew
from xltools.api.setup import Setup
from xltools.api.validate import Beside, Report, case_of, validate
from xltools.api.wanted import Wanted
from xltools.checks.fixes import FIXERS, WITH_TONES, put_right
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.plan.fixed_cells import Changed, listed
from xltools.rows.fixes import Fix
from xltools.rows.mend_letters import mend_letters


@dataclass(frozen=True)
class Fixed:
    """A workbook that was put right: the new one, each change, and the findings of both."""

    written: Repaired
    fixes: tuple[Fix, ...]
    before: Report
    after: Report


def fix_workbook(path: Path, wanted: Wanted, setup: Setup, beside: Beside) -> Fixed:
    """Write the workbook anew with all put right that changes no figure and no meaning.

    The old file stays as it is. What has no place in the form goes to Ngoài biểu mẫu, as `repair`
    does it; a value that cannot be read stays in its cell. Raises XltoolsError: `file.*`, `form.*`,
    `output.*`, "part.not-whole".
    """
    from xltools.workbook.read import read_workbook

    before = validate(path, setup, beside)
    if before.error is not None or before.opened is None:
        raise before.error or XltoolsError("file.damaged", file=path)
    opened = before.opened
    if opened.rows.part:
        raise XltoolsError("part.not-whole", file=path, sheets=opened.rows.part)
    with new_file(path, wanted.output) as temporary:
        raw = read_workbook(path)
        mended_raw, letters = mend_letters(raw)
        damaged = understand(path, mended_raw)
        case = case_of(replace(opened, rows=damaged.rows, plan=damaged.plan), setup)
        plan, steps = put_right(case, WITH_TONES if wanted.tones else FIXERS)
        written = write_anew(damaged, temporary, wanted.output, setup, plan=plan)
        changed = Changed(raw, read_workbook(temporary), damaged.mended, damaged.rows)
        fixes = tuple(listed(changed, plan, written.outside, letters, steps))
    return Fixed(written, fixes, before, validate(wanted.output, setup, beside))
