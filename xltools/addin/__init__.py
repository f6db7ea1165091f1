"""The add-in that puts the buttons into Excel: its build, its installation and its doctor."""
