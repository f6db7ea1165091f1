"""What comes in: opened in a process of its own, recognised by content, filed, and written down.

Nothing that a file, a mail or an archive says of itself is believed: not its name, not its folder,
not its unit's seal before that was verified.
"""
