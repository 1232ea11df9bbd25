"""One encoder, several heads.

Forms -> summed rows -> BiLSTM layers -> joint tags, names, arcs and labels.
Arcs: biaffine attention, Dozat & Manning 2017 (arXiv:1611.01734). Labels: a linear layer over the
bent sum and the product of dependent and head, in place of the full tensor, so that one label costs
some ten thousand multiplications.
"""

import torch
from torch import nn
from torch.nn import functional as F


WORD = 0  # the place of the whole word among a form's features


class Network(nn.Module):
    def __init__(self, settings, vectors, features, tags, deprels, names):
        """`vectors` (words, 100) float32 tensor, kept frozen; the others are counts."""
        super().__init__()
        s = self.settings = settings
        self.register_buffer("vectors", vectors)
        self.features = nn.Embedding(features, s.width, padding_idx=0)
        self.vector_projection = nn.Linear(vectors.shape[1], s.width)
        self.layers = nn.ModuleList(
            [nn.LSTM(s.width if i == 0 else 2 * s.hidden, s.hidden, bidirectional=True) for i in range(s.layers)]
        )
        size = 2 * s.hidden
        self.tags = nn.Linear(size, tags)
        self.names = nn.Linear(size, names)
        self.arc_dependent = nn.Linear(size, s.arc)
        self.arc_head = nn.Linear(size, s.arc)
        self.label_dependent = nn.Linear(size, s.label)
        self.label_head = nn.Linear(size, s.label)
        self.arc_root = nn.Parameter(torch.zeros(s.arc))
        self.label_root = nn.Parameter(torch.zeros(s.label))
        self.arc_product = nn.Linear(s.arc + 1, s.arc, bias=False)
        self.label_output = nn.Linear(2 * s.label, deprels)
        self.initialise()

    def initialise(self):
        nn.init.normal_(self.features.weight, std=0.1)
        nn.init.zeros_(self.features.weight[0])
        nn.init.normal_(self.vector_projection.weight, std=0.1)
        nn.init.orthogonal_(self.arc_product.weight)
        nn.init.normal_(self.arc_root, std=0.1)
        nn.init.normal_(self.label_root, std=0.1)
        for layer in self.layers:
            for name, weight in layer.named_parameters():
                if "weight_hh" in name:
                    for gate in weight.chunk(4):
                        nn.init.orthogonal_(gate)
                elif "weight_ih" in name:
                    nn.init.xavier_uniform_(weight)
                else:
                    nn.init.zeros_(weight)

    def inherit(self, weights, rows):
        """Start from another network's weights; `rows[i]`: which of its feature rows is row i, 0 none."""
        own = self.state_dict()
        for name, weight in weights.items():
            own[name].copy_(weight[rows] if name == "features.weight" else weight)

    def represent(self, batch):
        """(T, B, width): the sum of a word's feature rows and its projected vector."""
        s, features, vectors = self.settings, batch.features.flatten(0, 1), self.vectors[batch.vectors]
        if self.training:
            chance = torch.full((features.shape[1],), s.feature_dropout)
            chance[WORD] = s.word_dropout
            features = features.masked_fill(torch.rand(features.shape) < chance, 0)
            vectors = vectors * (torch.rand(batch.vectors.shape) >= s.vector_dropout)[..., None]
        rows = F.embedding_bag(features, self.features.weight, mode="sum", padding_idx=0)
        x = rows.view(*batch.vectors.shape, -1) + self.vector_projection(vectors)
        return x.clamp(-s.bound, s.bound) if s.bound else x

    def locked_dropout(self, x, p):
        """Dropout on (T, B, size) with one mask a sentence."""
        if not self.training or p == 0:
            return x
        return x * (torch.rand(x.shape[1:]) >= p) / (1 - p)

    def encode(self, batch):
        """(T, B, 2 * hidden)"""
        x = self.represent(batch)
        for layer in self.layers:
            x = layer(self.locked_dropout(x, self.settings.dropout))[0]
        return self.locked_dropout(x, self.settings.head_dropout)

    def forward(self, batch):
        """Tag and name logits (T, B, n), arc scores (B, T, T + 1), label vectors (B, T + 1, label).

        Column 0 of the arc scores and row 0 of the head vectors are the root.
        """
        x = self.encode(batch)
        relu = lambda v: self.locked_dropout(F.leaky_relu(v, 0.1), self.settings.head_dropout)
        sentence_major = lambda v: relu(v).transpose(0, 1)
        rooted = lambda root, v: torch.cat([root.expand(v.shape[0], 1, -1), v], 1)
        dependent = sentence_major(self.arc_dependent(x))
        head = rooted(self.arc_root, sentence_major(self.arc_head(x)))
        ones = torch.ones_like(dependent[..., :1])
        arcs = self.arc_product(torch.cat([dependent, ones], -1)) @ head.transpose(1, 2)
        label_dependent = self.label_dependent(x).transpose(0, 1)
        label_head = rooted(self.label_root, self.label_head(x).transpose(0, 1))
        return self.tags(x), self.names(x), arcs, label_dependent, label_head

    def labels(self, dependent, head, heads):
        """Label logits (B, T, deprels) for the given heads (B, T), 0 the root."""
        rows = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        x = torch.cat([F.leaky_relu(dependent + rows, 0.1), dependent * rows], -1)
        return self.label_output(F.dropout(x, self.settings.head_dropout, self.training))

    def loss(self, batch):
        """Summed cross-entropies over the settings' batch size: short batches weigh less."""
        s = self.settings
        heads = batch.heads.T
        entropy = lambda logits, gold: F.cross_entropy(logits.flatten(0, 1), gold.flatten(), reduction="sum")
        if s.trees:
            tags, names, arcs, dependent, head = self(batch)
            total = entropy(arcs, heads) + entropy(self.labels(dependent, head, heads), batch.deprels.T)
        else:
            x = self.encode(batch)
            tags, names, total = self.tags(x), self.names(x), 0
        total = total + s.tags_weight * entropy(tags, batch.tags) + s.names_weight * entropy(names, batch.names)
        return total / s.batch_words

    def distillation(self, batch, opinion):
        """Summed cross-entropies against the teachers' probabilities (Hinton et al. 2015)."""
        s = self.settings
        gold_tags, gold_names, gold_arcs, heads, gold_labels = opinion
        tags, names, arcs, dependent, head = self(batch)
        entropy = lambda logits, gold: -(gold * F.log_softmax(logits, -1)).sum()
        total = (
            entropy(arcs, gold_arcs)
            + entropy(self.labels(dependent, head, heads), gold_labels)
            + s.tags_weight * entropy(tags, gold_tags)
        )
        if gold_names is not None:
            total = total + s.names_weight * entropy(names, gold_names)
        return total / s.batch_words

    @torch.no_grad()
    def predict(self, batch):
        """Tags, names, heads (0 the root) and labels, greedy, (B, T) each."""
        tags, names, arcs, dependent, head = self(batch)
        heads = arcs.argmax(-1)
        labels = self.labels(dependent, head, heads)
        return tags.argmax(-1).T, names.argmax(-1).T, heads, labels.argmax(-1)


def build(settings, vocabulary):
    v = vocabulary
    return Network(settings, torch.from_numpy(v.vectors()), len(v.features), len(v.tags), len(v.deprels), len(v.names))
