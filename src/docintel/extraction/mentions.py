"""Everything that a document names by itself: years, dimensions, programmes."""

from __future__ import annotations

import re
from dataclasses import replace

from docintel.extraction.dimensions import find_dimensions, speaks_of_context
from docintel.extraction.programs import find_programs
from docintel.extraction.scope import Piece, pieces
from docintel.extraction.series import find_series, said_twice
from docintel.extraction.taxonomy import load_taxonomy
from docintel.extraction.years import find_years
from docintel.languages.dates import find_dates, impossible_dates
from docintel.settings import Settings
from docintel.types import DimensionMention, Document, Lang, Mentions, Segment, Warning, YearMention

#: Characters of a document in which its own date is looked for where the file names none.
_HEAD = 4000
_COPYRIGHT = re.compile(r"©|copyright|hak\s+cipta", re.IGNORECASE)


def find_mentions(document: Document, segments: tuple[Segment, ...], settings: Settings) -> Mentions:
    """Years, dimensions and programmes of all that is not silent, each in the order of the text."""
    scope = pieces(document, segments)
    return Mentions(
        years=tuple(_years(document, scope)),
        dimensions=tuple(_dimensions(document, scope, settings)),
        programs=tuple(find_programs(document.text, scope, document.title)),
    )


def date_warnings(document: Document, segments: tuple[Segment, ...]) -> tuple[Warning, ...]:
    """One warning for each date that does not exist, such as 31/2/2020, and each year twice in a series.

    No year is taken from the first; of the second all values stay, since none says which of them is meant.
    """
    found = []
    everything = pieces(document, segments)
    for row in said_twice(find_series(document.text, everything)):
        indicator = " ".join(document.text[slice(*row.indicator)].split()) if row.indicator else ""
        message = f"“{indicator}” gives {row.year} twice: compare it with the page."
        found.append(Warning("extract", "year_twice", message, row.piece.page))
    for piece in everything:
        text = document.text[piece.start : piece.end]
        for start, end in impossible_dates(text):
            written = " ".join(text[start:end].split())
            message = f"“{written}” is no day of the calendar: compare it with the source."
            found.append(Warning("extract", "impossible_date", message, piece.page))
    return tuple(found)


def anchor_date(document: Document, scope: list[Piece]) -> str | None:
    """The date that relative ones count from: the publication's, else the first full date near the top."""
    if document.published:
        return document.published[:10]
    for piece in scope:
        if piece.start > _HEAD:
            return None
        for span in find_dates(document.text[piece.start : piece.end], piece.lang):
            if span.first.year is not None and span.first.day is not None:
                return span.first.iso()
    return None


def _years(document: Document, scope: list[Piece]) -> list[YearMention]:
    anchor = anchor_date(document, scope)
    found = []
    # Cells of a table say the same again and again.
    known: dict[tuple[str, Lang, bool], list[YearMention]] = {}
    for piece in scope:
        text = document.text[piece.start : piece.end]
        said = (text, piece.lang, piece.table is None or piece.header)
        if said not in known:
            known[said] = find_years(text, piece.lang, anchor, bare=said[2])
        found += [_moved_year(mention, piece.start) for mention in known[said]]
    return sorted([*found, *_copyright_years(document)], key=lambda mention: mention.start)


def _copyright_years(document: Document) -> list[YearMention]:
    """The years of a plain text's copyright lines: it is its own whole document, as no web page is."""
    if document.media_type != "text/plain":
        return []
    return [
        _moved_year(replace(mention, kind="date"), block.start)
        for block in document.blocks
        if block.kind == "boilerplate" and _COPYRIGHT.search(document.text, block.start, block.end)
        for mention in find_years(document.text[block.start : block.end], "id")
    ]


def _moved_year(mention: YearMention, by: int) -> YearMention:
    # Written out: dataclasses.replace takes six times as long, for each year of each document.
    return YearMention(
        mention.start + by,
        mention.end + by,
        mention.lang,
        mention.start_year,
        mention.end_year,
        mention.kind,
        mention.horizon_years,
        mention.method,
    )


def _dimensions(document: Document, scope: list[Piece], settings: Settings) -> list[DimensionMention]:
    taxonomy = load_taxonomy(settings.taxonomy)
    in_context = speaks_of_context(document.text, taxonomy)
    found = []
    known: dict[tuple[str, Lang], list[DimensionMention]] = {}  # as above
    for piece in scope:
        said = document.text[piece.start : piece.end], piece.lang
        if said not in known:
            known[said] = find_dimensions(*said, taxonomy, in_context=in_context)
        found += [
            DimensionMention(m.start + piece.start, m.end + piece.start, m.lang, m.dimension, m.method)
            for m in known[said]
        ]
    return found
