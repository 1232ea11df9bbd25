import { type Brief, isPaired } from './brief.js';
import { Candidates } from './candidates.js';
import { dayNumber, TIME_KINDS } from './days.js';
import { likeness, mayBeOne } from './likeness.js';

export interface MergeOptions {
  /** Log-odds above which two reports tell one event. Default 0: more likely than not. */
  readonly threshold?: number;
}

/** Where a report stands: all that a store has to keep of merging. */
export interface Placement {
  /** Named by the report at its root. */
  readonly story: string;
  /** The report that it follows; `null` for a story's first. */
  readonly leader: string | null;
  /** Log-odds that both tell one event; 0 without a leader. */
  readonly likeness: number;
}

/** Below any difference of two likenesses, so that equal ones are told apart by `isBefore`. */
const EPSILON = 1e-9;

/** A brief and whom it follows. */
interface Node {
  readonly brief: Brief;
  /** The likest of all that are told better; `null` for a story's first. */
  parent: Node | null;
  /** Log-odds that both tell one event. */
  score: number;
  readonly children: Set<Node>;
  /** Where it stands when it follows one that is not held. */
  outside: Placement | null;
}

/**
 * Merges reports into stories as they come.
 *
 * Every report follows the one report that is likest to it among all that tell better than it does
 * (`isBefore`), if it is more likely than not that both tell one event; a story is a tree of these.
 * So a report's place depends on the pairs that it is in and on nothing else: stories are the same
 * whatever the order of arrival, and a late report costs a look at its own neighbours. Where it is
 * likest to some, they follow it from then on, with their own followers: stories join and split.
 *
 * The best antecedent is how coreference is resolved within texts (Ng & Cardie 2002; Denis &
 * Baldridge 2008). Since the vague follow the precise and never lead them, "in March, Russia struck
 * the port" cannot make one story of the strikes of two days.
 */
export class StoryMerger {
  readonly #threshold: number;
  readonly #nodes = new Map<string, Node>();
  readonly #candidates = new Candidates<Node>();

  constructor({ threshold = 0 }: MergeOptions = {}) {
    this.#threshold = threshold;
  }

  /** Reports held. */
  get size(): number {
    return this.#nodes.size;
  }

  /**
   * Known ids are passed over.
   * @returns where each report stands that is new or that now stands elsewhere
   */
  add(briefs: Iterable<Brief>): ReadonlyMap<string, Placement> {
    const touched = new Set<Node>();
    for (const brief of briefs) {
      if (this.#nodes.has(brief.id)) continue;
      const node = nodeOf(brief);
      this.#place(node, touched);
      this.#hold(node);
      touched.add(node);
    }
    return placementsBelow(touched);
  }

  /**
   * Holds reports that were merged before, where they stood. Those of the stories that new ones may
   * touch are enough: what follows, and what is followed, stands in the same story.
   */
  restore(reports: Iterable<readonly [brief: Brief, placement: Placement]>): void {
    const restored = [...reports].filter(([{ id }]) => !this.#nodes.has(id));
    for (const [brief] of restored) this.#hold(nodeOf(brief));
    for (const [{ id }, placement] of restored) {
      const node = this.#nodes.get(id)!;
      const leader = placement.leader === null ? null : this.#nodes.get(placement.leader);
      if (leader === null) continue;
      if (leader) follow(node, leader, placement.likeness);
      else leave(node, placement);
    }
  }

  /** Takes reports back, as when their article is coded anew. @returns as `add` does */
  withdraw(ids: Iterable<string>): ReadonlyMap<string, Placement> {
    const touched = new Set<Node>();
    for (const id of ids) {
      const node = this.#drop(id);
      if (!node) continue;
      touched.delete(node);
      for (const child of node.children) {
        child.parent = null;
        child.score = 0;
        this.#choose(child);
        touched.add(child);
      }
    }
    return placementsBelow(touched);
  }

  /**
   * Lets go of reports whose last day is before a day; stories keep their names. What arrives later
   * and may belong to them is merged with them again by a merger that is given both.
   * @param day  ISO 8601
   */
  forget(day: string): void {
    const first = dayNumber(day);
    for (const node of this.#nodes.values()) {
      const { days, id } = node.brief;
      if (days && days.end >= first) continue;
      for (const child of node.children) leave(child, placementOf(child));
      this.#drop(id);
    }
  }

  /** @returns `null` for a report that is not held */
  placementOf(id: string): Placement | null {
    const node = this.#nodes.get(id);
    return node ? placementOf(node) : null;
  }

  /** @returns `null` for a report that is not held */
  storyOf(id: string): string | null {
    const node = this.#nodes.get(id);
    return node ? storyOf(node) : null;
  }

  /** Reports held, by story. */
  stories(): ReadonlyMap<string, readonly string[]> {
    const stories = new Map<string, string[]>();
    for (const node of this.#nodes.values()) {
      const story = storyOf(node);
      const told = stories.get(story);
      if (told) told.push(node.brief.id);
      else stories.set(story, [node.brief.id]);
    }
    return stories;
  }

  /** The new one follows whom it is likest to; whoever is likest to it follows it. */
  #place(node: Node, touched: Set<Node>): void {
    this.#candidates.around(node, (other) => {
      if (isBefore(other.brief, node.brief)) this.#consider(node, other);
      else if (this.#consider(other, node)) touched.add(other);
    });
  }

  #choose(node: Node): void {
    this.#candidates.around(node, (other) => {
      if (isBefore(other.brief, node.brief)) this.#consider(node, other);
    });
  }

  /** @param leader  one that is before it */
  #consider(node: Node, leader: Node): boolean {
    if (node.parent === leader || !mayBeOne(leader.brief, node.brief)) return false;
    // Only a likeness as good as the one held is worth working out.
    const least = node.parent || node.outside ? node.score : this.#threshold;
    const score = likeness(leader.brief, node.brief, least - EPSILON);
    if (score <= this.#threshold || !isBetter(score, leader, node)) return false;
    follow(node, leader, score);
    return true;
  }

  #hold(node: Node): void {
    this.#nodes.set(node.brief.id, node);
    this.#candidates.add(node);
  }

  #drop(id: string): Node | undefined {
    const node = this.#nodes.get(id);
    if (!node) return undefined;
    this.#nodes.delete(id);
    this.#candidates.remove(node);
    node.parent?.children.delete(node);
    return node;
  }
}

const nodeOf = (brief: Brief): Node => ({
  brief,
  parent: null,
  score: 0,
  children: new Set(),
  outside: null,
});

function follow(node: Node, leader: Node, score: number): void {
  node.parent?.children.delete(node);
  leader.children.add(node);
  node.parent = leader;
  node.score = score;
  node.outside = null;
}

/** Keeps its place though its leader is not held. */
function leave(node: Node, placement: Placement): void {
  node.parent = null;
  node.score = placement.likeness;
  node.outside = placement;
}

function isBetter(score: number, leader: Node, { parent, score: held, outside }: Node): boolean {
  if (!parent) return outside === null || score > held;
  return score > held || (score === held && isBefore(leader.brief, parent.brief));
}

/**
 * Who may lead whom: those that name both parties before those that leave one out, a day that is
 * told before one that is only supposed, the earlier before the later. Total and fixed.
 */
export function isBefore(a: Brief, b: Brief): boolean {
  return (
    (Number(isPaired(b)) - Number(isPaired(a)) ||
      rankOf(a) - rankOf(b) ||
      (a.days?.start ?? 0) - (b.days?.start ?? 0) ||
      compare(a.published, b.published) ||
      compare(a.id, b.id)) < 0
  );
}

const rankOf = ({ days }: Brief): number =>
  days ? TIME_KINDS.indexOf(days.kind) : TIME_KINDS.length;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function storyOf(node: Node): string {
  let first = node;
  while (first.parent) first = first.parent;
  return first.outside?.story ?? first.brief.id;
}

function placementOf(node: Node): Placement {
  if (node.outside) return node.outside;
  const { parent, score } = node;
  return { story: storyOf(node), leader: parent?.brief.id ?? null, likeness: parent ? score : 0 };
}

/** Where each node stands, and all that follow it. */
function placementsBelow(nodes: ReadonlySet<Node>): ReadonlyMap<string, Placement> {
  const placements = new Map<string, Placement>();
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (placements.has(node.brief.id)) continue;
    placements.set(node.brief.id, placementOf(node));
    open.push(...node.children);
  }
  return placements;
}
