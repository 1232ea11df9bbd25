import type { Annotation } from './annotation.js';

/** Longer sentences (tables, lists without stops) are annotated in pieces of this many tokens. */
const LONGEST = 200;

/** The sentence in pieces of at most `longest` tokens; none for an empty one. */
export function cut(forms: readonly string[], longest = LONGEST): (readonly string[])[] {
  const pieces: (readonly string[])[] = [];
  for (let at = 0; at < forms.length; at += longest) pieces.push(forms.slice(at, at + longest));
  return pieces;
}

/** One annotation of the pieces' annotations: later roots hang on the first as parataxis. */
export function join(pieces: readonly Annotation[]): Annotation {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const root = first?.heads.indexOf(-1) ?? -1;
  let from = 0;
  const moved = pieces.map((piece): Annotation => {
    const at = from;
    from += piece.heads.length;
    return at === 0 ? piece : shifted(piece, at, root);
  });
  return {
    upos: moved.flatMap((p) => p.upos),
    feats: moved.flatMap((p) => p.feats),
    lemmas: moved.flatMap((p) => p.lemmas),
    heads: moved.flatMap((p) => p.heads),
    deprels: moved.flatMap((p) => p.deprels),
    names: moved.flatMap((p) => p.names),
  };
}

function shifted(piece: Annotation, by: number, root: number): Annotation {
  return {
    ...piece,
    heads: piece.heads.map((head) => (head < 0 ? root : head + by)),
    deprels: piece.deprels.map((deprel, i) => (piece.heads[i]! < 0 ? 'parataxis' : deprel)),
    names: piece.names.map((name) => ({ ...name, start: name.start + by, end: name.end + by })),
  };
}
