"""Benchmarks that hold a limit of their own, run small: the ratio of two medians of one run."""

from __future__ import annotations

import importlib.util
import statistics
from pathlib import Path

import pytest

MANY_PLANS = Path(__file__).resolve().parents[1] / "benchmarks" / "many_plans.py"


@pytest.mark.slow
def test_a_plan_in_a_batch_costs_at_most_ten_blank_documents(tmp_path: Path) -> None:
    """Taken in turns, so that a busy machine slows both."""
    spec = importlib.util.spec_from_file_location("many_plans", MANY_PLANS)
    assert spec is not None
    assert spec.loader is not None
    many_plans = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(many_plans)

    pairs = many_plans.measured(16, tmp_path)

    ours, blank = (statistics.median(side) for side in zip(*pairs, strict=True))
    assert ours / blank <= many_plans.AT_MOST
