"""From files to the versions of a release: which sentence belongs to which language's version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from docintel.detection import detect, interleaved, segment
from docintel.errors import UsageError
from docintel.languages.sentences import split_sentences
from docintel.parallel import LANGUAGE_NAMES, LANGUAGES, Sentence
from docintel.reading import read
from docintel.reading.wrapping import unwrapped
from docintel.settings import Settings
from docintel.types import SILENT_KINDS, Document, Lang, Register, Segment, Warning

#: A file with at least this share of one language is that language's version, whatever else stands in it.
_MAIN_SHARE = 0.6
#: A stretch of lower probability has sentences of several languages: each is judged by itself.
_SURE = 0.8
#: A stretch of at most so many sentences inside another language's text was left untranslated.
_STRAY = 2
_BREAK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One sentence with the language it looks like and the stretch that it stands in.

    ``turn`` is the version that it belongs to where the languages take turns.
    """

    path: str
    start: int
    end: int
    text: str
    lang: Lang
    register: Register | None
    paragraph: int
    turn: Lang | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """What was read: the sentences of every version, each in one line, and the texts of the files by path.

    A line break inside a sentence says nothing, so its sentences have a space for it: aligning and checking
    see the same whether a text was wrapped or not. ``texts`` hold what is written, at the same offsets.
    """

    sentences: dict[Lang, tuple[Sentence, ...]]
    texts: dict[str, str]
    warnings: tuple[Warning, ...]


def versions_of(paths: Sequence[Path], settings: Settings) -> Versions:
    """The sentences of every version, and what of the files belongs to none.

    Raises:
        DocumentError: when a file can not be read.
        UsageError: when the files are not two or three versions.
    """
    files: list[list[_Piece]] = []
    warnings: list[Warning] = []
    ids: dict[str, Path] = {}
    texts: dict[str, str] = {}
    for path in paths:
        document = read(path, settings)
        if document.id in ids and len(paths) > 1:
            raise UsageError(f"{path} and {ids[document.id]} are the same file: give one file a language.")
        ids[document.id] = path
        warnings += document.warnings
        texts[str(path)] = document.text
        files.append(_pieces(_in_lines(document), str(path)))
    pieces = _by_file(files, paths) if len(files) > 1 else _at_borders(_by_stretch(files[0]))
    found = {lang: tuple(_numbered(pieces, lang)) for lang in LANGUAGES}
    found = {lang: version for lang, version in found.items() if version}
    strange = sum(lang == "und" for lang, _ in pieces)
    if strange:
        message = f"{strange} sentences are in another language or script and were left out."
        warnings.append(Warning("align", "other_language", message))
    if len(found) < 2:
        listed = ", ".join(map(str, paths))
        names = " and ".join(LANGUAGE_NAMES[lang] for lang in found)
        what = f"found {names} only" if names else "found no text in Indonesian, Javanese or English"
        raise UsageError(f"{listed}: {what}; give a release in two or three languages.")
    return Versions(found, texts, tuple(warnings))


def _in_lines(document: Document) -> Document:
    """The document with every paragraph of a wrapped text in one line, at the same offsets."""
    wrapped = document.media_type.startswith("text/") and document.pages is None
    return replace(document, text=unwrapped(document.text)) if wrapped else document


def _pieces(document: Document, path: str) -> list[_Piece]:
    """The sentences of a document, in order, without running headers, footers and ornaments."""
    silent = [(b.start, b.end) for b in document.blocks if b.kind in SILENT_KINDS]
    turns = interleaved(document)
    pieces: list[_Piece] = []
    for number, part in enumerate(turns or _parts(document)):
        text = document.text[part.start : part.end]
        for start, end in split_sentences(text, part.lang):
            first, last = part.start + start, part.start + end
            if any(a < last and first < b for a, b in silent):
                continue
            sentence = _BREAK.sub(" ", document.text[first:last])
            if any(character.isalnum() for character in sentence):
                sure = part.score >= _SURE and not turns
                lang = part.lang if sure else _language_of(sentence, part.lang)
                lang = lang if _is_latin(sentence) else "und"
                turn = part.lang if turns and lang != "und" else None
                pieces.append(_Piece(path, first, last, sentence, lang, part.register, number, turn))
    return pieces


def _is_latin(sentence: str) -> bool:
    """Whether most letters are Latin: Javanese script says nothing to the encoder and the checks."""
    letters = [character for character in sentence if character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 2 >= len(letters)


def _language_of(sentence: str, around: Lang) -> Lang:
    """The language of one sentence of a stretch that is not all of one piece; as around it when unclear."""
    found = detect(sentence)
    return found.lang if found.score >= 0.5 and found.lang != "und" else around


def _parts(document: Document) -> list[Segment]:
    """The segments cut at the ends of blocks, so that no sentence runs from one block into the next."""
    blocks = [(b.start, b.end) for b in document.blocks if b.start < b.end and b.kind not in SILENT_KINDS]
    parts = []
    for item in segment(document):
        inside = [
            (max(a, item.start), min(b, item.end)) for a, b in blocks if a < item.end and item.start < b
        ]
        for start, end in inside or [(item.start, item.end)]:
            parts.append(Segment(start, end, item.lang, item.score, item.register, item.page, item.kind))
    return parts


def _by_file(files: list[list[_Piece]], paths: Sequence[Path]) -> list[tuple[Lang, _Piece]]:
    """Each file is one version, of the language that most of it is in; else stretches decide."""
    mains: list[Lang] = []
    for pieces, path in zip(files, paths, strict=True):
        sizes = {lang: sum(p.end - p.start for p in pieces if p.lang == lang) for lang in LANGUAGES}
        total = sum(sizes.values())
        lang = max(LANGUAGES, key=lambda lang: sizes[lang])
        if not total:
            raise UsageError(f"{path} has no text in Indonesian, Javanese or English.")
        if sizes[lang] < _MAIN_SHARE * total:
            return [pair for pieces in files for pair in _by_stretch(pieces)]
        if lang in mains:
            other = paths[mains.index(lang)]
            raise UsageError(
                f"{path} and {other} are both in {LANGUAGE_NAMES[lang]}: give one file a language."
            )
        mains.append(lang)
    return [(lang, piece) for lang, pieces in zip(mains, files, strict=True) for piece in pieces]


def _by_stretch(pieces: list[_Piece]) -> list[tuple[Lang, _Piece]]:
    """Languages by stretch; a short stray one within a language's main stretch belongs to that language."""
    if any(piece.turn for piece in pieces):
        return [(piece.turn or piece.lang, piece) for piece in pieces]
    runs: list[list[_Piece]] = []
    for piece in pieces:
        if runs and runs[-1][0].lang == piece.lang:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    main = {lang: max((len(run) for run in runs if run[0].lang == lang), default=0) for lang in LANGUAGES}
    result: list[tuple[Lang, _Piece]] = []
    for place, run in enumerate(runs):
        lang = run[0].lang
        around = {runs[i][0].lang for i in (place - 1, place + 1) if 0 <= i < len(runs)}
        other = next(iter(around)) if len(around) == 1 and 0 < place < len(runs) - 1 else lang
        stray = len(run) <= _STRAY and len(run) < main.get(lang, 0) and other in LANGUAGES
        result += [(other if stray and main[other] > 2 * _STRAY else lang, piece) for piece in run]
    return result


def _at_borders(pieces: list[tuple[Lang, _Piece]]) -> list[tuple[Lang, _Piece]]:
    """A line where two versions meet goes to the other one, where all then have as many paragraphs.

    A headline of names, or a footer, looks like any of the languages.
    """
    paragraphs = [list(found) for _, found in groupby(pieces, key=lambda pair: (pair[0], pair[1].paragraph))]
    langs = [found[0][0] for found in paragraphs]
    order = list(dict.fromkeys(langs))
    if len(order) < 2:
        return pieces
    expected, rest = divmod(len(langs), len(order))
    divided = [lang for lang in order for _ in range(expected)]
    moved = [
        (lang, found) for lang, was, found in zip(divided, langs, paragraphs, strict=False) if lang != was
    ]
    if rest or len(moved) > _STRAY:
        return pieces
    if any(len(found) > 1 or found[0][1].text.rstrip().endswith((".", "!", "?")) for _, found in moved):
        return pieces
    return [(lang, piece) for lang, found in zip(divided, paragraphs, strict=True) for _, piece in found]


def _numbered(pieces: list[tuple[Lang, _Piece]], lang: Lang) -> list[Sentence]:
    """The sentences of one version, its paragraphs counted from 0."""
    sentences: list[Sentence] = []
    paragraphs: dict[tuple[str, int], int] = {}
    for version, piece in pieces:
        if version == lang:
            paragraph = paragraphs.setdefault((piece.path, piece.paragraph), len(paragraphs))
            sentences.append(
                Sentence(
                    lang,
                    piece.start,
                    piece.end,
                    piece.text,
                    piece.path,
                    paragraph,
                    piece.register,
                    piece.lang,
                )
            )
    return sentences
