"""What one file is for us: a workbook of ours with what it says, a refused one, or neither."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from xltools.catalogue import Catalogue
from xltools.errors import XltoolsError
from xltools.exchange.holder import holder_of
from xltools.exchange.inbox.found import Facts, Found, Kind
from xltools.exchange.inbox.unpack import Leaf
from xltools.exchange.known_keys import KnownKeys
from xltools.exchange.naming import name_of
from xltools.exchange.seal import content_digest
from xltools.exchange.seal_check import SealCheck, Verdict, check_seal
from xltools.exchange.seal_words import say_seal
from xltools.patterns import late_pattern
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.scope import Scope
from xltools.rows.read import read_rows
from xltools.rows.rows import Rows
from xltools.workbook.read import read_workbook

_NOT_OURS: Final = frozenset({"file.not-a-workbook", "form.not-ours", "file.empty"})
_MACROS: Final = late_pattern(r"vbaproject|xl/macrosheets/", re.IGNORECASE)
_EMBEDDED: Final = late_pattern(r"xl/(embeddings|activex)/|oleobject", re.IGNORECASE)


def look_at(leaf: Leaf, file: Path, number: int, known: KnownKeys, catalogue: Catalogue) -> Found:
    """What a file is, whose bytes also lie in `file`, the one of that number."""
    found = Found(
        kind=Kind.OTHER,
        trail=leaf.trail,
        digest=sha256(leaf.content).hexdigest(),
        number=number,
        sent_at=leaf.sent_at,
        sender=leaf.sender,
    )
    if leaf.refused is not None:
        return refused(found, leaf.refused)
    try:
        facts = _facts(file, known, catalogue)
    except XltoolsError as error:
        return found if error.code in _NOT_OURS else refused(found, error)
    danger = _danger(leaf.content) or facts.danger
    return replace(found, kind=Kind.WORKBOOK, facts=replace(facts, danger=danger))


def refused(found: Found, error: XltoolsError) -> Found:
    """The same as one that was refused, and why; the names of our own folders stay here."""
    values = {name: _plain(value) for name, value in error.values.items()}
    if "file" in values:
        values["file"] = found.name
    return replace(found, kind=Kind.REFUSED, code=error.code, values=values)


def _plain(value: object) -> str | int:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return value if isinstance(value, int) else str(value)


def _facts(file: Path, known: KnownKeys, catalogue: Catalogue) -> Facts:
    """Raises XltoolsError `file.*`, `form.*` and "part.not-whole"."""
    rows = read_rows(read_workbook(file), file.name)
    if rows.part:
        raise XltoolsError("part.not-whole", file=file, sheets=rows.part)
    plan = plan_of(rows)
    seal = check_seal(rows, plan, known)
    return replace(_of(plan, rows, seal, catalogue), danger=_doubt(seal, known))


def _doubt(seal: SealCheck, known: KnownKeys) -> str:
    """The code of what makes a seal doubtful; having none, or a key that nobody knows, does not.

    A unit that has a registered key and comes with another has perhaps a new laptop; a person asks.
    """
    if seal.verdict in (Verdict.CHANGED, Verdict.DAMAGED) or seal.changes:
        return "receive.altered"
    if seal.verdict is not Verdict.UNKNOWN_KEY or seal.seal is None:
        return ""
    holder = seal.seal.holder
    others = known.of_key(seal.key) or any(each.holder.is_same(holder) for each in known.entries)
    return "receive.other-key" if others else ""


def _of(plan: Plan, rows: Rows, seal: SealCheck, catalogue: Catalogue) -> Facts:
    scope, holder = Scope(plan, catalogue), holder_of(plan, catalogue)
    unread = {each.cell: each.found for each in rows.all_problems if each.field and each.found}
    info = plan.info
    return Facts(
        level=holder.level if holder else "",
        unit_code=info.unit_code or "",
        unit_name=info.unit_name or "",
        valid_from=holder.valid_from if holder else "",
        year=info.plan_year or 0,
        content=content_digest(plan, unread),
        stem=str(replace(name_of(plan, scope.unit, 0), sequence=0)),
        form_version=rows.form_version,
        verdict=seal.verdict.value,
        said=(say_seal(seal, "vi"), say_seal(seal, "en")),
        sequence=seal.seal.sequence if seal.seal else 0,
        sealed_at=seal.seal.sealed_at.isoformat() if seal.seal else "",
    )


def _danger(content: bytes) -> str:
    """The code of what no workbook of ours holds; "" where there is nothing of it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = "\n".join(archive.namelist()).replace("\\", "/")
        types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if _MACROS.search(names) or b"macroEnabled" in types:
        return "receive.macros"
    return "receive.embedded" if _EMBEDDED.search(names) else ""
