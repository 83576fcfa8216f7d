"""What a tinted area says, without a colour: looks and words both start from it, and neither loads the other.

That is why so small a thing is a file of its own. It knows no palette and no sentence.
"""

from __future__ import annotations

import enum


class Tone(enum.StrEnum):
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    QUIET = "quiet"
