"""Made commitments for the relevance set: twenty subjects, each said ten times in each of three languages.

They are what is around the documents of ``corpora/`` in a library of some size. Which subject one is about is
known, and so what a query about that subject should find. The same every time.
"""

# ruff: noqa: E501 - sentences in three languages, one a line

from __future__ import annotations

import random
from collections.abc import Iterator

Sentences = tuple[str, str, str]  # Indonesian, Javanese, English

SUBJECTS: dict[str, Sentences] = {
    "rabies": (
        "Vaksinasi rabies bagi {n} ekor anjing dan kucing peliharaan di Kecamatan {k} dilaksanakan pada tahun {y}.",
        "Segawon lan kucing ingonan cacahipun {n} ing Kecamatan {k} badhe dipunvaksin rabies ing taun {y}.",
        "In {y} the agency will vaccinate {n} pet dogs and cats in {k} District against rabies.",
    ),
    "scholarship": (
        "Beasiswa bagi {n} mahasiswa dari keluarga kurang mampu di Kecamatan {k} diberikan mulai tahun {y}.",
        "Beasiswa kangge {n} mahasiswa saking brayat kirang mampu ing Kecamatan {k} badhe dipunparingaken ing taun {y}.",
        "University scholarships will go to {n} students from poor households in {k} District from {y}.",
    ),
    "asphalt": (
        "Pengaspalan ruas jalan kabupaten sepanjang {n} meter di Kecamatan {k} diselesaikan pada tahun {y}.",
        "Dalan kabupaten dawane {n} meter ing Kecamatan {k} arep diaspal ing taun {y}.",
        "The public works agency will resurface {n} metres of regency road in {k} District with asphalt in {y}.",
    ),
    "sports": (
        "Gelanggang olahraga tertutup dengan {n} kursi penonton di Kecamatan {k} dibangun pada tahun {y}.",
        "Gelanggang olahraga kanthi {n} kursi ing Kecamatan {k} badhe dipunbangun ing taun {y}.",
        "An indoor sports hall with {n} seats will be built in {k} District in {y}.",
    ),
    "seed": (
        "Bantuan benih padi unggul bagi {n} petani di Kecamatan {k} disalurkan pada musim tanam {y}.",
        "Pitulungan winih pari unggul kanggo {n} petani ing Kecamatan {k} disebar ing taun {y}.",
        "In the {y} planting season {n} rice farmers in {k} District will receive improved seed.",
    ),
    "sewing": (
        "Kursus menjahit bagi {n} perempuan kepala keluarga di Kecamatan {k} diselenggarakan pada tahun {y}.",
        "Kursus njahit kanggo {n} ibu-ibu ing Kecamatan {k} dianakake ing taun {y}.",
        "A sewing course for {n} women who head a household will be held in {k} District in {y}.",
    ),
    "cooperative": (
        "Pemeriksaan kesehatan keuangan {n} koperasi simpan pinjam di Kecamatan {k} dilakukan pada tahun {y}.",
        "Kasarasan kauangan {n} koperasi simpan pinjam ing Kecamatan {k} badhe dipunpriksa ing taun {y}.",
        "The finances of {n} savings cooperatives in {k} District will be examined in {y}.",
    ),
    "bridge": (
        "Jembatan gantung sepanjang {n} meter yang menghubungkan dua dusun di Kecamatan {k} dibangun pada tahun {y}.",
        "Kreteg gantung dawane {n} meter ing Kecamatan {k} arep dibangun ing taun {y}.",
        "A suspension bridge of {n} metres will join two hamlets of {k} District in {y}.",
    ),
    "contraception": (
        "Pelayanan keluarga berencana gratis bagi {n} pasangan usia subur di Kecamatan {k} dibuka pada tahun {y}.",
        "Layanan keluarga berencana gratis kangge {n} pasangan ing Kecamatan {k} badhe dipunbikak ing taun {y}.",
        "Free family planning services will reach {n} couples in {k} District in {y}.",
    ),
    "land": (
        "Sertifikat tanah gratis bagi {n} bidang milik warga Kecamatan {k} diterbitkan pada tahun {y}.",
        "Sertipikat lemah gratis kanggo {n} bidang ing Kecamatan {k} arep ditokake ing taun {y}.",
        "Free land certificates will be issued for {n} plots in {k} District in {y}.",
    ),
    "cemetery": (
        "Taman makam umum seluas {n} meter persegi di Kecamatan {k} ditata pada tahun {y}.",
        "Pasareyan umum ingkang wiyaripun {n} meter persegi ing Kecamatan {k} badhe dipuntata ing taun {y}.",
        "The public cemetery of {n} square metres in {k} District will be landscaped in {y}.",
    ),
    "football": (
        "Kompetisi sepak bola usia muda yang diikuti {n} pemain digelar di Kecamatan {k} pada tahun {y}.",
        "Kompetisi bal-balan bocah sing diiloni {n} pemain dianakake ing Kecamatan {k} ing taun {y}.",
        "A youth football league with {n} players will be held in {k} District in {y}.",
    ),
    "fertiliser": (
        "Subsidi pupuk disalurkan kepada {n} petani di Kecamatan {k} melalui kartu tani pada tahun {y}.",
        "Subsidi rabuk dipunparingaken dhateng {n} petani ing Kecamatan {k} lumantar kertu tani ing taun {y}.",
        "Fertiliser subsidies will be paid to {n} farmers in {k} District by farmer card in {y}.",
    ),
    "elderly meals": (
        "Makanan bergizi bagi {n} warga lanjut usia yang tinggal sendiri di Kecamatan {k} diantar setiap hari mulai tahun {y}.",
        "Dhaharan bergizi kangge {n} tiyang sepuh ingkang piyambakan ing Kecamatan {k} dipunkintun saben dinten wiwit taun {y}.",
        "From {y} hot meals will be delivered every day to {n} elderly people who live alone in {k} District.",
    ),
    "welding": (
        "Pelatihan las bersertifikat bagi {n} pencari kerja dari Kecamatan {k} diadakan di balai latihan kerja pada tahun {y}.",
        "Pelatihan las kanggo {n} wong sing golek gaweyan saka Kecamatan {k} dianakake ing taun {y}.",
        "Certified welding training for {n} job seekers from {k} District takes place at the vocational centre in {y}.",
    ),
    "road signs": (
        "Sebanyak {n} rambu lalu lintas dan marka jalan di Kecamatan {k} diperbarui pada tahun {y}.",
        "Rambu lalu lintas cacahipun {n} ing Kecamatan {k} badhe dipungantos enggal ing taun {y}.",
        "{n} traffic signs and the lane markings in {k} District will be renewed in {y}.",
    ),
    "fry": (
        "Bantuan {n} ribu ekor benih ikan lele dan nila bagi pembudidaya di Kecamatan {k} diserahkan pada tahun {y}.",
        "Pitulungan {n} ewu winih iwak lele lan nila kanggo sing ngingu iwak ing Kecamatan {k} dipasrahake ing taun {y}.",
        "Fish farmers in {k} District will receive {n} thousand catfish and tilapia fry in {y}.",
    ),
    "housing": (
        "Perbaikan {n} rumah tidak layak huni milik warga miskin di Kecamatan {k} dituntaskan pada tahun {y}.",
        "Griya ingkang mboten layak cacahipun {n} ing Kecamatan {k} badhe dipundandosi ing taun {y}.",
        "{n} unfit houses of poor families in {k} District will be repaired in {y}.",
    ),
    "drugs": (
        "Penyuluhan bahaya narkoba bagi {n} pelajar di Kecamatan {k} dilaksanakan pada tahun {y}.",
        "Penyuluhan bab bebayane narkoba kanggo {n} murid ing Kecamatan {k} dianakake ing taun {y}.",
        "{n} pupils in {k} District will be told about the dangers of drugs in {y}.",
    ),
    "archive": (
        "Alih media {n} berkas arsip lama Kecamatan {k} ke bentuk digital diselesaikan pada tahun {y}.",
        "Arsip lawas cacahipun {n} berkas ing Kecamatan {k} badhe dipundadosaken digital ing taun {y}.",
        "{n} old files of {k} District will be scanned into the digital archive in {y}.",
    ),
}
_LANGUAGES = ("id", "jv", "en")
_PLACES = (
    *("Ngargasari", "Sumberagung", "Randublatar", "Jatisari", "Kaliwungu", "Tanjungsari", "Randusari"),
    *("Pulokulon", "Sendangmulya", "Wonorejo", "Mangunraya", "Kedungbanteng", "Gunungsari", "Karanganyar"),
)


def made() -> Iterator[tuple[str, str, str]]:
    """Subject, language and text of each."""
    pick = random.Random(11)  # noqa: S311 - texts, no secret
    for subject, sentences in SUBJECTS.items():
        for lang, sentence in zip(_LANGUAGES, sentences, strict=True):
            for place in pick.sample(_PLACES, 10):
                number, year = pick.randint(2, 90) * 10, pick.randint(2025, 2030)
                yield subject, lang, sentence.format(n=number, k=place, y=year)
