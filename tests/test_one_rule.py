"""What several parts of the program ask is answered by one rule: each of them is asked the same here."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import itertools
import logging
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import UNSET, Struct
from msgspec.structs import replace

import core.domain
from core.domain.decisions import apply_decisions
from core.domain.errors import CannotUndoError, RequestRefusedError
from core.domain.expected import Expected, expected_transaction
from core.domain.model import Action, Decision, FailureNote, Side, Transaction
from core.domain.pushes import Outcome, PushStep, is_undoable
from core.domain.runs import Kept, RunKind
from core.files.cells import CellError, read_email
from core.files.repairs import FileStyle, can_be_read
from core.shop.plan import check_undoable
from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.store.store import Store
from core.system.logs import FILE_NAME, configure_logging
from core.system.redaction import Redactor, process_redactor, register_secret
from gui.order_card.editing import InputError
from gui.order_card.editing import read_text as field_input
from gui.words.problems import describe, describe_failure
from tests.support.orders import make_order, make_row, make_settings, make_transaction
from tests.support.store_samples import LATER, NOW, TRANSACTION, intent

# ---------------------------------------------------------------------------------------------------- what is hidden

SHORT_KEY = "k3y-of-shop"
"""Nothing but having been told of it says that this is a key."""


def in_the_log(text: str, folder: Path) -> str:
    with configure_logging(folder) as logs:
        logging.getLogger("order_reconciler.test").warning("%s", text)
    return (logs.folder / FILE_NAME).read_text("utf-8")


def in_a_crash_report(text: str, folder: Path) -> str:
    with configure_logging(folder) as logs:
        return logs.write_crash_report(RuntimeError(text)).text


def shown_by_a_service(text: str, _folder: Path) -> str:
    return Redactor([SHORT_KEY]).clean(text)


def logged_by_any_library(text: str, _folder: Path) -> str:
    return process_redactor().clean(text)


def copied_for_support(text: str, _folder: Path) -> str:
    return describe(RequestRefusedError("Ecomail", 400, text)).support


def copied_for_support_of_a_bug(text: str, _folder: Path) -> str:
    return describe(LookupError(text)).support


def copied_for_support_of_a_stored_failure(text: str, _folder: Path) -> str:
    return describe_failure(FailureNote("refused", {"service": "Ecomail", "status": "422", "reason": text})).support


WHO_HIDES = (
    in_the_log, in_a_crash_report, shown_by_a_service, logged_by_any_library, copied_for_support,
    copied_for_support_of_a_bug, copied_for_support_of_a_stored_failure,
)  # fmt: skip


@pytest.mark.parametrize("where", WHO_HIDES, ids=lambda where: where.__name__)
@pytest.mark.parametrize(
    ("text", "hidden", "left"),
    [
        (f"it said {SHORT_KEY}, twice", SHORT_KEY, "it said •••, twice"),
        (f"it said {SHORT_KEY.upper()}", SHORT_KEY.upper(), "it said •••"),
        ("it said Bearer ab.cd", "ab.cd", "it said Bearer •••"),
        ("it is eva.novak+shop@example.co.uk", "eva.novak", "it is e•••@example.co.uk"),
        ("it is eva.novak%40example.co.uk", "eva.novak", "it is e•••%40example.co.uk"),
        ("no such file: /home/eva/orders.csv", "eva", "no such file: /home/[user]/orders.csv"),
    ],
)
def test_keys_addresses_and_users_are_hidden_alike(
    where: Callable[[str, Path], str], text: str, hidden: str, left: str, tmp_path: Path
) -> None:
    register_secret(SHORT_KEY)
    told = where(text, tmp_path)
    assert hidden not in told
    assert left in told


@pytest.mark.parametrize("where", WHO_HIDES, ids=lambda where: where.__name__)
def test_the_users_own_folder_is_hidden_alike(where: Callable[[str, Path], str], tmp_path: Path) -> None:
    told = where(f"no such file: {Path.home()}/orders.csv", tmp_path)
    assert str(Path.home()) not in told
    assert "no such file: ~/orders.csv" in told


@pytest.mark.parametrize("where", [in_a_crash_report, copied_for_support, copied_for_support_of_a_bug])
@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ('{"api_key": "abc123"}', "abc123"),
        ("token=abc123", "abc123"),
        ("it said 0123456789abcdef0123456789abcdef", "0123456789abcdef"),
        ("it said eyJhbGciOiJIUzI1NiJ9-abcDEF123456", "abcDEF"),
    ],
)
def test_what_only_looks_like_a_key_is_in_no_report(
    where: Callable[[str, Path], str], text: str, hidden: str, tmp_path: Path
) -> None:
    assert hidden not in where(text, tmp_path)


# -------------------------------------------------------------------------------------------- what an e-mail address is


def taken_from_a_file(text: str) -> bool:
    try:
        return read_email(text) == text
    except CellError:
        return False


def taken_as_a_correction(text: str) -> bool:
    style = FileStyle(decimal_comma=False, date_order="dmy", timezone="UTC")
    return can_be_read("email", text, style)


def taken_on_the_card(text: str) -> bool:
    try:
        return field_input("email", text) == text
    except InputError:
        return False


def _expected(email: str) -> Expected:
    return expected_transaction(make_order(), make_row(email=email), make_settings(), make_transaction())


def taken_as_expected(text: str) -> bool:
    return not any(notice.code.startswith("email") for notice in _expected(text).blockers)


def taken_as_a_decision(text: str) -> bool:
    decided = apply_decisions(_expected("a@b.nl"), make_transaction(), {"email": Decision(Side.MANUAL, text)})
    return not decided.problems


WHO_TAKES = (taken_from_a_file, taken_as_a_correction, taken_on_the_card, taken_as_expected, taken_as_a_decision)


@pytest.mark.parametrize("takes", WHO_TAKES, ids=lambda takes: takes.__name__)
@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("eva@example.cz", True),
        ("Foo.Bar+x@Sub.Example.NL", True),
        ("o'neil@example.cz", True),
        ("žaneta@příklad.cz", True),
        ("x" * 64 + "@b.nl", True),
        ("x" * 65 + "@b.nl", False),
        ("a@" + "b" * 250 + ".nl", False),
        ("eva", False),
        ("eva@", False),
        ("@b.nl", False),
        ("eva@b", False),
        ("eva@b.c", False),
        ("eva@b..nl", False),
        ("eva@.nl", False),
        ("e va@b.nl", False),
        ("eva@@b.nl", False),
        ("eva@b.nl,jan@b.nl", False),
        ("Eva <eva@b.nl>", False),
        ("mailto:eva@b.nl", False),
        ('"eva"@b.nl', False),
        ("eva\\@b.nl", False),
        ("e\u200bva@b.nl", False),
    ],
)
def test_an_email_address_is_one_for_everybody_or_for_nobody(
    takes: Callable[[str], bool], text: str, *, is_one: bool
) -> None:
    assert takes(text) is is_one


# -------------------------------------------------------------------------------------------- what can be put back

IN_PART = replace(TRANSACTION, lines=UNSET)


class Case(NamedTuple):
    action: Action
    outcome: Outcome | None
    before: Transaction | None
    undone: bool
    forgotten: bool

    @property
    def can_be_put_back(self) -> bool:
        """Spelled out by itself, and not by asking the rule."""
        if self.undone or self.forgotten or self.outcome not in {Outcome.VERIFIED, Outcome.LANDED_DIFFERENT}:
            return False
        return {
            Action.CREATE: self.before is None or self.before is not IN_PART,
            Action.UPDATE: self.before is None or self.before is not IN_PART,
            Action.DELETE: self.before is TRANSACTION,
        }.get(self.action, False)


CASES = tuple(
    Case(*case)
    for case in itertools.product(
        (Action.CREATE, Action.UPDATE, Action.DELETE, Action.MARK),
        (*Outcome, None),
        (None, TRANSACTION, IN_PART),
        (False, True),
        (False, True),
    )
    if not (case[4] and case[1] in {None, Outcome.UNCERTAIN})  # what is not settled is never forgotten
)


def store_of(shop: Shop) -> Store:
    return shop._context.store


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shop, dict[int, Case]]]:
    """Every case in a journal, each in a run of its own: how it was entered, and as it was noted later."""
    shop = asyncio.run(open_profile(tmp_path_factory.mktemp("data"), "demo", demo=True))
    store = store_of(shop)
    cases: dict[int, Case] = {}
    for case in sorted(CASES, key=lambda case: not case.forgotten):
        if not case.forgotten and not any(kept.forgotten is False for kept in cases.values()):
            store.forget_customer_data(now=LATER)  # so far, only what is to be forgotten has been entered
        run = store.runs.begin(RunKind.PUSH, at=NOW, total=1)
        (push,) = store.journal.begin([replace(intent(run, action=case.action), before=case.before)], at=NOW)
        store.journal.advance(push, PushStep.SENDING, at=NOW)
        if case.outcome is not None:
            store.journal.finish(push, case.outcome, at=NOW)
        if case.undone:
            store.journal.mark_undone(push, by=push)
        cases[push] = case
    yield shop, cases
    asyncio.run(shop.close())


def told_by_the_list(shop: Shop) -> set[int]:
    store = store_of(shop)
    return {push.push_id for push in store.history.pushes(kept=Kept.CAN_BE_PUT_BACK, limit=999)}


def told_by_the_runs(shop: Shop) -> set[int]:
    store = store_of(shop)
    return {
        push.push_id
        for run in store.history.runs(limit=999)
        if run.undoable
        for push in store.history.pushes(run_id=run.run_id, limit=9)
    }


def told_by_lines(shop: Shop) -> set[int]:
    store = store_of(shop)
    return {push.push_id for push in store.history.pushes(limit=999) if is_undoable(push)}


def told_by_entries(shop: Shop) -> set[int]:
    store = store_of(shop)
    return {push.push_id for push in store.journal.history() if is_undoable(push)}


def told_by_planning(shop: Shop) -> set[int]:
    store = store_of(shop)
    found = set()
    for push in store.journal.history():
        with contextlib.suppress(CannotUndoError):
            check_undoable(push)
            found.add(push.push_id)
    return found


def told_by_forgetting(shop: Shop) -> set[int]:
    return set(asyncio.run(shop.forget_customers.preview()).no_longer_undoable)


@pytest.mark.parametrize(
    "told",
    [told_by_the_list, told_by_the_runs, told_by_lines, told_by_entries, told_by_planning, told_by_forgetting],
    ids=lambda told: told.__name__,
)
def test_what_can_be_put_back_is_the_same_for_everybody(
    entered: tuple[Shop, dict[int, Case]], told: Callable[[Shop], set[int]]
) -> None:
    shop, cases = entered
    wanted = {push for push, case in cases.items() if case.can_be_put_back}
    wrong = told(shop) ^ wanted
    assert {push: cases[push] for push in wrong} == {}


# ------------------------------------------------------------------------------------------------- what never changes


def structs(above: type[Struct] = Struct) -> Iterator[type[Struct]]:
    for each in above.__subclasses__():
        yield each
        yield from structs(each)


def test_what_is_handed_on_of_an_order_can_be_changed_by_nobody() -> None:
    """Threads, the list and the journal hold the very same one."""
    for module in pkgutil.iter_modules(core.domain.__path__, "core.domain."):
        importlib.import_module(module.name)
    of_the_domain = [each for each in structs() if each.__module__.startswith("core.domain.")]
    assert len(of_the_domain) > 50
    assert [each for each in of_the_domain if not each.__struct_config__.frozen] == []
