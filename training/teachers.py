"""Trained networks that say together what they think of raw sentences."""

import torch

import batches
import network
from settings import Settings
from vocabulary import FormTable


class Teachers:
    def __init__(self, paths, raw):
        """`paths` of networks; `raw`, a file of sentences, one a line, tokens joined by tabs."""
        self.networks = [load(path) for path in paths]
        with open(raw, encoding="utf-8") as lines:
            self.sentences = [line.rstrip("\n").split("\t") for line in lines]
        self.at = 0

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

    @torch.no_grad()
    def opinion(self, sentences):
        """Mean probabilities over sentences of one length: tags (T, B, n), heads (B, T, T + 1),
        the likeliest heads (B, T), and the labels of these (B, T, deprels)."""
        heard = [net(batches.words(sentences, table)) for net, table in self.networks]
        mean = lambda logits: sum(x.softmax(-1) for x in logits) / len(self.networks)
        arcs = mean([arcs for _, _, arcs, _, _ in heard])
        heads = arcs.argmax(-1)
        labels = mean([net.labels(dependent, head, heads)
                       for (net, _), (_, _, _, dependent, head) in zip(self.networks, heard)])
        return mean([tags for tags, *_ in heard]), arcs, heads, labels


def load(path):
    """A network that is not trained on, and its form table."""
    saved = torch.load(path)
    net = network.build(Settings(**saved["settings"]), saved["vocabulary"])
    net.load_state_dict(saved["weights"], strict=False)
    net.eval()
    return net, FormTable(saved["vocabulary"])
