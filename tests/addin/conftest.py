"""The fixture that runs commands, here too."""

from commands.conftest import xltools

__all__ = ["xltools"]
