"""Where and when a plan lives: its level, its unit, its programme, as the catalogue knows them."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from xltools.catalogue import (
    Catalogue,
    LevelCode,
    Office,
    PovertyStandard,
    Programme,
    Project,
    Term,
    Unit,
)
from xltools.dataclass import dataclass
from xltools.plan.plan import Plan
from xltools.wording.text import fold


@dataclass(frozen=True)
class Scope:
    """A plan seen through the catalogue; whatever the plan does not state is None or empty."""

    plan: Plan
    catalogue: Catalogue

    @property
    def on(self) -> date | None:
        """The day whose units and offices are in force."""
        return self.plan.on

    @cached_property
    def level(self) -> LevelCode | None:
        """The level as code knows it; None for a word that names no level on that day."""
        word = self.plan.info.level
        if word is None or self.on is None:
            return None
        for term in self.catalogue.levels(self.on):
            if fold(word) in {fold(name) for name in (term.name, *term.aliases)}:
                return term.level
        return None

    @cached_property
    def parent_level(self) -> LevelCode | None:
        """The level above on that day."""
        if self.level is None or self.on is None:
            return None
        parents = {t.level: t.parent for t in self.catalogue.levels(self.on)}
        return LevelCode(parents[self.level]) if parents.get(self.level) else None

    @cached_property
    def unit(self) -> Unit | None:
        """The unit of that code on that day."""
        code = self.plan.info.unit_code
        if self.level is None or self.on is None or not code:
            return None
        found = self.catalogue.find_units(self.level, self.on, code)
        return found[0] if len(found) == 1 else None

    @cached_property
    def unit_elsewhere(self) -> Unit | None:
        """The unit of that code and name at another level, when the stated one has none."""
        info = self.plan.info
        if self.unit is not None or self.level is None or self.on is None or not info.unit_code:
            return None
        for level in (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE):
            for unit in self.catalogue.find_units(level, self.on, info.unit_code):
                if level is not self.level and unit.is_called(info.unit_name or ""):
                    return unit
        return None

    def at_its_own_level(self) -> Scope:
        """The plan at the level of its unit, where it states another."""
        unit = self.unit_elsewhere
        if unit is None or self.on is None:
            return self
        words = {term.level: term.name for term in self.catalogue.levels(self.on)}
        info = self.plan.info.replaced(level=words[unit.key.level])
        return Scope(Plan(info, self.plan.records), self.catalogue)

    @cached_property
    def programme(self) -> Programme | None:
        """The programme that serves the plan year."""
        return None if self.plan.year is None else self.catalogue.programme(self.plan.year)

    @cached_property
    def standard(self) -> PovertyStandard | None:
        """The poverty standard in force in the plan year."""
        return None if self.plan.year is None else self.catalogue.standard(self.plan.year)

    @cached_property
    def policies(self) -> tuple[Term, ...]:
        """Policies outside the programme in the plan year."""
        return () if self.plan.year is None else self.catalogue.policies(self.plan.year)

    @cached_property
    def projects(self) -> dict[str, Project]:
        """The programme's projects and sub-projects by code."""
        return {} if self.programme is None else {p.code: p for p in self.programme.projects}

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """Offices of the plan's own level on that day."""
        if self.level is None or self.on is None:
            return ()
        return self.catalogue.offices(self.level, self.on)

    @cached_property
    def offices_above(self) -> tuple[Office, ...]:
        """Offices of the level above on that day."""
        if self.parent_level is None or self.on is None:
            return ()
        return self.catalogue.offices(self.parent_level, self.on)

    def official_name(self, code: str | None) -> str | None:
        """The official name of a project or policy; None for a code the year does not know."""
        if code is None:
            return None
        if code in self.projects:
            return self.projects[code].name
        return next((p.name for p in self.policies if p.code == code), None)
