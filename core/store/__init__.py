"""What is kept between two starts: orders, what both sides held when last seen, and the journal of every push.

One SQLite file per shop profile, opened by one copy of the program at a time. Only this package knows sqlite3; it
knows no rule about orders and speaks to no network. It never holds a key.
"""

from core.store.forgetting import stands_in
from core.store.journal import Journal, PushEvent, PushIntent
from core.store.orders import OrderTable, Upserted
from core.store.past import Kept, LeftOut, Past, PushPlace, RunEnd, RunLine
from core.store.runs import Run, RunKind, RunTable
from core.store.store import Forgotten, Store
from core.store.watched import WatchedFile

__all__ = [
    "Forgotten",
    "Journal",
    "Kept",
    "LeftOut",
    "OrderTable",
    "Past",
    "PushEvent",
    "PushIntent",
    "PushPlace",
    "Run",
    "RunEnd",
    "RunKind",
    "RunLine",
    "RunTable",
    "Store",
    "Upserted",
    "WatchedFile",
    "stands_in",
]
