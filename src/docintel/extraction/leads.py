"""What the line above a list says of its items: "Langkah yang akan dilakukan:", "The city will:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docintel.extraction.judging import cue_words
from docintel.extraction.scope import Piece
from docintel.types import Lang

#: ``unfinished``: the line breaks off before what will be done, and each item says it; ``promised``: it
#: speaks of plans; ``done``: of what was done.
LeadKind = Literal["unfinished", "promised", "done"]

#: A line of so few words without an end heads what follows it.
_FEW = 8
#: In a longer line words of the future may belong to anything.
_SOME = 14
_NUMBER = r"\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.)]?\s+)?"
_UNFINISHED = re.compile(
    r"\b(?:akan|bakal|bad[he]{1,2}é?|arep|will|shall|berencana|berkomitmen(?:\s+untuk)?|berjanji|bertekad(?:\s+untuk)?"
    r"|sepakat(?:\s+untuk)?|saguh|sagah"
    r"|(?:plans?|intends?|aims?|pledge[sd]?|commit(?:s|ted)|agree[sd]?|promise[sd]?|going)\s+to)"
    r"(?:\s+(?:juga|ugi|uga|also))?\s*:$",
    re.IGNORECASE,
)
#: What a line of plans, or of results, begins with.
_PLANS = re.compile(
    rf"{_NUMBER}(?:rencana(?:ne|nipun)?(?!\s+(?:induk|strategis|kerja))|langkah(?:-langkah)?|tindak\s+lanjut|agenda|komitmen"
    r"|prioritas|arah\s+kebijakan|target|ancas(?:ipun|e)?|next\s+steps|what\s+(?:comes\s+next|we\s+will\s+do)|plans?"
    r"|commitments|actions?(?:\s+points)?|follow-?up|priorities|targets)\b",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    rf"{_NUMBER}(?:capaian|hasil|realisasi|prestasi|achievements|results|what\s+we\s+(?:did|have\s+done)|kasil|pikantukipun)\b",
    re.IGNORECASE,
)
#: Lists of those who come and of what is asked of others are no plans.
_OTHERS = re.compile(
    r"\b(?:dihadiri|diikuti|hadir|peserta|narasumber|syarat|persyaratan|dokumen|attend(?:ed|ees)?|requirements?"
    r"|dipunrawuhi|rawuh)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The line above a list: its place and what it says of the items."""

    start: int
    end: int
    kind: LeadKind


def list_leads(text: str, pieces: list[Piece]) -> dict[int, Lead]:
    """For each item of a list (by its start) the line above it, where that speaks of plans or results."""
    leads: dict[int, Lead] = {}
    current: Lead | None = None
    for piece in pieces:
        content = text[piece.start : piece.end].strip()
        item = piece.kind == "list_item"
        if item and not content.endswith(":"):
            if current is not None:
                leads[piece.start] = current
        elif not item or (kind_of(content, piece.lang) is not None):
            kind = kind_of(content, piece.lang)
            current = Lead(piece.start, piece.end, kind) if kind else None
    return leads


def kind_of(content: str, lang: Lang) -> LeadKind | None:
    """What a line says of the list below it; None where it is no such line."""
    line = re.split(r"(?<=[.!?])\s+", content)[-1]
    opens = line.endswith(":")
    if _OTHERS.search(line) or not (opens or (len(line.split()) <= _FEW and line[-1:] not in ".;,")):
        return None
    if _UNFINISHED.search(line):
        return "unfinished"
    if _RESULTS.match(line) or (opens and _expression(lang, "DONE").search(line)):
        return "done"
    speaks = opens and len(line.split()) <= _SOME
    if _PLANS.match(line) or (speaks and _expression(lang, "FUTURE", "PLANNED").search(line)):
        return "promised"
    return None


@lru_cache(maxsize=16)
def _expression(lang: Lang, *names: str) -> re.Pattern[str]:
    words = "|".join(cue_words(lang, name) for name in names)
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)
