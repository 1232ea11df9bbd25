import type { Chain } from '@demarche/engine';
import type { ConlluSentence } from './conllu.js';
import { type EntityMention, entityValues } from './coreference-entities.js';

type Written = Omit<EntityMention, 'sentence'> & { readonly head: number };

/** The sentences of one document with `Entity=` in MISC, one number an entity (`e1`, `e2` …). */
export function withEntities<S extends Pick<ConlluSentence, 'words'>>(
  sentences: readonly S[],
  chains: readonly Chain[],
): S[] {
  const bySentence: Written[][] = sentences.map(() => []);
  chains.forEach(({ mentions, kind }, i) => {
    for (const { sentence, start, end, head } of mentions)
      bySentence[sentence]!.push({ start, end, head, group: `e${i + 1}`, kind });
  });
  return sentences.map((sentence, s) => {
    const values = entityValues(bySentence[s]!, sentence.words.length);
    const words = sentence.words.map((word, i) => ({
      ...word,
      misc: withEntity(word.misc, values[i]!),
    }));
    return { ...sentence, words };
  });
}

/** MISC with another `Entity`; its parts stay in the order of their names. */
function withEntity(misc: string, value: string): string {
  const kept = misc.split('|').filter((part) => part !== '_' && !part.startsWith('Entity='));
  const parts = value === '' ? kept : [...kept, `Entity=${value}`].sort();
  return parts.length === 0 ? '_' : parts.join('|');
}
