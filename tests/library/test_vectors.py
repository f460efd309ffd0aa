"""Binary codes and magnitudes: near to what exact cosines say."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docintel.library.vectors import Codes, codes_of, decoded, key_of, magnitudes_of, text_of


def made(count: int, width: int = 384, seed: int = 0) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Unit vectors of fewer dimensions than numbers, as those of texts are."""
    random = np.random.default_rng(seed)
    turned = np.random.default_rng(99).standard_normal((60, width)) * np.linspace(1, 0.2, 60)[:, None]
    rows = random.standard_normal((count, 60)) @ turned
    unit: np.ndarray[tuple[int, int], np.dtype[np.float32]] = (
        rows / np.linalg.norm(rows, axis=1, keepdims=True)
    ).astype(np.float32)
    return unit


@given(st.integers(1, 50), st.integers(0, 5))
def test_a_vector_is_nearly_what_it_was(eighth: int, seed: int) -> None:
    vectors = made(3, 8 * eighth, seed)
    rows = [row.tobytes() for row in magnitudes_of(vectors)]
    stored = decoded(codes_of(vectors), rows, 8 * eighth)
    assert np.allclose(np.linalg.norm(stored, axis=1), 1, atol=1e-5)
    assert ((stored * vectors).sum(axis=1) > 0.97).all()


def test_the_nearest_by_codes_hold_the_nearest_by_cosine() -> None:
    vectors = made(40_000)
    ids = np.arange(40_000) + 7
    codes = Codes([7, 20_007], [part.tobytes() for part in np.split(codes_of(vectors), [20_000])], 48)
    assert np.array_equal(codes.ids, ids)
    found = []
    for query in made(20, seed=1):
        exact = set(ids[np.argsort(-(vectors @ query))[:20]].tolist())
        near = codes.nearest(query, 1_000)
        assert len(near) == len(set(near.tolist())) == 1_000
        found.append(len(exact & set(near.tolist())) / 20)
    assert np.mean(found) >= 0.94


def test_choosing_among_some_gives_only_these() -> None:
    vectors = made(500)
    codes = Codes([1, 1001], [part.tobytes() for part in np.split(codes_of(vectors), [250])], 48)
    wanted = np.array([3, 250, 251, 1001, 1250, 1251, 9_999])
    positions = codes.positions(wanted)
    assert codes.ids[positions].tolist() == [3, 250, 1001, 1250]
    assert sorted(codes.nearest(vectors[0], 3, positions).tolist())[0] in {3, 250, 1001}
    assert set(codes.nearest(vectors[0], 10, positions).tolist()) == {3, 250, 1001, 1250}


def test_no_codes_find_nothing() -> None:
    codes = Codes([], [], 48)
    assert codes.nearest(made(1)[0], 5).tolist() == []
    assert codes.positions(np.array([1, 2])).tolist() == []


def test_a_text_says_a_name_once() -> None:
    item = {"program": "Satu  Data", "activity": "Membangun jalan", "quote": "Membangun\njalan desa 12 √ 3,5"}
    assert text_of(item) == "Satu Data – Membangun jalan desa"


def test_keys_differ_and_take_any_id() -> None:
    assert len({key_of(f"{number}") for number in range(1000)}) == 1000
    assert len(key_of("\udcff")) == 8
