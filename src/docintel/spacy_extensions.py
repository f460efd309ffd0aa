"""Attributes of spaCy objects: ``._.docintel_years`` is always ours, ``._.years`` where nobody has it."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc, Span

PREFIX = "docintel_"


def add_extension(
    owner: type[Doc | Span], name: str, *, default: Any = None, getter: Callable[[Any], Any] | None = None
) -> None:
    """Give ``owner`` the attribute ``docintel_NAME``, and ``NAME`` for the same.

    spaCy has one space of names for all packages. Where another one has taken ``NAME``, it keeps it, and a
    warning says where ours is. Doing it twice changes nothing.

    Args:
        owner: ``Doc`` or ``Span``.
        name: without the prefix.
        default: its value until it is set; for an attribute that is not computed.
        getter: computes it.
    """
    own = PREFIX + name
    if not owner.has_extension(own):
        owner.set_extension(own, **({"getter": getter} if getter else {"default": default}))
    if not owner.has_extension(name):
        owner.set_extension(name, getter=_Alias(own), setter=_set(own))
    elif not isinstance(owner.get_extension(name)[2], _Alias):
        warnings.warn(
            f"{owner.__name__}._.{name} belongs to another package: read {owner.__name__}._.{own}.",
            stacklevel=3,
        )


class _Alias:
    """Reads the attribute with the prefix."""

    def __init__(self, own: str) -> None:
        self._own = own

    def __call__(self, owner: Doc | Span) -> Any:
        return getattr(owner._, self._own)


def _set(own: str) -> Callable[[Any, Any], None]:
    def set_own(owner: Doc | Span, value: Any) -> None:
        setattr(owner._, own, value)

    return set_own
