"""Commitments as JSON lines, CSV, XLSX and Parquet. The same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any, Literal

from docintel.contract import Json
from docintel.library.codec import storable
from docintel.library.documents import Exported
from docintel.library.parquet import write_parquet
from docintel.types import Actor, Amount, Target
from docintel.wording import actor_said, amount_said, target_said

Format = Literal["jsonl", "csv", "xlsx", "parquet"]

#: What a cell of a workbook holds, and the rows of a sheet; more goes to the next sheet.
_CELL = 32_767
_SHEET_ROWS = 1_048_576
_FILE = "file:"
#: Excel opens no workbook with more links in a sheet.
_LINKS = 65_000

#: A program that opens a CSV file takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


#: What XML can not hold; a workbook is XML.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def write_export(rows: Iterable[Exported], kind: Format, target: IO[bytes]) -> int:
    """Write all ``rows`` to ``target``; how many they were."""
    return _WRITERS[kind](rows, target)


def _write_jsonl(rows: Iterable[Exported], target: IO[bytes]) -> int:
    count = 0
    for row in rows:
        document = {"id": row.document.id, "title": row.document.title, "path": row.document.path}
        place = {"document": document, "page": row.page, "region": row.document.region}
        line = json.dumps({**row.commitment, **place}, ensure_ascii=False)
        target.write(line.encode("utf-8", "replace") + b"\n")
        count += 1
    return count


def _write_csv(rows: Iterable[Exported], target: IO[bytes]) -> int:
    count = 0
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(_COLUMNS)
    for row in rows:
        writer.writerow([harmless(value) for value in _cells(row)])
        count += 1
        target.write(_taken(buffer))
    target.write(_taken(buffer))
    return count


def _taken(buffer: io.StringIO) -> bytes:
    data = buffer.getvalue().encode("utf-8", "replace")
    buffer.seek(0)
    buffer.truncate()
    return data


def harmless(value: object) -> object:
    """Text that no spreadsheet takes for a formula: with an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _write_xlsx(rows: Iterable[Exported], target: IO[bytes]) -> int:
    from xlsxwriter import Workbook  # noqa: PLC0415 - this format alone

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": False,
    }
    count = 0
    data = io.BytesIO()
    with Workbook(data, options) as book:
        book.set_properties({"title": "Commitments", "created": datetime(2000, 1, 1)})
        bold = book.add_format({"bold": True})
        sheet: Any = None
        line = _SHEET_ROWS
        for row in rows:
            if line >= _SHEET_ROWS:
                sheet, line = _sheet(book, bold), 1
            for column, value in enumerate(_cells(row)):
                _write_cell(sheet, line, column, value)
            count += 1
            line += 1
        if sheet is None:
            _sheet(book, bold)
    target.write(data.getvalue())
    return count


def _sheet(book: Any, bold: Any) -> Any:
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, _COLUMNS, bold)
    return sheet


def _write_cell(sheet: Any, line: int, column: int, value: object) -> None:
    if value is None or value == "":
        return
    if not isinstance(value, str):
        sheet.write_number(line, column, value)
    elif _COLUMNS[column] == "open" and value.startswith(_FILE) and line < _LINKS and len(value) < 2000:
        # Made from the path alone, never from a document's text. What xlsxwriter takes for a file of Windows
        # it writes as one, without the slash that other paths begin with: capitals keep it from that.
        sheet.write_url(line, column, value.replace(_FILE, _FILE.upper(), 1), string=value)
    else:
        sheet.write_string(line, column, cell_text(storable(value)))


def cell_text(text: str) -> str:
    """A text as a cell of a sheet can hold it; "…" stands where it is cut."""
    text = CONTROL.sub(" ", text)
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"


#: New columns stand last: whoever reads a CSV by position finds the others where they were.
_COLUMNS = (
    *("path", "page", "title", "program", "activity", "context", "dimensions"),
    *("start_year", "end_year", "status", "years", "targets", "amounts", "actors"),
    *("quote", "lang", "kind", "confidence"),
    *("id", "document", "open", "region"),
    *("amount", "currency", "amount_years", "funding_source"),
)


#: Sums that each hold those of the years before.
_CUMULATIVE = re.compile(r"\b(?:ak|k|c|acc)umulati[fv]e?|\b(?:ter)?akumulasi", re.IGNORECASE)


def _cells(row: Exported) -> list[object]:
    item = row.commitment
    amounts = [Amount(**amount) for amount in item["amounts"]]
    return [
        row.document.path,
        row.page,
        row.document.title,
        item["program"],
        item["activity"],
        " › ".join(item["context"]),
        ", ".join(item["dimensions"]),
        item["start_year"],
        item["end_year"],
        item["status"],
        "; ".join(f"{year['year']} {year['mark']}" for year in item["years"]),
        "; ".join(target_said(Target(**target)) for target in item["targets"]),
        "; ".join(amount_said(amount, item["lang"]) for amount in amounts),
        "; ".join(actor_said(Actor(**actor)) for actor in item["actors"]),
        item["quote"],
        item["lang"],
        item["kind"],
        item["confidence"],
        item["id"],
        row.document.id,
        _address(row),
        row.document.region,
        None if _CUMULATIVE.search(_words_of(item)) else _total(amounts),
        _each_once(amount.currency for amount in amounts),
        _each_once(amount.year for amount in amounts),
        _each_once(amount.funding_source for amount in amounts),
    ]


def _words_of(item: Json) -> str:
    """All words that may say what the sums of a commitment are."""
    sources = (str(amount["funding_source"] or "") for amount in item["amounts"])
    indicators = (str(target["indicator"] or "") for target in item["targets"])
    return " ".join([item["quote"], item["activity"] or "", *item["context"], *sources, *indicators])


def _total(amounts: Sequence[Amount]) -> float | int | None:
    """What may be added up: the one sum, or those of several years together.

    None where they may be the same money (two for one year, or of several currencies), or one is no number.
    """
    sums = [amount.amount for amount in amounts if amount.amount is not None]
    years = {amount.year for amount in amounts}
    apart = len(amounts) == 1 or (None not in years and len(years) == len(amounts))
    if not amounts or len(sums) < len(amounts) or not apart or len({a.currency for a in amounts}) > 1:
        return None
    total = sum(map(Decimal, sums))
    return int(total) if total == int(total) else float(total)


def _each_once(values: Iterable[object]) -> str:
    return "; ".join(dict.fromkeys(str(value) for value in values if value is not None))


def _address(row: Exported) -> str:
    """Where a click leads: the file, and the page where its viewer can go to one."""
    path = Path(row.document.path)
    address = path.as_uri() if path.is_absolute() else row.document.path
    return address if row.page is None else f"{address}#page={row.page}"


_WRITERS: dict[str, Callable[[Iterable[Exported], IO[bytes]], int]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "xlsx": _write_xlsx,
    "parquet": write_parquet,
}
