"""Words of Javanese, ngoko and krama, by which programmes, actors and commitments are found.

Without accents, as texts are when they are searched.
"""

PROGRAM_HEADS = (
    "program",
    "gerakan",
    "masterplan",
    "rencana aksi",
    "rencana induk",
    "portal",
    "kartu",
    "sistem",
)
PROGRAM_INTRODUCERS = ("aplikasi", "platform")
NAMING_WORDS = (
    "kanthi asma", "kanthi jeneng", "asmanipun", "jenenge", "sinebut", "kawentar", "katelah",
    "dijenengi", "dipunparingi asma",
)  # fmt: skip
LAUNCH_VERBS = (
    "ngluncuraken",
    "ngluncurake",
    "mbikak",
    "ngedalaken",
    "ngresmekaken",
    "ngresmekake",
    "ngripta",
)
PROGRAM_LIST_HEADS = ("aplikasi", "program", "inovasi", "gerakan", "platform")
RUNNING_VERBS = (
    "nindakaken", "nindakake", "nglajengaken", "nerusake", "mbangun", "ngecakaken", "ngecakake", "lumantar",
)  # fmt: skip
LIST_OPENERS = ("yaiku", "inggih menika", "inggih punika", "awujud", "wujudipun", "kadosta", "kayata")
NAME_STOPS = frozenset(
    """
    ing wonten saking saka kaliyan karo lan ugi kanthi kangge kanggo dening amargi jalaran supados
    supaya ingkang kang sing menika punika meniko iki iku kasebut bade badhe arep bakal sampun wis
    nalika naliko dados dadi inggih yaiku tumrap marang dhateng salebeting sajroning
    """.split()
)
ORGANISATION_HEADS = (
    "pamarentah", "pamarintah", "pamrentah", "pemerintah", "paprentahan", "kutha", "kitha", "kabupaten",
    "dinas", "badan", "bidang", "bupati",
    "walikota", "wali kota", "gubernur", "presiden", "mentri", "menteri", "camat", "lurah", "kepala",
    "kabid",
)  # fmt: skip

#: Regular expressions of :mod:`docintel.extraction.judging`, lower case, matched as whole words; ngoko and
#: krama.
FUTURE = r"bade|badhe|arep|bakal|kersa|kajeng|enggal|mengko|mangke|benjang"
#: Only English reports a promise in another form than that in which it was made.
REPORTED_FUTURE = r"(?!)"
PLANNED = (
    r"kaajab|kaancas|badhe wonten|nututi|nyusul|"
    r"ngrancang|dirancang|dipunrancang|direncanakake|dipunrencanakaken|ngrencanakake|ngrencanakaken"
    r"|dijadwalake"
    r"|dipunjadwalaken|nduweni rencana|gadhah rencana|saguh|sagah|nyaguhi|nyagahi|siap|cawis|dicawisake"
    r"|dipuncawisaken"
    r"|nyawisake|nyawisaken|prajanji"
    r"|(?<!boten saged )(?<!ora bisa )janji(?= (?:bakal|bade|badhe|arep|di|dipun|ng|ny|m|n)\w*)"
    r"|komitmen|katetepake|katetepaken|ditetepake|dipuntetepaken"
)
AIMED = (
    r"ditarget\w*|dipuntarget\w*|katarget\w*|nargetake|nargetaken|targete|targetipun|paling telat"
    r"|paling kasep|paling lambat"
    r"|kaancas|ancasipun|ancase|wates wekdal|tenggat"
)
TARGET = r"target|rampung|paripurna|kasembadan"
VERB = (
    r"(?:ng|ny|nd|nj|nga|nya|di|dipun|ka|ma|m|n|t)[a-z]{2,}|wonten|gadhah|ana|duwe|dadi|dados|pikantuk"
    r"|entuk|oleh"
)
PREDICATE = (
    r"(?:ng|ny|nd|di|dipun|ka|ke|m|n)[a-z]{3,}|ana|wonten|dadi|dados|yaiku|iku|punika|menika|minggah"
    r"|mandhap|mudhun|mundhak"
)
DESCRIBED = (
    r"kacathet|kacatet|miturut (?:data|cathetan)|survei|nuduhake|nedahaken|katimbang|tinimbang|namung"
    r"|saking cathetan"
    r"|cacah penduduk|cacahing warga|mlebu|ngelebi|nembe(?! badhe| miwiti| dipun)"
)
#: How the world is, by figures that nobody of the plan has made.
STATISTIC = (
    r"(?:bps|badan pusat statistik|sensus|data)(?: \w+){0,3} (?:nyathet|nyatet|nuduhake|nedahaken)"
    r"|(?:inflasi|upah minimum|cacahing pedunung|cacahe pedunung)(?: \w+){0,6} (?:ngantos|nganti|cacahipun)"
)
#: What something brings about that nobody does.
EFFECT = r"(?:badhe|bakal|arep) (?:nuwuhake|nuwuhaken|maringi|menehi) (?:dampak|daya pangaribawa)"
HOPED = (
    r"pitados|yakin|muga-muga|mugi-mugi|mugi|diarep-arep|dipunajeng-ajeng|diajab|dipunajab|ngajab"
    r"|ngarep-arep"
)
OBLIGED = r"dilarang|dipunawisi|kudu|kedah|wajib|diwajibake|dipunwajibaken|diamanatake|dipunamanataken"
REACHED = r"nganti|ngantos|tekan|dumugi|cacahe|cacahipun|gunggunge|gunggungipun|dadi|dados"
DONE = r"wis|sampun|uwis|kasil|resmi|saged kasil"
EVENT = (
    r"ngembangake|ngembangaken|nggawe|ndamel|nandur|nanem|masang|nglatih|mbukak|mbikak|mundhut|tuku"
    r"|ngedegake|ngedegaken|diwenehi"
    r"|maringi|ndadosaken|"
    r"ngluncurake|ngluncuraken|diluncurake|dipunluncuraken|nganakake|ngawontenaken|dianakake"
    r"|dipunwontenaken|nindakake"
    r"|nindakaken|dilakoni|ditindakake|dipuntindakaken|dipunlampahaken|mbangun|dibangun|dipunbangun|yasa"
    r"|ngresmekake"
    r"|ngresmekaken|diresmekake|dipunresmekaken|ngetrapake|ngetrapaken|ditrapake|dipuntrapaken"
    r"|nyengkuyung|miwiti|diwiwiti"
    r"|dipunwiwiti|wiwit|kawiwitan|nyiapake|nyiapaken|ndhukung|nyusun|disusun|dipunsusun|nambah|nambahi"
    r"|mekaraken|ngrembakakake"
    r"|ngrembakakaken|ndandani|didandani|dipundandosi|nyedhiyakake|nyedhiyakaken|mbagekake"
    r"|nyarujuki|netepake|netepaken|nglelang|dilelang|dipunlelang|dipasang|dipunpasang|ngeruk|dikeruk"
    r"|dipundamel"
    r"|digawe|ndandosi|dilatih|dipunlatih|mindhah|dipindhah|dipunpindhah|njembarake|dijembarake"
    r"|nyalurake|nyaluraken|nyebar|mbagi|dibagi|dipunbagi|damel"
)
ONGOING = r"progres|lagi|saweg|nembe|isih|taksih|terus|tansah|wiwit"
MISSED = (
    r"(?:boten|mboten|ora|dereng|durung) (?:saged |bisa )?(?:kasembadan|kelakon|kelampahan|kalampahan"
    r"|kaleksanan)|(?:dereng|durung) (?:saged |bisa )?sida"
    r"|(?:boten|mboten|ora) (?:saged |bisa )?(?:ka|di|dipun)?rampung(?:ake|aken)?|dijanjeni|molor|telat"
    r"|kasep|gagal"
    r"|kendhat|kandheg|kendel|kasandhet|mundur"
    r"|(?:durung|dereng) (?:saged |bisa )?(?:rampung|dados|dadi|paripurna)"
    r"|sejatine kudu"
    r"|kudune wis|kedahipun (?:sampun|dados|rampung)"
)
#: Between what was reached and what was planned: "limang desa saka target enem desa".
OF_PLAN = (
    r"(?:saking|saka) (?:target|rencana|rancangan|sasaran|ancas)\w*"
    r"|(?:kamangka|mangka|dene) (?:target|ancas|rencana)\w*"
    r"|(?:saking|saka)(?= \d[^.,;:]{1,40}(?:di|dipun)(?:rencana|rancang|target|janji)\w*)"
)
#: Between what was planned and what was reached: "ancasipun 40 griya, ingkang dados 25".
OF_WHICH = (
    r"(?:ingkang|sing|kang) (?:sampun |wis )?(?:rampung|paripurna|kasembadan|kalampahan|kelakon|dados|dadi)"
    r"|kasunyatane|kasunyatanipun|kasilipun|kasile|nanging (?:sing|kang|ingkang) (?:teka|dhateng|dadi|dados)"
    r"|(?:sing|kang|ingkang) (?:di|dipun)(?:rencana|rancang|target|janji)\w*[^.,;:]{0,30}"
    r", (?:sing )?(?:wis|sampun|nembe)"
)
#: What says that more may come.
SO_FAR = r"nembe|lagi|ngantos|nganti|tekan|dumugi|taksih|isih|samenika|saiki|sapunika"
#: A day that was named once, and did not hold: "wiwitane dijadwalake 2023, nanging mundur".
SLIPPED = (
    r"(?:wiwitane|wiwitanipun|maune|sejatine|sakawit) (?:\w+ ){0,2}(?:di|dipun|ka)\w{4,} [^.;:]{0,80}"
    r"(?:nanging|ananging|banjur|lajeng) (?:\w+ )?(?:mundur|molor|telat|diundur|dipununduraken|gagal|kandheg)"
)
#: Forms that tell of what is over, unless a promise stands before them.
FINISHED = (
    r"(?:rampung|kasil) (?:di|dipun|ka)\w{3,}|kawangun|kabangun|karubuhaken|diluncurake|dipunluncuraken"
)
#: Who has a number of things has them now, and not in the year of what is promised beside it.
HELD = (
    r"(?<!wis )(?<!sampun )(?<!sing )(?<!ingkang )(?<!kang )"
    r"(?:nduwe|nduweni|gadhah|kagungan|darbe|ana|wonten)"
    r"(?= (?:\d|(?:loro|rong|kalih|telu|telung|tiga|tigang|papat|patang|sekawan) ))"
)
#: What is going on, unless a promise stands before it.
RUNNING = (
    r"(?:lagi|saweg|nembe|samenika|taksih|isih) (?:nembe |saweg )?"
    r"(?!\w*(?:rencana|rancang|target|siap|cawis|ajab|arep))"
    rf"(?:(?:di|dipun)\w{{3,}}|(?:ng|ny|n|m)[a-z]{{3,}}(?:ake|aken|i)|{EVENT})(?!\w)"
    r"|(?:wis|sampun|isih|taksih) (?:mlaku|lumaku|mlampah|lumampah)"
)
#: What is only wished, or hangs on something else.
CONDITIONAL = r"menawi|menawa|yen|umpama|gumantung|muga-muga|mugi-mugi|mugi|muga"
#: What was behind its day is done after all.
OVERTAKEN = (
    r"(?<!kudune )(?<!kedahipun )(?:wis|sampun) (?:ka|di|dipun)?"
    r"(?:rampung|paripurna|kalampahan|kelampahan|kelakon|bikak|bukak)"
    r"(?:ake|aken)?"
)
#: What is only behind when its day is over.
PENDING = r"durung|dereng|kudune|kedahipun"
#: Behind these a form that tells of what is over names what is wanted: "ancasipun 40 dhusun kabangun".
WANTED = r"target\w*|ancas\w*|tujuan\w*|indikator\w*|kepengin|kepingin|supados|supaya|nyuwun|njaluk"
#: A noun of doing begins the item of a plan's list: "- Pambangunan kreteg".
ACTING = r"pa[mn][a-z]{4,}an|pe[mnl][a-z]{4,}an|[a-z]{3,}isasi"
PUT_OFF = r"(?:mundur|diundur|dipununduraken) (?:dadi|dados|nganti|ngantos|dumugi|menyang)"
DROPPED = (
    r"dibatalake|dipunbatalaken|mbatalake|mbatalaken|wurung|batal|ditolak|dipuntolak|mandheg|dipunsuwak"
    r"|(?:boten|mboten|ora) (?:saestu|siyos|sios|sida)"
    r"(?! (?:molor|mundur|telat|kasep|gagal|batal|wurung|dibatalake|dipunbatalaken))"
)
UNCERTAIN = (
    r"mbokmenawa|mbok menawi|(?<!durung )(?<!ora )bisa|(?<!dereng )(?<!boten )saged|menawa|menawi|yen"
    r"|umpama|bokmanawa"
    r"|mbokmanawa|kudune(?! wis)|kedahipun(?! (?:sampun|dados|rampung))"
)
NEGATED = r"ora|boten|mboten|dudu|sanes|durung|dereng|aja|ampun|tanpa(?! (?:ragad|beya|mbayar))"
#: A denial with all that may stand between it and the verb that it denies.
UNDONE = (
    r"(?:ora|boten|mboten|durung|dereng)"
    r"(?: (?:(?:ana|wonten) [^,.;:]{1,40} (?:sing|ingkang|kang)|maneh|malih|tau|nate|bisa|saged|kober))*"
)
#: Among the words of such a denial, what says that it is only not done yet.
AWAITED = r"durung|dereng"
ASKED = r"njaluk|nyuwun|disuwun|dipunsuwun|ngajak|ngatag|usul"
SPEAKER = r"kula|aku|kowe|sampeyan|panjenengan|dhewe"
#: By which a speaker means the own office.
WE = r"kita|kula|awake dhewe|dhewe"
ANAPHORIC = r"(?:bab|prekawis|perkara) (?:iki|iku|menika|punika|kasebut)"
DEFINING = r"yaiku|inggih menika|inggih punika|artosipun|tegese|tegesipun|mujudake|mujudaken"
RELATIVE = r"sing|kang|ingkang|supaya|supados|saengga|satemah"
BUDGET = r"anggaran\w*|dana|dhuwit\w*|\w*ragad\w*|prabeya\w*|beya|apbd|apbn|belanja|arta"
PRIZE = r"penghargaan|bebungah|juara|pangaji-aji"
REPORTING = (
    r"ngendika|ngandika|ngendikan|kandha|kandhane|aturipun|ature|matur|ujare|ngandharake|ngandharaken"
    r"|njlentrehake|njlentrehaken|nerangake|nerangaken"
)
PRONOUN = r"(?:dheweke|piyambakipun|piyambake|panjenengane|panjenenganipun|awake dhewe|kita)"
#: By which somebody gives a word.
PLEDGING = r"janji|njanjeni|njanjekake|njanjekaken"
#: Those of whom or for whom somebody speaks.
THEY = r"dheweke kabeh|piyambakipun sadaya"
#: People who speak for themselves.
MANY = r"warga|masarakat|pedunung|petani|nelayan|bakul|wong tuwa|tiyang sepuh|siswa"
PARTNER = (
    r"bebarengan karo|sareng kaliyan|sesarengan kaliyan|sesarengan|bareng karo|makarya bareng"
    r"|kerja sama karo|kaliyan"
)
SOON = r"enggal|sakedhap malih|ora suwe maneh"
#: What begins the name of something that is measured.
INDICATOR = r"progres|persentase|prosentase|cacah|cacahing|indeks|angka|tingkat|rasio|biji|jembar"
#: What happens on a day.
HAPPENED = (
    r"dianakake|dipunwontenaken|nganakake|ngawontenaken|ngresmekake|ngresmekaken|ngluncurake|ngluncuraken"
    r"|nambah|mbikak|kawiwitan|nandhatangani|nindakaken|nindakake"
)
VERBAL = r"(?:dipun|di|ng|ny)[a-z]{3,}"
#: States that "telah" and its like report without anything having been done.
STATIVE = r"dadi|dados|ana|wonten|kathah|akeh|suwe|dangu"
#: What may stand between "akan" and its verb.
ADVERB = r"ugi|uga|enggal|terus|malih|maneh|kita"
#: What begins a part of a sentence that only explains the rest.
SUBORDINATE = (
    r"sing|kang|ingkang|supaya|supados|saengga|satemah|amarga|amargi|kangge|kanggo|sawise|sasampunipun"
    r"|sanajan"
)
#: The language of laws, which bind and promise nothing.
LEGAL = r"kados dene kasebat|kaya sing kasebut ing pasal|pasal \d+|lembaran negara"
#: Any other verb by which somebody does something to something.
ACTIVE = r"(?:ng|ny|n|m)[a-z]{3,}(?:ake|aken)"
#: Before who acts, within a sentence.
SUBJECT_AFTER = r"lan|dene"
#: Who is meant one by one, and of what.
EACH = r"saben|sedaya|kabeh"
UNIT = r"p[ae]m[ae]r[ei]ntah\s+(?:dh?aerah|desa|kabupaten|kota)|dhusun|padhukuhan|kalurahan|omah|griya"
#: Of what there is one in a text: it acts without a name.
ONLY_UNIT = r"(?!)"
#: What may stand between who acts and the verb.
BESIDES = r"ugi|uga|punika|iki"
AUXILIARY = r"badhe|bade|arep|sampun|wis|kedah|kudu"
#: What is done to somebody, or what comes to them.
DONE_TO = r"dipun(?!wajib)[a-z]{3,}|(?:nampa|nampi|angsal|entuk)\b"
#: Verbs of who acts.
ACTS = r"dipunwajibaken\b|(?:ng|ny|nd|mb)[a-z]{3,}|saguh\b|sagah\b"
#: Behind a figure that is a share.
SHARE = r"persen|prosen"
#: Before who only gets something; "Kangge Pemkot …" tells who thinks so.
TO_WHOM = r"dhateng|marang|(?<=[\w)]\s)(?:kangge|kanggo)"
#: What goes back to the time of the sentence before.
THEN = r"(?:wektu|taun)\s+(?:iku|kuwi|semana|punika|menika)|nalika\s+(?:semanten|samanten|semana)"
#: The money of what the sentence before tells.
ITS_MONEY = r"(?:dhuwit|ragad|wragad|waragad|prabeya|dana|anggaran)(?:e|ne|ipun|nipun)"
#: Kinds of documents in which one agency or office speaks, or has written a plan.
OWNED = r"atur\s+(?:pambagya|sabda)|sesorah"
