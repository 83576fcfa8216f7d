"""Says why there is no window: on the terminal, and where there is none, with whatever the desktop has for a message.

For the moment before Qt, whose absence is what there is to say. Knows no Qt, and never waits for an answer.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import Final

_TITLE: Final = "Order Reconciler"
_MESSENGERS: Final = (
    ("zenity", "--error", "--no-markup", f"--title={_TITLE}", "--text={text}"),
    ("kdialog", "--title", _TITLE, "--error", "{text}"),
    ("xmessage", "-center", "-title", _TITLE, "{text}"),
)
"""Of GNOME, of KDE, and of X11 itself; the first that is there."""
_AND_GO_ON: Final = ("/bin/sh", "-c", '"$@" </dev/null >/dev/null 2>&1 &', "sh")


def say(text: str) -> None:
    """Somebody who opened the program from a menu reads no standard error."""
    print(text, file=sys.stderr)  # noqa: T201 - there is no window to say it in
    if sys.stderr is not None and sys.stderr.isatty():
        return
    for program, *arguments in _MESSENGERS:
        if (path := shutil.which(program)) is not None:
            command = [path, *(argument.format(text=text) for argument in arguments)]
            subprocess.run([*_AND_GO_ON, *command], check=False)  # noqa: S603 - the desktop's own program
            return
