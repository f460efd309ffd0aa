"""Pages as they are: the article is read, the rest of the page is kept and silent."""

# ruff: noqa: E501 - markup reads best unbroken
from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.reading import read
from docintel.settings import Settings
from docintel.types import SILENT_KINDS, Document

CORPORA = Path(__file__).parents[2] / "corpora" / "documents"
P1 = "Pemerintah Kabupaten Banyujati mulai membangun gedung pusat kendali di kompleks kantor bupati pada tahun 2025 dengan anggaran Rp 8,4 miliar."
P2 = "Dinas Komunikasi dan Informatika akan menghubungkan 60 kamera pengawas, dan jumlah itu bertambah menjadi 180 kamera pada 2026."
P3 = "Bupati mengatakan pembangunan gedung ditargetkan selesai pada November 2025 dan petugas langsung bekerja penuh waktu setelahnya."


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def read_page(tmp_path: Path, content: str | bytes) -> Document:
    path = tmp_path / "page.txt"  # the suffix is no help, and must not matter
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    document = read(path, Settings())
    assert document.media_type == "text/html"
    ends = 0
    for block in document.blocks:
        assert ends <= block.start <= block.end <= len(document.text)
        ends = block.end
    return document


def spoken(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind not in SILENT_KINDS]


def silent(document: Document) -> str:
    return "\n".join(document.text[b.start : b.end] for b in document.blocks if b.kind in SILENT_KINDS)


def test_our_news_pages() -> None:
    document = read(CORPORA / "501-command-center.html", Settings())
    assert document.title == "Banyujati Bangun Command Center, 180 CCTV Ditargetkan Terhubung pada 2026"
    assert document.published == "2025-03-05"
    said = "\n".join(spoken(document))
    for phrase in (
        "180 kamera pada 2026 dan 300 kamera pada 2028",
        "Desa Terang Sinyal",
        "(Foto: Dok. Prokompim)",
    ):
        assert phrase in said
    for phrase in (
        "diaspal 2024",
        "Jalan Lingkar Timur",
        "100 Titik Wifi",
        "Imsakiyah",
        "sejak 1 Januari 2022",
    ):
        assert phrase not in said
        assert phrase in silent(document)
    assert "dataLayer" not in document.text


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta property="article:published_time" content="2024-05-06T10:00:00+07:00"><meta property="article:modified_time" content="2024-06-07T10:00:00+07:00">', "", "2024-05-06"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-06T23:10:00+07:00","dateModified":"2025-01-01"}</script>', "", "2024-05-06"),
        ("", '<time datetime="2024-05-06">6 Mei 2024</time>', "2024-05-06"),
        ("", "<div class='x'>Senin, 6 Mei 2024 | 10:12 WIB</div>", "2024-05-06"),
        ("", "<p>BANYUJATI, 6 Mei 2024 – Pemerintah kabupaten menggelar rapat koordinasi di aula.</p>", "2024-05-06"),
        ("", "<div class='x'>5/6/2024 10:12 WIB</div><p>Rapat digelar Minggu (5/5/2024) dan selesai Senin malam itu juga.</p>", "2024-05-06"),
        ("", '<time class="updated" datetime="2025-01-01">x</time><p>6 Mei 2024</p>', "2024-05-06"),
        ("", "<p>6 Mei 2024</p><ul class=related><li><a href=/b>Lain</a><time datetime='2023-01-01'>lalu</time></ul>", "2024-05-06"),
        ("", "<ul class=related><li><a href=/b>Lain</a><time datetime='2023-01-01'>lalu</time></ul>", None),
        ("", "<p>Rapat digelar pada 6 Mei 2024 dan dihadiri seluruh kepala dinas.</p>", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_published(tmp_path: Path, head: str, body: str, expected: str | None) -> None:
    html = page(
        f"<article><h1>Banyujati Bangun Pusat Kendali</h1>{body}<p>{P1}</p><p>{P2}</p></article>", head
    )
    assert read_page(tmp_path, html).published == expected


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "iso-8859-1"),
        ("cp1252", "utf-8"),
        ("utf-16", "utf-8"),
        ("utf-8-sig", "ascii"),
        ("cp1252", "nonsense"),
    ],
)
def test_wrong_charset_declarations(tmp_path: Path, encoding: str, declared: str) -> None:
    html = f"<!DOCTYPE html><html><head><meta charset='{declared}'></head><body><p>“{P1}” – kata Bupati.</p><p>{P2}</p></body></html>"
    assert f"“{P1}” – kata Bupati." in spoken(read_page(tmp_path, html.encode(encoding)))


def test_tables_keep_their_spans(tmp_path: Path) -> None:
    table = (
        "<table><caption>Rencana aksi</caption><thead><tr><th rowspan=2>Program<th colspan=2>2025<th rowspan=2>Pelaksana</tr>"
        "<tr><th>Target<th>Rp</tr></thead><tr><td colspan=4>Sasaran 1: Tata kelola</tr>"
        "<tr><td rowspan=2>Satu<br>Data<td>10<td>1.000.000<td>Diskominfo</tr><tr><td>20<td bgcolor='#00ff00'><td><i class='fa fa-check'></i></tr></table>"
    )
    document = read_page(tmp_path, page(f"<article><h1>Rencana</h1><p>{P1}</p>{table}<p>{P2}</p></article>"))
    (shape,) = document.tables
    assert (shape.rows, shape.columns, shape.header_rows, shape.section_rows) == (5, 4, 2, (2,))
    assert shape.caption == "Rencana aksi"
    cells = {
        (b.row, b.column): (document.text[b.start : b.end], b.row_span, b.column_span, b.mark)
        for b in document.blocks
        if b.table == 0
    }
    assert cells == {
        (0, 0): ("Program", 2, 1, None), (0, 1): ("2025", 1, 2, None), (0, 3): ("Pelaksana", 2, 1, None),
        (1, 1): ("Target", 1, 1, None), (1, 2): ("Rp", 1, 1, None), (2, 0): ("Sasaran 1: Tata kelola", 1, 4, None),
        (3, 0): ("Satu\nData", 2, 1, None), (3, 1): ("10", 1, 1, None), (3, 2): ("1.000.000", 1, 1, None),
        (3, 3): ("Diskominfo", 1, 1, None), (4, 1): ("20", 1, 1, None), (4, 2): ("", 1, 1, "fill"), (4, 3): ("✓", 1, 1, "tick"),
    }  # fmt: skip


def test_a_page_that_is_one_table_is_read(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{n}<td>Program {n} Kota<td>202{n}<td>Dinas {n}</tr>" for n in range(5, 9))
    document = read_page(tmp_path, page(f"<table><tr><td>No<td>Program<td>Tahun<td>Dinas</tr>{rows}</table>"))
    assert (document.tables[0].rows, document.tables[0].header_rows) == (5, 1)
    assert "Program 8 Kota" in spoken(document)


def test_layout_tables_are_prose(tmp_path: Path) -> None:
    html = page(
        f"<table><tr><td><a href=/>Beranda</a></td><td><p>{P1}</p><p>{P2}</p><p>{P3}</p></td></tr></table>"
    )
    document = read_page(tmp_path, html)
    assert document.tables == ()
    assert spoken(document) == [P1, P2, P3]


def test_lists_and_breaks(tmp_path: Path) -> None:
    html = page(
        f"<div class=isi><p>{P1}</p><ul><li>Membangun <b>command</b> center pada 2026<li><p>Melatih 40 operator</p></ul>"
        f"{P2}<br><br>{P3}<br>Baris kedua.</div>"
    )
    document = read_page(tmp_path, html)
    assert spoken(document) == [
        P1,
        "Membangun command center pada 2026",
        "Melatih 40 operator",
        P2,
        P3,
        "Baris kedua.",
    ]
    assert [b.kind for b in document.blocks][1:3] == ["list_item", "list_item"]


def test_a_class_name_does_not_silence_the_article(tmp_path: Path) -> None:
    html = page(
        f"<div class='content-with-sidebar share menu'><div id='widget'><p>{P1}</p><p>{P2}</p><p>{P3}</p></div></div>"
    )
    assert spoken(read_page(tmp_path, html)) == [P1, P2, P3]


def test_paragraphs_of_a_page_builder_are_no_side_bar(tmp_path: Path) -> None:
    widgets = "".join(
        f"<div class='elementor-element elementor-widget elementor-widget-text-editor'><div>{text}</div></div>"
        for text in (P1, P2, P3)
    )
    buttons = (
        "<div class='elementor-widget elementor-widget-share-buttons'><span>Kirim tautan ini</span></div>"
    )
    document = read_page(tmp_path, page(f"<div class=elementor>{widgets}{buttons}</div>"))
    assert spoken(document) == [P1, P2, P3]


def test_a_short_page_is_read_whatever_its_body_is_called(tmp_path: Path) -> None:
    html = "<!doctype html><html><body class='sidebar menu'><div class=widget><p>Kantor tutup.</p></div></body></html>"
    assert spoken(read_page(tmp_path, html)) == ["Kantor tutup."]


def test_nested_deeper_than_the_parser_goes_is_told(tmp_path: Path) -> None:
    document = read_page(tmp_path, page(f"<p>{P1}" + f"<p>{P2}<span>" * 1100))
    assert [warning.code for warning in document.warnings] == ["html_depth"]


def test_comments_before_the_page_take_no_time(tmp_path: Path) -> None:
    # A careless expression tries 2 ** 60 ways here before it gives up.
    path = tmp_path / "a.txt"
    path.write_text("<!-- a -->" * 60 + "bukan halaman web")
    assert read(path, Settings()).media_type == "text/plain"


TAGS = st.sampled_from(
    "div p table tr td th ul li a span br h1 h2 nav aside figure figcaption script b pre b".split()
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.booleans(), TAGS, st.text("ab <>&\n\u00a02026", max_size=12)), max_size=40))
def test_any_tags_give_offsets_that_hold(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[bool, str, str]]
) -> None:
    body = "".join(f"<{'' if opens else '/'}{tag}>{text}" for opens, tag, text in parts)
    document = read_page(tmp_path_factory.mktemp("html"), page(f"{body}</script><p>{P1}</p>"))
    assert "Banyujati" in document.text


def test_a_page_leaves_nothing_behind_in_the_logging(tmp_path: Path) -> None:
    counts = set()
    for _ in range(3):
        read_page(tmp_path, page(f"<p>{P1}</p>"))
        counts.add(tuple(len(logging.getLogger(name).handlers) for name in ("trafilatura", "htmldate")))
    assert len(counts) == 1
