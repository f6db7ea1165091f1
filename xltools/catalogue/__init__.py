"""What the trade knows: programmes, standards, levels, units, offices, deadlines, holidays.

The data files say since when and until when each fact holds, where it comes from and whether it
is certain; an office adds or changes entries in a file of its own.
"""

from xltools.catalogue.catalogue import Catalogue, load_catalogue
from xltools.catalogue.entries import (
    Deadline,
    Holiday,
    Indicator,
    Law,
    Office,
    PovertyStandard,
    Programme,
    Project,
    Term,
)
from xltools.catalogue.files import Gap
from xltools.catalogue.keys import LevelCode, OfficeKey, UnitKey
from xltools.catalogue.units import Succession, Unit

__all__ = [
    "Catalogue",
    "Deadline",
    "Gap",
    "Holiday",
    "Indicator",
    "Law",
    "LevelCode",
    "Office",
    "OfficeKey",
    "PovertyStandard",
    "Programme",
    "Project",
    "Succession",
    "Term",
    "Unit",
    "UnitKey",
    "load_catalogue",
]
