import type { z } from '@hono/zod-openapi';
import type * as answer from './answers.js';
import type * as claim from './claims.js';
import type * as story from './stories.js';

// The answers' types, for callers of the API.

export type { Problem } from './problem.js';
export type Account = z.infer<typeof claim.Account>;
export type ActorRow = z.infer<typeof answer.ActorRow>;
export type ArticlePage = z.infer<typeof answer.ArticlePage>;
export type Claim = z.infer<typeof claim.Claim>;
export type Coded = z.infer<typeof answer.Coded>;
export type Events = z.infer<typeof answer.Events>;
export type Health = z.infer<typeof answer.Health>;
export type Overview = z.infer<typeof answer.Overview>;
export type PairMove = z.infer<typeof answer.PairMove>;
export type PublisherRow = z.infer<typeof answer.PublisherRow>;
export type Relation = z.infer<typeof answer.Relation>;
export type ReportDetail = z.infer<typeof answer.ReportDetail>;
export type ReportRow = z.infer<typeof answer.ReportRow>;
export type Search = z.infer<typeof answer.Search>;
export type SearchHit = z.infer<typeof answer.SearchHit>;
export type SeriesPoint = z.infer<typeof answer.SeriesPoint>;
export type Stories = z.infer<typeof story.Stories>;
export type StoryPage = z.infer<typeof story.StoryPage>;
export type StorySummary = z.infer<typeof story.StorySummary>;
