"""Raw cells into records, each with its place; no file, no library."""
