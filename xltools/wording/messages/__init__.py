"""Every sentence about a plan, one module a topic; a new module is listed here.

`ALL` finds a message by its code; it is made when first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from xltools.wording.message import Message

TOPICS: Final[tuple[str, ...]] = (
    "cells",
    "reading",
    "workbook",
    "sheets",
    "live_check",
    "identity",
    "years",
    "targets",
    "sense",
    "rates",
    "households",
    "deprivations",
    "household_list",
    "last_year",
    "budget",
    "tasks",
    "bases",
    "laws",
    "texts",
    "style",
    "letters",
    "claims",
    "mentions",
    "moments",
    "roles",
    "reports",
    "offices",
    "outline",
    "explanations",
)
"""The modules of this package, in the order of the form."""


@cache
def messages() -> Mapping[str, Message]:
    """All messages by code; raises ValueError for a code that was used twice."""
    found: dict[str, Message] = {}
    for topic in TOPICS:
        for message in vars(import_module(f"{__name__}.{topic}")).values():
            if isinstance(message, Message) and found.setdefault(message.code, message) != message:
                raise ValueError(message.code)
    return MappingProxyType(found)


def __getattr__(name: str) -> Mapping[str, Message]:
    if name == "ALL":
        return messages()
    raise AttributeError(name)
