"""Search by meaning: across languages, with filters and facets, and honest about what has no vectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from docintel.encoder import Encoder, load_encoder
from docintel.errors import UsageError
from docintel.library import (
    Filters,
    Library,
    Mode,
    SearchRequest,
    make_record,
    memory,
    open_library,
    postgresql,
)
from tests.library.make import result

WIFI = "Diskominfo bakal masang wifi gratis ing bale desa."
WATER = "Pemerintah akan membangun saluran air bersih di tiga kecamatan."
TREES = "The city will plant 18,000 street trees along the main roads."
FLOOD = "Sensor banjir akan dipasang di sepanjang sungai pada 2026."
MEANING: tuple[Mode, ...] = ("semantic", "hybrid")
LANGUAGES = {WIFI: "jv", WATER: "id", TREES: "en", FLOOD: "id"}


@dataclass(frozen=True)
class Renamed:
    """The shipped encoder under another version, as if its weights were others."""

    inner: Encoder
    version: str = "other-1"

    def encode(self, texts: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        return self.inner.encode(texts)


@pytest.fixture
def filled(library: Library) -> Library:
    for number, (text, lang) in enumerate(LANGUAGES.items()):
        record = make_record(result(text, (text, {"lang": lang}), lang=lang), "1")  # type: ignore[arg-type]
        library.put(record, f"/{number}.txt")
    assert sum(library.encode(load_encoder(), anew=False)) == len(LANGUAGES)
    return library


def quotes(library: Library, request: SearchRequest) -> list[str]:
    return [hit.commitment["quote"] for hit in library.search(request).hits]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("free internet in village halls", WIFI),
        ("clean water pipes", WATER),
        ("nandur wit ing pinggir dalan", TREES),
        ("flood detectors on rivers", FLOOD),
    ],
)
def test_a_query_finds_what_is_said_in_another_language(filled: Library, query: str, best: str) -> None:
    assert quotes(filled, SearchRequest(query, mode="semantic"))[0] == best
    assert quotes(filled, SearchRequest(query, mode="hybrid"))[0] == best


def test_bytes_that_are_no_text_break_no_search(filled: Library) -> None:
    """A terminal of another encoding hands such a query over with lone surrogates."""
    for mode in MEANING:
        assert quotes(filled, SearchRequest("saluran air \udcff", mode=mode))[0] == WATER


def test_filters_exclusions_and_paging_hold_in_every_mode(filled: Library) -> None:
    modes: tuple[Mode, ...] = ("semantic", "hybrid")
    for mode in modes:
        indonesian = SearchRequest("sungai dan air", Filters(lang=("id",)), mode=mode)
        assert WATER in quotes(filled, indonesian)
        assert set(quotes(filled, indonesian)) <= {WATER, FLOOD}
        assert FLOOD not in quotes(filled, SearchRequest("sungai air -banjir", mode=mode))
        whole = SearchRequest("air sungai", mode=mode)
        found = filled.search(whole)
        pages = [
            quotes(filled, SearchRequest("air sungai", mode=mode, limit=1, offset=at))
            for at in range(found.total)
        ]
        assert [quote for page in pages for quote in page] == quotes(filled, whole)
        assert sum(count for _, count in filled.facets(whole)["lang"]) == found.total


def test_hybrid_finds_all_that_the_words_find(filled: Library) -> None:
    words = quotes(filled, SearchRequest("akan"))
    assert set(words) == {WATER, FLOOD}
    assert set(words) <= set(quotes(filled, SearchRequest("akan", mode="hybrid")))


def test_more_like_one_finds_its_neighbours_and_not_itself(filled: Library) -> None:
    (water,) = filled.search(SearchRequest("saluran")).hits
    like = quotes(filled, SearchRequest(like=water.commitment["id"]))
    assert WATER not in like
    with pytest.raises(UsageError, match="No commitment with the id nothing"):
        filled.search(SearchRequest(like="nothing"))


def test_without_words_to_encode_the_filters_alone_decide(filled: Library) -> None:
    assert filled.search(SearchRequest("", mode="semantic")).total == len(LANGUAGES)
    assert filled.search(SearchRequest("-banjir", mode="hybrid")).total == len(LANGUAGES) - 1


def test_a_library_without_vectors_says_so_and_answers_by_words(library: Library) -> None:
    library.put(make_record(result(WATER, WATER), "1"), "/a.txt")
    with pytest.raises(UsageError, match="has no vectors: run docintel reindex"):
        library.search(SearchRequest("air", mode="semantic"))
    found = library.search(SearchRequest("air", mode="hybrid"))
    assert found.total == 1
    assert "words alone" in found.notices[0]


def test_vectors_of_another_encoder_are_never_compared(filled: Library) -> None:
    other = Renamed(load_encoder())
    assert filled.unencoded(other, anew=False) == 0
    assert sum(filled.encode(other, anew=True)) == len(LANGUAGES)
    with pytest.raises(UsageError, match="another encoder"):
        filled.search(SearchRequest("air", mode="semantic"))
    assert "reindex" in filled.search(SearchRequest("air", mode="hybrid")).notices[0]
    (water,) = filled.search(SearchRequest("saluran")).hits
    assert filled.search(SearchRequest(like=water.commitment["id"])).total >= 0


def test_what_is_stored_later_is_encoded_later_and_found_by_words_meanwhile(filled: Library) -> None:
    quote = "Perpustakaan keliling akan menjangkau semua dusun."
    filled.put(make_record(result(quote, quote), "1"), "/new.txt")
    found = filled.search(SearchRequest("perpustakaan", mode="hybrid"))
    assert found.hits[0].commitment["quote"] == quote
    assert "1 of 5 documents" in found.notices[0]
    assert sum(filled.encode(load_encoder(), anew=False)) == 1
    assert quotes(filled, SearchRequest("perpustakaan kanggo dusun", mode="semantic"))[0] == quote
    assert filled.unencoded(load_encoder(), anew=True) == 0


def test_encoding_that_stops_keeps_whole_documents(library: Library) -> None:
    for number in range(3):
        text = f"{WATER} {number}"
        quotes_ = [(text, {"id": f"{number}{place:015}"}) for place in range(300)]
        library.put(make_record(result(text, *quotes_), "1"), f"/{number}.txt")
    batches = library.encode(load_encoder(), anew=False)
    assert next(batches) == 300
    batches.close()
    assert library.unencoded(load_encoder(), anew=False) == 600
    assert sum(library.encode(load_encoder(), anew=False)) == 600


def test_a_document_extracted_anew_loses_its_vectors_with_its_commitments(filled: Library) -> None:
    filled.put(make_record(result(WATER, (WATER, {"lang": "id"})), "2"), "/1.txt")
    assert filled.unencoded(load_encoder(), anew=False) == 1
    assert WATER not in quotes(filled, SearchRequest("air bersih", mode="semantic"))
    assert filled.check() == []


def test_the_first_searches_of_a_process_find_what_later_ones_do(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server with many codes looks for the nearest itself until a process has searched often."""
    (water,) = filled.search(SearchRequest("saluran")).hits
    requests = [
        SearchRequest("air sungai -banjir", mode="semantic"),
        SearchRequest("sungai dan air", Filters(lang=("id",)), mode="semantic"),
        SearchRequest("sungai lan banyu", Filters(lang=("id", "en")), mode="hybrid"),
        SearchRequest(like=water.commitment["id"], filters=Filters(lang=("id", "jv"))),
        SearchRequest("flood", Filters(lang=("und",)), mode="semantic"),
    ]
    monkeypatch.setattr(memory, "OFTEN", 1)
    monkeypatch.setattr(postgresql, "_LARGE", 0)
    for request in requests:
        with open_library(filled._store.address) as process:
            first = process.search(request)
            assert (process._memory._codes is None) == (process._store.name == "postgresql")
            assert process.search(request) == first
            assert process._memory._codes is not None


def test_vectors_held_in_memory_go_with_their_document(filled: Library) -> None:
    """Their numbers, the highest of all, are beyond what filters know of, or another document's by now."""
    request = SearchRequest("saluran air", Filters(lang=("id",)), mode="semantic")
    assert quotes(filled, request) == [WATER, FLOOD]
    (flood,) = filled.search(SearchRequest("sensor")).hits
    filled.forget(flood.document.id)
    assert quotes(filled, request) == [WATER]
    assert quotes(filled, SearchRequest("saluran -sensor", mode="semantic"))[0] == WATER


def test_hybrid_finds_by_the_words_of_other_languages_and_shows_them(library: Library) -> None:
    """Before anything is encoded: the lexicon knows that electric buses are bis listrik."""
    quote = "Kitha badhe mundhut enem bis listrik ing taun 2027."
    library.put(make_record(result(quote, (quote, {"lang": "jv"}), lang="jv"), "1"), "/a.txt")
    (hit,) = library.search(SearchRequest("electric buses", mode="hybrid")).hits
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.highlights] == ["bis", "listrik"]
    assert library.search(SearchRequest("electric buses")).total == 0


def test_a_rare_translation_counts_no_more_than_the_common_word_for_the_same(library: Library) -> None:
    common = [f"Memperbaiki jalan nomor {number} di desa." for number in range(30)]
    rare = "Ndandosi radinan ingkang risak ing dhusun kangge tiyang ingkang sami tumindak."
    quoted = [(text, {}) for text in common] + [(rare, {"lang": "jv"})]
    library.put(make_record(result("\n".join((*common, rare)), *quoted), "1"), "/1.txt")
    found = quotes(library, SearchRequest("road", mode="hybrid", limit=40))
    assert set(found) == {*common, rare}
    assert found[-1] == rare  # it is the longest, and says "road" as often as the others


def test_a_store_knows_how_frequent_the_commonest_words_are(library: Library) -> None:
    texts = [f"Membangun {'jalan' if number % 4 else 'pasar'} nomor {number}." for number in range(40)]
    library.put(make_record(result("\n".join(texts), *texts), "1"), "/1.txt")
    library.optimize()
    with library._reading() as connection:
        known = library._store.frequencies(connection, {"jalan", "pasar", "xyzzy"})
    assert known == {"jalan": 30, "pasar": 10}
