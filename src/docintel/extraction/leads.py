"""What the line above a list says of its items: "Langkah yang akan dilakukan:", "The city will:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docintel.extraction.cue_expressions import cue_words
from docintel.extraction.scope import Piece
from docintel.types import Lang

#: ``unfinished``: the line breaks off before what will be done, and each item says it; ``promised``: it
#: speaks of plans; ``done``: of what was done; ``found``: of how things are.
LeadKind = Literal["unfinished", "promised", "done", "found"]

#: In a longer line words of the future may belong to anything.
_SOME = 14
_NUMBER = r"\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.)]?\s+)?"
_UNFINISHED = re.compile(
    r"\b(?:akan|bakal|badh?e|arep|will|shall|berencana|berkomitmen(?:\s+untuk)?|berjanji|bertekad(?:\s+untuk)?"
    r"|sepakat(?:\s+untuk)?|saguh|sagah"
    r"|(?:plans?|intends?|aims?|pledge[sd]?|commit(?:s|ted)|agree[sd]?|promise[sd]?|going)\s+to)"
    r"(?:\s+(?:juga|ugi|uga|also))?\s*:$",
    re.IGNORECASE,
)
#: What a line of plans begins with.
_PLANS = re.compile(
    rf"{_NUMBER}(?:rencana(?:ne|nipun)?(?!\s+(?:induk|strategis|kerja))|tindak\s+lanjut|komitmen|arah\s+kebijakan"
    r"|langkah(?:-langkah)?\s+(?:konkret|nyata|strategis|tindak\s+lanjut|percepatan|penanganan|pemerintah|pemkot|pemkab"
    r"|pemprov|dinas)"
    r"|next\s+steps"
    r"|what\s+(?:comes\s+next|we\s+will\s+do)|plans\s+for|commitments|action\s+points|follow-?up)\b",
    re.IGNORECASE,
)
_MEETING = r"(?:rapat|musyawarah|musrenbang|pertemuan|rembag|rembug|rembugan|koordinasi|bersama)"
#: Decisions are plans where the line says nothing but what was decided: "Hasil rapat koordinasi:".
_DECISIONS = re.compile(
    rf"{_NUMBER}(?:(?:(?:hasil|asil|kasil)\s+)?(?:kesepakatan|keputusan)|(?:hasil|asil|kasil)\s+{_MEETING}"
    rf"|agreements|decisions)(?:\s+{_MEETING})*(?:\s+(?:(?:tahun|taun)\s+)?20\d\d)?\s*:",
    re.IGNORECASE,
)
#: These speak of plans where the line says when: steps, targets and priorities may be anybody's.
_WHEN_DATED = re.compile(
    rf"{_NUMBER}(?:langkah(?:-langkah)?|prioritas|target|sasaran|ancas(?:ipun|e)?|actions?|priorities"
    r"|targets|goals|plans?)\b.*(?:\b20\d\d\b|\b(?:ke\s+depan|berikutnya|selanjutnya|mendatang|(?:tahun|taun)"
    r"\s+(?:ini|depan|iki|ngarep|punika|ngajeng)|this\s+year|next\s+year)\b)",
    re.IGNORECASE,
)
#: What was decided is still to be done.
_DECIDED = re.compile(
    r"\b(?:(?:me|di|ber)?(?:tetapkan|putuskan|sepakati|setujui|sepakat|tandatangani)|menetapkan|memutuskan"
    r"|menyepakati|menyetujui|menandatangani|menyusun|merumuskan|mengusulkan|menganggarkan|mengalokasikan"
    r"|netepake|netepaken|mutusake|mutusaken|sarujuk|agreed|decided|signed|approved|adopted|ordered)\b",
    re.IGNORECASE,
)
#: What a line of results begins with.
_RESULTS = re.compile(
    rf"{_NUMBER}(?:(?:capaian|realisasi|prestasi|achievements|what\s+we\s+(?:did|have\s+done))\b"
    r"|(?:hasil|kasil|pikantukipun|results)\b.*\b(?:di(?:capai|raih|peroleh)|tercapai|achieved|(?:tahun|taun)\s+\d{4}"
    r"|in\s+\d{4})\b)",
    re.IGNORECASE,
)
#: "Hasil survei menunjukkan bahwa:".
_FOUND = re.compile(
    r"\b(?:menunjukkan|memperlihatkan|menemukan|ditemukan|nuduhake|nedahaken|shows?|showed|found|finds|reveal(?:s|ed))"
    r"(?:\s+(?:bahwa|bilih|yen|that))?\s*:$",
    re.IGNORECASE,
)
#: "… digambarkan kondisi eksisting pada tahun 2015 sebagai berikut:".
_STATE = re.compile(
    r"\b(?:kondisi|keadaan|kahanan(?:ipun|e)?|kawontenan(?:ipun)?)\s+(?:eksisting|existing|umum|awal|saat\s+ini"
    r"|terkini|aktual|samenika|saiki|riil|nyata)\b(?:(?!\b(?:akan|ingin|diharapkan|yang)\b)[^:])*:$"
    r"|\b(?:existing|current|present)\s+(?:conditions?|situation|state)\b[^:]*:$",
    re.IGNORECASE,
)
#: "Guna memperbaiki kondisi saat ini, Dinas PU melakukan:" leads to what is done about it.
_CHANGED = re.compile(
    r"\b(?:memperbaiki|mengatasi|mengubah|menangani|ngatasi|improve|address|change|will)\b", re.IGNORECASE
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
    if not line.endswith(":") or _OTHERS.search(line):
        return None
    if _FOUND.search(line) or (_STATE.search(line) and not _CHANGED.search(line)):
        return "found"
    if _UNFINISHED.search(line):
        return "unfinished"
    if _PLANS.match(line) or _DECISIONS.fullmatch(line) or _WHEN_DATED.match(line):
        return "promised"
    done = _expression(lang, "DONE").search(line)
    if len(line.split()) <= _SOME and (
        _expression(lang, "FUTURE", "PLANNED", "AIMED", "HOPED").search(
            line, 1
        )  # no "Targets of the attack:"
        or (done and _DECIDED.search(line))
    ):
        return "promised"
    return "done" if done or _RESULTS.match(line) else None


@lru_cache(maxsize=16)
def _expression(lang: Lang, *names: str) -> re.Pattern[str]:
    words = "|".join(cue_words(lang, name) for name in names)
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)
