"""Windows of our own: results, questions, progress, and the small window with all buttons.

Only the modules of this room import tkinter, and `look` is the one that starts it: a machine
without a screen, or a Python without tkinter, is told from there.
"""
