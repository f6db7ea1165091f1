"""Submissions that were filed before anybody knew their key, looked at again once somebody does."""

from __future__ import annotations

from dataclasses import replace

from xltools.exchange.holder import Holder
from xltools.exchange.inbox.receiving import Inbox, arrived_before
from xltools.exchange.inbox.register import Entry, State
from xltools.exchange.known_keys import KnownKeys
from xltools.exchange.seal_check import Verdict


def take_later_keys(inbox: Inbox, known: KnownKeys) -> None:
    """Enter what their seals are worth now; their places and numbers stay as they are."""
    waiting = [each for each in inbox.register.entries() if _may_be_known(each, known)]
    files = [arrived_before(inbox.folder / each.path) for each in waiting]
    for entry, (_, found) in zip(waiting, inbox.reader.read(files), strict=True):
        for each in found:
            if each.facts and each.facts.verdict == Verdict.AS_CHECKED:
                inbox.register.begin(replace(entry, facts=each.facts))
                inbox.register.finish(entry.digest)


def _may_be_known(entry: Entry, known: KnownKeys) -> bool:
    """Whether it was filed with a key that nobody knew, and the unit has a registered one now."""
    facts = entry.facts
    if entry.state is not State.FILED or facts is None or facts.verdict != Verdict.UNKNOWN_KEY:
        return False
    holder = Holder(facts.level, facts.unit_code, facts.valid_from)
    return any(each.holder.is_same(holder) for each in known.entries)
