"""Read CoNLL-U: sentences with forms, lemmas, tags and trees."""

from dataclasses import dataclass, field

from settings import FEATS


@dataclass
class Sentence:
    """One sentence; token indexes are from 0, the root's head is -1."""

    id: str
    genre: str
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprels: list = field(default_factory=list)
    misc: list = field(default_factory=list)
    names: list = None  # BILOU tags, None where the corpus has no names

    def tags(self):
        """Joint tags: UPOS and the kept features, `VERB|Mood=Ind|Tense=Past`."""
        return [f"{u}|{f}" if f else u for u, f in zip(self.upos, self.feats)]


def kept(feats):
    return "|".join(f for f in feats.split("|") if f.split("=")[0] in FEATS)


def read(path, genres=None):
    """Sentences of a CoNLL-U file; with `genres`, only of documents in these genres."""
    sentences, genre, sentence = [], "", None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# meta::genre"):
                genre = line.split("= ")[1]
            elif line.startswith("# sent_id"):
                sentence = Sentence(line.split("= ")[1], genre)
            elif line and line[0].isdigit():
                add_token(sentence, line.split("\t"))
            elif not line and sentence and sentence.forms:
                if genres is None or genre in genres:
                    sentences.append(sentence)
                sentence = None
    return sentences


def add_token(sentence, columns):
    if not columns[0].isdigit():  # ranges (1-2) and empty nodes (8.1)
        return
    sentence.forms.append(columns[1])
    sentence.lemmas.append(columns[2])
    sentence.upos.append(columns[3])
    sentence.feats.append(kept(columns[5]))
    sentence.heads.append(int(columns[6]) - 1)
    sentence.deprels.append(columns[7])
    sentence.misc.append(columns[9])
