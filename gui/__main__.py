"""``python -m gui`` opens the window."""

import sys

from gui.application import main

sys.exit(main())
