"""Settings: names, values that are possible, addresses that keys may go to, and the file on its good and bad days."""

from __future__ import annotations

import json
import os
import stat
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.errors import BaseUrlError, SettingsFileError, SettingValueError, UsageError
from core.domain.model import LinePrice, ValueIncludes
from core.domain.settings import (
    DEFAULT_STATUS_MAP,
    ShopSettings,
    checked_base_url,
    checked_settings,
    get_setting,
    set_setting,
    setting_names,
)
from core.store.settings_file import SettingsFile

DEFAULTS = ShopSettings()
EVERYTHING = ShopSettings(
    wemasy_base_url="https://wemasy.example/api",
    wemasy_website_id="7",
    ecomail_base_url="http://127.0.0.1:8001",
    shop_name="Vaas & Zo",
    shop_currency="EUR",
    shop_timezone="Europe/Prague",
    value_includes=ValueIncludes.TAX,
    line_price=LinePrice.PIECE,
    status_map={"paid": "processing", "refunding": "canceled", "gift": "none"},
    exchange_rates={"CZK": Decimal("0.0395"), "USD": Decimal("0.90")},
    look_only=True,
    keep_days=730,
)

# ------------------------------------------------------------------------------------------------- names and values


@pytest.mark.parametrize(
    ("name", "text", "field", "value", "shown"),
    [
        ("wemasy.base_url", "https://wemasy.example/api/", "wemasy_base_url", "https://wemasy.example/api", None),
        ("ecomail.base_url", "http://localhost:8001", "ecomail_base_url", "http://localhost:8001", None),
        ("ecomail.base_url", "ecomail.app", "ecomail_base_url", "https://api2.ecomailapp.com", None),
        ("ecomail.base_url", "Ecomail.cz", "ecomail_base_url", "https://api2.ecomailapp.cz", None),
        ("wemasy.website_id", " 7 ", "wemasy_website_id", "7", None),
        ("shop.name", "Vaas & Zo", "shop_name", "Vaas & Zo", None),
        ("shop.currency", "eur", "shop_currency", "EUR", None),
        ("shop.timezone", "Europe/Prague", "shop_timezone", "Europe/Prague", None),
        ("shop.look_only", "Yes", "look_only", True, "true"),
        ("shop.keep_days", " 0730 ", "keep_days", 730, "730"),
        ("wemasy.value_includes", "nothing", "value_includes", ValueIncludes.NOTHING, "nothing"),
        ("ecomail.line_price", "piece", "line_price", LinePrice.PIECE, "piece"),
    ],
)
def test_a_setting_is_read_as_it_was_set_and_an_empty_value_puts_the_default_back(
    name, text, field, value, shown
) -> None:
    changed = set_setting(DEFAULTS, name, text)
    assert getattr(changed, field) == value
    assert get_setting(changed, name) == (shown or value)
    assert set_setting(changed, name, "") == DEFAULTS


def test_the_names_are_those_of_the_contract() -> None:
    settings = set_setting(DEFAULTS, "exchange_rate.CZK", "0.04")
    assert {"wemasy.base_url", "wemasy.website_id", "ecomail.base_url", "shop.name", "shop.currency",
            "wemasy.value_includes", "status_map.paid", "exchange_rate.CZK"} <= set(setting_names(settings))  # fmt: skip
    for name in setting_names(settings):
        assert set_setting(settings, name, get_setting(settings, name)) == settings


def test_a_payment_status_can_be_mapped_and_taken_back() -> None:
    changed = set_setting(DEFAULTS, "status_map.Refunding", "canceled")
    assert changed.status_map["refunding"] == "canceled"
    assert get_setting(changed, "status_map.refunding") == "canceled"
    assert set_setting(changed, "status_map.refunding", "") == DEFAULTS
    assert get_setting(DEFAULTS, "status_map.refunding") == ""


def test_an_empty_value_puts_the_standard_meaning_of_a_payment_status_back() -> None:
    changed = set_setting(DEFAULTS, "status_map.paid", "none")
    assert changed.status_map["paid"] == "none"
    assert set_setting(changed, "status_map.paid", "").status_map == DEFAULT_STATUS_MAP


def test_a_rate_may_have_a_decimal_comma_and_is_exact() -> None:
    changed = set_setting(DEFAULTS, "exchange_rate.eur", "25,30")
    assert changed.exchange_rates == {"EUR": Decimal("25.30")}
    assert get_setting(changed, "exchange_rate.EUR") == "25.30"
    assert set_setting(changed, "exchange_rate.EUR", "") == DEFAULTS


@pytest.mark.parametrize(
    "name", ["", "shop", "shop.flavour", "status_map", "status_map.", "exchange_rate.", "version", "wemasy"]
)
def test_a_name_that_does_not_exist_is_told_with_those_that_do(name: str) -> None:
    with pytest.raises(UsageError, match=r"wemasy\.base_url"):
        get_setting(DEFAULTS, name)
    with pytest.raises(UsageError, match="exchange_rate"):
        set_setting(DEFAULTS, name, "x")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("wemasy.value_includes", "everything", "tax_and_shipping, tax, nothing"),
        ("ecomail.line_price", "both", "line_total, piece"),
        ("status_map.paid", "done", "processing, pending, completed, canceled, none"),
        ("shop.look_only", "maybe", "true"),
        ("shop.keep_days", "-1", "whole number"),
        ("shop.keep_days", "1.5", "whole number"),
        ("shop.keep_days", "36501", "for ever"),
        ("shop.keep_days", "٣", "whole number"),
        ("shop.currency", "euro", "three letters"),
        ("shop.currency", "ÉUR", "three letters"),
        ("exchange_rate.EURO", "1", "three letters"),
        ("exchange_rate.EUR", "0", "above 0"), ("exchange_rate.EUR", "-1", "above 0"),
        ("exchange_rate.EUR", "NaN", "above 0"), ("exchange_rate.EUR", "1.000,50", "above 0"),
        ("exchange_rate.EUR", "1_0", "above 0"), ("exchange_rate.EUR", "1e5", "above 0"),
        ("shop.timezone", "Amsterdam", "Europe/Amsterdam"), ("shop.timezone", "Europe", "Europe/Amsterdam"),
        ("shop.timezone", "../../etc/passwd", "Europe/Amsterdam"),
        ("shop.name", "two\nlines", "one line"), ("shop.name", "x" * 201, "200"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_possible_is_refused_with_those_that_are(name: str, text: str, said: str) -> None:
    with pytest.raises(SettingValueError, match=said) as caught:
        set_setting(DEFAULTS, name, text)
    assert name in caught.value.detail


def test_all_values_of_a_window_are_checked_as_those_typed() -> None:
    assert checked_settings(EVERYTHING) == EVERYTHING
    untidy = ShopSettings(
        shop_currency=" eur ", exchange_rates={"czk": Decimal("0.04")}, status_map={"PAID": "completed"}
    )
    assert checked_settings(untidy) == ShopSettings(
        shop_currency="EUR", exchange_rates={"CZK": Decimal("0.04")}, status_map={"paid": "completed"}
    )
    with pytest.raises(SettingValueError):
        checked_settings(ShopSettings(exchange_rates={"CZK": Decimal(0)}))
    with pytest.raises(BaseUrlError):
        checked_settings(ShopSettings(wemasy_base_url="http://wemasy.example"))


# -------------------------------------------------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("https://api.wemasy.nl/api", "https://api.wemasy.nl/api"),
        (" HTTPS://API.Wemasy.nl/api// ", "https://api.wemasy.nl/api"),
        ("https://shop.example:8443", "https://shop.example:8443"),
        ("http://localhost:8000/api", "http://localhost:8000/api"),
        ("http://127.8.9.1", "http://127.8.9.1"),
        ("http://[::1]:8000/api", "http://[::1]:8000/api"),
    ],
)
def test_an_address_over_tls_or_on_this_computer_is_taken(value: str, kept: str) -> None:
    assert checked_base_url("wemasy.base_url", value) == kept


@pytest.mark.parametrize(
    "value",
    [
        "", "wemasy", "api.wemasy.nl/api", "ftp://api.wemasy.nl", "file:///etc/passwd", "https://", "https:///api",
        "http://api.wemasy.nl", "http://192.168.1.5", "http://0.0.0.0", "http://localhost.example",
        "http://127.0.0.1.example", "http://[2001:db8::1]", "http://2130706433",
        "https://user:pass@api.wemasy.nl", "https://user@api.wemasy.nl", "https://api.wemasy.nl@evil.example",
        "https://api.wemasy.nl?x=1", "https://api.wemasy.nl/?", "https://api.wemasy.nl/api#x", "https://api.wemasy.nl/#",
        "https://api.wemasy.nl\\@evil.example", "https://api.wemasy.nl/a\\b", "https://api.wemasy.nl/a b",
        "https://api.wem\nasy.nl", "https://api.wemasy.nl\x00", "https://api.wémasy.nl",
        "https://api.wemasy.nl:99999", "https://api.wemasy.nl:port", "https://[::1", "https://a..b@",
    ],
)  # fmt: skip
def test_an_address_that_keys_must_not_go_to_is_refused(value: str) -> None:
    with pytest.raises(BaseUrlError, match=r"wemasy\.base_url"):
        checked_base_url("wemasy.base_url", value)


@pytest.mark.parametrize(
    "value", ["test-key", "https://user:test-key@host.example", "https://host.example/?key=test-key", "key:test-key"]
)
def test_a_refused_address_is_not_repeated_where_it_could_hold_a_key(value: str) -> None:
    with pytest.raises(BaseUrlError) as caught:
        checked_base_url("ecomail.base_url", value)
    assert "test-key" not in f"{caught.value.message} {caught.value.params}"


@given(st.text(max_size=60), st.sampled_from(["", "https://", "http://", "https://host.example"]))
def test_whatever_is_typed_an_accepted_address_is_safe_and_stays_as_it_is(tail: str, start: str) -> None:
    try:
        kept = checked_base_url("wemasy.base_url", start + tail)
    except BaseUrlError:
        return
    assert kept.startswith(("https://", "http://localhost", "http://127.", "http://[::1]"))
    assert checked_base_url("wemasy.base_url", kept) == kept


# --------------------------------------------------------------------------------------------------------- the file


@pytest.fixture
def file(tmp_path) -> SettingsFile:
    return SettingsFile(tmp_path / "shop" / "settings.json")


def test_without_a_file_there_are_the_defaults_and_reading_makes_none(file: SettingsFile) -> None:
    assert file.load() == DEFAULTS
    assert not file.path.parent.exists()


def test_what_is_saved_is_loaded(file: SettingsFile) -> None:
    file.save(EVERYTHING)
    assert file.load() == EVERYTHING
    file.save(DEFAULTS)
    assert file.load() == DEFAULTS


def test_only_what_is_not_the_default_is_written_under_the_names_people_know(file: SettingsFile) -> None:
    file.save(ShopSettings(shop_name="Vaas & Zo", exchange_rates={"CZK": Decimal("0.0390")}))
    assert json.loads(file.path.read_bytes()) == {
        "version": 1, "shop.name": "Vaas & Zo", "exchange_rate": {"CZK": 0.039},
    }  # fmt: skip
    assert b"0.0390" in file.path.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_for_its_owner_only(file: SettingsFile) -> None:
    file.save(EVERYTHING)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_keys_of_another_version_are_kept(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('{"version": 1, "shop.name": "Old", "shop.flavour": {"dark": 1.10}, "later": null}', "utf-8")
    assert file.load() == ShopSettings(shop_name="Old")
    file.save(ShopSettings(shop_name="New"))
    assert json.loads(file.path.read_bytes()) == {
        "version": 1, "shop.name": "New", "shop.flavour": {"dark": 1.10}, "later": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"shop.name": 5}', "shop.name"),
        ('{"shop.look_only": "yes"}', "shop.look_only"),
        ('{"shop.keep_days": "30"}', "shop.keep_days"),
        ('{"shop.keep_days": -3}', "shop.keep_days"),
        ('{"wemasy.value_includes": "all"}', "wemasy.value_includes"),
        ('{"status_map": ["paid"]}', "status_map"),
        ('{"exchange_rate": {"CZK": "much"}}', "exchange_rate"),
        ('{"exchange_rate": {"CZK": -1}}', "exchange_rate.CZK"),
        ('{"shop.timezone": "Mars"}', "shop.timezone"),
        ('{"wemasy.base_url": "http://evil.example"}', "wemasy.base_url"),
        ('{"version": "one"}', "version"),
        ('{"version": 2}', "newer"),
        ("[]", "not a file of settings"), ("{", "not a file of settings"), ("", "not a file of settings"),
        ("\xff\xfe", "not a file of settings"), ('{"a": "\xff"}', "not a file of settings"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_by_name_and_never_overwritten(file, content: str, said: str) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(before := content.encode("latin-1"))
    with pytest.raises(SettingsFileError, match=said) as caught:
        file.load()
    assert str(file.path) in caught.value.detail
    if "not a file" in said or said == "newer":
        with pytest.raises(SettingsFileError):
            file.save(EVERYTHING)
        assert file.path.read_bytes() == before


def test_a_value_that_is_not_possible_is_not_saved(file: SettingsFile) -> None:
    file.save(EVERYTHING)
    before = file.path.read_bytes()
    with pytest.raises(BaseUrlError):
        file.save(ShopSettings(wemasy_base_url="http://evil.example"))
    assert file.path.read_bytes() == before


def test_a_save_that_fails_half_way_leaves_the_file_as_it_was_and_nothing_beside_it(file, monkeypatch) -> None:
    file.save(EVERYTHING)
    before = file.path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsFileError, match="No space left"):
        file.save(DEFAULTS)
    assert file.path.read_bytes() == before
    assert list(file.path.parent.iterdir()) == [file.path]


def test_a_folder_in_the_place_of_the_file_is_told(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    with pytest.raises(SettingsFileError):
        file.load()
    with pytest.raises(SettingsFileError):
        file.save(EVERYTHING)


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("night.from", "2:30", "02:30"), ("night.until", "23:59", "23:59"), ("night.money", "99,50", "99.50"),
        ("night.money", "2500", "2500"), ("night.orders", "1000", "1000"), ("night.share", "100", "100"),
        ("night.repairs", " pieces; left_out:city ;pieces", "pieces;left_out:city"), ("night.send", "on", "true"),
        ("notice.email", "eva@example.com", "eva@example.com"), ("notice.smtp_host", "SMTP.example.com", "smtp.example.com"),
        ("notice.smtp_security", "StartTLS", "starttls"), ("notice.silent_days", "0", "0"),
        ("notice.webhook", "https://hooks.example.com/a?key=b", "https://hooks.example.com/a?key=b"),
    ],
)  # fmt: skip
def test_what_the_night_and_its_notices_are_set_to(name: str, text: str, shown: str, tmp_path: Path) -> None:
    changed = set_setting(ShopSettings(), name, text)
    assert get_setting(changed, name) == shown
    file = SettingsFile(tmp_path / "settings.json")
    file.save(changed)
    assert file.load() == changed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("night.from", "24:00"), ("night.until", "6"), ("night.orders", "0"), ("night.orders", "1001"),
        ("night.share", "101"), ("night.money", "-1"), ("night.money", "1e9"), ("night.repairs", "Pieces!"),
        ("notice.email", "eva"), ("notice.email", "eva@example.com\nBcc: all@example.com"), ("notice.smtp_host", "a b"),
        ("notice.smtp_port", "65536"), ("notice.smtp_security", "none"),
        ("notice.webhook", "http://127.0.0.1/a"), ("notice.webhook", "https://user:s3cret@example.com/a"),
        ("notice.webhook", "https://example.com/a#b"), ("notice.webhook", "https://example.com/a?b c"),
    ],
)  # fmt: skip
def test_what_they_cannot_be(name: str, text: str) -> None:
    with pytest.raises((SettingValueError, BaseUrlError)) as refused:
        set_setting(ShopSettings(), name, text)
    assert "s3cret" not in refused.value.message
