"""The gate as a command: exit codes, and what it writes when."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import eval_gate
from evaluation import families, relevance
from evaluation.corpora import Corpus
from evaluation.families import FAMILIES


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """A corpus of one document, measured by the years alone; floors in a file of its own."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "101.txt").write_text(
        "Pada tahun 2026 pemerintah akan membangun jembatan.\n", encoding="utf-8"
    )
    gold = {
        "source": "101.txt",
        "language_segments": [{"lang": "id", "starts_with": "Pada", "offset": 0}],
        "programs": [],
        "programs_optional": [],
        "dimensions": [],
        "years": [{"surface": "tahun 2026", "start": 2026, "end": 2026, "role": "plan"}],
        "commitments": [],
        "commitments_optional": [{"quote": "Pada tahun 2026 pemerintah akan membangun jembatan."}],
    }
    (tmp_path / "gold" / "101.json").write_text(json.dumps(gold), encoding="utf-8")
    made = Corpus("own", tmp_path / "gold", tmp_path)
    monkeypatch.setattr(eval_gate, "corpora", lambda: [made])
    monkeypatch.setattr(eval_gate, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(eval_gate, "FAMILIES", {"extraction": FAMILIES["extraction"]})
    return made


def gate(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["eval_gate.py", *arguments])
    return eval_gate.main()


def test_without_floors_it_fails_and_with_them_it_passes(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate(monkeypatch) == 1
    assert gate(monkeypatch, "--update") == 0
    assert gate(monkeypatch) == 0
    assert "years                   1.000  1.000  1.000  1/0/0         1.000 f1" in capsys.readouterr().out


def test_a_document_that_is_read_worse_fails_and_names_the_measure(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate(monkeypatch, "--update") == 0
    real = families.prose.years
    monkeypatch.setattr(families.prose, "years", lambda text, gold, said: real(text, gold, said[1:]))
    assert gate(monkeypatch) == 1
    assert "own id.years is 0.000, below its floor 1.000" in capsys.readouterr().err
    assert gate(monkeypatch, "--update") == 1
    assert gate(monkeypatch, "--lower", "a test") == 0


def test_a_document_that_cannot_be_read_fails(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate(monkeypatch, "--update") == 0
    (corpus.documents / "101.txt").write_bytes(b"")
    assert gate(monkeypatch) == 1
    said = capsys.readouterr().err
    assert "101.txt was not read" in said
    assert "The corpus 'own' has changed" in said


def test_one_family_writes_no_floors(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate(monkeypatch, "--only", "extraction", "--json") == 0
    rows = {row["measure"]: row for row in json.loads(capsys.readouterr().out)}
    assert (rows["years"]["right"], rows["years"]["f1"]) == (1, 1.0)
    assert not eval_gate.FLOORS.exists()
    with pytest.raises(SystemExit) as left:
        gate(monkeypatch, "--only", "extraction", "--update")
    assert left.value.code == 2


def test_every_family_measures_our_corpora() -> None:
    """A family without a gold file of ours would pin nothing in a user's clone."""
    own = Corpus("own", eval_gate.Path(eval_gate.__file__).parents[1] / "corpora" / "gold", Path())
    patterns = {"extraction": "[0-9]*.json", "languages": "[0-9]*.json"}
    patterns |= {"tables": "table-*.json", "cells": "cells-*.json"}
    assert set(FAMILIES) == {*patterns, "names", "releases", "search"}
    assert list((own.gold.parent / "unread").glob("names-*.json"))
    judged = relevance.queries()
    assert len(judged) >= 60
    assert {query.lang for query in judged} == {"id", "jv", "en"}
    assert all(max(query.grades.values()) == 3 for query in judged)
    for pattern in (*patterns.values(), "align-*.json"):
        assert len(list(own.files(pattern))) >= 4
