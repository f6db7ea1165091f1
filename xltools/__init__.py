"""Poverty-reduction plans of Vietnamese communes: one workbook in, findings and plan out."""

import os
from typing import Final

VERSION: Final = "0.1.0"

# No plugin of whatever else is installed may reach into our records, nor cost its search.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
