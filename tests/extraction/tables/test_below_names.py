"""Tables whose one column names programs and, below each, its indicators."""

from __future__ import annotations

from tests.extraction.tables.literal import amounts, commitments, names, targets


def test_indicators_with_bullets_stand_below_their_program() -> None:
    first, second = commitments(
        """
        No | Program / Indikator | Satuan | Target 2026 | Target 2027 | Anggaran 2026 | Perangkat Daerah
        1 | Pengelolaan Informasi Publik | | | | 1.250.000.000 | Dinas Kominfo
        | - Persentase layanan tepat waktu | % | 80 | 90 | |
        | - Jumlah PPID aktif | | | | |
        | - Jumlah pengaduan | laporan | 25 | 40 | |
        2 | Pengelolaan Aplikasi | | | | 3.400.000.000 | Dinas Kominfo
        | - Indeks SPBE | indeks | 3,2 | 3,6 | |
        """
    )
    assert names((first, second)) == [("Pengelolaan Informasi Publik", None), ("Pengelolaan Aplikasi", None)]
    assert targets(first) == [
        ("Persentase layanan tepat waktu", "80", 2026),
        ("Persentase layanan tepat waktu", "90", 2027),
        ("Jumlah pengaduan", "25", 2026),
        ("Jumlah pengaduan", "40", 2027),
    ]
    assert [target.unit for target in first.targets] == ["%", "%", "laporan", "laporan"]
    assert targets(second) == [("Indeks SPBE", "3,2", 2026), ("Indeks SPBE", "3,6", 2027)]
    assert [*amounts(first), *amounts(second)] == [("1250000000", 2026), ("3400000000", 2026)]
    assert [actor.name for actor in second.actors] == ["Dinas Kominfo"]


def test_indicators_without_bullets_are_what_says_neither_program_nor_activity() -> None:
    program, activity = commitments(
        """
        Program/Kegiatan dan Indikator | Satuan | 2025 | 2026 | Pagu
        Program Gizi | | | | 500.000.000
        Prevalensi tengkes | % | 14 | 12 |
        Kegiatan Pelatihan Kader | | | | 200.000.000
        Jumlah kader | orang | 120 | 140 |
        """
    )
    assert names((program, activity)) == [
        ("Program Gizi", None),
        ("Program Gizi", "Kegiatan Pelatihan Kader"),
    ]
    assert targets(program) == [("Prevalensi tengkes", "14", 2025), ("Prevalensi tengkes", "12", 2026)]
    assert targets(activity) == [("Jumlah kader", "120", 2025), ("Jumlah kader", "140", 2026)]
    assert amounts(activity) == [("200000000", None)]


def test_indicators_of_programs_alone_are_goals_as_before() -> None:
    found = commitments(
        """
        No | Indikator Program | Satuan | Target 2026
        1 | Persentase layanan | % | 80
        2 | Jumlah PPID | unit | 25
        """
    )
    assert names(found) == [(None, None), (None, None)]
    assert [targets(item)[0] for item in found] == [
        ("Persentase layanan", "80", 2026),
        ("Jumlah PPID", "25", 2026),
    ]
