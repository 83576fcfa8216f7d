"""The small parts that the core fills into its sentences, such as “it did not answer in time”, in the user's language.

The core makes them in English and keeps them in the store like that, so they are recognised here by their text: whole,
or by the fixed words of a template. What is not known (an answer of a service, the words of the system) stays as it is.
"""

from __future__ import annotations

import functools
import logging
import platform
import re
import string
import traceback
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, qVersion

from core import __version__
from core.domain.errors import ApiError, CredentialsError, NotSetUpError, ReconcilerError, StoreError
from core.domain.model import FailureNote
from core.system.redaction import process_redactor

_Sentence = tuple[str, str]
"""Context and English text, as the translation files have them."""

_CONTEXT: Final = "Detail"
_TOLD_WITHIN: Final = (ApiError, CredentialsError, NotSetUpError, StoreError)
"""Failures whose sentences are kept with an order and told again later."""

_SETTINGS: Final = {
    "wemasy.website_id": QT_TRANSLATE_NOOP("Detail", "Website id"),
    "shop.name": QT_TRANSLATE_NOOP("Detail", "Shop name"),
    "shop.currency": QT_TRANSLATE_NOOP("Detail", "Currency"),
    "shop.timezone": QT_TRANSLATE_NOOP("Detail", "Time zone"),
    "wemasy.base_url": QT_TRANSLATE_NOOP("Detail", "Wemasy's address"),
    "ecomail.base_url": QT_TRANSLATE_NOOP("Detail", "Ecomail's address"),
}
"""Names of the command line → what the window calls them."""

_FIXED: Final = (
    # -- what the services do not answer, or how
    QT_TRANSLATE_NOOP("Detail", "no connection was free"),
    QT_TRANSLATE_NOOP("Detail", "its address could not be looked up"),
    QT_TRANSLATE_NOOP("Detail", "its address cannot be used"),
    QT_TRANSLATE_NOOP("Detail", "the proxy settings of this computer cannot be used"),
    QT_TRANSLATE_NOOP("Detail", "the proxy of this computer refused the connection"),
    QT_TRANSLATE_NOOP("Detail", "no connection to its address was possible"),
    QT_TRANSLATE_NOOP("Detail", "the secure connection failed"),
    QT_TRANSLATE_NOOP("Detail", "it did not answer in time"),
    QT_TRANSLATE_NOOP("Detail", "it did not take the request in time"),
    QT_TRANSLATE_NOOP("Detail", "the connection ended in the middle of the answer"),
    QT_TRANSLATE_NOOP("Detail", "the connection broke off"),
    QT_TRANSLATE_NOOP("Detail", "the request or its answer broke the rules of HTTP"),
    QT_TRANSLATE_NOOP("Detail", "its answer was packed in a way nobody asked for"),
    QT_TRANSLATE_NOOP("Detail", "its answer was far too long"),
    QT_TRANSLATE_NOOP("Detail", "its answer was cut off"),
    QT_TRANSLATE_NOOP("Detail", "its answer was cut off or damaged"),
    QT_TRANSLATE_NOOP("Detail", "its answer was damaged on the way"),
    QT_TRANSLATE_NOOP("Detail", "its answer was empty"),
    QT_TRANSLATE_NOOP("Detail", "a web page came instead of data"),
    QT_TRANSLATE_NOOP("Detail", "there is no such service at this address"),
    QT_TRANSLATE_NOOP("Detail", "its answer has another shape than expected"),
    QT_TRANSLATE_NOOP("Detail", "its list of orders has another shape than expected"),
    QT_TRANSLATE_NOOP("Detail", "its list of orders has no end"),
    QT_TRANSLATE_NOOP("Detail", "its list has no end"),
    QT_TRANSLATE_NOOP("Detail", "its list kept changing while it was read"),
    QT_TRANSLATE_NOOP("Detail", "none of the orders in its list has a number"),
    QT_TRANSLATE_NOOP("Detail", "it answered with an error of its own"),
    QT_TRANSLATE_NOOP("Detail", "it does not say how many orders it added"),
    QT_TRANSLATE_NOOP("Detail", "it says that it did not delete the order"),
    QT_TRANSLATE_NOOP("Detail", "The shop's name in Ecomail"),
    QT_TRANSLATE_NOOP("Detail", "It gave no reason."),
    # -- the settings and the keys
    QT_TRANSLATE_NOOP("Detail", "The website id"),
    QT_TRANSLATE_NOOP("Detail", "The website id of the shop"),
    QT_TRANSLATE_NOOP("Detail", "This"),
    QT_TRANSLATE_NOOP("Detail", "is no web address."),
    QT_TRANSLATE_NOOP("Detail", "must not carry a user name or password."),
    QT_TRANSLATE_NOOP("Detail", "must end with a path, without “?” or “#”."),
    QT_TRANSLATE_NOOP("Detail", "must not contain a backslash."),
    QT_TRANSLATE_NOOP("Detail", "would send keys over the network unprotected."),
    QT_TRANSLATE_NOOP("Detail", "A currency has three letters, such as EUR or CZK."),
    QT_TRANSLATE_NOOP("Detail", "A rate is a number above 0, such as 25.30."),
    QT_TRANSLATE_NOOP("Detail", "Use a name such as Europe/Amsterdam or Europe/Prague."),
    QT_TRANSLATE_NOOP("Detail", "It was written by a newer version of this program."),
    QT_TRANSLATE_NOOP("Detail", "It is no time zone such as Europe/Prague."),
    QT_TRANSLATE_NOOP("Detail", "The key is empty."),
    QT_TRANSLATE_NOOP("Detail", "The key has a blank or a line break in the middle."),
    QT_TRANSLATE_NOOP("Detail", "The key has a character that no key has, such as an accent or an invisible mark."),
    QT_TRANSLATE_NOOP("Detail", "The key contains a space, a line break or a letter that no key has."),
    QT_TRANSLATE_NOOP("Detail", "the macOS Keychain does not answer"),
    QT_TRANSLATE_NOOP("Detail", "the Windows Credential Manager does not answer"),
    QT_TRANSLATE_NOOP("Detail", "neither GNOME Keyring nor KWallet is running in this session"),
    QT_TRANSLATE_NOOP("Detail", "it did not keep the key it was given"),
    QT_TRANSLATE_NOOP("Detail", "it still holds the key that it was told to remove"),
    # -- the look for a newer version
    # -- files
    QT_TRANSLATE_NOOP("Detail", "a PDF document"),
    QT_TRANSLATE_NOOP("Detail", "a picture"),
    QT_TRANSLATE_NOOP("Detail", "a compressed archive"),
    QT_TRANSLATE_NOOP("Detail", "a database"),
    QT_TRANSLATE_NOOP("Detail", "This is a web page or XML document, not a table of orders."),
    QT_TRANSLATE_NOOP("Detail", "This is a JSON document, not a table of orders."),
    QT_TRANSLATE_NOOP("Detail", "This is not a text file and not an Excel workbook."),
    QT_TRANSLATE_NOOP("Detail", "Its text encoding could not be recognised."),
    QT_TRANSLATE_NOOP("Detail", "The workbook has no sheets."),
    QT_TRANSLATE_NOOP("Detail", "A cell of the workbook lies far away from all others."),
    QT_TRANSLATE_NOOP("Detail", "The workbook is larger than 1 GB when unpacked."),
    QT_TRANSLATE_NOOP("Detail", "The workbook is protected by a password."),
    QT_TRANSLATE_NOOP("Detail", "It looks like an Excel workbook, but cannot be read as one."),
    QT_TRANSLATE_NOOP("Detail", "The file has a header and no orders."),
    QT_TRANSLATE_NOOP("Detail", "The file has no orders."),
    QT_TRANSLATE_NOOP("Detail", "The file is empty."),
    QT_TRANSLATE_NOOP("Detail", "The file was changed while it was being read."),
    QT_TRANSLATE_NOOP("Detail", "The file is larger than 1 GB."),
    QT_TRANSLATE_NOOP("Detail", "The file is not there (any more)."),
    QT_TRANSLATE_NOOP("Detail", "The file may not be read."),
    QT_TRANSLATE_NOOP("Detail", "Reading it ended unexpectedly."),
    QT_TRANSLATE_NOOP("Detail", "Try again, or save the list as CSV UTF-8."),
    QT_TRANSLATE_NOOP("Detail", "This is not a file."),
    QT_TRANSLATE_NOOP("Detail", "This is a folder."),
    QT_TRANSLATE_NOOP("Detail", "The columns have no names."),
    QT_TRANSLATE_NOOP("Detail", "Save it as an Excel workbook (.xlsx) or as CSV UTF-8, then import that file."),
    QT_TRANSLATE_NOOP("Detail", "Open it in Excel, save it as a new workbook (.xlsx), then import that file."),
    QT_TRANSLATE_NOOP("Detail", "Export the list of orders again and import that file."),
    QT_TRANSLATE_NOOP("Detail", "Export the list again."),
    QT_TRANSLATE_NOOP("Detail", "Correct the line, or export the list again."),
    QT_TRANSLATE_NOOP("Detail", "Correct that line, or save the list as CSV UTF-8 again."),
    QT_TRANSLATE_NOOP("Detail", "Choose another encoding, or save the list as CSV UTF-8."),
    QT_TRANSLATE_NOOP("Detail", "The rest of the file writes amounts in another way than its beginning."),
    QT_TRANSLATE_NOOP("Detail", "The rest of the file writes dates in another way than its beginning."),
    QT_TRANSLATE_NOOP("Detail", "Choose the encoding."),
    QT_TRANSLATE_NOOP("Detail", "Choose how it writes numbers."),
    QT_TRANSLATE_NOOP("Detail", "Choose how it writes dates."),
    QT_TRANSLATE_NOOP("Detail", "Choose the line with the header."),
    QT_TRANSLATE_NOOP("Detail", "Choose one of these columns."),
    QT_TRANSLATE_NOOP("Detail", "Choose one of these."),
    QT_TRANSLATE_NOOP("Detail", "Choose the column with the order session."),
    QT_TRANSLATE_NOOP("Detail", "Choose the column with the date, or fetch without a period."),
    QT_TRANSLATE_NOOP("Detail", "Rename one of them in the file, or choose the column."),
    QT_TRANSLATE_NOOP("Detail", "Split the list."),
    QT_TRANSLATE_NOOP("Detail", "Split it and import the parts."),
    QT_TRANSLATE_NOOP("Detail", "Save it without a password, then import it again."),
    QT_TRANSLATE_NOOP("Detail", "Import it again."),
    QT_TRANSLATE_NOOP("Detail", "Choose a file with orders."),
    QT_TRANSLATE_NOOP("Detail", "Choose it again."),
    QT_TRANSLATE_NOOP("Detail", "Choose a file in it."),
    QT_TRANSLATE_NOOP("Detail", "Close it in other programs, or allow reading it."),
    QT_TRANSLATE_NOOP("Detail", "Copy it to this computer and try again."),
    QT_TRANSLATE_NOOP("Detail", "This list is too long or its texts are too long for Excel. Save it as .csv."),
    QT_TRANSLATE_NOOP("Detail", "an entry has another form than expected"),
    # -- what is wrong with a value
    QT_TRANSLATE_NOOP("Detail", "a group of values"),
    QT_TRANSLATE_NOOP("Detail", "a list"),
    QT_TRANSLATE_NOOP("Detail", "nothing"),
    QT_TRANSLATE_NOOP("Detail", "it is missing"),
    QT_TRANSLATE_NOOP("Detail", "the number is too large"),
    QT_TRANSLATE_NOOP("Detail", "a number is too large"),
    QT_TRANSLATE_NOOP("Detail", "it has no price"),
    QT_TRANSLATE_NOOP("Detail", "it has a total for no pieces"),
    QT_TRANSLATE_NOOP("Detail", "its “amount” may mean pieces or money, and there is no quantity"),
    QT_TRANSLATE_NOOP("Detail", "there is no such field"),
    QT_TRANSLATE_NOOP("Detail", "the order number cannot be chosen"),
    QT_TRANSLATE_NOOP("Detail", "Ecomail holds none"),
    QT_TRANSLATE_NOOP("Detail", "a whole line cannot be typed, only its fields"),
    QT_TRANSLATE_NOOP("Detail", "it is not a number"),
    QT_TRANSLATE_NOOP("Detail", "it is too large"),
    QT_TRANSLATE_NOOP("Detail", "it is below zero"),
    QT_TRANSLATE_NOOP("Detail", "it has more than two decimals"),
    QT_TRANSLATE_NOOP("Detail", "it is not a date with a time"),
    QT_TRANSLATE_NOOP("Detail", "it does not say in which time zone"),
    QT_TRANSLATE_NOOP("Detail", "it is out of range"),
    QT_TRANSLATE_NOOP("Detail", "it is not a complete e-mail address"),
    QT_TRANSLATE_NOOP("Detail", "it is not a text"),
    QT_TRANSLATE_NOOP("Detail", "it is empty"),
    QT_TRANSLATE_NOOP("Detail", "it is too long"),
    QT_TRANSLATE_NOOP("Detail", "it is not a list of texts"),
    QT_TRANSLATE_NOOP("Detail", "it is neither a text nor a set of named values"),
    QT_TRANSLATE_NOOP("Detail", "tax and shipping included"),
    QT_TRANSLATE_NOOP("Detail", "tax included, shipping not"),
    QT_TRANSLATE_NOOP("Detail", "neither tax nor shipping included"),
    # -- why something cannot be put back, and what the window itself may be refused
    QT_TRANSLATE_NOOP("Detail", "it only marked the order, and the shop cannot take a mark back"),
    QT_TRANSLATE_NOOP("Detail", "it changed nothing in Ecomail, or it is not certain yet what it changed"),
    QT_TRANSLATE_NOOP("Detail", "its customer data was forgotten"),
    QT_TRANSLATE_NOOP("Detail", "This shop is set to look only. Change that under Settings to send anything."),
    # -- what became of an order that was being sent
    QT_TRANSLATE_NOOP("Detail", "It was not sent: the run ended before. Try again."),
    QT_TRANSLATE_NOOP("Detail", "Ecomail never took it and holds what it held before. Try again."),
    QT_TRANSLATE_NOOP(
        "Detail", "Ecomail accepted it and does not show it yet. It is looked up again before anything else."
    ),
    QT_TRANSLATE_NOOP("Detail", "Ecomail accepted it and still does not show it. Look in Ecomail, then compare again."),
    QT_TRANSLATE_NOOP(
        "Detail",
        "Ecomail took it and shows only a part of it, so it could not be checked. It was not marked as tracked.",
    ),
    QT_TRANSLATE_NOOP(
        "Detail", "Stopped before it was certain what became of it. It is looked up before anything else."
    ),
    QT_TRANSLATE_NOOP("Detail", "It is in Ecomail. Stopped before it was marked as tracked: send it again to mark it."),
)

_TEMPLATES: Final = (
    QT_TRANSLATE_NOOP("Detail", "its answer was not complete after {seconds} seconds"),
    QT_TRANSLATE_NOOP("Detail", "it reported a fault of its own (status {status})"),
    QT_TRANSLATE_NOOP("Detail", "it answered with status {status}"),
    QT_TRANSLATE_NOOP(
        "Detail", "a web page came instead of data (status {status}); somebody in between may have answered"
    ),
    QT_TRANSLATE_NOOP("Detail", "the address redirects to {host}, and keys are never sent along a redirect"),
    QT_TRANSLATE_NOOP("Detail", "first it gave no answer, then this: {answer}"),
    QT_TRANSLATE_NOOP("Detail", "page {page} of its list is missing"),
    QT_TRANSLATE_NOOP("Detail", "it shows page {page} when asked for page {wanted}"),
    QT_TRANSLATE_NOOP("Detail", "one of its orders cannot be read: {why}"),
    QT_TRANSLATE_NOOP("Detail", "its list cannot be read to the end: “{name}”, {why}"),
    QT_TRANSLATE_NOOP("Detail", "it answered with an error of its own ({words})"),
    QT_TRANSLATE_NOOP("Detail", "of {count} orders it says that it added {added}"),
    QT_TRANSLATE_NOOP("Detail", "Use one line of at most {count} characters."),
    QT_TRANSLATE_NOOP("Detail", "Possible are: {values}."),
    QT_TRANSLATE_NOOP("Detail", "This is not a file of settings: {why}."),
    QT_TRANSLATE_NOOP("Detail", "“{name}” cannot be used: {why}."),
    QT_TRANSLATE_NOOP("Detail", "“{name}” is no number."),
    QT_TRANSLATE_NOOP("Detail", "The key is longer than {count} characters."),
    QT_TRANSLATE_NOOP("Detail", "A key has at most {count} characters."),
    QT_TRANSLATE_NOOP("Detail", "{store} is not a safe place for a key"),
    QT_TRANSLATE_NOOP("Detail", "This is {kind}, not a table of orders."),
    QT_TRANSLATE_NOOP("Detail", "Line {line} contains a NUL byte; the file is damaged or is no text."),
    QT_TRANSLATE_NOOP("Detail", "After line {line} it is not written in the encoding {encoding}."),
    QT_TRANSLATE_NOOP("Detail", "Line {line} is not valid UTF-8, although the rest of the file is."),
    QT_TRANSLATE_NOOP("Detail", "Line {line} holds a cell longer than 128 kB; is a quotation mark missing?"),
    QT_TRANSLATE_NOOP("Detail", "Line {line}: a quotation mark is opened and never closed."),
    QT_TRANSLATE_NOOP("Detail", "Line {line}: unexpected text after a closing quotation mark."),
    QT_TRANSLATE_NOOP(
        "Detail", "Line {line}: unexpected text after the closing of a quotation mark opened in line {first}."
    ),
    QT_TRANSLATE_NOOP("Detail", "Line {line} cannot be read as a row of a table."),
    QT_TRANSLATE_NOOP("Detail", "Line {line} holds no names of columns."),
    QT_TRANSLATE_NOOP("Detail", "Its letters can be read as {one} or as {other}, and nothing in it tells which."),
    QT_TRANSLATE_NOOP("Detail", "It has no sheet “{name}”. Sheets found: {sheets}."),
    QT_TRANSLATE_NOOP("Detail", "There is no column “{name}”. {columns}"),
    QT_TRANSLATE_NOOP("Detail", "Columns {first} and {second} are both called “{name}”: which one counts?"),
    QT_TRANSLATE_NOOP("Detail", "No column holds the order session (order_session). {columns}"),
    QT_TRANSLATE_NOOP(
        "Detail", "No column holds the date of the order (timestamp), so no period can be told. {columns}"
    ),
    QT_TRANSLATE_NOOP("Detail", "Columns found: {names} and {count} more."),
    QT_TRANSLATE_NOOP("Detail", "Columns found: {names}."),
    QT_TRANSLATE_NOOP("Detail", "The file cannot be read ({why})."),
    QT_TRANSLATE_NOOP("Detail", "“{name}” does not say what to write. End the name with {endings}."),
    QT_TRANSLATE_NOOP("Detail", "{value} is no number"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no plausible number"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no whole number"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no text"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no date"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no line"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no transaction"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no list of lines"),
    QT_TRANSLATE_NOOP("Detail", "{value} is no list of texts"),
    QT_TRANSLATE_NOOP("Detail", "Ecomail knows {values}"),
    QT_TRANSLATE_NOOP("Detail", "its quantity is negative ({quantity})"),
    QT_TRANSLATE_NOOP("Detail", "“{name}”: {why}"),
    QT_TRANSLATE_NOOP(
        "Detail", "entry {entry} is of the same order; put them back one after the other, the newest first"
    ),
    QT_TRANSLATE_NOOP("Detail", "it was put back already, by entry {entry}"),
    QT_TRANSLATE_NOOP("Detail", "Ecomail holds this order {count} times now"),
    QT_TRANSLATE_NOOP("Detail", "The order {order} is not on the list any more."),
    QT_TRANSLATE_NOOP("Detail", "Not on the list: {orders}. Import the order first."),
    QT_TRANSLATE_NOOP("Detail", "The period ends ({last}) before it begins ({first})."),
    QT_TRANSLATE_NOOP("Detail", "it is missing, but {file} is there"),
)

_COMMAND_LINE: Final = re.compile(r" \(on the command line: [^()]*\)")


def for_the_window(template: str) -> str:
    """A sentence of the core without what it says about the command line."""
    return _COMMAND_LINE.sub("", template)


def detail_text(value: str) -> str:
    """``value`` in the user's language where it is one of the core's own parts; anything else as it is."""
    value = for_the_window(value)
    if known := _SETTINGS.get(value):
        return QCoreApplication.translate(_CONTEXT, str(known))
    if value in _FIXED:
        return QCoreApplication.translate(_CONTEXT, value)
    for sentences, pattern in _patterns():
        if match := pattern.fullmatch(value):
            parts = {name: detail_text(part) for name, part in match.groupdict().items()}
            return " ".join(QCoreApplication.translate(*sentence).format(**parts) for sentence in sentences)
    return value


def is_fixed(value: str) -> bool:
    """Whether ``value`` is, whole and without any value in it, one of the core's own parts."""
    return value in _FIXED


def is_known(value: str) -> bool:
    """Whether ``value`` is one of the core's own parts."""
    value = for_the_window(value)
    return value in _SETTINGS or value in _FIXED or any(pattern.fullmatch(value) for _, pattern in _patterns())


@functools.cache
def _patterns() -> tuple[tuple[tuple[_Sentence, ...], re.Pattern[str]], ...]:
    known = [*(((_CONTEXT, str(template)),) for template in _TEMPLATES), *_failures()]
    return tuple((sentences, _pattern(" ".join(text for _, text in sentences))) for sentences in known)


def _failures() -> Iterator[tuple[_Sentence, ...]]:
    """A failure told within another sentence: what happened and what to do, as ``ReconcilerError.message`` joins it."""
    for kind in _kinds(*_TOLD_WITHIN):
        texts = [for_the_window(text) for text in (kind.detail_template, kind.hint_template) if text]
        if kind.detail_template != ReconcilerError.detail_template:
            yield tuple(("ReconcilerError", text) for text in texts)


def _kinds(*kinds: type[ReconcilerError]) -> Iterator[type[ReconcilerError]]:
    for kind in kinds:
        yield kind
        yield from _kinds(*kind.__subclasses__())


def _pattern(template: str) -> re.Pattern[str]:
    """What ``template`` has become with any values in it; a value that comes twice is the same both times."""
    named: set[str] = set()
    parts = []
    for fixed, name, _, _ in string.Formatter().parse(template):
        parts.append(re.escape(fixed))
        if name:
            parts.append(f"(?P={name})" if name in named else f"(?P<{name}>.+?)")
            named.add(name)
    return re.compile("".join(parts), re.DOTALL)


_log = logging.getLogger(__name__)


class ErrorText(NamedTuple):
    """A failure in words: what happened (``title``, ``detail``), what to do (``hint``), and a redacted ``support``."""

    title: str
    detail: str
    hint: str
    support: str

    @property
    def message(self) -> str:
        return f"{self.detail} {self.hint}".strip()


def describe(error: BaseException) -> ErrorText:
    """The words for ``error``, in the user's language."""
    if isinstance(error, ReconcilerError):
        return _worded(type(error), error.params, _report(error))
    _log.error("unexpected", exc_info=error)
    translate = QCoreApplication.translate
    return ErrorText(
        translate("ErrorPresenter", "Something unexpected happened"),
        translate("ErrorPresenter", "This is a mistake in the program, not yours. What was done so far is kept."),
        translate("ErrorPresenter", "Try it again. If it comes back, send the report to support: it holds no keys."),
        _report(error),
    )


def describe_failure(note: FailureNote) -> ErrorText:
    """The words for a failure that was stored with an order or a run."""
    support = redacted(f"{note.code}: {note.message}")
    for kind in _ancestry(ReconcilerError):
        # A note with a sentence of its own (what a stop meant for one order) says more than its class does.
        if kind.code == note.code and _fits(kind, note.params) and not is_fixed(note.message):
            return _worded(kind, note.params, support)
    title = QCoreApplication.translate("ReconcilerError", ReconcilerError.title)
    return ErrorText(title, detail_text(note.message), "", support)


def _worded(kind: type[ReconcilerError], params: dict[str, str], support: str) -> ErrorText:
    # The templates are the classes' own; the translation files list them under the context ``ReconcilerError``.
    parts = {name: detail_text(value) for name, value in params.items()}

    def worded(template: str) -> str:
        text = for_the_window(template)
        return fill(QCoreApplication.translate("ReconcilerError", text), parts) if text else ""

    return ErrorText(worded(kind.title), worded(kind.detail_template), worded(kind.hint_template), support)


def _fits(kind: type[ReconcilerError], params: dict[str, str]) -> bool:
    try:
        (kind.title + kind.detail_template + kind.hint_template).format(**params)
    except (KeyError, IndexError, ValueError):
        return False
    return True


def _ancestry(kind: type[ReconcilerError]) -> Iterator[type[ReconcilerError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _ancestry(child)


def redacted(text: str) -> str:
    """``text`` for support: without keys, whole e-mail addresses and users' names."""
    return process_redactor().clean_report(text)


def _report(error: BaseException) -> str:
    versions = (
        f"Order Reconciler {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    if isinstance(error, ReconcilerError):
        lines.append(f"{error.code}: {error}")
        if isinstance(error, ApiError):
            lines.append(f"service: {error.service}")
    else:
        lines += traceback.format_exception(error)
    return versions + "\n" + redacted("\n".join(lines))


def fill(template: str, params: dict[str, str]) -> str:
    """``str.format`` that survives a translation or a stored notice whose values do not fit."""
    try:
        return template.format(**params)
    except (KeyError, IndexError, ValueError):
        return template
