"""The dynamic program on vectors that are drawn for it."""

from __future__ import annotations

import numpy as np
import pytest

from docintel.alignment import dynamic_program
from docintel.alignment.dynamic_program import Side, Weights, align_sides


def side(rows: list[list[float]], lengths: list[float] | None = None) -> Side:
    one = np.array(rows, np.float32)
    one /= np.linalg.norm(one, axis=1, keepdims=True)
    two = one[:-1] + one[1:]
    two /= np.maximum(np.linalg.norm(two, axis=1, keepdims=True), 1e-9)
    sizes = np.array(lengths or [50.0] * len(rows), np.float32)
    return Side(one, two, sizes, sizes[:-1] + sizes[1:], np.zeros(len(rows) - 1, bool))


A, B, C, D = ([float(i == j) for j in range(4)] for i in range(4))
CASES = [
    ("equal", [A, B, C], [A, B, C], [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]),
    ("left over in the first", [A, B, C], [A, C], [((0,), (0,)), ((1,), ()), ((2,), (1,))]),
    ("left over in the second", [A, C], [A, B, C], [((0,), (0,)), ((), (1,)), ((1,), (2,))]),
    ("crossing", [A, B, C], [B, A, C], [((0,), (1,)), ((1,), (0,)), ((2,), (2,))]),
    ("nothing in common", [A, B], [C, D], [((0,), ()), ((1,), ()), ((), (0,)), ((), (1,))]),
    ("one and one", [A], [A], [((0,), (0,))]),
]


@pytest.mark.parametrize(("rows", "columns", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_moves(
    rows: list[list[float]], columns: list[list[float]], expected: list[tuple[tuple[int, ...], ...]]
) -> None:
    found = align_sides(side(rows), side(columns), Weights())
    assert sorted((link.rows, link.columns) for link in found) == sorted(expected)


def test_a_merge_is_one_link() -> None:
    both = [a + b for a, b in zip(A, B, strict=True)]
    found = align_sides(side([both, C], [100, 50]), side([A, B, C]), Weights())
    assert [(link.rows, link.columns) for link in found] == [((0,), (0, 1)), ((1,), (2,))]
    turned = align_sides(side([A, B, C]), side([both, C], [100, 50]), Weights())
    assert [(link.rows, link.columns) for link in turned] == [((0, 1), (0,)), ((2,), (1,))]


def test_a_long_text_is_aligned_in_a_band_as_in_the_whole_table(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(3)
    base = draw.normal(size=(450, 32))
    rows = base[[i for i in range(450) if i % 37]] + 0.5 * draw.normal(size=(437, 32))
    columns = base[[i for i in range(450) if i % 41 != 5]] + 0.5 * draw.normal(size=(439, 32))
    one, two = side(rows.tolist()), side(columns.tolist())
    banded = align_sides(one, two, Weights())
    monkeypatch.setattr(dynamic_program, "_FULL_TABLE", 10**9)
    assert align_sides(one, two, Weights()) == banded
    assert 437 * 439 > 160_000
