"""What a unit, the one above and those below are called in the sentences of its plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from xltools.catalogue import Catalogue, LevelCode, Unit
from xltools.form import GeneralInfo
from xltools.form.base import field_named

_COMMITTEES: Final = {
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "thành phố": "Thành ủy",
    "tỉnh": "Tỉnh ủy",
}


def unit_words(
    catalogue: Catalogue, level: LevelCode, on: date, info: Mapping[str, Any]
) -> Mapping[str, str]:
    """Words by what they stand for: đơn vị, cấp trên, cấp dưới, thôn, cấp ủy, đầu mối cấp trên.

    `info` is Thông tin chung by its headings; what it does not say is called as is usual.
    """
    above = next((LevelCode(t.parent) for t in catalogue.levels(on) if t.level is level), level)
    parent = _unit(catalogue, above, on, _said(info, "parent_code"))
    own = _unit(catalogue, level, on, _said(info, "unit_code"))
    parent_type = parent.unit_type if parent else ""
    focal = catalogue.office_for(above, on, "đầu mối", parent_type)
    own_type = _said(info, "unit_type") or catalogue.usual_type(level, on)
    return {
        "đơn vị": own_type,
        "cấp trên": parent_type or catalogue.usual_type(above, on),
        "cấp dưới": _below(catalogue, level, on, own),
        "thôn": _said(info, "village_word") or "thôn",
        "cấp ủy": _COMMITTEES.get(own_type, ""),
        "đầu mối cấp trên": focal.name if focal else "",
    }


def _said(info: Mapping[str, Any], field: str) -> str:
    return str(info.get(field_named(GeneralInfo, field).column.header) or "").lower()


def _unit(catalogue: Catalogue, level: LevelCode, on: date, code: str) -> Unit | None:
    return next(iter(catalogue.find_units(level, on, code)), None) if code else None


def _below(catalogue: Catalogue, level: LevelCode, on: date, own: Unit | None) -> str:
    """các xã, thị trấn: the types of the units below, in the order of the catalogue."""
    lower = next((t.level for t in catalogue.levels(on) if t.parent == level), None)
    if lower is None:
        return ""
    types = [term.name for term in catalogue.unit_types(lower, on)]
    below = catalogue.children(own.key, on) if own else ()
    there = {each.unit_type for each in below} or set(types)
    return f"các {', '.join(each for each in types if each in there)}"
