"""``docintel detect``: which language stands where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docintel.cli.common import (
    AsJson,
    Failure,
    Files,
    console,
    exit_code,
    one_line,
    print_json,
    safe,
    tell_failures,
)
from docintel.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from docintel.types import Document, Segment


def detect(
    files: Files,
    as_json: AsJson = False,
    lines: Annotated[
        bool, typer.Option("--lines", help="Take each line of one file as a text of its own.")
    ] = False,
) -> None:
    """Tell the language of every stretch of text: id, jv, en, or und for anything else.

    Example: docintel detect release.txt --json
    """
    if lines:
        if len(files) != 1:
            raise UsageError(f"--lines reads one file, and {len(files)} are named: name one.")
        _detect_lines(files[0], as_json=as_json)
        return
    from docintel.contract import language_shares, segment_json  # noqa: PLC0415 - kept out of --help
    from docintel.detection import segment  # noqa: PLC0415 - the same
    from docintel.reading import read  # noqa: PLC0415 - the same
    from docintel.settings import Settings  # noqa: PLC0415 - the same

    found: list[tuple[Path, Document, tuple[Segment, ...]]] = []
    failures: list[Failure] = []
    for path in files:
        try:
            document = read(path, Settings())
        except DocumentError as error:
            failures.append(Failure.of(path, error))
        else:
            found.append((path, document, segment(document)))
    if as_json:
        items: list[dict[str, Any]] = [
            {
                "path": str(path),
                "text": document.text,
                "languages": language_shares(segments),
                "segments": [segment_json(item) for item in segments],
            }
            for path, document, segments in found
        ]
        failed = [{"path": item.path, "error": item.json()} for item in failures]
        print_json(sorted(items + failed, key=_order(files)))
    else:
        for path, document, segments in found:
            _print_segments(path, document, segments)
    tell_failures(failures)
    raise typer.Exit(exit_code(len(found), len(failures)))


def _order(files: list[Path]) -> Any:
    places = {str(path): place for place, path in enumerate(files)}
    return lambda item: places[item["path"]]


def _detect_lines(path: Path, *, as_json: bool) -> None:
    from docintel.detection import detect_many  # noqa: PLC0415 - kept out of --help
    from docintel.reading import read_lines  # noqa: PLC0415 - the same
    from docintel.settings import Settings  # noqa: PLC0415 - the same

    texts = read_lines(path, Settings())
    detections = detect_many(texts)
    if as_json:
        print_json(
            [
                {"lang": item.lang, "score": round(item.score, 4), "register": item.register}
                for item in detections
            ]
        )
        return
    out = console()
    for line, item in zip(texts, detections, strict=True):
        register = f" ({item.register})" if item.register else ""
        out.print(f"{item.lang}{register}\t{item.score:.2f}\t{safe(line)}", markup=False)


def _print_segments(path: Path, document: Document, segments: tuple[Segment, ...]) -> None:
    from rich.table import Table  # noqa: PLC0415 - only readable output needs it

    table = Table(title=str(path), title_justify="left")
    for heading in ("language", "score", "page", "characters", "begins"):
        table.add_column(heading)
    for item in segments:
        register = f" ({item.register})" if item.register else ""
        begin = one_line(document.text[item.start : item.start + 120])[:80]
        table.add_row(
            item.lang + register,
            f"{item.score:.2f}",
            "" if item.page is None else str(item.page),
            f"{item.start}–{item.end}",
            begin,
        )
    console().print(table, markup=False)
