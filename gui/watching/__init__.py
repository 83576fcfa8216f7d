"""Watching a folder and comparing on a schedule while the window is open. It never sends."""

from gui.watching.dialog import WatchDialog
from gui.watching.folder_watch import FolderWatch, WatchChoice

__all__ = ["FolderWatch", "WatchChoice", "WatchDialog"]
