"""What the tables say: priorities, goals and programs of an invented province, drawn from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

AGENCIES = (
    "Dinas Pendidikan dan Kebudayaan", "Dinas Kesehatan", "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas Komunikasi, Informatika, Persandian dan Statistik", "Bappeda", "Dinas Perhubungan",
    "Dinas Koperasi, UKM, Perindustrian dan Perdagangan", "Dinas Lingkungan Hidup", "RSUD dr. Wahidin",
    "Badan Penanggulangan Bencana Daerah", "Sekretariat Daerah (Biro Organisasi)", "Dinas PMD",
)  # fmt: skip
VERBS = (
    "Peningkatan",
    "Pengembangan",
    "Penguatan",
    "Pemenuhan",
    "Pengelolaan",
    "Penyelenggaraan",
    "Pembinaan",
)
THINGS = (
    "Pelayanan Kesehatan Dasar dan Rujukan", "Akses dan Mutu Pendidikan Menengah dan Pendidikan Khusus",
    "Infrastruktur Jalan dan Jembatan Provinsi", "Sistem Pemerintahan Berbasis Elektronik",
    "Daya Saing Usaha Mikro, Kecil dan Menengah", "Kualitas Lingkungan Hidup dan Tutupan Lahan",
    "Ketahanan Pangan Masyarakat", "Sistem Drainase dan Pengendalian Banjir", "Destinasi Pariwisata",
    "Perlindungan dan Jaminan Sosial", "Produksi Perikanan Tangkap dan Budidaya", "Sarana Angkutan Umum",
    "Rumah Tidak Layak Huni", "Pemberdayaan Masyarakat Desa", "Tata Kelola Keuangan Daerah",
)  # fmt: skip
TAILS = (
    "", "", "di Kawasan Strategis Provinsi",
    "bagi Masyarakat Berpenghasilan Rendah dan Penyandang Disabilitas",
    "serta Kelembagaan dan Sumber Daya Manusia Aparatur Pelaksana di Seluruh Kabupaten/Kota",
    "melalui Kerja Sama Pemerintah dengan Badan Usaha, Perguruan Tinggi dan Organisasi Kemasyarakatan "
    "dalam rangka percepatan pencapaian sasaran pembangunan daerah",
)  # fmt: skip
MEASURES = (
    "Persentase {} yang memenuhi standar", "Jumlah {} yang terlayani", "Indeks {}", "Cakupan {}",
    "Rata-rata waktu layanan {} menurut survei kepuasan masyarakat",
    "Nilai {} pada akhir periode perencanaan",
)  # fmt: skip
OBJECTS = (
    "fasilitas kesehatan tingkat pertama", "satuan pendidikan", "ruas jalan dalam kondisi mantap",
    "perangkat daerah yang menerapkan layanan digital", "usaha mikro yang naik kelas", "kualitas air sungai",
    "desa tahan pangan", "genangan yang tertangani", "kunjungan wisatawan", "keluarga penerima manfaat",
    "kelompok nelayan", "trayek perintis", "rumah yang diperbaiki", "lembaga kemasyarakatan desa",
    "opini BPK",
)  # fmt: skip
UNITS = ("%", "unit", "orang", "dokumen", "poin", "km", "kelompok")
PRIORITIES = (
    "Pembangunan Sumber Daya Manusia yang Sehat, Cerdas dan Berbudaya",
    "Pemerataan Infrastruktur dan Konektivitas Wilayah",
    "Penguatan Ekonomi Daerah Berbasis Potensi Lokal",
    "Tata Kelola Pemerintahan yang Bersih dan Melayani",
)
GOALS = (
    "Meningkatnya derajat kesehatan dan pendidikan masyarakat",
    "Meningkatnya kualitas infrastruktur dasar", "Menurunnya angka kemiskinan dan pengangguran",
    "Meningkatnya kualitas pelayanan publik dan akuntabilitas kinerja instansi pemerintah",
    "Terjaganya daya dukung lingkungan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure of a program; ``targets`` by year."""

    name: str
    unit: str
    base: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A program with what it promises; ``money`` by year, in rupiah."""

    number: int  # within its goal
    name: str
    indicators: tuple[Indicator, ...]
    money: tuple[int, ...]
    agency: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of a priority with its programs."""

    name: str
    programs: tuple[Program, ...]


@dataclass(frozen=True, slots=True)
class Priority:
    """A priority of the plan with its goals."""

    name: str
    goals: tuple[Goal, ...]


def plan(seed: int, size: int, years: int) -> tuple[Priority, ...]:
    """Four priorities of two goals with ``size`` programs each, for so many years."""
    dice = random.Random(seed)  # noqa: S311 - invented tables
    names = [f"{verb} {thing}" for verb in VERBS for thing in THINGS]
    dice.shuffle(names)
    goals = iter(dice.sample([f"{goal}{tail}" for goal in GOALS for tail in ("", " di perdesaan")], 8))
    made = []
    for priority in PRIORITIES:
        own = []
        for _ in range(2):
            programs = tuple(
                _program(dice, number, names.pop(), years) for number in range(1, dice.randint(1, size) + 1)
            )
            own.append(Goal(next(goals), programs))
        made.append(Priority(priority, tuple(own)))
    return tuple(made)


def _program(dice: random.Random, number: int, name: str, years: int) -> Program:
    objects = dice.sample(OBJECTS, dice.choice((1, 1, 2, 3, 4)))
    indicators = tuple(_indicator(dice, thing, years) for thing in objects)
    first = dice.randrange(50, 90_000) * 1_250_000
    money = tuple(first + year * dice.randrange(1, 400) * 500_000 for year in range(years))
    full = f"Program {name} {dice.choice(TAILS)}".strip()
    return Program(number, full, indicators, money, dice.choice(AGENCIES))


def _indicator(dice: random.Random, thing: str, years: int) -> Indicator:
    unit = dice.choice(UNITS)
    start = dice.randrange(100, 9000)
    decimals = unit in {"%", "poin"}

    def figure(value: int) -> str:
        return (
            f"{value // 100},{value % 100:02d}"
            if decimals
            else f"{value}"
            if value < 1000
            else f"{value / 1000:.3f}"
        )

    values = [figure(start + step * dice.randrange(20, 150)) for step in range(years + 1)]
    return Indicator(dice.choice(MEASURES).format(thing), unit, values[0], tuple(values[1:]))


def rupiah(amount: int, form: str) -> str:
    """An amount as plans print it: plain, with sen, or with Rp before it."""
    text = f"{amount:,}".replace(",", ".")
    return {"plain": text, "sen": f"{text},00", "rp": f"Rp {text}", "rp-sen": f"Rp{text},00"}[form]
