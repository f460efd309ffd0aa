"""With each name of a program a number that all names of that program share."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_INDONESIAN = {
    "app": "aplikasi",
    "application": "aplikasi",
    "programme": "program",
    "movement": "gerakan",
    "regency": "kabupaten",
}
_KINDS = frozenset(_INDONESIAN.values())
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


def upgrade() -> None:
    """Number the names that there are."""
    op.add_column("programs", sa.Column("same", sa.BigInteger(), nullable=False, server_default="0"))
    connection = op.get_bind()
    numbered = sa.text("UPDATE programs SET same = :same WHERE id = :id")
    for number, name in connection.execute(sa.text("SELECT id, name FROM programs")).all():
        connection.execute(numbered, {"id": number, "same": _key(name)})
    op.create_index("ix_programs_same", "programs", ["same"])


def _key(name: str) -> int:
    said = [_INDONESIAN.get(word, word) for word in _words(name)]
    shared = (
        *sorted(word for word in said if word in _KINDS),
        *(word for word in said if word not in _KINDS),
    )
    text = "\0".join(shared or (name,))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def _words(text: str) -> list[str]:
    found = ("".join(filter(str.isalnum, _fold(match.group())))[:64] for match in _WORD.finditer(text))
    return [word for word in found if word]


def _fold(text: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return unicodedata.normalize("NFKC", bare).casefold()
