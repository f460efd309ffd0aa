import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.extraction.actors import find_actors
from tests.extraction.documents import commitments_of

NAMED = [
    ("The office of the regent will plant 500 trees.", "en", ["office of the regent"]),
    ("Dinas Komunikasi dan Informatika akan memasang wifi.", "id", ["Dinas Komunikasi dan Informatika"]),
    ("Dinas Komunikasi\ndan Informatika akan memasang wifi.", "id", ["Dinas Komunikasi\ndan Informatika"]),
    ("Dinas Kependudukan dan\nPencatatan Sipil akan hadir.", "id",
     ["Dinas Kependudukan dan\nPencatatan Sipil"]),
    ("Dinas Pendidikan Kota Solo 2027 akan", "id", ["Dinas Pendidikan Kota Solo"]),
    ("Kepala Dinas Pekerjaan Umum dan Penataan Ruang akan", "id",
     ["Kepala Dinas Pekerjaan Umum dan Penataan Ruang"]),
    ("Dinas Kesehatan dan Dinas Sosial akan", "id", ["Dinas Kesehatan", "Dinas Sosial"]),
    ("Dinas Komunikasi lan Informatika badhe", "jv", ["Dinas Komunikasi lan Informatika"]),
    ("Tim dari pemerintah pusat bakal mendampingi petugas.", "id", ["Tim dari pemerintah pusat"]),
    ("Tim dari Jakarta akan datang.", "id", ["Tim"]),
    ("Pemkab Banyuwangi Luncurkan Aplikasi", "id", ["Pemkab Banyuwangi"]),
    ("Kepala Dinas akan menghadap, lalu dinas 3 kali rapat.", "id", ["Kepala Dinas", "dinas"]),
    ("Perjalanan Dinas Luar Daerah dibayar oleh Dinas Perhubungan.", "id", ["Dinas Perhubungan"]),
    ("Puskesmas akan dibangun Dinas 3 Kota Solo.", "id", ["Puskesmas", "Dinas 3 Kota Solo"]),
    ("The Communication and Informatics Office will", "en", ["Communication and Informatics Office"]),
    ("Today the Housing, Settlement and Land Office will", "en", ["Housing, Settlement and Land Office"]),
    ("The Mayor and the Health Office will", "en", ["Mayor", "Health Office"]),
    ("The Health Agency and the Land Office will", "en", ["Health Agency", "Land Office"]),
    ("Between Solo and Semarang City Council will", "en", ["Semarang City Council"]),
    ("The World Bank will lend more.", "en", ["World Bank"]),
    ("The Smart City Implementation Division will build it.", "en", ["Smart City Implementation Division"]),
    ("The E-Government Implementation Division will build it.", "en",
     ["E-Government Implementation Division"]),
    ("The Ministry of Public Works and Housing will", "en", ["Ministry of Public Works and Housing"]),
    ("In Semarang City the Jakarta City Council will", "en", ["Jakarta City Council"]),
    ("Meanwhile Deputy Mayor Ann Lee will", "en", ["Deputy Mayor Ann Lee"]),
]  # fmt: skip
NOBODY = [
    ("Masterplan Smart City Mangunraya 2024–2028 akan disusun.", "id"),
    ("Dana Desa 2027 akan disalurkan di balai desa.", "id"),
    ("Peraturan Presiden Nomor 95 Tahun 2018 akan diubah.", "id"),
    ("Peraturan Presiden Nomer 95 Taun 2018 badhe dipunewahi.", "jv"),
    ("Ibu Kota Politik 2028 akan terwujud.", "id"),
    ("Bendungan Jragung di Kabupaten Semarang akan dibangun.", "id"),
    ("Bendungan ing Kabupaten Semarang badhe dipunbangun.", "jv"),
    ("Governor Regulation No. 93 of 2021 bans bags.", "en"),
    ("Biaya perjalanan dinas 3 (tiga) hari dibayar.", "id"),
    ("Dua rumah dinas dan mobil dinas 2026 dibeli.", "id"),
    ("A new dam will be built in Semarang Regency.", "en"),
]


@pytest.mark.parametrize(("clause", "lang", "expected"), NAMED)
def test_the_whole_name_of_who_acts(clause, lang, expected):
    assert [clause[start:end] for start, end, _ in find_actors(clause, lang)] == expected


@pytest.mark.parametrize(("clause", "lang"), NOBODY)
def test_places_laws_and_plans_do_not_act(clause, lang):
    assert [clause[start:end] for start, end, _ in find_actors(clause, lang)] == []


def test_nobody_acts_within_the_name_of_a_programme():
    _, found = commitments_of("RPJMD Provinsi Banyujati Tahun 2025-2029 berlaku hingga 2029.")
    assert found
    assert {actor.name for commitment in found for actor in commitment.actors} == set()


_PARTS = st.sampled_from(
    [*"Dinas Pemkot desa Smart City Bank World dan lan of the dari pusat (DPU) Kota".split(), "2027", "\n",
     *"Nomor 5 akan , . The".split()]
)  # fmt: skip


@given(st.lists(_PARTS, max_size=24).map(" ".join), st.sampled_from(("id", "jv", "en")))
def test_names_are_trimmed_apart_and_end_in_no_year(clause, lang):
    last = 0
    for start, end, _ in find_actors(clause, lang):
        assert last <= start < end
        name = clause[start:end]
        assert name == name.strip()
        assert name.split()[-1] not in ("2027", "dan", "lan", "of", "dari")
        last = end


RESOLVED = [
    ("Dinas Komunikasi dan Informatika (Diskominfo) Kota Solo bekerja.", "Diskominfo akan memasang 40 lampu.",
     "id", "Dinas Komunikasi dan Informatika (Diskominfo)"),
    ("Kepala Dinas Lingkungan Hidup [DLH], Kristina, berbicara.", "DLH akan membangun 30 unit TPS3R.", "id",
     "Dinas Lingkungan Hidup (DLH)"),
    ("Dinas Pendidikan (Disdik) hadir.", "Disdik Kota Solo akan merekrut 40 guru.", "id",
     "Dinas Pendidikan (Disdik)"),
    ("The Regional Disaster Management Agency (BPBD) met.", "The BPBD trained 410 people during 2024.", "en",
     "Regional Disaster Management Agency (BPBD)"),
    ("Rencana Kerja Pemerintah Daerah (RKPD) disusun.", "RKPD akan memuat 12 program.", "id", None),
    ("The Bank (BRI) met the mayor.", "The BRI will lend to 40 shops.", "en", "Bank (BRI)"),
    ("Dinas Kesehatan (Solo) hadir.", "Solo akan membangun 12 taman.", "id", None),
]  # fmt: skip


@pytest.mark.parametrize(("defined", "promise", "lang", "name"), RESOLVED)
def test_an_acronym_stands_for_the_agency_that_the_document_names(defined, promise, lang, name):
    document, found = commitments_of(defined, promise, lang=lang)
    actors = [(actor.name, actor.role) for actor in found[-1].actors]
    assert actors == ([(name, "lead")] if name else [])
    places = [e for e in found[-1].evidence if e.field == "actors.0.name"]
    assert all(document.text[e.start : e.end] == e.text for e in places)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Pada tahun 2026 dinas akan menambah 120 kamera.", "id", [("dinas", "lead")]),
        ("Tahun depan, pemerintah menargetkan 20 persen koperasi mencetak laba.", "id",
         [("pemerintah", "lead")]),
        ("Aplikasi pemerintah akan diganti pada 2026.", "id", []),
        ("Kontrak senilai Rp 8,5 triliun telah ditandatangani Kementerian Keuangan.", "id",
         [("Kementerian Keuangan", "lead")]),
        ("Menara sing dibangun Dinas Kominfo diresmekake taun 2024.", "jv", [("Dinas Kominfo", "lead")]),
        ("The public works office will start the road in 2026.", "en", [("public works office", "lead")]),
        ("Pamarintah Kabupatèn Klathèn badhé mbangun 12 pasar taun 2026.", "jv",
         [("Pamarintah Kabupatèn Klathèn", "lead")]),
        ("Kepala dinas akan membuka 12 posko pada 2026.", "id", [("Kepala dinas", "lead")]),
        ("The Bandung city administration will open 40 points by 2026.", "en",
         [("Bandung city administration", "lead")]),
        ("The new market will open near the city in 2026.", "en", []),
        ("Mulai 2026 Dinas Kesehatan menggandeng tiga kampus untuk melatih 40 kader.", "id",
         [("Dinas Kesehatan", "lead")]),
        ("ing taun 2027 pamarentah ugi badhe mbangun talud 320 meter.", "jv", [("pamarentah", "lead")]),
        ("The city's 12 clinics will be built by the Public Works Office in 2026.", "en",
         [("Public Works Office", "lead")]),
        ("Setiap kecamatan wajib memiliki satu ambulans mulai tahun 2027.", "id",
         [("Setiap kecamatan", "lead")]),
        ("Saben perangkat daerah kedah nyawisaken data ing taun 2026.", "jv",
         [("Saben perangkat daerah", "lead")]),
        ("All villages will have a waste bank by 2027.", "en", [("All villages", "lead")]),
        ("(1) Setiap kelurahan wajib membentuk satu bank sampah paling lambat 30 Juni 2027.", "id",
         [("Setiap kelurahan", "lead")]),
        ("Every market manager shall provide separate bins no later than 1 July 2027.", "en",
         [("Every market manager", "lead")]),
        ("The inspectorate will audit all licences in 2026.", "en", [("The inspectorate", "lead")]),
        ("Biaya itu akan ditanggung pemerintah daerah sampai 2026.", "id", [("pemerintah daerah", "lead")]),
        ("Bali province will buy 40 buses in 2026.", "en", [("Bali province", "lead")]),
        ("The city government will build 20 parks in 2027.", "en", [("city government", "lead")]),
        ("The province administration will build 20 parks in 2027.", "en",
         [("province administration", "lead")]),
        ("A city official said 20 parks will open in 2027.", "en", []),
        ("All city schools will get 12 computers in 2027.", "en", []),
        ("Old city walls will be repaired in 2027 for Rp 12 billion.", "en", []),
        ("In city markets, 12 toilets will be built in 2027.", "en", []),
        ("Bali province schools will get 12 computers in 2027.", "en", []),
        ("Kudus regency government will build 12 clinics in 2027.", "en", []),
        ("This regency will build 12 clinics in 2027.", "en", []),
        ("According to the Ministry of Public Works, 12 bridges will be built in 2027.", "en",
         [("Ministry of Public Works", "lead")]),
        ("Thanks to the Ministry of Public Works, 12 bridges will be built in 2027.", "en",
         [("Ministry of Public Works", "lead")]),
        ("Funds from the Ministry of Public Works will build 12 bridges in 2027.", "en",
         [("Ministry of Public Works", "lead")]),
        ("Bagi Pemkab Kudus, pembangunan 12 embung pada 2027 adalah prioritas.", "id",
         [("Pemkab Kudus", "lead")]),
        ("Bantuan dari Pemerintah Provinsi Jawa Tengah senilai Rp 12 miliar akan disalurkan pada 2027.", "id",
         [("Pemerintah Provinsi Jawa Tengah", "lead")]),
        ("Disnaker akan melatih 40 orang pada 2026.", "id", [("Disnaker", "lead")]),
        ("Dinten Senen badhe dipunbikak 12 posko ing taun 2026.", "jv", []),
        # Something is done to them, or in them; they receive it.
        ("Bantuan bagi Dinas Kesehatan akan disalurkan pada 2027.", "id", []),
        ("Dana kanggo Dinas Kesehatan badhe dipuncairake taun 2027.", "jv", []),
        ("Next year 12 gates will be handed over to the city.", "en", []),
        ("Semua RT akan menerima dana operasional pada 2026.", "id", []),
        ("Setiap puskesmas memperoleh satu ambulans pada 2027.", "id", []),
        ("Every school will receive 20 laptops in 2027.", "en", []),
        # They hope or ask.
        ('"Kami berharap 12 jembatan dibangun pada 2026," kata Camat Ngaglik.', "id", []),
        ("Seluruh puskesmas akan direnovasi pada 2026.", "id", []),
        ("All villages will be connected by 2027.", "en", []),
        ("Di setiap desa akan dibangun 2 posyandu pada 2026.", "id", []),
        ("Kudus akan membangun 12 pasar pada 2026.", "id", []),  # nothing says that it is a place
        ('"Target kami 12 halte selesai pada 2026," kata Kepala Dinas Perhubungan.', "id",
         [("Kepala Dinas Perhubungan", "lead")]),
        ('"We will open 12 clinics in 2026," said Ratna Dewi, Head of the Health Office.', "en",
         [("Head of the Health Office", "lead")]),
        ("Sebanyak 12 halte akan selesai pada 2026, kata Kepala Dinas Perhubungan.", "id", []),
    ],
)  # fmt: skip
def test_who_does_it(text, lang, expected):
    _, (found,) = commitments_of(text, lang=lang)
    assert [(actor.name, actor.role) for actor in found.actors] == expected


@pytest.mark.parametrize(
    ("before", "sentence", "name"),
    [
        ("Kepala Dinas Perhubungan Budi Santoso hadir.",
         "Budi mengatakan pihaknya akan membangun 12 halte pada 2026.",
         "Kepala Dinas Perhubungan Budi Santoso"),
        ("Wali Kota Palung, Hendra Wijaya, hadir.", "Hendra menargetkan 12 halte selesai pada 2026.",
         "Wali Kota Palung, Hendra Wijaya"),
        ("Dinas Perhubungan menata halte.", "Ratih mengatakan ia akan membangun 12 halte pada 2026.",
         "Dinas Perhubungan"),
        ("Pemkab Kudus mendata warga.", "Kudus juga menargetkan 40 halte pada 2026.", "Kudus"),
        ("Dinas Perhubungan hadir.", "Halte itu, kata dia, akan dibuka paling lambat Oktober 2026.", None),
        ("Gubernur Jawa Tengah Ahmad Luthfi hadir.", "Jawa Timur akan menambah 10 kapal pada 2027.", None),
        ("Kepala Dinas Pendidikan Siti Aminah hadir.", "Pendidikan akan menjadi prioritas pada 2027.", None),
        ("Bupati Bogor, Rudy Susmanto, hadir.", "Rudy Hartono akan membuka sekolah pada 2027.", None),
        ("Gubernur Yosef Lelan hadir.", "Yosef menjanjikan 12 puskesmas selesai pada 2026.",
         "Gubernur Yosef Lelan"),
        ("Wali Kota Palung Sri Hartati hadir. Warga di Palung senang.",
         "Palung menargetkan 40 halte pada 2026.",
         "Palung"),
        ("Bupati Siak hadir bersama Kepala Bappeda Siak.", "Siak akan membangun 40 halte pada 2026.", "Siak"),
        ("Bupati Alfian hadir.", "Alfian akan dikunjungi menteri pada 2026.", None),
        ("Wawancara dengan Kepala Dinas Kesehatan Banyujati", "Kami akan melatih 40 kader pada 2026.",
         "Kepala Dinas Kesehatan Banyujati"),
        ("Wawancara dengan Kepala Dinas Kesehatan Banyujati", "Warga bilang, 'kami akan pindah pada 2028'.",
         None),
        ("Rencana Strategis Dinas Pendidikan Kabupaten Kudus",
         "Survei kepada orang tua: 'Kami akan menyekolahkan 12 anak pada 2027,' kata warga.", None),
        ("Warga dan Dinas Kesehatan bertemu. Hujan turun. Mereka pulang. Hari gelap.",
         "Kami akan melatih 40 kader pada 2026.", None),
        ("Direktur Santoso hadir.", "Jalan Santoso akan dibuka pada 2026.", None),
        ("Ketua DPRD Andi Wijaya hadir.", "Warga mengatakan mereka akan pindah pada 2026.", None),
        ("Ketua DPRD Andi Wijaya hadir.", "Para pelaku usaha wajib memasang QRIS pada 2026.",
         "Para pelaku usaha"),
    ],
)  # fmt: skip
def test_who_was_named_before(before, sentence, name):
    document, found = commitments_of(before, sentence)
    assert [actor.name for actor in found[-1].actors] == ([name] if name else [])
    places = [e for e in found[-1].evidence if e.field == "actors.0.name"]
    assert all(document.text[e.start : e.end] == e.text for e in places)


@pytest.mark.parametrize(
    ("before", "sums", "lang", "names"),
    [
        ("Bupati Sleman hadir.", "Anggaran terbagi Rp 5 miliar untuk jalan, Rp 2 miliar untuk taman.", "id",
         [[], []]),
        ("It rained.", "The city will spend Rp 5 billion for roads, Rp 2 billion for parks, the mayor said.",
         "en", [["city"], ["city"]]),
    ],
)  # fmt: skip
def test_two_sums_have_the_actor_of_their_own_sentence(before, sums, lang, names):
    _, found = commitments_of(before, sums, lang=lang)
    assert [[actor.name for actor in one.actors] for one in found] == names
