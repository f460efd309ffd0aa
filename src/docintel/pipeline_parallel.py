"""The stages of a parallel release in order: read, segment, split into sentences, align, verify."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docintel.alignment import Encoder, align, load_encoder
from docintel.parallel import Finding, Release
from docintel.parallel_versions import Versions, versions_of
from docintel.settings import Settings
from docintel.types import Warning
from docintel.verification import Options, verify


@dataclass(frozen=True, slots=True)
class Verified:
    """A release with what was found in it; ``warnings`` say what could not be taken into account."""

    release: Release
    findings: tuple[Finding, ...]
    warnings: tuple[Warning, ...] = ()


def align_files(
    paths: Sequence[Path], settings: Settings | None = None, encoder: str | None = None
) -> tuple[Release, tuple[Warning, ...]]:
    """Read one file that holds several languages, or one file a language, and align the sentences.

    Args:
        paths: one to three files.
        settings: limits of reading.
        encoder: folder or name of a sentence-transformers model; the shipped one when None.

    Raises:
        DocumentError: when a file can not be read.
        UsageError: when there are not two or three versions.
    """
    release, versions = _aligned(paths, settings, encoder)
    return _release_as_written(release, versions.texts), versions.warnings


def verify_files(
    paths: Sequence[Path],
    settings: Settings | None = None,
    encoder: str | None = None,
    options: Options | None = None,
) -> Verified:
    """Align as :func:`align_files` does and check that every version says the same."""
    release, versions = _aligned(paths, settings, encoder)
    found = verify(release, options or Options())
    return Verified(
        _release_as_written(release, versions.texts),
        tuple(_finding_as_written(finding, versions.texts) for finding in found),
        versions.warnings,
    )


def _aligned(
    paths: Sequence[Path], settings: Settings | None, encoder: str | None
) -> tuple[Release, Versions]:
    versions = versions_of(paths, settings or Settings())
    shipped: Encoder = load_encoder(encoder)
    return align(versions.sentences, shipped), versions


def _release_as_written(release: Release, texts: Mapping[str, str]) -> Release:
    """The release with the line breaks that its sentences have in the files."""
    written = {
        lang: tuple(replace(s, text=texts[s.path][s.start : s.end]) for s in version)
        for lang, version in release.sentences.items()
    }
    return Release(written, release.groups)


def _finding_as_written(finding: Finding, texts: Mapping[str, str]) -> Finding:
    """The finding with the line breaks that its evidence has in the files."""
    evidence = {
        lang: replace(place, text=texts[place.path][place.start : place.end])
        for lang, place in finding.evidence.items()
    }
    return replace(finding, evidence=evidence)
