"""The frame of every HTML page that we write: one file, nothing loaded from elsewhere, nothing run."""

from __future__ import annotations

from html import escape

#: No script, picture, font or connection: whatever a document holds, the page only shows it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

# What HTML can not hold, each for one, so that offsets stay: NUL and halves of surrogate pairs.
_LOST = {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}


def html_page(title: str, style: str, body: str) -> str:
    """A whole page, which UTF-8 can write.

    Args:
        title: plain text, escaped here.
        style: CSS of our own.
        body: HTML, all text of documents escaped in it.
    """
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body>{body}</body></html>\n"
    )
    return page.translate(_LOST)
