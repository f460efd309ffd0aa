"""Every expected answer stands in its document, word for word, where its offsets say."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT / "corpora"
GOLD = sorted(path for path in (CORPORA / "gold").glob("[0-9][0-9][0-9].json"))
ALIGNED = sorted((CORPORA / "gold").glob("align-*.json"))
KINDS = {
    "planned",
    "ongoing",
    "done",
    "missed",
    "target",
    "budget",
    "obligation",
    "mission",
    "proposed",
    "intent",
    "hope",
}
FINDINGS = {
    "missing",
    "added",
    "number",
    "date",
    "name",
    "program",
    "term",
    "untranslated",
    "order",
    "spelling",
}


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def squeeze(text: str) -> str:
    return " ".join(text.split())


@cache
def text_of(document: Path) -> str:
    """The document's words by another way than docintel's, so that its reader is not judge of itself."""
    if document.suffix == ".txt":
        return document.read_text(encoding="utf-8")
    if document.suffix == ".html":
        return squeeze(lxml.html.fromstring(document.read_bytes()).text_content())
    if document.suffix == ".docx":
        import docx  # noqa: PLC0415 - seconds to import

        body = docx.Document(str(document))
        cells = [cell.text for table in body.tables for row in table.rows for cell in row.cells]
        return squeeze(" ".join([*(part.text for part in body.paragraphs), *cells]))
    import pypdfium2  # noqa: PLC0415 - only this document needs it

    pdf = pypdfium2.PdfDocument(document)
    return squeeze(" ".join(page.get_textpage().get_text_range() for page in pdf))


def strings(gold: Any) -> list[str]:
    """Everything that a gold file says to stand in its document."""
    return [
        *gold["programs"],
        *gold["programs_optional"],
        *(item["surface"] for item in gold["dimensions"] + gold["years"]),
        *(item["quote"] for item in gold["commitments"] + gold["commitments_optional"]),
        *(item["target"] for item in gold["commitments"] if item["target"]),
        *(item["actor"] for item in gold["commitments"] if item["actor"]),
        *gold.get("not_in_it", []),
    ]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_string_stands_in_its_document(path: Path) -> None:
    gold = load(path)
    document = CORPORA / gold["source"]
    text = text_of(document)
    plain = document.suffix == ".txt"
    missing = [
        s
        for s in strings(gold)
        if (s if plain else squeeze(s)) not in text and squeeze(s) not in squeeze(text)
    ]
    assert missing == []
    if plain:
        assert [s["quote"] for s in gold["commitments"] if s["quote"] not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_language_segments_begin_where_they_say(path: Path) -> None:
    gold = load(path)
    segments = gold["language_segments"]
    assert segments
    assert {segment["lang"] for segment in segments} <= {"id", "jv", "en"}
    assert [s["offset"] for s in segments] == sorted({s["offset"] for s in segments})
    if gold["source"].endswith(".txt"):
        text = text_of(CORPORA / gold["source"])
        for segment in segments:
            assert text.startswith(segment["starts_with"], segment["offset"])


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_commitments_are_of_known_kinds_and_their_years_are_said(path: Path) -> None:
    gold = load(path)
    values = {(y["start"], y["end"]) for y in gold["years"]}
    singles = {year for pair in values for year in pair}
    for item in gold["commitments"]:
        assert item["kind"] in KINDS
        assert {item["year_start"], item["year_end"]} - {None} <= singles


@pytest.mark.parametrize("path", ALIGNED, ids=lambda path: path.stem)
def test_aligned_sentences_hold_and_are_linked_once(path: Path) -> None:
    gold = load(path)
    for lang, spans in gold["sentences"].items():
        source = gold["source"] if isinstance(gold["source"], str) else gold["source"][lang]
        text = text_of(CORPORA / source)
        for start, end in spans:
            assert text[start:end] == text[start:end].strip() != ""
        linked = [i for link in gold["links"] for i in link[lang]]
        assert sorted(linked) == list(range(len(spans)))
        moved = any(item["kind"] == "order" and item["lang"] == lang for item in gold["discrepancies"])
        assert (linked == sorted(linked)) is not moved
        uncovered = text if isinstance(gold["source"], dict) else ""
        for start, end in reversed(spans):
            uncovered = uncovered[:start] + uncovered[end:]
        assert not uncovered.strip()


@pytest.mark.parametrize(
    ("right_name", "wrong_name"),
    [
        ("401-rilis-sedulur", "402-rilis-sedulur-keliru"),
        ("403-rilis-telekonsultasi", "404-rilis-telekonsultasi-keliru"),
    ],
)
def test_the_planted_release_differs_where_it_says_and_nowhere_else(right_name: str, wrong_name: str) -> None:
    right, wrong = (load(CORPORA / "gold" / f"align-{name}.json") for name in (right_name, wrong_name))
    texts = [text_of(CORPORA / gold["source"]) for gold in (right, wrong)]
    differing = set()
    for i, links in enumerate(zip(right["links"], wrong["links"], strict=True)):
        for lang in ("id", "jv", "en"):
            said = [
                [text[a:b] for a, b in (gold["sentences"][lang][p] for p in link[lang])]
                for text, gold, link in zip(texts, (right, wrong), links, strict=True)
            ]
            if said[0] != said[1]:
                differing.add((i, lang))
    worded = [item for item in wrong["discrepancies"] if item["kind"] != "order"]
    assert differing == {(item["group"], item["lang"]) for item in worded}
    assert {item["kind"] for item in wrong["discrepancies"]} <= FINDINGS
    assert right["discrepancies"] == []


WEEKDAYS = {
    **dict.fromkeys(("Senin", "Senen", "Monday"), 0),
    **dict.fromkeys(("Selasa", "Tuesday"), 1),
    **dict.fromkeys(("Rabu", "Rebo", "Wednesday"), 2),
    **dict.fromkeys(("Kamis", "Kemis", "Thursday"), 3),
    **dict.fromkeys(("Jumat", "Jemuwah", "Friday"), 4),
    **dict.fromkeys(("Sabtu", "Setu", "Saturday"), 5),
    **dict.fromkeys(("Minggu", "Ngahad", "Sunday"), 6),
}
MONTHS = "jan feb mar apr mei jun jul agu sep okt nov des".split() + "x x x x may x x aug x oct x dec".split()
DATE = re.compile(rf"({'|'.join(WEEKDAYS)}),? \(?(\d{{1,2}})[/ ](\d{{1,2}}|[A-Z][a-z]+)[/ ](20\d\d)")


def test_the_weekdays_are_those_of_their_dates() -> None:
    """A date whose weekday is wrong would teach the wrong order of day and month."""
    seen = 0
    for document in sorted((CORPORA / "documents").glob("*")):
        for name, day, month, year in DATE.findall(text_of(document)):
            number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) % 12 + 1
            seen += 1
            assert datetime.date(int(year), number, int(day)).weekday() == WEEKDAYS[name], (
                document.name,
                day,
            )
    assert seen > 40


def test_the_documents_are_what_their_sources_say() -> None:
    """A hand edit of a made file, or a source changed without making, is an error."""
    command = [sys.executable, str(ROOT / "scripts" / "make_corpora.py"), "--check"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
