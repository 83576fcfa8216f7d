"""Where the packaged window begins."""  # noqa: INP001

import multiprocessing
import sys

from gui.application import main

multiprocessing.freeze_support()  # long files are read by a second process of the same program
sys.exit(main())
