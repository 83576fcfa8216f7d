"""A smoke start, which nobody watches, ends by itself even where the program has a mistake."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]


def test_a_mistake_in_the_program_ends_it_with_its_exit_status_and_no_box(desktop: Callable[..., Desktop]) -> None:
    user = desktop(quit_after_start=True)
    user.window.show()
    user.program.report_bug(LookupError, LookupError("a mistake"), None)
    user.until(lambda: not user.window.isVisible())
    assert user.program.exit_status == 1
    assert user.dialogs() == []
