"""Figures as the page that people read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from benchmarks.measuring import Figure

_HEAD: Final = """# Performance

Written by `python -m benchmarks`; do not edit by hand. Measured: {machine}.

What we are compared with was measured in the same run, in turns, so read the ratios: seconds and milliseconds are
those of this machine under this load. Figures are medians unless they say *worst*. The window's are processor time of
the GUI thread on Qt's offscreen platform; its heartbeats are wall time, beside those of an idle process at the same
time. Compiled files are there in every start. A goal that is not met has its reason below the table.

The real limit is what the two services allow: 60 orders a minute at Wemasy, 1,000 requests a minute at Ecomail.
What is counted instead of timed (requests, statements, signals, modules loaded) is asserted in `tests/performance`.
"""


def page(figures: Sequence[Figure], machine: str) -> str:
    parts = [_HEAD.format(machine=machine)]
    for group, members in groupby(figures, key=lambda figure: figure.group):
        lines = list(members)
        parts.append(f"\n## {group}\n\n| what | measured | goal | met |\n|---|---|---|---|")
        parts += [f"| {line.what} | {line.measured} | {line.goal} | {_met(line)} |" for line in lines]
        reasons = [line for line in lines if line.met is False and line.reason]
        if reasons:
            parts.append("")
        parts += [f"- *{line.what}*: {line.reason}" for line in reasons]
    return "\n".join(parts) + "\n"


def _met(figure: Figure) -> str:
    return {True: "yes", False: "**no**", None: ""}[figure.met]
