"""What an e-mail address is: the one rule for the cells of a file, the card, expected transactions and forgetting.

A file of its own, although small: the process that reads files asks it and must load no more than that. Looks at the
shape alone: whether anybody reads an address, no program knows. Changes no address.
"""

from __future__ import annotations

import re
from typing import Final

LONGEST_EMAIL: Final = 254
"""Characters, RFC 5321."""

_NEVER_WITHIN: Final = r"\s@,;:<>()\[\]\"\\"
"""What stands around addresses, or in a quoted one, which no shop takes."""
_EMAIL: Final = re.compile(rf"[^{_NEVER_WITHIN}]{{1,64}}@(?:[^{_NEVER_WITHIN}.]+\.)+[^{_NEVER_WITHIN}.]{{2,}}")


def is_email(text: str) -> bool:
    """Whether ``text`` is one complete e-mail address and nothing else, not even a space around it."""
    return len(text) <= LONGEST_EMAIL and _EMAIL.fullmatch(text) is not None and text.isprintable()


def may_be_stored_as_email(text: str) -> bool:
    """Whether either service may hold ``text`` as an address, complete or not: what is forgotten need not be valid."""
    return "@" in text.strip("@")
