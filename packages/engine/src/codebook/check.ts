import type { EventCandidate, EventParticipant } from '../events/candidate.js';
import type { Codebook, Expectation } from './codebook.js';

/** An example that does not code as its author says. */
export interface Failure {
  readonly expectation: Expectation;
  /** As in the file: "RUS > UKR". */
  readonly expected: string;
  /** What was coded instead, one text an event. */
  readonly got: readonly string[];
  /** The events themselves, with their rulings and what was ruled out. */
  readonly events: readonly EventCandidate[];
}

/** What a run of the examples found. */
export interface CheckResult {
  readonly checked: number;
  readonly failures: readonly Failure[];
  /** Examples marked `known` that pass after all: the mark can go. */
  readonly mended: readonly Expectation[];
  /** Ids of the frames that no example codes by. */
  readonly unexercised: readonly string[];
}

/** Codes one sentence: the whole engine over it, as the coder does. */
export type CodeSentence = (text: string) => Promise<readonly EventCandidate[]>;

/** Runs all examples of a codebook and says which do not come out as written. */
export async function checkCodebook(codebook: Codebook, code: CodeSentence): Promise<CheckResult> {
  const failures: Failure[] = [];
  const mended: Expectation[] = [];
  const exercised = new Set<string>();
  for (const expectation of codebook.expectations) {
    const events = await code(expectation.text);
    for (const { frame } of events) exercised.add(frame);
    const met = meets(expectation, events);
    if (!met) {
      const got = events.map(describeEvent);
      failures.push({ expectation, expected: describeExpectation(expectation), got, events });
    } else if (expectation.known) mended.push(expectation);
  }
  const frames = [...codebook.types.values()].flatMap((entry) => entry.frames.map(({ id }) => id));
  const unexercised = frames.filter((id) => !exercised.has(id));
  return { checked: codebook.expectations.length, failures, mended, unexercised };
}

/** True if one of the events is the one expected, or none is where none should be. */
export function meets(expectation: Expectation, events: readonly EventCandidate[]): boolean {
  const ofType = events.filter((event) => event.type === expectation.type);
  if (!expectation.present) return ofType.length === 0;
  return ofType.some(
    (event) =>
      sideIs(expectation.actors, event.actors) &&
      sideIs(expectation.recipients, event.recipients) &&
      (expectation.mode === null || event.modes.includes(expectation.mode)) &&
      expectation.auxiliary.every((mode) => event.auxiliary.includes(mode)),
  );
}

/** `?` is any side, `-` an empty one; else each key must be there, and no other. */
function sideIs(keys: readonly string[], side: readonly EventParticipant[]): boolean {
  if (keys.includes('?')) return true;
  if (keys.includes('-')) return side.length === 0;
  const named = side.map(({ mention }) => mention.actor);
  const is = (key: string) =>
    named.filter((a) => a.country === key || a.id === key || a.id.startsWith(`${key}/`));
  return keys.every((key) => is(key).length > 0) && keys.flatMap(is).length >= named.length;
}

/** A coded event in the same notation, with its frame. */
export function describeEvent(event: EventCandidate): string {
  const mode = event.modes.length > 0 ? `/${event.modes.join('/')}` : '';
  const auxiliary = event.auxiliary.map((a) => ` +${a}`).join('');
  return `${event.type}${mode}${auxiliary} ${side(event.actors)} > ${side(event.recipients)} (${event.frame})`;
}

function side(participants: readonly EventParticipant[]): string {
  const keys = participants.map(({ mention }) => mention.actor.country ?? mention.actor.id);
  return keys.length > 0 ? [...new Set(keys)].join(', ') : '-';
}

/** What an example must code as, in the codebook's notation. */
export function describeExpectation(e: Expectation): string {
  if (!e.present) return `no ${e.type}`;
  const auxiliary = e.auxiliary.map((a) => ` +${a}`).join('');
  const mode = e.mode ? `/${e.mode}` : '';
  return `${e.type}${mode}${auxiliary} ${e.actors.join(', ')} > ${e.recipients.join(', ')}`;
}
