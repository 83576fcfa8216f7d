"""Where the packaged command line begins."""  # noqa: INP001

import sys

from core.cli import main

sys.exit(main())
