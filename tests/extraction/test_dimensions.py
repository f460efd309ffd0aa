import pytest

from docintel.errors import UsageError
from docintel.extraction.dimensions import find_dimensions, topical_place
from docintel.extraction.taxonomy import load_taxonomy
from docintel.settings import Settings
from tests.extraction.documents import commitments_of, mentions_of

NAMED = [
    ("pengembangan smart economy dan smart living", ["economy", "living"]),
    ("smart people dan Smart Government", ["society", "governance"]),
    ("SMART-ENVIRONMENT", ["environment"]),
    ("smart\ntransportation", ["mobility"]),
    ("tata kelola cerdas", ["governance"]),
    ("ekonomi pinter lan lingkungan pinter", ["economy", "environment"]),
    (
        "smart governance, branding, economy, living, society, dan environment",
        ["governance", "branding", "economy", "living", "society", "environment"],
    ),
    ("six pillars: governance, branding and economy", ["governance", "branding", "economy"]),
    ("kota cerdas atau smart city", []),
    ("good governance and economy", []),  # two notions are no list of dimensions
    ("sistem pemerintahan cerdas IKN", []),  # the name of a system
    ("smartphone people", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_named_dimensions(text, expected):
    found = find_dimensions(text, "id", load_taxonomy())
    assert [mention.dimension for mention in found] == expected


def test_loose_names_need_a_document_about_smart_cities():
    _, plain = mentions_of("Kami ingin masyarakat cerdas dan sejahtera.")
    _, smart = mentions_of("Kami ingin masyarakat cerdas dan sejahtera.", "Masterplan smart city disusun.")
    assert [m.dimension for m in plain.dimensions] == []
    assert [m.dimension for m in smart.dimensions] == ["society"]


def test_topics_suggest_one_dimension_or_none():
    taxonomy = load_taxonomy()
    text = "pembangunan rumah sakit dan puskesmas"
    key, start, end = topical_place(text, taxonomy)
    assert (key, text[start:end]) == ("living", "rumah sakit")
    assert topical_place("sekolah dan rumah sakit", taxonomy) is None
    assert topical_place("rapat koordinasi", taxonomy) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kreteg Kali Ireng badhe dipundandosi.", "mobility"),
        ("Uwuh saking peken dipundadosaken kompos.", "environment"),
        ("12 telemedicine rooms for patients", "living"),
        ("rapat di lingkungan Pemkot Semarang", None),  # within it
        ("pelatihan bagi 40 orang", None),  # of whom, it does not say
        ("pelatihan kerja bagi 200 warga", "society"),
        ("menurunkan angka kemiskinan menjadi 7 persen", "society"),
        ("will cut poverty to 7 percent", "society"),
        ("SMK enggal badhe kabikak", "society"),
        ("ndandani sumur bor ing telung dhusun", "living"),
        ("install charge points", "mobility"),
        ("Setiap perangkat daerah akan membuka puskesmas", "living"),
        ("Fire stations and street children", "society"),
        ("Acara dimulai pukul 10.00 WIT di Jalan Pari", None),
        ("Modal untuk penyandang disabilitas", "society"),
        ("Air bersih dari mata air akan mengalir", "living"),
        ("a new train station", "mobility"),
    ],
)
def test_topics_of_three_languages(text, expected):
    found = topical_place(text, load_taxonomy())
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a digital road map for the agency", None),
        ("menyusun road-map layanan", None),
        ("the road to the harbour", "mobility"),
        ("menyubsidi solar bagi 40 kapal", None),  # diesel fuel
        ("solar panels on 40 roofs", "environment"),
        ("insentif kepada 500 guru TPA", "society"),  # of a school for the Qur'an
        ("perluasan TPA Jatibarang", "environment"),
        ("laba anak perusahaan", None),
    ],
)
def test_a_topic_word_in_another_sense_is_no_topic(text, expected):
    found = topical_place(text, load_taxonomy())
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pemkot Sungai Penuh akan membangun gedung pada 2026.", ()),
        ("PEMKOT SUNGAI PENUH akan membangun gedung pada 2026.", ()),
        ("Pemkab Hulu Sungai Selatan akan membangun 3 kantor pada 2026.", ()),
        ("Dinas akan membangun 3 kantor di Kecamatan Pasar Kliwon pada 2026.", ()),
        ("Pemkot Sungai Penuh akan mengeruk sungai penuh sedimen pada 2026.", ("environment",)),
        ("Pemkot Sungai Penuh akan mengeruk Sungai Bungkal pada 2026.", ("environment",)),
    ],
)
def test_a_topic_word_in_the_name_of_a_place_is_no_topic(text, expected):
    _, (commitment,) = commitments_of(text)
    assert commitment.dimensions == expected


def test_the_name_of_its_region_is_no_subject_of_a_document():
    before = "Wali Kota Sungai Penuh memimpin rapat di Kota Sungai Penuh. " * 3
    _, commitments = commitments_of(before, "Pemkot akan merekrut 40 staf ahli pada 2026.")
    assert [commitment.dimensions for commitment in commitments] == [()]


SUBJECT = "Bus sekolah melayani siswa. Trayek bus ditambah, halte bus diperbaiki."


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        (SUBJECT, "Pemkot akan membeli enam unit pada 2026.", ("mobility",)),
        (SUBJECT, "Pemkot akan membangun puskesmas pada 2026.", ("living",)),
        (SUBJECT, "Dinas akan memakai Kartu Sehat Puskesmas di enam desa pada 2026.", ("living",)),
        ("Bus sekolah melayani siswa.", "Pemkot akan membeli enam unit pada 2026.", ()),
        (SUBJECT + " Sekolah, guru, siswa.", "Pemkot akan membeli enam unit pada 2026.", ()),
    ],
)
def test_a_document_is_about_one_dimension_or_none(before, sentence, expected):
    document, (commitment,) = commitments_of(before, sentence)
    assert commitment.dimensions == expected
    said = [e for e in commitment.evidence if e.field.startswith("dimensions")]
    assert len(said) == len(expected)
    assert all(document.text[e.start : e.end] == e.text for e in said)


@pytest.mark.parametrize(
    ("sentence", "lang", "expected"),
    [
        ("The city will train 120 teachers in 2027.", "en", ("society",)),
        ("The agency will train 120 nurses in 2027.", "en", ("living",)),
        ("Seluruh OPD akan menanam 500 pohon pada 2027.", "id", ("environment",)),
        ("Kota ini akan membeli 12 armada pengangkut sampah pada 2027.", "id", ("environment",)),
    ],
)
def test_words_of_two_meanings_and_those_who_act_are_no_topics(sentence, lang, expected):
    _, (commitment,) = commitments_of(sentence, lang=lang)
    assert commitment.dimensions == expected


def test_a_sentence_without_a_topic_has_that_of_its_paragraph():
    _, commitments = commitments_of(
        "Warga mengeluhkan trotoar dan jembatan rusak. Pemkot akan membeli 40 unit baru pada 2026.",
        "Pemkot akan membeli 20 unit lagi pada 2027.",
        "Bupati naik kereta ke Semarang. Pemkab akan membangun kantor baru pada 2027.",
    )
    assert [commitment.dimensions for commitment in commitments] == [("mobility",), (), ()]


def test_a_paragraph_without_end_has_no_topic():
    _, commitments = commitments_of(
        "Warga mengeluhkan trotoar rusak. "
        + "Hujan turun lagi. " * 200
        + "Pemkot akan membeli 40 unit pada 2026."
    )
    assert [commitment.dimensions for commitment in commitments] == [()]


def test_a_user_extends_the_taxonomy(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[dimensions.spbe]\nlabel = "SPBE"\nnames = ["domain layanan SPBE"]\n', encoding="utf-8")
    _, mentions = mentions_of("Domain layanan SPBE dan smart living.", settings=Settings(taxonomy=path))
    assert [m.dimension for m in mentions.dimensions] == ["spbe", "living"]


def test_a_user_says_what_is_no_topic(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[dimensions.spbe]\nno_topics = ["bus data"]\n', encoding="utf-8")
    assert topical_place("menata bus data", load_taxonomy())
    assert topical_place("menata bus data", load_taxonomy(path)) is None


def test_a_user_replaces_the_taxonomy(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('replace = true\n[dimensions.sdg6]\nnames = ["air bersih"]\n', encoding="utf-8")
    _, mentions = mentions_of("Air bersih dan smart living.", settings=Settings(taxonomy=path))
    assert [m.dimension for m in mentions.dimensions] == ["sdg6"]


@pytest.mark.parametrize("content", ["[dimensions", "x = 1", '[dimensions.a]\nnames = "b"', "\xff"])
def test_a_broken_taxonomy_is_one_sentence(tmp_path, content):
    path = tmp_path / "own.toml"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(UsageError, match=r"own\.toml"):
        load_taxonomy(path)


def test_a_missing_taxonomy_is_one_sentence(tmp_path):
    with pytest.raises(UsageError, match="can not be read"):
        load_taxonomy(tmp_path / "absent.toml")
