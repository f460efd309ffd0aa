"""The spaCy component ``docintel_language``: thin, over the plain functions of this package."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from docintel.detection.detector import detect, detect_many
from docintel.spacy_extensions import PREFIX, add_extension

_NAMES = ("language", "language_score", "register")


@Language.factory(
    "docintel_language",
    assigns=[f"{kind}._.{PREFIX}{name}" for kind in ("doc", "span") for name in _NAMES],
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
    """Sets ``doc._.language``, ``language_score`` and ``register``; any span answers for its own text.

    Each has the prefix ``docintel_`` as well, also where another package has the short name.
    """

    def __init__(self, *, sentences: bool = True) -> None:
        self._sentences = sentences
        for extension in _NAMES:
            add_extension(Doc, extension)
        add_extension(Span, "language", getter=lambda span: detect(span.text).lang)
        add_extension(Span, "language_score", getter=lambda span: detect(span.text).score)
        add_extension(Span, "register", getter=lambda span: detect(span.text).register)

    def __call__(self, doc: Doc) -> Doc:
        """Judge one document and, if asked to, its sentences."""
        from docintel.languages.sentences import split_sentences  # noqa: PLC0415 - not needed without sentences

        found = detect(doc.text)
        doc._.docintel_language, doc._.docintel_language_score = found.lang, found.score
        doc._.docintel_register = found.register
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
