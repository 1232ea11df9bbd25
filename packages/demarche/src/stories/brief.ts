import type { EventType, Participant, Report } from '@demarche/engine';
import { sidesOf } from '../store/dyads.js';
import { wordNumber, wordsOf } from '../store/words.js';
import { contentWords, stemNumber } from './content-words.js';
import { type Days, daysOf } from './days.js';

/** What merging needs of a report: some two kilobytes each, so that a window of them fits in memory. */
export interface Brief {
  /** The report's, as the caller knows it. */
  readonly id: string;
  readonly article: string;
  /** Offset of its sentence; titles have their own, below 0. */
  readonly sentence: number;
  readonly type: EventType;
  /** Sides ("RUS", "org:EU"; the actor's id where it stands on none), sorted. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Both, each side once; the first eight by name. */
  readonly parties: readonly string[];
  /** Ids of those who are more than their side ("wd:Q7747"), sorted. */
  readonly persons: readonly string[];
  /** `null`: undated, and so never merged. */
  readonly days: Days | null;
  readonly published: string;
  /** Number of the place's name, `null` if none is told. */
  readonly place: number | null;
  readonly future: boolean;
  /** Number of the trigger's stem. */
  readonly trigger: number;
  /** Number of the words around the trigger as they stand: equal in copies. */
  readonly context: number;
  /** Content words around the trigger, of the sentence, and of the title (see `contentWords`). */
  readonly near: Int32Array;
  readonly words: Int32Array;
  readonly title: Int32Array;
}

/** More parties than these are a list of signatories: they make pairs enough to be found by. */
const MOST_PARTIES = 8;
/** Words on each side of the trigger that tell of this event rather than of the sentence's others. */
export const NEAR_WORDS = 9;
/** No more of a sentence counts on each side, were it a whole page without a stop. */
const SENTENCE_WORDS = 60;
/** No more of a title, in UTF-16 units. */
const TITLE_LENGTH = 300;
/** Words on each side of the trigger that make its `context`. */
export const CONTEXT_WORDS = 3;

/** @param id  the report's in the caller's books; its event's by default */
export function briefOf(report: Report, id: string = report.event.id): Brief {
  const { article, event, evidence } = report;
  const named = namesOf([...event.actors, ...event.recipients]);
  const around = wordsAround(report);
  const [actors, recipients] = [partiesOf(event.actors), partiesOf(event.recipients)];
  return {
    id,
    article: article.id,
    sentence: evidence.block === 'title' ? -1 : evidence.span[0],
    type: event.type,
    actors,
    recipients,
    parties: [...new Set([...actors, ...recipients])].sort().slice(0, MOST_PARTIES),
    persons: personsOf([...event.actors, ...event.recipients]),
    days: daysOf(report),
    published: article.published ?? '',
    place: event.place ? wordNumber(event.place.name.toLowerCase()) : null,
    future: event.auxiliary.includes('future'),
    trigger: stemNumber(wordsOf(evidence.trigger.text)[0]?.word ?? ''),
    context: wordNumber(around(CONTEXT_WORDS)),
    near: contentWords(around(NEAR_WORDS), named),
    words: contentWords(around(SENTENCE_WORDS), named),
    title: contentWords((article.title ?? '').slice(0, TITLE_LENGTH), named),
  };
}

/** True if it tells who acts on whom or with whom, be they of one side. */
export const isPaired = ({ actors, recipients }: Brief): boolean =>
  actors.length > 1 || (actors.length > 0 && recipients.length > 0);

function partiesOf(participants: readonly Participant[]): readonly string[] {
  const sides = sidesOf(participants);
  if (sides.length > 0) return sides;
  // A company or a person whom no table knows still tells two events apart; "civilians" do not.
  const named = participants.filter(({ id }) => /^(name|person|wd|media):/.test(id));
  return [...new Set(named.map(({ id }) => id))].sort();
}

function personsOf(participants: readonly Participant[]): readonly string[] {
  const ids = participants.flatMap(({ id }) => /(wd:Q\d+|person:.+|name:.+)$/.exec(id)?.[1] ?? []);
  return [...new Set(ids)].sort();
}

/** Stems of all words by which the parties go here. */
function namesOf(participants: readonly Participant[]): ReadonlySet<number> {
  const texts = participants.map(({ name, mention }) => `${name} ${mention.text}`);
  return new Set(wordsOf(texts.join(' ')).map(({ word }) => stemNumber(word)));
}

function wordsAround({ evidence }: Report): (count: number) => string {
  const offset = evidence.block === 'title' ? 0 : evidence.span[0];
  return surroundings(evidence.sentence, evidence.trigger.span[0] - offset);
}

/** The words within a number of words of what stands at an offset of a sentence, as one line. */
export function surroundings(sentence: string, start: number): (count: number) => string {
  const words = wordsOf(sentence);
  const at = Math.max(
    0,
    words.findIndex(({ end }) => end > start),
  );
  return (count) =>
    words
      .slice(Math.max(0, at - count), at + count + 1)
      .map(({ word }) => word)
      .join(' ');
}
