"""English abbreviations that end in a full stop, by what may follow them. Lower case, no last full stop."""

from __future__ import annotations

#: Stand before a name, a number or an example: a sentence never ends after them.
OPENING: frozenset[str] = frozenset(
    """
    adm art cf ch cmdr col capt dept dr e.g eg eq fig figs gen gov hon i.e ie lt maj messrs mr mrs ms mt no
    nos cllr pp prof rep rev sec sen sgt st supt v viz vol vs p par para reg regs govt approx ca al rp jl kab
    """.split()
)

#: May end a sentence: what follows decides.
CLOSING: frozenset[str] = frozenset(
    """
    a.m p.m am pm etc inc ltd co corp jr sr ph.d b.a m.a b.sc m.sc ll.m u.s u.k u.n e.u d.c jan feb mar apr
    jun jul aug sep sept oct nov dec est ave blvd rd bros ed eds
    """.split()
)
