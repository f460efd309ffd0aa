"""Which candidates are programmes: a logistic regression over what :mod:`.program_features` says of a name.

The weights are ``models/programs``; ``scripts/train_programs.py`` makes them.
"""

from __future__ import annotations

from docintel.extraction import weights
from docintel.extraction.program_features import Context, Found
from docintel.extraction.program_register import is_of_the_region

_MODEL = "programs"
#: Rules that were hardly ever wrong on any document.
_CERTAIN = frozenset(
    """
    known generic mission place of_dimension title reversed named member quoted listed
    """.split()
)
_WITH_BRACKET = frozenset({"reversed", "blend", "definition"})


def threshold() -> float:
    """The least log-odds of a programme."""
    return weights.threshold(_MODEL)


def odds(context: Context, found: list[Found]) -> dict[str, float]:
    """The log-odds of each name, by its key."""
    return {group.key: weights.log_odds(_MODEL, context.features(group)) for group in context.groups(found)}


def _is_certain(found: Found, key: str) -> bool:
    """Whether a rule is enough; in Indonesian and Javanese a name that ends with "Program" is one."""
    candidate, piece = found
    return candidate.rule in _CERTAIN or (
        candidate.rule == "tail" and piece.lang != "en" and key.endswith(" program")
    )


def settled(context: Context, found: list[Found], known: dict[str, float], least: float) -> dict[str, float]:
    """The log-odds with what rules know for certain.

    Names that are known, those of a mission or a dimension, and those that the register has for a region
    which the document speaks of, need no model; a name with what it stands for in brackets is as likely as
    the likelier of the two.
    """
    settled = dict(known)
    groups = context.groups(found)
    for group in groups:
        if any(_is_certain(found, group.key) for found in group.members) or (
            any(candidate.rule == "register" for candidate, _ in group.members)
            and is_of_the_region(group.key, context.low)
        ):
            settled[group.key] = max(settled[group.key], least)
    for group in groups:
        if any(candidate.rule in _WITH_BRACKET for candidate, _ in group.members):
            parts = group.key.rstrip(")").partition(" (")
            settled[group.key] = max(settled.get(key, settled[group.key]) for key in (group.key, *parts))
    return settled
