import type { Article } from '@demarche/engine';
import type { z } from '@hono/zod-openapi';
import { accountAround } from '../claims/account.js';
import type { Outlets } from '../outlets/outlets.js';
import { addDays } from '../relations/calendar.js';
import { movers } from '../relations/movers.js';
import { relationOf } from '../relations/relation.js';
import { withWords } from '../store/attribution-words.js';
import { articleId, type CodedArticle } from '../store/coded.js';
import { isCounted } from '../store/counted.js';
import { endOfDay } from '../store/known.js';
import type { Store, StoredReport, StoredStory } from '../store/store.js';
import type * as answer from './contract/answers.js';
import type { Account } from './contract/claims.js';
import type * as query from './contract/queries.js';
import type { Stories, StoryPage } from './contract/stories.js';

type Asked<T extends z.ZodType> = z.output<T>;
type Answer<T extends z.ZodType> = z.input<T>;

/** Codes one article while the caller waits. */
export type CodeArticle = (article: Article) => Promise<CodedArticle>;

export interface DeskOptions {
  /** The program's version, for /api/health. */
  readonly version: string;
  /** Without it pasted texts are not coded. */
  readonly code?: CodeArticle | undefined;
  /** A side's name from the actor tables ("RUS" is Russia), where no report names it. */
  readonly nameOf?: ((side: string) => string | undefined) | undefined;
  /** Whose medium a publisher is; without them every country is unknown. */
  readonly outlets?: Outlets | undefined;
  /** Today, ISO 8601: the period shown while nothing is stored. */
  readonly today: () => string;
}

/** Days an overview looks back when no period is asked: 13 weeks. */
const LOOK_BACK = 91;
const MOVERS = 12;
const ACTORS_IN_SEARCH = 8;

/** What the pages may ask: one method a route, checked input in, an answer body out. */
export type Desk = ReturnType<typeof deskOver>;

export function deskOver(store: Store, options: DeskOptions) {
  const sidesOf = async (ids: readonly string[]) => {
    const names = await store.names(ids);
    const nameOf = (id: string) => options.nameOf?.(id) ?? names.get(id) ?? id;
    return new Map(ids.map((id) => [id, { id, name: nameOf(id) }]));
  };

  return {
    async overview(
      asked: Asked<typeof query.OverviewQuery>,
    ): Promise<Answer<typeof answer.Overview>> {
      const freshness = await store.freshness();
      const end = asked.to ?? freshness.published ?? options.today();
      const start = asked.from ?? addDays(end, 1 - LOOK_BACK);
      const [totals, inPeriod, moved, latest] = await Promise.all([
        store.totals(),
        store.tally(start, end),
        movers(store.db, start, end, MOVERS),
        store.reports({ from: asked.from, to: end, counted: true }, asked.limit),
      ]);
      const sides = await sidesOf(moved.flatMap((mover) => mover.pair));
      return {
        period: { start, end },
        totals,
        inPeriod,
        freshness,
        movers: moved.map(({ pair: [low, high], ...mover }) => ({
          ...mover,
          pair: [sides.get(low)!, sides.get(high)!] as const,
        })),
        latest: latest.reports.map(rowOf),
      };
    },

    async events(asked: Asked<typeof query.EventsQuery>): Promise<Answer<typeof answer.Events>> {
      const page = await store.reports(filterOf(asked, options.outlets), asked.limit, asked.cursor);
      return { total: page.total, rows: page.reports.map(rowOf), cursor: page.next };
    },

    async stories(asked: Asked<typeof query.StoriesQuery>): Promise<Answer<typeof Stories>> {
      const filter = filterOf(asked, options.outlets);
      const { total, stories } = await store.stories(filter, asked.limit, options.outlets?.named);
      const sides = await sidesOf(stories.flatMap(partiesOf));
      return { total, stories: stories.map(({ told: _told, ...one }) => withSides(one, sides)) };
    },

    async story(
      id: string,
      asked: Asked<typeof query.StoryQuery>,
    ): Promise<Answer<typeof StoryPage> | null> {
      const found = await store.story(id, {
        known: asked.known && endOfDay(asked.known),
        outletOf: options.outlets?.named,
      });
      if (!found) return null;
      const { told, ...story } = found;
      return { ...withSides(story, await sidesOf(partiesOf(story))), reports: told.map(rowOf) };
    },

    async relation(
      a: string,
      b: string,
      asked: Asked<typeof query.RelationQuery>,
    ): Promise<Answer<typeof answer.Relation>> {
      const [relation, sides] = await Promise.all([
        relationOf(store.db, a, b, { ...asked, known: asked.known && endOfDay(asked.known) }),
        sidesOf([a, b]),
      ]);
      return { ...relation, pair: [sides.get(a)!, sides.get(b)!] as const };
    },

    async article(
      id: string,
      coding: string | undefined,
    ): Promise<Answer<typeof answer.ArticlePage> | null> {
      return store.article(id, coding);
    },

    async report(id: string): Promise<Answer<typeof answer.ReportDetail> | null> {
      return store.report(id);
    },

    async claims(id: string): Promise<Answer<typeof Account> | null> {
      const report = await store.report(id);
      if (!report) return null;
      const outletOf = options.outlets?.named ?? (() => undefined);
      const account = await accountAround(store.db, report, outletOf);
      const { tellings, reports } = account;
      const sides = await sidesOf(tellings.flatMap(({ country }) => country ?? []));
      return {
        ...account,
        report: report.id,
        reports: reports.map(rowOf),
        tellings: tellings.map((telling) => ({
          ...telling,
          name: sides.get(telling.country ?? '')?.name ?? null,
        })),
      };
    },

    async search(asked: Asked<typeof query.SearchQuery>): Promise<Answer<typeof answer.Search>> {
      const offset = Number(asked.cursor ?? 0);
      const [page, actors] = await Promise.all([
        store.search(asked.q, asked, asked.limit, offset),
        store.actors({ text: asked.q }, ACTORS_IN_SEARCH),
      ]);
      const next = offset + page.hits.length;
      return {
        ...page,
        actors: await named(actors),
        cursor: page.hits.length > 0 && next < page.total ? String(next) : null,
      };
    },

    async actors(asked: Asked<typeof query.ActorsQuery>): Promise<Answer<typeof answer.Actors>> {
      const found = await store.actors({ text: asked.q, kind: asked.kind }, asked.limit);
      return { actors: await named(found) };
    },

    async publishers(): Promise<Answer<typeof answer.Publishers>> {
      const rows = (await store.publishers()).map((row) => {
        const outlet = options.outlets?.named(row.name);
        return {
          ...row,
          country: outlet?.country ?? null,
          stateMedia: outlet?.stateMedia ?? false,
        };
      });
      const sides = await sidesOf(rows.flatMap(({ country }) => country ?? []));
      const nameOf = (country: string | null) => sides.get(country ?? '')?.name ?? null;
      return { publishers: rows.map((row) => ({ ...row, countryName: nameOf(row.country) })) };
    },

    async health(): Promise<Answer<typeof answer.Health>> {
      const [{ articles, reports }, freshness] = await Promise.all([
        store.totals(),
        store.freshness(),
      ]);
      const { version } = options;
      const canCode = options.code !== undefined;
      return {
        status: 'ok',
        version,
        schema: store.version,
        articles,
        reports,
        freshness,
        canCode,
      };
    },

    code: options.code ? (pasted: Pasted) => codePasted(options.code!, pasted) : null,
  };

  async function named<T extends { readonly id: string; readonly name: string }>(
    actors: readonly T[],
  ): Promise<readonly T[]> {
    return actors.map((actor) => ({ ...actor, name: options.nameOf?.(actor.id) ?? actor.name }));
  }
}

type Pasted = Asked<typeof query.PastedArticle>;

async function codePasted(code: CodeArticle, pasted: Pasted): Promise<Answer<typeof answer.Coded>> {
  const bare = { id: '', byline: null, dateline: null, language: null, ...pasted };
  const article = { ...bare, id: articleId(bare) };
  const coded = await code(article);
  const { publisher, url, title, published } = article;
  return {
    ...coded,
    article,
    sentences: coded.sentences.map((sentence) => sentence.span),
    attributions: withWords(coded.attributions, coded.reports, article.text),
    reports: coded.reports.map((report) => ({
      ...report,
      id: report.event.id,
      article: { id: article.id, publisher, url, title, published },
      counted: isCounted(report),
    })),
  };
}

type Parties = Pick<StoredStory, 'actors' | 'recipients'>;

const partiesOf = ({ actors, recipients }: Parties): readonly string[] => [
  ...actors,
  ...recipients,
];

/** With the names of those who take part. */
function withSides<T extends Parties>(
  story: T,
  sides: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
) {
  const named = (ids: readonly string[]) => ids.map((id) => sides.get(id)!);
  return { ...story, actors: named(story.actors), recipients: named(story.recipients) };
}

/** A list's row: the report without why and coding. */
function rowOf({ why: _why, coding: _coding, ...row }: StoredReport) {
  return row;
}

function filterOf(
  asked: Omit<Asked<typeof query.EventsQuery>, 'cursor'>,
  outlets: Outlets | undefined,
) {
  const { actor, recipient, type, quad, certainty, q, stateMedia, known, ...same } = asked;
  return {
    ...same,
    actors: actor,
    recipients: recipient,
    types: type,
    quads: quad,
    certainties: certainty,
    words: q,
    known: known && endOfDay(known),
    outlets: stateMedia === undefined ? undefined : (outlets?.stateMediaOf(stateMedia) ?? []),
  };
}
