"""Values as compressed bytes, for what a library stores whole: commitments, texts, layouts."""

from __future__ import annotations

import json
import zlib
from typing import Any

from docintel.errors import DamagedLibraryError

#: First byte of every blob: how the rest is written. A change of the dictionary needs a new number.
_VERSION = b"\x01"

#: What nearly every record contains: the compressor starts with it in its window, which makes a record of
#: a kilobyte a third smaller. Never edit it: blobs of version 1 can not be read without these very bytes.
_DICTIONARY = (
    b'Kegiatan Program Dinas Kabupaten Kota Peningkatan Pembangunan Pengembangan Penyediaan "status":"stated"'
    b'"status":"ongoing""role":"partner""role":"funder""role":"beneficiary""lang":"jv","lang":"en","unit":"%"'
    b'{"field":"context.0","text":"{"field":"activity","text":"{"field":"program","text":"{"field":"actors.0.'
    b'name","text":"{"field":"amounts.0.text","text":"{"field":"years.0.mark","text":"{"field":"targets.0.ind'
    b'icator","text":"{"field":"targets.0.text","text":"{"field":"quote","text":"","start":,"end":,"page":1,"'
    b'bbox":null},"bbox":[72.0,"years":[{"year":2025,"mark":"v"},{"year":2026,"mark":"v"}],"targets":[{"indic'
    b'ator":null,"text":"","value":"100","unit":null,"year":2029}],"amounts":[{"text":"Rp ","amount":"0000000'
    b'00","currency":"IDR","year":2027,"funding_source":"APBD"}],"actors":[{"name":"Dinas ","role":"lead"}],"'
    b'evidence":[{"id":"","kind":"table","program":null,"activity":null,"context":[],"dimensions":["governanc'
    b'e","branding","economy","living","society","environment","mobility"],"start_year":2025,"end_year":2029,'
    b'"status":"planned","quote":"","lang":"id","confidence":0.9,"years":[],"targets":[],"amounts":[],"actors'
    b'":[],"evidence":[{"field":"quote","text":"'
)


def pack(value: Any) -> bytes:
    """Any JSON value as compressed bytes; the same value gives the same bytes."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    compressor = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=_DICTIONARY)
    return _VERSION + compressor.compress(data) + compressor.flush()


def unpack(data: bytes) -> Any:
    """The inverse of :func:`pack`.

    Raises:
        DamagedLibraryError: when the bytes are damaged.
    """
    try:
        if data[:1] != _VERSION:
            raise ValueError("unknown version")
        text = zlib.decompressobj(-zlib.MAX_WBITS, zdict=_DICTIONARY).decompress(data[1:])
        return json.loads(text.decode("utf-8", "surrogatepass"))
    except (zlib.error, ValueError) as error:
        raise DamagedLibraryError(
            f"A record of the library is damaged ({error}): restore a backup, or make it anew from the "
            "documents with docintel doctor --rebuild."
        ) from error


def storable(text: str) -> str:
    """``text`` as every database takes it: no lone surrogates (odd file names have them) and no NUL."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\ufffd")
