"""The Excel export of the national poverty database: its forms, read as they are.

The officer saves forms RS1 to RS9 (Thông tư 07/2021/TT-BLĐTBXH) from the database after the yearly
review. They are known by their headings, whatever the sheet is called; `national_tables` reads
them, `refuse_disagreements` compares them, `review_document` makes rows of the form of them.
"""

from xltools.rows.national.agreement import refuse_disagreements
from xltools.rows.national.document import Review, review_document
from xltools.rows.national.forms import FORMS, NationalForm
from xltools.rows.national.tables import (
    Counted,
    NationalTable,
    UnitCounts,
    national_tables,
    unit_name_key,
)

__all__ = [
    "FORMS",
    "Counted",
    "NationalForm",
    "NationalTable",
    "Review",
    "UnitCounts",
    "national_tables",
    "refuse_disagreements",
    "review_document",
    "unit_name_key",
]
