"""What a system says in English of a file is said in the user's language, where it is one of the usual things."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from core.domain.errors import StoreWriteError
from core.system.resources import resource_path
from gui.words.orders import system_words
from gui.words.problems import describe


@pytest.fixture
def czech(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "order-reconciler_cs.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("czech")
@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "disk je plný"), (errno.EACCES, "není oprávnění")])
def test_a_full_disk_is_said_in_the_users_language(number: int, said: str) -> None:
    assert system_words(os.strerror(number)) == said
    error = describe(StoreWriteError(file="orders.sqlite3", reason=os.strerror(number)))
    assert said in error.message
    assert os.strerror(number) not in error.message


def test_what_is_not_usual_is_said_as_the_system_says_it() -> None:
    assert system_words("file is not a database") == "file is not a database"
