"""What the doctor of the add-in says: each outcome in a sentence, and the clicks that mend it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.addin_office_checks import OFFICE_TEXTS
from xltools.wording.addin_own_checks import OWN_TEXTS
from xltools.wording.check_text import CheckText
from xltools.wording.fill import fill
from xltools.wording.terms import Lang

CHECK_TEXTS: Final[Mapping[str, CheckText]] = {**OFFICE_TEXTS, **OWN_TEXTS}
"""By topic and outcome, as the rows of `addin.doctor` name them."""

STATES: Final[Mapping[str, tuple[str, str]]] = {
    "good": ("Tốt", "Good"),
    "look": ("Nên xem", "Look"),
    "bad": ("Cần khắc phục", "Mend"),
    "unseen": ("Chưa xem được", "Not seen"),
}


def say_check(code: str, state: str, values: Mapping[str, object], lang: Lang) -> list[str]:
    """The lines for one outcome: what was found, and under it the numbered clicks."""
    text, english = CHECK_TEXTS[code], lang == "en"
    found = fill(text.en if english else text.vi, values, lang)
    clicks = [step[english] for step in text.clicks]
    return [
        f"[{STATES[state][english]}] {found}",
        *(f"    {number}. {click}" for number, click in enumerate(clicks, 1)),
    ]
