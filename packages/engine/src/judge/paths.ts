import type { Pair } from '../events/pair-frames.js';
import type { Arguments, Roles } from '../events/roles.js';
import { relation, type Tree } from '../syntax/tree.js';

/** The way through the tree from the actor to the recipient. Token indexes. */
export interface PairPath {
  /** Head of each side's words; -1 if the side is not marked. */
  readonly actor: number;
  readonly recipient: number;
  /** Where the two ways up meet; with one side alone, the word above it. */
  readonly top: number;
  /** From the actor up to `top`, and from the recipient up to it; both without the sides. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** Above `top`, the nearest first. */
  readonly above: readonly number[];
}

/** Head of some words: the first of them whose own head is not among them; -1 of none. */
export function headOf(tree: Tree, words: ReadonlySet<number>): number {
  for (const i of words) if (!words.has(tree.token(i).head)) return i;
  return -1;
}

/** How the two sides of a pair hang together. */
export interface PairWay {
  readonly path: PairPath;
  readonly links: readonly Link[];
}

const WAYS = new WeakMap<Pair, { readonly roles: Roles; readonly way: PairWay }>();

/** The way between the two sides of a pair, and the words that link them; kept with the pair. */
export function wayOf(roles: Roles, pair: Pair): PairWay {
  const known = WAYS.get(pair);
  if (known?.roles === roles) return known.way;
  const way = { path: pathOf(roles, pair), links: linksOf(roles, pair) };
  WAYS.set(pair, { roles, way });
  return way;
}

/** The way between the two sides of a pair. */
export function pathOf({ tree }: Roles, pair: Pair): PairPath {
  const actor = headOf(tree, pair.actor);
  const recipient = headOf(tree, pair.recipient);
  const up = actor < 0 ? [] : [actor, ...tree.ancestors(actor)];
  const down = recipient < 0 ? [] : [recipient, ...tree.ancestors(recipient)];
  const met = up.length === 0 || down.length === 0 ? -1 : (up.find((i) => down.includes(i)) ?? -1);
  const top = met >= 0 ? met : ((up[1] ?? down[1] ?? up[0] ?? down[0] ?? tree.root) as number);
  const below = (way: readonly number[], side: number) => {
    const end = way.indexOf(top);
    return (end < 0 ? way : way.slice(0, end)).filter((i) => i !== side);
  };
  return {
    actor,
    recipient,
    top,
    up: below(up, actor),
    down: below(down, recipient),
    above: top < 0 ? [] : tree.ancestors(top),
  };
}

/** A word with the deep slots that the sides of a pair fill in it; `null` where a side does not. */
export interface Link {
  readonly token: number;
  readonly actor: string | null;
  readonly recipient: string | null;
}

/** Words that take a side of the pair as an argument, those that take both first. */
export function linksOf(roles: Roles, pair: Pair): Link[] {
  const links: Link[] = [];
  roles.tree.tokens.forEach((token, i) => {
    if (!PREDICATES.has(token.upos) || pair.actor.has(i) || pair.recipient.has(i)) return;
    const args = roles.of(i);
    const actor = slotOf(args, pair.actor, roles);
    const recipient = slotOf(args, pair.recipient, roles);
    if (actor !== null || recipient !== null) links.push({ token: i, actor, recipient });
  });
  return links.sort((a, b) => sidesOf(b) - sidesOf(a) || a.token - b.token);
}

const PREDICATES: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ']);

/** How many of the sides the word takes. */
export function sidesOf({ actor, recipient }: Link): number {
  return Number(actor !== null) + Number(recipient !== null);
}

/** The slot whose filler is one of the marked words, or holds them ("object~"). */
function slotOf(args: Arguments, marked: ReadonlySet<number>, roles: Roles): string | null {
  if (marked.size === 0) return null;
  const slots: [string, readonly number[]][] = [
    ['subject', args.subject],
    ['object', args.object],
    ['iobject', args.iobject],
    ['possessive', args.possessive],
    ['modifier', args.modifier],
    ...args.obliques,
  ];
  const full = slots.map(([slot, heads]) => {
    return [slot, heads.flatMap((head) => roles.conjuncts(head))] as const;
  });
  const direct = full.find(([, heads]) => heads.some((head) => marked.has(head)));
  if (direct) return direct[0];
  const within = full.find(([, heads]) =>
    heads.some((head) =>
      roles.tree.subtree(head).some((t) => marked.has(t) && isNominal(t, roles)),
    ),
  );
  return within ? `${within[0]}~` : null;
}

/** In the noun phrase itself, not in a clause within it. */
function isNominal(i: number, { tree }: Roles): boolean {
  return ['nmod', 'compound', 'amod', 'flat', 'appos', 'nummod'].includes(
    relation(tree.token(i).deprel),
  );
}
