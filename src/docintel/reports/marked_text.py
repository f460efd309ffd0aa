"""The text of a document as HTML, with its highlights, the places that links lead to, and nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from docintel.reports.document_layout import Stretch
from docintel.reports.highlights import Piece, Span

_LABELS = 8  # of one place: the heading of a table may belong to hundreds of commitments


class MarkedText:
    """Turns stretches of a text into HTML; they must come in the order of the text, each once."""

    def __init__(
        self, text: str, pieces: list[Piece], places: Iterable[int], badges: Iterable[tuple[int, int]]
    ):
        """Prepare.

        Args:
            text: the document's.
            pieces: what is highlighted, in order.
            places: offsets that links lead to, as ``#o12``.
            badges: (offset, number of the commitment) where a sign leads to the commitment; as ``#q3``.
        """
        self._text = text
        self._pieces = pieces
        self._next = 0
        self._places = sorted(set(places), reverse=True)
        self._badges = sorted(badges, reverse=True)

    def html(self, stretch: Stretch) -> str:
        """The text of ``stretch``, escaped and marked."""
        if stretch.bare:
            return escaped(self._text[stretch.start : stretch.end])
        parts: list[str] = []
        at = stretch.start
        while at < stretch.end:
            piece = self._piece_at(at)
            if piece is None or piece.start >= stretch.end:
                end = stretch.end
            else:
                end = piece.start if piece.start > at else min(piece.end, stretch.end)
            parts.append(self._marked(at, end, piece if piece is not None and piece.start <= at else None))
            at = end
        return "".join(parts) or self._anchors(at)

    def rest(self) -> str:
        """The signs and places that no stretch was left for, so that every link leads somewhere."""
        return self._anchors(len(self._text))

    def _piece_at(self, at: int) -> Piece | None:
        """The first piece that ends after ``at``."""
        while self._next < len(self._pieces) and self._pieces[self._next].end <= at:
            self._next += 1
        return self._pieces[self._next] if self._next < len(self._pieces) else None

    def _marked(self, start: int, end: int, piece: Piece | None) -> str:
        anchors = self._anchors(start)
        text = escaped(self._text[start:end])
        if piece is None:
            return anchors + text
        style = " ".join(dict.fromkeys(span.style for span in piece.spans))
        shown = f'class="{style}" title="{escape(_label(piece.spans))}"'
        number = _number(piece.spans)
        if number is None:
            return f"{anchors}<mark {shown}>{text}</mark>"
        return f'{anchors}<a href="#c{number}" {shown}>{text}</a>'

    def _anchors(self, at: int) -> str:
        """The signs and places that are due: those at ``at``, and any before it."""
        parts = []
        while self._badges and self._badges[-1][0] <= at:
            number = self._badges.pop()[1]
            parts.append(
                f'<a class="badge" id="q{number}" href="#c{number}" data-number="{number}" '
                f'title="commitment {number}" aria-label="commitment {number}"></a>'
            )
        while self._places and self._places[-1] <= at:
            parts.append(f'<span class="place" id="o{self._places.pop()}"></span>')
        return "".join(parts)


def escaped(text: str) -> str:
    """``text`` as HTML gives it back exactly; a browser would turn carriage returns into newlines."""
    return escape(text).replace("\r", "&#13;")


def _label(spans: tuple[Span, ...]) -> str:
    labels = list(dict.fromkeys(span.label for span in spans))
    more = f" · and {len(labels) - _LABELS} more" if len(labels) > _LABELS else ""
    return " · ".join(labels[:_LABELS]) + more


def _number(spans: tuple[Span, ...]) -> int | None:
    """The commitment that a click leads to: that of the shortest quote here, or else the first."""
    own = [span for span in spans if span.number is not None]
    if not own:
        return None
    return min(own, key=lambda span: (span.style != "quote", span.end - span.start, span.number or 0)).number
