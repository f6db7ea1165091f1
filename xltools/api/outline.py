"""Outlines: which there are, and a copy of one that an office may change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.patterns import late_pattern
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_NAME = late_pattern(r'"name": "[^"]*"')


@dataclass(frozen=True)
class Named:
    """An outline by its name; the file of an office's own, None of a shipped one."""

    name: str
    file: Path | None = None


def outlines(setup: Setup) -> tuple[Named, ...]:
    """All outlines, the shipped ones first; own ones are read whole, so that a fault is told.

    Raises XltoolsError `outline.invalid`, `outline.twice`, `file.*`.
    """
    from xltools.narrative.outline_files import AMENDMENT, load_outline
    from xltools.narrative.outline_files import outlines as shipped

    own = setup.catalogue.own_outlines()
    for name in own:
        load_outline(name, own)
    names = (*shipped(), AMENDMENT)
    return (*map(Named, names), *(Named(name, file) for name, file in own.items()))


def copy_outline(name: str, output: Path, setup: Setup) -> str:
    """Write an outline to a new file under a name of its own, which is given back.

    Raises XltoolsError: `outline.*`, `file.*`, `output.*`.
    """
    from xltools.narrative.outline_files import outline_source
    from xltools.workbook.save import replacing

    if os.path.lexists(output):
        raise XltoolsError("output.exists", file=output)
    taken = {each.name for each in outlines(setup)}
    text = outline_source(name, setup.catalogue.own_outlines())
    own = _own_name(name, output.stem, taken)
    with replacing(output, suffix=".json") as temporary:
        copy = _NAME.sub(f'"name": "{own}"', text, count=1)
        temporary.write_text(copy, encoding="utf-8", newline="\n")
    return own


def _own_name(name: str, stem: str, taken: set[str]) -> str:
    """The name with that of the file behind it; two outlines of one name could not be told."""
    own = f"{name} - {stem}"
    if own in taken:
        raise XltoolsError("outline.twice", outline=own, file=f"{stem}.json", other=own)
    return own


def outline_lines(found: tuple[Named, ...], lang: Lang) -> Iterator[str]:
    """A line for each outline."""
    for each in found:
        if each.file is None:
            yield say_result("outline.shipped", lang, name=each.name)
        else:
            yield say_result("outline.own", lang, name=each.name, file=each.file.name)
