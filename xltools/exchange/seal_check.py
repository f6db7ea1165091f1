"""What a seal says of a workbook that came in, once it was verified."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from xltools.dataclass import dataclass
from xltools.exchange.cell_digests import Changes, changes
from xltools.exchange.known_keys import KnownKeys
from xltools.exchange.seal import DamagedSealError, Seal, content_digest, read_seal
from xltools.plan import Plan
from xltools.rows.rows import Rows


class Verdict(StrEnum):
    """What is to be thought of a submission's seal, in the order of trust."""

    AS_CHECKED = "as checked"
    CHANGED = "changed since"
    NONE = "no seal"
    UNKNOWN_KEY = "unknown key"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class SealCheck:
    """The verdict; the seal where there is a whole one, and what changed since it was made.

    Of a seal by an unknown key nothing is known but what it says; its `changes` are told all the
    same. None of `seal` may be believed when the verdict is DAMAGED, where it is None.
    """

    verdict: Verdict
    seal: Seal | None = None
    key: str = ""
    changes: Changes = field(default_factory=Changes)


def check_seal(rows: Rows, plan: Plan, known: KnownKeys) -> SealCheck:
    """Verify the seal of a workbook that was read: its mark, whose key that is, then its content.

    A key that is registered for another unit than the one sealed is as good as unknown. Unit and
    year are part of the content: a workbook that was made another unit's has changed.
    """
    try:
        sealed = read_seal(rows.identity.values)
    except DamagedSealError:
        return SealCheck(Verdict.DAMAGED)
    if sealed is None:
        return SealCheck(Verdict.NONE)
    if not sealed.fits:
        return SealCheck(Verdict.DAMAGED, key=sealed.key)
    seal = sealed.seal
    unread = {each.cell: each.found for each in rows.all_problems if each.field and each.found}
    same = seal.content == content_digest(plan, unread)
    found = Changes() if same else changes(seal.sheets, plan, unread)
    if not known.knows(seal.holder, sealed.key):
        return SealCheck(Verdict.UNKNOWN_KEY, seal, sealed.key, found)
    return SealCheck(Verdict.AS_CHECKED if same else Verdict.CHANGED, seal, sealed.key, found)
