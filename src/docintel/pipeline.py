"""The stages in order: a path in, a Result out. No logic of its own."""

from __future__ import annotations

from pathlib import Path

from docintel.detection import segment
from docintel.extraction import date_warnings, find_mentions, prose_commitments, table_commitments
from docintel.reading import read
from docintel.settings import Settings
from docintel.types import Result


def process(path: Path, settings: Settings | None = None) -> Result:
    """Read one file and say all that docintel knows of it.

    Raises:
        DocumentError: when the file can not be read at all; what fails within it is in ``warnings``.
    """
    settings = settings or Settings()
    document = read(path, settings)
    segments = segment(document)
    mentions = find_mentions(document, segments, settings)
    prose = prose_commitments(document, segments, mentions, settings)
    tables, warnings = table_commitments(document, segments, mentions, settings)
    warnings = (*document.warnings, *date_warnings(document, segments), *warnings)
    return Result(document, segments, mentions, (*prose, *tables), warnings)
