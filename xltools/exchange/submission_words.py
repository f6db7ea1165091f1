"""What a submission says of itself: the subject and text of its mail, the sentence to paste."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xltools.dataclass import dataclass
from xltools.exchange.assignment import committee_of
from xltools.exchange.naming import SubmissionName
from xltools.plan import Plan
from xltools.plan.derived import funding_total, households
from xltools.wording.results import say_result
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Told:
    """What is told of one submission; `check` is the count of findings, `key` its short form."""

    plan: Plan
    name: SubmissionName
    check: str
    key: str

    def subject(self, lang: Lang) -> str:
        unit = self.plan.info.unit_name or ""
        values = {"year": self.name.year, "sequence": self.name.sequence}
        return say_result("mail.subject", lang, unit=unit[:1].lower() + unit[1:], **values)

    def body(self, attached: Sequence[str], apart: Sequence[str], lang: Lang) -> str:
        """The text of the mail, a line each."""
        return "\n".join(self._lines(attached, apart, lang)) + "\n"

    def sentence(self, lang: Lang) -> str:
        """One sentence for a messenger, in which nothing is lost when it is forwarded."""
        facts = "; ".join(self._facts(lang)) or say_result("fact.none", lang)
        return say_result(
            "mail.sentence",
            lang,
            unit=committee_of(self.plan.info.unit_name),
            year=self.name.year,
            sequence=self.name.sequence,
            facts=facts,
            name=f"{self.name}.xlsx",
            key=self.key,
        )

    def _lines(self, attached: Sequence[str], apart: Sequence[str], lang: Lang) -> Iterator[str]:
        info = self.plan.info
        if info.parent_name:
            yield say_result("mail.to", lang, parent=committee_of(info.parent_name))
            yield ""
        names = {"unit": committee_of(info.unit_name), "year": self.name.year}
        yield say_result("mail.opening", lang, **names, sequence=self.name.sequence)
        facts = "; ".join(self._facts(lang))
        if facts:
            yield say_result("mail.facts", lang, facts=facts)
        yield say_result("mail.check", lang, count=self.check)
        yield ""
        yield say_result("mail.files", lang)
        yield from (f"- {name}" for name in attached)
        if apart:
            yield say_result("mail.apart", lang, files=list(apart))
        yield ""
        yield say_result("mail.key", lang, key=self.key)

    def _facts(self, lang: Lang) -> Iterator[str]:
        counted = households(self.plan)
        for code, start, end in (
            ("fact.poor", counted.poor_start, counted.poor_end),
            ("fact.near", counted.near_start, counted.near_end),
        ):
            if start is not None and end is not None:
                yield say_result(code, lang, start=start, end=end)
        money = funding_total(self.plan)
        if money is not None:
            yield say_result("fact.money", lang, amount=money)
