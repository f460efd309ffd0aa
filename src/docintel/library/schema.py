"""The tables of a library. The migrations make them; this says what the newest schema is.

A document's own parts (text, layout, segments, mentions) are read whole or not at all, so they are blobs;
what is filtered, counted or sorted by is rows.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem

#: Every schema there has been, the oldest first: the revisions of ``migrations/versions``.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
HEAD = REVISIONS[-1]

metadata = MetaData()


def _child(name: str, target: str, *, primary: bool = False) -> Column[int]:
    """A reference to a row that takes this row along when it is deleted."""
    return Column(name, ForeignKey(target, ondelete="CASCADE"), primary_key=primary, nullable=False)


meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)
documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("path", Text, nullable=False),  # the first of its sources in the alphabet
    Column("title", Text),
    Column("folded_title", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("published", String(10)),
    Column("pages", Integer),
    Column("characters", Integer, nullable=False),
    Column("segments", Integer, nullable=False),
    Column("commitments", Integer, nullable=False),
    Column("warnings", Integer, nullable=False),
    Column("languages", Text, nullable=False),  # JSON: characters per language
    Column("pipeline", String, nullable=False),  # what extracted it
    Column("region", Text),  # that it is clearly about
    Column("folded_region", Text),
    Index("ix_documents_path", "path"),
)
#: Where a document's bytes were found. One document may lie under several paths. In PostgreSQL, whose keys
#: end at 2,700 bytes, an exclusion keeps a path from being there twice, and the index of documents.path
#: hashes: the migrations say so, for to say it here would import that dialect with every command.
sources = Table(
    "sources",
    metadata,
    Column("path", Text, primary_key=True),
    _child("document_id", "documents.id"),
    Index("ix_sources_document_id", "document_id"),
)
#: The files that could not be done, until they can be or are gone.
failures = Table(
    "failures",
    metadata,
    Column("path", Text, primary_key=True),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("pipeline", String, nullable=False),
)
parts = Table(
    "parts",
    metadata,
    _child("document_id", "documents.id", primary=True),
    Column("name", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)


def _names(name: str, *further: SchemaItem) -> Table:
    """A table of names that rows point to; ``folded`` is what filters look in."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("name", Text, nullable=False, unique=True),
        Column("folded", Text, nullable=False),
        *further,
    )


#: Each is canonical in its documents; ``same`` is one number for all names of one program, whatever they call
#: it (``program_kinds.registry_key``).
programs = _names("programs", Column("same", BigInteger, nullable=False), Index("ix_programs_same", "same"))
actors = _names("actors")
dimensions = _names("dimensions")  # keys of the taxonomy
document_programs = Table(
    "document_programs",
    metadata,
    _child("document_id", "documents.id", primary=True),
    Column("program_id", ForeignKey("programs.id"), primary_key=True),
    Index("ix_document_programs_program_id", "program_id"),
)
commitments = Table(
    "commitments",
    metadata,
    Column("id", Integer, primary_key=True),
    _child("document_id", "documents.id"),
    Column("place", Integer, nullable=False),  # its position among the document's, in the order of the text
    Column("kind", String, nullable=False),
    Column("lang", String, nullable=False),
    Column("status", String, nullable=False),
    Column("page", Integer),
    Column("first_year", Integer),  # of the span that filters compare with
    Column("last_year", Integer),
    Column("confidence", Float, nullable=False),
    Column("amount", Float),  # the largest in rupiah: to sort by, not to add up
    Index("ix_commitments_place", "document_id", "place", unique=True),
)
#: The contract's JSON of each. Apart, because filters go through many rows of which few are shown: without
#: the payloads a million commitments fit in 40 MB.
payloads = Table(
    "payloads",
    metadata,
    Column("id", ForeignKey("commitments.id", ondelete="CASCADE"), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
commitment_programs = Table(
    "commitment_programs",
    metadata,
    _child("commitment_id", "commitments.id", primary=True),
    Column("program_id", ForeignKey("programs.id"), primary_key=True),
    Index("ix_commitment_programs_program_id", "program_id"),
    sqlite_with_rowid=False,
)
commitment_actors = Table(
    "commitment_actors",
    metadata,
    _child("commitment_id", "commitments.id", primary=True),
    Column("actor_id", ForeignKey("actors.id"), primary_key=True),
    Index("ix_commitment_actors_actor_id", "actor_id"),
    sqlite_with_rowid=False,
)
commitment_dimensions = Table(
    "commitment_dimensions",
    metadata,
    _child("commitment_id", "commitments.id", primary=True),
    Column("dimension_id", ForeignKey("dimensions.id"), primary_key=True),
    Index("ix_commitment_dimensions_dimension_id", "dimension_id"),
    sqlite_with_rowid=False,
)
#: What facets count of the commitments from ``first`` on, ``size`` of them (``columns``): among it the single
#: years that each speaks of, which are nowhere else.
commitment_columns = Table(
    "commitment_columns",
    metadata,
    _child("document_id", "documents.id", primary=True),
    Column("first", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("ix_commitment_columns_first", "first", "size", unique=True),  # all but the data
)
#: What the full-text index holds, as stems parted by spaces (see ``languages.stemming``).
commitment_stems = Table(
    "commitment_stems",
    metadata,
    Column("id", ForeignKey("commitments.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, nullable=False),  # program and activity
    Column("body", Text, nullable=False),  # the quote, indicators, actors
    Column("around", Text, nullable=False),  # headings of the table, title of the document
)
#: Every word that stands in the index and its stem: for prefixes and spelling.
vocabulary = Table(
    "vocabulary",
    metadata,
    Column("word", String, primary_key=True),
    Column("stem", String, primary_key=True),
    Index("ix_vocabulary_stem", "stem"),
    sqlite_with_rowid=False,
)
#: What the codes leave out of the vector of each commitment: scores come from both, a thousand at once.
vectors = Table(
    "vectors",
    metadata,
    Column("id", ForeignKey("commitments.id", ondelete="CASCADE"), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
#: The binary codes of a document's vectors side by side: all of them are looked at in every search, and a
#: thousand blobs load faster than a million rows. They are of the commitments from ``first`` on.
vector_blocks = Table(
    "vector_blocks",
    metadata,
    _child("document_id", "documents.id", primary=True),
    Column("encoder", String, nullable=False),  # its version: others are never compared with these
    Column("first", Integer, nullable=False),
    Column("hashes", LargeBinary, nullable=False),  # eight bytes for the id of each
    Column("codes", LargeBinary, nullable=False),
)
#: Searches under a name, as JSON.
saved_searches = Table(
    "saved_searches",
    metadata,
    Column("name", Text, primary_key=True),
    Column("request", Text, nullable=False),
)
#: Paragraphs of prose, where the library is asked to keep them: place in the text, and stems for the index.
passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    _child("document_id", "documents.id"),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("page", Integer),
    Column("lang", String, nullable=False),
    Column("stems", Text, nullable=False),
    Index("ix_passages_document_id", "document_id"),
)
