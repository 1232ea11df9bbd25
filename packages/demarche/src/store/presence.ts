import { type Event, type Participant, SECTORS } from '@demarche/engine';
import { sideOf } from './dyads.js';
import { SECTOR_NAMES } from './sector-names.js';

export const ACTOR_KINDS = ['country', 'organisation', 'actor'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A side, or an actor that is more than its side (a person, a ministry), in one event. */
export interface Presence {
  /** Country code, organisation or bloc id, or actor id. */
  readonly who: string;
  readonly kind: ActorKind;
  /** `null` where no participant names the side itself. */
  readonly name: string | null;
  readonly country: string | null;
  readonly office: string | null;
  readonly asActor: boolean;
  readonly asRecipient: boolean;
}

/** Each side and each actor of an event once, whatever its roles and mentions. */
export function presencesOf(event: Pick<Event, 'actors' | 'recipients'>): readonly Presence[] {
  const found = new Map<string, Presence>();
  const add = (presence: Presence) => {
    const known = found.get(presence.who);
    found.set(presence.who, known ? merged(known, presence) : presence);
  };
  for (const actor of event.actors) presencesOfOne(actor, true).forEach(add);
  for (const recipient of event.recipients) presencesOfOne(recipient, false).forEach(add);
  return [...found.values()];
}

function presencesOfOne(participant: Participant, asActor: boolean): readonly Presence[] {
  const { id, country, office } = participant;
  const side = sideOf(participant);
  const roles = { asActor, asRecipient: !asActor };
  const actor: Presence = {
    who: id,
    kind: 'actor',
    name: nameOf(participant),
    country,
    office,
    ...roles,
  };
  // "-/MIL" is any soldiers of no known country: nobody in particular.
  if (side === null) return id.startsWith('-/') ? [] : [actor];
  const itself: Presence = {
    who: side,
    kind: side === country ? 'country' : 'organisation',
    name: id === side || id.startsWith(`${side}/`) ? participant.name : null,
    country,
    office: null,
    ...roles,
  };
  return id === side ? [itself] : [itself, actor];
}

/** "RUS/GOV" goes by its country's name; a list of actors has to tell them apart. */
function nameOf({ id, name }: Participant): string {
  const sector = id.split('/')[1];
  const words = SECTORS.find((one) => one === sector);
  return words ? `${name} (${SECTOR_NAMES[words]})` : name;
}

const merged = (a: Presence, b: Presence): Presence => ({
  ...a,
  name: a.name ?? b.name,
  office: a.office ?? b.office,
  asActor: a.asActor || b.asActor,
  asRecipient: a.asRecipient || b.asRecipient,
});
