"""Putting documents into a library and taking them out. Each function runs inside one transaction."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import (
    Column,
    Connection,
    Dialect,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from docintel.languages.stemming import fold
from docintel.library.columns import CODED, values_of
from docintel.library.memory import COMMITMENTS, VECTORS
from docintel.library.passages import add_passages, kept
from docintel.library.program_kinds import registry_key
from docintel.library.record import PARTIAL, CommitmentRecord, Record
from docintel.library.schema import (
    actors,
    commitment_actors,
    commitment_columns,
    commitment_dimensions,
    commitment_programs,
    commitment_stems,
    commitments,
    dimensions,
    document_programs,
    documents,
    failures,
    meta,
    parts,
    passages,
    payloads,
    programs,
    sources,
    vector_blocks,
)
from docintel.library.store import Store

Outcome = Literal["added", "updated", "unchanged"]

#: Values in one IN list; every database takes so many.
_BATCH = 500

# What is asked for with every document is put together once; with a release of one page that takes longest.
_BY_SHA256 = select(documents.c.id, documents.c.pipeline).where(documents.c.sha256 == bindparam("sha256"))
_BY_PATH = select(sources.c.document_id).where(sources.c.path == bindparam("path"))
_LAST_COMMITMENT = select(func.max(commitments.c.id))
_ADDED = update(meta).where(meta.c.key == COMMITMENTS).values(value=bindparam("state"))
_REMOVED = update(meta).where(meta.c.key.in_((COMMITMENTS, VECTORS))).values(value=bindparam("state"))
_FORGIVE = delete(failures).where(failures.c.path == bindparam("path"))


class Writer:
    """The changes that a library knows, on one connection with its transaction begun."""

    def __init__(self, store: Store, connection: Connection) -> None:
        self._store = store
        self._connection = connection

    def put(self, record: Record, path: str) -> Outcome:
        """Store ``record``, found at ``path``. A document that was there before goes in the same step."""
        same = self._document(record.sha256)
        before = self._at(path)
        if same is not None and same.pipeline == record.pipeline and not self._is_partial(same.id):
            return self._link(path, same.id, before)
        outcome = self._put(record, path, same, before)
        lack = record.lack(path)
        if lack is not None:
            self.fail(path, PARTIAL, lack, record.pipeline)
        return outcome

    def _put(self, record: Record, path: str, same: Any, before: int | None) -> Outcome:
        document_id = self._insert_document(record, path, None if same is None else int(same.id))
        named = self._names(programs, record.programs)
        self._insert_commitments(record.commitments, document_id, named)
        self._insert_programs_of(document_id, named.values())
        self._store.add_words(self._connection, record.vocabulary)
        if kept(self._connection):
            add_passages(self._connection, document_id)
        if before is None and same is None:
            self._place(path, document_id, None)
            return "added"
        self._link(path, document_id, before)
        return "updated"

    def link(self, path: str, document_id: int) -> Outcome:
        """Note that the stored document's bytes lie at ``path``; what lay there before is let go."""
        return self._link(path, document_id, self._at(path))

    def _link(self, path: str, document_id: int, before: int | None) -> Outcome:
        self._place(path, document_id, before)
        if before == document_id:
            return "unchanged"
        self._settle(document_id)
        if before is not None:
            self._settle(before)
        return "unchanged" if before is None else "updated"

    def _place(self, path: str, document_id: int, before: int | None) -> None:
        """Note that the document lies at ``path``, where ``before`` lay, and that nothing failed there."""
        self._connection.execute(_FORGIVE, {"path": path})
        if before is None:
            self._add(sources, [{"path": path, "document_id": document_id}])
        elif before != document_id:
            moved = update(sources).where(sources.c.path == path)
            self._connection.execute(moved.values(document_id=document_id))

    def fail(self, path: str, code: str, message: str, pipeline: str) -> None:
        """Note that the file at ``path`` could not be done; an earlier version of it stays stored."""
        said = {"code": code, "message": message, "pipeline": pipeline}
        again = update(failures).where(failures.c.path == path)
        found = self._connection.execute(again.values(attempts=failures.c.attempts + 1, **said))
        if not found.rowcount:
            self._connection.execute(insert(failures).values(path=path, attempts=1, **said))

    def forget_failures(self, paths: Iterable[str]) -> None:
        """Take these paths off the list of what failed."""
        for batch in _batches(list(paths)):
            self._connection.execute(delete(failures).where(failures.c.path.in_(batch)))

    def forget(self, sha256: str) -> None:
        """Remove a document with all its commitments, sources and words."""
        found = self._document(sha256)
        if found is not None:
            self._remove(found.id)
        self._store.prune(self._connection)

    def _is_partial(self, document_id: int) -> bool:
        """Whether pages of it were given up."""
        noted = select(failures.c.path).join(sources, sources.c.path == failures.c.path)
        noted = noted.where(sources.c.document_id == document_id, failures.c.code == PARTIAL)
        return self._connection.execute(noted.limit(1)).first() is not None

    def _document(self, sha256: str) -> Any:
        return self._connection.execute(_BY_SHA256, {"sha256": sha256}).first()

    def _at(self, path: str) -> int | None:
        return self._connection.execute(_BY_PATH, {"path": path}).scalar()

    def _settle(self, document_id: int) -> None:
        """Give a document the first of its paths, or remove it when it has none left."""
        first = select(func.min(sources.c.path)).where(sources.c.document_id == document_id)
        path = self._connection.execute(first).scalar()
        if path is None:
            self._remove(document_id)
        else:
            self._connection.execute(update(documents).where(documents.c.id == document_id).values(path=path))

    def _insert_document(self, record: Record, path: str, document_id: int | None) -> int:
        values = {
            "sha256": record.sha256,
            "path": path,
            "title": record.title,
            "folded_title": fold(record.title or ""),
            "media_type": record.media_type,
            "published": record.published,
            "region": record.region,
            "folded_region": None if record.region is None else fold(record.region),
            "pages": record.pages,
            "characters": record.characters,
            "segments": record.segments,
            "commitments": len(record.commitments),
            "warnings": record.warnings,
            "languages": json.dumps(record.languages),
            "pipeline": record.pipeline,
        }
        if document_id is None:
            key = self._connection.execute(insert(documents), values).inserted_primary_key
            assert key is not None  # noqa: S101 - the table has one
            document_id = int(key[0])
        else:  # extracted anew: its sources stay
            self._remove_contents(document_id)
            del values["path"]
            self._connection.execute(update(documents).where(documents.c.id == document_id).values(values))
        rows = [
            {"document_id": document_id, "name": name, "data": data} for name, data in record.parts.items()
        ]
        self._add(parts, rows)
        return document_id

    def _insert_commitments(
        self, records: Sequence[CommitmentRecord], document_id: int, named: Mapping[str, int]
    ) -> None:
        if not records:
            return
        first = (self._connection.execute(_LAST_COMMITMENT).scalar() or 0) + 1
        numbered = list(enumerate(records, start=first))
        self._add(
            commitments,
            [
                {
                    "id": number,
                    "document_id": document_id,
                    "place": number - first,
                    "kind": item.kind,
                    "lang": item.lang,
                    "status": item.status,
                    "page": item.page,
                    "first_year": item.first_year,
                    "last_year": item.last_year,
                    "confidence": item.confidence,
                    "amount": item.amount,
                }
                for number, item in numbered
            ],
        )
        self._add(payloads, [{"id": number, "data": item.payload} for number, item in numbered])
        self._add(
            commitment_stems,
            [
                {"id": number, **dict(zip(("name", "body", "around"), item.stems, strict=True))}
                for number, item in numbered
            ],
        )
        self._insert_values(numbered, document_id, named)

    def _insert_values(
        self, numbered: list[tuple[int, CommitmentRecord]], document_id: int, named: Mapping[str, int]
    ) -> None:
        people = self._names(actors, {name for _, item in numbered for name in item.actors})
        keys = self._names(dimensions, {name for _, item in numbered for name in item.dimensions})
        linked: dict[str, list[list[int]]] = {
            "program": [[named[name] for name in item.programs] for _, item in numbered],
            "actor": [[people[name] for name in item.actors] for _, item in numbered],
            "dimension": [[keys[name] for name in item.dimensions] for _, item in numbered],
            "year": [list(item.years) for _, item in numbered],
        }
        for target, name in (
            (commitment_programs, "program"),
            (commitment_actors, "actor"),
            (commitment_dimensions, "dimension"),
        ):
            rows = [
                {"commitment_id": number, f"{name}_id": value}
                for (number, _), values in zip(numbered, linked[name], strict=True)
                for value in values
            ]
            self._add(target, rows)
        coded = {name: [getattr(item, name) for _, item in numbered] for name in CODED}
        block = {"document_id": document_id, "first": numbered[0][0], "size": len(numbered)}
        data = values_of(coded, linked, [(item.first_year, item.last_year) for _, item in numbered]).packed()
        self._add(commitment_columns, [{**block, "data": data}])
        self._connection.execute(_ADDED, {"state": secrets.token_hex(8)})

    def _insert_programs_of(self, document_id: int, ids: Iterable[int]) -> None:
        rows = [{"document_id": document_id, "program_id": number} for number in sorted(ids)]
        self._add(document_programs, rows)

    def _add(self, target: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows of the same columns; SQLAlchemy's own way takes longer than the database."""
        if not rows:
            return
        sql, order = _insertion(target, tuple(rows[0]), self._connection.dialect)
        values: list[Any] = [tuple(row[name] for name in order) for row in rows] if order else list(rows)
        self._connection.exec_driver_sql(sql, values)

    def _names(self, target: Table, names: Collection[str]) -> dict[str, int]:
        """The ids of ``names`` in a table of names, new ones added."""
        found = self._known(target, names)
        new = sorted(set(names) - found.keys())
        if new:
            self._add(target, [_named(target, name) for name in new])
            found |= self._known(target, new)
        return found

    def _known(self, target: Table, names: Collection[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for batch in _batches(sorted(names)):
            sql, order = _by_name(target, len(batch), self._connection.dialect)
            values: Any = (
                tuple(batch) if order else {f"name_{place}": name for place, name in enumerate(batch)}
            )
            found.update(tuple(row) for row in self._connection.exec_driver_sql(sql, values))
        return found

    def _remove(self, document_id: int) -> None:
        self._remove_contents(document_id)
        self._connection.execute(delete(documents).where(documents.c.id == document_id))

    def _remove_contents(self, document_id: int) -> None:
        """Everything of a document but its own row and its sources."""
        own = select(commitments.c.id).where(commitments.c.document_id == document_id)
        touched = []
        for link, key, names in (
            (commitment_programs, commitment_programs.c.program_id, programs),
            (commitment_actors, commitment_actors.c.actor_id, actors),
        ):
            rows = self._connection.execute(select(key).where(link.c.commitment_id.in_(own)).distinct())
            touched.append((names, [row[0] for row in rows]))
        listed = select(document_programs.c.program_id).where(document_programs.c.document_id == document_id)
        touched.append((programs, [row[0] for row in self._connection.execute(listed)]))
        for target in (commitments, parts, document_programs, commitment_columns, vector_blocks, passages):
            self._connection.execute(delete(target).where(target.c.document_id == document_id))
        self._connection.execute(_REMOVED, {"state": secrets.token_hex(8)})
        for names, ids in touched:
            self._remove_unused(names, ids)

    def _remove_unused(self, names: Table, ids: list[int]) -> None:
        """Delete those of the names that nothing points to any more."""
        if names is programs:
            uses: tuple[Column[Any], ...] = (commitment_programs.c.program_id, document_programs.c.program_id)
        else:
            uses = (commitment_actors.c.actor_id,)
        for batch in _batches(ids):
            unused = delete(names).where(names.c.id.in_(batch))
            for use in uses:
                unused = unused.where(~select(use).where(use == names.c.id).exists())
            self._connection.execute(unused)


def _named(target: Table, name: str) -> dict[str, Any]:
    """The row of a new name."""
    row = {"name": name, "folded": fold(name)}
    return {**row, "same": registry_key(name)} if target is programs else row


@lru_cache(maxsize=64)
def _insertion(target: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The SQL that inserts these columns, and their order where it takes the values by place."""
    compiled = insert(target).compile(dialect=dialect, column_keys=list(names))
    return str(compiled), tuple(compiled.positiontup or ())


@lru_cache(maxsize=256)
def _by_name(target: Table, count: int, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The SQL for names and ids of those of ``count`` names that a table of names has; the order as above."""
    wanted = [bindparam(f"name_{at}", type_=target.c.name.type) for at in range(count)]
    compiled = select(target.c.name, target.c.id).where(target.c.name.in_(wanted)).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())


def _batches(values: list[Any]) -> Iterable[list[Any]]:
    return (values[start : start + _BATCH] for start in range(0, len(values), _BATCH))
