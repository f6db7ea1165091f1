"""Names of offices, looked up once: of this unit, of other levels, of other times."""

from __future__ import annotations

from datetime import date, timedelta
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from xltools.catalogue import LevelCode, Office
from xltools.dataclass import dataclass
from xltools.form import OfficeLine
from xltools.patterns import late_pattern
from xltools.plan.scope import Scope
from xltools.wording.text import clean, fold

_LEVELS: Final = (
    LevelCode.COMMUNE,
    LevelCode.DISTRICT,
    LevelCode.PROVINCE,
    LevelCode.NATION,
)
_NEAR: Final = 0.86
_SHORTEST: Final = 9
_BETWEEN: Final = late_pattern(r"[,;/+]| và ")


@dataclass(frozen=True)
class OfficeNames:
    """What the names of offices in one plan stand for; every answer is kept."""

    scope: Scope

    @cached_property
    def _own(self) -> dict[str, Office | OfficeLine | None]:
        return {}

    @cached_property
    def _elsewhere(self) -> dict[str, Office | None]:
        return {}

    @cached_property
    def _in_texts(self) -> dict[str, list[tuple[str, str]]]:
        return {}

    @cached_property
    def added(self) -> dict[str, OfficeLine]:
        """Offices of its own level that the unit has on its sheet of offices, by folded name.

        The sheet also lists offices of the level above, for recipients and receivers.
        """
        return {
            fold(name): line
            for line in self.scope.plan.offices
            if self._is_of_this_level(line)
            for name in (line.name, line.short_name, line.code, *line.aliases)
            if name
        }

    def own(self, text: str) -> Office | OfficeLine | None:
        """The office of the plan's level and day of which this is a name or code."""
        if text not in self._own:
            self._own[text] = self._find_own(text)
        return self._own[text]

    def elsewhere(self, text: str) -> Office | None:
        """The office of another level on that day, or of this level at another time."""
        if text not in self._elsewhere:
            self._elsewhere[text] = self._find_elsewhere(text)
        return self._elsewhere[text]

    def identity(self, text: str) -> str:
        """One key for all names of an office: its level and code, or the folded text."""
        office = self.own(text) or self.elsewhere(text)
        if office is None or not office.code:
            return fold(text)
        return f"{office.level or self.scope.level}|{office.code}"

    def parts(self, text: str) -> tuple[str, ...]:
        """The offices that one cell names side by side: "Trạm Y tế, Kế toán"; one is none."""
        if self.own(text) is not None or self.elsewhere(text) is not None:
            return ()
        parts = tuple(part.strip() for part in _BETWEEN.split(text) if part.strip())
        return parts if len(parts) > 1 and all(map(self.own, parts)) else ()

    def near(self, text: str) -> str:
        """An official name that differs from the text by a letter or two, or ""."""
        return next(iter(self.all_near(text)), "")

    def all_near(self, text: str) -> tuple[str, ...]:
        """All official names that differ from the text by a letter or two, the nearest first."""
        names = {fold(each.name): each.name for each in self.scope.offices}
        return tuple(names[each] for each in get_close_matches(fold(text), names, 3, _NEAR))

    def is_official(self, text: str) -> bool:
        """Whether the text is the name of an office as it is to be printed, not another name."""
        office = self.own(text)
        return not isinstance(office, Office) or clean(text) in self._official_names(office)

    def spelt_like(self, text: str) -> str:
        """The official name that differs from the text in capitals or dashes alone, or ""."""
        office = self.own(text)
        names = self._official_names(office) if isinstance(office, Office) else ()
        return next((name for name in names if fold(name) == fold(text)), "")

    def in_text(self, folded: str) -> list[tuple[str, str]]:
        """The official names that a folded text has, each folded and as it should be written.

        They are of this level and the one above, longest first. A text has few of the words that
        names begin with, so these are looked for first.
        """
        if folded not in self._in_texts:
            found = [
                spelling
                for word, spellings in self._spellings.items()
                if word in folded
                for spelling in spellings
                if spelling[1] in folded
            ]
            self._in_texts[folded] = [(name, official) for _, name, official in sorted(found)]
        return self._in_texts[folded]

    @cached_property
    def _spellings(self) -> dict[str, list[tuple[int, str, str]]]:
        """Full and short names by first word: place in line, folded and as written."""
        names = {
            fold(name): name
            for office in (*self.scope.offices_above, *self.scope.offices)
            for name in (office.name, office.short_name)
            if len(name) >= _SHORTEST and " " in name
        }
        found: dict[str, list[tuple[int, str, str]]] = {}
        for place, name in enumerate(sorted(names, key=len, reverse=True)):
            found.setdefault(name.partition(" ")[0], []).append((place, name, names[name]))
        return found

    def _official_names(self, office: Office) -> tuple[str, ...]:
        own = office.renamed(*self._types)
        return (office.name, office.short_name, office.code, own.name, own.short_name)

    def official(self, office: Office) -> str:
        """The full name of an office, as units of this type have it."""
        return office.renamed(*self._types).name

    @cached_property
    def _types(self) -> tuple[str, str]:
        """The usual type of a unit of this level, by which offices are named, and its own."""
        scope = self.scope
        if scope.level is None or scope.on is None:
            return "", ""
        return scope.catalogue.usual_type(scope.level, scope.on), scope.plan.info.unit_type or ""

    @cached_property
    def place(self) -> str:
        """The unit's proper name, which names of offices may end in."""
        unit = self.scope.unit
        return unit.proper_name if unit is not None else self.scope.plan.info.place or ""

    @cached_property
    def place_above(self) -> str:
        """The proper name of the unit above: Kon Rẫy."""
        unit = self.scope.unit
        above = self.scope.catalogue.parent(unit.key) if unit is not None else None
        return above.proper_name if above is not None else ""

    def _days(self, on: date) -> tuple[date, ...]:
        """The plan's day first, then the days before and after each change of offices."""
        changes = self.scope.catalogue.days_of_change()
        around = (day for each in reversed(changes) for day in (each - timedelta(days=1), each))
        return tuple(dict.fromkeys((on, *around)))

    def _is_of_this_level(self, line: OfficeLine) -> bool:
        on = self.scope.on
        if on is not None and not (line.valid_from or on) <= on <= (line.valid_to or on):
            return False
        word = self.scope.plan.info.level
        return line.level is None or word is None or fold(line.level) == fold(word)

    def _find_own(self, text: str) -> Office | OfficeLine | None:
        level, on = self.scope.level, self.scope.on
        if fold(text) in self.added:
            return self._catalogued(text) or self.added[fold(text)]
        if level is None or on is None:
            return None
        return self._catalogued(text)

    def _catalogued(self, text: str) -> Office | None:
        level, on = self.scope.level, self.scope.on
        if level is None or on is None:
            return None
        catalogue = self.scope.catalogue
        return catalogue.office_named(level, on, text, self.place) or catalogue.office(
            level, on, text
        )

    def _find_elsewhere(self, text: str) -> Office | None:
        level, on = self.scope.level, self.scope.on
        if level is None or on is None:
            return None
        catalogue = self.scope.catalogue
        for other in _LEVELS:
            for day in self._days(on):
                if other is level and day == on:
                    continue
                place = self.place if other is level else self.place_above
                if office := catalogue.office_named(other, day, text, place):
                    return office
        return None
