"""Names and terms with their known translations: the shipped list and a user's own (CSV or TBX)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lxml import etree

from docintel.errors import UsageError
from docintel.languages.letters import plain_letters
from docintel.parallel import LANGUAGES
from docintel.types import Lang

_SHIPPED = Path(__file__).with_name("glossary.csv")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_OTHER_CODES: dict[str, Lang] = {"ind": "id", "in": "id", "jav": "jv", "jw": "jv", "eng": "en"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning: what it is called in each language.

    ``kind`` is place, acronym, institution, office (a topic of offices), word, term or program.
    """

    kind: str
    names: Mapping[Lang, tuple[str, ...]]

    def found_in(self, text: str, lang: Lang) -> str | None:
        """The first of the names in ``lang`` that stands in ``text`` as whole words, or None."""
        text = plain_letters(text)
        return next((name for name in self.names.get(lang, ()) if _word(name).search(text)), None)

    def span_in(self, text: str, lang: Lang) -> tuple[int, int] | None:
        """Where the longest of the names in ``lang`` stands in ``text``, or None."""
        text = plain_letters(text)
        matches = (_word(name).search(text) for name in self.names.get(lang, ()))
        return max((m.span() for m in matches if m), key=lambda span: span[1] - span[0], default=None)


@lru_cache(maxsize=4096)
def _word(name: str) -> re.Pattern[str]:
    # Capitals tell an acronym from a word ("AS", "IT"), and nothing else.
    flags = 0 if name.isupper() and len(name) <= 4 else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(plain_letters(name))}(?!\w)", flags)


def read_glossary(path: Path | None = None) -> tuple[Entry, ...]:
    """The shipped entries, and before them those of ``path``: CSV with a header, or TBX.

    The columns of a CSV are ``id``, ``jv``, ``en`` and, if you like, ``kind``; several names for one thing
    are parted by ``|``.

    Raises:
        UsageError: when the file can not be read as a list of terms.
    """
    shipped = _from_csv(_SHIPPED.read_text(encoding="utf-8"), _SHIPPED)
    if path is None:
        return shipped
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} can not be read ({error.strerror}): name a CSV or TBX file.") from error
    if data.lstrip()[:1] == b"<":
        return (*_from_tbx(data, path), *shipped)
    try:
        return (*_from_csv(data.decode("utf-8-sig"), path), *shipped)
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text: save the list of terms as UTF-8.") from error


def _from_csv(text: str, path: Path) -> tuple[Entry, ...]:
    rows = csv.DictReader(io.StringIO(text))
    langs = [lang for lang in LANGUAGES if lang in (rows.fieldnames or ())]
    if len(langs) < 2:
        raise UsageError(
            f"{path} has no columns id, jv, en in its first line: name at least two of them there."
        )
    entries = []
    for row in rows:
        names = {k: tuple(n.strip() for n in (row.get(k) or "").split("|") if n.strip()) for k in langs}
        entries.append(Entry(row.get("kind") or "term", names))
    return tuple(entries)


def _from_tbx(data: bytes, path: Path) -> tuple[Entry, ...]:
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UsageError(
            f"{path} is no well-formed TBX ({error.msg}): export the list of terms again."
        ) from error
    entries = []
    for concept in root.iter("{*}termEntry", "{*}conceptEntry"):
        names: dict[Lang, tuple[str, ...]] = {}
        for part in concept.iter("{*}langSet", "{*}langSec"):
            code = (part.get(_XML_LANG) or "").lower().split("-")[0]
            lang = next((k for k in LANGUAGES if k == code), _OTHER_CODES.get(code))
            if lang:
                names[lang] = tuple((term.text or "").strip() for term in part.iter("{*}term") if term.text)
        entries.append(Entry("term", names))
    return tuple(entries)
