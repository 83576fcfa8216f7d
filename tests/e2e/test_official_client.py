"""Ecomail's official PHP client, unchanged, against the sandbox over loopback.

The client is not part of this project. Whoever checks fetches it and says in ``ECOMAIL_PHP_CLIENT`` where its
``Ecomail.php`` is; PHP with cURL is needed as well. Without them there is nothing to run.
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
from tests.support.http_server import serve

CLIENT = os.environ.get("ECOMAIL_PHP_CLIENT", "")
PHP = shutil.which("php")

pytestmark = pytest.mark.skipif(
    not (CLIENT and PHP), reason="needs php and ECOMAIL_PHP_CLIENT, the path of Ecomail.php"
)

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


def answers_of(base_url: str, script: Path) -> Any:
    assert PHP is not None
    script.write_text(CALLS, encoding="utf-8")
    command = [PHP, str(script), CLIENT, DEMO_ECOMAIL_KEY, base_url]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - our own script
    return json.loads(done.stdout)


def test_the_official_client_works_against_the_sandbox(tmp_path: Path) -> None:
    far_side = DemoShop(orders=[], transactions=[])
    with serve(far_side.handle_ecomail) as (ecomail,):
        answers = answers_of(ecomail.base_url, tmp_path / "calls.php")
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
