"""From bytes to text: the encoding is found from the bytes, declarations are only hints."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from docintel.errors import TooLargeError, UnsupportedTypeError
from docintel.reading.sniff import HEAD_BYTES, bom_encoding, utf16_without_bom
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import Warning

_CONTINUATION = bytes(range(0x80, 0xC0))
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_CHUNK = 1 << 22
# How much charset-normalizer gets to see: its time grows with it, its verdict hardly changes.
_SAMPLE_BYTES = 1 << 18
_REPLACEMENT = "\ufffd"
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Indonesian, Javanese and English need letters beyond ASCII now and then only: a text that is full of them in
# Windows-1252 is in another encoding.
_MAX_ACCENTED_SHARE = 0.05


def read_decoded(
    source: Source, settings: Settings, declared: str | None = None
) -> tuple[str, tuple[Warning, ...]]:
    """The whole text of a file, a byte order mark dropped, everything else as it stands.

    Args:
        source: the file.
        settings: limits the characters.
        declared: an encoding that the file itself claims; believed only where the bytes do not deny it.

    Returns:
        The text, and a warning when bytes had to be replaced by U+FFFD.

    Raises:
        TooLargeError: when there are more characters than ``settings.max_text_characters``.
        UnsupportedTypeError: when the bytes are no text in any encoding.
    """
    limit = settings.max_text_characters
    if source.size > limit and _more_characters_than(source.path, limit):
        raise TooLargeError(
            f"{source.path} has more than {limit:,} characters of text, the limit (max_text_characters): "
            "split it into parts."
        )
    text, warnings = decode(source.path.read_bytes(), declared)
    if "\x00" in text:
        raise UnsupportedTypeError(
            f"{source.path} is binary and of no type that can be read: give it as PDF, DOCX, HTML or text."
        )
    return text, warnings


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[Warning, ...]]:
    """Decode ``data``: byte order mark, UTF-8, UTF-16 by its zeros, the declared encoding, then a guess.

    UTF-8 comes before the declaration because text in another encoding is hardly ever valid UTF-8 by chance,
    while declarations are often wrong.
    """
    encoding = bom_encoding(data) or utf16_without_bom(data[:HEAD_BYTES])
    if encoding is None:
        try:
            return data.decode("utf-8"), ()
        except UnicodeDecodeError:
            encoding = _single_byte_encoding(data, declared)
    try:
        return data.decode(encoding), ()
    except (UnicodeDecodeError, LookupError):
        text = data.decode(encoding if encoding.startswith("utf") else "utf-8", "replace")
    lost = text.count(_REPLACEMENT)
    message = (
        f"Characters not valid in {encoding.removesuffix('-sig').upper()} were read as U+FFFD ({lost}): "
        "save the file as UTF-8 from the program that made it."
    )
    return text, (Warning("read", "encoding", message),)


def _single_byte_encoding(data: bytes, declared: str | None) -> str:
    """The encoding of bytes that are not valid UTF-8; ``utf-8`` when they nearly are."""
    sequences = sum(len(found) for found in _UTF8_SEQUENCE.findall(data))
    beyond = len(data) - len(data.translate(None, _BEYOND_ASCII))
    if sequences and sequences >= 0.5 * beyond:
        return "utf-8"  # damaged UTF-8: cut in a character, or pieces of something else in it
    if declared and _decodes(data, declared):
        return declared
    if _decodes(data, "cp1252") and _is_plausible(data[:_SAMPLE_BYTES].decode("cp1252")):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for what is left; 0.1 s to import

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    return best.encoding if best is not None and _decodes(data, best.encoding) else "utf-8"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _is_plausible(text: str) -> bool:
    """Few characters beyond ASCII, and these are letters or typographic signs."""
    beyond = [character for character in text if character >= "\x80"]
    letters = sum(unicodedata.category(character)[0] == "L" for character in beyond)
    return letters <= _MAX_ACCENTED_SHARE * len(text) and not any(
        unicodedata.category(character) == "Cc" for character in beyond
    )


def _more_characters_than(path: Path, limit: int) -> bool:
    """Count characters without decoding: bytes that begin one in UTF-8, pairs of bytes in UTF-16."""
    count = 0
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        width = 2 if (bom_encoding(head) or "").startswith("utf-16") or utf16_without_bom(head) else 1
        chunk = head
        while chunk:
            count += len(chunk) // 2 if width == 2 else len(chunk.translate(None, _CONTINUATION))
            if count > limit:
                return True
            chunk = file.read(_CHUNK)
    return False
