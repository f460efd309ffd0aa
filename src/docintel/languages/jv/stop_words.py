"""Function words of Javanese in both registers, from grammars (Poedjosoedarmo; Robson; Paramasastra Jawa).

Ngoko stands beside its krama counterpart; spellings with ``o`` for the open ``a`` ("ono", "meniko") are the
phonetic ones of everyday writing. Words are in lower case and without the marks è and é.
"""

from __future__ import annotations

#: Words that need something after them, so that a line which ends in one goes on in the next.
LINE_ENDS: frozenset[str] = frozenset(
    """
    sing kang ingkang ing neng nang ning nong nèng saka seka soko seko saking marang maring nyang menyang
    dhateng dateng kanggo kangge kagem karo kaliyan lan utawa utowo utawi utawane amarga amargo amargi jalaran
    awit merga mergo yen nek menawa menawi manawi bilih yaiku yaitu inggih punika arep badhe bade bakal
    lagi saweg taksih isih wis wus sampun durung dereng ora boten mboten dudu sanes dening bab bilih kanthi
    tumrap tumraping marang nalika naliko sawise sasampunipun sadurunge saderengipun supaya supados murih
    saben sabendina para pra lumantar miturut minangka minongko iku kuwi tansah kudu kedah bisa saged
    sarta saha sarto dalah uga ugi nganti ngantos tekan dumugi kekait gegayutan
    """.split()
)

STOP_WORDS: frozenset[str] = LINE_ENDS - {"punika", "inggih", "uga", "ugi", "iku", "kuwi"} | frozenset(
    """
    aku kowe dheweke dewe dhewe awake awakmu kita kula kulo dalem sampeyan panjenengan panjenenganipun
    piyambakipun piyambake dheke iki iku kae kuwi kui niki niku nika punika menika meniko kene kono kana mrene
    mrono mrana mriki mriku mrika mriko ngriki ngriku ngrika kados koyo kaya kadya kadosta upama upami sapa
    sopo sinten apa opo punapa menapa nopo napa endi ngendi pundi piye pripun kepriye kadospundi kapan
    kala kolo samangsa pira piro pinten saiki samenika sapunika sakmenika sakniki mau wau mengko mangke sesuk
    mbenjang wingi winginane kala iya yo ya inggih nggih iyo ugi uga malih maneh meneh wae mawon mawi ae bae
    kok lho lha to ta tho toh mesthi mesti temtu tamtu mung namung nanging ananging nangin lajeng banjur terus
    njur njuk tur mula milo mila mulane milanipun mangka mongko sanajan senajan sanadyan sinaosa najan luwih
    langkung paling dhewe piyambak banget sanget tenan estu akeh kathah sithik sekedhik sekedik kabeh sedaya
    sedoyo liyane sanesipun sawetara saperangan pirang pinten-pinten ana ono wonten dadi dados duwe gadhah
    arang asring kerep tau nate wiwit mulai rada rodo radi meh saka sak sa ke nganggo ngangge mawa wasana
    pungkasane pungkasanipun mligi mliginipun antarane antawisipun yakuwi yoiku yaiki aja ojo sampun
    """.split()
)
