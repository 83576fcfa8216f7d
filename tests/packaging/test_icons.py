"""One drawing becomes the icon of three systems, in every size each asks for."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from packager.icons import ICNS_TYPES, ICO_SIZES, LINUX_SIZES, icns, ico, rendered, write_all
from tests.support.spec_evaluation import ROOT

DRAWING = ROOT / "resources" / "icons" / "order-reconciler.svg"


@pytest.fixture(scope="module")
def pictures() -> dict[int, bytes]:
    return rendered(DRAWING, {*LINUX_SIZES, *ICO_SIZES, *ICNS_TYPES.values()})


def image(content: bytes) -> QImage:
    picture = QImage()
    assert picture.loadFromData(content, "PNG")
    return picture


def test_the_windows_icon_holds_every_size_as_it_says(pictures: dict[int, bytes]) -> None:
    content = ico(pictures)
    reserved, kind, number = struct.unpack_from("<HHH", content)
    assert (reserved, kind, number) == (0, 1, len(ICO_SIZES))
    end = 6 + 16 * number
    for place, size in enumerate(ICO_SIZES):
        width, height, _, _, _, bits, length, offset = struct.unpack_from("<BBBBHHII", content, 6 + 16 * place)
        assert ((width or 256), (height or 256), bits) == (size, size, 32)
        assert offset == end
        assert image(content[offset : offset + length]).width() == size
        end += length
    assert end == len(content)


def test_the_macos_icon_holds_every_size_as_it_says(pictures: dict[int, bytes]) -> None:
    content = icns(pictures)
    magic, length = struct.unpack_from(">4sI", content)
    assert (magic, length) == (b"icns", len(content))
    found, place = {}, 8
    while place < len(content):
        kind, size = struct.unpack_from(">4sI", content, place)
        found[kind] = image(content[place + 8 : place + size]).width()
        place += size
    assert found == ICNS_TYPES


def test_qt_itself_reads_the_windows_icon(tmp_path: Path) -> None:
    write_all(tmp_path, DRAWING)
    assert not QImage(str(tmp_path / "icon.ico")).isNull()
    assert sorted(int(path.stem) for path in (tmp_path / "icons").iterdir()) == sorted(LINUX_SIZES)


@pytest.mark.parametrize("size", [16, 48, 1024])
def test_the_drawing_fills_its_square_and_its_corners_are_clear(pictures: dict[int, bytes], size: int) -> None:
    picture = image(pictures[size])
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(size // 2, size // 4).alpha() == 255


def test_the_same_drawing_gives_the_same_bytes(pictures: dict[int, bytes]) -> None:
    assert rendered(DRAWING, {32}) == {32: pictures[32]}


def test_a_file_that_is_no_drawing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.svg").write_text("<svg")
    with pytest.raises(ValueError, match="not a drawing"):
        rendered(tmp_path / "broken.svg", {16})
