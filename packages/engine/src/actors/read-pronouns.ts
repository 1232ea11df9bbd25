import type { Token } from '../document.js';
import type { Sex } from '../knowledge/entities.js';
import { MET } from './met.js';
import type { Being, Reference } from './reference.js';
import type { Scanned } from './scan.js';

interface Agreement {
  readonly being: Being;
  readonly plural: boolean;
  readonly sex: Sex | null;
}

const HE: Agreement = { being: 'person', plural: false, sex: 'male' };
const SHE: Agreement = { being: 'person', plural: false, sex: 'female' };
const IT: Agreement = { being: 'body', plural: false, sex: null };
const THEY: Agreement = { being: 'people', plural: true, sex: null };

const PRONOUNS: Readonly<Record<string, Agreement>> = {
  he: HE,
  him: HE,
  his: HE,
  himself: HE,
  she: SHE,
  her: SHE,
  hers: SHE,
  herself: SHE,
  it: IT,
  its: IT,
  itself: IT,
  they: THEY,
  them: THEY,
  their: THEY,
  themselves: THEY,
  both: THEY,
  we: THEY,
};

/** Nouns that stand for a country, a pair or a side named before, with "the", "both" or a number. */
const BACK_NOUNS: Readonly<Record<string, Being>> = {
  country: 'country',
  nation: 'country',
  state: 'country',
  kingdom: 'country',
  republic: 'country',
  island: 'country',
  neighbor: 'country',
  neighbour: 'country',
  side: 'country',
  capital: 'country',
  power: 'country',
  ally: 'country',
  rival: 'country',
  foe: 'country',
  pair: 'people',
  duo: 'people',
  man: 'person',
  woman: 'person',
  guest: 'person',
  host: 'person',
  visitor: 'person',
  interlocutor: 'person',
  leader: 'person',
  president: 'person',
  minister: 'person',
  diplomat: 'person',
  organization: 'body',
  organisation: 'body',
  group: 'body',
  alliance: 'body',
  bloc: 'body',
  agency: 'body',
  council: 'body',
  commission: 'body',
  union: 'body',
  committee: 'body',
  tribunal: 'body',
  watchdog: 'body',
  fund: 'body',
  company: 'body',
  movement: 'body',
};
const BACK_DETERMINERS = /^(?:the|both|this|that|these|those|two)$/;

/** Pronouns and back-referring nouns, without an actor yet. */
export function backReferences(
  { sentence, tree }: Scanned,
  taken: readonly boolean[],
): Reference[] {
  return sentence.tokens.flatMap((token, i): Reference[] => {
    if (taken[i]) return [];
    const word = token.form.toLowerCase();
    const agreement = isPronoun(token) || isSpeakingIt(tree, i) ? PRONOUNS[word] : undefined;
    if (agreement)
      return [reference(sentence.index, i, i + 1, i, 'pronoun', agreement, word, true)];
    if (isTheTwo(tree, i))
      return [reference(sentence.index, i - 1, i + 1, i, 'pronoun', THEY, 'both', true)];
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
    const lemma = token.lemma.toLowerCase();
    const being = BACK_NOUNS[lemma];
    if (!being) return [];
    const determiners = tree.childrenBy(i, 'det', 'nummod', 'det:predet').filter((d) => d < i);
    const words = determiners.map((d) => tree.token(d).form.toLowerCase());
    const met = MET.test(lemma) && tree.childBy(i, 'nmod:poss') >= 0;
    if ((words.length === 0 && !met) || !words.every((w) => BACK_DETERMINERS.test(w))) return [];
    const paired = words.includes('two') || words.includes('both');
    if (hasOwnMeaning(tree, i, paired || met)) return [];
    const plural = token.feats.includes('Number=Plur') || paired;
    const start = Math.min(i, ...determiners);
    const sex: Sex | null = lemma === 'woman' ? 'female' : lemma === 'man' ? 'male' : null;
    return [
      reference(
        sentence.index,
        start,
        i + 1,
        i,
        'noun',
        { being, plural, sex },
        paired ? `two ${lemma}` : lemma,
        true,
      ),
    ];
  });
}

/** "It said in a statement": whatever the parse says, who speaks is somebody. */
function isSpeakingIt(tree: Scanned['tree'], i: number): boolean {
  const { form, deprel, head } = tree.token(i);
  if (form.toLowerCase() !== 'it' || deprel !== 'expl' || head < 0) return false;
  return SAYS.test(tree.token(head).lemma) && tree.childBy(head, 'aux:pass', 'nsubj') < 0;
}

const SAYS = /^(?:say|add|announce|declare|claim|warn|insist|deny|allege)$/;

/** "The two were to sign": a number that stands for two told before. */
function isTheTwo(tree: Scanned['tree'], i: number): boolean {
  const { form, deprel } = tree.token(i);
  if (form.toLowerCase() !== 'two' || !/^(?:nsubj|obj|obl|nmod)/.test(deprel)) return false;
  return tree.tokens[i - 1]?.form.toLowerCase() === 'the' && tree.childBy(i, 'nmod', 'acl') < 0;
}

const isPronoun = ({ upos, deprel }: Token): boolean =>
  (upos === 'PRON' || upos === 'DET') && deprel !== 'expl' && deprel !== 'det';

/** "the state of emergency", "the country that attacked": what follows says which is meant. */
function hasOwnMeaning(tree: Scanned['tree'], i: number, owned: boolean): boolean {
  return tree.childrenBy(i, 'nmod', 'acl', 'compound', 'amod', 'nmod:poss').some((c) => {
    const { deprel, form, upos } = tree.token(c);
    // "its two allies": two that were told of, and not its own.
    if (deprel === 'nmod:poss' && upos === 'PRON') return !owned;
    if (deprel === 'amod')
      return !/^(?:isolated|impoverished|war-torn|communist|reclusive|neighbou?ring|wartime|same|asian|european|african|oil-rich|nuclear-armed|rival|former)$/i.test(
        form,
      );
    return true;
  });
}

function reference(
  sentence: number,
  start: number,
  end: number,
  head: number,
  form: Reference['form'],
  { being, plural, sex }: Agreement,
  word: string,
  definite: boolean,
): Reference {
  return {
    sentence,
    start,
    end,
    head,
    form,
    being,
    plural,
    sex,
    actor: null,
    evidence: null,
    noun: null,
    definite,
    name: null,
    word,
  };
}
