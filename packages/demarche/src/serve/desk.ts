import type { z } from '@hono/zod-openapi';
import type * as answer from './contract/answers.js';
import type * as query from './contract/queries.js';

type Asked<T extends z.ZodType> = z.output<T>;
type Answer<T extends z.ZodType> = Promise<z.input<T>>;

/** What the pages may ask: one method a route, already checked input in, an answer body out. */
export interface Desk {
  overview(asked: Asked<typeof query.OverviewQuery>): Answer<typeof answer.Overview>;
  events(asked: Asked<typeof query.EventsQuery>): Answer<typeof answer.Events>;
  relation(
    a: string,
    b: string,
    asked: Asked<typeof query.RelationQuery>,
  ): Answer<typeof answer.Relation>;
  article(id: string, coding?: string): Promise<z.input<typeof answer.ArticlePage> | null>;
  report(id: string): Promise<z.input<typeof answer.ReportDetail> | null>;
  search(asked: Asked<typeof query.SearchQuery>): Answer<typeof answer.Search>;
  actors(asked: Asked<typeof query.ActorsQuery>): Answer<typeof answer.Actors>;
  publishers(): Answer<typeof answer.Publishers>;
  health(): Answer<typeof answer.Health>;
  /** `null` where the server runs without a coder. */
  code: ((article: Asked<typeof query.PastedArticle>) => Answer<typeof answer.Coded>) | null;
}
