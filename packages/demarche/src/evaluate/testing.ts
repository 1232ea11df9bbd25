import { type Annotation, type Annotator, type Knowledge, readKnowledge } from '@demarche/engine';

/** An annotator for tests: each sentence gets what `answer` makes of its forms. */
export function fakeAnnotator(answer: (forms: readonly string[]) => Annotation): Annotator {
  return {
    hash: '0'.repeat(64),
    annotate: async (sentences) => sentences.map(answer),
    meaning: () => null,
  };
}

/** Knowledge of one land. */
export function littleKnowledge(): Knowledge {
  const header =
    'code\tname\tkind\tnames\tformer\tadjectives\tpeople\tcapital\twikidata\tstart\tend';
  const row =
    'RUR\tRuritania\tstate\tRuritania\t\tRuritanian\tRuritanian/Ruritanians\tStrelsau\tQ0\t\t';
  const text = `${header}\tsource\tas_of\n${row}\town\t2026-01-01\n`;
  return readKnowledge([{ name: 'countries.tsv', text }]);
}

/** All nouns, each the head of the next; no names. */
export function chain(forms: readonly string[]): Annotation {
  return {
    upos: forms.map(() => 'NOUN'),
    feats: forms.map(() => '_'),
    lemmas: forms.map((form) => form.toLowerCase()),
    heads: forms.map((_, i) => i - 1),
    deprels: forms.map((_, i) => (i === 0 ? 'root' : 'flat')),
    names: [],
  };
}

/** CoNLL-U with spaces for tabs and DEPS and XPOS left out: "1 Orr Orr PROPN _ 0 root _". */
export function conllu(...lines: readonly string[]): string {
  return `${lines.map(widen).join('\n')}\n\n`;
}

function widen(line: string): string {
  const columns = line.split(' ');
  if (line.startsWith('#') || columns.length !== 8) return line;
  const [id, form, lemma, upos, feats, head, deprel, misc] = columns;
  return [id, form, lemma, upos, '_', feats, head, deprel, '_', misc].join('\t');
}
