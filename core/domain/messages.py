"""Every sentence about an order that is not an error: blockers, warnings and hints, by code.

The texts are English ``str.format`` templates over the notice's ``params``; the window translates the template.
No jargon, no blame, and a next step in each.
"""

from __future__ import annotations

from typing import Final

from core.domain.model import FailureNote, Notice

TEMPLATES: Final[dict[str, str]] = {
    # -- what blocks an order until the user decides
    "email_missing": "No e-mail address is known for this order. Type it on the card, or import a file that has it.",
    "email_invalid": "The e-mail address {email} is not complete. Correct it on the card.",
    "order_id_missing": "Wemasy gave no order number for this order, so it cannot be found in Ecomail.",
    "order_id_differs": "The file calls this order {file}, Wemasy calls it {wemasy}. Correct the file and import it again.",
    "shop_missing": "No shop name is set, and Ecomail cannot group an order without one. Fill in the shop name under Settings.",
    "status_unmapped": "The payment status “{status}” has no meaning for Ecomail yet. Choose one under Settings, Payment statuses.",
    "status_missing": "Wemasy gave no payment status for this order.",
    "currency": "This order is in {currency}, the shop counts in {shop_currency}. Give a rate for {currency} under Settings.",
    "balance": "The lines do not add up to the total: lines {lines} + shipping {shipping} + tax {tax}, and the shop says {value}. The closest reading makes {nearest}. Choose the amount on the card.",
    "reading_unclear": "The figures of the lines fit more than one reading ({lines}). Say under Settings what a price and a discount of this shop mean, or choose the amount on the card.",
    "lines_in_doubt": "The lines that would be sent come to {lines} and do not make the total of {total}. Change the lines, or say on the card that they are sent as they are.",
    "total_not_made": "The lines that are sent come to {lines} and do not make the total of {total}.",
    "total_far_off": "The total of {total} is more than twice off from the lines of {lines}. Look for a slip of the keys.",
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
    "price_convention": "This account's earlier lines look like prices of one piece, the profile sends line totals.",
    "field_given_up": "Ecomail does not show “{field}” of this order. Sending removes what it holds there, as you chose.",
    "seen_long_ago": "Your shop was last asked about this order on {seen}, and is not asked again before sending. Compare it again first if it may have changed there.",
    "seen_in_short": "Ecomail shows only a part of it, since its e-mail address is no contact there. Tax, shipping and place could not be checked.",
    "county_kept": "The shop knows no county; Ecomail's is kept.",
    "already_tracked_missing": "The shop says that this order was reported already, but Ecomail shows it neither under its e-mail address nor around its day. If it should be there, look with “Only in Ecomail”, which asks for every day of the list.",
    "reading_marked": "Reading this order marked it as tracked in Wemasy, although only reading was asked for. Reading was stopped.",
    "matched_to": "You took Ecomail’s order {order_id} for this one: it keeps that number, and what is sent goes there.",
    # -- what only Ecomail has, and what may be an order under another number
    "shop_spelling": "{count} orders in Ecomail belong to “{other}”. The shop here is “{name}”; to Ecomail these are two shops, so they are left out.",
    "turned_up": "{count} orders that seemed missing are in Ecomail after all, under another e-mail address or on another day. Compare them again before you send them.",
    "list_is_shorter": "The list has orders from {first} to {last} only. What was found outside of these days may well be an order that is not on the list.",
    "list_has_no_numbers": "{count} orders on the list have no number yet, and may be among these. Compare them first.",
    "removal_keeps_copy": "A copy is kept, so it can be put back; item tags are not part of it, since Ecomail does not show them.",
    "gone_from_ecomail": "Ecomail does not hold it any more.",
    "other_shop": "In Ecomail it belongs to “{other}”, and this shop is “{name}”. It is left alone.",
    "no_full_copy": "Ecomail shows only a part of it, so no copy could be kept to put back. Make sure that its e-mail address is a contact in Ecomail, then try again.",
    "match_gone": "Ecomail no longer holds the order {order_id}, which you took for this one. Take the match back, then compare again.",
    "match_email": "The e-mail address is the same: {email}.",
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


def text(notice: Notice) -> str:
    """The English sentence of ``notice``."""
    return TEMPLATES[notice.code].format(**notice.params)


NEVER_SENT: Final = FailureNote(code="never_sent", message="It was not sent: the run ended before. Try again.")


NEVER_ARRIVED: Final = FailureNote(
    code="never_arrived", message="Ecomail never took it and holds what it held before. Try again."
)


NOT_VISIBLE: Final = FailureNote(
    code="not_visible",
    message="Ecomail accepted it and does not show it yet. It is looked up again before anything else.",
)


NEVER_VISIBLE: Final = FailureNote(
    code="never_visible", message="Ecomail accepted it and still does not show it. Look in Ecomail, then compare again."
)


NOT_IN_FULL: Final = FailureNote(
    code="not_in_full",
    message="Ecomail took it and shows only a part of it, so it could not be checked. It was not marked as tracked.",
)


STOPPED: Final = FailureNote(
    code="stopped", message="Stopped before it was certain what became of it. It is looked up before anything else."
)


STOPPED_BEFORE_MARK: Final = FailureNote(
    code="stopped", message="It is in Ecomail. Stopped before it was marked as tracked: send it again to mark it."
)
