"""What sheets of the form look like, whoever writes them: a file's writer or Excel itself."""

from typing import Final

FONT_NAME: Final = "Times New Roman"
FONT_SIZE: Final = 12
LINE: Final = "#A6A6A6"
LINK: Final = "#0563C1"
LOOK: Final = "#FCE4D6"
"""Something must be put right."""

NOT_YET: Final = "#FFF2CC"
"""Something is missing, or deserves a look."""

MARKED_ERROR: Final = "#FCE4D7"
MARKED_WARNING: Final = "#FFF2CD"
"""What a check marks: one shade beside what palettes offer, so that no person picks it."""
