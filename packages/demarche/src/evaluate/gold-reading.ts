import type { Article } from '@demarche/engine';
import type { z } from 'zod';
import { listInputs, readArticles } from '../read/index.js';

/** Articles of a folder by the id that they came with. What cannot be read is passed over. */
export async function articlesOf(folder: string): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>();
  for await (const item of readArticles(await listInputs([folder]), { stdin: process.stdin })) {
    if (item.kind === 'article') articles.set(item.article.id, item.article);
  }
  return articles;
}

/** The JSON value, checked, or what is wrong with it in one line. */
export function parsed<T extends z.ZodType>(text: string, shape: T): z.output<T> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return `${issue?.path.join('.') || 'the record'}: ${issue?.message}`;
}
