import { UPOS, type Upos } from '../document.js';
import { CONTEXTS, type Context } from '../plover.js';
import type { ContextCue, ContextEntry, ContextExpectation, CueStrength } from './codebook.js';
import type { CodebookProblem } from './error.js';
import { headWord, phrasesOf } from './phrase.js';
import type { RawContexts } from './schema.js';
import type { Source } from './source.js';

/** Turns the file of contexts into entries, in the ontology's order. Faults go to `problems`. */
export function compileContexts(
  source: Source<RawContexts>,
  problems: CodebookProblem[],
): Map<Context, ContextEntry> {
  const entries = new Map<Context, ContextEntry>();
  for (const context of CONTEXTS) {
    const raw = source.value[context];
    if (!raw) continue;
    const { definition, cues, hints = [], except = [] } = raw;
    for (const [key, texts] of Object.entries({ cues, hints, except })) {
      texts.forEach((text, i) => {
        const [, upos] = text.split('/');
        if (upos === undefined || isUpos(upos)) return;
        problems.push(source.problem([context, key, i], upos, `one of ${UPOS.join(', ')}`));
      });
    }
    const expected = (key: 'examples' | 'neighbours') =>
      raw[key].map((text, i): ContextExpectation => {
        const line = source.line([context, key, i]);
        return { text, context, present: key === 'examples', file: source.file, line };
      });
    entries.set(context, {
      context,
      definition,
      cues: { cue: cues, hint: hints, except },
      expectations: [...expected('examples'), ...expected('neighbours')],
    });
  }
  return entries;
}

/** All cues by the lemma of their head. */
export function indexCues(contexts: ReadonlyMap<Context, ContextEntry>): Map<string, ContextCue[]> {
  const index = new Map<string, ContextCue[]>();
  for (const { context, cues } of contexts.values()) {
    for (const [strength, texts] of Object.entries(cues) as [CueStrength, readonly string[]][]) {
      for (const cue of texts.flatMap((text) => readCue(text, context, strength))) {
        const same = index.get(headWord(cue.phrase));
        if (same) same.push(cue);
        else index.set(headWord(cue.phrase), [cue]);
      }
    }
  }
  return index;
}

function readCue(text: string, context: Context, strength: CueStrength): ContextCue[] {
  const [words = '', upos] = text.split('/');
  const tag = upos !== undefined && isUpos(upos) ? upos : null;
  return phrasesOf(words.trim()).map((phrase) => ({ context, phrase, upos: tag, strength }));
}

function isUpos(text: string): text is Upos {
  return UPOS.some((upos) => upos === text);
}
