"""No floor sinks and no corpus changes without being seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import floors
from evaluation.corpora import Corpus
from evaluation.counting import Counts
from evaluation.scores import Score

DIGESTS = {"own": "abc"}


def score(right: int, wrong: int, measure: str = "years", pinned: str = "f1") -> Score:
    return Score("own", "jv", measure, Counts(right, wrong, 0), pinned)  # type: ignore[arg-type]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Floors as written after a first measuring: years .888, programs 1."""
    path = tmp_path / "floors.toml"
    scores = [score(8, 2), score(5, 0, "programs"), score(0, 0, "offset_violations", "none")]
    floors.write(path, floors.Floors().updated(scores, DIGESTS, None))
    return path


def test_what_was_reached_passes_and_is_rounded_down(file: Path) -> None:
    pinned = floors.read(file)
    assert pinned.floors == {"own": {"jv.years": 0.888, "jv.programs": 1.0}}
    assert pinned.problems([score(8, 2), score(5, 0, "programs")], DIGESTS) == []


@pytest.mark.parametrize(
    ("scores", "digests", "says"),
    [
        ([score(7, 3), score(5, 0, "programs")], DIGESTS, "below its floor 0.888"),
        ([score(8, 2)], DIGESTS, "jv.programs has a floor and was not measured"),
        ([score(8, 2), score(5, 0, "programs")], {"own": "abd"}, "The corpus 'own' has changed"),
        (
            [score(8, 2), score(5, 0, "programs"), score(0, 1, "offset_violations", "none")],
            DIGESTS,
            "offset_violations is 1; it must be 0",
        ),
    ],
)
def test_what_is_worse_is_said(file: Path, scores: list[Score], digests: dict[str, str], says: str) -> None:
    problems = floors.read(file).problems(scores, digests)
    assert len(problems) == 1
    assert says in problems[0]


def test_a_floor_lowered_by_hand_is_seen_and_not_covered_by_raising(file: Path) -> None:
    file.write_text(file.read_text().replace("0.888", "0.500"))
    scores = [score(6, 4), score(5, 0, "programs")]
    assert "changed by hand" in floors.read(file).problems(scores, DIGESTS)[0]
    floors.write(file, floors.read(file).updated(scores, DIGESTS, None))
    assert "changed by hand" in floors.read(file).problems(scores, DIGESTS)[0]


def test_update_raises_only_and_lower_writes_its_reason(file: Path) -> None:
    worse = [score(7, 3), score(5, 0, "programs")]
    assert floors.read(file).updated(worse, DIGESTS, None).floors["own"]["jv.years"] == 0.888
    floors.write(file, floors.read(file).updated(worse, DIGESTS, "the gold had “2026” twice"))
    pinned = floors.read(file)
    assert pinned.floors["own"]["jv.years"] == 0.823
    assert pinned.lowered == [
        {"reason": "the gold had “2026” twice", "floors": ["own jv.years 0.888 to 0.823"]}
    ]
    assert pinned.problems(worse, DIGESTS) == []
    assert (
        pinned.updated([score(9, 1), score(5, 0, "programs")], DIGESTS, None).floors["own"]["jv.years"]
        == 0.947
    )


def test_a_corpus_that_is_not_there_keeps_its_floors(file: Path) -> None:
    pinned = floors.read(file).updated([], {}, None)
    assert pinned.floors["own"]["jv.years"] == 0.888
    assert pinned.problems([], {}) == []


def test_the_hash_sees_answers_and_documents(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "a.txt").write_text("Taun 2026.")
    (tmp_path / "gold" / "101.json").write_text('{"source": "a.txt"}')
    corpus = Corpus("own", tmp_path / "gold", tmp_path)
    before = corpus.digest()
    assert corpus.digest() == before
    (tmp_path / "a.txt").write_text("Taun 2027.")
    changed = corpus.digest()
    assert changed != before
    (tmp_path / "gold" / "101.json").write_text('{"source": "a.txt", "years": []}')
    assert corpus.digest() not in (before, changed)


def test_without_floors_nothing_passes(tmp_path: Path) -> None:
    assert "No floors are pinned" in floors.read(tmp_path / "none.toml").problems([score(1, 0)], DIGESTS)[0]


def test_shares_of_what_was_met_are_shown_and_not_held(file: Path) -> None:
    shown = [score(8, 2), score(5, 0, "programs"), score(1, 9, "commitments_actor", "report")]
    pinned = floors.read(file).updated(shown, DIGESTS, None)
    assert "jv.commitments_actor" not in pinned.floors["own"]
    assert pinned.problems(shown, DIGESTS) == []
