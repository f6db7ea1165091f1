"""A finding in words: what is wrong and how to put it right, where, and how much it weighs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from xltools.findings import Finding, Severity
from xltools.wording.fill import fill, place
from xltools.wording.messages import messages
from xltools.wording.terms import Lang

__all__ = ["SEVERITY_WORDS", "Told", "place", "say", "say_severity"]

SEVERITY_WORDS: Final[Mapping[Severity, tuple[str, str]]] = {
    Severity.ERROR: ("Lỗi phải sửa", "error"),
    Severity.WARNING: ("Cần xem lại", "warning"),
    Severity.INFO: ("Gợi ý", "hint"),
}
"""What staff call each severity, in Vietnamese and English."""


class Told(NamedTuple):
    """One finding in one language."""

    message: str
    remedy: str


def say(finding: Finding, lang: Lang = "vi") -> Told:
    """Both sentences of a finding; raises KeyError for an unknown code or a missing value.

    Beside the finding's own values a sentence may use `{value}`, `{row_key}`, `{cell}` and
    `{related}`.
    """
    message = messages()[finding.code]
    text = message.vi if lang == "vi" else message.en
    values = {
        "value": finding.value,
        "row_key": finding.row_key,
        "cell": finding.cell,
        "related": finding.related,
        **finding.values,
    }
    return Told(fill(text.text, values, lang), fill(text.remedy, values, lang))


def say_severity(severity: Severity, lang: Lang = "vi") -> str:
    """Lỗi phải sửa, Cần xem lại or Gợi ý."""
    return SEVERITY_WORDS[severity][lang == "en"]
