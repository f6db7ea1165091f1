"""Names of persons in a Vietnamese text, told by their form.

A name is a family name and two or more capitalised syllables after it, what begins with the letter
of men or women of the Central Highlands (A Thắng, Y Blin), or what follows a word that only stands
before persons (ông, bà, chủ hộ). Schools, streets and movements are called after
persons too: what stands after such a word is none, and units keep their names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import field
from typing import Final, NamedTuple

from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.wording.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FAMILIES: Final = _words(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm mai"
    " trịnh đào trương hà cao lương lưu thái tạ phùng tô châu quách hứa kiều nông triệu vi lò"
    " lường quàng cầm tòng giàng vàng sùng thào mùa vừ lầu cứ hạng chảo tẩn phàn lù ma bàn đàm"
    " chu doãn nghiêm thạch kim danh sơn siu ksor rmah rơ rcom nay kpă kpuih hmok niê êban mlô"
    " xồng moong cụt lô kha lữ hờ lỳ sồng thàng"
)
_MIDDLES: Final = _words(
    "văn thị đình hữu đức ngọc minh quang quốc thanh xuân công duy tiến bá viết trọng mạnh hồng"
    " kim thu phương bích mỹ như"
)
_BEFORE_PERSONS: Final = _words("ông bà cụ đ/c")
_PHRASES_BEFORE_PERSONS: Final = (("chủ", "hộ"), ("đồng", "chí"), ("hộ", "anh"), ("hộ", "chị"))
_NAMED_AFTER_PERSONS: Final = _words(
    "trường thpt thcs th mn học non đường phố thôn bản làng xã phường huyện quận thị trấn tỉnh khu"
    " tổ quỹ giải phong trào chiến dịch đội viện công viên cầu chợ hồ tên cách tư tưởng gương đạo"
    " đức chủ tịch buôn ấp sông núi"
)
_TITLES: Final = _words(
    "bí phó chủ trưởng giám ủy thường cán công chức hội đảng ban ubnd hđnd mttq phụ nông họ"
    " tên số ngày"
)
_KNOWN: Final = frozenset({"hồ chí minh", "nguyễn ái quốc", "nguyễn tất thành"})
_PLACES: Final = frozenset({"bà rịa", "bà nà", "bà đen", "bà triệu"})
_WORD: Final = late_pattern(r"[^\W\d_]+(?:/[^\W\d_]+)?")
_FEWEST, _MOST = 3, 5
_LETTERS: Final = frozenset({"A", "Y"})
_LETTERS_FOLDED: Final = tuple(f"{letter.casefold()} " for letter in _LETTERS)
_BEFORE_LETTERS: Final = _words("lục biểu mẫu bảng nhóm loại hạng lớp mục phần cột khối vitamin")
_AFTER_LETTERS: Final = _words("tế dược khoa học sĩ sỹ")
_ONE_SPACE: Final = (" ", "\u00a0")


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return self.text.casefold()

    @property
    def is_title(self) -> bool:
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text[1:].isupper())

    @property
    def is_upper(self) -> bool:
        return self.text.isupper()


@dataclass(frozen=True)
class NameJudge:
    """Knows which names may stand: of those who sign and prepare, and of units."""

    persons: Collection[str] = ()
    places: Collection[str] = ()
    _allowed: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        allowed = frozenset(fold(each) for each in (*self.persons, *self.places))
        object.__setattr__(self, "_allowed", allowed | _KNOWN)

    def names_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand in a text that may not."""
        words = [_Word(each[0], each.start(), each.end()) for each in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            run = _run(words, at, text)
            if run and self._is_name(words, at, run, text):
                yield words[at].start, words[at + run - 1].end
                at += run
            else:
                at += 1

    def _is_name(self, words: Sequence[_Word], at: int, run: int, text: str) -> bool:
        if not _looks_like_name(words, at, run, text):
            return False
        return not self._is_allowed(fold(text[words[at].start : words[at + run - 1].end]))

    def _is_allowed(self, name: str) -> bool:
        """A name that may stand; also one that only begins so: "Hồ Chí Minh Quang"."""
        return name in self._allowed or any(
            name.startswith(f"{each} ")
            for each in self._allowed
            if each.count(" ") > 1 or each.startswith(_LETTERS_FOLDED)
        )


def _looks_like_name(words: Sequence[_Word], at: int, run: int, text: str) -> bool:
    if _follows_person_word(words, at, text):
        return words[at].folded not in _TITLES
    if _begins_with_letter(words, at, run, text):
        return True
    if run < _FEWEST or words[at].folded not in _FAMILIES:
        return False
    if words[at].is_upper and len(words[at].text) > 1:
        return words[at + 1].folded in _MIDDLES
    return not _is_called_after(words, at, text)


def _begins_with_letter(words: Sequence[_Word], at: int, run: int, text: str) -> bool:
    """A Thắng, Y Blin; but no Trạm Y Tế, xã A Dơi, Phụ lục A, lớp 5A or the columns A B."""
    first, before = words[at], words[at - 1].folded if at else ""
    if (
        run == 1
        or len(words[at + 1].text) == 1
        or first.text not in _LETTERS
        or text[: first.start][-1:].isdigit()
    ):
        return False
    if before in _BEFORE_LETTERS or words[at + 1].folded in _AFTER_LETTERS:
        return False
    return not _is_called_after(words, at, text)


def _run(words: Sequence[_Word], at: int, text: str) -> int:
    """How many capitalised words stand side by side from here on, all in the same manner."""
    first = words[at]
    if not (first.is_title or first.is_upper):
        return 0
    capitals = first.is_upper and len(first.text) > 1
    count = 1
    while at + count < len(words) and count < _MOST:
        word = words[at + count]
        if text[words[at + count - 1].end : word.start] not in _ONE_SPACE:
            break
        if not (word.is_upper if capitals else word.is_title):
            break
        count += 1
    return count


def _follows_person_word(words: Sequence[_Word], at: int, text: str) -> bool:
    if at == 0 or text[words[at - 1].end : words[at].start] not in (*_ONE_SPACE, ": ", ". "):
        return False
    before = words[at - 1].folded
    if before in _BEFORE_PERSONS:
        part_of_name = words[at - 1].is_title and _is_called_after(words, at - 1, text)
        return not part_of_name and f"{before} {words[at].folded}" not in _PLACES
    return at > 1 and (words[at - 2].folded, before) in _PHRASES_BEFORE_PERSONS


def _is_called_after(words: Sequence[_Word], at: int, text: str) -> bool:
    """Whether a school, a street or the like stands right before."""
    if at == 0 or text[words[at - 1].end : words[at].start].strip(" “\"'"):
        return False
    return words[at - 1].folded in _NAMED_AFTER_PERSONS
