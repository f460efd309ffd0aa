"""The spaCy component ``docintel_language``: thin, over the plain functions of this package."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from docintel.detection.detector import detect, detect_many

_NAMES = ("language", "language_score", "register")


@Language.factory(
    "docintel_language",
    assigns=[f"{kind}._.{name}" for kind in ("doc", "span") for name in _NAMES],
    default_config={"sentences": True},
)
def make_language(nlp: Language, name: str, sentences: bool) -> LanguageComponent:
    """For ``nlp.add_pipe("docintel_language")``.

    Args:
        nlp: the pipeline.
        name: of the component in it.
        sentences: whether ``doc.spans["docintel_language"]`` gets the sentences, each labelled with its
            language.
    """
    return LanguageComponent(sentences=sentences)


class LanguageComponent:
    """Sets ``doc._.language``, ``language_score`` and ``register``; any span answers for its own text."""

    def __init__(self, *, sentences: bool = True) -> None:
        self._sentences = sentences
        for extension in _NAMES:
            if not Doc.has_extension(extension):
                Doc.set_extension(extension, default=None)
        if not Span.has_extension("language"):
            Span.set_extension("language", getter=lambda span: detect(span.text).lang)
        if not Span.has_extension("language_score"):
            Span.set_extension("language_score", getter=lambda span: detect(span.text).score)
        if not Span.has_extension("register"):
            Span.set_extension("register", getter=lambda span: detect(span.text).register)

    def __call__(self, doc: Doc) -> Doc:
        """Judge one document and, if asked to, its sentences."""
        from docintel.languages.sentences import split_sentences  # noqa: PLC0415 - not needed without sentences

        found = detect(doc.text)
        doc._.language, doc._.language_score, doc._.register = found.lang, found.score, found.register
        if self._sentences:
            places = split_sentences(doc.text, found.lang)
            spans = []
            for (start, end), guess in zip(
                places, detect_many(doc.text[a:b] for a, b in places), strict=True
            ):
                span = doc.char_span(start, end, label=guess.lang, alignment_mode="expand")
                if span is not None:
                    spans.append(span)
            doc.spans["docintel_language"] = spans
        return doc
