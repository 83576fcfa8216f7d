"""The lock files are complete: whatever a locked package asks for, on any system, is locked with it.

So ``--no-deps`` installs all there is to install, and no newer release of anything can ever stop a set-up. What packages
ask for is kept in ``tests/data/locked_requirements.json``; ``tests/support/locked_metadata.py`` says how it is made again.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.locked_metadata import ROOT, Locked, lock_files, locked_packages, stored_requirements

GROUPS = {"requirements.lock": None, **{f"requirements-{name}.lock": name for name in ("bench", "build", "dev")}}
LOCKS = lock_files()
SYSTEMS = {
    "linux": ("posix", "Linux", "x86_64"),
    "win32": ("nt", "Windows", "AMD64"),
    "darwin": ("posix", "Darwin", "arm64"),
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
ENVIRONMENTS = [
    {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": os_name,
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": system,
        "platform_version": "",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": sys_platform,
    }
    for python in PYTHONS
    for sys_platform, (os_name, system, machine) in SYSTEMS.items()
]


def _holds(requirement: Requirement, environment: dict[str, str], extras: set[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**environment, "extra": extra}) for extra in {"", *extras})


def _asked_by_the_project(group: str | None) -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    yield from map(Requirement, project["project"]["dependencies"])
    if group:
        yield from map(Requirement, project["dependency-groups"][group])


def _missing(
    asked: list[Requirement], locked: list[Locked], requirements: dict[str, list[str]], environment: dict[str, str]
) -> list[str]:
    """What one computer would still have to look for, having installed a lock without resolving anything."""
    installed = {each.name: each for each in locked if _holds(each.requirement, environment, set())}
    extras: dict[str, set[str]] = {name: set() for name in installed}
    missing: list[str] = []
    open_ends = [("the project", each) for each in asked if _holds(each, environment, set())]
    open_ends += [
        (name, Requirement(each))
        for name, at in installed.items()
        for each in requirements[at.pin]
        if _holds(Requirement(each), environment, set())
    ]
    while open_ends:
        by, wanted = open_ends.pop()
        found = installed.get(canonicalize_name(wanted.name))
        if found is None or not wanted.specifier.contains(found.version, prereleases=True):
            missing.append(f"{wanted} (from {by}): {found.pin if found else 'not locked'}")
            continue
        new = wanted.extras - extras[found.name]
        extras[found.name] |= new
        for each in map(Requirement, requirements[found.pin] if new else ()):
            if _holds(each, environment, new) and not _holds(each, environment, set()):
                open_ends.append((f"{found.name}[{','.join(sorted(new))}]", each))
    return missing


def test_each_lock_is_for_a_known_group() -> None:
    assert [lock.name for lock in LOCKS] == sorted(GROUPS)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_all_that_its_packages_ask_for_on_every_system(lock) -> None:
    asked, locked = list(_asked_by_the_project(GROUPS[lock.name])), locked_packages(lock)
    for environment in ENVIRONMENTS:
        assert _missing(asked, locked, stored_requirements(), environment) == [], environment


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_what_a_lock_lacks_is_noticed(lock) -> None:
    """Whatever one takes out, some computer would have to look for it."""
    asked, locked, requirements = (
        list(_asked_by_the_project(GROUPS[lock.name])),
        locked_packages(lock),
        stored_requirements(),
    )
    for gone in locked:
        rest = [each for each in locked if each != gone]
        assert any(_missing(asked, rest, requirements, environment) for environment in ENVIRONMENTS), gone.pin


def test_an_extra_is_followed() -> None:
    outer, inner = (Locked(name, "1", Requirement(f"{name}==1")) for name in ("outer", "inner"))
    requirements = {"outer==1": ["inner[speed]>=1"], "inner==1": ['fast; extra == "speed"', 'rare; extra == "other"']}
    missing = _missing([Requirement("outer")], [outer, inner], requirements, ENVIRONMENTS[0])
    assert missing == ['fast; extra == "speed" (from inner[speed]): not locked']


def test_the_stored_requirements_are_those_of_what_is_locked_and_installed() -> None:
    stored = stored_requirements()
    locked = {package.pin: package for lock in LOCKS for package in locked_packages(lock)}
    assert sorted(stored) == sorted(locked)
    compared = 0
    for pin, package in locked.items():
        try:
            installed = metadata.distribution(package.name)
        except metadata.PackageNotFoundError:
            continue  # another system's, or only for building
        if installed.version == package.version:
            compared += 1
            assert sorted(map(str, map(Requirement, installed.requires or []))) == sorted(
                map(str, map(Requirement, stored[pin]))
            ), pin
    assert compared > 40


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_host_and_no_folder_and_hashes_everything(lock) -> None:
    text = lock.read_text("utf-8")
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert not re.search(
        r"://|--(?:extra-)?index-url|--find-links|--trusted-host| @ |[A-Z]:\\|/(?:home|opt|root|tmp)/", text
    )
    entries = [entry for entry in re.split(r"\n(?=\S)", code) if entry.strip()]
    assert len(entries) == len(locked_packages(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_every_set_up_installs_a_lock_without_resolving_it() -> None:
    scripts = {path: path.read_text("utf-8") for path in (ROOT / ".ci").iterdir()}
    commands = [
        command for text in scripts.values() for command in re.findall(r"pip install .*", text.replace("\\\n", " "))
    ]
    assert len(commands) == 2
    for command in commands:
        assert {"--no-deps", "--require-hashes"} <= set(command.split()), command
