"""A shop that is looked at only: the window says so where it would otherwise offer to send."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from core.domain.model import OrderState
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]


def look_only(user: Desktop, *, wanted: bool) -> None:
    shop = user.shop.shop
    settings = replace(shop.settings, look_only=wanted)
    user.program.runner.start(lambda _progress, _stop: shop.setup.change_settings(settings))
    user.until_idle()
    user.window.tasks.show_settings()
    user.until_idle()


def test_nothing_offers_to_send_until_the_shop_may_be_written_to_again(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    review, send_this = user.window.known_actions["review"], user.shop.card.card_actions.send_this
    user.until(lambda: review.isEnabled() and send_this.isEnabled())
    look_only(user, wanted=True)
    user.until(lambda: not review.isEnabled() and not send_this.isEnabled())
    assert review.text() == "Look only: nothing is sent"
    assert user.window.strip._badge.text() == "Demo shop, look only"
    look_only(user, wanted=False)
    user.until(lambda: review.isEnabled() and send_this.isEnabled())
    assert "send" in review.text()
