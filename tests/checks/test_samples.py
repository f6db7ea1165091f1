"""Every mistake of `docs/loi-mau` is found, alone and at its place, and near misses are not."""

from __future__ import annotations

import pytest
from rule_samples import Sample, findings, samples, told

from xltools.wording.messages import messages

SAMPLES = samples()
PROVOKED = [sample for sample in SAMPLES.values() if not sample.by_hand]
NEAR_MISSES = [
    pytest.param(sample, number, id=f"{sample.code}-{number}")
    for sample in SAMPLES.values()
    for number in range(len(sample.silent))
]


def test_every_code_has_its_sample() -> None:
    assert sorted(SAMPLES) == sorted(messages())


@pytest.mark.slow
@pytest.mark.parametrize("sample", PROVOKED, ids=lambda sample: sample.code)
def test_one_change_gives_exactly_its_finding(sample: Sample) -> None:
    """At the expected cell, and nothing else that is new."""
    assert told(*findings(sample, sample.change)) == sample.expected


@pytest.mark.slow
@pytest.mark.parametrize(("sample", "number"), NEAR_MISSES)
def test_a_near_miss_stays_silent(sample: Sample, number: int) -> None:
    """What looks like the mistake and is none gives no finding at all."""
    assert told(*findings(sample, sample.silent[number])) == []


def test_every_rule_has_three_near_misses() -> None:
    few = [sample.code for sample in SAMPLES.values() if len(sample.silent) < 3]

    assert [code for code in few if not SAMPLES[code].by_hand] == []
