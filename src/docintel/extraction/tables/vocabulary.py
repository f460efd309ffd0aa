# ruff: noqa: E501 - a pattern that is broken over lines hides which words belong together
"""The words of plan-table headers and rows, in Indonesian and English: data, no logic.

Collected from RPJMD, Renstra, Renja, RKPD, DPA and action-plan tables of Indonesian regions; the column
names are those of the annexes to Permendagri 54/2010, 86/2017 and 90/2019, and what agencies make of them.
"""

from __future__ import annotations

import re

#: Words that a misspelt or broken header word is brought back to.
WORDS = frozenset(
    """
    agency activities activity akhir aksi aktivitas alokasi amount anggaran aplikasi apbd apbn arah aspek awal
    baseline belanja berjalan besaran biaya bidang budget bulan capaian catatan code cost current daerah dana dasar data department
    description deskripsi dimensi dimension dinas dokumen evaluasi existing fokus fungsi funding goal goals hasil
    iku implementing inisiatif indikasi indikatif indicator indicators indikator initiative inovasi instansi
    institusi institution jadwal jawab juta jumlah kebijakan kebutuhan kegiatan kelompok keluaran kelurahan keterangan kinerja
    kode kondisi koordinator kuantitas lembaga location lokasi maju masukan milyar miliar misi mission mitra month
    nama nilai nomor number objective objectives office organisasi outcome output paket pagu partner pekerjaan
    pelaksana pelaksanaan pembangunan pembiayaan pemerintah pemerintahan penanggung penanggungjawab pendanaan
    pendukung penganggaran pengampu perangkat perencanaan periode permasalahan persen pilar pillar plan prakiraan
    prioritas program programme programmes project projects proyek quantity quarter rasio realisasi rekening remarks
    rencana renja renstra responsible ribu ribuan rincian rkpd rpjmd rupiah sasaran satuan schedule sector sektor
    semester source status strategi strategis strategy sumber tahapan tahun target targets tempat terkait
    timeline tingkat tolok total triwulan tujuan unggulan unit uraian urusan visi volume waktu wilayah year
    """.split()
)

#: Roles of a header label and what tells them, in the order in which they are tried. The labels they are
#: matched with are in small letters, words mended, everything but letters, digits and % a space.
LABEL_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("none", r"\btarget (dan|and) realisasi\b"),
        ("remark", r"\bbertambah\b|\bberkurang\b|\bselisih\b|\btambah kurang\b"),
        ("realization", r"\brealisasi\b|\b(prakiraan|perkiraan) capaian\b|\bactual\b|\brealized\b|\brealization\b|\btingkat capaian\b|\brasio\b"
                        r"|\bsisa\b|\bpersentase capaian\b"),
        ("baseline", r"\b(kondisi|capaian|data|tahun|kinerja|posisi|nilai)\b.*\bawal\b|^awal$|\bbaseline\b|\bbase ?line\b|\bdata dasar\b|\btahun dasar\b|\bexisting\b"
                     r"|\beksisting\b|\bdata capaian\b|\bcapaian tahun (lalu|sebelum\w*)\b|\btahun 0\b|\bbase year\b"
                     r"|\bkondisi (saat ini|kinerja 20\d\d|20\d\d|tahun 20\d\d)\b|^tahun berjalan\b|^current year\b"),
        ("end", r"\b(kondisi|target|kinerja|capaian|tahun|periode|masa)\b.*\bakhir\b|\bakhir (periode|tahun|renstra|rpjmd|masa)\b"
                r"|^akhir$|\bend of\b|\bkondisi kinerja pada\b|\bfinal target\b"),
        ("name", r"\bkode (dan )?uraian\b|\buraian\b.*\bprogram\b|\bnomenklatur\b"),
        ("agency", r"\bpenanggung ?jawab\b|\bpengampu\b|\bpelaksana\b|\binstansi\b|\bunit kerja\b|\bsatuan kerja\b"
                   r"|\bleading sector\b|\bresponsible\b|\bagency\b|\bimplementing\b|\bpic\b|\bkoordinator\b"
                   r"|\bunit organisasi\b|\bdepartment\b|\bopd terkait\b|\bopd (pelaksana|pendukung)\b|\bunit pengelola\b"
                   r"|\bpemangku\b|\bstakeholders?\b|^mitra( kerja| pelaksana)?$|\bpartners?$|\b(pihak|instansi) terkait$"),
        ("funding", r"\bsumber\b|\bsource\b"),
        ("location", r"\blokasi\b|\blocation\b|\btempat\b|\bkecamatan\b|\bkelurahan\b"),
        ("number", r"^(no|nomor|nmr|number|no urut|nomor urut|urut)$"),
        ("code", r"\bkode\b(?!.*\b(uraian|program|nama)\b)|\bkoderekening\b|^rekening$|^no rekening$|\bcode\b"),
        ("remark", r"\bformula\w*\b|\brumus\b|\bdefinisi\b|\bcara (?:peng)?hitung\w*\b|\bharga satuan\b|\bunit (cost|price)\b|\bketerangan\b|^ket$|\bcatatan\b|\bremarks?\b|^notes?$|\bdeskripsi\b|\bdescription\b"
                   r"|\bkelompok sasaran\b|\bpenerima manfaat\b|\bjenis belanja\b|\bstatus\b"
                   r"|\bdata pendukung\b|\bdasar hukum\b|\bmanfaat\b"),
        ("unit", r"^(satuan|sat|unit|uom|measure)$|\bsatuan (indikator|target|ukur\w*|kinerja)\b|\bunit of measure\w*\b"),
        ("indicator", r"\bindikator\b|\bindicators?\b|\btolok ukur\b|\bkpi\b|\biku\b|\bikk\b|\bikp\b|\biks\b|\biki\b"),
        ("time", r"\bjadwal\b|\bwaktu\b|\btimeline\b|\bschedule\b|\btahun pelaksanaan\b|\bperiode pelaksanaan\b"
                 r"|\bpelaksanaan\b|\btahapan\b|\btime frame\b|\btimeframe\b|\bjangka waktu\b"
                 r"|^(?:tahun )?(?:mulai|selesai|berakhir)\b|^(?:start|end)(?: year)?$"),
        ("total", r"^(jumlah|total|grand total)\b"),
        ("money", r"\banggaran\b|\bpagu\b|\brp\b|\bidr\b|\bdana\b|\bbiaya\b|\bbudget\b|\bcosts?\b|\bfunding\b"
                  r"|\bfunds?\b|\brupiah\b|\balokasi\b|\bbelanja\b|\bpendanaan\b|\bpembiayaan\b|\bapbd\b|\bapbn\b|\bdak\b"
                  r"|\bpnbp\b|\bblu\b|\bpln\b|\bhln\b|\bphln\b|\bpdn\b|\bsbsn\b|\bswasta\b|\bcsr\b|\bpad\b|\bdau\b|\bdbh\w*\b"
                  r"|^indikatif$|\bplafon\b|\bamount\b|\binvestasi\b"),
        ("target", r"\btargets?\b|\bcapaian\b|\bvolume\b|\bvol\b|\bbesaran\b|\bkuantitas\b|\bquantity\b|^kinerja$|^k$"),
        ("name", r"\bprogram\w*\b.*\b(kegiatan|activit(y|ies)|aktivitas|outcome)\b|\bkegiatan\b.*\bprogram\b"
                 r"|\burusan\b.*\bprogram\b|\bprogram\b.*\b(outcome|output)\b"),
        ("subactivity", r"\bsub ?kegiatan\b|\bsub ?activit(y|ies)\b"),
        ("program", r"\bprogram(me|mes|s)?\b"),
        ("action", r"\bjenis kegiatan\b|\brencana aksi\b|\baksi\b|\baction plans?\b|\bactions?\b|\bupaya\b|\blangkah\b"),
        ("activity", r"\bkegiatan\b|\bactivit(y|ies)\b|\baktivitas\b|\bpekerjaan\b|\bpaket\b"),
        ("project", r"\binisiatif\b|\binitiatives?\b|\binovasi\b|\bquick ?wins?\b|\bproyek\b|\bprojects?\b|\baplikasi\b"),
        ("outcome", r"\bkeluaran\b|\bhasil\b|\boutputs?\b|\boutcomes?\b"),
        ("agency", r"^(?:nama |nomenklatur )?(?:perangkat daerah|opd|skpd|skpa|pd|dinas|institusi|institution|lembaga|office|organisasi)"
                   r"\b.{0,30}$"),
        ("context", r"\btujuan\b|\bsasaran\b|\bmisi\b|\bvisi\b|\bstrateg\w+\b|\barah\b|\bkebijakan\b|\bisu\b|\bprioritas\b"
                    r"|\bdimensi\b|\bdimensions?\b|\bpilar\b|\bpillars?\b|\baspek\b|\burusan\b|\bbidang\b|\bfokus\b|\btema\b"
                    r"|\bgoals?\b|\bobjectives?\b|\bmission\b|\bkategori\b|\bcategory\b|\bsektor\b|\bsector\b|\bklaster\b"
                    r"|\bkawasan\b|\bpermasalahan\b"),
        ("name", r"\buraian\b|^nama\b|\brincian\b|^name$|^item$"),
        ("time", r"^tahun$|^tahun ke$|^years?$|^periode$|^bulan$|^months?$"),
    )
)  # fmt: skip

#: Labels of a year that a program begins or ends in, which dates nothing else of its row.
BOUND = re.compile(r"\b(?:mulai|selesai|berakhir|awal|akhir|start|end)\b", re.IGNORECASE)

#: Levels that an indicator or a target may belong to.
GOAL_LEVELS = frozenset({"tujuan", "sasaran", "misi", "visi", "goal", "goals", "objective", "objectives"})
ACTION_LEVELS = frozenset(
    {
        "program",
        "programme",
        "kegiatan",
        "subkegiatan",
        "activity",
        "activities",
        "outcome",
        "output",
        "keluaran",
    }
)

PARTNER = re.compile(
    r"\bpendukung\b|\bterkait\b|\bmitra\b|\bpemangku\b|\bstakeholders?\b|\bpartners?\b|\bsupporting\b"
)

FUNDING_SOURCES = (
    "apbd", "apbn", "dak", "dau", "dbh", "dbhcht", "pad", "pnbp", "blu", "blud", "pln", "hln", "phln", "pdn",
    "sbsn", "swasta", "csr", "rupiah murni", "bankeu", "hibah", "kpbu", "pinjaman",
)  # fmt: skip

QUARTER = re.compile(
    r"^(?:target )?(?:tri ?wulan|triwulan|trw|tw|trwl|quarter|q|kuartal|semester|smt|sem)(?: ke)? ?(?:i{1,3}|iv|[1-4])$"
)
MONTHS = frozenset(
    """
    jan januari january feb pebruari februari february mar maret march apr april mei may jun juni june jul juli july
    agu agt ags agust agustus aug august sep sept september okt oktober oct october nov nop november nopember
    des desember dec december
    """.split()
)

TICKS = frozenset("√ v x ✓ ✔ ☑ ☒ ■ ● • ▪ * ü ö þ ya yes \uf0fc \uf050 \uf0fe \uf052 ✗ ✘ ∨ ˅ 🗸 ⬤ ◼ ♦".split())
NOTHING = frozenset({"", "-", "–", "—", "_", "--", "…", "...", "n/a", "na", "nihil", "~", "−", "‐"})

TOTAL_ROW = re.compile(
    r"(?:sub[ -]?|grand )?(?:total|jumlah)(?: (?:anggaran|pagu|belanja|biaya|keseluruhan|seluruhnya|seluruh|dana"
    r"|program|kegiatan|total|indikatif|besar|umum|akhir|i{1,3}|iv|v|vi{0,3}|ix|x|[a-z]|\d+|rp|opd|skpd|dan|per|bidang"
    r"|apbd|sasaran|misi|tujuan|prioritas))*",
)

#: How a name in a column of several levels begins.
ACTIVITY_ROW = re.compile(r"(?:sub[ -]?)?(?:kegiatan|keg|aktivitas|activity)\b", re.IGNORECASE)
SUBACTIVITY_ROW = re.compile(r"sub[ -]?(?:kegiatan|keg|activity)\b", re.IGNORECASE)
CONTEXT_ROW = re.compile(
    r"(?:(?:bidang )?urusan|unsur|misi|visi|tujuan|sasaran|strategi|arah kebijakan|kebijakan|prioritas|dimensi|pilar"
    r"|fokus|isu|aspek|goal|objective|mission|dimension|pillar|priority|strategy|agenda|klaster|fungsi|bidang)\b",
    re.IGNORECASE,
)
AGENCY_ROW = re.compile(
    r"(?:dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|rumah sakit|rsud|kantor|satuan polisi|satpol|bagian"
    r"|balai|kementerian|uptd?|biro|direktorat|ditjen|opd|skpd|perangkat daerah|kemenko)\b",
    re.IGNORECASE,
)
#: Short names of agencies, as whole words: "Disparitas" is none.
AGENCY_SHORT = re.compile(
    r"(?:diskominfo\w*|dinkes|dinsos|dishub|disdik\w*|dispora\w*|disparbud|dispar|disdukcapil|disperindag|disnaker\w*"
    r"|dlh|dpmptsp|dpupr|dprkp|dpkp|dkpp|dp3ak?b?|dp3ap2kb|dpmd|bappeda\w*|bapperida|bapenda|bpbd|bpkad|bpkd|bkd|bkpsdm|kesbangpol|satpol ?pp|setda|setwan|pdam|perumda)\b",
    re.IGNORECASE,
)
#: Headings that may carry figures of their own, where programs stand below them in the same column.
GOAL_ROW = re.compile(
    r"(?:misi|visi|tujuan|sasaran|(?:bidang )?urusan|unsur|goal|objective)\b", re.IGNORECASE
)
#: A column before and after a revision; what it says after it holds.
FORMER = re.compile(r"\b(?:sebelum|semula|usulan|diusulkan|before|proposed)\b", re.IGNORECASE)
LATTER = re.compile(r"\b(?:sesudah|setelah|menjadi|disetujui|after|approved)\b", re.IGNORECASE)
#: The label of a column of several levels, one of which are units: "Bagian Anggaran, Unit Organisasi, Program".
UNIT_LABEL = re.compile(r"\b(?:unit (?:organisasi|kerja)|perangkat daerah|opd|skpd)\b", re.IGNORECASE)
PROJECTED = re.compile(r"\b(?:proyeksi|projections?|projected)\b", re.IGNORECASE)
#: An agency that heads its programs and may show their sum beside it.
AGENCY_HEAD = re.compile(
    r"(?:dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|rumah sakit|rsud|satuan polisi|satpol|kementerian"
    r"|direktorat|ditjen|biro)\s+[^\W\d_]",
    re.IGNORECASE,
)
#: An outcome or output beneath the program or activity that it belongs to.
OUTCOME_ROW = re.compile(
    r"(?:outcome|output|keluaran|hasil|impact)\b\s*:?|(?:me|mem|men|ter|ber|ke|pe)[a-z]+nya\b|meningkatnya\b",
    re.IGNORECASE,
)
#: A row that only says what the rows below are.
LABEL_ROW = re.compile(
    r"(?:kegiatan|sub kegiatan|program|activities|programs?|program prioritas)\s*:?", re.IGNORECASE
)
#: Words and signs that no name ends with.
OPEN_END = re.compile(
    r"(?:,|/|&|-|\b(?:dan|atau|serta|untuk|bagi|di|ke|dari|pada|melalui|bidang|of|and|for|the|in))$",
    re.IGNORECASE,
)
