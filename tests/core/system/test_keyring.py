"""Keys: what is accepted as one, what never shows it, and a real password store on its good and bad days."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import textwrap
import traceback

import keyring.backends.fail
import keyring.backends.null
import pytest

from core.domain.errors import KeyFormatError, KeyringLockedError, KeyringUnavailableError
from core.system.keyring import (
    CredentialStore,
    KeyBackend,
    KeyState,
    KeyStatus,
    MemoryBackend,
    Secret,
    Service,
    checked_key,
)
from tests.support import secret_service

WEMASY, ECOMAIL = Service.WEMASY, Service.ECOMAIL


# ---------------------------------------------------------------------------------------------------- what is a key


@pytest.mark.parametrize(
    "typed",
    [
        "test-key", "  test-key\n", "\ttest-key\r\n", "Bearer test-key", "bearer  test-key ", '"test-key"',
        "'test-key'", '"Bearer test-key'[1:], "\ufefftest-key\r\n",
    ],
)  # fmt: skip
def test_what_surrounds_a_key_when_it_is_copied_is_taken_off(typed: str) -> None:
    assert checked_key(typed) == "test-key"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"), ("  \n", "empty"), ('""', "empty"), ("Bearer ", "empty"),
        ("test key", "blank"), ("test\nkey", "line break"), ("test\u00a0key", "blank"), ("Bearer test key", "blank"),
        ("klíč-test", "character"), ("test\x00key", "character"), ("test\u200bkey", "character"),
        ("test\x7fkey", "character"), ("x" * 1001, "1000"),
    ],
)  # fmt: skip
def test_what_cannot_be_sent_in_a_header_is_refused_without_repeating_it(typed: str, reason: str) -> None:
    with pytest.raises(KeyFormatError, match=reason) as caught:
        checked_key(typed)
    if typed.strip():
        assert typed not in f"{caught.value!r} {caught.value.message}"


def test_a_key_of_the_greatest_length_is_taken() -> None:
    assert checked_key("x" * 1000) == "x" * 1000


# ------------------------------------------------------------------------------------------------------- the secret


def test_a_secret_shows_itself_only_when_asked() -> None:
    secret = Secret("test-key")
    assert secret.reveal() == "test-key"
    for shown in (
        repr(secret),
        str(secret),
        f"{secret}",
        f"{secret:>20}",
        "%s" % secret,  # noqa: UP031 - the way logging does it
        repr([secret]),
        ascii(secret),
    ):
        assert "test-key" not in shown


def test_a_secret_cannot_be_pickled_copied_or_guessed_by_comparing() -> None:
    secret = Secret("test-key")
    for leak in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            leak(secret)
    assert secret != "test-key"
    assert secret != Secret("test-key")
    assert not hasattr(secret, "__dict__")


# -------------------------------------------------------------------------------------------------------- the store


def test_a_key_is_kept_per_profile_and_service() -> None:
    backend = MemoryBackend()
    shop, other = CredentialStore("shop", backend=backend), CredentialStore("other", backend=backend)
    shop.set(WEMASY, " test-key ")
    found = shop.get(WEMASY)
    assert found is not None
    assert found.reveal() == "test-key"
    assert shop.get(ECOMAIL) is None
    assert other.get(WEMASY) is None
    assert shop.status(WEMASY) == KeyStatus(KeyState.STORED)
    assert shop.status(ECOMAIL) == KeyStatus(KeyState.MISSING)


def test_what_cannot_be_a_key_leaves_the_stored_one_alone() -> None:
    store = CredentialStore.in_memory("shop")
    store.set(WEMASY, "test-key")
    with pytest.raises(KeyFormatError):
        store.set(WEMASY, "not a key")
    found = store.get(WEMASY)
    assert found is not None
    assert found.reveal() == "test-key"


def test_a_key_for_the_session_is_used_first_and_never_stored() -> None:
    backend = MemoryBackend()
    store = CredentialStore("shop", backend=backend)
    store.set(WEMASY, "stored-key")
    store.set_for_session(WEMASY, "session-key")
    assert store.status(WEMASY) == KeyStatus(KeyState.SESSION)
    assert _revealed(store, WEMASY) == "session-key"
    assert _revealed(CredentialStore("shop", backend=backend), WEMASY) == "stored-key"


def test_storing_a_key_takes_the_place_of_the_one_for_the_session() -> None:
    store = CredentialStore.in_memory("shop")
    store.set_for_session(WEMASY, "session-key")
    store.set(WEMASY, "stored-key")
    assert store.status(WEMASY) == KeyStatus(KeyState.STORED)
    assert _revealed(store, WEMASY) == "stored-key"


def test_deleting_removes_both_and_says_whether_there_was_one() -> None:
    store = CredentialStore.in_memory("shop")
    store.set(WEMASY, "stored-key")
    store.set_for_session(WEMASY, "session-key")
    assert store.delete(WEMASY) is True
    assert store.get(WEMASY) is None
    assert store.delete(WEMASY) is False


class ForgetfulBackend(MemoryBackend):
    """Takes a key without an error and keeps nothing, as keyring's null back end does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class TruncatingBackend(MemoryBackend):
    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:100])


class StickyBackend(MemoryBackend):
    def delete_password(self, service: str, username: str) -> None:
        pass


class TalkativeBackend(MemoryBackend):
    def set_password(self, *given: str) -> None:
        raise OSError(f"cannot store {given[-1]}")


class KeyringLocked(Exception):  # noqa: N818 - as keyring calls it
    pass


class LockedBackend(MemoryBackend):
    def get_password(self, *_of: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")


@pytest.mark.parametrize("backend", [ForgetfulBackend(), TruncatingBackend()])
def test_a_key_that_does_not_come_back_as_stored_is_refused_aloud(backend: KeyBackend) -> None:
    with pytest.raises(KeyringUnavailableError, match="did not keep"):
        CredentialStore("shop", backend=backend).set(WEMASY, "k" * 200)


def test_a_key_that_stays_after_deleting_is_told() -> None:
    store = CredentialStore("shop", backend=StickyBackend())
    store.set(WEMASY, "test-key")
    with pytest.raises(KeyringUnavailableError, match="still holds"):
        store.delete(WEMASY)


def test_an_error_that_names_the_key_is_told_without_it() -> None:
    key = "".join(reversed("yek-tset"))  # so that the traceback's own source lines do not hold it
    with pytest.raises(KeyringUnavailableError) as caught:
        CredentialStore("shop", backend=TalkativeBackend()).set(WEMASY, key)
    assert "cannot store •••" in caught.value.message
    assert key not in "".join(traceback.format_exception(caught.value, chain=True))


def test_a_locked_password_store_is_not_a_missing_key() -> None:
    store = CredentialStore("shop", backend=LockedBackend())
    assert store.status(WEMASY).state is KeyState.LOCKED
    with pytest.raises(KeyringLockedError):
        store.get(WEMASY)
    store.set_for_session(WEMASY, "test-key")
    assert store.status(WEMASY).state is KeyState.SESSION
    assert store.delete(WEMASY) is True


@pytest.mark.parametrize("kind", [keyring.backends.null.Keyring, keyring.backends.fail.Keyring])
def test_a_back_end_that_is_not_on_the_list_is_refused(kind: type) -> None:
    with pytest.raises(KeyringUnavailableError, match="not a safe place"):
        CredentialStore("shop", backend=kind())


def test_start_up_does_not_pay_for_keyring() -> None:
    code = "import sys, core.system.keyring as c; c.CredentialStore('shop'); print('keyring' in sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], cwd=secret_service.ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def _revealed(store: CredentialStore, service: Service) -> str:
    secret = store.get(service)
    assert secret is not None
    return secret.reveal()


# ------------------------------------------------------------------------------------------- a real password store

IMPORTS = """
from core.system.keyring import CredentialStore, Service
from core.domain.errors import CredentialsError
store = CredentialStore("shop")
"""
SET = IMPORTS + "store.set(Service.WEMASY, 'test-key'); print(type(store._backend).__module__)"
GET = IMPORTS + "print(store.get(Service.WEMASY).reveal())"
STATUS = IMPORTS + textwrap.dedent("""
    from core.domain.messages import failure_text
    status = store.status(Service.WEMASY)
    print(status.state.value, "" if status.failure is None else failure_text(status.failure))
""")
TRY_SET = IMPORTS + textwrap.dedent("""
    try:
        store.set(Service.WEMASY, "test-key")
    except CredentialsError as error:
        print(error.code)
    else:
        print("stored")
""")


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    with secret_service.unlocked(tmp_path_factory.mktemp("keyring")) as service:
        yield service


@pytest.mark.secret_service
def test_a_real_password_store_keeps_a_key_between_two_starts_and_removes_it(real) -> None:
    assert real.run(SET) == "keyring.backends.SecretService"
    assert real.run(GET) == "test-key"
    assert real.run(STATUS).startswith("stored")
    assert real.run(IMPORTS + "print(store.delete(Service.WEMASY), store.delete(Service.WEMASY))") == "True False"
    assert real.run(STATUS).startswith("missing")


@pytest.mark.secret_service
def test_the_longest_key_survives_a_real_password_store(real) -> None:
    code = IMPORTS + "store.set(Service.ECOMAIL, 'k' * 1000); print(store.get(Service.ECOMAIL).reveal() == 'k' * 1000)"
    assert real.run(code) == "True"


@pytest.mark.secret_service
@pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", "hostile_backend.Keyring"])
def test_a_back_end_named_in_the_environment_is_ignored(real, tmp_path, name) -> None:
    _write_hostile_backend(tmp_path)
    extra = {"PYTHON_KEYRING_BACKEND": name, "PYTHONPATH": str(tmp_path)}
    assert real.run(SET, **extra) == "keyring.backends.SecretService"
    assert real.run(GET) == "test-key"
    assert not (tmp_path / "seen").exists()


@pytest.mark.secret_service
def test_a_back_end_named_in_keyrings_own_file_is_ignored(real, tmp_path) -> None:
    _write_hostile_backend(tmp_path)
    config = tmp_path / "config" / "python_keyring"
    config.mkdir(parents=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=hostile_backend.Keyring\nkeyring-path={tmp_path}\n", encoding="utf-8"
    )
    extra = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    probe = "import keyring; print(type(keyring.get_keyring()).__module__)"
    assert real.run(probe, **extra) == "hostile_backend", "the file would not have been found by keyring either"
    (tmp_path / "seen").unlink(missing_ok=True)
    assert real.run(SET, **extra) == "keyring.backends.SecretService"
    assert not (tmp_path / "seen").exists()


@pytest.mark.secret_service
def test_a_locked_password_store_is_said_to_be_locked(tmp_path) -> None:
    with secret_service.unlocked(tmp_path) as service:
        service.run(SET)
        lock = """
            import secretstorage
            from contextlib import closing
            with closing(secretstorage.dbus_init()) as bus:
                secretstorage.get_default_collection(bus).lock()
        """
        service.run(textwrap.dedent(lock))
        assert service.run(STATUS).startswith("locked The password store")
        assert service.run(TRY_SET) == "keyring_locked"


@pytest.mark.secret_service
def test_a_password_store_that_was_never_opened_is_said_to_be_locked(tmp_path) -> None:
    with secret_service.bus_only(tmp_path) as service:
        assert service.run(STATUS).startswith("locked")
        assert service.run(TRY_SET) == "keyring_locked"


@pytest.mark.secret_service
def test_a_key_is_not_lost_when_the_password_store_dies(tmp_path) -> None:
    with secret_service.unlocked(tmp_path) as service:
        service.run(SET)
        service.kill_daemon()
        assert service.run(STATUS).split()[0] in ("locked", "unavailable"), "a key that is there must not look missing"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has its Credential Manager")
def test_without_a_bus_there_is_no_password_store_and_nothing_is_written(tmp_path) -> None:
    environment = secret_service.bare_environment(tmp_path)
    service = secret_service.SecretService(environment, None)
    assert service.run(TRY_SET) == "keyring_unavailable"
    assert "neither GNOME Keyring nor KWallet" in service.run(STATUS)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has its Credential Manager")
def test_no_plaintext_back_end_is_taken_where_there_is_no_password_store(tmp_path) -> None:
    _write_hostile_backend(tmp_path)
    service = secret_service.SecretService(secret_service.bare_environment(tmp_path), None)
    extra = {"PYTHON_KEYRING_BACKEND": "hostile_backend.Keyring", "PYTHONPATH": str(tmp_path)}
    assert service.run(TRY_SET, **extra) == "keyring_unavailable"
    assert not (tmp_path / "seen").exists()


def _write_hostile_backend(folder) -> None:
    """A back end that stores in plaintext, beside itself."""
    (folder / "hostile_backend.py").write_text(
        textwrap.dedent("""
            import pathlib
            from keyring.backend import KeyringBackend

            class Keyring(KeyringBackend):
                priority = 99
                seen = pathlib.Path(__file__).with_name("seen")

                def set_password(self, service, username, password):
                    self.seen.write_text(password)

                def get_password(self, service, username):
                    return self.seen.read_text() if self.seen.exists() else None

                def delete_password(self, service, username):
                    self.seen.unlink()
        """),
        encoding="utf-8",
    )
