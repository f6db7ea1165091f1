"""An office's settings: a TOML file beside its workbooks, or the defaults without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Final

from xltools.catalogue import LevelCode
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.findings import Severity
from xltools.wording.messages import messages

_STRICT: Final = {"strict": True, "extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Own:
    """Who we are: the unit that works with these settings, and who answers for its workbooks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    unit_level: LevelCode | None = None
    unit_code: str = ""
    unit_name: str = ""
    prepared_by: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """From where on a figure is remarkable; offices with small villages or many moves differ.

    `least_jump` is in households: a smaller change never jumps. The others are in per cent:
    `jump_…` of the count at the end of last year, `yearly_growth` of a unit's households within a
    year, `usual_rate` the level from which a fall is taken to start where the plan gives none.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    least_jump: int = 10
    jump_of_all: int = 15
    jump_of_poor: int = 40
    jump_of_near_poor: int = 40
    yearly_growth: Decimal = Decimal(3)
    usual_rate: Decimal = Decimal(15)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What the office wants of the checks: by code rules off, other severities, rules on trial.

    Until its day a rule on trial warns where it would find an error.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    trial: Mapping[str, date] = field(default_factory=dict)
    thresholds: Thresholds = Thresholds()


class MailSecurity(StrEnum):
    """How a connection to a mail server is made secret; one that is not is never made."""

    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, kw_only=True)
class Mail:
    """How submissions go by mail: to which address, and by which server once `--send` is asked for.

    `most_megabytes` is how large a mail may be; `certificate` a file with the certificate of an
    office's own server, seen from the settings file. Without `port` it is the usual one.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    to: str = ""
    server: str = ""
    port: int = 0
    security: MailSecurity = MailSecurity.STARTTLS
    account: str = ""
    most_megabytes: int = 20
    certificate: Path | None = None


@dataclass(frozen=True, kw_only=True)
class Privacy:
    """What the privacy gate need not stop: names of schools, streets and the like of persons."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    known_names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Settings of one office.

    `catalogue` is its file of additions, `outlines` are files or folders with its own outlines of
    plans, `style` is a Word file that gives the look of plans, all seen from the settings file.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    catalogue: Path | None = None
    outlines: tuple[Path, ...] = ()
    style: Path | None = None
    own: Own = Own()
    rules: Rules = Rules()
    mail: Mail = Mail()
    privacy: Privacy = Privacy()


def load_settings(path: Path | None) -> Settings:
    """The settings of a file, or the defaults for None.

    Raises XltoolsError `settings.invalid` with file, where and fault: the file cannot be read, is
    no TOML, or a key or value in it is unknown.
    """
    if path is None:
        return Settings()
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _invalid(path, "", "unreadable") from error
    except tomllib.TOMLDecodeError as error:
        raise _invalid(path, "", "not_toml") from error
    settings = _checked(data, path)
    _refuse_unknown_codes(settings.rules, path)
    _refuse_negative(settings.rules.thresholds, path)
    catalogue = settings.catalogue and path.parent / settings.catalogue
    outlines = tuple(path.parent / each for each in settings.outlines)
    style = settings.style and path.parent / settings.style
    certificate = settings.mail.certificate and path.parent / settings.mail.certificate
    mail = replace(settings.mail, certificate=certificate)
    return replace(settings, catalogue=catalogue, outlines=outlines, style=style, mail=mail)


def _checked(data: Mapping[str, Any], path: Path) -> Settings:
    """The settings, checked by pydantic, which runs without a settings file do without."""
    from pydantic import TypeAdapter, ValidationError
    from pydantic_core import to_json

    try:
        return TypeAdapter(Settings).validate_json(to_json(data))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        place = ".".join(str(each) for each in first["loc"] if each != "[key]")
        raise _invalid(path, place, str(first["type"])) from error


def _refuse_unknown_codes(rules: Rules, path: Path) -> None:
    """A mistyped code would leave its rule as it was, and nobody would see why."""
    for name, codes in (("off", rules.off), ("severity", rules.severity), ("trial", rules.trial)):
        for code in sorted(set(codes) - set(messages())):
            raise _invalid(path, f"rules.{name}.{code}", "unknown_code")


def _refuse_negative(thresholds: Thresholds, path: Path) -> None:
    for each in fields(thresholds):
        if getattr(thresholds, each.name) < 0:
            raise _invalid(path, f"rules.thresholds.{each.name}", "greater_than_equal")


def _invalid(path: Path, where: str, fault: str) -> XltoolsError:
    return XltoolsError("settings.invalid", file=path.name, where=where, fault=fault)
