import type { CodedArticle } from '../store/coded.js';

/** What a worker says of one article: its coding, or why there is none. */
export type Answer =
  | { readonly kind: 'coded'; readonly coded: CodedArticle }
  | { readonly kind: 'failed'; readonly reason: string };

/** A worker whose coder does not load says so in place of answers: no article can be coded. */
export interface Unloadable {
  readonly kind: 'unloadable';
  readonly reason: string;
}
