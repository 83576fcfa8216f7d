"""Values that Ecomail keeps in a form of its own: what a landing taught of that, and what it explains afterwards.

A title that Ecomail cuts at 150 characters never reads back as it was sent; to send it again is no help. Only what
describes (titles, categories, places) can have such a form: an amount, a quantity, an address or a status that reads
back differently *is* different. A cut, or the same letters in another spelling, holds for the whole account as soon as
it was seen. Anything else may be somebody's change of that very moment, so it has to be seen twice, of the same order.

Pure, and holds lengths and digests only, no text of anybody's. Which values differ is said by ``comparison``.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from core.domain.fields import Kind, field_at
from core.domain.html_entities import without_entities
from core.domain.model import FieldComparison, KeptForms

NOTHING_KEPT: Final = KeptForms()

_DESCRIPTIVE: Final = frozenset({Kind.TEXT, Kind.PLACE, Kind.LEVELS})
_SHORTEST_CUT: Final = 20
"""Characters: a shorter beginning may well be another text."""
_ENOUGH: Final = 2
_MOST: Final = 5000
"""Digests kept; the oldest go first."""


def is_own_form(kept: KeptForms, order_id: str, row: FieldComparison) -> bool:
    """Whether ``row``, a difference of that order, is only the form in which Ecomail keeps what it was sent."""
    if not _can_have_one(row):
        return False
    if _is_cut(row.shop, row.ecomail, kept.cuts.get(_name(row), ())):
        return True
    return any(kept.seen.get(_digest(whose, row), 0) >= _ENOUGH for whose in ("", order_id))


def learn(kept: KeptForms, order_id: str, rows: Sequence[FieldComparison]) -> KeptForms:
    """``kept`` with what ``rows`` teach: all that Ecomail showed otherwise, right after it had taken the order.

    Nothing, where any of it is more than a form: then somebody changed the order.
    """
    if not all(map(_can_have_one, rows)):
        return kept
    cuts, seen = dict(kept.cuts), dict(kept.seen)
    for row in rows:
        if (length := _length_of_cut(row.shop, row.ecomail)) is not None:
            cuts[_name(row)] = tuple(sorted({*cuts.get(_name(row), ()), length}))
        elif _letters(row.shop) == _letters(row.ecomail) != "":
            seen[_digest("", row)] = _ENOUGH
        else:
            digest = _digest(order_id, row)
            seen[digest] = seen.pop(digest, 0) + 1
    return KeptForms(cuts=cuts, seen=dict(list(seen.items())[-_MOST:]))


def _can_have_one(row: FieldComparison) -> bool:
    field = field_at(row.path)
    return field is not None and field.editable and field.kind in _DESCRIPTIVE and row.shop is not None


def _name(row: FieldComparison) -> str:
    """The field, whatever the line."""
    return row.path.rpartition("].")[2]


def _length_of_cut(sent: Any, held: Any) -> int | None:
    """How many characters Ecomail kept of ``sent``, where that is its beginning; of several texts, of the longest."""
    lengths = [len(theirs) for ours, theirs in _texts(sent, held) if ours != theirs]
    if lengths and max(lengths) >= _SHORTEST_CUT and _is_cut(sent, held, lengths):
        return max(lengths)
    return None


def _is_cut(sent: Any, held: Any, lengths: Iterable[int]) -> bool:
    pairs = _texts(sent, held)
    return bool(pairs) and all(
        ours == theirs or any(theirs and ours[:length].rstrip() == theirs for length in lengths)
        for ours, theirs in pairs
    )


def _texts(sent: Any, held: Any) -> list[tuple[str, str]]:
    """Both sides, text by text; none where they are not of one shape."""
    ours, theirs = ((value,) if isinstance(value, str) else value for value in (sent, held))
    if not isinstance(ours, tuple) or not isinstance(theirs, tuple) or len(ours) != len(theirs):
        return []
    return list(zip(map(_composed, ours), map(_composed, theirs), strict=True))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _letters(value: Any) -> str:
    """Letters and digits alone, without accents, capitals and entities."""
    if value is None:
        return ""
    text = without_entities(value if isinstance(value, str) else "\n".join(value))
    return "".join(each for each in unicodedata.normalize("NFKD", text).casefold() if each.isalnum())


def _digest(order_id: str, row: FieldComparison) -> str:
    said = msgspec.json.encode([order_id, _name(row), row.shop, row.ecomail])
    return hashlib.blake2b(said, digest_size=16).hexdigest()
