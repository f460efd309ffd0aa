"""The stages of a parallel release in order: read, segment, split into sentences, align, verify."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docintel.alignment import Encoder, align, load_encoder
from docintel.parallel import Finding, Release
from docintel.parallel_versions import versions_of
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
    sentences, warnings = versions_of(paths, settings or Settings())
    shipped: Encoder = load_encoder(encoder)
    return align(sentences, shipped), warnings


def verify_files(
    paths: Sequence[Path],
    settings: Settings | None = None,
    encoder: str | None = None,
    options: Options | None = None,
) -> Verified:
    """Align as :func:`align_files` does and check that every version says the same."""
    release, warnings = align_files(paths, settings, encoder)
    return Verified(release, verify(release, options or Options()), warnings)
