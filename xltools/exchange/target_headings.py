"""Headings that name a target: by its code, its wording, or indicator and way together.

"Hộ nghèo | Mức giảm tỷ lệ (điểm %)" is the fall of the rate of poor households. A figure of the
start of the year, or of another year, is no target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from xltools.catalogue import Term
from xltools.form import Target
from xltools.form.words import CHANGES, RATE_UNITS, WHOLE_UNIT
from xltools.patterns import late_pattern
from xltools.wording.text import fold

_BRACKETS: Final = late_pattern(r"\(([^()]*)\)")
_MARKUP: Final = late_pattern(r"\*+")
_NUMBERING: Final = late_pattern(r"^(?:\d+(?:\.\d+)*|[ivxl]+|[a-zđ])[.)]\s*")
_START: Final = late_pattern(
    r"\b(?:đầu (?:năm|kỳ)|hiện trạng|thực hiện|kết quả|rà soát|phát sinh|tái (?:cận )?nghèo"
    r"|thoát (?:cận )?nghèo)\b"
)
_END: Final = late_pattern(r"\b(?:cuối (?:năm|kỳ)|còn lại|còn|xuống còn)\b")
_CHANGE: Final = late_pattern(r"\b(?:giảm|tăng)\b")
_YEAR: Final = late_pattern(r"\b(20\d\d)\b")
_COMPARED: Final = late_pattern(r"\bso với\b.*")
_MINORITY: Final = late_pattern(r"\b(?:dtts|dân tộc thiểu số)\b")
_RATE: Final = late_pattern(r"tỷ lệ|tỉ lệ|%|điểm phần trăm")
_WHOM: Final = late_pattern(r"\bhộ (nghèo đa chiều|nghèo|cận nghèo)\b")
_PLAIN_WORDS: Final = frozenset(
    {
        *("mức", "giảm", "thuần", "tỷ", "tỉ", "lệ", "số", "hộ", "điểm", "phần", "trăm"),
        *("kế", "hoạch", "chỉ", "tiêu", "giao", "trong", "năm", "kỳ", "đầu", "cuối", "còn", "lại"),
        *("so", "với"),
    }
)
"""Words of a heading that say how much, and nothing of what."""
_COUNT: Final = late_pattern(r"\bsố (?:hộ|lượng)\b|^hộ$|^số hộ$")


def targets_named(parts: Sequence[str], targets: Sequence[Target]) -> tuple[Target, ...]:
    """The targets whose code, or whose very wording, the heading of these parts is."""
    said = _folded(parts)
    return _coded(said, targets) or _worded(said, targets)


def targets_meant(
    parts: Sequence[str],
    targets: Sequence[Target],
    names: Sequence[Term],
    title: Sequence[str] = (),
) -> tuple[Target, ...]:
    """The targets of which the parts, from top to bottom, tell indicator, way and scope.

    `names` are the catalogue's words for indicators. Where the parts say no more than how much
    falls, the `title` of the table says whose rate it is: "CHỈ TIÊU GIẢM HỘ NGHÈO".
    """
    said = _folded(parts)
    indicator = _indicator(said, names) or _of_title(said, title)
    alike = [each for each in targets if indicator and fold(each.indicator or "") == indicator]
    fitting = [each for each in alike if _fits(each, said)]
    return tuple(_of_scope(fitting, said))


def is_of_another_time(parts: Sequence[str], year: int) -> bool:
    """Whether a heading speaks of the start of the year, or of another year than the plan's."""
    text = _COMPARED.sub("", " ".join(_folded(parts)))
    years = {int(each) for each in _YEAR.findall(text)}
    return bool(_START.search(text)) or bool(years and year not in years)


def _folded(parts: Sequence[str]) -> list[str]:
    return [fold(_MARKUP.sub("", part)) for part in parts]


def _coded(said: Sequence[str], targets: Sequence[Target]) -> tuple[Target, ...]:
    tokens = {token for part in said for token in re.findall(r"[\w.]+", part)}
    return tuple(each for each in targets if each.code and fold(each.code) in tokens)


def _worded(said: Sequence[str], targets: Sequence[Target]) -> tuple[Target, ...]:
    """Targets whose wording, brackets of units aside, the heading or its lowest part is."""
    texts = {_bare(said[-1]), _bare(" ".join(said)), _bare(" ".join(reversed(said)))}
    return tuple(each for each in targets if each.wording and _bare(_wording(each)) in texts)


def _wording(target: Target) -> str:
    return fold(_MARKUP.sub("", target.wording or ""))


def _bare(text: str) -> str:
    return " ".join(_NUMBERING.sub("", _BRACKETS.sub(" ", text)).split())


def _indicator(said: Sequence[str], names: Sequence[Term]) -> str:
    """The folded name of the indicator that the heading speaks of; "" where none is known."""
    own = _of_households(said)
    if own:
        return fold(own)
    texts = [_bare(text) for text in _orders(said)]
    by_alias = {fold(a): fold(t.name) for t in names for a in (t.name, *t.aliases)}
    fitting = [a for a in by_alias if any(f" {a} " in f" {text} " for text in texts)]
    return by_alias[max(fitting, key=len)] if fitting else ""


def _orders(said: Sequence[str]) -> Iterator[str]:
    """The parts as they can be read together: each alone, downwards, upwards."""
    yield from said
    for above, below in pairwise(said):
        yield f"{above} {below}"
        yield f"{below} {above}"
    yield " ".join(reversed(said))


def _of_households(said: Sequence[str]) -> str:
    """The indicator of poor or near-poor households: their rate, or their number."""
    whom = next(
        (
            who
            for part in reversed(said)
            for who in ("nghèo đa chiều", "cận nghèo", "nghèo")
            if re.search(rf"\bhộ {who}\b|\b{who}$|tỷ lệ {who}\b", _bare(part))
        ),
        "",
    )
    measure = next((m for part in reversed(said) if (m := _measure(part))), "")
    if not whom or not measure:
        return ""
    if whom == "nghèo đa chiều":
        return "Tỷ lệ nghèo đa chiều" if measure == "rate" else ""
    if any(_MINORITY.search(part) for part in said):
        return "Tỷ lệ hộ nghèo DTTS" if (whom, measure) == ("nghèo", "rate") else ""
    return f"{'Tỷ lệ' if measure == 'rate' else 'Số'} hộ {whom}"


def _of_title(said: Sequence[str], title: Sequence[str]) -> str:
    """The folded indicator of the households that the title alone names; "" for any others."""
    words = {word for part in said for word in re.findall(r"[^\W\d_]+", _bare(part))}
    whom = {each for text in title for each in _WHOM.findall(fold(text))}
    measure = next((m for part in reversed(said) if (m := _measure(part))), "")
    if len(whom) != 1 or not measure or words - _PLAIN_WORDS:
        return ""
    return fold(f"{'Tỷ lệ' if measure == 'rate' else 'Số'} hộ {whom.pop()}")


def _measure(part: str) -> str:
    """Whether a part speaks of a rate or of a number; "" where it does not say."""
    if _RATE.search(part):
        return "rate"
    units = _BRACKETS.findall(part)
    return "count" if _COUNT.search(_bare(part)) or "hộ" in units else ""


def _fits(target: Target, said: Sequence[str]) -> bool:
    """Whether a target is a change where the heading says so, and a rate where that does.

    A rate of which nothing is said is that at the end: "Tỷ lệ hộ nghèo" is not how far it falls.
    """
    is_rate = target.measure_unit in RATE_UNITS
    rate = next((m for part in reversed(said) if (m := _measure(part))), "")
    if rate and is_rate != (rate == "rate"):
        return False
    changes = next((c for part in reversed(said) if (c := _changes(part)) is not None), None)
    if changes is None and not is_rate:
        return True
    return bool(changes) == (target.operator in CHANGES)


def _changes(part: str) -> bool | None:
    """Whether a part speaks of a change (True) or of a level (False); None where of neither."""
    bare = _COMPARED.sub("", part)
    if _END.search(bare):
        return False
    return True if _CHANGE.search(bare) or "điểm %" in bare else None


def _of_scope(targets: Sequence[Target], said: Sequence[str]) -> Iterator[Target]:
    """The targets of a part of the unit where the heading names it, else those of all of it."""
    text = " ".join(said)
    scopes = {fold(each.scope or "") for each in targets} - WHOLE_UNIT
    named = {scope for scope in scopes if scope in text}
    for each in targets:
        scope = fold(each.scope or "")
        if scope in named or (not named and scope in WHOLE_UNIT):
            yield each
