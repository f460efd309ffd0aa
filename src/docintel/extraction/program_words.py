"""The words by which names of programmes are found, and the known programmes."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from docintel.languages.dates import alternatives
from docintel.languages.en import cues as english
from docintel.languages.id import cues as indonesian
from docintel.languages.jv import cues as javanese


def _phrases(*groups: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases as tuples of words, the longest first, by their first word."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in {phrase for group in groups for phrase in group}:
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append(parts)
    for options in table.values():
        options.sort(key=lambda parts: (-len(parts), parts))
    return table


#: Official Indonesian, Javanese and English text borrow each other's names: all three are always read.
HEADS = _phrases(indonesian.PROGRAM_HEADS, javanese.PROGRAM_HEADS)
INTRODUCERS = _phrases(indonesian.PROGRAM_INTRODUCERS, javanese.PROGRAM_INTRODUCERS)
PLANS = frozenset(indonesian.PLAN_ACRONYMS)
TAILS = _phrases(english.PROGRAM_TAILS)
LOWER_TAILS = _phrases(english.LOWER_TAILS)
NAMING = _phrases(indonesian.NAMING_WORDS, javanese.NAMING_WORDS, english.NAMING_WORDS)
LAUNCHES = _phrases(indonesian.LAUNCH_VERBS, javanese.LAUNCH_VERBS, english.LAUNCH_VERBS)
LISTS = _phrases(indonesian.LIST_OPENERS, javanese.LIST_OPENERS, english.LIST_OPENERS)
STOPS = indonesian.NAME_STOPS | javanese.NAME_STOPS | english.NAME_STOPS
ORGANISATIONS = frozenset(
    phrase.split()[0] for group in (indonesian, javanese, english) for phrase in group.ORGANISATION_HEADS
)
#: Words of agencies and places that also begin names of programmes: "Program Desa Cerdas".
_ALSO_IN_NAMES = frozenset(
    """
    desa kota kabupaten kecamatan kelurahan bank unit kantor lembaga puskesmas city village head
    center centre company tim bidang pusat kutha kitha police provinsi
    """.split()
)
#: What no programme's name begins with.
BODIES = ORGANISATIONS - _ALSO_IN_NAMES
#: Tails of buildings, which are no programme where something takes place in them.
PLACE_TAILS = frozenset({"command", "creative"})
#: Budgets are programmes only with their year.
NEEDING_YEARS = frozenset({"apbdes"})
#: Heads that alone, with a capital, are the name of a plan ("Rencana Aksi").
ALONE = frozenset({("rencana", "aksi"), ("quick", "win"), ("quick", "wins")})
#: Heads after which even words without capitals are a name, when they are one of GENERIC_NAMES.
GENERIC_NAMES = (
    "smart city",
    "100 smart city",
    "kota cerdas",
    "kota pintar",
    "smart village",
    "smart regency",
)
#: Heads that are common words unless they have a capital.
CAPITAL_HEADS = frozenset(
    """
    rencana peta ikrar ekosistem dashboard dasbor sistem arsitektur kartu komite satuan
    """.split()
)
#: Heads of one product each: "dan" after such a name begins the next one.
SINGLE_PRODUCTS = frozenset(
    """
    dashboard dasbor ekosistem portal kartu
    """.split()
)
#: Heads of many things; one of these words in the name makes it a programme.
HEADS_IN_NEED: dict[str, frozenset[str]] = {
    "sistem": frozenset(
        """
    informasi elektronik berbasis digital online daring penghubung akuntabilitas peringatan
    pengaduan single
    """.split()
    ),
    "arsitektur": frozenset(
        """
    pemerintah nasional daerah kota kabupaten provinsi
    """.split()
    ),
}
#: What is named must be one of these, else it may be a person.
NAMED_THINGS = frozenset(
    """
    aplikasi program sistem layanan portal platform inovasi gerakan app application programme system
    service project proyek laman website situs initiative campaign kampanye scheme
    """.split()
)
#: Introducers of so many things that only a name in quotation marks is believed after them.
QUOTED_ONLY = frozenset(
    """
    layanan inovasi laman
    """.split()
)
#: Words that join the parts of one name.
JOINERS = frozenset({"dan", "dan/atau", "of", "and", "for", "the", "menuju", "berbasis", "lan"})
#: What a name with an acronym in brackets begins or ends with when it is a programme and no agency or notion.
DEFINED_HEADS = frozenset(
    """
    sistem identitas program gerakan rencana kartu infrastruktur infrastructure platform portal
    aplikasi bantuan jaminan satu mal makan cek koperasi proyek kampung zona destinasi pemberlakuan
    rehabilitasi penyediaan jaringan layanan pengembangan peningkatan percepatan digital monitoring
    system national gerakan
    """.split()
)
DEFINED_TAILS = frozenset(
    """
    infrastructure system program programme plan project initiative platform strategy scheme
    prevention policy framework elektronik
    """.split()
)
#: Places that are built: a programme when the title of the document speaks of one.
FACILITIES = frozenset(
    """
    rsup rsud sekolah kampung kartu koperasi rumah bis bus bandara pelabuhan stasiun terminal
    jembatan bendungan waduk tol lrt mrt brt krl tpa tpst spam stadion rusun embung tanggul kilang
    smelter pltu plts pltsa
    """.split()
)


@lru_cache(maxsize=1)
def known_programs() -> re.Pattern[str]:
    """One expression for the names of ``known_programs.toml``."""
    value = tomllib.loads((files(__package__) / "known_programs.toml").read_text(encoding="utf-8"))
    return re.compile(rf"(?<![\w-])(?:{alternatives(value['names'])})(?![\w-])", re.IGNORECASE)
