"""Persons, places, offices and their titles, programmes: what is reported, what is left alone."""

from __future__ import annotations

from tests.verification.making import Case, Wrong

SAME: list[Case] = [
    (
        "a contraction",
        {
            "id": "Katanya belum boleh.",
            "jv": "Ngendikanipun dereng angsal.",
            "en": "He said: I feel well, only I'm not allowed yet.",
        },
    ),
    (
        "the first word of an item",
        {
            "id": "3. Perbaikan lampu jalan",
            "jv": "3. Ndandosi lampu margi",
            "en": "3. Repair of street lamps",
        },
    ),
    (
        "a chief executive",
        {
            "id": "Kepala Pelaksana BPBD Demak datang.",
            "jv": "Kepala Pelaksana BPBD Demak rawuh.",
            "en": "The chief executive of BPBD Demak came.",
        },
    ),
    (
        "a headline in capitals",
        {
            "id": "BUPATI SERAHKAN SAPI UNTUK KELOMPOK TERNAK",
            "jv": "BUPATI MASRAHAKEN LEMBU KANGGE KLOMPOK TERNAK",
            "en": "REGENT HANDS OVER CATTLE TO FARMERS' GROUPS",
        },
    ),
    (
        "acronyms of their own words",
        {
            "id": "Sapi divaksin penyakit mulut dan kuku (PMK).",
            "jv": "Lembu dipunvaksin sesakit cangkem lan kuku (PMK).",
            "en": "The cattle are vaccinated against foot-and-mouth disease (FMD).",
        },
    ),
    (
        "an e that is hardly spoken",
        {
            "id": "Malam itu ada Keroncong Senja.",
            "jv": "Dalunipun wonten Kroncong Senja.",
            "en": "That night there is Keroncong Senja.",
        },
    ),
    (
        "translated names",
        {
            "id": "Kepala Dinas Kesehatan Solo, Siti Wahyuningsih, hadir.",
            "jv": "Kepala Dinas Kesehatan Surakarta, Siti Wahyuningsih, rawuh.",
            "en": "The Head of the Surakarta Health Office, Siti Wahyuningsih, attended.",
        },
    ),
    (
        "acronyms",
        {
            "id": "Bidang TI dan UMKM hadir di rapat.",
            "jv": "Bidang TI lan UMKM rawuh ing rapat.",
            "en": "The IT and MSMEs divisions attended the meeting.",
        },
    ),
    (
        "headlines, where every word has a capital",
        {
            "id": "Pemkab Luncurkan Antrean Daring, Warga Tak Perlu Berdesakan",
            "jv": "Pemkab Ngresmekaken Antrean Daring, Warga Mboten Prelu Desek-desekan",
            "en": "Regency Launches Online Queue So That Residents Need Not Jostle",
        },
    ),
    (
        "an office by its topics, not by its words",
        {
            "id": "Laporan dibuat Dinas Pekerjaan Umum dan Penataan Ruang.",
            "jv": "Lapuran dipundamel Dinas Pekerjaan Umum lan Penataan Ruang.",
            "en": "The report is by the Public Works and Spatial Planning Agency.",
        },
    ),
    (
        "spelling of one name",
        {
            "id": "Pasar buka selama Ramadan.",
            "jv": "Peken bikak sadangunipun Ramadhan.",
            "en": "The market is open during Ramadan.",
        },
    ),
    (
        "a deputy, a secretary, heads of districts",
        {
            "id": "Wakil Bupati Rina Marlina, Sekda Budi Santoso, dan Camat Jebres hadir.",
            "jv": "Wakil Bupati Rina Marlina, Sekda Budi Santoso, lan Camat Jebres rawuh.",
            "en": "Deputy Regent Rina Marlina, Secretary Budi Santoso and the head of Jebres attended.",
        },
    ),
    (
        "the president director of a company",
        {
            "id": "Direktur Utama Budi hadir.",
            "jv": "Direktur Utama Budi rawuh.",
            "en": "President Director Budi came.",
        },
    ),
    (
        "a programme, translated",
        {
            "id": "Warga ikut Program Kali Bersih kemarin.",
            "jv": "Warga ndherek Program Kali Bersih wingi.",
            "en": "Residents joined the Clean River Program yesterday.",
        },
    ),
    (
        "a programme, half of it translated",
        {
            "id": "Warga ikut Program Sedulur Sehat kemarin.",
            "jv": "Warga ndherek Program Sedulur Sehat wingi.",
            "en": "Residents joined the Healthy Sedulur Program yesterday.",
        },
    ),
    (
        "an acronym with a Javanese ending",
        {
            "id": "Nama dan NIK warga kami tutup.",
            "jv": "Asma lan NIK-ipun warga kula tutup.",
            "en": "Names and ID numbers stay closed.",
        },
    ),
    (
        "a fund and an association",
        {
            "id": "Dana Alokasi Khusus diterima Paguyuban Bakul pimpinan Noor Cholis.",
            "jv": "Dana Alokasi Khusus katampi Paguyuban Bakul ingkang dipunpimpin Noor Cholis.",
            "en": "The Special Allocation Fund went to the traders' association led by Noor Cholis.",
        },
    ),
]

WRONG: list[Wrong] = [
    (
        "an office that may be called by a word that no list has",
        {
            "id": "Kepala Dinas Pekerjaan Umum datang.",
            "jv": "Kepala Dinas Pakaryan Umum rawuh.",
            "en": "The head of the Public Works Office came.",
        },
        ("name", "warning", ("jv",)),
    ),
    (
        "a word whose capital may be that of the sentence",
        {
            "id": "Lubang didahulukan, kata Kepala Bidang Bina Marga.",
            "jv": "Bolongan kadhisikaken, ngendikanipun Kepala Bidang Bina Marga.",
            "en": "Holes come first, said the head of the roads division.",
        },
        ("name", "warning", ("en",)),
    ),
    (
        "the place at the head of an item",
        {
            "id": "1. Turi: 40 pompa air",
            "jv": "1. Turi: 40 pompa banyu",
            "en": "1. Pakem: 40 water pumps",
        },
        ("name", "warning", ("en",)),
    ),
    (
        "the person at the head of an item",
        {
            "id": "1. Wagiman dari Turi.",
            "jv": "1. Wagiman saka Turi.",
            "en": "1. Sugiman from Turi.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "a first name that is a word",
        {
            "id": "Ganjar membuka pasar itu.",
            "jv": "Teguh mbikak peken menika.",
            "en": "Ganjar opened the market.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "a title and another person",
        {
            "id": "Pasar dibuka Bupati Budi Santoso.",
            "en": "The market was opened by Regent Andi Wijaya.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "a place in a headline in capitals",
        {
            "id": "BANJIR DI DEMAK DAN KUDUS SURUT",
            "jv": "BANJIR ING DEMAK LAN BLORA SURUT",
            "en": "FLOODS IN DEMAK AND KUDUS RECEDE",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "a person",
        {
            "id": "Bupati Kustini membuka acara.",
            "jv": "Bupati Kustini mbikak adicara.",
            "en": "Regent Kartini opened the event.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "an office",
        {
            "id": "Data dihimpun Dinas Kesehatan.",
            "jv": "Data dipunklempakaken Dinas Kesehatan.",
            "en": "The data was collected by the Trade Office.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "an office that no list knows whole",
        {
            "id": "Data dihimpun Badan Pertanahan Nasional.",
            "jv": "Data dipunklempakaken Dinas Penataan Ruang.",
            "en": "The data was collected by the Spatial Planning Office.",
        },
        ("name", "error", ("id",)),
    ),
    (
        "a name that is an ordinary word",
        {
            "id": "Langit Malang menyala malam itu.",
            "jv": "Langit Ponorogo murub dalu menika.",
            "en": "The sky above Ponorogo was ablaze.",
        },
        ("name", "error", ("id",)),
    ),
    (
        "an acronym",
        {
            "id": "Data UNICEF dipakai.",
            "jv": "Data BULOG dipunagem.",
            "en": "Data by UNICEF is used.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "a number said twice in place of another",
        {
            "id": "Ada enam petugas di dua persimpangan.",
            "jv": "Wonten kalih petugas ing kalih prapatan.",
            "en": "There are six officers at two junctions.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "a place, two languages",
        {"id": "Acara digelar di Klaten.", "en": "The event was held in Sragen."},
        ("name", "error", ("en",)),
    ),
    (
        "a deputy for the head",
        {
            "id": "Bupati Rina Marlina membuka acara.",
            "jv": "Bupati Rina Marlina mbikak adicara.",
            "en": "Deputy Regent Rina Marlina opened the event.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "another office of the same person",
        {
            "id": "Wali Kota Rina Marlina hadir.",
            "jv": "Gubernur Rina Marlina rawuh.",
            "en": "Mayor Rina Marlina attended.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "a secretary for the head of an office",
        {
            "id": "Sekretaris Dinas Kesehatan Budi hadir.",
            "jv": "Kepala Dinas Kesehatan Budi rawuh.",
            "en": "Budi, secretary of the Health Office, attended.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "another minister",
        {
            "id": "Menteri Agama meresmikan gedung.",
            "jv": "Mentri Agama ngresmekaken gedhong.",
            "en": "The Minister of Trade opened the building.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "a president director for a president",
        {"id": "Presiden Joko hadir.", "jv": "Presiden Joko rawuh.", "en": "President Director Joko came."},
        ("name", "error", ("en",)),
    ),
    (
        "another programme in English",
        {
            "id": "Kami mendatangi Program Sedulur Sehat.",
            "jv": "Kita ngrawuhi Program Sedulur Sehat.",
            "en": "We came to the Sahabat Warga Program.",
        },
        ("program", "error", ("en",)),
    ),
    (
        "another programme in Javanese",
        {
            "id": "Warga ikut Program Sedulur Sehat.",
            "jv": "Warga ndherek Program Sahabat Warga.",
            "en": "Residents joined the Sedulur Sehat Program.",
        },
        ("program", "error", ("jv",)),
    ),
    (
        "an office beside its acronym",
        {
            "id": "Simulasi digelar Badan Penanggulangan Bencana Daerah (BPBD) Kabupaten Lumajang.",
            "jv": "Simulasi kagelar Dinas Perdagangan (BPBD) Kabupaten Lumajang.",
            "en": "The drill was held by the Regional Disaster Management Agency (BPBD) of Lumajang Regency.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "an office where the others name the police",
        {
            "id": "Arif Hidayat dari Polres menambahkan keterangan.",
            "jv": "Arif Hidayat saking Badan Pertanahan Nasional nambahi katrangan.",
            "en": "Arif Hidayat of the Police added an explanation.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "an acronym for another",
        {
            "id": "Sehari sebelumnya PVMBG mencatat status Semeru Level III.",
            "jv": "Sadinten saderengipun PVMBG nyathet status Semeru Level III.",
            "en": "The day before, according to BULOG, Semeru was at Level III.",
        },
        ("name", "warning", ("en",)),
    ),
    (
        "a name at the head of the sentence in English alone",
        {
            "id": "Jalan itu rusak, kata Sutrisno.",
            "jv": "Margi menika risak, ngendikanipun Sutrisno.",
            "en": "Wagiman said the road is damaged.",
        },
        ("name", "error", ("en",)),
    ),
]
