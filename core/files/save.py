"""Lists into files, by the ending of the name. A file is either written whole or left as it was."""

from __future__ import annotations

import io
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from core.domain.errors import ExportError, UsageError
from core.domain.model import Notice
from core.files.order_list import COLUMNS, FOR_PROGRAMS, ExportValue, FileWords
from core.files.writers import CsvWriter, HtmlWriter, JsonWriter, RowWriter, Table, XlsxWriter

if TYPE_CHECKING:
    import xlsxwriter

ENDINGS: Final = (".csv", ".xlsx", ".html", ".json")


@contextmanager
def open_list(path: Path, columns: Sequence[str] = COLUMNS, *, words: FileWords = FOR_PROGRAMS) -> Iterator[RowWriter]:
    """A list that is written as it comes, and appears at ``path`` when the block ends; an error leaves no trace of it.

    Raises ``UsageError`` for an ending that is not in ``ENDINGS``, ``ExportError``
    where it cannot be written.
    """
    make = _writer_for(path, columns, words)
    with _replacing(path) as stream:
        writer = make(stream)
        try:
            yield writer
            writer.finish()
        except BaseException:
            writer.give_up()
            raise


def _writer_for(path: Path, columns: Sequence[str], words: FileWords) -> Callable[[IO[bytes]], RowWriter]:
    named = [words.say(column) for column in columns]
    match path.suffix.lower():
        case ".csv":
            return lambda stream: CsvWriter(stream, named, decimal_comma=words.decimal_comma)
        case ".xlsx":
            return lambda stream: XlsxWriter(stream, named, title=words.say("Orders"))
        case ".html":
            return lambda stream: HtmlWriter(
                stream, named, title=words.title, language=words.language, shown=words.shown
            )
        case ".json":
            return lambda stream: JsonWriter(stream, columns)
    raise UsageError(detail=Notice("ending_unknown", {"name": path.name, "endings": ", ".join(ENDINGS)}))


def write_content(path: Path, content: bytes) -> None:
    """Raises ``ExportError``, with what was there before untouched."""
    with _replacing(path) as stream:
        stream.write(content)


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    """Puts what is written where ``path`` is, in one step: a reader sees the old file or the new one."""
    try:
        if path.is_dir():
            raise IsADirectoryError(21, Notice("save_to_folder"))
        temporary = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}.part")
        # It is the user's own list: its rights are those of the umask, or of the file that it takes the place of.
        descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
        try:
            if path.exists():
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
            with os.fdopen(descriptor, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ExportError(file=path.name, reason=error.strerror or type(error).__name__) from error


# ----------------------------------------------------------------------------------------- whole documents at once


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[ExportValue]], *, decimal_comma: bool = False) -> bytes:
    return _whole(lambda stream: CsvWriter(stream, columns, decimal_comma=decimal_comma), rows)


def to_xlsx(
    columns: Sequence[str],
    rows: Iterable[Sequence[ExportValue]],
    *,
    title: str,
    draw: Callable[[xlsxwriter.Workbook], None] = lambda _book: None,
) -> bytes:
    return _whole(lambda stream: XlsxWriter(stream, columns, title=title, draw=draw), rows)


def to_html(
    columns: Sequence[str],
    rows: Iterable[Sequence[ExportValue]],
    *,
    title: str,
    picture: str = "",
    facts: Iterable[tuple[str, str]] = (),
    language: str = "en",
    shown: Callable[[ExportValue], str] | None = None,
    tables: Sequence[Table] = (),
) -> bytes:
    return _whole(
        lambda stream: HtmlWriter(
            stream, columns, title=title, picture=picture, facts=facts, language=language, shown=shown, tables=tables
        ),
        rows,
    )


def _whole(make: Callable[[IO[bytes]], RowWriter], rows: Iterable[Sequence[ExportValue]]) -> bytes:
    stream = io.BytesIO()
    writer = make(stream)
    writer.add(rows)
    writer.finish()
    return stream.getvalue()
