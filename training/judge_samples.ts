/** From marked pairs to what the judge is trained on and measured with. */
import type { Annotator, Codebook, Document, Span } from '@demarche/engine';
import {
  framesOfPair,
  type PairFrame,
  tokensIn,
} from '../packages/engine/src/events/pair-frames.js';
import { repaired } from '../packages/engine/src/events/repair.js';
import { Roles } from '../packages/engine/src/events/roles.js';
import {
  codebookFeatures,
  type Features,
  PLACES,
  seenOf,
} from '../packages/engine/src/judge/features.js';
import { Lexicon } from '../packages/engine/src/judge/lexicon.js';
import { meaningsAt } from '../packages/engine/src/judge/meanings.js';
import { overlaps } from '../packages/engine/src/span.js';
import { Tree } from '../packages/engine/src/syntax/tree.js';

/** Size of the annotator's word vectors. */
export const DIMENSIONS = 100;

/** A pair in a parsed text. */
export interface MarkedPair {
  readonly doc: Document;
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** A pair as the judge sees it, with what each of some codebooks says. */
export interface SeenPair {
  readonly features: Features;
  readonly dense: Float32Array;
  readonly books: readonly { readonly features: Features; readonly frames: readonly PairFrame[] }[];
}

/** A codebook with what it says of single words. */
export interface Book {
  readonly codebook: Codebook;
  readonly lexicon: Lexicon;
}

export function bookOf(codebook: Codebook, annotator: Annotator): Book {
  return { codebook, lexicon: new Lexicon(codebook, (word) => annotator.meaning(word)) };
}

/** Looks at a pair in the first of the sentences that hold most of it. */
export function see(
  { doc, actor, recipient }: MarkedPair,
  books: readonly Book[],
  annotator: Annotator,
): SeenPair {
  const holds = ({ span }: { readonly span: Span }) =>
    Number(actor !== null && overlaps(span, actor)) +
    Number(recipient !== null && overlaps(span, recipient));
  const sentence = [...doc.sentences].sort((a, b) => holds(b) - holds(a))[0];
  if (!sentence) throw new RangeError(`no sentence in "${doc.text}"`);
  const roles = new Roles(new Tree(repaired(sentence)));
  const pair = { actor: tokensIn(sentence, actor), recipient: tokensIn(sentence, recipient) };
  const seen = seenOf(roles, pair);
  return {
    features: seen.features,
    dense: meaningsAt(seen.words, PLACES, DIMENSIONS, (word) => annotator.meaning(word)),
    books: books.map(({ codebook, lexicon }) => {
      const frames = framesOfPair(roles, pair, codebook);
      return { features: codebookFeatures(roles, pair, frames, lexicon), frames };
    }),
  };
}
