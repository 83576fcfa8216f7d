"""The list as a file: told how far it is, and stopped without a trace."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QFileDialog

from tests.support.gui_window import desktop

__all__ = ["desktop"]


def choose(monkeypatch, path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))


def test_an_export_tells_how_far_it_is_and_where_it_went(desktop, tmp_path, monkeypatch) -> None:
    user = desktop().start()
    reports = []
    user.window.work.progressed.connect(reports.append)

    choose(monkeypatch, tmp_path / "list.xlsx")
    user.window.known_actions["export"].trigger()
    user.until(lambda: "Saved as list.xlsx" in user.window.strip._text.text())
    user.until_idle()

    assert reports[-1].done == reports[-1].total == user.shop.model.total
    assert (tmp_path / "list.xlsx").exists()


def test_an_export_that_is_stopped_says_so_and_leaves_no_file(desktop, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    user = desktop().start()
    may_go_on = threading.Event()

    async def hold_the_loop() -> None:
        may_go_on.wait()

    user.program.runner.start(lambda _progress, _stop: hold_the_loop())  # or a short list is written before the click
    choose(monkeypatch, folder / "list.csv")
    user.window.known_actions["export"].trigger()
    assert user.window.known_actions["stop"].isEnabled()
    user.window.known_actions["stop"].trigger()
    may_go_on.set()
    user.until(lambda: "No file was written" in user.window.strip._text.text())

    assert list(folder.iterdir()) == []
    assert user.window.known_actions["export"].isEnabled()
