import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ATTRIBUTION_KINDS,
  AUXILIARY_MODES,
  CERTAINTIES,
  EVENT_TYPES,
  type EventType,
  SECTORS,
} from '@demarche/engine';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const here = import.meta.dirname;
const read = (...path: readonly string[]) => readFileSync(join(here, ...path), 'utf8');
const list = (folder: string, ending: string) =>
  readdirSync(join(here, folder)).filter((name) => name.endsWith(ending));

const Publisher = z.strictObject({
  name: z.string(),
  domain: z.string().endsWith('.example'),
  country: z.string().regex(/^[A-Z]{3}$/),
  kind: z.string(),
  state_owned: z.boolean(),
  description: z.string(),
});

const Article = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/),
  publisher: z.string(),
  url: z.url(),
  title: z.string().min(10),
  byline: z.string().optional(),
  dateline: z.string().optional(),
  published: z.iso.datetime(),
  language: z.literal('en'),
  text: z.string(),
});

/** Organisations and blocs that act without a country of their own. */
const ORGS = ['EU', 'UN', 'NATO', 'ICC', 'West', 'Europe'] as const;

const Party = z.union([
  z.strictObject({
    country: z.string().regex(/^[A-Z]{3}$/),
    sectors: z.array(z.enum(SECTORS)).min(1),
    text: z.string().min(1),
  }),
  z.strictObject({
    country: z.null(),
    org: z.enum(ORGS),
    sectors: z.array(z.enum(SECTORS)).min(1),
    text: z.string().min(1),
  }),
]);

const Place = { sentence: z.string().min(1), trigger: z.string().min(1) };

const GoldEvent = z.strictObject({
  type: z.enum(EVENT_TYPES),
  modes: z.array(z.string()),
  auxiliary: z.array(z.enum(AUXILIARY_MODES)),
  actors: z.array(Party).min(1),
  recipients: z.array(Party),
  ...Place,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  certainty: z.enum(CERTAINTIES),
  opinion: z.boolean(),
  attributed_to: z.array(z.string().min(1)),
  also: z.array(z.strictObject(Place)).optional(),
});

const GoldAttribution = z.strictObject({
  source: z.string().min(1).nullable(),
  cue: z.string().min(1),
  content: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]),
  kind: z.enum(ATTRIBUTION_KINDS),
});

const Gold = z.strictObject({
  article: z.string(),
  events: z.array(GoldEvent),
  attributions: z.array(GoldAttribution),
});

const Threads = z.strictObject({
  reprints: z.array(
    z.strictObject({ article: z.string(), of: z.string(), share: z.number().gt(0).max(1) }),
  ),
  contradictions: z.array(
    z.strictObject({ articles: z.tuple([z.string(), z.string()]), about: z.string() }),
  ),
  claims: z.array(
    z.strictObject({
      claim: z.string(),
      told: z.array(z.strictObject({ article: z.string(), status: z.string() })).min(1),
    }),
  ),
});

const publishers = new Map(
  z
    .array(Publisher)
    .parse(parse(read('publishers.yaml')))
    .map((publisher) => [publisher.name, publisher]),
);
const articles = list('newsroom', '.jsonl').flatMap((file) =>
  read('newsroom', file)
    .trimEnd()
    .split('\n')
    .map((line) => Article.parse(JSON.parse(line))),
);
const articleOf = new Map(articles.map((article) => [article.id, article]));
const golds = list('gold', '.json').map((file) => ({
  file,
  gold: Gold.parse(JSON.parse(read('gold', file))),
}));
const threads = Threads.parse(parse(read('threads.yaml')));

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAY = 86_400_000;

/** The day a dateline names, in the year given, or `null` if it names none. */
function dayOf(dateline: string, year: string): number | null {
  const [, month, day] = /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})\b/.exec(dateline) ?? [];
  const index = MONTHS.indexOf(month ?? '');
  return index < 0 ? null : Date.UTC(Number(year), index, Number(day));
}

/** The modes that the codebook gives each type. */
const modesOf = new Map(
  EVENT_TYPES.map((type): [EventType, readonly string[]] => {
    const path = join('..', 'packages', 'engine', 'codebook', `${type}.yaml`);
    const book: unknown = parse(read(path));
    const { modes } = z
      .object({ modes: z.record(z.string(), z.unknown()).default({}) })
      .parse(book);
    return [type, Object.keys(modes)];
  }),
);

describe('the sample newsroom', () => {
  it('holds at least 96 articles with unique ids and addresses', () => {
    expect(articles.length).toBeGreaterThanOrEqual(96);
    expect(articleOf.size).toBe(articles.length);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
  });

  it('is published by known publishers at their own domains, on the day its address names', () => {
    for (const { id, publisher, url, published } of articles) {
      const day = published.slice(0, 10);
      const prefix = `https://${publishers.get(publisher)?.domain}/${day.replaceAll('-', '/')}/`;
      expect(url.startsWith(prefix), id).toBe(true);
      expect(id).toContain(`-${day}-`);
    }
    expect(new Set(articles.map(({ publisher }) => publisher))).toEqual(new Set(publishers.keys()));
  });

  it('lies between January 2022 and June 2025', () => {
    for (const { id, published } of articles) {
      expect(published >= '2022-01-01' && published < '2025-07-01', id).toBe(true);
    }
  });

  it('has articles of 90 to 260 words', () => {
    for (const { id, text } of articles) {
      const words = text.split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(90);
      expect(words, id).toBeLessThanOrEqual(260);
    }
  });

  it('begins a text with its dateline, dated at most two days before publication', () => {
    for (const { id, dateline, published, text } of articles) {
      if (dateline === undefined) continue;
      expect(text.startsWith(dateline), id).toBe(true);
      const written = dayOf(dateline, published.slice(0, 4));
      if (written === null) continue;
      const lag = (Date.parse(published.slice(0, 10)) - written) / DAY;
      expect(lag >= 0 && lag <= 2, `${id}: ${lag} days`).toBe(true);
    }
  });

  it('has no two articles with the same text', () => {
    expect(new Set(articles.map(({ text }) => text)).size).toBe(articles.length);
  });
});

describe('the gold coding', () => {
  it('codes at least 36 articles, some of them without an event', () => {
    expect(golds.length).toBeGreaterThanOrEqual(36);
    expect(golds.filter(({ gold }) => gold.events.length === 0).length).toBeGreaterThanOrEqual(4);
    for (const { file, gold } of golds) expect(file).toBe(`${gold.article}.json`);
  });

  it('names articles of the newsroom and quotes them to the letter', () => {
    for (const { gold } of golds) {
      const article = articleOf.get(gold.article);
      const whole = `${article?.title}\n${article?.text}`;
      for (const words of quoted(gold)) expect(whole, gold.article).toContain(words);
    }
  });

  it('finds each trigger in its sentence', () => {
    for (const { gold } of golds) {
      for (const event of gold.events) {
        for (const { sentence, trigger } of [event, ...(event.also ?? [])]) {
          expect(sentence, gold.article).toContain(trigger);
        }
      }
    }
  });

  it('uses modes that the type has', () => {
    for (const { gold } of golds) {
      for (const { type, modes } of gold.events) {
        for (const mode of modes) expect(modesOf.get(type), gold.article).toContain(mode);
      }
    }
  });

  it('has a source wherever it is reported, and a recipient wherever its type needs one', () => {
    for (const { gold } of golds) {
      for (const { type, certainty, attributed_to, recipients, actors } of gold.events) {
        if (certainty === 'reported') expect(attributed_to.length, gold.article).toBeGreaterThan(0);
        if (['SANCTION', 'AID'].includes(type)) {
          expect(recipients.length, gold.article).toBeGreaterThan(0);
        }
        if (type === 'COOPERATE') {
          expect(recipients.length + actors.length, gold.article).toBeGreaterThan(1);
        }
      }
    }
  });

  it('shows every type', () => {
    const seen = new Set(golds.flatMap(({ gold }) => gold.events.map(({ type }) => type)));
    expect([...EVENT_TYPES].filter((type) => !seen.has(type))).toEqual([]);
  });
});

describe('the threads', () => {
  it('join articles of the newsroom', () => {
    const named = [
      ...threads.reprints.flatMap(({ article, of }) => [article, of]),
      ...threads.contradictions.flatMap((pair) => pair.articles),
      ...threads.claims.flatMap(({ told }) => told.map(({ article }) => article)),
    ];
    for (const id of named) expect(articleOf.has(id), id).toBe(true);
  });

  it('count at least 12 reprints and 8 contradictions', () => {
    expect(threads.reprints.filter(({ share }) => share >= 0.5).length).toBeGreaterThanOrEqual(12);
    expect(threads.contradictions.length).toBeGreaterThanOrEqual(8);
  });

  it('run forward in time', () => {
    for (const { article, of } of threads.reprints)
      expect(isNotBefore(article, of), article).toBe(true);
    for (const { claim, told } of threads.claims) {
      told.slice(1).forEach(({ article }, i) => {
        expect(isNotBefore(article, told[i]!.article), claim).toBe(true);
      });
    }
  });
});

function isNotBefore(later: string, earlier: string): boolean {
  return (articleOf.get(later)?.published ?? '') >= (articleOf.get(earlier)?.published ?? '~');
}

/** Every string of a gold coding that has to stand in the article. */
function quoted({ events, attributions }: z.infer<typeof Gold>): readonly string[] {
  return [
    ...events.flatMap((event) => [
      event.sentence,
      ...[...event.actors, ...event.recipients].map(({ text }) => text),
      ...event.attributed_to,
      ...(event.also ?? []).map(({ sentence }) => sentence),
    ]),
    ...attributions.flatMap(({ source, cue, content }) => [source ?? '', cue, ...[content].flat()]),
  ];
}
