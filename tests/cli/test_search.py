"""``docintel search`` as a program and as a person sees it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docintel.library import make_record, open_library
from tests.cli.library_of import ROAD, make_library
from tests.library.make import result

Run = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> str:
    return make_library(tmp_path / "x.db")


def test_json_is_the_contracts(docintel: Run, library: str) -> None:
    answer = docintel("search", "jalan", "--json", "--library", library).json()
    (hit,) = answer["hits"]
    assert answer["total"] == 1
    assert hit["commitment"]["quote"] == ROAD
    assert hit["document"]["path"] == "/plans/b.pdf"
    assert hit["document"]["title"] == "Rencana [Kota] 2025"
    assert hit["page"] == 1
    assert hit["score"] > 0
    assert [hit["snippet"][start:end] for start, end in hit["highlights"]] == ["jalan"]


def test_a_person_sees_file_page_and_quote(docintel: Run, library: str) -> None:
    shown = docintel("search", "jalan", "--library", library).stdout
    assert "/plans/b.pdf, page 1" in shown
    assert "akan membangun jalan lingkar [utara]" in shown
    assert "2025–2027" in shown
    assert "1 commitment." in shown


@pytest.mark.parametrize(
    ("arguments", "total"),
    [
        (["--year", "2026"], 2),
        (["--year", "2027.."], 1),
        (["--year", "2025", "--year", "2026"], 2),
        (["--lang", "en"], 1),
        (["--lang", "en", "--lang", "id"], 3),
        (["--dimension", "mobility"], 1),
        (["--dimension", "Mobility"], 1),
        (["--dimension", "branding"], 0),  # of the taxonomy, and of no commitment here
        (["--kind", "table"], 1),
        (["--actor", "dinas"], 1),
        (["--program", "penjumlahan"], 1),
        (["--document", "b.pdf"], 2),
        (["--status", "done"], 0),
        (["jalan", "lingkar"], 1),
        (["jalan OR cycling"], 2),
    ],
)
def test_filters(docintel: Run, library: str, arguments: list[str], total: int) -> None:
    outcome = docintel("search", *arguments, "--json", "--library", library)
    assert outcome.code == 0
    assert outcome.json()["total"] == total


def test_a_person_sees_who_for_how_much_and_the_id_for_like(docintel: Run, library: str) -> None:
    (hit,) = docintel("search", "--kind", "table", "--json", "--library", library).json()["hits"]
    shown = docintel("search", "--kind", "table", "--library", library).stdout
    assert "Dinas PU (lead) · Rp 2,5 miliar = Rp 2.500.000.000 (2026, APBD)" in shown
    assert f"page 1 · id {hit['commitment']['id']}" in shown


def test_a_hit_says_which_region_its_document_is_about(docintel: Run, tmp_path: Path) -> None:
    quote = "Pemerintah Kabupaten Banyujati membangun pos; warga Kabupaten Banyujati senang."
    library = str(tmp_path / "x.db")
    with open_library(library, create=True) as opened:
        opened.put(make_record(result(quote, (quote, {})), "1"), "/plans/pos.pdf")
    assert " · Kabupaten Banyujati · id " in docintel("search", "pos", "--library", library).stdout
    (hit,) = docintel("search", "pos", "--json", "--library", library).json()["hits"]
    (row,) = csv.DictReader(docintel("export", "--format", "csv", "--library", library).stdout.splitlines())
    assert (hit["region"], row["region"]) == ("Kabupaten Banyujati", "Kabupaten Banyujati")


def test_a_filter_that_nothing_passes_is_named(docintel: Run, library: str) -> None:
    outcome = docintel("search", "--program", "penjumlhan", "--lang", "id", "--library", library)
    assert "No commitment has --program penjumlhan" in outcome.stderr
    assert "--lang" not in outcome.stderr


def test_a_word_that_no_document_has_is_not_taken_for_another(docintel: Run, library: str) -> None:
    outcome = docintel("search", "kata", "--json", "--library", library)  # one letter from kota
    assert "No commitment has the word kata: --mode hybrid" in outcome.stderr
    assert (outcome.json()["corrected"], outcome.json()["total"]) == ({}, 0)
    assert docintel("search", "lingkat", "--json", "--library", library).json()["total"] == 1


def test_limit_and_offset(docintel: Run, library: str) -> None:
    first = docintel("search", "--json", "--limit", "2", "--library", library).json()
    rest = docintel("search", "--json", "--offset", "2", "--library", library).json()
    assert (first["total"], len(first["hits"]), len(rest["hits"])) == (3, 2, 1)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["x", "--year", "soon"], "is no year"),
        (["x", "--lang", "fr"], "use id, jv, en, und"),
        (["x", "--kind", "poem"], "use prose, table"),
        (["x", "--mode", "semantic"], "vectors"),
        (["x", "--dimension", "mobilty"], "--dimension mobilty is not known: use branding, economy"),
        (["x", "--sort", "magic"], "use score, year, document, amount"),
        (["x", "--group", "year"], "use program"),
        (["x", "--group", "program", "--sort", "year"], "not both"),
        (["x", "--mode", "magic"], "use keyword, semantic, hybrid"),
    ],
)
def test_wrong_options_get_a_sentence(
    docintel: Run, library: str, arguments: list[str], sentence: str
) -> None:
    outcome = docintel("search", *arguments, "--library", library)
    assert outcome.code == 2
    assert sentence in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_corrections_are_told(docintel: Run, library: str) -> None:
    outcome = docintel("search", "lingkra", "--library", library)
    assert "searched for lingkar" in outcome.stderr


def test_groups_and_orders(docintel: Run, library: str) -> None:
    answer = docintel("search", "--group", "program", "--json", "--library", library).json()
    assert answer["groups_total"] == 2
    assert "hits" not in answer
    assert {group["program"]: group["count"] for group in answer["groups"]}["Penjumlahan"] == 1
    assert "without a program: 2" in docintel("search", "--group", "program", "--library", library).stdout
    hits = docintel("search", "--sort", "amount", "--json", "--library", library).json()["hits"]
    assert hits[0]["commitment"]["amounts"]


def test_a_search_is_kept_and_run_again(docintel: Run, library: str) -> None:
    docintel("search", "jalan", "--year", "2025..", "--sort", "year", "--save", "roads", "--library", library)
    again = docintel("search", "--saved", "roads", "--json", "--library", library).json()
    assert again["total"] == 1
    assert docintel("search", "--saved", "roads", "--year", "2030", "--library", library).stdout == (
        "0 commitments.\n"
    )
    assert "roads: jalan --sort year --year 2025.." in docintel("saved", "--library", library).stdout
    assert docintel("saved", "--remove", "roads", "--library", library).code == 0
    missing = docintel("search", "--saved", "roads", "--library", library)
    assert missing.code == 2
    assert "docintel saved lists them" in missing.stderr


def test_passages(docintel: Run, library: str) -> None:
    assert "reindex --passages" in docintel("search", "--in", "passages", "x", "--library", library).stderr
    assert "Added 2 passages" in docintel("reindex", "--passages", "--library", library).stderr
    answer = docintel("search", "--in", "passages", "lingkar", "--json", "--library", library).json()
    (hit,) = answer["hits"]
    assert (answer["total"], hit["page"], hit["start"], hit["end"]) == (1, 1, 0, len(ROAD))
    assert "/plans/b.pdf, page 1" in docintel("search", "--in", "passages", "--library", library).stdout
    wrong = docintel("search", "--in", "passages", "x", "--actor", "dinas", "--library", library)
    assert wrong.code == 2
    assert "no actor" in wrong.stderr


def test_no_library_says_how_to_make_one(docintel: Run, tmp_path: Path) -> None:
    outcome = docintel("search", "x", "--library", tmp_path / "none.db")
    assert outcome.code == 2
    assert "docintel ingest" in outcome.stderr
    assert not (tmp_path / "none.db").exists()


def test_facets(docintel: Run, library: str) -> None:
    answer = docintel("search", "--facets", "--json", "--library", library).json()
    assert answer["facets"]["lang"] == [{"value": "id", "count": 2}, {"value": "en", "count": 1}]
    shown = docintel("search", "--facets", "--library", library).stdout
    assert "dimension: mobility 1" in shown


def test_a_document_can_not_command_the_terminal(docintel: Run, tmp_path: Path) -> None:
    text = "Jalan \x1b]0;judul\x07 dibangun \x1b[2J."
    with open_library(str(tmp_path / "x.db"), create=True) as opened:
        opened.put(make_record(result(text, (text, {"program": "Jalan \x1b[31m"})), "1"), "/\x1b.txt")
    shown = docintel("search", "jalan", "--library", tmp_path / "x.db").stdout
    assert "dibangun" in shown
    assert "\x1b" not in shown
