"""Whatever xltools needs to run may be given away with it: no copyleft, nothing unknown."""

from __future__ import annotations

import re
import tomllib
from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]

ALLOWED: Final = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0"),
        *("PSF-2.0", "Zlib"),
    }
)
# Locked for systems other than this one; a person has read their licences.
ELSEWHERE: Final = {
    "colorama": "BSD-3-Clause",
    "pywin32": "PSF-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
}
# These say no more of themselves than "BSD"; a person has read the text that comes with them.
READ: Final = {
    **dict.fromkeys(("jinja2", "partd", "zict"), "BSD-3-Clause"),
    "olefile": "BSD-2-Clause",
}
# What packages write where an SPDX name should stand.
SPELLINGS: Final = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 3-clause": "BSD-3-Clause",
    "bsd-3-clause license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "python software foundation license": "PSF-2.0",
    "the mit license (mit)": "MIT",
}


def licences(metadata: Message) -> list[str]:
    """What a package says of its licence, the clearest statement only."""
    if expression := metadata.get("License-Expression"):
        return [str(expression)]
    if (text := str(metadata.get("License") or "").strip()) and "\n" not in text:
        return [text]
    classifiers = [str(line) for line in metadata.get_all("Classifier") or []]
    return [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]


def is_allowed(expression: str) -> bool:
    """Whether one may follow the licence: each part of AND, at least one of OR."""
    plain = SPELLINGS.get(expression.strip().lower(), expression.strip())
    if plain in ALLOWED:
        return True
    if "(" in plain:  # no package needs one so far; then a person reads it
        return False
    alternatives = re.split(r"\s+OR\s+", plain)
    if len(alternatives) > 1:
        return any(map(is_allowed, alternatives))
    parts = re.split(r"\s+AND\s+", plain)
    return len(parts) > 1 and all(map(is_allowed, parts))


def refusal(metadata: Message) -> str | None:
    """Why a package may not be needed to run xltools; None when it may."""
    name = canonicalize_name(metadata["Name"])
    said = [READ[name]] if name in READ else licences(metadata)
    if said and all(map(is_allowed, said)):
        return None
    return f"{metadata['Name']}: {', '.join(said) or 'no licence stated'}"


def closure(requirements: list[str]) -> dict[str, Message]:
    """The metadata of all that the requirements bring in on this machine."""
    found: dict[str, Message] = {}
    waiting = [(Requirement(line), "") for line in requirements]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        package = distribution(requirement.name)
        first = name not in found
        found[name] = package.metadata  # type: ignore[assignment]
        lines = [Requirement(line) for line in package.requires or []]
        if first:
            waiting += [(line, "") for line in lines]
        waiting += [
            (line, extra)
            for extra in requirement.extras
            for line in lines
            if "extra" in str(line.marker)
        ]
    return found


def package(**fields: str) -> Message:
    """Made-up metadata; `Classifier` is one line."""
    message = Message()
    message["Name"] = "thing"
    for field, value in fields.items():
        message[field.replace("_", "-")] = value
    return message


def test_every_library_needed_to_run_has_a_licence_that_lets_us() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    extras = project["optional-dependencies"]
    wanted = [line for name in extras if name != "dev" for line in extras[name]]

    packages = closure([*project["dependencies"], *wanted])

    assert {"pandas", "numpy", "lxml", "pydantic-core", "distributed", "dask"} <= set(packages)
    assert [why for metadata in packages.values() if (why := refusal(metadata))] == []


def test_every_library_locked_for_another_system_has_been_looked_at() -> None:
    """Some come with Windows only, so that their metadata is not here to be asked."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    locked = {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}

    assert locked - set(closure(project["dependencies"])) - set(ELSEWHERE) == set()
    assert set(ELSEWHERE) <= locked
    assert all(map(is_allowed, ELSEWHERE.values()))


def test_xltools_itself_is_under_the_apache_licence() -> None:
    assert distribution("xltools").metadata["License-Expression"] == "Apache-2.0"
    assert "Apache License\n                           Version 2.0" in (ROOT / "LICENSE").read_text(
        encoding="utf-8"
    )


def test_a_library_that_is_missing_is_no_library_without_fault() -> None:
    with pytest.raises(PackageNotFoundError):
        closure(["a-package-that-nobody-has-made"])


@pytest.mark.parametrize(
    "metadata",
    [
        package(License_Expression="MIT"),
        package(License_Expression="BSD-3-Clause AND 0BSD AND MIT"),
        package(License_Expression="GPL-3.0-only OR Apache-2.0"),
        package(License="BSD 3-clause"),
        package(
            License="A licence\nof many lines", Classifier="License :: OSI Approved :: MIT License"
        ),
    ],
)
def test_a_licence_that_lets_us_is_let_in(metadata: Message) -> None:
    assert refusal(metadata) is None


@pytest.mark.parametrize(
    ("metadata", "why"),
    [
        (package(), "thing: no licence stated"),
        (package(License="UNKNOWN"), "thing: UNKNOWN"),
        (package(License_Expression="GPL-3.0-or-later"), "thing: GPL-3.0-or-later"),
        (package(License_Expression="MIT AND LGPL-2.1-only"), "thing: MIT AND LGPL-2.1-only"),
        (
            package(License_Expression="GPL-2.0-only WITH Classpath-exception-2.0"),
            "thing: GPL-2.0-only WITH Classpath-exception-2.0",
        ),
        (package(License_Expression="AGPL-3.0-only"), "thing: AGPL-3.0-only"),
        (package(License_Expression="CC-BY-NC-4.0"), "thing: CC-BY-NC-4.0"),
        (
            package(Classifier="License :: Free for non-commercial use"),
            "thing: Free for non-commercial use",
        ),
        (
            package(Classifier="License :: OSI Approved :: GNU Lesser General Public License v3"),
            "thing: GNU Lesser General Public License v3",
        ),
    ],
)
def test_copyleft_noncommercial_and_unknown_licences_are_refused(
    metadata: Message, why: str
) -> None:
    assert refusal(metadata) == why
