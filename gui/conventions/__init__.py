"""What the Ecomail account already does, in one sentence, and which of it to follow."""

from gui.conventions.dialog import ConventionsDialog

__all__ = ["ConventionsDialog"]
