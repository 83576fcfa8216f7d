"""What an HTTP answer means: its JSON, or the failure that says who refused what. Pure: sends and waits for nothing.

Only 2xx with JSON is an answer. A refusal is *definite* (nothing was changed) when the service itself refused; an HTML
page comes from somebody in between, and says nothing of what the service did.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import httpx
import msgspec

from core.domain.errors import (
    ApiError,
    KeyRefusedError,
    NotFoundError,
    NoUsableAnswerError,
    NumberTakenError,
    PlanRefusedError,
    RequestRefusedError,
)
from core.domain.model import JsonValue, Notice, Part
from core.domain.raw_json import UNREADABLE_NUMBER, tolerant
from core.system.redaction import Redactor

PASSING_STATUSES: Final = frozenset({408, 500, 502, 503, 504})
"""Failures that often pass by themselves."""
_KEY_REFUSED: Final = frozenset({401, 403})
_ABOUT_THE_PLAN: Final = re.compile(r"\b(?:tariffs?|tarif\w*|plans?|subscriptions?|marketer)\b", re.IGNORECASE)
"""Ecomail's 403 for an account whose plan does not include what was asked for: nothing is wrong with the key."""
_TAKEN: Final = re.compile(r"\balready (?:been taken|exists?)\b", re.IGNORECASE)
_MOST_FIELDS: Final = 20
_DECODER: Final = msgspec.json.Decoder(float_hook=Decimal)
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_UNDECODABLE: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ArithmeticError)
_LARAVEL_NO_ROUTE: Final = re.compile(r"the route .* could not be found", re.IGNORECASE)

Decode: TypeAlias = Callable[[bytes], Any]
"""Raises what msgspec raises for what is no JSON."""


class Answer(msgspec.Struct, frozen=True):
    """An HTTP answer, read to its end. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_json(self) -> bool:
        media_type = self.headers.get("content-type", "").split(";")[0].strip().lower()
        return media_type == "application/json" or (
            media_type.startswith("application/") and media_type.endswith("+json")
        )

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")


class PassingFailure(Exception):  # noqa: N818 - never leaves this package; it carries the error that may
    """A failure that may pass by itself."""

    def __init__(self, error: ApiError) -> None:
        self.error = error
        super().__init__()


def http_date(value: str) -> datetime | None:
    """An HTTP date (RFC 9110, 5.6.7), aware; ``None`` for anything that is none."""
    try:
        moment = parsedate_to_datetime(value)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def moment_of(answer: Answer) -> datetime | None:
    """When ``answer`` was made, by the clock of whoever made it; ``None`` where it does not say so.

    A cache's copy says when it was made, too, but that may be long ago: it gives its ``Age``.
    """
    return None if "age" in answer.headers else http_date(answer.headers.get("date", ""))


def json_of(service: str, answer: Answer, redactor: Redactor, decode: Decode | None = None) -> JsonValue:
    """The decoded JSON of a 2xx answer; numbers with a fraction are ``Decimal``. ``decode`` does it in another way.

    Raises ``PassingFailure`` or an ``ApiError``. 429 is the caller's business.
    """
    if httpx.codes.is_success(answer.status):
        return _decoded(service, answer, decode or _any)
    if answer.status in PASSING_STATUSES:
        raise PassingFailure(_fault(service, answer, redactor))
    if httpx.codes.is_client_error(answer.status):
        raise _refusal(service, answer, redactor)
    if httpx.codes.is_redirect(answer.status):
        raise NoUsableAnswerError(service, _redirect_words(answer, redactor), status=answer.status)
    raise NoUsableAnswerError(service, _status_words(answer.status), status=answer.status)


def error_words(value: JsonValue, redactor: Redactor) -> str:
    """What a JSON body says went wrong, in its own words; empty where it says nothing.

    ``errors`` comes as messages by field, as a list of them or as one text, and mostly without a ``message``.
    """
    details = "; ".join(f"{name}: {' '.join(messages)}" for name, messages in field_errors(value, redactor).items())
    return details or _said(value, redactor)


def _said(value: JsonValue, redactor: Redactor) -> str:
    if not isinstance(value, dict):
        return redactor.clean(value) if isinstance(value, str) else ""
    for name in ("message", "error", "errors", "error_message", "detail"):
        said = value.get(name)
        if isinstance(said, dict):
            said = said.get("message")
        if isinstance(said, str) and said.strip():
            return redactor.clean(said)
    return ""


def _decoded(service: str, answer: Answer, decode: Decode) -> JsonValue:
    if not answer.body.strip():
        raise NoUsableAnswerError(service, Notice("answer_empty"), status=answer.status)
    if not answer.is_json:
        raise NoUsableAnswerError(service, Notice("page_not_data"), status=answer.status)
    try:
        return decode(answer.body.removeprefix(_BYTE_ORDER_MARK))
    except _UNDECODABLE:
        # Without a Content-Length a cut connection looks like a complete answer: only its JSON shows it.
        raise PassingFailure(
            NoUsableAnswerError(service, Notice("answer_cut_or_damaged"), status=answer.status)
        ) from None


def _any(data: bytes) -> JsonValue:
    try:
        return _DECODER.decode(data)
    except UNREADABLE_NUMBER:
        return tolerant(data)


def _refusal(service: str, answer: Answer, redactor: Redactor) -> ApiError:
    value: JsonValue = None
    if answer.is_json:
        try:
            value = _any(answer.body.removeprefix(_BYTE_ORDER_MARK))
        except _UNDECODABLE:
            return NoUsableAnswerError(service, _status_words(answer.status), status=answer.status)
    elif not _is_plain_refusal(answer):
        return NoUsableAnswerError(service, _page_words(answer.status), status=answer.status)
    words = error_words(value, redactor) if answer.is_json else redactor.clean(answer.text)
    if answer.status in _KEY_REFUSED:
        return _access_refused(service, answer.status, words)
    if answer.status == HTTPStatus.NOT_FOUND and _LARAVEL_NO_ROUTE.search(words):
        # The address is wrong. Read as "no such order", every order would be called missing.
        return NoUsableAnswerError(service, Notice("no_such_service"), status=answer.status, words=_sentence(words))
    reason: Part = _sentence(words) if words else Notice("no_reason_given")
    fields = field_errors(value, redactor)
    kind = NotFoundError if answer.status == HTTPStatus.NOT_FOUND else RequestRefusedError
    if _says_taken(fields):
        kind = NumberTakenError
    return kind(service, answer.status, reason, fields)


def _access_refused(service: str, status: int, words: str) -> ApiError:
    if status == HTTPStatus.FORBIDDEN and _ABOUT_THE_PLAN.search(words):
        return PlanRefusedError(service, reason=_sentence(words))
    return KeyRefusedError(service, status=str(status), words=_sentence(words) if words else "")


def _says_taken(fields: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether Ecomail refused an order because the account holds one of its number."""
    return any(name.endswith("order_id") and any(map(_TAKEN.search, said)) for name, said in fields.items())


def _is_plain_refusal(answer: Answer) -> bool:
    """A refusal in plain words. A page is none, and a 404 without JSON may come from any server whatsoever."""
    return answer.status != HTTPStatus.NOT_FOUND and bool(answer.body.strip()) and b"<" not in answer.body


def field_errors(value: JsonValue, redactor: Redactor) -> dict[str, tuple[str, ...]]:
    """Laravel's ``errors``: messages by field; those of a list belong to the ``request``."""
    return dict(_field_errors(value, redactor))


def _field_errors(value: JsonValue, redactor: Redactor) -> Iterator[tuple[str, tuple[str, ...]]]:
    errors = value.get("errors") if isinstance(value, dict) else None
    if isinstance(errors, dict):
        for name, said in list(errors.items())[:_MOST_FIELDS]:
            messages = tuple(redactor.clean(text) for text in _texts(said))
            if messages:
                yield redactor.clean(name), messages
    elif isinstance(errors, list):
        messages = tuple(redactor.clean(text) for text in _texts(errors[:_MOST_FIELDS]))
        if messages:
            yield "request", messages


def _texts(said: JsonValue) -> Iterator[str]:
    if isinstance(said, str):
        if said.strip():
            yield said
    elif isinstance(said, dict):
        for part in list(said.values())[:_MOST_FIELDS]:
            if isinstance(part, str) and part.strip():
                yield part
    elif isinstance(said, list):
        for part in said[:_MOST_FIELDS]:
            if isinstance(part, (str, dict)):
                yield from _texts(part)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _status_words(status: int) -> Notice:
    if httpx.codes.is_server_error(status):
        return Notice("own_fault", {"status": str(status)})
    return Notice("answered_status", {"status": str(status)})


def _fault(service: str, answer: Answer, redactor: Redactor) -> NoUsableAnswerError:
    """A status that may pass by itself, with the service's own words where it has any."""
    if not httpx.codes.is_server_error(answer.status):
        return NoUsableAnswerError(service, _status_words(answer.status), status=answer.status)
    value: JsonValue = None
    if answer.is_json:
        with contextlib.suppress(*_UNDECODABLE):
            value = _any(answer.body.removeprefix(_BYTE_ORDER_MARK))
    said = error_words(value, redactor)
    reason = _status_words(answer.status)
    if said:
        reason = Notice("own_fault_words", {"status": str(answer.status), "words": said})
    return NoUsableAnswerError(
        service, reason, status=answer.status, is_own_fault=True, field_errors=field_errors(value, redactor)
    )


def _page_words(status: int) -> Notice:
    return Notice("page_not_data_status", {"status": str(status)})


def _redirect_words(answer: Answer, redactor: Redactor) -> Notice:
    try:
        host = urlsplit(answer.headers.get("location", "")).hostname
    except ValueError:
        host = None
    where: Part = redactor.clean(host, longest=100) if host else Notice("another_page")
    return Notice("redirects", {"host": where})
