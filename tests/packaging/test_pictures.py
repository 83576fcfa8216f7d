"""The guide's pictures in the package are the same to the pixel, and smaller."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from packager.pictures import packed, tighter

ROOT = Path(__file__).resolve().parents[2]
PICTURES = sorted((ROOT / "resources" / "guide" / "cs").rglob("*.png"))


def test_every_picture_of_the_guide_shrinks_and_keeps_every_pixel() -> None:
    for path in PICTURES:
        before, after = path.read_bytes(), tighter(path.read_bytes())
        assert 0 < len(after) < len(before), path.name
        assert QImage.fromData(after) == QImage.fromData(before), path.name
        assert tighter(after) == b"", "nothing is left to gain"
    assert PICTURES


@pytest.mark.parametrize("form", [QImage.Format.Format_ARGB32, QImage.Format.Format_RGB32])
def test_a_transparent_picture_keeps_what_shines_through(tmp_path: Path, form: QImage.Format) -> None:
    image = QImage(300, 200, form)
    image.fill(0x40102030)
    for x in range(300):
        image.setPixel(x, x % 200, 0xFF000000 + x * 7919)
    image.setDotsPerMeterX(7559)
    image.save(str(tmp_path / "a.png"))
    before = (tmp_path / "a.png").read_bytes()
    after = tighter(before) or before
    assert QImage.fromData(after) == QImage.fromData(before)
    assert QImage.fromData(after).dotsPerMeterX() == 7559


def test_only_pictures_are_packed_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", "utf-8")
    table = [("resources/a.txt", str(tmp_path / "a.txt"), "DATA"), ("resources/b.png", str(PICTURES[0]), "DATA")]
    text, picture = packed(table, tmp_path / "new")
    assert text == table[0]
    assert picture == ("resources/b.png", str(tmp_path / "new" / "resources" / "b.png"), "DATA")
    assert Path(picture[1]).stat().st_size < PICTURES[0].stat().st_size
