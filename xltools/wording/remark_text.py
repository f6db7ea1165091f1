"""The shape of a remark about what is exchanged between levels."""

from __future__ import annotations

from typing import NamedTuple

from xltools.findings import Severity


class RemarkText(NamedTuple):
    """The line for one code in both languages, and how much it weighs."""

    severity: Severity
    vi: str
    en: str
