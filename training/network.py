"""One encoder, several heads.

Forms -> summed rows -> two BiLSTM layers -> joint tags, names, arcs and labels.
Arcs: biaffine attention, Dozat & Manning 2017 (arXiv:1611.01734). Labels: the same with a
diagonal product in place of the full tensor, so that one label costs a few thousand products.
"""

import torch
from torch import nn
from torch.nn import functional as F


class Network(nn.Module):
    def __init__(self, settings, vectors, features, tags, deprels, names):
        """`vectors` (words, 100) float32 tensor, kept frozen; the others are counts."""
        super().__init__()
        s = self.settings = settings
        self.register_buffer("vectors", vectors)
        self.features = nn.Embedding(features, s.width, padding_idx=0)
        self.vector_projection = nn.Linear(vectors.shape[1], s.width)
        self.layers = nn.ModuleList(
            [nn.LSTM(s.width if i == 0 else 2 * s.hidden, s.hidden, bidirectional=True) for i in range(2)]
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
        self.label_product = nn.Linear(s.label, deprels)
        self.label_sum = nn.Linear(2 * s.label, deprels, bias=False)
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

    def represent(self, batch):
        """(T, B, width): the sum of a word's feature rows and its projected vector."""
        s, features, vectors = self.settings, batch.features.flatten(0, 1), self.vectors[batch.vectors]
        if self.training:
            features = features.masked_fill(torch.rand(features.shape) < s.feature_dropout, 0)
            vectors = vectors * (torch.rand(batch.vectors.shape) >= s.vector_dropout)[..., None]
        rows = F.embedding_bag(features, self.features.weight, mode="sum", padding_idx=0)
        return torch.tanh(rows.view(*batch.vectors.shape, -1) + self.vector_projection(vectors))

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
        label_dependent = sentence_major(self.label_dependent(x))
        label_head = rooted(self.label_root, sentence_major(self.label_head(x)))
        return self.tags(x), self.names(x), arcs, label_dependent, label_head

    def labels(self, dependent, head, heads):
        """Label logits (B, T, deprels) for the given heads (B, T), 0 the root."""
        rows = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        return self.label_product(dependent * rows) + self.label_sum(torch.cat([dependent, rows], -1))

    def loss(self, batch):
        """Summed cross-entropies over the settings' batch size: short batches weigh less."""
        s = self.settings
        tags, names, arcs, dependent, head = self(batch)
        heads = batch.heads.T
        entropy = lambda logits, gold: F.cross_entropy(logits.flatten(0, 1), gold.flatten(), reduction="sum")
        total = (
            entropy(arcs, heads)
            + entropy(self.labels(dependent, head, heads), batch.deprels.T)
            + s.tags_weight * entropy(tags, batch.tags)
            + s.names_weight * entropy(names, batch.names)
        )
        return total / s.batch_words

    @torch.no_grad()
    def predict(self, batch):
        """Tags, names, heads (0 the root) and labels, greedy, (B, T) each."""
        tags, names, arcs, dependent, head = self(batch)
        heads = arcs.argmax(-1)
        labels = self.labels(dependent, head, heads)
        return tags.argmax(-1).T, names.argmax(-1).T, heads, labels.argmax(-1)
