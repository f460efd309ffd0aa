"""Which cues of a clause count, by the order in which they stand: a promise before a form of what is over."""

from __future__ import annotations

import re

_DECISIVE = ("planned", "aimed", "future", "obliged", "event", "done", "missed", "dropped")
#: What is said behind one of these is not over yet.
_PROMISING = ("planned", "aimed", "future", "obliged", "hoped")
#: Characters of the words for a miss among which stand those that say that it is none yet.
_PENDING_REACH = 16

#: Where in the clause each cue stands first.
Places = dict[str, int]
Cues = dict[str, re.Pattern[str]]


def forget_subordinate(clause: str, places: Places, expressions: Cues) -> None:
    """Take out doubts that stand behind what is said: "akan membangun … agar warga dapat …" has none."""
    decided = min((places[name] for name in _DECISIVE if name in places), default=None)
    if decided is None:
        return
    behind = expressions["subordinate"].search(clause, decided)
    if behind is None:
        return
    for name in ("uncertain", "negated", "missed", "dropped"):
        if places.get(name, -1) >= behind.start():
            del places[name]


def forget_promised(clause: str, places: Places, expressions: Cues) -> None:
    """Take out what tells of work over or under way where a promise or a wish says that it is not.

    ``wanted`` stays where it does so: "targetnya 200 kamera terpasang".
    """
    promised = min((places[name] for name in _PROMISING if name in places), default=len(clause))
    finished = places.get("finished", -1)
    if places.get("wanted", len(clause)) > finished:
        places.pop("wanted", None)
    if min(promised, places.get("wanted", promised)) <= finished:  # "ditargetkan selesai dibangun"
        del places["finished"]
    if "running" in places and places.keys() & {"planned", "aimed"} and has_own(clause, expressions, "ahead"):
        del places["running"]  # "yang berjalan sejak 2020 ditargetkan menjangkau 500 desa"


def forget_overtaken(clause: str, places: Places, expressions: Cues) -> None:
    """Take out a miss that is denied, and the words that overtake one but where they stand behind it.

    ``overtaken`` stays where what was missed is done, or promised, after all; ``anew`` where a new day may be
    named for it; ``pending`` where it is missed only if its day is over.
    """
    missed = places.get("missed", len(clause))
    for name, denial in (("missed", "denied"), ("dropped", "kept")):
        said = places.pop(denial, None)
        if said is not None and said < places.get(name, -1):  # "tidak akan menunda"
            del places[name]
            if places.get("negated") == said:  # that it is not late denies nothing that is promised
                del places["negated"]
    if max(places.pop("overtaken", -1), places.get("future", -1)) > missed:
        places["overtaken"] = missed
    if max(places.get("aimed", -1), places.get("planned", -1)) > missed:
        places["anew"] = missed
    places.pop("pending", None)
    waits = expressions["pending"].search(clause, missed, missed + _PENDING_REACH)
    if waits and not expressions["missed"].search(clause, waits.end()):
        places["pending"] = missed


def has_own(clause: str, expressions: Cues, name: str) -> bool:
    """Whether one of the words of the future is not within a relative clause ("ASN yang akan bertugas")."""
    within = {match.end() for match in expressions[f"relative_{name}"].finditer(clause)}
    return any(match.end() not in within for match in expressions[name].finditer(clause))
