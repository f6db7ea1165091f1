"""The options that several commands of the command line take, under one name and help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class LangChoice(StrEnum):
    """Language of what staff read."""

    VI = "vi"
    EN = "en"


class Shown(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"


class PlanFormat(StrEnum):
    """What kind of file a plan becomes."""

    DOCX = "docx"
    TEXT = "text"


class LevelChoice(StrEnum):
    """Levels that plan."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"


LangOption = Annotated[LangChoice, typer.Option("--lang", help="Language of messages.")]
TodayOption = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="Today, dd/mm/yyyy; for trials.")
]
SettingsOption = Annotated[
    Path | None, typer.Option("--settings", metavar="FILE", help="The office's settings.")
]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="File to write.")]
Workbook = Annotated[Path, typer.Argument(metavar="FILE", help="A filled workbook.")]
ShownOption = Annotated[Shown, typer.Option("--format", help="Text, or one JSON object.")]
