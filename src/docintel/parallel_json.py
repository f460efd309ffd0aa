"""The JSON of ``align`` and ``verify`` in the contract, and the baseline file of accepted findings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docintel.errors import UsageError
from docintel.parallel import Finding, Group, Release, Sentence

Json = dict[str, Any]

#: How the fingerprints of a baseline are made: another number where they change.
_BASELINE = 2


def sentence_json(sentence: Sentence) -> Json:
    """An item of ``segments`` of the contract."""
    return {"text": sentence.text, "start": sentence.start, "end": sentence.end, "path": sentence.path}


def group_json(group: Group) -> Json:
    """An item of ``groups``: the positions of each language, the score, whether it stands elsewhere."""
    positions: Json = {lang: list(places) for lang, places in group.positions.items()}
    return {**positions, "score": group.score, "crossing": group.crossing}


def release_json(release: Release) -> Json:
    """What ``docintel align --json`` prints."""
    return {
        "segments": {
            lang: [sentence_json(item) for item in version] for lang, version in release.sentences.items()
        },
        "groups": [group_json(group) for group in release.groups],
    }


def finding_json(finding: Finding) -> Json:
    """An item of ``findings``."""
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "group": finding.group,
        "langs": list(finding.langs),
        "message": finding.message,
        "evidence": {
            lang: {"text": place.text, "start": place.start, "end": place.end, "path": place.path}
            for lang, place in finding.evidence.items()
        },
    }


def fingerprint(finding: Finding, release: Release) -> str:
    """What stays the same of a finding when the passages around it or the line breaks change.

    That is its kind, its evidence and the whole passage: the same slip elsewhere is another finding. How its
    message is worded may change with the version of docintel.
    """
    said = [(lang, place.text) for lang, place in sorted(finding.evidence.items())]
    group = release.groups[finding.group]
    passage = [(lang, sentence.text) for lang in group.positions for sentence in release.members(group, lang)]
    texts = [f"{lang}={' '.join(text.split())}" for lang, text in (*said, *passage)]
    key = "\n".join([finding.kind, *finding.langs, *texts])
    return hashlib.sha256(key.encode("utf-8")).hexdigest()[:16]


def read_baseline(path: Path) -> frozenset[str] | None:
    """The fingerprints of the findings that were accepted; None where they are those of another version.

    Raises:
        UsageError: when the file is missing or is no baseline.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        accepted = frozenset(str(item["fingerprint"]) for item in value["accepted"])
        return accepted if value.get("version") == _BASELINE else None
    except OSError as error:
        raise UsageError(
            f"{path} can not be read ({error.strerror}): write a baseline with --write-baseline first."
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} is no baseline of docintel: write one with --write-baseline.") from error


def baseline_of(findings: Sequence[Finding], release: Release) -> bytes:
    """A baseline that accepts every finding, with its message for the person who reviews the file."""
    accepted = [
        {"fingerprint": fingerprint(finding, release), "kind": finding.kind, "message": finding.message}
        for finding in findings
    ]
    text = json.dumps({"version": _BASELINE, "accepted": accepted}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()
