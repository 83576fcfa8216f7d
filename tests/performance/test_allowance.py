"""What the API allows is used, and the time left is foretold: exact, because the time is virtual."""

from __future__ import annotations

from benchmarks import limiting


def test_the_allowance_is_used_without_a_refusal_and_the_time_left_is_told_within_a_tenth():
    missed = [figure.what for figure in limiting.run(quick=True) if not figure.met]
    assert missed == []
