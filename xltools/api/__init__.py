"""One function for each thing a user can ask for; each composes the rooms below.

The parts are imported where they are used, so that a check loads no writer and no pandas.
"""
