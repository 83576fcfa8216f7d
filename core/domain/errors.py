"""The tree of expected failures, each with a title, a detail and a hint written for people.

Everything that can go wrong for a reason outside this program is one of these classes; anything else that is
raised is a bug of ours. The texts are English templates and the window translates the templates, so an instance
carries its template's values in ``params`` and never a ready-made sentence of its own. A value in ``params`` is
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
    ├── StoreError
    │   ├── StoreInUseError            another copy of the program has it open
    │   ├── StoreTooNewError           written by a newer version
    │   ├── StoreDamagedError
    │   └── StoreWriteError            disk full, read-only …
    │       └── ImportNotSavedError    while a file was being imported: its beginning is in the list
    ├── ApiError(service)
    │   ├── KeyRefusedError            401, 403                → exit status 4
    │   │   └── ListRefusedError       the shop's list of orders may not be read with it
    │   ├── ConnectionFailedError      nothing was sent: DNS, refused, TLS, connect time-out
    │   │   └── TlsError
    │   ├── RequestRefusedError        a definite 4xx answer; carries the field errors
    │   │   └── NotFoundError          404
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

from typing import ClassVar


class ReconcilerError(Exception):
    """An expected failure.

    ``code`` is stable and goes into JSON; ``title``, ``detail_template`` and ``hint_template`` are English
    ``str.format`` templates over ``params``.
    """

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"
    detail_template: ClassVar[str] = "{detail}"
    hint_template: ClassVar[str] = ""

    def __init__(self, **params: str) -> None:
        self.params = params
        super().__init__(self.detail)

    @property
    def detail(self) -> str:
        """What happened, in one or two sentences."""
        return self.detail_template.format(**self.params)

    @property
    def hint(self) -> str:
        """What to do about it; may be empty."""
        return self.hint_template.format(**self.params)

    @property
    def message(self) -> str:
        """Detail and hint as one text."""
        return f"{self.detail} {self.hint}".strip()


class UsageError(ReconcilerError):
    code = "usage"
    title = "This cannot be done like that"


class StoppedByUser(ReconcilerError):  # noqa: N818 - it is no error, and is never shown as one
    code = "stopped"
    title = "Stopped"
    detail_template = "Stopped by you. What was done is kept, the rest is untouched."


class ImportFileError(ReconcilerError):
    """A whole file that cannot be used. Params: ``file``, ``reason``, ``advice``."""

    code = "import_file"
    title = "The file cannot be imported"
    detail_template = "{file}: {reason} Nothing was imported."
    hint_template = "{advice}"

    def __init__(self, file: str, reason: str, advice: str = "") -> None:
        super().__init__(file=file, reason=reason, advice=advice)


class ImportBrokenOffError(ReconcilerError):
    """A file that could not be read to its end although it began well.

    Params: ``file``, ``count``; and as numbers for a summary ``rows``, ``added``, ``updated``, ``unchanged``.
    """

    code = "import_broken_off"
    title = "The import broke off"
    detail_template = "{file}: reading it ended unexpectedly after {count} orders. These are in the list."
    hint_template = "Import the file again; nothing is taken in twice."


class ExportError(ReconcilerError):
    """A list that cannot be saved. Params: ``file``, ``reason``."""

    code = "export"
    title = "The list cannot be saved"
    detail_template = "{file} cannot be written ({reason}). What was there before is untouched."
    hint_template = "Close it in other programs, free some disk space, or choose another folder."


class SettingsError(ReconcilerError):
    code = "settings"
    title = "A setting cannot be used"


class SettingsFileError(SettingsError):
    code = "settings_file"
    title = "The settings cannot be read or saved"
    detail_template = "{file}: {reason}"
    hint_template = "Correct the file or remove it, then set the shop up again."


class SettingValueError(SettingsError):
    code = "setting_value"
    detail_template = "{setting}: {value!r} is not possible here. {reason}"


class BaseUrlError(SettingsError):
    code = "base_url"
    title = "This address cannot be used"
    detail_template = "{setting}: {value} {reason}"
    hint_template = "Use an address that begins with https://; plain http:// is allowed on this computer only."


class NotSetUpError(ReconcilerError):
    """Params: ``missing`` (words for people), ``setting`` (its name on the command line)."""

    code = "not_set_up"
    title = "The shop is not set up yet"
    detail_template = "{missing} is still missing."
    hint_template = "Fill it in under Settings ({setting})."


class CredentialsError(ReconcilerError):
    code = "credentials"
    title = "A key cannot be used"


class KeyMissingError(CredentialsError):
    code = "key_missing"
    title = "No key stored"
    detail_template = "No key for {service} is stored for this shop."
    hint_template = "Add it under Settings, Keys (on the command line: key set {service_name})."


class KeyFormatError(CredentialsError):
    """Params: ``reason``. Never the text that was typed."""

    code = "key_format"
    title = "This cannot be a key"
    detail_template = "{reason} Nothing was stored."
    hint_template = "Copy the key again, without anything before or after it."


class KeyringUnavailableError(CredentialsError):
    code = "keyring_unavailable"
    title = "No password store"
    detail_template = "This computer has no password store that can keep a key safely: {reason}."
    hint_template = (
        "Start GNOME Keyring, KWallet, the macOS Keychain or the Windows Credential Manager and try again. "
        "In the window a key can also be kept until you close the program."
    )


class KeyringLockedError(CredentialsError):
    code = "keyring_locked"
    title = "The password store is locked"
    detail_template = "The password store of this computer is locked, or the request to open it was dismissed."
    hint_template = "Unlock it and try again."


class StoreError(ReconcilerError):
    code = "store"
    title = "The list of orders cannot be used"


class StoreInUseError(StoreError):
    code = "store_in_use"
    title = "Already open"
    detail_template = "Another copy of Order Reconciler has this shop open."
    hint_template = "Close it first, or choose another shop."


class StoreTooNewError(StoreError):
    code = "store_too_new"
    title = "Made by a newer version"
    detail_template = "{file} was written by a newer version of Order Reconciler. It was not touched."
    hint_template = "Install the newest version."


class StoreDamagedError(StoreError):
    code = "store_damaged"
    title = "The list of orders is damaged"
    detail_template = "{file} cannot be read ({reason}). It was not touched."
    hint_template = "Put back one of the dated backups beside it, or move it away to begin with an empty list."


class StoreWriteError(StoreError):
    code = "store_write"
    title = "Nothing can be saved"
    detail_template = "{file} cannot be written ({reason}). Nothing is sent without a record of it."
    hint_template = "Free some disk space or allow writing there, then try again."


class ImportNotSavedError(StoreWriteError):
    """Params: ``reason`` and those of ``ImportBrokenOffError``."""

    code = "import_not_saved"
    title = "The import broke off"
    detail_template = "After {count} orders of {file} nothing more could be saved ({reason}). These are in the list."
    hint_template = "Free some disk space, then import the file again; nothing is taken in twice."


class ApiError(ReconcilerError):
    """A failure at one of the two services. ``service`` is ``Wemasy`` or ``Ecomail``."""

    code = "api"
    title = "{service} could not be reached"

    def __init__(self, service: str, **params: str) -> None:
        self.service = service
        super().__init__(service=service, **params)


class KeyRefusedError(ApiError):
    code = "key_refused"
    title = "{service} refused the key"
    detail_template = "{service} refused the key stored for this shop (status {status})."
    hint_template = "Ask for a new key at {service} and store it under Settings, Keys."


class ListRefusedError(KeyRefusedError):
    """The token may not read the shop's list of orders: it was revoked, or never allowed to."""

    title = "{service} does not show its list of orders"
    detail_template = "{service} refused to show its list of orders with the token stored for this shop ({status})."
    hint_template = "Ask for a new token at {service} and store it under Settings, Keys, or import a file of orders."


class ConnectionFailedError(ApiError):
    code = "connection_failed"
    detail_template = "{service} could not be reached: {reason}. Nothing was sent."
    hint_template = "Check the internet connection and the address under Settings, then try again."


class TlsError(ConnectionFailedError):
    code = "tls"
    title = "The connection to {service} is not safe"
    detail_template = "The certificate of {service} is not trusted by this computer: {reason}. Nothing was sent."
    hint_template = "Check the address under Settings and the date of this computer; ask your administrator otherwise."


class RequestRefusedError(ApiError):
    """A definite 4xx answer: nothing was changed. Params: ``status``, ``reason``."""

    code = "refused"
    title = "{service} did not accept this"
    detail_template = "{service} did not accept the request ({status}): {reason} Nothing was changed."

    def __init__(
        self, service: str, status: int, reason: str, field_errors: dict[str, tuple[str, ...]] | None = None
    ) -> None:
        self.status = status
        self.field_errors = field_errors or {}
        super().__init__(service, status=str(status), reason=reason)


class NotFoundError(RequestRefusedError):
    code = "not_found"
    title = "{service} does not know this"


class ReadingMarksError(ApiError):
    """Params: ``order_session``. The references do not say what ``mark: false`` does; this is how we would notice."""

    code = "reading_marks"
    title = "Reading changed something"
    detail_template = (
        "Reading the order {order_session} marked it as tracked in {service}, although only reading was asked for. "
        "Reading was stopped."
    )
    hint_template = "Ask {service} about it before you compare again. Nothing was sent to Ecomail."


class RateLimitedError(ApiError):
    """Params: ``seconds``: how long the service wants us to wait, as whole seconds."""

    code = "rate_limited"
    title = "{service} asks us to wait"
    detail_template = "{service} allows no more requests for {seconds} seconds."
    hint_template = "What was done is kept. Continue later."


class NoUsableAnswerError(ApiError):
    """No answer, or one that makes no sense. After a write it is *unknown* what happened."""

    code = "no_usable_answer"
    title = "{service} gave no usable answer"
    detail_template = "{service} gave no usable answer: {reason}."
    hint_template = "Try again in a while; check the address under Settings if it stays so."

    def __init__(self, service: str, reason: str, *, status: int | None = None) -> None:
        self.status = status
        super().__init__(service, reason=reason)


class PushError(ReconcilerError):
    code = "push"
    title = "Nothing was sent"


class MassChangeError(PushError):
    """The mass-change brake. Params: ``count``, ``why``."""

    code = "mass_change"
    title = "This changes a lot at once"
    detail_template = "{count} orders in Ecomail would be overwritten: {why}. Nothing was sent."
    hint_template = "If that is what you want, confirm the number {count} (on the command line: --expect {count})."


class PushNotFoundError(PushError):
    code = "push_not_found"
    title = "No such entry"
    detail_template = "There is no entry {push_id} in the history of this shop."


class CannotUndoError(PushError):
    code = "cannot_undo"
    title = "This cannot be put back"
    detail_template = "Entry {push_id} cannot be put back: {reason}."
