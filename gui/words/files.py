"""The words of exported lists and reports in the user's language: columns, states, months, amounts on a page.

Fits ``core.files.order_list.FileWords``. The names of the first columns are such as importing knows them again, in each
language. Decides nothing about what is in a file.
"""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from core.domain.fields import FILE_COLUMNS
from core.domain.model import Action, OrderState
from core.domain.statement import WHOLE
from core.domain.verdicts import VERDICTS
from core.files.order_list import ExportValue, FileWords
from core.files.reports import ALL, UNDATED
from core.files.statement_file import StatementWords
from core.files.writers import plain_text
from gui.words.differences import reason_text
from gui.words.formatting import date_time, day, money, month
from gui.words.orders import field_label, field_name, next_step, notice_text, verdict


def name_with_day(shop: str) -> str:
    """The name of a file that is saved now."""
    return f"{shop} {QDate.currentDate().toString(Qt.DateFormat.ISODate)}"


def list_kinds() -> str:
    """The kinds of file that a list may be saved as, for a file dialog."""
    return f"Excel (*.xlsx);;CSV (*.csv);;{_page()} (*.html);;JSON (*.json)"


def report_kinds() -> str:
    """The same of a report."""
    return f"{_page()} (*.html);;Excel (*.xlsx);;CSV (*.csv)"


def statement_kinds() -> str:
    """The same of the page of a closed month."""
    return f"PDF (*.pdf);;{_page()} (*.html)"


def run_report_kinds() -> str:
    """The same of a report of one run."""
    return f"Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf);;{_page()} (*.html)"


def _page() -> str:
    return QCoreApplication.translate("FileWords", "Page to print")


def list_words(shop: str) -> FileWords:
    """Of the list of orders of ``shop``."""
    title = QCoreApplication.translate("FileWords", "Orders of {shop}, {date}")
    return _words(title.format(shop=shop, date=_today()), _said_of_a_list() | _said())


def report_words(shop: str) -> FileWords:
    """Of a report of counts and sums of ``shop``."""
    title = QCoreApplication.translate("FileWords", "{shop}: orders in Ecomail, {date}")
    return _words(title.format(shop=shop, date=_today()), _said_of_a_report() | _said())


def statement_words() -> StatementWords:
    """Of the page of a closed month."""
    words = _words("", _said_of_a_statement() | _said())
    return StatementWords(
        **{name: getattr(words, name) for name in words.__struct_fields__},
        field=_field,
        reason=reason_text,
        day=day,
        moment=date_time,
    )


def _field(path: str) -> str:
    return QCoreApplication.translate("FileWords", "Whole order") if path == WHOLE else field_label(path)


def _today() -> str:
    return QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)


def _words(title: str, said: dict[str, str]) -> FileWords:
    locale = QLocale()
    return FileWords(
        language=locale.bcp47Name(),
        title=title,
        say=lambda word: said.get(word, word),
        month=month,
        sentence=notice_text,
        shown=_shown,
        decimal_comma=locale.decimalPoint() == ",",
    )


def _shown(value: ExportValue) -> str:
    if isinstance(value, Decimal):
        is_count = value.as_tuple().exponent == 0  # amounts come with their cents
        return QLocale().toString(int(value)) if is_count else money(value)
    return plain_text(value)


def _said() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        **{state.value: verdict(state, Action.NONE).word for state in VERDICTS},
        "currency": translate("FileWords", "Currency"),
        "shop_total": translate("FileWords", "Total in your shop"),
        "ecomail_total": translate("FileWords", "Total in Ecomail"),
        "shop": translate("FileWords", "Shop"),
    }


def _said_of_a_statement() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "{shop}: orders of {month}": translate("FileWords", "{shop}: orders of {month}"),
        "Closed on": translate("FileWords", "Closed on"),
        "Orders": translate("FileWords", "Orders"),
        "Entries of the history": translate("FileWords", "Entries of the history"),
        "Check sum": translate("FileWords", "Check sum"),
        "Orders without a date": translate("FileWords", "Orders without a date"),
        "Takes the place of": translate("FileWords", "Takes the place of"),
        "Orders: {orders}. In your shop: {shop}. In Ecomail: {ecomail}.": translate(
            "FileWords", "Orders: {orders}. In your shop: {shop}. In Ecomail: {ecomail}."
        ),
        "Order": translate("FileWords", "Order"),
        "Day": translate("FileWords", "Day"),
        "Comparison": translate("FileWords", "Comparison"),
        "What differs": translate("FileWords", "What differs"),
        "In your shop": translate("FileWords", "In your shop"),
        "In Ecomail": translate("FileWords", "In Ecomail"),
        "Why, or your decision": translate("FileWords", "Why, or your decision"),
        "shop’s version chosen": translate("FileWords", "your shop’s version chosen"),
        "Ecomail’s version kept": translate("FileWords", "Ecomail’s version kept"),
        "typed by hand": translate("FileWords", "typed by hand"),
        "Not explained": translate("FileWords", "Not explained"),
    }


def _said_of_a_list() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        **{column.name: field_name(column.name) for column in FILE_COLUMNS},
        **{action.value: next_step(OrderState.IN_SYNC, action) for action in Action},
        Action.NONE.value: "–",
        "Orders": translate("FileWords", "Orders"),
        "yes": translate("Value", "yes"),
        "no": translate("Value", "no"),
        "state": translate("FileWords", "Comparison"),
        "action": translate("FileWords", "Next step"),
        "tracked": translate("FileWords", "Reported"),
        "shop_currency": translate("FileWords", "Currency in your shop"),
        "payment_status": translate("FileWords", "Payment status"),
        "known_order_id": translate("FileWords", "Number at Wemasy"),
        "known_email": translate("FileWords", "E-mail used"),
        "known_date": translate("FileWords", "Date used"),
        "paid": translate("FileWords", "Paid"),
        "refunded": translate("FileWords", "Refunded"),
    }


def _said_of_a_report() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        ALL: translate("FileWords", "All months"),
        UNDATED: translate("FileWords", "no date"),
        "month": translate("FileWords", "Month"),
        "verdict": translate("FileWords", "Comparison"),
        "orders": translate("FileWords", "Orders"),
        "cause": translate("FileWords", "Cause"),
        "difference": translate("FileWords", "Difference"),
        "paid": translate("FileWords", "Paid, without refunds"),
        "first": translate("FileWords", "First day"),
        "last": translate("FileWords", "Last day"),
        "known": translate("FileWords", "Known to write so"),
        "Report": translate("FileWords", "Report"),
        "Picture": translate("FileWords", "Chart"),
        "Causes": translate("FileWords", "Causes"),
        "Why they differ": translate("FileWords", "Why they differ"),
        "Orders by month": translate("FileWords", "Orders by month"),
        "Not explained": translate("FileWords", "Not explained"),
    }
