"""Numbers, amounts, units and telephone numbers: what is reported, what is left alone."""

from __future__ import annotations

from tests.verification.making import Case, Wrong

SAME: list[Case] = [
    (
        "a hundred and twenty",
        {
            "id": "Gong itu dipanaskan seratus dua puluh kali.",
            "jv": "Gong menika dipunbesmi kaping satus kalih dasa.",
            "en": "The gong goes into the fire as many as a hundred and twenty times.",
        },
    ),
    (
        "two bounds of which each version has one that is read",
        {
            "id": "Syaratnya berusia paling tinggi 23 tahun dan indeks prestasi kumulatif setidaknya 3,00.",
            "jv": "Saratipun yuswa paling inggil 23 taun saha indhèks prèstasi kumulatif sakirangipun 3,00.",
            "en": "Applicants had to be no older than 23 and to have a grade point average of at least 3.00.",
        },
    ),
    (
        "a quarter of a year, a percentage and a count",
        {
            "id": "Inflasi turun dari 8 persen pada triwulan pertama menjadi 5 persen.",
            "jv": "Inflasi mudhun saka 8 persen ing triwulan kapisan dadi 5 persen.",
            "en": "Inflation fell from 8 percent in the first quarter to 5 percent.",
        },
    ),
    (
        "what a quarter more comes to",
        {
            "id": "Jumlahnya naik seperempat menjadi 12 sekolah.",
            "jv": "Cacahe mundhak seprapat dadi 12 sekolah.",
            "en": "Their number rose by a quarter to 12 schools.",
        },
    ),
    (
        "rates with two slashes",
        {
            "id": "Petani membayar 2,5/liter/hari dan 1.500/kg/bulan.",
            "jv": "Petani mbayar 2,5/liter/dina lan 1.500/kg/wulan.",
            "en": "Farmers pay 2.5/litre/day and 1,500/kg/month.",
        },
    ),
    (
        "the number of a decree whose parts behind the first are letters",
        {
            "id": "Nomor 188.45/KEP/HK.",
            "jv": "Nomer 188.45/KEP/HK.",
            "en": "Number 188.45/KEP/HK.",
        },
    ),
    (
        "square and cubic metres as Javanese spells them",
        {
            "id": "Gudang 500 meter persegi menampung 36 meter kubik dari lahan 2 kilometer persegi.",
            "jv": "Gudhang 500 meter pasagi ngemot 36 meter kibik saka lemah 2 kilometer pasagi.",
            "en": "A shed of 500 metres square holds 36 cubic metres from land of 2 sq km.",
        },
    ),
    (
        "a quintal and a quarter of a hectare",
        {
            "id": "Panennya tiga kuintal dari sawah 2.500 meter persegi.",
            "jv": "Panenipun tigang kwintal saking sabin 2.500 meter pesagi.",
            "en": "He got 300 kilograms from a quarter of a hectare.",
        },
    ),
    (
        "a range whose unit stands at its end",
        {
            "id": "Genangannya 40 sampai 210 sentimeter.",
            "jv": "Inggilipun 40 dumugi 210 sentimeter.",
            "en": "The water is 0.4 to 2.1 metres deep.",
        },
    ),
    (
        "superlatives that bound nothing",
        {
            "id": "Karcis golongan ini paling cepat habis, golongan itu paling berat dijual.",
            "jv": "Karcis golongan menika paling enggal telas, golongan menika paling awrat dipunsade.",
            "en": "Tickets of this kind sell out first, and of that kind they are the hardest to sell.",
        },
    ),
    (
        "the number of a letter",
        {
            "id": "Nomor 027/118/411.303/2026.",
            "jv": "Nomer 027/118/411.303/2026.",
            "en": "Number 027/118/411.303/2026.",
        },
    ),
    (
        "half a million more",
        {
            "id": "Hadiahnya Rp2,5 juta.",
            "jv": "Hadiahipun rong yuta setengah.",
            "en": "The prize was Rp2.5 million.",
        },
    ),
    (
        "eight of ten",
        {
            "id": "Delapan dari 88 desa kering.",
            "jv": "Wolu saking 88 desa garing.",
            "en": "Eight of our 88 villages are dry.",
        },
    ),
    (
        "a day and a night",
        {
            "id": "Masuk 24 jam sebelumnya.",
            "jv": "Mlebet sedinten sedalu saderengipun.",
            "en": "Check in 24 hours before.",
        },
    ),
    (
        "an ordinal in a word with a hyphen",
        {
            "id": "Anak kelas empat itu menang.",
            "jv": "Bocah kelas papat kuwi menang.",
            "en": "The fourth-year pupil won.",
        },
    ),
    (
        "the number of a report in capitals",
        {
            "id": "LAPORAN KE-3",
            "jv": "PALAPURAN KAPING 3",
            "en": "REPORT NO. 3",
        },
    ),
    (
        "children under five",
        {
            "id": "Ada 312 balita.",
            "jv": "Wonten 312 balita.",
            "en": "There are 312 children under five.",
        },
    ),
    (
        "what passes an amount said before",
        {
            "id": "Bagasi paling berat 20 kilogram; kelebihannya Rp10.000.",
            "jv": "Bagasi paling awrat 20 kilogram; langkungipun Rp10.000.",
            "en": "The limit is 20 kilograms, and anything over that costs Rp10,000.",
        },
    ),
    (
        "a hundred percent, in full",
        {
            "id": "Tiket diuangkan kembali seratus persen.",
            "jv": "Karcis dipunarta malih satus persen.",
            "en": "Tickets are refunded in full.",
        },
    ),
    (
        "an accent on a number",
        {
            "id": "Usianya dua puluh lima tahun.",
            "jv": "Yuswanipun slawé taun.",
            "en": "It is twenty-five years old.",
        },
    ),
    (
        "an accent on a scale",
        {"id": "Bantuannya Rp 250 ribu.", "jv": "Bantuanipun Rp 250 èwu.", "en": "The aid is Rp 250,000."},
    ),
    (
        "a unit within a number and its half",
        {
            "id": "Rutenya tiga setengah kilometer.",
            "jv": "Rutenipun tigang kilometer setengah.",
            "en": "The route is three and a half kilometres long.",
        },
    ),
    (
        "open all day",
        {
            "id": "Apotek melayani 24 jam.",
            "jv": "Apotek ngladosi 24 jam.",
            "en": "The pharmacy is open around the clock.",
        },
    ),
    (
        "half a year",
        {
            "id": "Investasi semester pertama naik.",
            "jv": "Investasi semester kapisan mindhak.",
            "en": "Investment rose in the first six months.",
        },
    ),
    (
        "separators of each language",
        {
            "id": "Anggarannya Rp12.750.000,5 untuk 1.200 orang.",
            "jv": "Anggaranipun Rp12.750.000,5 kangge 1.200 tiyang.",
            "en": "The budget is Rp12,750,000.5 for 1,200 people.",
        },
    ),
    (
        "scales",
        {"id": "Biayanya Rp2,5 miliar.", "jv": "Ragadipun Rp2,5 milyar.", "en": "It costs Rp2.5 billion."},
    ),
    (
        "numbers in words",
        {
            "id": "Ada lima puluh pohon yang ditanam.",
            "jv": "Wonten seket wit ingkang dipuntanem.",
            "en": "There are 50 trees planted.",
        },
    ),
    (
        "ordinals and both",
        {
            "id": "Kedua wali kota menandatangani dosis ketiga.",
            "jv": "Walikota kalih-kalihipun nandhatangani dosis kaping tiga.",
            "en": "Both mayors signed the third dose.",
        },
    ),
    (
        "street vendors have no five legs",
        {
            "id": "Pedagang kaki lima tidak dipungut biaya.",
            "jv": "Bakul kaki lima boten dipunpundhuti ragad.",
            "en": "Street vendors are not charged.",
        },
    ),
    (
        "telephone numbers from abroad",
        {
            "id": "Hubungi (0271) 642020 atau 0812-3456-7890.",
            "jv": "Hubungi (0271) 642020 utawi 0812-3456-7890.",
            "en": "Call +62 271 642020 or +62 812-3456-7890.",
        },
    ),
    (
        "hours behind a telephone number",
        {
            "id": "Hubungi 0271-642020 (07.30–15.00 WIB).",
            "jv": "Hubungi 0271-642020 (07.30–15.00 WIB).",
            "en": "Call 0271-642020 (7.30 a.m. to 3 p.m.).",
        },
    ),
    (
        "counted in krama",
        {
            "id": "Ada 15 desa dan 10.000 bibit.",
            "jv": "Wonten gangsal welas desa lan saleksa wiji.",
            "en": "There are fifteen villages and ten thousand seedlings.",
        },
    ),
    (
        "a share in words",
        {
            "id": "Dua pertiganya berasal dari kementerian.",
            "jv": "Kalih pratiganipun saking kementerian.",
            "en": "Two thirds of it comes from the ministry.",
        },
    ),
    (
        "half, in krama",
        {
            "id": "Separuh hadiah untuk sekolah.",
            "jv": "Sepalih bebungah kangge sekolahan.",
            "en": "Half of the prize goes to the school.",
        },
    ),
    (
        "a share and a percentage",
        {
            "id": "Tiga perempat warga hadir.",
            "jv": "Tigang prapat warga rawuh.",
            "en": "75 percent of the residents came.",
        },
    ),
    (
        "half an hour in minutes",
        {"id": "Setengah jam sudah cukup.", "jv": "Setengah jam cekap.", "en": "30 minutes is enough."},
    ),
    (
        "half a year, and quarters of it",
        {
            "id": "Semester pertama naik, triwulan ketiga turun.",
            "jv": "Semester kapisan mindhak, triwulan katiga mandhap.",
            "en": "The first half rose, the third quarter fell.",
        },
    ),
    (
        "crossroads",
        {
            "id": "Ada enam petugas di dua persimpangan.",
            "jv": "Wonten enem petugas ing kalih prapatan.",
            "en": "There are six officers at two junctions.",
        },
    ),
    (
        "a number in the name of a place",
        {
            "id": "Pelari melewati Cemoro Sewu.",
            "jv": "Pelari langkung Cemoro Sewu.",
            "en": "The runners passed Cemoro Sewu.",
        },
    ),
    (
        "one and a half",
        {
            "id": "Jalan itu sepanjang satu setengah kilometer.",
            "jv": "Margi punika dawanipun setunggal setengah kilometer.",
            "en": "The road is 1.5 kilometres long.",
        },
    ),
    (
        "half a million",
        {
            "id": "Sudah setengah juta orang datang.",
            "jv": "Sampun setengah yuta tiyang rawuh.",
            "en": "Half a million people, exactly 500,000, have come.",
        },
    ),
    (
        "a point in words",
        {
            "id": "Anggarannya satu koma dua miliar rupiah.",
            "jv": "Anggaranipun setunggal koma kalih miliar rupiah.",
            "en": "The budget is Rp 1.2 billion.",
        },
    ),
    (
        "ninety minutes",
        {
            "id": "Jalan ditutup selama satu setengah jam.",
            "jv": "Margi katutup salaminipun 90 menit.",
            "en": "The road was closed for an hour and a half.",
        },
    ),
    (
        "an hour and a half in minutes",
        {
            "id": "Pelatihan berlangsung 90 menit.",
            "jv": "Pelatihan lumampah 90 menit.",
            "en": "The training lasts an hour and a half.",
        },
    ),
    (
        "two digits behind a point in words",
        {
            "id": "Jaraknya tiga koma dua belas kilometer.",
            "jv": "Tebihipun tigang koma kalih welas kilometer.",
            "en": "The distance is 3.12 kilometres.",
        },
    ),
    (
        "one in five",
        {
            "id": "Seperlima rumah tangga belum memiliki jamban.",
            "jv": "Sapragangsaling kulawarga dereng gadhah jamban.",
            "en": "One household in five has no toilet.",
        },
    ),
    (
        "a university that is called eleven",
        {
            "id": "Acara itu digelar Universitas Sebelas Maret (UNS) pada Selasa.",
            "jv": "Adicara punika kagelar Universitas Sebelas Maret (UNS) ing Selasa.",
            "en": "The event was held by Sebelas Maret University (UNS) on Tuesday.",
        },
    ),
    (
        "young mothers are not six",
        {
            "id": "Bidan mengajak ibu muda datang ke balai desa.",
            "jv": "Bidan ngajak para ibu enem rawuh ing bale dhusun.",
            "en": "The midwife asked young mothers to come to the village hall.",
        },
    ),
    (
        "a 24-hour service",
        {
            "id": "Apotek melayani siang malam.",
            "jv": "Apotek ngladosi rinten dalu.",
            "en": "The pharmacy has a 24-hour service.",
        },
    ),
    (
        "the end of a day",
        {
            "id": "Rokok dilarang antara pukul 06.00 dan 24.00.",
            "en": "Smoking is banned between 6 a.m. and midnight.",
        },
    ),
]

WRONG: list[Wrong] = [
    (
        "a number lost beside words that only look like numbers",
        {
            "id": "Berdasarkan data Jawa Tengah, distribusi bantuan mencapai banyak desa.",
            "jv": "Miturut data Jawi Tengah, distribusi pambiyantu dumugi 75 dhusun.",
            "en": "According to Central Java's data, aid was distributed to 75 villages.",
        },
        ("number", "error", ("id",)),
    ),
    (
        "money lost beside a half",
        {
            "id": "Bantuan Rp2.500.000 untuk setengah warga.",
            "jv": "Pambiyantu Rp2.500.000 kangge sepalih warga.",
            "en": "Aid for half of the residents.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a number that words no list knows may say",
        {
            "id": "Sebanyak 17 rumah terendam.",
            "jv": "Wonten 17 griya ingkang kalebetan toya.",
            "en": "Houses by the hundreds were under water.",
        },
        ("number", "warning", ("en",)),
    ),
    (
        "a quarter of a square metre",
        {
            "id": "Sawahnya 2.500 meter persegi.",
            "jv": "Sabinipun 2.500 meter pesagi.",
            "en": "His field is a quarter of a square metre.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "another day before the feast",
        {
            "id": "Tiket untuk H-3 habis.",
            "jv": "Karcis kangge H-3 telas.",
            "en": "Tickets for H-4 are sold out.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "another number of a letter",
        {
            "id": "Nomor 027/118/411.303/2026.",
            "jv": "Nomer 027/118/411.303/2026.",
            "en": "Number 027/118/411.304/2026.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "half a million less",
        {
            "id": "Hadiahnya Rp2,5 juta.",
            "jv": "Hadiahipun tigang yuta setengah.",
            "en": "The prize was Rp2.5 million.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "an accent on another scale",
        {
            "id": "Bantuannya Rp 250 juta.",
            "jv": "Bantuanipun Rp 250 èwu.",
            "en": "The aid is Rp 250 million.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "eighty percent, in full",
        {
            "id": "Tiket diuangkan kembali delapan puluh persen.",
            "jv": "Karcis dipunarta malih wolung dasa persen.",
            "en": "Tickets are refunded in full.",
        },
        ("number", "warning", ("en",)),
    ),
    (
        "another half with the unit within",
        {
            "id": "Rutenya tiga setengah kilometer.",
            "jv": "Rutenipun kalih kilometer setengah.",
            "en": "The route is three and a half kilometres long.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "eight people are no day",
        {
            "id": "Ada acara pada 4 Agustus dan 8 orang hadir.",
            "jv": "Wonten adicara 4 Agustus lan 8 tiyang rawuh.",
            "en": "There was an event on August 4 and 9 people came.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a figure",
        {"id": "Ada 45 bus listrik.", "jv": "Wonten 45 bus listrik.", "en": "There are 54 electric buses."},
        ("number", "error", ("en",)),
    ),
    (
        "a figure in words",
        {
            "id": "Gratis selama enam bulan pertama.",
            "jv": "Gratis sadangunipun nem wulan kapisan.",
            "en": "It is free for the first seven months.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "an amount",
        {"id": "Biayanya Rp2,5 miliar.", "jv": "Ragadipun Rp2,5 yuta.", "en": "It costs Rp2.5 billion."},
        ("number", "error", ("jv",)),
    ),
    (
        "the wrong separator",
        {"id": "Ada 1.200 orang.", "jv": "Wonten 1.200 tiyang.", "en": "There are 1.200 people."},
        ("number", "error", ("en",)),
    ),
    (
        "a unit",
        {
            "id": "Turun menjadi 820 ton sehari.",
            "jv": "Mandhap dados 820 ton saben dinten.",
            "en": "It fell to 820 kilograms a day.",
        },
        ("number", "error", ("id", "en")),
    ),
    (
        "an ordinal",
        {
            "id": "Rapat digelar pada pekan kedua.",
            "jv": "Rapat kagelar ing minggu kaping kalih.",
            "en": "The meeting is in the third week.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a telephone number",
        {
            "id": "Hubungi (0271) 642020.",
            "jv": "Hubungi (0271) 642020.",
            "en": "Call +62 271 642021.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "another share",
        {
            "id": "Dua pertiganya berasal dari kementerian.",
            "jv": "Kalih pratiganipun saking kementerian.",
            "en": "Three quarters of it comes from the ministry.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a third for half",
        {
            "id": "Separuh hadiah untuk sekolah.",
            "jv": "Sepertiga bebungah kangge sekolahan.",
            "en": "Half of the prize goes to the school.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "another percentage for a share",
        {
            "id": "Sepertiga warga hadir.",
            "jv": "Sapratelon warga rawuh.",
            "en": "75 percent of the residents came.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "two and a half for one and a half",
        {
            "id": "Jalan itu sepanjang satu setengah kilometer.",
            "jv": "Margi punika dawanipun setunggal setengah kilometer.",
            "en": "The road is 2.5 kilometres long.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a quarter of a million for half a million",
        {
            "id": "Sudah setengah juta orang datang.",
            "jv": "Sampun setengah yuta tiyang rawuh.",
            "en": "A quarter of a million people have come.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "eighty minutes for an hour and a half",
        {
            "id": "Jalan ditutup selama satu setengah jam.",
            "jv": "Margi katutup salaminipun 80 menit.",
            "en": "The road was closed for an hour and a half.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "one in four for a fifth",
        {
            "id": "Seperlima rumah tangga belum memiliki jamban.",
            "jv": "Sapragangsaling kulawarga dereng gadhah jamban.",
            "en": "One household in four has no toilet.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "nurses by day and night",
        {
            "id": "Sebanyak 24 perawat berjaga siang malam.",
            "jv": "Wonten 24 perawat ingkang jagi rinten dalu.",
            "en": "A number of nurses are on duty day and night.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "houses fully built",
        {
            "id": "Sebanyak 100 rumah selesai dibangun.",
            "jv": "Wonten 100 griya ingkang rampung dipunbangun.",
            "en": "The houses were fully built.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a small number that one version lacks",
        {
            "id": "Iurannya 5 persen dari gaji.",
            "jv": "Iuranipun 5 persen saking gaji.",
            "en": "The fee is part of the salary.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a time that one version lacks",
        {
            "id": "Kantor buka pukul 08.00 setiap hari.",
            "jv": "Kantor bukak saben dinten.",
            "en": "The office opens at 8 a.m. every day.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "a small number that one version alone has",
        {
            "id": "Kapal itu mengangkut ikan dan beras.",
            "jv": "Kapal menika ngangkut ulam lan uwos.",
            "en": "The boat carries 25 tonnes of fish and rice.",
        },
        ("number", "error", ("en",)),
    ),
]
