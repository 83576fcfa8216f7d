"""File rows serialised as the store keeps them, by whoever reads them: plain texts that cross processes.

A file of its own, although small: of all that the store does, this is what the process that reads a long file has to
know, so it must import neither the store nor sqlite3, which would take it more memory than its work. A test holds it to
what the store writes one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, TypeAlias

import msgspec

from core.domain.model import FileRow

StoredRow: TypeAlias = tuple[str, str, str | None, str | None, str | None, str | None, str]
"""website_id, order_session, order_id, email, date, currency as the list has them; the ``FileRow`` as it is kept."""

_encoder: Final = msgspec.json.Encoder(decimal_format="number")
_times: Final = msgspec.json.Decoder(list[str | None])


def stored_rows(rows: Sequence[FileRow]) -> list[StoredRow]:
    """``rows`` made ready, all at once: one call for a thousand values is quicker than a thousand calls.

    Raises ``ValueError`` for a row that could not be read back; a total that is no number is one, half of a character
    another. Whoever reads a file refuses such a row before.
    """
    for total in [row.total for row in rows]:
        if total is not None and not total.is_finite():
            raise ValueError(f"{total} is no amount")
    # JSON has no end of a line within a value. Each by itself, most are ASCII, which is half as large.
    kept = map(bytes.decode, _encoder.encode_lines(rows).split(b"\n")[: len(rows)])
    return [
        (row.website_id or "", row.order_session, row.order_id, row.email, date, row.currency, text)
        for row, date, text in zip(rows, dump_times([row.timestamp for row in rows]), kept, strict=True)
    ]


def dump_times(times: Sequence[datetime | None]) -> list[str | None]:
    """ISO 8601 in UTC, as ``isoformat`` writes it."""
    written = _times.decode(_encoder.encode(times).replace(b'Z"', b'+00:00"'))
    for index, text in enumerate(written):
        if text is not None and text[-6:] != "+00:00":
            written[index] = _in_utc(times[index])
    return written


def _in_utc(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()
