"""Names exchanged in training sentences, so that a name is known by its kind and its company.

A name gives way to another of the same kind and as many tokens; tags, heads and labels stay. So
that they stay right, only names that are built alike are exchanged: single words, persons whose
parts are flat, and organisations whose parts are compounds of the last. The names come from tables
of office-holders, ambassadors, countries and intergovernmental organisations (CC0) and from
`organisations.txt` (ours).
"""

import csv
import json
import os
import re
from collections import Counter, defaultdict

import names

PLAIN = re.compile(r"[^\W\d_][\w.&']*")  # a token without hyphens, brackets and digits
LONGEST = 3
WITHIN = {"PER": (0, "flat"), "ORG": (-1, "compound")}  # where the head stands, what the others are


def tokens(name):
    """Tokens of a plain name, family names in capitals brought down; none for others."""
    found = name.split()
    if not 0 < len(found) <= LONGEST or not all(PLAIN.fullmatch(t) for t in found):
        return ()
    return tuple(t.capitalize() if t.isupper() and len(t) > 5 else t for t in found)


def rows(path, **options):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, **options))


def load(data):
    """{(kind, length): sorted list of token tuples}."""
    facts, found = f"{data}/facts", defaultdict(set)

    def add(kind, name):
        parts = tokens(name)
        if parts:
            found[kind, len(parts)].add(parts)

    for row in rows(f"{facts}/officeholders_core_cc0.tsv"):
        person(found, row["name"])
    for row in rows(f"{facts}/ambassadors_wikidata_eps.tsv"):
        person(found, row["person"])
    for row in rows(f"{facts}/igo_membership_factbook_2026.tsv"):
        for name in (row["org"], row["org_name"] or ""):
            add("ORG", name)
    with open(f"{facts}/countries_factbook_2026.json", encoding="utf-8") as file:
        for country in json.load(file):
            for field in ("short", "long", "former", "capital"):
                add("LOC", country[field] or "")
    own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "organisations.txt")
    with open(own, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                add("ORG", line.strip())
    return {key: sorted(values) for key, values in found.items()}


def person(found, name):
    """A full name, and its last part as a family name alone."""
    parts = tuple(t.capitalize() if t.isupper() and len(t) > 1 else t for t in tokens(name))
    if len(parts) > 1:
        found["PER", len(parts)].add(parts)
        if len(parts[-1]) > 2:
            found["PER", 1].add(parts[-1:])


def fitting(lists, sentences):
    """The names whose words, where the training text has them, are mostly proper nouns there."""
    seen, proper = Counter(), Counter()
    for sentence in sentences:
        for form, upos in zip(sentence.forms, sentence.upos):
            seen[form] += 1
            proper[form] += upos == "PROPN"
    fits = lambda name: all(2 * proper[t] >= seen[t] for t in name)
    return {key: kept for key, values in lists.items() if (kept := [v for v in values if fits(v)])}


def slots(sentence):
    """(start, end, kind) of the names that may be exchanged."""
    return [] if sentence.names is None else [
        slot for slot in names.bilou_spans(sentence.names) if built_alike(sentence, *slot)]


def built_alike(sentence, start, end, kind):
    if any(u != "PROPN" for u in sentence.upos[start:end]):
        return False
    if end - start == 1:
        return "Number=Plur" not in sentence.feats[start]
    place, deprel = WITHIN.get(kind, (None, None))
    if place is None:
        return False
    head = start if place == 0 else end - 1
    return all(sentence.heads[i] == head and sentence.deprels[i] == deprel
               for i in range(start, end) if i != head)


def exchanged(forms, slots, lists, share, random):
    """The forms with some of their names exchanged."""
    out = list(forms)
    for start, end, kind in slots:
        choices = lists.get((kind, end - start))
        if not choices or random.random() >= share:
            continue
        own, new = forms[start:end], random.choice(choices)
        if all(f.islower() for f in own):
            new = [t.lower() for t in new]
        elif end - start > 1 and all(f.isupper() for f in own):
            new = [t.upper() for t in new]
        out[start:end] = new
    return out
