import type { Token } from '../../document.js';
import { hasFeature } from '../../syntax/tree.js';
import type { Gender, GrammaticalNumber, MentionClass } from './mention.js';

export interface Pronoun {
  readonly class: MentionClass;
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
}

const HE: Pronoun = { class: 'he', number: 'singular', gender: 'male' };
const SHE: Pronoun = { class: 'she', number: 'singular', gender: 'female' };
const IT: Pronoun = { class: 'it', number: 'singular', gender: 'neuter' };
const THEY: Pronoun = { class: 'they', number: 'plural', gender: 'unknown' };
const I: Pronoun = { class: 'I', number: 'singular', gender: 'unknown' };
const YOU: Pronoun = { class: 'you', number: 'unknown', gender: 'unknown' };
const WE: Pronoun = { class: 'we', number: 'plural', gender: 'unknown' };
const THIS: Pronoun = { class: 'this', number: 'singular', gender: 'neuter' };
const THESE: Pronoun = { class: 'this', number: 'plural', gender: 'unknown' };
const OTHER: Pronoun = { class: 'other pronoun', number: 'unknown', gender: 'unknown' };

const FORMS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      [HE, 'he him his himself'],
      [SHE, 'she her hers herself'],
      [IT, 'it its itself'],
      [THEY, "they them their theirs themselves themself 'em both"],
      [I, 'i me my mine myself'],
      [YOU, 'you your yours yourself yourselves'],
      [WE, 'we us our ours ourselves'],
      [THIS, 'this that here there'],
      [THESE, 'these those'],
    ] as const
  ).flatMap(([pronoun, forms]) => forms.split(' ').map((form) => [form, pronoun] as const)),
);

const PLACES = /^(?:here|there)$/i;

/** Which pronoun a token is; `null` for one that only joins clauses, asks, or fills a place. */
export function pronounOf(token: Token): Pronoun | null {
  const { upos, form, deprel } = token;
  if (upos !== 'PRON' && upos !== 'DET' && upos !== 'ADV') return null;
  if (upos === 'DET' && (deprel.startsWith('det') || deprel === 'cc:preconj')) return null;
  if (deprel.startsWith('expl') || hasFeature(token, 'PronType', 'Rel')) return null;
  const known = FORMS.get(form.toLowerCase());
  if (upos === 'ADV') return PLACES.test(form) ? THIS : null;
  if (known) return known;
  return hasFeature(token, 'PronType', 'Int') ? null : OTHER;
}
