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
    r"\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?P<fraction>[.,]\d+)?\S*\s(?P<by>.{0,40}?)"
    r"\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b(?P<said>.*)"
)
_ACCESS_LINE = re.compile(r'\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "[A-Z]+ ')
#: What a person who keeps a diary by the minute does not write: module names, [workers], key=value, paths.
_OF_A_PROGRAM = re.compile(r"[a-z]\.[a-z]|\[[\w.:-]+\]|\w=\S|\w[_/]\w|\w\(")
_LOG_SHARE = 0.8

#: Lines of code alone, by what they are.
_CODE_LINE = re.compile(
    r"\s*(?:"
    r"(?P<function>(?:async )?def \w+\(.*\).*:|(?:async )?function\s*\w*\(.*\)\s*\{|func \w+\(.*\).*\{"
    r"|(?:public|private|protected|static) (?:[\w<>\[\]]+ )+\w+\(.*\)\s*\{?)"
    r"|(?P<type>class \w+\(.*\):)"
    r"|(?P<import>from [\w.]+ import [\w, (*]+|import [\w.]+(?: as \w+|;)|\#include\s*[<\"].+|\#define \w+.*)"
    r"|(?P<assignment>(?:const|let|var) \w+\s*=.*|\$\w+\s*=.*;)"
    r"|(?P<block>(?:\}\s*else\s*)?(?:if|for|while|switch)\s*\(.*\)\s*\{|\}\s*else\s*\{)"
    r"|(?P<return>return\b.*;)"
    r")\s*"
)
#: Lines that count as code only where others show that it is: an outline ("for women:"), a trade balance
#: ("import rice") and the accounts of an office ("@dishub") have them too.
_LIKE_CODE = re.compile(
    r"\s*(?:class \w+:|import [\w.]+|(?:if|for|while) .+:|return|@\w[\w.]*(?:\(.*\))?)\s*"
)
_FEWEST_KINDS = 2
#: A block of code in Markdown (commonmark.org, fenced code blocks): the text around it decides.
_FENCED = re.compile(r"^ {0,3}(```|~~~)[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
#: What plans have: a year, a sum, a promise.
_OF_A_PLAN = re.compile(
    r"(?<![\w./-])(?:19|20)\d\d(?![\w/:-]|\.\w)|\bRp\b|\b(?:akan|bakal|badhe|will)\b", re.IGNORECASE
)
#: What makes a line of a program of one that speaks of years: its signs, or that it is a comment.
_SIGNS = re.compile(r"[=;{}\"'\\]|\w\(|^\s*(?:#|//|\*)")
_SENTENCE = re.compile(r"(?:\b[^\W\d_]{2,}[,:]?\s+){4}[^\W\d_]{2,}")
_LINES = 400
_FEWEST = 5
_CODE_SHARE = 0.15


def machine_type(text: str) -> str | None:
    """The media type of a text for machines, by how it begins; None for what is prose or may be."""
    if _JSON_START.match(text) and _JSON_ALL.match(text):
        return JSON
    lines = [line for line in _FENCED.sub("", text).splitlines()[:_LINES] if line.strip()]
    if len(lines) < _FEWEST:
        return None
    if sum(map(_logged, lines)) >= _LOG_SHARE * len(lines):
        return LOG
    return CODE if _is_code(lines) else None


def _logged(line: str) -> bool:
    """Whether a program wrote this line of a log, and nothing is promised in it."""
    if _ACCESS_LINE.match(line):
        return True
    found = _LOG_LINE.match(line)
    if found is None or _OF_A_PLAN.search(found["said"]):
        return False
    return found["fraction"] is not None or _OF_A_PROGRAM.search(line, found.start("by")) is not None


def _is_code(lines: list[str]) -> bool:
    found = [_CODE_LINE.fullmatch(line) for line in lines]
    if len({match.lastgroup for match in found if match}) < _FEWEST_KINDS:
        return False
    others = [line for line, match in zip(lines, found, strict=True) if not match]
    rest = [line for line in others if not _LIKE_CODE.fullmatch(line)]
    code = len(lines) - len(rest)
    prose = sum(_SENTENCE.search(line) is not None for line in lines)
    if any(_OF_A_PLAN.search(line) and not _SIGNS.search(line) for line in others):
        return False
    return code >= max(_FEWEST, _CODE_SHARE * len(lines)) and prose * 2 < code
