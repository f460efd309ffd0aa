"""Text that was written for machines: data, program code, logs. Nobody promises anything in it.

Only what can be nothing else is told: a text with a sentence in a place where a machine has none is prose.
"""

from __future__ import annotations

import re

JSON = "application/json"
CODE = "text/x-source-code"
LOG = "text/x-log"

_JSON_START = re.compile(r'\s*(?:\[\s*)*\{\s*"(?:[^"\\\n]|\\.)*+"\s*:')
_JSON_PIECE = r'[\s{}\[\],:]|"(?:[^"\\\n]|\\.)*+"|-?\d++(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b'
#: All of what is looked at; its end may cut a token.
_JSON_ALL = re.compile(rf'(?:{_JSON_PIECE})*+(?:"(?:[^"\\\n]|\\.)*+\\?|-|\.|[eE][+-]?|[a-z]{{1,4}})?\Z')

_LOG_LINE = re.compile(
    r"\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*\s.{0,40}?\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL"
    r"|CRITICAL)\b"
    r'|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "[A-Z]+ '
)
_LOG_SHARE = 0.8

_CODE_LINE = re.compile(
    r"\s*(?:"
    r"(?:async )?def \w+\(.*\).*:|class \w+(?:\(.*\))?:|(?:from [\w.]+ )?import [\w.]+(?: as \w+)?;?"
    r"|from [\w.]+ import [\w, (*]+|\#include\s*[<\"].+|\#define \w+.*"
    r"|(?:public|private|protected|static) (?:[\w<>\[\]]+ )+\w+\(.*\)\s*\{?"
    r"|(?:const|let|var) \w+\s*=.*|(?:async )?function\s*\w*\(.*\)\s*\{|func \w+\(.*\).*\{"
    r"|(?:\}\s*else\s*)?(?:if|for|while|switch)\s*\(.*\)\s*\{|(?:if|for|while) .+:"
    r"|return\b.*;|return|\}\s*else\s*\{|\$\w+\s*=.*;"
    r"|@\w[\w.]*(?:\(.*\))?"
    r")\s*"
)
_SENTENCE = re.compile(r"(?:\b[^\W\d_]{2,}[,:]?\s+){4}[^\W\d_]{2,}")
_LINES = 400
_FEWEST = 5
_CODE_SHARE = 0.15


def machine_type(text: str) -> str | None:
    """The media type of a text for machines, by how it begins; None for what is prose or may be."""
    if _JSON_START.match(text) and _JSON_ALL.match(text):
        return JSON
    lines = [line for line in text.splitlines()[:_LINES] if line.strip()]
    if len(lines) < _FEWEST:
        return None
    if sum(_LOG_LINE.match(line) is not None for line in lines) >= _LOG_SHARE * len(lines):
        return LOG
    code = sum(_CODE_LINE.fullmatch(line) is not None for line in lines)
    prose = sum(_SENTENCE.search(line) is not None for line in lines)
    return CODE if code >= max(_FEWEST, _CODE_SHARE * len(lines)) and prose * 2 < code else None
