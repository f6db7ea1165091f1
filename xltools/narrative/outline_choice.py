"""Which outline a plan is written after."""

from __future__ import annotations

from xltools.catalogue import Catalogue
from xltools.errors import XltoolsError
from xltools.narrative.outline import Kind, Outline
from xltools.narrative.outline_files import AMENDMENT, load_outline
from xltools.plan.plan import Plan


def outline_of(plan: Plan, catalogue: Catalogue, asked: str | None, *, amends: bool) -> Outline:
    """The outline that was asked for, else the one that the plan chose.

    A plan that states what it changes of another follows the shipped outline for that, unless
    its own states changes. Raises XltoolsError `outline.unknown`, `outline.invalid`,
    `outline.twice`, `file.*`; `amended.outline` and `amended.needs-previous` when one was asked
    for that cannot state changes, or that states nothing else.
    """
    own = catalogue.own_outlines()
    chosen = load_outline(asked or plan.info.outline, own)
    if amends is _states_changes(chosen):
        return chosen
    if not amends:
        raise XltoolsError("amended.needs-previous", outline=chosen.name)
    if asked:
        raise XltoolsError("amended.outline", outline=chosen.name)
    return load_outline(AMENDMENT, own)


def _states_changes(outline: Outline) -> bool:
    return any(content.kind is Kind.CHANGES for content in outline.contents())
