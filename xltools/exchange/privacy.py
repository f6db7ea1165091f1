"""The privacy gate: no file leaves before every one of its places was looked into.

It is the second look. The first is at the records, where a finding names the cell that a person
can change (`privacy_plan`); what is found here would be a fault of our own writing, or a thing that
another program put in, and stops the submission all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from xltools.exchange.hits import Allowed, Hidden, Hit
from xltools.exchange.personal import Personal, only_digits, personal_in
from xltools.exchange.privacy_plan import REACHED, judge_of
from xltools.exchange.scan_mail import scan_mail
from xltools.exchange.scan_pdf import scan_pdf
from xltools.exchange.scan_word import scan_word_file
from xltools.exchange.scan_workbook import scan_workbook
from xltools.plan import Plan

_SCANS: Final[dict[str, Callable[[Path, Allowed], Iterator[Hit]]]] = {
    ".xlsx": scan_workbook,
    ".docx": scan_word_file,
    ".pdf": scan_pdf,
    ".eml": scan_mail,
}


def allowed_in(plan: Plan, known_names: tuple[str, ...] = ()) -> Allowed:
    """What the submission of a plan may name: who signs and prepares it, and the office."""
    names = judge_of(plan, known_names)
    reached = " ; ".join(getattr(plan.info, name) or "" for name in REACHED)
    phones = personal_in(reached, names, (Personal.PHONE,))
    digits = frozenset(only_digits(each.text) for each in phones)
    return Allowed(names, digits, plan.info.unit_name or "")


def scan_folder(folder: Path, allowed: Allowed) -> list[Hit]:
    """All that the files of a submission may not carry, each place once; files of other kinds too.

    Raises OSError.
    """
    hits: dict[Hit, None] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_dir():
            hits |= dict.fromkeys(_scan(path, allowed))
    return list(hits)


def _scan(path: Path, allowed: Allowed) -> Iterator[Hit]:
    for found in allowed.found_in(path.stem.replace("_", " ")):
        yield Hit(path.name, "", found.kind.value, found.masked)
    if path.suffix == ".txt":
        for found in allowed.found_in(path.read_text(encoding="utf-8-sig")):
            yield Hit(path.name, "", found.kind.value, found.masked)
    elif path.suffix in _SCANS:
        yield from _SCANS[path.suffix](path, allowed)
    else:
        yield Hit(path.name, "", Hidden.OTHER_FILE.value)
