"""Which runs of letters are Indonesian words: what narrow cells and bad scans break is none."""

from __future__ import annotations

from functools import lru_cache

from docintel.languages.id.stemmer import candidates
from docintel.languages.roots import root_of, roots
from docintel.languages.wordlists import word_counts

#: The word list was made from texts and has misprints; a word seen so often is none.
_SEEN = 2
#: Words of the names of programmes (Permendagri 90/2019) that the list and the roots lack.
_OF_PLANS = frozenset(
    """
    akuntabilitas akuntansi aparatur asistensi budidaya destinasi diversifikasi ekstensifikasi fasilitasi
    hortikultura identifikasi informatika inklusif integrasi intensifikasi inventarisasi irigasi
    kearsipan kemetrologian kependudukan kepemudaan keolahragaan ketenagakerjaan ketenteraman kewirausahaan
    konektivitas konservasi kurikulum legalisasi limbah literasi logistik metrologi optimalisasi pencemaran
    pengarusutamaan pemantauan perikanan perkebunan permukiman persampahan persandian perumahan peternakan
    prasarana produktif produktivitas rehabilitasi rekonstruksi revitalisasi sanitasi sertifikasi sinkronisasi
    sosialisasi stabilisasi standardisasi standarisasi terampil terpadu transmigrasi verifikasi veteriner
    """.split()
)


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """Whether a word in small letters was seen in texts, stands in names of programmes, or has a known root.

    Raises:
        ModelError: when a shipped list is missing.
    """
    if word in _OF_PLANS or sum(word_counts("id").get(word, (0, 0))) >= _SEEN:
        return True
    return root_of(word, roots("id"), candidates) is not None
