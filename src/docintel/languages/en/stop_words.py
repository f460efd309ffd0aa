"""Function words of English: closed classes."""

from __future__ import annotations

#: Words that need something after them, so that a line which ends in one goes on in the next.
LINE_ENDS: frozenset[str] = frozenset(
    """
    the a an of to in on at by for with from into onto about between among and or nor but as than that which
    who whose if because while when where whether is are was were be been being has have had will would shall
    should can could may might must not no its their his her our your my this these those each every all some
    any several such through during under over within without against towards toward per via according
    including
    """.split()
)

STOP_WORDS: frozenset[str] = LINE_ENDS | frozenset(
    """
    above after again ago also although always am anyone anything anybody around away back became become
    becomes before behind below besides beyond both did do does doing done down either else enough even ever
    everyone everything few first former further get give go he hence hers here herself him himself how
    however i indeed instead it itself just last latter least less made make many me meanwhile mine more
    moreover most mostly much myself namely neither never nevertheless next nobody none nothing now nowhere
    off often once one only other others otherwise ours ourselves out own perhaps put quite rather really
    same say see seem seemed seems she since so somehow someone something sometimes somewhere still take them
    themselves then thence there therefore they though throughout thus together too two until up upon us
    very we well what whatever whenever wherever whither whoever whole whom why yet you yours yourself
    """.split()
)
