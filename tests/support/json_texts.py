"""Any JSON at all as text, for hypothesis: every spelling of numbers and texts, keys twice, white space."""

from __future__ import annotations

import json

from hypothesis import strategies as st

_DIGITS = st.text("0123456789", min_size=1, max_size=30)
_WHOLE = _DIGITS.map(lambda digits: digits.lstrip("0") or "0") | st.just("9" * 5000)
_NUMBERS = st.tuples(
    st.sampled_from(["", "-"]), _WHOLE, st.just("") | _DIGITS.map(".".__add__),
    st.just("") | st.tuples(st.sampled_from(["e", "E", "e+", "E-"]), _DIGITS).map("".join),
).map("".join)  # fmt: skip
_LETTERS = st.characters(exclude_categories=["Cs"])
_STRINGS = st.text(_LETTERS, max_size=8).flatmap(
    lambda text: st.sampled_from([json.dumps(text), json.dumps(text, ensure_ascii=False),
                                  json.dumps(text).replace("/", "\\/")])
)  # fmt: skip
_SCALARS = st.sampled_from(["null", "true", "false", "1e400", "1E-400", "-0", '"\\/"']) | _NUMBERS | _STRINGS
_SPACE = st.sampled_from(["", "", " ", "\n\t"])


def _group(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    members = st.tuples(st.sampled_from(['"a"', '"a"', '"b"', '"\\u0061"', '""']), _SPACE, inner).map(
        lambda member: f"{member[0]}{member[1]}:{member[2]}"
    )
    joined = _SPACE.flatmap(lambda space: st.just(f"{space},{space}"))
    lists = st.tuples(joined, st.lists(inner, max_size=3)).map(lambda made: f"[{made[0].join(made[1])}]")
    objects = st.tuples(joined, st.lists(members, max_size=4)).map(lambda made: f"{{{made[0].join(made[1])}}}")
    return lists | objects


json_texts = st.recursive(_SCALARS, _group, max_leaves=6).map(str.encode)
json_objects = json_texts.map(lambda text: b'{"it":' + text + b"}")
