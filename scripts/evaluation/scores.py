"""One measured figure, and which of its sides a floor holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from evaluation.counting import Counts


@dataclass(frozen=True, slots=True)
class Score:
    """What a measure counted in one group of one corpus.

    ``pinned`` is the figure that a floor holds: F1, recall where wrong answers cannot be counted, ``none``: a
    count of ``wrong`` that must be zero, or ``report``: shown and not held.
    """

    corpus: str
    group: str
    measure: str
    counts: Counts
    pinned: Literal["f1", "recall", "none", "report"] = "f1"

    @property
    def figure(self) -> float:
        """The figure that is compared with the floor; for ``none`` 1 or 0."""
        if self.pinned == "none":
            return float(self.counts.wrong == 0)
        return self.counts.f1 if self.pinned == "f1" else self.counts.recall
