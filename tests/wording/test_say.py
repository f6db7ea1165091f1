"""How a finding is told, and what every message has to keep to."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from unicodedata import is_normalized

import pytest
from wording.source import messages_placed

from xltools.cells import CellRef
from xltools.findings import Finding, Severity
from xltools.wording import messages as registry
from xltools.wording.fill import placeholders, unknown_specs
from xltools.wording.message import Message, Text
from xltools.wording.say import Told, say, say_severity

CODES_EVER_USED = Path(__file__).parents[1] / "data" / "codes.txt"
ALWAYS_GIVEN = {"value", "row_key", "cell", "related"}

STALE = Message(
    code="year.example",
    severity=Severity.ERROR,
    vi=Text('Ghi "{value}" trong kế hoạch năm {year}.', "Sửa thành năm {year} hoặc xem {related}."),
    en=Text('"{value}" stands in the plan of {year}.', "Make it {year} or see {related}."),
    source="example",
)
CELL = CellRef("Phân công", 7, 6)


@pytest.fixture
def one_topic(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A registry with one topic of one message."""
    topic = ModuleType("topic")
    vars(topic)["STALE"] = STALE
    monkeypatch.setattr(registry, "TOPICS", ("topic",))
    monkeypatch.setattr(registry, "import_module", lambda _name: topic)
    registry.messages.cache_clear()
    return topic


@pytest.fixture(autouse=True)
def _fresh_registry() -> None:
    registry.messages.cache_clear()


@pytest.mark.usefixtures("one_topic")
def test_a_finding_is_told_with_its_values_in_both_languages() -> None:
    finding = STALE.at(
        CELL, "tháng 01/2023", related=(CellRef("Thông tin chung", 10, 2),), year=2024
    )

    assert say(finding) == Told(
        'Ghi "tháng 01/2023" trong kế hoạch năm 2024.',
        'Sửa thành năm 2024 hoặc xem trang "Thông tin chung", ô B10.',
    )
    assert say(finding, "en") == Told(
        '"tháng 01/2023" stands in the plan of 2024.',
        'Make it 2024 or see sheet "Thông tin chung", cell B10.',
    )


@pytest.mark.usefixtures("one_topic")
def test_a_finding_without_a_value_of_its_sentence_is_not_passed_over() -> None:
    with pytest.raises(KeyError, match="year"):
        say(STALE.at(CELL))


def test_a_finding_of_an_unknown_code_is_not_passed_over() -> None:
    with pytest.raises(KeyError, match="no-such"):
        say(Finding("year.no-such", Severity.ERROR, CELL))


def test_one_code_cannot_mean_two_things(one_topic: ModuleType) -> None:
    vars(one_topic)["OTHER"] = Message(STALE.code, Severity.INFO, STALE.vi, STALE.en, "example")

    with pytest.raises(ValueError, match=r"year\.example"):
        registry.messages()


def test_severities_have_the_words_that_staff_know() -> None:
    assert [say_severity(severity) for severity in Severity] == [
        *("Lỗi phải sửa", "Cần xem lại", "Gợi ý"),
    ]
    assert [say_severity(severity, "en") for severity in Severity] == ["error", "warning", "hint"]


def test_every_module_of_messages_is_listed() -> None:
    folder = Path(registry.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert set(registry.TOPICS) == modules


def test_every_message_keeps_to_the_rules_of_messages() -> None:
    faults = {
        code: wrong
        for code, message in registry.messages().items()
        if (wrong := faults_of(message))
    }

    assert faults == {}


def test_no_code_is_ever_dropped() -> None:
    ever_used = CODES_EVER_USED.read_text(encoding="utf-8").split()

    assert sorted(ever_used) == sorted(set(ever_used))
    assert set(registry.messages()) - set(ever_used) == set()


def test_every_message_is_given_the_values_of_its_sentences() -> None:
    needs: dict[str, list[frozenset[str]]] = {}
    for topic in registry.TOPICS:
        module = registry.import_module(f"{registry.__name__}.{topic}")
        for name, message in vars(module).items():
            if isinstance(message, Message):
                needs.setdefault(name, []).append(needed(message))

    faults = [
        f"{placed.where} {placed.name}"
        for placed in messages_placed()
        if placed.name in needs
        and not placed.more
        and not any(need <= placed.values for need in needs[placed.name])
    ]

    assert faults == []


def needed(message: Message) -> frozenset[str]:
    """The values that a rule has to give."""
    return placeholders(message.vi.text + message.vi.remedy) - ALWAYS_GIVEN


def faults_of(message: Message) -> list[str]:
    """What is wrong with a message itself."""
    vi, en = message.vi, message.en
    sentences = [vi.text, vi.remedy, en.text, en.remedy]
    rules = {
        "code": re.fullmatch(r"[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*", message.code),
        "placeholders": placeholders(vi.text + vi.remedy) == placeholders(en.text + en.remedy),
        "specs": not unknown_specs("".join(sentences)),
        "NFC": all(is_normalized("NFC", sentence) for sentence in sentences),
        "full stop": all(sentence.endswith(".") for sentence in sentences),
        "source": message.source,
    }
    return [name for name, holds in rules.items() if not holds]
