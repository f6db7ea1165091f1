"""Indicators that follow from Diễn biến hộ, so that they are computed and never added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.text import fold

HOUSEHOLDS_OF: Final[Mapping[str, str]] = {
    fold("Tỷ lệ hộ nghèo"): "poor",
    fold("Số hộ nghèo"): "poor",
    fold("Tỷ lệ hộ cận nghèo"): "near",
    fold("Số hộ cận nghèo"): "near",
    fold("Tỷ lệ nghèo đa chiều"): "both",
}
"""The family of columns of Diễn biến hộ that each indicator follows from."""
