"""One SQLite file, one connection: opening it safely, transactions, and its failures in our own words.

The connection's exclusive lock is what makes each shop a single instance: a second copy of the program is refused. This
module knows no table. It refuses what it does not recognise without changing a byte of it, and it is the only place
where an sqlite3 error becomes a ``StoreError``.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import secrets
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import msgspec

from core.domain.errors import StoreDamagedError, StoreError, StoreInUseError, StoreTooNewError, StoreWriteError
from core.domain.model import Notice
from core.system.private_files import make_private_folder, open_private

APPLICATION_ID: Final = 0x4F52_4543
"""``OREC`` in the file's header: it is a list of orders of this program."""
BUSY_TIMEOUT_SECONDS: Final = 1.0
"""How long to wait for a copy of the program that is just closing."""

_ROWS_A_STATEMENT: Final = 100

Value: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Any, ...]

_NO_CHECKPOINT_ON_CLOSE: Final = 1006
"""SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE; the module has the name from Python 3.12 on only."""
_HEADER_SIZE: Final = 100
_MAGIC: Final = b"SQLite format 3\x00"
# Offsets in SQLite's header, see https://www.sqlite.org/fileformat2.html#the_database_header
_USER_VERSION_AT: Final = 60
_APPLICATION_ID_AT: Final = 68

_IN_USE: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_NOT_WRITABLE: Final = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_TOOBIG,
    }
)

# Durable at every commit, and one connection only: Debian 12's SQLite 3.40 has a WAL bug that needs two of them.
# The locking mode comes before the first access, so that no shared-memory file is ever made.
_PRAGMAS: Final[tuple[tuple[str, str, str | int], ...]] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("fullfsync", "ON", 1),  # macOS only: without it the disk may still hold a commit in its own memory
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    # Pages that a long import changes again and again are moved into the file once in 64 MB of log, not at each commit.
    ("wal_autocheckpoint", "16000", 16_000),
    # Twice as much is no quicker even at a million orders: each commit of an import touches half of the index.
    ("cache_size", "-8192", -8_192),
)


class Database:
    """The open file. Made by ``open_database``; belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what is executed inside is durable after the block, or never happened."""
        with _translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk ends some transactions by itself
                    self._connection.execute("ROLLBACK")
                raise

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> sqlite3.Cursor:
        """A statement that changes something; only inside ``transaction``."""
        if not self._connection.in_transaction:
            raise RuntimeError("a change outside of a transaction")
        return self._connection.execute(sql, parameters)

    def execute_many(self, sql: str, parameters: Sequence[Sequence[Value]]) -> int:
        """The same statement for each of ``parameters``; returns how many rows were changed."""
        if not self._connection.in_transaction:
            raise RuntimeError("a change outside of a transaction")
        return self._connection.executemany(sql, parameters).rowcount if parameters else 0

    def insert_many(self, into: str, values: str, rows: Sequence[Sequence[Value]]) -> int:
        """``INSERT … INTO`` a table, ``values`` (with its brackets) for each of ``rows``; returns how many were added.

        A hundred rows a statement: between two statements Python takes its lock back, and with a statement a row
        hardly any other thread ever gets hold of it, neither the window nor who fetches the next rows.
        """
        if not self._connection.in_transaction:
            raise RuntimeError("a change outside of a transaction")
        added = 0
        for start in range(0, len(rows), _ROWS_A_STATEMENT):
            some = rows[start : start + _ROWS_A_STATEMENT]
            sql = f"{into} VALUES {', '.join([values] * len(some))}"
            added += self._connection.execute(sql, tuple(itertools.chain.from_iterable(some))).rowcount
        return added

    @property
    def changes(self) -> int:
        """Rows written since the file was opened."""
        return self._connection.total_changes

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows of one query, so that no statement stays open between two calls."""
        with self.translated():
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        """The first row of a query, if there is one."""
        with self.translated():
            cursor = self._connection.execute(sql, parameters)
            row: Row | None = cursor.fetchone()
            cursor.close()
            return row

    def compact(self) -> None:
        """Rewrite the file without what was deleted, also not in the write-ahead log."""
        with self.translated():
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def copy_to(self, target: Path) -> None:
        """Write a checked, complete copy to ``target``, which may exist; never half of one.

        Raises ``StoreWriteError`` when it cannot be written, ``StoreDamagedError`` when the copy is not sound.
        """
        partial = _private_file_beside(target)
        try:
            with self.translated():
                self._connection.execute("VACUUM INTO ?", (str(partial),))
            _check_copy(partial)
            _flush(partial)
            partial.replace(target)
        except OSError as error:
            raise StoreWriteError(file=str(target), reason=error.strerror or str(error)) from error
        finally:
            partial.unlink(missing_ok=True)

    def close(self) -> None:
        """Idempotent; moves the write-ahead log into the file."""
        with self.translated():
            self._connection.close()

    @contextlib.contextmanager
    def translated(self) -> Iterator[None]:
        """What sqlite3, or the decoding of what it kept, may raise becomes a ``StoreError``. For reading."""
        try:
            with _translated(self.path):
                yield
        except (msgspec.MsgspecError, zlib.error) as error:
            reason = Notice("entry_form")
            raise StoreDamagedError(file=str(self.path), reason=reason) from error


def open_database(
    path: Path, newest_version: int, *, is_whole: Callable[[Database], bool] = lambda _database: False
) -> Database:
    """Open an existing file, for this process alone. It is gone over unless ``is_whole``.

    Raises ``StoreInUseError``, ``StoreTooNewError`` (user_version above ``newest_version``), ``StoreDamagedError``
    or ``StoreWriteError``; the file's bytes are the same after any of these.
    """
    _check_header(path, newest_version)
    has_log = wal_of(path).exists()
    with _translated(path):
        connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_TIMEOUT_SECONDS)
        try:
            _set_pragmas(path, connection)
            _take_lock(connection)
            database = Database(path, connection)
            if not is_whole(database):
                _integrity_check(path, connection)
            _check_content(path, connection, newest_version)
        except BaseException:
            _close_untouched(connection, has_log=has_log)
            raise
    return database


def create_database(path: Path, content: bytes) -> None:
    """Put ``content`` (a complete database without orders) at ``path``, unless something is there already.

    It appears whole or not at all: a start that was killed leaves no empty file behind that looks like a lost list.
    """
    if wal_of(path).exists():  # SQLite would apply it to the new file
        raise StoreDamagedError(file=str(path), reason=Notice("missing_beside", {"file": wal_of(path).name}))
    try:
        make_private_folder(path.parent)
        partial = _private_file_beside(path)
        try:
            partial.write_bytes(content)
            _flush(partial)
            _appear(partial, path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise StoreWriteError(file=str(path), reason=error.strerror or str(error)) from error


def wal_of(path: Path) -> Path:
    """Where SQLite keeps what was committed and is not yet in the file itself."""
    return path.with_name(f"{path.name}-wal")


@contextlib.contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _store_error(path, error) from error


def _store_error(path: Path, error: sqlite3.Error) -> StoreError:
    # The low byte is the primary code; errors that Python itself raises carry none.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    reason = str(error)
    if code in _IN_USE:
        return StoreInUseError()
    if code in _DAMAGED:
        return StoreDamagedError(file=str(path), reason=reason)
    if code in _NOT_WRITABLE:
        return StoreWriteError(file=str(path), reason=reason)
    return StoreError(detail=f"{path}: {reason}.")


def _check_header(path: Path, newest_version: int) -> None:
    """Look at the first bytes without SQLite, which would be the first to change something."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except OSError as error:
        raise StoreWriteError(file=str(path), reason=error.strerror or str(error)) from error
    if not header:
        raise StoreDamagedError(file=str(path), reason=Notice("store_file_empty"))
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise StoreDamagedError(file=str(path), reason=Notice("store_file_foreign"))
    _check_identity(path, _number_at(header, _APPLICATION_ID_AT), _number_at(header, _USER_VERSION_AT), newest_version)


def _number_at(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big", signed=True)


def _check_identity(path: Path, application_id: int, version: int, newest_version: int) -> None:
    if application_id != APPLICATION_ID or version < 1:
        raise StoreDamagedError(file=str(path), reason=Notice("store_file_foreign"))
    if version > newest_version:
        raise StoreTooNewError(file=str(path))


def _set_pragmas(path: Path, connection: sqlite3.Connection) -> None:
    for name, value, expected in _PRAGMAS:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != expected:  # a network folder may refuse the write-ahead log
            raise StoreWriteError(
                file=str(path), reason=Notice("store_folder_refuses", {"name": name, "value": str(expected)})
            )


def _take_lock(connection: sqlite3.Connection) -> None:
    """In exclusive locking mode the first transaction's locks are kept until the connection is closed."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def _integrity_check(path: Path, connection: sqlite3.Connection) -> None:
    problems = [str(row[0]) for row in connection.execute("PRAGMA quick_check(1)")]
    if problems != ["ok"]:
        raise StoreDamagedError(
            file=str(path), reason=" ".join(problems[0].split()) if problems else Notice("store_silent")
        )


def _check_content(path: Path, connection: sqlite3.Connection, newest_version: int) -> None:
    # Once more: the newest header may still have been in the write-ahead log.
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    _check_identity(path, application_id, version, newest_version)


def _close_untouched(connection: sqlite3.Connection, *, has_log: bool) -> None:
    """Close a file that was refused, without moving its write-ahead log into it where Python can ask for that.

    Asked for that, SQLite would also leave the empty log that opening has made.
    """
    if has_log and hasattr(connection, "setconfig"):  # Python 3.12
        connection.setconfig(_NO_CHECKPOINT_ON_CLOSE, True)
    with contextlib.suppress(sqlite3.Error):
        connection.close()


def _check_copy(copy: Path) -> None:
    with _translated(copy), contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        problems = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if problems != ["ok"]:
        raise StoreDamagedError(file=str(copy), reason=Notice("store_copy_unsound"))


def _private_file_beside(target: Path) -> Path:
    """A new, empty file that only its owner may read: it will hold customers' addresses."""
    partial = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
    try:
        os.close(open_private(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except OSError as error:
        raise StoreWriteError(file=str(target), reason=error.strerror or str(error)) from error
    return partial


def _flush(path: Path) -> None:
    """Have the file's content on the disk before it gets its name."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _appear(partial: Path, path: Path) -> None:
    """Give ``partial`` its name, unless another copy of the program was quicker."""
    try:
        os.link(partial, path)
    except FileExistsError:
        return
    except OSError:  # no hard links here (exFAT, some network folders): a rename that may not overwrite
        if not path.exists():
            partial.rename(path)
