"""Write the model card: `model_card.py --run RUN --out MODEL_CARD.md`.

Takes the model's header, the run's settings, the hashes of what was learned from, and the figures
that `evaluate.ts` printed. Nothing in it is typed by hand but the words around the numbers.
"""

import argparse
import hashlib
import json
import os
import struct

from settings import GUM_GENRES

HERE = os.path.dirname(os.path.abspath(__file__))
LEARNED_FROM = [
    "treebank/ewt-train.conllu", "treebank/gum-train.conllu", "names/ewt-train.iob2",
    "news/reuters-1987.jsonl", "news/web-2014-bodies.jsonl", "news/guardian-2017-2019.jsonl",
    "facts/officeholders_core_cc0.tsv", "facts/ambassadors_wikidata_eps.tsv",
    "facts/igo_membership_factbook_2026.tsv", "facts/countries_factbook_2026.json",
]
TABLES = "cities regions countries given-names organisations bodies armed-groups media".split()


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def header(path):
    with open(path, "rb") as file:
        version, length = struct.unpack("<II", file.read(12)[4:])
        return version, json.loads(file.read(length))


def figures_table(path):
    """A Markdown table of the lines `set {json}`."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if "{" in line:
                name, values = line.split(" {", 1)
                rows.append((name, json.loads("{" + values)))
    columns = list(rows[0][1])
    yield "| set | " + " | ".join(columns) + " |"
    yield "|---" * (len(columns) + 1) + "|"
    for name, values in rows:
        yield f"| {name} | " + " | ".join(str(values.get(c, "")) for c in columns) + " |"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--knowledge", default="packages/engine/knowledge")
    parser.add_argument("--model", default="packages/engine/models/annotator.bin")
    parser.add_argument("--run", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    version, head = header(args.model)
    with open(os.path.join(HERE, "model_card.md"), encoding="utf-8") as file:
        template = file.read()
    settings = "\n".join(f"{k} = {v}" for k, v in sorted(head["settings"].items()))
    hashes = "\n".join([*(f"| `{f}` | `{sha256(f'{args.data}/{f}')}` |" for f in LEARNED_FROM),
                        *(f"| `knowledge/{t}.tsv` | `{sha256(f'{args.knowledge}/{t}.tsv')}` |" for t in TABLES)])
    text = template.format(
        hash=head["sha256"], version=version, size=f"{os.path.getsize(args.model) / 1e6:.1f}",
        genres=", ".join(sorted(GUM_GENRES)), tags=len(head["tags"]), deprels=len(head["deprels"]) + 1,
        figures="\n".join(figures_table(f"{args.run}/figures.jsonl")), settings=settings, hashes=hashes,
        raw=sha256(f"{args.run}/raw.txt"),
    )
    with open(args.out, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
