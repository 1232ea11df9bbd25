"""Sentences as arrays. A batch holds sentences of one length only: no padding, no masks."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch

import augment
import exchange


@dataclass
class Batch:
    """B sentences of T words each; arrays are time-major, as the LSTMs want them."""

    features: torch.Tensor  # (T, B, MAX_FEATURES)
    vectors: torch.Tensor  # (T, B)
    tags: torch.Tensor  # (T, B)
    heads: torch.Tensor  # (T, B) 0 is the root, token i is i + 1
    deprels: torch.Tensor  # (T, B)
    names: torch.Tensor  # (T, B) -100 where the corpus has no names
    sentences: list


@dataclass
class Example:
    """One sentence in numbers; (T,) each."""

    sentence: object
    tags: np.ndarray
    heads: np.ndarray
    deprels: np.ndarray
    names: np.ndarray
    slots: list  # names that may be exchanged for others


def example(sentence, vocabulary):
    unknown = 0  # dev files may hold tags or labels never seen in training
    return Example(
        sentence,
        np.array([vocabulary.tag_index.get(t, unknown) for t in sentence.tags()]),
        np.array(sentence.heads) + 1,
        np.array([vocabulary.deprel_index.get(d, unknown) for d in sentence.deprels]),
        np.array([vocabulary.name_index[n] for n in sentence.names])
        if sentence.names
        else np.full(len(sentence.forms), -100),
        exchange.slots(sentence),
    )


def batch(examples, form_ids, table):
    ids = np.stack(form_ids, 1)

    def stacked(name):
        return torch.from_numpy(np.stack([getattr(e, name)[: len(ids)] for e in examples], 1))

    return Batch(
        torch.from_numpy(table.features[ids]), torch.from_numpy(table.words[ids]), stacked("tags"),
        stacked("heads"), stacked("deprels"), stacked("names"), [e.sentence for e in examples],
    )


def groups(lengths, batch_words, random=None):
    """Indexes of sentences, in lists of one length and at most about `batch_words` words."""
    by_length = defaultdict(list)
    for i, length in enumerate(lengths):
        by_length[length].append(i)
    lists = []
    for length in sorted(by_length):
        indexes, size = by_length[length], max(1, batch_words // length)
        if random:
            random.shuffle(indexes)
        lists += [indexes[at : at + size] for at in range(0, len(indexes), size)]
    if random:
        random.shuffle(lists)
    return lists


def epoch(examples, headlines, table, settings, substitutes, random):
    """Shuffled training batches, with this epoch's rewritten sentences and exchanged names."""
    rewritten = [rewrite(item, settings, substitutes, random) for item in examples]
    rewritten += [augment.as_headline(exchanged(item, settings, substitutes, random), random) for item in headlines]
    form_ids = [np.array([table.id(form) for form in forms]) for forms in rewritten]
    yield from batched(examples + headlines, form_ids, table, settings.batch_words, random)


def rewrite(item, settings, substitutes, random):
    forms = augment.variant(exchanged(item, settings, substitutes, random), settings, random)
    dropped = random.random() < settings.no_final_share and augment.droppable_final(item.sentence)
    return forms[:-1] if dropped else forms


def exchanged(item, settings, substitutes, random):
    forms = item.sentence.forms
    if not item.slots or not settings.exchange_share:
        return forms
    return exchange.exchanged(forms, item.slots, substitutes, settings.exchange_share, random)


@dataclass
class Words:
    """The forms alone of B sentences of T words, for a network to read."""

    features: torch.Tensor  # (T, B, MAX_FEATURES)
    vectors: torch.Tensor  # (T, B)


@dataclass
class Raw:
    """Unlabelled sentences of one length, lists of forms."""

    plain: list  # as they stand, for the teachers
    rewritten: list  # for the student


def raw(sentences, settings, random):
    """Batches of unlabelled sentences."""
    for group in groups([len(forms) for forms in sentences], settings.batch_words, random):
        plain = [sentences[i] for i in group]
        yield Raw(plain, [augment.variant(forms, settings, random) for forms in plain])


def words(sentences, table):
    """Sentences of one length as a network reads them."""
    ids = np.array([[table.id(form) for form in forms] for forms in sentences]).T
    return Words(torch.from_numpy(table.features[ids]), torch.from_numpy(table.words[ids]))


def evaluation(examples, table, batch_words=4000):
    """Batches in a fixed order, forms as they stand."""
    form_ids = [np.array([table.id(f) for f in item.sentence.forms]) for item in examples]
    yield from batched(examples, form_ids, table, batch_words)


def batched(examples, form_ids, table, batch_words, random=None):
    for group in groups([len(ids) for ids in form_ids], batch_words, random):
        yield batch([examples[i] for i in group], [form_ids[i] for i in group], table)
