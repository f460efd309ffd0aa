"""A whole library from one store into another: for backups, and from a laptop to an office and back."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from docintel.errors import LibraryError
from docintel.library.schema import documents, failures, meta, metadata
from docintel.library.store import Store

#: Rows on their way at once.
_BATCH = 1000


def copy_rows(source: Connection, target: Connection, store: Store) -> None:
    """Put every row of ``source`` into the library at ``target``, which is of ``store`` and empty.

    The index is made from the rows as they come. Both are at the newest schema.

    Raises:
        LibraryError: when something is stored in the target already.
    """
    for table in (documents, failures):
        if target.execute(select(func.count()).select_from(table)).scalar_one():
            raise LibraryError(f"{store.target} has documents already: name a new library for the copy.")
    target.execute(delete(meta))  # it is about the source: which stemmer made its index
    for table in metadata.sorted_tables:  # what is pointed to before what points
        rows = source.execute(select(table).execution_options(yield_per=_BATCH))
        for part in rows.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in part])
    store.finish_copy(target)
