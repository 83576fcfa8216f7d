"""The terminal: progress and questions on standard error, results on standard output.

Text of shops, customers and services is sanitised before it gets there: characters that a terminal obeys (to move, to
recolour, to set its title, to type) and those that turn the direction of what follows are shown as marks. JSON does
not pass here: it is exact, and has such characters as escapes.
"""

from __future__ import annotations

import contextlib
import errno
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NoReturn

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from typing_extensions import override

from core.domain.errors import ReconcilerError, StoppedByUser, UsageError
from core.domain.results import Progress as JobProgress
from core.shop.run import ProgressCallback
from core.system.logs import CrashReport
from core.system.stop_signals import STOP_SIGNALS

_PICTURES: Final = 0x2400
"""Where Unicode draws the control characters 0 to 31: ``␛`` for escape, ``␊`` for a line break."""
_DELETE: Final = 0x7F
_UNDRAWN: Final = "�"
_TURNING: Final = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
"""Line and paragraph separators, and the marks that write backwards what follows them."""
OBEYED_BEYOND_ASCII: Final = (_DELETE, *range(0x80, 0xA0), *_TURNING)
"""Codes that JSON needs not escape, and a terminal may obey all the same."""
PHASES: Final = {
    "importing": "Importing",
    "fetching": "Fetching",
    "searching": "Searching Ecomail",
    "comparing": "Comparing",
    "checking": "Looking up what was left open",
    "sending": "Sending",
    "rechecking": "Reading back once more",
    "surveying": "Looking through all that Ecomail holds",
}
LONGEST_CELL: Final = 1_000
"""Characters: a table takes minutes to lay out a few millions of them."""
_LINES_A_JOB: Final = 10
"""Without a terminal, a phase is reported about so often."""


def printable(text: str) -> str:
    """``text`` in one line, every character of it harmless."""
    return text.translate(_MARKS) if _OBEYED.search(text) else text


def shown(text: str) -> str:
    """``text`` for a cell of a table: in one line, harmless, and no longer than anybody reads. JSON has all of it."""
    if len(text) <= LONGEST_CELL:
        return printable(text)
    return f"{printable(text[:LONGEST_CELL])}… and {len(text) - LONGEST_CELL} characters more"


def printable_lines(text: str) -> str:
    """The same where line breaks are ours."""
    return "\n".join(map(printable, text.split("\n")))


def _marks() -> Iterator[tuple[int, str]]:
    for code in range(0x20):
        yield code, chr(_PICTURES + code)
    for code in OBEYED_BEYOND_ASCII:
        yield code, _UNDRAWN


_MARKS: Final = dict(_marks())
_OBEYED: Final = re.compile(f"[{re.escape(''.join(map(chr, _MARKS)))}]")


class PlainConsole(Console):
    """Shows every text letter by letter: rich would take what stands in brackets or between colons for its own."""

    def __init__(self, **options: Any) -> None:
        super().__init__(markup=False, emoji=False, highlight=False, **options)

    @override
    def on_broken_pipe(self) -> NoReturn:
        """Rich would end the program with 1, which means something else here."""
        raise BrokenPipeError


class _Results(PlainConsole):
    @override
    def print(self, *objects: Any, **options: Any) -> None:
        with _said_when_not_written():
            super().print(*objects, **options)

    @override
    def out(self, *objects: Any, **options: Any) -> None:
        """Text that is laid out already, as it is."""
        with _said_when_not_written():
            self.file.write(" ".join(objects) + "\n")


class _Remarks(PlainConsole):
    @override
    def print(self, *objects: Any, **options: Any) -> None:
        """Where standard error cannot be written there is nobody to tell, and the work goes on."""
        try:
            super().print(*objects, **options)
        except BrokenPipeError:
            raise
        except OSError:
            return


@contextmanager
def _said_when_not_written() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # how Windows says that the reader went away
            raise BrokenPipeError from error
        raise UsageError(detail=f"The result cannot be written: {error.strerror or error}.") from error


class Terminal:
    """Standard output and standard error of one call; knows whether anybody is watching."""

    def __init__(self) -> None:
        self.out: Console = _Results(file=sys.stdout, soft_wrap=not sys.stdout.isatty())
        self.err: Console = _Remarks(file=sys.stderr, soft_wrap=True)
        self.shows_bars = sys.stderr.isatty()

    def result(self, text: str) -> None:
        """Machine-readable text, exactly as it is."""
        self.write(text + "\n")
        with _said_when_not_written():
            sys.stdout.flush()

    def write(self, text: str) -> None:
        """A part of it, exactly as it is."""
        with _said_when_not_written():
            sys.stdout.write(text)

    def say(self, text: str) -> None:
        """A result in words, for a person."""
        self.result(printable_lines(text))

    def note(self, text: str) -> None:
        self.err.print(printable_lines(text))

    def failure(self, error: ReconcilerError) -> None:
        self.err.print(printable_lines(f"{_title(error)}."), style="bold red")
        self.note(error.message)

    def bug(self, report: CrashReport) -> str:
        """Says that something went wrong that nobody foresaw, and where the report of it lies."""
        where = f"A report of it is in {report.path}." if report.path is not None else report.text
        message = (
            "Something unexpected happened. This is a mistake in the program, not yours; what was done so far is kept. "
            f"{where}"
        )
        self.note(message)
        return message

    def confirm(self, question: str) -> bool:
        """Asks; without a terminal there is nobody to ask, and nothing is done."""
        if not sys.stdin.isatty():
            raise UsageError(detail="There is no terminal to ask on. Add --yes to go ahead without a question.")
        with ends_at_once_when_stopped():
            self.err.print(printable_lines(f"{question} [y/N] "), end="")
            answer = sys.stdin.readline()
        return answer.strip().lower() in {"y", "yes", "j", "ja", "a", "ano"}

    @contextmanager
    def progress(self) -> Iterator[ProgressCallback]:
        """A bar on a terminal, plain lines elsewhere."""
        if not self.shows_bars:
            yield _Lines(self).report
            return
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[left]}"),
        )
        with Progress(*columns, console=self.err, transient=True) as bar:
            yield _Bar(bar).report


@contextmanager
def ends_at_once_when_stopped() -> Iterator[None]:
    """While a person is asked nothing is under way that would have to be finished first."""

    def stop(_number: int, _frame: object) -> NoReturn:
        raise StoppedByUser

    before = {}
    with contextlib.suppress(ValueError):  # not the main thread: whoever runs us handles signals
        for number in STOP_SIGNALS:
            before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Bar:
    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._tasks: dict[str, TaskID] = {}

    def report(self, progress: JobProgress) -> None:
        task = self._tasks.get(progress.phase)
        if task is None:
            task = self._tasks[progress.phase] = self._bar.add_task(_words(progress.phase), left="")
        self._bar.update(task, completed=progress.done, total=progress.total, left=_left(progress))


class _Lines:
    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._next: dict[str, int] = {}

    def report(self, progress: JobProgress) -> None:
        if progress.done < self._next.get(progress.phase, 1) and progress.done < progress.total:
            return
        if progress.total == 0 or self._next.get(progress.phase) == progress.total + 1:
            return
        step = max(1, progress.total // _LINES_A_JOB)
        self._next[progress.phase] = progress.total + 1 if progress.done >= progress.total else progress.done + step
        self._terminal.note(f"{_words(progress.phase)}: {progress.done} of {progress.total} {_left(progress)}".rstrip())


def _title(error: ReconcilerError) -> str:
    return error.title.format(**error.params)


def _words(phase: str) -> str:
    return PHASES.get(phase, phase)


def _left(progress: JobProgress) -> str:
    """The time left, in the words that a person would use."""
    seconds = progress.seconds_left
    if seconds is None or progress.done >= progress.total:
        return ""
    if seconds < 60:  # noqa: PLR2004 - a minute
        return "· less than a minute left"
    minutes = round(seconds / 60)
    return f"· about {minutes} minute{'s' if minutes != 1 else ''} left"
