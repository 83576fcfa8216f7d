"""One correction for all rows that were rejected for the same reason."""

import pytest

from core.domain.messages import text
from core.domain.results import RejectedRow
from core.files.options import ImportOptions
from core.files.preview import read_orders
from core.files.repairs import FileStyle, Repair, can_be_read, conflict_of, in_lines_of, repaired, repairs_for

DUTCH = FileStyle(decimal_comma=True, date_order="dmy", timezone="Europe/Amsterdam")
ENGLISH = FileStyle(decimal_comma=False, date_order="dmy", timezone="Europe/Amsterdam")


def row(cell: str, column: str, code: str = "", line: int = 2, params: dict[str, str] | None = None) -> RejectedRow:
    cells = ("s-1", cell)
    return RejectedRow(line=line, column=column, value=cell[:5], code=code, params=params or {}, cells=cells)


def one(repair: Repair, cell: str, column: str, style: FileStyle = DUTCH, value: str = "") -> str | None:
    """What a single cell becomes; ``None`` where the repair does not help."""
    return repaired(repair, {7: row(cell, column)}, 1, style, value).get(7)


@pytest.mark.parametrize(
    ("cell", "address"),
    [
        ("Jan Jansen <jan@example.com>", "jan@example.com"),
        ("mailto:jan@example.com", "jan@example.com"),
        ("jan@example.com;", "jan@example.com"),
        ("'jan@example.com'.", "jan@example.com"),
        ("jan@example.com, eva@example.com", None),  # which of the two is meant, nobody can know
        ("jan@@example.com", None),
        ("geen", None),
    ],
)
def test_the_one_address_within_a_text_is_kept(cell, address):
    assert one(Repair.ADDRESS_WITHIN, cell, "email") == address


@pytest.mark.parametrize(
    ("repair", "cell", "day"),
    [
        (Repair.MONTH_FIRST, "04/25/2026", "2026-04-25"),
        (Repair.DAY_FIRST, "04/25/2026", None),
        (Repair.DAY_FIRST, "3-4-26", "2026-04-03"),
        (Repair.MONTH_FIRST, "3-4-26", "2026-03-04"),
        (Repair.DAY_FIRST, "31. 3. 26 14:05", "2026-03-31 14:05"),
        (Repair.DAY_FIRST, "31/4/26", None),
        (Repair.DAY_FIRST, "soon", None),
    ],
)
def test_a_date_is_read_the_way_that_was_chosen(repair, cell, day):
    assert one(repair, cell, "timestamp") == day


def test_a_time_that_the_clocks_leave_out_can_be_left_out():
    assert not can_be_read("timestamp", "2026-03-29 02:30", DUTCH)
    assert one(Repair.DAY_ONLY, "2026-03-29 02:30", "timestamp") == "2026-03-29"
    assert one(Repair.DAY_ONLY, "29. 3. 2026 02:30:00", "timestamp") == "29. 3. 2026"


@pytest.mark.parametrize(
    ("repair", "cell", "style", "amount"),
    [
        (Repair.POINT, "1,234.50", DUTCH, "1234,50"),
        (Repair.COMMA, "1.234,50", ENGLISH, "1234.50"),
        (Repair.COMMA, "1,234", ENGLISH, "1.234"),
        (Repair.POINT, "1,234", ENGLISH, "1234"),
        (Repair.POINT, "Kč 1,234.50", DUTCH, "1234,50 CZK"),
        (Repair.COMMA, "zeven", DUTCH, None),
    ],
)
def test_an_amount_is_written_the_way_the_rest_of_the_file_is(repair, cell, style, amount):
    assert one(repair, cell, "total", style) == amount


def test_what_cannot_be_seen_is_taken_out_and_digits_are_plain():
    assert one(Repair.PLAIN, "ab\u200bc-\u0661\u0662", "order_session") == "abc-12"


def test_a_value_for_all_has_to_be_one_that_the_import_takes():
    assert one(Repair.VALUE, "geld", "currency", value="EUR") == "EUR"
    assert one(Repair.VALUE, "geld", "currency", value="geld") is None


def test_a_value_is_left_out_where_an_order_can_do_without():
    assert one(Repair.LEAVE_OUT, "geen", "email") == ""
    assert Repair.LEAVE_OUT not in repairs_for("session_mangled", "order_session")
    assert Repair.LEAVE_OUT not in repairs_for("website_id_mangled", "website_id")


def test_one_address_is_never_offered_for_many_customers():
    assert Repair.VALUE not in repairs_for("email", "email")
    assert Repair.VALUE in repairs_for("not_a_currency", "currency")


@pytest.mark.parametrize("code", ["field_count", "session_missing"])
def test_rows_that_nobody_can_read_are_left_to_the_user(code):
    assert repairs_for(code, "" if code == "field_count" else "order_session") == ()


def contradicts(first: int, second: int, *, says: str = "a@b.nl") -> dict[str, str]:
    return {"first_line": str(first), "first": says, "second_line": str(second), "second": "c@d.nl"}


def test_rows_of_one_order_take_what_the_first_of_them_says():
    rows = {
        0: row("a@b.nl", "email", "conflict", line=3, params=contradicts(3, 4)),
        1: row("c@d.nl", "email", "conflict", line=4, params=contradicts(3, 4)),
        2: row("x@y.nl", "email", "conflict", line=9, params=contradicts(8, 9)),  # its other row is not here
    }
    assert repaired(Repair.FIRST_ROW, rows, 1, DUTCH) == {0: "a@b.nl", 1: "a@b.nl"}


def test_a_contradiction_names_the_lines_of_the_file_it_was_taken_from():
    moved = in_lines_of(row("c@d.nl", "email", "conflict", line=3, params=contradicts(2, 3)), {2: 40, 3: 77})
    assert moved.line == 77
    assert moved.params == contradicts(40, 77)
    assert text(moved.reason).endswith("do not agree: line 40 says “a@b.nl”, line 77 says “c@d.nl”.")
    assert conflict_of(moved).first == "a@b.nl"


def test_what_a_row_says_cannot_be_taken_for_the_lines_of_a_contradiction():
    """The two lines were once read out of the sentence, in which a value may look like the rest of it."""
    says = "x”, line 9 says “y"
    found = conflict_of(row("c@d.nl", "city", "conflict", line=3, params=contradicts(2, 3, says=says)))
    assert (found.first_line, found.first, found.second_line, found.second) == (2, says, 3, "c@d.nl")


def test_rows_of_one_order_that_contradict_each_other_say_so_in_their_params(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("session;city\ns1;x”, line 9 says “y\ns1;Brno\n", encoding="utf-8")
    first, second = read_orders(path, ImportOptions()).rejected
    assert conflict_of(first) == conflict_of(second)
    assert conflict_of(first).first == "x”, line 9 says “y"


def test_a_row_too_short_for_the_column_is_passed_over():
    short = RejectedRow(line=2, column="email", value="", code="email", cells=("s-1",))
    assert repaired(Repair.LEAVE_OUT, {0: short}, 1, DUTCH) == {}
