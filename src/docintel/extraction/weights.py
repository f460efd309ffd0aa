"""The weights of a logistic regression, as ``models/*/weights.tsv`` hold them."""

from __future__ import annotations

import math
from functools import cache

from docintel.errors import ModelError
from docintel.settings import models_folder

Features = dict[str, float]


@cache
def weights(model: str) -> dict[str, float]:
    """Feature to weight; ``bias`` is the constant, ``threshold`` the least log-odds that count as yes.

    Raises:
        ModelError: when the shipped weights are missing or damaged.
    """
    path = models_folder() / model / "weights.tsv"
    try:
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        found = {name: float(value) for name, value in rows}
    except (OSError, ValueError) as error:
        raise ModelError(_damaged(model)) from error
    if not {"bias", "threshold"} <= set(found):
        raise ModelError(_damaged(model))
    return found


def _damaged(model: str) -> str:
    return f"The weights of {model} are missing or damaged: install docintel again."


def log_odds(model: str, features: Features) -> float:
    """The log-odds of yes for these features, whatever their order."""
    known = weights(model)
    return math.fsum((known["bias"], *(known.get(name, 0.0) * value for name, value in features.items())))


def threshold(model: str) -> float:
    """The least log-odds of yes."""
    return weights(model)["threshold"]
