"""Help that is part of the window: the guide and the sheet of keys."""

from gui.help.help_dialog import HelpDialog

__all__ = ["HelpDialog"]
