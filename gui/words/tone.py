"""What a tinted area says, without a colour: looks and words both start from it, and neither loads the other."""

from __future__ import annotations

import enum


class Tone(enum.StrEnum):
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    QUIET = "quiet"
