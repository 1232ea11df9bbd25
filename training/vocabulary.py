"""Everything that is numbered: features, vectors, tags, labels; made from training data."""

from collections import Counter

import numpy as np

import forms
import lists
import names
import wordvectors


class Vocabulary:
    """Lists with their indexes. Row 0 of `features` and of `words` stands for "none"."""

    def __init__(self, sentences, vectors, settings, more_words=(), marks=None):
        """`more_words` are forms that get a row of their own however rare they are; `marks` are the
        letters of each listed form (see lists.py)."""
        self.marks = marks or {}
        counts = Counter(f for s in sentences for form in s.forms for f in forms.features(form))
        sure = {forms.features(form)[0] for form in more_words}
        kept = sorted(f for f in counts.keys() | sure if counts[f] >= settings.min_feature_count or f in sure)
        self.features = [""] + [f for f in kept if max(map(ord, f)) < 0x10000] + ["l" + mark for mark in lists.MARKS if marks]
        self.feature_index = {f: i for i, f in enumerate(self.features)}

        seen = {forms.vector_key(form) for s in sentences for form in s.forms}
        words, rows = wordvectors.select(*vectors, settings.vector_rank, seen | {forms.vector_key(form) for form in more_words})
        int8, scales = wordvectors.quantise(rows)
        self.words = [""] + words
        self.word_rows = np.concatenate([np.zeros((1, rows.shape[1]), np.int8), int8])
        self.word_scales = np.concatenate([np.zeros(1, np.float32), scales])
        self.word_index = {w: i for i, w in enumerate(self.words)}

        self.tags = sorted({t for s in sentences for t in s.tags()})
        self.deprels = sorted({d for s in sentences for d in s.deprels})
        self.names = names.BILOU
        self.tag_index = {t: i for i, t in enumerate(self.tags)}
        self.deprel_index = {d: i for i, d in enumerate(self.deprels)}
        self.name_index = {n: i for i, n in enumerate(self.names)}

    def vectors(self):
        """(words, 100) float32, as the runtime will see them."""
        return self.word_rows.astype(np.float32) * self.word_scales[:, None]


class FormTable:
    """Numbers forms as they come and holds the feature and vector rows of each."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.index = {}
        columns = forms.MAX_FEATURES + (len(lists.MARKS) if vocabulary.marks else 0)
        self.features = np.zeros((1024, columns), np.int64)
        self.words = np.zeros(1024, np.int64)

    def id(self, form):
        known = self.index.get(form)
        if known is not None:
            return known
        new = self.index[form] = len(self.index)
        if new == len(self.words):
            self.features = np.concatenate([self.features, np.zeros_like(self.features)])
            self.words = np.concatenate([self.words, np.zeros_like(self.words)])
        index = self.vocabulary.feature_index
        key = forms.vector_key(form)
        marks = ["l" + mark for mark in self.vocabulary.marks.get(key, "")]
        for place, feature in enumerate(forms.features(form) + marks):
            self.features[new, place] = index.get(feature, 0)
        self.words[new] = self.vocabulary.word_index.get(key, 0)
        return new
