"""A file's orders as messages, so that the reading can be done by another process and the window stays smooth.

A computing thread holds the interpreter's lock and freezes the window; another process does not. It parses and makes
the rows ready; whoever owns the store writes them. What is said here is the same with and without another process.
"""

from __future__ import annotations

import gc
import signal
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, TypeAlias

import msgspec
from msgspec import Struct

from core.domain.errors import ImportFileError, ReconcilerError, SettingValueError, UsageError
from core.domain.model import Notice
from core.domain.stored_row import StoredRow, stored_rows
from core.files.options import ImportedFile, ImportOptions
from core.files.order_stream import OrderStream
from core.system.stop_signals import KEYBOARD_SIGNALS

_FAILURES: Final[tuple[type[ReconcilerError], ...]] = (ImportFileError, SettingValueError, UsageError)

_CONTAINERS_BEFORE_COLLECTING: Final = 50_000
"""Far more than a slice has: nothing that is read lives longer, and no slice is looked through in vain."""
_encoder: Final = msgspec.msgpack.Encoder()
_rows_decoder: Final = msgspec.msgpack.Decoder(list[StoredRow])
"""Tuples of texts, which the garbage collector need not look through: four times as fast as lists of anything."""


class Begun(Struct, frozen=True, tag=True):
    """The file as a whole is sound; orders follow."""

    row_count: int


class Part(Struct, frozen=True, tag=True):
    packed: msgspec.Raw
    rows_read: int
    """Of the file, so far."""

    def rows(self) -> list[StoredRow]:
        """Unpacked when they are needed: packed, eight thousand of them are three megabytes."""
        return _rows_decoder.decode(self.packed)


class Finished(Struct, frozen=True, tag=True):
    file: ImportedFile
    """Without its orders."""


class Failed(Struct, frozen=True, tag=True):
    """An expected failure; ``kind`` is the name of its class."""

    kind: str
    params: dict[str, str | Notice]

    def error(self) -> ReconcilerError:
        kind = next(failure for failure in _FAILURES if failure.__name__ == self.kind)
        error = kind.__new__(kind)
        ReconcilerError.__init__(error, **self.params)
        return error


class Broken(Struct, frozen=True, tag=True):
    """A bug in the reading; ``where`` is its traceback."""

    where: str


Message: TypeAlias = Begun | Part | Finished | Failed | Broken

_decoder: Final = msgspec.msgpack.Decoder(Message)


def messages(path: Path, options: ImportOptions) -> Iterator[Message]:
    """``Begun``, parts and ``Finished``; an expected failure ends them as ``Failed``."""
    read = 0

    def on_read(count: int) -> None:
        nonlocal read
        read = count

    try:
        stream = OrderStream(path, options)
        yield Begun(stream.row_count)
        for rows in stream.slices(progress=on_read):
            yield Part(msgspec.Raw(_encoder.encode(stored_rows(rows))), read)
        yield Finished(stream.result())
    except _FAILURES as error:
        yield Failed(type(error).__name__, error.params)


def decode(content: bytes) -> Message:
    message: Message = _decoder.decode(content)
    return message


def send_all(connection: Connection, path: Path, options: ImportOptions) -> None:
    """What the other process does, from its first to its last moment. Ends at once when nobody listens any more."""
    for number in KEYBOARD_SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # Ctrl-C is for the process that owns the store
    gc.set_threshold(_CONTAINERS_BEFORE_COLLECTING)
    try:
        for message in messages(path, options):
            connection.send_bytes(_encoder.encode(message))
    except BrokenPipeError:
        return
    except Exception:  # noqa: BLE001 - it is logged by the process that has the log
        connection.send_bytes(_encoder.encode(Broken(traceback.format_exc())))
    finally:
        connection.close()  # so that nobody waits for more while the interpreter is shut down
