"""A plan that amends another: what it calls that plan, its title, its opening."""

from __future__ import annotations

from xltools.form import GeneralInfo
from xltools.form.words import DocumentKind
from xltools.narrative import amendment_words as words
from xltools.narrative.blocks import Run, Runs, plain
from xltools.narrative.composer import Composer
from xltools.narrative.markup import lower_first
from xltools.plan.citations import cited, cited_shortly
from xltools.wording.text import fold


def amends(info: GeneralInfo) -> bool:
    """Whether the plan amends another."""
    return info.document_kind is DocumentKind.AMENDMENT


def amended(composer: Composer, block: str) -> str:
    """Kế hoạch số 45/KH-UBND ngày 20 tháng 3 năm 2024 của Ủy ban nhân dân xã Tân Lập."""
    basis = composer.context.bases.get(composer.info.amends or "")
    return (basis and cited(basis)) or _unnamed(composer, block)


def amended_shortly(composer: Composer, block: str = words.BLOCK) -> str:
    """Kế hoạch số 45/KH-UBND."""
    basis = composer.context.bases.get(composer.info.amends or "")
    return (basis and cited_shortly(basis)) or _unnamed(composer, block)


def _unnamed(composer: Composer, block: str) -> str:
    return f"Kế hoạch số {composer.gap(block, composer.info, 'amends')}"


def amending_title(composer: Composer, runs: Runs) -> Runs:
    """The trích yếu, which names the plan that is amended unless it does so already."""
    if _is_own(plain(runs)):
        return runs
    subject = words.SUBJECT.format(plan=amended(composer, "trich-yeu"))
    title = lower_first(plain(runs))
    return (Run(words.SUBJECT_OF.format(subject=subject, title=title).strip()),)


def amending_opening(composer: Composer, own: Runs) -> Runs:
    """The opening sentence; one that does not speak of the amendment is of the plan before."""
    if _is_own(plain(own)):
        return own
    text = words.OPENING.format(
        committee=composer.committee,
        plan=amended(composer, "mo-dau"),
        short=amended_shortly(composer, "mo-dau"),
    )
    return (Run(text),)


def _is_own(text: str) -> bool:
    said = fold(text)
    return all(word in said for word in words.OWN) or said.startswith(words.OWN)
