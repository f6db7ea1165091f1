"""The door to the workbook that is open in Excel: values out, marks in."""

from xltools.excel.attach import Open, attached, open_workbooks
from xltools.excel.findings_sheet import write_findings
from xltools.excel.go import go_to_first, go_to_next
from xltools.excel.marks import Mark, clear_marks, marks_of, put_marks
from xltools.excel.read import read_book

__all__ = [
    "Mark",
    "Open",
    "attached",
    "clear_marks",
    "go_to_first",
    "go_to_next",
    "marks_of",
    "open_workbooks",
    "put_marks",
    "read_book",
    "write_findings",
]
