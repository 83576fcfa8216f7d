"""The proof that a transaction landed. Marking an order in Wemasy takes one, and only a verifying read can make one."""

from __future__ import annotations

from typing import Final, NoReturn

from core.domain.comparison import same_as_sent
from core.domain.model import FieldComparison, OrderKey, Transaction

_ONLY_FROM_A_READING: Final = object()


class NotLandedError(Exception):
    """What was read back is not what was sent. ``differences`` says in what; empty when it cannot be read in full."""

    def __init__(self, differences: tuple[FieldComparison, ...]) -> None:
        self.differences = differences
        super().__init__("what was read back is not what was sent")


class LandedProof:
    """Ecomail was read after the write and holds what was sent for ``key``. Made by ``from_reading`` only."""

    __slots__ = ("_key", "_read_back")

    def __init__(self, key: OrderKey, read_back: Transaction, *, token: object) -> None:
        """Not for you: use ``from_reading``."""
        if token is not _ONLY_FROM_A_READING:
            raise TypeError("a LandedProof is made by LandedProof.from_reading")
        self._key = key
        self._read_back = read_back

    @classmethod
    def from_reading(cls, key: OrderKey, sent: Transaction, read_back: Transaction) -> LandedProof:
        """The proof for ``key``. Raises ``NotLandedError`` unless ``read_back`` shows what was ``sent``.

        What Ecomail never shows (item tags) cannot be asked of it; ``core.domain.comparison.same_as_sent`` knows.
        """
        differences = same_as_sent(sent, read_back)
        if differences or read_back.problems:
            raise NotLandedError(differences)
        return cls(key, read_back, token=_ONLY_FROM_A_READING)

    @property
    def key(self) -> OrderKey:
        """The order that landed."""
        return self._key

    @property
    def read_back(self) -> Transaction:
        """What Ecomail held."""
        return self._read_back

    def __repr__(self) -> str:
        return f"LandedProof({self._read_back.order_id!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a LandedProof cannot be stored: read again")
