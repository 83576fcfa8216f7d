"""Everything that can be read in a file of the store by whoever takes it: its bytes, and each document packed in them.

Documents are looked for by the head of their data, wherever they lie: in a row, in free space, in the log beside.
"""

from __future__ import annotations

import contextlib
import zlib
from pathlib import Path

from core.store.documents import DICTIONARY

_HEAD = b"\x78\xbb"
"""Of zlib data with a preset dictionary; the checksum of the dictionary follows."""


def texts_in(path: Path) -> list[bytes]:
    content = path.read_bytes()
    alone = _packed_with(DICTIONARY, content)
    return [content, *alone, *(found for one in set(alone) for found in _packed_with(DICTIONARY + one, content))]


def files_with(folder: Path, text: str) -> list[str]:
    """The names of the files of ``folder`` in which ``text`` stands."""
    return sorted(
        file.name for file in folder.iterdir() if file.is_file() and any(text.encode() in one for one in texts_in(file))
    )


def _packed_with(dictionary: bytes, content: bytes) -> list[bytes]:
    head = _HEAD + zlib.adler32(dictionary).to_bytes(4, "big")
    found, at = [], content.find(head)
    while at >= 0:
        reader = zlib.decompressobj(zdict=dictionary)
        document = bytearray()
        with contextlib.suppress(zlib.error):  # the rest of a long one may lie on another page
            for byte in content[at : at + (1 << 16)]:
                document += reader.decompress(bytes([byte]))
                if reader.eof:
                    break
        found.append(bytes(document))
        at = content.find(head, at + 1)
    return found
