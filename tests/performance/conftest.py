"""The list is painted nowhere: Qt's offscreen platform, wherever the tests run."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
