"""Which parts of two texts differ, word by word, so that only these are marked.

Knows texts only: no field, no colour, no widget.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Start and length in characters."""

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE: Final = 0.35
"""Texts less alike than this share nothing worth showing: both are marked whole."""


def changed_spans(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts of ``old`` that ``new`` lacks, and the parts of ``new`` that ``old`` lacks."""
    if old == new:
        return (), ()
    old_words, new_words = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(old), _whole(new)
    old_spans: list[Span] = []
    new_spans: list[Span] = []
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag != "equal":
            _add(old_spans, old_words, old_from, old_to, old)
            _add(new_spans, new_words, new_from, new_to, new)
    return tuple(old_spans), tuple(new_spans)


def _whole(text: str) -> tuple[Span, ...]:
    return ((0, len(text)),) if text else ()


def _add(spans: list[Span], words: list[str], first: int, last: int, text: str) -> None:
    """Add the characters of ``words[first:last]``; a blank between two marks is marked with them."""
    if first == last:
        return
    start = sum(len(word) for word in words[:first])
    length = sum(len(word) for word in words[first:last])
    if spans:
        previous_start, previous_length = spans[-1]
        between = text[previous_start + previous_length : start]
        if not between.strip():
            spans[-1] = (previous_start, start + length - previous_start)
            return
    spans.append((start, length))
