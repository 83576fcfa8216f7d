"""What a terminal, a console or the system sends to a program that shall end.

A file of its own, although small: the import's second process needs it, and must not load what ``core.system.stop``
does.
"""

from __future__ import annotations

import signal
import sys
from typing import Final

if sys.platform == "win32":
    # Ctrl-Break; closing the console window, logging off and shutting down arrive as it, too.
    KEYBOARD_SIGNALS: Final = (signal.SIGINT, signal.SIGBREAK)
else:
    KEYBOARD_SIGNALS: Final = (signal.SIGINT,)
# What keys send goes to every process of the terminal, the import's second one included.
STOP_SIGNALS: Final = (*KEYBOARD_SIGNALS, signal.SIGTERM)
