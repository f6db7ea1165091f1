"""What the trade knows, by year, day and level: the one answer to every question of that kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from operator import itemgetter
from pathlib import Path
from typing import Final, TypeVar, cast

from xltools.catalogue import files
from xltools.catalogue.entries import (
    ALWAYS_TO,
    Deadline,
    DefaultOwner,
    DefaultTask,
    Entry,
    Holiday,
    Law,
    Office,
    Phrase,
    PovertyStandard,
    Programme,
    Project,
    Term,
    said_of,
)
from xltools.catalogue.files import Additions, Gap, Kind, gaps, read_additions, read_entries
from xltools.catalogue.keys import LevelCode, UnitKey
from xltools.catalogue.own_outlines import named_outlines
from xltools.catalogue.units import Succession, SuccessionTable, Unit, UnitTable
from xltools.wording.text import fold

_E = TypeVar("_E", bound=Entry)
_T = TypeVar("_T")
_DAY: Final = timedelta(days=1)

_Named = tuple[int, Office]


def load_catalogue(additions: Path | None = None, outlines: tuple[Path, ...] = ()) -> Catalogue:
    """The catalogue of the package, under an office's own file if there is one.

    `outlines` are files or folders with the office's own outlines of plans.

    Nothing is read yet: a faulty file raises XltoolsError (`catalogue.invalid`,
    `catalogue.overlap`) at the first question that needs it; `check` asks for all.
    """
    return Catalogue(additions, outlines)


class Catalogue:
    """Reads each data file when first asked, and keeps what it read."""

    def __init__(self, additions: Path | None = None, outlines: tuple[Path, ...] = ()) -> None:
        self._file = additions
        self._outlines = outlines
        self._additions: Additions | None = None
        self._read: dict[str, tuple[Entry, ...]] = {}
        self._unit_table: UnitTable | None = None
        self._successions: SuccessionTable | None = None
        self._held: dict[tuple[str, date], tuple[Entry, ...]] = {}
        self._offices_by_name: dict[LevelCode, dict[str, list[_Named]]] = {}

    def check(self) -> None:
        """Read all files but the packed units now. Raises as `load_catalogue` says."""
        for kind in files.KINDS:
            self._all(kind)

    def gaps(self, kind: Kind[_E]) -> tuple[Gap, ...]:
        """Days between two entries of one key of a kind on which none holds."""
        return gaps(kind, self._all(kind))

    def own_outlines(self) -> Mapping[str, Path]:
        """The office's own outlines by their names. Raises as `named_outlines` says."""
        return named_outlines(self._outlines)

    # programmes, policies, standards

    def programmes(self) -> tuple[Programme, ...]:
        return self._all(files.PROGRAMMES)

    def programme(self, year: int) -> Programme | None:
        """The programme whose parts a plan of this year is made of."""
        return _first(self._in_year(files.PROGRAMMES, year))

    def project(self, year: int, code: str) -> Project | None:
        programme = self.programme(year)
        return None if programme is None else programme.project(code)

    def policies(self, year: int) -> tuple[Term, ...]:
        """Policies outside the programme (CS.…)."""
        return self._in_year(files.POLICIES, year)

    def standard(self, year: int) -> PovertyStandard | None:
        return _first(self._in_year(files.STANDARDS, year))

    def standards(self) -> tuple[PovertyStandard, ...]:
        return self._all(files.STANDARDS)

    # money

    def capital_kinds(self, year: int) -> tuple[Term, ...]:
        return self._in_year(files.CAPITAL_KINDS, year)

    def funding_sources(self, year: int) -> tuple[Term, ...]:
        """Sources; `group` is the column of form VON: NSTW, NSDP, or KHAC for all others."""
        return self._in_year(files.FUNDING_SOURCES, year)

    # levels and units

    def levels(self, on: date) -> tuple[Term, ...]:
        """Levels of government on a day, top first; `parent` is the code of the one above."""
        return self._on_day(files.LEVELS, on)

    def unit_types(self, level: LevelCode, on: date) -> tuple[Term, ...]:
        """xã, phường, …; `group` is the usual area, thành thị or nông thôn, or empty."""
        return tuple(each for each in self._on_day(files.UNIT_TYPES, on) if each.level is level)

    def village_names(self) -> tuple[Term, ...]:
        """thôn, bản, ấp, …: what places below the commune are called."""
        return self._all(files.VILLAGE_NAMES)

    def unit(self, key: UnitKey) -> Unit | None:
        return self._units().unit(key)

    def units(self, level: LevelCode, on: date) -> tuple[Unit, ...]:
        return self._units().all(level, on)

    def find_units(self, level: LevelCode, on: date, name_or_code: str) -> tuple[Unit, ...]:
        """Units of that code, name, or name without its type word, compared folded."""
        return self._units().find(level, on, name_or_code)

    def parent(self, key: UnitKey) -> Unit | None:
        unit = self.unit(key)
        return None if unit is None or unit.parent is None else self.unit(unit.parent)

    def children(self, key: UnitKey, on: date | None = None) -> tuple[Unit, ...]:
        """Units directly below, on a day; by default the first day on which the unit holds."""
        return self._units().children(key, on or key.valid_from)

    def predecessors(self, key: UnitKey) -> tuple[Succession, ...]:
        """What a unit was made of."""
        return self._succession_table().of_new(key)

    def successors(self, key: UnitKey) -> tuple[Succession, ...]:
        """What a unit became."""
        return self._succession_table().of_old(key)

    def units_after(self, key: UnitKey) -> tuple[Unit, ...]:
        """The units of today that a unit of before 1 July 2025 went into.

        A province went as a whole to where its first commune went.
        """
        found = tuple(unit for each in self.successors(key) if (unit := self.unit(each.new)))
        return found or self._of_first_child(key, self.units_after)

    def units_before(self, key: UnitKey) -> tuple[Unit, ...]:
        """The units of before 1 July 2025 that a unit of today was made of; communes only."""
        return tuple(unit for each in self.predecessors(key) if (unit := self.unit(each.old)))

    def _of_first_child(
        self, key: UnitKey, ask: Callable[[UnitKey], tuple[Unit, ...]]
    ) -> tuple[Unit, ...]:
        child = _first(self.children(key))
        below = ask(child.key) if child else ()
        above = [self.parent(each.key) or each for each in below]
        return tuple(unit for unit in above[:1] if unit.key.level is key.level) or tuple(below[:1])

    # offices, reports, documents

    def offices(self, level: LevelCode, on: date, unit_type: str = "") -> tuple[Office, ...]:
        """Offices of a level on a day, as units of a type have and call them, or of any type."""
        usual = self.usual_type(level, on)
        return tuple(
            each.renamed(usual, unit_type)
            for each in self._on_day(files.OFFICES, on)
            if each.level is level and each.is_of(unit_type)
        )

    def ended_offices(self, on: date) -> tuple[Office, ...]:
        """Offices of any level that were dissolved by a day."""
        return tuple(each for each in self._all(files.OFFICES) if each.valid_to < on)

    def later_offices(self, on: date) -> tuple[Office, ...]:
        """Offices of any level that were set up after a day."""
        return tuple(each for each in self._all(files.OFFICES) if each.valid_from > on)

    def days_of_change(self) -> tuple[date, ...]:
        """Days on which offices began or ended, in order: the day itself is the first new one."""
        ends = {
            each.valid_to + _DAY for each in self._all(files.OFFICES) if each.valid_to < ALWAYS_TO
        }
        return tuple(sorted(ends))

    def office(self, level: LevelCode, on: date, code: str) -> Office | None:
        return _first(each for each in self.offices(level, on) if each.code == code)

    def office_for(
        self, level: LevelCode, on: date, role: str, unit_type: str = ""
    ) -> Office | None:
        """The office of a role (đầu mối, tài chính, …), or of a code that is none.

        None where the type of the unit decides and is not given.
        """
        offices = [
            each for each in self.offices(level, on, unit_type) if unit_type or not each.unit_types
        ]
        with_role = _first(each for each in offices if role in each.roles)
        return with_role or _first(each for each in offices if each.code == role)

    def usual_type(self, level: LevelCode, on: date) -> str:
        """The word of a level that the names of its offices end in: xã, huyện, tỉnh."""
        return _first(term.name for term in self.levels(on) if term.level is level) or ""

    def office_named(self, level: LevelCode, on: date, text: str, place: str = "") -> Office | None:
        """The office of which the text is the name, short name or alias, compared folded.

        `place` is the proper name of the unit ("Tân Lập"), which documents often add at the end;
        so they do with the word for its type.
        """
        name = fold(text)
        found = self._office_called(level, on, name)
        if found is None and place:
            name = name.removesuffix(fold(place)).rstrip()
            found = self._office_called(level, on, name)
        if found is None and (unit_type := self._type_at_end(level, on, name)):
            found = self._office_called(level, on, name.removesuffix(f" {unit_type}"))
        return found

    def members(self, level: LevelCode, on: date, group: str) -> tuple[Office, ...]:
        """The offices that a group stands for."""
        return tuple(each for each in self.offices(level, on) if group in each.groups)

    def deadlines(self, level: LevelCode, on: date) -> tuple[Deadline, ...]:
        """Default report dates that a plan of this level states."""
        found = self._on_day(files.DEADLINES, on)
        return tuple(each for each in found if each.level is level)

    def default_owner(self, on: date, standard: str, number: int) -> DefaultOwner | None:
        """Who usually answers for an indicator of a standard, where that is known."""
        return _first(
            each
            for each in self._on_day(files.DEFAULT_OWNERS, on)
            if (each.standard, each.code) == (standard, str(number))
        )

    def default_tasks(self, level: LevelCode, on: date) -> tuple[DefaultTask, ...]:
        """Who usually leads and helps, by project."""
        found = self._on_day(files.DEFAULT_TASKS, on)
        return tuple(each for each in found if level in each.levels)

    def phrases(self, level: LevelCode, on: date) -> tuple[Phrase, ...]:
        """The usual rows of a plan's sheets, in the order in which they stand there."""
        programme = self.programme(on.year)
        return tuple(
            each
            for each in self._on_day(files.PHRASES, on)
            if level in each.levels and programme and programme.code in each.programmes
        )

    def recipient_codes(self) -> tuple[Term, ...]:
        return self._all(files.RECIPIENT_CODES)

    def signing_capacities(self) -> tuple[Term, ...]:
        """TM. ỦY BAN NHÂN DÂN, TL. …: the first line of a signature, or none."""
        return self._all(files.SIGNING_CAPACITIES)

    def signing_lines(self, level: LevelCode, on: date | None = None) -> tuple[Term, ...]:
        """CHỦ TỊCH, …, of a day or of all times; `group` is the capacity that it goes with.

        " - " in a name parts the two lines that are printed.
        """
        lines = self._on_day(files.SIGNING_LINES, on) if on else self._all(files.SIGNING_LINES)
        return tuple(each for each in lines if each.level is level)

    def holidays(self, year: int) -> tuple[date, ...]:
        """Public holidays with the days off for those that fall on a weekend, in order."""
        return tuple(sorted(each.valid_from for each in self.holiday_entries(year)))

    def holiday_entries(self, year: int) -> tuple[Holiday, ...]:
        """The same with what is celebrated, its source, and whether the day is settled."""
        found = self._all(files.HOLIDAYS)
        return tuple(each for each in found if each.valid_from.year == year)

    def laws(self) -> tuple[Law, ...]:
        return self._all(files.LAWS)

    def document_symbols(self) -> tuple[Term, ...]:
        """What symbols are made of: letters of types of documents and of who issues them.

        `group` is "loại", "cơ quan", "bộ" or "cơ quan đảng"; `note` says of a type whether its
        symbol carries the year ("có năm", "không năm") or may ("").
        """
        return self._all(files.DOCUMENT_SYMBOLS)

    def campaigns(self) -> tuple[Term, ...]:
        """Movements and funds under their official names (PT.NGHEO, QUY.VNN, …)."""
        return self._all(files.CAMPAIGNS)

    def indicator_words(self) -> tuple[Term, ...]:
        """What indicators of targets are called in texts; `group` is the way they should go.

        `name` is the indicator of the form, `aliases` are folded words of a text; a `group` is
        "giảm", "tăng" or empty.
        """
        return self._all(files.INDICATOR_WORDS)

    def promise_words(self) -> tuple[Term, ...]:
        """What a project alone can bring: `code` is the project, `aliases` are folded words.

        Where the `group` is "mục tiêu" the words tell in objectives too, else in results only.
        """
        return self._all(files.PROMISE_WORDS)

    def style_words(self, group: str) -> tuple[Term, ...]:
        """Words that rules of style go by, of one `group`; `aliases` are folded words.

        Of a "cụm từ cố định" `name` is the right form and the aliases wrong ones; of a "thuật ngữ"
        all are words for one thing, written as they should be; of other groups the aliases count.
        """
        return tuple(each for each in self._all(files.STYLE_WORDS) if each.group == group)

    def bygone_names(self, on: date) -> tuple[Term, ...]:
        """Programmes and levels that were over by a day; `note` names what took their place."""
        return tuple(each for each in self._all(files.BYGONE_NAMES) if each.valid_to < on)

    # reading

    def _all(self, kind: Kind[_E]) -> tuple[_E, ...]:
        if kind.name not in self._read:
            if self._file and self._additions is None:
                self._additions = read_additions(self._file)
            entries = read_entries(kind, self._additions)
            self._read[kind.name] = entries
        return cast(tuple[_E, ...], self._read[kind.name])

    def _on_day(self, kind: Kind[_E], on: date) -> tuple[_E, ...]:
        if (kind.name, on) not in self._held:
            held = tuple(each for each in self._all(kind) if each.holds(on))
            self._held[kind.name, on] = held
        return cast(tuple[_E, ...], self._held[kind.name, on])

    def _in_year(self, kind: Kind[_E], year: int) -> tuple[_E, ...]:
        return self._on_day(kind, date(year, 1, 1))

    def _units(self) -> UnitTable:
        if self._unit_table is None:
            own = self._all(files.OWN_UNITS) if self._file else ()
            file = self._file.name if self._file else ""
            self._unit_table = UnitTable(own, file)
        return self._unit_table

    def _succession_table(self) -> SuccessionTable:
        if self._successions is None:
            self._successions = SuccessionTable(
                self._all(files.OWN_SUCCESSIONS) if self._file else ()
            )
        return self._successions

    def _office_called(self, level: LevelCode, on: date, name: str) -> Office | None:
        """The office of a folded name, or of one that units of another type give it."""
        if level not in self._offices_by_name:
            offices = [each for each in self._all(files.OFFICES) if each.level is level]
            self._offices_by_name[level] = _by_name(offices)
        names = self._offices_by_name[level]
        named = names.get(name, [])
        usual, unit_type = self.usual_type(level, on), self._type_at_end(level, on, name)
        if usual and unit_type:
            usually = said_of(name, unit_type, usual)
            named = [*named, *names.get(usually, [])]
        held = [each for each in named if each[1].holds(on)]
        return min(held, key=itemgetter(0))[1] if held else None

    def _type_at_end(self, level: LevelCode, on: date, name: str) -> str:
        """The word for a type of unit that a folded name ends in, folded; "" for none."""
        types = (fold(each.name) for each in self.unit_types(level, on))
        return next((each for each in types if name.endswith(f" {each}")), "")


def _by_name(offices: list[Office]) -> dict[str, list[_Named]]:
    """Offices by folded name, each with its place in line.

    A full name goes before a short one, that before an alias.
    """
    names = [(each.name, each) for each in offices]
    names += [(each.short_name, each) for each in offices]
    names += [(alias, each) for each in offices for alias in each.aliases]
    found: dict[str, list[_Named]] = {}
    for place, (name, office) in enumerate(names):
        found.setdefault(fold(name), []).append((place, office))
    return found


def _first(entries: Iterable[_T]) -> _T | None:
    return next(iter(entries), None)
