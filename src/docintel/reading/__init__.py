"""Reading: from a file to a :class:`~docintel.types.Document`, whatever its format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docintel.errors import BrokenDocumentError, DocumentError, TooLargeError
from docintel.reading.raw_lines import read_lines
from docintel.reading.readers import READERS, Reader, find_reader
from docintel.reading.sniff import misnamed
from docintel.reading.source import Source, as_document_error, open_source
from docintel.settings import Settings
from docintel.types import Document, Warning

__all__ = ["READERS", "Reader", "Source", "find_reader", "read", "read_lines"]


def read(path: Path, settings: Settings) -> Document:
    """Read one file: sniff its type by content, hash it, give it to the reader of that type.

    Raises:
        DocumentError: when the file can not be read at all; the message is one sentence that names the file,
            the cause and what to do. What fails within a document is in ``Document.warnings``.
    """
    source = open_source(path, settings)
    reader = find_reader(source)
    try:
        document = reader(source, settings)
    except DocumentError:
        raise
    except OSError as error:
        raise as_document_error(path, error) from error
    except MemoryError as error:
        raise TooLargeError(f"{path} needs more memory than there is: split it into parts.") from error
    except Exception as error:
        # A reader meets bytes that nobody foresaw, through other people's parsers: whatever they raise is the
        # failure of this document, not of the run. The cause stays attached for --debug.
        cause = f"{type(error).__name__}: {error}".splitlines()[0][:120]
        raise BrokenDocumentError(
            f"{path} is damaged and cannot be read ({cause}): open it and save it again, or get it again."
        ) from error
    if said := misnamed(path, source.media_type):
        document = replace(document, warnings=(Warning("read", "misnamed", said), *document.warnings))
    return document
