"""The sandbox's Ecomail remembers, and is merciless where the reference is silent."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from urllib.parse import quote

import pytest

from core.demo_shop.ecomail import FakeEcomail, TakenInBulk
from core.demo_shop.wire import Request
from tests.support.sandbox_builders import a_document, said

DAY = 86_400
PATH = "/tracker/transaction"


def stamp(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", PATH), ("POST", PATH), ("PUT", f"{PATH}/ORD-1"), ("DELETE", f"{PATH}/ORD-1/delete"),
        ("POST", f"{PATH}-bulk"), ("GET", "/account"), ("GET", "/subscribers/jan@example.com/transactions"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", [None, "wrong"])
def test_every_endpoint_refuses_a_missing_or_wrong_key_and_does_nothing(ask, ecomail, method, path, key):
    ask("POST", PATH, a_document())
    before = list(ecomail.transactions)
    assert ask(method, path, a_document(), key=key).status == 401
    assert ecomail.transactions == before


def test_the_references_timestamp_is_shown_as_the_reference_shows_it(ask):
    ask("POST", PATH, a_document(timestamp=1441905935))
    assert said(ask("GET", PATH))["data"][0]["timestamp"] == "2015-09-10 17:25:35"


def test_money_comes_back_to_the_digit(ask, ecomail):
    ask("POST", PATH, a_document(amount=Decimal("0.10"), tax=Decimal("1234567.89")))
    answer = ask("GET", "/subscribers/jan@example.com/transactions")
    assert b'"amount":0.10,' in answer.body
    assert b'"tax":1234567.89,' in answer.body
    assert ecomail.find("ORD-1")[0].tax == Decimal("1234567.89")


def test_the_list_is_short_and_its_quantities_are_text(ask):
    ask("POST", PATH, a_document(city="Praha", tax=1))
    row = said(ask("GET", PATH))["data"][0]
    assert not {"tax", "shipping", "city", "county", "country", "props"} & set(row)
    assert row["items"][0]["amount"] == "2"


def test_tags_are_stored_and_never_shown(ask, ecomail):
    ask("POST", PATH, a_document(items=[{"code": "A", "tags": ["secret tag"]}]))
    assert ecomail.find("ORD-1")[0].items[0].tags == ("secret tag",)
    for path in (PATH, "/subscribers/jan@example.com/transactions"):
        assert b"tag" not in ask("GET", path).body


def test_the_list_is_newest_first_and_filters_by_whole_utc_days(ask):
    for order_id, at in (("A", "2026-01-01 23:59:59"), ("B", "2026-01-02 00:00:00"), ("C", "2026-01-03 00:00:00")):
        ask("POST", PATH, a_document(order_id, timestamp=stamp(at)))

    def ids(**query):
        return [row["order_id"] for row in said(ask("GET", PATH, **query))["data"]]

    assert ids() == ["C", "B", "A"]
    assert ids(date_from="2026-01-02") == ["C", "B"]
    assert ids(date_to="2026-01-02") == ["B", "A"]
    assert ids(date_from="2026-01-02", date_to="2026-01-02") == ["B"]


def test_the_list_filters_by_exact_shop_and_by_email_without_case(ask):
    ask("POST", PATH, a_document("A", shop="Vaas"))
    ask("POST", PATH, a_document("B", shop="vaas", email="Eva@example.com"))
    assert [row["order_id"] for row in said(ask("GET", PATH, shop="vaas"))["data"]] == ["B"]
    assert [row["order_id"] for row in said(ask("GET", PATH, email="eva@EXAMPLE.com"))["data"]] == ["B"]


@pytest.mark.parametrize(
    "query", [{"per_page": "501"}, {"per_page": "0"}, {"page": "0"}, {"date_from": "3.11.2026"}, {"per_page": "x"}]
)
def test_a_wrong_filter_is_refused_and_named(ask, query):
    answer = ask("GET", PATH, **query)
    assert answer.status == 422
    assert list(said(answer)["errors"]) == list(query)


def test_pages_cover_everything_once(ask):
    for number in range(7):
        ask("POST", PATH, a_document(f"ORD-{number}", timestamp=number))
    pages = [said(ask("GET", PATH, per_page="3", page=str(page))) for page in (1, 2, 3, 4)]
    assert [len(page["data"]) for page in pages] == [3, 3, 1, 0]
    assert {row["order_id"] for page in pages for row in page["data"]} == {f"ORD-{n}" for n in range(7)}
    full = said(ask("GET", "/subscribers/jan@example.com/transactions", per_page="3", page="3"))
    assert (len(full["transactions"]), full["last_page"], full["total"]) == (1, 3, 7)


def test_somebody_unknown_is_a_404_or_an_empty_page_as_switched(ask, ecomail):
    assert ask("GET", "/subscribers/nobody%40example.com/transactions").status == 404
    assert said(ask("GET", "/subscribers/subscriber%40example.com/transactions"))["transactions"] == []
    ecomail.unknown_email_is_404 = False
    assert said(ask("GET", "/subscribers/nobody%40example.com/transactions"))["total"] == 0


def test_a_single_create_would_start_automations_and_a_bulk_create_would_not(ask, ecomail):
    ask("POST", f"{PATH}-bulk", {"transaction_data": [a_document("QUIET")]})
    ask("POST", PATH, a_document("LOUD"))
    assert ecomail.automations == ["LOUD"]


TAKEN = {"errors": {"transaction.order_id": ["The transaction.order id has already been taken."]}}


def test_a_number_that_is_taken_is_refused_as_the_reference_says(ask, ecomail):
    ask("POST", PATH, a_document(shop="Vaas"))
    answer = ask("POST", PATH, a_document(shop="Other"))
    assert (answer.status, said(answer)) == (422, TAKEN)
    assert len(ecomail.transactions) == 1


def test_two_shops_may_hold_one_number_where_each_counts_for_itself(ask, ecomail):
    ecomail.one_numbering_per_shop = True
    assert [ask("POST", PATH, a_document(shop=shop)).status for shop in ("Vaas", "Other", "Vaas")] == [200, 200, 422]
    ask("PUT", f"{PATH}/ORD-1", a_document(shop="Other", city="Brno"))
    assert [(kept.shop, kept.city) for kept in ecomail.find("ORD-1")] == [("Vaas", None), ("Other", "Brno")]


@pytest.mark.parametrize(
    ("taken", "status", "held"),
    [(TakenInBulk.STORED, 200, 2), (TakenInBulk.SKIPPED, 200, 1), (TakenInBulk.REFUSED, 422, 1)],
)
def test_a_taken_number_in_bulk_ends_as_switched(ask, ecomail, taken, status, held):
    ask("POST", PATH, a_document())
    ecomail.taken_in_bulk = taken
    answer = ask("POST", f"{PATH}-bulk", {"transaction_data": [a_document(), a_document("ORD-2")]})
    assert (answer.status, len(ecomail.find("ORD-1"))) == (status, held)
    if taken is TakenInBulk.REFUSED:
        assert list(said(answer)["errors"]) == ["transaction_data.0.transaction.order_id"]
    else:
        assert said(answer) == {"inserts": len(ecomail.transactions) - 1}
        assert len({kept.id for kept in ecomail.transactions}) == len(ecomail.transactions)


def test_many_are_deleted_at_once(ask, ecomail):
    for number in range(3):
        ask("POST", PATH, a_document(f"ORD-{number}", shop="Vaas"))
    entries = [{"order_id": "ORD-0", "shop": "Vaas"}, {"order_id": "ORD-1", "shop": "Other"}, {"order_id": "NONE"}]
    assert said(ask("DELETE", f"{PATH}/delete-bulk", {"transaction_data": entries})) == {"deleted": 1}
    assert [kept.order_id for kept in ecomail.transactions] == ["ORD-1", "ORD-2"]


def test_a_quantity_may_be_a_text(ask, ecomail):
    assert ask("POST", PATH, a_document(items=[{"code": "A", "amount": "2.5"}])).status == 200
    assert ecomail.find("ORD-1")[0].items[0].amount == Decimal("2.5")
    assert ask("POST", PATH, a_document("ORD-2", items=[{"code": "A", "amount": "two"}])).status == 422


def test_errors_come_without_a_message_in_the_forms_of_the_reference(ask):
    assert said(ask("PUT", f"{PATH}/ORD-1", a_document())) == {"errors": ["Transaction not found."]}
    assert said(ask("GET", "/account", key="wrong")) == {"errors": "Wrong api key"}
    assert set(said(ask("POST", PATH, {}))) == {"errors"}


def test_one_bad_document_rejects_the_whole_batch_and_is_named_by_position(ask, ecomail):
    documents = [
        a_document("A"),
        a_document("B", email="", status="cancelled"),
        a_document("C", items=[{"price": "1"}]),
    ]
    answer = ask("POST", f"{PATH}-bulk", {"transaction_data": documents})
    assert answer.status == 422
    assert set(said(answer)["errors"]) == {
        "transaction_data.1.transaction.email",
        "transaction_data.1.transaction.status",
        "transaction_data.2.transaction_items.0.price",
    }
    assert ecomail.transactions == []


def test_a_batch_may_have_a_thousand_documents_and_no_more(ask, ecomail):
    documents = [a_document(f"ORD-{number}") for number in range(1001)]
    assert ask("POST", f"{PATH}-bulk", {"transaction_data": documents}).status == 422
    assert ecomail.transactions == []
    assert said(ask("POST", f"{PATH}-bulk", {"transaction_data": documents[1:]})) == {"inserts": 1000}


def test_a_put_overwrites_everything_and_says_nothing(ask, ecomail):
    ask("POST", PATH, a_document(city="Praha", county="Praha", props={"a": 1}, status="pending", shop="Vaas"))
    number = ecomail.find("ORD-1")[0].id
    answer = ask(
        "PUT",
        f"{PATH}/ORD-1",
        {"transaction": {"order_id": "ORD-1", "email": "x@example.com"}, "transaction_items": []},
    )
    (kept,) = ecomail.find("ORD-1")
    assert (answer.status, said(answer)) == (200, {})
    assert (kept.city, kept.county, kept.props, kept.status, kept.shop) == (None, None, None, None, "")
    assert (kept.amount, kept.items, kept.id) == (0, (), number)


def test_a_put_of_what_is_not_there_creates_nothing(ask, ecomail):
    assert ask("PUT", f"{PATH}/ORD-1", a_document()).status == 404
    assert ecomail.transactions == []


@pytest.mark.parametrize("order_id", ["A/B", "A B", "100%", "a+b#c?d=e", "č%2F", "delete"])
def test_an_order_id_may_have_any_characters_when_the_path_is_encoded(ask, ecomail, order_id):
    ask("POST", PATH, a_document(order_id))
    path = f"{PATH}/{quote(order_id, safe='')}"
    assert ask("PUT", path, a_document(order_id, city="Brno")).status == 200
    assert ecomail.find(order_id)[0].city == "Brno"
    assert said(ask("DELETE", f"{path}/delete")) == {"deleted": True}
    assert ecomail.transactions == []


def test_an_order_id_with_a_slash_that_is_not_encoded_is_not_found(ask):
    ask("POST", PATH, a_document("A/B"))
    assert ask("PUT", f"{PATH}/A/B", a_document("A/B")).status == 404


def test_a_delete_with_another_shop_is_guarded(ask, ecomail):
    ask("POST", PATH, a_document(shop="Vaas"))
    assert said(ask("DELETE", f"{PATH}/ORD-1/delete", {"transaction_data": {"shop": "Other"}})) == {"deleted": False}
    assert ecomail.find("ORD-1")
    assert said(ask("DELETE", f"{PATH}/ORD-1/delete", {"transaction_data": {"shop": "Vaas"}})) == {"deleted": True}
    assert not ecomail.find("ORD-1")


def test_a_write_becomes_visible_after_as_many_reads_as_switched(ask, ecomail):
    ask("POST", PATH, a_document(city="Old"))
    ecomail.reads_until_visible = 2
    ask("PUT", f"{PATH}/ORD-1", a_document(city="New"))
    ask("POST", PATH, a_document("OTHER", email="eva@example.com"))

    def cities(email):
        return [kept["city"] for kept in said(ask("GET", f"/subscribers/{email}/transactions")).get("transactions", [])]

    assert [cities("jan@example.com") for _ in range(3)] == [["Old"], ["Old"], ["New"]]
    assert [len(cities("eva@example.com")) for _ in range(3)] == [0, 0, 1]


def test_without_a_json_body_nothing_is_stored_and_no_accept_is_asked_for(ecomail: FakeEcomail):
    body = b'{"transaction": {"order_id": "A", "email": "a@example.com"}, "transaction_items": []}'
    headers = {"content-type": "application/json", "key": "test-key", "accept": "*/*"}
    assert ecomail.handle(Request("POST", PATH, {}, headers | {"content-type": "text/plain"}, body)).status == 422
    assert ecomail.handle(Request("POST", PATH, {}, headers, body[:-1])).status == 422
    assert ecomail.transactions == []
    assert ecomail.handle(Request("POST", PATH, {}, headers, body)).status == 200


def test_an_order_without_a_date_is_dated_now(ask, ecomail, clock):
    document = a_document()
    del document["transaction"]["timestamp"]
    ask("POST", PATH, document)
    assert ecomail.find("ORD-1")[0].timestamp == int(clock.now().timestamp())


def test_changes_by_other_people_are_seen_and_are_no_requests(ask, ecomail):
    ask("POST", PATH, a_document())
    asked = len(ecomail.journal.exchanges)
    ecomail.change_elsewhere("ORD-1", city="Elders")
    assert ecomail.find("ORD-1")[0].city == "Elders"
    ecomail.remove_elsewhere("ORD-1")
    assert ecomail.find("ORD-1") == ()
    assert len(ecomail.journal.exchanges) == asked
