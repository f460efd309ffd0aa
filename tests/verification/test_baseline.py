"""A finding that was accepted hides itself, and no other one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from docintel.parallel import LANGUAGES, Group, Release, Sentence
from docintel.parallel_json import baseline_of, fingerprint, read_baseline
from docintel.verification import Options, verify
from tests.verification.making import Row, release

PARKS: Row = {
    "id": "Kota membangun 12 taman pada 2025.",
    "jv": "Kitha mbangun 12 taman ing taun 2025.",
    "en": "The city built 13 parks in 2025.",
}
ROADS: Row = {
    "id": "Kota memperbaiki 12 jalan di sekitar pasar.",
    "jv": "Kitha ndandosi 12 margi ing sacelakipun peken.",
    "en": "The city repaired 13 roads around the market.",
}


def prints(given: Release) -> list[str]:
    return [fingerprint(finding, given) for finding in verify(given, Options(spelling=False))]


def test_the_same_slip_in_two_passages_is_two_findings() -> None:
    found = prints(release([PARKS, ROADS]))
    assert len(found) == len(set(found)) == 2


def test_an_accepted_finding_stays_accepted_where_it_moves(tmp_path: Path) -> None:
    baseline = tmp_path / "accepted.json"
    given = release([PARKS])
    baseline.write_bytes(baseline_of(verify(given, Options(spelling=False)), given))
    moved = prints(release([ROADS, {k: text.replace(" 12", "\n12") for k, text in PARKS.items()}]))
    assert len(set(moved) - (read_baseline(baseline) or set())) == 1
    assert len(json.loads(baseline.read_bytes())["accepted"]) == 1


def test_a_finding_stays_accepted_when_its_message_is_worded_anew() -> None:
    given = release([PARKS])
    (finding,) = verify(given, Options(spelling=False))
    assert fingerprint(replace(finding, message="Said anew."), given) == fingerprint(finding, given)


def test_a_bound_in_the_second_sentence_of_a_passage_is_shown_there() -> None:
    texts = {
        "id": ("Lomba dibuka, paling muda untuk semua.", "Peserta paling banyak 20 orang."),
        "jv": ("Lomba dipunbikak kangge sedaya.", "Pandherekipun paling kathah 20 tiyang."),
        "en": ("The contest is open to all.", "At least 20 people may take part."),
    }
    sentences = {}
    for lang in LANGUAGES:
        one, two = texts[lang]
        second = len(one) + 5
        sentences[lang] = (
            Sentence(lang, 0, len(one), one, f"{lang}.txt"),
            Sentence(lang, second, second + len(two), two, f"{lang}.txt"),
        )
    given = Release(sentences, (Group(dict.fromkeys(LANGUAGES, (0, 1)), 0.9),))
    found = [f for f in verify(given, Options(spelling=False)) if "bounds" in f.message]
    assert [{lang: place.text for lang, place in f.evidence.items()} for f in found] == [
        {"id": "paling banyak", "jv": "paling kathah", "en": "At least"}
    ]
    for lang, place in found[0].evidence.items():
        second = sentences[lang][1]
        assert second.text[place.start - second.start : place.end - second.start] == place.text
