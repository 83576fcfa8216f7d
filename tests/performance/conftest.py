"""The list is painted nowhere: Qt's offscreen platform, wherever the tests run."""

from tests.support.screens import use_wide_screen

use_wide_screen()
