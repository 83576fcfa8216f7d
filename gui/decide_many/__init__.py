"""Deciding once for every order that differs in the same field alone: shows them first, then one choice for all."""

from gui.decide_many.dialog import DecideManyDialog

__all__ = ["DecideManyDialog"]
