"""PHP clients against the sandbox over loopback: Ecomail's official one, unchanged, and bare cURL in its manner.

The official client is not part of this project. Whoever checks fetches it and says in ``ECOMAIL_PHP_CLIENT`` where its
``Ecomail.php`` is. PHP with cURL is needed as well; without it there is nothing to run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DemoShop
from core.demo_shop.wire import Request, Response
from tests.support.http_server import serve

CLIENT = os.environ.get("ECOMAIL_PHP_CLIENT", "")
PHP = shutil.which("php") or ""


def _has_curl() -> bool:
    command = [PHP, "-r", "exit(function_exists('curl_init') ? 0 : 1);"]
    return bool(PHP) and subprocess.run(command, check=False, timeout=60).returncode == 0  # noqa: S603 - our own command


needs_php = pytest.mark.skipif(not _has_curl(), reason="needs php-cli and php-curl")
needs_client = pytest.mark.skipif(not CLIENT, reason="needs ECOMAIL_PHP_CLIENT, the path of Ecomail.php")

CALLS = """<?php
require $argv[1];
$client = new Ecomail($argv[2], Ecomail::JSONArray, $argv[3]);
function document($number, $city) {
    return array(
        'transaction' => array('order_id' => $number, 'email' => 'jan@example.com', 'shop' => 'Vaas', 'amount' => 12.5,
            'city' => $city, 'timestamp' => 1767261600),
        'transaction_items' => array(array('code' => 'A', 'title' => 'Vaas', 'price' => 12.5, 'amount' => '1')),
    );
}
$answers = array(
    'created' => $client->createNewTransaction(document('A-1', 'Praha')),
    'taken' => $client->createNewTransaction(document('A-1', 'Praha')),
    'bulk' => $client->createBulkTransactions(array('transaction_data' => array(document('A-2', 'Brno')))),
    'updated' => $client->updateTransaction('A-1', document('A-1', 'Plzen')),
    'missing' => $client->updateTransaction('A-9', document('A-9', 'Plzen')),
    'deleted' => $client->deleteTransaction('A-2'),
    'invalid' => $client->createNewTransaction(array('transaction' => array('order_id' => 'A-3'))),
);
$stranger = new Ecomail('wrong', Ecomail::JSONArray, $argv[3]);
$answers['refused'] = $stranger->createNewTransaction(document('A-4', 'Praha'));
echo json_encode($answers);
"""

BARE_CALLS = """<?php
list(, $key, $base) = $argv;
function ask($key, $url, $method, $data = null) {
    $curl = curl_init($url);
    curl_setopt_array($curl, array(CURLOPT_RETURNTRANSFER => true, CURLOPT_CUSTOMREQUEST => $method,
        CURLOPT_HTTPHEADER => array('key: ' . $key, 'Content-Type: application/json', 'Accept:')));
    if ($data !== null) {
        curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($data));
    }
    $body = curl_exec($curl);
    return array('status' => curl_getinfo($curl, CURLINFO_HTTP_CODE), 'body' => json_decode($body, true));
}
function document($number, $more = array()) {
    return array(
        'transaction' => array_merge(array('order_id' => $number, 'email' => 'jan@example.com', 'shop' => 'Vaas',
            'amount' => 12.1, 'tax' => 0.1 + 0.2, 'timestamp' => 1767261600, 'props' => array()), $more),
        'transaction_items' => array(array('code' => 'A', 'title' => 'Kytice „Pro maminku“ 50/60',
            'price' => 3 * 8.2, 'amount' => '3', 'categories' => array(), 'tags' => array())),
    );
}
$list = $base . '/tracker/transaction';
$answers = array(
    'created' => ask($key, $list, 'POST', document('A-1')),
    'taken' => ask($key, $list, 'POST', document('A-1')),
    'bulk' => ask($key, $list . '-bulk', 'POST',
        array('transaction_data' => array(document('A/2'), document('A-3'), document('A-4')))),
    'updated' => ask($key, $list . '/' . urlencode('A/2'), 'PUT', document('A/2', array('city' => 'Plzen'))),
    'missing' => ask($key, $list . '/A-9', 'PUT', document('A-9')),
    'deleted' => ask($key, $list . '/A-3/delete', 'DELETE', array('transaction_data' => array())),
    'many' => ask($key, $list . '/delete-bulk', 'DELETE',
        array('transaction_data' => array(array('order_id' => 'A-4', 'shop' => 'Vaas')))),
    'invalid' => ask($key, $list, 'POST', array('transaction' => array(), 'transaction_items' => array())),
    'refused' => ask('wrong', $list, 'POST', document('A-5')),
    'listed' => ask($key, $list . '?per_page=500', 'GET'),
);
echo json_encode($answers);
"""


def answers_of(script: Path, calls: str, *arguments: str, options: tuple[str, ...] = ()) -> Any:
    script.write_text(calls, encoding="utf-8")
    command = [PHP, *options, str(script), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - our own script
    return json.loads(done.stdout, parse_float=Decimal)


@needs_php
@needs_client
def test_the_official_client_works_against_the_sandbox(tmp_path: Path) -> None:
    far_side = DemoShop(orders=[], transactions=[])
    with serve(far_side.handle_ecomail) as (ecomail,):
        answers = answers_of(tmp_path / "calls.php", CALLS, CLIENT, DEMO_ECOMAIL_KEY, ecomail.base_url)
    assert answers["created"]["order_id"] == "A-1"
    assert answers["bulk"] == {"inserts": 1}
    assert answers["updated"] == []
    assert answers["deleted"] == {"deleted": True}
    assert {name: answers[name]["error"] for name in ("taken", "missing", "invalid", "refused")} == {
        "taken": 422, "missing": 404, "invalid": 422, "refused": 401,
    }  # fmt: skip
    assert answers["taken"]["message"] == {
        "errors": {"transaction.order_id": ["The transaction.order id has already been taken."]}
    }
    (held,) = far_side.ecomail.transactions
    assert (held.order_id, held.city, held.items[0].amount) == ("A-1", "Plzen", Decimal(1))


@needs_php
@pytest.mark.parametrize(("precision", "price"), [(-1, "24.599999999999998"), (17, "24.599999999999998"), (14, "24.6")])
def test_bare_curl_in_that_manner_works_against_the_sandbox(precision: int, price: str, tmp_path: Path) -> None:
    """No Accept, empty arrays for empty objects, and numbers as PHP's settings write them."""
    far_side, asked = DemoShop(orders=[], transactions=[]), []

    def handle(request: Request) -> Response:
        asked.append(request.headers)
        return far_side.handle_ecomail(request)

    with serve(handle) as (ecomail,):
        answers = answers_of(
            tmp_path / "calls.php", BARE_CALLS, DEMO_ECOMAIL_KEY, ecomail.base_url,
            options=("-d", f"serialize_precision={precision}"),
        )  # fmt: skip
    assert {name: answer["status"] for name, answer in answers.items()} == {
        "created": 200, "taken": 422, "bulk": 200, "updated": 200, "missing": 404, "deleted": 200, "many": 200,
        "invalid": 422, "refused": 401, "listed": 200,
    }  # fmt: skip
    said = {name: answer["body"] for name, answer in answers.items()}
    assert said["created"]["amount"] == Decimal("12.1")
    assert (said["bulk"], said["updated"]) == ({"inserts": 3}, [])
    assert (said["deleted"], said["many"]) == ({"deleted": True}, {"deleted": 1})
    assert said["taken"] == {"errors": {"transaction.order_id": ["The transaction.order id has already been taken."]}}
    assert (said["missing"], said["refused"]) == (
        {"errors": ["Transaction not found."]}, {"errors": "Wrong api key"},
    )  # fmt: skip
    assert list(said["invalid"]) == ["errors"]
    assert list(said["invalid"]["errors"]) == ["transaction"]
    assert [row["order_id"] for row in said["listed"]["data"]] == ["A/2", "A-1"]
    for held in far_side.ecomail.transactions:
        assert (held.amount, held.items[0].price, held.items[0].amount) == (Decimal("12.1"), Decimal(price), Decimal(3))
        assert held.items[0].title == "Kytice „Pro maminku“ 50/60"
    assert len(asked) == len(answers)
    assert not any("accept" in headers for headers in asked)
