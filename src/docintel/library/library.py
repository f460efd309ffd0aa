"""A library: the documents of a place and what was found in them. The one door to the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from docintel.errors import LibraryError
from docintel.library.codec import storable
from docintel.library.filters import Filters
from docintel.library.memory import Memory
from docintel.library.schema import dimensions, documents, failures, saved_searches, sources
from docintel.library.searching import DocumentRef, Found, SearchRequest, search
from docintel.library.sieving import Sieve
from docintel.library.store import Store, transaction

if TYPE_CHECKING:
    from docintel.encoder import Encoder
    from docintel.library.documents import Exported, Stats, Stored
    from docintel.library.facets import Counts
    from docintel.library.listing import Grouped
    from docintel.library.modes import Ranked
    from docintel.library.passages import PassageHit
    from docintel.library.program_names import ProgramSummary
    from docintel.library.record import Record
    from docintel.library.timelines import Timeline
    from docintel.library.writing import Outcome, Writer


class Library:
    """An open library; close it, or use it in ``with``. Made by :func:`open_library`.

    Every method is one transaction. Any of them may raise ``LibraryError``. What a search does not need is
    imported by the method that does: a search should start at once.
    """

    def __init__(self, store: Store, engine: Engine) -> None:
        self._store = store
        self._engine = engine
        self._memory = Memory()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def target(self) -> str:
        """Where it is, as it was named."""
        return self._store.target

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def put(self, record: Record, path: str) -> Outcome:
        """Store one document found at ``path``, whole or not at all."""
        with self._writing() as writer:
            return writer.put(record, storable(path))

    def recognise(self, path: str, sha256: str, pipeline: str | None = None) -> Outcome | None:
        """Note that bytes which are stored already lie at ``path``; None when they are not stored.

        With ``pipeline``, a document that another version extracted counts as not stored.
        """
        from docintel.library.record import PARTIAL  # noqa: PLC0415 - see above

        path = storable(path)
        with self._reading() as connection:
            wanted = select(documents.c.id, documents.c.pipeline).where(documents.c.sha256 == sha256)
            row = connection.execute(wanted).first()
            if row is None or pipeline not in (None, row.pipeline):
                return None
            at = connection.execute(select(sources.c.document_id).where(sources.c.path == path)).scalar()
            failed = connection.execute(select(failures.c.code).where(failures.c.path == path)).scalar()
        if at == row.id and failed in (None, PARTIAL):
            return "unchanged"
        with self._writing() as writer:
            return writer.link(path, row.id)

    def fail(self, path: str, code: str, message: str, pipeline: str) -> None:
        """Note that the file at ``path`` could not be done."""
        with self._writing() as writer:
            writer.fail(storable(path), code, storable(message), pipeline)

    def failures(self) -> dict[str, tuple[str, str]]:
        """Path to (code, message) of every file that could not be done."""
        with self._reading() as connection:
            rows = connection.execute(select(failures).order_by(failures.c.path))
            return {row.path: (row.code, row.message) for row in rows}

    def forget_failures(self, paths: Iterable[str]) -> None:
        """Take files off the list of what failed, when they are gone."""
        with self._writing() as writer:
            writer.forget_failures(storable(path) for path in paths)

    def stale(self, pipeline: str) -> list[str]:
        """The paths of documents that another version of the pipeline extracted."""
        with self._reading() as connection:
            wanted = select(documents.c.path).where(documents.c.pipeline != pipeline)
            return [row[0] for row in connection.execute(wanted.order_by(documents.c.path))]

    def paths(self) -> list[str]:
        """Every path at which a stored document was found."""
        with self._reading() as connection:
            return [row[0] for row in connection.execute(select(sources.c.path).order_by(sources.c.path))]

    def search(self, request: SearchRequest) -> Found:
        """One page of what matches. Raises UsageError for a mode that the library can not serve."""
        with self._reading() as connection:
            sieve = Sieve(connection, self._store, request.filters, self._memory)
            if request.sort != "score":
                from docintel.library.listing import search_in_order  # noqa: PLC0415 - see above

                rank = self._rank(connection, request, sieve)
                return search_in_order(connection, self._store, request, sieve, rank)
            if not request.by_meaning:
                return search(connection, self._store, request, sieve)
            from docintel.library.modes import search_by_meaning  # noqa: PLC0415 - see above

            return search_by_meaning(connection, self._store, request, self._memory, sieve)

    def grouped(self, request: SearchRequest, each: int = 3) -> Grouped:
        """One page of what matches by canonical program; ``limit`` and ``offset`` count groups."""
        from docintel.library.listing import search_grouped  # noqa: PLC0415 - see above

        with self._reading() as connection:
            sieve = Sieve(connection, self._store, request.filters, self._memory)
            rank = self._rank(connection, request, sieve)
            return search_grouped(connection, self._store, request, sieve, rank, each)

    def _rank(self, connection: Connection, request: SearchRequest, sieve: Sieve) -> Callable[[], Ranked]:
        """What ranks by meaning, for those who may need it."""

        def call() -> Ranked:
            from docintel.library.modes import rank  # noqa: PLC0415 - see above

            return rank(connection, self._store, request, self._memory, sieve)

        return call

    def facets(self, request: SearchRequest, limit: int = 10) -> Counts:
        """How many of all that the request finds have which value, the most frequent first."""
        from docintel.library.catalogue import numbers_of  # noqa: PLC0415 - see above
        from docintel.library.facets import facets, found_by_words  # noqa: PLC0415 - see above

        with self._reading() as connection:
            catalogue = self._memory.catalogue(connection)
            sieve = Sieve(connection, self._store, request.filters, self._memory)
            if request.by_meaning:
                found = numbers_of(connection, self._rank(connection, request, sieve)().ids)
            else:
                found = found_by_words(connection, self._store, request, sieve)
            return facets(connection, catalogue, found, limit)

    def unencoded(self, encoder: Encoder, *, anew: bool) -> int:
        """How many commitments :meth:`encode` would encode with this encoder."""
        from docintel.library.encoding import waiting  # noqa: PLC0415 - see above
        from docintel.library.whitening import whitened  # noqa: PLC0415 - see above

        version = whitened(encoder).version

        with self._reading() as connection:
            return sum(count for _, count in waiting(connection, version, anew=anew))

    def search_passages(self, request: SearchRequest) -> tuple[int, list[PassageHit]]:
        """How many passages match and one page of them. Raises UsageError when the library keeps none."""
        from docintel.library.passages import search_passages  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return search_passages(connection, self._store, request)

    def keep_passages(self, *, wanted: bool) -> Iterator[int]:
        """Keep passages from now on, or drop them: how many each document that had none has now."""
        from docintel.library.passages import add_passages, keep  # noqa: PLC0415 - see above

        with self._writing_connection() as connection:
            waiting = keep(connection, self._store, wanted=wanted)
        for document in waiting:  # one transaction each, so that others can write in between
            with self._writing_connection() as connection:
                count = add_passages(connection, document)
            yield count

    def encode(self, encoder: Encoder, *, anew: bool) -> Iterator[int]:
        """Give the commitments without a vector theirs, batch by batch: how many each batch had.

        What was stored before is kept when this is stopped. Other processes may read and write meanwhile; a
        document that they change is left out, and encoded by the next run.

        Args:
            encoder: what makes the vectors, which are whitened when it is the shipped one.
            anew: also encode again what another encoder did.
        """
        from docintel.library import encoding  # noqa: PLC0415 - see above
        from docintel.library.whitening import whitened  # noqa: PLC0415 - see above

        encoder = whitened(encoder)
        with self._reading() as connection:
            groups = list(encoding.groups(encoding.waiting(connection, encoder.version, anew=anew)))
        for group in groups:
            with self._reading() as connection:
                batch = encoding.read(connection, group)
            made = encoding.encode(batch, encoder)
            with self._writing_connection() as connection:
                count = encoding.store_vectors(connection, self._store, batch, made, encoder.version)
            yield count  # outside: what is told to be stored is stored

    def dimensions(self) -> frozenset[str]:
        """The keys of the dimensions that any commitment has had, folded as filters compare them."""
        with self._reading() as connection:
            return frozenset(connection.execute(select(dimensions.c.folded)).scalars())

    def programs(self, filters: Filters, limit: int) -> list[ProgramSummary]:
        """The programs with the most commitments that the filters let through."""
        from docintel.library.program_names import list_programs  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return list_programs(connection, filters, limit)

    def timeline(self, name: str) -> Timeline:
        """What was promised under one program. Raises UsageError when the name means none or several."""
        from docintel.library.timelines import timeline  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return timeline(connection, name)

    def export(self, filters: Filters) -> Iterator[Exported]:
        """Every commitment that the filters let through, by path of the document and place in it."""
        from docintel.library.documents import exported  # noqa: PLC0415 - see above

        with self._reading() as connection:
            yield from exported(connection, filters)

    def stats(self) -> Stats:
        """What it holds, in numbers."""
        from docintel.library.documents import stats  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return stats(connection)

    def find_documents(self, reference: str, *, by_file_name: bool = True) -> list[DocumentRef]:
        """The documents that an id, the beginning of one, a path or words of a title may mean.

        Where none does, ``by_file_name`` finds those with its words in the name of their file.
        """
        from docintel.library.documents import find_documents  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return find_documents(connection, storable(reference), by_file_name=by_file_name)

    def document(self, sha256: str) -> Stored:
        """All that is stored of one document. Raises LibraryError when there is none."""
        from docintel.library.documents import stored  # noqa: PLC0415 - see above

        with self._reading() as connection:
            if connection.execute(select(documents.c.id).where(documents.c.sha256 == sha256)).first() is None:
                raise LibraryError(f"There is no document {sha256} in {self.target}.")
            return stored(connection, sha256)

    def save_search(self, name: str, request: SearchRequest) -> None:
        """Keep a search under a name, in place of what was there."""
        from docintel.library.saved import save_search  # noqa: PLC0415 - see above

        with self._writing_connection() as connection:
            save_search(connection, self._store, name, request)

    def saved_search(self, name: str) -> SearchRequest:
        """The search that was saved under ``name``. Raises UsageError when there is none."""
        from docintel.library.saved import find_search  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return find_search(connection, name)

    def saved_searches(self) -> dict[str, SearchRequest]:
        """All saved searches by name."""
        from docintel.library.saved import list_searches  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return list_searches(connection)

    def restore_searches(self, searches: Iterable[tuple[str, str]]) -> None:
        """Keep searches again that were read from a damaged library, as name and JSON."""
        rows = [{"name": name, "request": request} for name, request in searches]
        if rows:
            with self._writing_connection() as connection:
                connection.execute(self._store.insert(saved_searches).on_conflict_do_nothing(), rows)

    def remove_search(self, name: str) -> None:
        """Take a saved search out. Raises UsageError when there is none."""
        from docintel.library.saved import remove_search  # noqa: PLC0415 - see above

        with self._writing_connection() as connection:
            remove_search(connection, name)

    def forget(self, sha256: str) -> None:
        """Remove a document and everything that came from it."""
        with self._writing() as writer:
            writer.forget(sha256)

    def check(self) -> list[str]:
        """What is wrong with it, one sentence each; an empty list when it is whole."""
        from docintel.library.checking import check_rows  # noqa: PLC0415 - see above

        with self._reading() as connection:
            return self._store.check(connection) or check_rows(connection)

    def optimize(self) -> None:
        """Put the index in order after much was written."""
        with self._writing_connection() as connection:
            self._store.optimize(connection)

    def backup(self, target: str) -> None:
        """Copy it as it stands to a new file or an empty database, while others may read and write.

        Raises:
            LibraryError: when something is there already, or can not be written.
        """
        from docintel.library.backing_up import back_up  # noqa: PLC0415 - see above

        with self._reading() as connection:
            back_up(connection, self._store, target)

    def fill_from(self, source: Connection) -> None:
        """Take over every row of another library. Raises LibraryError when this one is not empty."""
        from docintel.library.copying import copy_rows  # noqa: PLC0415 - see above

        with self._writing_connection() as connection:
            copy_rows(source, connection, self._store)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._explained(), transaction(self._engine, self._store, writing=False) as connection:
            yield connection

    @contextmanager
    def _writing_connection(self) -> Iterator[Connection]:
        with self._explained(), transaction(self._engine, self._store, writing=True) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        from docintel.library.writing import Writer  # noqa: PLC0415 - see above

        with self._writing_connection() as connection:
            yield Writer(self._store, connection)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._store.explain(error) from error
