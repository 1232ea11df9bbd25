/**
 * Words of the closed classes, each a class of its own, and classes by look for all others: what a
 * word's neighbours tell before anything is tagged. The order is part of `weights.ts`.
 */
const CLOSED = `
the a an this that these those some any no every each both all such another other its his her their
our my your what which who whom whose when where why how he she it they we you i him them us me
himself itself themselves there is are was were be been being am has have had having do does did
will would can could may might must should shall ought of in on at to for with by from against about
over under between among into through after before since during without within toward towards across
near behind amid despite like as than because if while although though and or but nor not n't 's '
so too also more most less least very only just even still already again never ever up down out off
away back new two three one first last former next own said says say told according
`;

const WORDS = new Map(
  CLOSED.trim()
    .split(/\s+/)
    .map((word, i) => [word, i]),
);
const LOOKS = [
  'capital',
  'capitals',
  'ing',
  'ed',
  's',
  'ly',
  'lower',
  'number',
  'comma',
  'quote',
  'stop',
  'mark',
  'edge',
] as const;
type Look = (typeof LOOKS)[number];

/** How many classes there are. */
export const WORD_CLASSES = WORDS.size + LOOKS.length;

const ofLook = (look: Look): number => WORDS.size + LOOKS.indexOf(look);

/** Before the first word and after the last. */
export const EDGE = ofLook('edge');

/** Whether a form is a word of the closed classes. */
export function isClosed(form: string): boolean {
  return WORDS.has(form.toLowerCase());
}

/** The class of a form, from 0. */
export function wordClassOf(form: string): number {
  return WORDS.get(form.toLowerCase().replace('’', "'")) ?? ofLook(lookOf(form));
}

function lookOf(form: string): Look {
  if (/^\p{Lu}+$/u.test(form) && form.length > 1) return 'capitals';
  if (/^\p{Lu}/u.test(form)) return 'capital';
  if (/\d/.test(form)) return 'number';
  if (/^\p{L}/u.test(form)) return endingOf(form);
  if (form === ',') return 'comma';
  if (/^["“”«»„'‘’`]+$/.test(form)) return 'quote';
  return /^[.!?;:]+$/.test(form) ? 'stop' : 'mark';
}

function endingOf(form: string): Look {
  if (form.endsWith('ing')) return 'ing';
  if (form.endsWith('ed')) return 'ed';
  if (form.endsWith('ly')) return 'ly';
  return form.endsWith('s') ? 's' : 'lower';
}
