"""A pytest plugin for ``./test``: as many test processes as there are cores, unless the command line says otherwise.

It decides nothing else: what is selected, shown or stopped is the command line's. ``-p tests.support.all_cores`` loads it.
"""

from __future__ import annotations

from collections.abc import Generator

import pytest

ALL_CORES = ("--numprocesses=auto", "--dist=worksteal")


@pytest.hookimpl(wrapper=True)  # before pytest-cov looks whether there is more than one process
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> Generator[None, object, object]:
    given = early_config.known_args_namespace
    needs_the_terminal = given.capture == "no" or given.trace or given.usepdb
    if early_config.pluginmanager.hasplugin("xdist") and not needs_the_terminal:
        # In front: whatever the caller gave comes later and so holds.
        args[:0] = ALL_CORES
        if given.numprocesses is None:
            given.numprocesses = "auto"
    return (yield)
