import type * as engine from '@demarche/engine';
import type { z } from '@hono/zod-openapi';
import { expect, it } from 'vitest';
import { article, event, report } from '../../store/testing/build.js';
import { ReportDetail } from './answers.js';
import type * as word from './words.js';

/** Compiles only where each type can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const same = <T extends true>(value: T): T => value;

it('states the engine’s records as they are', () => {
  expect(same<Same<z.infer<typeof word.Span>, engine.Span>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Actor>, engine.Actor>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Participant>, engine.Participant>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Event>, engine.Event>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Evidence>, engine.Evidence>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Attribution>, engine.ReportedAttribution>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.ChainLink>, engine.ChainLink>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Credence>, engine.Credence>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Why>, engine.Why>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Coding>, engine.Coding>>(true)).toBe(true);
  expect(same<Same<z.infer<typeof word.Block>, engine.Block>>(true)).toBe(true);
});

it('loses nothing of a report on the way through', () => {
  const told = { ...report(article(), { event: event() }), id: 'r', counted: true };
  const { id, publisher, url, title, published } = told.article;
  const sent = { ...told, article: { id, publisher, url, title, published } };
  expect(ReportDetail.parse(sent)).toEqual(sent);
});
