"""The shops on this computer: open another, take one off the list, hand settings on."""

from gui.shops.dialog import ShopsDialog

__all__ = ["ShopsDialog"]
