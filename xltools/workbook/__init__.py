"""The door to files: what is read from a workbook, behind limits, and what is written."""
