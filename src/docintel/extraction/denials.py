"""What a clause says is not done, was not done or is not planned: the denial that governs its verb."""

from __future__ import annotations

import re

from docintel.extraction.precedence import Cues, Places

#: Cues of what is promised, and with them those of what is told as done.
_PROMISED = ("planned", "aimed", "future", "obliged")
_TOLD = (*_PROMISED, "event", "finished", "active", "ongoing", "running")
#: So many words may stand between a denial and what it denies: "tidak secara resmi membangun".
_BETWEEN = 2
#: Behind these English words any verb is in its plain form, which no cue has: "did not complete".
_PLAIN_VERB = re.compile(
    r"\b(?:do|does|did|can|ca|could|will|wo|would|should|cannot)(?:n['’]t| not| never)?$|\bto$"
)
#: A denial that says itself that it is of what is to come.
_AHEAD = re.compile(r"\b(?:will|wo|going)\b")
_WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_STOP = re.compile(r"[,;:.]|\b(?:and|but|or|dan|atau|lan|utawa)\b", re.IGNORECASE)
#: What is said behind one of these is another matter: "does not plan to … but will …".
_BUT = re.compile(r"\b(?:but|tetapi|tapi|namun|melainkan|nanging|ananging)\b", re.IGNORECASE)


def mark_denied(clause: str, places: Places, expressions: Cues) -> None:
    """Keep ``undone`` only where a denial governs the verb of the clause, and say what it denies.

    Then ``awaited`` stands there too if it is only not done yet, and ``unplanned`` if a plan is denied. A
    denial within a relative clause ("yang tidak memungut biaya"), behind "karena" or "if", or behind
    another verb governs nothing.
    """
    if places.pop("undone", None) is None:
        return
    for match in expressions["undone"].finditer(clause):
        denied = _denied(clause, match, places, expressions)
        if denied is None or (denied in _PROMISED and _BUT.search(clause, match.end())):
            continue
        places["undone"] = match.start()
        if expressions["awaited"].search(match[0]):
            places["awaited"] = match.start()
        if denied in _PROMISED:
            places["unplanned"] = match.start()
        return


def _denied(clause: str, match: re.Match[str], places: Places, expressions: Cues) -> str | None:
    """The cue of the verb that a denial governs, ``verbal`` for one of no cue; None where it governs none."""
    begin, end = match.span()
    if _explains(clause[:begin], expressions) or any(places.get(name, end) < begin for name in _TOLD):
        return None
    if len(clause[places.get("done", begin) : begin].split()) > 1:  # "sudah tidak membangun" has one
        return None
    told = {place: name for name in _TOLD if (place := places.get(name, -1)) >= begin}
    first = min(told, default=len(clause))
    if first < end:
        return told[first]  # "no lots will be built": within it
    between = clause[end:first]
    if told and len(between.split()) <= _BETWEEN and not _STOP.search(between):
        return told[first]
    if _AHEAD.search(match[0]):
        return "future"
    verb = _WORD if _PLAIN_VERB.search(match[0]) else expressions["verbal"]
    return "verbal" if verb.match(clause, end + 1) else None


def _explains(before: str, expressions: Cues) -> bool:
    """Whether a denial behind these words is one of a relative clause, or of a part that "karena" opens."""
    last_word = len(before.rstrip().rpartition(" ")[0])
    opening = before.rpartition(",")[2].lstrip()
    return bool(
        expressions["subordinate"].search(before, last_word)
        or expressions["subordinate"].match(opening)
        or expressions["uncertain"].match(opening)
    )
