"""The buttons of the add-in: a request in, one call of the api, its result out.

`python -I -B -m xltools.ribbon REQUEST` is what the launcher runs, in isolated mode: neither the
current folder nor one of a workbook is looked into for modules.
"""
