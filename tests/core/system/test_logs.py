"""The log and the crash report: what they tell, what they never show, and that they fail nobody's work."""

from __future__ import annotations

import asyncio
import base64
import io
import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from core.cli.main import main
from core.system import logs as logs_module
from core.system.keyring import CredentialStore, Secret
from core.system.logs import FILE_NAME, OLDER_FILES, Logs, configure_logging, default_log_dir, logged_run
from core.system.redaction import Redactor, process_redactor, register_secret

KEY = "test-key/with+odd=signs&5f0a"
ADDRESS = "jan.novak@example.cz"
log = logging.getLogger("order_reconciler.api")


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Logs]:
    register_secret(KEY)
    with configure_logging(tmp_path / "log") as logs:
        yield logs


def fail(error: Exception, cause: Exception | None = None) -> None:
    raise error from cause


def emit(logs: Logs, message: str, *arguments: object) -> None:
    """A record, without the handlers of the test runner, which would raise about it."""
    for handler in logs._handlers:
        handler.handle(log.makeRecord(log.name, logging.WARNING, "", 0, message, arguments, None))


def written(logs: Logs) -> str:
    return logs.file.read_text(encoding="utf-8")


# ------------------------------------------------------------------------------------------------- what it never shows

FORMS = [
    KEY,
    quote(KEY, safe=""),
    base64.b64encode(KEY.encode()).decode(),
    base64.b64encode(b"user:" + KEY.encode() + b"\n").decode(),
    base64.urlsafe_b64encode(b"x" + KEY.encode()).decode(),
    KEY.replace("&", "&amp;"),
]


@pytest.mark.parametrize("form", FORMS)
def test_a_key_is_in_no_line_in_any_of_its_forms(logs: Logs, form: str) -> None:
    log.warning("the far side says %s", form)
    log.warning(f"and again {form}")  # noqa: G004 - careless code is what this is for
    try:
        fail(ValueError(f"echoed {form}"), KeyError(form))
    except ValueError:
        log.exception("it failed")
    shown = written(logs) + "\n".join(logs.recent_lines())
    assert "the far side says" in shown
    assert "•••" in shown
    assert form[8:24] not in shown, "nor a large part of it"


def test_a_key_that_comes_after_the_log_was_opened_is_hidden_too(logs: Logs) -> None:
    late = "another-test-key-77b1"
    Secret(late)
    log.warning("seen: %s", late)
    assert late not in written(logs)


def test_a_bearer_token_is_hidden_whoever_it_belongs_to(logs: Logs) -> None:
    log.warning("sent Authorization: Bearer abc.def-ghi")
    assert "abc.def-ghi" not in written(logs)


def test_customers_addresses_are_masked_also_in_tracebacks_of_libraries(logs: Logs) -> None:
    try:
        fail(RuntimeError(f"no subscriber {ADDRESS} nor {quote(ADDRESS)}"))
    except RuntimeError:
        logging.getLogger("another_package").exception("Request for %s failed", ADDRESS)
    shown = written(logs)
    assert "jan.novak" not in shown
    assert "j•••@example.cz" in shown


def test_libraries_that_log_addresses_and_headers_are_kept_quiet(logs: Logs) -> None:
    async def ask() -> None:
        transport = httpx.MockTransport(lambda _request: httpx.Response(200, json={}))
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get(f"https://ecomail.example/subscribers/{ADDRESS}", headers={"key": KEY})

    logging.getLogger("httpx").setLevel(logging.WARNING)
    asyncio.run(ask())
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore").isEnabledFor(logging.DEBUG)
    assert "subscribers" not in written(logs)


@pytest.mark.parametrize("break_", ["\n", "\r", "\r\n", "\x0b", "\x85", "\u2028", "\x1b[2K"])
def test_nothing_the_far_side_says_can_pass_for_a_line_of_its_own(logs: Logs, break_: str) -> None:
    faked = f"x{break_}2026-01-01T00:00:00.000Z INFO order_reconciler.api [-] all is well"
    log.warning("it says %s", faked)
    try:
        fail(ValueError(faked))
    except ValueError:
        log.exception("failed")
    lines = written(logs).splitlines()
    starts = [line for line in lines if not line.startswith("  ")]
    assert len(starts) == 2
    assert all(" order_reconciler.api [-] it says" in line or line.endswith("failed") for line in starts)
    assert not any(character in written(logs) for character in "\x1b\x0b\x85\u2028\r")


def test_right_to_left_marks_and_invisible_characters_are_taken_out(logs: Logs) -> None:
    log.warning("name: %s", "abc\u202edef\u200bghi")
    assert "abcdefghi" in written(logs)


def test_a_key_broken_up_by_invisible_characters_is_found(logs: Logs) -> None:
    log.warning("got %s", "\u200b".join(KEY))
    assert KEY not in written(logs)


def test_a_record_that_does_not_fit_its_arguments_is_still_a_line(
    logs: Logs, capsys: pytest.CaptureFixture[str]
) -> None:
    emit(logs, "three %s %s %s", KEY)
    assert "three %s" in written(logs)
    assert KEY not in written(logs)
    assert capsys.readouterr().err == "", "logging's own complaint would print the arguments"


# ------------------------------------------------------------------------------------------------------ what it tells


def test_lines_of_one_run_carry_one_id_also_from_tasks_begun_in_it(logs: Logs) -> None:
    async def work() -> None:
        log.info("inside")

    async def run() -> None:
        log.info("before")
        with logged_run("compare"):
            await asyncio.gather(*(asyncio.create_task(work()) for _ in range(3)))
        with logged_run("push"):
            await asyncio.create_task(work())

    asyncio.run(run())
    lines = written(logs).splitlines()
    runs = [line.split("[")[1].split("]")[0] for line in lines]
    assert runs[0] == "-"
    assert len(set(runs[1:6])) == 1, "compare: its beginning, three tasks, its end"
    assert len(set(runs[6:])) == 1
    assert len({*runs}) == 3
    assert "compare begins" in lines[1]
    assert "compare ended after" in lines[5]


def test_a_run_that_failed_is_said_to_have_failed(logs: Logs) -> None:
    with pytest.raises(ValueError, match="oops"), logged_run("push"):
        raise ValueError("oops")
    assert "push failed after" in written(logs)


def test_times_are_utc_and_sortable() -> None:
    record = log.makeRecord(log.name, logging.INFO, "", 0, "x", (), None)
    record.created = 1441905935.25
    assert logs_module.RedactingFormatter().format(record).startswith("2015-09-10T17:25:35.250Z INFO")


# --------------------------------------------------------------------------------------------------------- the files


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_owner_may_read_any_of_it(tmp_path: Path) -> None:
    old_mask = os.umask(0)
    try:
        with configure_logging(tmp_path / "log", largest_file_bytes=500) as logs:
            for number in range(30):
                log.warning("line %d", number)
            logs.write_crash_report(ValueError("x"))
    finally:
        os.umask(old_mask)
    files = list(logs.folder.iterdir())
    assert len(files) > 2
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(logs.folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("old\n")
    (tmp_path / FILE_NAME).chmod(0o644)
    with configure_logging(tmp_path) as logs:
        log.warning("new")
    assert stat.S_IMODE(logs.file.stat().st_mode) == 0o600
    assert written(logs).startswith("old\n")


def test_the_files_stay_few_and_small(tmp_path: Path) -> None:
    with configure_logging(tmp_path, largest_file_bytes=1000) as logs:
        for number in range(400):
            log.info("a line with a number, %d", number)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 1 + OLDER_FILES
    assert all(file.stat().st_size <= 1000 for file in files)
    assert "399" in written(logs)


def test_a_line_without_end_is_cut(logs: Logs) -> None:
    log.warning("%s", "x" * 1_000_000)
    assert len(written(logs)) < 3000


# ---------------------------------------------------------------------------------------------------------- bad days


def test_a_folder_that_cannot_be_made_costs_the_file_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with configure_logging(tmp_path / "file" / "log") as logs:
        log.warning("still here")
        report = logs.write_crash_report(ValueError("x"))
    assert report.path is None
    assert "still here" in report.text


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_borne_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE_NAME).symlink_to("/dev/full")
    with configure_logging(tmp_path):
        log.warning("secret words %s", KEY)
    assert capsys.readouterr().err == ""


def test_a_file_that_cannot_be_rotated_is_written_on(logs: Logs, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError(13, "in use by another process")

    monkeypatch.setattr(os, "rename", refuse)
    with configure_logging(logs.folder, largest_file_bytes=300) as small:
        for number in range(20):
            log.warning("line %d", number)
    assert "line 19" in written(small)


@pytest.mark.parametrize("stream", ["stderr", "stdout"])
def test_a_program_without_standard_streams_logs_all_the_same(
    logs: Logs, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    monkeypatch.setattr(sys, stream, None)
    emit(logs, "three %s %s", "x")
    log.warning("written")
    assert "written" in written(logs)


def test_closing_takes_back_everything_and_opening_again_doubles_nothing(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (list(root.handlers), log.parent.level if log.parent else None, logging.getLogger("httpx").level)
    for _ in range(3):
        with configure_logging(tmp_path) as logs:
            log.warning("once")
    logs.close()
    assert (list(root.handlers), log.parent.level if log.parent else None, logging.getLogger("httpx").level) == before
    assert written(logs).count("once") == 3


# ------------------------------------------------------------------------------------------------------- crash reports


def crash(secret: str) -> RuntimeError:
    variable = f"value-of-a-variable-{secret}"
    with pytest.raises(RuntimeError) as caught:
        fail(RuntimeError("it broke at " + secret), ValueError(variable[:5]))
    caught.value.add_note(f"for {ADDRESS}")
    return caught.value


def test_a_report_names_versions_the_error_and_what_went_before_and_no_secret(logs: Logs) -> None:
    log.warning("asked for %s with %s", ADDRESS, KEY)
    report = logs.write_crash_report(crash(KEY))
    assert report.path is not None
    assert report.path.read_text(encoding="utf-8") == report.text
    for told in ("Order Reconciler", "Python", "RuntimeError: it broke at •••", "ValueError", "in crash", "asked for"):
        assert told in report.text
    for hidden in (KEY, "jan.novak", "value-of-a-variable-test"):
        assert hidden not in report.text
    assert "unexpected: RuntimeError" in written(logs)


def test_a_report_does_not_name_the_user(logs: Logs) -> None:
    report = logs.write_crash_report(ValueError(f"no such file: {Path.home()}/orders.csv"))
    assert str(Path.home()) not in report.text
    assert "~/orders.csv" in report.text


def test_old_reports_go(logs: Logs) -> None:
    paths = [logs.write_crash_report(ValueError(str(number))).path for number in range(logs_module.KEPT_REPORTS + 5)]
    left = set(logs.folder.glob("crash-*.txt"))
    assert len(left) == logs_module.KEPT_REPORTS
    assert left <= set(paths)


# ------------------------------------------------------------------------------------------------ on the command line


def test_the_command_line_writes_to_the_users_log_folder(tmp_path: Path) -> None:
    store = CredentialStore.in_memory("test")
    assert main(["--data-dir", str(tmp_path), "settings", "list"], credentials=store) == 0
    assert (default_log_dir() / FILE_NAME).exists()
    assert not any(isinstance(handler, logs_module._PrivateFile) for handler in logging.getLogger().handlers)


def test_a_mistake_of_ours_is_one_sentence_a_report_and_a_status_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError(f"while reading for {ADDRESS}")

    monkeypatch.setattr("core.cli.running.open_profile", broken)
    status = main(["--data-dir", str(tmp_path), "orders", "--json"], credentials=CredentialStore.in_memory("test"))
    captured = capsys.readouterr()
    assert status == 70
    assert '"unexpected"' in captured.out
    assert "Traceback" not in captured.out + captured.err
    (report,) = default_log_dir().glob("crash-*.txt")
    assert str(report) in captured.err
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
    assert "jan.novak" not in captured.out + captured.err + report.read_text(encoding="utf-8").replace(ADDRESS, "")


# ---------------------------------------------------------------------------------------------------------- redaction


def test_what_is_too_short_for_a_key_does_not_blot_out_the_log() -> None:
    register_secret("a")
    assert process_redactor().clean("a banana") == "a banana"
    assert Redactor(["a"]).clean("a banana") != "a banana", "who asks for it gets it"


def test_a_redactor_shows_nothing_of_itself() -> None:
    buffer = io.StringIO()
    print(Redactor([KEY]), vars(process_redactor()).keys(), file=buffer)
    assert KEY not in buffer.getvalue()
