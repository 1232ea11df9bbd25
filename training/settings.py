"""Settings of the training run: every number that shapes the shipped annotator."""

from dataclasses import dataclass, replace

# Where weights that ship may learn from: GUM's other genres are non-commercial or unclear.
GUM_GENRES = frozenset(
    "academic bio conversation court interview news speech textbook vlog voyage".split()
)

# Features kept of FEATS: those that frames, time and coreference read.
# Dropped: spelling and style remarks (Typo, Abbr, Style, NumForm, ExtPos, Foreign).
FEATS = frozenset(
    "Case Definite Degree Gender Mood Number NumType Person Polarity Poss PronType Reflex "
    "Tense VerbForm Voice".split()
)

NAME_TYPES = ("PER", "ORG", "LOC")


@dataclass(frozen=True)
class Settings:
    seed: int = 1

    # --- word representation: a sum of rows, so that it is cached by word form at run time
    width: int = 200  # size of the representation that enters the first LSTM
    min_feature_count: int = 3  # a word or affix seen less often in training has no row
    lists: bool = True  # whether words are marked as lists of names know them
    vector_rank: int = 100_000  # the most frequent words of the vector file are always kept
    feature_dropout: float = 0.15  # chance that one affix or shape feature is hidden
    word_dropout: float = 0.4  # the same for the whole word's own row
    bound: float = 0.0  # the representation is cut off at -bound and bound; 0: it is not
    vector_dropout: float = 0.10  # chance that a token's pretrained vector is hidden

    # --- encoder and heads
    layers: int = 3
    hidden: int = 128  # units in each direction of each LSTM layer
    arc: int = 96  # size of dependent and head vectors for arc scores
    label: int = 96  # the same for labels
    dropout: float = 0.33  # before each LSTM; one mask for a whole sentence (Gal & Ghahramani 2016)
    head_dropout: float = 0.25

    # --- optimisation
    epochs: int = 20
    batch_words: int = 1500
    learning_rate: float = 3e-3  # after the warm-up; falls to zero along a cosine
    warmup_steps: int = 200
    beta2: float = 0.95  # short memory suits sparse rows (Dozat & Manning 2017 use 0.9)
    clip: float = 5.0
    average: float = 0.998  # decay of the running average of weights that is shipped
    trees: bool = True  # whether arcs and labels are learned
    names_weight: float = 1.0  # weight of the names loss beside arcs and labels
    tags_weight: float = 1.0
    outside: float = 0.0  # added to the score of "no name" in the model file: fewer names, surer ones

    # --- text as it comes: share of training sentences rewritten in each epoch
    upper_share: float = 0.03
    lower_share: float = 0.03
    title_share: float = 0.03
    no_final_share: float = 0.05  # the final full stop is taken away, as in headlines
    exchange_share: float = 0.0  # of the names that can be, exchanged for others of their kind

    headline_share: float = 0.10  # headlines beside each sentence of the treebanks, in each epoch
    headline_sources: int = 15_000  # raw sentences that the student's headlines are made of

    # --- learning from a teacher over raw news (none without one)
    raw_share: float = 1.0  # raw words for each word of the treebanks
    gold_end: float = 0.15  # share of the epochs, at the end, that see the treebanks alone


# Four kinds of network, trained one from another; only the last ships.

# The first: large, from the treebanks alone.
TEACHER = replace(Settings(), lists=False, vector_rank=40_000, headline_share=0.0)

# The second reads raw news with the first and comes out better than it. `hidden` and `width` leave
# room for what quantisation adds (two units a direction, two columns), so that the products' sizes
# are multiples of 32.
PUPIL = replace(
    TEACHER,
    width=190,
    bound=4.0,
    hidden=94,
    label=64,
    dropout=0.25,
    head_dropout=0.15,
    epochs=24,
    exchange_share=0.25,
    names_weight=1.5,
)

# Small ones that know of tags and names only, and have the lists of names.
NAMER = replace(Settings(), layers=2, hidden=96, epochs=8, trees=False, headline_share=0.0)

# The network that ships: the pupil, taught on. It learns trees and tags with the first two, names with
# the small ones and from the lists, and it learns to read headlines.
STUDENT = replace(
    PUPIL, lists=True, vector_rank=100_000, headline_share=0.1, exchange_share=0.15, learning_rate=2e-3, epochs=8, outside=0.8)
ROLES = {"teacher": TEACHER, "pupil": PUPIL, "namer": NAMER, "student": STUDENT}
