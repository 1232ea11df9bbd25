import type { Article, Coded, Coding } from '@demarche/engine';

/** From the page to its worker. */
export interface Request {
  readonly number: number;
  readonly article: Article;
}

/** From the worker to its page. */
export type Reply =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number | null }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly coding: Coding }
  | { readonly kind: 'coded'; readonly number: number; readonly coded: Coded }
  | { readonly kind: 'failed'; readonly number: number | null; readonly message: string };
