"""Indexing a library anew, from what is stored, when the stemmer is another than the one that indexed it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from docintel.contract import commitment_from_json
from docintel.languages.stemming import stemmer_version
from docintel.library.codec import unpack
from docintel.library.passages import add_passages, kept
from docintel.library.record import Indexer, main_language
from docintel.library.schema import commitment_stems, commitments, documents, meta, payloads, vocabulary
from docintel.library.store import Store

_KEY = "stemmer"


def indexed_by(connection: Connection) -> str | None:
    """The version of the stemmer that the index was made with."""
    return connection.execute(select(meta.c.value).where(meta.c.key == _KEY)).scalar()


def index_anew(connection: Connection, store: Store) -> Iterator[tuple[int, int]]:
    """Stem everything again, in the transaction of ``connection``: the old index stands until the end.

    Yields:
        How many documents are done and how many there are, from none on.
    """
    connection.execute(delete(vocabulary))
    held = connection.execute(select(documents)).all()
    yield 0, len(held)
    for done, document in enumerate(held, start=1):
        _index_document(connection, store, document)
        if kept(connection):
            add_passages(connection, document.id)
        yield done, len(held)
    statement = store.insert(meta).values(key=_KEY, value=stemmer_version())
    connection.execute(
        statement.on_conflict_do_update(index_elements=["key"], set_={"value": stemmer_version()})
    )


def _index_document(connection: Connection, store: Store, document: Row[tuple[object, ...]]) -> None:
    index = Indexer(document.title or "", main_language(json.loads(document.languages)))
    found = connection.execute(
        select(payloads.c.id, payloads.c.data)
        .join(commitments, commitments.c.id == payloads.c.id)
        .where(commitments.c.document_id == document.id)
    )
    rows = []
    for number, data in found:
        name, body, around = index.fields(commitment_from_json(unpack(data)))
        rows.append({"number": number, "name": name, "body": body, "around": around})
    if rows:
        changed = update(commitment_stems).where(commitment_stems.c.id == bindparam("number"))
        connection.execute(changed, rows)
    store.add_words(connection, sorted(index.seen))
