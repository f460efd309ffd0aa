"""Words of Indonesian by which programmes, actors and commitments are found, in lower case."""

#: A name that begins with one of these keeps it: "Program Keluarga Harapan".
PROGRAM_HEADS = (
    "program", "gerakan", "masterplan", "master plan", "rencana induk", "rencana aksi daerah",
    "rencana aksi nasional",
    "rencana aksi", "rencana kerja", "rencana strategis", "rencana pembangunan", "rencana tata ruang",
    "roadmap",
    "road map", "peta jalan", "peta rencana", "portal", "proyek", "kampanye", "satuan tugas", "satgas",
    "komite percepatan",
    "tim percepatan", "arsitektur", "blueprint", "cetak biru", "rencana detail", "rencana umum", "ekosistem",
    "dashboard", "dasbor", "sistem informasi", "sistem", "kartu", "bank sampah", "ikrar", "desa wisata",
    "desa digital", "kampung tematik", "kampung iklim", "bimbingan teknis", "grand design",
)  # fmt: skip
#: A name that follows one of these stands without it: "aplikasi Smart Jabar" names "Smart Jabar".
PROGRAM_INTRODUCERS = (
    "aplikasi", "platform", "perpustakaan digital", "super app", "superapp", "laman", "inovasi", "layanan",
    "bertajuk",
    "bertema",
    "program unggulan", "program prioritas",
)  # fmt: skip
#: Planning documents; a name needs a place or years after them.
PLAN_ACRONYMS = (
    "rpjpn", "rpjmn", "rpjpd", "rpjmd", "rkp", "rkpd", "renstra", "renja", "rtrw", "rdtr", "rad", "ran",

    "rpd", "rkt", "apbdes", "rkpdes", "rpjmdes", "lkjip", "lakip", "tppd",
)  # fmt: skip
#: Words that give something its name; believed behind the word of a programme.
NAMING_WORDS = (
    "bernama", "bertajuk", "bertema", "dinamai", "dinamakan", "namanya", "yang diberi nama", "disebut",
    "dikenal dengan nama", "diberi nama", "dengan nama", "dikenal sebagai", "dikenal dengan", "dijuluki",
    "berjuluk",
)  # fmt: skip
LAUNCH_VERBS = (
    "meluncurkan", "luncurkan", "melaunching", "me-launching", "launching", "merilis", "rilis",
    "memperkenalkan",
    "meresmikan", "menghadirkan", "mengembangkan", "mencanangkan", "canangkan", "menggagas", "menginisiasi",
)  # fmt: skip
#: A list of such things is one of names.
PROGRAM_LIST_HEADS = (
    "aplikasi", "program", "inovasi", "gerakan", "platform", "proyek", "terobosan", "program unggulan",
)  # fmt: skip
#: The object of one of these is a programme, if it has a name and is no agency, place or person.
RUNNING_VERBS = (
    "menjalankan", "menggulirkan", "melanjutkan", "menerapkan", "dikembangkan", "digulirkan", "diluncurkan",
    "dijalankan", "membangun", "mengintegrasikan ke dalam", "ke dalam", "lewat", "memanfaatkan", "layanan",
)  # fmt: skip
LIST_OPENERS = (
    "terdiri dari",
    "terdiri atas",
    "yakni",
    "yaitu",
    "meliputi",
    "antara lain",
    "di antaranya",
    "seperti",
    "berupa",
)
#: Words that end a name although a headline writes them with a capital.
NAME_STOPS = frozenset(
    """
    ini itu tersebut yang di ke dari pada untuk bagi oleh dalam dengan agar supaya karena akan bakal
    telah sudah masih resmi siap mulai bisa dapat harus tak tidak bukan belum jadi menjadi adalah
    ialah merupakan hingga sampai sejak saat ketika usai setelah sebelum antara seperti juga pun
    lagi kini sekarang nanti demi guna melalui terkait soal ihwal tentang secara atas kepada
    terhadap ikut dorong percepat perkuat gelar dukung raih terima ajak minta sebut ungkap tinjau
    hadiri buka tutup ditutup dibuka jabat susul capai targetkan terapkan bahas wujudkan tingkatkan
    gandeng para sebuah suatu seorang serta atau kata ujar menurut bahwa jika kalau maka namun
    tetapi tapi sehingga sebagai selama indikator target tahun sasaran tujuan kegiatan sub pagu
    anggaran hal bagian apakah mengapa bagaimana
    """.split()
)
#: Heads of offices, agencies and titles of persons: what begins with one is an actor and no programme.
ORGANISATION_HEADS = (
    "kementerian", "kementrian", "dinas", "badan", "pemerintah", "pemprov", "pemkot", "pemkab", "pemko",
    "pemda", "pemdes",
    "direktorat", "ditjen", "bidang", "sekretariat", "otorita", "komisi", "dewan", "dprd", "dpr", "mpr",
    "dpd", "bappeda",
    "bappelitbang", "bappenas", "bapperida", "diskominfo", "dinkes", "dishub", "disdik", "kominfo",
    "kemkominfo", "kemenkominfo", "komdigi",
    "kemkomdigi", "kemendagri", "kemenkeu", "kemensos", "kemenkes", "kementerian pu", "kemenpupr",
    "kemendikbud", "kemenpan",
    "bssn", "bps", "bpjs", "kpk", "bumn", "bumd", "pt", "cv", "universitas", "institut", "politeknik",
    "inspektorat", "satpol",
    "kecamatan", "kelurahan", "desa", "kota", "kabupaten", "provinsi", "perangkat daerah", "opd",
    "organisasi perangkat daerah",
    "tim", "panitia", "perumda", "pdam", "puskesmas", "rsud", "banggar", "lembaga", "kantor", "unit",
    "yayasan", "asosiasi",
    "kapolri", "polri", "polda", "polres", "tni", "kodim", "bank", "sekda", "kejaksaan", "pengadilan",
    "mahkamah", "majelis", "bpkad", "ksp", "bph", "upt", "uptd", "uptb", "blud",
    "bpbd", "bnpb", "pln", "dlh", "dlhk", "dpupr", "dpmptsp", "bkpsdm", "bkd", "dpmd", "disdukcapil",
    "dinsos",
    "bupati", "wali kota", "walikota", "gubernur", "wakil", "presiden", "menteri", "menko", "menkominfo",
    "sekretaris", "kepala", "kadis",
    "kabid", "direktur", "deputi", "camat", "lurah", "ketua", "staf", "rektor", "plt", "pj",
)  # fmt: skip

#: Regular expressions of :mod:`docintel.extraction.judging`, lower case, matched as whole words.
FUTURE = r"akan|bakal|hendak|segera|nantinya|nanti"
#: Only English reports a promise in another form than that in which it was made.
REPORTED_FUTURE = r"(?!)"
PLANNED = (
    r"berencana|menyusul(?= (?:\d|tahun|pada|bertahap|bulan))|merencanakan|direncanakan|rencananya"
    r"|dijadwalkan|berkomitmen|diproyeksikan|memproyeksikan"
    r"|disiapkan untuk"
    r"|berjanji|menjanjikan|dijanjikan|siap (?:ber|di|me)\w+|dalam waktu dekat|bertekad|menyiapkan"
    r"|mempersiapkan"
    r"|tahap (?:persiapan|perencanaan)|dicanangkan|mencanangkan|diarahkan|memprioritaskan|diprioritaskan"
)
AIMED = (
    r"ditargetkan|menargetkan|mentargetkan|targetkan|targetnya|ditarget|target kami|target kita|dipatok"
    r"|mematok"
    r"|(?:paling lambat|selambat-lambatnya)(?= [^.;]{0,28}(?:\d{4}|akhir|januari|februari|maret|april"
    r"|mei|juni|juli|agustus|september|oktober|november|desember))"
)
TARGET = r"target|rampung|tuntas|tercapai"
VERB = (
    r"(?:me|di|ber|ter|mem|men|meng|meny)[a-z]{3,}|ada|memiliki|jadi|naik|turun|punya"
    # A passive without its prefix: "akan kami serahkan".
    r"|(?:(?<=kami )|(?<=kita ))(?!secara|semua|sudah|harus|juga)[a-z]{4,}"
)
PREDICATE = (
    r"(?:me|di|ber|ter|mem|men|meng|meny)[a-z]{3,}|adalah|ada|menjadi|merupakan|punya|naik|turun|mulai"
    r"|masuk|baru|bisa|dapat|perlu"
)
DESCRIBED = (
    r"tercatat|mencatat|terjadi|terdapat|berdasarkan (?:pendataan|survei|hasil)|menurut data|survei"
    r"|menunjukkan|naik dari"
    r"|turun dari|meningkat dari|menurun dari|dibandingkan?|jumlah penduduk|rata-rata per|dikenal"
    r"|menempatkan"
)
#: How the world is, by figures that nobody of the plan has made; money is the plan's.
STATISTIC = (
    r"(?:bps|badan pusat statistik|sakernas|susenas|sensus|data)(?: \w+){0,3}"
    r" (?:mencatat|menunjukkan|merilis|melaporkan|menyebut(?:kan)?)"
    r"|(?:pekerja (?:in)?formal|penduduk usia|angkatan kerja|inflasi|upah minimum|pdrb)(?: \w+){0,6}"
    r" (?:sebesar|sebanyak|mencapai|tercatat)(?! rp)"
)
#: What something brings about that nobody does.
EFFECT = (
    r"akan (?:\w+ )?(?:memberi(?:kan)? (?:dampak|pengaruh)|berdampak|berpengaruh|memengaruhi|mempengaruhi)"
)
HOPED = r"optimis\w*|yakin|percaya|diharapkan|berharap|harapannya|diharap|semoga|mudah-mudahan"
OBLIGED = (
    r"dilarang|melarang|diamanatkan|mengamanatkan|wajib|diwajibkan|harus|ditugaskan|diinstruksikan"
    r"|mewajibkan|berkewajiban"
)
REACHED = r"mencapai|sebesar|sebanyak|menjadi|tersebar di|diikuti(?: oleh)?|berjumlah|capai"
DONE = (
    r"telah|sudah|resmi|berhasil|usai"
    r"|akhirnya (?:selesai|rampung|tuntas|dibuka|beroperasi|diresmikan|terwujud)"
)
EVENT = (
    r"(?:me)?luncurkan|(?:me)?rilis|meresmikan|diresmikan|menyetujui|menetapkan|menyelenggarakan"
    r"|melaksanakan|dilaksanakan"
    r"|diselenggarakan|menggelar|digelar|memperluas|mengalokasikan|dialokasikan|menganggarkan|dianggarkan"
    r"|menandatangani"
    r"|membangun|dibangun|membentuk|dibentuk|menerbitkan|menerapkan|mengikuti|dilakukan|melakukan"
    r"|mewujudkan|menyusun"
    r"|launching|melaunching|mengembangkan|menyediakan|memulai|dimulai|mulai|mempercepat|menambah"
    r"|ditambah|dipasang|memasang|dibuka|membuka|beroperasi|dirancang|dalam rangka|tergabung"
    r"|bergabung|terpilih|melatih|dilatih|merekrut|direkrut|menyalurkan|disalurkan|dibagikan"
    r"|menyerahkan|diserahkan|memperbaiki|diperbaiki|merenovasi|direnovasi|menanam|ditanam|menghubungkan"
    r"|dihubungkan|merehabilitasi|direhabilitasi|mengoperasikan|dioperasikan|merampungkan|dirampungkan"
    r"|(?:meng|di)?uji ?coba(?:kan)?|mengerahkan|dikerahkan|mengucurkan|dikucurkan|menggelontorkan"
    r"|digelontorkan|mengganti|diganti|merevitalisasi|direvitalisasi|menyelesaikan|diselesaikan|menuntaskan"
    r"|dituntaskan|memberlakukan|diberlakukan|merintis|dirintis|mengajukan|diajukan|mengusulkan|diusulkan"
    # A passive without its prefix: "kami latih 2.500 kader".
    r"|(?:kami|kita) (?:[a-z]{3,}kan|latih|bangun|pasang|tambah|buka|bentuk|mulai|beri|bagi|kirim|rekrut"
    r"|kebut)"
)
ONGOING = (
    r"progres|serapan|terserap|sedang|(?<!di )(?-i:tengah)|terus|masih|dalam tahap|dalam proses|mulai di\w+"
    r"|sedang berlangsung"
    r"|berlangsung"
)
MISSED = (
    r"molor|terlambat|meleset|gagal|tidak tercapai|belum tercapai|mundur dari|tertunda|ditunda|mangkrak"
    r"|tersendat|diundur|terbengkalai|(?:tidak|belum) (?:memenuhi|mencapai)"
    r"|(?:tidak|tak|belum) (?:kunjung |juga |dapat |bisa )?(?:terwujud|terlaksana|terealisasi"
    r"|direalisasikan|diwujudkan)"
    r"|menunda|dipastikan mundur"
    r"|(?:hanya|baru) (?:(?:me|ter|di)[a-z]{4,} )?(?:sekitar |sebanyak )?"
    r"(?:\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|paruh|tengah))"
    r"[^,;:]{0,60}(?<!\w)dari (?:target|sasaran|rencana)"
    r"|(?:jauh )?di bawah target"
    r"|(?:tapi|tetapi|namun) realisasinya (?:baru|hanya)|tetapi (?:ditolak|mundur|gagal)"
    r"|baru (?:mencapai )?separuhnya"
    r"|(?:seharusnya|semestinya|sedianya|mestinya) (?:(?:sudah |telah )?(?:rampung|selesai|tuntas|kelar"
    r"|tercapai|beroperasi)"
    r"|(?:sudah|telah)\b)"
)
#: Between what was reached and what was planned: "lima desa dari target enam desa".
OF_PLAN = (
    r"dari (?:target|rencana|sasaran)\w*|(?:padahal|sedangkan|sementara) (?:target|rencana|sasaran)\w*"
    r"|dari(?= \d[^.,;:]{1,40}(?:direncanakan|ditargetkan|dijanjikan|dijadwalkan))"
)
#: Between what was planned and what was reached: "target 7 kilometer, yang selesai 4,6 kilometer".
OF_WHICH = (
    r"yang (?:selesai|tercapai|rampung|terealisasi)|realisasinya"
    r"|yang (?:direncanakan|ditargetkan|dijanjikan|dijadwalkan)[^.,;:]{0,30}, (?:yang )?(?:sudah|telah|baru)"
)
#: What says that more may come.
SO_FAR = r"baru|hingga|sampai|per|sejauh ini|sementara ini|masih|saat ini|kini|sisanya|akan|terus|menyusul"
#: A day that was named once, and did not hold: "semula dijadwalkan 2023, tetapi mundur".
SLIPPED = (
    r"(?:semula|mulanya|awalnya|sedianya) (?:\w+ ){0,2}(?:di\w{4,}|\w*target\w*) [^.;:]{0,80}"
    r"(?:tetapi|tapi|namun|lalu|kemudian|akhirnya) (?:(?!tidak|tak|bukan|belum)\w+ )?"
    r"(?:mundur|molor|ditunda|diundur|meleset|gagal)"
)
#: What has another day, which is no miss of that day.
PUT_OFF = r"(?:diundur|ditunda|mundur) (?:ke|menjadi|hingga|sampai)"
DROPPED = (
    r"dibatalkan|membatalkan|batal|(?:tidak|tak) (?:lagi )?dilanjutkan|dihentikan|ditolak|dicabut|urung"
    r"|(?:tidak|tak) jadi(?! (?:molor|mundur|terlambat|gagal|batal|ditunda|diundur|dibatalkan|dihentikan))"
)
#: Forms that tell of what is over, unless a promise stands before them.
FINISHED = (
    r"(?:selesai|rampung|tuntas) di\w{4,}|ter(?:pasang|laksana|ealisasi|sambung|salurkan|tangani)"
    r"|(?:selesai|rampung|tuntas)(?= pada )|(?:me|ter)lampaui target"
)
#: Who has a number of things has them now, and not in the year of what is promised beside it.
HELD = (
    r"(?<!telah )(?<!sudah )(?<!yang )(?:memiliki|mempunyai|punya|terdapat|ada)"
    r"(?= (?:sekitar )?(?:\d|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan) ))(?! \S+ yang\b)"
)
#: What is going on, unless a promise stands before it.
RUNNING = (
    r"(?:sedang|(?<!di )(?-i:tengah))"
    r" (?!\w*(?:rencana|target|siapkan|kaji|pertimbangkan|upaya|usaha|usul))(?:di|me|ber)\w{3,}"
    r"|berjalan sejak|masih berjalan|dalam (?:tahap"
    r"|proses) (?:konstruksi|pembangunan)"
)
#: What is only wished, or hangs on something else.
CONDITIONAL = (
    r"jika|apabila|asalkan|kalau|andai\w*|seandainya|tergantung|dengan catatan|semoga|mudah-mudahan|moga-moga"
    r"|(?:diharap\w*|berharap|harapannya) (?:\w+ ){0,4}(?:dapat|bisa|mampu)"
)
#: What was behind its day is done after all.
OVERTAKEN = (
    r"(?<!seharusnya )(?<!semestinya )(?<!sedianya )(?<!mestinya )"
    r"(?:telah|sudah|akhirnya) (?:selesai|rampung|tuntas|diselesaikan|dirampungkan|dituntaskan|terlaksana"
    r"|tercapai|terwujud|terealisasi|dibuka|diresmikan|beroperasi)"
)
#: What is only behind when its day is over.
PENDING = r"hanya|baru|belum|seharusnya|semestinya|sedianya|mestinya"
#: Behind these a form that tells of what is over names what is wanted: "targetnya 200 kamera terpasang".
WANTED = r"target\w*|sasaran\w*|tujuan\w*|indikator\w*|ingin|meminta|minta|agar|supaya|diminta|rencananya"
#: A noun of doing begins the item of a plan's list: "- Pembangunan jaringan fiber optik 86 km".
ACTING = (
    r"(?!perempuan|pelabuhan|peralatan|perusahaan|perkotaan|pe(?:r)?desaan|pegunungan|perumahan|perkebunan"
    r"|pe(?:r)?mukiman)pe[a-z]{5,}an|[a-z]{3,}isasi|implementasi|integrasi"
)
#: What turns a statement into something else than a promise or a report.
UNCERTAIN = (
    r"mungkin|ketika|bila|bilamana|(?<!belum )(?<!tidak )(?<!tak )(?:bisa|dapat)|mampu|bisa jadi"
    r"|kemungkinan|terancam|berpotensi|kalau"
    r"|jika|apabila|andai\w*"
    r"|seandainya|perlu"
    r"|seharusnya(?! (?:sudah|telah)\b)(?! (?:rampung|selesai|tuntas|tercapai|beroperasi))"
)
NEGATED = r"tidak|tak|bukan|belum|jangan|tanpa(?! (?:biaya|bea|dipungut|pungutan))"
#: A denial with all that may stand between it and the verb that it denies.
UNDONE = (
    r"(?:tidak|tak|belum)"
    r"(?: (?:ada [^,.;:]{1,40} yang|lagi|jadi|sempat|pernah|bisa|dapat|berhasil|juga|kunjung))*"
)
#: Among the words of such a denial, what says that it is only not done yet.
AWAITED = r"belum"
ASKED = r"meminta|minta|memohon|mohon|usulan|mengimbau|mengajak"
SPEAKER = r"kita|saya|aku|anda|kalian"
#: By which a speaker means the own office.
WE = r"kami|kita|pihaknya|pihak kami"
ANAPHORIC = (
    r"(?:hal|langkah|ini|itu|tersebut) (?:ini|itu|tersebut|sesuai|sejalan|tertuang|merupakan|karena|demi)"
)
DEFINING = r"(?:adalah|ialah|merupakan|yaitu|yakni|artinya|dikenal sebagai)"
RELATIVE = r"yang|sehingga|agar|supaya"
BUDGET = (
    r"anggaran\w*|pagu\w*|alokasi\w*|dananya|dana|biaya\w*|plafon\w*|apbd|apbn|investasi|belanja|skema"
    r"|dianggarkan|senilai|bernilai"
)
PRIZE = r"penghargaan|menyabet|meraih|juara|mengapresiasi|apresiasi"
REPORTING = (
    r"mengatakan|menyatakan|menyebut(?:kan)?|menyampaikan|mengungkap(?:kan)?|menjelaskan|menegaskan"
    r"|menuturkan|memaparkan"
    r"|menambahkan|menilai|kata|ujar|tutur|ungkap|jelas|papar|imbuh|tambah|tegas|beber|tandas|ucap"
    r"|dikutip|bunyi|menekankan|bilang"
)
PRONOUN = r"(?:ia|dia|mereka|pihaknya|pihak kami|kami|beliau)"
#: By which somebody gives a word.
PLEDGING = r"menjanjikan|berjanji|janji"
#: Those of whom or for whom somebody speaks.
THEY = r"mereka"
#: People who speak for themselves.
MANY = r"warga|masyarakat|penduduk|petani|nelayan|pedagang|orang tua|siswa"
PARTNER = (
    r"bersama|bekerja ?sama dengan|berkolaborasi dengan|bersinergi dengan|menggandeng|didampingi"
    r"|didukung oleh"
)
SOON = r"dalam waktu dekat|segera|tak lama lagi|sebentar lagi"
#: What begins the name of something that is measured.
INDICATOR = (
    r"progres|realisasi|persentase|prosentase|cakupan|indeks|jumlah|luas|tingkat|angka|rasio|nilai|skor"
    r"|capaian|laju"
    r"|proporsi"
)
#: What happens on a day.
HAPPENED = (
    r"dilaksanakan|diselenggarakan|digelar|dalam rangka|menggelar|menyelenggarakan|mengikuti"
    r"|menandatangani|resmi|diresmikan|menambah|menyerahkan"
)
VERBAL = r"(?:ber|di|me)[a-z]{4,}"
#: States that "telah" and its like report without anything having been done.
STATIVE = r"memiliki|punya|menjadi|ada|terjadi|diketahui|dikenal|banyak|lama|saatnya|pasti"
#: What may stand between "akan" and its verb.
ADVERB = r"juga|segera|terus|mulai|kembali|tetap|turut|ikut|secara \w+|lebih|kami|kita|pula"
#: What begins a part of a sentence that only explains the rest.
SUBORDINATE = r"yang|agar|supaya|sehingga|untuk|karena|sebab|guna|demi|setelah|meski\w*|walau\w*"
#: The language of laws, which bind and promise nothing.
LEGAL = (
    r"sebagaimana dimaksud|pada ayat|dalam pasal|huruf [a-z](?=[\s,;.)])|dipidana|lembaran (?:negara"
    r"|daerah)|berita (?:negara|daerah)"
    r"|sebagaimana telah (?:di)?ubah|mempunyai (?:tugas|fungsi)|nomor \d+ tahun \d{4} tentang"
)
#: Any other verb by which somebody does something to something.
ACTIVE = r"(?!merupakan)(?:mem|men|meng|meny|me)[a-z]{4,}(?:kan|i)|menjangkau"
#: Before who acts, within a sentence.
SUBJECT_AFTER = r"dan|sedangkan|sementara|mengamanatkan|mewajibkan|meminta"
#: Who is meant one by one, and of what.
EACH = r"setiap|tiap|seluruh|semua"
UNIT = (
    r"(?:organisasi\s+)?perangkat\s+daerah|opd|skpd|pemerintah\s+(?:daerah|desa|kabupaten|kota)|desa|dusun|rw|rt"
    r"|kelurahan|kecamatan|kabupaten(?:/kota)?|kota|provinsi|dinas|badan|puskesmas|instansi|kementerian|lembaga"
    r"|sekolah|pelaku\s+usaha"
)
#: Of what there is one in a text: it acts without a name.
ONLY_UNIT = r"(?!)"
#: What may stand between who acts and the verb.
BESIDES = r"juga|kini|ini|tersebut|sendiri"
AUXILIARY = r"akan|bakal|hendak|segera|telah|sudah|harus|wajib|ingin|siap|mulai"
#: What is done to somebody, or what comes to them.
DONE_TO = (
    r"(?:di(?!wajib|minta|tugas|imbau|harus|pun)|ter)[a-z]{3,}"
    r"|(?:menerima|mendapat(?:kan)?|memperoleh|mengalami)\b"
)
#: Verbs of who acts.
ACTS = r"di(?:wajibkan|minta|tugaskan|imbau|haruskan)\b|(?:me[mnrlwy]|ber)[a-z]{3,}|gagal\b|komit\w*"
#: Behind a figure that is a share.
SHARE = r"persen"
#: Before who only gets something; "Bagi Pemkot …" tells who thinks so.
TO_WHOM = r"kepada|(?<=[\w)]\s)bagi|untuk"
#: What goes back to the time of the sentence before.
THEN = r"(?:pada\s+)?(?:waktu|saat|kala|ketika|tahun)\s+itu"
#: The money of what the sentence before tells.
ITS_MONEY = r"(?:total\s+)?(?:anggaran|biaya|dana|pagu|nilai\s+kontrak)nya"
#: Kinds of documents in which one agency or office speaks, or has written a plan.
OWNED = (
    r"wawancara|sambutan|pidato|siaran\s+pers|rencana\s+(?:strategis|kerja)|renstra|renja|laporan\s+kinerja"
)
