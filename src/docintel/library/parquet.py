"""Commitments as Parquet, for pandas, DuckDB, Polars and the like: lists stay lists, numbers numbers.

pyarrow writes it: the reference implementation, and the one that readers are tested with.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import IO, Any

from docintel.errors import UsageError
from docintel.library.codec import storable
from docintel.library.documents import Exported

#: Rows of one group: about 10 MB before compression.
_GROUP = 10_000


def write_parquet(rows: Iterable[Exported], target: IO[bytes]) -> int:
    """Write all ``rows`` to ``target``; how many they were.

    Raises:
        UsageError: when pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415 - an extra that this format alone needs
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 - the same
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'docintel[parquet]'.") from error
    count = 0
    schema = _schema()
    with ParquetWriter(target, schema, compression="zstd") as writer:
        waiting = iter(rows)
        while values := [_clean(_row(row)) for row in islice(waiting, _GROUP)]:
            writer.write_table(pyarrow.Table.from_pylist(values, schema=schema))
            count += len(values)
    return count


@cache
def _schema() -> Any:
    import pyarrow as pa  # noqa: PLC0415 - see above

    text, whole = pa.string(), pa.int32()

    def rows(**fields: Any) -> Any:
        return pa.list_(pa.struct(list(fields.items())))

    return pa.schema(
        [
            ("id", text),
            ("document", text),
            ("title", text),
            ("path", text),
            ("region", text),
            ("page", whole),
            ("kind", text),
            ("program", text),
            ("activity", text),
            ("context", pa.list_(text)),
            ("dimensions", pa.list_(text)),
            ("start_year", whole),
            ("end_year", whole),
            ("status", text),
            ("quote", text),
            ("lang", text),
            ("confidence", pa.float64()),
            ("years", rows(year=whole, mark=text)),
            ("targets", rows(indicator=text, text=text, value=text, unit=text, year=whole)),
            ("amounts", rows(text=text, amount=text, currency=text, year=whole, funding_source=text)),
            ("actors", rows(name=text, role=text)),
        ]
    )


def _row(row: Exported) -> dict[str, Any]:
    document = row.document
    about = {
        "document": document.id,
        "title": document.title,
        "path": document.path,
        "region": document.region,
    }
    return {**row.commitment, **about, "page": row.page}


def _clean(value: Any) -> Any:
    """Text as UTF-8 takes it, at any depth."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return value
