import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, EVENT_TYPES } from '@demarche/engine';
import { z } from 'zod';
import type { EventKey } from './events-score.js';
import { articlesOf, parsed } from './gold-reading.js';
import { type Refusal, refusal } from './refusal.js';

/** An article with the events that its gold coding finds in it. */
export interface GoldArticle {
  readonly article: Article;
  readonly events: readonly EventKey[];
}

export interface GoldEvents {
  readonly articles: readonly GoldArticle[];
  readonly refused: readonly Refusal[];
}

const actorShape = z.union([
  z.string(),
  z.object({ country: z.string().nullish(), org: z.string().nullish() }),
]);
const eventShape = z.object({
  type: z.enum(EVENT_TYPES),
  actors: z.array(actorShape),
  recipients: z.array(actorShape),
});
const codingShape = z.object({ article: z.string(), events: z.array(eventShape) });
const lineShape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  published: z.string().nullish(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  events: z.array(eventShape),
});

/**
 * Gold events of a file of JSON lines, or of a folder of codings with its newsroom beside it.
 * What breaks the format is left out and reported.
 *
 * @throws the file system's error for a folder that cannot be read
 */
export async function readGoldEvents(file: string, text: string): Promise<GoldEvents> {
  return (await stat(file)).isDirectory() ? readFolder(file) : readLines(file, text);
}

function readLines(file: string, text: string): GoldEvents {
  const articles: GoldArticle[] = [];
  const refused: Refusal[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const read = parsed(line, lineShape);
    if (typeof read === 'string') {
      refused.push(refusal(file, i + 1, read, line));
      return;
    }
    const { id, title = null, published = null, date = null } = read;
    const article = { ...NOTHING_KNOWN, id, text: read.text, title, published: published ?? date };
    articles.push({ article, events: read.events.map(keyOf) });
  });
  return { articles, refused };
}

const NOTHING_KNOWN = { publisher: null, url: null, byline: null, dateline: null, language: null };

async function readFolder(folder: string): Promise<GoldEvents> {
  const known = await articlesOf(join(folder, '..', 'newsroom'));
  const articles: GoldArticle[] = [];
  const refused: Refusal[] = [];
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.json')).sort()) {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    const read = parsed(text, codingShape);
    const article = typeof read === 'string' ? undefined : known.get(read.article);
    if (typeof read === 'string') refused.push(refusal(file, 1, read, text));
    else if (!article)
      refused.push(refusal(file, 1, 'no such article in the newsroom', read.article));
    else articles.push({ article, events: read.events.map(keyOf) });
  }
  return { articles, refused };
}

function keyOf({ type, actors, recipients }: z.output<typeof eventShape>): EventKey {
  return { type, actors: actors.flatMap(codeOf), recipients: recipients.flatMap(codeOf) };
}

/** ISO3 countries; organisations and blocs bare ("EU", "WEST"). Unplaced actors have no code. */
function codeOf(actor: z.output<typeof actorShape>): string[] {
  const code = typeof actor === 'string' ? actor : (actor.country ?? actor.org);
  return code ? [code.toUpperCase()] : [];
}
