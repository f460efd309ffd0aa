"""Line breaks inside sentences change nothing that ``verify`` says."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from docintel.parallel import LANGUAGES
from docintel.pipeline_parallel import Verified, verify_files
from tests.alignment.corpus import NAMES, load
from tests.verification.test_pipeline import paragraphs


def wrapped(versions: list[list[str]], width: int, *, interleaved: bool) -> str:
    """The paragraphs of each language, one after the other or in turns, with blank lines between them."""
    ordered = zip(*versions, strict=True) if interleaved else versions
    texts = [text for row in ordered for text in row]
    return "\n\n".join(
        textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False) for text in texts
    )


def said(result: Verified) -> list[object]:
    """Everything that is found, without regard to white space."""
    return [
        (f.kind, f.severity, f.langs, f.group, [(k, p.text.split()) for k, p in f.evidence.items()])
        for f in result.findings
    ]


@pytest.mark.parametrize("interleaved", [False, True], ids=["in blocks", "interleaved"])
@pytest.mark.parametrize("name", NAMES[:5])
def test_a_wrapped_release_has_the_findings_of_the_unwrapped_one(
    tmp_path: Path, name: str, interleaved: bool
) -> None:
    release = load(name)
    release.texts["en"][2] = "In 1999 there were 77 of them."
    versions = [paragraphs(release, lang) for lang in LANGUAGES]
    results = []
    for width in (10_000, 48, 60, 72):
        path = tmp_path / "release.txt"
        path.write_text(wrapped(versions, width, interleaved=interleaved), encoding="utf-8")
        results.append(verify_files([path]))
        text = path.read_text(encoding="utf-8")
        for finding in results[-1].findings:
            assert all(text[p.start : p.end] == p.text for p in finding.evidence.values())
    assert any(finding.severity == "error" for finding in results[0].findings)
    assert [said(result) for result in results[1:]] == [said(results[0])] * 3
