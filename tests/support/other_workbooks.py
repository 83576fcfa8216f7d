"""The smallest workbooks of OpenDocument (.ods) and of Excel's binary kind (.xlsb): one sheet, texts and errors."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

_ODS = (
    '<?xml version="1.0"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"
)
_RELATIONS = "http://schemas.openxmlformats.org/{}/2006/relationships"


def ods_workbook(**sheets: str) -> bytes:
    """``sheets``: name → its rows as XML (see ``ods_row``)."""
    tables = (f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets.items())
    return _packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": _ODS.format("".join(tables)),
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def ods_row(*cells: str, times: int = 1) -> str:
    """Each cell a text, or XML where it begins with ``<``."""
    written = (
        cell
        if cell.startswith("<")
        else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(written)}</table:table-row>'


def ods_error(text: str, *, times: int = 1) -> str:
    """A cell as LibreOffice keeps an error."""
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" table:formula="of:=1/0"'
        ' office:value-type="string" office:string-value="" calcext:value-type="error">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def xlsb_workbook(cells: Mapping[tuple[int, int], str | int]) -> bytes:
    """``cells``: row and column, both from 0 → a text, or the number of an error."""
    reach = (0, max(line for line, _ in cells), 0, max(column for _, column in cells))
    sheet = _record(129) + _record(148, struct.pack("<4I", *reach)) + _record(145)
    row = -1
    for (line, column), value in sorted(cells.items()):
        if line != row:
            row = line
            sheet += _record(0, struct.pack("<I", row) + b"\0" * 21)
        place = struct.pack("<II", column, 0)
        error = isinstance(value, int)
        sheet += _record(3, place + bytes((value,))) if error else _record(6, place + _wide(str(value)))
    sheet += _record(146) + _record(130)
    book = _record(131) + _record(143)
    book += _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Orders"))
    book += _record(144) + _record(132)
    kind = _RELATIONS.format("officeDocument")
    relation = f'<Relationships xmlns="{_RELATIONS.format("package")}"><Relationship Id="rId1" {{}}/></Relationships>'
    return _packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relation.format(f'Type="{kind}/officeDocument" Target="xl/workbook.bin"'),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": relation.format(f'Type="{kind}/worksheet" Target="worksheets/sheet1.bin"'),
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(number: int, content: bytes = b"") -> bytes:
    kind = bytes((number,)) if number < 0x80 else bytes((number & 0x7F | 0x80, number >> 7))
    return kind + bytes((len(content),)) + content


def _packed(members: Mapping[str, str | bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()
