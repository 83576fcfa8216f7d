"""The dialogs that are one file each. None opens another or knows the main window."""
