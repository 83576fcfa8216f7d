"""``statement``: a month closed, listed and checked on the command line, with the exit statuses."""

from __future__ import annotations

import json

import pytest

from core.cli.exit_status import ExitStatus

FILE = """order_session,website_id,order_id,email,timestamp,total,currency
abc123,1,VZ-1,eva@example.com,2020-02-03 10:00,12.50,EUR
abc124,1,VZ-2,jan@example.com,2020-03-03 10:00,15.00,EUR
"""


@pytest.fixture
def shop(run, tmp_path):
    (tmp_path / "orders.csv").write_text(FILE, "utf-8")
    assert run("import", tmp_path / "orders.csv", "--profile", "Vaas").status == ExitStatus.DONE
    return lambda *arguments: run(*arguments, "--profile", "Vaas")


@pytest.fixture
def closed(shop, tmp_path):
    called = shop("statement", "close", "2020-02", "--to", tmp_path / "feb.html", "--json")
    assert called.status == ExitStatus.DONE
    return called.json


def test_a_month_is_closed_and_listed(shop, closed, tmp_path):
    assert (closed["month"], closed["orders"], closed["journal"], closed["replaces"]) == ("2020-02", 1, 0, None)
    assert closed["file"] == str(tmp_path / "feb.json")
    document = json.loads((tmp_path / "feb.json").read_text("utf-8"))
    assert document["entries"][-1]["hash"] == closed["seal"]
    orders = [link["entry"] for link in document["entries"] if link["entry"]["kind"] == "order"]
    assert [(order["order"], order["state"]) for order in orders] == [("VZ-1", "new")]
    listed = shop("statement", "list", "--json").json["closed"]
    assert [month["seal"] for month in listed] == [closed["seal"]]
    assert closed["seal"] in shop("statement", "list").out


def test_closed_twice_or_too_early_is_wrong_usage(shop, closed, tmp_path):
    again = shop("statement", "close", "2020-02", "--to", tmp_path / "feb.html")
    assert again.status == ExitStatus.USAGE
    assert "closed already" in again.err
    assert shop("statement", "close", "9998-01", "--to", tmp_path / "x.html").status == ExitStatus.USAGE
    assert shop("statement", "close", "2020-02", "--to", tmp_path / "x.docx", "--again").status == ExitStatus.USAGE
    replaced = shop("statement", "close", "2020-02", "--to", tmp_path / "feb.html", "--again", "--json").json
    assert replaced["replaces"] == closed["seal"]


def test_a_statement_is_checked_with_its_shop(run, closed, tmp_path):
    called = run("statement", "verify", tmp_path / "feb.json", "--json")
    assert (called.status, called.json["unchanged"], called.json["history_asked"]) == (ExitStatus.DONE, True, True)
    assert called.json["page_checked"] is True
    assert "Nothing was changed" in run("statement", "verify", tmp_path / "feb.html").out


def test_a_statement_is_checked_alone_and_makes_no_shop(run, closed, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    called = run("statement", "verify", tmp_path / "feb.json", "--data-dir", elsewhere)
    assert called.status == ExitStatus.DONE
    assert "not on this computer" in called.out
    assert not elsewhere.exists()


def test_a_changed_one_has_a_status_of_its_own(run, closed, tmp_path):
    text = (tmp_path / "feb.json").read_text("utf-8")
    (tmp_path / "feb.json").write_text(text.replace("VZ-1", "VZ-9"), "utf-8")
    called = run("statement", "verify", tmp_path / "feb.json", "--json")
    assert called.status == ExitStatus.DIFFERENT
    assert [problem["code"] for problem in called.json["problems"]] == ["statement_changed"]
    assert run("statement", "verify", tmp_path / "orders.csv").status == ExitStatus.USAGE
    assert run("statement", "verify", tmp_path / "none.json").status == ExitStatus.USAGE


def test_another_shop_keeps_another_statement(run, closed, tmp_path):
    run("import", tmp_path / "orders.csv", "--profile", "Bloem")
    run("statement", "close", "2020-02", "--to", tmp_path / "bloem.html", "--profile", "Bloem")
    called = run("statement", "verify", tmp_path / "feb.json", "--profile", "Bloem", "--json")
    assert called.status == ExitStatus.DIFFERENT
    assert [problem["code"] for problem in called.json["problems"]] == ["statement_other"]
    assert run("statement", "verify", tmp_path / "bloem.json").status == ExitStatus.DONE


def test_it_is_a_pdf_without_a_word_and_checked_like_one(run, shop, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    closed = shop("statement", "close", "2020-02", "--json").json
    page, document = tmp_path / "statement-Vaas-2020-02.pdf", tmp_path / "statement-Vaas-2020-02.json"
    assert (closed["page"], closed["file"]) == (page.name, document.name)
    assert page.read_bytes().startswith(b"%PDF-")
    assert run("statement", "verify", page, "--json").json["page_checked"] is True
    page.write_bytes(page.read_bytes() + b"%")
    called = run("statement", "verify", document, "--json")
    assert (called.status, called.json["problems"][0]["code"]) == (ExitStatus.DIFFERENT, "statement_page_changed")


def test_where_nothing_can_be_printed_the_month_stays_open(shop, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "nowhere" / "order-reconciler-cli"))
    called = shop("statement", "close", "2020-02", "--to", tmp_path / "feb.pdf")
    assert called.status == ExitStatus.USAGE
    assert "ends in .html" in called.err
    assert not list(tmp_path.glob("feb.*"))
    assert shop("statement", "list", "--json").json["closed"] == []


def test_the_seal_that_was_kept_tells_one_made_anew(run, closed, tmp_path):
    kept = run("statement", "verify", tmp_path / "feb.json", "--seal", closed["seal"].upper(), "--json")
    assert (kept.status, kept.json["unchanged"]) == (ExitStatus.DONE, True)
    other = run("statement", "verify", tmp_path / "feb.json", "--seal", "0" * 64, "--json")
    assert (other.status, other.json["problems"][0]["code"]) == (ExitStatus.DIFFERENT, "statement_seal_other")
    assert "Compare the seal" in run("statement", "verify", tmp_path / "feb.json").out
    short = run("statement", "verify", tmp_path / "feb.json", "--seal", closed["seal"][:8])
    assert short.status == ExitStatus.USAGE


@pytest.mark.parametrize("name", ["", "a\\u0000b", "../../etc"])
def test_a_name_that_no_shop_can_have_hinders_no_check(run, closed, tmp_path, name):
    text = (tmp_path / "feb.json").read_text("utf-8").replace('"profile": "Vaas"', f'"profile": "{name}"')
    (tmp_path / "feb.json").write_text(text, "utf-8")
    called = run("statement", "verify", tmp_path / "feb.json", "--json")
    assert called.json["problems"][0]["code"] == "statement_changed"
    assert called.json["history_asked"] is False
