# ruff: noqa: INP001
"""Runs before anything of ours in the packaged program.

Both programs take their modules from one archive beside their libraries, instead of a copy in each (build.spec).
On Linux, what it starts (a browser, a file manager) is the system's and must not get our libraries; the loader has read
the variable already, so this changes nothing for ourselves. On Windows, the set-up has to see that we run.
"""

import os
import sys

import pyimod02_importers  # PyInstaller's own, in every program that it makes

shared = os.path.join(sys._MEIPASS, "modules.pyz")  # noqa: SLF001, PTH118 - PyInstaller's name; pathlib is in there
pyimod02_importers.pyz_archive.__init__(shared, check_pymagic=True)

if sys.platform == "linux":
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        os.environ["LD_LIBRARY_PATH"] = original

if sys.platform == "win32":
    import ctypes

    # Held until the process ends, however it ends; packaging/windows/installer.nsi looks for it.
    ctypes.WinDLL("kernel32").CreateMutexW(None, False, "OrderReconciler-6C1B8D52-93F5-4C0B-8E0E-5B0C7A6E21F4")
