"""An office's settings: a TOML file beside its workbooks, or the defaults without one."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.findings import Severity
from xltools.wording.messages import messages


def _known(code: str) -> str:
    """A mistyped code would leave its rule as it was, and nobody would see why."""
    if code not in messages():
        raise PydanticCustomError("unknown_code", "no such code")
    return code


_Code: TypeAlias = Annotated[str, AfterValidator(_known)]
_Count: TypeAlias = Annotated[int, Field(ge=0)]
_Percent: TypeAlias = Annotated[Decimal, Field(strict=False, ge=0, le=100)]


class Own(BaseModel):
    """Who we are: the unit that works with these settings, and who answers for its workbooks."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    unit_level: Annotated[LevelCode | None, Field(strict=False)] = None
    unit_code: str = ""
    unit_name: str = ""
    prepared_by: str = ""
    phone: str = ""
    email: str = ""


class Thresholds(BaseModel):
    """From where on a figure is remarkable; offices with small villages or many moves differ.

    `least_jump` is in households: a smaller change never jumps. The others are in per cent:
    `jump_…` of the count at the end of last year, `yearly_growth` of a unit's households within a
    year, `usual_rate` the level from which a fall is taken to start where the plan gives none.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    least_jump: _Count = 10
    jump_of_all: _Count = 15
    jump_of_poor: _Count = 40
    jump_of_near_poor: _Count = 40
    yearly_growth: _Percent = Decimal(3)
    usual_rate: _Percent = Decimal(15)


class Rules(BaseModel):
    """What the office wants of the checks: by code rules off, other severities, rules on trial.

    Until its day a rule on trial warns where it would find an error.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    off: Annotated[frozenset[_Code], Field(strict=False)] = frozenset()
    severity: dict[_Code, Annotated[Severity, Field(strict=False)]] = {}
    trial: dict[_Code, date] = {}
    thresholds: Thresholds = Thresholds()


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
        place = [str(each) for each in first["loc"] if each != "[key]"]
        if first["type"] == "unknown_code":
            place[2:] = [str(first["input"])]
        raise _invalid(path, ".".join(place), str(first["type"])) from error
    if settings.catalogue is None:
        return settings
    return settings.model_copy(update={"catalogue": path.parent / settings.catalogue})


def _invalid(path: Path, where: str, fault: str) -> XltoolsError:
    return XltoolsError("settings.invalid", file=path.name, where=where, fault=fault)
