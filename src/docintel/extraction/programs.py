"""Named programmes, plans, systems and projects of a document, their variants under one canonical name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from docintel.extraction import (
    program_heads,
    program_items,
    program_lists,
    program_patterns,
    program_register,
    program_runs,
    program_tails,
)
from docintel.extraction import program_words as lexicon
from docintel.extraction.naming import canonical_names
from docintel.extraction.program_candidates import Candidate, clean
from docintel.extraction.program_features import Context, Found, Part, name_key, seen_small
from docintel.extraction.program_lists import looks_made
from docintel.extraction.program_loose import anything
from docintel.extraction.program_model import odds, settled, threshold
from docintel.extraction.program_others import is_another_thing, is_street
from docintel.extraction.scope import Piece
from docintel.languages.dates import alternatives
from docintel.types import ProgramMention

_PLACE = re.compile(
    r"(?<!\w)(?:Kota|Kabupaten|Provinsi|Pemkot|Pemkab|Pemko|Pemprov|Walikota|Wali Kota|Bupati|Kutha"
    r"|Kitha)\s+(?!Cerdas|Pintar|Tua|Baru)([A-Z][a-z]+)"
)
#: What a name has at least; the figures of a table have none.
_WORD = re.compile(r"[^\W\d_]{2}")
#: More names than these are not sought again through the document.
_MOST_SPREAD = 200
#: The form of a company right before its name: "PT Trans Marga" is who builds, and no programme.
_COMPANY = re.compile(r"\b(?:PT|CV|UD)\.?\s+$")
_LONGEST_FORM = 6
#: The heading of an article, which regulations alone have.
_ARTICLE = re.compile(r"(?m)^[ \t]*(?:Pasal|PASAL)[ \t]+\d+[A-Z]?[ \t]*$")
_ANNEX = re.compile(r"(?m)^[ \t]*LAMPIRAN\b")
#: Rules that see a name by its capitals and where it stands.
_BY_CAPITALS = frozenset({"run", "loose", "loose_year", "wider", "bare", "again", "item", "listed"})
#: A line of a paragraph is full, and may go on in the next, from so many characters on.
_WRAPPED_LINE = 60


def find_programs(text: str, pieces: list[Piece], title: str | None = None) -> list[ProgramMention]:
    """All programmes named in the pieces of a document's text, in order.

    The same name has many spellings; ``name`` is the fullest one of those that stand in the document.
    """
    found, context = proposed(text, pieces, title)
    kept = decided(text, found, settled(context, found, odds(context, found), threshold()), threshold())
    surfaces = [text[candidate.start : candidate.end] for candidate, _ in kept]
    names = canonical_names(surfaces)
    return [
        ProgramMention(c.start, c.end, piece.lang, names[surface], c.rule)
        for (c, piece), surface in zip(kept, surfaces, strict=True)
    ]


def decided(text: str, found: list[Found], known: dict[str, float], least: float) -> list[Found]:
    """The candidates that are programmes, given the log-odds of each name, in the order of the text."""
    likely = [
        item for item in found if known.get(name_key(text[item[0].start : item[0].end]), least - 1) >= least
    ]
    return _without_explained(text, _without_overlaps(likely))


def proposed(text: str, pieces: list[Piece], title: str | None) -> tuple[list[Found], Context]:
    """All that the rules propose as names of programmes, most of it wrongly, and what the model needs."""
    places = _places(text)
    pieces = _joined_lines(text, pieces)
    context = Context(text, pieces, places, title)
    found: list[Found] = []
    known: dict[tuple[str, str, str], list[Candidate]] = {}  # cells of a table say the same again and again
    for piece in pieces:
        part = context.part(piece)
        same = (part.text, piece.kind, piece.lang)
        if same not in known:
            known[same] = _candidates(part, piece, places) if _WORD.search(part.text) else []
        found += [(_moved(c, piece.start), piece) for c in known[same]]
    found = _resolved(text, found)
    spread = {text[c.start : c.end].split(" (", maxsplit=1)[0] for c, _ in found if c.spread}
    spread |= {phrase for name in (title or "",) for phrase in program_patterns.of_title(name, text)}
    found += _spread(text, pieces, spread)
    found += _acronyms(text, pieces, found)
    heads = {piece.start: piece for piece in pieces}
    found += [
        (Candidate(start, end, "title"), heads[start])
        for start, end in program_patterns.titles(text)
        if start in heads
    ]
    for piece in pieces:
        if piece.kind != "table_cell":
            part = context.part(piece)
            found += [
                (_moved(clean(part.text, c), piece.start), piece)
                for c in anything(part.text, part.words, part.runs)
            ]
    surfaces = {text[c.start : c.end] for c, _ in found}
    told = {text[c.start : c.end] for c, _ in found if c.rule not in _BY_CAPITALS}
    others = {s for s in surfaces if is_another_thing(s, places) or (s not in told and is_street(s))}
    found = [
        (c, piece)
        for c, piece in found
        if text[c.start : c.end] not in others
        and not _COMPANY.search(text, max(0, c.start - _LONGEST_FORM), c.start)
    ]
    return _told_by_more_than_capitals(text, found), context


def _told_by_more_than_capitals(text: str, found: list[Found]) -> list[Found]:
    """Without the names of a regulation that only capitals tell: it writes every term that it defines so.

    The annex behind its articles, often a whole plan, is written as others are.
    """
    articles = [match.end() for match in _ARTICLE.finditer(text)]
    if not articles:
        return found
    annex = _ANNEX.search(text, articles[-1])
    end = annex.start() if annex else len(text)
    told = {name_key(text[c.start : c.end]) for c, _ in found if c.rule not in _BY_CAPITALS or c.start > end}
    return [item for item in found if name_key(text[item[0].start : item[0].end]) in told]


def _joined_lines(text: str, pieces: list[Piece]) -> list[Piece]:
    """Paragraphs that a reader parted within a sentence, where a capital began the next line."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and _goes_on(text, last, piece):
            joined[-1] = last._replace(end=piece.end)
        else:
            joined.append(piece)
    return joined


def _goes_on(text: str, left: Piece, right: Piece) -> bool:
    alike = left.kind == right.kind == "paragraph" and left.lang == right.lang and left.page == right.page
    if not alike or text[left.end : right.start] != "\n":
        return False
    line = text[text.rfind("\n", 0, left.end) + 1 : left.end]
    return len(line) >= _WRAPPED_LINE and line[-1].isalpha()


def _candidates(part: Part, piece: Piece, places: frozenset[str]) -> list[Candidate]:
    text, words, english = part.text, part.words, piece.lang == "en"
    found = [
        *program_heads.after_heads(text, words),
        *program_heads.after_introducers(text, words),
        *(program_heads.whole_cells(text) if piece.kind == "table_cell" else ()),
        # A headline in Indonesian writes every word with a capital: nothing ends its names.
        *(
            program_tails.before_tails(text, words, english=english)
            if english or piece.kind != "heading"
            else ()
        ),
        *program_tails.definitions(text, words),
        *program_tails.reversed_definitions(text),
        *program_tails.blends(text, words),
        *program_items.in_lines(text),
        *program_items.explained(text, words),
        *program_patterns.quoted_behind(text),
        *(_in_context(part, places) if piece.kind not in ("heading", "table_cell") else ()),
        *program_patterns.known_names(text),
        *program_register.registered(text, words),
        *program_patterns.generic_names(text),
        *program_patterns.mission_names(text),
        *program_patterns.cities(text, places),
    ]
    if piece.kind not in ("heading", "table_cell"):
        found += program_runs.beside(text, words, found, places)
    return [clean(text, candidate) for candidate in found]


def _in_context(part: Part, places: frozenset[str]) -> Iterator[Candidate]:
    """Names by their place in a sentence; a headline or a cell is none."""
    yield from program_lists.by_context(part.text, part.words, part.runs)
    yield from program_runs.in_sentences(part.text, part.words, part.runs, places)


def _moved(candidate: Candidate, by: int) -> Candidate:
    c = candidate
    name = None if c.name is None else c.name + by
    return Candidate(c.start + by, c.end + by, c.rule, c.outer, c.spread, name)


def _resolved(text: str, found: list[Found]) -> list[Found]:
    """Names behind an introducer with or without it: "aplikasi Smart Jabar" is "Smart Jabar" where that also
    stands alone.

    A single word keeps its introducer; one that ends another name ("aplikasi Siaga" beside "Kota Siaga")
    is no name of its own.
    """  # noqa: D205 - the example needs the second line
    last_words = {_last_word(text[c.start : c.end]) for c, _ in found if c.name is None}
    alone: dict[str, bool] = {}
    resolved = []
    for candidate, piece in found:
        if candidate.name is None:
            resolved.append((candidate, piece))
            continue
        head, name = text[candidate.start : candidate.name].strip(), text[candidate.name : candidate.end]
        if (
            len(name.split()) == 1
            and _plain(name)
            and (head.lower() not in lexicon.NO_PART or seen_small(name))
        ):
            if _last_word(name) not in last_words:
                resolved.append((candidate, piece))
            continue
        if name.isupper() and f"({name})" in text:
            continue  # "aplikasi SPBE": the acronym of something else
        made = len(name.split()) == 1 and looks_made(name)
        if (head.lower() in lexicon.NO_PART or head.split()[-1] in lexicon.PRAISE) and (
            made or head.islower()
        ):
            resolved.append((candidate._replace(start=candidate.name), piece))
            continue
        key = f"{head} {name}".casefold()
        if key not in alone:
            # Each name is counted once, so that a long document costs no more than its distinct names.
            alone[key] = len(alone) < _MOST_SPREAD and _stands_alone(text, head, name)
        resolved.append((candidate._replace(start=candidate.name) if alone[key] else candidate, piece))
    return resolved


def _plain(name: str) -> bool:
    """Whether a name looks like any word: "Sedulur", and not "SiBadra" or "JAKI"."""
    return name[1:].islower() or "-" in name or "–" in name


def _last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold().replace("–", "-") if name.split() else ""


def _stands_alone(text: str, head: str, name: str) -> bool:
    """Whether a name stands in the text more often than right behind its head."""
    pattern = r"\s+".join(re.escape(part).replace("\\-", "[-–]") for part in name.split())
    everywhere = len(re.findall(pattern, text, re.IGNORECASE))
    return everywhere > len(re.findall(rf"{re.escape(head)}\s+{pattern}", text, re.IGNORECASE))


def _places(text: str) -> frozenset[str]:
    """Places that the document itself shows to be places, in lower case, and the provinces' capitals."""
    return frozenset(match[1].lower() for match in _PLACE.finditer(text)) | _capitals()


@lru_cache(maxsize=1)
def _capitals() -> frozenset[str]:
    return frozenset(
        """
    jakarta bandung surabaya semarang surakarta solo yogyakarta medan makassar denpasar palembang
    batam pekanbaru padang banjarmasin pontianak samarinda balikpapan manado malang bogor depok
    tangerang bekasi banyuwangi sleman magelang salatiga cirebon tasikmalaya sukabumi madiun kediri
    blitar mojokerto probolinggo pasuruan gresik sidoarjo lamongan tuban jember lumajang sragen
    boyolali klaten karanganyar wonogiri sukoharjo kudus demak jepara pati rembang blora grobogan
    kendal batang pekalongan tegal brebes banyumas cilacap kebumen purworejo wonosobo temanggung
    bantul kulonprogo gunungkidul ambon jayapura kupang mataram kendari palu gorontalo ternate
    mamuju serang bengkulu jambi lampung tanjungpinang siantar sabang nusantara indonesia jabar
    jateng jatim bali aceh
    """.split()
    )


def _spread(text: str, pieces: list[Piece], names: set[str]) -> list[Found]:
    """The same names elsewhere in the document, in any case and with any white space."""
    chosen = sorted((name for name in names if len(name.split()) > 1), key=lambda name: (-len(name), name))[
        :_MOST_SPREAD
    ]
    made = sorted(name for name in names if len(name.split()) == 1 and looks_made(name))[:_MOST_SPREAD]
    if not chosen and not made:
        return []
    options = [f"(?i:{alternatives(chosen)})"] * bool(chosen) + [alternatives(made)] * bool(made)
    expression = re.compile(rf"(?<![\w–/(-])(?:{'|'.join(options)})(?![\w–/)-])")
    return [
        (Candidate(match.start(), match.end(), "again"), piece)
        for piece in pieces
        for match in expression.finditer(text, piece.start, piece.end)
    ]


def _acronyms(text: str, pieces: list[Piece], found: list[Found]) -> list[Found]:
    """Acronyms that the document explains beside a programme's name, save those of kinds of plans."""
    explained = set()
    for candidate, _ in found:
        match = re.search(r"\(([A-Z][A-Za-z&/-]{1,8})\)", text[candidate.start : candidate.end])
        plan = match is not None and match[1].lower() in lexicon.PLANS
        if match and not plan and len(match[1]) > 2 and candidate.rule in ("definition", "known"):
            explained.add(match[1])
    if not explained:
        return []
    expression = re.compile(rf"(?<![\w/(-])(?:{alternatives(sorted(explained))})(?![\w/)-])")
    return [
        (Candidate(match.start(), match.end(), "acronym"), piece)
        for piece in pieces
        for match in expression.finditer(text, piece.start, piece.end)
    ]


def _without_explained(text: str, found: list[Found]) -> list[Found]:
    """Without the bare names that an acronym stands for: there they are plain words."""
    surfaces = {_folded(text[candidate.start : candidate.end]) for candidate, _ in found}
    explained = {surface.split(" (")[0] for surface in surfaces if " (" in surface}
    return [item for item in found if _folded(text[item[0].start : item[0].end]) not in explained]


def _folded(surface: str) -> str:
    return " ".join(surface.split()).casefold()


def _without_overlaps(found: list[Found]) -> list[Found]:
    """Of candidates that overlap the longest stays; within an ``outer`` one others may stand."""
    ranked = sorted(found, key=lambda item: (item[0].start - item[0].end, item[0].start))
    kept: list[Found] = []
    starts: list[int] = []
    outer: list[Found] = []
    for item in ranked:
        candidate = item[0]
        if candidate.end <= candidate.start:
            continue
        if candidate.outer:
            if not any(candidate.start < other.end and other.start < candidate.end for other, _ in outer):
                outer.append(item)
            continue
        at = bisect_left(starts, candidate.start)
        before_ends = at > 0 and kept[at - 1][0].end > candidate.start
        if before_ends or (at < len(kept) and kept[at][0].start < candidate.end):
            continue
        starts.insert(at, candidate.start)
        kept.insert(at, item)
    return sorted(kept + outer, key=lambda item: (item[0].start, -item[0].end))
