"""Trained networks that say together what they think of raw sentences."""

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch

import batches
import network
from settings import Settings
from treebank import Sentence
from vocabulary import FormTable


LONGEST = 30  # tokens of a sentence that headlines are made of
BATCH_WORDS = 1500
AHEAD = 8  # batches that the teachers read before the student asks


class Teachers:
    """Networks in a process of their own, which read on while the student learns."""

    def __init__(self, paths, namers, raw):
        """`paths` of networks that teach tags and trees, and of those that teach names; `raw`, a
        file of sentences, one a line, tokens joined by tabs."""
        self.vocabulary = torch.load(paths[0])["vocabulary"]
        self.pool = ProcessPoolExecutor(1, get_context("spawn"), take_seats, (paths, namers))
        with open(raw, encoding="utf-8") as lines:
            self.sentences = [line.rstrip("\n").split("\t") for line in lines]
        self.at = 0

    def close(self):
        self.pool.shutdown()

    def stretch(self, words, random):
        """The next sentences, about `words` words; reshuffled whenever all have been seen."""
        found = []
        while words > 0:
            if self.at == 0:
                random.shuffle(self.sentences)
            found.append(self.sentences[self.at])
            words -= len(found[-1])
            self.at = (self.at + 1) % len(self.sentences)
        return found

    def opinions(self, lists):
        """The opinion of each list of sentences in turn, formed ahead. The teachers draw no random
        numbers: results do not depend on who is faster."""
        ahead, rest = deque(), iter(lists)
        for _ in lists:
            while len(ahead) < AHEAD and (following := next(rest, None)) is not None:
                ahead.append(self.pool.submit(opinion, following))
            yield [None if part is None else torch.from_numpy(part) for part in ahead.popleft().result()]

    def parsed(self, count, random):
        """About `count` raw sentences as the teachers read them: forms, tags and trees. Greedy
        heads; sentences without just one root, or with a circle, are left out."""
        plain = [s for s in random.sample(self.sentences, min(count, len(self.sentences))) if len(s) <= LONGEST]
        lists = [[plain[i] for i in group] for group in batches.groups([len(s) for s in plain], BATCH_WORDS)]
        found = []
        for group, (tags, _, _, heads, labels) in zip(lists, self.opinions(lists)):
            for b, forms in enumerate(group):
                sentence = read_as(forms, tags[:, b].argmax(-1), heads[b] - 1, labels[b].argmax(-1), self.vocabulary)
                if rooted(sentence.heads):
                    found.append(sentence)
        return found


NETWORKS, NAMERS = [], []  # of the teachers' process


def take_seats(paths, namers):
    """Start of the teachers' process: one thread, and a session of its own, because some systems
    share out the cores by session."""
    os.setsid()
    torch.set_num_threads(1)
    NETWORKS.extend(map(load, paths))
    NAMERS.extend(map(load, namers))


@torch.no_grad()
def opinion(sentences):
    """Mean probabilities over sentences of one length: tags (T, B, n), name tags (T, B, n) or None
    without namers, heads (B, T, T + 1), the likeliest heads (B, T), and the labels of these
    (B, T, deprels)."""
    heard = [net(batches.words(sentences, table)) for net, table in NETWORKS]
    named = [net.names(net.encode(batches.words(sentences, table))) for net, table in NAMERS]
    mean = lambda logits: sum(x.softmax(-1) for x in logits) / len(logits)
    arcs = mean([arcs for _, _, arcs, _, _ in heard])
    heads = arcs.argmax(-1)
    labels = mean([net.labels(dependent, head, heads)
                   for (net, _), (_, _, _, dependent, head) in zip(NETWORKS, heard)])
    parts = (mean([tags for tags, *_ in heard]), mean(named) if named else None, arcs, heads, labels)
    return [None if part is None else part.numpy() for part in parts]


def load(path):
    """A network that is not trained on, and its form table."""
    saved = torch.load(path)
    net = network.build(Settings(**saved["settings"]), saved["vocabulary"])
    net.load_state_dict(saved["weights"], strict=False)
    net.eval()
    return net, FormTable(saved["vocabulary"])


def read_as(forms, tags, heads, labels, vocabulary):
    joint = [vocabulary.tags[t].partition("|") for t in tags]
    n = len(forms)
    return Sentence("", "", list(forms), [], [t[0] for t in joint], [t[2] for t in joint], heads.tolist(),
                    [vocabulary.deprels[d] for d in labels], ["_"] * n)


def rooted(heads):
    """Whether the heads form one tree under one root."""
    if sum(h < 0 for h in heads) != 1:
        return False
    for i in range(len(heads)):
        steps = 0
        while heads[i] >= 0:
            i, steps = heads[i], steps + 1
            if steps > len(heads):
                return False
    return True
