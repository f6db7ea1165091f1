"""A copy of a workbook without personal data, for a person to look at and submit."""

from __future__ import annotations

from pathlib import Path

from xltools.api.repair import new_file, understand
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.exchange.personal import personal_in
from xltools.exchange.privacy import allowed_in
from xltools.exchange.privacy_plan import cleaned, leaks_of
from xltools.exchange.strip import stripped


@dataclass(frozen=True)
class CleanCopy:
    """The new workbook, and how many places were taken out; None where there was nothing."""

    output: Path | None
    places: int


def write_clean_copy(path: Path, output: Path, setup: Setup) -> CleanCopy:
    """Write a fresh workbook in which an ellipsis stands for what may not go up.

    What has no place in the form stays behind, as in a submission; the old file stays as it is.
    Raises XltoolsError: `file.*`, `form.*`, `output.*`.
    """
    from xltools.workbook.read import read_workbook
    from xltools.workbook.write import write_workbook

    damaged = understand(path, read_workbook(path))
    plan = stripped(damaged.plan)
    names = allowed_in(plan, setup.settings.privacy.known_names).names
    leaks = leaks_of(plan, names)
    unread = {
        place: value
        for place, value in damaged.unread.items()
        if not personal_in(str(value), names)
    }
    places = len(leaks) + len(damaged.unread) - len(unread)
    if not places:
        return CleanCopy(None, 0)
    with new_file(path, output) as temporary:
        clean = cleaned(plan, leaks)
        write_workbook(temporary, clean, setup.catalogue, as_found=unread)
    return CleanCopy(output, places)
