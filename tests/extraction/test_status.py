"""How a commitment stood on the day of its document, 10 March 2025."""

import pytest

from docintel.extraction import judging, status
from docintel.extraction.cue_expressions import comparing, expressions_of, time_of
from docintel.extraction.status import status_of
from tests.extraction.documents import commitments_of

#: language, status, sentence.
SAID = [
    ("id", "planned", "Pemkot akan memasang 40 titik wifi gratis pada 2026."),
    ("id", "planned", "Pelatihan bagi 120 kader dilaksanakan pada 5-7 April 2025."),
    ("id", "planned", "Layanan antar obat dibuka di 12 puskesmas mulai 1 Juli 2025."),
    ("id", "planned", "Gedung layanan lansia diresmikan bupati pada 17 Agustus 2025."),
    ("id", "planned", "RSUD tipe C di Pulokulon mulai dibangun tahun 2027 dengan biaya Rp 90 miliar."),
    ("id", "planned", "Pemkot menargetkan 35 persen sampah terolah pada 2027."),
    ("id", "planned", "Seluruh desa wajib memiliki bank sampah paling lambat tahun 2026."),
    ("id", "done planned", "Pemkab telah menyusun 12 rencana dan akan membangun lima pasar pada 2026."),
    ("id", "planned", "Jembatan Kali Ireng ditargetkan selesai dibangun pada Desember 2025."),
    ("id", "planned", "Pemkab menggandeng PLN untuk memasang 300 lampu jalan pada 2026."),
    ("id", "planned", "Dinas Kesehatan menggandeng tiga kampus untuk melatih 500 kader."),
    ("id", "planned", "- Wisatawan 210 ribu -> 500 ribu (2027)"),
    ("id", "done", "Serapan anggaran makan bergizi per Februari 2025 baru Rp 13 triliun."),
    ("id", "done", "Pemkot telah memasang 40 titik wifi gratis pada 2024."),
    ("id", "done", "Sebanyak 310 petugas dilatih pada Januari 2025."),
    ("id", "done", "Bupati meresmikan gedung layanan lansia, Kamis (6/3/2025)."),
    ("id", "done", "Sepanjang 2024 dinas itu menutup 34 aplikasi, melampaui target 30 aplikasi."),
    ("id", "done", "Sebanyak 12 taman kelurahan selesai dibangun, lebih banyak dari target sepuluh."),
    ("id", "done", "Pada 2024 terpasang 14 lampu lalu lintas adaptif dari rencana 14 unit."),
    ("id", "done", "Pemerintah mencanangkan gerakan menuju kota cerdas pada 2017 bersama 25 kota."),
    ("id", "done", "Program itu menjangkau 1.140 desa pada 2015-2019."),
    ("id", "ongoing", "Pemkab sedang membangun 12 gedung sekolah yang ditargetkan rampung pada Juni 2025."),
    ("id", "ongoing", "Pembangunan 12 gedung sekolah masih berjalan pada 2025."),
    ("id", "ongoing", "Bappeda sedang menyusun Rencana Aksi Smart City 2025-2029."),
    ("id", "missed", "Target itu seharusnya tercapai pada tahun 2023."),
    ("id", "missed", "Penyambungan serat optik pada 2024 hanya menjangkau lima desa dari target enam desa."),
    ("id", "missed", "Janji membangun 12 pasar pada 2024 tak terwujud."),
    ("id", "missed", "Dinas Pendidikan terpaksa menunda revitalisasi 14 gedung SD tahun ini."),
    ("id", "missed", "Pekerjaan yang semestinya kelar pada Desember 2024 baru 60 persen."),
    ("id", "dropped", "Pembangunan terminal 2026 dibatalkan karena anggaran dipangkas."),
    ("id", "dropped", "Pembangunan RSUD di Ciranca tidak dilanjutkan pada 2025."),
    ("id", "stated", "Jika anggaran disetujui, pemkot akan membangun 12 taman pada 2026."),
    ("id", "stated", "Program ini diharapkan dapat menjangkau 500 desa pada 2026."),
    ("jv", "planned", "Dinas Kesehatan badhe ngrampungaken pitung puskesmas ing taun 2026."),
    ("jv", "planned", "Toyanipun mili dhateng 300 griya wiwit Januari 2026."),
    ("jv", "planned", "Desa nargetake 12 ton sampah ing taun 2027."),
    ("jv", "planned", "Ancasipun, 500 warga sampun gadhah kertu ing taun 2027."),
    ("jv", "done", "Pamarentah sampun masang 45 lampu dalan."),
    ("jv", "done", "Bupati ngresmekaken griya kreatif, Kemis (6/3/2025)."),
    ("jv", "done", "Kreteg sepuh sampun karubuhaken ing wulan Januari 2025."),
    ("jv", "done", "Griya kreatif punika kawangun kanthi waragad Rp 4,6 milyar ing taun 2024."),
    ("jv", "done", "Taun 2024 dalan desa wis didandani 700 meter."),
    ("jv", "ongoing", "Program Desa Terang Sinyal wis mlaku wiwit taun 2023."),
    ("jv", "ongoing", "Dinas Kesehatan saweg ndandosi 10 posyandu ing taun 2025."),
    ("jv", "missed", "Pambangunan gapura ing taun 2024 boten saged karampungaken."),
    ("jv", "missed", "Ing taun 2024 pamarentah janji mbangun kreteg, nanging boten kelampahan."),
    ("jv", "missed", "Pandandosan 12 saluran ing taun 2023 kasandhet amargi toya ageng."),
    ("jv", "dropped", "Taun 2024 desa ngrencanakake kolam iwak, nanging wurung."),
    ("jv", "stated", "Menawi arta dipunsarujuki, pamarentah badhe mbangun 12 talud ing taun 2026."),
    ("en", "planned", "The city will open 18 cashless markets by 2027."),
    ("en", "planned", "The first four cooling rooms open in April 2025."),
    ("en", "planned", "The agency is to train 300 officers in 2026."),
    ("en", "planned", "The portal is to be launched in 20 districts in 2026."),
    ("en", "planned", "The province will contribute Rp 25 billion in 2026."),
    ("en", "done", "The city council adopted a plan to plant 5,000 trees in 2024."),
    ("en", "done", "The province contributed Rp 15 billion in 2024."),
    ("en", "done", "The regency cleaned 12 kilometres of riverbank in 2024."),
    ("en", "done", "The portal was launched in 20 districts in 2024."),
    ("en", "ongoing", "The scheme has been running in 40 schools since 2023."),
    ("en", "ongoing", "The regency is clearing another 8 kilometres of riverbank in 2025."),
    ("en", "missed", "The street lights planned for 2024 had to wait because the bids were too high."),
    ("en", "missed", "The fibre network promised for 2024 has yet to be finished."),
    ("en", "missed", "The seven centres were due in June 2024 and are still offline."),
    ("en", "dropped", "A plan to dredge the lower basin was abandoned in 2023."),
    ("en", "stated", "If the council agrees, the city will build 12 parks in 2026."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "status", "sentence"), SAID)
def test_status(lang, status, sentence):
    _, found = commitments_of(sentence, lang=lang)
    assert [c.status for c in found] == status.split()


#: language, statuses of its commitments in order, a sentence with a cue that says less than it seems to.
DOUBTFUL = [
    # The middle of a place, and what is in the middle of being done.
    ("id", "planned", "Sulawesi Tengah menargetkan 150 km jalan mantap pada tahun 2027."),
    ("id", "planned", "Pemkab Aceh Tengah berencana membangun tiga puskesmas pada 2027."),
    ("id", "planned", "Provinsi Jawa Tengah menyiapkan anggaran Rp 2,5 miliar untuk jalan pada 2026."),
    ("id", "planned", "Di tengah berbagai tantangan, pemkot menargetkan 12 taman pada 2026."),
    ("id", "ongoing", "Pemprov Jawa Tengah tengah membangun 12 jembatan pada 2025."),
    ("id", "planned", "Pemkab sedang merencanakan 12 taman pada 2027."),
    # Something new that is part of a plan, and what was only reached of one.
    ("id", "planned", "Pemkab akan membangun pasar baru sebagai bagian dari rencana induk pada 2026."),
    ("id", "planned", "Pemkab membangun 12 halte baru yang merupakan bagian dari target 2025."),
    ("id", "planned", "Kabupaten Banyumas memasang 24 kamera baru dari target RPJMD 2026."),
    ("id", "done", "Layanan baru yang lahir dari rencana aksi ini menjangkau 40 desa pada 2024."),
    ("id", "missed", "Pada 2024 baru terpasang 24 kamera dari target 40 kamera."),
    ("id", "missed", "Baru 30 persen dari target 2024 yang tercapai."),
    ("id", "planned", "Baru 30 persen dari target 2027 yang tercapai."),
    ("id", "done", "Realisasi 2024 mencapai 80 persen dari target 75 persen."),
    ("id", "missed", "Rencana awal kami menuntaskan 25 puskesmas pada 2024, tapi realisasinya 18."),
    ("en", "done", "The province built 120 km of road in 2024 against a target of 100 km."),
    ("en", "missed", "The province built 80 km of road in 2024 against a target of 100 km."),
    ("id", "missed", "Dari target 7 kilometer pada 2025, yang selesai 4,6 kilometer."),
    ("id", "planned", "Dari target 7 kilometer pada 2025, hingga Maret yang selesai 4,6 kilometer."),
    ("id", "planned", "Dari target 7 kilometer pada 2027, yang selesai 4,6 kilometer."),
    ("jv", "missed", "Ancasipun 40 griya ing taun 2024, ingkang dados 25 griya."),
    ("jv", "missed", "Taun wingi janjine telu, nanging sing teka mung siji."),
    ("jv", "missed", "Saka 30 lampu sing direncanakake taun 2024, wis murup 22."),
    ("id", "missed", "Tahun 2024 baru 5.300 hektare yang terlindungi, padahal targetnya 8.000 hektare."),
    ("en", "missed", "38 of the 45 route signs planned for 2024 had been put up."),
    ("en", "missed", "The second shelter, which was to be finished in 2024, is still without water."),
    ("en", "missed", "The van was announced for 2024 but never bought, because the funds went elsewhere."),
    ("jv", "missed", "Pamarentah masang 30 lampu ing taun 2024 saking rancangan 40 lampu."),
    # What was promised once, and what came after.
    ("en", "planned", "The mayor promised 12 new parks in 2023."),
    ("id", "planned", "Pemerintah semula menargetkan 25 persen penduduk terdaftar pada 2023."),
    ("en", "planned done", "The council promised 12 parks in 2023 and opened all 12 in March 2024."),
    ("en", "done", "The bridge was due in 2023 and opened on time in June 2023."),
    ("en", "planned done", "The tram was initially planned for 2022 and opened in 2023 with 12 stops."),
    ("id", "done", "Program yang semula direncanakan tahun 2023 akhirnya rampung pada Desember 2024."),
    ("id", "done", "Pembangunan yang tidak terlaksana pada 2023 telah diselesaikan pada 2024."),
    ("id", "planned", "Jalan lingkar yang belum terlaksana pada 2024 akan dibangun pada 2026."),
    ("id", "missed", "Jalan lingkar 12 km belum terlaksana pada 2024."),
    ("jv", "planned done",
     "Langkung rumiyin Pemkab ngrancang pasar enggal ing taun 2023, lan sampun rampung ing taun 2024."),
    ("id", "planned", "Pembangunan 12 gedung sekolah terlambat dan ditargetkan selesai pada 2026."),
    ("id", "missed", "Pembangunan terminal yang direncanakan pada 2026 ditunda."),
    ("id", "missed",
     "Pemerintah menjanjikan bendungan yang semula dijadwalkan selesai 2024, tetapi mundur karena lahan."),
    ("id", "planned", "Proyek semula ditargetkan selesai 2026, namun tidak mundur dan dibuka Juni 2026."),
    ("id", "planned", "Pada 2025 ditargetkan 40 rumah, yang selesai 10 unit dan akan terus bertambah."),
    ("id", "missed", "Pasar induk semula dijadwalkan dibangun pada 2023, tetapi mundur ke 2025."),
    ("en", "missed", "The bridge was originally scheduled for 2023 but has since slipped."),
    # A miss that is denied.
    ("id", "planned", "Jembatan itu tidak jadi molor dan akan selesai pada Desember 2025."),
    ("id", "planned", "Pembangunan 12 halte tidak jadi dibatalkan dan tetap dimulai pada 2026."),
    ("id", "dropped", "Pembangunan 12 halte tidak jadi dilaksanakan pada 2026."),
    ("id", "", "Pemerintah tidak akan menunda pembangunan 12 jembatan pada 2026."),
    ("en", "done", "The works on 12 clinics were not delayed and completed in 2024."),
    ("en", "missed", "The works on 12 clinics were delayed in 2024."),
    # What is to be reached, in the form of what is over.
    ("id", "planned", "Target tahun 2025 adalah 200 kamera CCTV terpasang di pusat kota."),
    ("id", "planned", "Tahun 2025 ditetapkan sasaran 500 rumah tersambung jaringan air bersih."),
    ("id", "planned", "Sasaran tahun 2024 adalah 1.000 sambungan rumah terpasang."),
    ("id", "planned", "Tahun ini kami ingin 300 lampu terpasang."),
    ("id", "done", "Pada Februari 2025 terpasang 300 lampu di pusat kota."),
    ("en", "planned", "The plan foresees 120 schools renovated in 2025."),
    ("en", "planned", "Goals for 2025 include 300 cameras installed and 40 km of road repaired."),
    ("en", "planned", "The mayor ordered 200 lamps installed in 2025."),
    ("en", "planned", "In 2025 the budget provides Rp 3 billion for 40 clinics built in villages."),
    ("en", "done", "The agency installed 300 cameras in February 2025."),
    # What somebody is about to do, and what somebody is doing.
    ("en", "planned", "The city is aiming to plant 10,000 trees by 2027."),
    ("en", "planned", "The regency is seeking to build three new health centres in 2026."),
    ("en", "planned", "The regency is expecting to open 12 clinics in 2026."),
    ("en", "planned", "The city is hoping to plant 400 trees in 2026."),
    ("en", "planned", "Works are starting in 2026 on 40 km of road."),
    ("en", "ongoing", "The city is planting 400 trees in 2025."),
    ("en", "planned", "The city is now seeking to build 12 clinics in 2026."),
    ("jv", "planned", "Taksih ngrencanakaken 5 taman ing taun 2027."),
    ("jv", "ongoing", "Saweg dipunbangun 12 jembatan ing taun 2025."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "statuses", "sentence"), DOUBTFUL)
def test_a_doubtful_cue_makes_nothing_done_missed_or_ongoing(lang, statuses, sentence):
    _, found = commitments_of(sentence, lang=lang)
    assert [c.status for c in found] == statuses.split()


@pytest.mark.parametrize("tense", [None, "past", "since", "present", "future"])
def test_what_was_dropped_is_dropped_whenever_it_was(tense):
    assert status_of(frozenset({"dropped", "done", "future"}), tense) == "dropped"


@pytest.mark.parametrize(
    ("cues", "tense", "status"),
    [
        ("missed", None, "missed"),
        ("missed future", "future", "missed"),
        ("missed future overtaken", "future", "planned"),
        ("missed done overtaken", "past", "done"),
        ("missed aimed anew", "future", "planned"),
        ("missed aimed anew", "past", "missed"),
        ("missed pending", "past", "missed"),
        ("missed pending", "present", "planned"),
        ("below done", "past", "missed"),
        ("below", "present", "planned"),
        ("behind", "present", "missed"),
        ("behind", "future", "planned"),
        ("slipped planned", "past", "missed"),
        ("below done", "future", "done"),
        ("led_done", "past", "done"),
        ("led_done aimed", "past", "planned"),
        ("led_done", "future", "planned"),
        ("finished", "past", "done"),
        ("finished", "present", "done"),
        ("finished counted", "present", "planned"),
        ("finished led", "past", "planned"),
        ("wanted", "past", "planned"),
        ("planned done", "past", "done"),
        ("planned done intended", "past", "planned"),
        ("running", "future", "ongoing"),
        ("running done", "future", "ongoing"),
        ("", "past", "done"),
        ("", None, "stated"),
    ],
)
def test_cues_and_time_give_the_status(cues, tense, status):
    assert status_of(frozenset(cues.split()), tense) == status


@pytest.mark.parametrize(
    ("part", "time"),
    [
        ("we are clearing another 8 kilometres now", "running"),
        ("the city is aiming to plant 400 trees", None),
        ("the city will plant 400 trees", "ahead"),
        ("the city planted 400 trees", "over"),
    ],
)
def test_when_a_part_of_a_sentence_is(part, time):
    assert time_of(part, "en") == time


#: language, sentence, activity, actors: what is given up or missed is told with what it is about.
NOT_DONE = [
    ("id", "Pembangunan Command Center senilai Rp 4,2 miliar batal dilaksanakan tahun ini.",
     "Pembangunan Command Center senilai Rp 4,2 miliar batal dilaksanakan tahun ini", []),
    ("id", "Kepala Dinas mengatakan bahwa pembangunan tiga embung batal dilaksanakan pada 2026.",
     "pembangunan tiga embung batal dilaksanakan pada 2026", ["Kepala Dinas"]),
    ("id", "Pemkot membatalkan pembangunan dua pasar pada 2026.",
     "membatalkan pembangunan dua pasar pada 2026", ["Pemkot"]),
    ("jv", "Pambangunan Command Center aji Rp 4,2 miliar boten saestu dipunlampahaken ing taun 2026.",
     "Pambangunan Command Center aji Rp 4,2 miliar boten saestu dipunlampahaken ing taun 2026", []),
    ("jv", "Dinas Sosial ora sida mbangun pasar ing taun 2026.", "ora sida mbangun pasar ing taun 2026",
     ["Dinas Sosial"]),
    ("en", "The construction of a Command Center worth Rp 4.2 billion was cancelled in 2024.",
     "The construction of a Command Center worth Rp 4.2 billion was cancelled in 2024", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "activity", "actors"), NOT_DONE)
def test_what_is_given_up_is_told_with_its_denial_and_is_of_no_programme_before_it(
    lang, text, activity, actors
):
    _, (*_, found) = commitments_of(
        f"Pemkot melaksanakan Gerakan Rantang Sayang pada 2024. {text}", lang=lang
    )
    assert (found.status, found.activity) == ("dropped", activity)
    assert [actor.name for actor in found.actors] == actors
    assert found.program in (None, "Pambangunan Command Center")


def _statuses(sentence, lang):
    return [c.status for c in commitments_of(sentence, lang=lang)[1]]


#: language, what is said, the same denied; the status of each, ``-`` where nothing is promised.
DENIED = [
    (
        "en",
        "done",
        "The city has built 12 clinics in 2024.",
        "missed",
        "The city has not built 12 clinics in 2024.",
    ),
    (
        "en",
        "done",
        "The city has built 12 clinics in 2024.",
        "missed",
        "The city hasn't built 12 clinics in 2024.",
    ),
    (
        "en",
        "done",
        "The 12 clinics were repaired in 2024.",
        "missed",
        "The 12 clinics weren’t repaired in 2024.",
    ),
    ("en", "done", "Some clinics were repaired in 2024.", "-", "No clinics were repaired in 2024."),
    (
        "en",
        "planned",
        "The city plans to open 5 markets in 2027.",
        "-",
        "The city does not plan to open 5 markets in 2027.",
    ),
    (
        "en",
        "planned",
        "The city is going to open 5 markets in 2027.",
        "-",
        "The city isn't going to open 5 markets in 2027.",
    ),
    ("en", "planned", "In 2027 two lots will be built.", "-", "In 2027 no lots will be built."),
    (
        "id",
        "done",
        "Pemkot membangun 12 puskesmas pada 2024.",
        "missed",
        "Pemkot belum membangun 12 puskesmas pada 2024.",
    ),
    (
        "id",
        "done",
        "Pada 2024 Pemkot membangun 12 taman.",
        "missed",
        "Pada 2024 Pemkot tidak membangun 12 taman.",
    ),
    (
        "id",
        "planned",
        "Pemkot berencana membangun 5 pasar pada 2027.",
        "-",
        "Pemkot tidak berencana membangun 5 pasar pada 2027.",
    ),
    (
        "id",
        "planned",
        "Dinas Kesehatan mengalokasikan Rp 5 miliar pada 2027.",
        "dropped",
        "Dinas Kesehatan tidak mengalokasikan Rp 5 miliar pada 2027.",
    ),
    (
        "jv",
        "done",
        "Pamkot mbangun 12 taman ing taun 2024.",
        "missed",
        "Pamkot dereng mbangun 12 taman ing taun 2024.",
    ),
    (
        "jv",
        "done",
        "Pemkot ndandani 12 puskesmas ing taun 2024.",
        "missed",
        "Pemkot ora ndandani 12 puskesmas ing taun 2024.",
    ),
    (
        "jv",
        "planned",
        "Pamkot badhe mbangun 12 taman ing taun 2027.",
        "-",
        "Pamkot boten badhe mbangun 12 taman ing taun 2027.",
    ),
]


@pytest.mark.parametrize(("lang", "status", "said", "denied_status", "denied"), DENIED)
def test_what_is_denied_is_neither_done_nor_planned(lang, status, said, denied_status, denied):
    assert _statuses(said, lang) == [status]
    assert _statuses(denied, lang) == [denied_status] * (denied_status != "-")


@pytest.mark.parametrize(
    ("lang", "status", "sentence"),
    [
        ("en", "done", "The city has not only built 12 clinics but also opened 3 parks in 2024."),
        ("en", "planned", "The council will build 12 clinics that do not charge fees in 2027."),
        ("id", "done", "Pemkot tidak hanya membangun 12 taman pada 2024, tetapi juga 3 pasar."),
        ("id", "done", "Pemkot membangun 12 puskesmas yang tidak memungut biaya pada 2024."),
        ("id", "planned", "Karena belum memiliki puskesmas, Desa Sambi akan membangun 2 gedung pada 2026."),
        ("jv", "done", "Pemkot ora mung mbangun 12 taman ing taun 2024."),
        # Of the noun before it, not of the verb behind it.
        ("id", "planned", "Sebanyak 500 rumah tidak layak huni akan diperbaiki pada 2027."),
        ("id", "done", "Sebanyak 500 rumah tidak layak huni direhabilitasi pada 2024."),
        ("id", "planned", "Belanja tidak terduga dianggarkan Rp 12 miliar pada 2027."),
        ("jv", "planned", "Warga ora mampu bakal nampa 500 bantuan ing taun 2027."),
        # Of a side remark, behind which the sentence goes on.
        ("id", "planned", "Layanan ini tidak dipungut biaya dan akan dibuka pada 2027."),
        ("id", "planned", "Pemkab tidak berhenti di situ: 40 pasar akan dibuka pada 2027."),
        ("id", "planned", "Anggaran 12 embung pada 2027 sebesar Rp 12 miliar tidak dipangkas."),
        ("id", "planned", "Waktu tunggu pasien tidak melebihi 15 menit pada 2027."),
        ("id", "done", "Ketika daerah lain tidak membangun apa pun, Pemkab membangun 12 embung pada 2024."),
        ("en", "planned", "The council did not object, and the city will build 12 clinics in 2027."),
        ("en", "done", "The city did not wait for the ministry: it built 12 clinics in 2024."),
        ("en", "planned", "No villages will be left behind: 120 will be connected in 2027."),
        # Who "has" within a relative clause is only told apart by it.
        ("jv", "done", "Gedhung sing nduwe 4 tingkat kuwi dibukak ing taun 2024."),
        ("id", "done", "Dari 12 embung ada 5 yang selesai pada 2024."),
        # "Not long ago".
        ("id", "done", "Pada 2024 Pemkab Kudus belum lama ini meresmikan 3 embung."),
    ],
)
def test_a_denial_of_something_else_changes_nothing(lang, status, sentence):
    assert _statuses(sentence, lang) == [status]


def test_what_is_not_done_begins_at_its_denial():
    _, found = commitments_of("Pada 2024 Pemkot belum merenovasi 12 puskesmas.", lang="id")
    assert [c.activity for c in found] == ["belum merenovasi 12 puskesmas"]


def test_every_cue_that_a_rule_asks_for_is_one():
    """A misspelt one would never hold, and nothing would say so."""
    known = {*judging._WEIGHTS, *judging._FACTS, *expressions_of("id"), *comparing("id")}
    known |= {"anew"}  # of :mod:`.precedence`
    rules = [*judging._RULES, *status._CASES]
    asked = {cue for rule in rules for group in (*rule.every, rule.without) for cue in group}
    changed = {cue for rule in judging._RULES for cue in rule.drop | rule.add}
    assert (asked | changed) - known == set()
