"""A logistic regression with a Gaussian prior, fitted by Newton's method: nothing in it is random."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

#: Width of the prior, and that of the constant, which is nearly free.
PRIOR, CONSTANT = 1.0, 1e-3
_STEPS, _ENOUGH = 15, 1e-5


def matrix(rows: Iterable[Mapping[str, float]], names: list[str]) -> np.ndarray:
    """One row of numbers for each row of named features; the last column is the constant."""
    index = {name: i for i, name in enumerate(names)}
    filled = []
    for features in rows:
        row = np.zeros(len(names) + 1)
        row[-1] = 1.0
        for name, value in features.items():
            if name in index:
                row[index[name]] = value
        filled.append(row)
    return np.array(filled)


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, prior: float = PRIOR) -> np.ndarray:
    """The weights of the columns of ``x`` for the answers ``y`` (0 or 1), each row counting ``weight``."""
    beta, ridge = np.zeros(x.shape[1]), np.full(x.shape[1], prior)
    ridge[-1] = CONSTANT
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (p - y)) + ridge * beta
        hessian = (x.T * (weight * p * (1 - p))) @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < _ENOUGH:
            break
    return beta
