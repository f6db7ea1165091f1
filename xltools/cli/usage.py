"""Wrong words on the command line, as an error that can be said in one sentence.

The library of the command line says them in English only and in several lines; what it found is
read off the class of its exception and the word that it quotes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import typer

from xltools.errors import XltoolsError


def usage_error(error: Exception, words: Sequence[str]) -> XltoolsError:
    """What was wrong with the words of the command, as an error that can be said."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return XltoolsError("usage.unknown-option", option=getattr(error, "option_name", ""))
    if kind == "MissingParameter":
        return XltoolsError("usage.missing", parameter=_parameter(error))
    if kind == "BadParameter":
        option = _parameter(error)
        value = _quoted(error) or _word_after(option, words)
        return XltoolsError("usage.bad-value", parameter=option, value=value)
    if kind == "NoArgsIsHelpError":
        typer.echo(str(error))
        return XltoolsError("usage.wrong")
    if kind == "UsageError" and "No such command" in str(error):
        return XltoolsError("usage.unknown-command", command=_quoted(error))
    if kind == "UsageError" and "unexpected extra argument" in str(error):
        extra = str(error).partition("argument")[2].partition("(")[2].rpartition(")")[0]
        return XltoolsError("usage.unexpected", argument=extra.removeprefix("s) ("))
    return XltoolsError("usage.wrong")


def _quoted(error: Exception) -> str:
    """The user's word, which the library quotes in its sentence, or nothing."""
    parts = str(error).split("'")
    return parts[1] if len(parts) > 2 else ""


def _word_after(option: str, words: Sequence[str]) -> str:
    """What was typed behind an option."""
    found = [word for before, word in pairwise(words) if before == option]
    return found[-1] if found else ""


def _parameter(error: Exception) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return str(getattr(error, "param_hint", "") or "")
    named = next((word for word in param.opts if word.startswith("-")), None)
    return str(named or param.metavar or param.name)
