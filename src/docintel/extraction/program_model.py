"""Which candidates are programmes: a logistic regression over what :mod:`.program_features` says of a name.

The weights are ``models/programs``; ``scripts/train_programs.py`` makes them.
"""

from __future__ import annotations

from functools import lru_cache

from docintel.errors import ModelError
from docintel.extraction.program_features import Context, Features, Found
from docintel.settings import models_folder

#: Rules that were hardly ever wrong on any document.
_CERTAIN = frozenset(
    """
    known generic mission place of_dimension title reversed named member quoted listed
    """.split()
)
_WITH_BRACKET = frozenset({"reversed", "blend", "definition"})


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Feature to weight; ``bias`` is the constant, ``threshold`` the least log-odds of a programme.

    Raises:
        ModelError: when the shipped weights are missing or damaged.
    """
    path = models_folder() / "programs" / "weights.tsv"
    try:
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        found = {name: float(value) for name, value in rows}
        return found if {"bias", "threshold"} <= set(found) else _damaged()
    except (OSError, ValueError) as error:
        raise ModelError(
            "The weights of programmes' names are missing or damaged: install docintel again."
        ) from error


def _damaged() -> dict[str, float]:
    raise ValueError("no bias")


def log_odds(features: Features) -> float:
    """The log-odds that a name with these features is a programme."""
    known = weights()
    return known["bias"] + sum(known.get(name, 0.0) * value for name, value in features.items())


def threshold() -> float:
    """The least log-odds of a programme."""
    return weights()["threshold"]


def odds(context: Context, found: list[Found]) -> dict[str, float]:
    """The log-odds of each name, by its key."""
    return {group.key: log_odds(context.features(group)) for group in context.groups(found)}


def settled(context: Context, found: list[Found], known: dict[str, float], least: float) -> dict[str, float]:
    """The log-odds with what rules know for certain.

    Names that are known, and those of a mission or a dimension, need no model; a name with what it stands for
    in brackets is as likely as the likelier of the two.
    """
    settled = dict(known)
    groups = context.groups(found)
    for group in groups:
        if any(candidate.rule in _CERTAIN for candidate, _ in group.members):
            settled[group.key] = max(settled[group.key], least)
    for group in groups:
        if any(candidate.rule in _WITH_BRACKET for candidate, _ in group.members):
            parts = group.key.rstrip(")").partition(" (")
            settled[group.key] = max(settled.get(key, settled[group.key]) for key in (group.key, *parts))
    return settled
