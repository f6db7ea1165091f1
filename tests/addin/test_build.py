"""The built add-in holds its sources byte for byte, and is what is shipped."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path
from typing import Final

import pytest
from addin.vba import ROOT, SOURCES
from openxml_audit import OpenXmlValidator
from pyvbaanalysis import analyze_office_file
from vbalidator import precheck

import xltools
from xltools.addin import build as building
from xltools.addin.build import build, check_builder
from xltools.addin.install import shipped
from xltools.addin.sources import Sources
from xltools.api.addin import build_addin
from xltools.errors import XltoolsError

DOCUMENTS: Final = {"ThisWorkbook.cls", "Sheet1.cls"}


@pytest.fixture(scope="module")
def addin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_addin(tmp_path_factory.mktemp("phần bổ trợ") / "xltools.xlam")


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def code_of(addin: Path) -> dict[str, str]:
    """What olevba reads out of the project: the modules with their lines as VBA ends them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of what olevba itself imports
        from oletools.olevba import VBA_Parser

        parser = VBA_Parser(str(addin))
        try:
            return {name: code for _, _, name, code in parser.extract_macros()}
        finally:
            parser.close()


def test_the_shipped_add_in_is_what_its_sources_give_today(addin: Path) -> None:
    """When this fails: `xltools addin build`, and read the difference of the sources."""
    assert addin.read_bytes() == shipped()


def test_building_again_gives_the_same_bytes() -> None:
    assert build(SOURCES, xltools.VERSION) == build(SOURCES, xltools.VERSION)


def test_another_version_is_another_add_in() -> None:
    assert build(SOURCES, "9.9.9") != build(SOURCES, xltools.VERSION)


def test_every_module_comes_back_byte_for_byte(addin: Path) -> None:
    found = code_of(addin)

    assert {name: code for name, code in found.items() if name not in DOCUMENTS} == {
        f"{name}.bas": f'Attribute VB_Name = "{name}"\n{source}'.replace("\n", "\r\n")
        for name, source in SOURCES.modules.items()
    }
    own = [found[name].splitlines() for name in DOCUMENTS]
    assert [line for lines in own for line in lines if not line.startswith("Attribute ")] == []


def test_the_ribbon_and_its_pictures_come_back_byte_for_byte(addin: Path) -> None:
    found = members(addin.read_bytes())

    assert found["customUI/customUI14.xml"] == SOURCES.custom_ui.encode()
    assert {name: found[f"customUI/images/{name}.png"] for name in SOURCES.icons} == SOURCES.icons


def test_the_add_in_names_us_and_nobody_else(addin: Path) -> None:
    """The builder's blank add-in carries the name of its author."""
    text = b"".join(members(addin.read_bytes()).values())

    assert b"<dc:creator>xltools</dc:creator>" in text
    assert b"William" not in text


def test_the_archive_is_stored_and_without_times(addin: Path) -> None:
    with zipfile.ZipFile(addin) as archive:
        entries = archive.infolist()

    assert {(entry.compress_type, entry.date_time[0]) for entry in entries} == {(0, 1980)}
    assert entries[0].filename == "[Content_Types].xml"


@pytest.mark.slow
def test_it_is_a_sound_package(addin: Path) -> None:
    result = OpenXmlValidator().validate(addin)

    assert [str(error) for error in result.errors] == []


@pytest.mark.slow
def test_a_compiler_would_take_it(addin: Path) -> None:
    """Two linters that know the object model of Excel; neither is Excel."""
    found = analyze_office_file(str(addin))

    assert [problem for problems in found.values() for problem in problems] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("faulty", "issues"), [("", 0), ("Public Sub XlTools_X()\n    y = Mid$(1)\nEnd Sub\n", 1)]
)
def test_a_second_linter_finds_what_is_put_in_and_nothing_else(
    tmp_path: Path, faulty: str, issues: int
) -> None:
    for name, source in SOURCES.modules.items():
        text = source + (faulty if name == "XlToolsText" else "")
        (tmp_path / f"{name}.bas").write_text(text, encoding="ascii", newline="\r\n")

    found = precheck(str(tmp_path), host="excel")

    assert (len(found.issues) > 0) == (issues > 0)
    assert found.compile_safe == (issues == 0)


def test_another_builder_of_that_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "BUILDER_DIGEST", "0" * 64)

    with pytest.raises(XltoolsError) as refusal:
        check_builder()

    assert (refusal.value.code, refusal.value.values["version"]) == ("addin.builder", "6.5.0")


def test_a_machine_without_the_builder_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(building, "BUILDER", "no-such-builder")

    with pytest.raises(XltoolsError) as refusal:
        check_builder()

    assert refusal.value.code == "addin.no-builder"


def test_the_builder_is_pinned_by_the_hash_of_its_file() -> None:
    lock = (ROOT / "requirements" / "addin.txt").read_text(encoding="utf-8")

    assert lock.startswith(f"{building.BUILDER.lower()}=={building.BUILDER_VERSION} ")
    assert "--hash=sha256:" in lock


def test_a_faulty_ribbon_is_not_built() -> None:
    faulty = Sources(SOURCES.modules, SOURCES.custom_ui.replace("<ribbon>", ""), SOURCES.icons)

    with pytest.raises(XltoolsError) as refusal:
        build(faulty, "1")

    assert refusal.value.code == "addin.custom-ui"


def test_an_add_in_under_another_kind_of_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as refusal:
        build_addin(tmp_path / "xltools.xlsx")

    assert refusal.value.code == "output.wrong-suffix"
    assert list(tmp_path.iterdir()) == []
