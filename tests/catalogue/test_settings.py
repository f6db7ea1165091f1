"""Settings of an office: defaults, a full file, and files that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.findings import Severity
from xltools.settings import Own, Rules, Settings, load_settings


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings(None) == Settings(catalogue=None, own=Own(), rules=Rules())


def test_a_full_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "xltools.toml"
    path.write_text(
        """
        catalogue = "bo-sung.json"

        [own]
        unit_level = "commune"
        unit_code = "23497"
        unit_name = "Xã Tân Lập"
        prepared_by = "Y Hoa"

        [rules]
        off = ["text.leftover"]

        [rules.severity]
        "basis.number-unknown" = "info"
        """,
        encoding="utf-8",
    )

    assert load_settings(path) == Settings(
        catalogue=tmp_path / "bo-sung.json",
        own=Own(
            unit_level=LevelCode.COMMUNE,
            unit_code="23497",
            unit_name="Xã Tân Lập",
            prepared_by="Y Hoa",
        ),
        rules=Rules(
            off=frozenset({"text.leftover"}), severity={"basis.number-unknown": Severity.INFO}
        ),
    )


@pytest.mark.parametrize(
    ("text", "where", "fault"),
    [
        ("catalogue =", "", "not_toml"),
        ('colour = "red"', "colour", "unexpected_keyword_argument"),
        ("catalogue = 1", "catalogue", "string_type"),
        ('[own]\nunit_level = "xã"', "own.unit_level", "enum"),
        ("[own]\nunit_code = 23497", "own.unit_code", "string_type"),
        ('[rules]\noff = "x"', "rules.off", "frozen_set_type"),
        ('[rules.severity]\n"text.leftover" = "bad"', "rules.severity.text.leftover", "enum"),
        ('[rules]\noff = ["text.leftovers"]', "rules.off.text.leftovers", "unknown_code"),
        ('[rules.trial]\n"a.b" = 2026-12-31', "rules.trial.a.b", "unknown_code"),
        (
            "[rules.thresholds]\nleast_jump = -1",
            "rules.thresholds.least_jump",
            "greater_than_equal",
        ),
        ("[rules.thresholds]\njump = 1", "rules.thresholds.jump", "unexpected_keyword_argument"),
        ('[rules.trial]\n"text.leftover" = "mai"', "rules.trial.text.leftover", "date_parsing"),
    ],
)
def test_a_faulty_file_is_refused_with_the_place(
    tmp_path: Path, text: str, where: str, fault: str
) -> None:
    path = tmp_path / "xltools.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(XltoolsError) as caught:
        load_settings(path)

    assert (caught.value.code, caught.value.values) == (
        "settings.invalid",
        {"file": "xltools.toml", "where": where, "fault": fault},
    )


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as caught:
        load_settings(tmp_path / "xltools.toml")

    assert caught.value.values["fault"] == "unreadable"
