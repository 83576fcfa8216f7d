"""What only Ecomail has, and what may be the same order under another number."""

from gui.only_in_ecomail.dialog import OnlyInEcomailDialog

__all__ = ["OnlyInEcomailDialog"]
