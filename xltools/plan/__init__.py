"""A unit's plan for one year: its records, what follows from them, and its one serialisation."""

from xltools.plan.plan import Plan

__all__ = ["Plan"]
