"""The characters of a page as pdfium has them, and where they are parted by spaces."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as pdfium

SPACES = " \t\r\n\f\v\u00a0\u2002\u2003\u2009\u200b\u3000"
HYPHEN = "\x02"  # what pdfium puts for a hyphen that ends a line; the next line follows without a break
HYPHEN_IN_BULK = "\ufffe"  # and what it puts for it where it gives the whole text
LINE_ENDS = frozenset("\n\r")
UNMAPPED = "\x00\ufffd\uffff"
#: A stretch without a space or a control character; a hyphen that pdfium knows to end a line ends it too.
RUN = re.compile(rf"[^{SPACES}\x00-\x1f]+{HYPHEN}?|{HYPHEN}")
#: Private letters of the Symbol and Wingdings fonts that plans use, as what they look like.
SYMBOLS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☑", 0xF06F: "□", 0xF0A8: "□", 0xF0FB: "✗",
    0xF0E0: "→", 0xF076: "❖", 0xF02D: "-", 0xF0B3: "≥", 0xF0A3: "≤", 0xF0D6: "√", 0xF0D7: "·", 0xF09F: "•",
    0xF0BE: "—", 0xF052: "☑", 0xF050: "✓", 0xF03A: ":", 0xF02F: "/", 0xFFFE: "-", 0x2: "-", 0xAD: "-",
}  # fmt: skip

Span = tuple[int, int]  # the first position of a run of characters, and the one after its last


def count_letters(textpage: Any) -> int:
    """How many characters pdfium sees on the page."""
    return max(int(pdfium.FPDFText_CountChars(textpage)), 0)


def text_of(textpage: Any, count: int) -> str:
    """The first ``count`` characters of a page, each at its position.

    pdfium gives them at once, without those that no Unicode is known of: where some lack, and where one takes
    two places, each is asked for by itself.
    """
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        return "".join([_letter_at(textpage, i) for i in range(count)])
    if HYPHEN_IN_BULK in text:
        return re.sub(HYPHEN_IN_BULK, lambda found: _letter_at(textpage, found.start()), text)
    return text


def _letter_at(textpage: Any, i: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, i)
    return chr(code) if code <= 0x10FFFF else "\ud800"


def shown(text: str) -> str:
    """Characters as they look, each at its position: private ones of symbol fonts, halves of pairs."""
    table = {code: letter for code in set(map(ord, text)) if (letter := _shown(code)) is not None}
    return text.translate(table) if table else text


def _shown(code: int) -> str | None:
    """What stands for a character that can not stay as it is."""
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else SYMBOLS.get(code)
