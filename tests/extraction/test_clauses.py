import pytest

from tests.extraction.documents import commitments_of

#: text, language, [(quote, actor)]: what parts a sentence, and what does not.
PARTED = [
    ("SURABAYA, 3 Mei 2025 – Dinas Kependudukan dan Pencatatan Sipil akan membuka 12 gerai pada 2026.", "id",
     [("SURABAYA, 3 Mei 2025 – Dinas Kependudukan dan Pencatatan Sipil akan membuka 12 gerai pada 2026.",
       "Dinas Kependudukan dan Pencatatan Sipil")]),
    ("Sleman (3/3/2025) - Dinas Pertanian dan Ketahanan Pangan menargetkan 12 lumbung pada 2026.", "id",
     [("Sleman (3/3/2025) - Dinas Pertanian dan Ketahanan Pangan menargetkan 12 lumbung pada 2026.",
       "Dinas Pertanian dan Ketahanan Pangan")]),
    ("Klaten, 3 Maret 2025 – Dinas Komunikasi lan Informatika badhe masang 12 menara ing taun 2026.", "jv",
     [("Klaten, 3 Maret 2025 – Dinas Komunikasi lan Informatika badhe masang 12 menara ing taun 2026.",
       "Dinas Komunikasi lan Informatika")]),
    ("Bantul, 3 March 2025 – The City Council, through the Water Office, will build 12 towers in 2026.", "en",
     [("Bantul, 3 March 2025 – The City Council, through the Water Office, will build 12 towers in 2026.",
       "City Council")]),
    # The name goes on behind "dan", and the sentence is cut behind it all the same.
    ("Dinas Sosial membangun 3 lumbung pada 2024 dan Dinas Komunikasi dan Informatika akan memasang 40 titik "
     "pada 2026.", "id",
     [("Dinas Sosial membangun 3 lumbung pada 2024", "Dinas Sosial"),
      ("Dinas Komunikasi dan Informatika akan memasang 40 titik pada 2026.",
       "Dinas Komunikasi dan Informatika")]),
    # A day with a dash behind it that stands within the sentence is no dateline.
    ("Pemkot meresmikan 3 pasar pada 3 Maret 2025 - dan akan membangun 4 terminal pada 2026.", "id",
     [("Pemkot meresmikan 3 pasar pada 3 Maret 2025 -", "Pemkot"),
      ("akan membangun 4 terminal pada 2026.", "Pemkot")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "expected"), PARTED)
def test_a_sentence_is_cut_neither_at_its_dateline_nor_within_a_name(text, lang, expected):
    _, found = commitments_of(text, lang=lang)
    assert [(c.quote, c.actors[0].name) for c in found] == expected


@pytest.mark.parametrize(
    ("text", "lang", "activity"),
    [
        ('"Pada 2026 kami akan mulai di 5 desa dulu, di Tembalang," katanya, Senin.', "id",
         "akan mulai di 5 desa dulu, di Tembalang"),
        ("“In 2026 the city will open 5 clinics,” said the mayor.", "en", "will open 5 clinics"),
        ('Pemkot akan menjalankan gerakan "Kota Hijau" di 12 desa pada 2026.', "id",
         'akan menjalankan gerakan "Kota Hijau" di 12 desa pada 2026'),
    ],
)  # fmt: skip
def test_an_activity_ends_with_the_quotation_in_which_it_is_told(text, lang, activity):
    _, (found,) = commitments_of(text, lang=lang)
    assert found.activity == activity
