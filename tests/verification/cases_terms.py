"""Bounds, denials, terms and what was left untranslated: what is reported, what is left alone."""

from __future__ import annotations

from tests.verification.making import Case, Wrong

SAME: list[Case] = [
    (
        "what is useless",
        {
            "id": "Alat itu tidak berguna bagi petani.",
            "jv": "Piranti menika boten migunani tumrap petani.",
            "en": "The tool is useless to farmers.",
        },
    ),
    (
        "a denial that English says by a prefix",
        {
            "id": "Ada 14 persen tidak puas dan 7 persen tidak menjawab.",
            "jv": "Wonten 14 persen boten marem saha 7 persen boten mangsuli.",
            "en": "14 percent were dissatisfied and 7 percent gave no answer.",
        },
    ),
    (
        "no faster than",
        {
            "id": "Paling kencang 20 km per jam.",
            "jv": "Paling banter 20 km saben jam.",
            "en": "No faster than 20 km per hour.",
        },
    ),
    (
        "without and -less",
        {
            "id": "Parkir nontunai berlaku.",
            "jv": "Parkir tanpa arta kontan lumampah.",
            "en": "Cashless parking is in force.",
        },
    ),
    (
        "if not and otherwise",
        {
            "id": "Sapi harus sehat; kalau tidak, disuruh balik.",
            "jv": "Sapi kudu sehat; yen ora, dikon bali.",
            "en": "Cattle must be healthy, otherwise they are sent back.",
        },
    ),
    (
        "unfit",
        {
            "id": "Rumah tidak layak huni diperbaiki.",
            "jv": "Griya ingkang boten layak huni dipundandosi.",
            "en": "Houses unfit for habitation are repaired.",
        },
    ),
    (
        "the number of a house",
        {
            "id": "Kantor di Jl. Sudirman No. 48, bebas pulsa.",
            "jv": "Kantor ing Jl. Sudirman No. 48, bebas pulsa.",
            "en": "The office is at Jl. Sudirman No. 48, toll-free.",
        },
    ),
    (
        "sanes is other",
        {
            "id": "Satu anak sapi untuk kelompok lain.",
            "jv": "Pedhet setunggal kangge klompok sanes.",
            "en": "One calf goes to another group.",
        },
    ),
    (
        "no water, dead water",
        {
            "id": "Di Pedalangan air mati total.",
            "jv": "Ing Pedalangan toya pejah babar pisan.",
            "en": "There is no water at all in Pedalangan.",
        },
    ),
    (
        "sampun for do not",
        {
            "id": "Jangan mudah percaya pesan berantai.",
            "jv": "Sampun gampil pitados pesen ingkang sumebar.",
            "en": "Do not trust chain messages.",
        },
    ),
    (
        "regardless",
        {
            "id": "Berlaku tanpa memandang usia.",
            "jv": "Tumindak tanpa mawang yuswa.",
            "en": "It applies regardless of age.",
        },
    ),
    (
        "not only",
        {
            "id": "Semoga segera jadi, tidak cuma janji.",
            "jv": "Mugi-mugi enggal dados, boten namung janji.",
            "en": "I hope it comes soon and is a promise kept.",
        },
    ),
    (
        "bounds",
        {
            "id": "Nilainya tidak boleh kurang dari 3.",
            "jv": "Bijinipun boten kenging kirang saking 3.",
            "en": "The grade must be at least 3.",
        },
    ),
    (
        "no denial",
        {
            "id": "Dananya dari dana tak terduga tahun 2023.",
            "jv": "Arta punika saking dhana ingkang kasimpen taun 2023.",
            "en": "The money is from the contingency fund of 2023.",
        },
    ),
    (
        "do not, in krama",
        {
            "id": "Jangan membuang sampah di sungai.",
            "jv": "Ampun mbucal uwuh ing lepen.",
            "en": "Do not throw rubbish into the river.",
        },
    ),
    (
        "free of charge",
        {
            "id": "Layanan ini tidak dipungut biaya.",
            "jv": "Layanan menika tanpa ragad.",
            "en": "The service is free of charge.",
        },
    ),
    (
        "relieved of a fee",
        {
            "id": "Keluarga miskin dibebaskan dari biaya.",
            "jv": "Brayat kirang mampu dipunluwaraken saking ragad.",
            "en": "Poor families do not have to pay.",
        },
    ),
    (
        "stay away",
        {
            "id": "Warga dilarang beraktivitas dalam radius lima kilometer dari kawah.",
            "jv": "Warga boten pareng wonten ing radius gangsal kilometer saking kawah.",
            "en": "People must stay at least five kilometres away from the crater.",
        },
    ),
    (
        "free, and no charge",
        {
            "id": "Layanan ini gratis, tidak dipungut biaya.",
            "jv": "Layanan menika gratis, boten dipunpundhuti ragad.",
            "en": "The service is free.",
        },
    ),
    (
        "closed to all",
        {
            "id": "Jalan ditutup.",
            "jv": "Margi boten saged dipunlangkungi.",
            "en": "The road is closed.",
        },
    ),
    (
        "sampun for do not, behind its subject",
        {
            "id": "Warga jangan membuang sampah ke sungai.",
            "jv": "Warga sampun mbucal uwuh dhateng lepen.",
            "en": "Residents must not throw waste into the river.",
        },
    ),
    (
        "tak is I",
        {
            "id": "Saya ambil sendiri berkas itu di kantor kecamatan.",
            "jv": "Berkas menika tak pundhut piyambak ing kantor kecamatan.",
            "en": "I took the file myself at the subdistrict office.",
        },
    ),
]

WRONG: list[Wrong] = [
    (
        "a denial dropped beside units",
        {
            "id": "Dinas tidak membiayai perbaikan rumah susun itu.",
            "jv": "Dinas ora mragadi ndandani rusun kuwi.",
            "en": "The office pays for the repair of the housing units.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a denial dropped beside what was unveiled",
        {
            "id": "Gedung itu belum diresmikan.",
            "jv": "Gedhong kuwi durung diresmekake.",
            "en": "The building has been unveiled.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a denial dropped beside a wireless network",
        {
            "id": "Jaringan wifi belum menjangkau dusun itu.",
            "jv": "Jaringan wifi durung tekan dhusun kuwi.",
            "en": "The wireless network reaches that hamlet.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a denial dropped beside homeless people",
        {
            "id": "Bantuan ini tidak diberikan kepada warga tunawisma.",
            "jv": "Bantuan iki ora diwenehake marang warga tanpa omah.",
            "en": "This aid is given to homeless residents.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a ban dropped in Indonesian that has nongkrong",
        {
            "id": "Warga nongkrong di lapangan.",
            "jv": "Warga dilarang lungguhan ing lapangan.",
            "en": "Residents must not sit around on the field.",
        },
        ("term", "warning", ("id",)),
    ),
    (
        "a bound turned round before this year's number",
        {
            "id": "Tahun depan hasilnya kurang dari 500 ton.",
            "jv": "Taun ngarep asile kurang saka 500 ton.",
            "en": "Next year the yield will be more than this year's 500 tonnes.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "one denial of two dropped",
        {
            "id": "Pakaian bekas tidak diterima dan tidak dikirim kembali.",
            "jv": "Rasukan bekas boten dipuntampi lan dipunkintun wangsul.",
            "en": "Used clothes are not accepted and not sent back.",
        },
        ("term", "warning", ("jv",)),
    ),
    (
        "a denial dropped beside an important word",
        {
            "id": "Informasi penting itu tidak diumumkan.",
            "jv": "Informasi wigati menika boten dipunumumaken.",
            "en": "Important information was announced.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a denial dropped beside a death",
        {
            "id": "Kakek tidak mau, sebab itu tanda kematian.",
            "jv": "Mbah gelem, jalaran iku tandha arep ana wong mati.",
            "en": "He did not want to, because it was a sign of death.",
        },
        ("term", "warning", ("jv",)),
    ),
    (
        "sanes is not",
        {
            "id": "Yang penting bukan jumlah bukunya.",
            "jv": "Ingkang wigati cacahing buku.",
            "en": "What matters is not the number of books.",
        },
        ("term", "warning", ("jv",)),
    ),
    (
        "forbidden in two versions",
        {
            "id": "Parkir di jalan dilarang.",
            "jv": "Parkir ing margi dipunawisi.",
            "en": "Parking on the road is welcome.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "an earliest for a latest",
        {
            "id": "Mulai paling lambat akhir tahun.",
            "jv": "Wiwit paling telat pungkasan taun.",
            "en": "It starts by the end of the year at the earliest.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "bounds turned round",
        {
            "id": "Usulan paling banyak 3 buah.",
            "jv": "Usulan paling kathah 3 iji.",
            "en": "At least 3 proposals.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a denial lost",
        {
            "id": "Warga tidak perlu membayar pajak.",
            "jv": "Warga boten perlu mbayar pajak.",
            "en": "Residents need to pay the tax.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a sentence left in Indonesian",
        {
            "id": "Warga yang sudah mendaftar dapat mengambil kartu di kantor kelurahan.",
            "en": "Warga yang sudah mendaftar dapat mengambil kartu di kantor kelurahan.",
        },
        ("untranslated", "error", ("en",)),
    ),
    (
        "an Indonesian phrase in Javanese",
        {
            "id": "Pendekatan pembangunan daerah sangat relevan di masa pandemi.",
            "jv": "Pendekatan pembangunan daerah relevan sanget ing mangsa pandemi.",
        },
        ("untranslated", "note", ("jv",)),
    ),
    (
        "a term",
        {
            "id": "Rencana aksi sudah selesai.",
            "jv": "Rencana aksi sampun rampung.",
            "en": "The budget is finished.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a free service that costs",
        {
            "id": "Layanan ini tanpa biaya.",
            "jv": "Layanan menika mawi ragad.",
            "en": "The service is without charge.",
        },
        ("term", "warning", ("jv",)),
    ),
    (
        "what is forbidden while a street is closed",
        {
            "id": "Selama Jalan Diponegoro ditutup, pedagang tidak boleh berjualan di trotoar.",
            "jv": "Salebetipun Jalan Diponegoro dipuntutup, bakul boten kepareng sadeyan ing trotoar.",
            "en": "While Jalan Diponegoro is closed, vendors may sell on the pavement.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a closed road that may be used",
        {
            "id": "Jalan ditutup dan kendaraan tidak boleh melintas.",
            "jv": "Margi dipuntutup lan kendaraan boten kepareng langkung.",
            "en": "The road is closed and vehicles may pass.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a closed park to sleep in",
        {
            "id": "Taman tutup pukul 21.00 dan pengunjung boleh menginap.",
            "jv": "Taman tutup tabuh 21.00 lan pengunjung boten kepareng nyipeng.",
            "en": "The park closes at 9 p.m. and visitors are not allowed to stay overnight.",
        },
        ("term", "warning", ("id",)),
    ),
    (
        "an empty park to sell in",
        {
            "id": "Taman kosong pada malam hari dan warga boleh berjualan.",
            "jv": "Taman suwung ing wanci dalu lan warga boten kepareng sadeyan.",
            "en": "The park is empty at night and residents are not allowed to sell goods.",
        },
        ("term", "warning", ("id",)),
    ),
    (
        "sampun is already",
        {
            "id": "Warga jangan membuang sampah ke sungai.",
            "jv": "Warga ingkang sampun dangu manggen kepareng mbucal uwuh dhateng lepen.",
            "en": "Residents must not throw waste into the river.",
        },
        ("term", "warning", ("jv",)),
    ),
    (
        "sanes is not, before whom it is for",
        {
            "id": "Program ini bukan untuk warga luar kota.",
            "jv": "Program menika sanes kangge warga saking njawi kutha.",
            "en": "This program is for residents from outside the city.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a bound turned by dropping its denial",
        {
            "id": "Kecepatannya tidak lebih dari 20 kilometer per jam.",
            "jv": "Rikatipun langkung saking 20 kilometer saben jam.",
            "en": "The speed is no more than 20 kilometres per hour.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "a whole sentence left in Indonesian",
        {
            "id": "Program digital desa menyediakan akses internet gratis.",
            "jv": "Program digital desa menyediakan akses internet gratis.",
            "en": "The village digital programme provides free internet access.",
        },
        ("untranslated", "warning", ("jv",)),
    ),
]
