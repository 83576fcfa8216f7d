"""Is there a newer version? The look at the start, the sign in the status bar, the dialog. Off until switched on."""

from gui.updates.updates import Updates

__all__ = ["Updates"]
