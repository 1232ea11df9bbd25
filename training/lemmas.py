"""Lemmas: edits by (class, ending) with their votes, learned from the treebanks, and exceptions.

An edit is `case strip append`: `l1y` lowers the form, takes one character off and adds "y".
Of the edits voted for by training words with the longest known ending, the one wins whose
result is a frequent word. `packages/engine/src/syntax/lemmas.ts` does the same.
"""

import math
from collections import Counter, defaultdict

LONGEST = 6  # characters of an ending
KEEP, LOWER = "k", "l"
PURE = 0.98  # share of votes from which longer endings are not looked at
MIN_TYPES = 2  # an ending of one word proves nothing
ALTERNATIVES = 3
FREQUENCY_WEIGHT = 0.5  # of log rank beside log votes
UNKNOWN_RANK = 1_000_000

CLASS_FEATS = {
    "VERB": ("Tense", "VerbForm"),
    "AUX": ("Tense", "VerbForm"),
    "NOUN": ("Number",),
    "PROPN": ("Number",),
    "ADJ": ("Degree",),
    "ADV": ("Degree",),
    "PRON": ("Case", "Poss"),
}


def word_class(tag):
    """UPOS and the features that shape the ending: `VERB Past Part`; third person is `Pres3`."""
    upos, *feats = tag.split("|")
    values = dict(f.split("=") for f in feats)
    parts = [values.get(name, "") for name in CLASS_FEATS.get(upos, ())]
    third = values.get("Tense") == "Pres" and values.get("Number") == "Sing" and values.get("Person") == "3"
    return " ".join([upos] + parts) + ("3" if third else "")


def cased(case, form):
    return form.lower() if case == LOWER else form


def edits(form, lemma):
    """The two edits, lowering and keeping, that turn the form into the lemma."""
    for case in (LOWER, KEEP):
        start, same = cased(case, form), 0
        while same < min(len(start), len(lemma)) and start[same] == lemma[same]:
            same += 1
        yield case, len(start) - same, lemma[same:]


def edit(form, lemma):
    return min(edits(form, lemma), key=lambda e: e[1] + len(e[2]))


def apply(found, form):
    case, strip, append = found
    form = cased(case, form)
    return form[: len(form) - strip] + append if strip <= len(form) else form


def endings(lower):
    return [lower[len(lower) - k :] for k in range(min(LONGEST, len(lower)), -1, -1)]


def learn(sentences):
    """Rules {(class, ending): [(edit, votes)]}, and lemmas {(class, form): counts}."""
    lemmas = defaultdict(Counter)  # (class, form) -> lemmas
    for sentence in sentences:
        for form, lemma, tag in zip(sentence.forms, sentence.lemmas, sentence.tags()):
            if lemma != "_":
                lemmas[word_class(tag), form][lemma] += 1
    return voted(lemmas), lemmas


def voted(lemmas):
    """Each word form votes once, so that frequent words do not rule the endings."""
    votes = defaultdict(Counter)
    for (kind, form), found in lemmas.items():
        for ending in endings(form.lower()):
            votes[kind, ending][edit(form, top(found))] += 1
    rules = {}
    for (kind, ending), found in sorted(votes.items(), key=lambda v: (v[0][0], len(v[0][1]), v[0][1])):
        if ending and (sum(found.values()) < MIN_TYPES or pure(votes, kind, ending[1:])):
            continue
        ranked = sorted(found.items(), key=lambda e: (-e[1], e[0]))[:ALTERNATIVES]
        rules[kind, ending] = ranked[:1] + [e for e in ranked[1:] if e[1] >= MIN_TYPES]
    return rules


def pure(votes, kind, ending):
    """Whether this ending or a shorter one already decides."""
    for k in range(len(ending) + 1):
        found = votes[kind, ending[k:]]
        if max(found.values()) >= PURE * sum(found.values()) and sum(found.values()) > 20:
            return True
    return False


def top(counter):
    return max(sorted(counter), key=lambda e: counter[e])


def exceptions(rules, lemmas, rank):
    """{(class, form): lemma} where the rules go wrong on the training text."""
    found = {(kind, form): top(seen) for (kind, form), seen in sorted(lemmas.items())}
    return {key: lemma for key, lemma in found.items() if by_rule(rules, rank, key[1], key[0]) != lemma}


def by_rule(rules, rank, form, kind):
    for ending in endings(form.lower()):
        found = rules.get((kind, ending))
        if found:
            return best(found, rank, form)
    return form


def best(found, rank, form):
    """The lemma of highest log votes minus weighted log rank."""
    score = lambda item: math.log(item[1]) - FREQUENCY_WEIGHT * math.log(
        rank.get(apply(item[0], form).lower()) or UNKNOWN_RANK)
    return apply(max(found, key=score)[0], form)


def lemmatise(rules, exceptions, rank, form, tag):
    """The exception for the form as it stands, or lowered, else the rules' lemma."""
    kind = word_class(tag)
    known = exceptions.get((kind, form)) or exceptions.get((kind, form.lower()))
    return known or by_rule(rules, rank, form, kind)


def lines(rules, exceptions):
    """The model file's section: `class TAB ending TAB edit votes...`, an empty line, exceptions."""
    spelled = lambda e: f"{e[0]}{e[1]}{e[2]}"
    yield from ("\t".join([kind, ending, *(f"{spelled(e)} {n}" for e, n in found)])
                for (kind, ending), found in rules.items())
    yield ""
    yield from (f"{kind}\t{form}\t{lemma}" for (kind, form), lemma in exceptions.items())
