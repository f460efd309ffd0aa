"""What a model adds to the rules of :mod:`.judging`: clauses that promise or report by words no cue lists.

A logistic regression over the cues and the words of a clause. The weights are ``models/commitments``;
``scripts/train_commitments.py`` makes them.
"""

from __future__ import annotations

import math
import re

from docintel.extraction.clauses import Clause
from docintel.extraction.judging import Judgement
from docintel.extraction.weights import Features, log_odds, threshold
from docintel.languages.dates import find_bare_month

_MODEL = "commitments"
#: What is asked, refused or only there now is no commitment, whatever its words.
_NEVER = frozenset({"question", "refused", "unplanned", "held", "found", "statistic"})
#: What describes or doubts must be so much likelier: a count of people is none, one of those trained is.
_DOUBTED = frozenset({"described", "uncertain"})
_DOUBT = 0.7
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|%")
_QUOTES = '"“”'
#: A number is known by how many figures it has, and those of the first words count twice.
_MOST_FIGURES = 4
_FIRST = 2
_LONG = 40
_SHORT, _BRIEF = 5, 8
#: What the shape of a word says of a verb that no list knows: passive, active, state, noun of doing.
_SHAPES: dict[str, dict[str, re.Pattern[str]]] = {
    "id": {
        "passive": re.compile(r"di(?!nas|gital|mensi|rektur|skominfo)[a-z]{4,}$"),
        "active": re.compile(r"me[mnr]?[a-z]{4,}$"),
        "state": re.compile(r"(?:ter|ber)[a-z]{4,}$"),
        "doing": re.compile(r"pe[a-z]{5,}an$"),
    },
    "jv": {
        "passive": re.compile(r"(?:dipun|di|ka)(?!nas|gital)[a-z]{4,}$"),
        "active": re.compile(r"(?:ng|ny|n|m)[a-z]{3,}(?:ake|aken|i)$"),
    },
    "en": {"passive": re.compile(r"[a-z]{3,}ed$"), "active": re.compile(r"[a-z]{3,}ing$")},
}


def clause_features(words: str, clause: Clause, judgement: Judgement) -> Features:
    """What the model sees of a clause; ``words`` is its text."""
    tokens = [_token(match[0]) for match in _WORD.finditer(words.lower())]
    found: Features = {f"cue={cue}": 1.0 for cue in judgement.cues}
    found |= {f"word={token}": 1.0 for token in tokens}
    found |= {f"first={token}": 1.0 for token in tokens[:_FIRST]}
    found |= {f"kind={clause.piece.kind}": 1.0, f"lang={clause.piece.lang}": 1.0}
    found["weight"] = judgement.weight / 2
    found["length"] = min(len(tokens), _LONG) / _LONG
    opened = words.lstrip()[:1]
    told = {
        "short": len(tokens) < _SHORT,
        "brief": len(tokens) < _BRIEF,
        "part": not clause.whole,
        "capital": opened.isupper(),
        "opens=quote": opened in _QUOTES,
        "quote": not set(_QUOTES).isdisjoint(words),
        "question": "?" in words,
        "colon": words.rstrip().endswith(":"),
    }
    told["month"] = find_bare_month(words, clause.piece.lang) is not None
    shapes = _SHAPES.get(clause.piece.lang, _SHAPES["id"])
    told |= {f"verb={name}": any(map(shape.match, tokens)) for name, shape in shapes.items()}
    return found | {name: 1.0 for name, holds in told.items() if holds}


def _token(word: str) -> str:
    return "0" * min(len(word), _MOST_FIGURES) if word[0].isdigit() else word


def margin(judgement: Judgement) -> float:
    """By how much a clause must exceed the threshold, in log-odds; what is never one never does."""
    if judgement.cues & _NEVER:
        return math.inf
    return _DOUBT if judgement.cues & _DOUBTED else 0.0


def is_likely(words: str, clause: Clause, judgement: Judgement) -> bool:
    """Whether the model takes a clause for a commitment."""
    odds = log_odds(_MODEL, clause_features(words, clause, judgement))
    return odds >= threshold(_MODEL) + margin(judgement)
