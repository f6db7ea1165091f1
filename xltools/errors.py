"""What stops a command: a code and the values its sentence needs. `wording` says it."""

from __future__ import annotations


class XltoolsError(Exception):
    """The command cannot go on. Never used for a bad cell: that is a finding.

    `code` is `topic.what-is-wrong`; every code has its sentence in `wording.errors`.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """It may come from another process."""
        return _again, (self.code, self.values)


def _again(code: str, values: dict[str, object]) -> XltoolsError:
    return XltoolsError(code, **values)
