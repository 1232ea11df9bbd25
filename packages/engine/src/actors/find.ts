import type { Document } from '../document.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { resolveReferences } from '../names/coreference.js';
import { textOf } from '../span.js';
import type { Tree } from '../syntax/tree.js';
import type { Mention } from './actor.js';
import { type ArticleContext, articleContext } from './article-context.js';
import { readSentence } from './read-sentence.js';
import type { Reference } from './reference.js';
import { scan } from './scan.js';

/** An undated article is read as of the day that the tables reach to. */
const TABLES_REACH = '2026-01-15';

/**
 * Every mention of a political actor: countries and their parts, people in and out of office,
 * organisations, blocs, armed groups, outlets, and what refers back to them. A mention of several
 * actors ("both countries") is given once for each, with the same span.
 *
 * @param asOf the article's date, ISO 8601; offices are resolved as of that day
 * @returns in text order
 */
export function findMentions(doc: Document, knowledge: Knowledge, asOf: string | null): Mention[] {
  return referTo(doc, lookUp(doc, knowledge, asOf), knowledge);
}

/** What the tables and the words beside them tell, before anything refers back. */
export interface LookedUp {
  readonly trees: readonly Tree[];
  readonly context: ArticleContext;
  readonly references: readonly Reference[];
}

/** The first half of `findMentions`: names, offices and role nouns, sentence by sentence. */
export function lookUp(doc: Document, knowledge: Knowledge, asOf: string | null): LookedUp {
  const scanned = scan(doc, knowledge);
  const day = asOf?.slice(0, 10) ?? TABLES_REACH;
  const context = articleContext(doc, scanned, day, asOf !== null);
  const familyNames = new Set<string>();
  const references = scanned.flatMap((sentence) =>
    readSentence(sentence, context, knowledge, familyNames),
  );
  return { trees: scanned.map(({ tree }) => tree), context, references };
}

/** The second half: what refers back gets its actor. */
export function referTo(
  doc: Document,
  { trees, context, references }: LookedUp,
  knowledge: Knowledge,
): Mention[] {
  return resolveReferences(doc, trees, references, context, knowledge).flatMap((reference) =>
    mentionOf(doc, reference),
  );
}

function mentionOf(doc: Document, reference: Reference): Mention[] {
  const { sentence, start, end, head, actor, evidence } = reference;
  if (!actor || !evidence) return [];
  const tokens = doc.sentences[sentence]!.tokens;
  const span = [tokens[start]!.span[0], tokens[end - 1]!.span[1]] as const;
  return [{ sentence, start, end, head, span, text: textOf(doc.text, span), actor, evidence }];
}
