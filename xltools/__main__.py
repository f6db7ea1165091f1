"""`python -m xltools` is the command line."""

from xltools.cli import main

main()
