"""Failures and reasons as 0.1.0 stored them, in English prose, read as the codes they stand for.

Asked by ``core.store.codec`` alone, for what an old database holds; nothing else recognises a text, and nothing is
written like this any more. The texts are those of 0.1.0 and never change, whatever is said today: a new sentence has
no row here. What is not known is what a service or the system said, and stays as it is.
"""

from __future__ import annotations

import functools
import re
import string
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from core.domain.messages import FAILURES, names_in
from core.domain.model import FailureNote, Notice, Part

_REASONS: Final[dict[str, str]] = {
    "no connection was free": "no_free_connection",
    "its address could not be looked up": "address_not_found",
    "its address cannot be used": "address_unusable",
    "the proxy settings of this computer cannot be used": "proxy_unusable",
    "the proxy of this computer refused the connection": "proxy_refused",
    "no connection to its address was possible": "not_connected",
    "the secure connection failed": "tls_failed",
    "it did not answer in time": "no_answer_in_time",
    "it did not take the request in time": "request_not_taken",
    "the connection ended in the middle of the answer": "answer_ended_early",
    "the connection broke off": "connection_broke",
    "the request or its answer broke the rules of HTTP": "http_broken",
    "its answer was packed in a way nobody asked for": "packing_unknown",
    "its answer was far too long": "answer_too_long",
    "its answer was cut off": "answer_cut_off",
    "its answer was cut off or damaged": "answer_cut_or_damaged",
    "its answer was damaged on the way": "answer_damaged",
    "its answer was empty": "answer_empty",
    "a web page came instead of data": "page_not_data",
    "there is no such service at this address": "no_such_service",
    "its answer has another shape than expected": "shape_unexpected",
    "its list of orders has another shape than expected": "list_shape_unexpected",
    "its list of orders has no end": "list_of_orders_endless",
    "its list has no end": "list_endless",
    "its list kept changing while it was read": "list_kept_changing",
    "none of the orders in its list has a number": "list_without_numbers",
    "it answered with an error of its own": "own_error",
    "it does not say how many orders it added": "added_not_told",
    "it says that it did not delete the order": "delete_refused",
    "The shop's name in Ecomail": "the_shop_name",
    "It gave no reason.": "no_reason_given",
    "The website id": "the_website_id",
    "The website id of the shop": "the_shop_website_id",
    "the macOS Keychain does not answer": "keychain_silent",
    "the Windows Credential Manager does not answer": "credential_manager_silent",
    "neither GNOME Keyring nor KWallet is running in this session": "no_keyring_running",
    "it did not keep the key it was given": "keyring_did_not_keep",
    "it still holds the key that it was told to remove": "keyring_did_not_remove",
    "{store} is not a safe place for a key": "store_not_safe",
    "a group of values": "value_group",
    "a list": "value_list",
    "nothing": "value_nothing",
    "it is missing": "missing",
    "the number is too large": "number_too_large",
    "a number is too large": "a_number_too_large",
    "it has no price": "price_missing",
    "it has a total for no pieces": "total_without_pieces",
    "its “amount” may mean pieces or money, and there is no quantity": "amount_ambiguous",
    "its answer was not complete after {seconds} seconds": "answer_incomplete",
    "it reported a fault of its own (status {status})": "own_fault",
    "it answered with status {status}": "answered_status",
    "a web page came instead of data (status {status}); somebody in between may have answered": "page_not_data_status",
    "the address redirects to {host}, and keys are never sent along a redirect": "redirects",
    "first it gave no answer, then this: {answer}": "then_this",
    "page {page} of its list is missing": "page_missing",
    "it shows page {page} when asked for page {wanted}": "page_mixed_up",
    "one of its orders cannot be read: {why}": "order_unreadable",
    "its list cannot be read to the end: “{name}”, {why}": "list_unreadable",
    "it answered with an error of its own ({words})": "own_error_words",
    "of {count} orders it says that it added {added}": "added_too_few",
    "{value} is no number": "no_number",
    "{value} is no plausible number": "no_plausible_number",
    "{value} is no whole number": "no_whole_number",
    "{value} is no text": "no_text",
    "{value} is no date": "no_date",
    "{value} is no line": "no_line",
    "{value} is no transaction": "no_transaction",
    "{value} is no list of lines": "no_list_of_lines",
    "{value} is no list of texts": "no_list_of_texts",
    "its quantity is negative ({quantity})": "quantity_negative",
    "its answer shows {value} where the purchase should be": "purchase_missing",
    "its answer shows {value} where the list of orders should be": "list_missing",
    "it shows page {page} of its list when asked for page {wanted}": "list_page_mixed_up",
    "its list of orders shows {value} where an order should be": "list_row_missing",
    "{value} is neither yes nor no": "no_truth",
    "{value} is no currency": "no_currency",
    "{value} is no category": "no_category",
    "another page": "another_page",
    "“{value}” cannot be part of an address.": "not_in_an_address",
    "an entry has another form than expected": "entry_form",
    "it is missing, but {file} is there": "missing_beside",
    "“{name}”: {why}": "of_field",
    "it gave no reason.": "no_reason_given",
    "{service} did not accept the request ({status}): {reason} Nothing was changed": "brief.refused",
    "{service} refused the key stored for this shop (status {status})": "brief.key_refused",
    "{service} could not be reached: {reason}. Nothing was sent": "brief.connection_failed",
    "The certificate of {service} is not trusted by this computer: {reason}. Nothing was sent": "brief.tls",
    "{service} allows no more requests for {seconds} seconds": "brief.rate_limited",
    "{service} gave no usable answer: {reason}": "brief.no_usable_answer",
}  # fmt: skip
"""The first that fits counts."""
_OWN_SENTENCES: Final[dict[str, str]] = {
    "Stopped before it was certain what became of it. It is looked up before anything else.": "stopped_midway",
    "It is in Ecomail. Stopped before it was marked as tracked: send it again to mark it.": "stopped_before_mark",
}
"""What went by one code and was told apart by its text."""


class StoredFailure(Struct, frozen=True):
    """A ``FailureNote`` as the store may hold it: with its English sentence until 0.1.0."""

    code: str
    message: str | None = None
    params: dict[str, Part] = {}


def failure(stored: StoredFailure) -> FailureNote:
    """The note that ``stored`` is; one whose values are not known keeps its sentence as its only value."""
    if stored.message is None:
        return FailureNote(stored.code, stored.params)
    code = _OWN_SENTENCES.get(stored.message, stored.code)
    params: Mapping[str, Part] = _read(stored.params)
    if stored.message and (code not in FAILURES or not _wanted(code) <= params.keys()):
        params = {**params, "detail": reason(stored.message)}
    return FailureNote(code, params)


def notices(stored: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Notices of the problems of an order, with what 0.1.0 put into them in prose read."""
    return tuple(
        Notice(notice.code, _read(notice.params)) if notice.code in _WITH_REASON else notice for notice in stored
    )


_WITH_REASON: Final = frozenset({"field_unreadable", "line_unreadable", "ecomail_unreadable"})
_TOLD: Final = frozenset({"reason", "why", "answer", "value", "host", "missing"})
"""Values that may be words of the program's own."""


def _read(params: Mapping[str, Part]) -> dict[str, Part]:
    return {
        name: reason(value) if name in _TOLD and isinstance(value, str) else value for name, value in params.items()
    }


def reason(text: str) -> Part:
    """What ``text`` stands for; itself where it is not of this program."""
    if (code := _REASONS.get(text)) is not None and not names_in(text):
        return Notice(code)
    for pattern, code in _patterns():
        if match := pattern.fullmatch(text):
            return Notice(code, _read(match.groupdict()))
    return text


def _wanted(code: str) -> frozenset[str]:
    return frozenset[str]().union(*(names_in(template) for template in FAILURES[code][:3]))


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_pattern(template), code) for template, code in _REASONS.items() if names_in(template))


def _pattern(template: str) -> re.Pattern[str]:
    parts = (
        re.escape(fixed) + (f"(?P<{name}>.+?)" if name else "")
        for fixed, name, _, _ in string.Formatter().parse(template)
    )
    return re.compile("".join(parts), re.DOTALL)
