"""What a publisher puts where *Check for updates* looks is what the program believes."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import __version__
from core.domain.errors import UpdateCheckError
from core.system.updates import FileCheck, check_file, checked_release
from packager.newest import newest


def test_the_program_believes_it_and_knows_the_files_by_it(tmp_path: Path) -> None:
    files = [tmp_path / "order-reconciler-1.0.0-setup.exe", tmp_path / "order-reconciler_1.0.0~rc1_amd64.deb"]
    for number, file in enumerate(files):
        file.write_bytes(b"x" * (number + 1))
    release = checked_release(
        newest("https://downloads.example/1", files), asked="https://downloads.example/newest.json"
    )
    assert release.version == __version__
    assert [download.name for download in release.downloads] == [file.name for file in files]
    assert [check_file(file, release) for file in files] == [FileCheck.GENUINE, FileCheck.GENUINE]


@pytest.mark.parametrize("page", ["http://downloads.example/1", "downloads.example"])
def test_a_page_that_the_program_would_not_open_is_refused(page: str, tmp_path: Path) -> None:
    (tmp_path / "a.exe").write_bytes(b"x")
    with pytest.raises(UpdateCheckError):
        newest(page, [tmp_path / "a.exe"])


def test_an_empty_file_is_no_download(tmp_path: Path) -> None:
    (tmp_path / "a.exe").touch()
    with pytest.raises(UpdateCheckError):
        newest("https://downloads.example/1", [tmp_path / "a.exe"])
