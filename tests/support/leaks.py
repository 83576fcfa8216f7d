"""Looks for secrets in whatever the program left behind: files, output, memory of the process, what servers received."""

from __future__ import annotations

import base64
import html
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus


def forms_of(secret: str) -> dict[str, bytes]:
    """How ``secret`` may stand somewhere, by name of the encoding; all in lower case."""
    raw = secret.encode()
    forms = {
        "literal": raw,
        "url-quoted": quote(secret, safe="").encode(),
        "form-quoted": quote_plus(secret).encode(),
        "HTML": html.escape(secret).encode(),
        "UTF-16 LE": secret.encode("utf-16-le"),
        "UTF-16 BE": secret.encode("utf-16-be"),
        "hexadecimal": raw.hex().encode(),
        "backwards": raw[::-1],
    }
    for offset in range(3):
        digits = base64.b64encode(bytes(offset) + raw)
        middle = digits[-(-offset * 8 // 6) : (offset + len(raw)) * 8 // 6]
        forms[f"base64, {offset} bytes in"] = middle
        forms[f"url-safe base64, {offset} bytes in"] = middle.replace(b"+", b"-").replace(b"/", b"_")
    return {name: form.lower() for name, form in forms.items()}


class Search:
    """For named ``secrets``, in any of their forms, in upper or lower case."""

    def __init__(self, secrets: Mapping[str, str]) -> None:
        self._forms = {
            f"{name} ({encoding})": form
            for name, secret in secrets.items()
            for encoding, form in forms_of(secret).items()
        }

    def in_bytes(self, data: bytes) -> list[str]:
        data = data.lower()
        return sorted(name for name, form in self._forms.items() if form in data)

    def in_text(self, text: str) -> list[str]:
        return self.in_bytes(text.encode())

    def in_files(self, *folders: Path) -> dict[str, list[str]]:
        """File → what was found in its content or in its name; also inside of zip files, as workbooks are."""
        found: dict[str, list[str]] = {}
        for name, data in contents(folders):
            leaks = self.in_bytes(data) + self.in_text(name)
            if leaks:
                found[name] = leaks
        return found


def contents(folders: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or path.is_symlink():
                continue
            data = path.read_bytes()
            yield str(path.relative_to(folder)), data
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    yield from ((f"{path.name}/{member}", archive.read(member)) for member in archive.namelist())
