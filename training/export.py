"""Write the model file that the engine loads: `export.py --weights RUN/network.pt --out annotator.bin`.

Layout, little-endian: magic "DMAN", version u32, header length u32, header (UTF-8 JSON, padded
with spaces to a multiple of 8), then the sections, each at a multiple of 8 from the header's end.
The header names each section's offset and length in bytes and the SHA-256 of all sections.
"""

import argparse
import dataclasses
import hashlib
import json
import struct

import numpy as np
import torch

import lemmas
import lists
import onnx_graph
import treebank
import wordvectors
from settings import GUM_GENRES, STUDENT, Settings

MAGIC = b"DMAN"
VERSION = 1


def sections(weights, vocabulary, settings, rules, exceptions):
    w = {k: v.numpy() for k, v in weights.items()}
    w["names.bias"][vocabulary.name_index["O"]] += settings.outside
    rows, scales = wordvectors.quantise(w["features.weight"])
    labels = [i for i, d in enumerate(vocabulary.deprels) if d != "root"]
    listed = sorted(vocabulary.marks.keys() - set(vocabulary.words))
    words = vocabulary.words + listed  # those with vectors first
    yield "words", "\n".join(words).encode()
    yield "marks", bytes(lists.bits(vocabulary.marks.get(word, "")) for word in words)
    yield "wordRows", vocabulary.word_rows.tobytes()
    yield "wordScales", vocabulary.word_scales.tobytes()
    yield "features", "\n".join(vocabulary.features).encode()
    yield "featureRows", rows.tobytes()
    yield "featureScales", scales.tobytes()
    yield "projection", w["vector_projection.weight"].T.astype("<f4").tobytes()  # (100, width)
    yield "bias", w["vector_projection.bias"].astype("<f4").tobytes()
    yield "root", w["label_root"].astype("<f4").tobytes()
    yield "encoder", onnx_graph.encoder(w, vocabulary, settings)
    yield "labeller", onnx_graph.labeller(w, labels)
    yield "lemmas", "\n".join(lemmas.lines(rules, exceptions)).encode()


def write(path, header, parts):
    """Sections in order, each padded to 8 bytes; the header says where they are."""
    body, table = b"", {}
    for name, data in parts:
        table[name] = {"offset": len(body), "length": len(data)}
        body += data + b"\0" * (-len(data) % 8)
    header = {**header, "sha256": hashlib.sha256(body).hexdigest(), "sections": table}
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-(len(text) + 12) % 8)
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<II", VERSION, len(text)) + text + body)
    return header["sha256"], 12 + len(text) + len(body)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    saved = torch.load(args.weights)
    vocabulary, settings = saved["vocabulary"], Settings(**saved["settings"])
    settings = dataclasses.replace(settings, outside=STUDENT.outside)
    gold = treebank.read(f"{args.data}/treebank/ewt-train.conllu")
    gold += treebank.read(f"{args.data}/treebank/gum-train.conllu", GUM_GENRES)
    rules, seen = lemmas.learn(gold)
    exceptions = lemmas.exceptions(rules, seen, vocabulary.word_index)
    header = {
        "width": settings.width,
        "bound": settings.bound,
        "label": settings.label,
        "tags": vocabulary.tags,
        "deprels": [d for d in vocabulary.deprels if d != "root"],
        "names": vocabulary.names,
        "settings": dataclasses.asdict(settings),
    }
    hash, size = write(args.out, header, sections(saved["weights"], vocabulary, settings, rules, exceptions))
    print(f"{args.out}: {size} bytes, sha256 {hash}")


if __name__ == "__main__":
    main()
