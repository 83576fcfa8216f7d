"""What the user changed of the rows that were left out, step by step, so that each step can be taken back.

Knows numbers of rows and texts; what they mean, and whether they can be read, is not its business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Corrections:
    """Number of a row → what it holds now. Rows that are missing here are as the file has them."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._steps: list[dict[int, str | None]] = []
        """What each step replaced, the last one at the end."""

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._texts))

    def __contains__(self, number: object) -> bool:
        return number in self._texts

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    def text(self, number: int) -> str | None:
        return self._texts.get(number)

    def change(self, texts: Mapping[int, str | None]) -> None:
        """One step; ``None`` puts a row back to what the file says."""
        self._steps.append(self._replace(texts))

    def undo(self) -> None:
        """Take the last step back, whole."""
        if self._steps:
            self._replace(self._steps.pop())

    def _replace(self, texts: Mapping[int, str | None]) -> dict[int, str | None]:
        former = {number: self._texts.get(number) for number in texts}
        for number, text in texts.items():
            if text is None:
                self._texts.pop(number, None)
            else:
                self._texts[number] = text
        return former
