import type { CodedArticle } from '../store/coded.js';

/** What a worker says of one article: its coding, or why there is none. */
export type Answer =
  | { readonly kind: 'coded'; readonly coded: CodedArticle }
  | { readonly kind: 'failed'; readonly reason: string };
