"""The shop's own list of orders over real HTTP: its fields are called anything, and the list moves while it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.demo_shop.shop import DemoShop
from core.demo_shop.shop_orders import ShopOrder, random_names
from core.demo_shop.wire import Request, Response, decode, encode
from tests.far_side.observer import READING, violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import shop_order

ROWS_PER_PAGE = 100


def listed(number: int, **fields: Any) -> ShopOrder:
    """An order as the list may show it; a higher number is a newer order."""
    at = f"2026-02-{1 + number // 1000:02} {number % 1000 // 60:02}:{number % 60:02}:00"
    email = f"customer{number}@example.com"
    fields = {"created_at": at, "email": email, "city": "Utrecht", "country": "NL"} | fields
    return structs.replace(shop_order(number), **fields)


def fill(far_side: DemoShop, orders: list[ShopOrder]) -> None:
    far_side.wemasy.orders = {(order.website_id, order.order_session): order for order in orders}


@pytest.fixture
def far_side() -> DemoShop:
    shop = DemoShop(orders=[], transactions=[], wemasy_limit=6000, ecomail_limit=6000)
    shop.journal.phase = READING
    return shop


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        yield shop
    assert violations(far_side) == [], "fetching changes nothing"


def pages_asked(far_side: DemoShop) -> list[str]:
    return [e.query["page"] for e in far_side.journal.exchanges if e.path.endswith("/orders/all")]


def whenever_listed(far_side: DemoShop, then: Callable[[int], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls ``then`` with the number of the page after each page of the list was answered."""
    answer = far_side.wemasy._list

    def answer_and_go_on(request: Request) -> Response:
        response = answer(request)
        then(int(request.query["page"]))
        return response

    monkeypatch.setattr(far_side.wemasy, "_list", answer_and_go_on)


@pytest.mark.parametrize("style", [0, 1])
def test_orders_whose_fields_are_called_plainly_come_in_without_a_question(shop, far_side, style) -> None:
    far_side.wemasy.row_style = style
    fill(far_side, [listed(number) for number in range(1, 251)])
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["rows"], fetched["added"], fetched["rejected"]) == (0, 250, 250, [])
    assert set(fetched["columns"]) >= {"order_session", "email", "city", "country", "timestamp", "total"}
    assert "order_id" not in fetched["columns"], "a list may number orders in its own way"
    _, orders = shop.run("orders", "--json")
    assert {order["email"] for order in orders["orders"]} == {
        f"customer{number}@example.com" for number in range(1, 251)
    }
    status, compared = shop.run("compare", "--json")
    assert compared["summary"]["missing"] == 250


@pytest.mark.parametrize("seed", [7, 41, 2026])
def test_orders_whose_fields_are_called_anything_come_in_once_they_were_named(shop, far_side, seed) -> None:
    far_side.wemasy.row_style = seed
    fill(far_side, [listed(number) for number in range(1, 4)])
    status, refused = shop.run("fetch", "--json")
    assert (status, refused["error"]["code"]) == (2, "import_file")
    assert "order_session" in refused["error"]["message"]
    names = random_names(seed)
    _, shown = shop.run("fetch", "--columns", "--json")
    samples = {column["column"]: column["samples"] for column in shown["columns"]}
    assert samples[names["order_session"]] == ["session-3", "session-2", "session-1"]
    wanted = {"order_session": "order_session", "email": "email", "timestamp": "timestamp", "total": "total"}
    choices = [text for field, name in wanted.items() for text in ("--map", f"{field}={names[name]}")]
    status, fetched = shop.run("fetch", *choices, "--json")
    assert (status, fetched["added"], fetched["columns"]["order_session"]) == (0, 3, names["order_session"])

    fill(far_side, [listed(number) for number in range(1, 5)])
    status, again = shop.run("fetch", "--json")
    assert (status, again["added"], again["columns"]) == (0, 1, fetched["columns"]), "the choice is remembered"


def test_only_what_is_new_is_fetched_the_next_time(shop, far_side) -> None:
    fill(far_side, [listed(number) for number in range(1, 501)])
    shop.run("fetch")
    assert pages_asked(far_side) == ["1", "2", "3", "4", "5"]
    fill(far_side, [listed(number) for number in range(1, 531)])
    _, fetched = shop.run("fetch", "--json")
    assert (fetched["added"], fetched["complete"]) == (30, True)
    assert pages_asked(far_side)[5:] == ["1", "2"], "the second page held nothing new"


def test_a_walk_that_was_cut_short_keeps_what_it_read_and_does_not_hide_what_is_older(
    shop, far_side, monkeypatch
) -> None:
    fill(far_side, [listed(number) for number in range(1, 301)])
    answer = far_side.wemasy._list
    refusal = Response(422, {"content-type": "application/json"}, encode({"message": "No more."}))
    with monkeypatch.context() as trouble:
        trouble.setattr(
            far_side.wemasy, "_list", lambda request: answer(request) if request.query["page"] < "3" else refusal
        )
        status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["added"], fetched["complete"], fetched["error"]["code"]) == (3, 200, False, "refused")
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["added"], fetched["unchanged"], fetched["complete"]) == (0, 100, 200, True)


def test_a_shop_that_keeps_selling_shows_orders_twice_and_none_is_lost_or_doubled(shop, far_side, monkeypatch) -> None:
    sold = [listed(number) for number in range(1, 301)]
    fill(far_side, sold)

    def sell_more(page: int) -> None:
        sold.extend(listed(number) for number in range(300 + 37 * page, 337 + 37 * page))
        fill(far_side, sold)

    whenever_listed(far_side, sell_more, monkeypatch)
    _, fetched = shop.run("fetch", "--json")
    _, orders = shop.run("orders", "--json")
    sessions = [order["order_session"] for order in orders["orders"]]
    assert len(sessions) == len(set(sessions)) == fetched["added"] == fetched["rows"]
    assert set(sessions) >= {f"session-{number}" for number in range(1, 301)}


def test_an_order_that_moved_to_a_later_page_and_changed_counts_once_as_it_is_now(shop, far_side, monkeypatch) -> None:
    sold = [listed(number) for number in range(1, 151)]
    fill(far_side, sold)

    def move_one(page: int) -> None:
        if page == 1:
            # Newer orders push it to the second page, where its total has changed meanwhile.
            changed = structs.replace(sold[60], purchase=sold[60].purchase | {"value": Decimal("99.00")})
            sold[60] = changed
            fill(far_side, [*sold, *(listed(number) for number in range(500, 520))])

    whenever_listed(far_side, move_one, monkeypatch)
    _, fetched = shop.run("fetch", "--json")
    assert fetched["rejected"] == []
    _, orders = shop.run("orders", "--json")
    assert sum(1 for order in orders["orders"] if order["order_session"] == sold[60].order_session) == 1


def test_a_period_is_kept_to_and_ends_the_walk(shop, far_side) -> None:
    fill(far_side, [listed(number, created_at=f"2026-{1 + number // 100:02}-15 10:00:00") for number in range(1, 1000)])
    status, fetched = shop.run("fetch", "--from", "2026-08-01", "--to", "2026-08-31", "--json")
    assert (status, fetched["added"], fetched["rows"]) == (0, 100, 100)
    assert len(pages_asked(far_side)) < 10, "what is older than the period is not read"


def test_orders_after_a_period_that_was_fetched_are_still_new(shop, far_side) -> None:
    fill(far_side, [listed(number, created_at=f"2026-{1 + number // 100:02}-15 10:00:00") for number in range(1, 1000)])
    shop.run("fetch", "--from", "2026-02-01", "--to", "2026-02-28")
    shop.run("fetch", "--from", "2026-02-01")
    _, orders = shop.run("orders", "--json")
    assert len(orders["orders"]) == 900


def test_a_period_of_ten_years_walks_to_the_end_and_no_further(shop, far_side) -> None:
    fill(far_side, [listed(number) for number in range(1, 151)])
    status, fetched = shop.run("fetch", "--from", "2016-01-01", "--to", "2026-12-31", "--json")
    assert (status, fetched["added"], pages_asked(far_side)) == (0, 150, ["1", "2"])


def test_a_period_that_ends_before_it_begins_gets_a_sentence(shop) -> None:
    status, answer = shop.run("fetch", "--from", "2026-03-01", "--to", "2026-02-01", "--json")
    assert (status, "ends" in answer["error"]["message"]) == (2, True)


def test_a_list_that_is_not_sorted_is_read_to_its_end(shop, far_side, monkeypatch) -> None:
    fill(far_side, [listed(number) for number in range(1, 351)])
    shop.run("fetch")
    monkeypatch.setattr(far_side.wemasy, "_chosen", lambda _: list(far_side.wemasy.orders.values()))
    fill(far_side, [listed(number, created_at=f"2026-02-{1 + number % 28:02} 10:00:00") for number in range(1, 361)])
    _, fetched = shop.run("fetch", "--json")
    assert fetched["added"] == 10, "the new ones stand at the end of this list"


def test_quotes_are_never_taken(shop, far_side, monkeypatch) -> None:
    fill(far_side, [listed(1), listed(2, kind="quote"), listed(3)])
    _, fetched = shop.run("fetch", "--json")
    assert (fetched["added"], fetched["rejected"]) == (2, [])
    assert far_side.journal.exchanges[0].path.endswith("/orders/all")
    # A list that shows them although it was not asked to, whatever it calls the field:
    far_side.wemasy.row_style = 99
    monkeypatch.setattr(far_side.wemasy, "_chosen", lambda _: list(far_side.wemasy.orders.values()))
    names = random_names(99)
    _, again = shop.run("fetch", "--map", f"order_session={names['order_session']}", "--json")
    assert [row["code"] for row in again["rejected"]] == ["quote"]


@pytest.mark.parametrize("status", [401, 403])
def test_a_token_that_was_revoked_or_may_not_read_the_list_says_so_and_the_file_way_stays(
    shop, far_side, tmp_path, monkeypatch, status
) -> None:
    refusal = Response(status, {"content-type": "application/json"}, encode({"error": True, "message": "No."}))
    monkeypatch.setattr(far_side.wemasy, "_list", lambda _: refusal)
    ended, answer = shop.run("fetch", "--json")
    assert (ended, answer["error"]["code"]) == (4, "key_refused")
    assert "import a file" in answer["error"]["message"]
    file = tmp_path / "orders.csv"
    file.write_text("order_session,email\nsession-1,jan@example.com\n", encoding="utf-8")
    assert shop.run("import", file)[0] == 0


def test_a_token_that_is_revoked_on_the_way_keeps_what_was_read(shop, far_side, monkeypatch) -> None:
    fill(far_side, [listed(number) for number in range(1, 251)])
    answer = far_side.wemasy._list
    refusal = Response(401, {"content-type": "application/json"}, encode({"error": True, "message": "No."}))
    monkeypatch.setattr(
        far_side.wemasy, "_list", lambda request: answer(request) if request.query["page"] < "3" else refusal
    )
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["added"], fetched["error"]["code"]) == (4, 200, "key_refused")


def test_a_shop_without_orders_is_no_failure(shop) -> None:
    status, fetched = shop.run("fetch", "--map", "email=customer.mail", "--json")
    assert (status, fetched["rows"], fetched["complete"]) == (0, 0, True)


def test_without_a_token_nothing_is_asked(far_side, tmp_path, capsys) -> None:
    with cli_shop(far_side, tmp_path / "data", capsys, wemasy_key="") as shop:
        status, answer = shop.run("fetch", "--json")
    assert (status, answer["error"]["code"], far_side.journal.exchanges) == (4, "key_missing", ())


def test_rows_without_any_usable_field_are_refused_with_the_reason_and_the_rest_comes_in(shop, far_side) -> None:
    empty = [structs.replace(listed(n), listed={"note": None, "user": {}, "lines": []}) for n in (2, 4)]
    fill(
        far_side, [listed(1), *empty, listed(3), structs.replace(listed(5), listed={"order_session": ["a", {"b": 1}]})]
    )
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["added"], fetched["rows"]) == (0, 2, 5)
    assert {row["code"] for row in fetched["rejected"]} == {"session_missing"}


def test_the_same_session_under_two_websites_is_two_orders_and_the_other_shops_stays_out(shop, far_side) -> None:
    row = {"order_session": "twin", "created_at": "2026-02-03 10:00:00"}
    ours = structs.replace(listed(1), listed=row | {"website_id": 1, "user": {"email": "jan@example.com"}})
    theirs = structs.replace(
        listed(2, website_id="2"), listed=row | {"website_id": 2, "user": {"email": "eva@example.com"}}
    )
    fill(far_side, [ours, theirs])
    _, fetched = shop.run("fetch", "--json")
    assert (fetched["added"], [row["code"] for row in fetched["rejected"]]) == (1, ["other_website"])
    assert "website 2" in fetched["rejected"][0]["reason"]
    _, orders = shop.run("orders", "--json")
    assert [(order["website_id"], order["email"]) for order in orders["orders"]] == [("1", "jan@example.com")]


def test_the_same_session_twice_without_a_website_is_refused_rather_than_mixed_up(shop, far_side) -> None:
    rows = [{"order_session": "twin", "email": f"{who}@example.com"} for who in ("jan", "eva")]
    fill(far_side, [structs.replace(listed(number), listed=row) for number, row in enumerate(rows)])
    _, fetched = shop.run("fetch", "--json")
    assert (fetched["added"], [row["code"] for row in fetched["rejected"]]) == (0, ["conflict", "conflict"])
    assert "website" in fetched["rejected"][0]["reason"]


@pytest.mark.parametrize("session", ["a/b", "a b", "100%", "🌷-1", "a+b@c", "123456789012345000"])
def test_sessions_of_odd_characters_stay_what_they_are_or_get_a_reason(shop, far_side, session) -> None:
    order = structs.replace(listed(1), order_session=session, email="Jan+Shop@Example.com")
    fill(far_side, [order])
    _, fetched = shop.run("fetch", "--json")
    if fetched["rejected"]:
        assert fetched["rejected"][0]["reason"]
        return
    _, compared = shop.run("compare", "--json")
    assert [(o["order_session"], o["email"], o["state"]) for o in compared["orders"]] == [
        (session, "Jan+Shop@Example.com", "missing")
    ]


def test_the_address_of_the_next_page_is_never_followed(shop, far_side, monkeypatch) -> None:
    fill(far_side, [listed(number) for number in range(1, 151)])
    answer = far_side.wemasy._list

    def answer_with_a_trap(request: Request) -> Response:
        response = answer(request)
        body = decode(response.body)
        body["data"]["next_page_url"] = "http://198.51.100.7/steal?page=2" if body["data"]["next_page_url"] else None
        del body["data"]["last_page"]
        return structs.replace(response, body=encode(body))

    monkeypatch.setattr(far_side.wemasy, "_list", answer_with_a_trap)
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["added"]) == (0, 150)


def test_a_page_that_is_another_page_is_no_answer(shop, far_side, monkeypatch) -> None:
    fill(far_side, [listed(number) for number in range(1, 251)])
    answer = far_side.wemasy._list
    monkeypatch.setattr(far_side.wemasy, "_list", lambda request: answer(structs.replace(request, query={"page": "1"})))
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["complete"], fetched["added"]) == (3, False, 100)
    assert "page 1" in fetched["error"]["message"]


# ------------------------------------------------------------------------------------ the buyer, and one order in full


@pytest.mark.parametrize(
    "users",
    [
        {"email": "klant@example.cz"},
        '{"email": "klant@example.cz", "name": "Jan"}',
        [{"email": "klant@example.cz", "id": 7}],
        '[{"name": "Jan", "email": "klant@example.cz"}]',
        '{"email":"klant@example.cz"',
        "klant@example.cz",
        {"customer": {"email": "klant@example.cz"}},
    ],
)
def test_the_buyer_is_found_in_whatever_form_the_list_names_it(shop, far_side, users: Any) -> None:
    row = {"order_number": "ORD-1", "order_session": "session-1", "created_at": "2026-02-20 13:25:35", "users": users}
    fill(far_side, [listed(1, listed=row)])
    status, fetched = shop.run("fetch", "--json")
    assert (status, fetched["added"]) == (0, 1)
    _, orders = shop.run("orders", "--json")
    readable = not (isinstance(users, str) and users.startswith("{") and not users.endswith("}"))
    assert orders["orders"][0]["email"] == ("klant@example.cz" if readable else None)


def details_asked(far_side: DemoShop) -> int:
    return sum(exchange.path.endswith("/orders/detail") for exchange in far_side.journal.exchanges)


def import_bare(shop: CliShop, tmp_path: Path, numbers: range, *, columns: str = "order_session") -> None:
    cells = {"order_session": "session-{}", "email": "customer{}@example.com", "timestamp": "2026-02-20T13:25:35Z"}
    lines = [columns, *(",".join(cells[name].format(number) for name in columns.split(",")) for number in numbers)]
    path = tmp_path / "bare.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert shop.run("import", path)[0] == 0
    shop.run("compare")


def test_what_no_file_says_of_an_order_comes_from_its_detail(shop, far_side, tmp_path: Path) -> None:
    fill(far_side, [listed(number) for number in (1, 2)])
    far_side.ecomail.subscribers |= {"customer1@example.com", "customer2@example.com"}
    import_bare(shop, tmp_path, range(1, 3))
    assert details_asked(far_side) == 2
    _, planned = shop.run("push", "--dry-run", "--json")
    documents = [push["request"]["transaction"] for push in planned["pushes"]]
    assert sorted(document["email"] for document in documents) == ["customer1@example.com", "customer2@example.com"]
    assert {document["city"] for document in documents} == {"Utrecht"}
    assert all(document["timestamp"] for document in documents)
    shop.run("compare")
    assert details_asked(far_side) == 2, "what is known is not asked again"


def test_an_order_that_needs_nothing_is_not_asked_about(shop, far_side, tmp_path: Path) -> None:
    fill(far_side, [listed(1)])
    import_bare(shop, tmp_path, range(1, 2), columns="order_session,email,timestamp")
    assert details_asked(far_side) == 0


def test_what_the_file_says_stands_beside_the_detail(shop, far_side, tmp_path: Path) -> None:
    fill(far_side, [listed(1, email="other@example.com")])
    import_bare(shop, tmp_path, range(1, 2), columns="order_session,email")
    assert details_asked(far_side) == 1, "for its date"
    _, orders = shop.run("orders", "--json")
    assert orders["orders"][0]["email"] == "customer1@example.com"


def test_details_that_do_not_help_are_not_asked_for_on_and_on(shop, far_side, tmp_path: Path) -> None:
    fill(far_side, [listed(number, email="", created_at="", city="", country="") for number in range(1, 31)])
    import_bare(shop, tmp_path, range(1, 31))
    assert details_asked(far_side) < 15
    _, orders = shop.run("orders", "--json")
    assert {blocker["code"] for order in orders["orders"] for blocker in order["blockers"]} == {"email_missing"}


def test_a_token_that_may_not_read_details_stops_nothing(far_side, tmp_path: Path, capsys) -> None:
    fill(far_side, [listed(number) for number in range(1, 21)])
    with cli_shop(far_side, tmp_path / "data", capsys, wemasy_key="another-token") as shop:
        import_bare(shop, tmp_path, range(1, 21))
        _, orders = shop.run("orders", "--json")
        assert {blocker["code"] for order in orders["orders"] for blocker in order["blockers"]} == {"email_missing"}
        assert details_asked(far_side) < 15
    with cli_shop(far_side, tmp_path / "without", capsys, wemasy_key="") as shop:
        before = details_asked(far_side)
        import_bare(shop, tmp_path, range(1, 21))
        assert details_asked(far_side) == before, "without a token nobody is asked"
