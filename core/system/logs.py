"""The log and the reports of crashes: files under the user's log folder, useful to support and harmless to show.

Every line passes a formatter that takes out keys, masks e-mail addresses and removes what could fake a line, so that
arguments, tracebacks and the records of libraries are covered as well. Nothing is ever uploaded, and nothing here can
fail the work that is being logged: a log that cannot be written is given up, silently.

A traceback is written without the values of its variables, a line of the log without bodies, headers or queries.
"""

from __future__ import annotations

import contextlib
import contextvars
import logging
import logging.handlers
import platform
import secrets
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import platformdirs
from msgspec import Struct
from typing_extensions import override

from core import __version__
from core.system.private_files import make_private_folder, open_private
from core.system.redaction import LONGEST_LINE, Redactor, process_redactor

FILE_NAME: Final = "order-reconciler.log"
LARGEST_FILE_BYTES: Final = 1_000_000
OLDER_FILES: Final = 4
KEPT_REPORTS: Final = 10
LINES_IN_A_REPORT: Final = 60

_OURS: Final = ("order_reconciler", "core", "gui")
"""Loggers that tell what happens; all others only warn."""
_TALKATIVE: Final = ("httpx", "httpcore", "hpack", "asyncio", "keyring")
"""httpx logs whole addresses at INFO, httpcore headers at DEBUG."""

_VERSIONS: Final = (("sqlite3", "sqlite_version"), ("httpx", "__version__"), ("PySide6", "__version__"))
"""What a report names if it was loaded, and the attribute that holds its version; nothing is loaded for a report."""

_log = logging.getLogger("order_reconciler.run")
_run: contextvars.ContextVar[str] = contextvars.ContextVar("run", default="-")


def default_log_dir() -> Path:
    """The user's log folder, as this system wants it."""
    return platformdirs.user_log_path("order-reconciler", appauthor=False)


@contextlib.contextmanager
def logged_run(kind: str) -> Iterator[str]:
    """Give everything that is logged inside, also by tasks begun inside, one short id; note its beginning and end."""
    token = _run.set(secrets.token_hex(3))
    began = time.monotonic()
    ending = "failed"
    _log.info("%s begins", kind)
    try:
        yield _run.get()
        ending = "ended"
    finally:
        _log.info("%s %s after %d ms", kind, ending, round((time.monotonic() - began) * 1000))
        _run.reset(token)


class RedactingFormatter(logging.Formatter):
    """One record, one line; the lines of a traceback follow it, indented. All of them redacted."""

    def __init__(self, redactor: Callable[[], Redactor] = process_redactor) -> None:
        """``redactor`` is asked for every record: a key may have come since the last one."""
        super().__init__()
        self._redactor = redactor

    @override
    def format(self, record: logging.LogRecord) -> str:
        redactor = self._redactor()
        at = datetime.fromtimestamp(record.created, UTC)
        head = f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z {record.levelname} {record.name} [{_run.get()}]"
        lines = [f"{head} {redactor.clean(_message(record), longest=LONGEST_LINE)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += clean_traceback(record.exc_info[1], redactor)
        if record.stack_info:
            lines += _indented(record.stack_info.splitlines(), redactor)
        return "\n".join(lines)


def clean_traceback(error: BaseException, redactor: Redactor) -> list[str]:
    """The traceback of ``error``, indented: no values of variables, no keys, no addresses, no user's name."""
    lines = (line for block in traceback.format_exception(error) for line in block.splitlines())
    return _indented(lines, redactor)


class CrashReport(Struct, frozen=True):
    """What support needs to know of an unexpected error; fit to be shown and sent as it is."""

    text: str
    path: Path | None
    """Where it was written; ``None`` where it could not be."""


class Logs:
    """The log of this process while it is open. Made by ``configure_logging``; ``close`` it, or use it in ``with``."""

    def __init__(self, folder: Path, handlers: list[logging.Handler], recent: _RecentLines) -> None:
        self.folder = folder
        self._handlers = handlers
        self._recent = recent
        self._levels: dict[str, int] = {}
        root = logging.getLogger()
        for handler in handlers:
            root.addHandler(handler)
        for names, level in ((_OURS, logging.INFO), (_TALKATIVE, logging.WARNING)):
            for name in names:
                self._levels[name] = logging.getLogger(name).level
                logging.getLogger(name).setLevel(level)

    @property
    def file(self) -> Path:
        return self.folder / FILE_NAME

    def recent_lines(self) -> tuple[str, ...]:
        """The last lines of the log, oldest first, as they were written."""
        return tuple(self._recent.lines)

    def write_crash_report(self, error: BaseException) -> CrashReport:
        """Write a report of ``error``, an unexpected one, beside the log. Never raises."""
        text = report_text(error, self.recent_lines(), process_redactor())
        try:
            path = _write_report(self.folder, text)
        except OSError:
            path = None
        _log.error("unexpected: %s; report: %s", type(error).__name__, "not written" if path is None else path.name)
        return CrashReport(text, path)

    def close(self) -> None:
        """Take everything back that ``configure_logging`` changed. Safe to call again."""
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            with contextlib.suppress(OSError):  # a full disk
                handler.close()
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)
        self._handlers, self._levels = [], {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()


def configure_logging(
    folder: Path | None = None,
    *,
    redactor: Callable[[], Redactor] = process_redactor,
    largest_file_bytes: int = LARGEST_FILE_BYTES,
) -> Logs:
    """Write the log of this process to ``folder``; by default the user's log folder. For the two faces, at their start.

    A folder that cannot be written costs the file, not the start of the program. Nothing is ever written to standard
    error, which a windowed program may not even have.
    """
    folder = default_log_dir() if folder is None else folder
    formatter = RedactingFormatter(redactor)
    recent = _RecentLines()
    handlers: list[logging.Handler] = [recent]
    with contextlib.suppress(OSError):
        make_private_folder(folder)
        handlers.append(_PrivateFile(folder / FILE_NAME, largest_file_bytes))
    for handler in handlers:
        handler.setFormatter(formatter)
    return Logs(folder, handlers, recent)


def report_text(error: BaseException, lines: tuple[str, ...], redactor: Redactor) -> str:
    """Versions, the traceback, and the last ``lines`` of the log. Also without what only looks like a key."""
    versions = [
        f"Order Reconciler {__version__}",
        f"Python {platform.python_version()}{' (frozen)' if getattr(sys, 'frozen', False) else ''}",
        *(f"{name} {getattr(sys.modules[name], attribute)}" for name, attribute in _VERSIONS if name in sys.modules),
        platform.platform(),
    ]
    told = [
        f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}, run {_run.get()}",
        "",
        *clean_traceback(error, redactor),
        "",
        "The last lines of the log:",
        *lines[-LINES_IN_A_REPORT:],
    ]
    title = "An unexpected error in Order Reconciler. This report holds no keys and no whole e-mail address."
    return "\n".join([title, ", ".join(versions), redactor.clean_report("\n".join(told))]) + "\n"


class _RecentLines(logging.Handler):
    """Keeps the last lines in memory, for a report."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=LINES_IN_A_REPORT)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.lines.append(self.format(record))
        except Exception:  # noqa: BLE001 - a record that cannot be worded must not fail the work
            self.handleError(record)

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: the standard way prints the record's arguments, keys and all, to standard error."""


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner may read, and that never complains: disk full, file in use, folder gone."""

    def __init__(self, path: Path, largest_bytes: int) -> None:
        super().__init__(path, maxBytes=largest_bytes, backupCount=OLDER_FILES, encoding="utf-8", errors="replace")

    @override
    def _open(self) -> Any:
        return open(  # the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors, opener=open_private
        )

    @override
    def doRollover(self) -> None:
        try:
            super().doRollover()
        except OSError:  # another copy of the program has it open (Windows): go on in the same file
            if self.stream is None:
                self.stream = self._open()

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: the standard way prints the record's arguments, keys and all, to standard error."""


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001 - a library's record with arguments that do not fit
        return str(record.msg)


def _indented(lines: Iterable[str], redactor: Redactor) -> list[str]:
    """Below the line they belong to: no line can pass for a record of the log."""
    return [f"  {line}" for line in redactor.clean_lines(lines)]


def _write_report(folder: Path, text: str) -> Path:
    make_private_folder(folder)
    path = folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}.txt"
    with open(path, "x", encoding="utf-8", errors="replace", opener=open_private) as file:
        file.write(text)
    for old in sorted(folder.glob("crash-*.txt"))[:-KEPT_REPORTS]:
        old.unlink(missing_ok=True)
    return path
