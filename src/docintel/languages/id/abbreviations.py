"""Indonesian abbreviations that end in a full stop, by what may follow them.

Sources: Pedoman Umum Ejaan Bahasa Indonesia (chapter on abbreviations) and the plans, regulations and
releases that we have read. All in lower case, without the last full stop.
"""

from __future__ import annotations

#: Stand before a name or a number: a sentence never ends after them.
OPENING: frozenset[str] = frozenset(
    """
    alm almh bp bpk bu cq d.a dr dra drg drh drs dsn ds gd gg gub h hj hlm hal ir jl jln kab kav kec kel
    kep ket kol komp kom kompol akp akbp ipda iptu kompl kp kpd ks lamp let letjen letkol lettu brigjen mayjen
    jend kapt serda sertu a.n an a.l s.d u.p up d.h no nm nmr nomor pdt pasal per perda perum pgs plh plt pjs
    pj prof ps pt cv ud fa rp rs rt rw sda sdr sdri st sk tel telp tg tgl tn ny nn th ttg u.b w.r wr
    wkl yth kyai ka kasi kabid kadis kasubag kasubbag sub bag bid bab ayat vol ed cet hp fax cf ctt cth mis
    rek inst prov kw t.t r.m r.a k.h kh ust ustz tgk kgs ki ny rr rm rd rt
    """.split()
)

#: May end a sentence: what follows decides (a capital letter after them begins a new one).
CLOSING: frozenset[str] = frozenset(
    """
    dll dkk dsb dst tsb dsbnya spt tbk ltd a.md ph.d m.a sh mh se mm st mt si msi spd mpd skom mkom sos ssos
    stp ss sip map mba wib wita wit m cm km kg ha pkl yg dgn utk pd dr bhs ind jan feb mar apr jun jul agt
    agu ags sep sept okt nov des sm mdl jt rb tdk
    """.split()
)
