"""Which lines go on an item of a list though they begin with a capital."""

import pytest

from docintel.reading.lines import split_lines
from docintel.reading.list_lines import lines_of_items

_ROOM = """• Komitmen kepala daerah yang dituangkan dalam Misi 1 RPJMD Kabupaten
Belitung Timur Tahun 2021-2026
• Tersedianya jaringan serat optik antar-OPD sepanjang 46 km
• Terdapat aplikasi andalan, yaitu SIMPATIK Beltim, yang dimanfaatkan oleh
• Pengakuan Belitong"""
_MARKS = """a) Layanan perizinan lewat satu pintu;
b) Sistem Informasi Geospasial Minahasa
Utara;
c) Pendataan kapal nelayan."""
_HEADING = """a) Perbaikan jalan lingkungan;
b) Penyediaan air bersih
Bidang Kesehatan
a) Pengadaan ambulans desa;
b) Pembangunan puskesmas."""

_TITLES = """1. Smart Governance
Pemerintah Kota akan membangun pusat data.
2. Smart Branding
Dinas Pariwisata akan memugar dua pasar.
3. Smart Economy
Koperasi akan dilatih."""


@pytest.mark.parametrize(
    ("text", "going_on"),
    [
        (_ROOM, ["Belitung Timur Tahun 2021-2026"]),
        (_MARKS, ["Utara;"]),
        (_MARKS.replace("Minahasa\n", "Minahasa;\n"), []),
        (_HEADING, []),
        (_TITLES, []),
        # A blank line ends the list, and an item that is not followed by another of its list does not go on.
        (_ROOM.replace("\nBelitung", "\n\nBelitung"), []),
        (_ROOM.replace("\n• Ters", "\n- Ters").replace("\n• Terd", "\n- Terd"), []),
        # Between two items stands a line of its own where there was room.
        (_ROOM.replace("RPJMD Kabupaten\n", "RPJMD\n"), []),
        ("Satu kalimat\nDua kalimat\n• Satu butir", []),
        ("", []),
    ],
)
def test_lines_that_go_on_an_item(text: str, going_on: list[str]) -> None:
    lines, _ = split_lines(text)
    found = lines_of_items(text, lines)
    assert [text[line.start : line.end] for line in lines if line.start in found] == going_on


class _Counted(str):
    """A text that counts how often a part of it is taken."""

    taken = 0

    def __getitem__(self, key):
        self.taken += 1
        return super().__getitem__(key)


def test_a_line_of_a_long_run_of_lists_is_looked_at_as_often_as_one_of_a_short_run() -> None:
    shares = []
    for times in (10, 1000):
        text = _Counted("1. Satu\n2. Dua\n3. Tiga\n" * times)
        lines, _ = split_lines(text)
        text.taken = 0
        lines_of_items(text, lines)
        shares.append(text.taken / times)
    assert shares[1] < shares[0] * 1.2
