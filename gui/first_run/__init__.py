"""What somebody sees who has no orders in the list yet."""

from gui.first_run.page import FirstRunPage

__all__ = ["FirstRunPage"]
