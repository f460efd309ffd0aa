"""Words of Javanese, ngoko and krama, by which programmes, actors and commitments are found."""

PROGRAM_HEADS = (
    "program",
    "gerakan",
    "masterplan",
    "rancangan",
    "rantaman",
    "rencana aksi",
    "rencana induk",
    "portal",
    "kartu",
    "sistem",
)
PROGRAM_INTRODUCERS = ("aplikasi", "kanthi asma", "kanthi jeneng", "asmanipun", "jenenge", "platform")
LAUNCH_VERBS = (
    "ngluncuraken",
    "ngluncurake",
    "mbikak",
    "ngedalaken",
    "ngresmekaken",
    "ngresmekake",
    "ngripta",
)
LIST_OPENERS = ("yaiku", "inggih menika", "inggih punika", "awujud", "wujudipun", "kadosta", "kayata")
NAME_STOPS = frozenset(
    """
    ing wonten saking saka kaliyan karo lan ugi kanthi kangge kanggo dening amargi jalaran supados
    supaya ingkang kang sing menika punika meniko iki iku kasebut bade badhe arep bakal sampun wis
    nalika naliko dados dadi inggih yaiku tumrap marang dhateng salebeting sajroning
    """.split()
)
ORGANISATION_HEADS = (
    "pamarentah", "pamrentah", "pemerintah", "paprentahan", "kutha", "kitha", "kabupaten", "dinas",
    "badan", "bidang", "bupati",
    "walikota", "wali kota", "gubernur", "presiden", "mentri", "menteri", "camat", "lurah", "kepala",
    "kabid", "kabupatèn",
)  # fmt: skip

#: Regular expressions of :mod:`docintel.extraction.judging`, lower case, matched as whole words; ngoko and
#: krama.
FUTURE = r"bade|badhe|badé|badhé|arep|bakal|kersa|kajeng|enggal|mengko|mangke|mangké|benjang"
PLANNED = (
    r"ngrancang|dirancang|dipunrancang|direncanakake|dipunrencanakaken|ngrencanakake|ngrencanakaken"
    r"|dijadwalake"
    r"|dipunjadwalaken|nduweni rencana|gadhah rencana|saguh|sagah|nyaguhi|nyagahi|siap|cawis|dicawisake"
    r"|dipuncawisaken"
    r"|nyawisake|nyawisaken|prajanji|komitmen|katetepake|katetepaken|ditetepake|dipuntetepaken"
)
TARGET = (
    r"ditarget\w*|dipuntarget\w*|target\w*|nargetake|nargetaken|paling telat|paling kasep|rampung"
    r"|paripurna|kedah rampung"
)
HOPED = r"muga-muga|mugi-mugi|mugi|diarep-arep|dipunajeng-ajeng|diajab|dipunajab|ngajab|ngarep-arep"
OBLIGED = r"kudu|kedah|wajib|diwajibake|dipunwajibaken|diamanatake|dipunamanataken"
REACHED = r"nganti|ngantos|tekan|dumugi|cacahe|cacahipun|gunggunge|gunggungipun|dadi|dados|saka|saking"
DONE = r"wis|sampun|uwis|kasil|resmi|saged kasil"
EVENT = (
    r"ngluncurake|ngluncuraken|diluncurake|dipunluncuraken|nganakake|ngawontenaken|dianakake"
    r"|dipunwontenaken|nindakake"
    r"|nindakaken|dilakoni|ditindakake|dipuntindakaken|dipunlampahaken|mbangun|dibangun|dipunbangun|yasa"
    r"|ngresmekake"
    r"|ngresmekaken|diresmekake|dipunresmekaken|ngetrapake|ngetrapaken|ditrapake|dipuntrapaken"
    r"|nyengkuyung|miwiti|diwiwiti"
    r"|dipunwiwiti|wiwit|kawiwitan|nyiapake|nyiapaken|ndhukung|nyusun|disusun|dipunsusun|nambah|nambahi"
    r"|mekaraken|ngrembakakake"
    r"|ngrembakakaken|ndandani|didandani|dipundandosi|nyedhiyakake|nyedhiyakaken|mbagekake|maringi"
    r"|nyarujuki|netepake|netepaken"
)
ONGOING = r"lagi|saweg|nembe|isih|taksih|terus|tansah|wiwit"
MISSED = r"molor|telat|kasep|gagal|ora kelakon|mboten kelampahan|dereng kelampahan|kendhat|mundur"
DROPPED = r"dibatalake|dipunbatalaken|wurung|batal|ditolak|dipuntolak|mandheg|dipunsuwak"
UNCERTAIN = (
    r"mbokmenawa|mbok menawi|bisa|saged|menawa|menawi|yen|yèn|umpama|kudune|kedahipun|bokmanawa|mbokmanawa"
)
NEGATED = r"ora|boten|mboten|dudu|sanes|sanès|durung|dereng|aja|ampun|tanpa"
ASKED = r"njaluk|nyuwun|disuwun|dipunsuwun|ngajak|ngatag|usul"
SPEAKER = r"kula|aku|kowe|sampeyan|panjenengan|dhewe"
ANAPHORIC = r"(?:bab|prekawis|perkara) (?:iki|iku|menika|punika|kasebut)"
DEFINING = r"yaiku|inggih menika|inggih punika|artosipun|tegese|tegesipun|mujudake|mujudaken"
RELATIVE = r"sing|kang|ingkang|supaya|supados|saengga|satemah"
BUDGET = r"anggaran|dana|ragad|prabeya|wragad|beya|apbd|apbn|belanja|arta"
PRIZE = r"penghargaan|bebungah|juara|pangaji-aji"
REPORTING = (
    r"ngendika|ngandika|ngendikan|kandha|kandhane|aturipun|ature|matur|ujare|ngandharake|ngandharaken"
    r"|njlentrehake|njlentrehaken|nerangake|nerangaken"
)
PRONOUN = r"(?:dheweke|piyambakipun|piyambake|panjenengane|panjenenganipun|awake dhewe|kita)"
PARTNER = (
    r"bebarengan karo|sareng kaliyan|sesarengan kaliyan|sesarengan|bareng karo|makarya bareng"
    r"|kerja sama karo|kaliyan"
)
