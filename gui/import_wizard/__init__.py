"""From a file to the list of orders: choose, look, import, see what was left out. Never sends anything."""

from gui.import_wizard.wizard import ImportWizard

__all__ = ["ImportWizard"]
