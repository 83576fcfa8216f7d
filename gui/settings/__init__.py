"""The settings of one shop and its keys."""

from gui.settings.dialog import SettingsDialog
from gui.settings.sections import Section, section_for

__all__ = ["Section", "SettingsDialog", "section_for"]
