"""What a button asks before it starts: what can be chosen, and what stands there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from xltools.api.beside import documents_folder
from xltools.buttons import AskKind
from xltools.catalogue import LevelCode
from xltools.ribbon.job import Job
from xltools.ribbon.screen import Choices
from xltools.wording.terms import say_term

_NEXT_YEAR_FROM: Final = 7
"""The month from which on plans are made for the next year."""

_LEVELS: Final = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE)

_Choices = list[tuple[str, str]]


def answered(job: Job) -> bool:
    """Make sure that all is answered that the button needs; False when the person gave it up.

    What may stay open is asked too, unless answers came with the request. Raises what keeps the
    button from its workbook, before it asks, and from the files that it is to read.
    """
    asks = job.button.asks
    if not asks:
        return True
    from xltools.ribbon.inputs import refuse_busy, refuse_unsaved_inputs

    missing = any(not ask.optional and ask.name not in job.answers for ask in asks)
    if missing or not job.answers:
        job.look_first()
        refuse_busy(job.button)
        given = job.screen.ask(job.button, choices(job), suggested(job))
        if given is None:
            return False
        job.answers |= given
    refuse_unsaved_inputs(job)
    return True


def choices(job: Job) -> Choices:
    """What can be chosen, by the name of the ask. Raises what reading the workbook raises."""
    return {ask.name: _CHOICES[ask.name](job) for ask in job.button.asks if ask.name in _CHOICES}


def suggested(job: Job) -> Mapping[str, str]:
    """What stands in the fields already: the year that is planned now, names of new files."""
    return {
        ask.name: _year(job) if ask.kind is AskKind.NUMBER else str(_file(job, ask.usual))
        for ask in job.button.asks
        if ask.usual or ask.kind is AskKind.NUMBER
    }


def _year(job: Job) -> str:
    today = job.setup.today
    return str(today.year + (today.month >= _NEXT_YEAR_FROM))


def _file(job: Job, usual: str) -> Path:
    """The usual name of a new file, where no file has it yet."""
    here = job.path if job.request.workbook else documents_folder() / "ke-hoach.xlsx"
    path = here.with_name(usual.format(name=here.stem))
    number = 1
    while path.exists():
        number += 1
        path = path.with_name(f"{Path(usual.format(name=here.stem)).stem}-{number}{path.suffix}")
    return path


def _levels(_job: Job) -> _Choices:
    return [(level.value, say_term("level", level.value, "vi")) for level in _LEVELS]


def _outlines(job: Job) -> _Choices:
    from xltools.api.outline import outlines

    return [(each.name, each.name) for each in outlines(job.setup)]


def _sheets(job: Job) -> _Choices:
    from xltools.api.part import sheets_of
    from xltools.api.reading import open_whole

    names = sheets_of(open_whole(job.source).plan, job.setup)
    return [(name, name) for name in names]


_CHOICES: Final[Mapping[str, Callable[[Job], _Choices]]] = {
    "level": _levels,
    "outline": _outlines,
    "sheets": _sheets,
}
