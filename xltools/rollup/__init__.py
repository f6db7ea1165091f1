"""Many plans of units below into the standard workbook of their parent, one level up.

Levels are data: the same code makes a district of communes, a province of districts, and a
province of communes. What a unit comes to is worked out where its file is read.
"""

from xltools.rollup.collect import collect
from xltools.rollup.destination import destination
from xltools.rollup.exclusion import Exclusion, exclusion
from xltools.rollup.membership import Member, Membership, State
from xltools.rollup.merge import RollupResult, rollup
from xltools.rollup.note import Note
from xltools.rollup.readers import Reading
from xltools.rollup.sorting import membership
from xltools.rollup.submission import Collected, Refused, Submission

__all__ = [
    "Collected",
    "Exclusion",
    "Member",
    "Membership",
    "Note",
    "Reading",
    "Refused",
    "RollupResult",
    "State",
    "Submission",
    "collect",
    "destination",
    "exclusion",
    "membership",
    "rollup",
]
