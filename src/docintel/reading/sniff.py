"""What a file is, by its content; its name is never believed.

The types that no built-in reader knows are named too, so that the user hears what the file is and what to
do, and so that somebody else's reader (entry point group ``docintel.readers``) can serve them.
"""

from __future__ import annotations

import codecs
import mimetypes
import re
from pathlib import Path

from docintel.reading.machine_text import machine_type

#: How much of the start of a file is looked at.
HEAD_BYTES = 1 << 16

PDF = "application/pdf"
HTML = "text/html"
TEXT = "text/plain"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OLE = "application/x-ole-storage"
OLE_ENCRYPTED = "application/x-ole-encrypted"
UNKNOWN = "application/octet-stream"
BROKEN_ZIP = "application/x-broken-zip"

_SUFFIXES = {".pdf": PDF, ".docx": DOCX, ".xlsx": XLSX, ".pptx": PPTX}
_CALLED = {PDF: "a PDF", HTML: "a web page", TEXT: "plain text", DOCX: "a Word document"}
_CALLED |= {XLSX: "an Excel workbook", PPTX: "a PowerPoint presentation"}

# The PDF standard lets anything stand before the header within the first kilobyte (ISO 32000, annex H).
_PDF_HEADER_WITHIN = 1024

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "application/rtf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x00\x01\x00\x00\x00", "font/ttf"),
    (b"%!PS", "application/postscript"),
)

# Names of parts that tell one Office Open XML type from another; the first that matches decides.
_OOXML_PARTS: tuple[tuple[str, str], ...] = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX))

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|section|main|header|div|h1|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ANYWHERE = re.compile(r"<html[\s>].*<(?:head|body)[\s>]", re.IGNORECASE | re.DOTALL)
_MHTML_START = re.compile(rb"(?:From|MIME-Version|Subject):.{0,2000}?multipart/related", re.DOTALL)

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Control characters that plain text has: tab, newline, vertical tab, form feed, carriage return, escape,
# and the end-of-file mark of CP/M and DOS.
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1b\x1a")
_CONTROLS = bytes(c for c in range(32) if c not in _TEXT_CONTROLS) + b"\x7f"
# Old exports hold a stray control character now and then; binary files hold them everywhere (6 % and more
# in random bytes).
_MAX_CONTROL_SHARE = 0.005
_FEW_CONTROLS = 4
_MIN_UTF16_ZEROS = 0.3


def media_type(path: Path, head: bytes) -> str:
    """The media type of the file at ``path`` that begins with ``head`` (up to ``HEAD_BYTES``).

    Never fails: what is nothing known is ``application/octet-stream``, or what its suffix says when somebody
    else's reader may know it.
    """
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_type(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_type(path)
    return _by_magic(head) or _text_type(head) or _by_suffix(path)


def misnamed(path: Path, kind: str) -> str | None:
    """One sentence when the name says that a file of this type is a PDF or of Office, and it is not.

    A download that failed leaves the server's words of excuse under the name of the document.
    """
    named = _SUFFIXES.get(path.suffix.lower(), kind)
    if named == kind or kind not in _CALLED:
        return None
    return (
        f"The name says that this is {_CALLED[named]}, but it is {_CALLED[kind]} and was read as such:"
        " get the file again if that is wrong."
    )


def bom_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark names; decoding with it drops the mark."""
    return next((name for bom, name in _BOMS if head.startswith(bom)), None)


def utf16_without_bom(head: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` when every other byte is mostly zero, as in Latin text, else None."""
    even, odd = head[0::2], head[1::2]
    if not odd:
        return None
    for zeros, letters, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros.count(0) / len(zeros) > _MIN_UTF16_ZEROS and letters.count(0) == 0:
            return name
    return None


def as_text(head: bytes) -> str | None:
    """``head`` roughly decoded, to look at; None when it is no text."""
    encoding = bom_encoding(head) or utf16_without_bom(head)
    if encoding:
        return head.decode(encoding, "replace")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\x00" in head or controls > max(_FEW_CONTROLS, _MAX_CONTROL_SHARE * len(head)):
        return None
    return head.decode("utf-8", "replace")


def _by_magic(head: bytes) -> str | None:
    for start, name in _MAGIC:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:11] in (b"hei", b"mif") else "video/mp4"
    return "multipart/related" if _MHTML_START.match(head) else None


def _text_type(head: bytes) -> str | None:
    start = as_text(head)
    if start is None:
        return None
    if _HTML_START.match(start) or _HTML_ANYWHERE.search(start[:4096]):
        return HTML
    return machine_type(start) or TEXT


def _zip_type(path: Path) -> str:
    import zipfile  # noqa: PLC0415 - only archives need it, and every command imports this module

    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return BROKEN_ZIP
    if "[Content_Types].xml" in names:
        for folder, name in _OOXML_PARTS:
            if any(member.startswith(folder) for member in names):
                return name
    return "application/zip"


def _ole_type(path: Path) -> str:
    """An old Office file, or a new one behind a password: that is kept in a stream ``EncryptedPackage``."""
    marker = "EncryptedPackage".encode("utf-16-le")
    try:
        with path.open("rb") as file:
            tail = b""
            while chunk := file.read(1 << 20):
                if marker in tail + chunk:
                    return OLE_ENCRYPTED
                tail = chunk[-len(marker) :]
    except OSError:
        return OLE
    return OLE


def _by_suffix(path: Path) -> str:
    guess = mimetypes.guess_type(path.name)[0]
    # A suffix that claims a type we sniff by content is wrong: the content has just denied it.
    return guess if guess and guess not in {PDF, HTML, TEXT, DOCX, XLSX, PPTX} else UNKNOWN
