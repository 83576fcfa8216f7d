"""Where the packaged window begins."""  # noqa: INP001

import sys

from gui.application import main

sys.exit(main())
