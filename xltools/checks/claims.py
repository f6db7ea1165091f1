"""What sentences claim of indicators: "tỷ lệ hộ nghèo giảm còn 12,83%" is a level, 12.83 per cent.

Only plain statements are read: an indicator, words that link it to a figure, and the figure. What
speaks of other places, other years or an average is passed over, for nobody could judge it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.form.words import Operator
from xltools.patterns import late_pattern
from xltools.wording.text import fold

FIGURE: Final = late_pattern(
    r"(?<![\d.,/\-])(\d{1,3}(?:,\d{1,3})?|\d{1,2}\.\d{1,2})\s?(điểm phần trăm|điểm %|phần trăm|%)"
    r"(?!\s?(?:-|đến \d))"
)
_SENTENCE: Final = late_pattern(r"[.;!?](?=\s|$)")
_YEAR: Final = late_pattern(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_OF_OTHERS: Final = late_pattern(
    r"bình quân|hằng năm|hàng năm|mỗi năm|giai đoạn|so với|cùng kỳ|cả nước|toàn quốc|trong đó"
    r"|dân tộc thiểu số|\bdtts\b|thành thị|nông thôn|huyện nghèo|xã nghèo|đặc biệt khó khăn"
    r"|\bthôn \d|đã (?:giảm|đạt)|năm trước|chỉ còn|nghị quyết"
)
_HAVING: Final = late_pattern(r"(?:\bcó|\bnơi|\bvới) $")
_CHANGING: Final = late_pattern(r"(giảm|tăng|nâng)(?: được| thêm| mức)? $")
_BEFORE_REVERSED: Final = late_pattern(
    r"\b(giảm|tăng)((?: thêm| được| khoảng| ít nhất| tối thiểu| trên| từ)*) $"
)

_ANY_UNIT: Final = (
    r"(?:toàn |địa bàn )?(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|tỉnh|đơn vị)"
)
_LINKS: Final = (
    r"\([^()\d]{0,40}\)",
    r"\{(?:nam[+\-\d]*|don_vi|cap_tren|tinh)\}",
    rf"(?:trên|của|trong|ở|tại|chung) {_ANY_UNIT}",
    r"toàn (?:xã|phường|thị trấn|huyện|tỉnh)",
    r"(?:đến |vào |trong |cho )?(?:hết |cuối |đầu )*(?:năm|kỳ)(?: 20\d\d| nay)?",
    r"phấn đấu|tiếp tục|giảm|tăng|nâng|lên|xuống|còn|đạt|là|ở mức|mức|bằng|hoặc|dưới|trên",
    r"không quá|nhiều nhất",
    r"không vượt quá|không dưới|không thấp hơn|ít nhất|tối thiểu|tối đa|khoảng|từ|duy trì|hơn|thấp",
    r"(?:ở|của) trẻ (?:em )?dưới \d+ tuổi",
    r"theo chuẩn (?:nghèo )?(?:đa chiều|tiếp cận đa chiều|mới|quốc gia)?",
    r"thêm|trở|chung|bị|phần đầu|trẻ em|trong|thì|sẽ|được|giữ|đưa|về|chỉ|so|cuối|đầu|với mức",
    r"[,:*\-]",
)
_LINKED: Final = late_pattern(rf"(?: |{'|'.join(_LINKS)})*+")
_LEVEL: Final = late_pattern(r"\b(?:xuống|còn|đạt|là|ở mức|lên|bằng|duy trì|giữ|về)\b")
_BOUNDS: Final = (
    (
        late_pattern(r"\b(?:không quá|không vượt quá|hoặc dưới|tối đa|nhiều nhất)\b"),
        Operator.AT_MOST,
    ),
    (
        late_pattern(r"\b(?:ít nhất|tối thiểu|không dưới|không thấp hơn|đạt từ)\b"),
        Operator.AT_LEAST,
    ),
    (late_pattern(r"\b(?:dưới|thấp hơn)\b"), Operator.BELOW),
    (late_pattern(r"\b(?:trên|hơn)\b(?! địa bàn)"), Operator.ABOVE),
    (late_pattern(r"\bkhoảng\b"), Operator.ABOUT),
)
_CHAINED: Final = late_pattern(
    r"[ ,)]*(?:(?:đầu|cuối) năm (?:20\d\d )?)?(?:giảm )?(?:xuống|còn|lên|đến)\b[^\d%]{0,20}"
)
_STARTS: Final = late_pattern(r"\btừ (?:mức )?$")
_STARTING: Final = late_pattern(r"\btừ (?:mức )?$|đầu (?:năm|kỳ)")
_ENUMERATES: Final = late_pattern(r"[,:] $")
_NEXT_SUBJECT: Final = late_pattern(
    r" (?:hộ|số|người|trẻ|lao động|phụ nữ|học sinh|các|thôn|xã|cán bộ)\b"
)
_REACH: Final = 90
_LONGEST: Final = 1_000
"""How much of a sentence is read for what it speaks of."""
_SHORT: Final = {"hộ nghèo": "tỷ lệ hộ nghèo", "hộ cận nghèo": "tỷ lệ hộ cận nghèo"}
"""What a rate is called once it was named: "hộ cận nghèo còn 7,98%"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that a text gives for an indicator of the form, named as there, folded."""

    indicator: str
    operator: Operator
    value: Decimal
    is_change: bool
    in_points: bool
    is_start: bool
    words: str


def claims(folded: str, catalogue: Catalogue, year: int) -> Iterator[Claim]:
    """All plain claims of a folded text about indicators, in order."""
    if "%" not in folded and "phần trăm" not in folded:
        return
    folded = folded.replace("tỉ lệ", "tỷ lệ")
    start, held = 0, ""
    ends = [0, *(end.end() for end in _SENTENCE.finditer(folded))]
    for figure in FIGURE.finditer(folded):
        sentence = ends[bisect_right(ends, figure.start()) - 1]
        start = max(start, sentence)
        before = folded[max(start, figure.start() - _REACH) : figure.start()]
        whole = folded[max(sentence, figure.end() - _LONGEST) : figure.end()]
        found = _read(before, figure, folded, held if start > sentence else "", catalogue)
        held, start = (found.indicator if found else ""), figure.end()
        if found is not None and not _speaks_of_others(whole, found.indicator, year):
            yield found


def _read(
    before: str, figure: re.Match[str], folded: str, held: str, catalogue: Catalogue
) -> Claim | None:
    names = list(_names(catalogue).finditer(before))
    if not names:
        if held and _CHAINED.fullmatch(before):
            return _claim(held, "", before, before, figure, False)
        return _reversed(before, figure, folded, catalogue)
    name = names[-1]
    lead, link = before[: name.start()], before[name.end() :]
    if _HAVING.search(lead) or not _LINKED.fullmatch(link):
        return None
    if _ENUMERATES.search(link) and _NEXT_SUBJECT.match(folded, figure.end()):
        return None
    starts = bool(_STARTS.search(link) and _CHAINED.match(folded, figure.end()))
    verb = _CHANGING.search(lead)
    words = before[verb.start() if verb else name.start() :]
    claim = _claim(_indicator(name, catalogue), lead, link, words, figure, starts)
    return None if claim.is_change and name[0] in _SHORT else claim


def _claim(
    indicator: str, lead: str, link: str, words: str, figure: re.Match[str], starts: bool
) -> Claim:
    """What the words around a figure make of it; `starts` says that it is what a fall is from."""
    turned = link.rfind("giảm"), link.rfind("tăng"), link.rfind("nâng")
    is_level = bool(_LEVEL.search(link[max(0, *turned) :]))
    verb = _CHANGING.search(lead)
    bound = next((operator for words_, operator in _BOUNDS if words_.search(link)), Operator.EQUAL)
    is_fall = turned[0] >= 0 or bool(verb and verb[1] == "giảm")
    turns = max(turned) >= 0 or (bool(verb) and bound is not Operator.BELOW)
    is_change = turns and not is_level and not starts
    return Claim(
        indicator,
        _change(is_fall, bound) if is_change else bound,
        Decimal(figure[1].replace(",", ".")),
        is_change,
        "điểm" in figure[2],
        starts or (not is_change and bool(_STARTING.search(link))),
        (words + figure[0]).strip(" ,:*-"),
    )


def _reversed(
    before: str, figure: re.Match[str], folded: str, catalogue: Catalogue
) -> Claim | None:
    """giảm ít nhất 0,42% tỷ lệ hộ nghèo: the figure stands before its indicator."""
    verb = _BEFORE_REVERSED.search(before)
    after = _names(catalogue).match(folded, figure.end() + 1)
    if verb is None or after is None:
        return None
    bound = Operator.AT_LEAST if re.search("ít nhất|tối thiểu|trên|từ", verb[2]) else Operator.EQUAL
    return Claim(
        _indicator(after, catalogue),
        _change(verb[1] == "giảm", bound),
        Decimal(figure[1].replace(",", ".")),
        True,
        "điểm" in figure[2],
        False,
        f"{verb[0]}{figure[0]} {after[0]}",
    )


def _change(is_fall: bool, bound: Operator) -> Operator:
    at_least = bound in (Operator.AT_LEAST, Operator.ABOVE)
    if is_fall:
        return Operator.REDUCE_AT_LEAST if at_least else Operator.REDUCE
    return Operator.INCREASE_AT_LEAST if at_least else Operator.INCREASE


def _speaks_of_others(sentence: str, indicator: str, year: int) -> bool:
    """Whether a sentence is about another place, year or group than the indicator itself."""
    told = sentence.replace("dân tộc thiểu số", "") if "dtts" in indicator else sentence
    told = told.replace("nghị quyết của", "")
    others = {int(found) for found in _YEAR.findall(sentence)} - {year}
    return bool(others or _OF_OTHERS.search(told))


@cache
def _words(catalogue: Catalogue) -> dict[str, str]:
    """Words of texts, folded, and the indicator that they stand for."""
    found = {
        fold(words): fold(term.name)
        for term in catalogue.indicator_words()
        for words in term.aliases
    }
    return found | {name: whole for name, whole in _SHORT.items() if whole in found}


@cache
def _names(catalogue: Catalogue) -> re.Pattern[str]:
    longest_first = sorted(_words(catalogue), key=len, reverse=True)
    return late_pattern(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _indicator(name: re.Match[str], catalogue: Catalogue) -> str:
    return _words(catalogue)[name[0]]
