"""The words by which names of programmes are found, and the known programmes."""

from __future__ import annotations

from docintel.languages.en import cues as english
from docintel.languages.id import cues as indonesian
from docintel.languages.jv import cues as javanese


def _phrases(*groups: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases as tuples of words, the longest first, by their first word."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in {phrase for group in groups for phrase in group}:
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append(parts)
    for options in table.values():
        options.sort(key=lambda parts: (-len(parts), parts))
    return table


#: Official Indonesian, Javanese and English text borrow each other's names: all three are always read.
HEADS = _phrases(indonesian.PROGRAM_HEADS, javanese.PROGRAM_HEADS)
INTRODUCERS = _phrases(indonesian.PROGRAM_INTRODUCERS, javanese.PROGRAM_INTRODUCERS)
PLANS = frozenset(indonesian.PLAN_ACRONYMS)
TAILS = _phrases(english.PROGRAM_TAILS)
LOWER_TAILS = _phrases(english.LOWER_TAILS)
NAMING = _phrases(indonesian.NAMING_WORDS, javanese.NAMING_WORDS, english.NAMING_WORDS)
LAUNCHES = _phrases(indonesian.LAUNCH_VERBS, javanese.LAUNCH_VERBS, english.LAUNCH_VERBS)
LISTS = _phrases(indonesian.LIST_OPENERS, javanese.LIST_OPENERS, english.LIST_OPENERS)
STOPS = indonesian.NAME_STOPS | javanese.NAME_STOPS | english.NAME_STOPS
LIST_HEADS = _phrases(indonesian.PROGRAM_LIST_HEADS, javanese.PROGRAM_LIST_HEADS, english.PROGRAM_LIST_HEADS)
RUNNING = _phrases(indonesian.RUNNING_VERBS, javanese.RUNNING_VERBS, english.RUNNING_VERBS)
AND = frozenset({"dan", "serta", "lan", "saha", "and", "as"})
ORGANISATIONS = frozenset(
    phrase.split()[0] for group in (indonesian, javanese, english) for phrase in group.ORGANISATION_HEADS
)
#: Words of agencies and places that also begin names of programmes: "Program Desa Cerdas".
ALSO_IN_NAMES = frozenset(
    """
    desa kota kabupaten kecamatan kelurahan bank unit kantor lembaga puskesmas city village head center
    centre company tim bidang pusat kutha kitha police provinsi
    """.split()
)
#: What no programme's name begins with.
BODIES = ORGANISATIONS - ALSO_IN_NAMES
#: Tails of buildings, which are no programme where something takes place in them.
PLACE_TAILS = frozenset({"command", "creative"})
#: Budgets are programmes only with their year.
NEEDING_YEARS = frozenset({"apbdes"})
#: Heads that alone, with a capital, are the name of a plan ("Rencana Aksi").
ALONE = frozenset({("rencana", "aksi"), ("quick", "win"), ("quick", "wins")})
#: Heads after which even words without capitals are a name, when they are one of GENERIC_NAMES.
GENERIC_NAMES = (
    "smart city",
    "100 smart city",
    "kota cerdas",
    "kota pintar",
    "smart village",
    "smart regency",
)
#: Heads that are common words unless they have a capital.
CAPITAL_HEADS = frozenset(
    """
    rencana peta ikrar ekosistem dashboard dasbor sistem arsitektur kartu komite satuan
    """.split()
)
#: Heads of one product each: "dan" after such a name begins the next one.
SINGLE_PRODUCTS = frozenset(
    """
    dashboard dasbor ekosistem portal kartu
    """.split()
)
#: Heads of many things; one of these words in the name makes it a programme.
HEADS_IN_NEED: dict[str, frozenset[str]] = {
    "sistem": frozenset(
        """
    informasi elektronik berbasis digital online daring penghubung akuntabilitas peringatan pengaduan
    single
    """.split()
    ),
    "arsitektur": frozenset("pemerintah nasional daerah kota kabupaten provinsi".split()),
}
#: What is named must be one of these, else it may be a person.
NAMED_THINGS = frozenset(
    """
    aplikasi program sistem layanan portal platform inovasi gerakan app application programme system
    service project proyek laman website situs initiative campaign kampanye scheme
    """.split()
)
#: Introducers of so many things that only a name in quotation marks is believed after them.
QUOTED_ONLY = frozenset(
    """
    layanan inovasi laman
    """.split()
)
#: Words that join the parts of one name.
JOINERS = frozenset({"dan", "dan/atau", "of", "and", "for", "the", "menuju", "berbasis", "lan"})
#: What a name with an acronym in brackets begins or ends with when it is a programme and no agency or notion.
DEFINED_HEADS = frozenset(
    """
    sistem identitas program gerakan rencana kartu infrastruktur infrastructure platform portal aplikasi
    bantuan jaminan satu mal makan cek koperasi proyek kampung zona destinasi pemberlakuan rehabilitasi
    penyediaan jaringan layanan pengembangan peningkatan percepatan digital monitoring system national
    gerakan
    """.split()
)
DEFINED_TAILS = frozenset(
    """
    infrastructure system program programme plan project initiative platform strategy scheme prevention
    policy framework elektronik
    """.split()
)
#: What a run of words with capitals begins with when it is a place, a date, a law, a work of art or a notion.
NO_PROGRAM_HEADS = frozenset(
    """
    jawa sumatera sulawesi kalimantan papua nusa bali maluku jalan jl gedung balai aula pendopo pendapa
    ruang alun-alun taman hotel kompleks lapangan stadion masjid gereja pelabuhan bandara stasiun
    terminal undang-undang peraturan perpres perda perbup perwali instruksi keputusan surat januari
    februari maret april mei juni juli agustus september oktober november desember bapak ibu pak bu mas
    mbak haji drs dr ir prof sdr republik negara republic india china japan north south west east
    central monday tuesday wednesday thursday friday saturday sunday january february march may june
    july august october december mr mrs ms law regulation jakarta indonesia asean apbn apbd rapbn rapbd
    hut hari ketua wakil sumber indeks aparatur usaha pendapatan anggaran produk forum rapat musrenbang
    """.split()
)
#: A run of words with capitals behind one of these is a place, a person, a law, a slogan or a date.
BEFORE_OTHERS = frozenset(
    """
    di ke dari ing saking saka dumugi nganti tekan wonten at in from near within across around outside
    oleh dening by with dengan bersama kaliyan karo bareng kepada bagi marang dhateng among between
    warga asal kelahiran wilayah daerah kawasan jalan lereng utara selatan timur barat tengah kidul lor
    wetan kulon petani tani kelompok perwakilan adalah ialah inggih punika tentang visi misi tema
    temanya slogan semboyan kata ujar tutur ucap ungkap jelas imbuh tegas papar terang menurut miturut
    tandas said says told added head director chairman spokesman spokeswoman professor mayor regent
    governor minister secretary chief officer author sebagai dr ir drs sdr pak bu mas mbak bapak ibu
    pimpinan ketua kepala pangarsane pangarsanipun bernama nama asma jenenge istri suami putra putri mantan
    almarhum sosok tokoh penyanyi pewarta wartawan reporter editor penulis kantor gedung masjid hotel
    pantai gunung sungai kali danau pulau the a an of as is are was lingkup setiap para seluruh instansi
    dinas badan lembaga perusahaan grup media koran harian majalah situs penghargaan predikat gelar
    anugerah kompleks stadion lapangan
    """.split()
)
#: Words within long titles: behind a word with a capital and one of these the title goes on.
WITHIN_LONGER = AND | {
    "dalam",
    "untuk",
    "pada",
    "yang",
    "berbasis",
    "secara",
    "for",
    "kangge",
    "atau",
    "or",
    "atas",
}
#: Words that end English names of programmes and works, behind "the".
LAST_AFTER_THE = frozenset(
    """
    fund mall grant network wall dam bridge corridor academy hub transit line card service services
    units movement schools kitchens facility bond loan railway tram compact pact partnership
    """.split()
)
#: By which a sentence opens that something is done by means of a programme.
MEANS = frozenset({"melalui", "lewat", "lumantar", "through", "via", "under"})
#: Of what words the names of islands, provinces and the country are made.
PROVINCES = frozenset(
    """
    aceh sumatera sumatra riau jambi bengkulu lampung bangka belitung banten jawa java bali nusa kalimantan
    borneo sulawesi gorontalo maluku papua indonesia daya pegunungan utara barat selatan timur tengah tenggara
    north west south east central southeast
    """.split()
)
PLACE_HEADS = frozenset(
    """
    desa kota kabupaten kecamatan kelurahan provinsi dusun dhusun kapanewon kalurahan kutha kitha gunung
    kali sungai pantai pulau teluk danau tanjung pendhapa pendapa rw rt kepulauan bumdes bumi karang
    puskesmas plaza united sri new hari bulan ruang rumah instansi bidang pembangunan penduduk teknologi
    presidential personal keuangan pemerintahan audit utilitas non visi misi kabinet bank police
    pembukaan link tabel grafik gambar lampiran pasal ayat bab provinsi regency city village pamarintah
    pemerintah
    """.split()
)
PERSON_HEADS = frozenset(
    """
    sang sri raden kyai kiai gus ning nyai ki kh hj h drg prof dokter ustaz ustadz pendeta romo jenderal
    kolonel letkol mayor kapten kompol akbp brigjen
    """.split()
)
#: Introducers that, without a capital, are no part of a name of several words or of a made one.
NO_PART = frozenset({"aplikasi", "inovasi", "layanan", "laman", "situs", "super app", "superapp", "website"})
#: Places, unless more words say what takes place there: "Pasar Lama", "Pasar Murah Ramadan".
PLACES_ALONE = frozenset({"pasar"})
COMMON_PRODUCTS = frozenset(
    """
    whatsapp facebook instagram tiktok google zoom telegram youtube twitter x android ios windows
    microsoft gojek grab shopee tokopedia play app
    """.split()
)
#: The end of a head that is no part of the name: "program unggulan Bogor Tanpa Plastik".
PRAISE = frozenset({"unggulan", "prioritas"})
#: What is written with capitals and is a technique, or a kind of system.
NOTIONS = frozenset(
    (
        "e-gov", "e-government", "e-commerce", "e-mail", "e-money", "e-learning", "e-book", "e-katalog",
        "single sign on", "single sign-on", "big data", "internet of things", "artificial intelligence",
        "cloud computing", "machine learning", "open data", "super app", "information system",
        "management information system", "sistem informasi", "google cloud", "wi-fi", "command center",
        "command centre", "control room",
    )
)  # fmt: skip
#: Words that begin or end names of services, applications and works, and names of nothing else.
FIRST_MARKS = frozenset({"trans", "griya", "gerakan", "inpres", "e-government"})
LAST_MARKS = frozenset({"app", "gratis", "csirt", "service", "go", "today", "siaga", "mobile"})
#: Works: their names stand anywhere in a sentence.
WORKS = frozenset({"bendungan", "waduk", "embung", "jembatan", "tpst", "spam", "tol"})
#: Days, with which names of movements begin ("Jumat Bersih"), and what makes them days again.
DAYS = frozenset("senin selasa rabu kamis jumat sabtu minggu".split())
OF_DAYS = frozenset("kliwon legi pon wage pahing paing pagi siang sore malam wib wita wit".split())
#: What is a kind of programme and no name: "Program Prioritas".
KINDS = frozenset(
    """
    prioritas unggulan strategis utama daerah nasional pembangunan pemerintah kerja studi tersebut
    kegiatan sub
    """.split()
)
#: "Smart" before one of these is a dimension, the notion itself, or a device.
AFTER_SMART = frozenset(
    """
    city cities governance government economy branding living society environment mobility people tv
    phone card
    """.split()
)
#: Places that are built: a programme when the title of the document speaks of one.
FACILITIES = frozenset(
    """
    rsup rsud sekolah kampung kartu koperasi rumah bis bus bandara pelabuhan stasiun terminal jembatan
    bendungan waduk tol lrt mrt brt krl tpa tpst spam stadion rusun embung tanggul kilang smelter pltu
    plts pltsa
    """.split()
)


#: What is explained by an acronym and begins or ends with one of these is an agency or a notion.
UNDEFINED_HEADS = frozenset(
    """
    ibu rapat aparatur usaha indeks pendapatan anggaran produk peraturan perangkat organisasi focus memorandum
    nota tenaga sumber teknologi angka nilai indikator uang pajak dana alokasi barang surat nomor
    kekerasan anak anggota calon pegawai guru ruang rumah air gas liquefied corporate key gross tingkat
    satuan kelompok lembaga pejabat unit tempat daftar standar standard electronic information
    artificial internet chief human frequently non-governmental kawasan wilayah daerah upah harga hak
    pemutusan orang penyandang bahan bakar infeksi demam tuberkulosis pekerja buruh kerangka focus
    kepala sekretaris wakil ketua analisis kajian persatuan ikatan himpunan asosiasi forum majelis
    partai perhimpunan konfederasi dewan rancangan musyawarah gabungan perguruan sarana kendaraan
    kecerdasan keluarga masyarakat warga penerima bukan tindak pekerjaan koordinator penanggung
    perusahaan badan pertambangan daya dokumen naskah ujian sekolah-menengah angkatan laporan tugas
    pokok
    """.split()
)
UNDEFINED_TAILS = frozenset(
    """
    agency ministry board council authority commission committee association bureau organization
    organisation union bank office discussion understanding indicator indicators index ratio product
    intelligence things officer capita resources enterprises businesses government responsibility design
    study television panel camera forum university institute corporation emissions partnership
    """.split()
)
