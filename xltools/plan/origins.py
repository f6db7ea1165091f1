"""Lấy từ: where the sentences of a plan really come from, whatever their cells still say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from xltools.form import Activity, Duty, Sentence
from xltools.form.words import TextOrigin
from xltools.plan.phrases import usual_texts
from xltools.plan.scope import Scope
from xltools.wording.text import clean


def origins(scope: Scope) -> Mapping[Sentence, TextOrigin]:
    """The origin of each sentence that has a text, in the order of the sheet."""
    find = partial(origin_of, usual=usual_texts(scope))
    return {each: find(each) for each in scope.plan.sentences if each.wording}


def origin_of(row: Sentence | Activity | Duty, usual: frozenset[str]) -> TextOrigin:
    """Câu mẫu only where the library says just that; else of last year while nobody looked at it.

    A sentence of the library that was changed is the unit's own, though its cell was left alone.
    """
    if clean(row.wording or "") in usual:
        return TextOrigin.LIBRARY
    if isinstance(row, Sentence) and row.origin is TextOrigin.LAST_YEAR:
        return TextOrigin.LAST_YEAR
    return TextOrigin.OWN


def unseen(scope: Scope) -> tuple[Sentence, ...]:
    """Sentences that will be printed and that last year's plan brought, as they were."""
    found = origins(scope).items()
    return tuple(each for each, origin in found if _is_unseen(each, origin))


def _is_unseen(sentence: Sentence, origin: TextOrigin) -> bool:
    return sentence.printed and origin is TextOrigin.LAST_YEAR
