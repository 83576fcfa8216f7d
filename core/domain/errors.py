"""The tree of expected failures, each with a code; title, detail and hint for people are in ``core.domain.messages``.

Everything that can go wrong for a reason outside this program is one of these classes; anything else that is
raised is a bug of ours. The texts are English templates and the window translates the templates, so an instance
carries the values in ``params`` and never a ready-made sentence of its own. A value in ``params`` is
shown to people: it must never be a key, and the session that makes these errors redacts what the far side said.

    ReconcilerError
    ├── UsageError                     the command line was used wrongly
    ├── StoppedByUser                  not shown as a failure
    ├── ImportFileError                a file that cannot be imported at all
    ├── ImportBrokenOffError           a file of which only the beginning was imported
    ├── ExportError                    a list that cannot be saved there
    ├── SettingsError
    │   ├── SettingsFileError          the file of settings cannot be read or written
    │   ├── SettingValueError          one value is not allowed
    │   └── BaseUrlError               an address that keys may not be sent to
    ├── NotSetUpError                  website id or shop name is still empty
    ├── CredentialsError               → exit status 4
    │   ├── KeyMissingError
    │   ├── KeyFormatError             what was typed cannot be a key
    │   ├── KeyringUnavailableError    no usable password store on this machine
    │   └── KeyringLockedError
    ├── NoticeNotSentError             an e-mail or webhook that did not arrive; what was done stays done
    ├── StoreError
    │   ├── StoreInUseError            another copy of the program has it open
    │   │   └── StoreHeldError         it, or another computer, holds the night shift
    │   ├── StoreTooNewError           written by a newer version
    │   ├── StoreDamagedError
    │   └── StoreWriteError            disk full, read-only …
    │       └── ImportNotSavedError    while a file was being imported: its beginning is in the list
    ├── ApiError(service)
    │   ├── KeyRefusedError            401, 403                → exit status 4
    │   │   └── ListRefusedError       the shop's list of orders may not be read with it
    │   ├── PlanRefusedError           403: the account's plan does not include it; the key is fine
    │   ├── ConnectionFailedError      nothing was sent: DNS, refused, TLS, connect time-out
    │   │   └── TlsError
    │   ├── RequestRefusedError        a definite 4xx answer; carries the field errors
    │   │   ├── NotFoundError          404
    │   │   │   └── NumberNotFoundError    of an order that was there a moment ago
    │   │   └── NumberTakenError       422: the account holds an order of that number already
    │   ├── ReadingMarksError          a read marked an order as tracked, although only reading was asked for
    │   ├── RateLimitedError           429 for longer than we are willing to wait
    │   └── NoUsableAnswerError        time-out, reset, 5xx, 3xx, HTML, half an answer, another shape:
    │                                  after a write this means *unknown*, never failed, never done
    └── PushError
        ├── MassChangeError            the brake: the number has to be named
        ├── PushNotFoundError          no such entry in the history
        └── CannotUndoError
"""

from __future__ import annotations

from http import HTTPStatus
from typing import ClassVar

from core.domain.messages import FAILURES, Failure, text, with_values
from core.domain.model import FailureNote, Notice, Part


class ReconcilerError(Exception):
    """An expected failure. ``code`` is stable and goes into JSON; its sentences are in ``core.domain.messages``."""

    code: ClassVar[str] = "error"
    wording: str = ""
    """The row of its sentences, where that is not the one of its code."""

    def __init__(self, **params: Part) -> None:
        self.params = params
        super().__init__(self.detail)

    @property
    def title(self) -> str:
        """What happened, in a few English words."""
        return self._words(self._failure.title)

    @property
    def detail(self) -> str:
        """What happened, in one or two English sentences."""
        return self._words(self._failure.detail)

    @property
    def hint(self) -> str:
        """What to do about it; may be empty."""
        return self._words(self._failure.hint)

    @property
    def message(self) -> str:
        """Detail and hint as one text."""
        return f"{self.detail} {self.hint}".strip()

    @property
    def note(self) -> FailureNote:
        """The failure as it is stored and reported."""
        return FailureNote(self.wording or self.code, self.params)

    @property
    def _failure(self) -> Failure:
        return FAILURES[self.wording or self.code]

    def _words(self, template: str) -> str:
        return with_values(template, {name: text(value) for name, value in self.params.items()})


class ReasonError(Exception):
    """What is told within another failure: it carries the reason, for whoever catches it."""

    def __init__(self, reason: Notice) -> None:
        self.reason = reason
        super().__init__(text(reason))


class UsageError(ReconcilerError):
    code = "usage"


class StoppedByUser(ReconcilerError):  # noqa: N818 - it is no error, and is never shown as one
    code = "stopped"


class ImportFileError(ReconcilerError):
    """A whole file that cannot be used. Params: ``file``, ``reason``, ``advice``."""

    code = "import_file"

    def __init__(self, file: str, reason: Part, advice: Part = "") -> None:
        super().__init__(file=file, reason=reason, advice=advice)


class ImportBrokenOffError(ReconcilerError):
    """A file that could not be read to its end although it began well.

    Params: ``file``, ``count``; and as numbers for a summary ``rows``, ``added``, ``updated``, ``unchanged``.
    """

    code = "import_broken_off"


class ExportError(ReconcilerError):
    """A list that cannot be saved. Params: ``file``, ``reason``."""

    code = "export"


class SettingsError(ReconcilerError):
    code = "settings"


class SettingsFileError(SettingsError):
    code = "settings_file"


class SettingValueError(SettingsError):
    code = "setting_value"


class BaseUrlError(SettingsError):
    code = "base_url"


class NotSetUpError(ReconcilerError):
    """Params: ``missing`` (words for people), ``setting`` (its name on the command line)."""

    code = "not_set_up"


class CredentialsError(ReconcilerError):
    code = "credentials"


class KeyMissingError(CredentialsError):
    code = "key_missing"


class KeyForOtherAddressError(KeyMissingError):
    """The key is there, and belongs to another address. Params: ``service``, ``address`` (its own), ``now``."""

    code = "key_for_other_address"


class KeyFormatError(CredentialsError):
    """Params: ``reason``. Never the text that was typed."""

    code = "key_format"


class KeyringUnavailableError(CredentialsError):
    code = "keyring_unavailable"


class KeyringLockedError(CredentialsError):
    code = "keyring_locked"


class NoticeNotSentError(ReconcilerError):
    """An e-mail or a webhook's request that did not arrive. Params: ``to`` (a host), ``reason``."""

    code = "notice_not_sent"


class StoreError(ReconcilerError):
    code = "store"


class StoreInUseError(StoreError):
    code = "store_in_use"


class StoreHeldError(StoreInUseError):
    """The same, of a night shift that says who holds it. Params: ``computer``, ``seen``."""

    wording = "store_held"


class StoreTooNewError(StoreError):
    code = "store_too_new"


class StoreDamagedError(StoreError):
    code = "store_damaged"


class StoreWriteError(StoreError):
    code = "store_write"


class ImportNotSavedError(StoreWriteError):
    """Params: ``reason`` and those of ``ImportBrokenOffError``."""

    code = "import_not_saved"


class ApiError(ReconcilerError):
    """A failure at one of the two services. ``service`` is ``Wemasy`` or ``Ecomail``."""

    code = "api"

    def __init__(self, service: str, **params: Part) -> None:
        self.service = service
        super().__init__(service=service, **params)


class KeyRefusedError(ApiError):
    """Params: ``status``, and ``words`` where the service says why."""

    code = "key_refused"

    def __init__(self, service: str, *, status: Part, words: str = "") -> None:
        if words and not self.wording:
            self.wording = "key_refused_words"
        super().__init__(service, status=status, **({"words": words} if words else {}))


class ListRefusedError(KeyRefusedError):
    """The token may not read the shop's list of orders: it was revoked, or never allowed to."""

    wording = "list_refused"


class PlanRefusedError(ApiError):
    """The key is fine, and a new one would only cut off whatever else uses it. Params: ``reason``."""

    code = "plan_refused"


class ConnectionFailedError(ApiError):
    code = "connection_failed"


class TlsError(ConnectionFailedError):
    code = "tls"


class RequestRefusedError(ApiError):
    """A definite 4xx answer: nothing was changed. Params: ``status``, ``reason``."""

    code = "refused"

    def __init__(
        self,
        service: str,
        status: int,
        reason: Part,
        field_errors: dict[str, tuple[str, ...]] | None = None,
        **params: Part,
    ) -> None:
        self.status = status
        self.field_errors = field_errors or {}
        super().__init__(service, status=str(status), reason=reason, **params)


class NotFoundError(RequestRefusedError):
    code = "not_found"


class NumberNotFoundError(NotFoundError):
    """A 404 for an order that was seen a moment ago, or whose number no address can carry. Params: ``number``, too."""

    code = "number_not_found"

    def __init__(self, service: str, number: str, reason: Part) -> None:
        super().__init__(service, HTTPStatus.NOT_FOUND, reason, number=number)


class NumberTakenError(RequestRefusedError):
    """The account holds an order of that number already, wherever in it: look in all of it. Params: ``reason``."""

    code = "number_taken"


class ReadingMarksError(ApiError):
    """Params: ``order_session``. The references do not say what ``mark: false`` does; this is how we would notice."""

    code = "reading_marks"


class LookTooOldError(ApiError):
    """A write was not sent: it waited so long that what was read before it may have changed. Params: ``service``."""

    code = "look_too_old"

    def __init__(self, service: str, *, held_up_by: ApiError | None = None) -> None:
        super().__init__(service)
        self.held_up_by = held_up_by
        """Why the last attempt failed, where it did not only have to wait."""


class RateLimitedError(ApiError):
    """Params: ``seconds``: how long the service wants us to wait, as whole seconds."""

    code = "rate_limited"


class NoUsableAnswerError(ApiError):
    """No answer, or one that makes no sense. After a write it is *unknown* what happened."""

    code = "no_usable_answer"

    def __init__(
        self,
        service: str,
        reason: Part,
        *,
        status: int | None = None,
        is_own_fault: bool = False,
        words: str = "",
        field_errors: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        """``is_own_fault``: the service itself says that it failed, with a 5xx or an error under the flag of success.

        ``words`` are the service's own about a 404 for an address that it does not have: nothing was done there.
        """
        self.status = status
        self.is_own_fault = is_own_fault
        self.words = words
        self.field_errors = field_errors or {}
        super().__init__(service, reason=reason)

    @property
    def is_no_such_address(self) -> bool:
        return self.status == HTTPStatus.NOT_FOUND and bool(self.words)


class AnsweredAtLastError(NoUsableAnswerError):
    """A write was answered, but an attempt before it was not: that one may yet take effect, over what comes next."""

    def __init__(self, service: str) -> None:
        super().__init__(service, Notice("answered_at_last"))


class PushError(ReconcilerError):
    code = "push"


class MassChangeError(PushError):
    """The mass-change brake. Params: ``count``, ``why``."""

    code = "mass_change"


class PushNotFoundError(PushError):
    code = "push_not_found"


class CannotUndoError(PushError):
    code = "cannot_undo"
