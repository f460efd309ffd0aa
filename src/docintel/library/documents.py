"""Documents as stored, exports in order, and what a library holds in numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from docintel.contract import Json
from docintel.languages.stemming import words
from docintel.library.codec import unpack
from docintel.library.filters import Filters, conditions, matching_documents
from docintel.library.schema import (
    commitment_programs,
    commitments,
    documents,
    failures,
    parts,
    payloads,
    programs,
    sources,
)
from docintel.library.searching import REFERENCE, DocumentRef, reference_of

#: Documents or commitments taken from the database at once.
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Exported:
    """One commitment, with its document and page."""

    commitment: Json
    document: DocumentRef
    page: int | None


@dataclass(frozen=True, slots=True)
class Stored:
    """One document as stored. ``paths``: all files with these bytes; the rest as in the contract."""

    document: Json
    paths: tuple[str, ...]
    pipeline: str
    segments: list[Json]
    mentions: Json
    commitments: list[tuple[int | None, Json]]
    tables: list[Json]
    coverage: Json | None  # None where an older version ingested it
    warnings: list[Json]


@dataclass(frozen=True, slots=True)
class Stats:
    """What a library holds; ``languages`` are characters of segments, ``failed`` files that wait.

    ``programs`` are those with commitments, as they are listed; ``only_named`` those without any.
    """

    documents: int
    pages: int
    segments: int
    commitments: int
    programs: int
    only_named: int
    languages: dict[str, int]
    failed: int

    def json(self) -> Json:
        """As the contract writes it: languages as shares, the largest first."""
        total = sum(self.languages.values())
        ranked = sorted(self.languages.items(), key=lambda item: (-item[1], item[0]))
        return {
            "documents": self.documents,
            "pages": self.pages,
            "segments": self.segments,
            "commitments": self.commitments,
            "programs": self.programs,
            "languages": {lang: round(count / total, 4) for lang, count in ranked},
            "failed": self.failed,
        }


def stats(connection: Connection) -> Stats:
    """Count everything."""
    sums = [func.coalesce(func.sum(documents.c[name]), 0) for name in ("pages", "segments", "commitments")]
    row = connection.execute(select(func.count(), *sums).select_from(documents)).one()
    languages: dict[str, int] = {}
    for (value,) in connection.execute(select(documents.c.languages)):
        for lang, count in json.loads(value).items():
            languages[lang] = languages.get(lang, 0) + count
    count = select(func.count(programs.c.same.distinct()))
    named = connection.execute(count).scalar_one()
    promised = connection.execute(
        count.join(commitment_programs, commitment_programs.c.program_id == programs.c.id)
    ).scalar_one()
    failed = connection.execute(select(func.count()).select_from(failures)).scalar_one()
    return Stats(row[0], row[1], row[2], row[3], promised, named - promised, languages, failed)


def find_documents(connection: Connection, reference: str, *, by_file_name: bool) -> list[DocumentRef]:
    """The documents that ``reference`` may mean, an exact path or title before others.

    With ``by_file_name``, where it is no id, path, beginning of a file's name or words of a title, its words
    may be anywhere in the name of a file, or begin words of it: enough to look at one, not to remove it.
    """
    found = _references(connection, documents.c.id.in_(matching_documents(reference)))
    if not found and by_file_name:
        return _references(connection, documents.c.id.in_(_named(connection, words(reference))))
    exact = [item for item in found if reference in (item.path, item.title, item.id)]
    return exact if len(exact) == 1 else found


def _references(connection: Connection, which: ColumnElement[bool]) -> list[DocumentRef]:
    rows = connection.execute(select(*REFERENCE).where(which).order_by(documents.c.path))
    return [reference_of(row) for row in rows]


def _named(connection: Connection, wanted: Sequence[str]) -> list[int]:
    """The documents with a file whose name has words that begin so, each of them."""
    if not wanted:
        return []
    rows = connection.execute(select(sources.c.document_id, sources.c.path)).all()
    named = ((row.document_id, words(row.path.rsplit("/", 1)[-1])) for row in rows)
    return sorted(
        {
            number
            for number, own in named
            if all(any(word.startswith(beginning) for word in own) for beginning in wanted)
        }
    )


def stored(connection: Connection, sha256: str) -> Stored:
    """All that is stored of one document."""
    row = connection.execute(select(documents).where(documents.c.sha256 == sha256)).one()
    blobs: dict[str, Any] = {
        name: unpack(data)
        for name, data in connection.execute(
            select(parts.c.name, parts.c.data).where(parts.c.document_id == row.id)
        )
    }
    found = connection.execute(
        select(commitments.c.page, payloads.c.data)
        .join(payloads, payloads.c.id == commitments.c.id)
        .where(commitments.c.document_id == row.id)
        .order_by(commitments.c.place)
    )
    paths = connection.execute(
        select(sources.c.path).where(sources.c.document_id == row.id).order_by(sources.c.path)
    )
    counts: dict[str, int] = json.loads(row.languages)
    total = sum(counts.values())
    return Stored(
        document={
            "id": row.sha256,
            "title": row.title,
            "path": row.path,
            "media_type": row.media_type,
            "pages": row.pages,
            "published": row.published,
            "region": row.region,
            "languages": {
                lang: round(count / total, 4)
                for lang, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            },
            "text": blobs["text"],
        },
        paths=tuple(path for (path,) in paths),
        pipeline=row.pipeline,
        segments=blobs["segments"],
        mentions=blobs["mentions"],
        commitments=[(page, unpack(payload)) for page, payload in found],
        tables=blobs["tables"],
        coverage=blobs.get("coverage"),
        warnings=blobs["warnings"],
    )


def exported(connection: Connection, filters: Filters) -> Iterator[Exported]:
    """Every commitment that the filters let through, by path of the document and place in it."""
    statement = (
        select(commitments.c.page, payloads.c.data, *REFERENCE)
        .join(payloads, payloads.c.id == commitments.c.id)
        .join(documents, documents.c.id == commitments.c.document_id)
        .where(*conditions(filters))
        .order_by(documents.c.path, commitments.c.place)
        .execution_options(yield_per=_BATCH)
    )
    for row in connection.execute(statement):
        yield Exported(unpack(row.data), reference_of(row), row.page)
