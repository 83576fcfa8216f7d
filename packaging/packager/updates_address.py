"""The one address that a build may ask for a newer version: from the environment of whoever publishes, or none."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from core.domain.errors import UpdateCheckError
from core.system.updates import checked_url

VARIABLE: Final = "ORDER_RECONCILER_UPDATES_URL"


def resource(parts: Path) -> list[tuple[str, str]]:
    """What PyInstaller adds to ``resources``: one file with the address, or nothing where the variable is not set.

    Ends the build for an address that the program would refuse to ask.
    """
    url = os.environ.get(VARIABLE, "")
    if not url:
        return []
    try:
        checked_url(url, what="address")
    except UpdateCheckError:
        raise SystemExit(f"{VARIABLE} has to be a plain https address, not {url!r}") from None
    parts.mkdir(parents=True, exist_ok=True)
    file = parts / "updates.json"
    file.write_text(json.dumps({"url": url}) + "\n", "utf-8", newline="\n")
    return [(str(file), "resources")]
