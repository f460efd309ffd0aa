"""Agencies by their acronyms, as a document itself resolves them: "Dinas Kesehatan (Dinkes)"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from docintel.extraction import program_words as lexicon
from docintel.extraction.actors import AGENCY_TAILS

_BRACKET = re.compile(r"[(\[]([A-Z][A-Za-z-]{1,15})[)\]]")
#: Words with capitals, with "dan" and the like within, right before a bracket.
_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]*(?:\s+(?:(?:dan|lan|of|and|the|for)\s+){0,2}[A-Z][\w-]*){1,9}\s*$")
#: Characters before a bracket in which the name that it shortens stands.
_WINDOW = 120
_SAME_LETTERS = 2

Agencies = Mapping[str, str]


def agencies_of(text: str) -> Agencies:
    """The name, with the acronym behind it, of each acronym that the text defines for an agency.

    The first definition counts. "Dinas Kesehatan (Solo)" defines none, nor does "Rencana Kerja Pemerintah
    Daerah (RKPD)" one of a government.
    """
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        acronym = match[1]
        words = _NAME.search(text, max(0, match.start() - _WINDOW), match.start())
        name = None if words is None or acronym in found else _agency(words[0], acronym)
        if name is not None:
            found[acronym] = f"{name} ({acronym})"
    return found


def _agency(name: str, acronym: str) -> str | None:
    """The agency at the end of a name with capitals, if the acronym may be its own."""
    words = name.removeprefix("The ").split()
    if words[-1].lower() in AGENCY_TAILS:
        return " ".join(words) if acronym.isupper() else None
    # An English acronym of a ministry is often the Indonesian one: "Ministry of Environment (KLHK)".
    if words[0].lower() in lexicon.ORGANISATIONS and "of" in words[1:2] and acronym.isupper():
        return " ".join(words)
    letters = 1 if acronym.isupper() else _SAME_LETTERS
    begin = acronym[:letters].lower()
    heads = (i for i, word in enumerate(words) if word.lower() in lexicon.ORGANISATIONS)
    head = next((i for i in heads if words[i].lower().startswith(begin)), None)
    return None if head is None else " ".join(words[head:])
