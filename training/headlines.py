"""Headlines made of treebank sentences, trees and names adjusted.

Headlines drop articles and the final stop, tell the past in the present tense ("Iran rejects
demand") and what will be by "to" ("Spain to recall envoy"), and they are short. A network that never
read one takes the verb for a noun. Made from sentences with a subject before a finite root verb.

Passives without their auxiliary ("Envoy expelled") are not made: a network that read them takes plain
past tenses ("Oman mediated between them") for passives.
"""

import names
from treebank import Sentence

LONGEST = 14  # tokens of a headline
SHORTEST = 3
KEPT_BY_VERB = frozenset("nsubj nsubj:pass obj iobj obl obl:agent xcomp ccomp compound:prt advmod aux".split())
KEPT_BY_NOUN = frozenset(
    "amod compound flat nmod nmod:poss nummod case conj cc fixed goeswith obl acl mark obj punct advmod xcomp".split())
CLAUSES = frozenset("ccomp xcomp".split())  # kept whole
TELLING = frozenset("not never no again still back".split())
WITHIN = frozenset(("-", "'s", "&"))
ARTICLES = frozenset(("the", "a", "an"))
COPIED = ("forms", "lemmas", "upos", "feats", "deprels")


def headline(sentence, random):
    """A shorter sentence in headline manner, or None where the sentence does not lend itself to it."""
    root = next((i for i, head in enumerate(sentence.heads) if head < 0), None)
    if root is None or sentence.upos[root] != "VERB" or not subject(sentence, root):
        return None
    changes = verb(sentence, root)
    if changes is None or any(sentence.deprels[i] == "mark" for i in children(sentence, root)):
        return None
    kept = compressed(sentence, root, random)
    if not SHORTEST <= len(kept) <= LONGEST or kept[0] == root:
        return None
    made = rebuilt(sentence, kept, changes)
    return made if made and well_named(made) else None


def children(sentence, head):
    return [i for i, h in enumerate(sentence.heads) if h == head]


def subject(sentence, root):
    """Whether a noun or a name stands as the subject before the root."""
    return any(sentence.deprels[i] in ("nsubj", "nsubj:pass") and i < root and sentence.upos[i] in ("NOUN", "PROPN")
               for i in children(sentence, root))


def verb(sentence, root):
    """{token: (form, upos, feats, deprel)} of what changes; None if the verb does not lend itself."""
    auxiliaries = [i for i in children(sentence, root) if sentence.deprels[i] in ("aux", "aux:pass")]
    lemma, feats = sentence.lemmas[root], sentence.feats[root]
    if not auxiliaries:
        if "VerbForm=Fin" not in feats or "Mood=Imp" in feats or lemma == "use":  # "used to" stays
            return None
        if "Tense=Past" not in feats:
            return {}
        form = third_person(lemma) if "Number=Sing" in feats else lemma
        return {root: (form, "VERB", feats.replace("Tense=Past", "Tense=Pres"), "root")}
    if len(auxiliaries) == 1 and sentence.forms[auxiliaries[0]] == "will":
        return {auxiliaries[0]: ("to", "PART", "", "mark")}
    return None


def third_person(lemma):
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def compressed(sentence, root, random):
    """Tokens of the root with what belongs to it closely, in text order."""
    kept, stack, obliques = [root], [(root, KEPT_BY_VERB)], 0
    while stack:
        head, wanted = stack.pop()
        for i in children(sentence, head):
            deprel = sentence.deprels[i]
            if not (named(sentence, i) or wanted is None or deprel in wanted) or superfluous(sentence, i, head == root):
                continue
            if head == root and deprel == "obl":
                obliques += 1
                if obliques > 2 or random.random() < 0.4 * obliques:
                    continue
            kept.append(i)
            stack.append((i, None if wanted is None or deprel in CLAUSES else KEPT_BY_NOUN))
    return sorted(kept)


def superfluous(sentence, i, of_root):
    """Articles, adverbs of the root but those that change what is told, most punctuation."""
    deprel = sentence.deprels[i]
    if deprel == "det":
        return sentence.forms[i].lower() in ARTICLES and not named(sentence, i)
    if deprel == "advmod":
        return of_root and sentence.lemmas[i] not in TELLING
    return deprel == "punct" and sentence.forms[i] not in WITHIN


def named(sentence, i):
    return sentence.names is not None and sentence.names[i] != "O"


def rebuilt(sentence, kept, changes):
    """The kept tokens as a sentence of their own; None if a head went missing."""
    place = {i: at for at, i in enumerate(kept)}
    if any(sentence.heads[i] >= 0 and sentence.heads[i] not in place for i in kept):
        return None
    made = Sentence(sentence.id, sentence.genre)
    for field in COPIED:
        setattr(made, field, [getattr(sentence, field)[i] for i in kept])
    made.heads = [place.get(sentence.heads[i], -1) for i in kept]
    for i, (form, upos, feats, deprel) in changes.items():
        if i in place:
            at = place[i]
            made.forms[at], made.upos[at], made.feats[at], made.deprels[at] = form, upos, feats, deprel
    if kept[0] > 0:
        made.forms[0] = made.forms[0][:1].upper() + made.forms[0][1:]
    if sentence.names is not None:
        made.names = [sentence.names[i] for i in kept]
    return made


def well_named(sentence):
    """Whether no name lost a part of itself."""
    return sentence.names is None or names.bilou(len(sentence.forms), names.bilou_spans(sentence.names)) == sentence.names


def made_of(sentences, random):
    return [made for s in sentences if (made := headline(s, random))]
