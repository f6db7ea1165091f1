"""Mã xác nhận bản gửi: what the check of a submission found, of which content, in whose hands.

It says that this content was checked with that result, by whoever works with this unit's key, and
nothing about who approved the plan: signing is the state's. It lies on the workbook's very hidden
sheet, where anybody can change it, so nothing of it is believed before `seal_check` verified it.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from cryptography.exceptions import InvalidSignature

from xltools.checks.explanations import stamp_of
from xltools.dataclass import dataclass
from xltools.exchange.cell_digests import SheetDigests, Unread, content_of, digests_of
from xltools.exchange.holder import Holder
from xltools.exchange.own_key import OwnKey, public_key
from xltools.findings import Finding, Severity
from xltools.form import FORM_VERSION
from xltools.plan import Plan
from xltools.settings import Rules
from xltools.wording.messages import messages

BODY: Final = "seal_body_{number}"
KEY: Final = "seal_key"
SIGNATURE: Final = "seal_mark"

_CONTEXT: Final = b"xltools submission seal 1\n"
_CHUNK: Final = 30_000
"""Letters in one cell of the hidden sheet; a spreadsheet takes up to 32,767."""

_MOST_CHUNKS: Final = 400
_LARGEST: Final = 50_000_000


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How the check ended: open findings by weight, explained ones, and a digest of all."""

    error: int
    warning: int
    info: int
    explained: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class Seal:
    """What was sealed. `content` is the digest of all cells, `sheets` point to single ones."""

    holder: Holder
    plan_year: int
    sequence: int
    sealed_at: datetime
    form_version: str
    program: str
    rules: str
    result: CheckResult
    content: str
    sheets: Mapping[str, SheetDigests]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A seal as a workbook carries it: with the public key that it names, and whether that fits."""

    seal: Seal
    key: str
    fits: bool


class DamagedSealError(ValueError):
    """Something lies where a seal would, and is none."""


@dataclass(frozen=True, slots=True)
class CheckedBy:
    """The check that a seal speaks of: its findings, the office's own wishes for rules, by what."""

    findings: tuple[Finding, ...]
    rules: Rules
    program: str = ""


def seal_of(
    plan: Plan, holder: Holder, sequence: int, sealed_at: datetime, checked: CheckedBy
) -> Seal:
    """The seal of a plan just as it stands; the plan has to state its year."""
    return Seal(
        holder=holder,
        plan_year=plan.year or 0,
        sequence=sequence,
        sealed_at=sealed_at,
        form_version=FORM_VERSION,
        program=checked.program,
        rules=rule_set(checked.rules),
        result=result_of(checked.findings),
        content=content_digest(plan),
        sheets=digests_of(plan),
    )


def content_digest(plan: Plan, unread: Unread | None = None) -> str:
    """The digest of everything that a submission carries."""
    return sha256(content_of(plan, unread or {})).hexdigest()


def result_of(findings: Iterable[Finding]) -> CheckResult:
    """The counts of findings, and a digest that another set of findings does not have."""
    found = tuple(findings)
    still = [each.severity for each in found if each.explained is None]
    told = sorted(f"{each.code} {each.cell} {stamp_of(each)}" for each in found)
    return CheckResult(
        still.count(Severity.ERROR),
        still.count(Severity.WARNING),
        still.count(Severity.INFO),
        len(found) - len(still),
        sha256("\n".join(told).encode("utf-8")).hexdigest(),
    )


def rule_set(rules: Rules) -> str:
    """Sixteen letters that stand for every message of the checks and what an office made of it."""
    told = [f"{code} {message.severity}" for code, message in sorted(messages().items())]
    told += [f"off {code}" for code in sorted(rules.off)]
    told += [f"{code} = {severity}" for code, severity in sorted(rules.severity.items())]
    told += [f"{code} from {day}" for code, day in sorted(rules.trial.items())]
    told.append(repr(rules.thresholds))
    return sha256("\n".join(told).encode("utf-8")).hexdigest()[:16]


def seal_values(seal: Seal, key: OwnKey) -> dict[str, str]:
    """The seal as keys and texts for the hidden sheet, marked with the key of the unit."""
    body = _packed(seal)
    text = b64encode(body).decode("ascii")
    chunks = [text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)]
    values = {BODY.format(number=number): chunk for number, chunk in enumerate(chunks, 1)}
    mark = b64encode(key.private.sign(_CONTEXT + body)).decode("ascii")
    return {KEY: key.public, SIGNATURE: mark, **values}


def read_seal(values: Mapping[str, str]) -> Sealed | None:
    """The seal that the hidden sheet's values carry; None where there is none.

    Raises DamagedSealError for something that is no seal.
    """
    numbers = range(1, _MOST_CHUNKS + 1)
    chunks = [values.get(BODY.format(number=number), "") for number in numbers]
    if not any(chunks) and KEY not in values and SIGNATURE not in values:
        return None
    try:
        body = b64decode("".join(chunks), validate=True)
        mark = b64decode(values.get(SIGNATURE, ""), validate=True)
        key = values.get(KEY, "")
        return Sealed(_unpacked(body), key, _fits(key, mark, body))
    except (ValueError, KeyError, TypeError, zlib.error, RecursionError) as error:
        raise DamagedSealError("seal") from error


def _fits(key: str, mark: bytes, body: bytes) -> bool:
    try:
        public_key(key).verify(mark, _CONTEXT + body)
    except InvalidSignature:
        return False
    return True


def _packed(seal: Seal) -> bytes:
    told: dict[str, Any] = asdict(seal) | {"sealed_at": seal.sealed_at.isoformat()}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8"), 9)


def _unpacked(body: bytes) -> Seal:
    """The seal of a body. Raises ValueError, KeyError, TypeError or zlib.error for no seal."""
    told = json.loads(_inflated(body).decode("utf-8"))
    sealed_at = datetime.fromisoformat(told["sealed_at"])
    if sealed_at.tzinfo is None:
        raise ValueError(told["sealed_at"])
    sheets = {
        str(name): SheetDigests(_texts(each["columns"]), _texts(each["rows"]))
        for name, each in told["sheets"].items()
    }
    words = ("form_version", "program", "rules", "content")
    return Seal(
        holder=Holder(*(str(told["holder"][name]) for name in ("level", "code", "valid_from"))),
        plan_year=int(told["plan_year"]),
        sequence=int(told["sequence"]),
        sealed_at=sealed_at,
        result=_result(told["result"]),
        sheets=sheets,
        **{name: str(told[name]) for name in words},
    )


def _result(told: Mapping[str, Any]) -> CheckResult:
    names = ("error", "warning", "info", "explained")
    error, warning, info, explained = (int(told[name]) for name in names)
    return CheckResult(error, warning, info, explained, str(told["digest"]))


def _inflated(body: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(body, _LARGEST)
    if unpacker.unconsumed_tail:
        raise ValueError("too large")
    return text


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(each) for each in values)
