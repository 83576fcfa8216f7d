"""The program's icon in every size and container the three systems ask for, from the one drawing.

PNG files for Linux, ``.ico`` for Windows, ``.icns`` for macOS. Knows Qt's painter; needs no display.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Final

LINUX_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
"""100, 125, 150 and 200 % of the small and the large icon."""
ICNS_TYPES: Final = {
    b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Type → pixels of the PNG in it; ic11 to ic14 are the doubled sizes for Retina screens."""


def write_all(folder: Path, drawing: Path) -> None:
    """Write ``icon.ico``, ``icon.icns`` and ``icons/<size>.png`` into ``folder``."""
    pictures = rendered(drawing, {*LINUX_SIZES, *ICO_SIZES, *ICNS_TYPES.values()})
    (folder / "icons").mkdir(parents=True, exist_ok=True)
    for size in LINUX_SIZES:
        (folder / "icons" / f"{size}.png").write_bytes(pictures[size])
    (folder / "icon.ico").write_bytes(ico(pictures))
    (folder / "icon.icns").write_bytes(icns(pictures))


def rendered(drawing: Path, sizes: set[int]) -> dict[int, bytes]:
    """The drawing as PNG files of these sizes, in pixels."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt  # noqa: PLC0415 - only here, and not needed to plan
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is not a drawing that Qt can read")
    pictures = {}
    for size in sorted(sizes):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures[size] = content.data()
    return pictures


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures (read since Windows Vista)."""
    header = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    entries, bodies, offset = b"", b"", len(header) + 16 * len(ICO_SIZES)
    for size in ICO_SIZES:
        body = pictures[size]
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(body), offset)
        bodies += body
        offset += len(body)
    return header + entries + bodies


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """A macOS icon of PNG pictures (read since 10.7)."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body
