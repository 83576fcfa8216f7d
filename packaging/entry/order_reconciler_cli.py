"""Where the packaged command line begins."""  # noqa: INP001

import multiprocessing
import sys

from core.cli.main import main

multiprocessing.freeze_support()  # long files are read by a second process of the same program
sys.exit(main())
