"""Where in a document the language changes.

A document is cut into units: sentences, headings, list items, table cells. Each has its probabilities; a
hidden Markov model says which sequence of languages explains them all best (Viterbi, 1967), where a change
costs. So a name, a borrowed term or a short foreign phrase in a unit of its own takes the language around it,
and a cell is judged with its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from docintel.detection.detector import LANGS, Evidence, register_of, weigh
from docintel.languages.sentences import split_sentences
from docintel.types import SILENT_KINDS, Block, Document, Segment

#: What a change costs, in nats: within a line, from line to line or block to block, and from cell to cell.
_CHANGE_WITHIN, _CHANGE_BETWEEN, _CHANGE_CELLS = 10.0, 6.0, 9.0
#: A unit speaks for one language against another with at most so many nats for each of its letters, and for
#: no more letters than _HEARD: a sentence of seventy letters makes a segment of its own between two others
#: (two changes). Units of less than _SENTENCE letters are faint: a borrowed term is as short.
_NATS_A_LETTER = 0.225
_HEARD = 160
_SENTENCE = 30
_LOG_FLOOR = -9.0  # surer than this is sure
#: English terms and names of anywhere are borrowed, Javanese is not: a short unit in small letters that is
#: Javanese beyond doubt is a remark, and speaks with up to so many nats a letter, but so that one alone does
#: not pay for two changes.
_REMARK_NATS_A_LETTER, _REMARK = 1.8, 11.0
_BEYOND_DOUBT = 0.8
_BATCH = 2048
_JAVANESE = LANGS.index("jv")


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    block: Block


def segment(document: Document) -> tuple[Segment, ...]:
    """The maximal stretches in one language, in the order of the text, none overlapping.

    A segment begins and ends with a sentence (heading, item, cell); it may span pages and blocks, and carries
    the page and kind of the block that it begins in. Running headers and other silent blocks are not judged
    and lie within, or between, the segments. Time is linear in the length of the text.

    Raises:
        ModelError: when the model is missing from the installation.
    """
    units = _units(document)
    if not units:
        return ()
    evidence = _weigh(document.text, units)
    path = _best_path(_emissions(document.text, units, evidence), _costs(document.text, units))
    found = []
    begin = 0
    for position in range(1, len(path) + 1):
        if position == len(path) or path[position] != path[begin]:
            found.append(_segment(units, range(begin, position), path[begin], evidence))
            begin = position
    return tuple(found)


def _units(document: Document) -> list[_Unit]:
    """Sentences and cells in the order of the text; a document without blocks is one paragraph."""
    blocks = [
        block for block in document.blocks if block.start < block.end and block.kind not in SILENT_KINDS
    ]
    if not document.blocks and document.text:
        blocks = [Block(0, len(document.text), "paragraph", page=1 if document.pages else None)]
    units = []
    reached = 0
    for block in sorted(blocks, key=lambda block: block.start):
        start = max(block.start, reached)  # blocks that overlap are read once
        for begin, end in split_sentences(document.text[start : block.end], "und"):
            units.append(_Unit(start + begin, start + end, block))
        reached = max(reached, block.end)
    return units


def _weigh(text: str, units: list[_Unit]) -> Evidence:
    """The probabilities of all units, a bounded number of them at a time."""
    parts = [
        weigh([text[unit.start : unit.end] for unit in units[start : start + _BATCH]])
        for start in range(0, len(units), _BATCH)
    ]
    return Evidence(
        np.concatenate([part.languages for part in parts]),
        np.concatenate([part.krama for part in parts]),
        np.concatenate([part.spoken for part in parts]),
    )


def _emissions(text: str, units: list[_Unit], evidence: Evidence) -> NDArray[np.float64]:
    """Log probabilities, none further below the best than the unit has letters to show for.

    A unit without words says nothing, but that a document of nothing else has no language.
    """
    logs = np.log(np.maximum(evidence.languages, np.exp(_LOG_FLOOR)))
    logs -= logs.max(axis=1, keepdims=True)
    letters = np.array([sum(map(str.isalpha, text[unit.start : unit.end][:200])) for unit in units])
    loudest = _NATS_A_LETTER * np.minimum(letters, _HEARD) * np.minimum(1, letters / _SENTENCE)
    for position in np.flatnonzero(evidence.languages[:, _JAVANESE] > _BEYOND_DOUBT):
        if _in_small_letters(text[units[position].start : units[position].end][:200]):
            remark = min(_REMARK_NATS_A_LETTER * letters[position], _REMARK)
            loudest[position] = max(loudest[position], remark)
    # Scaled, not cut, so that doubt remains doubt.
    heard: NDArray[np.float64] = np.maximum(logs / -_LOG_FLOOR, -1.0) * loudest[:, None]
    heard[~evidence.spoken] = (0.0, 0.0, 0.0, 1e-6)
    return heard


def _in_small_letters(text: str) -> bool:
    """Whether at least half of the words are, as in no list of names and no heading."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return 2 * sum(map(str.islower, words)) >= len(words)


def _costs(text: str, units: list[_Unit]) -> list[float]:
    """What a change costs before each unit but the first."""
    costs = []
    for one, other in pairwise(units):
        if one.block is other.block and "\n" not in text[one.end : other.start]:
            costs.append(_CHANGE_WITHIN)
        elif one.block.table is not None and one.block.table == other.block.table:
            costs.append(_CHANGE_CELLS)
        else:
            costs.append(_CHANGE_BETWEEN)
    return costs


def _best_path(emissions: NDArray[np.float64], costs: list[float]) -> list[int]:
    """The languages, by position in LANGS, whose summed evidence less the cost of changes is highest."""
    states = range(len(LANGS))
    rows = emissions.tolist()
    totals = list(rows[0])
    came_from: list[list[int]] = []
    for row, cost in zip(rows[1:], costs, strict=True):
        top = max(states, key=totals.__getitem__)
        entry = totals[top] - cost
        came_from.append([state if totals[state] >= entry else top for state in states])
        totals = [max(totals[state], entry) + row[state] for state in states]
    state = max(states, key=totals.__getitem__)
    path = [state]
    for origins in reversed(came_from):
        state = origins[state]
        path.append(state)
    return path[::-1]


def _segment(units: list[_Unit], members: range, lang: int, evidence: Evidence) -> Segment:
    """One segment; its score and register are means over its units, weighted by length."""
    chosen = slice(members.start, members.stop)
    lengths = np.array([units[member].end - units[member].start for member in members], float)
    lengths *= np.where(evidence.spoken[chosen], 1.0, 1e-6)
    chances = evidence.languages[chosen, lang]
    first = units[members.start]
    krama = float(np.average(evidence.krama[chosen], weights=lengths * (chances + 1e-9)))
    return Segment(
        first.start,
        units[members.stop - 1].end,
        LANGS[lang],
        float(np.average(chances, weights=lengths)),
        register_of(krama) if LANGS[lang] == "jv" else None,
        first.block.page,
        first.block.kind,
    )
