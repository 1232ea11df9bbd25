"""Average networks that were trained alike: `average.py OUT NETWORK...`.

Runs of one start and other chance end in one valley; the mean of their weights lies nearer its floor
than any of them and costs nothing at run time (Wortsman et al. 2022, "Model soups").
"""

import argparse

import torch


def mean(values):
    """Of tensors of one shape, summed in double precision."""
    return (sum(value.double() for value in values) / len(values)).to(values[0].dtype)


def known(saved):
    """What gives each row of a network its meaning."""
    vocabulary = saved["vocabulary"]
    return vocabulary.words, vocabulary.features, vocabulary.tags, vocabulary.deprels, vocabulary.names, vocabulary.marks


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("networks", nargs="+")
    args = parser.parse_args()
    saved = [torch.load(path) for path in args.networks]
    first = saved[0]
    for other in saved[1:]:
        if known(other) != known(first):
            raise SystemExit("average: the networks know different words; train them on the same files")
    weights = {name: mean([one["weights"][name] for one in saved]) for name in first["weights"]}
    torch.save({**first, "weights": weights}, args.out)


if __name__ == "__main__":
    main()
