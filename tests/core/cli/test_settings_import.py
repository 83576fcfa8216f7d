"""``settings import``: shown first, and what deletes, sends or points elsewhere is taken only where it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.domain.settings import ShopSettings, set_setting
from core.store.settings_file import dump_settings

from .conftest import Run

DANGEROUS = {"shop.keep_days": "30", "ecomail.base_url": "https://elsewhere.example.com", "shop.look_only": "false"}


@pytest.fixture
def file(demo: Run, tmp_path: Path) -> Path:
    """From a colleague: one harmless change, and one of each danger."""
    settings = ShopSettings()
    for name, value in demo("settings", "list", "--json").json.items():
        settings = set_setting(settings, name, str(value))
    for name, value in {"shop.colour": "red", **DANGEROUS}.items():
        settings = set_setting(settings, name, value)
    path = tmp_path / "settings.toml"
    path.write_bytes(dump_settings(settings))
    demo("settings", "set", "shop.look_only", "true")
    return path


def values(demo: Run) -> dict[str, str]:
    known: dict[str, str] = demo("settings", "list", "--json").json
    return known


def test_it_is_shown_first_and_changes_nothing_without_a_yes(demo: Run, file: Path) -> None:
    before = values(demo)
    called = demo("settings", "import", file)
    assert called.status == 2, "without a terminal nobody can say yes"
    assert "shop.colour" in called.err
    for name in DANGEROUS:
        assert f"Left out unless you add --take {name}" in called.err
    assert demo("settings", "import", file, "--dry-run").status == 0
    assert values(demo) == before


@pytest.mark.parametrize("take", [(), ("--take", "shop.keep_days")])
def test_what_a_file_leaves_out_stays_as_it_is_and_is_not_shown(
    demo: Run, tmp_path: Path, take: tuple[str, ...]
) -> None:
    file = tmp_path / "part.json"
    file.write_text('{"shop.colour": "red", "shop.keep_days": 30}', encoding="utf-8")
    demo("settings", "set", "wemasy.website_id", "7")
    before = values(demo)
    assert demo("settings", "import", file, "--dry-run").err.count("→") == 2
    called = demo("settings", "import", file, "--yes", "--json", *take)
    assert {change["name"]: change["taken"] for change in called.json["changes"]} == {
        "shop.colour": True, "shop.keep_days": bool(take),
    }  # fmt: skip
    after = values(demo)
    changed = {"shop.colour", "shop.keep_days"} if take else {"shop.colour"}
    assert {name for name in after if after[name] != before[name]} == changed


def test_what_is_dangerous_stays_out_of_it(demo: Run, file: Path) -> None:
    before = values(demo)
    called = demo("settings", "import", file, "--yes", "--json")
    assert called.status == 0
    taken = {change["name"]: change["taken"] for change in called.json["changes"]}
    assert taken == {"shop.colour": True, **dict.fromkeys(DANGEROUS, False)}
    assert values(demo) == {**before, "shop.colour": "red"}


@pytest.mark.parametrize("name", DANGEROUS)
def test_each_danger_has_a_word_of_its_own(demo: Run, file: Path, name: str) -> None:
    before = values(demo)
    called = demo("settings", "import", file, "--take", name, "--yes")
    assert called.status == 0
    after = values(demo)
    assert {key for key in after if after[key] != before[key]} == {"shop.colour", name}
    assert str(after[name]) == DANGEROUS[name]
    assert ("history go" in called.err) is (name == "shop.keep_days"), "what the first run would take is said before"


def test_a_name_that_is_no_danger_of_the_file_is_refused(demo: Run, file: Path) -> None:
    called = demo("settings", "import", file, "--take", "wemasy.base_url", "--yes")
    assert called.status == 2
    assert "wemasy.base_url" in called.err


def test_a_file_that_is_not_there_or_no_settings_is_a_sentence(demo: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text("keep_days = [", encoding="utf-8")
    for name in ("none.toml", "odd.toml"):
        called = demo("settings", "import", tmp_path / name, "--yes")
        assert called.status == 2
        assert name in called.err
