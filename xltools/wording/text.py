"""Text as it should have been typed, and text made alike for comparison.

Vietnamese arrives composed or decomposed, with the tone of "hoá" or of "hóa", with no-break spaces
from the web and the Icelandic Ð of old fonts. `clean` keeps what was said; `fold` only serves to
find out whether two texts say the same.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import is_normalized, normalize

from xltools.patterns import late_pattern

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_SHAPES = "\u0302\u0306\u031b"  # ^, ă, ơ

_NEVER_SEEN = late_pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]"
)
_LINE_END = late_pattern("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = late_pattern("[\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# letters that cleaning may change, or that may need to be composed; most texts hold none of them
_SUSPECT = late_pattern(
    "[^ -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1ea0-\u1eff\u2010-\u2026]"
)
_SPACE_AT_LINE_END = late_pattern(" *\n *")
_MARKS = frozenset(_TONES + _SHAPES)
# the dot below sorts before every other mark, so it composes without help
_TONE_BEFORE_SHAPE = late_pattern("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")

_DASHES = late_pattern(" *[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d] *")
# what a clean text must hold before more than its case can change
_TO_FOLD = late_pattern(
    "[\n\u2018\u2019\u201c\u201d\u00ab\u00bb\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
)
_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u00ab\u00bb", '\'\'""""')
_ETH = str.maketrans("Ðð", "Đđ")

# where the three below can find something, of composed letters; most texts hold none of it, and
# a search that begins with a set of letters passes quickly over all others
_MAY_BE_MISPLACED = late_pattern(
    r"[àáảãạèéẻẽẹỳýỷỹỵòóỏõọùúủũụ](?:(?:(?<=o[àáảãạèéẻẽẹ])|(?<=u[ỳýỷỹỵ])(?<!qu.))(?![a-z])"
    r"|(?:(?<=[òóỏõọ])[aăâeê]|(?<=[ùúủũụ])y)(?=\w)|(?<=q[ùúủũụ]))"
)
_AFTER_Q = late_pattern(f"qu([{_TONES}])([aeioy][{_SHAPES}]?)")
_OPEN = late_pattern(f"(o(?=[ae])|(?<!q)u(?=y))([aey])([{_TONES}])(?![{_SHAPES}a-z])")
_CLOSED = late_pattern(f"(o(?=.[ae])|(?<!q)u(?=.y))([{_TONES}])([aey][{_SHAPES}]?)(?=[a-z])")


@lru_cache(maxsize=16_384)
def clean(text: str) -> str:
    """The text in NFC, trimmed, one space between words; line ends stay."""
    if "  " not in text and not _SUSPECT.search(text) and is_normalized("NFC", text):
        return text.strip(" ")
    text = _LINE_END.sub("\n", _NEVER_SEEN.sub("", text))
    if not text.isascii():
        text = _composed(text).translate(_ETH)
    return _SPACE_AT_LINE_END.sub("\n", _SPACES.sub(" ", text)).strip()


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """A form for comparison: no case, one line, one kind of dash and quote, one place of tones."""
    flat = clean(text).casefold()
    if _TO_FOLD.search(flat):
        flat = flat.replace("\n", " ").translate(_QUOTES)
        flat = _DASHES.sub("-", _SPACES.sub(" ", flat))
    return _with_settled_tones(flat)


def without_marks(text: str) -> str:
    """The text in ASCII, for names of files and codes: "Tân Lập" gives "Tan Lap"."""
    plain = _DASHES.sub(lambda found: found[0].replace(found[0].strip(), "-"), clean(text))
    plain = plain.replace("đ", "d").replace("Đ", "D").translate(_QUOTES)
    return normalize("NFD", plain).encode("ascii", "ignore").decode("ascii")


def is_decomposed(text: str) -> bool:
    """Whether letters and their marks are stored apart, or marks in an order of their own."""
    if not is_normalized("NFC", text):
        return True
    if _MARKS.isdisjoint(text):
        return False
    return bool(_TONE_BEFORE_SHAPE.search(normalize("NFD", text)))


def _composed(text: str) -> str:
    """NFC, also where a tone was typed before the roof or breve of its vowel."""
    if not is_decomposed(text):
        return text
    return normalize("NFC", _TONE_BEFORE_SHAPE.sub(r"\2\1", normalize("NFD", text)))


def _with_settled_tones(text: str) -> str:
    """Tones where TCVN puts them: hóa, thủy, quý, hoàn; the text is in lower case."""
    if not _MAY_BE_MISPLACED.search(text):
        return text
    text = normalize("NFD", text)
    text = _AFTER_Q.sub(r"qu\2\1", text)
    text = _OPEN.sub(r"\1\3\2", text)
    text = _CLOSED.sub(r"\1\3\2", text)
    return normalize("NFC", text)
