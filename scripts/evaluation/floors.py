"""The pinned floors: ``scripts/floors.toml``, raised by the gate alone, lowered only with a reason.

The file holds, per corpus, the hash of what was measured and a floor for every figure, and a seal over both:
a floor that was lowered by hand, or a corpus that changed, breaks the gate until it is measured again.
"""

from __future__ import annotations

import hashlib
import json
import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.scores import Score


def key(score: Score) -> str:
    """What a floor is called: group and measure."""
    return f"{score.group}.{score.measure}"


def _pin(figure: float) -> float:
    """The figure at three decimals, rounded down, so that it never exceeds what was reached."""
    return math.floor(figure * 1000 + 1e-9) / 1000


@dataclass
class Floors:
    """The floors by corpus, the hashes of the corpora, and every lowering with its reason."""

    floors: dict[str, dict[str, float]] = field(default_factory=dict)
    corpora: dict[str, str] = field(default_factory=dict)
    lowered: list[dict[str, Any]] = field(default_factory=list)
    seal: str | None = None

    def sealed(self) -> str:
        """The seal that the present floors and hashes should carry."""
        content = json.dumps([self.floors, self.corpora, self.lowered], sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def problems(self, scores: Iterable[Score], digests: dict[str, str]) -> list[str]:
        """Why the gate is not passed, one sentence each; none: it is."""
        scores = list(scores)
        found = []
        if self.seal is None:
            found.append("No floors are pinned: write them with --update.")
        elif self.seal != self.sealed():
            found.append("The floors were changed by hand: restore them, or lower them with --lower REASON.")
        for name, digest in digests.items():
            if self.corpora.get(name) not in (None, digest):
                found.append(f"The corpus '{name}' has changed: measure it anew with --update.")
        for score in scores:
            floor = self.floors.get(score.corpus, {}).get(key(score))
            if score.pinned == "none":
                if score.counts.wrong:
                    found.append(f"{score.corpus} {key(score)} is {score.counts.wrong}; it must be 0.")
            elif floor is not None and _pin(score.figure) < floor:
                reached = f"{score.corpus} {key(score)} is {_pin(score.figure):.3f}"
                found.append(f"{reached}, below its floor {floor:.3f}.")
        measured = {(score.corpus, key(score)) for score in scores}
        for name in digests:
            gone = set(self.floors.get(name, {})) - {what for corpus, what in measured if corpus == name}
            found += [f"{name} {what} has a floor and was not measured." for what in sorted(gone)]
        return found

    def updated(self, scores: Iterable[Score], digests: dict[str, str], lower: str | None) -> Floors:
        """New floors: raised to what was reached; with a reason also lowered to it.

        A seal that is broken stays so without a reason: raising must not cover a lowering by hand.
        """
        floors = {name: dict(values) for name, values in self.floors.items()}
        changes = []
        measured: dict[str, dict[str, float]] = {name: {} for name in digests}
        for score in scores:
            if score.pinned in ("f1", "recall"):
                measured[score.corpus][key(score)] = _pin(score.figure)
        for name, values in measured.items():
            old = floors.setdefault(name, {})
            for what, reached in values.items():
                if reached < old.get(what, 0.0):
                    changes.append(f"{name} {what} {old[what]:.3f} to {reached:.3f}")
                old[what] = reached if lower else max(reached, old.get(what, 0.0))
            gone = set(old) - set(values) if lower else set()
            changes += [f"{name} {what} {old.pop(what):.3f} to nothing" for what in gone]
        lowered = list(self.lowered)
        if lower and changes:
            lowered.append({"reason": lower, "floors": sorted(changes)})
        made = Floors(floors, self.corpora | digests, lowered)
        broken = self.seal is not None and self.seal != self.sealed()
        made.seal = self.seal if broken and not lower else made.sealed()
        return made


def read(path: Path) -> Floors:
    """The floors of the file; none where there is no file."""
    if not path.is_file():
        return Floors()
    value = tomllib.loads(path.read_text(encoding="utf-8"))
    floors = {
        name: {f"{group}.{measure}": float(x) for group, row in groups.items() for measure, x in row.items()}
        for name, groups in value["floors"].items()
    }
    return Floors(floors, value["corpora"], value.get("lowered", []), value["seal"])


def write(path: Path, floors: Floors) -> None:
    """The file, in the order of its keys."""
    lines = [
        "# What docintel reaches on the documents whose answers are known: never less again.",
        "# Written by scripts/eval_gate.py: --update raises, --lower REASON lowers. The seal breaks by hand.",
        f"seal = {json.dumps(floors.seal)}",
        "",
        "[corpora]",
        *(f"{name} = {json.dumps(digest)}" for name, digest in sorted(floors.corpora.items())),
    ]
    for name, values in sorted(floors.floors.items()):
        group = ""
        for what, floor in sorted(values.items()):
            where, _, measure = what.rpartition(".")
            if where != group:
                lines += ["", f"[floors.{name}.{where}]"]
                group = where
            lines.append(f"{measure} = {floor:.3f}")
    for item in floors.lowered:
        reason = json.dumps(item["reason"], ensure_ascii=False)
        lines += ["", "[[lowered]]", f"reason = {reason}", "floors = ["]
        lines += [f"  {json.dumps(change)}," for change in item["floors"]] + ["]"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
