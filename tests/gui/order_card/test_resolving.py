from __future__ import annotations

import pytest

from core.domain.fields import HEADER
from core.domain.messages import TEMPLATES
from core.domain.model import Notice
from gui.order_card import header
from gui.order_card.header import Means, button_text, resolutions

PARAMS = {"status": "refunding", "currency": "CZK", "field": "items[SKU-1].price"}


@pytest.mark.parametrize("code", sorted(header._BY_CODE))
def test_every_button_has_words_and_belongs_to_a_notice_that_exists(code):
    notice = Notice(code, PARAMS)

    assert code in TEMPLATES
    for resolution in resolutions(notice):
        text = button_text(resolution, notice)
        assert text
        assert "{" not in text
        if resolution.means is Means.EDIT_FIELD:
            assert resolution.target in {field.name for field in HEADER if field.editable}


def test_a_button_names_what_it_is_about():
    notice = Notice("currency", PARAMS)

    (resolution,) = resolutions(notice)

    assert (resolution.means, resolution.target) == (Means.ELSEWHERE, "exchange_rate")
    assert button_text(resolution, notice) == "Give a rate for CZK…"


def test_a_choice_that_cannot_be_used_is_corrected_where_it_was_made():
    notice = Notice("decision_invalid", PARAMS)

    (resolution,) = resolutions(notice)

    assert (resolution.means, resolution.target) == (Means.EDIT_FIELD, "items[SKU-1].price")
    assert button_text(resolution, notice) == "Correct the value…"


def test_what_only_informs_has_no_button():
    assert resolutions(Notice("tags_unreadable")) == ()
