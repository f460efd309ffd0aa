"""A copy of the text of the same length in which what must not be read is blank and damaged years are whole.

Because the length stays, an offset in the copy is an offset in the text.
"""

from __future__ import annotations

import re

from docintel.languages.letters import plain_letters

_ADDRESS = re.compile(
    r"https?://\S+|www\.[^\s,;)]+|\S+@\S+\.\w+|(?<![\w/])[\w.-]+\.(?:com|co|go|org|net|info|ac|sch|desa"
    r"|my)(?:\.id)?(?:/\S*)?(?!\w)"
    r"|[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|html?)(?!\w)",
    re.IGNORECASE,
)
#: What every address and file name has: a cheap test, as most lines have none.
_IN_ADDRESS = re.compile(r"[./@][^\W\d_]|//")
#: Telephone numbers, by their country or area code or by the word before them.
_TELEPHONE = re.compile(
    r"(?<!\d)(?:\+62|\(0\d{2,3}\)|0\d{2,3}-|08\d{2})[\s.-]?\d{3,4}(?:[\s.-]?\d{2,4}){0,3}(?!\d)"
    r"|(?<!\w)(?:telp|telepon|tel|phone|fax|faks|hp|wa|whatsapp|kode pos|nip|nik"
    r"|npwp)\b[.:\s]{0,3}[\d\s().+-]{4,24}",
    re.IGNORECASE,
)
_FIGURE, _FIGURES = re.compile(r"\d"), re.compile(r"\d{2}")
#: Years in which a scanner took 0 for O and 1 for l or I; at least two figures are left.
_DAMAGED = re.compile(
    r"(?:(?<![^\W_])|(?<=(?i:tahun)))(?:[12Z][0OoQ][0-9OolIQ]{2}|[1lI]9[0-9OolIQ]{2})(?![^\W_])"
)
_REPAIR = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "Z": "2"})


_DAMAGED_MONEY = re.compile(r"(?<![^\W_])(Rp\.?\s?)([\dOo][\dOo.,]*)(?![^\W_])", re.IGNORECASE)


def normalise_money(text: str) -> str:
    """``text`` with the letter O between figures after a currency read as zero: ``Rp2.150.OOO``."""
    if "rp" not in text.lower():
        return text
    return _DAMAGED_MONEY.sub(lambda match: match[1] + match[2].replace("O", "0").replace("o", "0"), text)


def normalise(text: str) -> str:
    """``text`` with addresses, file names and telephone numbers blanked and ``2O24`` read as ``2024``."""
    text = plain_letters(text)
    if _IN_ADDRESS.search(text):
        text = _ADDRESS.sub(_blank, text)
    if _FIGURES.search(text):
        text = _TELEPHONE.sub(_blank, text)
    return _DAMAGED.sub(_repair, text) if _FIGURE.search(text) else text


def _blank(match: re.Match[str]) -> str:
    return "".join(char if char.isspace() else "\x00" for char in match[0])


def _repair(match: re.Match[str]) -> str:
    figures = sum(char.isdigit() for char in match[0])
    return match[0].translate(_REPAIR) if 2 <= figures < 4 else match[0]
