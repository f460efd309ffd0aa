"""Small documents for the tests, built as the readers build them."""

from docintel.extraction import find_mentions, prose_commitments
from docintel.settings import Settings
from docintel.types import Block, Document, Segment

PUBLISHED = "2025-03-10"


def document_of(*paragraphs, lang="id", kinds=(), published=PUBLISHED, title=None):
    """(document, segments) of paragraphs; ``kinds`` are those of their blocks, paragraph when missing."""
    text, blocks = "", []
    for position, paragraph in enumerate(paragraphs):
        text += "\n\n" if text else ""
        kind = kinds[position] if position < len(kinds) else "paragraph"
        blocks.append(Block(len(text), len(text) + len(paragraph), kind, page=position + 1))
        text += paragraph
    document = Document("d" * 64, "text/plain", title, published, text, tuple(blocks))
    return document, (Segment(0, len(text), lang, 1.0),)


def mentions_of(*paragraphs, settings=None, **options):
    """(document, mentions)."""
    document, segments = document_of(*paragraphs, **options)
    return document, find_mentions(document, segments, settings or Settings())


def commitments_of(*paragraphs, settings=None, **options):
    """(document, commitments)."""
    document, segments = document_of(*paragraphs, **options)
    settings = settings or Settings()
    mentions = find_mentions(document, segments, settings)
    return document, prose_commitments(document, segments, mentions, settings)
