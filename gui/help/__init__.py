"""Help that is part of the window: the sheet of keys."""

from gui.help.shortcut_sheet import ShortcutSheet

__all__ = ["ShortcutSheet"]
