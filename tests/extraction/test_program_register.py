"""The register of programmes: what it holds, and where its names are found."""

from __future__ import annotations

from importlib.resources import files

import pytest

from docintel.extraction.program_register import registered, said_of
from docintel.extraction.words import words_of
from tests.extraction.documents import mentions_of


def found_in(text: str) -> list[str]:
    """The names of the register in a text, in order."""
    return [text[c.start : c.end] for c in registered(text, words_of(text))]


def test_every_line_is_a_name_what_it_stands_for_whose_it_is_and_how_it_is_known() -> None:
    rows = (files("docintel.extraction") / "program_register.tsv").read_text(encoding="utf-8").splitlines()
    names = [row.split("\t")[0].casefold() for row in rows]
    assert len(names) == len(set(names)) > 5000
    for row in rows:
        name, full, region, marks = row.split("\t")
        assert words_of(name), row
        assert row == " ".join(row.split(" ")), row
        assert region, row
        assert marks in ("", "?", "!", "?!"), row
        assert full != name, row


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kang Pisman menekan sampah, Prodamas membangun jalan.", ["Kang Pisman", "Prodamas"]),
        ("Warga melapor lewat SP4N-LAPOR! sejak 2020.", ["SP4N-LAPOR!"]),
        # What is written over two lines and in capitals, and with the commas of the official name.
        (
            "PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN\nUSAHA MIKRO (UMKM) 12 13",
            ["PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN\nUSAHA MIKRO (UMKM)"],
        ),
        # The longest name, and no part of another word.
        ("Program Pengelolaan Aplikasi Informatika", ["Program Pengelolaan Aplikasi Informatika"]),
        ("Prodamasnya para prodamas.", []),
        # A comma that the name does not have parts it.
        ("Kata Kang, Pisman pergi.", []),
    ],
)
def test_names_are_found_whole_where_they_have_a_capital(text: str, names: list[str]) -> None:
    assert found_in(text) == names


def test_a_name_of_a_region_is_likelier_where_the_document_speaks_of_it() -> None:
    name = words_of("Kang Pisman")
    assert said_of("Kang Pisman", name, "di kota bandung")["reg:here"] == 1.0
    assert said_of("Kang Pisman", name, "di kota padang")["reg:here"] == 0.0
    assert said_of("Kang Mamat", words_of("Kang Mamat"), "di kota bandung") == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Di Jawa Tengah, Jogo Tonggo menjaga warga selama pandemi.", {"Jogo Tonggo"}),
        ("Di Jawa Tengah, Jaga Tangga menjaga warga selama pandemi.", set()),
        ("Pemerintah Kota Bandung memperluas Kang Pisman ke semua kelurahan.", {"Kang Pisman"}),
        ("Pemerintah Kota Bandung memperluas Kang Pasman ke semua kelurahan.", set()),
        ("Anggaran desa dicatat dengan Siskeudes.", {"Siskeudes"}),
        ("Anggaran desa dicatat dengan Samadeus.", set()),
    ],
)
def test_a_name_that_nothing_tells_is_a_programme_by_the_register(text: str, names: set[str]) -> None:
    document, mentions = mentions_of(text)
    assert {document.text[p.start : p.end] for p in mentions.programs} == names


def test_what_all_know_is_marked_and_the_longest_name_is_found() -> None:
    text = "Lewat SIPD-RI, smart village (Adipura) dan DTKS; bukan Adipura-nya, di Dinas Adipura."
    found = [(text[c.start : c.end], c.rule) for c in registered(text, words_of(text))]
    assert found == [(name, "known") for name in ("SIPD-RI", "Adipura", "DTKS")]
    for text, rule in (("Prodamas", "register"), ("LAPOR!", "known"), ("Lapor ke ketua RT.", "register")):
        assert [c.rule for c in registered(text, words_of(text))] == [rule]
