"""Troubles strike the requests they are meant for, before or after the far side acts."""

from __future__ import annotations

import pytest

from tests.far_side import faults
from tests.far_side.faults import Fault, Gate
from tests.support.sandbox_builders import a_document, said

PATH = "/tracker/transaction"


@pytest.mark.parametrize(
    ("trouble", "status", "fault"),
    [
        (faults.status(500), 500, None),
        (faults.status(503, applied=True), 503, None),
        (faults.key_refused(403), 403, None),
        (faults.too_many_requests("3600"), 429, None),
        (faults.redirect("https://elsewhere.invalid/"), 302, None),
        (faults.html(), 200, None),
        (faults.html(applied=True), 200, None),
        (faults.cut_json(applied=True), 200, None),
        (faults.other_shape(applied=True), 200, None),
        (faults.connection(Fault.RESET), 0, Fault.RESET),
        (faults.connection(Fault.RESET, applied=True), 200, Fault.RESET),
        (faults.connection(Fault.TIMEOUT, applied=True), 200, Fault.TIMEOUT),
        (faults.connection(Fault.REFUSED), 0, Fault.REFUSED),
        (faults.connection(Fault.TRUNCATED), 200, Fault.TRUNCATED),
        (faults.connection(Fault.STALLED), 200, Fault.STALLED),
    ],
)
def test_a_trouble_gives_its_answer_and_is_applied_only_where_it_says(ask, ecomail, trouble, status, fault):
    ecomail.faults.add(trouble)
    answer = ask("POST", PATH, a_document())
    assert (answer.status, answer.fault) == (status, fault)
    assert len(ecomail.transactions) == trouble.applied
    (noted,) = ecomail.journal.exchanges
    assert (noted.applied, noted.status, noted.fault) == (trouble.applied, status, fault)
    assert ask("POST", PATH, a_document("NEXT")).status == 200


def test_troubles_choose_by_method_path_and_body_and_can_skip_and_repeat(ask, ecomail):
    ecomail.faults.add(faults.status(500), method="PUT", path="a/b", body=b"Brno", skip=1, times=2)
    for order_id in ("a/b", "c"):
        ask("POST", PATH, a_document(order_id))
    assert ask("PUT", f"{PATH}/c", a_document("c", city="Brno")).status == 200
    assert ask("PUT", f"{PATH}/a%2Fb", a_document("a/b")).status == 200
    statuses = [ask("PUT", f"{PATH}/a%2Fb", a_document("a/b", city="Brno")).status for _ in range(4)]
    assert statuses == [200, 500, 500, 200]


def test_a_chooser_decides_for_what_no_rule_is_about(ask, ecomail):
    ecomail.faults.chooser = lambda request: faults.status(500) if request.method == "GET" else None
    ecomail.faults.add(faults.status(503), path="/account")
    assert [ask("GET", "/account").status for _ in range(2)] == [503, 500]
    ecomail.faults.clear()
    assert ask("GET", "/account").status == 200


def test_a_late_request_is_applied_when_its_gate_opens_over_what_came_since(ask, ecomail):
    ask("POST", PATH, a_document(city="First"))
    gate = Gate()
    ecomail.faults.add(faults.applied_late(gate), method="PUT")
    assert ask("PUT", f"{PATH}/ORD-1", a_document(city="Late")).fault is Fault.TIMEOUT
    ask("PUT", f"{PATH}/ORD-1", a_document(city="Verified"))
    assert ecomail.find("ORD-1")[0].city == "Verified"
    gate.open()
    assert ecomail.find("ORD-1")[0].city == "Late"
    assert [entry.late for entry in ecomail.journal.exchanges] == [False, False, False, True]


def test_a_held_answer_is_made_when_its_gate_opens(ask, ecomail):
    gate = Gate()
    ecomail.faults.add(faults.held(gate))
    held = ask("POST", PATH, a_document()).held
    answered = []
    held.when_answered(lambda: answered.append(held.response.status))
    with pytest.raises(LookupError):
        _ = held.response
    assert ecomail.transactions == []
    gate.open()
    assert answered == [200]
    assert len(ecomail.transactions) == 1


def test_a_trouble_before_the_far_side_acts_uses_none_of_the_limit(ask, ecomail):
    ecomail.faults.add(faults.status(500))
    ask("GET", "/account")
    assert ask("GET", "/account").headers["x-ratelimit-remaining"] == "999"


def test_a_planned_refusal_carries_its_retry_after_as_it_is(ask, ecomail):
    ecomail.faults.add(faults.too_many_requests("Fri, 31 Dec 9999 23:59:59 GMT"))
    ecomail.faults.add(faults.too_many_requests())
    assert ask("GET", "/account").headers["retry-after"] == "Fri, 31 Dec 9999 23:59:59 GMT"
    second = ask("GET", "/account")
    assert "retry-after" not in second.headers
    assert said(second) == {"message": "Too Many Attempts."}
