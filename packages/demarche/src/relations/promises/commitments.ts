import type { EventType } from '@demarche/engine';
import { addDays } from '../calendar.js';
import { daysBetween } from '../shifts/level-model.js';
import { byDay, happened, inOrder, type Story } from '../story.js';
import { type Resolving, resolving } from './acts.js';

export const STATUSES = ['kept', 'broken', 'open'] as const;
/** One of `STATUSES`. A threat carried out is kept, one taken back is broken. */
export type Status = (typeof STATUSES)[number];

/** A promise or threat of one side to another, with what came of it. */
export interface Commitment {
  readonly kind: 'promise' | 'threat';
  readonly by: string;
  /** `null`: to nobody in particular. */
  readonly to: string | null;
  /** Both promise each other; `by` and `to` are sorted. */
  readonly mutual: boolean;
  /** What is to come; `null` if that is not said. */
  readonly act: EventType | null;
  /** It is a promise not to. */
  readonly renounced: boolean;
  /** Day it was first made, and the day it is dated to, if later. */
  readonly made: string;
  readonly due: string | null;
  readonly status: Status;
  /** False where what or to whom is not said: listed, and open for ever. */
  readonly followed: boolean;
  /** Open though followed, and a year has passed since it was made or due. */
  readonly overdue: boolean;
  /** Day and id of the story that settles it. */
  readonly settled: { readonly day: string; readonly story: string } | null;
  /**
   * Probability that such a story would have come as soon without the commitment, at the pace of
   * the year before. Above ½ no link is made: they do it all the time. `null` while open.
   */
  readonly byChance: number | null;
  /** Ids of the stories that make and renew it, oldest first. */
  readonly stories: readonly string[];
}

export interface CommitmentOptions {
  /** The last day known. Default: that of the last story. */
  readonly asOf?: string | undefined;
  /** Days within which an act still answers a commitment. Default 365. */
  readonly horizon?: number | undefined;
}

/**
 * Every promise (AGREE, future RETREAT and CONCEDE) and threat (THREATEN), linked to the first later
 * story between the same sides that carries it out or goes against it (`resolving`), is about the
 * same (`answers`), and says more than their habits (`byChance`). While one is open, saying the same
 * again renews it; afterwards it is a new one. Oldest first.
 */
export function commitmentsOf(
  stories: readonly Story[],
  { asOf, horizon = 365 }: CommitmentOptions = {},
): readonly Commitment[] {
  const ordered = inOrder(stories);
  const today = asOf ?? ordered.at(-1)?.day;
  if (today === undefined) return [];
  const known = ordered.filter(({ day }) => day <= today);
  const acts = actsByPair(known.filter(happened));
  const world: World = { acts, today, horizon, first: ordered[0]!.day };
  return joined(known.flatMap(saidIn), world);
}

/** One story's commitment of one side to one other. */
interface Said
  extends Pick<Commitment, 'kind' | 'by' | 'to' | 'mutual' | 'act' | 'renounced' | 'made' | 'due'> {
  readonly story: Story;
  readonly resolving: Resolving | null;
}

interface World {
  readonly acts: ReadonlyMap<string, readonly Story[]>;
  readonly today: string;
  readonly horizon: number;
  readonly first: string;
}

function saidIn(story: Story): readonly Said[] {
  const { type, day, due, pledge } = story;
  const isCommitment = pledge !== null || !happened(story);
  if (!isCommitment) return [];
  const act = happened(story) ? (pledge?.type ?? null) : type;
  const renounced = pledge?.renounced ?? false;
  return parties(story).map((party) => ({
    ...party,
    kind: type === 'THREATEN' ? 'threat' : 'promise',
    act,
    renounced,
    made: day,
    due,
    story,
    resolving: party.to === null ? null : resolving(story, act, renounced),
  }));
}

type Party = Pick<Commitment, 'by' | 'to' | 'mutual'>;

/** "Russia and North Korea agreed" binds both; "Russia agreed" is to nobody in particular. */
function parties({ actors, recipients }: Story): readonly Party[] {
  if (recipients.length > 0) {
    return actors.flatMap((by) => recipients.map((to) => ({ by, to, mutual: false })));
  }
  if (actors.length === 1) return [{ by: actors[0]!, to: null, mutual: false }];
  return actors.flatMap((by, i) => actors.slice(i + 1).map((to) => ({ by, to, mutual: true })));
}

/** What each side does to each other, by day; what has no recipient all actors do to each other. */
function actsByPair(stories: readonly Story[]): World['acts'] {
  const acts = new Map<string, Story[]>();
  for (const story of stories) {
    const { actors, recipients } = story;
    for (const by of actors) {
      const others = recipients.length > 0 ? recipients : actors.filter((one) => one !== by);
      for (const to of others) {
        const those = acts.get(`${by} ${to}`);
        if (those) those.push(story);
        else acts.set(`${by} ${to}`, [story]);
      }
    }
  }
  return acts;
}

/** Equal commitments joined while they are open. */
function joined(said: readonly Said[], world: World): readonly Commitment[] {
  const runs = new Map<string, Said[][]>();
  for (const one of said) {
    const key = [one.kind, one.by, one.to, one.mutual, one.act, one.renounced].join(' ');
    const those = runs.get(key) ?? [];
    runs.set(key, those);
    const open = those.at(-1);
    if (open && isOpenAt(open, one.made, world)) open.push(one);
    else those.push([one]);
  }
  return [...runs.values()]
    .flat()
    .map((run) => commitmentOf(run, world))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ made, by, to, stories }: Commitment) => `${made} ${by} ${to} ${stories[0]}`;

function isOpenAt(run: readonly Said[], day: string, world: World): boolean {
  const settled = settlementOf(run, world);
  return day <= endOf(run, world) && (settled === null || day <= settled.story.day);
}

/** Last day on which an act still answers: a year after it was last said or is due. */
function endOf(run: readonly Said[], { horizon }: World): string {
  const days = run.map(({ made, due }) => due ?? made).sort();
  return addDays(days.at(-1)!, horizon);
}

function commitmentOf(run: readonly Said[], world: World): Commitment {
  const [{ kind, by, to, mutual, act, renounced, made, resolving }] = run as readonly [
    Said,
    ...Said[],
  ];
  const settled = settlementOf(run, world);
  const passed = endOf(run, world) < world.today;
  const followed = resolving !== null;
  const held = renounced && followed && settled === null && passed;
  return {
    kind,
    by,
    to,
    mutual,
    act,
    renounced,
    made,
    due: run.find(({ due }) => due !== null)?.due ?? null,
    status: held ? 'kept' : (settled?.status ?? 'open'),
    followed,
    overdue: followed && settled === null && passed && !held,
    settled: settled && { day: settled.story.day, story: settled.story.id },
    byChance: settled && chanceOf(run[0]!, settled.story.day, world),
    stories: run.map(({ story }) => story.id),
  };
}

/** The first story after the commitment that keeps or breaks it, if that says anything. */
function settlementOf(run: readonly Said[], world: World) {
  const [first] = run as readonly [Said, ...Said[]];
  if (first.resolving === null) return null;
  const { keeps, breaks } = first.resolving;
  const end = endOf(run, world);
  for (const story of between(first, world)) {
    if (story.day > end || !answers(story, first)) continue;
    const status = keeps.includes(story.type) ? 'kept' : 'broken';
    if (status === 'broken' && !breaks.includes(story.type)) continue;
    const says = chanceOf(first, story.day, world) <= LARGEST_CHANCE;
    return says ? { story, status: status as Status } : null;
  }
  return null;
}

/** A link that habit explains better than the commitment is none. */
const LARGEST_CHANCE = 0.5;
/** What is to come on a day may come a week early, and is no longer that after a quarter. */
const DAYS_EARLY = 7;
const DAYS_LATE = 92;

/** It came afterwards, around the day it is dated to, and shares a context where both have some. */
function answers({ day, contexts }: Story, { made, due, story }: Said): boolean {
  if (day <= made) return false;
  if (due !== null && (day < addDays(due, -DAYS_EARLY) || day > addDays(due, DAYS_LATE)))
    return false;
  const told = story.contexts;
  if (told.length === 0 || contexts.length === 0) return true;
  return contexts.some((context) => told.includes(context));
}

/** What the one does to the other, by day; in both directions if both have promised. */
function between({ by, to, mutual }: Said, { acts }: World): readonly Story[] {
  if (to === null) return [];
  const own = acts.get(`${by} ${to}`) ?? [];
  if (!mutual) return own;
  const back = acts.get(`${to} ${by}`) ?? [];
  return [...new Set([...own, ...back])].toSorted(byDay);
}

const YEAR = 365;
/** Before anything is known, one such act a year, with the weight of half a year. */
const PRIOR = { acts: 0.5, days: YEAR / 2 };

/**
 * 1 − exp(−d (k + ½) / (D + 182.5)): k such stories in the D days before the commitment (a year, or
 * what the record has of it), d days until it was settled; a Poisson process whose pace has a Gamma
 * prior worth half a year.
 */
function chanceOf(first: Said, settled: string, world: World): number {
  const { keeps, breaks } = first.resolving ?? { keeps: [], breaks: [] };
  const from = addDays(first.made, -YEAR);
  const before = between(first, world).filter(
    ({ day, type }) =>
      day > from && day <= first.made && (keeps.includes(type) || breaks.includes(type)),
  );
  const known = Math.min(YEAR, daysBetween(world.first, first.made));
  const pace = (before.length + PRIOR.acts) / (known + PRIOR.days);
  return -Math.expm1(-pace * daysBetween(first.made, settled));
}
