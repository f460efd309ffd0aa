"""An HTML page as a browser understands it, as far as the tests ask."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br"}


class Page(HTMLParser):
    """What stands in ``main``, all ids and links, and the tags; wrongly nested tags fail."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, bool]] = []  # target, and whether the link stands in main
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.cells: list[str] = []
        self.marks: list[tuple[str, str]] = []  # class and text of what is highlighted
        self.feed(html)
        self.close()
        assert self.open == []

    @property
    def main(self) -> str:
        return "".join(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        if "href" in given:
            self.links.append((given["href"] or "", "main" in self.open))
        if tag == "td":
            self.cells.append("")
        if "main" in self.open and "title" in given:
            self.marks.append((given["class"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" not in self.open:
            return
        self.text.append(data)
        if "td" in self.open:
            self.cells[-1] += data
        if self.open[-1] in {"a", "mark"}:
            style, text = self.marks[-1]
            self.marks[-1] = (style, text + data)
        assert self.open[-1] not in {"table", "tbody", "tr"} or not data.strip(" \t\n\r\f")


def checked(html: str, commitments: int) -> Page:
    """The page, after what holds for every one: ids once, links that lead somewhere, both ways."""
    page = Page(html)
    assert len(page.ids) == len(set(page.ids))
    assert {target for target, _ in page.links} <= {f"#{name}" for name in page.ids}
    assert not page.tags & {"script", "iframe", "img", "link", "object", "form"}
    for number in range(1, commitments + 1):
        assert (f"#q{number}", False) in page.links
        assert (f"#c{number}", True) in page.links
    return page
