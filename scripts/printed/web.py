"""Prints a sheet as a web page, which LibreOffice Writer makes a PDF of."""

from __future__ import annotations

from html import escape
from pathlib import Path

from printed.sheet import Sheet


def write(sheet: Sheet, path: Path, repeat: bool = True) -> None:
    """Write the HTML; the header is on each page, or on the first one only."""
    total = sum(sheet.widths)
    rows = []
    for row in range(sheet.rows):
        own = sorted((cell for cell in sheet.cells if cell.row == row), key=lambda cell: cell.column)
        cells = []
        for cell in own:
            tag = "th" if row < sheet.header_rows else "td"
            colour = f' bgcolor="#{cell.fill}"' if cell.fill else ""
            width = f"{sum(sheet.widths[cell.column : cell.column + cell.column_span]) / total:.0%}"
            text = escape(cell.text).replace("\n", "<br>")
            text = f"<b>{text}</b>" if cell.bold and tag == "td" else text
            cells.append(
                f'<{tag} rowspan="{cell.row_span}" colspan="{cell.column_span}" width="{width}"{colour}>'
                f'<font size="1">{text}</font></{tag}>'
            )
        rows.append(f"<tr>{''.join(cells)}</tr>")
    end = sheet.header_rows if repeat else 0
    head, body = rows[:end], rows[end:]
    path.write_text(
        "<html><head><meta charset='utf-8'><style>@page{size:29.7cm 21cm;margin:1.5cm}</style></head><body>"
        f"<p><b>{escape(sheet.title)}</b></p><table border='1' cellspacing='0' width='100%'>"
        f"<thead>{''.join(head)}</thead><tbody>{''.join(body)}</tbody></table></body></html>",
        encoding="utf-8",
    )
