"""Scores on gold tokens: UPOS, joint tags, UAS, LAS, names F1."""

from collections import Counter

import names as name_tags


def evaluate(network, batches, vocabulary):
    """Figures in percent over evaluation batches; trees are greedy, not yet decoded."""
    network.eval()
    hits = Counter()
    for batch in batches:
        for sentence, *predicted in zip(batch.sentences, *(t.tolist() for t in network.predict(batch))):
            count(hits, sentence, *predicted, vocabulary)
    return figures(hits)


def count(hits, sentence, tags, names, heads, labels, vocabulary):
    gold = zip(sentence.tags(), sentence.heads, sentence.deprels, tags, heads, labels)
    for gold_tag, gold_head, gold_deprel, tag, head, label in gold:
        tag = vocabulary.tags[tag]
        hits["words"] += 1
        hits["upos"] += tag.split("|")[0] == gold_tag.split("|")[0]
        hits["tag"] += tag == gold_tag
        hits["uas"] += head - 1 == gold_head
        hits["las"] += head - 1 == gold_head and vocabulary.deprels[label] == gold_deprel
    if sentence.names:
        gold = set(name_tags.bilou_spans(sentence.names))
        found = set(name_tags.bilou_spans([vocabulary.names[n] for n in names]))
        hits["names gold"] += len(gold)
        hits["names found"] += len(found)
        hits["names right"] += len(gold & found)


def figures(hits):
    out = {k: round(100 * hits[k] / hits["words"], 2) for k in ("upos", "tag", "uas", "las")}
    if hits["names gold"]:
        total = hits["names gold"] + hits["names found"]
        out["names"] = round(200 * hits["names right"] / max(total, 1), 2)
    return out
