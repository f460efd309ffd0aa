"""The extractors as spaCy components: thin wrappers over the plain functions, for anybody's pipeline.

The command line does not need them (importing spaCy costs seconds); they exist so that
``nlp.add_pipe("docintel_years")`` works in a pipeline of your own. Each writes an extension attribute
of the ``Doc`` and nothing else: ``docintel_years`` writes ``doc._.years`` (a tuple of ``YearMention``),
``docintel_dimensions`` ``doc._.dimensions``, ``docintel_programs`` ``doc._.programs``, and
``docintel_commitments`` ``doc._.commitments``, all with the types of :mod:`docintel.types`. Each is
``doc._.docintel_years`` and so on as well, also where another package has the short name.

All offsets are characters of ``doc.text``. The commitments take the mentions that stand in the attributes, so
their component comes last. ``published`` (ISO 8601) anchors "tahun depan" and its like.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import spacy
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from docintel.errors import UsageError
from docintel.extraction.commitments import prose_commitments
from docintel.extraction.mentions import find_mentions
from docintel.settings import Settings
from docintel.spacy_extensions import add_extension
from docintel.types import Document, Lang, Mentions, Segment

COMPONENTS = ("docintel_years", "docintel_dimensions", "docintel_programs", "docintel_commitments")
#: The attribute that each component writes.
_ATTRIBUTES = ("years", "dimensions", "programs", "commitments")
#: Where the mentions of a ``Doc`` are kept for the components that follow.
_KEPT = "docintel_mentions"

for _name in _ATTRIBUTES:
    add_extension(Doc, _name, default=())


#: "kabupaten/kota" is three tokens, "anak-anak" and "e-government" are one.
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


@registry.tokenizers("docintel_tokenizer")  # type: ignore[untyped-decorator] # spaCy types no registry
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """The language's affixes and exceptions, and a pattern for hyphens instead of a list.

    spaCy's Indonesian lists 15,614 words with hyphens, each loaded when a pipeline is made: 3.8 of its 3.9 s.
    """

    def create(nlp: Language) -> Tokenizer:
        defaults = nlp.Defaults
        exceptions = defaults.tokenizer_exceptions or {}
        few = {
            text: parts for text, parts in exceptions.items() if "-" not in text or text in BASE_EXCEPTIONS
        }
        return Tokenizer(
            nlp.vocab,
            rules=few,
            prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
            suffix_search=compile_suffix_regex(defaults.suffixes or ()).search,
            infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
            token_match=_HYPHENATED.fullmatch,
            url_match=defaults.url_match,
        )

    return create


def build_pipeline(lang: Lang, *, published: str | None = None, taxonomy: str | None = None) -> Language:
    """A blank spaCy pipeline of ``id``, ``jv`` or ``en`` with all components and ``docintel_tokenizer``."""
    nlp = spacy.blank(lang, config={"nlp": {"tokenizer": {"@tokenizers": "docintel_tokenizer"}}})
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"published": published, "taxonomy": taxonomy})
    return nlp


class _Component:
    """What the four components share: a spaCy Doc as a Document of one segment."""

    def __init__(self, nlp: Language, published: str | None, taxonomy: str | None) -> None:
        self._lang: Lang = nlp.lang if nlp.lang in ("id", "jv", "en") else "und"  # type: ignore[assignment] # checked here
        if published is not None:
            try:
                date.fromisoformat(published[:10])
            except ValueError:
                raise UsageError(
                    f"published={published!r} is no day: write year, month and day, such as 2025-03-10."
                ) from None
        self._published = published
        self._settings = Settings(taxonomy=None if taxonomy is None else Path(taxonomy))

    def _document(self, doc: Doc) -> tuple[Document, tuple[Segment, ...]]:
        document = Document("", "text/plain", None, self._published, doc.text, ())
        return document, (Segment(0, len(doc.text), self._lang, 1.0),)

    def _mentions(self, doc: Doc) -> Mentions:
        """All mentions, found once for the components of a pipeline that are set up alike."""
        made_for = (self._lang, self._published, self._settings)
        kept = doc.user_data.get(_KEPT)
        if kept is None or kept[0] != made_for:
            kept = doc.user_data[_KEPT] = (made_for, find_mentions(*self._document(doc), self._settings))
        mentions: Mentions = kept[1]
        return mentions


class Years(_Component):
    """Writes ``doc._.years``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the years of one Doc."""
        doc._.docintel_years = self._mentions(doc).years
        return doc


class Dimensions(_Component):
    """Writes ``doc._.dimensions``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the dimensions of one Doc."""
        doc._.docintel_dimensions = self._mentions(doc).dimensions
        return doc


class Programs(_Component):
    """Writes ``doc._.programs``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the programmes of one Doc."""
        doc._.docintel_programs = self._mentions(doc).programs
        return doc


class Commitments(_Component):
    """Writes ``doc._.commitments`` from the mentions that the components before it left."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the commitments of one Doc."""
        mentions = Mentions(doc._.docintel_years, doc._.docintel_dimensions, doc._.docintel_programs)
        doc._.docintel_commitments = prose_commitments(*self._document(doc), mentions, self._settings)
        return doc


_DEFAULTS = {"published": None, "taxonomy": None}


@Language.factory("docintel_years", default_config=_DEFAULTS, assigns=["doc._.docintel_years"])
def make_years(nlp: Language, name: str, published: str | None, taxonomy: str | None) -> Years:
    """The factory of ``docintel_years``."""
    return Years(nlp, published, taxonomy)


@Language.factory("docintel_dimensions", default_config=_DEFAULTS, assigns=["doc._.docintel_dimensions"])
def make_dimensions(nlp: Language, name: str, published: str | None, taxonomy: str | None) -> Dimensions:
    """The factory of ``docintel_dimensions``."""
    return Dimensions(nlp, published, taxonomy)


@Language.factory("docintel_programs", default_config=_DEFAULTS, assigns=["doc._.docintel_programs"])
def make_programs(nlp: Language, name: str, published: str | None, taxonomy: str | None) -> Programs:
    """The factory of ``docintel_programs``."""
    return Programs(nlp, published, taxonomy)


@Language.factory(
    "docintel_commitments",
    default_config=_DEFAULTS,
    assigns=["doc._.docintel_commitments"],
    requires=["doc._.docintel_years", "doc._.docintel_dimensions", "doc._.docintel_programs"],
)
def make_commitments(nlp: Language, name: str, published: str | None, taxonomy: str | None) -> Commitments:
    """The factory of ``docintel_commitments``."""
    return Commitments(nlp, published, taxonomy)
