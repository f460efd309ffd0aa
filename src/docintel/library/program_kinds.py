"""What a program is, which its names say in Indonesian or in English: "aplikasi Sedulur", "Sedulur App"."""

from __future__ import annotations

#: English to what is said in Indonesian and Javanese.
INDONESIAN = {
    "app": "aplikasi",
    "application": "aplikasi",
    "programme": "program",
    "movement": "gerakan",
    "regency": "kabupaten",
}


def said_otherwise(word: str) -> tuple[str, ...]:
    """The word and, where it says what a program is, the others for the same."""
    kind = INDONESIAN.get(word, word)
    return tuple(dict.fromkeys((word, kind, *(other for other, same in INDONESIAN.items() if same == kind))))
