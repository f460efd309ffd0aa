"""What a clause says is not done, was not done or is not planned: the denial that governs its verb."""

from __future__ import annotations

import re

from docintel.extraction.precedence import Cues, Places

#: Cues of what is promised, and with them those of what is told as done.
_PROMISED = ("planned", "aimed", "future", "obliged")
_TOLD = (*_PROMISED, "event", "finished")
#: Behind these English words a verb is in its plain form, which no cue has: "did not complete".
_PLAIN_BEHIND = re.compile(r"(?:\b(?:do|does|did)(?:n['’]t| not| never)?|\bto)$")
_PLAIN_VERB = re.compile(
    r"(?:build|complete|finish|open|repair|install|train|launch|deliver|meet|reach|renovate|construct|provide"
    r"|distribute|plant|connect|hire|recruit|buy|purchase|expand|replace|upgrade)\b",
    re.IGNORECASE,
)
#: A denial that says itself that it is of what is to come.
_AHEAD = re.compile(r"\b(?:going|will)\b")
#: What begins another part of the sentence, with a verb of its own: "tidak dipungut biaya dan akan dibuka".
_ANOTHER_PART = re.compile(
    r"[,;:.](?! (?:even )?(?:al)?though| meski| walau| padahal| sanajan)"
    r"|\b(?:and|so|but|since|while|because|dan|karena|sehingga|maka|sejak|lan|amarga|amargi|saengga|wiwit)\b",
    re.IGNORECASE,
)
#: What is said behind one of these is what holds: "tidak dibangun pada 2025 melainkan pada 2027".
_BUT = re.compile(r"\b(?:but|tetapi|tapi|namun|melainkan|nanging|ananging)\b", re.IGNORECASE)


def mark_denied(clause: str, places: Places, expressions: Cues) -> None:
    """Keep ``undone`` only where a denial stands right before the verb of the clause, and say what it denies.

    Then ``awaited`` stands there too if it is only not done yet, and ``unplanned`` if a plan is denied. "Not"
    is an adjective's as often as a verb's ("rumah tidak layak huni"), and a side remark's ("tidak dipungut
    biaya"): one that is not surely the verb's, and one behind whose verb the clause goes on to tell
    something, governs nothing.
    """
    if places.pop("undone", None) is None:
        return
    for match in expressions["undone"].finditer(clause):
        denied = _denied(clause, match, places, expressions)
        if denied is None:
            continue
        places["undone"] = match.start()
        if expressions["awaited"].search(match[0]):
            places["awaited"] = match.start()
        if denied in _PROMISED:
            places["unplanned"] = match.start()
        return


def _denied(clause: str, match: re.Match[str], places: Places, expressions: Cues) -> str | None:
    """The cue of the verb that a denial governs, ``plain`` for one of no cue; None where it governs none."""
    begin, end = match.span()
    if _explains(clause[:begin], expressions) or any(places.get(name, end) < begin for name in _TOLD):
        return None
    if len(clause[places.get("done", begin) : begin].split()) > 1:  # "sudah tidak membangun" has one
        return None
    if _BUT.search(clause, end) or _tells_more(clause, end, expressions):
        return None
    told = next((name for name in _TOLD if expressions[name].match(clause, end + 1)), None)
    if told is None and _PLAIN_BEHIND.search(match[0]) and _PLAIN_VERB.match(clause, end + 1):
        told = "plain"
    return "future" if told and _AHEAD.search(match[0]) else told


def _tells_more(clause: str, begin: int, expressions: Cues) -> bool:
    """Whether another part of the clause, behind a comma or "and", has a verb of what is done or promised."""
    part = _ANOTHER_PART.search(clause, begin)
    return part is not None and any(
        expressions[name].search(clause, part.end()) for name in (*_TOLD, "done", "verbal")
    )


def _explains(before: str, expressions: Cues) -> bool:
    """Whether a denial behind these words is one of a relative clause, or of a part that "karena" opens."""
    last_word = len(before.rstrip().rpartition(" ")[0])
    opening = before.rpartition(",")[2].lstrip()
    return bool(
        expressions["subordinate"].search(before, last_word)
        or expressions["subordinate"].match(opening)
        or expressions["uncertain"].match(opening)
    )
