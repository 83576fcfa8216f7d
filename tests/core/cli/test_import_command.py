"""How a file is read can be said on the command line, seen beforehand, and is named in what went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.cli.conftest import Run

FILES = Path(__file__).parents[2] / "data" / "files"


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "orders.csv"
    path.write_bytes(text.encode(encoding))
    return path


def sessions(run: Run) -> list[str]:
    return sorted(order["order_session"] for order in run("orders", "--json").json["orders"])


def test_the_sheet_is_named_and_can_be_chosen(demo: Run) -> None:
    called = demo("import", FILES / "active-second.xlsx", "--json")
    assert (called.status, called.json["sheet"], called.json["added"]) == (0, "Januari", 1)
    chosen = demo("import", FILES / "active-second.xlsx", "--sheet", "Februari")
    assert "Sheet: Februari" in chosen.out
    assert sessions(demo) == ["a", "b", "jan"]
    unknown = demo("import", FILES / "active-second.xlsx", "--sheet", "Maart")
    assert (unknown.status, "Januari, Februari" in unknown.err, "--sheet" in unknown.err) == (2, True, True)


def test_an_encoding_that_nothing_tells_has_to_be_said(demo: Run, tmp_path: Path) -> None:
    file = write(tmp_path, "order_session;city\na;Tønder\n", "cp1252")
    asked = demo("import", file)
    assert (asked.status, "--encoding" in asked.err) == (2, True)
    assert demo("import", file, "--preview", "--json").json["unclear"] == ["encoding"]
    said = demo("import", file, "--encoding", "cp1252", "--json")
    assert (said.status, said.json["encoding"]) == (0, "cp1252")
    assert demo("import", file, "--encoding", "klingon").status == 2


def test_signs_and_dates_can_be_said(demo: Run, tmp_path: Path) -> None:
    file = write(tmp_path, "order_session#total#date\na#1,234#03/04/2026\n")
    options = ("--delimiter", "#", "--decimal", "point", "--dates", "mdy")
    plan = demo("import", file, *options, "--preview", "--json").json
    assert (plan["delimiter"], plan["decimal"], plan["dates"], plan["unclear"]) == ("#", "point", "mdy", [])
    assert demo("import", file, *options, "--json").json["rejected"] == []
    (refused,) = demo("import", file, "--delimiter", "#", "--preview", "--json").json["rejected"]
    assert "--decimal" in refused["reason"]
    tabs = write(tmp_path, "order_session\ttotal\nb\t1,50\n")
    assert demo("import", tabs, "--delimiter", "tab", "--json").json["delimiter"] == "\t"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--decimal", "dot"), ("--dates", "dd-mm"), ("--header-row", "one"), ("--header-row", "-1"),
        ("--delimiter", ";;"), ("--delimiter", ""),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_wrong_usage(demo: Run, tmp_path: Path, wrong: tuple[str, str]) -> None:
    called = demo("import", write(tmp_path, "order_session\na\n"), *wrong)
    assert (called.status, wrong[0] in called.err) == (2, True)


def test_the_line_of_the_header_can_be_said(demo: Run, tmp_path: Path) -> None:
    file = write(tmp_path, "order_session;email\nold;names\nref;mail\na;a@x.nl\n")
    called = demo("import", file, "--header-row", "3", "--map", "order_session=ref", "--json")
    assert (called.status, called.json["columns"]) == (0, {"order_session": "ref", "email": "mail"})
    nowhere = demo("import", file, "--header-row", "9")
    assert (nowhere.status, "--header-row" in nowhere.err) == (2, True)
    bare = write(tmp_path, "b;b@x.nl\n")
    called = demo("import", bare, "--header-row", "0", "--map", "order_session=1", "--map", "email=2", "--json")
    assert (called.status, called.json["added"]) == (0, 1)


def test_a_preview_shows_the_plan_and_imports_nothing(demo: Run) -> None:
    called = demo("import", FILES / "footer-totals.csv", "--preview")
    assert called.status == 0
    for words in ("Header in line", "comma", "the day first", "order_session", "line 4"):
        assert words in called.out
    plan = demo("import", FILES / "footer-totals.csv", "--preview", "--json").json
    assert (plan["format"], plan["header_row"], plan["left_out"], len(plan["rows"])) == ("text", 1, [4], 2)
    assert sessions(demo) == []


def test_what_is_under_the_list_is_said(demo: Run) -> None:
    called = demo("import", FILES / "footer-totals.csv")
    assert (called.status, "Left out as no orders" in called.out) == (0, True)
    assert demo("import", FILES / "footer-totals.csv", "--json").json["left_out"] == [4]


def test_a_file_of_which_every_row_was_refused_ends_as_unusable(demo: Run, tmp_path: Path) -> None:
    called = demo("import", write(tmp_path, "order_session;email\na;no address\nb;none\n"), "--json")
    assert (called.status, len(called.json["rejected"])) == (2, 2)
    assert demo("import", write(tmp_path, "order_session;email\na;a@x.nl\nb;none\n")).status == 0


def test_a_watched_folder_is_read_as_said(demo: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    write(folder, "order_session;city\na;Tønder\n", "cp1252")
    called = demo("watch", "--folder", folder, "--once", "--encoding", "cp1252", "--json")
    assert sessions(demo) == ["a"], called.out + called.err


def test_columns_that_fit_equally_are_named_and_can_be_chosen(demo: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("order_session;total;total\na;1,50;2,50\n", encoding="utf-8")
    shown = demo("import", path, "--preview")
    assert '--map "total=total" or "total=total (2)"' in " ".join(shown.out.split())
    assert demo("import", path, "--preview", "--json").json["undecided"] == {"total": ["total", "total (2)"]}
    refused = demo("import", path)
    assert refused.status == 2
    assert "“total=total (2)”" in " ".join(refused.err.split())
    assert demo("import", path, "--map", "total=total (2)", "--preview", "--json").json["undecided"] == {}
    assert demo("import", path, "--map", "total=total (2)").status == 0


def test_of_thousands_of_refused_rows_the_first_are_shown_and_the_rest_is_counted(demo: Run, tmp_path: Path) -> None:
    """A table of all of a hundred thousand takes minutes to lay out, and nobody reads it."""
    file = write(tmp_path, "order_session;email\n" + "".join(f"s{number};no address\n" for number in range(1_000)))
    called = demo("import", file)
    assert (called.status, called.out.count("no address")) == (2, 200)
    assert "800 more rows were rejected; --json names every one." in called.out
    assert len(demo("import", file, "--json").json["rejected"]) == 1_000


PAYOUTS = """id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description
txn_1,charge,ch_1,12.50,0.50,12.00,eur,2020-02-03 10:00,2020-02-05 00:00,Order VZ-1
txn_2,refund,re_1,-2.50,0.00,-2.50,eur,2020-02-04 10:00,2020-02-05 00:00,REFUND FOR CHARGE (Order VZ-1)
txn_3,payout,po_1,-9.50,0.00,-9.50,eur,2020-02-06 10:00,2020-02-06 00:00,STRIPE PAYOUT
"""


def test_payouts_are_previewed_and_taken_in(run, tmp_path):
    orders = "order_session,website_id,order_id,email,timestamp\nabc,1,VZ-1,eva@example.com,2020-02-03\n"
    (tmp_path / "orders.csv").write_text(orders, "utf-8")
    run("import", tmp_path / "orders.csv")
    (tmp_path / "stripe.csv").write_text(PAYOUTS, "utf-8")
    preview = run("import", "--payouts", tmp_path / "stripe.csv", "--preview", "--json").json
    assert (preview["source"], preview["new"], preview["left_out"]) == ("stripe", None, [4])
    assert preview["sums"] == [{"currency": "EUR", "paid": 12.5, "refunded": 2.5}]
    taken = run("import", "--payouts", tmp_path / "stripe.csv", "--json")
    assert (taken.status, taken.json["new"], taken.json["orders"]) == (0, 2, 1)
    again = run("import", "--payouts", tmp_path / "stripe.csv")
    assert "0 of them new" in again.out
    assert "Paid 12.50, refunded 2.50 EUR" in again.out
    assert run("import", "--payouts", tmp_path / "orders.csv").status == 2
