"""Javanese abbreviations that end in a full stop, by what may follow them.

Javanese releases carry the Indonesian titles too: the sentence splitter reads both tables for Javanese.
Source: Poerwadarminta's Baoesastra (list of abbreviations) and Javanese magazines' usage.
"""

from __future__ import annotations

#: Stand before a name or a number: a sentence never ends after them.
OPENING: frozenset[str] = frozenset(
    """
    bp bok c.k k.g.p.a.a kgpaa kgph kph krt krmt kra krat r r.a r.ay r.l r.m r.m.t r.ng r.t ra ray rm rmt rng
    rngt rr rt m.ng mng m.l mas.ng ng ki nyi ny kj kb kg k.k k.n t k k.r.t k.p.h k.g.p.h b.r.ay bray gkr g.k.r
    gph bphp bph sph kap kc cth upk tgl tg
    """.split()
)

#: May end a sentence: what follows decides.
CLOSING: frozenset[str] = frozenset(
    "lsp lss lsl sap sp sapit sapan salj saliy dsl wt kr ngk a.j s.m tt ms".split()
)
