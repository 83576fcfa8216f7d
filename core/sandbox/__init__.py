"""A Wemasy and an Ecomail that behave: memory, limits, errors, faults. The demo shop and the tests' far side.

Plain data in, plain data out: no sockets, no HTTP client, no threads, no waiting. Holds no real key and reaches no
real service.
"""

from core.sandbox.demo import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop, csv_path, planted
from core.sandbox.ecomail import FakeEcomail
from core.sandbox.http import Fault, Gate, Held, Request, Response
from core.sandbox.listed_rows import ShopOrder
from core.sandbox.observer import READING, violations
from core.sandbox.transactions import StoredItem, StoredTransaction
from core.sandbox.wemasy import FakeWemasy

__all__ = [
    "DEMO_ECOMAIL_KEY",
    "DEMO_WEMASY_TOKEN",
    "READING",
    "DemoShop",
    "FakeEcomail",
    "FakeWemasy",
    "Fault",
    "Gate",
    "Held",
    "Request",
    "Response",
    "ShopOrder",
    "StoredItem",
    "StoredTransaction",
    "csv_path",
    "planted",
    "violations",
]
