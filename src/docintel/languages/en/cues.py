"""Words of English by which programmes, actors and commitments are found, in lower case."""

#: A name that ends with one of these: "Smart City Masterplan", "National Action Plan".
PROGRAM_TAILS = (
    "program", "programme", "masterplan", "master plan", "action plan", "plan", "project", "initiative",
    "roadmap",
    "strategy", "scheme", "levy", "policy", "campaign", "movement", "framework", "infrastructure",
    "platform", "portal",
    "system", "agenda", "command center", "command centre", "creative hub", "waste bank", "school bus",
    "application", "app", "blueprint", "action plans", "dashboard",
)  # fmt: skip
#: Words that begin no name: "The Smart City Masterplan" names the masterplan.
NAME_STOPS = frozenset(
    """
    the a an this that these those its their our his her my your in on at of for to from by with and
    or but as is are was were be has have had will would can could may might must should not no new
    pilot first second another such each every any some all both one two three under over about into
    through during when while if how what which who whose why where our according however also there
    here it we they he she you i see read full
    """.split()
)
#: Tails that need no capital after a name that has them: "the Pasar Pinter programme".
LOWER_TAILS = (
    "program", "programme", "app", "application", "portal", "initiative", "scheme", "project",
    "waste bank", "platform", "campaign",
)  # fmt: skip
NAMING_WORDS = ("called", "named", "dubbed", "known as", "titled", "entitled", "branded")
LAUNCH_VERBS = (
    "launched",
    "launches",
    "launch",
    "launching",
    "introduced",
    "introduces",
    "unveiled",
    "unveils",
    "rolled out",
)
PROGRAM_LIST_HEADS = (
    "applications", "apps", "programs", "programmes", "innovations", "initiatives", "platforms", "projects",
)  # fmt: skip
RUNNING_VERBS = ("runs", "run", "running", "implemented", "implements", "expand", "rolls out", "roll out")
LIST_OPENERS = ("consisting of", "consists of", "comprising", "namely", "including", "such as")
ORGANISATION_HEADS = (
    "ministry", "agency", "administration", "department", "office", "government", "division",
    "directorate", "board",
    "council", "committee",
    "commission", "university", "institute", "regent", "mayor", "governor", "president", "minister",
    "secretary", "head",
    "director", "bank", "center", "centre", "foundation", "authority", "association", "municipality",
    "city", "regency",
    "province", "local governments", "local government", "central government", "bureau", "court", "police",
    "company",
)  # fmt: skip

#: Regular expressions of :mod:`docintel.extraction.judging`, lower case, matched as whole words.
FUTURE = r"will|shall|(?:is|are|am) going to|soon"
PLANNED = (
    r"plans? to|plans(?= (?:\d|another|(?:two|three|four|five|six|seven|eight|nine|ten) ))"
    r"|due (?:in|by)|(?:to|would) follow"
    r"|(?<!goal )(?<!objective )(?<!aim )(?<!purpose )(?<!idea )(?<!system )(?<!way )is to"
    r"|(?<!objectives )(?<!goals )are to|due to|is due|are due|to be (?:built|opened|held|completed"
    r"|extended)"
    r"|planned|planning to"
    r"|intends? to|aims? to|committed to|commits? to|pledged?|pledges"
    r"|scheduled|set to|should be (?:ready|finished|completed?|done|open|opened|operational|in place)"
    r"|(?:(?<=not )|(?<=n't )|(?<=n’t ))promise"
    r"|expected to be|is expected|are expected|proposes|has proposed|proposed|promised|promises|vowed"
    r"|prepar(?:es|ed|ing)|undert(?:ook|akes?) to"
)
#: The future as it is reported later: "the council would begin collection in April 2027".
REPORTED_FUTURE = (
    r"would(?! (?:not|never|have|like|need|cost|take|mean|require|rise|fall|grow|increase|decrease|raise)\b)"
)
AIMED = (
    r"targeted|targeting|targets? (?:of|to|is|was|for)|no later than|at the latest|aims? to (?:reach|achieve)"
    r"|by (?:the end of )?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|20\d\d)"
)
TARGET = r"targets?|deadline|completed|finished"
VERB = r"be|have|see|[a-z]{3,}"
PREDICATE = r"is|are|was|were|be|been|has|have|had|will|[a-z]{3,}(?:ed|es)|[a-z]{3,}s"
DESCRIBED = (
    r"recorded|according to|survey|shows?|showed|compared (?:to|with)|up from|down from|rose from"
    r"|fell from|there (?:were|was|are)"
    r"|ranks?|is increasing|used approximately|populations?"
)
#: How the world is, by figures that nobody of the plan has made.
STATISTIC = (
    r"(?:bps|statistics indonesia|the census|the survey|data)(?: \w+){0,3}"
    r" (?:records?|recorded|shows?|showed)"
    r"|(?:inflation|the minimum wage|the population|the workforce)(?: \w+){0,6} (?:was|stood at|reached)"
)
#: What something brings about that nobody does.
EFFECT = r"will (?:\w+ )?(?:affect|influence|have an? (?:\w+ )?(?:impact|effect))"
HOPED = r"optimistic|confident|hopes?|hoped|hoping|hopefully|expects"
OBLIGED = (
    r"must|should|may no longer|banned|bans|prohibited|obliges?|mandated|obliged|required to|shall|have to"
    r"|has to|tasked"
)
REACHED = r"reach(?:es|ed)?|amount(?:s|ed|ing)? to|total(?:s|led|ling)?|covering|increase to|rise to|up to"
#: How many things somebody has.
_COUNT = (
    r"(?:(?:only|about|around|some|over|at least|just) )?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten) |an? )"
)
#: Who "has 14 clinics" has done nothing.
DONE = rf"(?<!to )(?<!will )(?:has|have|had)(?! {_COUNT})|was|were|already|officially"
EVENT = (
    r"launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|approv(?:es|ed)|establish(?:es|ed)?|held|holds"
    r"|carried out|implement(?:s|ed|ing)?"
    r"|coordinates|coordinated|allocat(?:es|ed)|sign(?:s|ed)|buil(?:ds|t)|expand(?:s|ed)|start(?:s|ed)"
    r"|began|begun|completed"
    r"|issu(?:es|ed)|develop(?:s|ed)|provid(?:es|ed)|open(?:s|ed)|prepared|joined|selected|shown interest"
    r"|proposed|imposed|adopted|piloted|integrated|reached|installed|trained|connected|opened|added"
    r"|repeated|tested|expanded|recruited|distributed|planted|repaired|restored|funded|spent|announced"
    r"|procured|tried out|begins|opens?(?= (?:in|on|by)\b)|opens|paid|hired|bought|purchased"
    r"|renovated|replaced|upgraded|equipped|rehabilitated|earmark(?:s|ed)|sets? aside"
    r"|reopened|resumed|returned"
)
#: What somebody is doing, and not about to do: "is aiming to", "is asking for".
_DOING = (
    r"(?!going|preparing|planning|being|starting|beginning|opening|considering|proposing|targeting|asking"
    r"|calling)[a-z]{3,}ing(?! (?:to|for)\b)"
)
ONGOING = (
    r"progress|is being|are being|currently|under way|underway|under construction|ongoing|continues? to"
    r"|in progress"
    rf"|(?:is|are) {_DOING}"
)
MISSED = (
    r"(?:should|ought to) have|(?:was|were) (?:promised|to have|meant to|supposed to|originally)"
    r"|(?:was|were) to be (?:finished|completed|built|opened|delivered|installed|ready|done)"
    r"|(?:was|were) (?:announced|planned|scheduled|due|budgeted)[^.,;:]{0,40}"
    r" but (?:was |were |has |have )?(?:never|not)"
    r"|had planned to|intended to|short of|not be met|not met|delayed|missed|behind schedule"
    r"|overdue|failed|postponed|fell short|slipped|had to wait|never did|remains? unfinished"
    r"|ha(?:s|ve) yet to be (?:finished|completed|built|opened|delivered|met|connected|installed)"
    r"|still (?:offline|unfinished|waiting)"
)
#: Between what was reached and what was planned: "80 km of road against a target of 100 km".
OF_PLAN = (
    r"(?:against|short of|(?:out )?of) (?:an?|the|its|our) (?:\w+ )?(?:goal|target)(?: of)?"
    r"|(?:while|when) the target was"
    r"|(?:out )?of (?:the|its)(?= [^.,;:]{1,40}(?:planned|promised|targeted|scheduled))"
)
#: Between what was planned and what was reached: "of the 60 planned, the actual number is 41".
OF_WHICH = r"the actual (?:figure|number)"
#: What says that more may come.
SO_FAR = r"so far|to date|as of|until|up to|by|still|currently|now|will|remaining|the rest"
#: A day that was named once, and did not hold: "originally scheduled for 2023 but slipped".
SLIPPED = (
    r"(?:originally|initially|first) (?:\w+ ){0,2}[a-z]{3,}ed [^.;:]{0,80}(?:but|then|and)"
    r" (?:(?!never|not)\w+ ){0,3}"
    r"(?:delayed|postponed|slipped|pushed back|put off)"
)
#: Forms that tell of what is over, unless a promise stands before them.
FINISHED = (
    r"(?<!be )(?:launched|introduced|approved|established|held|carried out|signed|expanded|started|began"
    r"|completed"
    r"|developed|opened|joined|adopted|trained|connected|installed|added|tested|recruited|distributed|planted"
    r"|repaired|restored|spent|procured|paid|hired|bought|purchased|renovated|replaced|upgraded|released"
    r"|cleaned"
    r"|contributed|built)"
)
#: Who has a number of things has them now, and not in the year of what is promised beside it.
HELD = rf"(?<!which )(?<!that )(?<!who )(?:has|have)(?= {_COUNT})"
#: What is going on, unless a promise stands before it.
RUNNING = (
    r"(?:is|are) (?:still |now |currently |already )?being [a-z]{3,}ed"
    rf"|(?:is|are) (?:(?:still|now|currently|already) {_DOING}|{_DOING} [^,.;:]{{0,40}}\b(?:now|currently))"
    r"|ha(?:s|ve) been (?:running|operating|in use)|(?:is|are) in use"
)
#: What is only wished, or hangs on something else.
CONDITIONAL = r"if|unless|provided that|subject to|depending on|pending|hopefully|we hope|hopes? (?:to|that)"
#: What was behind its day is done after all.
OVERTAKEN = (
    r"(?:was|were|has been|have been|is|are|finally|now|since) (?:now |finally |since |been )?"
    r"(?:completed|finished|opened|delivered|built|met|connected|installed)|opened"
)
#: What is only behind when its day is over.
PENDING = r"yet to be|not yet|still|unfinished"
#: Behind these a form that tells of what is over names what is wanted: "the goal is 200 cameras installed".
WANTED = (
    r"plans?|goals?|targets?|aims?|objectives?|indicators?|wants?|wanted|order(?:s|ed)|foresees?"
    r"|ask(?:s|ed)|calls?|called|demand(?:s|ed)|need(?:s|ed)?|would like"
)
#: A noun of doing begins the item of a plan's list: "- Relocation of riverside kiosks".
ACTING = (
    r"(?!government|department|station|nation|population|meeting|association|foundation|organi[sz]ation)"
    r"[a-z]{3,}(?:ation|ment|ing) of|construction|installation|development|launch"
)
PUT_OFF = r"(?:postponed|delayed|pushed back|put off) (?:to|until|till)"
DROPPED = r"abandons|cancelled|canceled|scrapped|dropped|abandoned|rejected|withdrawn|halted"
UNCERTAIN = r"may|might|could|can|would|if|whether|possibly|perhaps|likely|when|seems?|unless"
_CONTRACTED = r"(?:ha[sd]|have|was|were|is|are|did|does|do|ca|could|wo|would|should|need)n['’]t"
NEGATED = rf"not|no(?!\.)|never|without|cannot|{_CONTRACTED}"
#: A denial with all that may stand between it and the verb that it denies.
UNDONE = (
    r"(?:(?:(?:ha[sd]|have|was|were|is|are|did|does|do|can|could) (?:not|never)|never"
    rf"|cannot|(?!wo|should){_CONTRACTED})"
    r"(?: (?:yet|been|be|ever|even|still|being|actually|fully|able to|managed to|going to))*"
    r"|no (?:[a-z]+ ){1,3}(?:(?:has|have|had) been|will be|was|were))"
)
#: Among the words of such a denial, what says that it is only not done yet.
AWAITED = r"yet"
ASKED = r"ask(?:s|ed)|request(?:s|ed)|urge(?:s|d)|call(?:s|ed) on|invite(?:s|d)?"
SPEAKER = r"i|you|my|your"
#: By which a speaker means the own office.
WE = r"we|our|us"
ANAPHORIC = r"this (?:is|was|means|reflects)|that is|it is"
DEFINING = r"is an?|are an?|refers to|means|is defined as|is called|is known as"
RELATIVE = r"which|that|who|so that"
BUDGET = r"budget|allocation|allocated|funds?|funding|cost|costs|worth|investment|expenditure|ceiling|charge"
PRIZE = r"award|prize|awarded|won"
REPORTING = (
    r"said|says|told|stated|states|explained|added|according to|noted|argues|argued|reported|mentioned"
)
PRONOUN = r"(?:it|they|he|she|we)"
#: By which somebody gives a word.
PLEDGING = r"promised?|promises|pledged?|pledges|vowed|vows"
#: Those of whom or for whom somebody speaks.
THEY = r"they"
#: People who speak for themselves.
MANY = r"residents|people|villagers|citizens|farmers|fishers|fishermen|traders|parents|students"
PARTNER = (
    r"together with|in collaboration with|in cooperation with|along with|in partnership with|supported by"
    r"|with support from"
)
SOON = r"soon|shortly|in the near future"
#: What begins the name of something that is measured.
INDICATOR = r"progress|realisation|percentage|share|coverage|index|number|rate|ratio|score|level|area"
#: What happens on a day.
HAPPENED = r"was held|is held|holds|held|signed|signs|inaugurated|opened|chaired"
VERBAL = r"is|are|was|were|integrates|consolidates|builds|begins|opens|brings"
#: States that "telah" and its like report without anything having been done.
STATIVE = r"been known|become|seen"
#: What may stand between "akan" and its verb.
ADVERB = r"also|soon|then|again|be|continue to|not only|only|gradually|start to|begin to"
#: What begins a part of a sentence that only explains the rest.
SUBORDINATE = r"which|that|who|so that|because|after|since|although|though|in order to|where"
#: The language of laws, which bind and promise nothing.
LEGAL = r"as referred to in|pursuant to|paragraph \(|article \d+|shall be punished|state gazette"
#: Any other verb by which somebody does something to something.
ACTIVE = r"connects|serves|reaches|covers|delivers|connected|served|covered|delivered"
#: Before who acts, within a sentence.
SUBJECT_AFTER = r"and|while"
#: Who is meant one by one, and of what.
EACH = r"each|every|all(?:\s+the)?"
UNIT = (
    r"households?|(?:\w+\s)?(?:managers?|owners?)|(?:\w+\s)?agenc(?:y|ies)|villages?|districts?|regenc(?:y|ies)|cit(?:y|ies)"
    r"|departments?|(?:\w+\s)?offices?|schools?|ministr(?:y|ies)|local\s+governments?"
)
#: Of what there is one in a text: it acts without a name.
ONLY_UNIT = r"the\s+(?:village|town|inspectorate)"
#: What may stand between who acts and the verb.
BESIDES = r"also|now"
AUXILIARY = r"will|shall|has|have|had|must|is\s+to|are\s+to"
#: What is done to somebody, or what comes to them.
DONE_TO = r"be(?:en)?\s[a-z]{3,}|(?:receive[sd]?|gets?)\b"
#: Verbs of who acts.
ACTS = (
    r"(?:is|are)\s+required\s+to\b|(?:plan|aim|intend|want|expect|promise|pledge|agree|launch|buil[dt]|adopt|open"
    r"|install|commit|announce)(?:s|d|ed)?\b"
)
#: Behind a figure that is a share.
SHARE = r"percent"
#: Before who only gets something.
TO_WHOM = r"(?<!according\s)(?<!thanks\s)to(?:\s+the)?"
#: What goes back to the time of the sentence before.
THEN = r"at\s+the\s+time|back\s+then"
#: The money of what the sentence before tells.
ITS_MONEY = r"(?:the|its)\s+(?:total\s+)?(?:budget|cost)"
#: Kinds of documents in which one agency or office speaks, or has written a plan.
OWNED = r"press\s+release|speech|remarks|interview|strategic\s+plan"
