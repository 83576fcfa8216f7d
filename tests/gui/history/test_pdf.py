"""A report on paper: as many pages as it needs, the heading on each, and nothing that runs into its neighbour."""

from __future__ import annotations

import re
from decimal import Decimal

from core.files.reports import RunReport
from gui.history.pdf import to_pdf


def report(rows):
    return RunReport(
        language="en", title="Vaas & Zo: Sent to Ecomail: 3 orders", sheets=("Orders", "In total"),
        facts=(("In total", "2 sent and checked + 1 failed = 3 chosen"),), columns=("Order", "Total", "Remark"),
        rows=tuple(rows), shown=lambda value: "" if value is None else str(value),
    )  # fmt: skip


def pages_of(content):
    return len(re.findall(rb"/Type /Page\b(?!s)", content))


def test_a_short_report_is_one_page(qapp):
    assert pages_of(to_pdf(report([("ORD-1", Decimal("12.50"), None)]))) == 1


def test_a_report_without_orders_is_a_page_with_its_sum(qapp):
    assert pages_of(to_pdf(report([]))) == 1


def test_a_long_report_goes_on_over_the_page(qapp):
    content = to_pdf(report([(f"ORD-{number}", Decimal(number), "remark") for number in range(100)]))
    assert 3 <= pages_of(content) <= 6
    assert content.rstrip().endswith(b"%%EOF")


def test_long_remarks_are_broken_into_lines_and_take_the_room_they_need(qapp):
    short = to_pdf(report([(f"ORD-{number}", None, "remark") for number in range(20)]))
    long = to_pdf(report([(f"ORD-{number}", None, "a long remark " * 60) for number in range(20)]))
    unbroken = to_pdf(report([(f"ORD-{number}", None, "x" * 800) for number in range(20)]))
    assert pages_of(short) == 1
    assert pages_of(long) > 1
    assert pages_of(unbroken) > 1
