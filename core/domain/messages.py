"""Every sentence of the core, by code: notices about an order, and failures; reasons within them are in ``reasons``.

The texts are English ``str.format`` templates over ``params``; the window translates the template. A sentence is one
row here or there, and nowhere else: nothing keeps the text, and nothing compares with it. No jargon, no blame, and a next step.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from core.domain.cause_table import SENTENCES
from core.domain.model import FailureNote, Notice, OrderKey, Part
from core.domain.reasons import REASONS

TEMPLATES: Final[dict[str, str]] = {
    # -- what blocks an order until the user decides
    "email_missing": "No e-mail address is known for this order. Type it on the card, or import a file that has it.",
    "email_invalid": "The e-mail address {email} is not complete. Correct it on the card.",
    "order_id_missing": "Wemasy gave no order number for this order, so it cannot be found in Ecomail. Import a file that has it, then compare again.",
    "order_id_differs": "The file calls this order {file}, Wemasy calls it {wemasy}. Say that the shop’s number counts, or import the file again with the right column or without that one.",
    "numbers_of_file": "The file gives all {count} orders another number than the shop does ({file} for {wemasy}), so its column holds something else. It was left aside; the shop’s numbers count.",
    "shop_missing": "No shop name is set, and Ecomail cannot group an order without one. Fill in the shop name under Settings.",
    "status_unmapped": "The payment status “{status}” has no meaning for Ecomail yet. Choose one under Settings, Payment statuses.",
    "status_missing": "Wemasy gave no payment status for this order. Choose one on the card.",
    "currency": "This order is in {currency}, the shop counts in {shop_currency}. Give a rate for {currency} under Settings.",
    "currency_unclear": "The shop writes the currency of this order as “{currency}”, which may mean more than one. Give a rate for {currency} under Settings: 1 where it is the shop’s own.",
    "balance": "The items do not add up to the total: items {lines} + shipping {shipping} + tax {tax}, and the shop says {value}. The closest reading makes {nearest}. Choose the amount on the card.",
    "reading_unclear": "The figures of the items fit more than one reading ({lines}). Say under Settings what a price and a discount of this shop mean, or choose the amount on the card.",
    "lines_in_doubt": "The items that would be sent come to {lines} and do not make the total of {total}. Change the items, or say on the card that they are sent as they are.",
    "total_not_made": "The items that are sent come to {lines} and do not make the total of {total}.",
    "total_far_off": "The total of {total} is more than twice off from the items of {lines}. Look for a slip of the keys.",
    "total_far_from_shop": "The total of {total} is more than twice off from the shop’s {shop}. Look for a slip of the keys.",
    "likely_twin": "Ecomail most likely holds this order already: {numbers} of {shop}. Adding it again would count its money twice. Say whether it is the same or another order.",
    "balance_other_convention": "The figures add up if your shop's total is {fitting}. Change that under Settings, or choose the amount on the card.",
    "total_differs": "The file gives a total of {file}, the shop's figures make {shop}. Choose the amount on the card.",
    "line_unreadable": "Item {line} of this order cannot be read: {reason}. Open the order in Wemasy and correct it there, then compare again.",
    "field_unreadable": "“{field}” of this order cannot be read: {reason}. Open the order in Wemasy and correct it there, then compare again.",
    "no_lines": "Wemasy shows no items for this order. Open the order in Wemasy and correct it there, then compare again.",
    "too_many_lines": "Wemasy shows {count} items for this order. More than {most} are not compared, and such an order is not sent.",
    "too_many_lines_held": "Ecomail shows {count} items for this order. More than {most} are not compared, and such an order is not overwritten.",
    "more_alike": "There are %n more like the one above.",
    "line_code_missing": "Item {line} has neither a code nor a title. Open the order in Wemasy and correct it there, then compare again.",
    "ecomail_unreadable": "“{field}” of this order cannot be read as Ecomail shows it: {reason}. Correct it in Ecomail, then compare again.",
    "duplicate_in_ecomail": "Ecomail holds this order number {count} times. Remove the wrong ones in Ecomail, then compare again.",
    "own_doubles": "Ecomail holds this order {count} times, each exactly as this program sent it, and counts its money as often: two computers added it at the same moment, or it was added twice. Remove the surplus here; one stays.",
    "no_doubles": "Ecomail holds this order only once.",
    "doubles_not_ours": "Ecomail holds this order number {count} times, and not all of them are what this program sent. Nothing is removed here: look at each in Ecomail, then compare again.",
    "one_stays": "Ecomail holds it {count} times, all alike ({now} in all): {surplus} of them go, one stays ({then}). Ecomail removes by the number; should it remove all of them, one is added again at once, without automations.",
    "doubles_again": "Ecomail will hold this order {count} times again, and count its money as often.",
    "unsettled": "An earlier attempt to send this order has no certain outcome yet. It is looked up before anything else is sent.",
    "not_in_full": "Ecomail shows only a part of this order, and sending would overwrite the rest unseen. Add its e-mail address in Ecomail (Contacts, your list, Add contact), then compare it again.",
    "field_unseen": "Ecomail does not show “{field}” of this order, and sending would remove what it holds there. Type the value on the card, or choose the shop’s to send the order without it.",
    "stale": "In Ecomail this changed after you last saw the order ({seen}): {fields}. So it was not sent. This card shows what Ecomail holds now. Compare again, then decide.",
    "stale_added": "Somebody added this order to Ecomail after you last saw it ({seen}), so it was not sent. Compare again, then decide.",
    "stale_gone": "This order is no longer in Ecomail as you last saw it ({seen}), so it was not sent. Compare again, then decide.",
    "shop_changed": "Your shop changed this order after you last saw it ({seen}), so it was not sent. This card shows what your shop says now: look at it, then send it.",
    "shop_changed_since": "Your shop changed this order while it was being sent. What was sent is in Ecomail; this card shows what your shop says now: look at it, then send it again.",
    "decision_invalid": "The value chosen for “{field}” cannot be used: {reason}.",
    # -- what the user should know, without blocking
    "left_for_later": "You left this order for later. It comes back when what differs changes.",
    "left_for_later_because": "You left this order for later: {reason}. It comes back when what differs changes.",
    "ignored_because": "You ignore this order, because: {reason}. It comes back when what differs changes.",
    "tags_unreadable": "Ecomail does not show item tags, so they cannot be compared. If you gave items tags in Ecomail, sending overwrites them.",
    "date_missing": "No date is known for this order; Ecomail will date it now.",
    "currency_unset": "The shop's currency is not set; amounts are taken as they are.",
    "currency_converted": "Converted from {currency} to {shop_currency} at a rate of {rate}.",
    "currency_unknown": "Wemasy gave no currency for this order; it is taken to be {shop_currency}.",
    "field_given_up": "Ecomail does not show “{field}” of this order. Sending removes what it holds there, as you chose.",
    "seen_long_ago": "Your shop was last asked about this order on {seen}. It is asked again right before sending, and what changed there is not sent.",
    "seen_in_short": "Ecomail shows only a part of it, since its e-mail address is no contact there. Tax, shipping and place could not be checked.",
    "already_tracked_missing": "The shop says that this order was reported already, but Ecomail shows it neither under its e-mail address nor around its day. If it should be there, look with “Only in Ecomail”, which asks for every day of the list.",
    "kept_in_own_form": "Ecomail keeps {fields} in a form of its own, whatever is sent. That is no difference.",
    "refunded_part": "{amount} {currency} was refunded, and Ecomail holds the full amount. Correct the order in your shop, or take the refund off in Ecomail.",
    "refunded_whole": "{amount} {currency} was refunded, which is all of it, and Ecomail still counts it. Cancel the order in your shop, or in Ecomail alone.",
    "matched_to": "You linked this order to Ecomail’s {order_id}. That number stays, and what is sent goes there.",
    # -- why a row of a file was left out, after ``row_``
    "row_field_count": "This row has {fields} fields, and the header has {header}. Look for a missing quotation mark.",
    "row_session_missing": "There is no Wemasy code in this row.",
    "row_formula_no_result": "This is a formula without a result. Open the workbook in Excel, save it, then import it again.",
    "row_email": "This is not an e-mail address.",
    "row_not_money": "This is not an amount of money.",
    "row_money_ambiguous": "This amount can be read in two ways. Choose how the file writes numbers (on the command line: --decimal).",
    "row_money_style": "The other amounts of this column are written in another way.",
    "row_not_a_date": "This is not a date with a day, a month and a year of four digits.",
    "row_time_left_out": "This time does not exist: the clocks went forward that night.",
    "row_date_ambiguous": "This date can be two days. Choose whether the day or the month comes first (on the command line: --dates).",
    "row_date_swapped": "A spreadsheet may have swapped day and month here: other dates of this column stayed text. Choose whether the day or the month comes first (on the command line: --dates).",
    "row_total_of_item": "In this file the total differs from row to row of one order, as what each item costs does. Choose “Not used” for its column (on the command line: --map total=).",
    "row_cell_error": "This is the error {error} of a spreadsheet, not a value. Mend it there and export again.",
    "row_broken_text": "This text holds a damaged character. Type it again.",
    "row_stray_quote": "This id has a quotation mark before or after it. Remove it.",
    "row_not_a_currency": "This is not a currency. Use three letters, such as EUR or CZK.",
    "row_invisible_character": "This id holds an invisible character ({character}). Type it again.",
    "row_foreign_digit": "This id holds the digit “{digit}”, which is not one of 0 to 9. Type it again.",
    "row_mangled": "A spreadsheet changed this id to “{value}”. Format the column as text, put the ids in again and export once more.",
    "row_conflict": "The rows of this order do not agree: line {first_line} says “{first}”, line {second_line} says “{second}”.",
    "row_conflict_fetched": "The shop shows this order twice, and not alike: once “{first}”, once “{second}”. If they are of two websites, choose the column that says so.",
    "row_quote": "This is a quote, not an order.",
    "row_date_missing": "This order has no date, so it cannot be seen whether it is of the days you asked for.",
    "row_other_website": "This order belongs to the website {other}, and this shop is the website {own}.",
    # -- what only Ecomail has, and what may be an order under another number
    "shop_spelling": "Orders in Ecomail that belong to “{other}”: {count}. The shop here is “{name}”; to Ecomail these are two shops, so such orders are left out.",
    "turned_up": "Orders that seemed missing and are in Ecomail after all, under another e-mail address or on another day: {count}. Compare again before you send.",
    "list_is_shorter": "The list has orders from {first} to {last} only. What was found outside of these days may well be an order that is not on the list.",
    "list_has_no_numbers": "Orders on the list without a number yet: {count}. They may be among these; compare first.",
    "removal_keeps_copy": "A copy is kept, so it can be put back; item tags are not part of it, since Ecomail does not show them.",
    "gone_from_ecomail": "Ecomail does not hold it any more.",
    "other_shop": "In Ecomail {order_id} belongs to another shop, “{shop}”. It is left alone. If your shop was called that before, add the name under Settings; else say that this is another order.",
    "number_shared": "Ecomail also holds an order {order_id} of another shop, “{shop}”. Sending goes by the number and could overwrite that one. Say under Settings whether each shop of this account has numbers of its own, or keep what Ecomail holds.",
    "number_for_all": "Ecomail also holds an order {order_id} of another shop, “{shop}”, and this account has one numbering for all its shops: sending could overwrite that one. Keep what Ecomail holds, or correct it in Ecomail.",
    "no_full_copy": "Ecomail shows only a part of it, so no copy could be kept to put back. Add its e-mail address in Ecomail (Contacts, your list, Add contact), then try again.",
    "match_gone": "The order {order_id} that you linked is no longer in Ecomail. Unlink it, then compare again.",
    "match_email": "The e-mail address is the same: {email}.",
    "match_number": "The number is the same but for prefix, letters or zeros: {number}.",
    "match_amount": "The amount is the same: {amount}.",
    "match_amount_part": "Its amount is that of this order counted otherwise, such as without shipping or tax: {amount}.",
    "match_amount_other": "Ecomail holds another amount: {amount}.",
    "match_minutes": "They are {minutes} min apart.",
    "match_hours": "They are less than {hours} h apart.",
    "match_day": "They are of about the same day.",
    "match_products": "The products are the same.",
    "match_several": "{count} fit equally well. Look at each before you choose.",
    # -- what the account already does
    "conventions": "Earlier orders with more than one piece of an item: {looked_at}.\nPrices: {line_totals} × of the whole item, {pieces} × of one piece.\nTotals: {with_all} × with tax and shipping, {without_shipping} × without shipping, {without_tax} × without tax and shipping.\nShop name: {shops}. Currencies: {currencies}.",
    "conventions_none": "No earlier order of this shop in Ecomail has more than one piece of an item, so it cannot be seen whether prices are per piece.",
    "account_shop": "Ecomail also holds %n orders under “{shop}”, {sum} in all.",
    "account_shop_none": "Ecomail also holds %n orders without the name of a shop, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.",
    "account_shop_alike": "Ecomail also holds %n orders under “{shop}”, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.",
    "number_twice": "Ecomail holds orders of the list twice, under several addresses or on several days: {numbers}. They wait until only the right one is left in Ecomail.",
    "shops_mixed": "The shop is written in several ways, and to Ecomail each is a shop of its own. Use one spelling under Settings.",
    "currencies_mixed": "Orders in several currencies are counted together here. Give rates under Settings, so that all are sent in one.",
    "read_as": "How the shop’s figures are read, with the number of orders: {parts}.",
    "orders_rest": "Orders that agreed when they were last asked, and rest: {count}. Compare everything anew to ask them too.",
    "habit_taken": "Most orders show what the shop’s figures mean, and from now on that decides where an order leaves it open: {parts}. Change it under Settings.",
    "sent_price_line_total": "An item’s price is sent for the whole item.",
    "sent_price_piece": "An item’s price is sent for one piece.",
    "sent_total_tax_and_shipping": "Totals are sent with tax and shipping.",
    "sent_total_tax": "Totals are sent with tax and without shipping.",
    "sent_total_nothing": "Totals are sent without tax and shipping.",
    # -- what watching found
    "watch_imported": "{file} was imported: {added} orders added, {updated} updated.",
    "watch_rejected": "Rows of {file} that were left out: {count}. Import it by hand to see why.",
    "watch_file_problem": "A new file needs you. {reason}",
    "watch_failed": "Comparing did not work: {reason}",
    "watch_needs_you": "Orders that need you: {count}.",
    "watch_all_good": "Every order is as it should be ({count}).",
    "watch_set_aside": "Nothing needs you. Left for later: {later}, ignored: {ignored}.",
    # -- the night shift
    "night_no_adding": "Adding orders at night is switched off.",
    "night_no_marking": "Marking orders at night is switched off.",
    "night_no_repairs": "Correcting orders at night is switched off.",
    "night_no_cause": "What differs is not explained by a cause that you confirmed for the night.",
    "night_by_hand": "This is only done by hand.",
    "night_warning": "There is a warning to read first.",
    "night_loses": "Sending would remove something that Ecomail holds.",
    "night_no_amount": "The amount is not known.",
    "night_twin": "Ecomail may hold the order already, under another number.",
    "night_not_compared": "The order could not be compared.",
    "night_not_found": "Wemasy does not know the order.",
    "night_blocked": "The order cannot be sent yet.",
    "night_needs_number": "So much would change at once that the number {count} has to be typed. Nothing was sent.",
    "night_over_orders": "%n orders would be sent, and at most {most} may go in one night. Nothing was sent.",
    "night_over_share": "%n of the {listed} orders on the list would be sent, more than {share} in a hundred. Nothing was sent.",
    "night_over_money": "Orders of {amount} in all would be sent, and at most {value} may go in one night. Nothing was sent.",
    "night_first": "Nothing was ever compared or sent for this shop, so tonight it is only compared.",
    "night_clock_back": "The clock of this computer is behind what was last done ({seen}), so tonight nothing is sent.",
    "night_clock_jumped": "The clock of this computer jumped, so tonight nothing is sent.",
    "night_clock_wrong": "The clock of this computer is wrong: for the services it is {seen}. Set it right. Tonight nothing is sent.",
    "night_long_away": "Nothing was done since {seen}, so tonight it is only compared. The next night sends again.",
    "night_not_certain": "Earlier orders have no certain outcome yet, so nothing else was sent.",
    "night_order_failed": "The order {number} did not end well, so nothing more was begun.",
    "night_stopped": "It was stopped.",
    "night_off": "The night shift of this shop is switched off.",
    "night_not_now": "The night shift sends from {first} to {last}. It is not that time.",
    "night_done_already": "Tonight’s shift is done already.",
    "night_nothing": "Night shift: nothing had to be sent.",
    "night_sent": "Night shift: %n orders were sent and checked.",
    "night_would": "Last night, from {seen}, the night shift would have sent %n orders.",
    "night_would_not": "Last night, from {seen}, the night shift would have sent nothing.",
    "night_waited": "%n orders would have waited: {reason}",
    "night_as_far": "Orders from after that are left out, and what was sent since counts as not sent; all else is as it is now.",
    "night_now": "If it ran now, it would send %n orders.",
    "night_now_not": "If it ran now, it would send nothing.",
    "night_now_ends": "If it ran now: {reason}",
    "night_waits": "%n orders wait: {reason}",
    "night_ended": "Night shift: {reason}",
    # -- what is told to somebody who is not there
    "notice_cause": "A new cause of differences, %n orders: {reason}",
    "notice_silent": "Nothing could be compared for %n days.",
    "notice_test": "This is a test. Notices of this shop arrive here.",
    "notice_from": "Told by Order Reconciler on {computer}. No customer’s data is in it.",
    # -- what testing a connection found
    "wemasy_without_key": "Wemasy answers. No key is stored; reading orders and marking them work without one.",
    "wemasy_key_accepted": "Wemasy answers and accepts the key.",
    "wemasy_key_unproven": "Wemasy answers, but whether it accepts the key could not be seen ({reason}).",
    # -- what an undo says beforehand
    "changed_since_push": "Ecomail changed this order after it was sent. Putting it back also undoes that change.",
    "choices_go": "What you said on its card that led to this is dropped with it, so that it is not sent again; the history keeps it.",
    "marks_stay": "The shop keeps the order marked as reported.",
    "mails_stay": "E-mails that Ecomail sent meanwhile cannot be taken back.",
    "unseen_before": "Ecomail did not show {fields} when this was sent, so it cannot come back.",
    # -- why an order takes no part in a push
    "same_number": "Another order on the list has the number {order_id} as well ({sessions}). Ecomail knows orders by their number, so remove the wrong one from the list first.",
    "nothing_to_do": "Nothing to send: both sides agree.",
    "not_compared": "Not compared yet. Compare it first.",
    "not_surveyed": "Whether Ecomail holds this order elsewhere in the account was not looked for to the end. Compare it again.",
    "not_found": "Wemasy does not know this order. Check its Wemasy code ({session}) and the website id ({website_id}).",
    "compare_failed": "It could not be compared: {reason}",
    "look_only": "This shop is set to look only.",
    # -- the mass-change brake
    "brake_share": "that is more than a quarter of the {compared} orders compared",
    "brake_additions": "Ecomail holds {held} orders of the same people or the same days that are not on your list",
    "brake_removal": "removing more than {most} orders at once",
    "brake_same_field": "all of them change only “{field}”",
    # -- what is found of the statement of a closed month
    "statement_changed": "Entry {number} ({kind}) is not as it was when the month was closed, or one before it was added or removed.",
    "statement_parts": "The statement has parts that do not belong to it, or lacks its beginning or its end.",
    "statement_figures": "Its sums or its number of orders are not those of the orders in it.",
    "statement_page_other": "{file} was printed for other figures: its check sum is another one.",
    "statement_seal_other": "Its seal is not the one that you kept.",
    "statement_page_changed": "{file} is not the page that was made with this statement.",
    "statement_other": "This shop keeps another statement of {month}: its seal is {seal}.",
    "statement_push_changed": "The history says something else of entry {number} (order {order}) than this statement.",
    "statement_push_gone": "The history does not have entry {number} (order {order}) any more.",
    "statement_push_more": "The history has an entry {number} (order {order}) from before the month was closed that this statement lacks.",
    # -- why the two sides differ
    **SENTENCES,
}  # fmt: skip


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
    "import_broken_off": Failure("The import broke off", "{file}: reading it ended unexpectedly after %n orders. These are in the list.", "Import the file again; nothing is taken in twice."),
    "export": Failure("The list cannot be saved", "{file} cannot be written ({reason}). What was there before is untouched.", "Close it in other programs, free some disk space, or choose another folder."),
    "settings": Failure("A setting cannot be used"),
    "settings_file": Failure("The settings cannot be read or saved", "{file}: {reason}", "Correct the file or remove it, then set the shop up again."),
    "setting_value": Failure("A setting cannot be used", "{setting}: “{value}” is not possible here. {reason}"),
    "base_url": Failure("This address cannot be used", "{setting}: {value} {reason}", "Use an address that begins with https://; plain http:// is allowed on this computer only."),
    "not_set_up": Failure("The shop is not set up yet", "{missing} is still missing.", "Fill it in under Settings ({setting})."),
    "credentials": Failure("A key cannot be used"),
    "key_missing": Failure("No key stored", "No key for {service} is stored for this shop.", "Add it under Settings, Keys (on the command line: key set {service_name})."),
    "key_for_other_address": Failure("The key is for another address", "The key of {service} was stored for {address}, and the settings now say {now}. It was not sent there.", "If that address is right, store the key again under Settings, Keys (on the command line: key set {service_name}). If not, put the address right."),
    "key_format": Failure("This cannot be a key", "{reason} Nothing was stored.", "Copy the key again, without anything before or after it."),
    "keyring_unavailable": Failure("No password store", "This computer has no password store that can keep a key safely: {reason}.", "Start GNOME Keyring, KWallet, the macOS Keychain or the Windows Credential Manager and try again. In the window a key can also be kept until you close the program."),
    "keyring_locked": Failure("The password store is locked", "The password store of this computer is locked, or the request to open it was dismissed.", "Unlock it and try again."),
    "store": Failure("The list of orders cannot be used"),
    "notice_not_sent": Failure("A notice was not sent", "The notice to {to} was not sent: {reason}.", "Check it under Settings, Notices."),
    "store_held": Failure("Already open", "The night shift of this shop is held by {computer}, since {seen}.", "End the program there first, or choose another shop.", "store_in_use"),
    "store_in_use": Failure("Already open", "Another copy of Order Reconciler has this shop open.", "Close it first, or choose another shop."),
    "store_too_new": Failure("Made by a newer version", "{file} was written by a newer version of Order Reconciler. It was not touched.", "Install the newest version."),
    "store_damaged": Failure("The list of orders is damaged", "{file} cannot be read ({reason}). It was not touched.", "Put back one of the dated backups beside it, or move it away to begin with an empty list."),
    "store_write": Failure("Nothing can be saved", "{file} cannot be written ({reason}). Nothing is sent without a record of it.", "Free some disk space or allow writing there, then try again."),
    "import_not_saved": Failure("The import broke off", "After %n orders of {file} nothing more could be saved ({reason}). These are in the list.", "Free some disk space, then import the file again; nothing is taken in twice."),
    "api": Failure("{service} could not be reached"),
    "key_refused": Failure("{service} refused the key", "{service} refused the key stored for this shop (status {status}).", "Copy the key again from {service} and store it under Settings, Keys. Do not make a new key unless you must: the old one then stops working everywhere."),
    "key_refused_words": Failure("{service} refused the key", "{service} refused the key stored for this shop (status {status}): {words}", "Copy the key again from {service} and store it under Settings, Keys. Do not make a new key unless you must: the old one then stops working everywhere.", "key_refused"),
    "plan_refused": Failure("The account does not include this", "{service} accepted the key and refused this for the account: {reason} Nothing was changed.", "The key is fine, so leave it as it is. Ask {service} which plan includes it."),
    "list_refused": Failure("{service} does not show its list of orders", "{service} refused to show its list of orders with the token stored for this shop ({status}).", "Ask for a new token at {service} and store it under Settings, Keys, or import a file of orders.", "key_refused"),
    "connection_failed": Failure("{service} could not be reached", "{service} could not be reached: {reason}. Nothing was sent.", "Check the internet connection and the address under Settings, then try again."),
    "tls": Failure("The connection to {service} is not safe", "The certificate of {service} is not trusted by this computer: {reason}. Nothing was sent.", "Check the address under Settings and the date of this computer; ask your administrator otherwise."),
    "refused": Failure("{service} did not accept this", "{service} did not accept the request ({status}): {reason} Nothing was changed."),
    "not_found": Failure("{service} does not know this", "{service} did not accept the request ({status}): {reason} Nothing was changed."),
    "number_not_found": Failure("{service} does not know this", "{service} answered {status} for the order {number}: {reason} Nothing was changed.", "Look for {number} in {service}, then compare again."),
    "number_of_old_shop": Failure("{service} does not know this", "{service} answered {status} for the order {number}, which it holds under “{shop}”: {reason} Nothing was changed.", "Most likely a number belongs to its shop in this account. Say so under Settings (on the command line: settings set ecomail.numbering per_shop); what is there under the old name then keeps it."),
    "number_taken": Failure("The number is taken", "{service} holds an order of this number already, and added none: {reason}", "All of the account is looked through for it; what is found is on the order’s card, and there you say whether it is this one. If nothing is found, only Ecomail can say why it adds none, so leave the order for later."),
    "number_shared": Failure("Another shop has this number", "Ecomail also holds an order {number} of another shop, “{shop}”, and what is written by the number could hit that one. Nothing was sent.", "Say under Settings whether each shop of this account has numbers of its own (on the command line: settings set ecomail.numbering per_shop)."),
    "reading_marks": Failure("Reading changed something", "Reading the order {order_session} marked it as reported in {service}, although only reading was asked for. Reading was stopped.", "Ask {service} about it before you compare again. Nothing was sent to Ecomail."),
    "look_too_old": Failure("{service} kept the program waiting", "{service} made the program wait each time it had looked and was about to send, so nothing was sent.", "Try again later, when fewer others are using the account."),
    "rate_limited": Failure("{service} asks us to wait", "{service} allows no more requests for {seconds} s.", "What was done is kept. Continue later."),
    "no_usable_answer": Failure("{service} gave no usable answer", "{service} gave no usable answer: {reason}.", "Try again in a while; check the address under Settings if it stays so."),
    "push": Failure("Nothing was sent"),
    "mass_change": Failure("This changes a lot at once", "%n orders in Ecomail would be overwritten or added: {why}. Nothing was sent.", "If that is what you want, confirm the number {count} (on the command line: --expect {count})."),
    "push_not_found": Failure("No such entry", "There is no entry {push_id} in the history of this shop."),
    "cannot_undo": Failure("This cannot be put back", "Entry {push_id} cannot be put back: {reason}."),
    # -- what was found in an old list
    "value_unreadable": Failure("Something went wrong", "The list held a value of this order that cannot be read, and left it out. Compare the order, or import it again."),
    # -- what became of an order that was being sent
    "never_sent": Failure("Something went wrong", "Sending stopped before this order. Send it again."),
    "never_arrived": Failure("Something went wrong", "Ecomail never took it and holds what it held before. Try again."),
    "landed_different": Failure("Saved differently", "Ecomail took it and shows {fields} in another way than it was sent.", "Look at its card; what Ecomail only keeps in a form of its own is not sent again."),
    "never_taken": Failure("Something went wrong", "Ecomail did not take the order {number}: {reason}. It holds what it held before.", "Correct what it names on the card; where it names nothing, ask Ecomail about this order."),
    "not_added": Failure("The number is taken", "Ecomail took the order {number} and added nothing: {reason}. Most likely it holds an order of this number already.", "All of the account is looked through for it; what is found is on the order’s card, and there you say whether it is this one. If nothing is found, only Ecomail can say why it adds none, so leave the order for later."),
    "not_visible": Failure("Something went wrong", "Ecomail accepted it and does not show it yet. It is looked up again before anything else."),
    "never_visible": Failure("Something went wrong", "Ecomail accepted it and still does not show it. Look in Ecomail, then compare again."),
    "not_in_full": Failure("Something went wrong", "Ecomail took it and shows only a part of it, so it could not be checked. It was not marked as reported."),
    "added_by_others": Failure("It is there more than once", "Somebody else added the order {number} at the same moment: Ecomail holds it {count} times, and counts its money as often. It was not marked as reported.", "Look at its card: where all of them are alike, it offers to remove the surplus."),
    "all_removed": Failure("One has to be added again", "Ecomail removed all copies of it. The one that stays is added again before anything else is sent."),
    "all_removed_refused": Failure("One has to be added again", "Ecomail removed all copies of the order {number} and refused to take the one that stays: {reason}", "Put it back from the history, or compare it and send it."),
    "doubles_not_all_back": Failure("Not all copies came back", "Of the order {number} there were {wanted} copies; Ecomail now holds {count}.", "Put it back once more from the history, or leave it: one is enough."),
    "doubles_remain": Failure("It is there more than once", "Ecomail still holds the order {number} {count} times.", "Compare it again, then remove the surplus from its card."),
    "shop_changed": Failure("Your shop changed it", "Your shop changed this order after it was compared, so it was not sent.", "Look at it, then send it."),
    "shop_changed_since": Failure("Your shop changed it", "It is in Ecomail as it was sent. Your shop changed this order meanwhile.", "Look at it, then send it again."),
    "stopped_midway": Failure("Something went wrong", "Stopped before it was certain what became of it. It is looked up before anything else.", public_code="stopped"),
    "stopped_before_mark": Failure("Something went wrong", "It is in Ecomail. Stopped before it was marked as reported: send it again to mark it.", public_code="stopped"),
}  # fmt: skip
"""By the code of ``core.domain.errors`` or of a failure that the push itself notes."""


# ------------------------------------------------------------------------------------------------------ their words

_OF_FAILURES: Final = "ReconcilerError"
_FAILURE: Final = "failure."
_IN_BRIEF: Final = "brief."
_TITLE: Final = "title."


COUNTED: Final = "%n"
"""Stands in a template for its ``count`` where the words around it go by the number."""


class Wording(NamedTuple):
    """What a code says in English: templates that follow one another, and ``table``, where translations find them."""

    table: str
    templates: tuple[str, ...]
    in_brief: bool = False

    def filled(self, params: Mapping[str, str], translate: Callable[[str, str, int], str]) -> str:
        """The sentence in the language of ``translate``, which takes the table, a template and its number, if any.

        What is left of a failure whose values were forgotten with the customer is empty. Raises ``KeyError`` for another
        notice that lacks a value.
        """
        if self.table == _OF_FAILURES and not frozenset().union(*map(names_in, self.templates)) <= params.keys():
            return params.get("detail", "")
        said = " ".join(
            with_values(translate(self.table, template, number_in(template, params)), params)
            for template in self.templates
        )
        return said.rstrip(".") if self.in_brief else said


def wording(code: str) -> Wording | None:
    """The English of a notice's code; ``None`` for one of another version of the program."""
    for prefix in (_FAILURE, _IN_BRIEF, _TITLE):
        if (failure := FAILURES.get(code.removeprefix(prefix))) is not None and code.startswith(prefix):
            told = {_IN_BRIEF: (failure.detail,), _TITLE: (failure.title,)}.get(prefix, (failure.detail, failure.hint))
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


def with_values(template: str, params: Mapping[str, str]) -> str:
    """``template`` with its number and its values; what others wrote is in the values and stays as it is."""
    return template.replace(COUNTED, params.get("count", COUNTED)).format(**params)


def not_found(key: OrderKey) -> Notice:
    """That Wemasy does not know the order ``key``, with what it was asked for by."""
    return Notice("not_found", {"session": key.order_session, "website_id": key.website_id})


def number_in(template: str, params: Mapping[str, str]) -> int:
    """What the words of ``template`` go by; -1 where they go by no number."""
    count = params.get("count", "")
    return int(count) if COUNTED in template and count.isdecimal() else -1


def _in_english(_table: str, template: str, _number: int) -> str:
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


def code_told(notice: Notice) -> str:
    """The code of the failure that ``notice`` tells, or its own."""
    return notice.code.rpartition(".")[2]


def title_of(notice: Notice) -> Notice | None:
    """Of a failure that is told within a sentence, only what happened in a few words; ``None`` of any other notice."""
    prefix, dot, code = notice.code.partition(".")
    if not dot or f"{prefix}." not in (_FAILURE, _IN_BRIEF, _TITLE) or code not in FAILURES:
        return None
    names = names_in(FAILURES[code].title)
    return Notice(f"{_TITLE}{code}", {name: value for name, value in notice.params.items() if name in names})


def names_in(template: str) -> frozenset[str]:
    """The values that ``template`` has places for."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


ALL_REMOVED: Final = FailureNote("all_removed")
NEVER_SENT: Final = FailureNote("never_sent")
NEVER_ARRIVED: Final = FailureNote("never_arrived")
NOT_VISIBLE: Final = FailureNote("not_visible")
NEVER_VISIBLE: Final = FailureNote("never_visible")
NOT_IN_FULL: Final = FailureNote("not_in_full")
STOPPED: Final = FailureNote("stopped_midway")
STOPPED_BEFORE_MARK: Final = FailureNote("stopped_before_mark")
SHOP_CHANGED: Final = FailureNote("shop_changed")
SHOP_CHANGED_SINCE: Final = FailureNote("shop_changed_since")
