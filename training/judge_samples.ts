/** From marked pairs to what the judge is trained on and measured with. */
import type { Annotator, Codebook, Document, Span } from '@demarche/engine';
import { framesOfPair, tokensIn } from '../packages/engine/src/events/pair-frames.js';
import { repaired } from '../packages/engine/src/events/repair.js';
import { Roles } from '../packages/engine/src/events/roles.js';
import {
  codebookFeatures,
  type Features,
  PLACES,
  type Seen,
  seenOf,
} from '../packages/engine/src/judge/features.js';
import { Tree } from '../packages/engine/src/syntax/tree.js';
import { overlaps } from '../packages/engine/src/span.js';

/** A pair in a parsed text. */
export interface MarkedPair {
  readonly doc: Document;
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** A pair as the judge sees it, with and without some codebooks. */
export interface SeenPair {
  readonly features: Features;
  readonly dense: Float32Array;
  /** Under each codebook asked for. */
  readonly codebooks: readonly Features[];
}

/** Looks at a pair in the sentence that holds most of it. */
export function see(
  { doc, actor, recipient }: MarkedPair,
  codebooks: readonly Codebook[],
  annotator: Annotator,
): SeenPair {
  const holds = (span: Span, side: Span | null) => Number(side !== null && overlaps(span, side));
  const sentence = [...doc.sentences].sort(
    (a, b) =>
      holds(b.span, actor) + holds(b.span, recipient) - holds(a.span, actor) - holds(a.span, recipient),
  )[0];
  if (!sentence) throw new RangeError(`no sentence in "${doc.text}"`);
  const roles = new Roles(new Tree(repaired(sentence)));
  const pair = { actor: tokensIn(sentence, actor), recipient: tokensIn(sentence, recipient) };
  const seen = seenOf(roles, pair);
  return {
    features: seen.features,
    dense: meaningsOf(seen, annotator),
    codebooks: codebooks.map((codebook) =>
      codebookFeatures(roles, pair, framesOfPair(roles, pair, codebook), codebook),
    ),
  };
}

/** Mean vector of the words at each place, one after the other. */
function meaningsOf({ words }: Seen, annotator: Annotator): Float32Array {
  const out = new Float32Array(PLACES.length * 100);
  PLACES.forEach((place, at) => {
    const vectors = words[place].map((word) => annotator.meaning(word)).filter((v) => v !== null);
    for (const vector of vectors) {
      vector.forEach((value, d) => {
        out[at * 100 + d]! += value / vectors.length;
      });
    }
  });
  return out;
}
