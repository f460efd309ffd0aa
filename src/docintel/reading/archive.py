"""Office files are zip archives: what they unpack to is measured by unpacking, before a parser sees it."""

from __future__ import annotations

import errno
import zipfile
import zlib
from pathlib import Path

from docintel.errors import BrokenDocumentError, EncryptedDocumentError, TooLargeError
from docintel.settings import Settings

_CHUNK = 1 << 18
# More parts than any real document has; a list of millions of empty ones takes minutes to open.
_MAX_PARTS = 20_000
_ENCRYPTED_FLAG = 1


def check_archive(path: Path, settings: Settings) -> None:
    """Unpack every part once, in pieces that are thrown away, and count what really comes out.

    The sizes that an archive declares are not believed. The parts that a parser would build a tree of get the
    smaller limit ``max_text_characters``, for markup is never shorter than its text.

    Raises:
        TooLargeError: when it unpacks to more than the settings allow.
        EncryptedDocumentError: when a part needs a password.
        BrokenDocumentError: when the archive is damaged.
    """
    total = 0
    markup = 0
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MAX_PARTS:
                raise _bomb(path, f"has {len(parts):,} parts")
            for part in parts:
                if part.flag_bits & _ENCRYPTED_FLAG:
                    raise EncryptedDocumentError(f"{path} needs a password: save it without one.")
                is_markup = part.filename.casefold().endswith((".xml", ".rels", ".vml"))
                with archive.open(part) as unpacked:
                    while chunk := unpacked.read(_CHUNK):
                        total += len(chunk)
                        markup += len(chunk) if is_markup else 0
                        if total > settings.max_unpacked_bytes:
                            limit = f"{settings.max_unpacked_bytes:,} bytes (max_unpacked_bytes)"
                            raise _bomb(path, f"unpacks to more than {limit}")
                        if markup > settings.max_text_characters:
                            limit = f"{settings.max_text_characters:,} characters (max_text_characters)"
                            raise _bomb(path, f"unpacks to more text than {limit}")
    except OSError as error:
        if error.errno != errno.EINVAL:  # zipfile seeks to where a damaged directory sends it
            raise
        raise BrokenDocumentError(f"{path} is a damaged Office file: get the file again.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise BrokenDocumentError(
            f"{path} is a damaged Office file ({error}): get the file again."
        ) from error


def _bomb(path: Path, what: str) -> TooLargeError:
    return TooLargeError(
        f"{path} {what}, which no real document does: do not trust it; if you do, save its text alone."
    )
