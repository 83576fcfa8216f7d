"""Files of orders as a shop exports them, of any length and always the same."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

_HEADER: Final = (
    "order_session,website_id,order_id,email,shop,city,county,country,timestamp,total,currency,payment method,note"
)
_CITIES: Final = ("Amsterdam", "Utrecht", "Den Haag", "Praha", "Brno", "Groningen", "Plzeň", "'s-Hertogenbosch")


def write_orders(path: Path, count: int) -> None:
    """``count`` rows of 13 columns, each an order of its own, three orders a customer."""
    chance = random.Random(1)  # noqa: S311 - a sequence that is always the same
    begin = datetime(2025, 1, 1, 8)  # noqa: DTZ001 - as a shop writes it
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"{_HEADER}\r\n")
        for number in range(count):
            at = begin + timedelta(seconds=31 * number)
            file.write(
                f"{chance.getrandbits(96):024x},12,ORD-{number:07d},customer{number // 3}@example.com,vaasenzo.nl,"
                f"{_CITIES[number % 8]},,NL,{at:%Y-%m-%d %H:%M:%S},{chance.randrange(500, 90_000) / 100:.2f},EUR,ideal,"
                "\r\n"
            )
