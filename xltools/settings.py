"""An office's settings: a TOML file beside its workbooks, or the defaults without one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.findings import Severity


class Own(BaseModel):
    """Who we are: the unit that works with these settings, and who answers for its workbooks."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    unit_level: Annotated[LevelCode | None, Field(strict=False)] = None
    unit_code: str = ""
    unit_name: str = ""
    prepared_by: str = ""
    phone: str = ""
    email: str = ""


class Rules(BaseModel):
    """What the office wants of the checks: other severities, and rules switched off, by code."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    off: Annotated[frozenset[str], Field(strict=False)] = frozenset()
    severity: dict[str, Annotated[Severity, Field(strict=False)]] = {}


class Settings(BaseModel):
    """Settings of one office. `catalogue` is its file of additions, seen from the settings file."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    catalogue: Annotated[Path | None, Field(strict=False)] = None
    own: Own = Own()
    rules: Rules = Rules()


def load_settings(path: Path | None) -> Settings:
    """The settings of a file, or the defaults for None.

    Raises XltoolsError `settings.invalid` with file, where and fault: the file cannot be read, is
    no TOML, or a key or value in it is unknown.
    """
    if path is None:
        return Settings()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _invalid(path, "", "unreadable") from error
    except tomllib.TOMLDecodeError as error:
        raise _invalid(path, "", "not_toml") from error
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise _invalid(path, where, str(first["type"])) from error
    if settings.catalogue is None:
        return settings
    return settings.model_copy(update={"catalogue": path.parent / settings.catalogue})


def _invalid(path: Path, where: str, fault: str) -> XltoolsError:
    return XltoolsError("settings.invalid", file=path.name, where=where, fault=fault)
