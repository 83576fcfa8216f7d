"""An order that the shop changed after it was compared: the list shows at once what the shop says now.

A file of its own, although small: a push comes here only where the shop did change something.
"""

from __future__ import annotations

from core.domain.assessment import assess, summarise
from core.domain.keep_choices import with_choices_following
from core.domain.model import Order, OrderKey
from core.shop.run import RunContext, with_order


def take_in(context: RunContext, key: OrderKey, order: Order) -> bool:
    """Keep ``order``, what the shop says now, on the list; whether something else is to be sent of it than before.

    What the shop tells beside that (a note, a time of its own) is kept as well, and changes nothing.
    """
    record = context.store.orders.record(key)
    if record is None:
        return False  # it left the list meanwhile
    newer = with_choices_following(record, with_order(record, order), context.settings)
    before, after = assess(record, context.settings), assess(newer, context.settings)
    context.store.orders.save_record(newer, summarise(newer, after))
    return (after.outcome, after.blockers) != (before.outcome, before.blockers)
