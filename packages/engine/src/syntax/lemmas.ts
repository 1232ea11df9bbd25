/**
 * Lemmas from exceptions and from edits voted for by words of the same class and ending.
 * Of several edits, the one wins whose result is a frequent word. `training/lemmas.py` learns
 * the tables and does the same.
 */

/** Longest ending looked up, in UTF-16 units. */
const LONGEST = 6;
/** Weight of log rank beside log votes. */
const FREQUENCY_WEIGHT = 0.5;
/** Rank taken for a result that is not a known word. */
const UNKNOWN_RANK = 1_000_000;
/** Lemmas that are kept; when full, the cache starts anew. */
const CAPACITY = 65_536;

const CLASS_FEATS: Readonly<Record<string, readonly string[]>> = {
  VERB: ['Tense', 'VerbForm'],
  AUX: ['Tense', 'VerbForm'],
  NOUN: ['Number'],
  PROPN: ['Number'],
  ADJ: ['Degree'],
  ADV: ['Degree'],
  PRON: ['Case', 'Poss'],
};

/** Lower the form or not, take `strip` units off its end, add `append`. */
interface Edit {
  readonly lower: boolean;
  readonly strip: number;
  readonly append: string;
  readonly votes: number;
}

/** UPOS and the features that shape the ending: "VERB Past Part"; third person is "Pres3". */
export function wordClass(tag: string): string {
  const [upos = '', ...feats] = tag.split('|');
  const values = new Map(feats.map((f) => f.split('=') as [string, string]));
  const parts = (CLASS_FEATS[upos] ?? []).map((name) => values.get(name) ?? '');
  const third =
    values.get('Tense') === 'Pres' &&
    values.get('Number') === 'Sing' &&
    values.get('Person') === '3';
  return [upos, ...parts].join(' ') + (third ? '3' : '');
}

export class Lemmatiser {
  readonly #edits = new Map<string, string>(); // `class TAB ending` -> edits, tabs between
  readonly #exceptions = new Map<string, string>(); // `class TAB form` -> lemma
  readonly #cache = new Map<string, string>(); // the same, of lemmas found
  readonly #rank: (word: string) => number;

  /**
   * @param table  lines `class TAB ending TAB edit votes...`, an empty line, `class TAB form TAB lemma`
   * @param rank   frequency rank of a lower-cased word from 1, 0 if unknown
   */
  constructor(table: string, rank: (word: string) => number) {
    this.#rank = rank;
    const [rules = '', exceptions = ''] = table.split('\n\n');
    for (const line of rules.split('\n')) {
      const tab = line.indexOf('\t', line.indexOf('\t') + 1);
      this.#edits.set(line.slice(0, tab), line.slice(tab + 1));
    }
    for (const line of exceptions.split('\n')) {
      const tab = line.lastIndexOf('\t');
      this.#exceptions.set(line.slice(0, tab), line.slice(tab + 1));
    }
  }

  /** The lemma of a form of this word class. */
  lemma(form: string, kind: string): string {
    const key = `${kind}\t${form}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const lemma = this.#find(key, form, kind);
    if (this.#cache.size === CAPACITY) this.#cache.clear();
    this.#cache.set(key, lemma);
    return lemma;
  }

  #find(key: string, form: string, kind: string): string {
    const lower = form.toLowerCase();
    return (
      this.#exceptions.get(key) ??
      this.#exceptions.get(`${kind}\t${lower}`) ??
      this.#byEnding(form, lower, kind)
    );
  }

  #byEnding(form: string, lower: string, kind: string): string {
    for (let k = Math.min(LONGEST, lower.length); k >= 0; k--) {
      const edits = this.#edits.get(`${kind}\t${lower.slice(lower.length - k)}`);
      if (edits) return this.#best(edits.split('\t').map(parseEdit), form, lower);
    }
    return form;
  }

  #best(edits: readonly Edit[], form: string, lower: string): string {
    let best = form;
    let highest = -Infinity;
    for (const edit of edits) {
      const result = apply(edit, edit.lower ? lower : form);
      const rank = this.#rank(result.toLowerCase()) || UNKNOWN_RANK;
      const score = Math.log(edit.votes) - FREQUENCY_WEIGHT * Math.log(rank);
      if (score > highest) [best, highest] = [result, score];
    }
    return best;
  }
}

function apply(edit: Edit, form: string): string {
  if (edit.strip > form.length) return form;
  return form.slice(0, form.length - edit.strip) + edit.append;
}

/** "l1y 12": lower, take one off, add "y", twelve votes. */
function parseEdit(spelled: string): Edit {
  const [, kind, strip, append, votes] = /^([kl])(\d+)(.*) (\d+)$/u.exec(spelled) ?? [];
  if (!kind) throw new Error(`model: not a lemma edit: "${spelled}"`);
  return { lower: kind === 'l', strip: Number(strip), append: append ?? '', votes: Number(votes) };
}
