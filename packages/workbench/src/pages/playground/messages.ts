import type { Article, Coded, Coding, SentenceExplanation, Span } from '@demarche/engine';

/** From the page to its worker. */
export type Request =
  | { readonly kind: 'code'; readonly number: number; readonly article: Article }
  | {
      readonly kind: 'explain';
      readonly number: number;
      readonly article: Article;
      /** Of the sentence. */
      readonly span: Span;
    };

/** From the worker to its page. */
export type Reply =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number | null }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly coding: Coding }
  | { readonly kind: 'coded'; readonly number: number; readonly coded: Coded }
  | {
      readonly kind: 'explained';
      readonly number: number;
      /** `null` if the span is of no coded sentence. */
      readonly explanation: SentenceExplanation | null;
    }
  | { readonly kind: 'failed'; readonly number: number | null; readonly message: string };
