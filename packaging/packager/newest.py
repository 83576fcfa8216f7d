"""Writes what *Check for updates* reads: this version, its page, and size and hash of each download.

    PYTHONPATH=packaging python -m packager.newest PAGE FILE... > newest.json

For whoever publishes: the file goes to the address that the build was given, the page is on the same host.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from core import __version__
from core.domain.errors import UpdateCheckError
from core.system.updates import Download, Release, checked_release
from packager.listing import sha256


def newest(page: str, files: Sequence[Path]) -> bytes:
    """The JSON, ready to publish. Raises ``UpdateCheckError`` where the program would not believe it."""
    downloads = tuple(Download(file.name, file.stat().st_size, sha256(file)) for file in files)
    content = msgspec.json.format(msgspec.json.encode(Release(__version__, page, downloads)), indent=2) + b"\n"
    checked_release(content, asked=page)
    return content


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", help="where people read about this version and fetch it")
    parser.add_argument("files", type=Path, nargs="+", help="the downloads")
    arguments = parser.parse_args()
    try:
        sys.stdout.buffer.write(newest(arguments.page, sorted(arguments.files)))
    except UpdateCheckError as error:
        sys.exit(f"The program would not believe this: {error.params['reason']}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
