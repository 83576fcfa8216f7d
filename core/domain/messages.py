"""Every sentence of the core, by code: notices about an order, reasons within a sentence, and failures.

The texts are English ``str.format`` templates over ``params``; the window translates the template. A sentence is one
row here, and nowhere else: nothing keeps the text, and nothing compares with it. No jargon, no blame, and a next step.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from core.domain.model import FailureNote, Notice, Part

TEMPLATES: Final[dict[str, str]] = {
    # -- what blocks an order until the user decides
    "email_missing": "No e-mail address is known for this order. Type it on the card, or import a file that has it.",
    "email_invalid": "The e-mail address {email} is not complete. Correct it on the card.",
    "order_id_missing": "Wemasy gave no order number for this order, so it cannot be found in Ecomail.",
    "order_id_differs": "The file calls this order {file}, Wemasy calls it {wemasy}. Say that the shop’s number counts, or import the file again with the right column or without that one.",
    "numbers_of_file": "The file gives all {count} orders another number than the shop does ({file} for {wemasy}), so its column holds something else. It was left aside; the shop’s numbers count.",
    "shop_missing": "No shop name is set, and Ecomail cannot group an order without one. Fill in the shop name under Settings.",
    "status_unmapped": "The payment status “{status}” has no meaning for Ecomail yet. Choose one under Settings, Payment statuses.",
    "status_missing": "Wemasy gave no payment status for this order.",
    "currency": "This order is in {currency}, the shop counts in {shop_currency}. Give a rate for {currency} under Settings.",
    "balance": "The lines do not add up to the total: lines {lines} + shipping {shipping} + tax {tax}, and the shop says {value}. The closest reading makes {nearest}. Choose the amount on the card.",
    "reading_unclear": "The figures of the lines fit more than one reading ({lines}). Say under Settings what a price and a discount of this shop mean, or choose the amount on the card.",
    "lines_in_doubt": "The lines that would be sent come to {lines} and do not make the total of {total}. Change the lines, or say on the card that they are sent as they are.",
    "total_not_made": "The lines that are sent come to {lines} and do not make the total of {total}.",
    "total_far_off": "The total of {total} is more than twice off from the lines of {lines}. Look for a slip of the keys.",
    "likely_twin": "Ecomail most likely holds this order already: {numbers} of {shop}. Adding it again would count its money twice. Say whether it is the same or another order.",
    "balance_other_convention": "The figures fit another reading of the shop's total ({fitting}). Change it under Settings, or choose the amount on the card.",
    "total_differs": "The file gives a total of {file}, the shop's figures make {shop}. Choose the amount on the card.",
    "line_unreadable": "Line {line} of this order cannot be read: {reason}.",
    "field_unreadable": "“{field}” of this order cannot be read: {reason}.",
    "no_lines": "Wemasy shows no lines for this order.",
    "line_code_missing": "Line {line} has neither a code nor a title.",
    "ecomail_unreadable": "“{field}” of this order cannot be read as Ecomail shows it: {reason}. Correct it in Ecomail, then compare again.",
    "duplicate_in_ecomail": "Ecomail holds this order number {count} times. Remove the wrong ones in Ecomail, then compare again.",
    "unsettled": "An earlier attempt to send this order has no certain outcome yet. It is looked up before anything else is sent.",
    "not_in_full": "Ecomail shows only a part of this order, and sending would overwrite the rest unseen. Make sure that its e-mail address is a contact in Ecomail, then compare it again.",
    "field_unseen": "Ecomail does not show “{field}” of this order, and sending would remove what it holds there. Type the value on the card, or choose the shop’s to send the order without it.",
    "stale": "Ecomail changed {fields} after you last saw this order ({seen}), so it was not sent. This card shows what Ecomail holds now. Compare again, then decide.",
    "stale_added": "Somebody added this order to Ecomail after you last saw it ({seen}), so it was not sent. Compare again, then decide.",
    "stale_gone": "This order is no longer in Ecomail as you last saw it ({seen}), so it was not sent. Compare again, then decide.",
    "decision_invalid": "The value chosen for “{field}” cannot be used: {reason}.",
    # -- what the user should know, without blocking
    "tags_unreadable": "Ecomail does not show item tags. Sending replaces tags that nobody can see.",
    "date_missing": "No date is known for this order; Ecomail will date it now.",
    "currency_unset": "The shop's currency is not set; amounts are taken as they are.",
    "currency_converted": "Converted from {currency} to {shop_currency} at a rate of {rate}.",
    "currency_unknown": "Wemasy gave no currency for this order; it is taken to be {shop_currency}.",
    "field_given_up": "Ecomail does not show “{field}” of this order. Sending removes what it holds there, as you chose.",
    "seen_long_ago": "Your shop was last asked about this order on {seen}, and is not asked again before sending. Compare it again first if it may have changed there.",
    "seen_in_short": "Ecomail shows only a part of it, since its e-mail address is no contact there. Tax, shipping and place could not be checked.",
    "already_tracked_missing": "The shop says that this order was reported already, but Ecomail shows it neither under its e-mail address nor around its day. If it should be there, look with “Only in Ecomail”, which asks for every day of the list.",
    "matched_to": "You took Ecomail’s order {order_id} for this one: it keeps that number, and what is sent goes there.",
    # -- what only Ecomail has, and what may be an order under another number
    "shop_spelling": "{count} orders in Ecomail belong to “{other}”. The shop here is “{name}”; to Ecomail these are two shops, so they are left out.",
    "turned_up": "{count} orders that seemed missing are in Ecomail after all, under another e-mail address or on another day. Compare them again before you send them.",
    "list_is_shorter": "The list has orders from {first} to {last} only. What was found outside of these days may well be an order that is not on the list.",
    "list_has_no_numbers": "{count} orders on the list have no number yet, and may be among these. Compare them first.",
    "removal_keeps_copy": "A copy is kept, so it can be put back; item tags are not part of it, since Ecomail does not show them.",
    "gone_from_ecomail": "Ecomail does not hold it any more.",
    "other_shop": "In Ecomail {order_id} belongs to another shop, “{shop}”. It is left alone. If your shop was called that before, add the name under Settings; else say that this is another order.",
    "no_full_copy": "Ecomail shows only a part of it, so no copy could be kept to put back. Make sure that its e-mail address is a contact in Ecomail, then try again.",
    "match_gone": "Ecomail no longer holds the order {order_id}, which you took for this one. Take the match back, then compare again.",
    "match_email": "The e-mail address is the same: {email}.",
    "match_number": "The number is the same but for prefix, letters or zeros: {number}.",
    "match_amount": "The amount is the same: {amount}.",
    "match_minutes": "They are {minutes} minutes apart.",
    "match_hours": "They are less than {hours} hours apart.",
    "match_day": "They are of about the same day.",
    "match_products": "The products are the same.",
    "match_several": "{count} fit equally well. Look at each before you choose.",
    # -- what the account already does
    "conventions": "Of {looked_at} earlier orders with more than one of something, {line_totals} hold line totals and {pieces} prices of one piece; {with_all} totals include tax and shipping, {without_shipping} leave shipping out and {without_tax} leave tax and shipping out; the shop is written {shops}; currencies: {currencies}.",
    "conventions_none": "Ecomail holds no earlier order of this shop with more than one of something, so nothing tells its conventions.",
    "shops_mixed": "The shop is written in several ways, and to Ecomail each is a shop of its own. Use one spelling under Settings.",
    "currencies_mixed": "Orders in several currencies are counted together here. Give rates under Settings, so that all are sent in one.",
    "sent_price_line_total": "A line’s price is sent for the whole line.",
    "sent_price_piece": "A line’s price is sent for one piece.",
    "sent_total_tax_and_shipping": "Totals are sent with tax and shipping.",
    "sent_total_tax": "Totals are sent with tax and without shipping.",
    "sent_total_nothing": "Totals are sent without tax and shipping.",
    # -- what watching found
    "watch_imported": "{file} was imported: {added} orders added, {updated} updated.",
    "watch_rejected": "{count} rows of {file} could not be taken. Import it by hand to see why.",
    "watch_file_problem": "A new file needs you. {reason}",
    "watch_failed": "Comparing did not work: {reason}",
    "watch_needs_you": "{count} orders need you.",
    "watch_all_good": "All {count} orders are as they should be.",
    # -- what testing a connection found
    "wemasy_without_key": "Wemasy answers. No key is stored; reading orders and marking them work without one.",
    "wemasy_key_accepted": "Wemasy answers and accepts the key.",
    "wemasy_key_unproven": "Wemasy answers, but whether it accepts the key could not be seen ({reason}).",
    # -- what an undo says beforehand
    "changed_since_push": "Ecomail changed this order after it was sent. Putting it back also undoes that change.",
    "choices_go": "What you said on its card that led to this is dropped with it, so that it is not sent again; the history keeps it.",
    "marks_stay": "The shop keeps the order marked as tracked.",
    "mails_stay": "E-mails that Ecomail sent meanwhile cannot be taken back.",
    "unseen_before": "Ecomail did not show {fields} when this was sent, so it cannot come back.",
    # -- why an order takes no part in a push
    "same_number": "Another order on the list has the number {order_id} as well ({sessions}). Ecomail knows orders by their number, so remove the wrong one from the list first.",
    "nothing_to_do": "Nothing to send: both sides agree.",
    "not_compared": "Not compared yet. Compare it first.",
    "not_found": "Wemasy does not know this order. Check the order session in the file.",
    "compare_failed": "It could not be compared: {reason}",
    "look_only": "This shop is set to look only.",
    # -- the mass-change brake
    "brake_share": "that is more than a quarter of the {compared} orders compared",
    "brake_removal": "removing more than {most} orders at once",
    "brake_same_field": "all of them change only “{field}”",
}  # fmt: skip


REASONS: Final[dict[str, str]] = {
    "no_free_connection": "no connection was free",
    "address_not_found": "its address could not be looked up",
    "address_unusable": "its address cannot be used",
    "proxy_unusable": "the proxy settings of this computer cannot be used",
    "proxy_refused": "the proxy of this computer refused the connection",
    "not_connected": "no connection to its address was possible",
    "tls_failed": "the secure connection failed",
    "no_answer_in_time": "it did not answer in time",
    "request_not_taken": "it did not take the request in time",
    "answer_ended_early": "the connection ended in the middle of the answer",
    "connection_broke": "the connection broke off",
    "http_broken": "the request or its answer broke the rules of HTTP",
    "packing_unknown": "its answer was packed in a way nobody asked for",
    "answer_too_long": "its answer was far too long",
    "answer_cut_off": "its answer was cut off",
    "answer_cut_or_damaged": "its answer was cut off or damaged",
    "answer_damaged": "its answer was damaged on the way",
    "answer_empty": "its answer was empty",
    "page_not_data": "a web page came instead of data",
    "no_such_service": "there is no such service at this address",
    "shape_unexpected": "its answer has another shape than expected",
    "list_shape_unexpected": "its list of orders has another shape than expected",
    "list_of_orders_endless": "its list of orders has no end",
    "list_endless": "its list has no end",
    "list_kept_changing": "its list kept changing while it was read",
    "list_without_numbers": "none of the orders in its list has a number",
    "own_error": "it answered with an error of its own",
    "added_not_told": "it does not say how many orders it added",
    "delete_refused": "it says that it did not delete the order",
    "the_shop_name": "The shop's name in Ecomail",
    "no_reason_given": "it gave no reason.",
    "the_website_id": "The website id",
    "the_shop_website_id": "The website id of the shop",
    "this_address": "This",
    "url_no_address": "is no web address.",
    "url_user_in_it": "must not carry a user name or password.",
    "url_query": "must end with a path, without “?” or “#”.",
    "url_backslash": "must not contain a backslash.",
    "url_unprotected": "would send keys over the network unprotected.",
    "currency_form": "A currency has three letters, such as EUR or CZK.",
    "rate_form": "A rate is a number above 0, such as 25.30.",
    "timezone_form": "Use a name such as Europe/Amsterdam or Europe/Prague.",
    "settings_too_new": "It was written by a newer version of this program.",
    "timezone_unknown": "It is no time zone such as Europe/Prague.",
    "key_empty": "The key is empty.",
    "key_blank_inside": "The key has a blank or a line break in the middle.",
    "key_odd_character": "The key has a character that no key has, such as an accent or an invisible mark.",
    "key_unprintable": "The key contains a space, a line break or a letter that no key has.",
    "keychain_silent": "the macOS Keychain does not answer",
    "credential_manager_silent": "the Windows Credential Manager does not answer",
    "no_keyring_running": "neither GNOME Keyring nor KWallet is running in this session",
    "keyring_did_not_keep": "it did not keep the key it was given",
    "keyring_did_not_remove": "it still holds the key that it was told to remove",
    "kind_pdf": "a PDF document",
    "kind_picture": "a picture",
    "kind_archive": "a compressed archive",
    "kind_database": "a database",
    "file_is_markup": "This is a web page or XML document, not a table of orders.",
    "file_is_json": "This is a JSON document, not a table of orders.",
    "file_is_binary": "This is not a text file and not an Excel workbook.",
    "encoding_unrecognised": "Its text encoding could not be recognised.",
    "workbook_empty": "The workbook has no sheets.",
    "workbook_far_cell": "A cell of the workbook lies far away from all others.",
    "workbook_too_large": "The workbook is larger than 1 GB when unpacked.",
    "workbook_password": "The workbook is protected by a password.",
    "workbook_broken": "It looks like an Excel workbook, but cannot be read as one.",
    "file_header_only": "The file has a header and no orders.",
    "file_no_orders": "The file has no orders.",
    "file_empty": "The file is empty.",
    "file_changed": "The file was changed while it was being read.",
    "file_too_large": "The file is larger than 1 GB.",
    "file_gone": "The file is not there (any more).",
    "file_not_readable": "The file may not be read.",
    "reading_ended": "Reading it ended unexpectedly.",
    "advise_try_again": "Try again, or save the list as CSV UTF-8.",
    "not_a_file": "This is not a file.",
    "is_a_folder": "This is a folder.",
    "columns_unnamed": "The columns have no names.",
    "advise_save_as": "Save it as an Excel workbook (.xlsx) or as CSV UTF-8, then import that file.",
    "advise_save_new_workbook": "Open it in Excel, save it as a new workbook (.xlsx), then import that file.",
    "advise_export_orders": "Export the list of orders again and import that file.",
    "advise_export_list": "Export the list again.",
    "advise_correct_or_export": "Correct the line, or export the list again.",
    "advise_correct_line": "Correct that line, or save the list as CSV UTF-8 again.",
    "advise_other_encoding": "Choose another encoding (on the command line: --encoding), or save the list as CSV UTF-8.",
    "advise_choose_column": "Choose one of these columns (on the command line: --map FIELD=COLUMN).",
    "advise_choose_one": "Choose one of these (on the command line: --sheet).",
    "advise_choose_session": "Choose the column with the order session (on the command line: --map order_session=COLUMN).",
    "advise_choose_date": "Choose the column with the date (on the command line: --map timestamp=COLUMN), or fetch without a period.",
    "advise_rename": "Rename one of them in the file, or choose the column (on the command line: --map FIELD=COLUMN).",
    "advise_split_list": "Split the list.",
    "advise_split_file": "Split it and import the parts.",
    "advise_no_password": "Save it without a password, then import it again.",
    "advise_import_again": "Import it again.",
    "advise_choose_orders": "Choose a file with orders.",
    "advise_choose_again": "Choose it again.",
    "advise_choose_in_folder": "Choose a file in it.",
    "advise_allow_reading": "Close it in other programs, or allow reading it.",
    "advise_copy_here": "Copy it to this computer and try again.",
    "entry_form": "an entry has another form than expected",
    "value_group": "a group of values",
    "value_list": "a list",
    "value_nothing": "nothing",
    "missing": "it is missing",
    "number_too_large": "the number is too large",
    "a_number_too_large": "a number is too large",
    "price_missing": "it has no price",
    "total_without_pieces": "it has a total for no pieces",
    "amount_ambiguous": "its “amount” may mean pieces or money, and there is no quantity",
    "no_such_field": "there is no such field",
    "order_number_fixed": "the order number cannot be chosen",
    "ecomail_holds_none": "Ecomail holds none",
    "whole_line_typed": "a whole line cannot be typed, only its fields",
    "not_a_number": "it is not a number",
    "too_large": "it is too large",
    "below_zero": "it is below zero",
    "too_many_decimals": "it has more than two decimals",
    "not_a_moment": "it is not a date with a time",
    "no_timezone": "it does not say in which time zone",
    "out_of_range": "it is out of range",
    "email_incomplete": "it is not a complete e-mail address",
    "not_a_text": "it is not a text",
    "empty": "it is empty",
    "too_long": "it is too long",
    "not_texts": "it is not a list of texts",
    "not_props": "it is neither a text nor a set of named values",
    "total_tax_and_shipping": "tax and shipping included",
    "total_tax": "tax included, shipping not",
    "total_nothing": "neither tax nor shipping included",
    "undo_mark_only": "it only marked the order, and the shop cannot take a mark back",
    "undo_nothing_changed": "it changed nothing in Ecomail, or it is not certain yet what it changed",
    "undo_forgotten": "its customer data was forgotten",
    "set_to_look_only": "This shop is set to look only. Change that under Settings to send anything.",
    "answer_incomplete": "its answer was not complete after {seconds} seconds",
    "own_fault": "it reported a fault of its own (status {status})",
    "answered_status": "it answered with status {status}",
    "page_not_data_status": "a web page came instead of data (status {status}); somebody in between may have answered",
    "redirects": "the address redirects to {host}, and keys are never sent along a redirect",
    "then_this": "first it gave no answer, then this: {answer}",
    "page_missing": "page {page} of its list is missing",
    "page_mixed_up": "it shows page {page} when asked for page {wanted}",
    "order_unreadable": "one of its orders cannot be read: {why}",
    "list_unreadable": "its list cannot be read to the end: “{name}”, {why}",
    "own_error_words": "it answered with an error of its own ({words})",
    "added_too_few": "of {count} orders it says that it added {added}",
    "one_line_at_most": "Use one line of at most {count} characters.",
    "possible_are": "Possible are: {values}.",
    "no_settings_file": "This is not a file of settings: {why}.",
    "setting_unusable": "“{name}” cannot be used: {why}.",
    "setting_no_number": "“{name}” is no number.",
    "key_longer_than": "The key is longer than {count} characters.",
    "key_has_at_most": "A key has at most {count} characters.",
    "store_not_safe": "{store} is not a safe place for a key",
    "file_is_kind": "This is {kind}, not a table of orders.",
    "line_nul": "Line {line} contains a NUL byte; the file is damaged or is no text.",
    "line_other_encoding": "After line {line} it is not written in the encoding {encoding}.",
    "line_not_utf8": "Line {line} is not valid UTF-8, although the rest of the file is.",
    "line_cell_too_long": "Line {line} holds a cell longer than 128 kB; is a quotation mark missing?",
    "line_quote_open": "Line {line}: a quotation mark is opened and never closed.",
    "line_text_after_quote": "Line {line}: unexpected text after a closing quotation mark.",
    "line_text_after_quote_of": "Line {line}: unexpected text after the closing of a quotation mark opened in line {first}.",
    "line_no_row": "Line {line} cannot be read as a row of a table.",
    "sheet_missing": "It has no sheet “{name}”. Sheets found: {sheets}.",
    "column_missing": "There is no column “{name}”. {columns}",
    "columns_same_name": "Columns {first} and {second} are both called “{name}”: which one counts?",
    "session_column_missing": "No column holds the order session (order_session). {columns}",
    "date_column_missing": "No column holds the date of the order (timestamp), so no period can be told. {columns}",
    "columns_found_more": "Columns found: {names} and {count} more.",
    "columns_found": "Columns found: {names}.",
    "file_unreadable": "The file cannot be read ({why}).",
    "ending_unknown": "“{name}” does not say what to write. End the name with {endings}.",
    "no_number": "{value} is no number",
    "no_plausible_number": "{value} is no plausible number",
    "no_whole_number": "{value} is no whole number",
    "no_text": "{value} is no text",
    "no_date": "{value} is no date",
    "no_line": "{value} is no line",
    "no_transaction": "{value} is no transaction",
    "no_list_of_lines": "{value} is no list of lines",
    "no_list_of_texts": "{value} is no list of texts",
    "ecomail_knows": "Ecomail knows {values}",
    "quantity_negative": "its quantity is negative ({quantity})",
    "of_field": "“{name}”: {why}",
    "undo_newest_first": "entry {entry} is of the same order; put them back one after the other, the newest first",
    "undo_done_already": "it was put back already, by entry {entry}",
    "undo_many_now": "Ecomail holds this order {count} times now",
    "order_not_listed": "The order {order} is not on the list any more.",
    "not_on_list": "Not on the list: {orders}. Import the order first.",
    "period_backwards": "The period ends ({last}) before it begins ({first}).",
    "missing_beside": "it is missing, but {file} is there",
    "purchase_missing": "its answer shows {value} where the purchase should be",
    "list_missing": "its answer shows {value} where the list of orders should be",
    "list_page_mixed_up": "it shows page {page} of its list when asked for page {wanted}",
    "list_row_missing": "its list of orders shows {value} where an order should be",
    "no_truth": "{value} is neither yes nor no",
    "no_currency": "{value} is no currency",
    "no_category": "{value} is no category",
    "another_page": "another page",
    "undo_gone_already": "it changed nothing in Ecomail: the order was gone already",
    "undo_lines_unseen": "Ecomail did not show the lines that it held",
    "days_form": "Use a whole number of days up to {count}; 0 keeps everything for ever.",
    "no_setting": "There is no setting “{name}”. There are: {names}.",
    "settings_file_missing": "There is no such file.",
    "system_said": "{words}.",
    "run_not_listed": "This run is not in the history.",
    "nothing_to_watch": "Nothing to watch. Name a folder, how often to compare, or both.",
    "removal_not_found": "Not among what only Ecomail has: {orders}. Search Ecomail again, then choose from what is found.",
    "list_without_dates": "No order with a date is on the list, so everything in Ecomail would look as if only Ecomail had it. Import or fetch the shop's orders first.",
    "match_not_found": "{order} is not among what only Ecomail has, or another order accounts for it. Search Ecomail again, then choose from what is found.",
    "match_not_taken": "The order {order} was not taken for another one.",
    "unsettled_first": "An earlier attempt to send this order has no certain outcome yet. Finish that first.",
    "store_file_empty": "the file is empty",
    "store_file_foreign": "it is not a list of orders",
    "store_folder_refuses": "this folder does not allow {name} {value}",
    "store_silent": "no answer",
    "store_copy_unsound": "the copy is not sound",
    "not_in_an_address": "“{value}” cannot be part of an address.",
    "save_to_folder": "it is a folder",
    "delimiter_unusable": "“{value}” cannot separate columns. Use one character: , ; or a tab.",
    "encoding_unknown": "“{value}” is no known text encoding. Use utf-8, cp1250 or cp1252.",
    "no_field_of_order": "{name} is no field of an order. The fields are: {names}.",
    "excel_list_too_long": "This list is too long for Excel. Save it as .csv.",
    "excel_text_too_long": "A text of this list is too long for Excel. Save it as .csv.",
    "advise_delete_empty": "Delete the empty rows and columns after the list, save the workbook, then import it again.",
    "either_of": "{first} / {second}",
    "encoding_unclear": "Its letters can be read as {one} or as {other}, and nothing in it tells which.",
    "advise_choose_encoding": "Choose the encoding (on the command line: --encoding).",
    "amounts_change": "The rest of the file writes amounts in another way than its beginning.",
    "advise_choose_decimal": "Choose how it writes numbers (on the command line: --decimal).",
    "dates_change": "The rest of the file writes dates in another way than its beginning.",
    "advise_choose_dates": "Choose how it writes dates (on the command line: --dates).",
    "header_line_empty": "Line {line} holds no names of columns.",
    "advise_choose_header": "Choose the line with the header (on the command line: --header-row).",
}  # fmt: skip
"""What is filled into other sentences: why something failed, and what to do about it."""


class Failure(NamedTuple):
    """The sentences of one kind of failure."""

    title: str
    detail: str = "{detail}"
    hint: str = ""
    public_code: str = ""
    """What JSON calls it, where several kinds go by one code."""


FAILURES: Final[dict[str, Failure]] = {
    "error": Failure("Something went wrong"),
    "usage": Failure("This cannot be done like that"),
    "stopped": Failure("Stopped", "Stopped by you. What was done is kept, the rest is untouched."),
    "import_file": Failure("The file cannot be imported", "{file}: {reason} Nothing was imported.", "{advice}"),
    "import_broken_off": Failure("The import broke off", "{file}: reading it ended unexpectedly after {count} orders. These are in the list.", "Import the file again; nothing is taken in twice."),
    "export": Failure("The list cannot be saved", "{file} cannot be written ({reason}). What was there before is untouched.", "Close it in other programs, free some disk space, or choose another folder."),
    "settings": Failure("A setting cannot be used"),
    "settings_file": Failure("The settings cannot be read or saved", "{file}: {reason}", "Correct the file or remove it, then set the shop up again."),
    "setting_value": Failure("A setting cannot be used", "{setting}: {value!r} is not possible here. {reason}"),
    "base_url": Failure("This address cannot be used", "{setting}: {value} {reason}", "Use an address that begins with https://; plain http:// is allowed on this computer only."),
    "not_set_up": Failure("The shop is not set up yet", "{missing} is still missing.", "Fill it in under Settings ({setting})."),
    "credentials": Failure("A key cannot be used"),
    "key_missing": Failure("No key stored", "No key for {service} is stored for this shop.", "Add it under Settings, Keys (on the command line: key set {service_name})."),
    "key_format": Failure("This cannot be a key", "{reason} Nothing was stored.", "Copy the key again, without anything before or after it."),
    "keyring_unavailable": Failure("No password store", "This computer has no password store that can keep a key safely: {reason}.", "Start GNOME Keyring, KWallet, the macOS Keychain or the Windows Credential Manager and try again. In the window a key can also be kept until you close the program."),
    "keyring_locked": Failure("The password store is locked", "The password store of this computer is locked, or the request to open it was dismissed.", "Unlock it and try again."),
    "store": Failure("The list of orders cannot be used"),
    "store_in_use": Failure("Already open", "Another copy of Order Reconciler has this shop open.", "Close it first, or choose another shop."),
    "store_too_new": Failure("Made by a newer version", "{file} was written by a newer version of Order Reconciler. It was not touched.", "Install the newest version."),
    "store_damaged": Failure("The list of orders is damaged", "{file} cannot be read ({reason}). It was not touched.", "Put back one of the dated backups beside it, or move it away to begin with an empty list."),
    "store_write": Failure("Nothing can be saved", "{file} cannot be written ({reason}). Nothing is sent without a record of it.", "Free some disk space or allow writing there, then try again."),
    "import_not_saved": Failure("The import broke off", "After {count} orders of {file} nothing more could be saved ({reason}). These are in the list.", "Free some disk space, then import the file again; nothing is taken in twice."),
    "api": Failure("{service} could not be reached"),
    "key_refused": Failure("{service} refused the key", "{service} refused the key stored for this shop (status {status}).", "Ask for a new key at {service} and store it under Settings, Keys."),
    "list_refused": Failure("{service} does not show its list of orders", "{service} refused to show its list of orders with the token stored for this shop ({status}).", "Ask for a new token at {service} and store it under Settings, Keys, or import a file of orders.", "key_refused"),
    "connection_failed": Failure("{service} could not be reached", "{service} could not be reached: {reason}. Nothing was sent.", "Check the internet connection and the address under Settings, then try again."),
    "tls": Failure("The connection to {service} is not safe", "The certificate of {service} is not trusted by this computer: {reason}. Nothing was sent.", "Check the address under Settings and the date of this computer; ask your administrator otherwise."),
    "refused": Failure("{service} did not accept this", "{service} did not accept the request ({status}): {reason} Nothing was changed."),
    "not_found": Failure("{service} does not know this", "{service} did not accept the request ({status}): {reason} Nothing was changed."),
    "reading_marks": Failure("Reading changed something", "Reading the order {order_session} marked it as tracked in {service}, although only reading was asked for. Reading was stopped.", "Ask {service} about it before you compare again. Nothing was sent to Ecomail."),
    "rate_limited": Failure("{service} asks us to wait", "{service} allows no more requests for {seconds} seconds.", "What was done is kept. Continue later."),
    "no_usable_answer": Failure("{service} gave no usable answer", "{service} gave no usable answer: {reason}.", "Try again in a while; check the address under Settings if it stays so."),
    "push": Failure("Nothing was sent"),
    "mass_change": Failure("This changes a lot at once", "{count} orders in Ecomail would be overwritten: {why}. Nothing was sent.", "If that is what you want, confirm the number {count} (on the command line: --expect {count})."),
    "push_not_found": Failure("No such entry", "There is no entry {push_id} in the history of this shop."),
    "cannot_undo": Failure("This cannot be put back", "Entry {push_id} cannot be put back: {reason}."),
    # -- what was found in an old list
    "value_unreadable": Failure("Something went wrong", "The list held a value of this order that is no number, and left it out. Compare the order, or import it again."),
    # -- what became of an order that was being sent
    "never_sent": Failure("Something went wrong", "It was not sent: the run ended before. Try again."),
    "never_arrived": Failure("Something went wrong", "Ecomail never took it and holds what it held before. Try again."),
    "not_visible": Failure("Something went wrong", "Ecomail accepted it and does not show it yet. It is looked up again before anything else."),
    "never_visible": Failure("Something went wrong", "Ecomail accepted it and still does not show it. Look in Ecomail, then compare again."),
    "not_in_full": Failure("Something went wrong", "Ecomail took it and shows only a part of it, so it could not be checked. It was not marked as tracked."),
    "stopped_midway": Failure("Something went wrong", "Stopped before it was certain what became of it. It is looked up before anything else.", public_code="stopped"),
    "stopped_before_mark": Failure("Something went wrong", "It is in Ecomail. Stopped before it was marked as tracked: send it again to mark it.", public_code="stopped"),
}  # fmt: skip
"""By the code of ``core.domain.errors`` or of a failure that the push itself notes."""


# ------------------------------------------------------------------------------------------------------ their words

_OF_FAILURES: Final = "ReconcilerError"
_FAILURE: Final = "failure."
_IN_BRIEF: Final = "brief."


class Wording(NamedTuple):
    """What a code says in English: templates that follow one another, and ``table``, where translations find them."""

    table: str
    templates: tuple[str, ...]
    in_brief: bool = False

    def filled(self, params: Mapping[str, str], translate: Callable[[str, str], str]) -> str:
        """The sentence in the language of ``translate``, which takes the table and a template.

        What is left of a failure whose values were forgotten with the customer is empty. Raises ``KeyError`` for another
        notice that lacks a value.
        """
        if self.table == _OF_FAILURES and not frozenset().union(*map(names_in, self.templates)) <= params.keys():
            return params.get("detail", "")
        said = " ".join(translate(self.table, template).format(**params) for template in self.templates)
        return said.rstrip(".") if self.in_brief else said


def wording(code: str) -> Wording | None:
    """The English of a notice's code; ``None`` for one of another version of the program."""
    for prefix in (_FAILURE, _IN_BRIEF):
        if (failure := FAILURES.get(code.removeprefix(prefix))) is not None and code.startswith(prefix):
            told = (failure.detail,) if prefix == _IN_BRIEF else (failure.detail, failure.hint)
            return Wording(_OF_FAILURES, tuple(filter(None, told)), in_brief=prefix == _IN_BRIEF)
    if code in TEMPLATES:
        return Wording("Notice", (TEMPLATES[code],))
    return Wording("Detail", (REASONS[code],)) if code in REASONS else None


def text(part: Part) -> str:
    """The English sentence of a notice; a text stays as it is, and so does the code of another version."""
    if isinstance(part, str):
        return part
    words = wording(part.code)
    if words is None:
        return part.code
    return words.filled({name: text(value) for name, value in part.params.items()}, _in_english)


def _in_english(_table: str, template: str) -> str:
    return template


def failure_text(note: FailureNote) -> str:
    """What happened and what to do about it, in English; empty where the values were forgotten with the customer."""
    return text(as_notice(note)).strip() if note.code in FAILURES else text(note.params.get("detail", ""))


def public_code(note: FailureNote) -> str:
    """The code of ``note`` that JSON and exit statuses go by."""
    failure = FAILURES.get(note.code)
    return failure.public_code if failure is not None and failure.public_code else note.code


def as_notice(note: FailureNote, *, in_brief: bool = False) -> Notice:
    """A failure that is told within another sentence; in brief without what to do about it."""
    return Notice(f"{_IN_BRIEF if in_brief else _FAILURE}{note.code}", note.params)


def names_in(template: str) -> frozenset[str]:
    """The values that ``template`` has places for."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


NEVER_SENT: Final = FailureNote("never_sent")
NEVER_ARRIVED: Final = FailureNote("never_arrived")
NOT_VISIBLE: Final = FailureNote("not_visible")
NEVER_VISIBLE: Final = FailureNote("never_visible")
NOT_IN_FULL: Final = FailureNote("not_in_full")
STOPPED: Final = FailureNote("stopped_midway")
STOPPED_BEFORE_MARK: Final = FailureNote("stopped_before_mark")
