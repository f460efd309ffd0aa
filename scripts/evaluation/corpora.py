"""The corpora with known answers: ours in ``corpora/``, and the one beside the checkout where it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of gold files and the folder that their ``source`` is relative to.

    ``unread``: nobody develops on it, so its errors are never shown.
    """

    name: str
    gold: Path
    documents: Path
    unread: bool = False

    def files(self, pattern: str) -> Iterator[tuple[str, Json]]:
        """(name, parsed) of the gold files that match, in order."""
        for path in sorted(self.gold.glob(pattern)):
            yield path.stem, json.loads(path.read_text(encoding="utf-8"))

    def sources(self) -> list[Path]:
        """All documents that a gold file names."""
        found: set[Path] = set()
        for _, gold in self.files("*.json"):
            source = gold["source"]
            names = source.values() if isinstance(source, dict) else [source]
            found |= {self.documents / name for name in names}
        return sorted(found)

    def digest(self) -> str:
        """One hash over the answers and the documents, so that no change of either goes unnoticed."""
        total = hashlib.sha256()
        for path in [*sorted(self.gold.glob("*.json")), *self.sources()]:
            total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        for path in sorted((self.documents / "relevance").glob("*")):
            total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()


def corpora() -> list[Corpus]:
    """Ours, our texts for training, those that nobody develops on, and the shared one where it is."""
    own, texts, shared = ROOT / "corpora", ROOT / "scripts" / "programs" / "texts", ROOT.parent / "shared"
    found = [
        Corpus("own", own / "gold", own),
        Corpus("texts", texts, texts),
        Corpus("unread", own / "unread", own / "unread", unread=True),
    ]
    if (shared / "gold").is_dir():
        found.append(Corpus("shared", shared / "gold", shared))
    return found


def language(gold: Json) -> str:
    """The document's language, or ``mul`` for one in several."""
    langs = {segment["lang"] for segment in gold["language_segments"]}
    return langs.pop() if len(langs) == 1 else "mul"
