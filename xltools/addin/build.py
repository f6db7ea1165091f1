"""The add-in out of its sources: the same bytes from the same text, on every machine.

pyOpenVBA writes the project of macros into its blank add-in; the ribbon and its pictures, and new
document properties, are put beside it. The archive is stored, not compressed: what compressing
gives differs with the version of zlib.
"""

from __future__ import annotations

import hashlib
import io
import tempfile
import zipfile
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Final

from xltools.addin.custom_ui import faults
from xltools.addin.sources import Sources
from xltools.errors import XltoolsError

BUILDER: Final = "pyOpenVBA"
BUILDER_VERSION: Final = "6.5.0"
BUILDER_DIGEST: Final = "e8f5efa7087ea566c85bbc452431dd50aafc17205611b424555c127f9635fe0f"
"""Over the code of the builder: another builder of that name and version is refused."""

_FIRST_MODULE: Final = "Module1"  # the template's; it is renamed, since removing it leaves a hole
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_FOLDER: Final = "customUI"
_RIBBON: Final = f"{_FOLDER}/customUI14.xml"
_RIBBON_RELATION: Final = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_IMAGE_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/\
core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms=\
"http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>Công cụ kế hoạch giảm nghèo</dc:title><dc:creator>xltools</dc:creator>\
<cp:version>{version}</cp:version></cp:coreProperties>
"""


def build(sources: Sources, version: str) -> bytes:
    """The add-in as a file. Raises XltoolsError `addin.no-builder`, `.builder`, `.custom-ui`."""
    check_builder()
    if found := faults(sources):
        raise XltoolsError("addin.custom-ui", faults=tuple(found))
    with zipfile.ZipFile(io.BytesIO(_with_modules(sources.modules))) as blank:
        parts = {name: blank.read(name) for name in blank.namelist()}
    parts["docProps/core.xml"] = _CORE.format(version=version).encode()
    parts["_rels/.rels"] = _related(parts["_rels/.rels"])
    parts["[Content_Types].xml"] = _with_pictures(parts["[Content_Types].xml"])
    parts[_RIBBON] = sources.custom_ui.encode()
    parts[f"{_FOLDER}/_rels/customUI14.xml.rels"] = _pictures_of(sources)
    parts |= {f"{_FOLDER}/images/{name}.png": icon for name, icon in sources.icons.items()}
    return _archive(parts)


def check_builder() -> None:
    """The builder is there, and is the one whose output was looked at."""
    try:
        version = metadata.version(BUILDER)
    except metadata.PackageNotFoundError as error:
        raise XltoolsError("addin.no-builder", builder=BUILDER, version=BUILDER_VERSION) from error
    if (version, builder_digest()) != (BUILDER_VERSION, BUILDER_DIGEST):
        raise XltoolsError("addin.builder", builder=BUILDER, version=BUILDER_VERSION, found=version)


@cache
def builder_digest() -> str:
    """Of all that the builder consists of, compiled files left out."""
    root = Path(str(resources.files("pyopenvba")))
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*"), key=lambda path: path.relative_to(root).as_posix()):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _with_modules(modules: dict[str, str]) -> bytes:
    """The builder's blank add-in with the modules; VBA ends its lines as Windows does."""
    from pyopenvba import ExcelFile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "xltools.xlam")
        with ExcelFile.create_new(path) as addin:
            first, *rest = modules
            project = addin.vba_project()
            project.rename_module(_FIRST_MODULE, first).body = _vba(modules[first])
            for name in rest:
                project.add_module(name, _vba(modules[name]))
            addin.save()
        return path.read_bytes()


def _vba(source: str) -> str:
    return source.replace("\n", "\r\n")


def _related(relations: bytes) -> bytes:
    """The relations of the package, and that of the ribbon."""
    relation = f'<Relationship Id="xltools" Type="{_RIBBON_RELATION}" Target="{_RIBBON}"/>'
    return _before_the_end(relations, b"</Relationships>", relation)


def _with_pictures(types: bytes) -> bytes:
    """The kinds of content, pictures among them; a default stands before every override."""
    kind = b'<Default Extension="png" ContentType="image/png"/>'
    before, mark, after = types.partition(b"<Override")
    return before + kind + mark + after


def _pictures_of(sources: Sources) -> bytes:
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_IMAGE_RELATION}" Target="images/{name}.png"/>'
        for name in sources.icons
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>\n'.encode()


def _before_the_end(xml: bytes, end: bytes, added: str) -> bytes:
    head, mark, tail = xml.rpartition(end)
    return head + added.encode() + mark + tail


def _archive(parts: dict[str, bytes]) -> bytes:
    """The parts in one file, the list of their kinds first, without times."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0  # as Windows writes it, wherever this runs
            archive.writestr(entry, parts[name])
    return file.getvalue()
