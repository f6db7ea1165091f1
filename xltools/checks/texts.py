"""Running text: nothing is left over from elsewhere, and every {…} leads to a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final

from xltools.catalogue import Term
from xltools.checks.case import Case, TextCell
from xltools.checks.whole_rows import has_whole_row
from xltools.findings import Finding
from xltools.form import Activity, Movement
from xltools.form.words import TextOrigin
from xltools.patterns import late_pattern
from xltools.plan.derived import movements_of
from xltools.plan.origins import origin_of
from xltools.plan.phrases import usual_texts
from xltools.plan.references import resolve
from xltools.wording.message import Message
from xltools.wording.messages import texts as messages
from xltools.wording.text import fold

_STRAY: Final = late_pattern(
    r"(?<![\w.,])0{2,3}(?:[.,]0{3})*\s?(?:đồng|đ|vnđ)\b|(?<![\w.,])0{2,3}(?:[.,]0{3})+(?![\w.,])"
    r"|(?<![\w.,])[.,]\d{1,3}(?:[.,]0{3})*\s?(?:nghìn |triệu |tỷ )?(?:đồng|đ|vnđ)\b"
    r"|(?<![\w.,])\d{1,3}(?:\.\d+)*(?:\.\d+\.(?:\d{1,2}|\d{4,})|\.(?:\d{1,2}|\d{4,})\.\d+)"
    r"(?:\.\d+)*\s?(?:đồng(?! (?:thời|bộ|bào|chí|ý|loạt))|đ|vnđ)\b",
    re.IGNORECASE,
)
_LEFTOVER: Final = late_pattern(
    r"(?:\.{2,9}|…)\s{0,3}v\.?v\b\.?|(?<![\w.])vv\b\.{0,3}", re.IGNORECASE
)
_PLACEHOLDER: Final = late_pattern(
    r"\.{4,}|…{2,}|_{3,}|\?{3,}|\bxxx+\b"
    r"|\[[^\]]{2,60}\]|\((?:ghi|điền) (?:rõ |cụ thể )?(?:tên|số|ngày)[^)]{0,60}\)"
    r"|\bsố\s*(?:…|\.{2,3})?\s*/\s*(?:kh|qđ|nq|ct|tb|bc|hd)\b|\bngày\s*(?:…|\.{2,3})\s*tháng\b",
    re.IGNORECASE,
)
_PLACEHOLDERS: Final = (
    "[",
    "(ghi",
    "(điền",
    "....",
    "……",
    "___",
    "???",
    "xxx",
    "số/",
    "số /",
    "số…",
    "số …",
    "số..",
    "số ..",
    "ngày…",
    "ngày …",
    "ngày..",
    "ngày ..",
)
_AGE: Final = late_pattern(r"(?:từ )?(?<!\d)0\s*(?:-|–|đến)\s*16 tuổi", re.IGNORECASE)
_CLOSING: Final = late_pattern(r"\./\.\s*$")
_QUOTED: Final = late_pattern('[“"]([^“”"]{12,200})[”"]')
_ALIKE: Final = 0.8
_OF_HOUSEHOLDS: Final = frozenset({"h", "n", "c", "tn", "tc", "so_thon"})

_MISSPELT: Final = tuple(
    (hints, late_pattern(pattern, re.IGNORECASE), likely)
    for hints, pattern, likely in (
        (("tiêu dự án",), r"(?<!mục )\btiêu dự án(?= \d)", "tiểu dự án"),
        (("phần đầu",), r"\bphần đầu(?=\s*(?:giảm|đạt|đến|hoàn thành|tăng|$))", "phấn đấu"),
        (
            ("phấn đầu", "phần đấu"),
            r"\b(?:phấn đầu|phần đấu(?! giá| thầu| nối))\b",
            "phấn đấu",
        ),
        (("mtqgnn",), r"\bMTQGNN\b", "MTQGGN"),
        (("nông, lâm, nghiệp",), r"\bnông, lâm, nghiệp\b", "nông, lâm, ngư nghiệp"),
        (
            ("hướng dẫn cấp có thẩm quyền",),
            r"\bhướng dẫn cấp có thẩm quyền\b",
            "hướng dẫn của cấp có thẩm quyền",
        ),
    )
)
"""Hints, folded, without which a text is not searched; the pattern; what it should be."""


def texts_hold_no_fragment_of_an_amount(case: Case) -> Iterator[Finding]:
    """No text holds the tail of an amount, or one that lacks a digit (S000-24: "00.000đ")."""
    texts = case.texts_with_figures
    yield from _each(texts, _STRAY, messages.STRAY_AMOUNT, ("00", "đ"))


def texts_are_finished(case: Case) -> Iterator[Finding]:
    """No text trails off in "...vv", or keeps the dots of a model."""
    yield from _each(case.texts, _LEFTOVER, messages.LEFTOVER, ("..", "…", "vv"))
    yield from _each(case.texts, _PLACEHOLDER, messages.PLACEHOLDER, _PLACEHOLDERS)


def sentences_say_where_they_come_from(case: Case) -> Iterator[Finding]:
    """A sentence marked as one of the library is still word for word what the library says."""
    marked = [s for s in case.plan.sentences if s.wording and s.origin is TextOrigin.LIBRARY]
    usual = usual_texts(case.scope) if marked else frozenset()
    for sentence in marked if usual else ():
        if origin_of(sentence, usual) is TextOrigin.OWN:
            yield messages.NOT_OF_LIBRARY.at(sentence.cell("origin"), value=TextOrigin.LIBRARY)


def children_are_under_sixteen(case: Case) -> Iterator[Finding]:
    """Children are those below 16, as in Quyết định 90/QĐ-TTg (S000-15)."""
    yield from _each(case.texts, _AGE, messages.AGE_GROUP, ("16 tuổi",))


def the_closing_mark_is_printed_by_itself(case: Case) -> Iterator[Finding]:
    """No text carries the mark "./.", which the composer prints (S000-52)."""
    yield from _each(case.texts, _CLOSING, messages.CLOSING_MARK, ("./.",))


def words_are_spelt_right(case: Case) -> Iterator[Finding]:
    """None of the mistypings occurs that plans were seen to carry."""
    for text in case.texts:
        for hints, pattern, likely in _MISSPELT:
            if text.says_any(hints) and (found := pattern.search(text.text)):
                yield messages.MISSPELT.at(
                    text.cell,
                    found[0],
                    row_key=text.record.row_key,
                    likely=_cased_like(likely, found[0]),
                )


def _cased_like(words: str, typed: str) -> str:
    """The words with a capital where the typed ones have it."""
    return words[0].upper() + words[1:] if typed[0].isupper() else words


def references_lead_to_a_value(case: Case) -> Iterator[Finding]:
    """Every {…} of a text names something in this plan that has a value."""
    for text in case.texts:
        if "{" not in text.text:
            continue
        activity = text.record if isinstance(text.record, Activity) else None
        resolved = resolve(text.text, case.references, activity)
        for name in resolved.unknown:
            yield messages.UNKNOWN_REFERENCE.at(text.cell, name, row_key=text.record.row_key)
        for name in resolved.empty:
            if _told_elsewhere(case, name):
                continue
            yield messages.EMPTY_REFERENCE.at(text.cell, name, row_key=text.record.row_key)


def _told_elsewhere(case: Case, reference: str) -> bool:
    """Whether what it lacks is a required cell, a value, a day or a whole sheet, told there."""
    head = reference.partition(".")[0]
    if head.startswith("nam") or head == "ct":
        return case.plan.year is None
    if head == "don_vi":
        return not case.plan.info.unit_name
    if head in _OF_HOUSEHOLDS:
        rows = movements_of(case.plan)
        return not rows or has_whole_row(case) or any(None in _starts(row) for row in rows)
    if any(report.code == head and report.due is None for report in case.plan.reports_due):
        return True
    target = case.references.target(head)
    return target is not None and target.value is None and not target.no_value_yet


def _starts(row: Movement) -> tuple[int | None, ...]:
    return row.total_start, row.poor_start, row.near_start


def campaigns_carry_their_official_names(case: Case) -> Iterator[Finding]:
    """A movement named in quotes has its official name, not an old one (S000-51, S003-20)."""
    for text in case.texts:
        for quoted in _QUOTED.findall(text.text):
            meant = official_campaign(case, quoted)
            if meant is not None and fold(meant.name) != fold(quoted):
                yield messages.CAMPAIGN.at(
                    text.cell,
                    quoted,
                    row_key=text.record.row_key,
                    official=meant.name,
                    code=meant.code,
                )


def official_campaign(case: Case, said: str) -> Term | None:
    """The campaign that a name in quotes can only mean: its own, an old or a similar one."""
    folded = fold(said)
    campaigns = case.catalogue.campaigns()
    for each in campaigns:
        if folded == fold(each.name) or folded in map(fold, each.aliases):
            return each
    near = max(campaigns, key=lambda each: _alike(folded, fold(each.name)), default=None)
    return near if near is not None and _alike(folded, fold(near.name)) >= _ALIKE else None


def _each(
    texts: Iterable[TextCell],
    pattern: re.Pattern[str],
    message: Message,
    hints: tuple[str, ...],
) -> Iterator[Finding]:
    """A finding for each text that the pattern occurs in; only texts with a hint are searched."""
    for text in texts:
        if text.says_any(hints) and (found := pattern.search(text.text)):
            yield message.at(text.cell, _shown(found, text), row_key=text.record.row_key)


def _shown(found: re.Match[str], text: TextCell) -> str:
    return found[0].strip() or text.text


def _alike(left: str, right: str) -> float:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE else 0.0
