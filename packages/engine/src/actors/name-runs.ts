import type { NameKind, Sentence } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { piecesOf } from '../knowledge/pieces.js';
import type { NameHit, Scanned } from './scan.js';

/** A run of capitalised tokens that no table knows as a whole: a person, a body or a place. */
export interface NameRun {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind | null;
}

/** Titles of courtesy: no part of a name. */
export const COURTESY = /^(?:mr|mrs|ms|dr|miss|sir|lord|lady|dame|prof|rev|hon)\.?$/i;

/** Days and months have capitals too. */
export const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)s?$/i;

/** Words inside names of people. */
const INNER =
  /^(?:al|el|bin|ibn|ben|bint|von|van|de|der|den|del|della|da|dos|du|di|la|le|ter|-|‐|‑|['’]|ul|ur|ould|abu|st\.?|mc)$/i;
/** Last words of names of bodies. */
const BODY_NOUN =
  /^(?:university|college|institute|institution|bank|corp|corporation|inc|ltd|llc|plc|co|company|group|holdings|association|federation|foundation|council|commission|committee|agency|authority|ministry|department|office|bureau|service|party|movement|front|union|alliance|coalition|league|center|centre|school|hospital|times|post|news|journal|gazette|herald|tribune|court|church|airlines|airways|industries|systems|technologies|energy|oil|gas|fund|trust|network|society|brigade|army|forces|police|airport|prison|academy|organization|organisation|initiative|project|club|team|act|treaty|accord|agreement|award|prize|day|week|war|sea|river|mountain|mountains|ocean|strait|peninsula|gulf|island|islands|street|avenue|square|bridge|dam|plant|station|palace|hotel|house|tower|stadium|festival|cup|games|championship|olympics)$/i;
/** Last words of names that act. Others ("Nobel Prize", "Red Sea") are no actors. */
const ACTING_BODY =
  /^(?:university|college|institute|institution|bank|corp|corporation|inc|ltd|llc|plc|co|company|group|holdings|association|federation|foundation|council|commission|committee|agency|authority|ministry|department|office|bureau|service|party|movement|front|union|alliance|coalition|league|center|centre|hospital|times|post|news|journal|gazette|herald|tribune|court|church|airlines|airways|industries|systems|technologies|network|society|brigade|army|forces|police|academy|organization|organisation)$/i;

export const isActingBody = (form: string): boolean => ACTING_BODY.test(form);

/** Names outside the table's hits. Runs do not overlap hits but adjectives' and small places'. */
export function nameRuns(scanned: Scanned, knowledge: Knowledge): NameRun[] {
  const { sentence, names, nouns } = scanned;
  const taken = coveredBy([...names.filter(isFirm), ...nouns], sentence.tokens.length);
  const runs: NameRun[] = [];
  for (let i = 0; i < sentence.tokens.length; ) {
    const end =
      taken[i] || COURTESY.test(sentence.tokens[i]!.form) ? i : endOfRun(sentence, taken, i);
    if (end > i) runs.push({ start: i, end, kind: kindOf(sentence, i, end, knowledge) });
    i = Math.max(end, i + 1);
  }
  return runs;
}

/** Cities and single given names may be parts of a longer name ("Paris Hilton", "Jordan Peele"). */
function isFirm({ senses, start, end }: NameHit): boolean {
  if (end - start > 1) return true;
  return !senses.every(({ as }) => as === 'city' || as === 'region');
}

function coveredBy(
  hits: readonly { readonly start: number; readonly end: number }[],
  length: number,
): boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { start, end } of hits) covered.fill(true, start, end);
  return covered;
}

function endOfRun({ tokens }: Sentence, taken: readonly boolean[], from: number): number {
  if (!isNamePart(tokens[from]!) || isCommonStart(tokens, from)) return from;
  let end = from + 1;
  for (let i = from + 1; i < tokens.length && !taken[i]; i++) {
    const token = tokens[i]!;
    if (isNamePart(token) || isHyphenated(tokens, i)) end = i + 1;
    else if (!INNER.test(token.form) || token.form !== token.form.toLowerCase()) break;
  }
  return end;
}

/** "Young-se": what a hyphen joins to a name is of the name, in small letters too. */
function isHyphenated(tokens: Sentence['tokens'], i: number): boolean {
  const [before, hyphen, token] = tokens.slice(i - 2, i + 1);
  if (!before || !hyphen || !token || !/^[-‐‑]$/.test(hyphen.form)) return false;
  const joined = before.span[1] === hyphen.span[0] && hyphen.span[1] === token.span[0];
  return joined && token.upos === 'PROPN' && isNamePart(before);
}

const isNamePart = ({ form, upos }: Sentence['tokens'][number]): boolean =>
  /^\p{Lu}/u.test(form) &&
  !CALENDAR.test(form) &&
  (upos === 'PROPN' || upos === 'X' || upos === 'NOUN' || upos === 'ADJ');

/** The first word of a sentence has its capital from there unless it is tagged as a name. */
function isCommonStart(tokens: Sentence['tokens'], i: number): boolean {
  return i === 0 && tokens[i]!.upos !== 'PROPN';
}

function kindOf(
  sentence: Sentence,
  start: number,
  end: number,
  knowledge: Knowledge,
): NameKind | null {
  const last = sentence.tokens[end - 1]!.form;
  if (BODY_NOUN.test(last)) return 'ORG';
  const first = piecesOf(sentence.tokens[start]!.form)[0]?.key ?? '';
  if (end - start > 1 && knowledge.givenNames.has(first)) return 'PER';
  const tagged = sentence.names.find((name) => name.start < end && start < name.end);
  // A tag that begins with a title ("Estonian farmer Mart ...") says nothing of the name alone.
  return tagged && tagged.start >= start ? tagged.kind : null;
}
