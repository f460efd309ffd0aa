"""Days, months, years, weekdays and times of day: what is reported, what is left alone."""

from __future__ import annotations

from tests.verification.making import Case, Wrong

SAME: list[Case] = [
    (
        "rooms before a day",
        {
            "id": "Warga menunggu di ruang 3, 7, 12 November mendatang.",
            "jv": "Warga ngenteni ing ruang 3, 7, 12 November sesuk.",
            "en": "Residents wait in rooms 3 and 7 on 12 November.",
        },
    ),
    (
        "days with commas alone",
        {
            "id": "Diperiksa tanggal 4, 6, 8 September 2026.",
            "jv": "Dipunpriksa tanggal 4, 6, lan 8 September 2026.",
            "en": "They were examined on September 4, 6, 8, 2026.",
        },
    ),
    (
        "a market called after a day",
        {
            "id": "Kereta berangkat dari Pasar Senen.",
            "jv": "Sepur bidhal saking Pasar Senen.",
            "en": "The train leaves from Pasar Senen.",
        },
    ),
    (
        "a quarter past",
        {
            "id": "Antrean terpanjang pukul 08.15.",
            "jv": "Antrian paling panjang jam wolu langkung seprapat.",
            "en": "The queue was longest at a quarter past eight.",
        },
    ),
    (
        "a quarter to",
        {
            "id": "Mulai pukul 07.45.",
            "jv": "Wiwit jam wolu kirang seprapat.",
            "en": "It starts at a quarter to eight.",
        },
    ),
    (
        "days that share a month",
        {
            "id": "Diperiksa tanggal 4, 6, dan 8 Agustus.",
            "jv": "Dipunpriksa tanggal 4, 6, lan 8 Agustus.",
            "en": "They were examined on August 4th, 6th and 8th.",
        },
    ),
    (
        "from one day until the other",
        {
            "id": "Diperiksa tanggal 4 sampai dengan 8 Agustus.",
            "jv": "Dipunpriksa tanggal 4 dumugi 8 Agustus.",
            "en": "They were examined from August 4 to 8.",
        },
    ),
    (
        "a weekend",
        {
            "id": "Jalan ditutup setiap Sabtu dan Minggu.",
            "jv": "Margi katutup saben Setu lan Minggu.",
            "en": "The road is closed every weekend.",
        },
    ),
    (
        "the end of a week with a capital",
        {
            "id": "Jalan Tertutup Setiap Akhir Pekan Juli",
            "jv": "Margi Katutup Saben Pungkasaning Minggu Juli",
            "en": "No Cars on the Road at Weekends in July",
        },
    ),
    (
        "the half of the day said once",
        {
            "id": "Jam besuk 11.00–13.00 dan 17.00–19.00 WIB.",
            "jv": "Wekdal tuwi 11.00–13.00 saha 17.00–19.00 WIB.",
            "en": "Visiting hours: 11 a.m.–1 p.m. and 5–7 p.m.",
        },
    ),
    (
        "a range over noon",
        {
            "id": "Loket dibuka 11.00–13.00 WIB.",
            "jv": "Loket dipunbikak 11.00–13.00 WIB.",
            "en": "The counter is open 11–1 p.m.",
        },
    ),
    (
        "accents in Javanese",
        {
            "id": "Mulai November dibuka.",
            "jv": "Wiwit Nopèmber dipunbikak.",
            "en": "It opens from November.",
        },
    ),
    (
        "the half hour after midnight",
        {
            "id": "Air naik pukul 00.30 dan surut setelah pukul 24.00 malam berikutnya.",
            "jv": "Toya minggah tabuh 00.30 lan surut sasampunipun tabuh 24.00 dalu candhakipun.",
            "en": "The water rose at 12:30 a.m. and fell after midnight of the following night.",
        },
    ),
    (
        "one day, three spellings",
        {
            "id": "Rapat digelar Jumat (11/2/2022).",
            "jv": "Rapat dipunwontenaken dinten Jemuwah (11/2/2022).",
            "en": "The meeting was held on Friday, 11 February 2022.",
        },
    ),
    (
        "month first in English",
        {"id": "Rapat digelar 24/5/2022.", "en": "The meeting was held on May 24, 2022."},
    ),
    (
        "a range of days",
        {
            "id": "Festival digelar 2 sampai 4 September 2022.",
            "jv": "Festival dipunwontenaken 2 dumugi 4 September 2022.",
            "en": "The festival was held from 2 to 4 September 2022.",
        },
    ),
    (
        "a month that is another word in English",
        {
            "id": "Lelang paling lambat Mei.",
            "jv": "Lelang paling telat Mei.",
            "en": "The tender is due for May at the latest.",
        },
    ),
    (
        "half an hour",
        {
            "id": "Rapat mulai jam setengah delapan malam.",
            "jv": "Rapat wiwit jam setengah wolu bengi.",
            "en": "The meeting starts at half past seven in the evening.",
        },
    ),
    (
        "a date without a year",
        {
            "id": "Rapat digelar Senin (5/5).",
            "jv": "Rapat kagelar dinten Senen (5/5).",
            "en": "The meeting was held on Monday, May 5.",
        },
    ),
    (
        "a decade",
        {"id": "Sejak tahun 1990-an.", "jv": "Wiwit taun 1990-an.", "en": "Since the 1990s."},
    ),
    (
        "noon, and the clock of 24 hours",
        {
            "id": "Rapat pukul 12.00 sampai 15.30 WIB.",
            "jv": "Rapat tabuh 12.00 dumugi 15.30 WIB.",
            "en": "The meeting is from noon to 3:30 p.m.",
        },
    ),
    (
        "nine in the evening",
        {"id": "Acara usai pukul 09.00 malam.", "en": "The event ends at 9 p.m."},
    ),
    (
        "a quarter of an hour",
        {
            "id": "Bus lewat setiap 15 menit.",
            "jv": "Bis langkung saben 15 menit.",
            "en": "A bus comes every quarter of an hour.",
        },
    ),
    (
        "the first of Suro",
        {
            "id": "Kirab 1 Suro digelar malam ini.",
            "jv": "Kirab 1 Sura kagelar dalu menika.",
            "en": "The 1 Suro procession is held tonight.",
        },
    ),
    (
        "on Fridays, in mid-April",
        {
            "id": "Sejak pertengahan April kantor tutup pada hari Jumat.",
            "jv": "Wiwit satengahing April kantor katutup saben dinten Jemuwah.",
            "en": "Since mid-April the office has been closed on Fridays.",
        },
    ),
    (
        "a building before a date",
        {
            "id": "Sosialisasi diadakan di Gedung 5, 12 Agustus 2026, bagi para pedagang.",
            "jv": "Sosialisasi dipunwontenaken ing Gedhong 5, 12 Agustus 2026, kangge para pedagang.",
            "en": "A briefing for traders is held in Building 5 on August 12, 2026.",
        },
    ),
    (
        "a class before a date",
        {
            "id": "Siswa kelas 6, 12 Agustus, mengikuti ujian.",
            "jv": "Siswa kelas 6, 12 Agustus, nderek ujian.",
            "en": "Grade 6 students take a test on August 12.",
        },
    ),
    (
        "an hour before a date",
        {
            "id": "Mulai pukul 9, 12 Agustus 2026, jalan ditutup.",
            "jv": "Wiwit tabuh 9, 12 Agustus 2026, margi dipuntutup.",
            "en": "From 9 a.m. on August 12, 2026, the road is closed.",
        },
    ),
    (
        "the number of a house before a date",
        {
            "id": "Kegiatan di Jalan Adi Sucipto Nomor 15, 20 Agustus 2026, terbuka bagi umum.",
            "jv": "Kagiyatan ing Jalan Adi Sucipto Nomer 15, 20 Agustus 2026, kabikak kangge umum.",
            "en": "The event at 15 Jalan Adi Sucipto on August 20, 2026, is open to the public.",
        },
    ),
    (
        "a range of people behind a date",
        {
            "id": "Sebanyak 20–30 warga akan dilatih pada 12 Agustus.",
            "jv": "Wonten 20–30 warga ingkang badhe dipungladhi ing 12 Agustus.",
            "en": "On August 12, 20–30 residents will be trained.",
        },
    ),
    (
        "a count behind each date",
        {
            "id": "Peserta latihan: 12 Agustus, 25; 13 Agustus, 30.",
            "jv": "Peserta gladhen: 12 Agustus, 25; 13 Agustus, 30.",
            "en": "Trainees: August 12, 25; August 13, 30.",
        },
    ),
    (
        "days joined by a sign, and their year",
        {
            "id": "Pelatihan digelar pada 4 & 6 September 2026.",
            "jv": "Pelatihan dipunadani tanggal 4 lan 6 September 2026.",
            "en": "The training is held on September 4 & 6, 2026.",
        },
    ),
    (
        "a week with a capital",
        {
            "id": "Bazar digelar selama 2 Minggu.",
            "jv": "Bazar dipunadani 2 Minggu.",
            "en": "The bazaar lasts 2 weeks.",
        },
    ),
]

WRONG: list[Wrong] = [
    (
        "another of the days with commas alone",
        {
            "id": "Diperiksa tanggal 4, 6, 8 September 2026.",
            "jv": "Dipunpriksa tanggal 4, 6, 8 September 2026.",
            "en": "They were examined on September 4, 7, 8, 2026.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "another quarter",
        {
            "id": "Mulai pukul 07.45.",
            "jv": "Wiwit tabuh 07.45.",
            "en": "It starts at a quarter past eight.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "another day than the market day",
        {
            "id": "Pasar Legi buka Senin pagi.",
            "jv": "Peken Legi bikak Senen enjing.",
            "en": "Legi Market is open on Tuesday morning.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "another day of those that share a month",
        {
            "id": "Diperiksa tanggal 4, 6, dan 8 Agustus.",
            "jv": "Dipunpriksa tanggal 4, 6, lan 8 Agustus.",
            "en": "They were examined on August 4th, 7th and 8th.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "a weekend for a weekday",
        {
            "id": "Jalan ditutup setiap Senin dan Kamis.",
            "jv": "Margi katutup saben Senen lan Kemis.",
            "en": "The road is closed every weekend.",
        },
        ("date", "warning", ("en",)),
    ),
    (
        "the other half of the day",
        {
            "id": "Jam besuk 05.00–07.00 WIB.",
            "jv": "Wekdal tuwi 05.00–07.00 WIB.",
            "en": "Visiting hours: 5–7 p.m.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a year",
        {"id": "Target tahun 2026.", "jv": "Target taun 2025.", "en": "The target of 2026."},
        ("date", "error", ("jv",)),
    ),
    (
        "a day",
        {
            "id": "Rapat digelar 11/2/2022.",
            "jv": "Rapat dipunwontenaken 12/2/2022.",
            "en": "The meeting was on 11/2/2022.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "a month",
        {
            "id": "Digelar pada bulan November 2023.",
            "jv": "Dipunwontenaken ing wulan Oktober 2023.",
            "en": "It was held in November 2023.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "a weekday",
        {
            "id": "Banjir surut pada Jumat pagi.",
            "jv": "Banjir surut ing Kemis enjing.",
            "en": "The flood receded on Friday morning.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "a weekday that is not that day's",
        {"id": "Rapat digelar Kamis (11/2/2022).", "en": "The meeting was held on Thursday (11/2/2022)."},
        ("date", "error", ("id",)),
    ),
    (
        "a day that does not exist",
        {"id": "Rapat digelar 31/2/2022.", "en": "The meeting was held on 31/2/2022."},
        ("date", "error", ("en",)),
    ),
    (
        "a year long ago",
        {
            "id": "Naskah itu ditulis pada 1764.",
            "jv": "Naskah menika kaserat ing taun 1764.",
            "en": "The manuscript was written in 1746.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "half an hour too late",
        {
            "id": "Rapat mulai jam setengah delapan malam.",
            "jv": "Rapat wiwit jam setengah wolu bengi.",
            "en": "The meeting starts at half past eight in the evening.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a day without a year",
        {
            "id": "Rapat digelar Senin (5/5).",
            "jv": "Rapat kagelar dinten Senen (6/5).",
            "en": "The meeting was held on Monday, May 5.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "another decade",
        {"id": "Sejak tahun 1990-an.", "jv": "Wiwit taun 1990-an.", "en": "Since the 1980s."},
        ("date", "error", ("en",)),
    ),
    (
        "the other half of the day",
        {
            "id": "Acara dimulai pukul 09.00 WIB.",
            "jv": "Adicara kawiwitan tabuh 09.00 WIB.",
            "en": "The event starts at 9 p.m.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "on Mondays for Fridays",
        {
            "id": "Kantor tutup pada hari Jumat.",
            "jv": "Kantor katutup saben dinten Jemuwah.",
            "en": "The office is closed on Mondays.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "another day in a list that ends with its year",
        {
            "id": "Pelatihan digelar pada 4, 6, dan 8 September 2026.",
            "jv": "Pelatihan dipunadani tanggal 4, 7, lan 8 September 2026.",
            "en": "The training is held on September 4, 6 and 8, 2026.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "another building before a date",
        {
            "id": "Sosialisasi diadakan di Gedung 5, 12 Agustus 2026.",
            "jv": "Sosialisasi dipunwontenaken ing Gedhong 6, 12 Agustus 2026.",
            "en": "A briefing is held in Building 5 on August 12, 2026.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "another range of people behind a date",
        {
            "id": "Sebanyak 20–30 warga akan dilatih pada 12 Agustus.",
            "jv": "Wonten 20–30 warga ingkang badhe dipungladhi ing 12 Agustus.",
            "en": "On August 12, 25–30 residents will be trained.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "every Saturday",
        {
            "id": "Pasar murah digelar tiap Sabtu pagi di Manahan.",
            "jv": "Peken mirah dipunadani saben Setu enjing ing Manahan.",
            "en": "The low-price market is held every Sunday morning in Manahan.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "every Sunday",
        {
            "id": "Pasar murah digelar tiap Minggu pagi di Manahan.",
            "jv": "Peken mirah dipunadani saben Ngahad enjing ing Manahan.",
            "en": "The low-price market is held every Saturday morning in Manahan.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "a Sunday behind an hour",
        {
            "id": "Pasar dibuka pukul 10 Minggu pagi.",
            "jv": "Peken dipunbikak tabuh 10 Ngahad enjing.",
            "en": "The market opens at 10 on Monday morning.",
        },
        ("date", "error", ("en",)),
    ),
]
