"""Taking a file in: a long file is read by another process and written here, slice by slice, between other work.

The store has one connection and one owner, so the other process never sees it. Short files are read by a thread: to
start a process takes longer than to read them.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import multiprocessing
from collections.abc import AsyncGenerator, Callable, Iterator
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from core.domain.errors import (
    ImportBrokenOffError,
    ImportFileError,
    ImportNotSavedError,
    ReconcilerError,
    StoreWriteError,
)
from core.domain.model import Notice
from core.domain.results import ImportReport
from core.files.import_worker import Begun, Broken, Failed, Finished, Message, Part, decode, messages, send_all
from core.files.options import FilePreview, ImportedFile, ImportOptions
from core.files.preview import preview_file
from core.shop.run import ProgressCallback, Reporter, ShopContext
from core.store.file_rows import Upserted
from core.store.order_table import Summarise
from core.store.store import Store
from core.system.stop import Stop

OWN_PROCESS_FROM_BYTES: Final = 256 * 1024
"""About 2,000 orders."""
WRITTEN_TOGETHER_BYTES: Final = 3 << 20
"""About 8,000 orders, a fifth of a second: as long as whatever else wants the list has to wait meanwhile."""
_PATIENCE_SECONDS: Final = 5.0
"""How long a process that is not wanted any more may take to end by itself."""

_log = logging.getLogger(__name__)


class ImportFile:
    """Takes files into the list of one shop."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context

    async def preview(self, path: Path, options: ImportOptions) -> FilePreview:
        """What the file looks like, read as ``options`` say. Raises ``ImportFileError``."""
        return await asyncio.to_thread(preview_file, path, self._context.with_defaults(options))

    async def run(
        self,
        path: Path,
        options: ImportOptions,
        *,
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> ImportReport:
        """Adds the file's orders to the list; sends nothing anywhere. Good rows never wait for bad ones."""
        return await import_file(
            self._context.store,
            path,
            self._context.with_defaults(options),
            now=self._context.clock.now,
            summarise=self._context.summary_of,
            reporter=self._context.reporter(progress),
            stop=stop,
        )


async def import_file(
    store: Store,
    path: Path,
    options: ImportOptions,
    *,
    now: Callable[[], datetime],
    summarise: Summarise,
    reporter: Reporter,
    stop: Stop | None = None,
) -> ImportReport:
    """Adds the orders of the file to the list. What was taken in before a stop or a failure stays.

    Raises ``ImportFileError`` or ``StoreWriteError`` before anything was taken in, ``ImportBrokenOffError`` or
    ``ImportNotSavedError`` after.
    """
    stop = stop or Stop()
    total = Upserted()
    rows_read = row_count = 0
    async with contextlib.aclosing(_batches(path, options, stop)) as coming:
        async for batch in coming:
            if isinstance(batch[0], Begun):
                row_count = batch[0].row_count
                reporter.begin("importing", row_count)
            if parts := [message for message in batch if isinstance(message, Part)]:
                with _counting(_so_far(path, row_count, total) if rows_read else None):
                    rows = itertools.chain.from_iterable(part.rows() for part in parts)
                    taken = store.orders.take_in(rows, at=now(), summarise=summarise)
                total = _sum(total, taken)
                reporter.advance(*taken.changed_keys, by=parts[-1].rows_read - rows_read)
                rows_read = parts[-1].rows_read
            match batch[-1]:
                case Finished(file):
                    return _report(file, total)
                case Failed() as failed:
                    raise _broken_off(failed.error(), _so_far(path, row_count, total) if rows_read else None)
                case Broken(where):
                    _log.error("reading a file failed unexpectedly:\n%s", where)
            if stop.requested:
                break
    if stop.requested:
        nothing_more = ImportedFile(
            rows=(), rejected=(), row_count=row_count, rows_used=0, columns={}, headers=(), encoding="", delimiter=""
        )
        return replace(_report(nothing_more, total), stopped=True)
    unexpected = ImportFileError(path.name, Notice("reading_ended"), Notice("advise_try_again"))
    raise _broken_off(unexpected, _so_far(path, row_count, total) if rows_read else None)


def _report(file: ImportedFile, total: Upserted) -> ImportReport:
    return ImportReport(
        rows=file.row_count,
        added=total.added,
        updated=total.updated,
        unchanged=total.unchanged,
        rejected=file.rejected,
        columns=file.columns,
        encoding=file.encoding,
        delimiter=file.delimiter,
        sheet=file.sheet,
        left_out=file.left_out,
        rows_from_billing=file.rows_from_billing,
    )


def _sum(one: Upserted, other: Upserted) -> Upserted:
    return Upserted(
        added=one.added + other.added,
        updated=one.updated + other.updated,
        unchanged=one.unchanged + other.unchanged,
    )


def _so_far(path: Path, row_count: int, total: Upserted) -> dict[str, str]:
    """What is known of an import that ended early, as the params of its error."""
    return {
        "file": path.name,
        "count": str(total.added + total.updated + total.unchanged),
        "rows": str(row_count),
        "added": str(total.added),
        "updated": str(total.updated),
        "unchanged": str(total.unchanged),
    }


def _broken_off(error: ReconcilerError, so_far: dict[str, str] | None) -> ReconcilerError:
    """``error`` itself where nothing had been taken in yet."""
    if so_far is None:
        return error
    broken_off = ImportBrokenOffError(**so_far)
    broken_off.__cause__ = error
    return broken_off


@contextlib.contextmanager
def _counting(so_far: dict[str, str] | None) -> Iterator[None]:
    """A list that can no longer be written to says how much of the file it holds."""
    try:
        yield
    except StoreWriteError as error:
        if so_far is None:
            raise
        raise ImportNotSavedError(**so_far, reason=error.params["reason"]) from error


def _batches(path: Path, options: ImportOptions, stop: Stop) -> AsyncGenerator[list[Message], None]:
    """What is said of the file, as much of it at a time as is written together: ``Begun``, parts, how it ended."""
    try:
        large = path.stat().st_size >= OWN_PROCESS_FROM_BYTES
    except OSError:
        large = False  # whatever is wrong with it is said by the reading
    return _from_process(path, options, stop) if large else _from_thread(path, options)


async def _from_thread(path: Path, options: ImportOptions) -> AsyncGenerator[list[Message], None]:
    coming = messages(path, options)
    while (message := await asyncio.to_thread(next, coming, None)) is not None:
        yield [message]


async def _from_process(path: Path, options: ImportOptions, stop: Stop) -> AsyncGenerator[list[Message], None]:
    """Ends early when ``stop`` is requested, and when the process does not live to say how it ended."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=send_all, args=(theirs, path, options), daemon=True)
    await asyncio.to_thread(process.start)
    theirs.close()

    def receive() -> asyncio.Future[list[bytes]]:
        # A coroutine would begin when this loop is free again, and that is when the writing is over.
        return asyncio.get_running_loop().run_in_executor(None, _receive, ours)

    stopped: asyncio.Future[Any] = asyncio.ensure_future(stop.wait())
    coming = receive()
    try:
        while True:
            either: set[asyncio.Future[Any]] = {coming, stopped}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            contents = [] if stopped.done() else coming.result()
            if not contents:
                return
            coming = receive()  # the next batch is fetched while this one is written
            yield list(map(decode, contents))
    finally:
        stopped.cancel()
        process.terminate()  # what is being received ends with it
        await asyncio.gather(coming, stopped, return_exceptions=True)
        ours.close()
        await asyncio.to_thread(process.join, _PATIENCE_SECONDS)


def _receive(connection: Connection) -> list[bytes]:
    """Messages that are worth a commit together; none once the other process has ended."""
    received: list[bytes] = []
    size = 0
    with contextlib.suppress(EOFError, OSError):
        while size < WRITTEN_TOGETHER_BYTES:
            received.append(connection.recv_bytes())
            size += len(received[-1])
    return received
