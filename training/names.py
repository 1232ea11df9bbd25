"""Names of persons, organisations and places as BILOU tags (Ratinov & Roth 2009)."""

from settings import NAME_TYPES

BILOU = ["O"] + [f"{part}-{kind}" for kind in NAME_TYPES for part in "BILU"]


def read_iob2(path):
    """Tags by sentence id: {sent_id: (forms, iob2 tags)}; other types count as O."""
    sentences, forms, tags, id = {}, [], [], None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                id = line.split("= ")[1]
            elif line and not line.startswith("#"):
                columns = line.split("\t")
                forms.append(columns[1])
                tags.append(columns[2] if columns[2][2:] in NAME_TYPES else "O")
            elif not line and forms:
                sentences[id] = (forms, tags)
                forms, tags = [], []
    if forms:
        sentences[id] = (forms, tags)
    return sentences


def spans(iob2):
    """Half-open (start, end, kind) spans of IOB2 tags; a stray I- opens a span."""
    found, start = [], None
    for i, tag in enumerate(list(iob2) + ["O"]):
        goes_on = start is not None and tag == "I-" + iob2[start][2:]
        if start is not None and not goes_on:
            found.append((start, i, iob2[start][2:]))
            start = None
        if tag != "O" and start is None:
            start = i
    return found


def bilou(length, found):
    tags = ["O"] * length
    for start, end, kind in found:
        if end - start == 1:
            tags[start] = "U-" + kind
            continue
        tags[start:end] = ["I-" + kind] * (end - start)
        tags[start], tags[end - 1] = "B-" + kind, "L-" + kind
    return tags


def bilou_spans(tags):
    """Spans of well-formed BILOU tags; malformed stretches are dropped."""
    found, start = [], None
    for i, tag in enumerate(tags):
        part, kind = tag[0], tag[2:]
        if part == "U":
            found.append((i, i + 1, kind))
        if part == "B":
            start = i
        elif part == "L" and start is not None and tags[start][2:] == kind:
            found.append((start, i + 1, kind))
            start = None
        elif part in "OU":
            start = None
    return found


def attach(sentences, path):
    """Give each sentence its names; returns how many sentences of the treebank got none."""
    by_id, missing = read_iob2(path), 0
    for sentence in sentences:
        forms, tags = by_id.get(sentence.id, (None, None))
        if forms == sentence.forms:
            sentence.names = bilou(len(forms), spans(tags))
        else:
            missing += 1
    return missing
