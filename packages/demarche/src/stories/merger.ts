import { type Brief, isPaired } from './brief.js';
import { Candidates } from './candidates.js';
import { dayNumber, TIME_KINDS } from './days.js';
import { likeness, mayBeOne } from './likeness.js';

export interface MergeOptions {
  /** Log-odds above which two reports tell one event. Default 0: more likely than not. */
  readonly threshold?: number;
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
  /** Story of a first that was forgotten. */
  sealed: string | null;
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
 *
 * A story is named by the report at its root.
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

  /** @returns the story of each report whose story is new or another than before; known ids are passed over */
  add(briefs: Iterable<Brief>): ReadonlyMap<string, string> {
    const touched = new Set<Node>();
    for (const brief of briefs) {
      if (this.#nodes.has(brief.id)) continue;
      const node: Node = { brief, parent: null, score: 0, children: new Set(), sealed: null };
      this.#place(node, touched);
      this.#nodes.set(brief.id, node);
      this.#candidates.add(node);
      touched.add(node);
    }
    return storiesBelow(touched);
  }

  /** Takes reports back, as when their article is coded anew. @returns as `add` does */
  withdraw(ids: Iterable<string>): ReadonlyMap<string, string> {
    const touched = new Set<Node>();
    for (const id of ids) {
      const node = this.#drop(id);
      if (!node) continue;
      touched.delete(node);
      for (const child of node.children) {
        child.parent = null;
        this.#choose(child);
        touched.add(child);
      }
    }
    return storiesBelow(touched);
  }

  /**
   * Lets go of reports whose last day is before a day; stories keep their names. What arrives later
   * and may belong to them is merged with them again by a merger that is given both.
   * @param day  ISO 8601
   */
  forget(day: string): void {
    const first = dayNumber(day);
    for (const { brief } of this.#nodes.values()) {
      if (brief.days && brief.days.end >= first) continue;
      const story = this.storyOf(brief.id);
      for (const child of this.#drop(brief.id)?.children ?? []) {
        child.parent = null;
        child.sealed = story;
      }
    }
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
    const held = node.parent || node.sealed !== null ? node.score : this.#threshold;
    const score = likeness(leader.brief, node.brief, held - EPSILON);
    if (score <= this.#threshold || !isBetter(score, leader, node)) return false;
    node.parent?.children.delete(node);
    leader.children.add(node);
    node.parent = leader;
    node.score = score;
    node.sealed = null;
    return true;
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

function isBetter(score: number, leader: Node, { parent, score: held, sealed }: Node): boolean {
  if (!parent) return sealed === null || score > held;
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
  return first.sealed ?? first.brief.id;
}

/** The story of each node and of all that follow it. */
function storiesBelow(nodes: ReadonlySet<Node>): ReadonlyMap<string, string> {
  const stories = new Map<string, string>();
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (stories.has(node.brief.id)) continue;
    stories.set(node.brief.id, storyOf(node));
    open.push(...node.children);
  }
  return stories;
}
