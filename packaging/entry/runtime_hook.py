# ruff: noqa: INP001
"""Runs before anything of ours in the packaged program: what it starts (a browser, a file manager) is the system's
and must not get our libraries. The loader has read the variable already, so this changes nothing for ourselves.
"""

import os
import sys

if sys.platform == "linux":
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        os.environ["LD_LIBRARY_PATH"] = original
