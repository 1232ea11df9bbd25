"""Names out of GUM's entity annotation, so that the names head learns from news and speech too.

GUM marks whole noun phrases, nested, by type. A person, place or organisation whose head is a
proper noun becomes a name: the stretch of capitalised words around the head, held together by
"of", "the", "and", hyphens and the like. Its guidelines differ from Universal NER's in details.
"""

import names

KINDS = {"person": "PER", "place": "LOC", "organization": "ORG"}
INNER = frozenset("of the and & for - 's ' de del la le van von der den bin al el du di da".split())

def entities(sentence):
    """(start, end, etype) of all entities that open and close in the sentence."""
    found, open_ = [], []
    for i, misc in enumerate(sentence.misc):
        value = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
        at = 0
        while at < len(value):
            if value[at] == "(":
                end = min((p for p in (value.find("(", at + 1), value.find(")", at + 1)) if p > 0), default=len(value))
                group, etype = value[at + 1 : end].split("-")[:2]
                open_.append((group, etype, i))
                at = end
                if at < len(value) and value[at] == ")":
                    group, etype, start = open_.pop()
                    found.append((start, i + 1, etype))
                    at += 1
            else:
                end = value.find(")", at)
                group = value[at:end]
                match = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == group), None)
                if match is not None:
                    _, etype, start = open_.pop(match)
                    found.append((start, i + 1, etype))
                at = end + 1
    return found


def head_of(sentence, start, end):
    return next((i for i in range(start, end) if not start <= sentence.heads[i] < end), None)


def proper(sentence, head, etype):
    """A proper noun; peoples and party members ("Huguenots") are no persons' names."""
    plural = "Number=Plur" in sentence.feats[head]
    return sentence.upos[head] == "PROPN" and not (etype == "person" and plural)


def capital(sentence, i):
    return sentence.forms[i][:1].isupper() and sentence.upos[i] not in ("PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ")


def stretch(sentence, start, end, head, starts):
    """The capitalised stretch within [start, end) that holds the head.

    "and" holds a name together ("Hall of Fame and Museum") unless an entity starts behind it.
    """
    left = head
    while left - 1 >= start:
        if capital(sentence, left - 1):
            left -= 1
        elif left - 2 >= start and sentence.forms[left - 1] in INNER and capital(sentence, left - 2):
            left -= 2
        else:
            break
    right = head + 1
    while right < end:
        if capital(sentence, right) or sentence.upos[right] == "NUM" and sentence.deprels[right] == "flat":
            right += 1
        elif sentence.forms[right] in ("and", "&") and right + 1 in starts:
            break
        elif right + 1 < end and sentence.forms[right] in INNER and capital(sentence, right + 1):
            right += 2
        elif right + 2 < end and sentence.forms[right] == "of" and sentence.forms[right + 1] == "the" and capital(sentence, right + 2):
            right += 3
        else:
            break
    return left, right


def spans(sentence):
    """Name spans, outermost first; names inside names are left out."""
    found, marked = [], entities(sentence)
    starts = {start for start, _, _ in marked}
    for start, end, etype in sorted(marked, key=lambda e: (e[0] - e[1], e[0])):
        head = head_of(sentence, start, end)
        if etype not in KINDS or head is None or not proper(sentence, head, etype):
            continue
        left, right = stretch(sentence, start, end, head, starts)
        if all(right <= a or b <= left for a, b, _ in found):
            found.append((left, right, KINDS[etype]))
    return sorted(found)


def attach(sentences):
    """Give sentences of GUM names made from their entities."""
    for sentence in sentences:
        sentence.names = names.bilou(len(sentence.forms), spans(sentence))
