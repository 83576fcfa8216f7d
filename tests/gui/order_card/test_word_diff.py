from __future__ import annotations

import pytest

from gui.order_card.tree_model import changed_spans


def parts(text, spans):
    return [text[start : start + length] for start, length in spans]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("1 500,00", "1 400,00", ["500"], ["400"]),
        ("jan@example.com", "jan@example.org", ["com"], ["org"]),
        ("Utrecht West", "Utrecht", [" West"], []),
        ("Utrecht", "Utrecht West", [], [" West"]),
        ("same", "same", [], []),
    ],
)
def test_only_the_words_that_differ_are_marked(old, new, gone, come):
    old_spans, new_spans = changed_spans(old, new)

    assert parts(old, old_spans) == gone
    assert parts(new, new_spans) == come


def test_texts_with_nothing_in_common_are_marked_whole():
    assert changed_spans("Praha", "Amsterdam Noord") == (((0, 5),), ((0, 15),))


def test_an_empty_text_has_nothing_to_mark():
    assert changed_spans("", "new") == ((), ((0, 3),))


def test_a_blank_between_two_changed_words_is_marked_with_them():
    old, new = "in the old town of Utrecht", "in the new city of Utrecht"

    old_spans, new_spans = changed_spans(old, new)

    assert parts(old, old_spans) == ["old town"]
    assert parts(new, new_spans) == ["new city"]
