"""The archive and the Debian package of a small stand-in folder: what is in them, and that they come out the same twice."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from packager import icons, linux
from packager.linux import debian_version, filled
from packager.listing import listing, size_of
from tests.support.spec_evaluation import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made on Linux only")

EPOCH = 1_700_000_000
VERSION = "1.2.0rc1"


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parts")
    icons.write_all(folder, ROOT / "resources" / "icons" / "order-reconciler.svg")
    return folder / "icons"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Looks like what PyInstaller makes: two programs, a library, a link."""
    built = tmp_path / "order-reconciler"
    (built / "_internal").mkdir(parents=True)
    for name in ("order-reconciler", "order-reconciler-cli"):
        (built / name).write_text("#!/bin/sh\necho started\n")
        (built / name).chmod(0o700)
    (built / "_internal" / "libsome.so.1").write_bytes(b"no real library")
    (built / "_internal" / "libsome.so").symlink_to("libsome.so.1")
    return built


def said(*command: str | Path, **environment: str) -> str:
    """What a program answers; it has to end with 0."""
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment or None).stdout  # noqa: S603


def archive(folder: Path, target: Path, pictures: Path) -> Path:
    linux.make_archive(folder, target, root=ROOT, icons=pictures, version=VERSION, epoch=EPOCH)
    return target


def package(folder: Path, target: Path, pictures: Path) -> Path:
    linux.make_debian_package(folder, target, root=ROOT, icons=pictures, version=VERSION, epoch=EPOCH)
    return target


def test_the_archive_holds_the_program_its_menu_entry_and_its_icons(
    folder: Path, tmp_path: Path, pictures: Path
) -> None:
    with tarfile.open(archive(folder, tmp_path / "a.tar.gz", pictures)) as packed:
        entries = {entry.name: entry for entry in packed}
    base = f"order-reconciler-{VERSION}"
    assert all(name.startswith(f"{base}/") for name in entries)
    assert entries[f"{base}/order-reconciler"].mode == 0o755
    assert entries[f"{base}/add-to-menu"].mode == 0o755
    assert entries[f"{base}/_internal/libsome.so"].linkname == "libsome.so.1"
    assert f"{base}/share/applications/order-reconciler.desktop" in entries
    assert f"{base}/share/icons/hicolor/48x48/apps/order-reconciler.png" in entries
    assert {(entry.uid, entry.uname, entry.mtime) for entry in entries.values()} == {(0, "root", EPOCH)}


def test_the_archive_is_the_same_twice(folder: Path, tmp_path: Path, pictures: Path) -> None:
    first = archive(folder, tmp_path / "first.tar.gz", pictures).read_bytes()
    for path in folder.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    assert archive(folder, tmp_path / "second.tar.gz", pictures).read_bytes() == first


def test_the_menu_entry_starts_the_program_where_it_lies(folder: Path, tmp_path: Path, pictures: Path) -> None:
    place = tmp_path / 'it\'s "here" & $there'
    with tarfile.open(archive(folder, tmp_path / "a.tar.gz", pictures)) as packed:
        # The filter came with 3.11.4, and later versions insist on it.
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        packed.extractall(place, **safely)  # noqa: S202 - we packed it ourselves
    unpacked = place / f"order-reconciler-{VERSION}"
    home = tmp_path / "home"
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    said(unpacked / "add-to-menu", **environment)
    entry = home / ".local/share/applications/order-reconciler.desktop"
    (line,) = (line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec="))
    # As the specification of desktop entries reads it: the value's own escapes first, then those of the quotes.
    unescaped = line.removeprefix("Exec=").replace("\\\\", "\\")
    command = unescaped.strip('"')
    for character in '"`$':
        command = command.replace(f"\\{character}", character)
    assert command == f"{unpacked}/order-reconciler"
    said(unpacked / "add-to-menu", "--remove", **environment)
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_the_debian_package_is_the_same_twice_and_says_what_it_is(folder: Path, tmp_path: Path, pictures: Path) -> None:
    first = package(folder, tmp_path / "first.deb", pictures)
    second = package(folder, tmp_path / "second.deb", pictures)
    assert first.read_bytes() == second.read_bytes()
    control = said("dpkg-deb", "-f", first)
    assert "Package: order-reconciler\n" in control
    assert "Version: 1.2.0~rc1\n" in control
    assert "@" not in control.replace("@localhost", "")
    contents = said("dpkg-deb", "-c", first)
    assert "./usr/bin/order-reconciler -> ../lib/order-reconciler/order-reconciler\n" in contents
    assert "./usr/share/applications/order-reconciler.desktop\n" in contents
    assert {line.split()[1] for line in contents.splitlines()} == {"root/root"}


def test_nothing_in_the_package_touches_what_people_keep() -> None:
    script = ROOT / "packaging" / "linux" / "postrm"
    assert not {"rm", "rmdir", "unlink"} & set(script.read_text("utf-8").split())
    for action in ("remove", "purge"):
        assert "~/.local/share/order-reconciler" in said("sh", script, action)
    assert said("sh", script, "upgrade") == ""


@pytest.mark.parametrize(
    ("version", "debian"),
    [("1.2.3", "1.2.3"), ("1.2.0rc1", "1.2.0~rc1"), ("1.2.0.dev3", "1.2.0~dev3"), ("1.0a2", "1.0~a2")],
)
def test_a_version_before_a_release_sorts_before_it(version: str, debian: str) -> None:
    assert debian_version(version) == debian


def test_a_fact_that_is_not_known_is_not_left_in_the_control_file() -> None:
    with pytest.raises(KeyError):
        filled("Version: @vershion@", {"version": "1"})


def test_the_listing_sees_content_links_and_the_right_to_run(folder: Path) -> None:
    before = listing(folder)
    assert any(line == "link libsome.so.1 _internal/libsome.so" for line in before)
    (folder / "order-reconciler").chmod(stat.S_IRUSR)
    after = listing(folder)
    assert len(set(before) ^ set(after)) == 2
    (folder / "order-reconciler").chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert listing(folder) == before


def test_the_size_counts_a_linked_file_once(folder: Path) -> None:
    script = len("#!/bin/sh\necho started\n")
    assert size_of(folder) == 2 * script + len(b"no real library")
