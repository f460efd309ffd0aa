"""The types that flow through the pipeline.

Everything here is frozen. ``Document.text`` never changes after reading: whatever comes later points into
it with half-open character offsets ``[start, end)``. Pages count from 1. A ``BBox`` is
``(x0, top, x1, bottom)`` in PDF points from the page's top left, as pdfplumber counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["id", "jv", "en", "und"]
Register = Literal["ngoko", "krama", "mixed"]
BBox = tuple[float, float, float, float]

BlockKind = Literal[
    "paragraph",
    "heading",
    "list_item",
    "table_cell",
    "caption",
    "footnote",
    "header",  # a running header: on the page, not in what extraction reads
    "footer",  # a running footer or a page number: the same
    "boilerplate",  # share buttons, related links, comments, a repeated article: the same
]
Origin = Literal["native", "ocr"]
Mark = Literal["tick", "fill"]
YearKind = Literal["plan", "date", "regulation", "horizon", "other"]
Status = Literal["planned", "ongoing", "done", "missed", "dropped", "stated"]
Role = Literal["lead", "partner", "funder", "beneficiary"]
CommitmentKind = Literal["prose", "table"]
Stage = Literal["read", "detect", "extract", "align", "verify", "store"]

#: Blocks of these kinds stay in the text (nothing is lost) and are never extracted from.
SILENT_KINDS: frozenset[BlockKind] = frozenset({"header", "footer", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the contract's own word for it
    """A failure as data: what could not be done, where, and what to do, in one sentence."""

    stage: Stage
    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with one function and one place on one page.

    A table cell is one block, or several where a page break cuts it: these share ``table``, ``row`` and
    ``column`` and differ in ``page``. Rows and columns count from 0 over the whole table. A merged cell
    stands once, at its top left, with its spans. A cell without text has ``start == end``; it is kept only
    for its ``mark`` (a filled cell).
    """

    start: int
    end: int
    kind: BlockKind
    page: int | None = None
    bbox: BBox | None = None
    level: int | None = None  # of a heading, 1 is the highest
    table: int | None = None  # position in Document.tables
    row: int | None = None
    column: int | None = None
    row_span: int = 1
    column_span: int = 1
    mark: Mark | None = None  # a year or month cell that is ticked or filled
    origin: Origin = "native"
    confidence: float | None = None  # of OCR, 0 to 1


@dataclass(frozen=True, slots=True)
class Table:
    """The shape of one table over all its pages; its cells are the blocks that name its position.

    Rows ``0 .. header_rows - 1`` are the header (once, however many pages repeat it). ``section_rows`` are
    the rows that one spanning cell fills ("Sasaran 2: …"): they head the rows below them.
    """

    rows: int
    columns: int
    header_rows: int
    pages: tuple[int, ...]
    section_rows: tuple[int, ...] = ()
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. ``id`` is the sha256 of its bytes in hexadecimal.

    ``published`` is an ISO 8601 date where the file says one. ``pages`` is None where the format has none.
    """

    id: str
    media_type: str
    title: str | None
    published: str | None
    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    pages: int | None = None
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A maximal stretch in one language; ``score`` is the probability that it is, 0 to 1."""

    start: int
    end: int
    lang: Lang
    score: float
    register: Register | None = None  # of Javanese
    page: int | None = None
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year, a range or a horizon as the text says it; ``published`` dates resolve relative ones."""

    start: int
    end: int
    lang: Lang
    start_year: int | None
    end_year: int | None
    kind: YearKind
    horizon_years: int | None = None
    method: str = "rule"

    @property
    def is_open(self) -> bool:
        """Whether it is one as "sejak 2021", from which something goes on."""
        return self.start_year is not None and self.end_year is None


@dataclass(frozen=True, slots=True)
class DimensionMention:
    """A dimension of the taxonomy, named in the text; ``dimension`` is its key."""

    start: int
    end: int
    lang: Lang
    dimension: str
    method: str = "rule"


@dataclass(frozen=True, slots=True)
class ProgramMention:
    """A named programme, plan or application; ``name`` is canonical, shared by all its variants."""

    start: int
    end: int
    lang: Lang
    name: str
    method: str = "rule"


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that was found by itself, each tuple in the order of the text."""

    years: tuple[YearMention, ...] = ()
    dimensions: tuple[DimensionMention, ...] = ()
    programs: tuple[ProgramMention, ...] = ()


@dataclass(frozen=True, slots=True)
class YearMark:
    """A ticked or filled year column of a table row; ``mark`` is what stands in the cell."""

    year: int
    mark: str


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached: ``text`` as printed, ``value`` a decimal string in full or None."""

    indicator: str | None
    text: str
    value: str | None = None
    unit: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: ``text`` as printed, ``amount`` a decimal string in full or None, ``currency`` ISO 4217."""

    text: str
    amount: str | None
    currency: str | None = "IDR"
    year: int | None = None
    funding_source: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who leads, helps, pays or gains."""

    name: str
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value stands. ``text`` equals ``Document.text[start:end]``; ``field`` is ``targets.0.text``."""

    field: str
    text: str
    start: int
    end: int
    page: int | None = None
    bbox: BBox | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody is, will be or was to do under a plan. No value without evidence.

    ``id`` is stable for the same document and place. ``quote`` is verbatim in the document.
    """

    id: str
    kind: CommitmentKind
    program: str | None
    activity: str | None
    context: tuple[str, ...]
    dimensions: tuple[str, ...]
    start_year: int | None
    end_year: int | None
    status: Status
    quote: str
    lang: Lang
    confidence: float
    years: tuple[YearMark, ...] = ()
    targets: tuple[Target, ...] = ()
    amounts: tuple[Amount, ...] = ()
    actors: tuple[Actor, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Everything the pipeline says of one document."""

    document: Document
    segments: tuple[Segment, ...]
    mentions: Mentions
    commitments: tuple[Commitment, ...]
    warnings: tuple[Warning, ...] = ()
