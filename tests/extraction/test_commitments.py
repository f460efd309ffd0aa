import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.errors import ModelError
from docintel.extraction import weights
from tests.extraction.documents import commitments_of

#: text, language, [(status, start year, end year)]; the documents are of 10 March 2025.
PROMISES = [
    ("Kominfo akan memilih 50 kota pada tahun 2026.", "id", [("planned", 2026, 2026)]),
    ("Tim dari pemerintah pusat bakal mendampingi para petugas operator.", "id", [("planned", None, None)]),
    ("Pemkot menargetkan sampah yang terolah mencapai 35 persen pada 2027.", "id", [("planned", 2027, 2027)]),
    ("Pemerintah Kota telah memasang 40 titik wifi gratis pada tahun 2023.", "id", [("done", 2023, 2023)]),
    ("3. Peraturan Daerah Nomor 5 Tahun 2014 tentang Tata Ruang Wilayah akan direvisi pada tahun 2026.", "id",
     [("planned", 2026, 2026)]),
    ("1. Peraturan Bupati Nomor 12 Tahun 2025 tentang SPBE ditetapkan pada Maret 2025 dan diterapkan di "
     "40 desa pada 2026.", "id", [("planned", 2025, 2025), ("planned", 2026, 2026)]),
    ("Gerakan diselenggarakan bertahap, dan diharapkan pada tahun 2025 ada 100 kota teladan.", "id",
     [("planned", 2025, 2025)]),
    ("Gerakan diselenggarakan pada tahun 2025 di 100 kota, yang diharapkan menjadi teladan.", "id",
     [("done", 2025, 2025)]),
    ("Pemkot akan membangun 12 pasar pada 2026, antara lain:", "id", [("planned", 2026, 2026)]),
    ("Pemkot menyampaikan arah kebijakan tahun 2026-2028, diantaranya tahun 2026 akan dibangun pasar.", "id",
     [("planned", 2026, 2026)]),
    ("Pengadaan bus listrik wisata dibatalkan pada tahun 2024.", "id", [("dropped", 2024, 2024)]),
    ("Pembangunan terminal yang dijadwalkan rampung pada 2024 molor.", "id", [("missed", 2024, 2024)]),
    ("Kepala Daerah diamanatkan menetapkan Arsitektur SPBE paling lambat tahun 2026.", "id",
     [("planned", 2026, 2026)]),
    ("Pemerintah Daerah harus membuat roadmap yang berlaku hingga 25 tahun ke depan.", "id",
     [("planned", 2025, 2050)]),
    ("Bidang E-Government sesarengan kaliyan Bidang Informatika nindakaken koordinasi Smart City "
     "Taun 2025.", "jv",
     [("done", 2025, 2025)]),
    ("Dinas Kesehatan badhe ngrampungaken pitung puskesmas ing taun 2026.", "jv", [("planned", 2026, 2026)]),
    ("Desa nargetake 12 ton sampah ing taun 2027.", "jv", [("planned", 2027, 2027)]),
    ("Taun ngarep desa arep mbangun wolung menara.", "jv", [("planned", 2026, 2026)]),
    ("Pamarentah sampun masang 45 lampu dalan.", "jv", [("done", None, None)]),
    ("Bis listrik kanthi ragad Rp 21 milyar badhe dipuntumbas ing warsa "
     "2027.", "jv", [("planned", 2027, 2027)]),
    ("The city will open 18 cashless markets by 2027.", "en", [("planned", 2027, 2027)]),
    ("The Ministry of Environment has proposed a charge of Rp. 500 per bag.", "en", [("done", None, None)]),
    ("The programme was scrapped in 2024 after the budget was cut.", "en", [("dropped", 2024, 2024)]),
    ("From 1 January 2026 supermarkets may no longer hand out plastic "
     "bags.", "en", [("planned", 2026, 2026)]),
    ("Sampai dengan tahun 2028 seluruh pasar sudah menerapkan pembayaran nontunai.", "id",
     [("planned", None, 2028)]),
    ("Hingga tahun 2023 seluruh pasar sudah menerapkan pembayaran nontunai.", "id", [("done", None, 2023)]),
    ("Ngantos taun 2028 sedaya peken sampun ngetrapaken QRIS.", "jv", [("planned", None, 2028)]),
    ("Pemkot tidak akan menambah gedung, tetapi akan membangun dua pasar pada 2027.", "id",
     [("planned", 2027, 2027)]),
    ("The city will not only plant trees but build 20 parks by 2027.", "en", [("planned", 2027, 2027)]),
    ("Over the next five years the agency plans to train 500 volunteers.", "en", [("planned", 2025, 2030)]),
    ("Produksi padi dipatok 310 ribu ton pada 2029.", "id", [("planned", 2029, 2029)]),
    ("Pengukuran ulang akan kami serahkan ke perguruan tinggi.", "id", [("planned", None, None)]),
    ("Janji insentif tahun 2023 tidak jadi karena anggarannya defisit.", "id", [("dropped", 2023, 2023)]),
    ("Target itu seharusnya tercapai pada tahun 2023.", "id", [("missed", 2023, 2023)]),
    ("Peta jalan akan disusun pemkot pada tahun 2026.", "id", [("planned", 2026, 2026)]),
    ("Pemkab mengusulkan 45 formasi pranata komputer pada tahun 2026.", "id", [("planned", 2026, 2026)]),
    ("Semula pemkot mematok 820 ribu penerima pada 2029.", "id", [("planned", 2029, 2029)]),
    ("1.150 griya badhe pikantuk sambetan toya tanpa ragad.", "jv", [("planned", None, None)]),
    ("Jaringan internet ingkang kedahipun dados ing taun 2024 dereng saged rampung.", "jv",
     [("missed", 2024, 2024)]),
    ("The new market is under construction and should take its first boats in April 2026.", "en",
     [("planned", 2026, 2026)]),
    ("The council should have built 12 parks in 2024.", "en", [("missed", 2024, 2024)]),
    ("Kini target itu diundur ke 2027.", "id", [("planned", 2027, 2027)]),
    ("Jembatan yang dijanjikan rampung pada 2024 ditunda hingga 2027.", "id", [("missed", 2024, 2027)]),
    ("Setiap desa seharusnya dibangun 2 posyandu pada 2027.", "id", [("planned", 2027, 2027)]),
    ("Jembatan itu seharusnya sudah dibangun pada 2023.", "id", [("missed", 2023, 2023)]),
    ("Di Wanasari 12 RW sudah terpasang, 20 lagi menyusul 2026.", "id",
     [("done", None, None), ("planned", 2026, 2026)]),
    ("Samangke sampun wonten 18 kelompok, 30 malih badhe nututi ing taun 2026.", "jv",
     [("done", None, None), ("planned", 2026, 2026)]),
    ("It has hired four technicians, and another two will follow in 2026.", "en",
     [("done", None, None), ("planned", 2026, 2026)]),
    ("Pusat data dijadwalkan mulai tahun 2026 dengan pagu Rp 18 miliar dan selesai pada tahun 2027.", "id",
     [("planned", 2026, 2027)]),
    ("Anggaran jalan dipatok Rp 5 miliar, sedangkan anggaran jembatan Rp 3 miliar.", "id",
     [("planned", None, None), ("planned", None, None)]),
    ("The public works office intended to start the ring road in 2023.", "en", [("missed", 2023, 2023)]),
    ("Pada 2026 disiapkan Rp 5 miliar untuk jalan, Rp 2 miliar untuk taman, dan Rp 7 juta untuk bibit.", "id",
     [("planned", 2026, 2026)] * 3),
    ("Ing taun 2026 dipuncawisaken Rp 5 milyar kangge margi lan Rp 2 milyar kangge saluran.", "jv",
     [("planned", 2026, 2026)] * 2),
    ("The city set aside Rp 5 billion for roads and Rp 2 billion for drains.", "en",
     [("done", None, None)] * 2),
    ("Pemkot menganggarkan Rp 5 miliar untuk jalan dan Rp 2 miliar untuk drainase pada 2026.", "id",
     [("planned", 2026, 2026)]),
    ("Dewan mengusulkan dua halte tambahan di Terminal Mangkang.", "id", [("done", None, None)]),
    ("By 2031 there will be 60 kilometres of lanes.", "en", [("planned", 2031, 2031)]),
    ("By March 2027 the city will open 12 clinics.", "en", [("planned", 2027, 2027)]),
    ("Four more are being set up and should be ready in August.", "en", [("planned", 2025, 2025)]),
    ("Pambangunanipun kawiwitan Juni 2026 lan katargetaken rampung ing pungkasan taun 2027.", "jv",
     [("planned", 2026, 2027)]),
    ("The earlier plan of 2019 promised 30 kilometres of lanes by 2024.", "en", [("planned", 2024, 2024)]),
    ("Taman remaja akhirnya dibuka lagi per 10 Februari 2025 setelah direnovasi.", "id",
     [("done", 2025, 2025)]),
    ("Pada 2026 pemkot menganggarkan Rp 5 miliar dari APBD dan Rp 2 miliar dari APBN untuk pasar.", "id",
     [("planned", 2026, 2026)]),
    ("Pemkot telah membayar Rp 5 miliar untuk jalan, sedangkan Rp 2 miliar untuk taman akan dibayar nanti.",
     "id", [("done", None, None), ("planned", None, None)]),
    ("Pemkot sudah membayar Rp 5 miliar untuk jalan, tetapi Rp 1 miliar untuk lampu dibatalkan.", "id",
     [("done", None, None), ("dropped", None, None)]),
    ("DPRD menyetujui Rp 5 miliar untuk jalan dan menolak Rp 2 miliar untuk taman.", "id",
     [("done", None, None)]),
    ("DPRD menyetujui Rp 5 miliar untuk jalan, Rp 2 miliar untuk mobil dinas ditolak.", "id",
     [("done", None, None), ("dropped", None, None)]),
    ("Dari APBD 2026 tersedia Rp 5 miliar untuk jalan, dari APBN Rp 2 miliar untuk jembatan.", "id",
     [("planned", 2026, 2026)]),
    ("Jembatan itu seharusnya sudah selesai pada 2023.", "id", [("missed", 2023, 2023)]),
    ("Kreteg punika kedahipun sampun rampung ing taun 2023.", "jv", [("missed", 2023, 2023)]),
    ("Desa janji nambah lampu 45 iji.", "jv", [("planned", None, None)]),
    # What will be, told later.
    ("Ubico would begin weekly collection of soft plastics in April 2027.", "en", [("planned", 2027, 2027)]),
    ("The village undertook to dig 12 wells in 2026.", "en", [("planned", 2026, 2026)]),
    ("Pengguna tahun lalu hanya 6.200, padahal target kami 15.000.", "id", [("missed", 2024, 2024)]),
    ("The district would not reach 40 parks by 2030, the commitment made in 2018.", "en",
     [("planned", 2030, 2030)]),
    # Who has a number of things has them now.
    ("The city has 14 clinics and will add 3 in 2027.", "en", [("planned", 2027, 2027)]),
    ("The district has four schools and plans 5 more by 2028.", "en", [("planned", 2028, 2028)]),
    ("Kota ini memiliki 14 puskesmas dan akan menambah 3 pada 2027.", "id", [("planned", 2027, 2027)]),
    ("Desa nduwe 14 pompa lan bakal nambah 3 ing taun 2027.", "jv", [("planned", 2027, 2027)]),
    ("Pada 2029 kota ini memiliki 14 puskesmas.", "id", [("planned", 2029, 2029)]),
    ("Peserta: 200 petani akan dilatih Dinas Pertanian pada 2026.", "id", [("planned", 2026, 2026)]),
    ("Present: the mayor, who will open 3 parks in 2027.", "en", [("planned", 2027, 2027)]),
    # Indicators of a plan read like statistics.
    ("Persentase penduduk yang terlayani air bersih mencapai 98 persen pada tahun 2029.", "id",
     [("planned", 2029, 2029)]),
    ("Pada akhir 2029 inflasi daerah sebesar 2,5 persen.", "id", [("planned", 2029, 2029)]),
    ("Pada tahun 2029 PDRB per kapita Kudus mencapai Rp 60 juta.", "id", [("planned", 2029, 2029)]),
    ("Anggaran pengendalian inflasi daerah 2025 sebesar Rp 12 miliar.", "id", [("planned", 2025, 2025)]),
    ("Bantuan bagi penduduk yang kehilangan rumah sebesar Rp 12 miliar pada 2027.", "id",
     [("planned", 2027, 2027)]),
    ("Upah minimum 2027 sebesar Rp 2,5 juta ditetapkan Pemkab.", "id", [("planned", 2027, 2027)]),
    # Thanks and definitions that say how much is done.
    ("Puji syukur, Pemkab Kudus pada 2027 akan membangun 12 embung.", "id", [("planned", 2027, 2027)]),
    ("Alhamdulillah, tahun 2024 kita berhasil membangun 12 embung.", "id", [("done", 2024, 2024)]),
    ("Tahun 2027 merupakan tahap pertama pembangunan 12 embung senilai Rp 12 miliar.", "id",
     [("planned", 2027, 2027)]),
    ("Kebijakan tahun 2027 adalah suatu program pembangunan 12 embung.", "id", [("planned", 2027, 2027)]),
]  # fmt: skip
NO_PROMISES = [
    ("Badan Pusat Statistik mencatat inflasi kota pada Oktober 2025 sebesar 2,8 persen.", "id"),
    ("Pekerja formal pada tahun 2025 sebesar 9,32 juta orang dan informal 9,47 juta orang.", "id"),
    ("Puji syukur kami panjatkan karena Renja Tahun 2026 untuk 5 (lima) tahun telah selesai disusun.", "id"),
    ("We do not promise that the whole fleet will be electric by 2027.", "en"),
    ("BPS nyathet inflasi ing taun 2025 ngantos 2,8 persen.", "jv"),
    ("Statistics Indonesia recorded inflation of 2.8 percent in 2025.", "en"),
    ("Membaiknya ekonomi dunia tentu saja akan memberikan dampak positif bagi daerah.", "id"),
    ("Puji dan syukur kami panjatkan karena Rencana Kerja Tahun 2026 telah selesai disusun.", "id"),
    ("Visi merupakan rumusan umum mengenai keadaan yang ingin dicapai dinas pada tahun 2028.", "id"),
    ("Tahun 2026 merupakan rencana tahun ke empat dari pelaksanaan RPJMD Provinsi.", "id"),
    ("Peserta: 200 petani dari 12 desa, 4 Maret 2026", "id"),
    ("Kota ini memiliki 14 puskesmas.", "id"),
    ("A levy would raise Rp 5 billion.", "en"),
    ("Minutes of the meeting held on Thursday, 16 October 2025, 7.00 – 9.48 pm", "en"),
    ("By Farah Nabila, Jakarta, 12 March 2025", "en"),
    ("At present the city has 14 kilometres of cycle lanes.", "en"),
    ("3. What we will build", "en"),
    ("Sing rawuh: 42 warga, Pak Lurah Hartono, Mbak Yanti saka Dinas Lingkungan Hidup.", "jv"),
    ("a. bahwa timbulan sampah Kota Mangunraya pada tahun 2024 mencapai 612 ton per hari;", "id"),
    ("Rencana aksi tahun 2026 terdiri atas tiga program, yaitu:", "id"),
    ("Target yang ditetapkan untuk tahun 2026 antara lain:", "id"),
    ("Common Goals 2026:", "en"),
    ("Tidak ada Rp 5 miliar untuk jalan dan Rp 2 miliar untuk drainase.", "id"),
    ("Tanpa itu, kita akan susah bergerak.", "id"),
    ("Pembangunan IKN terancam bakal molor.", "id"),
    ("Apakah pemerintah akan membangun terminal pada 2027?", "id"),
    ("Jumlah penduduk pada tahun 2023 tercatat 812.460 jiwa.", "id"),
    ("Smart city merupakan suatu keadaan di mana teknologi digunakan secara cerdas.", "id"),
    ("Pemkab baru saja menyabet penghargaan pada akhir 2017.", "id"),
    ("Pegawai yang akan bertugas mengikuti arahan pimpinan.", "id"),
    ("Tabel 3.1 Target Kinerja Program Smart City Tahun 2025–2029", "id"),
    (
        "15. Peraturan Daerah Provinsi Jawa Barat Nomor 12 Tahun 2008 tentang Pengelolaan Keuangan Daerah "
        "(Lembaran Daerah Tahun 2008 Nomor 11 Seri E, Tambahan Lembaran Daerah Nomor 47);",
        "id",
    ),
    (
        "2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa "
        "kali, terakhir dengan Undang-Undang Nomor 9 Tahun 2015;",
        "id",
    ),
    ("3. Peraturan Daerah Nomor 5 Tahun 2014 tentang Barang Daerah yang dikuasai pihak lain;", "id"),
    (
        "Mengingat : 1. Undang-Undang Nomor 16 Tahun 1950 tentang Pembentukan Daerah Kota Besar sebagaimana "
        "telah diubah dengan Undang-Undang Nomor 13 Tahun 1954;",
        "id",
    ),
    (
        "Maka yang menjadi prioritas pembangunan tahun 2027 dengan tema kemandirian masyarakat meliputi :",
        "id",
    ),
    ("Tabel T-C.27 Rencana Program dan Pendanaan Dinas Perhubungan Lerengsari Tahun 2026-2030", "id"),
    ("Lampiran II Rencana Program yang akan dilaksanakan Tahun 2026-2030", "id"),
    (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Tahun 2014 "
        "Nomor 244).",
        "id",
    ),
    ("Taun 2022 banjir gedhe ngelebi 1.940 omah.", "jv"),
    ("Kula mboten saged ngangge hape.", "jv"),
    ("Pemerintah tidak akan menambah proyek baru pada tahun 2027.", "id"),
    ("Pamarentah ora bakal nambah proyek anyar ing taun 2027.", "jv"),
    ("The government will not add new projects in 2027.", "en"),
    ("*Update 3/4/2024: a reader pointed out that the city will build 20 parks by 2027.", "en"),
    ("**Update 3 April 2025:** the city will build 20 parks by 2027.", "en"),
    ("Ralat: pemkot akan membangun 20 taman pada 2027.", "id"),
    ("Apa desa arep mbangun dalan?", "jv"),
    ("Will the plastic bag levy tackle the waste problem?", "en"),
    ("A levy on plastic bags can be imposed to change behaviour.", "en"),
    ("Plastic waste is a problem for the environment.", "en"),
    ("Nanti kita secara bersama-sama menyesuaikan diri.", "id"),
    ("The city should stop issuing permits.", "en"),
]


@pytest.mark.parametrize(("text", "lang", "expected"), PROMISES)
def test_promises(text, lang, expected):
    _, found = commitments_of(text, lang=lang)
    assert [(c.status, c.start_year, c.end_year) for c in found] == expected


@pytest.mark.parametrize(("text", "lang"), NO_PROMISES)
def test_what_promises_nothing(text, lang):
    _, found = commitments_of(text, lang=lang)
    assert [c.quote for c in found] == []


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Kondisi eksisting koperasi pada tahun 2026 sebagai berikut:", []),
        ("Existing conditions of the cooperatives in 2026:", []),
        ("Target koperasi pada tahun 2026:", ["1. Aset: Rp 50.410.074.471", "2. Anggota: 5.974.375 orang"]),
    ],
)
def test_a_list_of_how_things_are_promises_nothing(lead, expected):
    items = ("1. Aset: Rp 50.410.074.471", "2. Anggota: 5.974.375 orang")
    _, found = commitments_of(lead, *items, kinds=("paragraph", "list_item", "list_item"), published=None)
    assert [c.quote for c in found] == expected


def test_the_year_of_a_comparison_is_none_of_what_is_promised():
    _, (found,) = commitments_of("Pemkot akan menambah lebih banyak taman dibandingkan dengan tahun 2024.")
    assert (found.start_year, found.end_year) == (None, None)


def test_one_sentence_with_four_years_holds_four_commitments():
    _, found = commitments_of(
        "Tahun 2026 dilakukan juga pengembangan smart economy dan smart living, 2027 akan dilakukan "
        "pengembangan "
        "smart people, pada tahun 2028 pengembangan smart government dan tahun 2029 optimalisasi "
        "menuju smart city."
    )
    assert [(c.start_year, c.dimensions) for c in found] == [
        (2026, ("economy", "living")),
        (2027, ("society",)),
        (2028, ("governance",)),
        (2029, ()),
    ]
    assert found[2].quote == "pada tahun 2028 pengembangan smart government"


def test_values_that_rise_are_parted_by_their_years():
    _, found = commitments_of(
        "Pemkot menargetkan angka itu naik dari 22 persen pada tahun 2024 menjadi 35 persen pada "
        "2026, 50 persen "
        "pada 2028, dan 70 persen pada 2030."
    )
    assert [(c.start_year, c.targets[-1].text, c.targets[-1].value) for c in found] == [
        (2026, "35 persen", "35"),
        (2028, "50 persen", "50"),
        (2030, "70 persen", "70"),
    ]


def test_a_list_of_years_is_one_commitment():
    _, found = commitments_of("Simulasi evakuasi akan digelar pada tahun 2025, 2027, dan 2029.")
    assert [(c.start_year, c.end_year) for c in found] == [(2025, 2029)]


def test_what_a_commitment_says():
    text = (
        "Program Desa Terang Sinyal dimulai. Dinas Komunikasi dan Informatika bersama Bappeda akan "
        "membangun 12 menara "
        "dengan anggaran Rp 2,5 miliar pada tahun 2026."
    )
    _, found = commitments_of(text)
    last = found[-1]
    assert [(a.name, a.role) for a in last.actors] == [
        ("Dinas Komunikasi dan Informatika", "lead"), ("Bappeda", "partner"),
    ]  # fmt: skip
    assert [(t.text, t.value, t.unit, t.year) for t in last.targets] == [("12 menara", "12", "menara", 2026)]
    assert [(a.text, a.amount, a.currency, a.year) for a in last.amounts] == [
        ("Rp 2,5 miliar", "2500000000", "IDR", 2026),
    ]  # fmt: skip
    assert last.program == "Program Desa Terang Sinyal"
    assert last.activity is not None
    assert last.activity.startswith("akan membangun 12 menara")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Angka kemiskinan turun dari 11,8 persen menjadi 9,5 persen pada 2026.", "Angka kemiskinan turun"),
        ("Indeks pemerintahan digital (SPBE) naik menjadi 3,8 persen pada 2026.",
         "Indeks pemerintahan digital (SPBE) naik"),
        ("Sementara itu, indeks yang kini 2,87 ditargetkan mencapai 9,5 persen pada 2026.",
         "indeks yang kini 2,87 ditargetkan"),
    ],
)  # fmt: skip
def test_neither_the_comma_of_a_number_nor_brackets_part_an_indicator(text, indicator):
    _, (found,) = commitments_of(text)
    assert found.targets[-1].indicator == indicator


@pytest.mark.parametrize(
    ("above", "status"),
    [("Langkah pemerintah kota:", "planned"), ("LAPORAN KINERJA DINAS KOMINFO TAHUN 2024", "done")],
)
def test_an_item_that_begins_with_its_verb_is_to_be_done_but_in_a_report(above, status):
    _, found = commitments_of(above, "1. Melatih 1.200 perangkat desa", kinds=("heading", "list_item"))
    assert [c.status for c in found] == [status]


@pytest.mark.parametrize(
    ("before", "sentence", "lang", "actor"),
    [
        ("The agency built 12 clinics.", "Its head said they will build 40 more in 2027.", "en", "agency"),
        ("The agency built 12 clinics.", "Residents said they will move 40 houses in 2027.", "en", None),
        ("Dinas PU membangun 12 embung.",
         "Sumarno mengatakan mereka akan membangun 30 km jalan pada 2027.", "id", "Dinas PU"),
        ("Dinas PU membangun 12 embung.", "Warga mengatakan mereka akan pindah pada 2027.", "id", None),
    ],
)  # fmt: skip
def test_they_are_the_agency_but_where_many_speak(before, sentence, lang, actor):
    _, found = commitments_of(f"{before} {sentence}", lang=lang)
    assert [a.name for a in found[-1].actors] == ([] if actor is None else [actor])


@pytest.mark.parametrize(
    ("text", "lang", "activity"),
    [
        ("KUDUS, 3 Maret 2025 – Pembangunan 12 embung molor hingga Oktober.", "id",
         "Pembangunan 12 embung molor hingga Oktober"),
        ("Namun pembangunan 12 embung molor hingga Oktober.", "id",
         "pembangunan 12 embung molor hingga Oktober"),
        ("5. The proposal to rename 12 streets was dropped in 2025.", "en",
         "The proposal to rename 12 streets was dropped in 2025"),
    ],
)  # fmt: skip
def test_what_is_not_done_is_told_without_dateline_number_and_joining_words(text, lang, activity):
    document, (found,) = commitments_of(text, lang=lang)
    assert found.activity == activity
    assert_evidence_holds(document, [found])


def test_a_pronoun_takes_the_actor_before_it():
    _, found = commitments_of(
        "Dinas Kesehatan membuka layanan pada 2025. Pihaknya akan menambah 14 petugas pada 2026."
    )
    assert [[a.name for a in c.actors] for c in found] == [["Dinas Kesehatan"], ["Dinas Kesehatan"]]


def test_a_yearly_series_has_its_indicator_and_programme():
    _, found = commitments_of(
        "1. PROGRAM PENGELOLAAN BARANG MILIK DAERAH",
        "Indikator : Persentase Penambahan Nilai Aset Tetap",
        "Target Tahun",
        "2026 : 2,56%",
        "2027 : 2,65%",
        kinds=("heading",),
    )
    assert [(c.start_year, c.targets[0].text, c.targets[0].value, c.targets[0].unit) for c in found] == [
        (2026, "2,56%", "2.56", "%"),
        (2027, "2,65%", "2.65", "%"),
    ]
    assert {c.targets[0].indicator for c in found} == {"Persentase Penambahan Nilai Aset Tetap"}
    assert {c.program for c in found} == {"PROGRAM PENGELOLAAN BARANG MILIK DAERAH"}
    assert found[0].context == ("1. PROGRAM PENGELOLAAN BARANG MILIK DAERAH",)


def test_a_series_under_a_budget_is_money():
    _, found = commitments_of(
        "PAGU ANGGARAN 2026-2027\n2026 : 125.983.078.817\n2027 : 138.375.475.827",
    )
    assert [(c.amounts[0].amount, c.amounts[0].year) for c in found] == [
        ("125983078817", 2026), ("138375475827", 2027),
    ]  # fmt: skip


def test_missions_take_the_years_of_their_plan():
    _, found = commitments_of(
        "Ditetapkan dua misi pembangunan Kota Batam Tahun 2025-2029 sebagai berikut:",
        "1. BATAM SEHAT melalui pemerataan layanan kesehatan.",
        "2. BATAM HIJAU melalui pengelolaan sampah dan ruang terbuka hijau.",
        "Paragraf lain menyusul.",
        kinds=("paragraph", "list_item", "list_item", "paragraph"),
    )
    missions = [c for c in found if c.program]
    assert [(c.program, c.start_year, c.end_year, c.dimensions) for c in missions] == [
        ("BATAM SEHAT", 2025, 2029, ("living",)),
        ("BATAM HIJAU", 2025, 2029, ("environment",)),
    ]


def test_items_of_a_list_take_the_year_above_it():
    _, found = commitments_of(
        "Taun 2026",
        "1. Mbangun lapangan olahraga, ragad Rp 210 yuta.",
        "2. Nandur 3.000 wit ing pinggir kali.",
        kinds=("heading", "list_item", "list_item"), lang="jv",
    )  # fmt: skip
    assert [c.start_year for c in found] == [2026, 2026]


def test_an_event_without_a_year_is_of_the_documents_day():
    _, found = commitments_of(
        "Batam, 10 Maret 2025", "Pemerintah Kota Batam resmi meluncurkan aplikasi Sedulur."
    )
    assert [(c.status, c.start_year) for c in found] == [("done", 2025)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Dinas Pendidikan akan merekrut 380 guru pada April mendatang.", 2025),
        ("Dinas Pendidikan akan merekrut 380 guru pada Januari.", 2026),
        ("Dinas Pendidikan telah merekrut 380 guru pada Desember.", 2024),
        ("Dinas Pendidikan akan merekrut 380 guru.", None),
    ],
)
def test_a_month_without_a_year_is_the_next_or_the_last_one(text, year):
    document, found = commitments_of("Batam, 10 Maret 2025", text)
    assert [c.start_year for c in found] == [year]
    assert_evidence_holds(document, found)


def test_an_aim_without_a_year_takes_that_of_the_aim_before_it():
    _, found = commitments_of(
        "Presiden menargetkan Nusantara menjadi ibu kota politik pada 2028. Rapat digelar tahun ini. "
        "Persentase hunian yang layak mencapai 50%."
    )
    assert found[-1].quote == "Persentase hunian yang layak mencapai 50%."
    assert (found[-1].start_year, found[-1].targets[0].text) == (2028, "50%")


def test_a_doubt_in_a_subordinate_clause_is_none():
    _, found = commitments_of(
        "The Ministry of Transport will introduce road pricing by 2027, although the tender was "
        "cancelled twice.",
        lang="en",
    )
    assert [(c.status, c.start_year) for c in found] == [("planned", 2027)]


def test_damaged_money_is_read():
    _, found = commitments_of("Biaya kegiatan Rp.2.150.OOO.OOO,- bersumber dari APBD.")
    assert [(a.text, a.amount) for a in found[0].amounts] == [("Rp.2.150.OOO.OOO,-", "2150000000")]


def test_an_arrow_leads_to_the_target():
    _, (found,) = commitments_of("- Wisatawan 210 ribu -> 500 ribu (2027)", kinds=("list_item",))
    assert [(t.text, t.value, t.year) for t in found.targets] == [("500 ribu", "500000", 2027)]


def test_the_number_in_a_name_is_no_target():
    _, found = commitments_of("Kominfo akan memperluas Gerakan Menuju 100 Smart City pada 2026.")
    assert found[0].targets == ()


def test_the_year_of_a_saying_is_none_of_the_promise():
    _, found = commitments_of("“Kami akan membangun 12 menara,” kata Wali Kota Batam, Senin (10/3/2025).")
    assert [(c.start_year, c.end_year) for c in found] == [(None, None)]


def test_a_heading_names_the_dimension_of_what_stands_below():
    _, found = commitments_of(
        "Smart Living", "Pemerintah akan membuka 12 posko pada tahun 2026.", kinds=("heading", "paragraph")
    )
    assert [c.dimensions for c in found] == [("living",)]
    assert found[0].context == ("Smart Living",)


@pytest.mark.parametrize("kind", ["boilerplate", "header", "footer"])
def test_nothing_silent_is_read(kind):
    _, found = commitments_of("Pemerintah akan membangun 12 menara pada 2026.", kinds=(kind,))
    assert found == ()


def test_ids_are_stable_and_differ():
    text = "Kominfo akan memilih 50 kota pada tahun 2026. Kominfo akan melatih 80 guru pada tahun 2027."
    _, one = commitments_of(text)
    _, other = commitments_of(text)
    assert [c.id for c in one] == [c.id for c in other]
    assert len({c.id for c in one}) == len(one) == 2


def assert_evidence_holds(document, found):
    for commitment in found:
        assert commitment.quote in document.text
        assert 0 < commitment.confidence <= 1
        fields = {evidence.field for evidence in commitment.evidence}
        assert "quote" in fields
        for evidence in commitment.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text
            assert evidence.text
        for name in ("program", "activity", "start_year", "end_year"):
            assert (getattr(commitment, name) is not None) == (name in fields), name
        for name, part in (("actors", "name"), ("targets", "text"), ("amounts", "text")):
            for position in range(len(getattr(commitment, name))):
                assert f"{name}.{position}.{part}" in fields
        for position in range(len(commitment.dimensions)):
            assert f"dimensions.{position}" in fields


WORDS = st.sampled_from(
    "akan telah pada tahun 2026 2027 2024 Rp 2,5 miliar 35 persen Program Kota Sehat smart living "
    "Dinas Kesehatan , . "
    "dan menjadi mencapai target : \n 1. 2026: (SPBE) Bappeda bersama hingga 5 tahun ke depan ? "
    '" ” molor badhe will'.split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from(["id", "jv", "en"]))
def test_every_value_has_its_place(words, lang):
    document, found = commitments_of(" ".join(words), lang=lang)
    assert_evidence_holds(document, found)


@pytest.mark.parametrize(
    "text",
    [
        "kata " * 10_000,
        "akan membangun 12 menara pada tahun 2026 dan " * 2_000,
        "PROGRAM KOTA SEHAT " * 3_000,
        "2026, " * 5_000,
        "(SPBE) " * 5_000,
        "Sistem Informasi (SI) aplikasi Baru Rp 2 " * 2_000,
        "\n".join(["2026 : 94,63%"] * 2_000),
        "\x00\ufffd I l1 0O0 ~~ " * 2_000,
    ],
    ids=["plain", "promise", "capitals", "years", "acronyms", "names", "series", "noise"],
)
def test_a_sentence_of_any_length_is_read(text):
    document, found = commitments_of(f"Kominfo akan memilih 50 kota pada tahun 2026.\n\n{text}")
    assert found
    assert_evidence_holds(document, found[:50])


def test_what_is_said_with_a_year_and_a_number_is_sure():
    _, found = commitments_of("Kominfo akan memilih 50 kota pada tahun 2026.")
    assert found[0].confidence > 0.9


def test_the_numbers_of_articles_are_no_targets():
    _, found = commitments_of(
        "Sesuai Undang Undang Dasar (UUD) 1945 Pasal 28 D ayat (1) dan (2), pemkot "
        "akan melatih 50 guru pada 2027."
    )
    assert [(c.start_year, c.end_year) for c in found] == [(2027, 2027)]
    assert [[target.text for target in c.targets] for c in found] == [["50 guru"]]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Hingga 2030, target kemiskinan 5,5%.", 2030),
        ("Pemkot akan melatih 50 guru hingga tahun 2028.", 2028),
    ],
)
def test_a_single_deadline_is_the_year_of_the_target(text, year):
    _, found = commitments_of(text)
    assert [(c.start_year, c.end_year) for c in found] == [(None, year)]
    assert [target.year for c in found for target in c.targets] == [year]


def test_an_item_under_a_stage_of_a_plan_needs_no_verb():
    _, commitments = commitments_of(
        "5.2 Jangka Menengah (2026 - 2028)",
        "- Pembangunan jaringan fiber optik 86 km",
        "- Lapangan",
        kinds=("paragraph", "list_item", "list_item"),
    )
    assert [(c.quote, c.start_year, c.end_year) for c in commitments] == [
        ("- Pembangunan jaringan fiber optik 86 km", 2026, 2028)
    ]


def test_money_before_this_year_counts_no_years():
    _, commitments = commitments_of("Pemkab sudah menyalurkan bantuan senilai Rp1,2 miliar tahun ini.")
    assert [(c.start_year, c.end_year) for c in commitments] == [(2025, 2025)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Aplikasi ini diluncurkan pada Februari 2021 dan kini dimanfaatkan 17 kelurahan.", "id"),
        ("Tahun 2024, baru 125 desa yang tersambung fiber optik.", "id"),
        ("Taun 2024 wis ana 812 bakul kang melu pelatihan.", "jv"),
    ],
)
def test_the_model_takes_what_no_cue_says_and_is_less_sure_of_it(text, lang):
    _, (found,) = commitments_of(text, lang=lang)
    assert found.confidence < 0.65


@pytest.mark.parametrize("content", [None, "bias\t0.1\n", "bias\tnone\nthreshold\t0\n"])
def test_missing_or_damaged_weights_say_what_to_do(content, tmp_path, monkeypatch):
    monkeypatch.setattr(weights, "models_folder", lambda: tmp_path)
    if content is not None:
        (tmp_path / "odd").mkdir()
        (tmp_path / "odd" / "weights.tsv").write_text(content)
    with pytest.raises(ModelError, match=r"weights of odd .* install docintel again"):
        weights.weights("odd")
