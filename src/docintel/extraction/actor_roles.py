"""What part those who stand in a clause take in it: who leads, who helps, and who only gets something."""

from __future__ import annotations

import re

from docintel.extraction.cue_expressions import reporting_expression, words_of_all
from docintel.types import Lang, Role

#: Where an actor begins and ends in a clause, in characters, and its role.
ActorSpan = tuple[int, int, Role | None]
#: Characters before a name in which words such as "bekerja sama dengan" stand.
WINDOW = 40
#: What stands before who does it where the verb is passive: "dibangun Dinas …", "signed by the …".
_AGENT = re.compile(
    r"(?<![\w-])(?:(?:oleh|dening|by)(?:\s+the)?|(?:di|dipun)(?!nas)[a-z]{4,})\s+$", re.IGNORECASE
)
#: What stands before who only gets something: "hand over the gates to the city".
_TO_WHOM = re.compile(rf"(?<![\w-])(?:{words_of_all('TO_WHOM')})\s+$", re.IGNORECASE)
#: A deciding word that only says from when something is done.
_FROM_THEN = re.compile(
    r"(?:mulai|wiwit|miwiti|starting|beginning)\s+(?:(?:tahun|taun|warsa|tanggal|awal|akhir|bulan|sasi|wulan|in|from)\s+)*"
    r"(?:[^\W\d_]+\s+)?\d",
    re.IGNORECASE,
)


def with_roles(clause: str, lang: Lang, actors: list[ActorSpan], before: int | None) -> list[ActorSpan]:
    """The actors that take part, with their roles: who stands before the deciding word leads.

    Args:
        clause: the clause.
        lang: its language.
        actors: what :func:`find_actors` found in it.
        before: the offset of the word that decides; what follows it is no subject, but for who does it behind
            a passive verb. None: the whole clause.
    """
    if before is not None and _FROM_THEN.match(clause, before):
        before = None  # "Mulai 2026 dinas …": when, and not what is done
    begin = _after_reporting(clause, lang, actors, before)
    kept: list[ActorSpan] = []
    for start, end, role in actors:
        if start < begin:
            continue
        leads = any(other == "lead" for _, _, other in kept)
        if role == "partner":
            kept.append((start, end, role))
        elif _TO_WHOM.search(clause, max(0, start - WINDOW), start):
            continue
        elif before is None or start < before:
            kept.append((start, end, "partner" if leads else "lead"))
        elif not leads and _AGENT.search(clause, max(0, start - WINDOW), start):
            kept.append((start, end, "lead"))
    return kept


def _after_reporting(clause: str, lang: Lang, actors: list[ActorSpan], before: int | None) -> int:
    """Where what is said begins in "Direktur X menyatakan, Kementerian Y akan …"."""
    begin = 0
    stop = len(clause) if before is None else before
    for match in reporting_expression(lang).finditer(clause, 0, stop):
        if any(match.end() <= start < stop for start, _, _ in actors):
            begin = match.end()
    return begin
