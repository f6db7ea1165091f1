"""The keys of units: made here for our own, registered here for those below."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from xltools.api.desk import Desk
from xltools.api.reading import open_whole
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode, Unit
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.holder import Holder, holder_of
from xltools.exchange.known_keys import KnownKey, KnownKeys, keep_known_keys, load_known_keys
from xltools.exchange.own_key import all_keys, make_key, public_key, short_form
from xltools.exchange.seal import DamagedSealError, read_seal
from xltools.patterns import late_pattern
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

LIST: Final = (".csv", ".txt")
"""How the name of a unit list ends."""

_BETWEEN_CELLS: Final = ";,\t "
_CELLS: Final = late_pattern(r"[;,\t]")


@dataclass(frozen=True, slots=True)
class Named:
    """A key and the unit that it is of; `short` is its form for the telephone."""

    unit_name: str
    public: str

    @property
    def short(self) -> str:
        return short_form(self.public)


def new_key(path: Path, setup: Setup, desk: Desk) -> Named:
    """A new key for the unit of a workbook. Raises XltoolsError: `file.*`, `form.*`, `key.*`."""
    plan = open_whole(path).plan
    holder = holder_of(plan, setup.catalogue)
    if holder is None:
        raise XltoolsError("submit.unit-unclear", file=path)
    key = make_key(desk.folder, holder, desk.now)
    return Named(plan.info.unit_name or holder.code, key.public)


def trust_key(given: str, unit: str | None, level: LevelCode, setup: Setup, desk: Desk) -> Named:
    """Register a key, given as text or by a sealed workbook, for the unit named or sealed.

    Raises XltoolsError: "key.no-key", "key.no-unit", "key.other-units", `unit.*`, `file.*`,
    `form.*`.
    """
    public, sealed = _given(given)
    if unit is None:
        if sealed is None:
            raise XltoolsError("key.no-unit", key=short_form(public))
        holder, name = sealed
    else:
        found = _unit(unit, level, setup)
        holder, name = holder_named(found), found.name
    known = load_known_keys(desk.folder)
    keep_known_keys(desk.folder, _with(known, holder, name, public, desk))
    return Named(name, public)


def trust_list(path: Path, level: LevelCode, setup: Setup, desk: Desk) -> list[Named]:
    """Register every key of a unit list: a line a unit, its code or name and its key.

    Other cells of a line are passed over, as is a first line without a key: the headings. All are
    registered or none. Raises XltoolsError: `file.*`, "key.bad-line", `unit.*`, "key.other-units".
    """
    known = load_known_keys(desk.folder)
    named: list[Named] = []
    for number, cells in enumerate(_lines(path), 1):
        public = next((each for each in cells[1:] if _is_key(each)), None)
        if public is None and number > 1:
            raise XltoolsError("key.bad-line", file=path, line=number)
        if public is not None:
            unit = _unit(cells[0], level, setup)
            known = _with(known, holder_named(unit), unit.name, public, desk)
            named.append(Named(unit.name, public))
    keep_known_keys(desk.folder, known)
    return named


def _lines(path: Path) -> Iterator[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise XltoolsError("file.missing", file=path) from error
    except (OSError, UnicodeDecodeError) as error:
        raise XltoolsError("file.unreadable", file=path) from error
    for line in text.splitlines():
        if line.strip(_BETWEEN_CELLS):
            yield [cell.strip() for cell in _CELLS.split(line)]


def _is_key(text: str) -> bool:
    try:
        public_key(text)
    except ValueError:
        return False
    return True


def holder_named(unit: Unit) -> Holder:
    """A unit of the catalogue as a holder of keys."""
    return Holder(unit.key.level.value, unit.key.code, unit.key.valid_from.isoformat())


def _with(known: KnownKeys, holder: Holder, name: str, public: str, desk: Desk) -> KnownKeys:
    """The register with one key more. Raises XltoolsError "key.other-units"."""
    other = known.of_key(public)
    if other is not None and not other.holder.is_same(holder):
        raise XltoolsError("key.other-units", key=short_form(public), unit=other.unit_name)
    return known.with_key(KnownKey(holder, name, public, desk.now.date()))


def withdraw_key(given: str, desk: Desk) -> Named:
    """Take a key out of the register. Raises XltoolsError "key.no-key", "key.unknown"."""
    public, _ = _given(given)
    known = load_known_keys(desk.folder)
    entry = known.of_key(public)
    if entry is None:
        raise XltoolsError("key.unknown", key=short_form(public))
    keep_known_keys(desk.folder, known.without_key(public))
    return Named(entry.unit_name, public)


def key_lines(desk: Desk, lang: Lang) -> Iterator[str]:
    """Our own keys, then those registered, a line each."""
    own = all_keys(desk.folder)
    yield say_result("key.own" if own else "key.none-own", lang)
    for key in own:
        values = {"unit_code": key.holder.code, "key": short_form(key.public), "public": key.public}
        yield "  " + say_result("key.own-line", lang, **values, day=key.made_at.date())
    known = load_known_keys(desk.folder).entries
    yield say_result("key.known" if known else "key.none-known", lang)
    for entry in sorted(known, key=lambda each: (each.holder, each.since, each.key)):
        values = {
            "unit": entry.unit_name,
            "unit_code": entry.holder.code,
            "key": short_form(entry.key),
        }
        yield "  " + say_result("key.known-line", lang, **values, day=entry.since)


def _given(given: str) -> tuple[str, tuple[Holder, str] | None]:
    """The key, and whose a sealed workbook says it is."""
    path = Path(given)
    if path.suffix.lower() != ".xlsx":
        try:
            public_key(given)
        except ValueError as error:
            raise XltoolsError("key.no-key", given=given) from error
        return given, None
    opened = open_whole(path)
    try:
        sealed = read_seal(opened.rows.identity.values)
    except DamagedSealError as error:
        raise XltoolsError("key.no-key", given=path) from error
    if sealed is None or not sealed.fits:
        raise XltoolsError("key.no-key", given=path)
    return sealed.key, (sealed.seal.holder, opened.plan.info.unit_name or "")


def _unit(text: str, level: LevelCode, setup: Setup) -> Unit:
    found = setup.catalogue.find_units(level, setup.today, text)
    if not found:
        raise XltoolsError("unit.unknown", unit=text, level=level.value, year=setup.today.year)
    if len(found) > 1:
        names = [f"{each.name} ({each.key.code})" for each in found]
        raise XltoolsError("unit.ambiguous", unit=text, candidates=names)
    return found[0]
