# ruff: noqa: INP001
"""Runs before anything of ours in the packaged program.

On Linux, what it starts (a browser, a file manager) is the system's and must not get our libraries; the loader has read
the variable already, so this changes nothing for ourselves. On Windows, the set-up has to see that we run.
"""

import os
import sys

if sys.platform == "linux":
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        os.environ["LD_LIBRARY_PATH"] = original

if sys.platform == "win32":
    import ctypes

    # Held until the process ends, however it ends; packaging/windows/installer.nsi looks for it.
    ctypes.WinDLL("kernel32").CreateMutexW(None, False, "OrderReconciler-6C1B8D52-93F5-4C0B-8E0E-5B0C7A6E21F4")
